//! Ranking: how well documents of many texts answer the words of a query.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::iter::once;
use std::ops::Range;

use super::index::{Role, Variants};
use super::score::{Scorer, places};
use super::word::{Class, Query, Word};

/// What ranks before the scores: a class, then a role, in one byte because there are so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tier(u8);

impl Tier {
    /// No match, worse than any.
    const NONE: Self = Self(u8::MAX);
    const ROLE: u8 = 0b11;
    /// [`Tier::index`] is below this.
    pub(super) const COUNT: usize = (Class::Fuzzy as usize + 1) << 2;

    /// Joins a class and a role.
    pub(super) fn new(class: Class, role: Role) -> Self {
        Self((class as u8) << 2 | role as u8)
    }

    /// Returns the class; it is not to be asked of no match.
    pub(super) fn class(self) -> Class {
        let classes = [Class::Exact, Class::Prefix, Class::Words, Class::Substring];
        classes
            .get(usize::from(self.0 >> 2))
            .copied()
            .unwrap_or(Class::Fuzzy)
    }

    /// Returns the role; it is not to be asked of no match.
    pub(super) fn role(self) -> Role {
        Role::from_bits(self.0)
    }

    /// Returns its place among all tiers, best first.
    pub(super) fn index(self) -> usize {
        usize::from(self.0)
    }

    /// Returns the worse class of two with the worse role of two.
    fn with(self, other: Self) -> Self {
        let class = (self.0 & !Self::ROLE).max(other.0 & !Self::ROLE);
        Self(class | (self.0 & Self::ROLE).max(other.0 & Self::ROLE))
    }
}

/// The place of a document among all, the least best: tier, score, length of the texts that earned
/// them, number.
///
/// All in one number, since millions are compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank(u128);

#[expect(
    clippy::cast_possible_truncation,
    reason = "the parts are cut out of the whole"
)]
impl Rank {
    /// Worse than any.
    pub(super) const WORST: Self = Self(u128::MAX);

    /// Joins what ranks; scores beyond 32 bits count as the last that fit.
    pub(super) fn new(tier: Tier, score: i64, length: u32, doc: u32) -> Self {
        let score = i64::from(i32::MAX) - score.clamp(i64::from(i32::MIN), i64::from(i32::MAX));
        let score = u32::try_from(score).unwrap_or(u32::MAX);
        Self(
            u128::from(tier.0) << 96
                | u128::from(score) << 64
                | u128::from(length) << 32
                | u128::from(doc),
        )
    }

    /// Returns what no document of a tier is better than.
    pub(super) fn before(tier: Tier) -> Self {
        Self(u128::from(tier.0) << 96)
    }

    /// Returns what no document of a class is better than.
    pub(super) fn before_class(class: Class) -> Self {
        Self::before(Tier::new(class, Role::Name))
    }

    /// Returns the tier and score in one number, the least best.
    pub(super) fn tier_and_score(self) -> u64 {
        (self.0 >> 64) as u64
    }

    /// Returns what every document of a tier and score, given in one number, is better than.
    pub(super) fn after(tier_and_score: u64) -> Self {
        Self(u128::from(tier_and_score) << 64 | u128::from(u64::MAX))
    }

    /// Returns the number of the document.
    pub(super) fn doc(self) -> u32 {
        self.0 as u32
    }

    /// Returns the length of the texts.
    pub(super) fn length(self) -> u32 {
        (self.0 >> 32) as u32
    }

    /// Returns the tier.
    pub(super) fn tier(self) -> Tier {
        Tier((self.0 >> 96) as u8)
    }
}

/// What one field adds to a rank.
pub(super) struct Part {
    /// The number of the field in its document.
    pub(super) field: u16,
    /// Where the words stand, each in a variant of the field given by its number.
    pub(super) places: Vec<(usize, Range<usize>)>,
}

/// Holds documents against one query, one after the other.
pub(super) struct Ranker<'a> {
    query: &'a Query,
    variants: &'a Variants,
    /// Scores, and may be used for other texts in between.
    pub(super) scorer: Scorer,
    /// The variants of the document.
    document: Range<usize>,
    /// How the variants hold each word.
    columns: Vec<Vec<Tier>>,
    /// How each variant holds all words, the whole query in one piece included.
    alone: Vec<Tier>,
    /// The variant each word is taken from.
    chosen: Vec<usize>,
}

impl<'a> Ranker<'a> {
    /// Prepares for a query, which must have words.
    pub(super) fn new(query: &'a Query, variants: &'a Variants) -> Self {
        Self {
            query,
            variants,
            scorer: Scorer::default(),
            document: 0..0,
            columns: vec![Vec::new(); query.words.len()],
            alone: Vec::new(),
            chosen: Vec::new(),
        }
    }

    /// Returns the tier of a document given by its variants, `None` if a word is missing.
    pub(super) fn tier(&mut self, document: Range<usize>) -> Option<Tier> {
        let letters = self.variants.letters_of(document.clone());
        if self.query.letters & !letters != 0 {
            return None;
        }
        self.document = document.clone();
        self.alone.clear();
        self.alone.resize(document.len(), Tier(0));
        for (word, column) in self.query.words.iter().zip(&mut self.columns) {
            column.clear();
            let tier = |number| tier_of(word, self.variants, number);
            column.extend(document.clone().map(tier));
            for (alone, cell) in self.alone.iter_mut().zip(column.iter()) {
                *alone = (*cell).max(*alone);
            }
        }
        for (alone, number) in self.alone.iter_mut().zip(document) {
            // The whole query is in a text only if every word of it starts a word.
            if alone.class() == Class::Words {
                let whole = self.query.whole(self.variants.text(number));
                let role = self.variants.role(number);
                *alone = whole.map_or(*alone, |class| Tier::new(class, role));
            }
        }
        let alone = least(&self.alone);
        let spread = self.columns.iter().map(|column| least(column));
        let tier = spread.reduce(Tier::with).map_or(alone, |tier| {
            let is_missing = self
                .columns
                .iter()
                .any(|column| least(column) == Tier::NONE);
            if is_missing { alone } else { tier.min(alone) }
        });
        (tier != Tier::NONE).then_some(tier)
    }

