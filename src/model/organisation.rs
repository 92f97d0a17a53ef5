//! Organisations: intergovernmental bodies, ministries, embassies, universities and the like.

use super::{Country, Extra, OrganisationId, PlaceId, Source, Text, clean};
use serde::{Deserialize, Serialize};
use strum::{EnumIter, IntoStaticStr};

/// An organisation that meets, promises or signs.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Organisation {
    /// The id, unique among organisations.
    pub id: OrganisationId,
    /// The name by language.
    pub names: Text,
    /// The acronym, by language where it differs.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub acronym: Option<Text>,
    /// Other spellings and former names.
    #[serde(
        default,
        deserialize_with = "clean::list",
        skip_serializing_if = "Vec::is_empty"
    )]
    pub also: Vec<String>,
    /// Records of the same kind with a like name that are something else: the two were compared.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub distinct_from: Vec<OrganisationId>,
    /// What sort of organisation it is.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub kind: Option<OrganisationKind>,
    /// The country it belongs to, if one.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub country: Option<Country>,
    /// The organisation it is part of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub part_of: Option<OrganisationId>,
    /// Where it has its seat.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub seat: Option<PlaceId>,
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

impl Organisation {
    /// An organisation of which no more than the name is known.
    pub fn named(id: OrganisationId, names: Text) -> Self {
        Self {
            id,
            names,
            acronym: None,
            also: Vec::new(),
            distinct_from: Vec::new(),
            kind: None,
            country: None,
            part_of: None,
            seat: None,
            note: None,
            sources: Vec::new(),
            extra: Extra::default(),
        }
    }
}

/// The sorts of organisation.
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
pub enum OrganisationKind {
    /// Founded by states.
    #[strum(serialize = "intergovernmental organisation")]
    Intergovernmental,
    /// A ministry.
    #[strum(serialize = "ministry")]
    Ministry,
    /// A government, presidency or other public body.
    #[strum(serialize = "government")]
    Government,
    /// An embassy or permanent mission.
    #[strum(serialize = "embassy")]
    Embassy,
    /// A university or academy.
    #[strum(serialize = "university")]
    University,
    /// A foundation or association.
    #[strum(serialize = "non-governmental organisation")]
    Ngo,
    /// A body of the United Nations.
    #[strum(serialize = "UN agency")]
    UnAgency,
    /// A company.
    #[strum(serialize = "company")]
    Company,
    /// A news agency or broadcaster.
    #[strum(serialize = "media")]
    Media,
    /// Anything else.
    #[strum(serialize = "other")]
    Other,
}
