//! Costs: how far apart two sounds are, from 0 (the same) to [`WHOLE`] (unrelated).
//!
//! The figures follow how the public romanisation standards and press habits write one sound:
//! what one standard writes `kh` and another `h` is near; what none confuses is far.

use std::sync::LazyLock;

use super::symbol::{CONSONANTS, is_vowel, is_weak};

/// The cost of one consonant for an unrelated one.
pub(super) const WHOLE: u16 = 100;

/// Symbols, each of the first group with each of the second, and the cost of one for the other.
const NEAR: &[(&str, &str, u8)] = &[
    // Letters with several readings.
    ("1", "CS", 3),
    ("1", "xk", 8),
    ("1", "Z3QGhK", 25),
    ("2", "GZ", 3),
    ("2", "j", 6),
    ("2", "xh", 15),
    ("2", "iJ", 12),
    ("2", "C1z", 25),
    ("3", "sc$", 3),
    ("3", "C1T", 15),
    ("3", "G2", 20),
    ("3", "kS", 30),
    ("4", "kK", 0),
    ("4", "g1", 20),
    ("4", "G2csx", 25),
    ("6", "g", 3),
    ("6", "GZ2", 6),
    ("6", "xhX", 20),
    ("6", "j", 30),
    ("7", "x", 6),
    ("7", "ks", 30),
    ("7", "Sz", 30),
    ("Q", "C", 0),
    ("Q", "s", 3),
    ("Q", "S13", 10),
    ("B", "bv", 0),
    ("B", "fpw5W", 15),
    ("P", "pf", 0),
    ("P", "v", 15),
    ("K", "kx", 0),
    ("K", "h", 12),
    ("K", "g", 20),
    ("$", "sS", 0),
    ("$", "Q3zc", 12),
    ("$", "C1Z", 20),
    ("R", "rl", 0),
    // Consonants that habits swap.
    ("p", "b", 15),
    ("p", "f", 30),
    ("b", "v", 30),
    ("f", "v", 12),
    ("v", "w", 3),
    ("v", "5W", 3),
    ("w", "5W", 0),
    ("f", "w5W", 25),
    ("b", "w5", 40),
    ("w5W", "u", 3),
    ("w5W", "o", 8),
    ("w5W", "y8", 12),
    ("v", "u", 30),
    ("n", "m", 45),
    ("t", "d", 20),
    ("T", "t", 6),
    ("T", "sd", 15),
    ("T", "fzDc", 30),
    ("D", "dz", 5),
    ("D", "tT", 20),
    ("s", "z", 12),
    ("s", "S", 20),
    ("s", "c", 20),
    ("s", "C", 40),
    ("z", "c", 12),
    ("z", "Z", 20),
    ("z", "G", 30),
    ("z", "d", 40),
    ("S", "Z", 25),
    ("S", "C", 15),
    ("S", "c", 40),
    ("Z", "G", 8),
    ("Z", "j", 35),
    ("Z", "C", 40),
    ("C", "c", 20),
    ("C", "G", 20),
    ("C", "t", 45),
    ("G", "g", 15),
    ("G", "j", 20),
    ("G", "c", 35),
    ("G", "d", 35),
    ("G", "C", 20),
    ("k", "g", 20),
    ("k", "x", 12),
    ("k", "h", 40),
    ("g", "X", 5),
    ("g", "h", 12),
    ("g", "x", 25),
    ("g", "j", 40),
    ("x", "h", 4),
    ("x", "X", 10),
    ("X", "hr", 25),
    ("X", "jwW", 20),
    ("l", "r", 45),
    ("l", "w5W", 45),
    ("'", "hX*", 5),
    ("'", "a@eAoiuE", 8),
    // Half vowels.
    ("jJ", "i", 3),
    ("jJ", "ye@", 12),
    ("jJ", "E", 15),
    ("j", "J", 0),
    ("h", "aA", 25),
    // Vowels.
    ("a", "@A", 3),
    ("e", "@", 3),
    ("e", "E", 2),
    ("@", "E8", 8),
    ("a", "e", 18),
    ("a", "o", 10),
    ("a", "E", 15),
    ("a", "u", 25),
    ("a", "i8y", 28),
    ("e", "i", 12),
    ("e", "8", 8),
    ("e", "y", 18),
    ("e", "o", 22),
    ("e", "u", 18),
    ("i", "y", 5),
    ("i", "E@8", 15),
    ("i", "o", 28),
    ("i", "u", 22),
    ("o", "u", 10),
    ("o", "8", 5),
    ("o", "y@", 18),
    ("u", "y", 5),
    ("u", "8", 10),
    ("u", "@", 20),
    ("A", "@", 5),
    ("A", "eo", 10),
    ("A", "E", 10),
    ("A", "uiy8", 22),
    ("*", "aeiou@8yAE", 3),
    ("*", "jwJWh5", 12),
    ("8", "y", 8),
];

