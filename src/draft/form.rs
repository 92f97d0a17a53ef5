//! A fact as cells to be filled in, and back.

use super::fact::{
    EventFact, Fact, OrganisationFact, PersonFact, Presence, ProposalFact, Sort, Value,
};
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::model::{
    Country, Holds, Kind, MeetingKind, OrganisationKind, PartialDate, ProposalKind, Stage, Topic,
    choices, clean,
};
use crate::store::edit::Cell;
use std::fmt::Debug;
use strum::{EnumIter, IntoEnumIterator, IntoStaticStr};

/// The cell of the record that a fact speaks of.
pub const KNOWN: &str = "known";

/// Whether something is so.
#[derive(Debug, Clone, Copy, PartialEq, Eq, EnumIter, IntoStaticStr)]
#[strum(serialize_all = "lowercase")]
enum Whether {
    /// It is.
    Yes,
    /// It is not.
    No,
}

impl From<bool> for Whether {
    fn from(is: bool) -> Self {
        if is { Self::Yes } else { Self::No }
    }
}

/// The kind of record that a fact of a sort speaks of, if it speaks of one.
pub fn record_kind(sort: Sort) -> Option<Kind> {
    match sort {
        Sort::Place => Some(Kind::Places),
        Sort::Event => Some(Kind::Events),
        Sort::Person => Some(Kind::People),
        Sort::Organisation => Some(Kind::Organisations),
        _ => None,
    }
}

/// The cells of a fact: those of its value and, where it speaks of one, of the record it is.
pub fn cells(fact: &Fact) -> Vec<Cell> {
    let mut cells = of_value(&fact.value);
    if let Some(kind) = record_kind(Sort::of(&fact.value)) {
        let known = fact.known.as_ref().map(|known| known.id.clone());
        cells.push(cell(KNOWN, Holds::Link(kind), known.unwrap_or_default()));
    }
    cells
}

fn of_value(value: &Value) -> Vec<Cell> {
    let text = |text: &Option<String>| text.clone().unwrap_or_default();
    match value {
        Value::Kind(kind) => vec![must("kind", choice::<MeetingKind>(), named(*kind))],
        Value::Date { on, until } => vec![
            must("date", Holds::Date, on.to_string()),
            cell("until", Holds::Date, written(*until)),
        ],
        Value::Place { name, country } => vec![
            must("name", Holds::Line, name.clone()),
            cell("country", Holds::Country, code(*country)),
        ],
        Value::Event(event) => vec![
            must("name", Holds::Line, event.name.clone()),
            cell("from", Holds::Date, written(event.from)),
            cell("until", Holds::Date, written(event.until)),
            cell("organiser", Holds::Line, text(&event.organiser)),
            cell(
                "aside",
                choice::<Whether>(),
                named(Whether::from(event.aside)),
            ),
        ],
        Value::Person(person) => vec![
            cell("name", Holds::Line, text(&person.name)),
            cell("post", Holds::Line, text(&person.post)),
            cell("at", Holds::Line, text(&person.at)),
            cell("country", Holds::Country, code(person.country)),
            cell(
                "former",
                choice::<Whether>(),
                named(Whether::from(person.former)),
            ),
            cell("presence", choice::<Presence>(), named(person.presence)),
        ],
        Value::Organisation(org) => vec![
            must("name", Holds::Line, org.name.clone()),
            cell("acronym", Holds::Line, text(&org.acronym)),
            cell(
                "kind",
                choice::<OrganisationKind>(),
                org.kind.map(named).unwrap_or_default(),
            ),
            cell("country", Holds::Country, code(org.country)),
        ],
        Value::Country(country) => vec![must("country", Holds::Country, code(Some(*country)))],
        Value::Proposal(proposal) => vec![
            must("title", Holds::Line, proposal.title.clone()),
            must("kind", choice::<ProposalKind>(), named(proposal.kind)),
            must("stage", choice::<Stage>(), named(proposal.stage)),
            cell("by", Holds::Lines, proposal.by.join(", ")),
            cell("to", Holds::Lines, proposal.to.join(", ")),
        ],
        Value::Topic(topic) => vec![must("topic", choice::<Topic>(), named(*topic))],
        Value::Agency(name) => vec![must("publisher", Holds::Line, name.clone())],
        Value::Published(day) => vec![must("published", Holds::Date, day.to_string())],
        Value::Attributed(name) => vec![must("attributed_to", Holds::Line, name.clone())],
        Value::Url(url) => vec![must("url", Holds::Line, url.clone())],
    }
}

