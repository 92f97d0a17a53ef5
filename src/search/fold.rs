//! Folding: how a text is reduced so that spellings of one name meet.
//!
//! Case, accents, scripts, dashes and quotes are what people type differently from what is
//! written. Texts and queries go through the same folding, so the comparison itself stays a plain
//! one on ASCII. Positions found in folded text are of no use on the screen, hence the way back to
//! the original characters.

use any_ascii::any_ascii_char;
use unicode_normalization::char::{canonical_combining_class, decompose_compatible};

/// A text folded to lower-case ASCII words, with the way back to its characters.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Folded {
    text: String,
    origin: Vec<u32>,
}

impl Folded {
    /// Returns the folded text: `a`–`z`, `0`–`9` and single spaces between words.
    pub fn text(&self) -> &str {
        &self.text
    }

    /// Returns, for each folded character, the number of the original *character* it came from.
    ///
    /// The numbers never decrease. One original may own several (`ß` → `ss`) or none (an accent).
    pub fn origin(&self) -> &[u32] {
        &self.origin
    }
}

/// Folds a text.
pub fn fold(text: &str) -> Folded {
    fold_as(text, Reading::default())
}

/// Folds a text in every way it is commonly typed; the first is [`fold`]'s, no two are equal.
///
/// There is a second way when the text has a schwa, written both `e` and `a` in Latin (Əliyev is
/// Eliyev and Aliyev), and when a hyphen or a dot stands between letters (Al-Malik is also
/// Almalik, U.N. is UN).
pub fn fold_variants(text: &str) -> Vec<Folded> {
    let schwas: &[bool] = if text.chars().any(is_schwa) {
        &[false, true]
    } else {
        &[false]
    };
    let joins: &[bool] = if text.chars().any(is_joiner) {
        &[false, true]
    } else {
        &[false]
    };
    let mut variants: Vec<Folded> = Vec::with_capacity(1);
    for &joined in joins {
        for &schwa_as_a in schwas {
            let folded = fold_as(text, Reading { schwa_as_a, joined });
            if variants.iter().all(|other| other.text != folded.text) {
                variants.push(folded);
            }
        }
    }
    variants
}

/// Folds a query and splits it into its words.
///
/// A query of nothing but punctuation has no words, like an empty one.
pub fn fold_words(query: &str) -> Vec<String> {
    fold(query)
        .text
        .split_whitespace()
        .map(String::from)
        .collect()
}

/// The choices in folding one text.
#[derive(Clone, Copy, Default)]
struct Reading {
    schwa_as_a: bool,
    joined: bool,
}

fn fold_as(text: &str, reading: Reading) -> Folded {
    let mut writer = Writer::default();
    let mut characters = (0_u32..).zip(text.chars()).peekable();
    while let Some((at, character)) = characters.next() {
        let next = characters.peek().map(|&(_, next)| next);
        if reading.joined
            && is_joiner(character)
            && writer.is_in_word()
            && next.is_some_and(char::is_alphabetic)
        {
            continue;
        }
        if character.is_ascii() {
            writer.ascii(character, at);
        } else if character.is_whitespace() {
            writer.space(at);
        } else if !is_dropped(character) {
            decompose_compatible(character, |part| writer.part(part, at, reading));
        }
    }
    writer.folded
}

/// Writes folded characters, holding a space back until a word follows it.
#[derive(Default)]
struct Writer {
    folded: Folded,
    space: Option<u32>,
}

impl Writer {
    fn is_in_word(&self) -> bool {
        self.space.is_none()
            && self
                .folded
                .text
                .ends_with(|last: char| last.is_ascii_alphabetic())
    }

    fn space(&mut self, at: u32) {
        self.space.get_or_insert(at);
    }

    fn push(&mut self, character: char, at: u32) {
        if let Some(space) = self.space.take()
            && !self.folded.text.is_empty()
        {
            self.folded.text.push(' ');
            self.folded.origin.push(space);
        }
        self.folded.text.push(character.to_ascii_lowercase());
        self.folded.origin.push(at);
    }

    fn ascii(&mut self, character: char, at: u32) {
        if character.is_ascii_alphanumeric() {
            self.push(character, at);
        } else if character.is_whitespace() || !is_dropped(character) {
            self.space(at);
        }
    }

    fn part(&mut self, part: char, at: u32, reading: Reading) {
        if part.is_ascii() {
            self.ascii(part, at);
        } else if is_mark(part) {
            // Some marks count as letters to Unicode (Arabic vowels): this comes before they do.
        } else if is_schwa(part) {
            self.push(if reading.schwa_as_a { 'a' } else { 'e' }, at);
        } else if part.is_alphanumeric() {
            // any_ascii writes some letters with punctuation (ь is ', ー is -): a letter never
            // breaks a word.
            for ascii in any_ascii_char(part)
                .chars()
                .filter(char::is_ascii_alphanumeric)
            {
                self.push(ascii, at);
            }
        } else if part.is_whitespace() {
            self.space(at);
        } else if !is_dropped(part) {
            for ascii in any_ascii_char(part).chars() {
                self.ascii(ascii, at);
            }
        }
    }
}

/// Whether the character only changes the letter before it.
///
/// Vowel signs of Indic scripts are marks to Unicode, yet letters to their readers: their class is
/// zero and they stay. Dropping all others also makes the order of stacked accents irrelevant.
fn is_mark(character: char) -> bool {
    !character.is_ascii() && canonical_combining_class(character) != 0
}

/// Whether the character is typed as `e` by some and `a` by others, accented or not.
fn is_schwa(character: char) -> bool {
    matches!(character, 'ə' | 'Ə' | 'ә' | 'Ә' | 'ӛ' | 'Ӛ')
}

