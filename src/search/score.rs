//! Scores: what the matcher gives a word in a text, foretold without it.
//!
//! [`SkimMatcherV2`] allocates for every text, and a used one scores some texts differently from a
//! new one. So what is shown is scored by a new matcher ([`score`]), and what might be shown by
//! the same calculation done here ([`Scorer`]), which tests hold equal.

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;

use super::word::{Class, Word};

/// What a letter earns.
const MATCH: i32 = 16;
/// What a letter earns besides where it starts a word, twice that at the start of the text.
const WORD_START: i32 = 8;
/// What a letter earns besides next to the last one.
const CONSECUTIVE: i32 = 4;
/// What the first letter between two matched ones costs.
const GAP_START: i32 = 4;
/// What each further letter between costs.
const GAP: i32 = 1;
/// The score of what cannot be.
const NEVER: i32 = i16::MIN as i32;

/// What the first letter of a word earns at the start of the text, at the start of another word
/// and elsewhere.
const FIRST: [i32; 3] = [31, 23, 15];
/// What a further letter earns next to the last one or at the start of a word, and at most
/// elsewhere.
const FURTHER: [i32; 2] = [20, 12];

/// Returns the score of a word in a folded text by a new matcher, 0 if it is not in it.
pub(super) fn score(text: &str, word: &str) -> i64 {
    matcher().fuzzy_match(text, word).unwrap_or_default()
}

/// Returns the places of the letters of a word in a folded text, as the matcher chooses them.
pub(super) fn places(text: &str, word: &str) -> Vec<usize> {
    matcher()
        .fuzzy_indices(text, word)
        .map(|(_, places)| places)
        .unwrap_or_default()
}

fn matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().ignore_case()
}

/// Returns what a word scores at most in a text with these letters and pairs, of which no more
/// need be known.
pub(super) fn bound(word: &Word, letters: u64, pairs: u64) -> i64 {
    let first = if word.may_start_in(letters) {
        FIRST[0]
    } else {
        FIRST[2]
    };
    let further = |&(initial, pair): &(u64, u64)| {
        if initial & letters != 0 || pair & pairs != 0 {
            FURTHER[0]
        } else {
            FURTHER[1]
        }
    };
    i64::from(first) + word.steps.iter().map(further).map(i64::from).sum::<i64>()
}

/// Returns what a word scores in a text that starts with it.
pub(super) fn at_start(word: &Word) -> i64 {
    in_one_piece(FIRST[0], word)
}

/// Returns what a word scores in one piece, by what its first letter earns.
fn in_one_piece(first: i32, word: &Word) -> i64 {
    let further = i64::try_from(word.steps.len()).unwrap_or(i64::MAX);
    i64::from(FURTHER[0])
        .saturating_mul(further)
        .saturating_add(i64::from(first))
}

/// Scores words in folded texts as a new matcher does.
#[derive(Debug, Default)]
pub(super) struct Scorer {
    rows: [Vec<Cell>; 2],
    /// Where the letters of the word first stand in their order.
    first: Vec<usize>,
}

/// The scores of the letters so far at one place of the text.
#[derive(Debug, Clone, Copy)]
struct Cell {
    /// If the last letter stands here.
    matched: i32,
    /// If it stands before.
    skipped: i32,
    bonus: i32,
}

impl Cell {
    const EMPTY: Self = Self {
        matched: NEVER,
        skipped: NEVER,
        bonus: 0,
    };
}

impl Scorer {
    /// Returns the score of a word in a folded text whose [`super::word::letters`] these are and
    /// which it meets by this class.
    pub(super) fn score(&mut self, word: &Word, text: &str, letters: u64, class: Class) -> i64 {
        foretell(word, text, letters, class).unwrap_or_else(|| self.calculate(text, &word.text))
    }

    /// Calculates as the matcher does, down to the cells it leaves over from two letters before.
    fn calculate(&mut self, text: &str, word: &str) -> i64 {
        let (text, word) = (text.as_bytes(), word.as_bytes());
        if !self.find_first(text, word) {
            return 0;
        }
        for row in &mut self.rows {
            row.clear();
            row.resize(text.len() + 1, Cell::EMPTY);
        }
        for cell in &mut self.rows[0] {
            cell.skipped = -GAP;
        }
        for (number, (&letter, &first)) in word.iter().zip(&self.first).enumerate() {
            let [even, odd] = &mut self.rows;
            let (before, row) = if number % 2 == 0 {
                (even, odd)
            } else {
                (odd, even)
            };
            step(text, first, letter, before, row);
        }
        let last = self.first.last().copied().unwrap_or_default();
        let cells = self.rows[word.len() % 2].iter().skip(last);
        cells.map(|cell| i64::from(cell.matched)).max().unwrap_or(0)
    }

