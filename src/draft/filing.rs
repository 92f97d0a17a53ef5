//! A dossier as files, and what is told of it once they are there.

use super::{Dossier, Draft, Value, Verdict};
use crate::error::Result;
use crate::lang::{Words, tell};
use crate::registry::Registry;
use crate::store::edit::Filing;
use crate::store::{item_text, record_text};
use serde::Serialize;
use std::path::{Path, PathBuf};

impl Dossier {
    /// The files it makes, none of which is there yet: the meeting's own, a list for each kind of
    /// new record, and the copy of the text that the quotes point into.
    ///
    /// # Errors
    /// When a record cannot be written as RON.
    pub fn filing(&self, draft: &Draft, words: &Words) -> Result<Filing> {
        let id = self.meeting.id.to_string();
        let mut files = vec![(
            Path::new("meetings").join(format!("{id}.ron")),
            record_text(&self.meeting)?,
        )];
        let lists = [
            ("people", list(&self.people)?),
            ("organisations", list(&self.organisations)?),
            ("places", list(&self.places)?),
            ("events", list(&self.events)?),
        ];
        for (folder, text) in lists {
            if let Some(text) = text {
                files.push((Path::new(folder).join(format!("{id}.ron")), text));
            }
        }
        files.push((copy_of(&id), draft.text.clone()));
        Ok(Filing {
            what: tell!(words, "draft-what", id = id.as_str()),
            files,
            meeting: id,
        })
    }

    /// What is told once it is filed, a line each: what came of it, who and what is new, whose post
    /// is another than the registry has, and the meeting that may be the same.
    pub fn report(&self, draft: &Draft, registry: &Registry, words: &Words) -> Vec<String> {
        let id = self.meeting.id.to_string();
        let mut report = vec![tell!(
            words,
            "draft-filed",
            id = id.as_str(),
            participants = self.meeting.participants.len(),
            proposals = self.meeting.proposals.len()
        )];
        let new = [
            (
                "draft-new-people",
                listed(self.people.iter().map(|new| &new.id)),
            ),
            (
                "draft-new-organisations",
                listed(self.organisations.iter().map(|new| &new.id)),
            ),
            (
                "draft-new-places",
                listed(self.places.iter().map(|new| &new.id)),
            ),
            (
                "draft-new-events",
                listed(self.events.iter().map(|new| &new.id)),
            ),
        ];
        for (message, ids) in new {
            if !ids.is_empty() {
                report.push(tell!(words, message, ids = ids));
            }
        }
        for fact in &draft.facts {
            let (Value::Person(person), Some(known)) = (&fact.value, &fact.known) else {
                continue;
            };
            if let (Some(changed), Some(post)) = (&known.changed, &person.post)
                && fact.verdict != Verdict::Dropped
            {
                report.push(tell!(
                    words,
                    "draft-changed",
                    name = known.name.as_str(),
                    post = post.as_str(),
                    recorded = changed.as_str()
                ));
            }
        }
        if let Some(other) = self.like(registry) {
            report.push(tell!(words, "draft-perhaps", id = other));
        }
        report
    }
}

fn listed<'a, T: ToString + 'a>(ids: impl Iterator<Item = &'a T>) -> String {
    let ids: Vec<String> = ids.map(ToString::to_string).collect();
    ids.join(", ")
}

/// The copy of the text of a meeting, relative to the registry.
fn copy_of(id: &str) -> PathBuf {
    Path::new("sources").join(format!("{id}.txt"))
}

fn list<T: Serialize>(records: &[T]) -> Result<Option<String>> {
    if records.is_empty() {
        return Ok(None);
    }
    let items: Result<String> = records.iter().map(item_text).collect();
    Ok(Some(format!("[\n{}]\n", items?)))
}
