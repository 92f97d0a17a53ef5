//! Organisations and their posts, areas, and events.

use super::super::fields::Fields;
use super::{Listed, Organisations, Post, Reading};
use crate::exchange::{Item, Refusal};
use crate::lang::phrase;
use crate::model::{
    Event, EventId, Extra, Kind, Meeting, MeetingId, MeetingKind, Organisation, OrganisationId,
    OrganisationKind, Participant, PersonId, Place, PlaceId, Text,
};
use serde_json::{Map, Value};
use std::collections::HashMap;
use strum::IntoEnumIterator as _;

impl Reading<'_> {
    /// Reads areas as places.
    pub(super) fn areas(&mut self, listed: Vec<Listed>) {
        for mut area in listed {
            let mut fields = Fields(std::mem::take(&mut area.fields));
            let foreign = fields.text("id").unwrap_or_default();
            let Some(names) = Self::names(&mut fields) else {
                fields.0.insert("id".to_owned(), foreign.into());
                area.fields = fields.0;
                self.refuse(&area, phrase!("refusal-area-unnamed"));
                continue;
            };
            let point = fields.object("geometry").map(|geometry| point(&geometry));
            let (lat, lon) = match point {
                Some(Ok((lat, lon))) => (Some(lat), Some(lon)),
                Some(Err(geometry)) => {
                    fields.0.insert("geometry".to_owned(), geometry.into());
                    (None, None)
                }
                None => (None, None),
            };
            let sources = fields.sources();
            let label = names.text.best(&[]).to_owned();
            let with = |id: &str, fields: Fields| {
                Some(Item::Place(Place {
                    id: PlaceId::new(id).ok()?,
                    names: names.text.clone(),
                    also: names.also.clone(),
                    distinct_from: Vec::new(),
                    country: None,
                    lat,
                    lon,
                    note: None,
                    sources: sources.clone(),
                    extra: fields.extra(&foreign, id),
                }))
            };
            self.give(Kind::Places, &area, &foreign, &label, fields, with);
        }
    }

    /// Gives a record its id and takes it.
    fn give(
        &mut self,
        kind: Kind,
        listed: &Listed,
        foreign: &str,
        label: &str,
        fields: Fields,
        with: impl Fn(&str, Fields) -> Option<Item>,
    ) {
        let item = if foreign.is_empty() {
            self.naming
                .settle(kind, label, |id| with(id, Fields(fields.0.clone())))
        } else {
            let id = self.naming.id(kind, foreign, label);
            with(&id, fields)
        };
        if let Some(item) = item {
            self.sink.take(item, listed.place);
        }
    }

    /// Reads organisations; what they are part of is known when all are named.
    pub(super) fn organisations(&mut self, listed: Vec<Listed>) -> Organisations {
        let mut settled = Vec::new();
        for mut organisation in listed {
            let mut fields = Fields(std::mem::take(&mut organisation.fields));
            let foreign = fields.text("id").unwrap_or_default();
            let Some(names) = Self::names(&mut fields) else {
                fields.0.insert("id".to_owned(), foreign.into());
                organisation.fields = fields.0;
                self.refuse(&organisation, phrase!("refusal-organisation-unnamed"));
                continue;
            };
            let label = names.text.best(&[]).to_owned();
            // One without an id can be referred to by nothing: its name stands for it.
            let own = if foreign.is_empty() { &label } else { &foreign };
            let id = self.naming.id(Kind::Organisations, own, &label);
            if let Ok(id) = OrganisationId::new(&id) {
                settled.push((id, foreign, names, fields, organisation.place));
            }
        }
        let mut found = Organisations::new();
        for (id, foreign, names, mut fields, place) in settled {
            let parent = fields.0.get("parent_id").and_then(Value::as_str);
            let parent = parent.and_then(|parent| self.organisation(parent));
            let parent = parent.filter(|parent| *parent != id);
            if parent.is_some() {
                fields.0.shift_remove("parent_id");
            }
            let classification = fields.0.get("classification").and_then(Value::as_str);
            let kind = classification.and_then(kind_of);
            if kind.is_some_and(|kind| Some(kind_word(kind)) == classification) {
                fields.0.shift_remove("classification");
            }
            let note = fields
                .words("summary")
                .or_else(|| fields.words("description"));
            let record = Organisation {
                names: names.text,
                acronym: names.acronym,
                also: names.also,
                distinct_from: Vec::new(),
                kind,
                country: None,
                part_of: parent,
                seat: None,
                note,
                sources: fields.sources(),
                extra: fields.extra(&foreign, crate::model::RecordId::as_str(&id)),
                id,
            };
            found.push((record, place));
        }
        found
    }

    /// Knows posts by their ids, and keeps them with their organisations.
    pub(super) fn posts(&mut self, listed: Vec<Listed>, organisations: &mut Organisations) {
        let numbers: HashMap<OrganisationId, usize> = organisations
            .iter()
            .enumerate()
            .map(|(number, (record, _))| (record.id.clone(), number))
            .collect();
        let mut kept: HashMap<usize, Vec<Value>> = HashMap::new();
        for post in listed {
            let fields = &post.fields;
            let text = |name: &str| fields.get(name).and_then(Value::as_str);
            let label = fields.get("label").and_then(super::super::fields::words);
            let label = label.or_else(|| text("role").map(Text::plain));
            let organisation = text("organization_id").and_then(|id| self.organisation(id));
            if let (Some(id), Some(label)) = (text("id"), label) {
                let known = Post {
                    label,
                    organisation: organisation.clone(),
                };
                self.posts.insert(id.to_owned(), known);
            }
            if let Some(number) = organisation.and_then(|id| numbers.get(&id).copied()) {
                let posts = kept.entry(number).or_default();
                posts.push(Value::Object(post.fields));
            } else {
                let refusal = Refusal::new(post.place, phrase!("refusal-post-lost"));
                let id = text("id").unwrap_or_default();
                self.sink.refuse(refusal.of(id));
            }
        }
        for (number, posts) in kept {
            if let Some((record, _)) = organisations.get_mut(number) {
                let fields = record.extra.fields(super::super::NAME);
                let mut fields: Map<String, Value> = fields
                    .map(|(name, value)| (name.to_owned(), value.clone()))
                    .collect();
                fields.insert("posts".to_owned(), Value::Array(posts));
                record.extra = Extra::under(super::super::NAME, fields);
            }
        }
    }

    /// Reads events; those that are classified as meetings become such.
    pub(super) fn events(&mut self, listed: Vec<Listed>) {
        for mut event in listed {
            let mut fields = Fields(std::mem::take(&mut event.fields));
            let foreign = fields.text("id").unwrap_or_default();
            let classification = fields.0.get("classification").and_then(Value::as_str);
            let meeting = classification.and_then(meeting_kind);
            let names = Self::names(&mut fields);
            if let Some(kind) = meeting {
                self.meeting(
                    &event,
                    &foreign,
                    names.map(|names| names.text),
                    kind,
                    fields,
                );
                continue;
            }
            let Some(names) = names else {
                fields.0.insert("id".to_owned(), foreign.into());
                event.fields = fields.0;
                self.refuse(&event, phrase!("refusal-event-unnamed"));
                continue;
            };
            let organiser = fields.0.get("organization_id").and_then(Value::as_str);
            let organiser = organiser.and_then(|id| self.organisation(id));
            if organiser.is_some() {
                fields.0.shift_remove("organization_id");
            }
            let label = names.text.best(&[]).to_owned();
            let record = Event {
                id: match EventId::new("unnamed") {
                    Ok(id) => id,
                    Err(_) => continue,
                },
                names: names.text,
                also: names.also,
                distinct_from: Vec::new(),
                from: fields.date("start_date"),
                until: fields.date("end_date"),
                place: None,
                organised_by: organiser.into_iter().collect(),
                note: fields.words("description"),
                sources: fields.sources(),
                extra: Extra::default(),
            };
            let with = |id: &str, fields: Fields| {
                Some(Item::Event(Event {
                    id: EventId::new(id).ok()?,
                    extra: fields.extra(&foreign, id),
                    ..record.clone()
                }))
            };
            self.give(Kind::Events, &event, &foreign, &label, fields, with);
        }
    }

    fn meeting(
        &mut self,
        listed: &Listed,
        foreign: &str,
        title: Option<Text>,
        kind: MeetingKind,
        mut fields: Fields,
    ) {
        fields.0.shift_remove("classification");
        let mut participants = Vec::new();
        let mut left = Vec::new();
        for attendee in fields.objects("attendees") {
            let text = |name: &str| attendee.get(name).and_then(Value::as_str);
            let person = text("id").and_then(|id| {
                let known = self.naming.known(Kind::People, id)?;
                PersonId::new(known).ok()
            });
            let represents = text("on_behalf_of_id").and_then(|id| self.organisation(id));
            let post = text("role").map(Text::plain);
            if person.is_none() && represents.is_none() {
                left.push(Value::Object(attendee));
            } else {
                participants.push(Participant {
                    person,
                    post,
                    represents,
                });
            }
        }
        if !left.is_empty() {
            fields.0.insert("attendees".to_owned(), left.into());
        }
        let at_event = fields.0.get("parent_id").and_then(Value::as_str);
        let at_event = at_event.and_then(|id| {
            let known = self.naming.known(Kind::Events, id)?;
            EventId::new(known).ok()
        });
        if at_event.is_some() {
            fields.0.shift_remove("parent_id");
        }
        let date = fields.date("start_date");
        let label = title.as_ref().map(|title| title.best(&[]).to_owned());
        let label = format!(
            "{} {}",
            date.map(|date| date.to_string()).unwrap_or_default(),
            label.unwrap_or_else(|| "meeting".to_owned())
        );
        let record = Meeting {
            formerly: Vec::new(),
            id: match MeetingId::new("unnamed") {
                Ok(id) => id,
                Err(_) => return,
            },
            title,
            date,
            until: fields.date("end_date"),
            kind: Some(kind),
            place: None,
            at_event,
            participants,
            topics: Vec::new(),
            summary: fields.words("description"),
            proposals: Vec::new(),
            sources: fields.sources(),
            extra: Extra::default(),
        };
        let with = |id: &str, fields: Fields| {
            Some(Item::Meeting(Meeting {
                id: MeetingId::new(id).ok()?,
                extra: fields.extra(foreign, id),
                ..record.clone()
            }))
        };
        self.give(Kind::Meetings, listed, foreign, &label, fields, with);
    }
}

