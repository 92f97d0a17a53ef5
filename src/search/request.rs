//! One search, carried out here or on another thread.

use super::{Answer, Catalogue, Filter, Hit, Match, Query, Scope};
use crate::model::Kind;
use std::sync::Arc;

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
        let hits = index.first(&self.query.words, self.limit, |doc| self.admits(doc));
        self.matches(hits)
    }

    /// Finds everything, however it is written; `None` if it was cancelled meanwhile.
    pub fn carry_out(&self, cancelled: &(dyn Fn() -> bool + Sync)) -> Option<Answer> {
        let index = self.catalogue.index();
        let admits = |doc| self.admits(doc);
        let found = index.all(&self.query.words, self.limit, admits, cancelled)?;
        let record = |doc| self.catalogue.record(doc);
        Some(Answer {
            total: found.total,
            rest: found.rest.into_iter().map(record).collect(),
            best: self.matches(found.hits),
        })
    }

    fn admits(&self, doc: u32) -> bool {
        let at = self.catalogue.record(doc);
        let index = self.catalogue.index();
        self.kind.is_none_or(|kind| at.kind() == kind)
            && self.filter.admits(self.catalogue.registry(), at)
            && !self
                .query
                .without
                .iter()
                .any(|word| index.explain(doc, word).is_some())
    }

    fn matches(&self, hits: Vec<Hit>) -> Vec<Match> {
        let matched = |hit: Hit| Match {
            record: self.catalogue.record(hit.doc),
            hit,
        };
        hits.into_iter().map(matched).collect()
    }
}
