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
    pub(super) by_follow_up: HashMap<FollowUpId, Standing>,
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
        let before: Vec<HashSet<&EntryId>> = seen_by(&marks);
        let is_live = |entry: &Entry| !undone.contains(&entry.id);
        for (number, entry) in marks.iter().enumerate() {
            let seen_later = |(later, other): (&HashSet<&EntryId>, &&Entry)| {
                entry.id != other.id
                    && !later.contains(&entry.id)
                    && !before[number].contains(&other.id)
            };
            if before.iter().zip(&marks).any(seen_later) {
                found.concurrent.insert(entry.id.clone());
            }
        }
        // What a live mark has seen, it replaces; also when a mark between them was undone since.
        let live = || {
            before
                .iter()
                .zip(&marks)
                .filter(|(_, entry)| is_live(entry))
        };
        let replaced: HashSet<&EntryId> =
            live().flat_map(|(seen, _)| seen.iter().copied()).collect();
        let mut heads: Vec<&Entry> = live()
            .map(|(_, entry)| *entry)
            .filter(|entry| !replaced.contains(&entry.id))
            .collect();
        if heads.is_empty() {
            // Only forged marks can replace each other in a circle; then all of them stand.
            heads = live().map(|(_, entry)| *entry).collect();
        }
        if let Some(standing) = of_heads(&heads) {
            found.by_follow_up.insert(on.clone(), standing);
        }
    }
    found
}

/// For each mark of one follow-up, the marks that its writer had seen: those it names and all
/// that those had seen. A line without an id, by hand or by another program, names none; it is
/// taken to have seen whatever the clock puts before it.
fn seen_by<'a>(marks: &[&'a Entry]) -> Vec<HashSet<&'a EntryId>> {
    let numbers: HashMap<&EntryId, usize> = (0..)
        .zip(marks)
        .map(|(number, entry)| (&entry.id, number))
        .collect();
    let named = |number: usize| -> Vec<&'a EntryId> {
        let entry = marks[number];
        if entry.names_its_past {
            entry.after.iter().collect()
        } else {
            // Marks come in the order of the clock.
            marks
                .iter()
                .take(number)
                .map(|earlier| &earlier.id)
                .collect()
        }
    };
    let mut seen: Vec<HashSet<&EntryId>> = Vec::with_capacity(marks.len());
    for (number, mark) in marks.iter().enumerate() {
        let mut own: HashSet<&EntryId> = HashSet::new();
        let mut ahead = named(number);
        while let Some(id) = ahead.pop() {
            if id == &mark.id || !own.insert(id) {
                continue;
            }
            match numbers.get(id) {
                // Worked out already: marks mostly come after what they saw.
                Some(earlier) if *earlier < number => own.extend(&seen[*earlier]),
                Some(later) => ahead.extend(named(*later)),
                None => {}
            }
        }
        own.remove(&mark.id);
        seen.push(own);
    }
    seen
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
