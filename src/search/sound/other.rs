//! Scripts without rules of their own: they are transliterated by `any_ascii` and read as Latin.
//!
//! The transliteration of Indic scripts leaves inherent vowels out, that of kana puts some in, and
//! Chinese and Korean syllables have few consonants at their ends; so vowels count for little in
//! all of them, and l and r are one where the script has one letter for both.

use any_ascii::any_ascii_char;

use super::latin;
use super::letters::{Letter, Script, Sound};

/// Reads the letters of a word.
pub(super) fn read(letters: &[Letter], sound: &mut Sound) {
    let first = letters.first().map_or(' ', |letter| letter.char);
    let mut ascii = Vec::with_capacity(letters.len());
    for letter in letters {
        // The anusvara is the nasal of whatever follows.
        let anusvara =
            matches!(letter.char, '\u{900}'..='\u{dff}') && u32::from(letter.char) & 0x7f == 2;
        let latin = if anusvara {
            "n"
        } else {
            any_ascii_char(letter.char)
        };
        ascii.extend(latin.chars().map(|char| Letter {
            char: char.to_ascii_lowercase(),
            at: letter.at,
        }));
    }
    // Armenian and Georgian: an apostrophe marks aspiration or its lack.
    ascii.retain(|letter| letter.char.is_ascii_alphabetic());
    latin::read(&ascii, sound);
    let is_vowelled = matches!(first, '\u{530}'..='\u{58f}' | '\u{10a0}'..='\u{10ff}');
    sound.script = if is_vowelled {
        Script::Other
    } else {
        Script::Loose
    };
    let swaps: &[(u8, u8)] = match first {
        // Indic: c is ch.
        '\u{900}'..='\u{dff}' => &[(b'3', b'C'), (b'4', b'C')],
        // Kana, Han and Hangul.
        '\u{1100}'..='\u{11ff}'
        | '\u{3040}'..='\u{30ff}'
        | '\u{3400}'..='\u{9fff}'
        | '\u{ac00}'..='\u{d7af}' => &[(b'l', b'R'), (b'r', b'R'), (b'b', b'B'), (b'p', b'P')],
        _ => &[],
    };
    for symbol in &mut sound.symbols {
        if let Some((_, to)) = swaps.iter().find(|(from, _)| from == symbol) {
            *symbol = *to;
        }
    }
}
