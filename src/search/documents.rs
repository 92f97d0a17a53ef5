//! By which texts each record is found.

use super::fold::fold;
use super::index::{Document, Field, FieldRef, Index, Role};
use super::kinship::Kinship;
use super::progress::share;
use super::{Class, Closeness, Hit, How, Names};
use crate::model::{Country, Kind, Text};
use crate::registry::{Langs, Record, Ref, Registry};
use jiff::civil::Date;
use std::sync::Arc;
use strum::IntoEnumIterator as _;

/// The shares of the work that gathering the texts and folding them are; the sounds are the rest.
const GATHERED: f32 = 0.4;
const FOLDED: f32 = 0.2;

/// Every record of a registry made ready for search.
#[derive(Debug)]
pub struct Catalogue {
    registry: Arc<Registry>,
    index: Index,
    kinship: Kinship,
    /// All records, by document number.
    records: Vec<Ref>,
    /// The document number of each record, by its kind and its own number.
    numbers: [Vec<u32>; Kind::COUNT],
}

/// The records that answer a query.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Answer {
    /// How many there are.
    pub total: usize,
    /// The best, best first.
    pub best: Vec<Match>,
    /// The others, in order of how they match but not ranked among each other.
    pub rest: Vec<Ref>,
    /// How many more have the letters, but from here and there, and so are not meant.
    pub far: usize,
}

/// A record that answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Match {
    /// The record.
    pub record: Ref,
    /// How it answers.
    pub hit: Hit,
    /// How its name is nearly the one asked for, if it is not that as typed.
    pub how: Option<How>,
}

impl Catalogue {
    /// Makes every name of every record ready. `today` decides which posts are current.
    pub fn new(registry: &Arc<Registry>, langs: &Langs, today: Date) -> Self {
        Self::build(registry, langs, today, |_| ())
    }

    /// Makes everything ready as [`Catalogue::new`] does; `progress` is told the share done, from
    /// 0 to 1, from several threads.
    pub fn build(
        registry: &Arc<Registry>,
        langs: &Langs,
        today: Date,
        progress: impl Fn(f32) + Sync,
    ) -> Self {
        let count = Kind::iter().map(|kind| registry.count(kind) as usize).sum();
        let mut documents = Vec::with_capacity(count);
        let mut records = Vec::with_capacity(count);
        let mut numbers: [Vec<u32>; Kind::COUNT] = Default::default();
        for kind in Kind::iter() {
            let numbers = &mut numbers[kind as usize];
            numbers.resize(registry.count(kind) as usize, 0);
            // Of records that answer equally well, the first in the order of the lists is best.
            for at in registry.in_order(kind, langs) {
                numbers[at.index()] = u32::try_from(records.len()).unwrap_or(u32::MAX);
                documents.push(document(registry, at, langs, today));
                records.push(at);
            }
            progress(GATHERED * share(records.len(), count));
        }
        let folded = GATHERED + FOLDED;
        let index = Index::build(&documents, |share| progress(GATHERED + FOLDED * share));
        drop(documents);
        Self {
            registry: Arc::clone(registry),
            kinship: Kinship::build(&index, |share| progress(folded + (1.0 - folded) * share)),
            index,
            records,
            numbers,
        }
    }

    /// The texts of all records; a record's document number is its place.
    pub(super) fn index(&self) -> &Index {
        &self.index
    }

    /// Their names, by how they sound.
    pub(super) fn kinship(&self) -> &Kinship {
        &self.kinship
    }

    /// Says whether it is of a registry: of this very one, not of another like it.
    pub fn is_of(&self, registry: &Arc<Registry>) -> bool {
        Arc::ptr_eq(&self.registry, registry)
    }

    /// The records.
    pub(super) fn registry(&self) -> &Registry {
        &self.registry
    }

    /// The record of a document.
    pub(super) fn record(&self, doc: u32) -> Ref {
        self.records[doc as usize]
    }

    /// How a record answers bare words as they are typed, if it does.
    pub fn explain(&self, at: Ref, words: &str) -> Option<Hit> {
        let doc = self.number(at)?;
        let hit = self.index.explain(doc, words)?;
        let is_meant = hit.class < Class::Fuzzy || self.index.is_close(doc, &Closeness::new(words));
        is_meant.then_some(hit)
    }

    /// A text by which a record is found.
    pub fn field(&self, at: Ref, field: u16) -> Option<FieldRef<'_>> {
        Some(self.index.field(self.number(at)?, field))
    }

    fn records_of(&self, docs: impl IntoIterator<Item = u32>) -> Vec<Ref> {
        let record = |doc: u32| self.records.get(doc as usize).copied();
        docs.into_iter().filter_map(record).collect()
    }

    fn number(&self, at: Ref) -> Option<u32> {
        self.numbers[at.kind() as usize].get(at.index()).copied()
    }
}

impl Names for Catalogue {
    fn matching(&self, words: &str) -> Vec<Ref> {
        let found = self.index.all(words, 0, |_| true, &|| false);
        let mut found = found.unwrap_or_default().rest;
        let asked = Closeness::new(words);
        found.retain(|doc| self.index.is_close(*doc, &asked));
        self.records_of(found)
    }

    fn holding(&self, phrase: &str) -> Vec<Ref> {
        let phrase = fold(phrase);
        // Nothing but punctuation is held by all, as it is of a bare word.
        let pieces: Vec<&str> = [phrase.text()]
            .into_iter()
            .filter(|text| !text.is_empty())
            .collect();
        self.records_of(self.index.holding(&pieces, |_| true))
    }

