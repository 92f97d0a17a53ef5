//! Quotes: the words of a source that a fact rests on, and where they stand.

use super::clean;
use serde::de::value::MapAccessDeserializer;
use serde::de::{Error, MapAccess, Visitor};
use serde::{Deserialize, Deserializer, Serialize};
use std::fmt;
use std::ops::Range;

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

impl Quote {
    /// Where the words stand in a text, in bytes: where they are said to, else the nearest place that
    /// has them, blanks and line ends counting alike. Nothing if they are nowhere.
    pub fn place_in(&self, text: &str) -> Option<Range<usize>> {
        if self.exact.is_empty() {
            return None;
        }
        let byte = |character: u64| {
            let character = usize::try_from(character).ok()?;
            text.char_indices().nth(character).map(|(at, _)| at)
        };
        let said = self.start.and_then(byte).unwrap_or(0);
        let said_end = said + self.exact.len();
        if text.get(said..said_end) == Some(&self.exact) {
            return Some(said..said_end);
        }
        let places = text.match_indices(self.exact.as_str());
        let nearest = places.min_by_key(|(at, _)| at.abs_diff(said));
        nearest
            .map(|(at, words)| at..at + words.len())
            .or_else(|| self.place_across_lines(text, said))
    }

    /// The same for words that the text breaks into lines otherwise.
    fn place_across_lines(&self, text: &str, said: usize) -> Option<Range<usize>> {
        let words: Vec<&str> = self.exact.split_whitespace().collect();
        let first = words.first()?;
        let places = text.match_indices(first).filter_map(|(at, _)| {
            let mut end = at;
            for (number, word) in words.iter().enumerate() {
                let rest = text.get(end..)?;
                let bare = rest.trim_start();
                if number > 0 && bare.len() == rest.len() {
                    return None;
                }
                bare.strip_prefix(word)?;
                end = text.len() - bare.len() + word.len();
            }
            Some(at..end)
        });
        places.min_by_key(|place| place.start.abs_diff(said))
    }
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

    fn placed(exact: &str, start: u64) -> Quote {
        Quote {
            exact: exact.to_owned(),
            file: None,
            start: Some(start),
            end: None,
        }
    }

    #[test]
    fn the_words_are_found_where_they_stand_else_nearest_by() {
        let text = "Été à Brume. Un été, deux étés.";
        let found = |exact, start| {
            let place = placed(exact, start).place_in(text)?;
            Some((place.start, text.get(place)?.to_owned()))
        };
        assert_eq!(
            found("été", 16),
            Some((19, "été".to_owned())),
            "in characters"
        );
        assert_eq!(
            found("été", 30),
            Some((31, "été".to_owned())),
            "the nearest"
        );
        assert_eq!(found("hiver", 0), None);
        assert_eq!(found("", 0), None);
        assert_eq!(found("étés.", 9000), Some((31, "étés.".to_owned())));
    }

    #[test]
    fn words_broken_into_other_lines_are_the_same_words() {
        let text = "a committee to\n  carry out, and a committee to\tdo it";
        let place = placed("committee to do it", 0).place_in(text).unwrap();
        assert_eq!(text.get(place), Some("committee to\tdo it"));
        assert_eq!(placed("committeeto", 0).place_in(text), None);
    }
}
