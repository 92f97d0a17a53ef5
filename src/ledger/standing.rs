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

/// The standing of every follow-up that has a live entry.
pub(super) fn all(entries: &[Entry], undone: &HashSet<EntryId>) -> HashMap<FollowUpId, Standing> {
    let by_id: HashMap<&EntryId, &Entry> = entries.iter().map(|entry| (&entry.id, entry)).collect();
    let mut live: HashMap<&FollowUpId, Vec<&Entry>> = HashMap::new();
    for entry in entries.iter().filter(|entry| !undone.contains(&entry.id)) {
        if let Some(on) = entry.follow_up() {
            live.entry(on).or_default().push(entry);
        }
    }
    live.into_iter()
        .map(|(on, entries)| (on.clone(), of_one(&entries, &by_id)))
        .collect()
}

/// The standing that the live entries of one follow-up give.
fn of_one(live: &[&Entry], by_id: &HashMap<&EntryId, &Entry>) -> Standing {
    let mut replaced: HashSet<&EntryId> = HashSet::new();
    for entry in live {
        // Everything an entry was made in sight of, and all that those were, is replaced by it;
        // also when an entry between them has been undone since.
        let mut ahead: Vec<&EntryId> = entry.after.iter().collect();
        while let Some(id) = ahead.pop() {
            if id != &entry.id
                && replaced.insert(id)
                && let Some(earlier) = by_id.get(id)
            {
                ahead.extend(&earlier.after);
            }
        }
    }
    let mut heads: Vec<&&Entry> = live
        .iter()
        .filter(|entry| !replaced.contains(&entry.id))
        .collect();
    if heads.is_empty() {
        // Only forged entries can replace each other in a circle; then all of them stand.
        heads = live.iter().collect();
    }
    heads.sort_by(|a, b| a.cmp_time(b));
    let Some(winner) = heads.last() else {
        return Standing::UNTOUCHED;
    };
    let Deed::Set {
        status,
        note,
        evidence,
        ..
    } = &winner.deed
    else {
        return Standing::UNTOUCHED;
    };
    Standing {
        status: *status,
        since: Some(winner.at),
        by: Some(winner.by.clone()),
        note: note.clone(),
        evidence: evidence.clone(),
        heads: heads.iter().map(|entry| entry.id.clone()).collect(),
    }
}
