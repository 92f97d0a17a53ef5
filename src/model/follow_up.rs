//! Follow-ups: what is to be done, by whom, for whom and by when.

use super::{Extra, FollowUpId, OrganisationId, PartialDate, Slug, Source, Text};
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeStruct;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;
use strum::{EnumIter, IntoStaticStr};

/// A step that carries out a proposal or an agreement. Its status stands in the journal.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct FollowUp {
    /// The id, unique within its proposal or agreement.
    pub id: Slug,
    /// What its id was before it was renamed: marks made under those count on.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub formerly: Vec<Slug>,
    /// What is to be done.
    pub title: Text,
    /// Who is to do it.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owed_by: Vec<OrganisationId>,
    /// For whom; without it, for the other sides.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub owed_to: Vec<OrganisationId>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub due: Option<Due>,
    /// What must be done before.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub blocked_by: Vec<FollowUpId>,
    /// A remark of those who keep the registry.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub note: Option<Text>,
    /// Where this comes from, if elsewhere than its meeting or agreement.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub source: Option<Source>,
    /// What was imported with it and has no field here.
    #[serde(default, skip_serializing_if = "Extra::is_empty")]
    pub extra: Extra,
}

/// Where a follow-up stands, in iCalendar's own four words (RFC 5545, VTODO `STATUS`).
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    Default,
    Serialize,
    Deserialize,
    EnumIter,
    IntoStaticStr,
)]
pub enum Status {
    /// `NEEDS-ACTION`
    #[default]
    #[strum(serialize = "open")]
    Open,
    /// `IN-PROCESS`
    #[strum(serialize = "in progress")]
    InProgress,
    /// `COMPLETED`
    #[strum(serialize = "done")]
    Done,
    /// `CANCELLED`
    #[strum(serialize = "cancelled")]
    Cancelled,
}

impl Status {
    /// Says whether something is still to be done.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::InProgress)
    }

    /// The status in words.
    pub fn word(self) -> &'static str {
        self.into()
    }

    /// The message of the status.
    pub fn message(self) -> &'static str {
        match self {
            Self::Open => "status-open",
            Self::InProgress => "status-in-progress",
            Self::Done => "status-done",
            Self::Cancelled => "status-cancelled",
        }
    }
}

/// When a follow-up is due: a date, or the source's words with the date they were read as.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Due {
    /// The date.
    pub on: PartialDate,
    /// The words that were read as that date.
    pub words: Option<Text>,
}

impl Serialize for Due {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        let Some(words) = &self.words else {
            return self.on.serialize(to);
        };
        let mut fields = to.serialize_struct("Due", 2)?;
        fields.serialize_field("words", words)?;
        fields.serialize_field("read_as", &self.on)?;
        fields.end()
    }
}

impl<'de> Deserialize<'de> for Due {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct DateOrWords;

        impl<'de> Visitor<'de> for DateOrWords {
            type Value = Due;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date such as \"2025-06\" or (words: \"…\", read_as: \"2025-06\")")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Due, E> {
                let on = text.parse().map_err(E::custom)?;
                Ok(Due { on, words: None })
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Due, A::Error> {
                let (mut words, mut on) = (None, None);
                while let Some(field) = map.next_key::<String>()? {
                    match field.as_str() {
                        "words" => words = Some(map.next_value()?),
                        "read_as" => on = Some(map.next_value()?),
                        _ => return Err(A::Error::unknown_field(&field, &["words", "read_as"])),
                    }
                }
                let on = on.ok_or_else(|| A::Error::missing_field("read_as"))?;
                Ok(Due { on, words })
            }
        }

        from.deserialize_any(DateOrWords)
    }
}

#[cfg(test)]
mod tests {
    use super::Due;

    #[test]
    fn due_is_a_date_or_words_read_as_one() {
        let plain: Due = ron::from_str(r#""2025-06""#).unwrap();
        assert_eq!(
            (plain.on.to_string().as_str(), plain.words),
            ("2025-06", None)
        );
        let read: Due = ron::from_str(r#"(words: {"en": "next year"}, read_as: "2025")"#).unwrap();
        assert_eq!(read.on.to_string(), "2025");
        assert!(
            ron::from_str::<Due>(r#"(words: "soon")"#).is_err(),
            "words need a date"
        );
        assert!(ron::from_str::<Due>(r#"(word: "soon", read_as: "2025")"#).is_err());
    }
}
