//! What is wrong with a query, where, and what to write instead.

use crate::model::clean;
use std::ops::Range;
use thiserror::Error;

/// Says why a query could not be read.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("{message}")]
pub struct BadQuery {
    /// What is wrong.
    pub message: String,
    /// What to write instead.
    pub hint: String,
    /// Where it stands: bytes of the query, on the boundaries of characters.
    pub span: Range<usize>,
}

impl BadQuery {
    pub(super) fn new(
        message: impl Into<String>,
        hint: impl Into<String>,
        span: Range<usize>,
    ) -> Self {
        Self {
            message: message.into(),
            hint: hint.into(),
            span,
        }
    }
}

/// A value as an error quotes it: cleaned, and cut where nobody reads on.
pub(super) fn quoted(value: &str) -> String {
    const MOST: usize = 60;
    let value = clean(value);
    match value.char_indices().nth(MOST) {
        Some((at, _)) => format!("`{}…`", value.get(..at).unwrap_or_default()),
        None => format!("`{value}`"),
    }
}

/// The known word most like a mistyped one, if any is like enough.
pub(super) fn nearest<'a>(
    typed: &str,
    known: impl IntoIterator<Item = &'a str>,
) -> Option<&'a str> {
    // Longer texts are no slip of a word, and comparing them takes its time.
    const MOST: usize = 40;
    if typed.is_empty() || typed.len() > MOST {
        return None;
    }
    let typed = typed.to_lowercase();
    known
        .into_iter()
        .map(|word| (word, strsim::jaro_winkler(word, &typed)))
        .filter(|(_, likeness)| *likeness > 0.8)
        .max_by(|a, b| a.1.total_cmp(&b.1).then_with(|| b.0.cmp(a.0)))
        .map(|(word, _)| word)
}

/// What to write instead of a word that is none of those known: the nearest, else all of them.
pub(super) fn one_of(typed: &str, known: &[&str]) -> String {
    match nearest(typed, known.iter().copied()) {
        Some(word) => format!("did you mean `{word}`?"),
        None => format!("one of {}", known.join(", ")),
    }
}
