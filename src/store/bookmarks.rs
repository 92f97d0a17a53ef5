//! The bookmarks of a registry: records that one comes back to, kept on this machine.
//!
//! A small file of RON beside the other things of this machine. It is read again before each change,
//! so that two browsers on one registry keep each other's, and never written where it cannot be
//! read.

use super::edit::Undos;
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::model::{Address, Kind, path_words};
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::{ErrorKind, Write as _};
use std::path::PathBuf;

/// How many are kept.
const MOST: usize = 1000;

/// Where the bookmarks of a registry lie.
#[derive(Debug, Clone)]
pub struct Bookmarks {
    file: PathBuf,
}

/// A change of the bookmarks.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Bookmarking {
    /// One more.
    Keep(Address),
    /// One less.
    Drop(Address),
}

/// A bookmark as it is written.
#[derive(Debug, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
struct Line {
    kind: String,
    id: String,
}

impl Bookmarks {
    /// Those of the registry that a list of changes is of.
    pub fn beside(undos: &Undos) -> Self {
        Self {
            file: undos.bookmarks(),
        }
    }

    /// What is bookmarked, the last first.
    ///
    /// # Errors
    /// When the file is there and cannot be read.
    pub fn read(&self) -> Result<Vec<Address>> {
        let text = match fs::read_to_string(&self.file) {
            Ok(text) => text,
            Err(error) if error.kind() == ErrorKind::NotFound => return Ok(Vec::new()),
            Err(error) => return Err(Error::cannot_read(&self.file, error.to_string())),
        };
        let lines: Vec<Line> = ron::from_str(&text).map_err(|error| {
            let path = path_words(&self.file);
            Error::cannot_read(&self.file, error.to_string())
                .hinted(phrase!("hint-bookmarks", path = path))
        })?;
        let address = |line: Line| Some(Address::new(line.kind.parse::<Kind>().ok()?, line.id));
        Ok(lines.into_iter().filter_map(address).collect())
    }

    /// Changes them and returns what is bookmarked then.
    ///
    /// # Errors
    /// When they cannot be read or written; then they are as they were.
    pub fn change(&self, change: &Bookmarking) -> Result<Vec<Address>> {
        let mut all = self.read()?;
        match change {
            Bookmarking::Keep(address) => {
                all.retain(|known| known != address);
                all.insert(0, address.clone());
                all.truncate(MOST);
            }
            Bookmarking::Drop(address) => all.retain(|known| known != address),
        }
        let lines: Vec<Line> = all
            .iter()
            .map(|address| Line {
                kind: address.kind.to_string(),
                id: address.id.to_string(),
            })
            .collect();
        let failed = |error: &dyn std::fmt::Display| Error::cannot_write(&self.file, error);
        let pretty = ron::ser::PrettyConfig::new().compact_structs(true);
        let text = ron::ser::to_string_pretty(&lines, pretty).map_err(|error| failed(&error))?;
        let write = || -> std::io::Result<()> {
            let folder = self.file.parent().unwrap_or(&self.file);
            fs::create_dir_all(folder)?;
            let mut file = tempfile::NamedTempFile::new_in(folder)?;
            writeln!(file, "{text}")?;
            file.as_file().sync_all()?;
            file.persist(&self.file)?;
            Ok(())
        };
        write().map_err(|error| failed(&error))?;
        Ok(all)
    }
}

#[cfg(test)]
mod tests {
    use super::{Bookmarking, Bookmarks};
    use crate::model::{Address, Kind};

    fn at(id: &str) -> Address {
        Address::new(Kind::People, id)
    }

    #[test]
    fn they_are_kept_the_last_first_and_none_twice() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("new/list.ron");
        let marks = Bookmarks { file };
        assert_eq!(marks.read().unwrap(), []);
        for id in ["a", "b", "a"] {
            marks.change(&Bookmarking::Keep(at(id))).unwrap();
        }
        assert_eq!(marks.read().unwrap(), [at("a"), at("b")]);
        marks.change(&Bookmarking::Drop(at("a"))).unwrap();
        assert_eq!(marks.read().unwrap(), [at("b")]);
    }

    #[test]
    fn a_file_that_cannot_be_read_is_told_of_and_left_as_it_is() {
        let folder = tempfile::tempdir().unwrap();
        let file = folder.path().join("list.ron");
        std::fs::write(&file, "[(kind: ").unwrap();
        let marks = Bookmarks { file: file.clone() };
        assert!(marks.read().is_err());
        assert!(marks.change(&Bookmarking::Keep(at("a"))).is_err());
        assert_eq!(std::fs::read_to_string(file).unwrap(), "[(kind: ");
    }
}
