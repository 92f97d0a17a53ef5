//! The list of what a file brings, of which each is taken or left out before anything is written.

mod acting;

use super::Planned;
use crate::exchange::{Row, Verdict};
use crate::import::{Decided, Likely, Said};
use crate::lang::{Words, tell};
use std::collections::{BTreeMap, BTreeSet, HashSet};

/// The parts of the list, in their order.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// New records that are likely ones that are there.
    Likely,
    /// What cannot be taken.
    Refused,
    /// What to look at.
    Remarks,
    /// New records.
    Added,
    /// What goes to the journal.
    Changed,
    /// What is there already.
    Skipped,
}

impl Part {
    /// The message of its heading.
    pub fn heading(self) -> &'static str {
        match self {
            Self::Likely => "incoming-likely",
            Self::Refused => "incoming-refused",
            Self::Remarks => "incoming-remarks",
            Self::Added => "incoming-added",
            Self::Changed => "incoming-changed",
            Self::Skipped => "incoming-skipped",
        }
    }
}

/// A line of the list: what it is of, by its number there.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Line {
    /// A likely double.
    Likely(usize),
    /// Something that cannot be taken.
    Refusal(usize),
    /// So many more of them, of which nothing is told.
    Untold(usize),
    /// What the check would say.
    Problem(usize),
    /// What was not read as what it should be.
    Remark(usize),
    /// Which columns of a table are read as what.
    Columns(usize),
    /// What becomes of something that the file brings.
    Row(usize),
}

/// What a file brings, on the way to being decided on.
#[derive(Debug)]
pub struct Incoming {
    /// The file and what it would change.
    pub planned: Planned,
    /// The lines, by their parts.
    pub lines: Vec<(Part, Line)>,
    /// The chosen line.
    pub row: usize,
    /// The rows of the plan that are left out.
    left: BTreeSet<usize>,
    /// What was said of likely doubles.
    said: BTreeMap<usize, Said>,
    /// Whether it is being written.
    pub saving: bool,
    /// Whether leaving was warned of what was said.
    warned: bool,
}

impl Incoming {
    pub(super) fn new(planned: Planned) -> Self {
        let lines = lines(&planned);
        Self {
            planned,
            lines,
            row: 0,
            left: BTreeSet::new(),
            said: BTreeMap::new(),
            saving: false,
            warned: false,
        }
    }

    /// Says whether a file has nothing in it that could be listed.
    pub(super) fn is_nothing(planned: &Planned) -> bool {
        lines(planned).is_empty()
    }

    /// The chosen line.
    pub fn line(&self) -> Option<(Part, Line)> {
        self.lines.get(self.row).copied()
    }

    /// How many lines a part has.
    pub fn count(&self, part: Part) -> usize {
        self.lines.iter().filter(|(own, _)| *own == part).count()
    }

    /// Says whether a row of the plan is left out.
    pub fn is_left(&self, row: usize) -> bool {
        self.left.contains(&row)
    }

    /// What was said of a likely double.
    pub fn said(&self, double: usize) -> Option<Said> {
        self.said.get(&double).copied()
    }

    /// How many of the likely doubles nothing was said of.
    pub fn unsaid(&self) -> usize {
        self.planned.look.likely.len() - self.said.len()
    }

    /// Says whether a row of the plan was said to be a record that is there.
    pub fn is_same(&self, row: &Row) -> bool {
        let same = self.said.iter().filter(|(_, said)| **said == Said::Same);
        same.filter_map(|(double, _)| self.likely(*double))
            .any(|double| double.kind.singular() == row.noun && double.new == row.id)
    }

    /// How many rows would be added or changed as it is decided now.
    pub fn taken(&self) -> usize {
        let rows = self.lines.iter().filter(|(_, line)| match line {
            Line::Row(row) => self.can_be_left(*row) && !self.left.contains(row),
            _ => false,
        });
        // What is one that is there is not added, unless it is left out anyhow.
        let same = self.said.iter().filter(|(_, said)| **said == Said::Same);
        let same = same
            .filter_map(|(double, _)| self.likely(*double))
            .filter(|double| {
                let mut left = self.left.iter();
                let rows = &self.planned.plan.rows;
                !left.any(|row| {
                    let row = rows.get(*row);
                    row.is_some_and(|row| {
                        row.noun == double.kind.singular() && row.id == double.new
                    })
                })
            });
        rows.count().saturating_sub(same.count())
    }

    /// A likely double.
    pub fn likely(&self, number: usize) -> Option<&Likely> {
        self.planned.look.likely.get(number)
    }

    /// Says whether a row of the plan is one that is added or changed, unless it is left out.
    fn can_be_left(&self, row: usize) -> bool {
        let row = self.planned.plan.rows.get(row);
        row.is_some_and(|row| part_of(&row.verdict) < Some(Part::Skipped) && row.noun != TITLE_PAGE)
    }

