//! People and organisations of whom a calendar tells no more than the name.

use crate::exchange::Item;
use crate::model::{Kind, Organisation, OrganisationId, Person, PersonId, Text};

/// The record of a name; none of other kinds, or without an id.
pub(super) fn item(kind: Kind, id: &str, names: Text) -> Option<Item> {
    match kind {
        Kind::People => Some(Item::Person(Person::named(PersonId::new(id).ok()?, names))),
        Kind::Organisations => {
            let id = OrganisationId::new(id).ok()?;
            Some(Item::Organisation(Organisation::named(id, names)))
        }
        _ => None,
    }
}
