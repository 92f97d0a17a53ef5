//! `paraph note`: saying something of follow-ups without changing their status.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::mark;
use super::output::Output;
use super::session::Session;
use crate::error::Error;
use crate::lang::{phrase, tell};
use crate::store::Draft;
use std::io::Write as _;

/// Notes something on follow-ups: on all of them or, when one cannot be found or written, none.
pub(super) fn run(args: &mark::Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_mark(globals)?;
    let registry = &session.registry;
    let about = mark::follow_ups(&session, &args.ids)?;
    let note = mark::said(args.note.as_deref());
    let evidence = mark::said(args.evidence.as_deref());
    if note.is_none() && evidence.is_none() {
        let hint = phrase!("hint-note");
        return Err(Error::usage(phrase!("error-empty-note"))
            .hinted(hint)
            .into());
    }
    let drafts = about
        .iter()
        .map(|at| Draft::note(registry.follow_up_id(*at), note.clone(), evidence.clone()));
    let journal = session.journal(args.by.as_deref())?;
    journal.append(drafts.collect(), &session.ledger, jiff::Timestamp::now())?;
    for at in about {
        let (title, id) = (session.label(at), registry.id(at));
        writeln!(
            out,
            "{}",
            tell!(session.words(), "cli-noted", title = title, id = id)
        )?;
    }
    Ok(Answer::Met)
}
