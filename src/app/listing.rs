//! The list of one kind: its rows, its filter, and a selection that stays on its record.

use super::Data;
use crate::insight::by_urgency;
use crate::model::{Address, Kind};
use crate::registry::Ref;
use crate::search::{BadQuery, Filter, Query};
use std::collections::HashSet;
use tui_input::Input;

/// How many of the records that match a filter are ranked; nobody scrolls through more.
const RANKED: usize = 200;

/// The list of one kind.
#[derive(Debug)]
pub struct Listing {
    /// The kind.
    pub kind: Kind,
    /// The filter as typed.
    pub filter: Input,
    /// What of the filter could not be read.
    pub error: Option<BadQuery>,
    /// The bare words of the filter, to show where they match.
    pub words: String,
    /// The first row shown.
    pub offset: usize,
    rows: Vec<Ref>,
    /// Every record in its natural order, once it was needed.
    all: Vec<Ref>,
    /// The selected row, when there are rows.
    row: usize,
    /// The selected record by its lasting name, also while the filter hides it.
    kept: Option<Address>,
}

impl Listing {
    pub(super) fn new(kind: Kind) -> Self {
        Self {
            kind,
            filter: Input::default(),
            error: None,
            words: String::new(),
            offset: 0,
            rows: Vec::new(),
            all: Vec::new(),
            row: 0,
            kept: None,
        }
    }

    /// The records listed, in order.
    pub fn rows(&self) -> &[Ref] {
        &self.rows
    }

    /// The number of the selected row.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The selected record.
    pub fn selected(&self) -> Option<Ref> {
        self.rows.get(self.row).copied()
    }

    /// The lasting name of the selected record.
    pub(super) fn kept(&self) -> Option<&Address> {
        self.kept.as_ref()
    }

    /// Forgets every row, as after a reload: references to the old registry mean nothing now.
    pub(super) fn forget(&mut self) {
        self.rows.clear();
        self.all.clear();
    }

    /// Works the rows out anew, from the filter; the selection stays on its record where that
    /// is still listed, else goes to the first row.
    pub(super) fn fill(&mut self, data: &Data) {
        if self.all.is_empty() {
            self.all = data.registry.in_order(self.kind, &data.langs);
        }
        if self.kind == Kind::FollowUps {
            by_urgency(data.sight(), &mut self.all);
        }
        let query = match Query::parse(self.filter.value()) {
            Ok(query) => {
                self.error = None;
                query
            }
            Err(error) => {
                self.error = Some(error);
                Query::default()
            }
        };
        self.words.clone_from(&query.words);
        self.rows = self.narrowed(&query, data);
        let kept = self
            .kept
            .as_ref()
            .and_then(|address| data.registry.find(address));
        let row = kept.and_then(|at| self.rows.iter().position(|row| *row == at));
        self.row = row.unwrap_or(0);
        if self.kept.is_none() {
            self.keep(data);
        }
    }

    fn narrowed(&self, query: &Query, data: &Data) -> Vec<Ref> {
        let filter = Filter::new(query, data.scope());
        let by_terms = self
            .all
            .iter()
            .copied()
            .filter(|at| filter.admits(&data.registry, *at));
        if query.words.is_empty() && query.without.is_empty() {
            // Terms narrow and do not rank: the natural order stays.
            return by_terms.collect();
        }
        let Some(catalogue) = &data.catalogue else {
            return by_terms.collect();
        };
        let answer = catalogue.search(query, data.scope(), Some(self.kind), RANKED);
        let best = answer.best.into_iter().map(|found| found.record);
        let mut found: Vec<Ref> = best.chain(answer.rest).collect();
        if query.words.is_empty() {
            let admitted: HashSet<Ref> = found.drain(..).collect();
            found.extend(self.all.iter().filter(|at| admitted.contains(*at)));
        }
        found
    }

    /// Selects a row, clamped to those there are.
    pub(super) fn select(&mut self, row: usize, data: &Data) {
        self.row = row.min(self.rows.len().saturating_sub(1));
        self.keep(data);
    }

    /// Selects a record if it is listed.
    pub(super) fn select_record(&mut self, at: Ref, data: &Data) -> bool {
        let row = self.rows.iter().position(|row| *row == at);
        if let Some(row) = row {
            self.select(row, data);
        }
        row.is_some()
    }

    /// Makes the shown selection the one that is kept.
    pub(super) fn keep(&mut self, data: &Data) {
        self.kept = self.selected().map(|at| data.registry.address(at));
    }

    /// Scrolls so that the selected row is shown.
    pub(super) fn scroll_into_sight(&mut self, shown: usize) {
        let shown = shown.max(1);
        if self.row < self.offset {
            self.offset = self.row;
        } else if self.row >= self.offset + shown {
            self.offset = self.row + 1 - shown;
        }
        self.offset = self.offset.min(self.rows.len().saturating_sub(shown));
    }
}
