//! The kinds of record and how any record is named from outside.

use serde::Serialize;
use std::fmt;
use strum::{EnumIter, EnumString, IntoStaticStr};

/// A kind of record that can be listed, shown and linked to.
///
/// Its name on the command line and in JSON is the plural, as in `paraph list people`.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumIter,
    EnumString,
    IntoStaticStr,
    Serialize,
)]
#[strum(serialize_all = "kebab-case")]
#[serde(rename_all = "kebab-case")]
pub enum Kind {
    /// Who met whom, when and where.
    Meetings,
    /// What was put forward at a meeting.
    Proposals,
    /// People in public office.
    People,
    /// Organisations, ministries, embassies and the like.
    Organisations,
    /// What is to be done, by whom and for whom.
    FollowUps,
    /// Signed or negotiated instruments.
    Agreements,
    /// Towns and sites.
    Places,
    /// Conferences and forums on whose side-lines people meet.
    Events,
}

impl Kind {
    /// How many kinds there are; `kind as usize` is below it.
    pub const COUNT: usize = 8;

    /// The plural: `follow-ups`.
    pub fn plural(self) -> &'static str {
        self.into()
    }

    /// The singular: `follow-up`.
    pub fn singular(self) -> &'static str {
        match self {
            Self::Meetings => "meeting",
            Self::Proposals => "proposal",
            Self::People => "person",
            Self::Organisations => "organisation",
            Self::FollowUps => "follow-up",
            Self::Agreements => "agreement",
            Self::Places => "place",
            Self::Events => "event",
        }
    }

    /// The message of its noun, which goes by a count.
    pub fn message(self) -> &'static str {
        match self {
            Self::Meetings => "noun-meetings",
            Self::Proposals => "noun-proposals",
            Self::People => "noun-people",
            Self::Organisations => "noun-organisations",
            Self::FollowUps => "noun-follow-ups",
            Self::Agreements => "noun-agreements",
            Self::Places => "noun-places",
            Self::Events => "noun-events",
        }
    }

    /// The message of the heading over records of the kind: `Meetings`.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Meetings => "tab-meetings",
            Self::Proposals => "tab-proposals",
            Self::People => "tab-people",
            Self::Organisations => "tab-organisations",
            Self::FollowUps => "tab-follow-ups",
            Self::Agreements => "tab-agreements",
            Self::Places => "tab-places",
            Self::Events => "tab-events",
        }
    }

    /// Reads the plural or the singular.
    pub fn from_name(name: &str) -> Option<Self> {
        use strum::IntoEnumIterator as _;
        let name = name.to_ascii_lowercase();
        Self::iter().find(|kind| name == kind.plural() || name == kind.singular())
    }
}

impl fmt::Display for Kind {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.plural())
    }
}

/// The lasting name of any record: it survives reloads, where an index would not.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Address {
    /// What it is.
    pub kind: Kind,
    /// Its full id: `meeting/proposal/follow-up` for a follow-up.
    pub id: Box<str>,
}

impl Address {
    /// Names a record by kind and full id.
    pub fn new(kind: Kind, id: impl Into<Box<str>>) -> Self {
        Self {
            kind,
            id: id.into(),
        }
    }
}

impl fmt::Display for Address {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{} {}", self.kind.singular(), self.id)
    }
}
