//! Ranking: how well documents of many texts answer the words of a query.

use std::cmp::Reverse;
use std::collections::BTreeMap;
use std::iter::once;
use std::ops::Range;

use super::index::{Role, Variant, Variants};
use super::word::{Class, Query, Scorer, Word, fuzzy_places, is_subsequence};

/// What ranks before the scores: a class, then a role, in one byte because there are so many.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Tier(u8);

impl Tier {
    /// No match, worse than any.
    const NONE: Self = Self(u8::MAX);
    const DOUBTFUL: u8 = Class::Fuzzy as u8 + 1;
    const ROLE: u8 = 0b11;
    /// [`Tier::index`] is below this for all but the doubtful.
    pub(super) const CERTAIN: usize = (Self::DOUBTFUL as usize) << 2;
    /// [`Tier::index`] is below this.
    pub(super) const COUNT: usize = Self::CERTAIN + 4;

    fn new(class: Class, role: Role) -> Self {
        Self((class as u8) << 2 | role as u8)
    }

    /// Returns a tier below all classes, for letters that may or may not be in their order.
    fn doubtful(role: Role) -> Self {
        Self(Self::DOUBTFUL << 2 | role as u8)
    }

    /// Returns whether it is to be had from [`Ranker::settle`].
    pub(super) fn is_doubtful(self) -> bool {
        self.0 >> 2 == Self::DOUBTFUL
    }

    /// Returns the class; it is not to be asked of no match.
    pub(super) fn class(self) -> Class {
        let classes = [Class::Exact, Class::Prefix, Class::Words, Class::Substring];
        classes
            .get(usize::from(self.0 >> 2))
            .copied()
            .unwrap_or(Class::Fuzzy)
    }

    /// Returns whether it has a class, faster than by [`Tier::class`].
    fn is(self, class: Class) -> bool {
        self.0 >> 2 == class as u8
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

/// The place of a document within its tier, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Rank {
    pub(super) score: Reverse<i64>,
    /// How long the texts are that earned the rank.
    length: u32,
}

/// What one field adds to a rank.
pub(super) struct Part {
    pub(super) field: u16,
    /// Where the words stand, each in a variant of the field given by its number.
    pub(super) places: Vec<(usize, Range<usize>)>,
}

/// Holds variants of neighbouring documents against one query.
///
/// A document is given by the range of its variants.
pub(super) struct Ranker<'a> {
    query: &'a Query,
    variants: Variants<'a>,
    scorer: Scorer,
    /// How the variants hold each word. To look for letters that lie apart is dear: doubts are
    /// left until they matter.
    columns: Vec<Vec<Tier>>,
    /// How each variant holds all words, the whole query in one piece included.
    alone: Vec<Tier>,
    /// The variant each word is taken from in the document ranked last.
    chosen: Vec<usize>,
}

impl<'a> Ranker<'a> {
    /// Finds the words of a query, which must have some, in variants.
    pub(super) fn new(query: &'a Query, variants: Variants<'a>) -> Self {
        let find = |word| find(word, variants);
        let columns: Vec<Vec<Tier>> = query.words.iter().map(find).collect();
        let mut alone = vec![Tier(0); variants.all.len()];
        for column in &columns {
            for (alone, cell) in alone.iter_mut().zip(column) {
                *alone = (*cell).max(*alone);
            }
        }
        for (alone, variant) in alone.iter_mut().zip(variants.all) {
            // The whole query is in a text only if every word of it starts a word.
            if variant.first == query.first && alone.is(Class::Words) {
                let whole = query.whole(variant.text(variants.text));
                *alone = whole.map_or(*alone, |class| Tier::new(class, variant.role));
            }
        }
        Self {
            query,
            variants,
            scorer: Scorer::new(),
            columns,
            alone,
            chosen: Vec::new(),
        }
    }

    /// Returns the tier of a document, `None` if a word is missing.
    ///
    /// It is doubtful if a word is to be had only from letters that lie apart.
    pub(super) fn tier(&self, document: Range<usize>) -> Option<Tier> {
        let tier = self.tier_so_far(document.clone());
        let is_held = |(word, column): (&Word, &Vec<Tier>)| {
            let doubtful = |number: &usize| column[*number].is_doubtful();
            let holds = |number| is_subsequence(&word.text, self.text(number));
            !least(column, document.clone()).is_doubtful()
                || document.clone().filter(doubtful).any(holds)
        };
        let is_match = match tier {
            Tier::NONE => false,
            _ if tier.is_doubtful() => self.query.words.iter().zip(&self.columns).all(is_held),
            _ => true,
        };
        is_match.then_some(tier)
    }

    /// Ends the doubts about a document that matches and returns its tier.
    pub(super) fn settle(&mut self, document: Range<usize>) -> Tier {
        for number in document.clone() {
            let mut worst = Tier(0);
            for (word, column) in self.query.words.iter().zip(&mut self.columns) {
                let cell = &mut column[number];
                if cell.is_doubtful() {
                    let variant = &self.variants.all[number];
                    let holds = is_subsequence(&word.text, variant.text(self.variants.text));
                    *cell = if holds {
                        Tier::new(Class::Fuzzy, variant.role)
                    } else {
                        Tier::NONE
                    };
                }
                worst = (*cell).max(worst);
            }
            if self.alone[number].is_doubtful() {
                self.alone[number] = worst;
            }
        }
        self.tier_so_far(document)
    }