    /// Ranks the document asked about last, whose tier this is.
    pub(super) fn rank(&mut self, doc: u32, tier: Tier) -> Rank {
        let words = self.columns.len();
        self.chosen.clear();
        let alone = (0..self.alone.len()).filter(|&at| self.alone[at] == tier);
        let alone: Vec<usize> = alone.collect();
        let mut score = 0;
        if let Some((Reverse(sum), _, at)) =
            alone.into_iter().map(|at| self.key(at, 0..words)).min()
        {
            score = sum;
            self.chosen.resize(words, at);
        } else {
            for word in 0..words {
                let best = least(&self.columns[word]);
                let cells = self.columns[word].iter().enumerate();
                let fitting = cells.filter(|&(_, &cell)| cell == best);
                let fitting: Vec<usize> = fitting.map(|(at, _)| at).collect();
                let keys = fitting.into_iter().map(|at| self.key(at, word..word + 1));
                if let Some((Reverse(part), _, at)) = keys.min() {
                    score += part;
                    self.chosen.push(at);
                }
            }
        }
        let used = (0..self.document.len()).filter(|at| self.chosen.contains(at));
        let lengths = used.map(|at| self.variants.length(self.document.start + at));
        let length = lengths.fold(0, u32::saturating_add);
        Rank::new(tier, score, length, doc)
    }

    /// Returns what orders variants that hold some words in the same tier, the best first.
    fn key(&mut self, at: usize, words: Range<usize>) -> (Reverse<i64>, u32, usize) {
        let number = self.document.start + at;
        let text = self.variants.text(number);
        let letters = self.variants.letters(number);
        let mut score = 0;
        for word in words {
            let class = self.columns[word][at].class();
            score += self
                .scorer
                .score(&self.query.words[word], text, letters, class);
        }
        (Reverse(score), self.variants.length(number), at)
    }

    /// Returns the texts and words that earned the document ranked last its rank.
    pub(super) fn chosen(&self) -> impl Iterator<Item = (&'a str, &'a Word)> {
        let start = self.document.start;
        self.chosen
            .iter()
            .zip(&self.query.words)
            .map(move |(&at, word)| (self.variants.text(start + at), word))
    }

    /// Returns the fields that earned the document ranked last its rank, best first.
    pub(super) fn parts(&mut self) -> Vec<Part> {
        let start = self.document.start;
        let mut fields: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
        for (word, &at) in self.chosen.iter().enumerate() {
            let field = self.variants.field(start..start + at + 1);
            fields.entry(field).or_default().push(word);
        }
        let mut parts: Vec<_> = Vec::new();
        for (field, words) in fields {
            let mut places = Vec::new();
            let mut order = (Tier(0), Reverse(0), 0);
            for &word in &words {
                let at = self.chosen[word];
                let (Reverse(score), length, _) = self.key(at, word..word + 1);
                order.0 = order.0.max(self.columns[word][at]);
                order.1.0 += score;
                order.2 = length;
                let variant = self.variants.place_in_field(start + at);
                let found = self.places(start + at, word).into_iter();
                places.extend(found.map(|place| (variant, place)));
            }
            parts.push((order, Part { field, places }));
        }
        parts.sort_by_key(|&(order, _)| order);
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// Returns where a word stands in a variant: in one piece, or letter by letter.
    fn places(&self, number: usize, word: usize) -> Vec<Range<usize>> {
        let text = self.variants.text(number);
        let word = &self.query.words[word];
        if self.query.whole(text).is_some() {
            once(0..self.query.len()).collect()
        } else if let Some(start) = word.place(text) {
            once(start..start + word.text.len()).collect()
        } else {
            places(text, &word.text)
                .into_iter()
                .map(|place| place..place + 1)
                .collect()
        }
    }
}

/// Returns how a variant holds a word.
fn tier_of(word: &Word, variants: &Variants, number: usize) -> Tier {
    let (letters, pairs) = (variants.letters(number), variants.pairs(number));
    let class = word.class(variants.text(number), letters, pairs);
    class.map_or(Tier::NONE, |class| Tier::new(class, variants.role(number)))
}

/// Returns the best of some tiers.
fn least(tiers: &[Tier]) -> Tier {
    tiers.iter().copied().fold(Tier::NONE, Tier::min)
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    proptest! {
        #[test]
        fn ranks_order_as_what_they_are_made_of(
            one in (0..20_u8, -100..100_i64, 0..4_u32, any::<u32>()),
            other in (0..20_u8, -100..100_i64, 0..4_u32, any::<u32>()),
        ) {
            type Parts = (u8, i64, u32, u32);
            let order = |(tier, score, length, doc): Parts| (tier, Reverse(score), length, doc);
            let rank = |(tier, score, length, doc): Parts| Rank::new(Tier(tier), score, length, doc);
            prop_assert_eq!(rank(one).cmp(&rank(other)), order(one).cmp(&order(other)));
            let parts = (rank(one).tier(), rank(one).length(), rank(one).doc());
            prop_assert_eq!(parts, (Tier(one.0), one.2, one.3));
        }
    }
}
