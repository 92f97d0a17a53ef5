//! What is found in a text: facts, each with the words it was read from.

use crate::model::{
    Country, MeetingKind, OrganisationKind, PartialDate, ProposalKind, Stage, Topic,
};
use serde::{Deserialize, Serialize};
use std::ops::Range;
use strum::{EnumCount, EnumIter, IntoStaticStr};

/// How sure a reading is.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize, IntoStaticStr,
)]
#[strum(serialize_all = "lowercase")]
pub enum Confidence {
    /// One of several readings.
    Unsure,
    /// By a rule that seldom errs: a day worked out from a weekday, a name without a form of address.
    Likely,
    /// As the text says it.
    Certain,
}

impl Confidence {
    /// The confidence in words.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// Whether somebody took part or was only spoken of.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
pub enum Presence {
    /// Took part.
    Present,
    /// Was only spoken of.
    Mentioned,
}

/// The sorts of facts, in the order in which they are shown.
#[derive(
    Debug,
    Clone,
    Copy,
    PartialEq,
    Eq,
    PartialOrd,
    Ord,
    Hash,
    EnumCount,
    EnumIter,
    IntoStaticStr,
    Serialize,
    Deserialize,
)]
#[strum(serialize_all = "lowercase")]
pub enum FactKind {
    /// What sort of meeting it was and when it was held.
    Meeting,
    /// Where it was held.
    Place,
    /// The event on whose side-lines it was held.
    Event,
    /// Somebody who took part or was mentioned.
    Person,
    /// An organisation.
    Organisation,
    /// A country.
    Country,
    /// What was put forward.
    Proposal,
    /// What it was about.
    Topic,
    /// Who reported it, when, and on whose word.
    Source,
}

impl FactKind {
    /// The kind in words.
    pub fn word(self) -> &'static str {
        self.into()
    }
}

/// A person or an unnamed post.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct PersonFact {
    /// The name without forms of address; none for a post whose holder is not named.
    pub name: Option<String>,
    /// The post, without the organisation or country.
    pub post: Option<String>,
    /// The organisation of the post, as the text names it.
    pub at: Option<String>,
    /// The country of the post.
    pub country: Option<Country>,
    /// Whether the post is over.
    pub former: bool,
    /// Whether they took part.
    pub presence: Presence,
}

/// An organisation.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct OrganisationFact {
    /// The name; the acronym where nothing else is told.
    pub name: String,
    /// The short form.
    pub acronym: Option<String>,
    /// What sort of organisation it is.
    pub kind: Option<OrganisationKind>,
    /// The country it belongs to.
    pub country: Option<Country>,
}

impl OrganisationFact {
    /// The shortest name it goes by.
    pub fn short(&self) -> &str {
        self.acronym.as_deref().unwrap_or(&self.name)
    }
}

/// An event.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct EventFact {
    /// The name.
    pub name: String,
    /// The first day.
    pub from: Option<PartialDate>,
    /// The last day.
    pub until: Option<PartialDate>,
    /// Who organised it, as the text says.
    pub organiser: Option<String>,
    /// Whether the meeting was held on its side-lines, not only an invitation to it.
    pub aside: bool,
}

/// Something put forward.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct ProposalFact {
    /// What, in the words of the text.
    pub title: String,
    /// What sort of thing.
    pub kind: ProposalKind,
    /// How firm.
    pub stage: Stage,
    /// Who put it forward, or owes it: short names of organisations or codes of countries.
    pub by: Vec<String>,
    /// To whom.
    pub to: Vec<String>,
}

/// The value of a fact.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub enum Value {
    /// What sort of meeting.
    Kind(MeetingKind),
    /// The day or days of the meeting.
    Date {
        /// The day or the first day.
        on: PartialDate,
        /// The last day, of several.
        until: Option<PartialDate>,
    },
    /// Where.
    Place {
        /// The name.
        name: String,
        /// The country told with it.
        country: Option<Country>,
    },
    /// The event on whose side-lines.
    Event(EventFact),
    /// Somebody.
    Person(PersonFact),
    /// An organisation.
    Organisation(OrganisationFact),
    /// A country.
    Country(Country),
    /// Something put forward.
    Proposal(ProposalFact),
    /// A subject.
    Topic(Topic),
    /// The agency or paper.
    Agency(String),
    /// The day of publication.
    Published(PartialDate),
    /// On whose word.
    Attributed(String),
    /// Where it can be read.
    Url(String),
}

