//! Meetings: who met whom, when, where, and what was put forward.

use super::{
    EventId, Extra, MeetingId, OrganisationId, PartialDate, PersonId, PlaceId, Proposal, Source,
    Text,
};
use serde::{Deserialize, Serialize};
use strum::{Display, EnumIter, EnumString, IntoStaticStr};

/// A meeting, signing, visit, call or conference.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Meeting {
    /// The id, unique among meetings.
    pub id: MeetingId,
    /// What its id was before it was renamed: marks made under those count on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<MeetingId>,
    /// A short title; without one the meeting is named by its sides.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub title: Option<Text>,
    /// When it was held (not when it was reported).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub date: Option<PartialDate>,
    /// The last day, of a meeting over several.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// What sort of meeting it was.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<MeetingKind>,
    /// Where it was held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// The event on whose side-lines it was held ("en marge de").
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub at_event: Option<EventId>,
    /// Who took part, and for whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub participants: Vec<Participant>,
    /// What it was about.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub topics: Vec<Topic>,
    /// What happened, in the registry's own words.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<Text>,
    /// What was put forward.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub proposals: Vec<Proposal>,
    /// Where this comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What was imported with it and has no field here.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Somebody who took part: a person, or a post whose holder the source does not name.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Participant {
    /// The person, where named.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub person: Option<PersonId>,
    /// The post of an unnamed participant, or the capacity in which a named one came.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub post: Option<Text>,
    /// The organisation represented (Popolo: `on_behalf_of`).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub represents: Option<OrganisationId>,
}

/// The sorts of meeting.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    EnumIter,
    IntoStaticStr,
)]
#[strum(serialize_all = "lowercase")]
pub enum MeetingKind {
    /// Talks face to face.
    Meeting,
    /// The signing of an agreement.
    Signing,
    /// A visit.
    Visit,
    /// Talks at a distance.
    Call,
    /// A conference or session.
    Conference,
}

/// What a meeting is about.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Serialize,
    Deserialize,
    Display,
    EnumIter,
    EnumString,
    IntoStaticStr,
)]
#[strum(ascii_case_insensitive)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Topic {
    Education,
    Science,
    Culture,
    Heritage,
    Arts,
    Youth,
    Women,
    Technology,
    #[strum(
        to_string = "Artificial intelligence",
        serialize = "ArtificialIntelligence"
    )]
    ArtificialIntelligence,
    Space,
    Environment,
    Climate,
    Health,
    Language,
    Dialogue,
    Media,
    Tourism,
    Economy,
    Governance,
    Humanitarian,
    Sport,
    Foresight,
    Training,
    Research,
    Other,
}
