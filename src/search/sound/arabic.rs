//! Arabic letters, of Arabic, Persian, Urdu, Kurdish, Uyghur and their kin.
//!
//! The readings are those of ALA-LC and BGN/PCGN; short vowels are not written, و and ي are
//! consonants or long vowels, and ج is also the Egyptian g.

use super::letters::{Letter, Reader, Rule, Sound};

const RULES: &[Rule] = &[
    ("تش", "C"),
    ("دج", "G"),
    ("تس", "c"),
    ("كس", "7"),
    ("کس", "7"),
    ("وو", "W"),
    ("یی", "J"),
    ("يي", "J"),
    ("ا", "A"),
    ("آ", "A"),
    ("أ", "A"),
    ("إ", "i"),
    ("ٱ", "A"),
    ("ب", "b"),
    ("ت", "t"),
    ("ث", "T"),
    ("ج", "G"),
    ("ح", "h"),
    ("خ", "x"),
    ("د", "d"),
    ("ذ", "D"),
    ("ر", "r"),
    ("ز", "z"),
    ("س", "s"),
    ("ش", "S"),
    ("ص", "s"),
    ("ض", "D"),
    ("ط", "t"),
    ("ظ", "D"),
    ("ع", "'"),
    ("غ", "X"),
    ("ف", "f"),
    ("ق", "k"),
    ("ك", "k"),
    ("ل", "l"),
    ("م", "m"),
    ("ن", "n"),
    ("ه", "h"),
    ("و", "W"),
    ("ي", "J"),
    ("ى", "J"),
    ("ة", "a"),
    ("ء", "'"),
    ("ؤ", "W"),
    ("ئ", "'"),
    // Persian, Urdu, Pashto, Kurdish and Uyghur.
    ("پ", "p"),
    ("چ", "C"),
    ("ژ", "Z"),
    ("گ", "g"),
    ("ک", "k"),
    ("ی", "J"),
    ("ۀ", "h"),
    ("ە", "e"),
    ("ھ", "h"),
    ("ہ", "h"),
    ("ۃ", "a"),
    ("ں", "n"),
    ("ٹ", "t"),
    ("ڈ", "d"),
    ("ڑ", "r"),
    ("ے", "J"),
    ("ۓ", "J"),
    ("ڤ", "v"),
    ("ۋ", "v"),
    ("ڨ", "g"),
    ("ڭ", "ng"),
    ("ۆ", "o"),
    ("ۇ", "u"),
    ("ۈ", "y"),
    ("ێ", "e"),
    ("ې", "e"),
    ("ڵ", "l"),
    ("ڕ", "r"),
    ("ۍ", "J"),
    ("ټ", "t"),
    ("ډ", "d"),
    ("ړ", "r"),
    ("ښ", "x"),
    ("څ", "c"),
    ("ځ", "z"),
    ("ڼ", "n"),
    ("ږ", "X"),
    ("ۅ", "o"),
    ("ݢ", "g"),
    ("ڠ", "ng"),
    ("ڽ", "n"),
    ("ڬ", "g"),
    ("ﻻ", "la"),
    ("لا", "lA"),
    ("ﷲ", "lAh"),
    ("\u{64e}", "a"),
    ("\u{64f}", "u"),
    ("\u{650}", "i"),
];

static READER: Reader = Reader::new(RULES);

/// Reads the letters of a word.
pub(super) fn read(letters: &[Letter], sound: &mut Sound) {
    let mut at = 0;
    while at < letters.len() {
        let (length, symbols) = match letters[at].char {
            'ا' | 'أ' | 'إ' | 'ئ' | 'ع' if at == 0 && letters.len() > 1 => (1, "*"),
            'ى' if at + 1 == letters.len() => (1, "*"),
            _ => READER.next(letters, at),
        };
        sound.push(symbols, letters, at, length);
        at += length;
    }
}
