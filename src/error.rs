//! The one error type: what went wrong, what to do, and the exit code it ends in.

use crate::lang::{Phrase, Words, phrase};
use crate::model::{clean, path_words};
use std::path::Path;
use thiserror::Error;

/// What sort of failure it is; decides the exit code in one place.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum ErrorKind {
    /// The request could not be met: nothing found, problems found.
    NotMet,
    /// The command was used wrongly.
    Usage,
    /// The registry cannot be read.
    CannotRead,
    /// The registry cannot be written.
    CannotWrite,
}

impl ErrorKind {
    /// The exit code: 1, 2, 3 or 4.
    pub fn exit_code(self) -> u8 {
        match self {
            Self::NotMet => 1,
            Self::Usage => 2,
            Self::CannotRead => 3,
            Self::CannotWrite => 4,
        }
    }
}

/// A failure told to a person: what, where, and what to do next.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{}", self.told(&Words::english()))]
pub struct Error {
    /// What sort of failure.
    pub kind: ErrorKind,
    /// What went wrong and where.
    pub message: Phrase,
    /// What to do about it.
    pub hint: Option<Phrase>,
}

/// A result that fails with [`struct@Error`].
pub type Result<T> = std::result::Result<T, Error>;

impl Error {
    /// A request that could not be met.
    pub fn not_met(message: impl Into<Phrase>) -> Self {
        Self::new(ErrorKind::NotMet, message)
    }

    /// A command used wrongly.
    pub fn usage(message: impl Into<Phrase>) -> Self {
        Self::new(ErrorKind::Usage, message)
    }

    /// A file or folder that cannot be read.
    pub fn cannot_read(path: &Path, why: impl std::fmt::Display) -> Self {
        let message = phrase!(
            "error-cannot-read",
            path = path_words(path),
            why = why.to_string()
        );
        Self::new(ErrorKind::CannotRead, message)
    }

    /// A file or folder that cannot be written.
    pub fn cannot_write(path: &Path, why: impl std::fmt::Display) -> Self {
        let message = phrase!(
            "error-cannot-write",
            path = path_words(path),
            why = why.to_string()
        );
        Self::new(ErrorKind::CannotWrite, message)
    }

    /// The same with what to do about it.
    #[must_use]
    pub fn hinted(mut self, hint: impl Into<Phrase>) -> Self {
        self.hint = Some(hint.into());
        self
    }

    /// A failure of a sort.
    pub fn new(kind: ErrorKind, message: impl Into<Phrase>) -> Self {
        Self {
            kind,
            message: message.into(),
            hint: None,
        }
    }
}

impl Error {
    /// What went wrong, in one cleaned line of a language.
    pub fn told(&self, words: &Words) -> String {
        clean(&words.phrase(&self.message))
    }

    /// What to do about it, likewise.
    pub fn advice(&self, words: &Words) -> Option<String> {
        self.hint.as_ref().map(|hint| clean(&words.phrase(hint)))
    }
}

impl From<crate::registry::Unresolved> for Error {
    fn from(unresolved: crate::registry::Unresolved) -> Self {
        let error = Self::not_met(unresolved.message());
        let hint = unresolved.hint();
        Self { hint, ..error }
    }
}
