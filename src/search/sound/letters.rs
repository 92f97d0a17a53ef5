//! Letters: how the writing of a word becomes sound symbols, with the way back.

use std::collections::HashMap;
use std::sync::OnceLock;

use any_ascii::any_ascii_char;
use unicode_normalization::char::{compose, decompose_canonical, is_combining_mark};

use super::fast::Fast;
use super::{arabic, cyrillic, greek, hebrew, latin, other};

/// The longest sound that is kept; the rest of a longer word counts for nothing.
const LONGEST: usize = 28;

/// A lower-case letter of a word and the number of the character it came from.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Letter {
    pub(super) char: char,
    pub(super) at: u32,
}

/// Letters and the symbols they are read as.
pub(super) type Rule = (&'static str, &'static str);

/// Rules by their first letter, the longest first.
type ByFirst = HashMap<char, Vec<(Vec<char>, &'static str)>, Fast>;

/// A table of rules that is looked up by the first letter.
pub(super) struct Reader {
    rules: &'static [Rule],
    by_first: OnceLock<ByFirst>,
}

impl Reader {
    /// Makes a table of rules; of those that fit, the longest is applied.
    pub(super) const fn new(rules: &'static [Rule]) -> Self {
        Self {
            rules,
            by_first: OnceLock::new(),
        }
    }

    /// Returns how many letters are read at a place, at least one, and as what.
    pub(super) fn next(&self, letters: &[Letter], at: usize) -> (usize, &'static str) {
        self.find(letters, at).unwrap_or((1, ""))
    }

    /// Returns what [`Self::next`] does, `None` where no rule fits.
    pub(super) fn find(&self, letters: &[Letter], at: usize) -> Option<(usize, &'static str)> {
        let rest = letters.get(at..)?;
        let rules = self.by_first.get_or_init(|| by_first(self.rules));
        let fits = |text: &[char]| {
            rest.len() >= text.len()
                && text
                    .iter()
                    .zip(rest)
                    .all(|(char, letter)| *char == letter.char)
        };
        let (text, symbols) = rules
            .get(&rest.first()?.char)?
            .iter()
            .find(|(text, _)| fits(text))?;
        Some((text.len(), symbols))
    }
}

fn by_first(rules: &'static [Rule]) -> ByFirst {
    let mut table = ByFirst::default();
    for (text, symbols) in rules {
        let text: Vec<char> = text.chars().collect();
        if let Some(first) = text.first() {
            table.entry(*first).or_default().push((text, symbols));
        }
    }
    for rules in table.values_mut() {
        rules.sort_by_key(|(text, _)| std::cmp::Reverse(text.len()));
    }
    table
}

/// A word as it sounds.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub(super) struct Sound {
    /// See [`super::symbol`].
    pub(super) symbols: Vec<u8>,
    /// The number of the first and of the last character that each symbol came from.
    pub(super) origins: Vec<(u32, u32)>,
    /// The script that it is written in.
    pub(super) script: Script,
}

/// How a sound was written, as far as it matters for comparing it.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub(super) enum Script {
    /// Any other with vowels, such as Greek, Armenian and Georgian.
    #[default]
    Other,
    Latin,
    Cyrillic,
    Arabic,
    /// Any other that leaves vowels out or puts some in, such as Hebrew, the Indic scripts and kana.
    Loose,
}

impl Script {
    const ALL: [Self; 5] = [
        Self::Other,
        Self::Latin,
        Self::Cyrillic,
        Self::Arabic,
        Self::Loose,
    ];

    /// Returns the script of a number, which [`Self::number`] gave.
    pub(super) fn from_number(number: u8) -> Self {
        Self::ALL
            .get(usize::from(number))
            .copied()
            .unwrap_or_default()
    }

    pub(super) fn number(self) -> u8 {
        self as u8
    }

    /// Returns whether vowels of it count for little.
    pub(super) fn is_unvowelled(self) -> bool {
        matches!(self, Self::Arabic | Self::Loose)
    }
}