/// The symbols of a table of costs: ASCII.
const SYMBOLS: usize = 128;

/// All costs, in tables by symbol.
pub(super) struct Costs {
    swaps: [[u8; SYMBOLS]; SYMBOLS],
    /// Vowels written, vowels left out.
    gaps: [[u8; SYMBOLS]; 2],
    weights: [u16; SYMBOLS],
    /// The symbols that are no vowels.
    pub(super) consonants: &'static [u8],
}

/// Returns the costs.
pub(super) fn costs() -> &'static Costs {
    static COSTS: LazyLock<Box<Costs>> = LazyLock::new(Costs::new);
    &COSTS
}

impl Costs {
    fn new() -> Box<Self> {
        let mut costs = Box::new(Self {
            swaps: [[100; SYMBOLS]; SYMBOLS],
            gaps: [[0; SYMBOLS]; 2],
            weights: [0; SYMBOLS],
            consonants: CONSONANTS,
        });
        for one in 0..128_u8 {
            let at = usize::from(one);
            costs.gaps[0][at] = gap(one, false);
            costs.gaps[1][at] = gap(one, true);
            costs.weights[at] = weight(one);
            for other in 0..128_u8 {
                let soft = |symbol| is_vowel(symbol) || is_weak(symbol);
                costs.swaps[at][usize::from(other)] = match (one, other) {
                    _ if one == other => 0,
                    _ if is_vowel(one) && is_vowel(other) => 28,
                    _ if soft(one) && soft(other) => 40,
                    _ => 100,
                };
            }
        }
        for &(ones, others, cost) in NEAR {
            for one in ones.bytes().map(usize::from) {
                for other in others.bytes().map(usize::from) {
                    costs.swaps[one][other] = cost;
                    costs.swaps[other][one] = cost;
                }
            }
        }
        costs
    }

    /// Returns the cost of each symbol in the place of one.
    pub(super) fn swaps(&self, symbol: u8) -> &[u8; SYMBOLS] {
        &self.swaps[usize::from(symbol & 127)]
    }

    /// Returns the cost of one symbol in the place of another.
    pub(super) fn swap(&self, one: u8, other: u8) -> u8 {
        self.swaps(one)[usize::from(other & 127)]
    }

    /// Returns what a symbol costs where the other name has none.
    ///
    /// `bare` if one of the two is in a script that leaves short vowels out; `at` of `count` is where
    /// the symbol stands.
    pub(super) fn gap(&self, symbol: u8, bare: bool, at: usize, count: usize) -> u16 {
        let cost = u16::from(self.gaps[usize::from(bare)][usize::from(symbol & 127)]);
        if at + 1 == count && at > 2 && !bare && matches!(symbol, b'a' | b'o') {
            FINAL_VOWEL
        } else if at + 1 == count && symbol == b'h' {
            FINAL_H
        } else if cost < CONSONANT {
            cost
        } else if at + 1 == count && is_ending(symbol) {
            ENDING
        } else if at == 0 {
            cost + FIRST
        } else {
            cost
        }
    }

    /// Returns what a symbol counts for in the length of a name.
    pub(super) fn weight(&self, symbol: u8) -> u16 {
        self.weights[usize::from(symbol & 127)]
    }
}

/// The cost of a consonant that the other name has not.
const CONSONANT: u16 = 75;

/// What that costs more at the start of a name, where people hardly err.
const FIRST: u16 = 25;

/// The cost of a last a or o that the other name has not: it makes another name, as of a woman.
const FINAL_VOWEL: u16 = 50;

/// The cost of a last h, which many romanisations leave out.
const FINAL_H: u16 = 8;

/// What it costs at the end for consonants that are mute in French and endings in Latin and the
/// Baltic languages.
const ENDING: u16 = 40;

fn is_ending(symbol: u8) -> bool {
    matches!(
        symbol,
        b't' | b'd' | b's' | b'z' | b'S' | b'x' | b'7' | b'$'
    )
}

/// Returns what a symbol costs where the other name has none.
fn gap(symbol: u8, bare: bool) -> u8 {
    match symbol {
        b'E' => 4,
        b'\'' => 5,
        b'*' => 10,
        b'A' if bare => 12,
        b'j' | b'J' | b'w' | b'W' | b'5' => 15,
        b'h' | b'X' => 25,
        _ if is_vowel(symbol) && bare => 5,
        _ if is_vowel(symbol) => 22,
        _ => 75,
    }
}

/// Returns what a symbol counts for in the length of a name.
fn weight(symbol: u8) -> u16 {
    match symbol {
        b'E' | b'\'' | b'*' => 10,
        _ if is_vowel(symbol) => 30,
        _ if is_weak(symbol) => 40,
        _ => WHOLE,
    }
}
