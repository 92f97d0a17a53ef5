//! Greek letters.
//!
//! The readings are those of ELOT 743 (ISO 843) with the digraphs for foreign sounds.

use super::letters::{Letter, Reader, Rule, Sound};

const RULES: &[Rule] = &[
    ("μπ", "b"),
    ("ντ", "d"),
    ("γκ", "g"),
    ("γγ", "ng"),
    ("γχ", "nx"),
    ("τζ", "G"),
    ("τσ", "c"),
    ("κσ", "7"),
    ("ου", "u"),
    ("αι", "e"),
    ("ει", "i"),
    ("οι", "i"),
    ("υι", "i"),
    ("αυ", "af"),
    ("ευ", "ef"),
    ("γι", "j"),
    ("γε", "je"),
    ("α", "a"),
    ("β", "v"),
    ("γ", "g"),
    ("δ", "d"),
    ("ε", "e"),
    ("ζ", "z"),
    ("η", "i"),
    ("θ", "T"),
    ("ι", "i"),
    ("κ", "k"),
    ("λ", "l"),
    ("μ", "m"),
    ("ν", "n"),
    ("ξ", "7"),
    ("ο", "o"),
    ("π", "p"),
    ("ρ", "r"),
    ("σ", "$"),
    ("ς", "$"),
    ("τ", "t"),
    ("υ", "i"),
    ("φ", "f"),
    ("χ", "x"),
    ("ψ", "ps"),
    ("ω", "o"),
    ("ϊ", "i"),
    ("ϋ", "i"),
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
