//! An import from the file to new files of the registry: read, looked at, decided on, and written.
//!
//! [`Request`] says which file and what is known of it; [`Request::plan`] says what it would change
//! and [`Look`] what else is to be seen in that. Of a look [`Decided`] keeps what somebody said, and
//! [`Decided::carry_out`] writes it as one change that can be taken back.

mod decided;
mod files;
mod format;
mod learn;
mod look;
mod source;
mod text;

pub use decided::{Decided, Said};
pub use files::files;
pub use format::{endings, format_of};
pub use learn::learn;
pub use look::{Likely, Look};
pub use source::{Stopped, Watched};
pub use text::{names, record_lines, text_of};

use crate::exchange::{self, Batch, Format, Plan, Reading, Table};
use crate::ledger::Ledger;
use crate::model::{Kind, Source, clean};
use crate::registry::Registry;
use std::io::BufRead;
use std::path::PathBuf;

/// A file to import, and what is known of it beforehand.
#[derive(Debug, Clone)]
pub struct Request {
    /// The format.
    pub format: Format,
    /// The file; its name is that of the new files.
    pub file: PathBuf,
    /// Which column of a table is which field.
    pub map: Option<String>,
    /// The kind of record that a row of a table is of.
    pub kind: Option<Kind>,
    /// The encoding of a table.
    pub encoding: Option<String>,
    /// What stands between the cells of a table.
    pub separator: Option<char>,
    /// Where the file is from: the source of each new record.
    pub source: Option<String>,
}

impl Request {
    /// A file of which nothing is known but its format.
    pub fn new(format: Format, file: PathBuf) -> Self {
        Self {
            format,
            file,
            map: None,
            kind: None,
            encoding: None,
            separator: None,
            source: None,
        }
    }

    /// Reads the file and works out what it would change.
    pub fn plan(&self, from: &mut dyn BufRead, registry: &Registry, ledger: &Ledger) -> Plan {
        let stem = self.stem();
        let how = Reading {
            format: self.format,
            registry,
            table: Table {
                map: self.map.as_deref(),
                kind: self.kind,
                encoding: self.encoding.as_deref(),
                separator: self.separator,
            },
            stem: &stem,
        };
        let mut batch = Batch::default();
        exchange::read(&how, from, &mut batch);
        let source = self.source.as_deref().map(Source::at);
        Plan::new(batch, registry, ledger, source.as_ref())
    }

    /// What the new files are called: by the file that they come from.
    pub fn stem(&self) -> String {
        let stem = self.file.file_name().unwrap_or_default().to_string_lossy();
        let stem = stem.split('.').next().unwrap_or_default();
        let name = exchange::file_name(stem);
        if name.is_empty() {
            self.format.name().to_owned()
        } else {
            name
        }
    }

    /// The name of the file as people are told it.
    pub fn name(&self) -> String {
        clean(&self.file.file_name().unwrap_or_default().to_string_lossy())
    }
}

#[cfg(test)]
mod tests;