impl Value {
    /// The kind of the fact.
    pub fn kind(&self) -> FactKind {
        match self {
            Self::Kind(_) | Self::Date { .. } => FactKind::Meeting,
            Self::Place { .. } => FactKind::Place,
            Self::Event(_) => FactKind::Event,
            Self::Person(_) => FactKind::Person,
            Self::Organisation(_) => FactKind::Organisation,
            Self::Country(_) => FactKind::Country,
            Self::Proposal(_) => FactKind::Proposal,
            Self::Topic(_) => FactKind::Topic,
            Self::Agency(_) | Self::Published(_) | Self::Attributed(_) | Self::Url(_) => {
                FactKind::Source
            }
        }
    }
}

/// What a person can state: the sorts of values.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each is a value of its own, told there")]
pub enum Sort {
    Kind,
    Date,
    Place,
    Event,
    Person,
    Organisation,
    Country,
    Proposal,
    Topic,
    Agency,
    Published,
    Attributed,
    Url,
}

impl Sort {
    /// The sort of a value.
    pub fn of(value: &Value) -> Self {
        match value {
            Value::Kind(_) => Self::Kind,
            Value::Date { .. } => Self::Date,
            Value::Place { .. } => Self::Place,
            Value::Event(_) => Self::Event,
            Value::Person(_) => Self::Person,
            Value::Organisation(_) => Self::Organisation,
            Value::Country(_) => Self::Country,
            Value::Proposal(_) => Self::Proposal,
            Value::Topic(_) => Self::Topic,
            Value::Agency(_) => Self::Agency,
            Value::Published(_) => Self::Published,
            Value::Attributed(_) => Self::Attributed,
            Value::Url(_) => Self::Url,
        }
    }

    /// The message of what it is called.
    pub fn message(self) -> &'static str {
        match self {
            Self::Kind => "fact-kind",
            Self::Date => "fact-date",
            Self::Place => "fact-place",
            Self::Event => "fact-event",
            Self::Person => "fact-person",
            Self::Organisation => "fact-organisation",
            Self::Country => "fact-country",
            Self::Proposal => "fact-proposal",
            Self::Topic => "fact-topic",
            Self::Agency => "fact-agency",
            Self::Published => "fact-published",
            Self::Attributed => "fact-attributed",
            Self::Url => "fact-url",
        }
    }
}

/// An existing record that a fact speaks of.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Known {
    /// Its id.
    pub id: String,
    /// Its name.
    pub name: String,
    /// What differs from the record: another post than it has.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub changed: Option<String>,
}

/// What a person has said of a fact.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, Serialize, Deserialize)]
pub enum Verdict {
    /// Nothing yet.
    #[default]
    Open,
    /// It is so.
    Accepted,
    /// It is not so, or not worth keeping.
    Dropped,
}

impl Verdict {
    #[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for it so")]
    fn is_open(&self) -> bool {
        *self == Self::Open
    }
}

/// Something read from a text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Fact {
    /// What.
    pub value: Value,
    /// The words it was read from, in bytes of the text; none for what a person added by hand.
    pub span: Option<Range<usize>>,
    /// Where else it is told.
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    pub also: Vec<Range<usize>>,
    /// How sure the reading is.
    pub confidence: Confidence,
    /// The record of the registry it speaks of.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub known: Option<Known>,
    /// What a person has said of it.
    #[serde(default, skip_serializing_if = "Verdict::is_open")]
    pub verdict: Verdict,
}

impl Fact {
    /// A fact that a person states, of these words of the text or of none.
    pub fn stated(value: Value, span: Option<Range<usize>>) -> Self {
        Self {
            value,
            span,
            also: Vec::new(),
            confidence: Confidence::Certain,
            known: None,
            verdict: Verdict::Accepted,
        }
    }
}

/// A text with what was read from it.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Draft {
    /// The text, as plain as it is shown.
    pub text: String,
    /// The language it was read in.
    pub language: String,
    /// What was read, by kind and then as it stands in the text.
    pub facts: Vec<Fact>,
}

impl Draft {
    /// The facts that a person has accepted.
    pub fn accepted(&self) -> Vec<&Fact> {
        let accepted = self.facts.iter();
        accepted
            .filter(|fact| fact.verdict == Verdict::Accepted)
            .collect()
    }

    /// The facts that nobody has dropped.
    pub fn left(&self) -> Vec<&Fact> {
        let left = self.facts.iter();
        left.filter(|fact| fact.verdict != Verdict::Dropped)
            .collect()
    }

    /// The words of a fact.
    pub fn words(&self, fact: &Fact) -> &str {
        let span = fact.span.clone();
        span.and_then(|span| self.text.get(span))
            .unwrap_or_default()
    }
}
