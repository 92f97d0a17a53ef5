//! `paraph note`: saying something of follow-ups without changing their status.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::mark;
use super::output::Output;
use super::session::Session;
use crate::error::Error;
use crate::store::Draft;
use std::io::Write as _;

/// Add a dated note to follow-ups without changing their status
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The follow-ups: their ids in full, or the ends where only one ends so (committee/set-up)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// A remark
    #[arg(long, value_name = "TEXT", required_unless_present = "evidence")]
    note: Option<String>,
    /// Where it can be seen, usually an address
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
    #[arg(
        long,
        value_name = "NAME",
        help = "Whom the note goes by [env: PARAPH_BY; default: user@machine]"
    )]
    by: Option<String>,
}

/// Notes something on follow-ups: on all of them or, when one cannot be found or written, none.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
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
