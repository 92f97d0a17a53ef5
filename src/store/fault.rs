//! A problem with its place: file, line and column.

use crate::model::{clean, path_words};
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
            file: path_words(file),
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

    /// A symbolic link where a file or folder of the registry would be.
    pub(super) fn of_link(file: &Path) -> Self {
        let hint = "copy the file here, or open the registry that it belongs to";
        Self::of_file(file, "a symbolic link, which is not followed").hinted(Some(hint.to_owned()))
    }

    /// A pipe, a socket or a device where a file of the registry would be.
    pub(super) fn of_special(file: &Path) -> Self {
        let hint = "a registry is made of files and folders; take it out";
        Self::of_file(file, "neither a file nor a folder, which is not read")
            .hinted(Some(hint.to_owned()))
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

/// A place in a file, of which something may be told later.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Spot {
    /// The file, in words.
    pub file: String,
    /// The line, from 1.
    pub line: usize,
    /// The column in characters, from 1.
    pub column: usize,
}

impl Spot {
    pub(super) fn new(file: &Path, (line, column): (usize, usize)) -> Self {
        Self {
            file: path_words(file),
            line,
            column,
        }
    }

    /// The place so many characters on, on the same line.
    #[must_use]
    pub fn after(&self, characters: usize) -> Self {
        Self {
            column: self.column + characters,
            ..self.clone()
        }
    }

    /// What is wrong here, and what to do about it.
    pub fn fault(&self, message: impl Into<String>, hint: Option<String>) -> Fault {
        let at = (self.line, self.column);
        Fault::at(Path::new(&self.file), at, message).hinted(hint)
    }

    /// The place as editors read it.
    pub fn place(&self) -> String {
        format!("{}:{}:{}", self.file, self.line, self.column)
    }
}

/// The faults of one file: those told, and how many more there are, so that a file of nothing but
/// faults takes neither memory nor anybody's patience.
#[derive(Debug, Default)]
pub(super) struct FileFaults {
    told: Vec<Fault>,
    untold: usize,
}

impl FileFaults {
    /// How many are told of one file.
    const ENOUGH: usize = 1000;

    /// Adds a fault, which is worked out only if it is told.
    pub(super) fn add(&mut self, fault: impl FnOnce() -> Fault) {
        if self.told.len() < Self::ENOUGH {
            self.told.push(fault());
        } else {
            self.untold += 1;
        }
    }

    /// Says whether there is none.
    pub(super) fn is_empty(&self) -> bool {
        self.told.is_empty()
    }

    /// The faults, and one that says how many more there are.
    pub(super) fn of(self, file: &Path) -> Vec<Fault> {
        let mut all = self.told;
        if self.untold > 0 {
            let message = format!("{} more problems than are told here", self.untold);
            let hint = format!("mend the first {} and check again", Self::ENOUGH);
            all.push(Fault::of_file(file, message).hinted(Some(hint)));
        }
        all
    }
}
