//! A problem with its place: file, line and column.

use crate::model::clean;
use serde::Serialize;
use std::fmt;
use std::path::Path;

/// Something wrong in a registry, where it stands and what to do about it.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Serialize)]
pub struct Fault {
    /// The file, relative to the registry.
    pub file: String,
    /// The line, from 1; 0 when the file as a whole is meant.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
    /// What is wrong, with the value at fault.
    pub message: String,
    /// What to do about it.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub hint: Option<String>,
}

impl Fault {
    pub(super) fn at(
        file: &Path,
        (line, column): (usize, usize),
        message: impl Into<String>,
    ) -> Self {
        Self {
            file: clean(&file.to_string_lossy()),
            line,
            column,
            message: clean(&message.into()),
            hint: None,
        }
    }

    /// A problem of a file as a whole.
    pub(super) fn of_file(file: &Path, message: impl Into<String>) -> Self {
        Self::at(file, (0, 0), message)
    }

    pub(super) fn hinted(mut self, hint: Option<String>) -> Self {
        self.hint = hint.map(|hint| clean(&hint));
        self
    }

    /// Says whether it is about a journal.
    pub fn is_of_journal(&self) -> bool {
        Path::new(&self.file).starts_with("journal")
    }

    /// The place as editors read it: `people/kg.ron:12:9`.
    pub fn place(&self) -> String {
        match self.line {
            0 => self.file.clone(),
            line => format!("{}:{line}:{}", self.file, self.column),
        }
    }
}

impl fmt::Display for Fault {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}: {}", self.place(), self.message)
    }
}
