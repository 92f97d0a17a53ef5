//! The best answers alone, in a fraction of the time that finding all takes.
//!
//! A class beats every score, so the classes are tried from the best on: texts that start with the
//! query and words that start with its words stand together in the alphabetical order. Only when
//! these are too few is everything looked through, and then most of it only at its letters.

use std::cmp::Ordering;
use std::ops::Range;

use rayon::prelude::*;

use super::super::rank::{Rank, Ranker, Tier};
use super::super::score::{at_start, bound};
use super::super::word::{Class, Query, Word};
use super::best::{Best, Reached};
use super::shared::Shared;
use super::variants::{Brief, SHARED, Variants};
use super::{Index, Role};

/// A search for the best documents.
pub(super) struct Search<'a, A> {
    pub(super) index: &'a Index,
    /// What is asked; it must have words.
    pub(super) query: &'a Query,
    pub(super) limit: usize,
    /// Which documents count.
    pub(super) admits: &'a A,
}

/// With fewer variants than this, one thread is faster than two; tests have few, and try both.
const FEW: usize = if cfg!(test) { 1 << 7 } else { 1 << 15 };
/// What has this share of all variants is found faster by looking through all, one after the
/// other, than by looking here and there, unless it is fewer than [`SOME`].
const MANY: usize = 128;
/// How many variants are looked up at no cost worth naming.
const SOME: usize = 64;
/// How many variants are sifted at once.
const BLOCK: usize = 512;

impl<A: Fn(u32) -> bool + Sync> Search<'_, A> {
    /// Returns the ranks of the best, best first.
    pub(super) fn ranks(&self) -> Vec<Rank> {
        if self.limit == 0 {
            return Vec::new();
        }
        let mut ranks = self.whole();
        for search in [Self::words, Self::everything] {
            if ranks.len() >= self.limit {
                break;
            }
            // A document found again, by a worse class, counts by the better.
            ranks = search(self, &ranks);
        }
        ranks
    }

    /// Finds the texts that are or start with the whole query.
    fn whole(&self) -> Vec<Rank> {
        let mut pass = Pass::new(self, Rank::before_class(Class::Words), &[]);
        let places = self.texts_with(&self.query.text);
        match self.query.words.as_slice() {
            // A word typed twice counts once, but the whole is then more than the word.
            [word] if word.text == self.query.text => pass.start_with(word, places),
            _ => places.for_each(|at| pass.start_alike(self.index.order.text(at))),
        }
        pass.best.into_ranks()
    }

    /// Finds the documents where every word starts a word, besides those found.
    fn words(&self, found: &[Rank]) -> Vec<Rank> {
        let Index {
            order, variants, ..
        } = self.index;
        let worst = Rank::before_class(Class::Substring);
        let ranges = self.query.words.iter().map(|word| {
            let texts = self.texts_with(&word.text);
            let words = order.words_with(&word.text, variants);
            let count = words.iter().map(|some| some.len()).sum::<usize>() + texts.len();
            (count, texts, words)
        });
        // All documents wanted have the rarest of the words.
        let Some((count, texts, words)) = ranges.min_by_key(|range| range.0) else {
            return found.to_vec();
        };
        if count > SOME.max(variants.len() / MANY) {
            return self.scan(self.query.initials, worst, found);
        }
        let mut pass = Pass::new(self, worst, found);
        let texts = texts.map(|at| order.text(at));
        let words = words.into_iter().flatten().map(|&number| number as usize);
        for number in texts.chain(words) {
            pass.meet(number);
        }
        pass.best.into_ranks()
    }

    /// Finds documents wherever the letters of the words stand, besides those found.
    fn everything(&self, found: &[Rank]) -> Vec<Rank> {
        self.scan(self.query.letters, Rank::WORST, found)
    }

    /// Looks through all variants that have some letters for documents better than some rank.
    fn scan(&self, letters: u64, worst: Rank, found: &[Rank]) -> Vec<Rank> {
        let count = self.index.variants.len();
        let pieces = match count {
            0..FEW => 1,
            _ => 2 * rayon::current_num_threads(),
        };
        let part =
            |piece: usize, whole: usize| piece * whole / pieces..(piece + 1) * whole / pieces;
        let reached = Reached::default();
        let scan = |piece| {
            let mut pass = Pass::new(self, worst, found);
            pass.scan(part(piece, count), letters, &reached);
            if self.query.words.len() > 1 {
                let shared = self.index.shared.get(part(piece, self.index.shared.len()));
                pass.scan_documents(shared.unwrap_or_default(), letters);
            }
            pass.best
        };
        let best = if pieces == 1 {
            scan(0)
        } else {
            let all = (0..pieces).into_par_iter().map(scan);
            all.reduce(|| Best::new(self.limit, worst, &[]), Best::with)
        };
        best.into_ranks()
    }

    /// Returns where the texts stand in the alphabetical order that start with some letters.
    fn texts_with(&self, start: &str) -> Range<usize> {
        self.index.order.texts_with(start, &self.index.variants)
    }
}

