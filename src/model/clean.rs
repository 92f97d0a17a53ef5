//! Takes out of a text what could attack a terminal or deceive a reader.

use serde::{Deserialize, Deserializer};

/// Says whether a character must never reach a terminal: C0 and C1 controls, line and paragraph
/// separators, and the bidirectional overrides, embeddings and isolates that make text read other
/// than it is (the direction marks U+200E, U+200F and U+061C are harmless and stay).
pub fn is_hostile(c: char) -> bool {
    c.is_control() || matches!(c, '\u{2028}'..='\u{202E}' | '\u{2066}'..='\u{2069}' | '\u{FEFF}')
}

/// Returns the text in one line without hostile characters: white space becomes a single space.
pub fn clean(text: &str) -> String {
    if !text.contains(is_hostile) && !text.contains("  ") && text.trim() == text {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    for c in text.chars() {
        if c.is_whitespace() {
            if !kept.is_empty() && !kept.ends_with(' ') {
                kept.push(' ');
            }
        } else if !is_hostile(c) {
            kept.push(c);
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// Reads an optional text through [`clean()`].
pub(super) fn optional<'de, D: Deserializer<'de>>(from: D) -> Result<Option<String>, D::Error> {
    Ok(Option::<String>::deserialize(from)?.map(|text| clean(&text)))
}

/// Reads a list of texts through [`clean()`].
pub(super) fn list<'de, D: Deserializer<'de>>(from: D) -> Result<Vec<String>, D::Error> {
    Ok(Vec::<String>::deserialize(from)?
        .iter()
        .map(|text| clean(text))
        .collect())
}

#[cfg(test)]
mod tests {
    use super::clean;

    #[test]
    fn takes_out_escapes_and_overrides_and_keeps_scripts() {
        assert_eq!(clean("a\u{1b}[31mb\u{202e}c\u{9b}d"), "a[31mbcd");
        assert_eq!(clean(" two\n  lines\t"), "two lines");
        assert_eq!(clean("سالم\u{200f} Максутов é"), "سالم\u{200f} Максутов é");
    }
}
