//! A text that may stand in several languages.

use super::clean;
use serde::de::{Error, MapAccess, Visitor};
use serde::ser::SerializeMap;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::fmt;

/// A BCP 47 language tag as the registry writes it: `fr`, `ar`, `uz-Latn`.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Lang(Box<str>);

impl Lang {
    /// Reads a tag: two or three letters, then subtags of letters and digits joined by `-`.
    pub fn new(tag: &str) -> Option<Self> {
        let mut parts = tag.split('-');
        let primary = parts.next()?;
        let sound = matches!(primary.len(), 2 | 3)
            && primary.bytes().all(|b| b.is_ascii_lowercase())
            && parts.all(|part| {
                (1..=8).contains(&part.len()) && part.bytes().all(|b| b.is_ascii_alphanumeric())
            });
        sound.then(|| Self(tag.into()))
    }

    /// The tag as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Says whether both are the same language, whatever their script or region.
    pub fn speaks(&self, other: &Self) -> bool {
        let primary = |lang: &Self| lang.0.split('-').next().map(str::to_owned);
        primary(self) == primary(other)
    }
}

impl fmt::Display for Lang {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl Serialize for Lang {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.serialize_str(&self.0)
    }
}

impl<'de> Deserialize<'de> for Lang {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let tag = std::borrow::Cow::<'de, str>::deserialize(from)?;
        Self::new(&tag).ok_or_else(|| D::Error::custom(bad_lang(&tag)))
    }
}

fn bad_lang(tag: &str) -> String {
    format!(
        "not a language: `{}`; write a tag such as `en`, `fr` or `uz-Latn`",
        clean(tag)
    )
}

/// A text, either plain or in several languages: `"…"` or `{"fr": "…", "en": "…"}`.
///
/// Hostile characters (see [`clean()`]) are shown visibly as it is read.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Text {
    /// One entry a language, in the file's order; a plain text has a single entry without one.
    versions: Vec<(Option<Lang>, Box<str>)>,
}

impl Text {
    /// A text in no particular language.
    pub fn plain(text: &str) -> Self {
        Self {
            versions: vec![(None, clean(text).into())],
        }
    }

    /// A text in one language.
    pub fn said_in(lang: Lang, text: &str) -> Self {
        Self {
            versions: vec![(Some(lang), clean(text).into())],
        }
    }

    /// A text in languages, each of which counts once; none without a version.
    pub fn versions_of<'a>(versions: impl IntoIterator<Item = (Lang, &'a str)>) -> Option<Self> {
        let mut kept: Vec<(Option<Lang>, Box<str>)> = Vec::new();
        for (lang, text) in versions {
            if kept.iter().all(|(had, _)| had.as_ref() != Some(&lang)) {
                kept.push((Some(lang), clean(text).into()));
            }
        }
        (!kept.is_empty()).then_some(Self { versions: kept })
    }

    /// The text in the first of the wanted languages that it has, else its first version.
    pub fn best(&self, wanted: &[Lang]) -> &str {
        wanted
            .iter()
            .find_map(|want| self.in_language(want))
            .or_else(|| self.versions.first().map(|(_, text)| &**text))
            .unwrap_or_default()
    }

    /// The text in one language, if it has it.
    pub fn in_language(&self, want: &Lang) -> Option<&str> {
        self.versions
            .iter()
            .find(|(lang, _)| lang.as_ref().is_some_and(|lang| lang.speaks(want)))
            .map(|(_, text)| &**text)
    }

    /// Every version with its language, in the file's order.
    pub fn versions(&self) -> impl Iterator<Item = (Option<&Lang>, &str)> {
        self.versions
            .iter()
            .map(|(lang, text)| (lang.as_ref(), &**text))
    }

    /// Says whether no version has a visible character.
    pub fn is_blank(&self) -> bool {
        self.versions.iter().all(|(_, text)| text.trim().is_empty())
    }
}

impl Serialize for Text {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        if let [(None, text)] = self.versions.as_slice() {
            return to.serialize_str(text);
        }
        let mut map = to.serialize_map(Some(self.versions.len()))?;
        for (lang, text) in &self.versions {
            map.serialize_entry(lang.as_ref().map_or("und", Lang::as_str), &**text)?;
        }
        map.end()
    }
}

impl<'de> Deserialize<'de> for Text {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Versions;

        impl<'de> Visitor<'de> for Versions {
            type Value = Text;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a text, \"…\" or {\"en\": \"…\", \"fr\": \"…\"}")
            }

            fn visit_str<E: Error>(self, text: &str) -> Result<Text, E> {
                Ok(Text::plain(text))
            }

            fn visit_map<A: MapAccess<'de>>(self, mut map: A) -> Result<Text, A::Error> {
                let mut versions: Vec<(Option<Lang>, Box<str>)> = Vec::new();
                while let Some(tag) = map.next_key::<String>()? {
                    let lang = Lang::new(&tag).ok_or_else(|| A::Error::custom(bad_lang(&tag)))?;
                    if versions.iter().any(|(had, _)| had.as_ref() == Some(&lang)) {
                        let message = format!(
                            "the language `{lang}` stands twice in one text; keep one of the two"
                        );
                        return Err(A::Error::custom(message));
                    }
                    versions.push((Some(lang), clean(&map.next_value::<String>()?).into()));
                }
                Ok(Text { versions })
            }
        }

        from.deserialize_any(Versions)
    }
}

#[cfg(test)]
mod tests {
    use super::{Lang, Text};

    fn lang(tag: &str) -> Lang {
        Lang::new(tag).unwrap()
    }

    #[test]
    fn both_spellings_read() {
        let plain: Text = ron::from_str(r#""ICESCO""#).unwrap();
        assert_eq!(plain, Text::plain("ICESCO"));
        let both: Text = ron::from_str(r#"{"fr": "Réunion", "en": "Meeting"}"#).unwrap();
        assert_eq!(both.best(&[lang("en")]), "Meeting");
        assert_eq!(both.best(&[lang("ar"), lang("fr")]), "Réunion");
        assert_eq!(both.best(&[lang("ar")]), "Réunion", "else the first");
    }

    #[test]
    fn refuses_a_language_twice_and_what_is_no_language() {
        assert!(ron::from_str::<Text>(r#"{"en": "a", "en": "b"}"#).is_err());
        assert!(ron::from_str::<Text>(r#"{"English": "a"}"#).is_err());
        assert!(ron::from_str::<Text>("12").is_err());
    }

    #[test]
    fn a_script_is_still_the_language() {
        let text: Text = ron::from_str(r#"{"uz-Cyrl": "Зомин"}"#).unwrap();
        assert_eq!(text.in_language(&lang("uz")), Some("Зомин"));
    }
}
