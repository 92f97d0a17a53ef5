//! One search, carried out here or on another thread.

use super::fold::fold_words;
use super::kinship::Relative;
use super::{Answer, Catalogue, Class, Closeness, Filter, Hit, Match, Query, Scope};
use crate::model::Kind;
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
        let index = self.catalogue.index();
        let words = &self.query.words;
        let admits = |doc| self.admits(doc);
        let found = index.all(words, self.limit, admits, cancelled)?;
        let (whole, apart): (Vec<Hit>, Vec<Hit>) = found
            .hits
            .into_iter()
            .partition(|hit| hit.class < Class::Fuzzy);
        let (rest, rest_apart) = found
            .rest
            .split_at(found.rest.len().saturating_sub(found.apart));
        let mut docs: Vec<u32> = rest.to_vec();
        let mut known: HashSet<u32> = whole.iter().map(|hit| hit.doc).collect();
        known.extend(rest);
        let mut best: Vec<Match> = whole.into_iter().map(|hit| self.literal(hit)).collect();
        let is_ranked = docs.is_empty();
        for relative in self.relatives(words, &admits, cancelled) {
            if cancelled() {
                return None;
            }
            if !known.insert(relative.doc) {
                continue;
            }
            if is_ranked && best.len() < self.limit {
                best.push(self.nearly(relative));
            } else {
                docs.push(relative.doc);
            }
        }
        let asked = Closeness::new(words);
        let mut far = 0;
        for hit in apart {
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
        Some(Answer {
            total: best.len() + docs.len(),
            best,
            rest: docs
                .into_iter()
                .map(|doc| self.catalogue.record(doc))
                .collect(),
            far,
        })
    }

    /// The documents that go by nearly the name asked for. A letter or two are the start of too
    /// many names to be nearly one.
    fn relatives(
        &self,
        words: &str,
        admits: &(dyn Fn(u32) -> bool + Sync),
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Vec<Relative> {
        let letters = fold_words(words).iter().map(String::len).sum::<usize>();
        if letters < LEAST {
            return Vec::new();
        }
        let index = self.catalogue.index();
        self.catalogue
            .kinship()
            .search(words, index, admits, cancelled)
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
