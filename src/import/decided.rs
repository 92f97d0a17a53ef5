//! What somebody decided on an import, and its being carried out as one change.

use super::{Likely, Request, Watched, files, learn};
use crate::error::Error;
use crate::lang::phrase;
use crate::registry::Registry;
use crate::store::edit::{self, Scribe, Unwritten, Written};
use crate::store::reopen;
use std::collections::HashSet;
use std::io::BufRead;

/// What somebody says of a new record that is likely one that is there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Said {
    /// It is that one.
    Same,
    /// It is another.
    Distinct,
}

/// An import as somebody decided on it.
#[derive(Debug, Clone)]
pub struct Decided {
    /// The file.
    pub request: Request,
    /// The number of the file that was looked at.
    pub digest: u64,
    /// What is left out, by its noun and id.
    pub left: HashSet<(&'static str, String)>,
    /// What was said of likely doubles.
    pub said: Vec<(Likely, Said)>,
    /// What it does, in words.
    pub what: String,
}

impl Decided {
    /// Reads the file again, since what is the same as a record that is there is known by its id
    /// now, and writes what is left of it as one change. Marks are left to whoever has the journal.
    ///
    /// # Errors
    /// [`Unwritten`]; then every file is as it was. Also when the file is another than the one that
    /// was looked at.
    pub fn carry_out(
        &self,
        from: &mut dyn BufRead,
        scribe: Scribe<'_>,
        last: &Registry,
    ) -> std::result::Result<Written, Unwritten> {
        let before = reopen(scribe.root, last)?;
        let mut change = edit::Plan::new(scribe.root, self.what.as_str());
        for (double, said) in &self.said {
            if *said == Said::Same {
                learn(&mut change, &self.request, &before.registry, double)?;
            }
        }
        let learned = if change.is_empty() {
            None
        } else {
            Some(change.consequences(&before.faults)?.opened.registry)
        };
        let registry = learned.as_ref().unwrap_or(&before.registry);
        let mut watched = Watched::new(from, &|_| true);
        let mut plan = self.request.plan(&mut watched, registry, &before.ledger);
        if watched.digest() != Ok(self.digest) {
            return Err(changed().into());
        }
        for (double, said) in &self.said {
            if *said == Said::Distinct {
                plan.added
                    .distinguish(double.kind, &double.new, &double.there);
            }
        }
        plan.leave_out(&self.left);
        for (path, text) in files(&self.request, scribe.root, &plan)? {
            change.put(&path, Some(text));
        }
        let new_problems = if change.is_empty() {
            Vec::new()
        } else {
            let new = change.consequences(&before.faults)?.new_problems;
            change.carry_out(scribe.undos, scribe.by, scribe.now)?;
            new
        };
        Ok(Written {
            opened: reopen(scribe.root, last)?,
            what: change.what,
            at: None,
            new_problems,
        })
    }
}

/// Says that the file is not the one that was looked at.
fn changed() -> Error {
    Error::not_met(phrase!("import-file-changed")).hinted(phrase!("import-file-changed-hint"))
}
