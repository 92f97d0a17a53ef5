//! How a command ends: what its exit code is and what is said on stderr.

use super::query::Refused;
use super::refused;
use crate::error::{Error, ErrorKind};
use crate::lang::{Words, phrase};
use crate::model::{clean, shown};
use std::io::{self, ErrorKind as Io, Write as _};
use std::process::ExitCode;

/// What became of a request that met no error.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Answer {
    /// It was met.
    Met,
    /// It was not, and that was said: nothing found, or problems found.
    NotMet,
}

/// Why a command stopped.
#[derive(Debug)]
pub(super) enum Stop {
    /// Something to tell a person.
    Told(Error),
    /// A query that cannot be read.
    Query(Refused),
    /// Its output could not be written.
    Unwritten(io::Error),
}

/// How a command ends.
pub(super) type Outcome = Result<Answer, Stop>;

impl From<Error> for Stop {
    fn from(error: Error) -> Self {
        Self::Told(error)
    }
}

impl From<io::Error> for Stop {
    fn from(error: io::Error) -> Self {
        Self::Unwritten(error)
    }
}

impl From<serde_json::Error> for Stop {
    fn from(error: serde_json::Error) -> Self {
        Self::Unwritten(error.into())
    }
}

/// Tells what went wrong, if anything did, and gives the exit code.
pub(super) fn conclude(outcome: Outcome, words: &Words) -> ExitCode {
    match outcome {
        Ok(Answer::Met) => ExitCode::SUCCESS,
        Ok(Answer::NotMet) => ErrorKind::NotMet.exit_code().into(),
        Err(Stop::Told(error)) => tell(&error, words),
        Err(Stop::Query(refused)) => {
            say(&format!("paraph: {}", refused.error.message));
            refused.say();
            hint(words, &refused.error.hint);
            ErrorKind::Usage.exit_code().into()
        }
        // Whoever read the output has read enough: `paraph list people | head`.
        Err(Stop::Unwritten(error)) if error.kind() == Io::BrokenPipe => ExitCode::SUCCESS,
        Err(Stop::Unwritten(error)) => {
            let message = phrase!("error-output", why = error.to_string());
            tell(&Error::new(ErrorKind::CannotWrite, message), words)
        }
    }
}

fn tell(error: &Error, words: &Words) -> ExitCode {
    say(&format!("paraph: {}", error.told(words)));
    if let Some(text) = error.advice(words) {
        hint(words, &text);
    }
    error.kind.exit_code().into()
}

/// Says what to do about it, set in.
pub(super) fn hint(words: &Words, text: &str) {
    // By more than one space, which `clean` would take out.
    let hint = words.say("cli-hint");
    line(&format!("  {hint} {}", clean(text)));
}

/// Says something on stderr, in one cleaned line.
pub(super) fn say(text: &str) {
    line(&clean(text));
}

/// Says a line on stderr, as it is.
pub(super) fn line(text: &str) {
    // Where stderr is closed there is nobody to tell.
    writeln!(io::stderr(), "{text}").ok();
}

/// Prints what clap has to say: help and the version, or what is wrong with the arguments.
pub(super) fn refuse(refusal: &clap::Error, words: &Words) -> ExitCode {
    // It echoes the arguments, which may hold anything.
    let text = refused::told(refusal, words).unwrap_or_else(|| refusal.to_string());
    let lines: Vec<String> = text.lines().map(shown).collect();
    let text = lines.join("\n") + "\n";
    if refusal.use_stderr() {
        io::stderr().write_all(text.as_bytes()).ok();
        return ErrorKind::Usage.exit_code().into();
    }
    io::stdout().write_all(text.as_bytes()).ok();
    ExitCode::SUCCESS
}
