//! The best documents met so far.

use std::collections::HashSet;
use std::sync::atomic::{AtomicU64, Ordering};

use super::super::rank::Rank;

/// Keeps the best documents, each once, by its best rank.
#[derive(Debug)]
pub(super) struct Best {
    limit: usize,
    ranks: Vec<Rank>,
    /// What is not better than this is not among the best.
    worst: Rank,
}

impl Best {
    /// Keeps no more documents than `limit`, those found and others better than `worst`.
    pub(super) fn new(limit: usize, worst: Rank, found: &[Rank]) -> Self {
        Self {
            limit,
            ranks: found.to_vec(),
            worst,
        }
    }

    /// Returns what a document has to be better than.
    pub(super) fn worst(&self) -> Rank {
        self.worst
    }

    /// Adds a document, unless it is worse than those there.
    pub(super) fn push(&mut self, rank: Rank) {
        if rank < self.worst {
            self.ranks.push(rank);
            if self.ranks.len() >= self.limit.saturating_add(64).saturating_mul(2) {
                self.settle();
            }
        }
    }

    /// Tells others what is reached, and learns it from them.
    pub(super) fn share(&mut self, reached: &Reached) {
        let own = self.worst.tier_and_score();
        let least = reached.0.fetch_min(own, Ordering::Relaxed).min(own);
        self.worst = self.worst.min(Rank::after(least));
    }

    /// Drops all but the best.
    fn settle(&mut self) {
        self.ranks.sort_unstable();
        let mut known = HashSet::with_capacity(self.ranks.len());
        self.ranks.retain(|rank| known.insert(rank.doc()));
        self.ranks.truncate(self.limit);
        if self.ranks.len() == self.limit {
            self.worst = self
                .ranks
                .last()
                .map_or(self.worst, |&last| last.min(self.worst));
        }
    }

    /// Joins two.
    pub(super) fn with(mut self, other: Self) -> Self {
        self.ranks.extend(other.ranks);
        self
    }

    /// Returns the best, best first.
    pub(super) fn into_ranks(mut self) -> Vec<Rank> {
        self.settle();
        self.ranks
    }
}

/// The worst tier and score that may still be among the best, as several threads find out.
#[derive(Debug)]
pub(super) struct Reached(AtomicU64);

impl Default for Reached {
    fn default() -> Self {
        Self(AtomicU64::new(u64::MAX))
    }
}
