//! A text read from its beginning: blanks, comments, quoted texts and brackets.

use super::{Item, MAX_DEPTH, Node, Shape};

/// A place in a text.
pub(super) struct Scan<'a> {
    text: &'a str,
    pub(super) at: usize,
}

impl<'a> Scan<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        Self { text, at: 0 }
    }

    pub(super) fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn rest(&self) -> &'a str {
        self.text.get(self.at..).unwrap_or_default()
    }

    /// Passes white space, comments (block comments nest) and `#![…]` attributes.
    pub(super) fn skip_blank(&mut self) {
        loop {
            let rest = self.rest();
            let trimmed = rest.trim_start();
            self.at += rest.len() - trimmed.len();
            if trimmed.starts_with("//") {
                self.at += trimmed.find('\n').unwrap_or(trimmed.len());
            } else if trimmed.starts_with("/*") {
                self.at += block_comment(trimmed);
            } else if trimmed.starts_with("#![") {
                self.at += trimmed.find(']').map_or(trimmed.len(), |end| end + 1);
            } else {
                return;
            }
        }
    }

    /// Passes what stands between items.
    pub(super) fn skip_commas(&mut self) {
        self.skip_blank();
        while self.peek() == Some(b',') {
            self.at += 1;
            self.skip_blank();
        }
    }

    /// Says whether what follows may follow an item.
    pub(super) fn ends_item(&mut self) -> bool {
        self.skip_blank();
        matches!(self.peek(), Some(b',' | b']' | b')' | b'}'))
    }

    pub(super) fn value(&mut self, depth: usize) -> Option<Node> {
        if depth > MAX_DEPTH {
            return None;
        }
        let start = self.at;
        let shape = match self.peek()? {
            b'"' => Shape::Quoted(self.quoted()?),
            b'r' if self.rest().starts_with("r\"") || self.rest().starts_with("r#") => {
                Shape::Quoted(self.raw()?)
            }
            b'(' => Shape::Struct(self.structure(depth)?),
            b'[' => Shape::List(self.items(b']', depth)?),
            b'{' => Shape::Map(self.items(b'}', depth)?),
            b'\'' => {
                let close = self
                    .rest()
                    .char_indices()
                    .skip(2)
                    .find(|(_, c)| *c == '\'')?
                    .0;
                self.at += close + 1;
                Shape::Other
            }
            _ => self.word(depth)?,
        };
        Some(Node {
            span: start..self.at,
            shape,
        })
    }

    /// A name or number and, where it is a struct or variant, its fields.
    fn word(&mut self, depth: usize) -> Option<Shape> {
        let rest = self.rest();
        let length = rest
            .find(|c: char| !(c.is_alphanumeric() || matches!(c, '_' | '.' | '+' | '-' | '#')))
            .unwrap_or(rest.len());
        if length == 0 {
            return None;
        }
        self.at += length;
        match self.peek() {
            Some(b'(') => Some(Shape::Struct(self.structure(depth)?)),
            _ => Some(Shape::Other),
        }
    }

    fn structure(&mut self, depth: usize) -> Option<Vec<Item>> {
        self.items(b')', depth)
    }

    /// The items up to a closing bracket, each with its name where it has one.
    fn items(&mut self, close: u8, depth: usize) -> Option<Vec<Item>> {
        self.at += 1;
        let mut found = Vec::new();
        loop {
            self.skip_blank();
            if self.peek()? == close {
                self.at += 1;
                return Some(found);
            }
            let start = self.at;
            let mut node = self.value(depth + 1)?;
            let mut name = None;
            self.skip_blank();
            if self.peek()? == b':' {
                name = self
                    .text
                    .get(node.span.clone())
                    .map(|own| own.trim_matches('"').to_owned());
                self.at += 1;
                self.skip_blank();
                node = self.value(depth + 1)?;
                self.skip_blank();
            }
            let comma = match self.peek()? {
                b',' => Some(self.at),
                next if next == close => None,
                _ => return None,
            };
            self.at += usize::from(comma.is_some());
            found.push(Item {
                start,
                name,
                node,
                comma,
            });
        }
    }

    fn quoted(&mut self) -> Option<String> {
        let mut content = String::new();
        let mut letters = self.rest().char_indices().skip(1);
        while let Some((at, letter)) = letters.next() {
            match letter {
                '"' => {
                    self.at += at + 1;
                    return Some(content);
                }
                // Escapes are not decoded: no id or address that is looked for here has any.
                '\\' => content.extend(letters.next().map(|(_, escaped)| escaped)),
                other => content.push(other),
            }
        }
        None
    }

    fn raw(&mut self) -> Option<String> {
        let rest = self.rest();
        let hashes = rest.bytes().skip(1).take_while(|b| *b == b'#').count();
        let body = rest.get(1 + hashes..)?.strip_prefix('"')?;
        let close = format!("\"{}", "#".repeat(hashes));
        let length = body.find(&close)?;
        self.at += 2 + hashes + length + close.len();
        body.get(..length).map(str::to_owned)
    }
}

/// The length of a block comment, nested ones included.
fn block_comment(text: &str) -> usize {
    let bytes = text.as_bytes();
    let (mut depth, mut at) = (0usize, 0);
    while at + 1 < bytes.len() {
        match &bytes[at..at + 2] {
            b"/*" => depth += 1,
            b"*/" => {
                depth -= 1;
                if depth == 0 {
                    return at + 2;
                }
            }
            _ => {
                at += 1;
                continue;
            }
        }
        at += 2;
    }
    text.len()
}
