//! A record as cells to be filled in: each a value that can be typed, read and set by itself.
//!
//! Every kind has the same cells from one table, [`fields`]; a list of parts has those of each part
//! and of one further, empty one.

mod plan;

pub(super) use plan::{contested, edit_plan, new_record_plan};

use super::{Named, Place, Step, value};
use crate::error::Result;
use crate::model::{Field, Holds, Kind, Lang, fields};
use crate::registry::{Record, Ref, Registry};
use serde_json::Value;

/// A value of a record that can be typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The field of the record that it belongs to.
    pub field: &'static str,
    /// Of a list of parts, which part, counted from 0, and whether it is still to be made.
    pub part: Option<(usize, bool)>,
    /// Of a list of parts within that part, which of them.
    pub inner: Option<Inner>,
    /// The field of the part; of a quote with its place, the words: `quote.exact`.
    pub below: Option<&'static str>,
    /// The language, of a text.
    pub lang: Option<String>,
    /// What it holds.
    pub holds: Holds,
    /// Whether a record has to have it.
    pub required: bool,
    /// What it held when it was read.
    pub first: String,
    /// What is typed now.
    pub typed: String,
}

/// A part within a part: a source of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inner {
    /// The list that it stands in.
    pub list: &'static str,
    /// Which of it, counted from 0.
    pub number: usize,
    /// Whether it is still to be made.
    pub is_new: bool,
}

impl PartialEq for Holds {
    /// By what they are, not by whom they were made.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Cell {
    /// Whether another value is typed than it held.
    pub fn is_changed(&self) -> bool {
        self.typed.trim() != self.first.trim()
    }

    /// The way to it from the record.
    fn place(&self) -> Place {
        let mut place = Place::field(self.field);
        if let Some((number, _)) = self.part.filter(|_| self.is_in_list()) {
            place = place.then(Step::Item(number));
        }
        if let Some(inner) = self.inner {
            place = place
                .then(Step::Field(inner.list.to_owned()))
                .then(Step::Item(inner.number));
        }
        for below in self.below.into_iter().flat_map(|below| below.split('.')) {
            place = place.then(Step::Field(below.to_owned()));
        }
        match &self.lang {
            Some(lang) => place.then(Step::Field(lang.clone())),
            None => place,
        }
    }

    /// The name of its field within its part, if it stands in one.
    pub fn name_below(&self) -> Option<&'static str> {
        self.below?.split('.').next()
    }

    /// Whether another cell is of the same part of the same list.
    pub fn is_of_part_of(&self, other: &Self) -> bool {
        (self.field, self.part, self.inner) == (other.field, other.part, other.inner)
    }

    /// Whether another cell is the same, whatever is typed.
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_of_part_of(other) && self.below == other.below && self.lang == other.lang
    }

    /// The way to the part that it belongs to.
    fn part_place(&self) -> Place {
        let steps = 1 + usize::from(self.is_in_list()) + 2 * usize::from(self.inner.is_some());
        Place(self.place().0.into_iter().take(steps).collect())
    }

    /// Whether it belongs to a list of parts, not to a single one.
    fn is_in_list(&self) -> bool {
        self.field != "source"
    }

    fn named(&self) -> Named {
        let within = match (&self.lang, self.below) {
            (Some(_), _) => Some(Holds::Text),
            (None, Some(_)) => Some(Holds::Part(&[])),
            (None, None) => None,
        };
        Named {
            place: self.place(),
            holds: self.holds,
            within,
        }
    }

    /// What is typed, written as RON.
    ///
    /// # Errors
    /// When it is not what the cell holds.
    pub fn ron(&self, registry: &Registry) -> Result<String> {
        value(registry, self.holds, &self.typed)
    }
}

/// The cells of a record, or of a new one of a kind. Texts have a cell for each language of the
/// registry and for each that they are in already.
pub fn cells(registry: &Registry, kind: Kind, at: Option<Ref>) -> Vec<Cell> {
    let record = at.map_or(Value::Null, |at| values(registry.get(at)));
    let langs = &registry.title_page().languages;
    let mut found = Vec::new();
    for field in fields(kind) {
        let own = record.get(field.name).unwrap_or(&Value::Null);
        match field.holds {
            // An id is given once, and then renamed.
            Holds::Id if at.is_some() => {}
            // What came from elsewhere has no names of ours: it is set by `paraph set` and in the
            // editor.
            Holds::Formerly | Holds::Records(_) | Holds::Extra => {}
            Holds::Part(parts) => {
                let at = Stands {
                    field: field.name,
                    part: Some((0, own.is_null())),
                    inner: None,
                };
                part(at, parts, own, langs, &mut found);
            }
            Holds::Parts(parts) => {
                let items: &[Value] = own.as_array().map_or(&[], Vec::as_slice);
                for (number, item) in items.iter().chain([&Value::Null]).enumerate() {
                    let at = Stands {
                        field: field.name,
                        part: Some((number, number == items.len())),
                        inner: None,
                    };
                    part(at, parts, item, langs, &mut found);
                }
            }
            _ => {
                let at = Stands {
                    field: field.name,
                    part: None,
                    inner: None,
                };
                leaf(at, None, field, own, langs, &mut found);
            }
        }
    }
    found
}

