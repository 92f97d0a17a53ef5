//! `paraph undo` and `redo`: taking back marks and changes of files, and restoring them.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing;
use crate::error::Error;
use crate::insight::{deed_words, status_words};
use crate::lang::{phrase, tell};
use crate::ledger::{Entry, Ledger};
use crate::model::path_words;
use crate::store::edit::{Edit, Undos};
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
    /// Only marks and notes, whatever was changed in files since
    #[arg(long)]
    marks: bool,
}

/// Takes back what a writer did last: a mark, or a change of files.
pub(super) fn undo(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_mark(globals)?;
    let journal = session.journal(args.by.as_deref())?;
    let marks = session.ledger.next_undo(journal.by());
    let marked = marks.iter().map(|entry| entry.at).max();
    let undos = writing::changes(&session)?;
    if let Some(edit) = undos
        .next_undo(journal.by())
        .filter(|edit| !args.marks && Some(edit.at) > marked)
    {
        return turn(&session, &undos, &edit, true, out);
    }
    if marks.is_empty() {
        return Err(nothing("error-nothing-to-undo", &journal).into());
    }
    take_back(&session, &journal, &marks, "cli-undone", out)
}

/// Restores what a writer took back last.
pub(super) fn redo(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_mark(globals)?;
    let journal = session.journal(args.by.as_deref())?;
    let undo = session.ledger.next_redo(journal.by());
    let undos = writing::changes(&session)?;
    let taken_back = undo.map(|entry| entry.at);
    if let Some(edit) = undos
        .next_redo(journal.by())
        .filter(|edit| !args.marks && edit.undone > taken_back)
    {
        return turn(&session, &undos, &edit, false, out);
    }
    let Some(undo) = undo else {
        return Err(nothing("error-nothing-to-redo", &journal).into());
    };
    take_back(&session, &journal, &[undo], "cli-redone", out)
}

/// Takes back a change of files, or makes it again.
fn turn(session: &Session, undos: &Undos, edit: &Edit, back: bool, out: &mut Output) -> Outcome {
    let plan = undos.plan(edit, back)?;
    undos
        .turn(edit, &plan, back, Timestamp::now())
        .map_err(writing::told)?;
    let files: Vec<String> = plan.files().map(|(path, _)| path_words(path)).collect();
    let (what, files) = (edit.what.as_str(), files.join(", "));
    let said = if back {
        tell!(session.words, "cli-edit-undone", what = what, files = files)
    } else {
        tell!(session.words, "cli-edit-redone", what = what, files = files)
    };
    writeln!(out, "{said}")?;
    Ok(Answer::Met)
}

fn nothing(id: &'static str, journal: &Journal) -> Error {
    Error::not_met(phrase!(id, by = journal.by())).hinted(phrase!("hint-own-marks"))
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
            writeln!(out, "{}", tell!(session.words(), done, told = told))?;
        }
    }
    Ok(Answer::Met)
}

/// What a mark said, on what, and how that stands now.
fn told(session: &Session, ledger: &Ledger, mark: &Entry) -> Option<String> {
    let words = session.words();
    let what = deed_words(words, &session.ledger, mark);
    let on = mark.follow_up()?;
    let title = session.registry.follow(on).map_or_else(
        || words.say("overview-gone").into_owned(),
        |at| session.label(at),
    );
    let now = status_words(words, ledger.standing(on).status);
    Some(tell!(
        words,
        "cli-taken-back",
        what = what,
        title = title,
        id = on.to_string(),
        status = now
    ))
}
