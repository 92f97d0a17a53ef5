//! From accepted facts to records: one meeting, and who and what the registry does not have yet.

mod ids;
mod people;
mod proposals;
mod side;

use self::ids::Ids;
use super::fact::{Draft, EventFact, Fact, OrganisationFact, Value};
use super::link::Lookup;
use crate::error::{Error, Result};
use crate::model::{
    Country, Event, EventId, Kind, Lang, Meeting, MeetingId, Organisation, OrganisationId,
    PartialDate, Person, PersonId, Place, PlaceId, Quote, Source, Text,
};
use crate::registry::Registry;
use side::Sides;

/// The records that accepted facts come to.
#[derive(Debug, Clone, PartialEq)]
pub struct Dossier {
    /// The meeting.
    pub meeting: Meeting,
    /// People that are not in the registry yet.
    pub people: Vec<Person>,
    /// Organisations that are not in the registry yet.
    pub organisations: Vec<Organisation>,
    /// Places that are not in the registry yet.
    pub places: Vec<Place>,
    /// Events that are not in the registry yet.
    pub events: Vec<Event>,
}

/// Works out the records of the facts that were accepted.
///
/// # Errors
/// When the facts name nobody who met, or no id can be made.
pub fn dossier(draft: &Draft, accepted: &[&Fact], lookup: Lookup<'_>) -> Result<Dossier> {
    let mut work = Work::new(draft, accepted, lookup)?;
    work.organisations()?;
    work.places()?;
    work.events()?;
    work.people()?;
    work.proposals()?;
    Ok(work.dossier)
}

impl Dossier {
    /// The id of a meeting of the same day in which two of the same people took part: this one
    /// may be filed already.
    pub fn like(&self, registry: &Registry) -> Option<String> {
        let date = self.meeting.date?;
        let people = |meeting: &Meeting| -> Vec<PersonId> {
            let named = meeting.participants.iter();
            named.filter_map(|who| who.person.clone()).collect()
        };
        let ours = people(&self.meeting);
        let found = registry.all(Kind::Meetings).find(|at| {
            let other = registry.meeting(*at);
            let shared = people(other)
                .iter()
                .filter(|person| ours.contains(person))
                .count();
            other.date == Some(date) && shared >= 2
        });
        found.map(|at| registry.id(at).to_owned())
    }
}

/// The records as far as they are worked out.
struct Work<'a> {
    draft: &'a Draft,
    facts: &'a [&'a Fact],
    lookup: Lookup<'a>,
    lang: Lang,
    ids: Ids<'a>,
    /// What names in the text stand for.
    sides: Sides,
    dossier: Dossier,
}