    fn tier_so_far(&self, document: Range<usize>) -> Tier {
        let alone = least(&self.alone, document.clone());
        if self.columns.len() == 1 {
            return alone;
        }
        let best = self
            .columns
            .iter()
            .map(|column| least(column, document.clone()));
        best.reduce(Tier::with)
            .map_or(alone, |spread| spread.min(alone))
    }

    fn text(&self, number: usize) -> &'a str {
        self.variants.all[number].text(self.variants.text)
    }

    /// Ranks a document within its tier, which must not be doubtful.
    pub(super) fn rank(&mut self, document: Range<usize>, tier: Tier) -> Rank {
        let words = self.columns.len();
        self.chosen.clear();
        let alone = document
            .clone()
            .filter(|&number| self.alone[number] == tier);
        let mut score = 0;
        if let Some((Reverse(sum), _, number)) =
            alone.map(|number| self.key(number, 0..words)).min()
        {
            score = sum;
            self.chosen.resize(words, number);
        } else {
            for (word, column) in self.columns.iter().enumerate() {
                let best = least(column, document.clone());
                let fitting = document.clone().filter(|&number| column[number] == best);
                let key = fitting.map(|number| self.key(number, word..word + 1)).min();
                if let Some((Reverse(part), _, number)) = key {
                    score += part;
                    self.chosen.push(number);
                }
            }
        }
        let used = document.filter(|number| self.chosen.contains(number));
        Rank {
            score: Reverse(score),
            length: used.map(|number| self.variants.all[number].length).sum(),
        }
    }

    /// Returns what orders variants that hold some words in the same tier, the best first.
    fn key(&self, number: usize, words: Range<usize>) -> (Reverse<i64>, u32, usize) {
        let (text, letters) = (self.text(number), self.variants.letters[number]);
        let score = words.map(|word| {
            let class = self.columns[word][number].class();
            self.scorer
                .score(&self.query.words[word], text, letters, class)
        });
        (
            Reverse(score.sum()),
            self.variants.all[number].length,
            number,
        )
    }

    /// Returns the fields that earned the document ranked last its rank, best first.
    pub(super) fn parts(&self, document: Range<usize>) -> Vec<Part> {
        let mut fields: BTreeMap<u16, Vec<usize>> = BTreeMap::new();
        for (word, &number) in self.chosen.iter().enumerate() {
            fields
                .entry(self.variants.all[number].field)
                .or_default()
                .push(word);
        }
        let mut parts: Vec<_> = Vec::new();
        for (field, words) in fields {
            let first = document
                .clone()
                .find(|&number| self.variants.all[number].field == field)
                .unwrap_or_default();
            let mut places = Vec::new();
            let mut order = (Tier(0), Reverse(0), 0);
            for &word in &words {
                let number = self.chosen[word];
                let (Reverse(score), length, _) = self.key(number, word..word + 1);
                order.0 = order.0.max(self.columns[word][number]);
                order.1.0 += score;
                order.2 = length;
                places.extend(
                    self.places(number, word)
                        .into_iter()
                        .map(|place| (number - first, place)),
                );
            }
            parts.push((order, Part { field, places }));
        }
        parts.sort_by_key(|&(order, _)| order);
        parts.into_iter().map(|(_, part)| part).collect()
    }

    /// Returns where a word stands in a variant: in one piece, or letter by letter.
    fn places(&self, number: usize, word: usize) -> Vec<Range<usize>> {
        let text = self.text(number);
        let word = &self.query.words[word];
        if self.query.whole(text).is_some() {
            once(0..self.query.len()).collect()
        } else if let Some(start) = word.place(text) {
            once(start..start + word.text.len()).collect()
        } else {
            fuzzy_places(text, &word.text)
                .into_iter()
                .map(|place| place..place + 1)
                .collect()
        }
    }
}

/// Returns the best tier of some variants.
fn least(tiers: &[Tier], document: Range<usize>) -> Tier {
    let tiers = tiers.get(document).unwrap_or_default();
    tiers.iter().copied().fold(Tier::NONE, Tier::min)
}

/// Returns how variants hold a word.
fn find(word: &Word, variants: Variants<'_>) -> Vec<Tier> {
    // Both are computed and one is chosen, since a branch here would be mispredicted all the time.
    let by_letters = |(variant, &letters): (&Variant, &u64)| {
        let class = if word.may_start_in(letters) {
            Class::Words
        } else {
            Class::Substring
        };
        let certain = Tier::new(class, variant.role);
        let tier = if word.is_letter() {
            certain
        } else {
            Tier::doubtful(variant.role)
        };
        if word.may_be_in(letters) {
            tier
        } else {
            Tier::NONE
        }
    };
    let mut tiers: Vec<Tier> = variants
        .all
        .iter()
        .zip(variants.letters)
        .map(by_letters)
        .collect();
    if word.is_letter() {
        return tiers;
    }
    let (Some(first), Some(last)) = (variants.all.first(), variants.all.last()) else {
        return tiers;
    };
    let text = variants
        .text
        .as_bytes()
        .get(..last.end())
        .unwrap_or_default();
    let mut those = variants.all.iter().zip(&mut tiers);
    let mut current = those.next();
    // One search through all texts costs less than one in each.
    for place in word.places(text, first.start()) {
        while current
            .as_ref()
            .is_some_and(|(variant, _)| variant.end() <= place)
        {
            current = those.next();
        }
        let Some((variant, tier)) = &mut current else {
            break;
        };
        let starts = place.checked_sub(1).and_then(|before| text.get(before)) == Some(&b' ');
        let found = Tier::new(
            if starts {
                Class::Words
            } else {
                Class::Substring
            },
            variant.role,
        );
        **tier = found.min(**tier);
    }
    tiers
}
