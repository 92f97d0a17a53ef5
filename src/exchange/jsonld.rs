//! JSON-LD in the words of schema.org: Person, Organization, Place, Event, Action, `CreativeWork`.

use super::Outgoing;
use super::object::Object;
use crate::model::{
    Agreement, Event, FollowUp, Meeting, Organisation, OrganisationId, OrganisationKind, Person,
    Place, Proposal, RecordId, Source, Status, Text,
};
use crate::registry::{Record, Ref};
use serde_json::{Value, json};
use std::io::{self, Write};

/// Writes a graph, a record a line.
pub(super) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut object = Object::default();
    to.write_all(b"{\"@context\":\"https://schema.org\",\"@graph\":[")?;
    for (number, at) in what.records.iter().enumerate() {
        record(what, *at, &mut object)?;
        to.write_all(if number == 0 { b"\n" } else { b",\n" })?;
        to.write_all(object.finish())?;
    }
    to.write_all(b"\n]}\n")
}

fn iri(what: &Outgoing<'_>, at: Ref) -> String {
    format!(
        "urn:x-paraph:{}:{}",
        at.kind().singular(),
        what.registry.id(at)
    )
}

/// A link to a record, if it is there.
fn link<I: RecordId>(what: &Outgoing<'_>, id: &I) -> Option<Value> {
    let at = what.registry.follow(id)?;
    Some(json!({"@id": iri(what, at)}))
}

fn links<I: RecordId>(what: &Outgoing<'_>, ids: &[I]) -> Vec<Value> {
    ids.iter().filter_map(|id| link(what, id)).collect()
}

/// A text as JSON-LD has it: plain, or a value for each language.
fn text(text: &Text) -> Value {
    let versions: Vec<Value> = text
        .versions()
        .map(|(lang, version)| match lang {
            Some(lang) if lang.as_str() != "und" => {
                json!({"@language": lang.as_str(), "@value": version})
            }
            _ => json!(version),
        })
        .collect();
    match versions.as_slice() {
        [only] => only.clone(),
        _ => Value::Array(versions),
    }
}

fn record(what: &Outgoing<'_>, at: Ref, object: &mut Object) -> io::Result<()> {
    object.begin();
    object.field("@id", &iri(what, at))?;
    match what.record(at) {
        Record::Person(record) => person(what, record, object),
        Record::Organisation(record) => organisation(what, record, object),
        Record::Place(record) => place(record, object),
        Record::Event(record) => event(what, record, object),
        Record::Meeting(record) => meeting(what, at, record, object),
        Record::Proposal(record) => proposal(what, at, record, object),
        Record::FollowUp(record) => follow_up(what, at, record, object),
        Record::Agreement(record) => agreement(what, record, object),
    }
}

fn person(what: &Outgoing<'_>, record: &Person, object: &mut Object) -> io::Result<()> {
    object.field("@type", "Person")?;
    object.field("name", &text(&record.names))?;
    list(object, "alternateName", &record.also)?;
    let roles: Vec<Value> = record
        .posts
        .iter()
        .map(|post| {
            let mut role = json!({"@type": "OrganizationRole", "roleName": text(&post.title)});
            if let Some(at) = post.at.as_ref().and_then(|id| link(what, id)) {
                role["worksFor"] = at;
            }
            if let Some(since) = post.since {
                role["startDate"] = json!(since);
            }
            if let Some(until) = post.until {
                role["endDate"] = json!(until);
            }
            role
        })
        .collect();
    list(object, "worksFor", &roles)?;
    end(object, record.note.as_ref(), &record.sources)
}

fn organisation(what: &Outgoing<'_>, record: &Organisation, object: &mut Object) -> io::Result<()> {
    object.field("@type", organisation_type(record.kind))?;
    object.field("name", &text(&record.names))?;
    list(object, "alternateName", &record.also)?;
    if let Some(parent) = record.part_of.as_ref().and_then(|id| link(what, id)) {
        object.field("parentOrganization", &parent)?;
    }
    if let Some(country) = record.country {
        let address = json!({"@type": "PostalAddress", "addressCountry": country.code()});
        object.field("address", &address)?;
    }
    if let Some(seat) = record.seat.as_ref().and_then(|id| link(what, id)) {
        object.field("location", &seat)?;
    }
    end(object, record.note.as_ref(), &record.sources)
}

fn place(record: &Place, object: &mut Object) -> io::Result<()> {
    object.field("@type", "Place")?;
    object.field("name", &text(&record.names))?;
    list(object, "alternateName", &record.also)?;
    if let (Some(lat), Some(lon)) = (record.lat, record.lon) {
        let geo = json!({"@type": "GeoCoordinates", "latitude": lat, "longitude": lon});
        object.field("geo", &geo)?;
    }
    end(object, record.note.as_ref(), &record.sources)
}

