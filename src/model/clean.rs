//! Shows visibly, in a text, what could attack a terminal or deceive a reader.

use serde::{Deserialize, Deserializer};
use std::fmt::Write as _;
use std::path::Path;
use unicode_normalization::char::{canonical_combining_class, is_combining_mark};

/// Says whether a character must never reach a terminal: C0 and C1 controls, line and paragraph
/// separators, the bidirectional overrides, embeddings and isolates that make text read other
/// than it is, and letters that nobody sees, which make two names look like one.
///
/// The direction marks U+200E, U+200F and U+061C are harmless. What is harmless only in its place
/// (the joiners that Persian, Indic scripts and emoji need, and variation selectors) is not
/// hostile as such; [`clean()`] looks at its neighbours.
pub fn is_hostile(c: char) -> bool {
    c.is_control()
        || matches!(c,
            '\u{AD}' // soft hyphen
            | '\u{115F}' | '\u{1160}' | '\u{3164}' | '\u{FFA0}' // fillers
            | '\u{180E}' | '\u{200B}' | '\u{FEFF}' // spaces of no width
            | '\u{2028}'..='\u{202E}' // separators, embeddings, overrides
            | '\u{2060}'..='\u{206F}' // joiners, operators, isolates
            | '\u{FFF9}'..='\u{FFFB}' // annotations
            | '\u{E0000}'..='\u{E007F}') // tags
}

/// Says whether a character must be shown visibly where it stands between two others, which few
/// characters hang on.
pub(crate) fn deceives(
    before: impl FnOnce() -> Option<char>,
    c: char,
    after: impl FnOnce() -> Option<char>,
) -> bool {
    match c {
        // As for internet names (RFC 5892): where letters join, or after a virama.
        '\u{200C}' | '\u{200D}' => {
            let carried_on = |after| joins(after) && !is_selector(after) && !is_hostile(after);
            !before().is_some_and(|before| {
                let between = joins(before) && after().is_some_and(carried_on);
                between || canonical_combining_class(before) == 9
            })
        }
        _ if is_selector(c) => before().is_none_or(|before| {
            let joiner = matches!(before, '\u{200C}' | '\u{200D}');
            before.is_whitespace() || is_hostile(before) || is_selector(before) || joiner
        }),
        _ => is_hostile(c),
    }
}

/// Letters with their marks, and emoji.
fn joins(c: char) -> bool {
    c.is_alphabetic()
        || is_combining_mark(c)
        || matches!(c, '\u{2194}'..='\u{2199}' | '\u{2600}'..='\u{27BF}' | '\u{2B00}'..='\u{2BFF}')
        || matches!(c, '\u{1F000}'..='\u{1FAFF}')
}

/// Variation selectors, which choose between the shapes of the letter before them.
fn is_selector(c: char) -> bool {
    matches!(c, '\u{180B}'..='\u{180D}' | '\u{180F}' | '\u{FE00}'..='\u{FE0F}' | '\u{E0100}'..='\u{E01EF}')
}

/// Returns the text in one line and without hostile characters: white space becomes a single
/// space, and what is hostile is [`shown`].
pub fn clean(text: &str) -> String {
    let plain = text.bytes().all(|byte| matches!(byte, b' '..=b'~'));
    if plain && !text.contains("  ") && text.trim() == text {
        return text.to_owned();
    }
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        let blank = matches!(c, '\n' | '\r' | '\t') || (c.is_whitespace() && !is_hostile(c));
        if !blank {
            push(&mut kept, c, || letters.peek().copied());
        } else if !kept.is_empty() && !kept.ends_with(' ') {
            kept.push(' ');
        }
    }
    kept.truncate(kept.trim_end().len());
    kept
}

/// Returns the text with every hostile character made visible: controls as their pictures (`␛`),
/// others by their number (`<U+202E>`). Unlike in [`clean()`] spaces stay as they are, and a line
/// feed is shown too.
pub fn shown(text: &str) -> String {
    let mut kept = String::with_capacity(text.len());
    let mut letters = text.chars().peekable();
    while let Some(c) = letters.next() {
        push(&mut kept, c, || letters.peek().copied());
    }
    kept
}