impl<'a> Work<'a> {
    fn new(draft: &'a Draft, facts: &'a [&'a Fact], lookup: Lookup<'a>) -> Result<Self> {
        let lang =
            Lang::new(&draft.language).ok_or_else(|| Error::usage("the text is in no language"))?;
        let mut ids = Ids::new(lookup.scope.registry);
        let id = ids.meeting(facts)?;
        let meeting = Meeting {
            id: MeetingId::new(&id).map_err(bad_id)?,
            title: None,
            date: None,
            until: None,
            kind: None,
            place: None,
            at_event: None,
            participants: Vec::new(),
            topics: Vec::new(),
            summary: None,
            proposals: Vec::new(),
            sources: Vec::new(),
            formerly: Vec::new(),
            extra: crate::model::Extra::default(),
        };
        let mut work = Self {
            draft,
            facts,
            lookup,
            lang,
            ids,
            sides: Sides::default(),
            dossier: Dossier {
                meeting,
                people: Vec::new(),
                organisations: Vec::new(),
                places: Vec::new(),
                events: Vec::new(),
            },
        };
        work.meeting();
        Ok(work)
    }

    fn text(&self, words: &str) -> Text {
        Text::said_in(self.lang.clone(), words)
    }

    /// The source with the words of a fact.
    fn source(&self, fact: Option<&Fact>) -> Source {
        let mut source = Source {
            publisher: None,
            attributed_to: None,
            url: None,
            language: Some(self.lang.clone()),
            published: None,
            retrieved: None,
            quote: fact.and_then(|fact| self.quote(fact)),
        };
        for fact in self.facts {
            match &fact.value {
                Value::Agency(name) => source.publisher = Some(Text::plain(name)),
                Value::Published(day) => source.published = Some(*day),
                Value::Url(url) => source.url = Some(url.clone()),
                Value::Attributed(name) => {
                    let id = self.sides.of(name).map(ToString::to_string);
                    source.attributed_to = Some(id.unwrap_or_else(|| name.clone()));
                }
                _ => {}
            }
        }
        source
    }

    /// The words of a fact and where they stand in the copy, in characters.
    fn quote(&self, fact: &Fact) -> Option<Quote> {
        let span = fact.span.clone()?;
        let exact = self.draft.text.get(span.clone())?.to_owned();
        let start = self.draft.text.get(..span.start)?.chars().count();
        let end = start + exact.chars().count();
        Some(Quote {
            exact,
            file: Some(format!("{}.txt", self.dossier.meeting.id)),
            start: u64::try_from(start).ok(),
            end: u64::try_from(end).ok(),
        })
    }

    /// What stands in the meeting itself.
    fn meeting(&mut self) {
        let meeting = &mut self.dossier.meeting;
        for fact in self.facts {
            match fact.value {
                Value::Kind(kind) => meeting.kind = Some(kind),
                Value::Date { on, until } => (meeting.date, meeting.until) = (Some(on), until),
                Value::Topic(topic) if !meeting.topics.contains(&topic) => {
                    meeting.topics.push(topic);
                }
                _ => {}
            }
        }
    }

    fn organisations(&mut self) -> Result<()> {
        let facts = self.facts;
        for fact in facts {
            if let Value::Organisation(org) = &fact.value {
                let id = match &fact.known {
                    Some(known) => OrganisationId::new(&known.id).map_err(bad_id)?,
                    None => self.new_organisation(org, Some(fact))?,
                };
                self.sides.insert(&org.name, id.clone());
                if let Some(acronym) = &org.acronym {
                    self.sides.insert(acronym, id);
                }
            }
        }
        // The words of the meeting: the first fact of it that has any.
        let first = facts.iter().find(|fact| {
            fact.span.is_some() && matches!(fact.value, Value::Date { .. } | Value::Place { .. })
        });
        let first = first.or_else(|| facts.iter().find(|fact| fact.span.is_some()));
        let source = self.source(first.copied());
        self.dossier.meeting.sources.push(source);
        Ok(())
    }

    fn new_organisation(
        &mut self,
        org: &OrganisationFact,
        fact: Option<&Fact>,
    ) -> Result<OrganisationId> {
        let id = self.ids.organisation(org)?;
        let record = Organisation {
            id: id.clone(),
            names: self.text(&org.name),
            acronym: org.acronym.as_deref().map(Text::plain),
            also: Vec::new(),
            distinct_from: Vec::new(),
            kind: org.kind,
            country: org.country,
            part_of: None,
            seat: None,
            note: None,
            sources: vec![self.source(fact)],
            extra: crate::model::Extra::default(),
        };
        self.dossier.organisations.push(record);
        Ok(id)
    }

    fn places(&mut self) -> Result<()> {
        for fact in self.facts {
            let Value::Place { name, country } = &fact.value else {
                continue;
            };
            let id = match &fact.known {
                Some(known) => PlaceId::new(&known.id).map_err(bad_id)?,
                None => self.new_place(name, *country, fact)?,
            };
            self.dossier.meeting.place = Some(id);
        }
        Ok(())
    }

    fn new_place(&mut self, name: &str, country: Option<Country>, fact: &Fact) -> Result<PlaceId> {
        let id = PlaceId::new(&self.ids.fresh(Kind::Places, name)?).map_err(bad_id)?;
        let record = Place {
            id: id.clone(),
            names: self.text(name),
            also: Vec::new(),
            distinct_from: Vec::new(),
            country,
            lat: None,
            lon: None,
            note: None,
            sources: vec![self.source(Some(fact))],
            extra: crate::model::Extra::default(),
        };
        self.dossier.places.push(record);
        Ok(id)
    }

    fn events(&mut self) -> Result<()> {
        for fact in self.facts {
            let Value::Event(event) = &fact.value else {
                continue;
            };
            let id = match &fact.known {
                Some(known) => EventId::new(&known.id).map_err(bad_id)?,
                None => self.new_event(event, fact)?,
            };
            if event.aside && self.dossier.meeting.at_event.is_none() {
                self.dossier.meeting.at_event = Some(id);
            }
        }
        Ok(())
    }

    fn new_event(&mut self, event: &EventFact, fact: &Fact) -> Result<EventId> {
        let year = event.from.map_or(String::new(), |from| {
            format!(" {}", from.first_day().year())
        });
        let id = self
            .ids
            .fresh(Kind::Events, &format!("{}{year}", event.name))?;
        let id = EventId::new(&id).map_err(bad_id)?;
        let record = Event {
            id: id.clone(),
            names: self.text(&event.name),
            also: Vec::new(),
            distinct_from: Vec::new(),
            from: event.from,
            until: event.until,
            place: None,
            organised_by: event
                .organiser
                .iter()
                .filter_map(|name| self.sides.of(name).cloned())
                .collect(),
            note: None,
            sources: vec![self.source(Some(fact))],
            extra: crate::model::Extra::default(),
        };
        self.dossier.events.push(record);
        Ok(id)
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it is given to map_err")]
fn bad_id(error: crate::model::BadId) -> Error {
    Error::usage(error.to_string())
}

/// The month or day that names a meeting: when it was held, else when it was reported.
fn day(facts: &[&Fact]) -> Option<PartialDate> {
    let held = facts.iter().find_map(|fact| match fact.value {
        Value::Date { on, .. } => Some(on),
        _ => None,
    });
    let reported = || {
        facts.iter().find_map(|fact| match fact.value {
            Value::Published(day) => {
                let text = day.to_string();
                text.get(..7).and_then(|month| month.parse().ok())
            }
            _ => None,
        })
    };
    held.or_else(reported)
}

/// The code of a country in an id.
fn code(country: Country) -> String {
    country.code().to_lowercase()
}

#[cfg(test)]
mod tests;
