//! Typed ids: readable slugs, one type a kind, so that no id of one kind passes for another.

use super::Kind;
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use thiserror::Error;

/// The longest slug accepted, in bytes.
const MAX_LEN: usize = 120;

/// Says why a text is no id.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error(
    "not an id: `{0}`; an id is lower-case letters a-z, digits, `-`, `_` and `.`, beginning with a letter or digit"
)]
pub struct BadId(String);

/// A readable name for a record, unique within its kind (or its parent, for a proposal or a
/// follow-up): lower-case letters, digits, `-`, `_`, `.`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct Slug(Box<str>);

impl Slug {
    /// Reads a slug.
    ///
    /// # Errors
    /// [`BadId`] when the text has another character than those of a slug, is empty or too long.
    pub fn new(text: &str) -> Result<Self, BadId> {
        let plain = |b: u8| b.is_ascii_lowercase() || b.is_ascii_digit();
        let sound = text.len() <= MAX_LEN
            && text.bytes().next().is_some_and(plain)
            && text
                .bytes()
                .all(|b| plain(b) || matches!(b, b'-' | b'_' | b'.'));
        if sound {
            Ok(Self(text.into()))
        } else {
            let shown: String = super::clean(text).chars().take(60).collect();
            Err(BadId(shown))
        }
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for Slug {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Slug {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::new(&text).map_err(serde::de::Error::custom)
    }
}

/// An id that names a record of one kind.
pub trait RecordId {
    /// The kind.
    const KIND: Kind;

    /// The full id as written.
    fn as_str(&self) -> &str;
}

macro_rules! typed_ids {
    ($($(#[$doc:meta])* $name:ident of $kind:ident),+ $(,)?) => {$(
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
        #[serde(transparent)]
        pub struct $name(Slug);

        impl $name {
            /// Reads the id from its slug.
            ///
            /// # Errors
            /// [`BadId`] when the text is no slug.
            pub fn new(text: &str) -> Result<Self, BadId> {
                Slug::new(text).map(Self)
            }
        }

        impl RecordId for $name {
            const KIND: Kind = Kind::$kind;

            fn as_str(&self) -> &str {
                self.0.as_str()
            }
        }

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                self.0.fmt(f)
            }
        }
    )+};
}

typed_ids! {
    /// Names a person.
    PersonId of People,
    /// Names an organisation.
    OrganisationId of Organisations,
    /// Names a place.
    PlaceId of Places,
    /// Names an event.
    EventId of Events,
    /// Names a meeting.
    MeetingId of Meetings,
    /// Names an agreement.
    AgreementId of Agreements,
}

/// Names a follow-up from anywhere: `meeting/proposal/follow-up` or `agreement/follow-up`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(transparent)]
pub struct FollowUpId(Box<str>);

impl FollowUpId {
    /// Reads a full id of two or three slugs joined by `/`.
    ///
    /// # Errors
    /// [`BadId`] when a part is no slug or the parts are not two or three.
    pub fn new(text: &str) -> Result<Self, BadId> {
        let mut parts = 0;
        for part in text.split('/') {
            Slug::new(part)?;
            parts += 1;
        }
        match parts {
            2 | 3 => Ok(Self(text.into())),
            _ => Err(BadId(super::clean(text).chars().take(60).collect())),
        }
    }

    /// Joins the id of a proposal or an agreement with a follow-up's own slug.
    pub fn join(parent: &str, own: &Slug) -> Self {
        Self(format!("{parent}/{own}").into())
    }
}

impl RecordId for FollowUpId {
    const KIND: Kind = Kind::FollowUps;

    fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for FollowUpId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for FollowUpId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let text = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::new(&text).map_err(serde::de::Error::custom)
    }
}

#[cfg(test)]
mod tests {
    use super::{FollowUpId, PersonId, Slug};

    #[test]
    fn a_slug_is_readable_and_safe() {
        assert!(Slug::new("2024-06-28-icesco-kyrgyzstan").is_ok());
        assert!(Slug::new("a.b_c-1").is_ok());
        for bad in [
            "",
            "Salim",
            "a/b",
            "é",
            "-a",
            "../x",
            "a\u{1b}[m",
            &"a".repeat(121),
        ] {
            assert!(Slug::new(bad).is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_bad_id_is_shown_without_its_escapes() {
        let error = PersonId::new("A\u{1b}[31m").unwrap_err();
        assert!(!error.to_string().contains('\u{1b}'));
    }

    #[test]
    fn a_follow_up_is_named_by_two_or_three_parts() {
        assert!(FollowUpId::new("m/p/f").is_ok());
        assert!(FollowUpId::new("a/f").is_ok());
        assert!(FollowUpId::new("f").is_err());
        assert!(FollowUpId::new("a/b/c/d").is_err());
        assert!(FollowUpId::new("a//c").is_err());
    }
}
