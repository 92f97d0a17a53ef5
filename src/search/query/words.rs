//! The words that closed fields take: states, types, what can be recorded.

use crate::model::{
    AgreementKind, MeetingKind, OrganisationKind, ProposalKind, Stage, Status, Topic,
};
use std::fmt::Debug;
use std::sync::LazyLock;
use strum::IntoEnumIterator as _;

/// What `is:` can ask.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::EnumIter, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum State {
    Open,
    InProgress,
    Done,
    Cancelled,
    Overdue,
    DueSoon,
    Upcoming,
    NoDate,
    Late,
    /// What must be done before is not done.
    Blocked,
    /// Marked by two people out of sight of each other.
    Contested,
}

impl State {
    /// How it is written.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// The status that it asks for, where it asks for just that.
    pub fn status(self) -> Option<Status> {
        match self {
            Self::InProgress => Some(Status::InProgress),
            Self::Done => Some(Status::Done),
            Self::Cancelled => Some(Status::Cancelled),
            _ => None,
        }
    }
}

/// What can be recorded of a record, as `has:` and `no:` ask.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::EnumIter, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Possession {
    Due,
    Source,
    Evidence,
    Note,
    Date,
    Place,
    Topic,
    FollowUps,
}

impl Possession {
    /// How it is written.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A record's own kind, as `type:` asks: one word may be that of several nouns, as `memorandum`
/// is of a proposal and an agreement.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Type {
    name: String,
    /// The kind of meeting of this name.
    pub meeting: Option<MeetingKind>,
    /// The kind of proposal of this name.
    pub proposal: Option<ProposalKind>,
    /// The kind of agreement of this name.
    pub agreement: Option<AgreementKind>,
    /// The kind of organisation of this name.
    pub organisation: Option<OrganisationKind>,
}

impl Type {
    /// How it is written.
    pub fn name(&self) -> &str {
        &self.name
    }

    /// All types, by name.
    pub fn all() -> &'static [Self] {
        static ALL: LazyLock<Vec<Type>> = LazyLock::new(|| {
            let mut all: Vec<Type> = Vec::new();
            let mut of = |name: String, set: &dyn Fn(&mut Type)| {
                let place = all.iter().position(|known| known.name == name);
                let place = place.unwrap_or_else(|| {
                    all.push(Type {
                        name,
                        ..Type::default()
                    });
                    all.len() - 1
                });
                set(&mut all[place]);
            };
            MeetingKind::iter().for_each(|kind| of(kebab(kind), &|t| t.meeting = Some(kind)));
            ProposalKind::iter().for_each(|kind| of(kebab(kind), &|t| t.proposal = Some(kind)));
            AgreementKind::iter().for_each(|kind| of(kebab(kind), &|t| t.agreement = Some(kind)));
            OrganisationKind::iter()
                .for_each(|kind| of(kebab(kind), &|t| t.organisation = Some(kind)));
            all.sort_by(|a, b| a.name.cmp(&b.name));
            all
        });
        &ALL
    }
}

/// The name of a variant as queries write it: `UnAgency` → `un-agency`.
fn kebab(variant: impl Debug) -> String {
    let mut name = String::new();
    for letter in format!("{variant:?}").chars() {
        if letter.is_uppercase() && !name.is_empty() {
            name.push('-');
        }
        name.extend(letter.to_lowercase());
    }
    name
}

/// How a topic is written.
pub(super) fn topic_name(topic: Topic) -> String {
    kebab(topic)
}

/// All topics with their names.
pub(in super::super) fn topics() -> impl Iterator<Item = (String, Topic)> {
    Topic::iter().map(|topic| (kebab(topic), topic))
}

/// All stages with their names.
pub(in super::super) fn stages() -> impl Iterator<Item = (String, Stage)> {
    Stage::iter().map(|stage| (kebab(stage), stage))
}
