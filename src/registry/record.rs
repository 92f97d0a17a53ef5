//! References to records and what they point at.

use crate::model::{
    Agreement, Event, Extra, FollowUp, Kind, Meeting, Organisation, Person, Place, Proposal,
};

/// A record of one loaded registry: its kind and number there. Small, and good until a reload;
/// what must last longer keeps an [`crate::model::Address`].
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Ref {
    kind: Kind,
    index: u32,
}

impl Ref {
    pub(super) const fn new(kind: Kind, index: u32) -> Self {
        Self { kind, index }
    }

    /// What sort of record it is.
    pub fn kind(self) -> Kind {
        self.kind
    }

    /// Its number among the records of its kind.
    pub fn index(self) -> usize {
        self.index as usize
    }
}

/// Any record, by its noun.
#[derive(Debug, Clone, Copy)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Record<'a> {
    Meeting(&'a Meeting),
    Proposal(&'a Proposal),
    Person(&'a Person),
    Organisation(&'a Organisation),
    FollowUp(&'a FollowUp),
    Agreement(&'a Agreement),
    Place(&'a Place),
    Event(&'a Event),
}

impl<'a> Record<'a> {
    /// What was imported with it and has no field here.
    pub fn extra(self) -> &'a Extra {
        match self {
            Self::Meeting(record) => &record.extra,
            Self::Proposal(record) => &record.extra,
            Self::Person(record) => &record.extra,
            Self::Organisation(record) => &record.extra,
            Self::FollowUp(record) => &record.extra,
            Self::Agreement(record) => &record.extra,
            Self::Place(record) => &record.extra,
            Self::Event(record) => &record.extra,
        }
    }
}
