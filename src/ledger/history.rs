//! Undo and redo as entries: what is taken back, and what would be next.

use super::{Deed, Entry, EntryId, Ledger};
use std::collections::{HashMap, HashSet};

/// The entries that are taken back: those with an undo on them that is not itself taken back.
pub(super) fn undone(entries: &[Entry]) -> HashSet<EntryId> {
    let mut undoers: HashMap<&EntryId, Vec<&EntryId>> = HashMap::new();
    for entry in entries {
        if let Deed::Undo(targets) = &entry.deed {
            for target in targets {
                undoers.entry(target).or_default().push(&entry.id);
            }
        }
    }
    // An entry is settled once all its undoers are: live without a live undoer, else undone.
    // Each pass settles one more step of the chains of undo and redo.
    let mut settled: HashMap<&EntryId, bool> = entries
        .iter()
        .filter(|entry| !undoers.contains_key(&entry.id))
        .map(|entry| (&entry.id, true))
        .collect();
    let mut open: Vec<&EntryId> = undoers.keys().copied().collect();
    loop {
        let before = open.len();
        let mut newly: Vec<(&EntryId, bool)> = Vec::new();
        open.retain(|id| {
            let states: Option<Vec<bool>> = undoers[id]
                .iter()
                .map(|undoer| settled.get(undoer).copied())
                .collect();
            // A live undoer settles it whatever the others are.
            let by_one = undoers[id].iter().any(|u| settled.get(u) == Some(&true));
            match states {
                _ if by_one => newly.push((id, false)),
                Some(states) => newly.push((id, !states.contains(&true))),
                None => return true,
            }
            false
        });
        settled.extend(newly);
        if open.len() == before {
            break;
        }
    }
    // What never settles undoes itself in a circle, which only forged entries can: it is void.
    let void = open.into_iter().cloned();
    let taken_back = settled
        .iter()
        .filter(|(_, live)| !**live)
        .map(|(id, _)| (*id).clone());
    taken_back.chain(void).collect()
}

impl Ledger {
    /// The entries that `undo` by this writer would take back: the latest mark or note of theirs
    /// that still holds, with those made in one go with it.
    pub fn next_undo(&self, by: &str) -> Vec<&Entry> {
        let Some(latest) = self.own(by).rev().find(|entry| entry.is_mark()) else {
            return Vec::new();
        };
        let together = |entry: &&Entry| match &latest.batch {
            Some(batch) => entry.is_mark() && entry.batch.as_ref() == Some(batch),
            None => entry.id == latest.id,
        };
        self.own(by).filter(together).collect()
    }

    /// The undo that `redo` by this writer would take back: their latest, unless they have
    /// marked something since.
    pub fn next_redo(&self, by: &str) -> Option<&Entry> {
        let undo = self
            .own(by)
            .rev()
            .find(|entry| self.takes_back_marks(entry))?;
        let marked_since = self
            .all_of(by)
            .any(|entry| entry.is_mark() && entry.clock > undo.clock);
        (!marked_since).then_some(undo)
    }

    /// The marks that an entry takes back or, when it takes back an undo, restores.
    pub fn marks_behind<'a>(&'a self, entry: &'a Entry) -> Vec<&'a Entry> {
        let mut marks = Vec::new();
        let mut seen = HashSet::new();
        let mut ahead = vec![entry];
        while let Some(entry) = ahead.pop() {
            if !seen.insert(&entry.id) {
                continue;
            }
            match &entry.deed {
                Deed::Set { .. } | Deed::Note { .. } | Deed::Unknown { .. } => marks.push(entry),
                Deed::Undo(targets) => {
                    ahead.extend(self.entries.iter().filter(|e| targets.contains(&e.id)));
                }
            }
        }
        marks.sort_by(|a, b| a.cmp_clock(b));
        marks
    }

    /// Says whether an entry is an undo of marks, not a redo (an undo of an undo).
    pub fn takes_back_marks(&self, entry: &Entry) -> bool {
        let Deed::Undo(targets) = &entry.deed else {
            return false;
        };
        self.entries
            .iter()
            .any(|other| targets.contains(&other.id) && other.is_mark())
    }

    /// The entries of a writer that no undo has taken back, by clock.
    fn own(&self, by: &str) -> impl DoubleEndedIterator<Item = &Entry> {
        self.all_of(by).filter(|entry| !self.is_undone(entry))
    }

    fn all_of(&self, by: &str) -> impl DoubleEndedIterator<Item = &Entry> {
        let own = self.by_writer.get(by).map_or(&[][..], Vec::as_slice);
        own.iter().filter_map(|at| self.entries.get(*at))
    }
}

#[cfg(test)]
mod tests {
    use super::super::{Deed, Entry, EntryId, Ledger};
    use crate::model::{FollowUpId, Status};

    struct Desk {
        ledger: Ledger,
        count: u64,
        batch: Option<EntryId>,
    }

