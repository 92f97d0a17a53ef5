//! A record of the tree with what it bears, and the rows that it makes.

use crate::insight::{Group, Hop, Way, around};
use crate::model::Kind;
use crate::registry::{Ref, Registry, Relation};
use std::collections::BTreeMap;
use std::ops::Range;

/// A relation of so few records is open from the start.
const FEW: usize = 5;

/// What a relation is known by among those of a record.
pub(super) type Key = (Relation, Way, Kind);

/// A step from a record down: to a relation and, from there, to one of its records, by number.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Step {
    pub(super) bundle: usize,
    pub(super) record: Option<usize>,
}

/// What a row stands for.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Stands {
    /// A record.
    Record {
        /// The record.
        at: Ref,
        /// The link by which it stands here; the root has none.
        hop: Option<Hop>,
    },
    /// A relation.
    Relation {
        /// Whose it is.
        of: Ref,
        /// The message of how it reads from there: `took part in`.
        message: &'static str,
        /// The kind of the records that it bears.
        kind: Kind,
        /// How many they are.
        count: usize,
    },
}

/// A row of the tree.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row {
    /// Its number, counted from the root.
    pub number: usize,
    /// What it stands for.
    pub stands: Stands,
    /// Whether what it bears is shown.
    pub is_open: bool,
    /// Of each row between the root and this one, and of this one, whether it is the last that
    /// its bearer bears.
    pub lasts: Vec<bool>,
    /// The number of the row that bears it.
    pub borne_by: usize,
    /// The way to it from the root.
    pub(super) path: Vec<Step>,
}

/// A record that is open.
#[derive(Debug)]
pub(super) struct Branch {
    at: Ref,
    bundles: Vec<Bundle>,
}

/// A relation of an open record.
#[derive(Debug)]
pub(super) struct Bundle {
    group: Group,
    kind: Kind,
    is_open: bool,
    /// Whether its records are in order: many are put so only when they are to be seen.
    is_in_order: bool,
    /// Those of its records that are open, by number.
    branches: BTreeMap<usize, Branch>,
}

impl Branch {
    /// Opens a record: its links but those to the record by which one came.
    pub(super) fn of(registry: &Registry, at: Ref, from: Option<Ref>) -> Self {
        let mut bundles = Vec::new();
        for mut group in around(registry, at) {
            if let Some(from) = from {
                group.records.retain(|at| *at != from);
            }
            let Some(kind) = group.kind() else { continue };
            bundles.push(Bundle {
                group,
                kind,
                is_open: false,
                is_in_order: false,
                branches: BTreeMap::new(),
            });
        }
        let is_only = bundles.len() == 1;
        for bundle in &mut bundles {
            if is_only || bundle.records().len() <= FEW {
                bundle.open(registry);
            }
        }
        Self { at, bundles }
    }

    /// The record.
    pub(super) fn at(&self) -> Ref {
        self.at
    }

    /// Says whether it bears nothing.
    pub(super) fn is_bare(&self) -> bool {
        self.bundles.is_empty()
    }

    pub(super) fn bundles(&self) -> &[Bundle] {
        &self.bundles
    }

    pub(super) fn bundles_mut(&mut self) -> &mut [Bundle] {
        &mut self.bundles
    }

    /// How many rows stand below its own.
    pub(super) fn below(&self) -> usize {
        self.bundles.iter().map(Bundle::rows).sum()
    }

    /// The rows from one on, so many at most; the root is row 0.
    pub(super) fn rows(&self, from: usize, count: usize) -> Vec<Row> {
        let mut walk = Walk {
            wanted: from..from.saturating_add(count),
            next: 0,
            path: Vec::new(),
            lasts: Vec::new(),
            found: Vec::new(),
        };
        let root = Stands::Record {
            at: self.at,
            hop: None,
        };
        walk.tell(root, true, 0);
        walk.branch(self);
        walk.found
    }

    /// The relation at the end of a way, and the number of the record where the way ends with one.
    pub(super) fn bundle(&mut self, path: &[Step]) -> Option<(&mut Bundle, Option<usize>)> {
        let (last, above) = path.split_last()?;
        let mut branch = self;
        for step in above {
            let bundle = branch.bundles.get_mut(step.bundle)?;
            branch = bundle.branches.get_mut(&step.record?)?;
        }
        Some((branch.bundles.get_mut(last.bundle)?, last.record))
    }

    /// The number of the row at the end of a way, counted from its own.
    pub(super) fn number(&self, path: &[Step]) -> usize {
        let Some((step, rest)) = path.split_first() else {
            return 0;
        };
        let before = self.bundles.iter().take(step.bundle);
        let head = 1 + before.map(Bundle::rows).sum::<usize>();
        let (Some(record), Some(bundle)) = (step.record, self.bundles.get(step.bundle)) else {
            return head;
        };
        let open = bundle.branches.range(..record);
        let between: usize = open.map(|(_, branch)| branch.below()).sum();
        let below = bundle.branches.get(&record);
        head + 1 + record + between + below.map_or(0, |branch| branch.number(rest))
    }
}