/// Whether the character joins parts of one name when it stands between letters.
fn is_joiner(character: char) -> bool {
    matches!(character, '-' | '.' | '\u{2010}' | '\u{2011}' | '·' | '־')
}

/// Whether the character vanishes without breaking its word: quotes, apostrophes, and what has
/// neither width nor sound.
fn is_dropped(character: char) -> bool {
    matches!(
        character,
        '\'' | '"' | '`' | '´' | '\u{1ffd}' | '«' | '»' | '‹' | '›'
            | '\u{2018}'..='\u{201f}' // ‘ ’ ‚ ‛ “ ” „ ‟
            | '\u{2032}'..='\u{2037}' // primes
            | '\u{2b0}'..='\u{2ff}' // modifier letters: ʰ ʹ ʻ ʼ ʾ ʿ ˈ
            | '\u{ad}' | '\u{34f}' | '\u{61c}' | '\u{180e}' | '\u{feff}' // soft hyphen, joiners
            | '\u{200b}'..='\u{200f}' | '\u{202a}'..='\u{202e}' | '\u{2060}'..='\u{206f}'
            | '\u{fe00}'..='\u{fe0f}' | '\u{e0000}'..='\u{e0fff}' // variation selectors, tags
    ) || character.is_control()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;
    use unicode_normalization::UnicodeNormalization as _;

    use super::*;

    fn folds(text: &str) -> String {
        fold(text).text
    }

    fn variants(text: &str) -> Vec<String> {
        fold_variants(text)
            .into_iter()
            .map(|folded| folded.text)
            .collect()
    }

    #[test]
    fn case_accents_and_scripts_fold_to_ascii() {
        assert_eq!(folds("Côte d'Ivoire"), "cote divoire");
        assert_eq!(folds("Максутов"), "maksutov");
        assert_eq!(folds("Əliyev"), "eliyev");
        assert_eq!(folds("المالك"), "lmlk");
        assert_eq!(folds("مُحَمَّد"), folds("محمد"));
        assert_eq!(folds("日本"), "riben");
        assert_eq!(folds("हिन्दी"), "hindi");
        assert_eq!(
            folds("Şuşa, Işık, STRASSE, Straße"),
            "susa isik strasse strasse"
        );
        assert_eq!(folds("Ｆｕｌｌ ﬁ İ ½"), "full fi i 1 2");
        assert_eq!(folds("Ельцин サーカス"), "eltsin sakasu");
    }

    #[test]
    fn dashes_break_words_and_quotes_do_not() {
        for text in [
            "a-b",
            "a–b",
            "a — b",
            "a_b",
            "a/b",
            "a.b",
            "a·b",
            " a\t\n b ",
            "a\u{a0}b",
            "(a, b)",
        ] {
            assert_eq!(folds(text), "a b", "{text}");
        }
        for text in [
            "a'b",
            "aʻb",
            "aʼb",
            "a’b",
            "a‘b",
            "a“b”",
            "aʹb",
            "a´b",
            "«ab»",
            "a\u{200b}b",
            "\u{202b}ab\u{7}",
        ] {
            assert_eq!(folds(text), "ab", "{text}");
        }
        assert_eq!(folds(" ?! "), "");
        assert_eq!(fold_words("  «União»  Al-Malik "), ["uniao", "al", "malik"]);
    }

    #[test]
    fn a_schwa_and_a_joiner_have_second_readings() {
        assert_eq!(variants("Əliyev"), ["eliyev", "aliyev"]);
        assert_eq!(variants("Әлиев"), ["eliev", "aliev"]);
        assert_eq!(
            variants("Salim M. Al-Malik"),
            ["salim m al malik", "salim m almalik"]
        );
        assert_eq!(variants("U.N. – ESCAP"), ["u n escap", "un escap"]);
        assert_eq!(variants("Ə-ə"), ["e e", "a a", "ee", "aa"]);
        assert_eq!(variants("2020-2021 plain."), ["2020 2021 plain"]);
    }

    #[test]
    fn origin_counts_characters_not_bytes() {
        let folded = fold("  Ça\u{301}-ß");
        assert_eq!(folded.text(), "ca ss");
        assert_eq!(folded.origin(), [2, 3, 5, 6, 6]);
    }

    /// Any text, leaning towards what this module treats in a special way.
    fn texts() -> impl Strategy<Value = String> {
        let special = "[a-c ÇéƏәй가がאֶ́·.'’ʻ_–½ﷺ\u{300}-\u{345}\u{200b}\u{1ffd}\u{ad}\t]{0,12}";
        prop_oneof![
            any::<String>(),
            special.prop_map(String::from),
            "\\PC{0,12}"
        ]
    }

    proptest! {
        #[test]
        fn the_origin_of_every_folded_character_is_known(text in texts()) {
            for folded in fold_variants(&text) {
                prop_assert!(folded.text.bytes().all(|byte| matches!(byte, b'a'..=b'z' | b'0'..=b'9' | b' ')));
                prop_assert_eq!(folded.text.chars().count(), folded.origin.len());
                prop_assert!(folded.origin.is_sorted());
                let count = text.chars().count();
                prop_assert!(folded.origin.iter().all(|&at| (at as usize) < count));
            }
        }

        #[test]
        fn folding_twice_changes_nothing(text in texts()) {
            let once = folds(&text);
            prop_assert_eq!(folds(&once), once.clone());
            prop_assert_eq!(once.split(' ').filter(|word| !word.is_empty()).collect::<Vec<_>>().join(" "), once);
        }

        #[test]
        fn composed_and_decomposed_texts_fold_equally(text in texts()) {
            let composed: String = text.nfc().collect();
            let decomposed: String = text.nfd().collect();
            prop_assert_eq!(folds(&composed), folds(&text));
            prop_assert_eq!(variants(&composed), variants(&decomposed));
        }
    }
}
