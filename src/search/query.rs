//! The query language: bare words, and terms that narrow.

use crate::model::{Country, Kind, PartialDate, Stage, Status, Topic};
use std::str::FromStr as _;
use strum::IntoEnumIterator as _;
use thiserror::Error;

/// A query as read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Query {
    /// The bare words, joined by spaces: they match names fuzzily.
    pub words: String,
    /// Words that must not match.
    pub without: Vec<String>,
    /// What narrows; all must hold.
    pub terms: Vec<Term>,
}

/// One narrowing term.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// Whether it must *not* hold.
    pub negated: bool,
    /// What must hold.
    pub facet: Facet,
}

/// What a term asks of a record.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Facet {
    Kind(Kind),
    Is(State),
    Country(Country),
    Organisation(String),
    Person(String),
    Place(String),
    Event(String),
    Topic(Topic),
    Stage(Stage),
    /// The record's date is on or after the first day of this one.
    Since(PartialDate),
    /// The record's date is on or before the last day of this one.
    Until(PartialDate),
    Due(Comparison, PartialDate),
}

/// What `is:` can ask.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::EnumString, strum::EnumIter, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum State {
    Open,
    InProgress,
    Done,
    Cancelled,
    Overdue,
    DueSoon,
    Upcoming,
    NoDate,
    Late,
    /// Marked by two people out of sight of each other.
    Contested,
}

impl State {
    /// The status that it asks for, where it asks for just that.
    pub fn status(self) -> Option<Status> {
        match self {
            Self::InProgress => Some(Status::InProgress),
            Self::Done => Some(Status::Done),
            Self::Cancelled => Some(Status::Cancelled),
            _ => None,
        }
    }
}

/// How a due date is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Comparison {
    Before,
    Within,
    After,
}

/// Says why a query could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct BadQuery {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: String,
}

/// The keys of terms, for hints.
const KEYS: &str = "kind: is: country: org: person: place: event: topic: stage: since: until: due:";

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// [`BadQuery`] on a key or value that means nothing. A term without a value yet, as while
    /// it is being typed, asks for nothing.
    pub fn parse(text: &str) -> Result<Self, BadQuery> {
        let mut query = Self::default();
        let mut words: Vec<String> = Vec::new();
        for token in tokens(text) {
            let (negated, body) = match token.text.strip_prefix('-') {
                Some(rest) if !token.quoted && !rest.is_empty() => (true, rest),
                _ => (false, token.text.as_str()),
            };
            let key = body.split_once(':').filter(|(key, _)| {
                !token.quoted && !key.is_empty() && key.bytes().all(|b| b.is_ascii_alphabetic())
            });
            match key {
                Some((_, "")) => {}
                Some((key, value)) => {
                    let facet = facet(&key.to_ascii_lowercase(), value)?;
                    query.terms.push(Term { negated, facet });
                }
                None if negated => query.without.push(body.to_owned()),
                None => words.push(body.to_owned()),
            }
        }
        query.words = words.join(" ");
        Ok(query)
    }

    /// Says whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.words.is_empty() && self.without.is_empty() && self.terms.is_empty()
    }
}

fn facet(key: &str, value: &str) -> Result<Facet, BadQuery> {
    let bad = |message: String, hint: String| Err(BadQuery { message, hint });
    let date = |value: &str| {
        value.parse::<PartialDate>().map_err(|error| BadQuery {
            message: error.to_string(),
            hint: format!("as in `{key}:2025-06`"),
        })
    };
    Ok(match key {
        "kind" => {
            if let Some(kind) = Kind::from_name(value) {
                Facet::Kind(kind)
            } else {
                let all: Vec<_> = Kind::iter().map(Kind::plural).collect();
                return bad(
                    format!("no kind `{value}`"),
                    format!("one of {}", all.join(", ")),
                );
            }
        }
        "is" => {
            if let Ok(state) = State::from_str(&value.to_ascii_lowercase()) {
                Facet::Is(state)
            } else {
                let all: Vec<&'static str> = State::iter().map(Into::into).collect();
                return bad(
                    format!("nothing is `{value}`"),
                    format!("one of {}", all.join(", ")),
                );
            }
        }
        "country" => {
            if let Some(country) = country(value) {
                Facet::Country(country)
            } else {
                let hint =
                    "write its code or English name, as in `country:kg` or `country:kyrgyzstan`";
                return bad(format!("no country `{value}`"), hint.to_owned());
            }
        }
        "org" | "organisation" | "organization" => Facet::Organisation(value.to_owned()),
        "person" => Facet::Person(value.to_owned()),
        "place" => Facet::Place(value.to_owned()),
        "event" => Facet::Event(value.to_owned()),
        "topic" => {
            if let Ok(topic) = Topic::from_str(value) {
                Facet::Topic(topic)
            } else {
                let all: Vec<String> = Topic::iter()
                    .map(|t| format!("{t:?}").to_lowercase())
                    .collect();
                return bad(
                    format!("no topic `{value}`"),
                    format!("one of {}", all.join(", ")),
                );
            }
        }
        "stage" => {
            if let Some(stage) =
                Stage::iter().find(|stage| value.eq_ignore_ascii_case((*stage).into()))
            {
                Facet::Stage(stage)
            } else {
                let all: Vec<&'static str> = Stage::iter().map(Into::into).collect();
                return bad(
                    format!("no stage `{value}`"),
                    format!("one of {}", all.join(", ")),
                );
            }
        }
        "since" => Facet::Since(date(value)?),
        "until" => Facet::Until(date(value)?),
        "due" => {
            let (comparison, value) = match (value.strip_prefix('<'), value.strip_prefix('>')) {
                (Some(rest), _) => (Comparison::Before, rest),
                (_, Some(rest)) => (Comparison::After, rest),
                _ => (Comparison::Within, value),
            };
            Facet::Due(comparison, date(value)?)
        }
        _ => {
            let hint = format!("the terms are {KEYS}; put the text in quotes to search for it");
            return bad(format!("no term `{key}:`"), hint);
        }
    })
}

