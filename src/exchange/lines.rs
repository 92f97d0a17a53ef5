//! Content lines as iCalendar and vCard write them (RFC 5545 3.1, RFC 6350 3.2): folded at 75 bytes,
//! texts escaped.
//!
//! They are written here and read by `calcard`: what was imported and has no field comes out again
//! as it came in, line by line, which a builder of typed properties cannot promise.

use serde_json::Value;
use std::io::{self, Write};

/// How many bytes a line may have.
const MOST: usize = 75;

/// Lines being written.
pub(super) struct Lines<'a> {
    to: &'a mut dyn Write,
    line: String,
}

impl<'a> Lines<'a> {
    pub(super) fn new(to: &'a mut dyn Write) -> Self {
        Self {
            to,
            line: String::new(),
        }
    }

    /// Writes a line whose value needs no escaping: a date, a word, an address.
    pub(super) fn plain(&mut self, name: &str, value: &str) -> io::Result<()> {
        self.line.clear();
        self.line.push_str(name);
        self.line.push(':');
        self.line.extend(value.chars().filter(|c| !c.is_control()));
        self.fold()
    }

    /// Writes a line with a text, unless it is empty.
    pub(super) fn text(&mut self, name: &str, value: &str) -> io::Result<()> {
        if value.is_empty() {
            return Ok(());
        }
        self.line.clear();
        self.line.push_str(name);
        self.line.push(':');
        escape(&mut self.line, value);
        self.fold()
    }

    /// Writes a line with the parts of a compound text, `;` or `,` between them.
    pub(super) fn parts(&mut self, name: &str, parts: &[&str], between: char) -> io::Result<()> {
        self.line.clear();
        self.line.push_str(name);
        self.line.push(':');
        for (number, part) in parts.iter().enumerate() {
            if number > 0 {
                self.line.push(between);
            }
            escape(&mut self.line, part);
        }
        self.fold()
    }

    /// Writes lines that were kept from an import; those that are no content line are left out.
    pub(super) fn kept(&mut self, lines: Option<&Value>) -> io::Result<()> {
        for line in lines.and_then(Value::as_array).into_iter().flatten() {
            let Some(line) = line.as_str() else { continue };
            let is_name = |c: char| c.is_ascii_alphanumeric() || matches!(c, '-' | '.' | '_');
            let name = line.split([':', ';']).next().unwrap_or_default();
            if name.is_empty() || !name.chars().all(is_name) || !line.contains(':') {
                continue;
            }
            self.line.clear();
            self.line
                .extend(line.chars().filter(|c| !c.is_control() || *c == '\t'));
            self.fold()?;
        }
        Ok(())
    }

    fn fold(&mut self) -> io::Result<()> {
        let mut rest = self.line.as_str();
        let mut room = MOST;
        while rest.len() > room {
            let (now, later) = rest.split_at(rest.floor_char_boundary(room));
            self.to.write_all(now.as_bytes())?;
            self.to.write_all(b"\r\n ")?;
            rest = later;
            room = MOST - 1;
        }
        self.to.write_all(rest.as_bytes())?;
        self.to.write_all(b"\r\n")
    }
}

fn escape(line: &mut String, text: &str) {
    for c in text.chars() {
        match c {
            '\\' | ';' | ',' => {
                line.push('\\');
                line.push(c);
            }
            '\n' => line.push_str("\\n"),
            c if c.is_control() => {}
            c => line.push(c),
        }
    }
}

/// A value of a parameter, in quotation marks where it needs them.
pub(super) fn parameter(value: &str) -> String {
    let plain: String = value
        .chars()
        .filter(|c| !c.is_control())
        .map(|c| if c == '"' { '\'' } else { c })
        .collect();
    if plain.contains([':', ';', ',']) || plain.is_empty() {
        format!("\"{plain}\"")
    } else {
        plain
    }
}

/// Unfolds lines: a line that begins with a blank goes on from the one before.
pub(super) fn unfolded(text: &str) -> Vec<String> {
    let mut found: Vec<String> = Vec::new();
    for line in text.split('\n') {
        let line = line.trim_end_matches('\r');
        match (line.strip_prefix([' ', '\t']), found.last_mut()) {
            (Some(rest), Some(last)) => last.push_str(rest),
            _ if line.is_empty() => {}
            _ => found.push(line.to_owned()),
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::{Lines, unfolded};
    use proptest::prelude::*;

    proptest! {
        #[test]
        fn lines_are_short_and_unfold_to_what_they_were(text in "\\PC{0,300}") {
            let mut written = Vec::new();
            Lines::new(&mut written).plain("X", &text).unwrap();
            let written = String::from_utf8(written).unwrap();
            prop_assert!(written.lines().all(|line| line.len() <= 75));
            prop_assert_eq!(unfolded(&written), [format!("X:{text}")]);
        }
    }
}
