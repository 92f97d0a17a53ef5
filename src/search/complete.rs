//! Completion while a query is typed: the fields, and what a field takes, with what there is of it.

mod values;

use super::query::{At, Key, Piece, cursor_at};
use super::{Names, Query, Scope};
use crate::registry::Langs;
use std::ops::Range;
use strum::IntoEnumIterator as _;

/// What the text at the cursor may become.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Completions {
    /// The part of the query that each would take the place of, in bytes, on the boundaries of
    /// characters.
    pub span: Range<usize>,
    /// The completions, the likeliest first.
    pub items: Vec<Completion>,
}

impl Completions {
    /// Says whether they are worth showing to somebody who has not asked for them: a field only
    /// once two of its letters are typed, since nearly every letter begins one.
    pub fn are_welcome(&self) -> bool {
        let is_field = |item: &Completion| item.text.ends_with(':');
        match self.items.first() {
            Some(first) => !is_field(first) || self.span.len() >= 2,
            None => false,
        }
    }
}

/// One completion.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Completion {
    /// What would be written.
    pub text: String,
    /// What it means, and how many records there are of it.
    pub note: String,
}

impl Completion {
    fn new(text: impl Into<String>, note: impl Into<String>) -> Self {
        Self {
            text: text.into(),
            note: note.into(),
        }
    }
}

/// What completions are found in.
#[derive(Clone, Copy)]
pub struct Known<'a> {
    /// The records, and what was marked.
    pub scope: Scope<'a>,
    /// The languages to show names in.
    pub langs: &'a Langs,
    /// Names, where they are ready for search; without them only ids are completed.
    pub names: Option<&'a dyn Names>,
}

/// Completes a query at a cursor, a byte of it, with up to `most` completions; none where what is
/// typed is whole already.
pub fn complete(query: &str, cursor: usize, known: Known<'_>, most: usize) -> Completions {
    let (piece, mut items) = match cursor_at(query, cursor) {
        At::Field(piece) => {
            let items = fields(&piece);
            (piece, items)
        }
        At::Value(key, piece) => {
            let items = values::of(key, &piece.typed, known, most);
            (piece, items)
        }
        At::Other => return Completions::default(),
    };
    items.truncate(most);
    // What stands before may spoil it: `due<>2024,` takes no second date.
    items.retain(|item| is_read(query, &piece.span, &item.text));
    if let [only] = items.as_slice()
        && query.get(piece.span.clone()) == Some(only.text.as_str())
    {
        items.clear();
    }
    Completions {
        span: piece.span,
        items,
    }
}

/// Says whether a completion is understood where it would stand.
fn is_read(query: &str, span: &Range<usize>, text: &str) -> bool {
    let (Some(before), Some(after)) = (query.get(..span.start), query.get(span.end..)) else {
        return false;
    };
    let end = before.len() + text.len();
    let error = Query::typed(&format!("{before}{text}{after}")).error;
    error.is_none_or(|error| error.span.start >= end || error.span.end <= span.start)
}

fn fields(piece: &Piece) -> Vec<Completion> {
    let typed = piece.typed.to_ascii_lowercase();
    Key::iter()
        .filter(|key| key.name().starts_with(&typed))
        .map(|key| Completion::new(format!("{}:", key.name()), key.about().help))
        .collect()
}

#[cfg(test)]
mod tests;
