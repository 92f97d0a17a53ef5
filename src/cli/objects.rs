//! Records as JSON objects: the fields of the RON files, and what is worked out from them.
//!
//! Every object begins with `kind` (the noun), `id` (in full) and `label`; the record's own
//! `kind`, which a meeting, proposal, organisation or agreement may have, is called `type`.

use crate::insight::{Delivery, Sight};
use crate::registry::{Link, Record, Ref};
use serde::Serialize;
use serde_json::{Map, Value, json};

/// A record as an object.
pub(super) fn record(sight: Sight<'_>, at: Ref) -> serde_json::Result<Map<String, Value>> {
    let mut object = name(sight, at);
    for (name, value) in fields(sight.registry.get(at))? {
        match name.as_str() {
            "id" => {}
            "kind" => insert(&mut object, "type", value),
            _ => {
                object.insert(name, value);
            }
        }
    }
    match sight.registry.get(at) {
        Record::Proposal(_) => {
            insert(&mut object, "delivery", Delivery::of(sight, at).to_string());
            let meeting = sight.registry.meeting_of(at);
            insert(&mut object, "meeting", sight.registry.id(meeting));
        }
        Record::FollowUp(_) => follow_up(sight, at, &mut object)?,
        _ => {}
    }
    Ok(object)
}

/// A record by its kind, id and label only.
pub(super) fn name(sight: Sight<'_>, at: Ref) -> Map<String, Value> {
    let mut object = Map::new();
    insert(&mut object, "kind", at.kind().singular());
    insert(&mut object, "id", sight.registry.id(at));
    insert(&mut object, "label", sight.registry.label(at, sight.langs));
    object
}

/// Records by their kinds, ids and labels.
pub(super) fn names(sight: Sight<'_>, all: &[Ref]) -> Vec<Value> {
    all.iter().map(|at| name(sight, *at).into()).collect()
}

/// A record by its kind, id and label, and its date if it has one.
pub(super) fn dated(sight: Sight<'_>, at: Ref) -> Map<String, Value> {
    let mut object = name(sight, at);
    if let Some(date) = sight.registry.date(at) {
        insert(&mut object, "date", date.to_string());
    }
    object
}

/// A record as an object with its links in both directions.
pub(super) fn linked(sight: Sight<'_>, at: Ref) -> serde_json::Result<Map<String, Value>> {
    let mut object = record(sight, at)?;
    let end = |link: &Link| {
        json!({
            "relation": link.relation.name(),
            "kind": link.to.kind().singular(),
            "id": sight.registry.id(link.to),
            "label": sight.registry.label(link.to, sight.langs),
        })
    };
    let links: Vec<Value> = sight.registry.links(at).iter().map(end).collect();
    let linked_from: Vec<Value> = sight.registry.backlinks(at).iter().map(end).collect();
    insert(&mut object, "links", links);
    insert(&mut object, "linked_from", linked_from);
    Ok(object)
}

fn fields(record: Record<'_>) -> serde_json::Result<Map<String, Value>> {
    match record {
        Record::Meeting(record) => map(record),
        Record::Proposal(record) => map(record),
        Record::Person(record) => map(record),
        Record::Organisation(record) => map(record),
        Record::FollowUp(record) => map(record),
        Record::Agreement(record) => map(record),
        Record::Place(record) => map(record),
        Record::Event(record) => map(record),
    }
}

/// Anything that serialises as named fields, as a map.
pub(super) fn map(record: &impl Serialize) -> serde_json::Result<Map<String, Value>> {
    match serde_json::to_value(record)? {
        Value::Object(fields) => Ok(fields),
        _ => Ok(Map::new()),
    }
}

/// What the journal says of a follow-up, and what follows from that.
fn follow_up(sight: Sight<'_>, at: Ref, object: &mut Map<String, Value>) -> serde_json::Result<()> {
    let registry = sight.registry;
    if !object.contains_key("owed_to") {
        let owed_to: Vec<&str> = registry
            .owed_to(at)
            .into_iter()
            .map(|to| registry.id(to))
            .collect();
        insert(object, "owed_to", owed_to);
    }
    let standing = sight.standing(at);
    insert(object, "status", serde_json::to_value(standing.status)?);
    insert(object, "schedule", sight.schedule(at).word());
    if let Some(since) = standing.since {
        insert(object, "since", since.to_string());
    }
    // `note` is the record's own.
    for (name, value) in [
        ("by", &standing.by),
        ("remark", &standing.note),
        ("evidence", &standing.evidence),
    ] {
        if let Some(value) = value {
            insert(object, name, value.as_str());
        }
    }
    let parent = registry.parent_of(at);
    insert(object, parent.kind().singular(), registry.id(parent));
    if let Some(meeting) = registry.origin_meeting(at) {
        insert(object, "meeting", registry.id(meeting));
    }
    Ok(())
}

pub(super) fn insert(object: &mut Map<String, Value>, name: &str, value: impl Into<Value>) {
    object.insert(name.to_owned(), value.into());
}