/// Holds documents against the query and keeps the best.
struct Pass<'a, A> {
    search: &'a Search<'a, A>,
    variants: &'a Variants,
    ranker: Ranker<'a>,
    best: Best,
    /// How the variant considered last holds each word.
    classes: Vec<Class>,
    /// A bit for each document considered as a whole.
    known: Vec<u64>,
}

impl<'a, A: Fn(u32) -> bool + Sync> Pass<'a, A> {
    fn new(search: &'a Search<'a, A>, worst: Rank, found: &[Rank]) -> Self {
        let variants = &search.index.variants;
        Self {
            search,
            variants,
            ranker: Ranker::new(search.query, variants),
            best: Best::new(search.limit, worst, found),
            classes: Vec::new(),
            known: Vec::new(),
        }
    }

    /// Considers the texts that start with the only word of the query, by their places in the
    /// alphabetical order: all that ranks them is known without looking at them.
    fn start_with(&mut self, word: &Word, places: Range<usize>) {
        let order = &self.search.index.order;
        let score = at_start(word);
        let is_all = |&at: &usize| self.variants.length(order.text(at)) as usize == word.text.len();
        let exact = places.clone().take_while(is_all).count();
        let longer = places.start + exact..places.end;
        for (class, places) in [
            (Class::Exact, places.start..longer.start),
            (Class::Prefix, longer),
        ] {
            let mut worst = self.best.worst();
            let mut last = last_brief(worst, class);
            for (at, &brief) in places.clone().zip(order.briefs(places)) {
                if brief > last {
                    continue;
                }
                let number = order.text(at);
                let tier = Tier::new(class, brief.role());
                let length = self.variants.length(number);
                self.push(tier, score, length, self.variants.doc(number));
                if worst != self.best.worst() {
                    worst = self.best.worst();
                    last = last_brief(worst, class);
                }
            }
        }
    }

    /// Considers a text that starts with all of a query of several words.
    fn start_alike(&mut self, number: usize) {
        let query = self.search.query;
        let text = self.variants.text(number);
        let Some(class) = query.whole(text) else {
            return;
        };
        let letters = self.variants.letters(number);
        let mut score = 0;
        for word in &query.words {
            score += self.ranker.scorer.score(word, text, letters, Class::Words);
        }
        let tier = Tier::new(class, self.variants.role(number));
        let length = self.variants.length(number);
        self.push(tier, score, length, self.variants.doc(number));
    }

    /// Considers the variants of a range that have some letters.
    fn scan(&mut self, range: Range<usize>, letters: u64, reached: &Reached) {
        // Words may lie in different texts of a document: those with several are for
        // [`Self::scan_documents`], unless there is but one word.
        let not = match self.search.query.words.len() {
            1 => 0,
            _ => SHARED,
        };
        let all = self.variants.all_letters();
        let mut those = [0; BLOCK];
        for start in range.clone().step_by(BLOCK) {
            let end = range.end.min(start + BLOCK);
            self.best.share(reached);
            // Which have the letters is as good as random: collecting them without a branch
            // beats guessing wrong.
            let mut count = 0;
            for (number, have) in (start..).zip(all.get(start..end).unwrap_or_default()) {
                those[count] = number;
                count += usize::from(have & (letters | not) == letters);
            }
            for &number in those.get(..count).unwrap_or_default() {
                self.consider(number);
            }
        }
    }