/// The cells of a fact that is still to be stated, with the words that it is to be read from.
pub fn blank(sort: Sort, words: &str) -> Vec<Cell> {
    let words = clean(words);
    let date = words
        .parse::<PartialDate>()
        .map_or(String::new(), |date| date.to_string());
    let country = code(Country::from_code_or_name(&words));
    let line = |field| must(field, Holds::Line, words.clone());
    let mut cells = match sort {
        Sort::Kind => vec![must("kind", choice::<MeetingKind>(), String::new())],
        Sort::Date => vec![
            must("date", Holds::Date, date),
            cell("until", Holds::Date, String::new()),
        ],
        Sort::Place => of_value(&Value::Place {
            name: words,
            country: None,
        }),
        Sort::Event => of_value(&Value::Event(EventFact {
            name: words,
            from: None,
            until: None,
            organiser: None,
            aside: true,
        })),
        Sort::Person => of_value(&Value::Person(PersonFact {
            name: Some(words),
            post: None,
            at: None,
            country: None,
            former: false,
            presence: Presence::Present,
        })),
        Sort::Organisation => of_value(&Value::Organisation(OrganisationFact {
            name: words,
            acronym: None,
            kind: None,
            country: None,
        })),
        Sort::Country => vec![must("country", Holds::Country, country)],
        Sort::Proposal => of_value(&Value::Proposal(ProposalFact {
            title: words,
            kind: ProposalKind::Other,
            stage: Stage::Proposed,
            by: Vec::new(),
            to: Vec::new(),
        })),
        Sort::Topic => vec![must("topic", choice::<Topic>(), String::new())],
        Sort::Agency => vec![line("publisher")],
        Sort::Published => vec![must("published", Holds::Date, date)],
        Sort::Attributed => vec![line("attributed_to")],
        Sort::Url => vec![line("url")],
    };
    if let Some(kind) = record_kind(sort) {
        cells.push(cell(KNOWN, Holds::Link(kind), String::new()));
    }
    // Nothing of it is stated yet.
    for cell in &mut cells {
        cell.first = String::new();
    }
    cells
}

/// The value that cells come to.
///
/// # Errors
/// When a cell is empty that has to be filled in, or does not hold what it is to hold.
pub fn value_of(sort: Sort, cells: &[Cell]) -> Result<Value> {
    let typed = Typed(cells);
    Ok(match sort {
        Sort::Kind => Value::Kind(typed.one_of("kind")?),
        Sort::Date => Value::Date {
            on: typed.date("date")?.ok_or_else(|| missing("date"))?,
            until: typed.date("until")?,
        },
        Sort::Place => Value::Place {
            name: typed.text("name")?,
            country: typed.country("country")?,
        },
        Sort::Event => Value::Event(EventFact {
            name: typed.text("name")?,
            from: typed.date("from")?,
            until: typed.date("until")?,
            organiser: typed.any("organiser"),
            aside: typed.is("aside"),
        }),
        Sort::Person => {
            let (name, post) = (typed.any("name"), typed.any("post"));
            if name.is_none() && post.is_none() {
                return Err(missing("name"));
            }
            Value::Person(PersonFact {
                name,
                post,
                at: typed.any("at"),
                country: typed.country("country")?,
                former: typed.is("former"),
                presence: typed.perhaps("presence")?.unwrap_or(Presence::Present),
            })
        }
        Sort::Organisation => Value::Organisation(OrganisationFact {
            name: typed.text("name")?,
            acronym: typed.any("acronym"),
            kind: typed.perhaps("kind")?,
            country: typed.country("country")?,
        }),
        Sort::Country => Value::Country(
            typed
                .country("country")?
                .ok_or_else(|| missing("country"))?,
        ),
        Sort::Proposal => Value::Proposal(ProposalFact {
            title: typed.text("title")?,
            kind: typed.one_of("kind")?,
            stage: typed.one_of("stage")?,
            by: typed.list("by"),
            to: typed.list("to"),
        }),
        Sort::Topic => Value::Topic(typed.one_of("topic")?),
        Sort::Agency => Value::Agency(typed.text("publisher")?),
        Sort::Published => Value::Published(
            typed
                .date("published")?
                .ok_or_else(|| missing("published"))?,
        ),
        Sort::Attributed => Value::Attributed(typed.text("attributed_to")?),
        Sort::Url => Value::Url(typed.text("url")?),
    })
}

