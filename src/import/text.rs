//! Records as they would be written, to be looked at before they are.

use crate::exchange::{Added, Plan};
use crate::model::{Kind, RecordId as _, Text};
use crate::registry::{Langs, Record};
use crate::store::record_text;
use std::collections::HashMap;

/// The text of a new record; nothing if there is none.
pub fn text_of(added: &Added, kind: Kind, id: &str) -> String {
    macro_rules! found {
        ($records:expr) => {
            $records
                .binary_search_by(|own| own.id.as_str().cmp(id))
                .ok()
                .and_then(|at| $records.get(at))
                .and_then(|own| record_text(own).ok())
                .unwrap_or_default()
        };
    }
    match kind {
        Kind::People => found!(added.people),
        Kind::Organisations => found!(added.organisations),
        Kind::Places => found!(added.places),
        Kind::Events => found!(added.events),
        Kind::Meetings => found!(added.meetings),
        Kind::Agreements => found!(added.agreements),
        Kind::Proposals | Kind::FollowUps => String::new(),
    }
}

/// The text of a record that is there, as one that is new is written.
pub fn record_lines(record: Record<'_>) -> String {
    let text = match record {
        Record::Meeting(own) => record_text(own),
        Record::Proposal(own) => record_text(own),
        Record::Person(own) => record_text(own),
        Record::Organisation(own) => record_text(own),
        Record::FollowUp(own) => record_text(own),
        Record::Agreement(own) => record_text(own),
        Record::Place(own) => record_text(own),
        Record::Event(own) => record_text(own),
    };
    text.unwrap_or_default()
}

/// What the new records of a plan are called, by noun and id; those that have no name are not among
/// them.
pub fn names(plan: &Plan, langs: &Langs) -> HashMap<(&'static str, String), String> {
    let added = &plan.added;
    let name = |kind: Kind, id: &str, text: &Text| {
        ((kind.singular(), id.to_owned()), langs.of(text).to_owned())
    };
    let mut all = HashMap::new();
    let people = added.people.iter();
    all.extend(people.map(|own| name(Kind::People, own.id.as_str(), &own.names)));
    let organisations = added.organisations.iter();
    all.extend(organisations.map(|own| name(Kind::Organisations, own.id.as_str(), &own.names)));
    let places = added.places.iter();
    all.extend(places.map(|own| name(Kind::Places, own.id.as_str(), &own.names)));
    let events = added.events.iter();
    all.extend(events.map(|own| name(Kind::Events, own.id.as_str(), &own.names)));
    let agreements = added.agreements.iter();
    all.extend(agreements.map(|own| name(Kind::Agreements, own.id.as_str(), &own.title)));
    all
}
