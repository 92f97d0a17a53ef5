//! Places where people meet and organisations sit.

use super::{Country, Extra, PlaceId, Source, Text, clean};
use serde::{Deserialize, Serialize};

/// A town or site.
#[derive(Debug, Clone, PartialEq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Place {
    /// The id, unique among places.
    pub id: PlaceId,
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
    pub distinct_from: Vec<PlaceId>,
    /// The country it lies in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// Latitude in degrees, north positive (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lat: Option<f64>,
    /// Longitude in degrees, east positive (WGS 84).
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub lon: Option<f64>,
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
