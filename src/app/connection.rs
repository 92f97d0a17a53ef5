//! The path screen: how two records are linked, a hop after the other.

use crate::insight::{Hop, LinkPath, Sight};
use crate::model::Address;
use crate::registry::{Ref, Registry};

/// A path by what outlasts a change of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct KeptPath {
    ends: [Address; 2],
    chosen: Option<Address>,
    offset: usize,
}

/// The state of the path screen.
#[derive(Debug)]
pub struct Connection {
    /// The two ends by their lasting names.
    pub ends: [Address; 2],
    /// The path, while there is one.
    path: Option<LinkPath>,
    /// The chosen record, by its number along the path.
    row: usize,
    /// The first line shown.
    pub offset: usize,
}

impl Connection {
    /// A path to go along; its far end is chosen.
    pub(super) fn along(path: LinkPath, registry: &Registry) -> Self {
        Self {
            ends: [registry.address(path.from), registry.address(path.to)],
            row: path.hops.len(),
            path: Some(path),
            offset: 0,
        }
    }

    /// The path, while there is one.
    pub fn path(&self) -> Option<&LinkPath> {
        self.path.as_ref()
    }

    /// The records along it, each with the hop that leads to it.
    pub fn records(&self) -> impl Iterator<Item = (Ref, Option<&Hop>)> {
        let path = self.path.iter();
        path.flat_map(|path| {
            let reached = path.hops.iter().map(|hop| (hop.to, Some(hop)));
            std::iter::once((path.from, None)).chain(reached)
        })
    }

    /// The number of the chosen record.
    pub fn row(&self) -> usize {
        self.row
    }

    /// The line that a record stands on: between two stands what links them.
    pub fn line(row: usize) -> usize {
        row * 2
    }

    /// The chosen record.
    pub fn record(&self) -> Option<Ref> {
        self.records().nth(self.row).map(|(at, _)| at)
    }

    /// Chooses a record, clamped to those there are.
    pub(super) fn choose(&mut self, row: usize) {
        let last = self.path.as_ref().map_or(0, |path| path.hops.len());
        self.row = row.min(last);
    }

    /// Moves the choice along the path.
    pub(super) fn step(&mut self, records: isize) {
        self.choose(self.row.saturating_add_signed(records));
    }

    /// Scrolls so that the chosen record is in sight, with what leads to it.
    pub(super) fn scroll_into_sight(&mut self, shown: usize) {
        let line = Self::line(self.row);
        let shown = shown.max(2);
        if line < self.offset + 1 {
            self.offset = line.saturating_sub(1);
        } else if line >= self.offset + shown {
            self.offset = line + 1 - shown;
        }
    }

    /// What is to be kept of it.
    pub(super) fn kept(&self, registry: &Registry) -> KeptPath {
        KeptPath {
            ends: self.ends.clone(),
            chosen: self.record().map(|at| registry.address(at)),
            offset: self.offset,
        }
    }

    /// The path between the same two records, with the same record chosen where it is on it.
    pub(super) fn again(kept: &KeptPath, sight: Sight<'_>) -> Self {
        let [from, to] = kept.ends.each_ref().map(|end| sight.registry.find(end));
        let path = from
            .zip(to)
            .and_then(|(from, to)| LinkPath::between(sight, from, to));
        let mut screen = Self {
            ends: kept.ends.clone(),
            path,
            row: 0,
            offset: kept.offset,
        };
        let chosen = kept.chosen.as_ref();
        let chosen = chosen.and_then(|address| sight.registry.find(address));
        let row = screen.records().position(|(at, _)| Some(at) == chosen);
        screen.choose(row.unwrap_or(usize::MAX));
        screen
    }
}
