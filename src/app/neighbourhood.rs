//! The relations screen: the neighbourhood of a record as a tree that opens on demand.
//!
//! A record bears its relations and a relation its records. What lies around a record is worked out
//! when it is opened, and of what is open only the rows asked for are told, so that neither waits
//! for the size of the registry.

mod branch;
mod kept;

pub use branch::{Row, Stands};
pub use kept::KeptTree;

use super::viewport::scrolled;
use crate::registry::{Ref, Registry};
use branch::{Branch, Step};

/// How deep the tree is opened, in records: deeper, it is better begun anew.
const DEEPEST: usize = 32;

/// Why a row was not opened.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct TooDeep;

/// The state of the relations screen.
#[derive(Debug)]
pub struct Neighbourhood {
    /// The tree, or what it was while its root is not in the registry.
    tree: Result<Branch, KeptTree>,
    /// The chosen row.
    row: usize,
    /// The first row shown.
    pub offset: usize,
}

impl Neighbourhood {
    /// The tree of a record, opened as far as its relations.
    pub fn of(registry: &Registry, root: Ref) -> Self {
        Self {
            tree: Ok(Branch::of(registry, root, None)),
            row: 0,
            offset: 0,
        }
    }

    /// The record in the middle, if the registry has it.
    pub fn root(&self) -> Option<Ref> {
        self.tree.as_ref().ok().map(Branch::at)
    }

    /// How many rows there are.
    pub fn len(&self) -> usize {
        self.tree.as_ref().map_or(0, |tree| 1 + tree.below())
    }

    /// Says whether there is no row at all.
    pub fn is_empty(&self) -> bool {
        self.tree.is_err()
    }

    /// The rows from one on, so many at most.
    pub fn rows(&self, from: usize, count: usize) -> Vec<Row> {
        match &self.tree {
            Ok(tree) => tree.rows(from, count),
            Err(_) => Vec::new(),
        }
    }

    /// The number of the chosen row.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The chosen row.
    pub fn chosen(&self) -> Option<Row> {
        self.rows(self.row, 1).pop()
    }

    /// The record of the chosen row; of a relation, whose it is.
    pub fn record(&self) -> Option<Ref> {
        Some(match self.chosen()?.stands {
            Stands::Record { at, .. } => at,
            Stands::Relation { of, .. } => of,
        })
    }

    /// Says whether the chosen row is a relation.
    pub(super) fn is_at_relation(&self) -> bool {
        let chosen = self.chosen().map(|row| row.stands);
        matches!(chosen, Some(Stands::Relation { .. }))
    }

    /// Chooses a row, clamped to those there are.
    pub(super) fn choose(&mut self, row: usize) {
        self.row = row.min(self.len().saturating_sub(1));
    }

    /// Moves the choice by rows.
    pub(super) fn step(&mut self, rows: isize) {
        self.choose(self.row.saturating_add_signed(rows));
    }

    /// Opens the chosen row; an open one leads to the first of what it bears.
    pub(super) fn unfold(&mut self, registry: &Registry) -> Result<(), TooDeep> {
        let Some(row) = self.chosen() else {
            return Ok(());
        };
        if row.is_open {
            // An open row bears at least one, but for a root without any link.
            self.step(1);
            return Ok(());
        }
        self.open(&row, registry)
    }

    /// Closes the chosen row; from one that is not open, goes to what bears it.
    pub(super) fn fold(&mut self) {
        let Some(row) = self.chosen() else { return };
        if row.is_open && !row.path.is_empty() {
            self.close(&row);
        } else {
            self.choose(row.borne_by);
        }
    }

    /// Opens the chosen row, or closes it.
    pub(super) fn turn(&mut self, registry: &Registry) -> Result<(), TooDeep> {
        match self.chosen() {
            Some(row) if row.is_open => {
                self.close(&row);
                Ok(())
            }
            Some(row) => self.open(&row, registry),
            None => Ok(()),
        }
    }

    fn open(&mut self, row: &Row, registry: &Registry) -> Result<(), TooDeep> {
        let Ok(tree) = &mut self.tree else {
            return Ok(());
        };
        let Some((bundle, record)) = tree.bundle(&row.path) else {
            return Ok(());
        };
        match (record, row.stands) {
            (Some(record), Stands::Record { at, hop }) => {
                if row.path.len() >= DEEPEST {
                    return Err(TooDeep);
                }
                let branch = Branch::of(registry, at, hop.map(|hop| hop.from));
                bundle.grow(record, branch);
            }
            _ => bundle.open(registry),
        }
        Ok(())
    }

    fn close(&mut self, row: &Row) {
        let Ok(tree) = &mut self.tree else { return };
        match tree.bundle(&row.path) {
            Some((bundle, Some(record))) => bundle.cut(record),
            Some((bundle, None)) => bundle.close(),
            // The root stays open: without it there is nothing to see.
            None => {}
        }
    }

    /// Scrolls so that the chosen row is in sight.
    pub(super) fn scroll_into_sight(&mut self, shown: usize) {
        self.offset = scrolled(self.offset, self.row, shown, self.len());
    }

    /// Scrolls so that of the rows that were opened below the chosen one as many are in sight as can
    /// be.
    pub(super) fn reveal(&mut self, opened: usize, shown: usize) {
        let end = self.row + opened + 1;
        let offset = end.saturating_sub(shown.max(1)).min(self.row);
        self.offset = self.offset.max(offset);
        self.scroll_into_sight(shown);
    }

    /// Chooses the row at the end of a way through the tree.
    fn choose_path(&mut self, path: &[Step]) {
        if let Ok(tree) = &self.tree {
            self.row = tree.number(path);
        }
    }
}

#[cfg(test)]
mod tests;