/// The latitude and longitude of a point in `GeoJSON`; another geometry is given back.
fn point(geometry: &Map<String, Value>) -> Result<(f64, f64), Map<String, Value>> {
    let is_point = geometry.get("type").and_then(Value::as_str) == Some("Point");
    let at = |number: usize| geometry.get("coordinates")?.get(number)?.as_f64();
    match (is_point, at(1), at(0)) {
        (true, Some(lat), Some(lon)) if lat.abs() <= 90.0 && lon.abs() <= 180.0 => Ok((lat, lon)),
        _ => Err(geometry.clone()),
    }
}

/// The kind of organisation that a classification means.
fn kind_of(classification: &str) -> Option<OrganisationKind> {
    let wanted = classification.to_lowercase();
    OrganisationKind::iter()
        .find(|kind| kind_word(*kind).eq_ignore_ascii_case(&wanted))
        .or(match wanted.as_str() {
            "executive" | "legislature" | "branch" | "government" => {
                Some(OrganisationKind::Government)
            }
            "ngo" => Some(OrganisationKind::Ngo),
            "committee" | "party" => Some(OrganisationKind::Other),
            _ => None,
        })
}

/// The word that a kind of organisation is classified by.
pub(in crate::exchange::popolo) fn kind_word(kind: OrganisationKind) -> &'static str {
    kind.into()
}

fn meeting_kind(classification: &str) -> Option<MeetingKind> {
    let word = |kind: MeetingKind| -> &'static str { kind.into() };
    MeetingKind::iter().find(|kind| word(*kind) == classification)
}
