//! Writes records as people keep them: readable RON, one record a block.
//!
//! Fields stand in the order of the model and absent ones are left out. What has room on a line
//! stays on one; a text in any script stands as it is read, without escapes.

use crate::error::{Error, Result};
use crate::model::is_hostile;
use serde::Serialize;
use std::borrow::Cow;
use std::path::Path;
use unicode_width::UnicodeWidthStr as _;

/// How many cells a line has before what stands on it is broken into several.
const WIDTH: usize = 100;
/// How far each level is set in.
const STEP: usize = 4;

/// The text of one record as it stands in a file of its own, with a line feed at the end.
///
/// # Errors
/// When its texts are nested more deeply than RON can be read again.
pub fn record_text(record: &impl Serialize) -> Result<String> {
    let mut text = String::new();
    push_record(&mut text, record, 0)?;
    text.push('\n');
    Ok(text)
}

/// The text of one record as it stands in a list, set in and with its comma and line feed.
///
/// # Errors
/// When its texts are nested more deeply than RON can be read again.
pub fn item_text(record: &impl Serialize) -> Result<String> {
    let mut text = String::new();
    push_item(&mut text, record)?;
    Ok(text)
}

/// Appends the text of [`item_text`] to a text.
///
/// # Errors
/// As [`item_text`].
pub fn push_item(text: &mut String, record: &impl Serialize) -> Result<()> {
    text.extend(std::iter::repeat_n(' ', STEP));
    push_record(text, record, STEP)?;
    text.push_str(",\n");
    Ok(())
}

/// Appends a record that begins where the text ends, in a line set in by `indent`.
fn push_record(text: &mut String, record: &impl Serialize, indent: usize) -> Result<()> {
    let compact = super::read::options()
        .to_string(record)
        .map_err(|error| Error::cannot_write(Path::new("a record"), error.to_string()))?;
    let pieces = Pieces::of(&compact);
    pieces.push_broken(text, 0, indent);
    Ok(())
}

/// What a RON text is made of.
#[derive(Debug)]
enum Piece<'a> {
    /// A bracket, and the number of the piece that closes it.
    Open(char, usize),
    Close(char),
    Comma,
    Colon,
    /// A string, number or name.
    Atom(Cow<'a, str>),
}

/// A RON text in pieces, with the cells that each takes where everything stands on one line.
struct Pieces<'a> {
    pieces: Vec<Piece<'a>>,
    /// The width of all pieces before each.
    before: Vec<usize>,
}

impl<'a> Pieces<'a> {
    fn of(compact: &'a str) -> Self {
        let mut pieces = Vec::new();
        let mut open: Vec<usize> = Vec::new();
        let mut rest = compact;
        while let Some(first) = rest.bytes().next() {
            let (piece, length) = match first {
                b'(' | b'[' | b'{' => {
                    open.push(pieces.len());
                    (Piece::Open(char::from(first), 0), 1)
                }
                b')' | b']' | b'}' => {
                    let end = pieces.len();
                    if let Some(Piece::Open(_, close)) =
                        open.pop().and_then(|at| pieces.get_mut(at))
                    {
                        *close = end;
                    }
                    (Piece::Close(char::from(first)), 1)
                }
                b',' => (Piece::Comma, 1),
                b':' => (Piece::Colon, 1),
                b'"' => {
                    let length = string_length(rest);
                    let written = rest.get(..length).unwrap_or(rest);
                    (Piece::Atom(readable(written)), length)
                }
                _ => {
                    let length = rest.find(['(', ')', '[', ']', '{', '}', ',', ':']);
                    let length = length.unwrap_or(rest.len());
                    let name = rest.get(..length).unwrap_or(rest);
                    (Piece::Atom(Cow::Borrowed(name)), length)
                }
            };
            pieces.push(piece);
            rest = rest.get(length..).unwrap_or_default();
        }
        let mut before = Vec::with_capacity(pieces.len() + 1);
        let mut width = 0;
        for piece in &pieces {
            before.push(width);
            width += match piece {
                Piece::Open(..) | Piece::Close(_) => 1,
                Piece::Comma | Piece::Colon => 2,
                Piece::Atom(text) if is_plain(text) => text.len(),
                Piece::Atom(text) => text.width(),
            };
        }
        before.push(width);
        Self { pieces, before }
    }