    impl Desk {
        fn new() -> Self {
            Self {
                ledger: Ledger::default(),
                count: 0,
                batch: None,
            }
        }

        fn write(&mut self, by: &str, deed: Deed, after: Vec<EntryId>) {
            self.count += 1;
            let at = jiff::Timestamp::from_millisecond(i64::try_from(self.count).unwrap()).unwrap();
            let entry = Entry {
                id: EntryId::new(self.count),
                at,
                clock: at,
                by: by.into(),
                deed,
                after,
                batch: self.batch.clone(),
                unknown_fields: Vec::new(),
                names_its_past: true,
            };
            self.ledger = self.ledger.with([entry]);
        }

        fn mark(&mut self, by: &str, on: &str, status: Status) {
            let on = FollowUpId::new(on).unwrap();
            let after = self.ledger.standing(&on).heads.clone();
            self.write(
                by,
                Deed::Set {
                    on,
                    status,
                    note: None,
                    evidence: None,
                },
                after,
            );
        }

        fn undo(&mut self, by: &str) -> bool {
            let undone = self.ledger.next_undo(by);
            let targets: Vec<EntryId> = undone.iter().map(|entry| entry.id.clone()).collect();
            let found = !targets.is_empty();
            if found {
                self.write(by, Deed::Undo(targets), vec![]);
            }
            found
        }

        fn redo(&mut self, by: &str) -> bool {
            let Some(target) = self.ledger.next_redo(by).map(|entry| entry.id.clone()) else {
                return false;
            };
            self.write(by, Deed::Undo(vec![target]), vec![]);
            true
        }

        fn status(&self, on: &str) -> Status {
            self.ledger.standing(&FollowUpId::new(on).unwrap()).status
        }
    }

    #[test]
    fn undo_and_redo_step_back_and_forth_over_own_marks() {
        let mut desk = Desk::new();
        desk.mark("a", "m/p/1", Status::Done);
        desk.mark("a", "m/p/2", Status::InProgress);
        desk.mark("b", "m/p/3", Status::Done);
        assert!(desk.undo("a") && desk.undo("a"));
        assert!(!desk.undo("a"), "a colleague's mark is not ours to undo");
        assert_eq!(
            [desk.status("m/p/1"), desk.status("m/p/2")],
            [Status::Open; 2]
        );
        assert_eq!(desk.status("m/p/3"), Status::Done);
        assert!(desk.redo("a"));
        assert_eq!(
            [desk.status("m/p/1"), desk.status("m/p/2")],
            [Status::Done, Status::Open]
        );
        assert!(desk.redo("a"));
        assert_eq!(desk.status("m/p/2"), Status::InProgress);
        assert!(!desk.redo("a"));
        assert!(desk.undo("a"));
        assert_eq!(desk.status("m/p/2"), Status::Open);
    }

    #[test]
    fn a_new_mark_ends_what_could_be_redone() {
        let mut desk = Desk::new();
        desk.mark("a", "m/p/1", Status::Done);
        desk.undo("a");
        desk.mark("a", "m/p/1", Status::Cancelled);
        assert!(!desk.redo("a"));
        assert!(desk.undo("a"));
        assert_eq!(desk.status("m/p/1"), Status::Open);
    }

    #[test]
    fn undoing_returns_to_the_mark_before() {
        let mut desk = Desk::new();
        desk.mark("b", "m/p/1", Status::InProgress);
        desk.mark("a", "m/p/1", Status::Done);
        desk.undo("a");
        assert_eq!(desk.status("m/p/1"), Status::InProgress);
    }

    #[test]
    fn marks_made_in_one_go_are_undone_in_one_go() {
        let mut desk = Desk::new();
        desk.mark("a", "m/p/0", Status::Done);
        desk.batch = Some(EntryId::new(99));
        desk.mark("a", "m/p/1", Status::Done);
        desk.mark("a", "m/p/2", Status::Done);
        desk.batch = None;
        desk.undo("a");
        assert_eq!(
            [desk.status("m/p/1"), desk.status("m/p/2")],
            [Status::Open; 2]
        );
        assert_eq!(desk.status("m/p/0"), Status::Done);
        desk.redo("a");
        assert_eq!(
            [desk.status("m/p/1"), desk.status("m/p/2")],
            [Status::Done; 2]
        );
    }

    #[test]
    fn entries_that_undo_each_other_in_a_circle_are_void() {
        let entry = |id, target| Entry {
            id: EntryId::new(id),
            at: jiff::Timestamp::UNIX_EPOCH,
            clock: jiff::Timestamp::UNIX_EPOCH,
            by: "x".into(),
            deed: Deed::Undo(vec![EntryId::new(target)]),
            after: vec![],
            batch: None,
            unknown_fields: Vec::new(),
            names_its_past: true,
        };
        let ledger = Ledger::new([entry(1, 2), entry(2, 1)]);
        assert!(ledger.entries().iter().all(|e| ledger.is_undone(e)));
    }
}
