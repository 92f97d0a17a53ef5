//! Where each value of a RON text stands: a forgiving scan beside the strict reading of `ron`.
//!
//! `ron` gives values without their places. This finds the places again when there is something
//! to say about them, and splits a broken file so that its sound records can still be read.

mod scan;

use scan::Scan;
use std::ops::Range;

/// How deep values may nest; `ron` itself stops at 128.
const MAX_DEPTH: usize = 120;

/// A value and where it stands, in bytes of the text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Node {
    pub(super) span: Range<usize>,
    pub(super) shape: Shape,
}

/// What a value is made of.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) enum Shape {
    /// A quoted text, its plain content.
    Quoted(String),
    /// `(a: 1, 2)`: each item with its name, if it has one.
    Struct(Vec<Item>),
    /// `[1, 2]`
    List(Vec<Item>),
    /// `{"a": 1}`: each item with its key.
    Map(Vec<Item>),
    /// A number, a name.
    Other,
}

/// An item of a struct, a list or a map.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Item {
    /// Where it begins: at its name, if it has one.
    pub(super) start: usize,
    /// Its name or key, without quotation marks.
    pub(super) name: Option<String>,
    /// Its value.
    pub(super) node: Node,
    /// The comma behind it, if there is one.
    pub(super) comma: Option<usize>,
}

impl Node {
    /// The value of a named field.
    pub(super) fn field(&self, name: &str) -> Option<&Self> {
        let Shape::Struct(items) = &self.shape else {
            return None;
        };
        items
            .iter()
            .find(|item| item.name.as_deref() == Some(name))
            .map(|item| &item.node)
    }

    /// The items of a struct, a list or a map.
    pub(super) fn items(&self) -> &[Item] {
        match &self.shape {
            Shape::Struct(items) | Shape::List(items) | Shape::Map(items) => items,
            Shape::Quoted(_) | Shape::Other => &[],
        }
    }

    /// An item of a list.
    pub(super) fn item(&self, number: usize) -> Option<&Self> {
        match &self.shape {
            Shape::List(items) => items.get(number).map(|item| &item.node),
            _ => None,
        }
    }

    /// The content of a quoted text.
    pub(super) fn quoted(&self) -> Option<&str> {
        match &self.shape {
            Shape::Quoted(text) => Some(text),
            _ => None,
        }
    }
}

/// A record of a file that may be broken.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(super) struct Piece {
    /// From its first byte to its last or, where it is broken, to where the next begins.
    pub(super) span: Range<usize>,
    /// Its parts as far as they could be followed.
    pub(super) node: Option<Node>,
}

/// How many records may be broken before what is left is taken as one: each may have to be
/// followed to the end of the file.
const MOST_BROKEN: usize = 100;

/// Splits a file into its records: the items of its list, or itself when it holds but one.
pub(super) fn pieces(text: &str) -> impl Iterator<Item = Piece> {
    let mut scan = Scan::new(text);
    scan.skip_blank();
    let many = scan.peek() == Some(b'[');
    let (mut broken, mut ended) = (0, false);
    if many {
        scan.at += 1;
    }
    std::iter::from_fn(move || {
        if ended {
            return None;
        }
        if !many {
            ended = true;
            let whole = scan.at..text.trim_end().len().max(scan.at);
            return Some(Piece {
                span: whole,
                node: scan.value(0),
            });
        }
        scan.skip_commas();
        let start = scan.at;
        if matches!(scan.peek(), None | Some(b']')) {
            return None;
        }
        match scan.value(0) {
            Some(node) if scan.ends_item() => Some(Piece {
                span: node.span.clone(),
                node: Some(node),
            }),
            node => {
                broken += 1;
                // The next record begins where a line begins as this one did.
                let next = next_like(text, start).filter(|_| broken < MOST_BROKEN);
                let end = next.unwrap_or(text.len());
                let piece = text.get(start..end).unwrap_or_default();
                scan.at = end;
                Some(Piece {
                    span: start..start + piece.trim_end().len(),
                    node,
                })
            }
        }
    })
}

/// The byte that the text's first value begins with, past blanks and comments.
pub(super) fn opening(text: &str) -> Option<u8> {
    let mut scan = Scan::new(text);
    scan.skip_blank();
    scan.peek()
}

/// The id of a record too broken to be followed: the first quoted text after `id:`.
pub(super) fn first_id(record: &str) -> Option<&str> {
    let (_, after) = record.split_once("id:")?;
    let (before, rest) = after.split_once('"')?;
    before.trim().is_empty().then(|| rest.split('"').next())?
}

/// The whole text as one value, if it is one.
pub(super) fn tree(text: &str) -> Option<Node> {
    let mut scan = Scan::new(text);
    scan.skip_blank();
    scan.value(0)
}

/// Finds lines and columns in a text without counting from its beginning each time.
pub(super) struct Places<'a> {
    text: &'a str,
    /// A byte about every [`STEP`] bytes, with its line and column.
    marks: Vec<(usize, usize, usize)>,
}

/// How far the marks of [`Places`] stand apart, in bytes.
const STEP: usize = 16 * 1024;

impl<'a> Places<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let mut marks = vec![(0, 1, 1)];
        let (mut from, mut line, mut column) = (0, 1, 1);
        while from + STEP < text.len() {
            let to = text.ceil_char_boundary(from + STEP);
            (line, column) = advance(text.get(from..to).unwrap_or_default(), line, column);
            marks.push((to, line, column));
            from = to;
        }
        Self { text, marks }
    }

    /// Line and column, from 1, of a byte of the text; columns count characters.
    pub(super) fn of(&self, at: usize) -> (usize, usize) {
        let next = self.marks.partition_point(|(mark, ..)| *mark <= at);
        let Some((mark, line, column)) = self.marks.get(next.saturating_sub(1)) else {
            return (1, 1);
        };
        let before = self.text.get(*mark..at).or(self.text.get(*mark..));
        advance(before.unwrap_or_default(), *line, *column)
    }
}

/// Where one is after a piece of text.
fn advance(text: &str, line: usize, column: usize) -> (usize, usize) {
    let lines = text.bytes().filter(|b| *b == b'\n').count();
    match text.rsplit_once('\n') {
        Some((_, last)) => (line + lines, last.chars().count() + 1),
        None => (line, column + text.chars().count()),
    }
}

/// The start of the next line that opens a record at the column of the one at `start`.
fn next_like(text: &str, start: usize) -> Option<usize> {
    let line_start = text.get(..start)?.rfind('\n').map_or(0, |at| at + 1);
    let indent = text.get(line_start..start)?;
    let mut from = start;
    while let Some(step) = text.get(from..)?.find('\n') {
        from += step + 1;
        let line = text.get(from..)?;
        if let Some(rest) = line.strip_prefix(indent)
            && rest.starts_with('(')
        {
            return Some(from + indent.len());
        }
    }
    None
}

#[cfg(test)]
mod tests;
