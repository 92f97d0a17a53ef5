//! `paraph done`, `start`, `cancel` and `reopen`: marks on follow-ups.

mod resolve;

pub(super) use resolve::{below, follow_up};

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use crate::error::Result;
use crate::insight::status_words;
use crate::lang::tell;
use crate::model::{Status, clean};
use crate::registry::Ref;
use crate::store::Draft;
use std::io::Write as _;

/// The follow-ups meant, and what to write of them.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The follow-ups: their ids in full, or the ends where only one ends so (committee/set-up)
    #[arg(value_name = "ID", required = true)]
    pub(super) ids: Vec<String>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    pub(super) note: Option<String>,
    /// Where it can be seen, usually an address
    #[arg(long, value_name = "TEXT")]
    pub(super) evidence: Option<String>,
    #[arg(
        long,
        value_name = "NAME",
        help = "Whom it goes by [env: PARAPH_BY; default: user@machine]"
    )]
    pub(super) by: Option<String>,
}

/// Marks follow-ups: all of them or, when one cannot be found or written, none.
pub(super) fn run(args: &Args, status: Status, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_mark(globals)?;
    let registry = &session.registry;
    let mut marked = follow_ups(&session, &args.ids)?;
    let (note, evidence) = (said(args.note.as_deref()), said(args.evidence.as_deref()));
    if note.is_none() && evidence.is_none() {
        marked.retain(|at| {
            let standing = session.sight().standing(*at);
            // A mark settles what several people marked at once, even if it says the same.
            let already = standing.status == status && !standing.is_contested();
            if already {
                let words = session.words();
                say(&tell!(
                    words,
                    "cli-already",
                    status = status_words(words, status),
                    title = session.label(*at),
                    id = registry.id(*at)
                ));
            }
            !already
        });
    }
    if marked.is_empty() {
        return Ok(Answer::Met);
    }
    let drafts = marked.iter().map(|at| {
        let on = registry.follow_up_id(*at);
        Draft::mark(&session.ledger, on, status, note.clone(), evidence.clone())
    });
    let journal = session.journal(args.by.as_deref())?;
    journal.append(drafts.collect(), &session.ledger, jiff::Timestamp::now())?;
    for at in marked {
        let (title, id) = (session.label(at), registry.id(at));
        let told = tell!(session.words(), told(status), title = title, id = id);
        writeln!(out, "{told}")?;
    }
    Ok(Answer::Met)
}

/// The follow-ups that ids lead to, each once: all of them, or the first that leads nowhere.
pub(super) fn follow_ups(session: &Session, ids: &[String]) -> Result<Vec<Ref>> {
    let mut found: Vec<Ref> = Vec::new();
    for id in ids {
        let at = follow_up(session, id)?;
        if !found.contains(&at) {
            found.push(at);
        }
    }
    Ok(found)
}

/// A remark as it is kept, if anything is left of it.
pub(super) fn said(text: Option<&str>) -> Option<String> {
    text.map(clean).filter(|text| !text.is_empty())
}

/// The message of a mark that was made.
fn told(status: Status) -> &'static str {
    match status {
        Status::Open => "cli-reopened",
        Status::InProgress => "cli-started",
        Status::Done => "cli-done",
        Status::Cancelled => "cli-cancelled",
    }
}
