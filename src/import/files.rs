//! The new files that an import comes to.

use super::Request;
use crate::error::Result;
use crate::exchange::Plan;
use crate::model::clean;
use crate::store;
use serde::Serialize;
use std::path::{Path, PathBuf};

/// The most text that goes to one file, in bytes: a file of a registry has its limit.
const MOST: usize = 32 * 1024 * 1024;

/// The new files of the records and of the journal, by paths below the registry where nothing lies
/// yet, with their texts.
///
/// # Errors
/// When a record is nested more deeply than it can be read again.
pub fn files(request: &Request, root: &Path, plan: &Plan) -> Result<Vec<(PathBuf, String)>> {
    let mut files = Files {
        root,
        stem: request.stem(),
        heading: heading(request),
        made: Vec::new(),
    };
    let added = &plan.added;
    files.records("places", &added.places)?;
    files.records("organisations", &added.organisations)?;
    files.records("people", &added.people)?;
    files.records("events", &added.events)?;
    files.records("agreements", &added.agreements)?;
    files.records("meetings", &added.meetings)?;
    if !plan.entries.is_empty() {
        let name = format!("imported-{}", files.stem);
        let path = store::free_name(root, "journal", &name);
        files.made.push((path, store::entries_text(&plan.entries)?));
    }
    Ok(files.made)
}

/// What the first line of each new file says.
fn heading(request: &Request) -> String {
    let from = request.source.as_deref().map(clean);
    let from = from.map_or_else(String::new, |url| format!(", {url}"));
    let name = request.name();
    format!(
        "// Imported from {name} ({}){from}.\n",
        request.format.name()
    )
}

/// New files being written.
struct Files<'a> {
    root: &'a Path,
    stem: String,
    heading: String,
    made: Vec<(PathBuf, String)>,
}

impl Files<'_> {
    /// Writes the records of a folder, into as many files as they need.
    fn records(&mut self, folder: &str, records: &[impl Serialize]) -> Result<()> {
        let mut text = String::new();
        for record in records {
            if text.is_empty() {
                text = format!("{}[\n", self.heading);
            }
            store::push_item(&mut text, record)?;
            if text.len() > MOST {
                self.file(folder, &mut text);
            }
        }
        if !text.is_empty() {
            self.file(folder, &mut text);
        }
        Ok(())
    }

    fn file(&mut self, folder: &str, text: &mut String) {
        text.push_str("]\n");
        let mut name = self.stem.clone();
        let mut number = 1;
        // Names that are given out here are not on the disk yet.
        let path = loop {
            let path = store::free_name(self.root, folder, &name);
            if self.made.iter().all(|(other, _)| *other != path) {
                break path;
            }
            number += 1;
            name = format!("{}-part-{number}", self.stem);
        };
        self.made.push((path, std::mem::take(text)));
    }
}
