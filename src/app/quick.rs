//! Searching everything from anywhere.

use super::Data;
use super::asking::{Asker, Asking, Finding};
use super::viewport::scrolled;
use crate::model::Address;
use crate::search::{BadQuery, Match, Query, Request, Typed};
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
    /// How many there are in all, once they are counted.
    pub total: Option<usize>,
    /// How many more have the letters typed, but from here and there.
    pub far: usize,
    /// The chosen result.
    pub row: usize,
    /// The first result shown.
    pub offset: usize,
    /// What could not be read.
    pub error: Option<BadQuery>,
    /// The search whose answer is awaited.
    awaited: Option<u64>,
    /// Whether the chosen result is to be opened once there is one.
    open: bool,
    /// The record to choose again once it is found, and the first row shown with it.
    wish: Option<(Address, usize)>,
}

impl Quick {
    /// Searches anew after something was typed.
    pub(super) fn search(&mut self, data: &Data, asking: &mut Asking) {
        (self.row, self.offset, self.total, self.open) = (0, 0, None, false);
        self.far = 0;
        self.results.clear();
        self.awaited = None;
        self.wish = None;
        let Typed { query, error } = Query::typed(self.input.value());
        self.error = error;
        if query.is_empty() {
            return;
        }
        if let Some(catalogue) = &data.catalogue {
            let request = Request::new(catalogue, query, data.scope(), None, MOST);
            self.results = request.glance();
            self.awaited = Some(asking.ask(Asker::Quick, request));
        }
    }

    /// Takes what a search has found; says whether the chosen result is to be opened now.
    pub(super) fn take(&mut self, number: u64, finding: Finding, data: &Data) -> bool {
        if self.awaited != Some(number) {
            return false;
        }
        // The rows that one sees already are the first of what is found: the choice stays.
        match finding {
            Finding::Closest(closest) => self.results = closest,
            Finding::All(answer) => {
                self.awaited = None;
                (self.results, self.total) = (answer.best, Some(answer.total));
                self.far = answer.far;
            }
        }
        self.row = self.row.min(self.results.len().saturating_sub(1));
        if let Some((address, offset)) = self.wish.take() {
            self.choose(&address, offset, data);
            if self.is_searching() {
                self.wish = Some((address, offset));
            }
        }
        std::mem::take(&mut self.open)
    }

    /// Opens the first result as soon as there is one, if one may still come.
    pub(super) fn open_when_found(&mut self) {
        self.open = self.awaited.is_some();
    }

    /// Whether results may still come.
    pub fn is_searching(&self) -> bool {
        self.awaited.is_some()
    }

    /// The chosen result.
    pub(super) fn chosen(&self) -> Option<&Match> {
        self.results.get(self.row)
    }

    /// Chooses a record again after searching anew, once it is among the results.
    pub(super) fn choose_again(&mut self, address: Address, offset: usize, data: &Data) {
        self.choose(&address, offset, data);
        self.wish = Some((address, offset));
    }

    fn choose(&mut self, address: &Address, offset: usize, data: &Data) {
        let at = data.registry.find(address);
        let row = at.and_then(|at| self.results.iter().position(|found| found.record == at));
        if let Some(row) = row {
            (self.row, self.offset) = (row, offset.min(row));
        }
    }

    /// Moves the choice by rows.
    pub(super) fn step(&mut self, rows: isize, shown: usize) {
        self.wish = None;
        let last = self.results.len().saturating_sub(1);
        self.row = self.row.saturating_add_signed(rows).min(last);
        self.offset = scrolled(self.offset, self.row, shown, self.results.len());
    }
}