    fn best(&self, kinds: &[Kind], words: &str, most: usize) -> Vec<Ref> {
        let admits = |doc: u32| kinds.contains(&self.records[doc as usize].kind());
        let found = self.index.first(words, most, admits);
        self.records_of(found.into_iter().map(|hit| hit.doc))
    }

    fn named(&self, kinds: &[Kind], words: &[String]) -> Vec<Ref> {
        let words: Vec<&str> = words.iter().map(String::as_str).collect();
        let own = |role| role != Role::Related;
        let mut found = self.records_of(self.index.holding(&words, own));
        found.retain(|at| kinds.contains(&at.kind()));
        found
    }
}

/// Gathers the texts of one document.
struct Texts<'a> {
    registry: &'a Registry,
    langs: &'a Langs,
    fields: Vec<Field>,
}

impl Texts<'_> {
    fn add(&mut self, role: Role, label: &'static str, text: &str) {
        let known = |field: &Field| field.text == text;
        if !text.is_empty() && !self.fields.iter().any(known) {
            self.fields.push(Field {
                role,
                label,
                text: text.to_owned(),
            });
        }
    }

    /// The shown version first, then the others.
    fn names(&mut self, shown: &str, names: &Text, also: &[String]) {
        self.add(Role::Name, "name", shown);
        for (_, version) in names.versions() {
            self.add(Role::Spelling, "also written", version);
        }
        for spelling in also {
            self.add(Role::Spelling, "also written", spelling);
        }
    }

    fn related(&mut self, label: &'static str, at: Option<Ref>) {
        let Some(at) = at else { return };
        let registry = self.registry;
        self.add(Role::Related, label, &registry.label(at, self.langs));
        let (names, acronym, also) = match registry.get(at) {
            Record::Person(r) => (Some(&r.names), None, r.also.as_slice()),
            Record::Organisation(r) => (Some(&r.names), r.acronym.as_ref(), r.also.as_slice()),
            Record::Place(r) => (Some(&r.names), None, r.also.as_slice()),
            Record::Event(r) => (Some(&r.names), None, r.also.as_slice()),
            _ => (None, None, &[][..]),
        };
        for (_, version) in names.into_iter().chain(acronym).flat_map(Text::versions) {
            self.add(Role::Related, label, version);
        }
        for spelling in also {
            self.add(Role::Related, label, spelling);
        }
    }

    fn country(&mut self, country: Option<Country>) {
        if let Some(country) = country {
            self.add(Role::Related, "country", country.name());
        }
    }
}

fn document(registry: &Registry, at: Ref, langs: &Langs, today: Date) -> Document {
    let mut texts = Texts {
        registry,
        langs,
        fields: Vec::new(),
    };
    let shown = registry.label(at, langs);
    match registry.get(at) {
        Record::Person(record) => {
            texts.names(&shown, &record.names, &record.also);
            for post in record.posts_on(today) {
                texts.add(Role::Related, "post", langs.of(&post.title));
                let at = post.at.as_ref();
                texts.related("works at", at.and_then(|id| registry.follow(id)));
            }
        }
        Record::Organisation(record) => {
            texts.names(&shown, &record.names, &record.also);
            for (_, acronym) in record.acronym.iter().flat_map(Text::versions) {
                texts.add(Role::Acronym, "acronym", acronym);
            }
            texts.country(record.country);
        }
        Record::Place(record) => {
            texts.names(&shown, &record.names, &record.also);
            texts.country(record.country);
        }
        Record::Event(record) => {
            texts.names(&shown, &record.names, &record.also);
            let place = record.place.as_ref();
            texts.related("held at", place.and_then(|id| registry.follow(id)));
        }
        Record::Meeting(record) => {
            texts.add(Role::Name, "title", &shown);
            for (_, title) in record.title.iter().flat_map(Text::versions) {
                texts.add(Role::Spelling, "title", title);
            }
            meeting(&mut texts, at);
            if let Some(date) = record.date {
                texts.add(Role::Related, "date", &date.to_string());
            }
        }
        Record::Proposal(record) => {
            texts.names(&shown, &record.title, &[]);
            meeting(&mut texts, registry.meeting_of(at));
        }
        Record::FollowUp(record) => {
            texts.names(&shown, &record.title, &[]);
            for owner in registry.owed_by(at) {
                texts.related("owed by", Some(owner));
            }
            for counterpart in registry.owed_to(at) {
                texts.related("owed to", Some(counterpart));
            }
            let parent = registry.parent_of(at);
            let label = registry.label(parent, langs).into_owned();
            texts.add(Role::Related, parent.kind().singular(), &label);
        }
        Record::Agreement(record) => {
            texts.names(&shown, &record.title, &[]);
            for id in &record.parties {
                texts.related("party", registry.follow(id));
            }
        }
    }
    Document {
        fields: texts.fields,
    }
}

fn meeting(texts: &mut Texts<'_>, at: Ref) {
    let registry = texts.registry;
    let record = registry.meeting(at);
    for participant in &record.participants {
        let person = participant.person.as_ref();
        texts.related("participant", person.and_then(|id| registry.follow(id)));
    }
    for side in registry.sides(at) {
        texts.related("side", Some(side));
    }
    let place = record.place.as_ref();
    texts.related("held at", place.and_then(|id| registry.follow(id)));
    let event = record.at_event.as_ref();
    texts.related(
        "on the side-lines of",
        event.and_then(|id| registry.follow(id)),
    );
}
