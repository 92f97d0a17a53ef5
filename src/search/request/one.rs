//! One search of the words of a query, which all must hold.

use crate::model::Kind;
use crate::registry::Ref;
use crate::search::fold::fold_words;
use crate::search::kinship::Relative;
use crate::search::{Answer, Catalogue, Class, Closeness, Filter, Hit, Match, Query};
use std::collections::HashSet;
use std::sync::Arc;

/// How many documents are looked at between two questions whether to go on.
const BATCH: usize = 1 << 13;
/// The fewest folded letters of a query that may be nearly a name.
const LEAST: usize = 3;

/// A query without a choice of names, with all that it is asked of.
#[derive(Debug, Clone)]
pub(super) struct One {
    pub(super) catalogue: Arc<Catalogue>,
    pub(super) query: Query,
    pub(super) filter: Filter,
    pub(super) kind: Option<Kind>,
    pub(super) limit: usize,
}

/// What is closest to the words of a query.
pub(super) struct Closest {
    /// The best, best first.
    pub(super) best: Vec<Match>,
    /// How many of them hold the words as they are typed.
    pub(super) whole: usize,
    /// What else is nearly the name asked for, but there was no room for.
    others: Vec<u32>,
}

impl One {
    /// Finds the best records whose names hold the words as they are typed, in no time: the
    /// beginning of what [`Self::closest`] finds.
    pub(super) fn glance(&self) -> Vec<Match> {
        let index = self.catalogue.index();
        let mut hits = index.first(&self.query.words, self.limit, |doc| self.admits(doc));
        // What is nearly the name asked for comes before letters that stand apart.
        hits.retain(|hit| hit.class < Class::Fuzzy);
        hits.into_iter().map(|hit| self.literal(hit)).collect()
    }

    /// Finds what holds the words as they are typed, then what goes by nearly that name; `None` if
    /// it was cancelled meanwhile.
    pub(super) fn closest(&self, cancelled: &(dyn Fn() -> bool + Sync)) -> Option<Closest> {
        let mut best = self.glance();
        let whole = best.len();
        let mut known: HashSet<u32> = best.iter().map(|found| found.hit.doc).collect();
        let mut relatives = self.relatives(cancelled);
        relatives.retain(|relative| known.insert(relative.doc));
        if cancelled() {
            return None;
        }
        let room = self.limit.saturating_sub(whole).min(relatives.len());
        best.extend(relatives.drain(..room).map(|found| self.nearly(found)));
        Some(Closest {
            best,
            whole,
            others: relatives.into_iter().map(|relative| relative.doc).collect(),
        })
    }

    /// Adds to the closest what else there is, and counts it.
    pub(super) fn count(
        &self,
        Closest {
            mut best, others, ..
        }: Closest,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Answer> {
        let index = self.catalogue.index();
        let words = &self.query.words;
        let found = index.all(words, self.limit, |doc| self.admits(doc), cancelled)?;
        let (rest, rest_apart) = found
            .rest
            .split_at(found.rest.len().saturating_sub(found.apart));
        let mut docs: Vec<u32> = rest.to_vec();
        let mut known: HashSet<u32> = best.iter().map(|found| found.hit.doc).collect();
        known.extend(rest);
        docs.extend(others.into_iter().filter(|doc| known.insert(*doc)));
        let asked = Closeness::new(words);
        let mut far = 0;
        let apart = found.hits.into_iter();
        for hit in apart.filter(|hit| hit.class == Class::Fuzzy) {
            if known.contains(&hit.doc) {
                continue;
            }
            if !index.is_close(hit.doc, &asked) {
                far += 1;
            } else if docs.is_empty() && best.len() < self.limit {
                best.push(self.literal(hit));
            } else {
                docs.push(hit.doc);
            }
        }
        for (number, doc) in rest_apart.iter().enumerate() {
            if number % BATCH == 0 && cancelled() {
                return None;
            }
            if known.contains(doc) {
                continue;
            }
            if index.is_close(*doc, &asked) {
                docs.push(*doc);
            } else {
                far += 1;
            }
        }
        let records = docs.into_iter().map(|doc| self.catalogue.record(doc));
        let rest: Vec<Ref> = records.collect();
        Some(Answer {
            total: best.len() + rest.len(),
            best,
            rest,
            far,
        })
    }

    /// The documents that go by nearly the name asked for. A letter or two are the start of too
    /// many names to be nearly one.
    fn relatives(&self, cancelled: &(dyn Fn() -> bool + Sync)) -> Vec<Relative> {
        let words = &self.query.words;
        let letters = fold_words(words).iter().map(String::len).sum::<usize>();
        if letters < LEAST {
            return Vec::new();
        }
        let index = self.catalogue.index();
        self.catalogue
            .kinship()
            .search(words, index, &|doc| self.admits(doc), cancelled)
    }

    fn admits(&self, doc: u32) -> bool {
        let at = self.catalogue.record(doc);
        let index = self.catalogue.index();
        let holds = |word: &String| {
            let hit = index.explain(doc, word);
            hit.is_some_and(|hit| hit.class < Class::Fuzzy)
        };
        self.kind.is_none_or(|kind| at.kind() == kind)
            && self.filter.admits(self.catalogue.registry(), at)
            && !self.query.without.iter().any(holds)
    }

    fn literal(&self, hit: Hit) -> Match {
        Match {
            record: self.catalogue.record(hit.doc),
            hit,
            how: None,
        }
    }

    fn nearly(&self, relative: Relative) -> Match {
        Match {
            record: self.catalogue.record(relative.doc),
            how: Some(relative.how),
            hit: Hit {
                doc: relative.doc,
                class: Class::Fuzzy,
                score: relative.closeness.into(),
                matched: vec![relative.matched],
            },
        }
    }
}
