//! One search, carried out here or on another thread.

use super::fold::fold_words;
use super::kinship::Relative;
use super::{Answer, Catalogue, Class, Closeness, Filter, Hit, Match, Query, Scope};
use crate::model::Kind;
use crate::registry::Ref;
use std::collections::HashSet;
use std::sync::Arc;

/// How many documents are looked at between two questions whether to go on.
const BATCH: usize = 1 << 13;
/// The fewest folded letters of a query that may be nearly a name.
const LEAST: usize = 3;

/// A query with all that it is asked of.
#[derive(Debug, Clone)]
pub struct Request {
    catalogue: Arc<Catalogue>,
    query: Query,
    filter: Filter,
    kind: Option<Kind>,
    limit: usize,
}

impl Request {
    /// Asks a query of the records of one kind, or of all; the best `limit` are to be ranked.
    pub fn new(
        catalogue: &Arc<Catalogue>,
        query: Query,
        scope: Scope<'_>,
        kind: Option<Kind>,
        limit: usize,
    ) -> Self {
        Self {
            catalogue: Arc::clone(catalogue),
            filter: Filter::with_names(&query, scope, &**catalogue),
            query,
            kind,
            limit,
        }
    }

    /// Finds the best records whose names hold the words as they are typed, in no time: the
    /// beginning of what [`Request::carry_out`] finds.
    pub fn glance(&self) -> Vec<Match> {
        let index = self.catalogue.index();
        let mut hits = index.first(&self.query.words, self.limit, |doc| self.admits(doc));
        // What is nearly the name asked for comes before letters that stand apart.
        hits.retain(|hit| hit.class < Class::Fuzzy);
        hits.into_iter().map(|hit| self.literal(hit)).collect()
    }

    /// Finds everything, however it is written; `None` if it was cancelled meanwhile.
    ///
    /// First comes what holds the words as they are typed, then what goes by nearly that name,
    /// then what holds the letters in their order and close, see [`super::Index::is_close`]. Letters from
    /// here and there are counted and not shown.
    pub fn carry_out(&self, cancelled: &(dyn Fn() -> bool + Sync)) -> Option<Answer> {
        self.carry_out_in_two(|_| (), cancelled)
    }

    /// Finds everything as [`Request::carry_out`] does, and tells the closest before it counts: the
    /// beginning of what it finds, if that is more than [`Request::glance`].
    pub fn carry_out_in_two(
        &self,
        closest: impl FnOnce(Vec<Match>),
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Answer> {
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
        if best.len() > whole {
            closest(best.clone());
        }
        let others = relatives.into_iter().map(|relative| relative.doc).collect();
        self.count(best, others, cancelled)
    }

    /// Adds to the closest what else there is, and counts it. `others` are nearly the name asked
    /// for, but there was no room for them.
    fn count(
        &self,
        mut best: Vec<Match>,
        others: Vec<u32>,
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
