//! Ids of new records: readable, and not taken.

use super::{bad_id, code, day};
use crate::draft::fact::{Fact, OrganisationFact, Presence, Value};
use crate::error::{Error, Result};
use crate::model::{Kind, OrganisationId};
use crate::registry::Registry;
use std::collections::HashSet;

/// The longest id made, in bytes.
const LONGEST: usize = 60;

/// The ids that are taken.
pub(super) struct Ids<'a> {
    registry: &'a Registry,
    given: HashSet<(Kind, String)>,
}

impl<'a> Ids<'a> {
    pub(super) fn new(registry: &'a Registry) -> Self {
        Self {
            registry,
            given: HashSet::new(),
        }
    }

    /// An id made of a name, that no record of a kind has.
    pub(super) fn fresh(&mut self, kind: Kind, name: &str) -> Result<String> {
        let slug = slug(name);
        if slug.is_empty() {
            let message = format!("no id can be made of the name of a {}", kind.singular());
            return Err(Error::usage(message).hinted("give it a name with letters"));
        }
        let taken = |id: &str| {
            self.given.contains(&(kind, id.to_owned())) || self.registry.find_id(kind, id).is_some()
        };
        let id = unique(&slug, taken);
        self.given.insert((kind, id.clone()));
        Ok(id)
    }

    /// The id of an organisation: its short form, or its name with its country's code.
    pub(super) fn organisation(&mut self, org: &OrganisationFact) -> Result<OrganisationId> {
        let name = match (&org.acronym, org.country) {
            (Some(acronym), _) => acronym.clone(),
            (None, Some(country)) => format!("{} {}", code(country), org.name),
            (None, None) => org.name.clone(),
        };
        OrganisationId::new(&self.fresh(Kind::Organisations, &name)?).map_err(bad_id)
    }

    /// The id of the meeting: when, and between whom.
    pub(super) fn meeting(&mut self, facts: &[&Fact]) -> Result<String> {
        let mut sides: Vec<String> = Vec::new();
        for fact in facts {
            if let Value::Person(person) = &fact.value
                && person.presence == Presence::Present
            {
                let country = person.country.map(|country| country.name().to_owned());
                let side = person.at.clone().or(country).map(|side| slug(&side));
                if let Some(side) = side.filter(|side| !side.is_empty() && !sides.contains(side)) {
                    sides.push(side);
                }
            }
        }
        if !facts.iter().any(|fact| matches!(&fact.value, Value::Person(person) if person.presence == Presence::Present)) {
            return Err(Error::not_met("the accepted facts name nobody who met")
                .hinted("accept at least one person or post that was present"));
        }
        sides.truncate(2);
        let when = day(facts).map(|day| day.to_string());
        let parts: Vec<String> = when.into_iter().chain(sides).collect();
        let name = if parts.is_empty() {
            "meeting".to_owned()
        } else {
            parts.join(" ")
        };
        self.fresh(Kind::Meetings, &name)
    }
}

/// A name as an id: Latin letters and digits, words joined by hyphens.
fn slug(name: &str) -> String {
    let latin = any_ascii::any_ascii(name)
        .to_ascii_lowercase()
        .replace('\'', "");
    let words = latin.split(|c: char| !c.is_ascii_alphanumeric());
    let mut slug = String::new();
    for word in words.filter(|word| !word.is_empty()) {
        if !slug.is_empty() && slug.len() + word.len() >= LONGEST {
            break;
        }
        if !slug.is_empty() {
            slug.push('-');
        }
        slug.extend(word.chars().take(LONGEST));
    }
    slug
}

/// The id itself, or with the first number from 2 on that makes it one of its own.
pub(super) fn unique(slug: &str, is_taken: impl Fn(&str) -> bool) -> String {
    let mut id = slug.to_owned();
    let mut number = 2;
    while is_taken(&id) {
        id = format!("{slug}-{number}");
        number += 1;
    }
    id
}
