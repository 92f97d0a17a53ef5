//! People and organisations of whom a calendar tells no more than the name.

use crate::exchange::Item;
use crate::model::{Extra, Kind, Organisation, OrganisationId, Person, PersonId, Text};

/// The record of a name; none of other kinds, or without an id.
pub(super) fn item(kind: Kind, id: &str, names: Text) -> Option<Item> {
    match kind {
        Kind::People => Some(Item::Person(Person {
            id: PersonId::new(id).ok()?,
            names,
            also: Vec::new(),
            distinct_from: Vec::new(),
            posts: Vec::new(),
            note: None,
            sources: Vec::new(),
            extra: Extra::default(),
        })),
        Kind::Organisations => Some(Item::Organisation(Organisation {
            id: OrganisationId::new(id).ok()?,
            names,
            acronym: None,
            also: Vec::new(),
            distinct_from: Vec::new(),
            kind: None,
            country: None,
            part_of: None,
            seat: None,
            note: None,
            sources: Vec::new(),
            extra: Extra::default(),
        })),
        _ => None,
    }
}
