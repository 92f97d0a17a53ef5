//! The summary that `paraph --plain` prints in place of the browser.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use crate::insight::{noun, status_words};
use crate::lang::tell;
use crate::ledger::Schedule;
use crate::model::{Kind, Status};
use std::io::Write as _;
use strum::IntoEnumIterator as _;

/// Says what the registry holds, how its follow-ups stand and what to type next.
pub(super) fn run(globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let sight = session.sight();
    let page = session.registry.title_page();
    let words = sight.words;
    let colon = words.say("page-colon");
    let title = words.say("linear-title");
    writeln!(out, "{title}{colon} {}", sight.langs.of(&page.title))?;
    if let Some(about) = &page.about {
        let label = words.say("welcome-about");
        writeln!(out, "{label}{colon} {}", sight.langs.of(about))?;
    }
    writeln!(out)?;
    for kind in Kind::iter() {
        let name = noun(words, kind, 2);
        writeln!(out, "{name}{colon} {}", session.registry.count(kind))?;
    }
    writeln!(out)?;
    for status in Status::iter() {
        let of_status = |at| sight.standing(at).status == status;
        let count = session
            .registry
            .all(Kind::FollowUps)
            .filter(|at| of_status(*at))
            .count();
        let status = status_words(words, status);
        let label = tell!(words, "welcome-follow-ups", status = status);
        writeln!(out, "{label}{colon} {count}")?;
    }
    let is_overdue = |at| matches!(sight.schedule(at), Schedule::Overdue(_));
    let overdue = session
        .registry
        .all(Kind::FollowUps)
        .filter(|at| is_overdue(*at))
        .count();
    let label = words.say("welcome-overdue");
    writeln!(out, "{label}{colon} {overdue}")?;
    writeln!(out)?;
    for (wish, command) in [
        ("welcome-todo", "paraph --plain list follow-ups is:open"),
        ("welcome-owes", "paraph --plain overview"),
        ("welcome-meetings", "paraph --plain list meetings"),
        ("welcome-when", "paraph --plain timeline"),
        ("welcome-where", "paraph --plain map"),
        ("welcome-find", "paraph --plain search NAME"),
        ("welcome-read", "paraph --plain show ID"),
        ("welcome-before", "paraph --plain brief WHOM"),
        ("welcome-linked", "paraph --plain relations ID"),
        ("welcome-between", "paraph --plain path A B"),
        ("welcome-mark", "paraph done ID"),
        ("welcome-log", "paraph --plain log"),
        ("welcome-browse", "paraph --screen-reader"),
        ("welcome-rest", "paraph help"),
    ] {
        writeln!(out, "{}{colon} {command}", words.say(wish))?;
    }
    Ok(Answer::Met)
}