impl Bundle {
    pub(super) fn key(&self) -> Key {
        (self.group.relation, self.group.way, self.kind)
    }

    pub(super) fn records(&self) -> &[Ref] {
        &self.group.records
    }

    pub(super) fn is_open(&self) -> bool {
        self.is_open
    }

    /// Shows its records.
    pub(super) fn open(&mut self, registry: &Registry) {
        self.put_in_order(registry);
        self.is_open = true;
    }

    /// Hides its records; those that are open stay so.
    pub(super) fn close(&mut self) {
        self.is_open = false;
    }

    /// Puts its records in order; until then their numbers are not to be relied on.
    pub(super) fn put_in_order(&mut self, registry: &Registry) {
        if !self.is_in_order {
            self.group.put_in_order(registry);
            self.is_in_order = true;
        }
    }

    pub(super) fn branches(&self) -> &BTreeMap<usize, Branch> {
        &self.branches
    }

    /// Puts an open record in its place, if there is something to see of it.
    pub(super) fn grow(&mut self, record: usize, branch: Branch) {
        if !branch.is_bare() {
            self.branches.insert(record, branch);
        }
    }

    /// Closes a record.
    pub(super) fn cut(&mut self, record: usize) {
        self.branches.remove(&record);
    }

    fn rows(&self) -> usize {
        if !self.is_open {
            return 1;
        }
        let open: usize = self.branches.values().map(Branch::below).sum();
        1 + self.group.records.len() + open
    }

    fn hop(&self, from: Ref, to: Ref) -> Hop {
        Hop {
            from,
            relation: self.group.relation,
            way: self.group.way,
            to,
        }
    }
}

/// Going down the rows; what is out of sight is counted and not looked at.
struct Walk {
    /// The numbers of the rows wanted.
    wanted: Range<usize>,
    /// The number of the next row.
    next: usize,
    path: Vec<Step>,
    lasts: Vec<bool>,
    found: Vec<Row>,
}

impl Walk {
    fn tell(&mut self, stands: Stands, is_open: bool, borne_by: usize) {
        if self.wanted.contains(&self.next) {
            self.found.push(Row {
                number: self.next,
                stands,
                is_open,
                lasts: self.lasts.clone(),
                borne_by,
                path: self.path.clone(),
            });
        }
        self.next += 1;
    }

    /// Goes down what an open record bears; its own row is told.
    fn branch(&mut self, branch: &Branch) {
        let borne_by = self.next - 1;
        for (number, bundle) in branch.bundles.iter().enumerate() {
            let rows = bundle.rows();
            if self.next + rows <= self.wanted.start || self.next >= self.wanted.end {
                self.next += rows;
                continue;
            }
            let step = |record| Step {
                bundle: number,
                record,
            };
            self.path.push(step(None));
            self.lasts.push(number + 1 == branch.bundles.len());
            let stands = Stands::Relation {
                of: branch.at,
                message: bundle.group.message,
                kind: bundle.kind,
                count: bundle.group.records.len(),
            };
            self.tell(stands, bundle.is_open, borne_by);
            if bundle.is_open {
                self.records(branch.at, bundle);
            }
            self.path.pop();
            self.lasts.pop();
        }
    }

    fn records(&mut self, from: Ref, bundle: &Bundle) {
        let borne_by = self.next - 1;
        let mut told = 0;
        for (record, branch) in &bundle.branches {
            self.closed(from, bundle, told..*record, borne_by);
            self.record(from, bundle, *record, borne_by, Some(branch));
            told = record + 1;
        }
        self.closed(from, bundle, told..bundle.group.records.len(), borne_by);
    }

    /// Goes down records that are not open: only those wanted are looked at.
    fn closed(&mut self, from: Ref, bundle: &Bundle, all: Range<usize>, borne_by: usize) {
        let end = self.next + all.len();
        let first = self.wanted.start.clamp(self.next, end);
        let last = self.wanted.end.clamp(first, end);
        let start = all.start + (first - self.next);
        self.next = first;
        for record in start..start + (last - first) {
            self.record(from, bundle, record, borne_by, None);
        }
        self.next = end;
    }

    fn record(
        &mut self,
        from: Ref,
        bundle: &Bundle,
        record: usize,
        borne_by: usize,
        branch: Option<&Branch>,
    ) {
        let Some(at) = bundle.group.records.get(record).copied() else {
            return;
        };
        if let Some(last) = self.path.last_mut() {
            last.record = Some(record);
        }
        self.lasts.push(record + 1 == bundle.group.records.len());
        let hop = Some(bundle.hop(from, at));
        self.tell(Stands::Record { at, hop }, branch.is_some(), borne_by);
        if let Some(branch) = branch {
            self.branch(branch);
        }
        self.lasts.pop();
        if let Some(last) = self.path.last_mut() {
            last.record = None;
        }
    }
}