/// A path as it can be shown to a person, whatever its names are made of.
pub fn path_words(path: &Path) -> String {
    shown(&path.to_string_lossy())
}

/// Adds a character as it is shown where it comes to stand.
fn push(kept: &mut String, c: char, after: impl FnOnce() -> Option<char>) {
    let code = u32::from(c);
    let picture = match code {
        _ if !deceives(|| kept.chars().next_back(), c, after) => Some(c),
        0..=0x1F => char::from_u32(0x2400 + code),
        0x7F => Some('\u{2421}'),
        _ => None,
    };
    match picture {
        Some(picture) => kept.push(picture),
        // Writing to a string cannot fail.
        None => write!(kept, "<U+{code:04X}>").unwrap_or_default(),
    }
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
    use super::{clean, is_hostile, shown};
    use proptest::prelude::*;

    #[test]
    fn shows_escapes_and_overrides_and_keeps_scripts() {
        assert_eq!(
            clean("a\u{1b}[31mb\u{202e}c\u{9b}d"),
            "a␛[31mb<U+202E>c<U+009B>d"
        );
        assert_eq!(clean(" two\n  lines\t"), "two lines");
        assert_eq!(clean("\0\u{b}\u{7f}\u{85}\u{2028}"), "␀␋␡<U+0085><U+2028>");
        assert_eq!(clean("سالم\u{200f} Максутов é"), "سالم\u{200f} Максутов é");
    }

    #[test]
    fn shows_letters_that_nobody_sees() {
        assert_eq!(
            clean("pay\u{200b}pal\u{ad}\u{3164}"),
            "pay<U+200B>pal<U+00AD><U+3164>"
        );
        assert_eq!(clean("a\u{e0041}\u{2062}"), "a<U+E0041><U+2062>");
        assert_eq!(
            clean("\u{fe0f}a\u{fe0f}\u{fe0f}"),
            "<U+FE0F>a\u{fe0f}<U+FE0F>"
        );
    }

    #[test]
    fn keeps_joiners_where_scripts_need_them() {
        for sound in [
            "می\u{200c}خواهم",
            "ക്\u{200d}ഷ",
            "അവന്\u{200d} ",
            "👩\u{200d}👧",
            "❤\u{fe0f}\u{200d}🔥",
        ] {
            assert_eq!(clean(sound), sound.trim_end(), "{sound:?}");
        }
        assert_eq!(clean("a\u{200d} \u{200c}b"), "a<U+200D> <U+200C>b");
        assert_eq!(clean("a\u{200d}\u{200d}b"), "a<U+200D><U+200D>b");
    }

    #[test]
    fn shown_leaves_spaces_alone() {
        assert_eq!(shown("  a\n b"), "  a␊ b");
    }

    /// Letters among which the hostile ones, and those that hang on their place, are frequent.
    fn letters() -> impl Strategy<Value = String> {
        let letter = prop_oneof![
            any::<char>(),
            (0..0x3000u32).prop_map(|code| char::from_u32(code).unwrap_or(' ')),
            prop::sample::select(vec![
                ' ', 'a', 'م', '\u{94d}', '❤', '\u{200c}', '\u{200d}', '\u{fe0f}', '\u{180b}',
                '\u{301}',
            ]),
        ];
        prop::collection::vec(letter, 0..40).prop_map(String::from_iter)
    }

    proptest! {
        #[test]
        fn cleaned_is_harmless_and_cleaned_once_for_all(text in letters()) {
            let once = clean(&text);
            prop_assert!(!once.contains(is_hostile), "{once:?}");
            prop_assert_eq!(&clean(&once), &once);
            prop_assert_eq!(&shown(&once), &once);
            prop_assert!(!shown(&text).contains(is_hostile));
        }
    }
}
