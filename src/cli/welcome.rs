//! The summary that `paraph --plain` prints in place of the browser.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use crate::ledger::Schedule;
use crate::model::{Kind, Status};
use std::io::Write as _;
use strum::IntoEnumIterator as _;

/// Says what the registry holds, how its follow-ups stand and what to type next.
pub(super) fn run(globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let sight = session.sight();
    let page = session.registry.title_page();
    writeln!(out, "title: {}", sight.langs.of(&page.title))?;
    if let Some(about) = &page.about {
        writeln!(out, "about: {}", sight.langs.of(about))?;
    }
    writeln!(out)?;
    for kind in Kind::iter() {
        writeln!(out, "{kind}: {}", session.registry.count(kind))?;
    }
    writeln!(out)?;
    for status in Status::iter() {
        let of_status = |at| sight.standing(at).status == status;
        let count = session
            .registry
            .all(Kind::FollowUps)
            .filter(|at| of_status(*at))
            .count();
        writeln!(out, "follow-ups {}: {count}", status.word())?;
    }
    let is_overdue = |at| matches!(sight.schedule(at), Schedule::Overdue(_));
    let overdue = session
        .registry
        .all(Kind::FollowUps)
        .filter(|at| is_overdue(*at))
        .count();
    writeln!(out, "follow-ups overdue: {overdue}")?;
    writeln!(out)?;
    for (wish, command) in [
        (
            "what is to be done",
            "paraph --plain list follow-ups is:open",
        ),
        ("who owes whom, and since when", "paraph --plain overview"),
        ("the latest meetings", "paraph --plain list meetings"),
        ("to find a name", "paraph --plain search NAME"),
        ("to read a record", "paraph --plain show ID"),
        ("to mark a follow-up", "paraph done ID"),
        ("everything else", "paraph help"),
    ] {
        writeln!(out, "{wish}: {command}")?;
    }
    Ok(Answer::Met)
}