    /// Goes to a line.
    pub(super) fn choose(&mut self, row: usize) {
        self.row = row.min(self.lines.len().saturating_sub(1));
    }

    fn step(&mut self, step: isize) {
        self.choose(self.row.saturating_add_signed(step));
    }

    /// Goes to the first line of the next part, or of this or the one before.
    fn step_part(&mut self, back: bool) {
        let own = self.line().map(|(part, _)| part);
        let begins = |row: usize| {
            let part = |row: usize| self.lines.get(row).map(|(part, _)| *part);
            row == 0 || part(row) != part(row - 1)
        };
        let next = if back {
            (0..self.row).rev().find(|row| begins(*row))
        } else {
            (self.row..self.lines.len()).find(|row| self.lines.get(*row).map(|own| own.0) != own)
        };
        self.row = next.unwrap_or(if back { 0 } else { self.row });
    }

    /// Takes or leaves out the chosen row; says whether it can be.
    fn turn(&mut self) -> bool {
        let Some((_, Line::Row(row))) = self.line() else {
            return false;
        };
        if !self.can_be_left(row) {
            return false;
        }
        if !self.left.remove(&row) {
            self.left.insert(row);
        }
        self.warned = false;
        true
    }

    /// Takes or leaves out all of the part that the chosen line is in: takes them when one is out.
    fn turn_part(&mut self) -> bool {
        let Some((part, _)) = self.line() else {
            return false;
        };
        let rows: Vec<usize> = self
            .lines
            .iter()
            .filter(|(own, _)| *own == part)
            .filter_map(|(_, line)| match line {
                Line::Row(row) if self.can_be_left(*row) => Some(*row),
                _ => None,
            })
            .collect();
        let any_left = rows.iter().any(|row| self.left.contains(row));
        for row in &rows {
            if any_left {
                self.left.remove(row);
            } else {
                self.left.insert(*row);
            }
        }
        !rows.is_empty()
    }

    /// Says something of the chosen likely double, or takes it back, and goes on to the next;
    /// tells whether one is chosen.
    fn say(&mut self, said: Said) -> bool {
        let Some((_, Line::Likely(double))) = self.line() else {
            return false;
        };
        if self.said.get(&double) == Some(&said) {
            self.said.remove(&double);
        } else {
            self.said.insert(double, said);
            if matches!(self.lines.get(self.row + 1), Some((Part::Likely, _))) {
                self.row += 1;
            }
        }
        self.warned = false;
        true
    }

    /// What was decided, to be carried out.
    fn decided(&self, words: &Words) -> Decided {
        let rows = &self.planned.plan.rows;
        let left: HashSet<_> = self
            .left
            .iter()
            .filter_map(|row| rows.get(*row))
            .map(|row| (row.noun, row.id.clone()))
            .collect();
        let said = self.said.iter();
        let said = said.filter_map(|(double, said)| Some((self.likely(*double)?.clone(), *said)));
        let file = self.planned.request.name();
        Decided {
            request: self.planned.request.clone(),
            digest: self.planned.digest,
            left,
            said: said.collect(),
            what: tell!(words, "import-what", file = file),
        }
    }
}

/// The noun of a title page, which is not imported to a registry that has one.
const TITLE_PAGE: &str = "title page";

/// The part that a row of the plan belongs to; what is refused is told with the refusals.
fn part_of(verdict: &Verdict) -> Option<Part> {
    match verdict {
        Verdict::Added => Some(Part::Added),
        Verdict::Marked(..) | Verdict::Recorded => Some(Part::Changed),
        Verdict::Same | Verdict::Differs(_) | Verdict::Doubled(_) => Some(Part::Skipped),
        Verdict::Refused(_) => None,
    }
}

fn lines(planned: &Planned) -> Vec<(Part, Line)> {
    let (plan, look) = (&planned.plan, &planned.look);
    let likely = (0..look.likely.len()).map(|number| (Part::Likely, Line::Likely(number)));
    let refused = (0..plan.refusals.len()).map(|number| (Part::Refused, Line::Refusal(number)));
    let untold = (plan.untold > 0).then_some((Part::Refused, Line::Untold(plan.untold)));
    let problems = (0..look.problems.len()).map(|number| (Part::Remarks, Line::Problem(number)));
    let remarks = (0..plan.remarks.len()).map(|number| (Part::Remarks, Line::Remark(number)));
    let columns = (0..plan.columns.len()).map(|number| (Part::Remarks, Line::Columns(number)));
    let rows = plan.rows.iter().enumerate();
    let rows = rows.filter_map(|(number, row)| Some((part_of(&row.verdict)?, Line::Row(number))));
    let mut lines: Vec<_> = likely
        .chain(refused)
        .chain(untold)
        .chain(problems)
        .chain(remarks)
        .chain(columns)
        .chain(rows)
        .collect();
    lines.sort_by_key(|(part, _)| *part);
    lines
}
