//! Reads calendars.

mod properties;
mod strangers;

use super::{NAME, OWN, URN};
use crate::exchange::gathering::{Gathered, Gathering};
use crate::exchange::naming::Naming;
use crate::exchange::{Item, Place, Refusal, Sink, decode};
use crate::lang::{Phrase, phrase};
use crate::model::{
    Due, Event, EventId, Extra, Kind, Meeting, MeetingId, MeetingKind, OrganisationId, PartialDate,
    Participant, PersonId, PlaceId, Source, Status, Text,
};
use crate::registry::Registry;
use calcard::icalendar::{
    ICalendar, ICalendarComponent, ICalendarComponentType as Component, ICalendarProperty as P,
};
use calcard::{Entry, Parser};
use properties::{Properties, post, represents};
use std::io::BufRead;
use strum::IntoEnumIterator as _;

/// Reads every calendar of a file; `stem` names what its follow-ups are gathered in.
pub(in crate::exchange) fn read(
    from: &mut dyn BufRead,
    registry: &Registry,
    stem: &str,
    sink: &mut dyn Sink,
) {
    let text = match decode::text(from) {
        Ok(text) => text,
        Err(refusal) => return sink.refuse(*refusal),
    };
    let mut reading = Reading {
        naming: Naming::new(registry, NAME),
        gathering: Gathering::new(NAME, stem),
        sink,
        number: 0,
        has_found: false,
    };
    let mut parser = Parser::new(&text);
    // Each entry takes at least a byte of the text.
    for _ in 0..=text.len() {
        match parser.entry() {
            Entry::ICalendar(calendar) => reading.calendar(&calendar),
            Entry::Eof => break,
            Entry::VCard(_) => reading.refuse(phrase!("refusal-card"), ""),
            Entry::InvalidLine(line) => reading.refuse(phrase!("refusal-calendar-line"), &line),
            Entry::UnterminatedComponent(name) => {
                reading.refuse(phrase!("refusal-unended"), &name);
            }
            Entry::UnexpectedComponentEnd { .. } => reading.refuse(phrase!("refusal-unbegun"), ""),
            _ => reading.refuse(phrase!("refusal-much"), ""),
        }
        if !reading.sink.goes_on(text.len() as u64) {
            break;
        }
    }
    if !reading.has_found {
        reading.refuse(phrase!("refusal-no-calendar"), "");
    }
    reading.gathering.finish(reading.sink);
}

struct Reading<'a> {
    naming: Naming<'a>,
    gathering: Gathering,
    sink: &'a mut dyn Sink,
    /// How many components were met.
    number: u64,
    /// Whether anything was taken or refused.
    has_found: bool,
}

/// What a meeting and an event have alike.
struct Shared {
    foreign: String,
    title: Option<Text>,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
    note: Option<Text>,
    place: Option<PlaceId>,
    sources: Vec<Source>,
    organised_by: Vec<OrganisationId>,
}