    /// The cells that the pieces of a range take on one line.
    fn width(&self, from: usize, to: usize) -> usize {
        let at = |number: usize| self.before.get(number).copied().unwrap_or_default();
        at(to).saturating_sub(at(from))
    }

    /// Appends the group that opens at a piece with each of its items on lines of its own.
    fn push_broken(&self, text: &mut String, at: usize, indent: usize) {
        let Some(Piece::Open(bracket, close)) = self.pieces.get(at) else {
            return self.push_flat(text, at, at + 1);
        };
        text.push(*bracket);
        let inner = indent + STEP;
        let mut next = at + 1;
        while next < *close {
            text.push('\n');
            text.extend(std::iter::repeat_n(' ', inner));
            next = self.push_item(text, next, inner);
            text.push(',');
        }
        if *close > at + 1 {
            text.push('\n');
            text.extend(std::iter::repeat_n(' ', indent));
        }
        if let Some(Piece::Close(bracket)) = self.pieces.get(*close) {
            text.push(*bracket);
        }
    }

    /// Appends an item of a group and returns the number of the piece after its comma.
    fn push_item(&self, text: &mut String, from: usize, indent: usize) -> usize {
        let mut value = from;
        let mut end = from;
        while let Some(piece) = self.pieces.get(end) {
            match piece {
                Piece::Comma | Piece::Close(_) => break,
                Piece::Colon => value = end + 1,
                _ => {}
            }
            end = match piece {
                Piece::Open(_, close) => close + 1,
                _ => end + 1,
            };
        }
        self.push_flat(text, from, value);
        // The comma after it takes a cell as well.
        if indent + self.width(from, end) < WIDTH {
            self.push_flat(text, value, end);
        } else {
            // The name of a variant stands before what it holds.
            let opens = |piece: &&Piece| matches!(piece, Piece::Open(..));
            let named = self.pieces.get(value..end).unwrap_or_default();
            let name = named.iter().take_while(|piece| !opens(piece)).count();
            let group = if value + name < end {
                value + name
            } else {
                value
            };
            self.push_flat(text, value, group);
            self.push_broken(text, group, indent);
        }
        end + usize::from(matches!(self.pieces.get(end), Some(Piece::Comma)))
    }

    /// Appends pieces on one line.
    fn push_flat(&self, text: &mut String, from: usize, to: usize) {
        for piece in self.pieces.get(from..to).unwrap_or_default() {
            match piece {
                Piece::Open(bracket, _) | Piece::Close(bracket) => text.push(*bracket),
                Piece::Comma => text.push_str(", "),
                Piece::Colon => text.push_str(": "),
                Piece::Atom(atom) => text.push_str(atom),
            }
        }
    }
}

/// The bytes of the string that a text begins with, its quotation marks included.
fn string_length(text: &str) -> usize {
    let mut escaped = false;
    for (at, byte) in text.bytes().enumerate().skip(1) {
        match byte {
            _ if escaped => escaped = false,
            b'\\' => escaped = true,
            b'"' => return at + 1,
            _ => {}
        }
    }
    text.len()
}