    /// Considers those of some documents that have some letters in all their variants together.
    fn scan_documents(&mut self, documents: &[Shared], letters: u64) {
        for shared in documents {
            let have = shared.letters();
            if letters & !have == 0
                && self.best_of(Role::Name, have, shared.pairs()) < self.best.worst()
            {
                self.consider_document(shared.doc);
            }
        }
    }

    /// Returns a rank that no text of a role with these letters and pairs is better than.
    fn best_of(&self, role: Role, letters: u64, pairs: u64) -> Rank {
        let words = || self.search.query.words.iter();
        let class = words().map(|word| word.best_class(letters, pairs)).max();
        let tier = Tier::new(class.unwrap_or(Class::Words), role);
        if tier < self.best.worst().tier() {
            return Rank::before(tier);
        }
        let bound = words().map(|word| bound(word, letters, pairs)).sum();
        Rank::new(tier, bound, 0, 0)
    }

    /// Considers a variant, or its document where words may lie in different texts.
    fn meet(&mut self, number: usize) {
        let is_shared = self.variants.letters(number) & SHARED != 0;
        if is_shared && self.search.query.words.len() > 1 {
            let doc = self.variants.doc(number);
            if self.is_new(doc) {
                self.consider_document(doc);
            }
        } else {
            self.consider(number);
        }
    }

    /// Says whether a document is asked about for the first time.
    fn is_new(&mut self, doc: u32) -> bool {
        if self.known.is_empty() {
            self.known.resize(self.search.index.len().div_ceil(64), 0);
        }
        let (word, bit) = (doc as usize / 64, 1 << (doc % 64));
        self.known
            .get_mut(word)
            .is_some_and(|word| std::mem::replace(word, *word | bit) & bit == 0)
    }

    /// Considers all variants of a document together.
    fn consider_document(&mut self, doc: u32) {
        let document = self.search.index.range(doc);
        let Some(tier) = self.ranker.tier(document) else {
            return;
        };
        if Rank::before(tier) < self.best.worst() {
            let rank = self.ranker.rank(doc, tier);
            if rank < self.best.worst() && (self.search.admits)(doc) {
                self.best.push(rank);
            }
        }
    }

    /// Considers a variant alone, but not whether it starts with the whole query.
    fn consider(&mut self, number: usize) {
        let query = self.search.query;
        let letters = self.variants.letters(number);
        if query.letters & !letters != 0 {
            return;
        }
        let (pairs, brief) = (self.variants.pairs(number), self.variants.brief(number));
        let words = query.words.iter();
        let class = words.map(|word| word.best_class(letters, pairs)).max();
        let tier = Tier::new(class.unwrap_or(Class::Words), brief.role());
        if Rank::before(tier) >= self.best.worst() {
            return;
        }
        let words = query.words.iter();
        let bound = words.map(|word| bound(word, letters, pairs)).sum();
        if Rank::new(tier, bound, brief.length(), 0) >= self.best.worst() {
            return;
        }
        let text = self.variants.text(number);
        self.classes.clear();
        for word in &query.words {
            let Some(class) = word.class(text, letters, pairs) else {
                return;
            };
            self.classes.push(class);
        }
        let class = self.classes.iter().copied().max().unwrap_or(Class::Words);
        let (tier, length) = (Tier::new(class, brief.role()), self.variants.length(number));
        if Rank::new(tier, bound, length, 0) >= self.best.worst() {
            return;
        }
        let mut score = 0;
        for (word, &class) in query.words.iter().zip(&self.classes) {
            score += self.ranker.scorer.score(word, text, letters, class);
        }
        self.push(tier, score, length, self.variants.doc(number));
    }

    fn push(&mut self, tier: Tier, score: i64, length: u32, doc: u32) {
        let rank = Rank::new(tier, score, length, doc);
        if rank < self.best.worst() && (self.search.admits)(doc) {
            self.best.push(rank);
        }
    }
}

/// Returns the last role and length by which a text can be better than a rank within a class,
/// where all have the same score.
fn last_brief(worst: Rank, class: Class) -> Brief {
    match worst.tier().class().cmp(&class) {
        Ordering::Greater => Brief::LAST,
        Ordering::Equal => Brief::new(worst.tier().role(), worst.length() as usize),
        Ordering::Less => Brief::FIRST,
    }
}
