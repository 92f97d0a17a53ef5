//! Writes what is imported: new files, and marks to the journal.

use super::{Args, Target, stem};
use crate::error::Result;
use crate::exchange::Plan;
use crate::store::{self, Draft};
use serde::Serialize;
use std::path::PathBuf;

/// The most text that goes to one file, in bytes: a file of a registry has its limit.
const MOST: usize = 32 * 1024 * 1024;

/// Adds new files, all of them or none, then marks; gives the paths of the files.
pub(super) fn write(args: &Args, target: &Target, plan: &Plan) -> Result<Vec<PathBuf>> {
    let session = &target.session;
    let mut files = Files {
        root: session.root.clone(),
        stem: stem(args),
        heading: heading(args),
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
        let path = store::free_name(
            &session.root,
            "journal",
            &format!("imported-{}", files.stem),
        );
        let text = store::entries_text(&plan.entries)?;
        files.made.push((path, text));
    }
    if target.is_new {
        let page = plan.title_page.as_ref();
        let text = store::record_text(page.unwrap_or_else(|| session.registry.title_page()))?;
        // Last, so that a folder half made is not taken for a registry.
        files.made.push((PathBuf::from("registry.ron"), text));
    }
    store::add_files(&session.root, &files.made)?;
    if !plan.marks.is_empty() {
        let drafts = plan.marks.iter().map(|mark| {
            Draft::mark(
                &session.ledger,
                &mark.on,
                mark.status,
                mark.note.clone(),
                None,
            )
        });
        let journal = session.journal(args.by.as_deref())?;
        journal.append(drafts.collect(), &session.ledger, jiff::Timestamp::now())?;
    }
    Ok(files.made.into_iter().map(|(path, _)| path).collect())
}

/// What the first line of each new file says.
fn heading(args: &Args) -> String {
    let name = args.file.file_name().unwrap_or_default().to_string_lossy();
    let name = crate::model::clean(&name);
    let from = args.source.as_deref().map(crate::model::clean);
    let from = from.map_or_else(String::new, |url| format!(", {url}"));
    format!("// Imported from {name} ({}){from}.\n", args.format.name())
}

/// New files being written.
struct Files {
    root: PathBuf,
    stem: String,
    heading: String,
    made: Vec<(PathBuf, String)>,
}

impl Files {
    /// Writes the records of a folder, into as many files as they need.
    fn records(&mut self, folder: &str, records: &[impl Serialize]) -> Result<()> {
        let mut text = String::new();
        for record in records {
            if text.is_empty() {
                text = format!("{}[\n", self.heading);
            }
            text.push_str(&store::item_text(record)?);
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
            let path = store::free_name(&self.root, folder, &name);
            if self.made.iter().all(|(other, _)| *other != path) {
                break path;
            }
            number += 1;
            name = format!("{}-part-{number}", self.stem);
        };
        self.made.push((path, std::mem::take(text)));
    }
}
