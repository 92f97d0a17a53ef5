//! Proposals: what was put forward at a meeting, and how firm it is.

use super::{AgreementId, Extra, FollowUp, OrganisationId, Slug, Text};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

/// Something put forward at a meeting.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Proposal {
    /// The id, unique within the meeting; from outside it is `meeting/proposal`.
    pub id: Slug,
    /// What its id was before it was renamed: marks made under those count on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<Slug>,
    /// What is proposed.
    pub title: Text,
    /// What sort of thing it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<ProposalKind>,
    /// How firm it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub stage: Option<Stage>,
    /// Who put it forward.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub by: Vec<OrganisationId>,
    /// To whom.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub to: Vec<OrganisationId>,
    /// The agreement that made it binding.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub formalised_by: Option<AgreementId>,
    /// The agreement it carries out.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub derives_from: Option<AgreementId>,
    /// A remark of those who keep the registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The steps that would carry it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
    /// What was imported with it and has no field here.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// The sorts of proposal.
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
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum ProposalKind {
    Committee,
    Training,
    Hosting,
    Exchange,
    Memorandum,
    Project,
    Event,
    Programme,
    Publication,
    Scholarship,
    Registration,
    Visit,
    Other,
}

/// How firm a proposal is.
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
pub enum Stage {
    /// Spoken of.
    Mentioned,
    /// Put forward by a side.
    Proposed,
    /// Accepted by the sides.
    Agreed,
    /// Laid down in an agreement.
    Formalised,
    /// Turned down.
    Declined,
}
