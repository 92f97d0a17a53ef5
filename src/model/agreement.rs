//! Agreements: signed or negotiated instruments.

use super::{AgreementId, Extra, FollowUp, MeetingId, OrganisationId, PartialDate, Source, Text};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

/// A memorandum, protocol, convention or the like.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Agreement {
    /// The id, unique among agreements.
    pub id: AgreementId,
    /// What its id was before it was renamed: marks made under those count on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<AgreementId>,
    /// What it is called.
    pub title: Text,
    /// What sort of instrument it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<AgreementKind>,
    /// Who is bound.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub parties: Vec<OrganisationId>,
    /// The meetings at which it was negotiated.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub negotiated_at: Vec<MeetingId>,
    /// The meeting at which it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed_at: Option<MeetingId>,
    /// When it was signed.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub signed: Option<PartialDate>,
    /// When it came into force.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub in_force: Option<PartialDate>,
    /// When it ends.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub expires: Option<PartialDate>,
    /// The agreements it builds on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub derives_from: Vec<AgreementId>,
    /// A remark of those who keep the registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// The steps that would carry it out.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub follow_ups: Vec<FollowUp>,
    /// Where this comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What was imported with it and has no field here.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// The sorts of agreement.
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
pub enum AgreementKind {
    Memorandum,
    Agreement,
    Protocol,
    Convention,
    #[strum(serialize = "action plan")]
    ActionPlan,
    Programme,
    #[strum(serialize = "host country agreement")]
    HostCountryAgreement,
    Declaration,
    Other,
}