impl Reading<'_> {
    fn refuse(&mut self, message: Phrase, value: &str) {
        self.has_found = true;
        let place = Place::Item("component", self.number.max(1));
        self.sink
            .refuse(Refusal::new(place, message).at("", value.trim()));
    }

    fn calendar(&mut self, calendar: &ICalendar) {
        let inner: std::collections::HashSet<usize> = calendar
            .components
            .iter()
            .filter(|component| component.component_type != Component::VCalendar)
            .flat_map(|component| &component.component_ids)
            .filter_map(|id| usize::try_from(*id).ok())
            .collect();
        for (number, component) in calendar.components.iter().enumerate() {
            // What is within another is read with it.
            if inner.contains(&number) {
                continue;
            }
            match &component.component_type {
                Component::VTodo => {
                    self.number += 1;
                    self.todo(calendar, component);
                }
                Component::VEvent => {
                    self.number += 1;
                    self.event(calendar, component);
                }
                // The days that are kept need no time zone.
                Component::VCalendar | Component::VTimezone => {}
                other => {
                    self.number += 1;
                    let name = match other {
                        Component::Other(name) => name.clone(),
                        other => format!("{other:?}"),
                    };
                    self.refuse(phrase!("refusal-component"), &name);
                }
            }
        }
        if calendar.components.len() <= 1 {
            self.refuse(phrase!("refusal-empty-calendar"), "");
        }
    }

    fn place(&self) -> Place {
        Place::Item("component", self.number)
    }

    fn todo(&mut self, calendar: &ICalendar, component: &ICalendarComponent) {
        let mut properties = Properties::of(calendar, component);
        let uid = properties.text(&P::Uid).unwrap_or_default();
        let foreign = own_id(&uid, Kind::FollowUps).unwrap_or(uid);
        let title = properties.texts(&P::Summary, "X-PARAPH-SUMMARY");
        let description = properties.text(&P::Description);
        let title = title.or_else(|| description.as_deref().map(Text::plain));
        let Some(title) = title.filter(|title| !title.is_blank()) else {
            let refusal = Refusal::new(self.place(), phrase!("refusal-todo-unnamed"));
            self.has_found = true;
            return self.sink.refuse(refusal.of(&foreign).at("SUMMARY", ""));
        };
        let due = properties.date(&P::Due);
        let status = properties.text(&P::Status);
        let status = status.as_deref().map(status_of);
        let completed = properties.has(&P::Completed);
        let status = status.or(completed.then_some(Status::Done));
        self.meet(&properties);
        let owed_by = self.organisations(&mut properties, &P::Attendee);
        let owed_to = self.organisations(&mut properties, &P::Organizer);
        let source = properties
            .text(&P::Url)
            .and_then(|url| Source::on_web(&url));
        properties.drop(&[P::Dtstamp, P::RelatedTo, P::Categories], OWN);
        self.has_found = true;
        let found = Gathered {
            title,
            owed_by,
            owed_to,
            due: due.map(|on| Due { on, words: None }),
            status,
            note: description.as_deref().map(Text::plain),
            source,
            extra: properties.extra(&foreign, ""),
            place: self.place(),
            foreign,
        };
        self.gathering.add(&mut self.naming, found, self.sink);
    }

    /// Adds the people and organisations that a calendar of our own names and nobody knows.
    fn meet(&mut self, properties: &Properties<'_>) {
        let met = [P::Attendee, P::Organizer].map(|of| properties.named(&of, URN));
        for (address, name) in met.into_iter().flatten() {
            let Some((kind, id)) = address.split_once(':') else {
                continue;
            };
            let kind = Kind::from_name(kind).filter(|kind| self.naming.known(*kind, id).is_none());
            let names = Text::plain(&name);
            let item = kind.and_then(|kind| {
                let id = self.naming.id(kind, id, &name);
                strangers::item(kind, &id, names)
            });
            if let Some(item) = item {
                let place = self.place();
                self.sink.take(item, place);
            }
        }
    }

    /// The organisations whose addresses stand in properties; of others the lines are kept.
    fn organisations(&self, properties: &mut Properties<'_>, of: &P) -> Vec<OrganisationId> {
        let naming = &self.naming;
        let mut found: Vec<OrganisationId> = Vec::new();
        properties.addresses(of, |address, _| {
            let id = address.strip_prefix(URN)?.strip_prefix("organisation:")?;
            let id = OrganisationId::new(naming.known(Kind::Organisations, id)?).ok()?;
            if !found.contains(&id) {
                found.push(id);
            }
            Some(())
        });
        found
    }

    fn event(&mut self, calendar: &ICalendar, component: &ICalendarComponent) {
        let mut properties = Properties::of(calendar, component);
        self.has_found = true;
        let said = properties.other("X-PARAPH-KIND");
        let is_meeting = match said.as_deref() {
            Some(kind) => kind == Kind::Meetings.singular(),
            None => properties.has(&P::Attendee),
        };
        let kind = if is_meeting {
            Kind::Meetings
        } else {
            Kind::Events
        };
        let mut uid = properties.text(&P::Uid).unwrap_or_default();
        if let Some(recurrence) = properties.line(&P::RecurrenceId) {
            // One of several of a series has the UID of the series.
            uid = format!("{uid} {recurrence}");
        }
        self.meet(&properties);
        let shared = self.shared(own_id(&uid, kind).unwrap_or(uid), &mut properties);
        if is_meeting {
            self.meeting(shared, properties, said.is_some());
        } else {
            self.occasion(shared, properties);
        }
    }

    /// Takes out what a meeting and an event have alike.
    fn shared(&self, foreign: String, properties: &mut Properties<'_>) -> Shared {
        let title = properties.texts(&P::Summary, "X-PARAPH-SUMMARY");
        let (from, until) = properties.span();
        let description = properties.text(&P::Description);
        let place = properties.parameter_of(&P::Location, "X-PARAPH-ID");
        let place = place.and_then(|id| {
            let known = self.naming.known(Kind::Places, &id)?;
            PlaceId::new(known).ok()
        });
        if place.is_some() {
            properties.drop(&[P::Location], "");
        }
        let url = properties.text(&P::Url);
        Shared {
            foreign,
            title: title.filter(|title| !title.is_blank()),
            from,
            until,
            note: description.as_deref().map(Text::plain),
            place,
            sources: url
                .and_then(|url| Source::on_web(&url))
                .into_iter()
                .collect(),
            organised_by: self.organisations(properties, &P::Organizer),
        }
    }

    /// Takes a meeting; of our own the categories are its kind and topics alone.
    fn meeting(&mut self, shared: Shared, mut properties: Properties<'_>, is_own: bool) {
        let participants = self.participants(&mut properties);
        let categories = properties.words(&P::Categories);
        let word = |kind: MeetingKind| -> &'static str { kind.into() };
        let kind = MeetingKind::iter().find(|kind| categories.iter().any(|own| own == word(*kind)));
        let topics = categories.iter().filter_map(|own| own.parse().ok());
        let topics = topics.collect();
        if is_own {
            properties.drop(&[P::Categories], "");
        }
        properties.drop(&[P::Dtstamp, P::RelatedTo], OWN);
        let title = shared.title.as_ref();
        let label = title.map_or("meeting", |title| title.best(&[]));
        let date = shared.from.map(|date| date.to_string()).unwrap_or_default();
        let label = format!("{date} {label}");
        let Ok(unnamed) = MeetingId::new("unnamed") else {
            return;
        };
        let record = Meeting {
            formerly: Vec::new(),
            id: unnamed,
            title: shared.title,
            date: shared.from,
            until: shared.until,
            kind,
            place: shared.place,
            at_event: None,
            participants,
            topics,
            summary: shared.note,
            proposals: Vec::new(),
            sources: shared.sources,
            extra: Extra::default(),
        };
        let with = |id: &str, extra| {
            let id = MeetingId::new(id).ok()?;
            Some(Item::Meeting(Meeting {
                id,
                extra,
                ..record.clone()
            }))
        };
        self.give(Kind::Meetings, &shared.foreign, &label, &properties, with);
    }

    /// Takes an event.
    fn occasion(&mut self, shared: Shared, mut properties: Properties<'_>) {
        properties.drop(&[P::Dtstamp, P::RelatedTo], OWN);
        let Some(names) = shared.title else {
            let refusal = Refusal::new(self.place(), phrase!("refusal-vevent-unnamed"));
            let refusal = refusal.of(&shared.foreign).at("SUMMARY", "");
            return self.sink.refuse(refusal);
        };
        let label = names.best(&[]).to_owned();
        let Ok(unnamed) = EventId::new("unnamed") else {
            return;
        };
        let record = Event {
            id: unnamed,
            names,
            also: Vec::new(),
            distinct_from: Vec::new(),
            from: shared.from,
            until: shared.until,
            place: shared.place,
            organised_by: shared.organised_by,
            note: shared.note,
            sources: shared.sources,
            extra: Extra::default(),
        };
        let with = |id: &str, extra| {
            let id = EventId::new(id).ok()?;
            Some(Item::Event(Event {
                id,
                extra,
                ..record.clone()
            }))
        };
        self.give(Kind::Events, &shared.foreign, &label, &properties, with);
    }

    fn give(
        &mut self,
        kind: Kind,
        foreign: &str,
        label: &str,
        properties: &Properties<'_>,
        make: impl Fn(&str, Extra) -> Option<Item>,
    ) {
        let with = |id: &str| make(id, properties.extra(foreign, id));
        let item = if foreign.is_empty() {
            self.naming.settle(kind, label, with)
        } else {
            let id = self.naming.id(kind, foreign, label);
            with(&id)
        };
        let place = self.place();
        if let Some(item) = item {
            self.sink.take(item, place);
        }
    }

    fn participants(&self, properties: &mut Properties<'_>) -> Vec<Participant> {
        let naming = &self.naming;
        let mut found = Vec::new();
        properties.addresses(&P::Attendee, |address, entry| {
            let (noun, id) = address.strip_prefix(URN)?.split_once(':')?;
            let organisation = |id: &str| {
                let known = naming.known(Kind::Organisations, id)?;
                OrganisationId::new(known).ok()
            };
            let participant = match Kind::from_name(noun)? {
                Kind::People => Participant {
                    person: Some(PersonId::new(naming.known(Kind::People, id)?).ok()?),
                    post: None,
                    represents: represents(entry).and_then(organisation),
                },
                _ => Participant {
                    person: None,
                    post: post(entry),
                    represents: Some(organisation(id)?),
                },
            };
            found.push(participant);
            Some(())
        });
        found
    }
}

/// The id that a UID of our own is made of.
fn own_id(uid: &str, kind: Kind) -> Option<String> {
    let (noun, id) = uid.strip_suffix(OWN)?.split_once(':')?;
    (noun == kind.singular()).then(|| id.to_owned())
}

fn status_of(word: &str) -> Status {
    match word.to_ascii_uppercase().as_str() {
        "COMPLETED" => Status::Done,
        "IN-PROCESS" => Status::InProgress,
        "CANCELLED" | "FAILED" => Status::Cancelled,
        _ => Status::Open,
    }
}
