//! Latin letters: one reading for the habits of many languages.
//!
//! The table covers the romanisations of ALA-LC and BGN/PCGN (`kh`, `zh`, `sh`, `ch`, `gh`, `dh`),
//! ISO 9 (`ž`, `č`, `š`, `ŝ`), the alphabets of Azerbaijani, Turkish, Uzbek, Kazakh and Turkmen
//! (`ə`, `ç`, `ş`, `ğ`, `ı`, `x`, `q`, `oʻ`), Polish, Czech, Hungarian and German spelling, and the
//! French press (`ou`, `tch`, `dj`, `gu`, `kh`). A letter that languages read differently becomes a
//! symbol of its own, which is near to each reading.

use super::letters::{Letter, Reader, Rule, Sound};

/// Letters to symbols, the longest first among those with the same start.
const RULES: &[Rule] = &[
    ("schtsch", "S"),
    ("shch", "S"),
    ("chtch", "S"),
    ("sctsch", "S"),
    ("dzsch", "G"),
    ("dsch", "G"),
    ("tsch", "C"),
    ("tzsch", "C"),
    ("sch", "S"),
    ("tch", "C"),
    ("dzh", "G"),
    ("dzs", "G"),
    ("dž", "G"),
    ("dż", "G"),
    ("dj", "G"),
    ("dz", "z"),
    ("tsz", "c"),
    ("ts", "c"),
    ("tz", "c"),
    ("tc", "C"),
    ("tj", "C"),
    ("cks", "7"),
    ("cz", "C"),
    ("ch", "1"),
    ("ck", "k"),
    ("cq", "k"),
    ("cu", "4u"),
    ("sh", "S"),
    ("sz", "s"),
    ("sj", "S"),
    ("ss", "s"),
    ("zh", "Z"),
    ("zs", "Z"),
    ("zst", "zst"),
    ("zsk", "zsk"),
    ("kh", "x"),
    ("gh", "X"),
    ("ph", "f"),
    ("th", "T"),
    ("dh", "D"),
    ("bh", "b"),
    ("ks", "7"),
    ("qs", "7"),
    ("cs", "s"),
    ("gn", "n"),
    ("ng", "ng"),
    ("ngh", "nX"),
    ("eau", "o"),
    ("au", "o"),
    ("oeu", "8"),
    ("oe", "8"),
    ("œu", "8"),
    ("ae", "@"),
    ("oo", "u"),
    ("ee", "i"),
    ("ou", "u"),
    ("ie", "iE"),
    ("yu", "ju"),
    ("you", "ju"),
    ("eu", "8"),
    ("ew", "ju"),
    ("oʻ", "o"),
    ("o'", "o"),
    ("oʼ", "o"),
    ("o‘", "o"),
    ("o’", "o"),
    ("gʻ", "X"),
    ("g'", "X"),
    ("gʼ", "X"),
    ("g‘", "X"),
    ("g’", "X"),
    ("a", "a"),
    ("b", "b"),
    ("c", "4"),
    ("d", "d"),
    ("e", "e"),
    ("f", "f"),
    ("g", "g"),
    ("h", "h"),
    ("i", "i"),
    ("j", "2"),
    ("k", "k"),
    ("l", "l"),
    ("m", "m"),
    ("n", "n"),
    ("o", "o"),
    ("p", "p"),
    ("q", "k"),
    ("r", "r"),
    ("s", "s"),
    ("t", "t"),
    ("u", "u"),
    ("v", "v"),
    ("w", "w"),
    ("x", "7"),
    ("y", "i"),
    ("z", "z"),
    ("ə", "@"),
    ("ä", "@"),
    ("æ", "@"),
    ("ö", "8"),
    ("ø", "8"),
    ("ő", "8"),
    ("œ", "8"),
    ("ü", "y"),
    ("ű", "y"),
    ("ı", "i"),
    ("å", "o"),
    ("ã", "a"),
    ("ç", "Q"),
    ("č", "C"),
    ("ć", "C"),
    ("ĉ", "C"),
    ("ş", "S"),
    ("š", "S"),
    ("ș", "S"),
    ("ś", "S"),
    ("ř", "rj"),
    ("ŝ", "S"),
    ("ž", "Z"),
    ("ż", "Z"),
    ("ź", "z"),
    ("ț", "c"),
    ("ţ", "c"),
    ("ğ", "X"),
    ("ġ", "X"),
    ("ǧ", "G"),
    ("ḡ", "X"),
    ("ħ", "h"),
    ("ḥ", "h"),
    ("ḫ", "x"),
    ("ẖ", "x"),
    ("ĝ", "G"),
    ("ĵ", "Z"),
    ("đ", "d"),
    ("ð", "D"),
    ("þ", "T"),
    ("ß", "s"),
    ("ł", "l"),
    ("ŋ", "ng"),
    ("ʿ", "'"),
    ("ʾ", "'"),
];

/// The table, ready to be looked up.
static READER: Reader = Reader::new(RULES);

/// Reads the letters of a word.
pub(super) fn read(letters: &[Letter], sound: &mut Sound) {
    let char_at = |at: usize| letters.get(at).map_or(' ', |letter| letter.char);
    let mut at = 0;
    while at < letters.len() {
        let before = if at == 0 { ' ' } else { char_at(at - 1) };
        let (length, symbols) = match (char_at(at), char_at(at + 1), char_at(at + 2)) {
            ('c', 'c', next) if is_front(next) => (2, "3"),
            ('s', 'c', next) if is_front(next) => (2, "s"),
            ('c', next, _) if is_front(next) => (1, "3"),
            ('g', 'u', next) if is_front(next) => (2, "g"),
            ('q', 'u', next) if is_front(next) => (2, "k"),
            ('q', 'u', _) => (2, "kw"),
            ('g', 'g', next) | ('g', next, _) if is_front(next) => (1, "6"),
            ('y', next, _) if is_vowel(next) && next != 'u' => (1, "j"),
            ('y', ..) if is_vowel(before) => (1, "j"),
            ('e', ' ', _) if at > 2 && !is_vowel(before) => (1, "E"),
            ('i', 'j', next) if !is_vowel(next) => (2, "i"),
            ('r', 'h', _) if at == 0 => (2, "r"),
            ('m', 'c', 'c' | 'k') if at == 0 => (3, "mak"),
            ('m', 'c', next) if at == 0 && next != 'h' => (2, "mak"),
            _ => READER.next(letters, at),
        };
        sound.push(symbols, letters, at, length);
        at += length;
    }
}

fn is_front(letter: char) -> bool {
    "eiyéèêëíìïîəäöæœ".contains(letter)
}

fn is_vowel(letter: char) -> bool {
    "aeiouyəäöüıáéíóúàèìòùâêîôûãõëïåø".contains(letter)
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
