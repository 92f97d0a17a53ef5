//! All answers: how many there are, and which.

use std::collections::HashSet;

use rayon::prelude::*;

use super::super::rank::{Ranker, Tier};
use super::super::word::Query;
use super::first::Search;
use super::{Class, Found, Index, Role, unasked};

/// How many documents are looked at between two questions whether to go on.
const BATCH: usize = 1 << 13;

impl Index {
    /// Finds the documents that hold every word of a query, in any order, and counts them; the
    /// best `limit` are those of [`Index::first`].
    ///
    /// Only documents that `admits` lets pass count. All of them do if the query has no words, in
    /// the order of their numbers. Returns `None` soon after `cancelled` says so, which is asked
    /// from several threads.
    pub fn all(
        &self,
        query: &str,
        limit: usize,
        admits: impl Fn(u32) -> bool + Sync,
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Option<Found> {
        let query = Query::new(query);
        if query.words.is_empty() {
            return Some(self.admitted(limit, admits));
        }
        let docs: Vec<u32> = self.docs().collect();
        let batches = docs.par_chunks(BATCH).map(|docs| {
            if cancelled() {
                return None;
            }
            let mut ranker = Ranker::new(&query, &self.variants);
            let mut found = Vec::new();
            for &doc in docs {
                if let Some(tier) = ranker.tier(self.range(doc))
                    && admits(doc)
                {
                    found.push((tier, doc));
                }
            }
            Some(found)
        });
        let batches = batches.collect::<Option<Vec<Vec<(Tier, u32)>>>>()?;
        let search = Search {
            index: self,
            query: &query,
            limit,
            admits: &admits,
        };
        let best: Vec<u32> = search.ranks().iter().map(|rank| rank.doc()).collect();
        let shown: HashSet<u32> = best.iter().copied().collect();
        let mut tiers = vec![Vec::new(); Tier::COUNT];
        for &(tier, doc) in batches.iter().flatten() {
            if !shown.contains(&doc) {
                tiers[tier.index()].push(doc);
            }
        }
        let apart = Tier::new(Class::Fuzzy, Role::Name).index();
        let apart = tiers.iter().skip(apart).map(Vec::len).sum();
        Some(Found {
            apart,
            total: batches.iter().map(Vec::len).sum(),
            hits: self.hits(&query, best),
            rest: tiers.concat(),
        })
    }

    /// Finds every document, as a query without words does.
    fn admitted(&self, limit: usize, admits: impl Fn(u32) -> bool) -> Found {
        let mut docs = self.docs().filter(|&doc| admits(doc));
        let hits: Vec<_> = docs.by_ref().take(limit).map(unasked).collect();
        let rest: Vec<u32> = docs.collect();
        Found {
            total: hits.len() + rest.len(),
            hits,
            rest,
            apart: 0,
        }
    }
}