fn event(what: &Outgoing<'_>, record: &Event, object: &mut Object) -> io::Result<()> {
    object.field("@type", "Event")?;
    object.field("name", &text(&record.names))?;
    dates(object, record.from, record.until)?;
    if let Some(place) = record.place.as_ref().and_then(|id| link(what, id)) {
        object.field("location", &place)?;
    }
    list(
        object,
        "organizer",
        &links::<OrganisationId>(what, &record.organised_by),
    )?;
    end(object, record.note.as_ref(), &record.sources)
}

fn meeting(what: &Outgoing<'_>, at: Ref, record: &Meeting, object: &mut Object) -> io::Result<()> {
    object.field("@type", "Event")?;
    object.field("name", &what.label(at))?;
    dates(object, record.date, record.until)?;
    if let Some(place) = record.place.as_ref().and_then(|id| link(what, id)) {
        object.field("location", &place)?;
    }
    if let Some(event) = record.at_event.as_ref().and_then(|id| link(what, id)) {
        object.field("superEvent", &event)?;
    }
    let attendees: Vec<Value> = record
        .participants
        .iter()
        .filter_map(|own| {
            let person = own.person.as_ref().and_then(|id| link(what, id));
            person.or_else(|| link(what, own.represents.as_ref()?))
        })
        .collect();
    list(object, "attendee", &attendees)?;
    end(object, record.summary.as_ref(), &record.sources)
}

fn proposal(
    what: &Outgoing<'_>,
    at: Ref,
    record: &Proposal,
    object: &mut Object,
) -> io::Result<()> {
    object.field("@type", "PlanAction")?;
    object.field("name", &text(&record.title))?;
    list(object, "agent", &links(what, &record.by))?;
    list(object, "recipient", &links(what, &record.to))?;
    let meeting = json!({"@id": iri(what, what.registry.meeting_of(at))});
    object.field("object", &meeting)?;
    end(object, record.note.as_ref(), &[])
}

fn follow_up(
    what: &Outgoing<'_>,
    at: Ref,
    record: &FollowUp,
    object: &mut Object,
) -> io::Result<()> {
    object.field("@type", "Action")?;
    object.field("name", &text(&record.title))?;
    let status = match what.standing(at).status {
        Status::Open => "PotentialActionStatus",
        Status::InProgress => "ActiveActionStatus",
        Status::Done => "CompletedActionStatus",
        Status::Cancelled => "FailedActionStatus",
    };
    object.field("actionStatus", &format!("https://schema.org/{status}"))?;
    list(object, "agent", &links(what, &record.owed_by))?;
    list(object, "recipient", &links(what, &record.owed_to))?;
    if let Some(due) = &record.due {
        object.field("endTime", &due.on)?;
    }
    let parent = json!({"@id": iri(what, what.registry.parent_of(at))});
    object.field("object", &parent)?;
    end(object, record.note.as_ref(), record.source.as_slice())
}

fn agreement(what: &Outgoing<'_>, record: &Agreement, object: &mut Object) -> io::Result<()> {
    object.field("@type", "CreativeWork")?;
    object.field("name", &text(&record.title))?;
    let kind: &'static str = record.kind.map_or("agreement", Into::into);
    object.field("genre", kind)?;
    list(object, "contributor", &links(what, &record.parties))?;
    if let Some(signed) = record.signed {
        object.field("dateCreated", &signed)?;
    }
    if let Some(expires) = record.expires {
        object.field("expires", &expires)?;
    }
    list(object, "isBasedOn", &links(what, &record.derives_from))?;
    end(object, record.note.as_ref(), &record.sources)
}

/// What stands last on every record: the note and where it is told.
fn end(object: &mut Object, note: Option<&Text>, sources: &[Source]) -> io::Result<()> {
    if let Some(note) = note {
        object.field("description", &text(note))?;
    }
    let urls: Vec<&str> = sources
        .iter()
        .filter_map(|source| source.url.as_deref())
        .collect();
    list(object, "subjectOf", &urls)
}

fn organisation_type(kind: Option<OrganisationKind>) -> &'static str {
    match kind {
        Some(
            OrganisationKind::Ministry | OrganisationKind::Government | OrganisationKind::Embassy,
        ) => "GovernmentOrganization",
        Some(OrganisationKind::University) => "CollegeOrUniversity",
        Some(OrganisationKind::Ngo) => "NGO",
        Some(OrganisationKind::Company) => "Corporation",
        Some(OrganisationKind::Media) => "NewsMediaOrganization",
        _ => "Organization",
    }
}

fn list<T: serde::Serialize>(object: &mut Object, name: &str, items: &[T]) -> io::Result<()> {
    if items.is_empty() {
        return Ok(());
    }
    object.field(name, items)
}

fn dates(
    object: &mut Object,
    from: Option<crate::model::PartialDate>,
    until: Option<crate::model::PartialDate>,
) -> io::Result<()> {
    for (name, date) in [("startDate", from), ("endDate", until)] {
        if let Some(date) = date {
            object.field(name, &date)?;
        }
    }
    Ok(())
}
