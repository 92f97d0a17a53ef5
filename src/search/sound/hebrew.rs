//! Hebrew letters, of Hebrew and Yiddish.
//!
//! The readings are those of ALA-LC and of the Academy of the Hebrew Language (2006); vowels are
//! mostly unwritten, ב, כ and פ stand for two sounds each, and a geresh makes foreign ones.

use super::letters::{Letter, Reader, Rule, Script, Sound};

const RULES: &[Rule] = &[
    ("ג'", "G"),
    ("ג׳", "G"),
    ("ז'", "Z"),
    ("ז׳", "Z"),
    ("צ'", "C"),
    ("צ׳", "C"),
    ("ץ'", "C"),
    ("ץ׳", "C"),
    ("ת'", "T"),
    ("ת׳", "T"),
    ("ד'", "D"),
    ("ד׳", "D"),
    ("טש", "C"),
    ("קס", "7"),
    ("דזש", "G"),
    ("זש", "Z"),
    ("וו", "w"),
    ("װ", "v"),
    ("יי", "J"),
    ("ײ", "J"),
    ("ױ", "oJ"),
    ("וי", "5J"),
    ("א", "*"),
    ("ב", "B"),
    ("ג", "g"),
    ("ד", "d"),
    ("ה", "h"),
    ("ו", "5"),
    ("ז", "z"),
    ("ח", "x"),
    ("ט", "t"),
    ("י", "J"),
    ("כ", "K"),
    ("ך", "x"),
    ("ל", "l"),
    ("מ", "m"),
    ("ם", "m"),
    ("נ", "n"),
    ("ן", "n"),
    ("ס", "s"),
    ("ע", "'"),
    ("פ", "P"),
    ("ף", "f"),
    ("צ", "c"),
    ("ץ", "c"),
    ("ק", "k"),
    ("ר", "r"),
    ("ש", "$"),
    ("ת", "t"),
];

static READER: Reader = Reader::new(RULES);

/// Reads the letters of a word.
pub(super) fn read(letters: &[Letter], sound: &mut Sound) {
    sound.script = Script::Loose;
    let mut at = 0;
    while at < letters.len() {
        let (length, symbols) = READER.next(letters, at);
        sound.push(symbols, letters, at, length);
        at += length;
    }
}
