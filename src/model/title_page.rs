//! What a registry says of itself, in `registry.ron`.

use super::{Lang, OrganisationId, Text};
use serde::{Deserialize, Serialize};

/// The title page of a registry.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct TitlePage {
    /// What the registry is called.
    pub title: Text,
    /// The organisation that "we" means.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub home: Option<OrganisationId>,
    /// The languages its texts are kept in, the most used first.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub languages: Vec<Lang>,
    /// What it covers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub about: Option<Text>,
}