/// A string with only those escapes that it needs: `ron` writes every mark of a script as one.
fn readable(string: &str) -> Cow<'_, str> {
    if !string.contains('\\') {
        return Cow::Borrowed(string);
    }
    let mut text = String::with_capacity(string.len());
    let mut rest = string;
    while let Some(at) = rest.find('\\') {
        let (before, escape) = rest.split_at(at);
        text.push_str(before);
        let kept = escape.strip_prefix("\\'").map(|after| ('\'', after));
        let number = || {
            let (digits, after) = escape.strip_prefix("\\u{")?.split_once('}')?;
            let letter = char::from_u32(u32::from_str_radix(digits, 16).ok()?)?;
            (!is_hostile(letter)).then_some((letter, after))
        };
        if let Some((letter, after)) = kept.or_else(number) {
            text.push(letter);
            rest = after;
        } else {
            // Two characters of ASCII: the sign and what it escapes.
            let (kept, after) = escape.split_at(escape.len().min(2));
            text.push_str(kept);
            rest = after;
        }
    }
    text.push_str(rest);
    Cow::Owned(text)
}

/// Says whether every byte of a text is a letter of one cell.
fn is_plain(text: &str) -> bool {
    text.bytes().all(|byte| matches!(byte, b' '..=b'~'))
}

#[cfg(test)]
mod variants {
    use super::item_text;
    use serde::{Deserialize, Serialize};

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    enum Value {
        Long { first: String, second: String },
        Held(Held),
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Held {
        first: String,
        second: String,
    }

    #[derive(Debug, PartialEq, Serialize, Deserialize)]
    struct Record {
        value: Value,
    }

    #[test]
    fn what_a_variant_holds_is_written_with_it_however_long() {
        let long = || "long ".repeat(30);
        for value in [
            Value::Long {
                first: long(),
                second: long(),
            },
            Value::Held(Held {
                first: long(),
                second: long(),
            }),
        ] {
            let record = Record { value };
            let text = item_text(&record).unwrap();
            let back: Record = crate::store::read::options()
                .from_str(text.trim_end().trim_end_matches(','))
                .unwrap();
            assert_eq!(back, record, "{text}");
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{item_text, record_text};
    use crate::model::{Meeting, Person};
    use crate::store::read::options;
    use proptest::prelude::*;

    fn person(text: &str) -> Person {
        options().from_str(text).unwrap()
    }

    #[test]
    fn a_record_is_a_block_and_what_fits_stays_on_a_line() {
        let person = person(
            r#"(id: "a", names: {"en": "D'Arcy", "ar": "سَالِم"}, posts: [(title: {"en": "Head of the Centre for Civilisational Dialogue and Tolerance", "fr": "Chef"}, at: "b", since: "2019-05")])"#,
        );
        insta::assert_snapshot!(item_text(&person).unwrap(), @r#"
            (
                id: "a",
                names: {"en": "D'Arcy", "ar": "سَالِم"},
                posts: [
                    (
                        title: {
                            "en": "Head of the Centre for Civilisational Dialogue and Tolerance",
                            "fr": "Chef",
                        },
                        at: "b",
                        since: "2019-05",
                    ),
                ],
            ),
        "#);
    }

    #[test]
    fn a_meeting_stands_in_a_file_of_its_own() {
        let meeting: Meeting = options()
            .from_str(r#"(id: "m", kind: Signing, topics: [Culture, ArtificialIntelligence])"#)
            .unwrap();
        insta::assert_snapshot!(record_text(&meeting).unwrap(), @r#"
        (
            id: "m",
            kind: Signing,
            topics: [Culture, ArtificialIntelligence],
        )
        "#);
    }

    proptest! {
        #[test]
        fn what_is_written_reads_the_same(name in "\\PC{1,30}", other in any::<String>(), posts in prop::collection::vec("[a-z(){}\\[\\]:,\"'\\\\ ]{0,120}", 0..4)) {
            let posts: Vec<String> = posts.iter().map(|title| format!("(title: {title:?})")).collect();
            let text = format!("(id: \"a\", names: {name:?}, also: [{other:?}], posts: [{}])", posts.join(","));
            let Ok(person) = options().from_str::<Person>(&text) else {
                return Ok(());
            };
            let written = record_text(&person).unwrap();
            prop_assert_eq!(options().from_str::<Person>(&written).unwrap(), person, "{}", written);
        }
    }
}
