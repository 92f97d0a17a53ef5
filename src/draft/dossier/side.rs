//! Whom participants represent: the organisation of their post, or the office of their country.

use super::Work;
use crate::draft::fact::{Fact, OrganisationFact, PersonFact};
use crate::draft::rules;
use crate::error::Result;
use crate::model::{OrganisationId, RecordId as _};
use std::collections::HashMap;

/// The organisations that names and codes of countries in the text stand for.
#[derive(Debug, Default)]
pub(super) struct Sides {
    by_name: HashMap<String, OrganisationId>,
}

impl Sides {
    pub(super) fn of(&self, name: &str) -> Option<&OrganisationId> {
        self.by_name.get(&name.to_lowercase())
    }

    pub(super) fn insert(&mut self, name: &str, id: OrganisationId) {
        self.by_name.entry(name.to_lowercase()).or_insert(id);
    }
}

impl Work<'_> {
    /// The organisation that somebody represents.
    pub(super) fn represents(
        &mut self,
        person: &PersonFact,
        fact: &Fact,
    ) -> Result<Option<OrganisationId>> {
        if let Some(id) = person.at.as_deref().and_then(|at| self.sides.of(at)) {
            return Ok(Some(id.clone()));
        }
        let registry = self.lookup.scope.registry;
        let day = self.dossier.meeting.date.map_or(
            self.lookup.scope.today,
            crate::model::PartialDate::first_day,
        );
        let known = fact.known.as_ref().filter(|known| known.changed.is_none());
        let held = known
            .and_then(|known| registry.find_id(crate::model::Kind::People, &known.id))
            .and_then(|at| registry.person(at).current_post(day)?.at.clone());
        let id = match (held, person.country, person.post.as_deref()) {
            (Some(id), ..) => Some(id),
            (None, Some(country), Some(post)) => self.office(country, post, fact)?,
            _ => None,
        };
        if let (Some(id), Some(country)) = (&id, person.country) {
            self.sides.insert(country.code(), id.clone());
        }
        Ok(id)
    }

    /// The ministry, embassy or government of a country that a post is held at, new if need be.
    fn office(
        &mut self,
        country: crate::model::Country,
        post: &str,
        fact: &Fact,
    ) -> Result<Option<OrganisationId>> {
        let Some((kind, name)) = rules::office(&self.draft.language, post) else {
            return Ok(None);
        };
        let key = format!("{} {name}", country.code());
        if let Some(id) = self.sides.of(&key) {
            return Ok(Some(id.clone()));
        }
        let known = self.lookup.office(kind, country, &name);
        let id = if let Some(at) = known {
            let id = &self.lookup.scope.registry.organisation(at).id;
            OrganisationId::new(id.as_str()).map_err(super::bad_id)?
        } else {
            let org = OrganisationFact {
                name,
                acronym: None,
                kind: Some(kind),
                country: Some(country),
            };
            self.new_organisation(&org, Some(fact))?
        };
        self.sides.insert(&key, id.clone());
        Ok(Some(id))
    }
}
