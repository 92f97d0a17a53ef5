//! What a plan would come to: what could no longer be read, and which problems are new.

use super::Plan;
use crate::error::{Error, Result};
use crate::store::open::open_instead;
use crate::store::{Fault, Opened, read};
use std::collections::HashMap;

/// What the registry would be after a plan.
#[derive(Debug)]
pub struct Consequences {
    /// The registry as it would be.
    pub opened: Opened,
    /// What is wrong then and was not before.
    pub new_problems: Vec<Fault>,
}

impl Plan {
    /// Works out what the plan comes to. `before` is what was wrong without it.
    ///
    /// # Errors
    /// When a file could not be read any more, with the place where.
    pub fn consequences(&self, before: &[Fault]) -> Result<Consequences> {
        if let Some(fault) = self.unreadable().into_iter().next() {
            let error = Error::not_met(format!("{}: {}", fault.place(), fault.message));
            return Err(match fault.hint {
                Some(hint) => error.hinted(hint),
                None => error,
            });
        }
        let opened = open_instead(&self.root, &self.files)?;
        let new_problems = further(&opened.faults, before);
        Ok(Consequences {
            opened,
            new_problems,
        })
    }

    /// What in the files as they are to be cannot be read and, where it could not before either,
    /// was not there.
    pub fn unreadable(&self) -> Vec<Fault> {
        let mut found = Vec::new();
        for (path, change) in self.files() {
            // The copies of sources are read by people.
            let is_record = path.extension().is_some_and(|ending| ending == "ron");
            let Some(after) = change.after.as_ref().filter(|_| is_record) else {
                continue;
            };
            let now = read::unreadable(path, after);
            if now.is_empty() {
                continue;
            }
            let before = change.before.as_deref().unwrap_or_default();
            found.extend(further(&now, &read::unreadable(path, before)));
        }
        found
    }
}

/// The faults that others do not have, wherever in its file each stands.
fn further(now: &[Fault], before: &[Fault]) -> Vec<Fault> {
    let mut known: HashMap<(&str, &str), usize> = HashMap::new();
    for fault in before {
        *known.entry((&fault.file, &fault.message)).or_default() += 1;
    }
    let mut found = Vec::new();
    for fault in now {
        match known.get_mut(&(fault.file.as_str(), fault.message.as_str())) {
            Some(left) if *left > 0 => *left -= 1,
            _ => found.push(fault.clone()),
        }
    }
    found
}
