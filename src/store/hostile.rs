//! Finds control characters and direction overrides in a file, plain or as escapes.

use super::Fault;
use super::spans::line_column;
use crate::model::is_hostile;
use std::path::Path;

/// Reports each hostile character, at most a handful a file.
pub(super) fn scan(file: &Path, text: &str) -> Vec<Fault> {
    const ENOUGH: usize = 5;
    let plain = text
        .char_indices()
        .filter(|(_, c)| is_hostile(*c) && !matches!(c, '\n' | '\r' | '\t'))
        // A byte order mark at the very start is how some editors save UTF-8.
        .filter(|(at, c)| !(*at == 0 && *c == '\u{FEFF}'));
    let escaped = text.match_indices('\\').filter_map(|(at, _)| {
        let escape = text.get(at + 1..)?;
        escape_value(escape)
            .filter(|c| is_hostile(*c))
            .map(|c| (at, c))
    });
    let mut found: Vec<(usize, char)> = plain.take(ENOUGH).chain(escaped.take(ENOUGH)).collect();
    found.sort_unstable();
    found.truncate(ENOUGH);
    found
        .into_iter()
        .map(|(at, c)| {
            let message = format!(
                "a control character, U+{:04X}, that could deceive a reader",
                u32::from(c)
            );
            let hint = "it is left out when shown; take it out of the file";
            Fault::at(file, line_column(text, at), message).hinted(Some(hint.to_owned()))
        })
        .collect()
}

/// The character of an escape that follows a backslash: `x1b`, `u{1b}`.
fn escape_value(escape: &str) -> Option<char> {
    let digits = if let Some(rest) = escape.strip_prefix("u{") {
        rest.split('}').next()?
    } else {
        escape.strip_prefix('x')?.get(..2)?
    };
    char::from_u32(u32::from_str_radix(digits, 16).ok()?)
}

#[cfg(test)]
mod tests {
    use super::scan;
    use std::path::Path;

    #[test]
    fn finds_plain_and_escaped_controls() {
        let text = "(a: \"x\u{1b}[m\",\n b: \"\\u{202e}\", c: \"\\x07\", d: \"\\n\u{200f}\")";
        let found = scan(Path::new("a.ron"), text);
        let places: Vec<_> = found.iter().map(|f| (f.line, f.column)).collect();
        assert_eq!(places, [(1, 7), (2, 6), (2, 21)], "{found:?}");
    }
}
