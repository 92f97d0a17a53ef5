//! What a row says of a record, until its id is known.

use crate::exchange::Item;
use crate::model::{
    Agreement, AgreementId, AgreementKind, Country, Event, EventId, Extra, Organisation,
    OrganisationId, OrganisationKind, PartialDate, Person, PersonId, PlaceId, Post, RecordId as _,
    Source, Text,
};
use strum::IntoEnumIterator as _;

/// A record but for its id.
#[derive(Clone)]
pub(super) enum Draft {
    Person(Text, Vec<String>, Option<Post>, Option<Text>, Vec<Source>),
    Organisation(
        Text,
        Vec<String>,
        Option<Text>,
        Option<OrganisationKind>,
        Option<Country>,
        Option<OrganisationId>,
        Option<Text>,
        Vec<Source>,
    ),
    Place(
        Text,
        Vec<String>,
        Option<Country>,
        Option<f64>,
        Option<f64>,
        Option<Text>,
        Vec<Source>,
    ),
    Event(
        Text,
        Vec<String>,
        Option<PartialDate>,
        Option<PartialDate>,
        Option<Text>,
        Vec<Source>,
    ),
    Agreement(
        Text,
        Option<AgreementKind>,
        Vec<OrganisationId>,
        Option<PartialDate>,
        Option<PartialDate>,
        Option<PartialDate>,
        Option<Text>,
        Vec<Source>,
    ),
}

impl Draft {
    /// What it is called.
    pub(super) fn label(&self) -> String {
        let (Self::Person(name, ..)
        | Self::Organisation(name, ..)
        | Self::Place(name, ..)
        | Self::Event(name, ..)
        | Self::Agreement(name, ..)) = self;
        name.best(&[]).to_owned()
    }

    /// The record under an id.
    pub(super) fn with(self, id: &str, extra: Extra) -> Option<Item> {
        Some(match self {
            Self::Person(names, also, post, note, sources) => Item::Person(Person {
                also,
                posts: post.into_iter().collect(),
                note,
                sources,
                extra,
                ..Person::named(PersonId::new(id).ok()?, names)
            }),
            Self::Organisation(names, also, acronym, kind, country, part_of, note, sources) => {
                Item::Organisation(Organisation {
                    acronym,
                    also,
                    kind,
                    country,
                    part_of: part_of.filter(|part| part.as_str() != id),
                    note,
                    sources,
                    extra,
                    ..Organisation::named(OrganisationId::new(id).ok()?, names)
                })
            }
            Self::Place(names, also, country, lat, lon, note, sources) => {
                Item::Place(crate::model::Place {
                    id: PlaceId::new(id).ok()?,
                    names,
                    also,
                    distinct_from: Vec::new(),
                    country,
                    lat: lat.filter(|_| lon.is_some()),
                    lon: lon.filter(|_| lat.is_some()),
                    note,
                    sources,
                    extra,
                })
            }
            Self::Event(names, also, from, until, note, sources) => Item::Event(Event {
                id: EventId::new(id).ok()?,
                names,
                also,
                distinct_from: Vec::new(),
                from,
                until,
                place: None,
                organised_by: Vec::new(),
                note,
                sources,
                extra,
            }),
            Self::Agreement(title, kind, parties, signed, in_force, expires, note, sources) => {
                Item::Agreement(Agreement {
                    id: AgreementId::new(id).ok()?,
                    formerly: Vec::new(),
                    title,
                    kind,
                    parties,
                    negotiated_at: Vec::new(),
                    signed_at: None,
                    signed,
                    in_force,
                    expires,
                    derives_from: Vec::new(),
                    note,
                    follow_ups: Vec::new(),
                    sources,
                    extra,
                })
            }
        })
    }
}

/// The sort of agreement that a word means.
pub(super) fn agreement_kind(cell: &str) -> Option<AgreementKind> {
    let word = |kind: AgreementKind| -> &'static str { kind.into() };
    AgreementKind::iter().find(|kind| word(*kind).eq_ignore_ascii_case(cell))
}

/// The sort of organisation that a word means.
pub(super) fn organisation_kind(cell: &str) -> Option<OrganisationKind> {
    let word = |kind: OrganisationKind| -> &'static str { kind.into() };
    OrganisationKind::iter().find(|kind| word(*kind).eq_ignore_ascii_case(cell))
}
