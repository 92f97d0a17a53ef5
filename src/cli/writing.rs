//! What every command that writes into people's files has in common.

use super::answer::{Answer, Outcome, Stop, hint, line, say};
use super::output::Output;
use super::session::{Session, writer};
use crate::error::{Error, Result};
use crate::lang::tell;
use crate::model::{Kind, shown};
use crate::registry::Ref;
use crate::store::Fault;
use crate::store::edit::{Plan, Undos, Unwritten, undos};
use jiff::Timestamp;
use std::io::Write as _;

/// How a change is made.
#[derive(Debug, clap::Args)]
pub(super) struct Manner {
    /// Show the difference that it would make, and write nothing
    #[arg(long)]
    pub(super) dry_run: bool,
    #[arg(
        long,
        value_name = "NAME",
        help = "Whom it goes by [env: PARAPH_BY; default: user@machine]"
    )]
    pub(super) by: Option<String>,
}

/// The list of changes of the session's registry.
pub(super) fn changes(session: &Session) -> Result<Undos> {
    undos(&session.root)
}

/// Makes a change, or shows it, and says what was done; what could no longer be read is refused,
/// and what is wrong then and was not before is told.
pub(super) fn carry_out(
    plan: &Plan,
    session: &Session,
    manner: &Manner,
    done: &str,
    out: &mut Output,
) -> Outcome {
    if plan.is_empty() {
        say(&session.words.say("cli-nothing-to-change"));
        return Ok(Answer::Met);
    }
    let new = plan.consequences(&session.faults)?.new_problems;
    if manner.dry_run {
        write!(out, "{}", plan.diff())?;
        out.flush()?;
        problems(session, &new);
        return Ok(Answer::Met);
    }
    let by = writer(manner.by.as_deref())?;
    match plan.carry_out(&changes(session)?, &by, Timestamp::now()) {
        Ok(()) => {}
        Err(unwritten) => return Err(told(unwritten)),
    }
    writeln!(out, "{done}")?;
    out.flush()?;
    problems(session, &new);
    Ok(Answer::Met)
}

/// Shows how a file differs that was changed meanwhile, and gives what else there is to say.
pub(super) fn told(unwritten: Unwritten) -> Stop {
    match unwritten {
        Unwritten::Changed { error, difference } => {
            for text in difference.lines() {
                line(&shown(text));
            }
            error.into()
        }
        Unwritten::Failed(error) => error.into(),
    }
}

/// Tells problems that a change brings with it.
fn problems(session: &Session, new: &[Fault]) {
    // Whoever wants them all asks `paraph check`.
    const ENOUGH: usize = 8;
    for fault in new.iter().take(ENOUGH) {
        let told = fault.to_string();
        say(&tell!(session.words, "cli-new-problem", problem = told));
        if let Some(text) = &fault.hint {
            hint(session.words(), text);
        }
    }
    if new.len() > ENOUGH {
        let count = new.len() - ENOUGH;
        say(&tell!(session.words, "cli-more-problems", count = count));
    }
}

/// A record as it is named where something was done to it: `Salim AlMalik (salim-almalik)`.
pub(super) fn named(session: &Session, at: Ref) -> String {
    format!("{} ({})", session.label(at), session.registry.id(at))
}

/// Reads the name of a kind of record, plural or singular.
pub(super) fn kind(name: &str) -> std::result::Result<Kind, String> {
    use strum::IntoEnumIterator as _;
    Kind::from_name(name).ok_or_else(|| {
        let names: Vec<&str> = Kind::iter().map(Kind::singular).collect();
        format!("one of {}", names.join(", "))
    })
}

/// Finds the record that is to be changed.
pub(super) fn record(session: &Session, typed: &str) -> Result<Ref> {
    session.registry.resolve(typed).map_err(Error::from)
}
