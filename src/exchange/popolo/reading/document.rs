//! The shapes that Popolo comes in, brought to one.

use crate::exchange::{Place, Refusal, Sink};
use crate::lang::phrase;
use serde_json::{Map, Value};

/// The lists of a document, in the order they are read in.
pub(super) const LISTS: [&str; 6] = [
    "areas",
    "organizations",
    "posts",
    "persons",
    "memberships",
    "events",
];

/// An object and where it stands.
pub(super) struct Listed {
    pub(super) fields: Map<String, Value>,
    pub(super) place: Place,
}

/// A document with its lists apart.
#[derive(Default)]
pub(super) struct Document {
    pub(super) areas: Vec<Listed>,
    pub(super) organizations: Vec<Listed>,
    pub(super) posts: Vec<Listed>,
    pub(super) persons: Vec<Listed>,
    pub(super) memberships: Vec<Listed>,
    pub(super) events: Vec<Listed>,
    /// Lists that the registry has no records for, and how long they are.
    pub(super) others: Vec<(String, usize)>,
}

impl Document {
    /// Takes apart what was read: one document or several, a list of anything, or a single object.
    pub(super) fn of(value: Value, sink: &mut dyn Sink) -> Self {
        let mut document = Self::default();
        match value {
            Value::Object(fields) => document.part(fields, Place::Item("object", 1)),
            Value::Array(items) => {
                for (item, number) in items.into_iter().zip(1..) {
                    let place = Place::Item("object", number);
                    match item {
                        Value::Object(fields) => document.part(fields, place),
                        _ => sink.refuse(Refusal::new(place, phrase!("refusal-not-object"))),
                    }
                }
            }
            _ => sink.refuse(Refusal::new(Place::Whole, phrase!("refusal-neither"))),
        }
        document
    }

    /// Takes a whole document, or a single object for what it looks like.
    fn part(&mut self, mut fields: Map<String, Value>, place: Place) {
        if let Some(Value::Object(inner)) = fields.get_mut("popolo") {
            let inner = std::mem::take(inner);
            return self.part(inner, place);
        }
        let is_list = |name: &&str| fields.get(*name).is_some_and(Value::is_array);
        // A person has memberships as well, and an organisation posts: they have names.
        let is_whole = !fields.contains_key("name")
            && !fields.contains_key("id")
            && !fields.contains_key("label")
            && LISTS.iter().any(is_list);
        if !is_whole {
            let list = looks_like(&fields);
            return self.add(list, fields, place);
        }
        for (name, value) in fields {
            let Value::Array(items) = value else { continue };
            let Some(list) = LISTS.iter().find(|list| **list == name) else {
                if items.iter().any(Value::is_object) {
                    self.others.push((name, items.len()));
                }
                continue;
            };
            for (item, number) in items.into_iter().zip(1..) {
                if let Value::Object(fields) = item {
                    self.add(list, fields, Place::Item(list, number));
                }
            }
        }
    }

    /// Adds an object to its list, and what is nested in it to theirs.
    fn add(&mut self, list: &str, mut fields: Map<String, Value>, place: Place) {
        let id = fields.get("id").cloned();
        let whose = match list {
            "persons" => "person_id",
            "organizations" => "organization_id",
            _ => "post_id",
        };
        for (nested, target) in [("memberships", "memberships"), ("posts", "posts")] {
            let Some(Value::Array(items)) = fields.get(nested) else {
                continue;
            };
            if !items.iter().all(Value::is_object) {
                continue;
            }
            let Some(Value::Array(items)) = fields.shift_remove(nested) else {
                continue;
            };
            for item in items {
                if let Value::Object(mut inner) = item {
                    if let Some(id) = &id {
                        inner.entry(whose).or_insert_with(|| id.clone());
                    }
                    self.add(target, inner, place);
                }
            }
        }
        let singles = [
            ("person", "person_id", "persons"),
            ("organization", "organization_id", "organizations"),
            ("post", "post_id", "posts"),
            ("area", "area_id", "areas"),
        ];
        for (name, key, target) in singles {
            let nested = fields.get(name).and_then(Value::as_object);
            let Some(own) = nested.and_then(|nested| nested.get("id")).cloned() else {
                continue;
            };
            if let Some(Value::Object(inner)) = fields.shift_remove(name) {
                fields.entry(key).or_insert(own);
                self.add(target, inner, place);
            }
        }
        let listed = Listed { fields, place };
        match list {
            "areas" => self.areas.push(listed),
            "organizations" => self.organizations.push(listed),
            "posts" => self.posts.push(listed),
            "memberships" => self.memberships.push(listed),
            "events" => self.events.push(listed),
            _ => self.persons.push(listed),
        }
    }
}

/// The list that an object on its own belongs to, by the fields that only such have.
fn looks_like(fields: &Map<String, Value>) -> &'static str {
    let has = |names: &[&str]| names.iter().any(|name| fields.contains_key(*name));
    if has(&["person_id", "person", "post_id"]) {
        "memberships"
    } else if has(&["label"]) {
        "posts"
    } else if has(&["attendees", "start_date"]) {
        "events"
    } else if has(&["founding_date", "dissolution_date", "posts"]) {
        "organizations"
    } else if has(&["geometry", "identifier"]) {
        "areas"
    } else if has(&["classification"]) {
        "organizations"
    } else {
        "persons"
    }
}
