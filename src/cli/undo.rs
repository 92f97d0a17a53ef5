//! `paraph undo` and `redo`: taking back marks, and restoring them.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use crate::error::Error;
use crate::ledger::{Entry, Ledger};
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
    let session = Session::open_to_mark(globals)?;
    let journal = session.journal(args.by.as_deref())?;
    let marks = session.ledger.next_undo(journal.by());
    if marks.is_empty() {
        return Err(nothing("undo", &journal).into());
    }
    take_back(&session, &journal, &marks, "Undone", out)
}

/// Restores the mark that a writer took back last.
pub(super) fn redo(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_mark(globals)?;
    let journal = session.journal(args.by.as_deref())?;
    let Some(undo) = session.ledger.next_redo(journal.by()) else {
        return Err(nothing("redo", &journal).into());
    };
    take_back(&session, &journal, &[undo], "Redone", out)
}

fn nothing(what: &str, journal: &Journal) -> Error {
    Error::not_met(format!("nothing to {what} for {}", journal.by()))
        .hinted("one takes back only one's own marks; `paraph log` lists them all, --by says whose")
}

/// Takes back entries and says how the follow-ups behind them stand now.
fn take_back(
    session: &Session,
    journal: &Journal,
    entries: &[&Entry],
    done: &str,
    out: &mut Output,
) -> Outcome {
    let draft = Draft::undo(entries.iter().map(|entry| entry.id.clone()));
    let written = journal.append(vec![draft], &session.ledger, Timestamp::now())?;
    let ledger = session.ledger.with(written);
    for mark in entries
        .iter()
        .flat_map(|entry| session.ledger.marks_behind(entry))
    {
        if let Some(told) = told(session, &ledger, mark) {
            writeln!(out, "{done}: {told}")?;
        }
    }
    Ok(Answer::Met)
}

/// What a mark said, on what, and how that stands now.
fn told(session: &Session, ledger: &Ledger, mark: &Entry) -> Option<String> {
    let what = session.ledger.word(mark);
    let on = mark.follow_up()?;
    let title = session
        .registry
        .follow(on)
        .map_or("no longer in the registry".to_owned(), |at| {
            session.label(at)
        });
    let now = ledger.standing(on).status.word();
    Some(format!("“{what}” on {title} ({on}), which is now {now}"))
}