/// Where cells stand.
#[derive(Clone, Copy)]
struct Stands {
    field: &'static str,
    part: Option<(usize, bool)>,
    inner: Option<Inner>,
}

fn part(at: Stands, parts: &'static [Field], own: &Value, langs: &[Lang], found: &mut Vec<Cell>) {
    for field in parts {
        if matches!(field.holds, Holds::Extra) {
            continue;
        }
        let value = own.get(field.name).unwrap_or(&Value::Null);
        let Holds::Parts(inner) = field.holds else {
            let below = match field.name {
                "quote" if value.get("exact").is_some() => "quote.exact",
                name => name,
            };
            leaf(at, Some(below), field, value, langs, found);
            continue;
        };
        // What is not there yet gets its own parts once it is.
        if at.part.is_some_and(|(_, is_new)| is_new) {
            continue;
        }
        let items: &[Value] = value.as_array().map_or(&[], Vec::as_slice);
        for (number, item) in items.iter().chain([&Value::Null]).enumerate() {
            let within = Inner {
                list: field.name,
                number,
                is_new: number == items.len(),
            };
            let at = Stands {
                inner: Some(within),
                ..at
            };
            part(at, inner, item, langs, found);
        }
    }
}

fn leaf(
    at: Stands,
    below: Option<&'static str>,
    field: &Field,
    own: &Value,
    langs: &[Lang],
    found: &mut Vec<Cell>,
) {
    let Stands {
        field: name,
        part,
        inner,
    } = at;
    let mut add = |lang: Option<&str>, text: String| {
        found.push(Cell {
            field: name,
            part,
            inner,
            below,
            lang: lang.map(str::to_owned),
            holds: if lang.is_some() {
                Holds::Line
            } else {
                field.holds
            },
            // An id is made of the name where none is given.
            required: field.required && part.is_none() && !matches!(field.holds, Holds::Id),
            first: text.clone(),
            typed: text,
        });
    };
    let mut tags: Vec<&str> = langs.iter().map(Lang::as_str).collect();
    match (field.holds, own) {
        (Holds::Text, Value::Object(texts)) => {
            tags.extend(
                texts
                    .keys()
                    .map(String::as_str)
                    .filter(|tag| !langs.iter().any(|lang| lang.as_str() == *tag)),
            );
            for tag in tags {
                let text = texts.get(tag).and_then(Value::as_str).unwrap_or_default();
                add(Some(tag), text.to_owned());
            }
        }
        (Holds::Text, Value::Null) if !tags.is_empty() => {
            for tag in tags {
                add(Some(tag), String::new());
            }
        }
        _ => add(None, words(own)),
    }
}

/// A value as a person would type it.
fn words(own: &Value) -> String {
    match own {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        // A date with the words that were read as it.
        Value::Object(due) if due.contains_key("read_as") => {
            let part = |name| due.get(name).map(first).unwrap_or_default();
            format!("{} = {}", part("words"), part("read_as"))
        }
        // A quote with its place.
        Value::Object(quote) => quote.get("exact").map(words).unwrap_or_default(),
        other => other.to_string(),
    }
}

/// A text in whichever language it is.
fn first(own: &Value) -> String {
    match own {
        Value::Object(texts) => texts.values().next().map(words).unwrap_or_default(),
        other => words(other),
    }
}

fn values(record: Record<'_>) -> Value {
    let read = match record {
        Record::Meeting(record) => serde_json::to_value(record),
        Record::Proposal(record) => serde_json::to_value(record),
        Record::Person(record) => serde_json::to_value(record),
        Record::Organisation(record) => serde_json::to_value(record),
        Record::FollowUp(record) => serde_json::to_value(record),
        Record::Agreement(record) => serde_json::to_value(record),
        Record::Place(record) => serde_json::to_value(record),
        Record::Event(record) => serde_json::to_value(record),
    };
    // Plain data always goes into a value.
    read.unwrap_or(Value::Null)
}

#[cfg(test)]
mod tests;
