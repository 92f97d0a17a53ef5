//! From journal entries to the standing of each follow-up: pure functions.
//!
//! An entry names the entries it was made in sight of (`after`), so what it replaces does not
//! hang on anybody's clock; entries made out of sight of each other are ordered by a hybrid
//! logical clock. The standing is a function of the *set* of entries: any order, any
//! grouping and any repetition of them give the same answer, which `tests/properties.rs` holds.

mod entry;
mod history;
mod schedule;
mod standing;

pub use entry::{Deed, Entry, EntryId, FIELDS};
pub use schedule::{DUE_SOON_DAYS, Schedule};
pub use standing::Standing;
use standing::Standings;

use crate::model::FollowUpId;
use jiff::Timestamp;
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{HashMap, HashSet};

/// Every entry of every writer, and what follows from them.
#[derive(Debug, Clone, Default)]
pub struct Ledger {
    /// By clock, then id: the order of `paraph log`.
    entries: Vec<Entry>,
    /// Where in `entries` those of a writer are: every frame asks what there is to undo.
    by_writer: HashMap<String, Vec<usize>>,
    /// Entries that an undo has taken back.
    undone: HashSet<EntryId>,
    standings: Standings,
}

impl Ledger {
    /// Works out the standing that a set of entries gives, in whatever order they come.
    pub fn new(entries: impl IntoIterator<Item = Entry>) -> Self {
        let mut known = HashSet::new();
        let mut entries: Vec<Entry> = entries.into_iter().collect();
        entries.sort_by(Entry::cmp_whole);
        // The same entry copied twice counts once.
        entries.retain(|entry| known.insert(entry.id.clone()));
        let undone = history::undone(&entries);
        let standings = standing::all(&entries, &undone);
        let mut by_writer: HashMap<String, Vec<usize>> = HashMap::new();
        for (at, entry) in entries.iter().enumerate() {
            match by_writer.get_mut(&entry.by) {
                Some(own) => own.push(at),
                None => drop(by_writer.insert(entry.by.clone(), vec![at])),
            }
        }
        Self {
            entries,
            by_writer,
            undone,
            standings,
        }
    }

    /// The ledger with further entries.
    #[must_use]
    pub fn with(&self, further: impl IntoIterator<Item = Entry>) -> Self {
        Self::new(self.entries.iter().cloned().chain(further))
    }

    /// The ledger with its entries on the follow-ups that they mean now, where those were renamed
    /// since: `now` gives the present id of one, if it is another.
    #[must_use]
    pub fn carried_over(self, now: impl Fn(&FollowUpId) -> Option<FollowUpId>) -> Self {
        let renamed: HashMap<FollowUpId, FollowUpId> = self
            .marked()
            .filter_map(|on| now(on).map(|now| (on.clone(), now)))
            .filter(|(on, now)| on != now)
            .collect();
        if renamed.is_empty() {
            return self;
        }
        let entries = self.entries.into_iter().map(|mut entry| {
            if let Some(on) = entry.deed.follow_up_mut()
                && let Some(now) = renamed.get(on)
            {
                *on = now.clone();
            }
            entry
        });
        Self::new(entries)
    }

    /// The ledger as it stood at the end of a day (UTC, as for [`Standing::day`]): what was marked
    /// or taken back later is not there.
    #[must_use]
    pub fn as_of(&self, day: Date) -> Self {
        let made = |entry: &&Entry| TimeZone::UTC.to_datetime(entry.at).date() <= day;
        Self::new(self.entries.iter().filter(made).cloned())
    }

    /// Every entry, by the hybrid logical clock.
    pub fn entries(&self) -> &[Entry] {
        &self.entries
    }

    /// The latest reading of the hybrid logical clock that any entry has.
    pub fn latest_clock(&self) -> Option<Timestamp> {
        self.entries.last().map(|entry| entry.clock)
    }

    /// Says whether an undo has taken an entry back.
    pub fn is_undone(&self, entry: &Entry) -> bool {
        self.undone.contains(&entry.id)
    }

    /// Where a follow-up stands; open when nothing was ever recorded of it.
    pub fn standing(&self, follow_up: &FollowUpId) -> &Standing {
        const UNTOUCHED: &Standing = &Standing::UNTOUCHED;
        self.standings
            .by_follow_up
            .get(follow_up)
            .unwrap_or(UNTOUCHED)
    }

    /// Says whether a mark and another of the same follow-up were made out of sight of each
    /// other.
    pub fn is_concurrent(&self, entry: &Entry) -> bool {
        self.standings.concurrent.contains(&entry.id)
    }

    /// What an entry does, in a word: a status, `note`, `undo`, `redo`, `unknown`.
    pub fn word(&self, entry: &Entry) -> &'static str {
        match &entry.deed {
            Deed::Set { status, .. } => status.word(),
            Deed::Note { .. } => "note",
            Deed::Undo(_) if self.takes_back_marks(entry) => "undo",
            Deed::Undo(_) => "redo",
            Deed::Unknown { .. } => "unknown",
        }
    }

    /// The follow-ups that entries speak of.
    pub fn marked(&self) -> impl Iterator<Item = &FollowUpId> {
        let mut seen = HashSet::new();
        self.entries
            .iter()
            .filter_map(Entry::follow_up)
            .filter(move |on| seen.insert(*on))
    }
}

#[cfg(test)]
mod tests {
    use super::{Entry, Ledger};
    use crate::model::{FollowUpId, Status};
    use jiff::civil::{Date, date};

    const LINES: [&str; 3] = [
        r#"(id: "0a", at: "2025-01-10T23:59:59Z", by: "a", on: "m/p/f", set: Done)"#,
        r#"(id: "0b", at: "2025-01-12T00:00:00Z", by: "a", undo: ["0a"])"#,
        r#"(id: "0c", at: "2025-01-14T09:00:00Z", by: "a", on: "m/p/f", set: Cancelled)"#,
    ];

    fn read(line: &str) -> Entry {
        let options = ron::Options::default();
        let options = options.with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        options.from_str(line).unwrap()
    }

    #[test]
    fn a_day_ends_at_midnight_and_knows_nothing_of_the_next() {
        let ledger = Ledger::new(LINES.map(read));
        let on = FollowUpId::new("m/p/f").unwrap();
        let status = |day: Date| ledger.as_of(day).standing(&on).status;
        assert_eq!(status(date(2025, 1, 9)), Status::Open);
        assert_eq!(status(date(2025, 1, 10)), Status::Done);
        assert_eq!(status(date(2025, 1, 12)), Status::Open, "taken back");
        assert_eq!(status(date(2025, 1, 14)), Status::Cancelled);
        assert_eq!(ledger.as_of(date(2025, 1, 11)).entries().len(), 1);
        assert_eq!(ledger.as_of(Date::MAX).entries(), ledger.entries());
    }
}
