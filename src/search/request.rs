//! A search, carried out here or on another thread.

mod one;

use super::{Answer, Catalogue, Filter, Match, Query, Scope};
use crate::model::Kind;
use crate::registry::Ref;
use one::{Closest, One};
use std::collections::HashSet;
use std::sync::Arc;

/// A query with all that it is asked of.
#[derive(Debug, Clone)]
pub struct Request {
    /// The one search, or one for each of the names that a query leaves the choice of.
    ones: Vec<One>,
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
        let mut queries = query.alternatives();
        if queries.is_empty() {
            queries.push(query);
        }
        let one = |query: Query| One {
            catalogue: Arc::clone(catalogue),
            filter: Filter::with_names(&query, scope, &**catalogue),
            query,
            kind,
            limit,
        };
        Self {
            ones: queries.into_iter().map(one).collect(),
            limit,
        }
    }

    /// Finds the best records whose names hold the words as they are typed, in no time: the
    /// beginning of what [`Request::carry_out`] finds.
    pub fn glance(&self) -> Vec<Match> {
        let mut found = merged(self.ones.iter().map(One::glance));
        found.truncate(self.limit);
        found
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
        let found = self.ones.iter().map(|one| one.closest(cancelled));
        let found: Vec<Closest> = found.collect::<Option<_>>()?;
        if found.iter().any(|found| found.best.len() > found.whole) {
            let mut best = merged(found.iter().map(|found| found.best.clone()));
            best.truncate(self.limit);
            closest(best);
        }
        let answers = self.ones.iter().zip(found);
        let answers = answers.map(|(one, found)| one.count(found, cancelled));
        Some(united(answers.collect::<Option<_>>()?, self.limit))
    }
}

/// What is found by any of some searches, each record once: by how closely it is met, then by its
/// place in its own search, since scores for different words cannot be compared.
fn merged(found: impl Iterator<Item = Vec<Match>>) -> Vec<Match> {
    let mut ranked: Vec<(usize, Match)> = Vec::new();
    let mut count = 0;
    for matches in found {
        ranked.extend(matches.into_iter().enumerate());
        count += 1;
    }
    if count > 1 {
        ranked.sort_by_key(|(place, found)| (found.hit.class, *place));
        let mut known = HashSet::new();
        ranked.retain(|(_, found)| known.insert(found.record));
    }
    ranked.into_iter().map(|(_, found)| found).collect()
}

/// The answers to some searches as one.
fn united(mut answers: Vec<Answer>, limit: usize) -> Answer {
    if answers.len() < 2 {
        return answers.pop().unwrap_or_default();
    }
    let mut best = merged(
        answers
            .iter_mut()
            .map(|answer| std::mem::take(&mut answer.best)),
    );
    let beyond = best.split_off(limit.min(best.len()));
    let beyond = beyond.into_iter().map(|found| found.record);
    let mut known: HashSet<Ref> = best.iter().map(|found| found.record).collect();
    let others = answers
        .iter()
        .flat_map(|answer| answer.rest.iter().copied());
    let rest: Vec<Ref> = beyond
        .chain(others)
        .filter(|at| known.insert(*at))
        .collect();
    let total = best.len() + rest.len();
    // What one search finds from here and there, another may find in one piece.
    let far = answers.iter().map(|answer| answer.far).max();
    Answer {
        total,
        best,
        rest,
        far: far.filter(|_| total == 0).unwrap_or_default(),
    }
}
