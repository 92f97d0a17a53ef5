//! A brief: what stands between us and a person, an organisation or a country.
//!
//! It follows the links of its counterpart and never goes over all records, so that it takes time
//! in the size of what is recorded of that counterpart; a country goes over all organisations.

mod agreements;
mod people;
mod promised;
mod questions;
mod sources;

pub use agreements::{Force, Instrument};
pub use people::{Holder, Move, Moved};
pub use promised::{Promise, Promised};
pub use questions::{Lack, Question};
pub use sources::Cited;

use super::between::{Between, with_parts};
use super::{Contact, Sight, Whom};
use crate::model::{Country, Kind};
use crate::registry::{Ref, Relation};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::HashSet;

/// What stands between us and a counterpart. Lists are whole; pages shorten them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Brief {
    /// Whom it is on.
    pub whom: Whom,
    /// The day it is of.
    pub day: Date,
    /// The organisation that "we" means; none where the counterpart is of it.
    pub home: Option<Ref>,
    /// The organisations it takes in: the one and its parts, those of a country, those of a
    /// person's posts.
    pub organisations: Vec<Ref>,
    /// Our meetings with them up to the day, the latest first and the undated last; of a person
    /// those they took part in, with whomever.
    pub contacts: Vec<Ref>,
    /// Of a person: our other meetings with their organisations.
    pub other_contacts: Vec<Ref>,
    /// Who holds which post there, the last met first; of a person their own posts.
    pub people: Vec<Holder>,
    /// Who changed post or side, the latest first; of a person nothing, their posts tell it.
    pub moved: Vec<Moved>,
    /// What was promised; of a person at meetings they took part in.
    pub promised: Promised,
    /// Of a person: what else stands between us and their organisations.
    pub promised_otherwise: Promised,
    /// The agreements between us, those about to end first.
    pub agreements: Vec<Instrument>,
    /// What the records leave open.
    pub questions: Vec<Question>,
    /// Where all this can be read, each source once.
    pub sources: Vec<Cited>,
}

impl Brief {
    /// Works the brief out.
    pub fn of(sight: Sight<'_>, whom: Whom) -> Self {
        let organisations = organisations(sight, whom);
        let between = Between::new(sight.registry, organisations.iter().copied());
        let matter = Matter {
            sight,
            whom,
            organisations,
            between,
        };
        matter.brief()
    }

    /// The latest meeting with them, if it is dated.
    pub fn last_contact(&self, sight: Sight<'_>) -> Option<Contact> {
        let meeting = *self.contacts.first()?;
        let date = sight.registry.meeting(meeting).date?;
        Some(Contact {
            meeting,
            date,
            days: sight.days_since(date),
        })
    }
}

/// The organisations that a brief takes in.
fn organisations(sight: Sight<'_>, whom: Whom) -> Vec<Ref> {
    let registry = sight.registry;
    match whom {
        Whom::Organisation(at) => with_parts(registry, at),
        Whom::Country(country) => of_country(sight, country),
        Whom::Person(at) => {
            let posts = registry.person(at).posts_on(sight.today);
            let mut found: Vec<Ref> = posts
                .filter_map(|post| registry.follow(post.at.as_ref()?))
                .collect();
            if found.is_empty() {
                // Of somebody without a post: whom they last spoke for.
                let meetings = dated(
                    sight,
                    registry.back(at, Relation::Participant, Kind::Meetings),
                );
                found.extend(
                    meetings
                        .iter()
                        .find_map(|meeting| side_of(sight, *meeting, at)),
                );
            }
            let mut known = HashSet::new();
            found.retain(|at| known.insert(*at));
            found
        }
    }
}

/// The organisations of a country, ours left out.
fn of_country(sight: Sight<'_>, country: Country) -> Vec<Ref> {
    let registry = sight.registry;
    let us = super::between::us(registry);
    let all = registry.all(Kind::Organisations);
    all.filter(|at| registry.organisation(*at).country == Some(country) && !us.contains(at))
        .collect()
}

/// For whom a person took part in a meeting.
pub(super) fn side_of(sight: Sight<'_>, meeting: Ref, person: Ref) -> Option<Ref> {
    let id = &sight.registry.person(person).id;
    let participants = sight.registry.meeting(meeting).participants.iter();
    participants
        .filter(|participant| participant.person.as_ref() == Some(id))
        .find_map(|participant| sight.registry.follow(participant.represents.as_ref()?))
}

/// Meetings up to the day, each once: the latest first, the undated last.
fn dated(sight: Sight<'_>, meetings: impl Iterator<Item = Ref>) -> Vec<Ref> {
    let date = |at: Ref| sight.registry.meeting(at).date;
    let mut found: Vec<Ref> = meetings
        .filter(|at| date(*at).is_none_or(|date| date.first_day() <= sight.today))
        .collect();
    found.sort_unstable();
    found.dedup();
    found.sort_by_cached_key(|at| (Reverse(date(*at)), *at));
    found
}

/// What a brief is made from.
struct Matter<'a> {
    sight: Sight<'a>,
    whom: Whom,
    organisations: Vec<Ref>,
    between: Between,
}

impl Matter<'_> {
    fn brief(self) -> Brief {
        let sight = self.sight;
        let mut contacts = self.meetings();
        let mut other_contacts = Vec::new();
        if let Whom::Person(person) = self.whom {
            let own = sight
                .registry
                .back(person, Relation::Participant, Kind::Meetings);
            let own = dated(sight, own);
            let known: HashSet<Ref> = own.iter().copied().collect();
            other_contacts = std::mem::replace(&mut contacts, own);
            other_contacts.retain(|meeting| !known.contains(meeting));
        }
        let all_contacts = [contacts.as_slice(), &other_contacts].concat();
        // Of a country with thousands of meetings the two take equally long.
        let ((people, moved), (promised, promised_otherwise, questions)) = rayon::join(
            || self.people(&all_contacts),
            || {
                let (promised, otherwise) = self.promised(&contacts);
                let questions = self.questions(&contacts, &promised);
                (promised, otherwise, questions)
            },
        );
        let agreements = self.agreements(&contacts);
        let sources = self.sources(&contacts, &promised, &agreements);
        let home = sight.registry.home();
        Brief {
            whom: self.whom,
            day: sight.today,
            home: home.filter(|_| self.between.has_us()),
            organisations: self.organisations,
            contacts,
            other_contacts,
            people,
            moved,
            promised,
            promised_otherwise,
            agreements,
            questions,
            sources,
        }
    }

    /// The meetings between us and the organisations.
    fn meetings(&self) -> Vec<Ref> {
        let registry = self.sight.registry;
        let represented = self
            .organisations
            .iter()
            .flat_map(|at| registry.back(*at, Relation::Represented, Kind::Meetings));
        let mut found = dated(self.sight, represented);
        found.retain(|meeting| self.between.is_contact(registry, *meeting));
        found
    }
}

#[cfg(test)]
mod tests;
