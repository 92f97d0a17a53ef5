//! What stands at the cursor of a query: a field or a value that may be completed.

use super::key::{Key, Wants};
use super::lexer::{self, Letter, Lexeme};
use super::parser::split;
use std::ops::Range;

/// What stands at the cursor.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) enum At {
    /// A word that may become a field.
    Field(Piece),
    /// A value of a field.
    Value(Key, Piece),
    /// Nothing that is completed.
    Other,
}

/// The part of a query that a completion takes the place of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(in super::super) struct Piece {
    /// What of it stands before the cursor, without quotation marks.
    pub(in super::super) typed: String,
    /// Where all of it stands, in bytes.
    pub(in super::super) span: Range<usize>,
}

/// Says what stands at a cursor, a byte of the query.
pub(in super::super) fn at(query: &str, cursor: usize) -> At {
    let tokens = lexer::tokens(query);
    let token = tokens
        .iter()
        .find(|token| token.span.start < cursor && cursor <= token.span.end);
    let Some(token) = token else {
        let is_beside = tokens.iter().any(|token| token.span.start == cursor);
        let typed = String::new();
        let span = cursor..cursor;
        return if is_beside {
            At::Other
        } else {
            At::Field(Piece { typed, span })
        };
    };
    let item = match &token.lexeme {
        Lexeme::Item(item) => item,
        // An `or` may yet become `org:`.
        Lexeme::Or if token.span.len() == 2 => {
            let typed = "or".to_owned();
            return At::Field(Piece {
                typed,
                span: token.span.clone(),
            });
        }
        Lexeme::Open => {
            return At::Field(Piece {
                typed: String::new(),
                span: cursor..cursor,
            });
        }
        _ => return At::Other,
    };
    let letters = item.letters.as_slice();
    let before = |letters: &[Letter], from: usize| -> String {
        let typed = letters
            .iter()
            .filter(|letter| (from..cursor).contains(&letter.at));
        typed.map(|letter| letter.char).collect()
    };
    let Some((name, value)) = split(letters) else {
        let Some(first) = letters.first() else {
            return At::Other;
        };
        let typed = before(letters, first.at);
        let is_field = |letter: char| letter.is_ascii_alphabetic() || letter == '-';
        if item.has_quotes || !typed.chars().all(is_field) {
            return At::Other;
        }
        let span = first.at..token.span.end;
        return At::Field(Piece { typed, span });
    };
    let key = Key::from_name(&lexer::text(name));
    let (Some(key), Some(name)) = (key, lexer::span(name)) else {
        return At::Other;
    };
    let colon = query
        .get(name.end..)
        .is_some_and(|rest| rest.starts_with(':'));
    let value_start = name.end + usize::from(colon);
    if cursor < value_start {
        return At::Other;
    }
    let parts: Vec<&Letter> = value
        .iter()
        .filter(|letter| !letter.quoted && matches!(letter.char, ',' | '|'))
        .collect();
    let before_cursor = parts.iter().rev().find(|letter| letter.at < cursor);
    let behind = parts.iter().find(|letter| letter.at >= cursor);
    let mut start = before_cursor.map_or(value_start, |letter| letter.span().end);
    let end = behind.map_or(token.span.end, |letter| letter.at);
    if key.about().wants == Wants::Date {
        start = start_of_date(query, start, cursor);
    }
    let typed = before(value, start);
    At::Value(
        key,
        Piece {
            typed,
            span: start..end,
        },
    )
}

/// Where the date at the cursor begins: behind a comparison, or behind the dots of a range.
fn start_of_date(query: &str, start: usize, cursor: usize) -> usize {
    let typed = query.get(start..cursor).unwrap_or_default();
    match typed.rfind("..") {
        Some(dots) => start + dots + 2,
        None => start + typed.len() - typed.trim_start_matches(['<', '>', '=']).len(),
    }
}
