//! The new records of an import.

use crate::model::{
    Agreement, Event, EventId, Kind, Meeting, Organisation, OrganisationId, Person, PersonId,
    PlaceId, RecordId as _, Source,
};

/// The new records, by kind, each sorted by id.
#[derive(Debug, Clone, Default, PartialEq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub struct Added {
    pub people: Vec<Person>,
    pub organisations: Vec<Organisation>,
    pub places: Vec<crate::model::Place>,
    pub events: Vec<Event>,
    pub meetings: Vec<Meeting>,
    pub agreements: Vec<Agreement>,
}

impl Added {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.people.len()
            + self.organisations.len()
            + self.places.len()
            + self.events.len()
            + self.meetings.len()
            + self.agreements.len()
    }

    pub(super) fn sort(&mut self) {
        self.people.sort_by(|a, b| a.id.cmp(&b.id));
        self.organisations.sort_by(|a, b| a.id.cmp(&b.id));
        self.places.sort_by(|a, b| a.id.cmp(&b.id));
        self.events.sort_by(|a, b| a.id.cmp(&b.id));
        self.meetings.sort_by(|a, b| a.id.cmp(&b.id));
        self.agreements.sort_by(|a, b| a.id.cmp(&b.id));
    }

    /// Adds where each comes from to those of its sources.
    pub(super) fn cite(&mut self, source: &Source) {
        let lists = (self.people.iter_mut().map(|record| &mut record.sources))
            .chain(
                self.organisations
                    .iter_mut()
                    .map(|record| &mut record.sources),
            )
            .chain(self.places.iter_mut().map(|record| &mut record.sources))
            .chain(self.events.iter_mut().map(|record| &mut record.sources))
            .chain(self.meetings.iter_mut().map(|record| &mut record.sources))
            .chain(self.agreements.iter_mut().map(|record| &mut record.sources));
        for sources in lists {
            if !sources.contains(source) {
                sources.push(source.clone());
            }
        }
    }

    /// Leaves out the records that are said to be left.
    pub(super) fn leave_out(&mut self, is_left: impl Fn(Kind, &str) -> bool) {
        let is_kept = |kind, id: &str| !is_left(kind, id);
        self.people
            .retain(|own| is_kept(Kind::People, own.id.as_str()));
        self.organisations
            .retain(|own| is_kept(Kind::Organisations, own.id.as_str()));
        self.places
            .retain(|own| is_kept(Kind::Places, own.id.as_str()));
        self.events
            .retain(|own| is_kept(Kind::Events, own.id.as_str()));
        self.meetings
            .retain(|own| is_kept(Kind::Meetings, own.id.as_str()));
        self.agreements
            .retain(|own| is_kept(Kind::Agreements, own.id.as_str()));
    }

    /// Has a new record say that it is not another.
    pub fn distinguish(&mut self, kind: Kind, new: &str, other: &str) {
        match kind {
            Kind::People => {
                let own = self.people.iter_mut().filter(|own| own.id.as_str() == new);
                own.for_each(|own| own.distinct_from.extend(PersonId::new(other)));
            }
            Kind::Organisations => {
                let own = self.organisations.iter_mut();
                let own = own.filter(|own| own.id.as_str() == new);
                own.for_each(|own| own.distinct_from.extend(OrganisationId::new(other)));
            }
            Kind::Places => {
                let own = self.places.iter_mut().filter(|own| own.id.as_str() == new);
                own.for_each(|own| own.distinct_from.extend(PlaceId::new(other)));
            }
            Kind::Events => {
                let own = self.events.iter_mut().filter(|own| own.id.as_str() == new);
                own.for_each(|own| own.distinct_from.extend(EventId::new(other)));
            }
            Kind::Meetings | Kind::Proposals | Kind::FollowUps | Kind::Agreements => {}
        }
    }
}
