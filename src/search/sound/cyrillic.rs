//! Cyrillic letters, of Slavic, Turkic, Iranian and Caucasian alphabets.
//!
//! The readings are those of BGN/PCGN and ISO 9 for Russian, Ukrainian, Belarusian, Bulgarian,
//! Serbian and Macedonian, and of the BGN/PCGN tables for Kyrgyz, Kazakh, Uzbek, Tajik, Turkmen,
//! Azerbaijani, Tatar, Bashkir and Mongolian.

use super::letters::{Letter, Reader, Rule, Sound};

const RULES: &[Rule] = &[
    ("дзь", "z"),
    ("дж", "G"),
    ("дз", "z"),
    ("тш", "C"),
    ("тч", "C"),
    ("кс", "7"),
    ("тс", "c"),
    ("тц", "c"),
    ("ий", "i"),
    ("ый", "i"),
    ("ьо", "jo"),
    ("ье", "je"),
    ("иу", "iu"),
    ("йо", "jo"),
    ("йу", "ju"),
    ("а", "a"),
    ("б", "b"),
    ("в", "v"),
    ("г", "g"),
    ("д", "d"),
    ("е", "e"),
    ("ё", "8"),
    ("ж", "Z"),
    ("з", "z"),
    ("и", "i"),
    ("й", "j"),
    ("к", "k"),
    ("л", "l"),
    ("м", "m"),
    ("н", "n"),
    ("о", "o"),
    ("п", "p"),
    ("р", "r"),
    ("с", "s"),
    ("т", "t"),
    ("у", "u"),
    ("ф", "f"),
    ("х", "x"),
    ("ц", "c"),
    ("ч", "C"),
    ("ш", "S"),
    ("щ", "S"),
    ("ъ", ""),
    ("ы", "i"),
    ("ь", ""),
    ("э", "e"),
    ("ю", "ju"),
    ("я", "ja"),
    // Ukrainian, Belarusian (ў is also the Uzbek oʻ), Serbian and Macedonian.
    ("ґ", "g"),
    ("і", "i"),
    ("ї", "ji"),
    ("є", "je"),
    ("ў", "W"),
    ("ј", "j"),
    ("љ", "l"),
    ("њ", "n"),
    ("ћ", "C"),
    ("ђ", "G"),
    ("џ", "G"),
    ("ѓ", "G"),
    ("ќ", "k"),
    ("ѕ", "z"),
    ("ѐ", "e"),
    ("ѝ", "i"),
    // Turkic, Iranian and Mongolian.
    ("ң", "ng"),
    ("ҥ", "ng"),
    ("ө", "8"),
    ("ү", "y"),
    ("ұ", "u"),
    ("ӱ", "y"),
    ("ӧ", "8"),
    ("қ", "k"),
    ("ҡ", "k"),
    ("ҝ", "g"),
    ("ғ", "X"),
    ("һ", "h"),
    ("ҳ", "h"),
    ("ә", "@"),
    ("ӓ", "@"),
    ("ӛ", "@"),
    ("ҷ", "G"),
    ("ҹ", "G"),
    ("җ", "Z"),
    ("ҙ", "D"),
    ("ҫ", "T"),
    ("ӣ", "i"),
    ("ӯ", "u"),
    ("ӡ", "z"),
    ("ӂ", "Z"),
    ("ҕ", "X"),
    ("ӷ", "X"),
    ("ҵ", "c"),
    ("ҽ", "C"),
    ("ӏ", "'"),
];

static READER: Reader = Reader::new(RULES);

/// Reads the letters of a word.
pub(super) fn read(letters: &[Letter], sound: &mut Sound) {
    let mut at = 0;
    while at < letters.len() {
        let (length, symbols) = READER.next(letters, at);
        sound.push(symbols, letters, at, length);
        at += length;
    }
}

/// Returns whether a letter has a rule.
pub(super) fn knows(letter: char) -> bool {
    READER
        .find(
            &[Letter {
                char: letter,
                at: 0,
            }],
            0,
        )
        .is_some()
}
