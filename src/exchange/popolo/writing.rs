//! Writes Popolo documents.

use super::NAME;
use super::reading::kind_word;
use crate::exchange::Outgoing;
use crate::exchange::object::Object;
use crate::model::{Extra, Kind, Lang, OrganisationId, Person, RecordId, Source, Text};
use crate::registry::{Record, Ref};
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes the document, list by list and record by record.
pub(in crate::exchange) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut object = Object::default();
    let lists: [(&str, Kind, Each); 3] = [
        ("persons", Kind::People, person),
        ("organizations", Kind::Organisations, organisation),
        ("areas", Kind::Places, place),
    ];
    to.write_all(b"{\n")?;
    for (name, kind, each) in lists {
        list(what, to, name, &mut object, &[kind], each)?;
        to.write_all(b",\n")?;
    }
    list(
        what,
        to,
        "events",
        &mut object,
        &[Kind::Events, Kind::Meetings],
        event,
    )?;
    to.write_all(b",\n\"memberships\": [")?;
    let mut is_first = true;
    for at in of_kinds(what, &[Kind::People]) {
        let Record::Person(record) = what.record(at) else {
            continue;
        };
        for number in 0..record.posts.len() {
            membership(what, record, at, number, &mut object)?;
            to.write_all(if is_first { b"\n" } else { b",\n" })?;
            is_first = false;
            to.write_all(object.finish())?;
        }
    }
    to.write_all(b"\n]\n}\n")
}

type Each = fn(&Outgoing<'_>, Ref, &mut Object) -> io::Result<()>;

fn of_kinds<'a>(what: &'a Outgoing<'_>, kinds: &'a [Kind]) -> impl Iterator<Item = Ref> + 'a {
    let of_kind = |at: &&Ref| kinds.contains(&at.kind());
    what.records.iter().filter(of_kind).copied()
}

fn list(
    what: &Outgoing<'_>,
    to: &mut dyn Write,
    name: &str,
    object: &mut Object,
    kinds: &[Kind],
    each: Each,
) -> io::Result<()> {
    write!(to, "\"{name}\": [")?;
    let mut is_first = true;
    for at in of_kinds(what, kinds) {
        each(what, at, object)?;
        to.write_all(if is_first { b"\n" } else { b",\n" })?;
        is_first = false;
        to.write_all(object.finish())?;
    }
    to.write_all(b"\n]")
}

/// The id that a record goes by in Popolo: the one it came with.
fn id<'a>(what: &Outgoing<'a>, at: Ref) -> &'a str {
    let kept = what.record(at).extra().fields(NAME);
    let mut own = kept.filter(|(name, _)| *name == "id");
    let own = own.find_map(|(_, value)| value.as_str());
    own.unwrap_or_else(|| what.registry.id(at))
}

fn id_of<'a, I: RecordId>(what: &Outgoing<'a>, own: &'a I) -> &'a str {
    let at = what.registry.follow(own);
    at.map_or_else(|| own.as_str(), |at| id(what, at))
}

/// Writes what was kept and has no field of its own here.
fn kept(object: &mut Object, extra: &Extra, but: &[&str]) -> io::Result<()> {
    for (name, value) in extra.fields(NAME) {
        if name != "id" && !but.contains(&name) {
            object.field(name, value)?;
        }
    }
    Ok(())
}

/// Writes the name, and the other names with their languages.
fn names(
    what: &Outgoing<'_>,
    object: &mut Object,
    (names, also, acronym): (&Text, &[String], Option<&Text>),
    extra: &Extra,
) -> io::Result<()> {
    let und = |lang: Option<&Lang>| lang.is_none_or(|lang| lang.as_str() == "und");
    let plain = names.versions().find(|(lang, _)| und(*lang));
    let name = plain.map_or_else(|| what.text(names), |(_, name)| name);
    object.field("name", name)?;
    let mut others: Vec<Value> = Vec::new();
    for (lang, name) in names.versions() {
        if let Some(lang) = lang.filter(|lang| lang.as_str() != "und") {
            others.push(json!({"lang": lang.as_str(), "name": name, "note": "multilingual"}));
        }
    }
    for (lang, name) in acronym.iter().flat_map(|acronym| acronym.versions()) {
        others.push(match lang {
            Some(lang) => json!({"lang": lang.as_str(), "name": name, "note": "acronym"}),
            None => json!({"name": name, "note": "acronym"}),
        });
    }
    let kept = extra.fields(NAME).find(|(name, _)| *name == "other_names");
    let kept = kept.and_then(|(_, value)| value.as_array());
    let kept: &[Value] = kept.map(Vec::as_slice).unwrap_or_default();
    for name in also {
        // What is kept says more of this name than that it is one.
        if !kept.iter().any(|other| other["name"] == name.as_str()) {
            others.push(json!({"name": name}));
        }
    }
    others.extend_from_slice(kept);
    if others.is_empty() {
        return Ok(());
    }
    object.field("other_names", &others)
}

fn sources(object: &mut Object, list: &[Source], extra: &Extra) -> io::Result<()> {
    let mut all: Vec<Value> = Vec::new();
    for source in list {
        let Some(url) = &source.url else { continue };
        all.push(match &source.publisher {
            Some(publisher) => json!({"url": url, "note": publisher.best(&[])}),
            None => json!({"url": url}),
        });
    }
    let kept = extra.fields(NAME).find(|(name, _)| *name == "sources");
    all.extend(
        kept.and_then(|(_, value)| value.as_array())
            .into_iter()
            .flatten()
            .cloned(),
    );
    if all.is_empty() {
        return Ok(());
    }
    object.field("sources", &all)
}

