//! Sources: who reported a fact, on whose word, and where it can be read.

use super::{PartialDate, Text, clean};
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;

/// Where a fact comes from.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Source {
    /// Who published it.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub publisher: Option<Text>,
    /// On whose word ("selon …"): an organisation's id or a name.
    #[serde(
        default,
        deserialize_with = "clean::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub attributed_to: Option<String>,
    /// Where it can be read.
    #[serde(
        default,
        deserialize_with = "clean::optional",
        skip_serializing_if = "Option::is_none"
    )]
    pub url: Option<String>,
    /// The language it is in.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub language: Option<super::Lang>,
    /// When it was published.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub published: Option<PartialDate>,
    /// When it was last read.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub retrieved: Option<PartialDate>,
    /// A short exact phrase of it, and where it stands.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub quote: Option<Quote>,
}

/// A short exact phrase of a source and where it stands (W3C Web Annotation: a text quote
/// selector with, beside a local copy under `sources/`, a text position selector).
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
pub struct Quote {
    /// The words.
    pub exact: String,
    /// The local copy they stand in, a path below `sources/`.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub file: Option<String>,
    /// The first character of the words in that copy, counted from 0.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub start: Option<u64>,
    /// The character after the last.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub end: Option<u64>,
}

impl<'de> Deserialize<'de> for Quote {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        #[derive(Deserialize)]
        #[serde(deny_unknown_fields)]
        struct Fields {
            exact: String,
            #[serde(default, deserialize_with = "clean::optional")]
            file: Option<String>,
            #[serde(default)]
            start: Option<u64>,
            #[serde(default)]
            end: Option<u64>,
        }

        struct WordsOrFields;

        impl<'de> Visitor<'de> for WordsOrFields {
            type Value = Quote;

            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(
                    "the quoted words, \"…\" or (exact: \"…\", file: \"…\", start: 0, end: 9)",
                )
            }

            fn visit_str<E: Error>(self, words: &str) -> Result<Quote, E> {
                let exact = clean(words);
                Ok(Quote {
                    exact,
                    file: None,
                    start: None,
                    end: None,
                })
            }

            fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<Quote, A::Error> {
                let read = Fields::deserialize(MapAccessDeserializer::new(map))?;
                Ok(Quote {
                    exact: clean(&read.exact),
                    file: read.file,
                    start: read.start,
                    end: read.end,
                })
            }
        }

        from.deserialize_any(WordsOrFields)
    }
}

/// Says whether a text is an address of the web that may be handed to a terminal, a clipboard or a
/// browser as it is: `http` or `https`, in printable ASCII without blanks, and not beyond what
/// terminals take.
pub fn is_web_address(text: &str) -> bool {
    const LONGEST: usize = 2000;
    let rest = text
        .strip_prefix("https://")
        .or_else(|| text.strip_prefix("http://"));
    rest.is_some_and(|rest| !rest.is_empty())
        && text.len() <= LONGEST
        && text.bytes().all(|byte| byte.is_ascii_graphic())
}

#[cfg(test)]
mod tests {
    use super::Quote;

    #[test]
    fn a_quote_is_words_or_words_with_their_place() {
        let words: Quote = ron::from_str(r#""accueil d'une délégation""#).unwrap();
        assert_eq!(words.exact, "accueil d'une délégation");
        let placed = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
            .from_str::<Quote>(r#"(exact: "a", file: "seed.txt", start: 10, end: 11)"#)
            .unwrap();
        assert_eq!((placed.start, placed.end), (Some(10), Some(11)));
        assert!(ron::from_str::<Quote>(r#"(words: "a")"#).is_err());
    }

    #[test]
    fn only_a_clean_address_of_the_web_is_one() {
        let is = super::is_web_address;
        assert!(is("https://example.org/a?b=c#d") && is("http://example.org"));
        for wrong in [
            "https://",
            "javascript:alert(1)",
            "file:///etc/passwd",
            "https://example.org/\u{1b}]52;c;AA==\u{7}",
            "https://example.org/a b",
            "https://ex\u{430}mple.org",
            "",
        ] {
            assert!(!is(wrong), "{wrong:?}");
        }
    }
}
