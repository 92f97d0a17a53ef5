//! How a record is called on a screen.

use super::{Record, Ref, Registry};
use crate::model::{Lang, Text};
use std::borrow::Cow;

/// The languages to show texts in, the best first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Langs(Vec<Lang>);

impl Langs {
    /// The wanted languages, then those the registry is kept in.
    pub fn new(wanted: impl IntoIterator<Item = Lang>, registry: &[Lang]) -> Self {
        let mut all: Vec<Lang> = Vec::new();
        for lang in wanted.into_iter().chain(registry.iter().cloned()) {
            if !all.contains(&lang) {
                all.push(lang);
            }
        }
        Self(all)
    }

    /// The text in the best language it has.
    pub fn of<'a>(&self, text: &'a Text) -> &'a str {
        text.best(&self.0)
    }
}

impl Registry {
    /// The name or title of a record. A meeting without a title is called by its sides.
    pub fn label<'a>(&'a self, at: Ref, langs: &Langs) -> Cow<'a, str> {
        match self.get(at) {
            Record::Person(record) => langs.of(&record.names).into(),
            Record::Organisation(record) => langs.of(&record.names).into(),
            Record::Place(record) => langs.of(&record.names).into(),
            Record::Event(record) => langs.of(&record.names).into(),
            Record::Proposal(record) => langs.of(&record.title).into(),
            Record::FollowUp(record) => langs.of(&record.title).into(),
            Record::Agreement(record) => langs.of(&record.title).into(),
            Record::Meeting(record) => match &record.title {
                Some(title) => langs.of(title).into(),
                None => self.label_by_sides(at, langs),
            },
        }
    }

    fn label_by_sides(&self, meeting: Ref, langs: &Langs) -> Cow<'_, str> {
        let sides = self.sides(meeting);
        if sides.len() > 1 {
            let names: Vec<_> = sides.iter().map(|side| self.short(*side, langs)).collect();
            return names.join(" – ").into();
        }
        let people: Vec<_> = self
            .meeting(meeting)
            .participants
            .iter()
            .filter_map(|participant| self.follow(participant.person.as_ref()?))
            .map(|person| self.label(person, langs))
            .collect();
        if people.is_empty() {
            self.id(meeting).into()
        } else {
            people.join(" – ").into()
        }
    }

    /// The label at its shortest: an organisation's acronym where it has one.
    pub fn short<'a>(&'a self, at: Ref, langs: &Langs) -> Cow<'a, str> {
        if let Record::Organisation(record) = self.get(at)
            && let Some(acronym) = &record.acronym
        {
            return langs.of(acronym).into();
        }
        self.label(at, langs)
    }
}