/// A country by its code or by the beginning of its English name.
fn country(value: &str) -> Option<Country> {
    if value.len() == 2 {
        return Country::from_code(value);
    }
    let wanted = value.to_lowercase();
    let mut by_name: Vec<Country> = rust_iso3166::ALL
        .iter()
        .filter_map(|known| Country::from_code(known.alpha2))
        .filter(|country| country.name().to_lowercase().starts_with(&wanted))
        .collect();
    by_name.sort_by_key(|country| country.name().len());
    by_name.first().copied()
}

/// A piece of a query between blanks.
struct Token {
    text: String,
    /// Whether it begins with a quotation mark, and so is no term.
    quoted: bool,
}

/// Splits at blanks outside quotation marks; a mark left open ends with the text.
fn tokens(text: &str) -> Vec<Token> {
    let mut found = Vec::new();
    let mut current: Option<Token> = None;
    let mut inside = false;
    for letter in text.chars() {
        match letter {
            '"' => {
                inside = !inside;
                current.get_or_insert_with(|| Token {
                    text: String::new(),
                    quoted: true,
                });
            }
            blank if blank.is_whitespace() && !inside => found.extend(current.take()),
            other => current
                .get_or_insert_with(|| Token {
                    text: String::new(),
                    quoted: false,
                })
                .text
                .push(other),
        }
    }
    found.extend(current);
    found.retain(|token| !token.text.is_empty());
    found
}

#[cfg(test)]
mod tests {
    use super::{Comparison, Facet, Query, State};

    #[test]
    fn words_terms_negation_and_quotes() {
        let text = r#"maks is:open -country:kg org:"ministry of culture" -"draft x""#;
        let query = Query::parse(text).unwrap();
        assert_eq!(
            (query.words.as_str(), query.without.as_slice()),
            ("maks", &["draft x".to_owned()][..])
        );
        let facets: Vec<_> = query
            .terms
            .iter()
            .map(|t| (t.negated, format!("{:?}", t.facet)))
            .collect();
        assert_eq!(
            facets,
            [
                (false, "Is(Open)".to_owned()),
                (true, r#"Country(Country("KG"))"#.to_owned()),
                (false, r#"Organisation("ministry of culture")"#.to_owned()),
            ]
        );
        assert_eq!(Query::parse("-icesco").unwrap().without, ["icesco"]);
        assert_eq!(Query::parse("\"is:open\"").unwrap().words, "is:open");
    }

    #[test]
    fn due_compares() {
        let due = |text| match Query::parse(text).unwrap().terms.remove(0).facet {
            Facet::Due(how, date) => (how, date.to_string()),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            due("due:<2025-06"),
            (Comparison::Before, "2025-06".to_owned())
        );
        assert_eq!(due("due:>2025"), (Comparison::After, "2025".to_owned()));
        assert_eq!(
            due("due:2025-06-01"),
            (Comparison::Within, "2025-06-01".to_owned())
        );
    }

    #[test]
    fn a_term_being_typed_asks_for_nothing_yet() {
        assert!(Query::parse("country:").unwrap().is_empty());
        assert!(Query::parse("-").unwrap().terms.is_empty());
    }

    #[test]
    fn what_means_nothing_is_refused_with_what_would() {
        for bad in [
            "is:opened",
            "country:zz",
            "due:<soon",
            "colour:red",
            "kind:cars",
            "topic:x",
            "stage:x",
        ] {
            let error = Query::parse(bad).unwrap_err();
            assert!(!error.hint.is_empty(), "{bad}");
        }
        assert_eq!(
            Query::parse("is:DUE-SOON").unwrap().terms[0].facet,
            Facet::Is(State::DueSoon)
        );
        assert_eq!(
            Query::parse("country:kyrg").unwrap(),
            Query::parse("country:KG").unwrap()
        );
    }
}
