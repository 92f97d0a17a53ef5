//! Where each follow-up stands once every entry is taken into account.

use super::{Deed, Entry, EntryId};
use crate::model::{FollowUpId, Status};
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{HashMap, HashSet};

/// Where a follow-up stands, and on whose word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Standing {
    /// The status.
    pub status: Status,
    /// When it was set; `None` when nothing was ever recorded.
    pub since: Option<Timestamp>,
    /// Who set it.
    pub by: Option<String>,
    /// Their remark.
    pub note: Option<String>,
    /// Where it can be seen.
    pub evidence: Option<String>,
    /// The entries that hold: one, or several made out of sight of each other. A new entry
    /// names them in `after`.
    pub heads: Vec<EntryId>,
}

impl Standing {
    /// The standing of a follow-up that nobody has marked.
    pub const UNTOUCHED: Self = Self {
        status: Status::Open,
        since: None,
        by: None,
        note: None,
        evidence: None,
        heads: Vec::new(),
    };

    /// The day it was set (UTC, so that it is the same for every reader).
    pub fn day(&self) -> Option<Date> {
        self.since.map(|at| TimeZone::UTC.to_datetime(at).date())
    }

    /// Says whether two or more people marked it out of sight of each other.
    pub fn is_contested(&self) -> bool {
        self.heads.len() > 1
    }
}

/// What the entries of all follow-ups come to.
#[derive(Debug, Clone, Default)]
pub(super) struct Standings {
    /// The standing of every follow-up that has a live mark.
    pub(super) by_follow_up: foldhash::HashMap<FollowUpId, Standing>,
    /// The marks that were made out of sight of another of the same follow-up.
    pub(super) concurrent: HashSet<EntryId>,
}

/// Works out where every follow-up stands.
pub(super) fn all(entries: &[Entry], undone: &HashSet<EntryId>) -> Standings {
    let mut marks: HashMap<&FollowUpId, Vec<&Entry>> = HashMap::new();
    for entry in entries {
        if let Deed::Set { on, .. } = &entry.deed {
            marks.entry(on).or_default().push(entry);
        }
    }
    let mut found = Standings::default();
    for (on, marks) in marks {
        let sight = Sight::of(&marks);
        for (number, entry) in marks.iter().enumerate() {
            if sight.is_concurrent(number) {
                found.concurrent.insert(entry.id.clone());
            }
        }
        let is_live = |number: &usize| !undone.contains(&marks[*number].id);
        let live: Vec<usize> = (0..marks.len()).filter(is_live).collect();
        let heads: Vec<&Entry> = sight.heads(&live).into_iter().map(|n| marks[n]).collect();
        if let Some(standing) = of_heads(&heads) {
            found.by_follow_up.insert(on.clone(), standing);
        }
    }
    found
}

/// Which marks of one follow-up were made in sight of which others.
struct Sight {
    /// For each mark, those that its writer had seen: those it names and all that those had seen.
    seen: Vec<Bits>,
}

impl Sight {
    /// Works it out for marks in the order of the clock.
    fn of(marks: &[&Entry]) -> Self {
        let numbers: HashMap<&EntryId, usize> = (0..)
            .zip(marks)
            .map(|(number, entry)| (&entry.id, number))
            .collect();
        let mut seen: Vec<Bits> = Vec::with_capacity(marks.len());
        for (number, mark) in marks.iter().enumerate() {
            let mut own = Bits::new(marks.len());
            let mut ahead = named(mark, number, &numbers);
            while let Some(other) = ahead.pop() {
                if other == number || !own.insert(other) {
                    continue;
                }
                if other < number {
                    // Worked out already: marks mostly come after what they saw.
                    own.extend(&seen[other]);
                } else {
                    ahead.extend(named(marks[other], other, &numbers));
                }
            }
            own.remove(number);
            seen.push(own);
        }
        Self { seen }
    }

    /// Says whether a mark and another were made out of sight of each other.
    fn is_concurrent(&self, number: usize) -> bool {
        let own = &self.seen[number];
        let out_of_sight =
            |(other, seen): (usize, &Bits)| other != number && !own.has(other) && !seen.has(number);
        self.seen.iter().enumerate().any(out_of_sight)
    }

    /// Of live marks, those that no other live mark has seen. What was undone since replaces
    /// nothing, but what it had seen stays replaced by a live mark that saw it.
    fn heads(&self, live: &[usize]) -> Vec<usize> {
        let mut replaced = Bits::new(self.seen.len());
        for number in live {
            replaced.extend(&self.seen[*number]);
        }
        let heads: Vec<usize> = live.iter().copied().filter(|n| !replaced.has(*n)).collect();
        // Only forged marks can replace each other in a circle; then all of them stand.
        if heads.is_empty() {
            live.to_vec()
        } else {
            heads
        }
    }
}

/// The marks that a mark names. A line without an id, by hand or by another program, names none;
/// it is taken to have seen whatever the clock puts before it.
fn named(mark: &Entry, number: usize, numbers: &HashMap<&EntryId, usize>) -> Vec<usize> {
    if mark.names_its_past {
        mark.after
            .iter()
            .filter_map(|id| numbers.get(id).copied())
            .collect()
    } else {
        (0..number).collect()
    }
}

/// A set of small numbers, a bit each: thousands of marks on one follow-up are compared in no
/// time.
#[derive(Clone)]
struct Bits(Vec<u64>);

impl Bits {
    fn new(count: usize) -> Self {
        Self(vec![0; count.div_ceil(64)])
    }

    fn has(&self, number: usize) -> bool {
        self.0[number / 64] & (1 << (number % 64)) != 0
    }

    /// Adds a number; says whether it is new.
    fn insert(&mut self, number: usize) -> bool {
        let is_new = !self.has(number);
        self.0[number / 64] |= 1 << (number % 64);
        is_new
    }

    fn remove(&mut self, number: usize) {
        self.0[number / 64] &= !(1 << (number % 64));
    }

    fn extend(&mut self, other: &Self) {
        for (own, more) in self.0.iter_mut().zip(&other.0) {
            *own |= more;
        }
    }
}

/// The standing that the marks in force give: the last by the clock tells.
fn of_heads(heads: &[&Entry]) -> Option<Standing> {
    let last = heads.iter().max_by(|a, b| a.cmp_clock(b))?;
    let Deed::Set {
        status,
        note,
        evidence,
        ..
    } = &last.deed
    else {
        return None;
    };
    Some(Standing {
        status: *status,
        since: Some(last.at),
        by: Some(last.by.clone()),
        note: note.clone(),
        evidence: evidence.clone(),
        heads: heads.iter().map(|entry| entry.id.clone()).collect(),
    })
}
