//! Searching everything from anywhere.

use super::Data;
use crate::model::Address;
use crate::search::{BadQuery, Match, Query};
use tui_input::Input;

/// How many results are kept; the total is always exact.
const MOST: usize = 200;

/// The search of everything.
#[derive(Debug, Default)]
pub struct Quick {
    /// What is typed.
    pub input: Input,
    /// The best results.
    pub results: Vec<Match>,
    /// How many there are in all.
    pub total: usize,
    /// The chosen result.
    pub row: usize,
    /// The first result shown.
    pub offset: usize,
    /// What could not be read.
    pub error: Option<BadQuery>,
}

impl Quick {
    /// Searches anew after something was typed.
    pub(super) fn search(&mut self, data: &Data) {
        (self.row, self.offset, self.total) = (0, 0, 0);
        self.results.clear();
        self.error = None;
        let query = match Query::parse(self.input.value()) {
            Ok(query) => query,
            Err(error) => {
                self.error = Some(error);
                return;
            }
        };
        if query.is_empty() {
            return;
        }
        if let Some(catalogue) = &data.catalogue {
            let answer = catalogue.search(&query, data.scope(), None, MOST);
            (self.total, self.results) = (answer.total, answer.best);
        }
    }

    /// Chooses a record again after searching anew, if it is still among the results.
    pub(super) fn choose(&mut self, address: &Address, offset: usize, data: &Data) {
        let at = data.registry.find(address);
        let row = at.and_then(|at| self.results.iter().position(|found| found.record == at));
        if let Some(row) = row {
            (self.row, self.offset) = (row, offset.min(row));
        }
    }

    /// Moves the choice by rows.
    pub(super) fn step(&mut self, rows: isize, shown: usize) {
        let last = self.results.len().saturating_sub(1);
        self.row = self.row.saturating_add_signed(rows).min(last);
        let shown = shown.max(1);
        if self.row < self.offset {
            self.offset = self.row;
        } else if self.row >= self.offset + shown {
            self.offset = self.row + 1 - shown;
        }
    }
}
