//! What a term asks of a record, and how it is read and written.

use super::country;
use super::error::{BadQuery, one_of, quoted};
use super::key::{Key, Wants};
use super::lexer::{self, Letter};
use super::when::DateTest;
use super::words::{Possession, State, Type, stages, topic_name, topics};
use crate::model::{Country, Kind, Stage, Topic};
use std::fmt;
use strum::IntoEnumIterator as _;

/// What a term asks of a record.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Facet {
    Kind(Kind),
    Type(&'static Type),
    Is(State),
    Country(Country),
    /// A record by id or name, and the field that says how it has to do with it.
    Name(Key, String),
    /// Who marked last.
    By(String),
    Topic(Topic),
    Stage(Stage),
    Has(Possession),
    No(Possession),
    /// A date, and the field that says which.
    Date(Key, DateTest),
}

/// Reads a value of a field.
///
/// # Errors
/// [`BadQuery`] on what the field does not take; its span is in the query.
pub(super) fn read(key: Key, value: &[Letter]) -> Result<Facet, BadQuery> {
    let text = lexer::text(value);
    let text = text.trim();
    let bad = |hint: String| bad(key, text, hint, value);
    Ok(match key.about().wants {
        Wants::Kind => {
            let all: Vec<_> = Kind::iter()
                .map(|kind| (kind.plural().to_owned(), kind))
                .collect();
            let found = Kind::from_name(text).map(Ok);
            Facet::Kind(found.unwrap_or_else(|| choose(text, all)).map_err(bad)?)
        }
        Wants::Type => {
            let all = Type::all()
                .iter()
                .map(|known| (known.name().to_owned(), known));
            Facet::Type(choose(text, all).map_err(bad)?)
        }
        Wants::State => {
            let all = State::iter().map(|state| (state.name().to_owned(), state));
            Facet::Is(choose(text, all).map_err(bad)?)
        }
        Wants::Country => Facet::Country(country::read(text).map_err(bad)?),
        Wants::Name(_) => Facet::Name(key, text.to_owned()),
        Wants::Writer => Facet::By(text.to_owned()),
        Wants::Topic => Facet::Topic(choose(text, topics()).map_err(bad)?),
        Wants::Stage => Facet::Stage(choose(text, stages()).map_err(bad)?),
        Wants::Possession => {
            let all = Possession::iter().map(|thing| (thing.name().to_owned(), thing));
            let thing = choose(text, all).map_err(bad)?;
            if key == Key::No {
                Facet::No(thing)
            } else {
                Facet::Has(thing)
            }
        }
        Wants::Date => match DateTest::read(text) {
            Ok(asked) => Facet::Date(key, asked),
            Err((hint, part)) => {
                // Of `due:<` all is at fault.
                let part = if part.is_empty() { text } else { part };
                // The part at fault is a tail of the value, or its head before `..`.
                let cut = if text.ends_with(part) {
                    text.len() - part.len()
                } else {
                    0
                };
                let skipped = text.get(..cut).map_or(0, |head| head.chars().count());
                let count = part.chars().count();
                let start = value
                    .iter()
                    .take_while(|letter| letter.char.is_whitespace())
                    .count();
                let letters = value.get(start + skipped..start + skipped + count);
                return Err(self::bad(key, part, hint, letters.unwrap_or(value)));
            }
        },
    })
}

fn bad(key: Key, got: &str, hint: String, at: &[Letter]) -> BadQuery {
    let message = format!(
        "`{}:` wants {}, got {}",
        key.name(),
        key.about().wants.noun(),
        quoted(got)
    );
    BadQuery::new(message, hint, lexer::span(at).unwrap_or_default())
}

/// Says whether more letters could make a value readable that is not yet.
pub(super) fn may_become(key: Key, value: &str) -> bool {
    let value = value.trim();
    let begins = |names: Vec<String>| {
        let typed = squashed(value);
        names.iter().any(|name| squashed(name).starts_with(&typed))
    };
    match key.about().wants {
        Wants::Date => DateTest::may_become(value),
        Wants::Country => !country::beginning(value).is_empty(),
        _ => begins(names(key)),
    }
}

/// The words that a field takes, where they are a closed list.
fn names(key: Key) -> Vec<String> {
    match key.about().wants {
        Wants::Kind => Kind::iter().map(|kind| kind.plural().to_owned()).collect(),
        Wants::Type => Type::all()
            .iter()
            .map(|known| known.name().to_owned())
            .collect(),
        Wants::State => State::iter().map(|state| state.name().to_owned()).collect(),
        Wants::Topic => topics().map(|(name, _)| name).collect(),
        Wants::Stage => stages().map(|(name, _)| name).collect(),
        Wants::Possession => Possession::iter()
            .map(|thing| thing.name().to_owned())
            .collect(),
        Wants::Country | Wants::Name(_) | Wants::Writer | Wants::Date => Vec::new(),
    }
}

/// Finds a word among those known, whatever its capitals, blanks and hyphens.
fn choose<T>(typed: &str, all: impl IntoIterator<Item = (String, T)>) -> Result<T, String> {
    let wanted = squashed(typed);
    let mut known = Vec::new();
    for (name, value) in all {
        if squashed(&name) == wanted {
            return Ok(value);
        }
        known.push(name);
    }
    let known: Vec<&str> = known.iter().map(String::as_str).collect();
    Err(one_of(typed, &known))
}

fn squashed(text: &str) -> String {
    let letters = text.chars().filter(|letter| letter.is_alphanumeric());
    letters.flat_map(char::to_lowercase).collect()
}

impl Facet {
    /// The field it stands behind.
    pub fn key(&self) -> Key {
        match self {
            Self::Kind(_) => Key::Kind,
            Self::Type(_) => Key::Type,
            Self::Is(_) => Key::Is,
            Self::Country(_) => Key::Country,
            Self::Name(key, _) | Self::Date(key, _) => *key,
            Self::By(_) => Key::By,
            Self::Topic(_) => Key::Topic,
            Self::Stage(_) => Key::Stage,
            Self::Has(_) => Key::Has,
            Self::No(_) => Key::No,
        }
    }
}

/// The value as a query writes it.
impl fmt::Display for Facet {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Kind(kind) => f.write_str(kind.plural()),
            Self::Type(known) => f.write_str(known.name()),
            Self::Is(state) => f.write_str(state.name()),
            Self::Country(country) => f.write_str(&country.code().to_ascii_lowercase()),
            Self::Name(_, name) | Self::By(name) => f.write_str(&quote(name)),
            Self::Topic(topic) => f.write_str(&topic_name(*topic)),
            Self::Stage(stage) => f.write_str((*stage).into()),
            Self::Has(thing) | Self::No(thing) => f.write_str(thing.name()),
            Self::Date(_, test) => test.fmt(f),
        }
    }
}

/// A name as a value: in quotation marks unless every letter of it is taken for what it is.
pub(in super::super) fn quote(name: &str) -> String {
    let is_plain =
        |letter: char| letter.is_alphanumeric() || matches!(letter, '-' | '_' | '.' | '/');
    if name.chars().all(is_plain) {
        name.to_owned()
    } else {
        format!("\"{name}\"")
    }
}
