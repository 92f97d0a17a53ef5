//! `paraph done`, `start`, `cancel` and `reopen`: marks on follow-ups.

mod resolve;

pub(super) use resolve::{below, follow_up};

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use crate::model::{Status, clean};
use crate::registry::Ref;
use crate::store::Draft;
use std::io::Write as _;

/// What to mark, and what to write beside it.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The follow-ups: their ids in full, or the ends where only one ends so (committee/set-up)
    #[arg(value_name = "ID", required = true)]
    ids: Vec<String>,
    /// A remark
    #[arg(long, value_name = "TEXT")]
    note: Option<String>,
    /// Where it can be seen, usually an address
    #[arg(long, value_name = "TEXT")]
    evidence: Option<String>,
    #[arg(
        long,
        value_name = "NAME",
        help = "Whom the mark goes by [env: PARAPH_BY; default: user@machine]"
    )]
    by: Option<String>,
}

/// Marks follow-ups: all of them or, when one cannot be found or written, none.
pub(super) fn run(args: &Args, status: Status, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let registry = &session.registry;
    let mut marked: Vec<Ref> = Vec::new();
    for id in &args.ids {
        let at = follow_up(&session, id)?;
        if !marked.contains(&at) {
            marked.push(at);
        }
    }
    let said = |text: &Option<String>| text.as_deref().map(clean).filter(|text| !text.is_empty());
    let (note, evidence) = (said(&args.note), said(&args.evidence));
    if note.is_none() && evidence.is_none() {
        marked.retain(|at| {
            let standing = session.sight().standing(*at);
            // A mark settles what several people marked at once, even if it says the same.
            let already = standing.status == status && !standing.is_contested();
            if already {
                let word = status.word();
                say(&format!(
                    "already {word}: {} ({})",
                    session.label(*at),
                    registry.id(*at)
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
    journal.append(drafts.collect(), jiff::Timestamp::now())?;
    for at in marked {
        let title = session.label(at);
        writeln!(out, "{}: {title} ({})", participle(status), registry.id(at))?;
    }
    Ok(Answer::Met)
}

fn participle(status: Status) -> &'static str {
    match status {
        Status::Open => "Reopened",
        Status::InProgress => "Started",
        Status::Done => "Done",
        Status::Cancelled => "Cancelled",
    }
}