impl Sound {
    /// Adds symbols read from some letters; a symbol twice in a row counts once.
    pub(super) fn push(&mut self, symbols: &str, letters: &[Letter], at: usize, length: usize) {
        let last = (at + length).min(letters.len());
        let Some((first, last)) = letters.get(at).zip(letters.get(last.saturating_sub(1))) else {
            return;
        };
        for symbol in symbols.bytes() {
            if self.symbols.last() == Some(&symbol) {
                if let Some(origin) = self.origins.last_mut() {
                    origin.1 = last.at;
                }
            } else if self.symbols.len() < LONGEST {
                self.symbols.push(symbol);
                self.origins.push((first.at, last.at));
            }
        }
    }

    /// Adds another sound right behind this one.
    pub(super) fn append(&mut self, other: &Self) {
        for (symbol, origin) in other.symbols.iter().zip(&other.origins) {
            if self.symbols.last() != Some(symbol) && self.symbols.len() < LONGEST {
                self.symbols.push(*symbol);
                self.origins.push(*origin);
            }
        }
        if other.script.is_unvowelled() {
            self.script = other.script;
        }
    }
}

/// Lower-cases the characters of a word and puts accents and letters together.
pub(super) fn letters(word: &[(u32, char)]) -> Vec<Letter> {
    let mut letters: Vec<Letter> = Vec::with_capacity(word.len());
    for &(at, char) in word {
        if let Some(last) = letters.last_mut().filter(|_| !char.is_ascii())
            && is_combining_mark(char)
        {
            if let Some(composed) = compose(last.char, char) {
                last.char = composed;
            } else if keeps(char) {
                letters.push(Letter { char, at });
            }
            continue;
        }
        letters.extend(
            char.to_lowercase()
                .filter(|char| *char != '\u{307}')
                .map(|char| Letter { char, at }),
        );
    }
    letters
}

/// Returns whether a mark is a vowel sign or the like, not an accent.
fn keeps(mark: char) -> bool {
    !matches!(mark, '\u{300}'..='\u{36f}' | '\u{591}'..='\u{5c7}' | '\u{64b}'..='\u{65f}')
}

/// Reads the letters of a word; the first letter of a known script decides on the rules.
pub(super) fn read(letters: &[Letter]) -> Sound {
    let mut sound = Sound::default();
    let first = letters
        .iter()
        .map(|letter| letter.char)
        .find(|char| char.is_alphabetic());
    match first.unwrap_or(' ') {
        '\u{0}'..='\u{24f}' | '\u{250}'..='\u{2ff}' | '\u{1e00}'..='\u{1eff}' => {
            sound.script = Script::Latin;
            latin::read(&plain(letters, latin::knows), &mut sound);
        }
        '\u{400}'..='\u{52f}' => {
            sound.script = Script::Cyrillic;
            cyrillic::read(&plain(letters, cyrillic::knows), &mut sound);
        }
        '\u{590}'..='\u{5ff}' | '\u{fb1d}'..='\u{fb4f}' => hebrew::read(letters, &mut sound),
        '\u{600}'..='\u{6ff}'
        | '\u{750}'..='\u{77f}'
        | '\u{fb50}'..='\u{fdff}'
        | '\u{fe70}'..='\u{fefc}' => {
            sound.script = Script::Arabic;
            arabic::read(letters, &mut sound);
        }
        '\u{370}'..='\u{3ff}' | '\u{1f00}'..='\u{1fff}' => {
            greek::read(&plain(letters, greek::knows), &mut sound);
        }
        _ => other::read(letters, &mut sound),
    }
    sound
}

/// Takes the accents off letters that no rule knows with them.
fn plain(letters: &[Letter], knows: fn(char) -> bool) -> Vec<Letter> {
    let mut plain = Vec::with_capacity(letters.len());
    for &Letter { mut char, at } in letters {
        while !char.is_ascii() && !knows(char) {
            let mut first = None;
            decompose_canonical(char, |part| first = first.or(Some(part)));
            match first {
                Some(base) if base != char => char = base,
                _ => break,
            }
        }
        if char.is_ascii() || knows(char) {
            plain.push(Letter { char, at });
        } else {
            let ascii = any_ascii_char(char).bytes();
            plain.extend(ascii.map(|byte| Letter {
                char: byte.to_ascii_lowercase().into(),
                at,
            }));
        }
    }
    plain
}