/// The fields that are written from the record and from what is kept together.
const MERGED: [&str; 2] = ["other_names", "sources"];

fn person(what: &Outgoing<'_>, at: Ref, object: &mut Object) -> io::Result<()> {
    let record = what.registry.person(at);
    object.begin();
    object.field("id", id(what, at))?;
    names(
        what,
        object,
        (&record.names, &record.also, None),
        &record.extra,
    )?;
    if let Some(note) = &record.note {
        object.field("summary", what.text(note))?;
    }
    sources(object, &record.sources, &record.extra)?;
    kept(object, &record.extra, &MERGED)
}

fn organisation(what: &Outgoing<'_>, at: Ref, object: &mut Object) -> io::Result<()> {
    let record = what.registry.organisation(at);
    object.begin();
    object.field("id", id(what, at))?;
    let called = (&record.names, &*record.also, record.acronym.as_ref());
    names(what, object, called, &record.extra)?;
    let has_own = record
        .extra
        .fields(NAME)
        .any(|(name, _)| name == "classification");
    if let Some(kind) = record.kind.filter(|_| !has_own) {
        object.field("classification", kind_word(kind))?;
    }
    if let Some(parent) = &record.part_of {
        object.field("parent_id", id_of(what, parent))?;
    }
    if let Some(note) = &record.note {
        object.field("summary", what.text(note))?;
    }
    sources(object, &record.sources, &record.extra)?;
    kept(object, &record.extra, &MERGED)
}

fn place(what: &Outgoing<'_>, at: Ref, object: &mut Object) -> io::Result<()> {
    let record = what.registry.place(at);
    object.begin();
    object.field("id", id(what, at))?;
    names(
        what,
        object,
        (&record.names, &record.also, None),
        &record.extra,
    )?;
    if let (Some(lat), Some(lon)) = (record.lat, record.lon) {
        let point = json!({"type": "Point", "coordinates": [lon, lat]});
        object.field("geometry", &point)?;
    }
    sources(object, &record.sources, &record.extra)?;
    kept(object, &record.extra, &MERGED)
}

fn event(what: &Outgoing<'_>, at: Ref, object: &mut Object) -> io::Result<()> {
    object.begin();
    object.field("id", id(what, at))?;
    match what.record(at) {
        Record::Event(record) => {
            names(
                what,
                object,
                (&record.names, &record.also, None),
                &record.extra,
            )?;
            dates(object, record.from, record.until)?;
            location(what, object, record.place.as_ref())?;
            if let Some(organiser) = record.organised_by.first() {
                object.field("organization_id", id_of::<OrganisationId>(what, organiser))?;
            }
            if let Some(note) = &record.note {
                object.field("description", what.text(note))?;
            }
            sources(object, &record.sources, &record.extra)?;
            kept(object, &record.extra, &MERGED)
        }
        Record::Meeting(record) => {
            object.field("name", &what.label(at))?;
            let kind: &'static str = record
                .kind
                .unwrap_or(crate::model::MeetingKind::Meeting)
                .into();
            object.field("classification", kind)?;
            dates(object, record.date, record.until)?;
            location(what, object, record.place.as_ref())?;
            if let Some(event) = &record.at_event {
                object.field("parent_id", id_of(what, event))?;
            }
            let attendees: Vec<Value> = record
                .participants
                .iter()
                .map(|participant| {
                    let mut fields = serde_json::Map::new();
                    let mut add = |name: &str, value: &str| {
                        fields.insert(name.to_owned(), value.into());
                    };
                    if let Some(person) = &participant.person {
                        add("id", id_of(what, person));
                    }
                    if let Some(organisation) = &participant.represents {
                        add("on_behalf_of_id", id_of(what, organisation));
                    }
                    if let Some(post) = &participant.post {
                        add("role", what.text(post));
                    }
                    Value::Object(fields)
                })
                .collect();
            object.field("attendees", &attendees)?;
            if let Some(summary) = &record.summary {
                object.field("description", what.text(summary))?;
            }
            sources(object, &record.sources, &record.extra)?;
            kept(object, &record.extra, &["sources", "attendees"])
        }
        _ => Ok(()),
    }
}

fn dates(
    object: &mut Object,
    from: Option<crate::model::PartialDate>,
    until: Option<crate::model::PartialDate>,
) -> io::Result<()> {
    for (name, date) in [("start_date", from), ("end_date", until)] {
        if let Some(date) = date {
            object.field(name, &date)?;
        }
    }
    Ok(())
}

fn location(
    what: &Outgoing<'_>,
    object: &mut Object,
    place: Option<&crate::model::PlaceId>,
) -> io::Result<()> {
    match place.and_then(|place| what.registry.follow(place)) {
        Some(at) => object.field("location", &what.label(at)),
        None => Ok(()),
    }
}

fn membership(
    what: &Outgoing<'_>,
    person: &Person,
    at: Ref,
    number: usize,
    object: &mut Object,
) -> io::Result<()> {
    let Some(post) = person.posts.get(number) else {
        return Ok(());
    };
    object.begin();
    let own = post.extra.fields(NAME).find(|(name, _)| *name == "id");
    match own.and_then(|(_, value)| value.as_str()) {
        Some(own) => object.field("id", own)?,
        None => object.field("id", &format!("{}/{}", person.id, number + 1))?,
    }
    object.field("person_id", id(what, at))?;
    if let Some(organisation) = &post.at {
        object.field("organization_id", id_of(what, organisation))?;
    }
    object.field("role", what.text(&post.title))?;
    dates(object, post.since, post.until)?;
    sources(object, &post.sources, &post.extra)?;
    kept(object, &post.extra, &["sources"])
}
