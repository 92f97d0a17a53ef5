//! A counterpart: a person, an organisation or a country.

use super::{Sight, country_words};
use crate::lang::Words;
use crate::model::{Country, Kind};
use crate::registry::{Ref, Registry};
use std::borrow::Cow;

/// Whom a brief is on.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Whom {
    /// A person, with the organisations of their posts.
    Person(Ref),
    /// An organisation, with its parts.
    Organisation(Ref),
    /// A country: all its organisations.
    Country(Country),
}

impl Whom {
    /// The counterpart that a record is, if it is one.
    pub fn of(at: Ref) -> Option<Self> {
        match at.kind() {
            Kind::People => Some(Self::Person(at)),
            Kind::Organisations => Some(Self::Organisation(at)),
            _ => None,
        }
    }

    /// The record, unless it is a country.
    pub fn record(self) -> Option<Ref> {
        match self {
            Self::Person(at) | Self::Organisation(at) => Some(at),
            Self::Country(_) => None,
        }
    }

    /// The name.
    pub fn label(self, sight: Sight<'_>) -> Cow<'_, str> {
        match self.record() {
            Some(at) => sight.registry.label(at, sight.langs),
            None => self.country_name(sight.words).into(),
        }
    }

    /// The name at its shortest.
    pub fn short(self, sight: Sight<'_>) -> Cow<'_, str> {
        match self.record() {
            Some(at) => sight.registry.short(at, sight.langs),
            None => self.country_name(sight.words).into(),
        }
    }

    fn country_name(self, words: &Words) -> &'static str {
        match self {
            Self::Country(country) => country_words(words, country),
            Self::Person(_) | Self::Organisation(_) => "",
        }
    }

    /// The term of the query language for what has to do with them: `org:tchf`, `country:kg`.
    pub fn term(self, registry: &Registry) -> String {
        match self {
            Self::Person(at) => format!("person:{}", registry.id(at)),
            Self::Organisation(at) => format!("org:{}", registry.id(at)),
            Self::Country(country) => format!("country:{}", country.code().to_lowercase()),
        }
    }
}
