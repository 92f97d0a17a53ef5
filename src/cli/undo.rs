//! `paraph undo` and `redo`: taking back marks, and restoring them.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use crate::error::Error;
use crate::ledger::{Deed, Entry, Ledger};
use crate::store::{Draft, Journal};
use jiff::Timestamp;
use std::io::Write as _;

/// Whose mark.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[arg(
        long,
        value_name = "NAME",
        help = "Whose mark [env: PARAPH_BY; default: user@machine]"
    )]
    by: Option<String>,
}

/// Takes back the latest mark of a writer.
pub(super) fn undo(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let journal = session.journal(args.by.as_deref())?;
    let Some(mark) = session.ledger.next_undo(journal.by()) else {
        return Err(nothing("undo", &journal).into());
    };
    take_back(&session, &journal, mark, "Undone", out)
}

/// Restores the mark that a writer took back last.
pub(super) fn redo(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let journal = session.journal(args.by.as_deref())?;
    let Some(undo) = session.ledger.next_redo(journal.by()) else {
        return Err(nothing("redo", &journal).into());
    };
    take_back(&session, &journal, undo, "Redone", out)
}

fn nothing(what: &str, journal: &Journal) -> Error {
    Error::not_met(format!("nothing to {what} for {}", journal.by()))
        .hinted("one takes back only one's own marks; `paraph log` lists them all, --by says whose")
}

/// Takes back an entry and says how the follow-ups behind it stand now.
fn take_back(
    session: &Session,
    journal: &Journal,
    entry: &Entry,
    done: &str,
    out: &mut Output,
) -> Outcome {
    let draft = Draft::undo([entry.id.clone()]);
    let ledger = session
        .ledger
        .with(journal.append(vec![draft], Timestamp::now())?);
    for mark in session.ledger.marks_behind(entry) {
        if let Some(told) = told(session, &ledger, mark) {
            writeln!(out, "{done}: {told}")?;
        }
    }
    Ok(Answer::Met)
}

/// What a mark said, on what, and how that stands now.
fn told(session: &Session, ledger: &Ledger, mark: &Entry) -> Option<String> {
    let Deed::Set { on, status, .. } = &mark.deed else {
        return None;
    };
    let title = session
        .registry
        .follow(on)
        .map_or("no longer in the registry".to_owned(), |at| {
            session.label(at)
        });
    let now = ledger.standing(on).status.word();
    Some(format!(
        "“{}” on {title} ({on}), which is now {now}",
        status.word()
    ))
}