    /// Finds the first places of the letters; says whether all are there.
    fn find_first(&mut self, text: &[u8], word: &[u8]) -> bool {
        self.first.clear();
        let mut wanted = word.iter();
        let mut next = wanted.next();
        for (at, byte) in text.iter().enumerate() {
            if next == Some(byte) {
                self.first.push(at);
                next = wanted.next();
            }
        }
        next.is_none()
    }
}

/// Fills the row of a letter from the row of the letter before it.
fn step(text: &[u8], first: usize, letter: u8, before: &[Cell], row: &mut [Cell]) {
    let mut previous = match first {
        0 => 0,
        _ => text[first - 1],
    };
    let mut last = row[first];
    for (at, &byte) in text.iter().enumerate().skip(first) {
        let mut cell = row[at + 1];
        if byte == letter {
            let bonus = match previous {
                0 => 2 * WORD_START,
                b' ' => WORD_START,
                _ => 0,
            };
            let consecutive = last.bonus.max(bonus).max(CONSECUTIVE);
            row[at].bonus = consecutive;
            let diagonal = before[at];
            let matched = (diagonal.matched + consecutive).max(diagonal.skipped + bonus);
            cell.matched = matched + MATCH;
        } else {
            cell.matched = NEVER;
            cell.bonus = 0;
        }
        cell.skipped = (last.matched - GAP_START).max(last.skipped - GAP);
        row[at + 1] = cell;
        last = cell;
        previous = byte;
    }
}

/// Returns the score if it is certain without matching.
///
/// A word in one piece scores highest, unless its first letter has a better place and another
/// letter starts a word.
fn foretell(word: &Word, text: &str, letters: u64, class: Class) -> Option<i64> {
    let starts_text = text.bytes().next() == word.text.bytes().next();
    let leaps = word.further & letters != 0;
    let first = match class {
        _ if starts_text && text.starts_with(&word.text) => FIRST[0],
        Class::Words if !starts_text || !leaps => FIRST[1],
        Class::Substring if !(starts_text || leaps && word.may_start_in(letters)) => FIRST[2],
        _ => return None,
    };
    Some(in_one_piece(first, word))
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::super::word::{letters, pairs};
    use super::*;

    #[test]
    fn what_letters_earn() {
        let calculate = |text, word| Scorer::default().calculate(text, word);
        assert_eq!(calculate("maks", "m"), 31);
        assert_eq!(calculate("a maks", "ma"), 23 + 20);
        assert_eq!(calculate("amaks", "mak"), 15 + 20 + 20);
        assert_eq!(calculate("amaks", "mk"), 15 + 12);
        assert_eq!(calculate("amaks", "x"), 0);
    }

    proptest! {
        #![proptest_config(ProptestConfig { cases: 4000, ..ProptestConfig::default() })]

        #[test]
        fn scores_are_those_of_a_new_matcher(
            text in "[ab]{1,3}( ?[ab]{1,3}){0,6}( ?[abcd]{1,5}){0,6}|[a-d ]{0,60}|[a-e]{1,9}( [a-e]{1,9}){0,3}",
            word in "[ab]{1,6}|[abcd1]{1,4}|[a-e]{1,9}",
        ) {
            let expected = score(&text, &word);
            let mut scorer = Scorer::default();
            scorer.calculate("abc ab abba acab", "abba");
            prop_assert_eq!(scorer.calculate(&text, &word), expected);
            let (letters, pairs) = (letters(&text), pairs(&text));
            let word = Word::new(word);
            prop_assert!(bound(&word, letters, pairs) >= expected);
            if let Some(class) = word.class(&text, letters, pairs) {
                prop_assert_eq!(scorer.score(&word, &text, letters, class), expected);
            }
        }

        #[test]
        fn long_texts_score_as_by_a_new_matcher(
            parts in prop::collection::vec("[ab]{1,4}|[ab]{1,4} ", 1..6), gap in 0..50_000_usize, word in "[ab]{1,4}",
        ) {
            let text = parts.join(&"c".repeat(gap / parts.len()));
            prop_assert_eq!(Scorer::default().calculate(&text, &word), score(&text, &word));
        }
    }
}
