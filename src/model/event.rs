//! Events on whose side-lines people meet.

use super::{EventId, Extra, OrganisationId, PartialDate, PlaceId, Source, Text, clean};
use serde::{Deserialize, Serialize};

/// A conference, forum or session.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Event {
    /// The id, unique among events.
    pub id: EventId,
    /// The name by language.
    pub names: Text,
    /// Other spellings.
    #[serde(
        default,
        deserialize_with = "clean::list",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub also: Vec<String>,
    /// Records of the same kind with a like name that are something else: the two were compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub distinct_from: Vec<EventId>,
    /// The first day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub from: Option<PartialDate>,
    /// The last day.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub until: Option<PartialDate>,
    /// Where it is held.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub place: Option<PlaceId>,
    /// Who organises it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub organised_by: Vec<OrganisationId>,
    /// A remark of those who keep the registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where this comes from.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub sources: Vec<Source>,
    /// What was imported with it and has no field here.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}