/// The id in the cell of the record that a fact speaks of.
pub fn known_id(cells: &[Cell]) -> Option<String> {
    Typed(cells).any(KNOWN)
}

/// What is typed into cells.
struct Typed<'a>(&'a [Cell]);

impl Typed<'_> {
    fn any(&self, field: &str) -> Option<String> {
        let cell = self.0.iter().find(|cell| cell.field == field)?;
        Some(clean(&cell.typed)).filter(|text| !text.is_empty())
    }

    fn text(&self, field: &'static str) -> Result<String> {
        self.any(field).ok_or_else(|| missing(field))
    }

    fn list(&self, field: &str) -> Vec<String> {
        let whole = self.any(field).unwrap_or_default();
        let items = whole.split(',').map(str::trim);
        items
            .filter(|item| !item.is_empty())
            .map(str::to_owned)
            .collect()
    }

    fn date(&self, field: &'static str) -> Result<Option<PartialDate>> {
        let typed = self.any(field);
        let read = typed.map(|typed| typed.parse::<PartialDate>()).transpose();
        read.map_err(|error| Error::usage(error.to_string()))
    }

    fn country(&self, field: &'static str) -> Result<Option<Country>> {
        let Some(typed) = self.any(field) else {
            return Ok(None);
        };
        let found = Country::from_code_or_name(&typed);
        found.map(Some).ok_or_else(|| missing(field))
    }

    fn is(&self, field: &str) -> bool {
        self.find::<Whether>(field) == Some(Whether::Yes)
    }

    fn find<T: IntoEnumIterator + Debug + Copy + Into<&'static str>>(
        &self,
        field: &str,
    ) -> Option<T> {
        let typed = self.any(field)?;
        let is_typed = |word: &T| {
            let spoken: &'static str = (*word).into();
            typed.eq_ignore_ascii_case(&format!("{word:?}")) || typed.eq_ignore_ascii_case(spoken)
        };
        T::iter().find(is_typed)
    }

    fn one_of<T: IntoEnumIterator + Debug + Copy + Into<&'static str>>(
        &self,
        field: &'static str,
    ) -> Result<T> {
        self.find(field).ok_or_else(|| missing(field))
    }

    fn perhaps<T: IntoEnumIterator + Debug + Copy + Into<&'static str>>(
        &self,
        field: &'static str,
    ) -> Result<Option<T>> {
        match (self.any(field), self.find(field)) {
            (Some(_), None) => Err(missing(field)),
            (_, found) => Ok(found),
        }
    }
}

fn missing(field: &'static str) -> Error {
    Error::usage(phrase!("fact-missing", field = field))
}

fn cell(field: &'static str, holds: Holds, typed: String) -> Cell {
    Cell {
        field,
        part: None,
        inner: None,
        below: None,
        lang: None,
        holds,
        required: false,
        first: typed.clone(),
        typed,
    }
}

fn must(field: &'static str, holds: Holds, typed: String) -> Cell {
    Cell {
        required: true,
        ..cell(field, holds, typed)
    }
}

fn choice<T: IntoEnumIterator + Debug + Into<&'static str>>() -> Holds {
    Holds::Choice(choices::<T>)
}

fn named(value: impl Debug) -> String {
    format!("{value:?}")
}

fn written(date: Option<PartialDate>) -> String {
    date.map_or(String::new(), |date| date.to_string())
}

fn code(country: Option<Country>) -> String {
    country.map_or(String::new(), |country| country.code().to_owned())
}

#[cfg(test)]
mod tests;
