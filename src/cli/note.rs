//! `paraph note`: saying something of follow-ups without changing their status.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::mark;
use super::output::Output;
use super::session::Session;
use crate::error::Error;
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
        let hint = "write --note \"what happened\", or --evidence with an address";
        return Err(Error::usage("an empty note").hinted(hint).into());
    }
    let drafts = about
        .iter()
        .map(|at| Draft::note(registry.follow_up_id(*at), note.clone(), evidence.clone()));
    let journal = session.journal(args.by.as_deref())?;
    journal.append(drafts.collect(), &session.ledger, jiff::Timestamp::now())?;
    for at in about {
        writeln!(out, "Noted: {} ({})", session.label(at), registry.id(at))?;
    }
    Ok(Answer::Met)
}
