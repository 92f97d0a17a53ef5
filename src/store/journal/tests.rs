//! What is written is read again, whatever happens in between.

use super::{Draft, Journal};
use crate::ledger::{Deed, Entry, EntryId, Ledger};
use crate::model::{FollowUpId, Status};
use crate::store::disk::{Disk, Os};
use crate::store::{Fault, walk};
use jiff::Timestamp;
use std::cell::Cell;
use std::fs::{self, File};
use std::io;
use std::path::Path;
use tempfile::TempDir;

fn done(on: &str) -> Draft {
    let on = FollowUpId::new(on).unwrap();
    let note = Some("said \"so\"".to_owned());
    Draft::mark(&Ledger::default(), &on, Status::Done, note, None)
}

/// A registry with nothing but its title page, and a journal in it.
fn desk() -> (TempDir, Journal) {
    let root = tempfile::tempdir().unwrap();
    fs::write(root.path().join("registry.ron"), "(title: \"x\")").unwrap();
    let journal = Journal::of_writer(root.path(), "desk@laptop", "1f2e");
    (root, journal)
}

fn read(root: &Path) -> (Ledger, Vec<Fault>) {
    let mut faults = Vec::new();
    let entries = super::read(root, &walk::files(root), &mut faults);
    (Ledger::new(entries), faults)
}

fn time(text: &str) -> Timestamp {
    text.parse().unwrap()
}

fn append(journal: &Journal, drafts: Vec<Draft>) -> Vec<Entry> {
    journal
        .append(drafts, &Ledger::default(), time("2026-11-24T01:40:12.123Z"))
        .unwrap()
}

#[test]
fn what_is_appended_is_read_again_one_entry_a_line() {
    let (root, journal) = desk();
    append(&journal, vec![done("m/p/a")]);
    append(&journal, vec![done("m/p/b"), done("m/p/c")]);
    let text = fs::read_to_string(journal.path()).unwrap();
    assert_eq!(text.lines().count(), 4, "{text}");
    let first = text.lines().nth(1).unwrap();
    let expected = "at: \"2026-11-24T01:40:12.123Z\", by: \"desk@laptop\", on: \"m/p/a\", set: Done, note: \"said \\\"so\\\"\")";
    assert!(first.ends_with(expected), "{text}");
    let (ledger, faults) = read(root.path());
    assert_eq!(faults, []);
    assert_eq!(ledger.entries().len(), 3);
    let batches: Vec<Option<EntryId>> = ledger
        .entries()
        .iter()
        .map(|entry| entry.batch.clone())
        .collect();
    assert!(batches[0].is_none() && batches[1].is_some() && batches[1] == batches[2]);
}

#[test]
fn a_clock_that_runs_backwards_or_years_ahead_puts_no_mark_before_one_it_saw() {
    let (_root, ours) = desk();
    let (_other, theirs) = desk();
    let years_ahead = time("2099-01-01T00:00:00Z");
    let first = theirs
        .append(vec![done("m/p/a")], &Ledger::default(), years_ahead)
        .unwrap();
    let seen = Ledger::new(first.clone());
    let now = time("2026-11-24T00:00:00Z");
    let second = ours.append(vec![done("m/p/a")], &seen, now).unwrap();
    let third = ours
        .append(
            vec![done("m/p/a")],
            &Ledger::default(),
            time("2020-01-01T00:00:00Z"),
        )
        .unwrap();
    assert!(
        second[0].clock > first[0].clock,
        "behind what its writer had seen"
    );
    assert!(
        third[0].clock > second[0].clock,
        "and behind the writer's own"
    );
    assert_eq!(
        second[0].at, now,
        "but people are shown the writer's own time"
    );
}

#[test]
fn a_torn_line_hides_nothing_before_or_after_it() {
    let (root, journal) = desk();
    append(&journal, vec![done("m/p/a")]);
    let mut text = fs::read_to_string(journal.path()).unwrap();
    text.push_str("(id: \"00\", at: \"2026-");
    fs::write(journal.path(), &text).unwrap();
    let (_, faults) = read(root.path());
    assert!(faults[0].message.contains("cut short"), "{faults:?}");
    append(&journal, vec![done("m/p/b")]);
    let (ledger, faults) = read(root.path());
    assert_eq!(ledger.entries().len(), 2);
    assert_eq!((faults.len(), faults[0].line), (1, 3));
    let kept = fs::read_to_string(journal.path()).unwrap();
    assert!(kept.starts_with(&text), "kept as it was");
}

#[test]
fn a_line_torn_within_a_letter_hides_nothing_either() {
    let (root, journal) = desk();
    append(&journal, vec![done("m/p/a")]);
    let mut bytes = fs::read(journal.path()).unwrap();
    bytes.extend(b"(id: \"00\", by: \"Ad\xc3");
    fs::write(journal.path(), &bytes).unwrap();
    append(&journal, vec![done("m/p/b")]);
    let (ledger, faults) = read(root.path());
    assert_eq!(ledger.entries().len(), 2);
    assert_eq!(faults.len(), 1);
    assert_eq!((faults[0].line, faults[0].column), (3, 19));
}

#[test]
fn a_writer_has_another_file_in_each_folder_and_on_each_machine() {
    let ((one, _), (two, _)) = (desk(), desk());
    let name = |root: &TempDir, machine| {
        let journal = Journal::of_writer(root.path(), "desk", machine);
        journal.path().file_name().unwrap().to_owned()
    };
    assert_eq!(name(&one, "1"), name(&one, "1"));
    assert_ne!(name(&one, "1"), name(&one, "2"), "two machines");
    assert_ne!(
        name(&one, "1"),
        name(&two, "1"),
        "two clones on one machine"
    );
}

#[test]
fn what_a_later_version_wrote_is_kept_and_shown() {
    let (root, journal) = desk();
    append(&journal, vec![done("m/p/a")]);
    let mut text = fs::read_to_string(journal.path()).unwrap();
    text.push_str("(id: \"0a\", at: \"2030-01-01T00:00:00Z\", by: \"b\", on: \"m/p/a\", delegate: (to: \"x\"))\n");
    text.push_str(
        "(id: \"0b\", at: \"2030-01-01T00:00:00Z\", by: \"b\", on: \"m/p/a\", set: Paused)\n",
    );
    text.push_str("(id: \"0c\", at: \"2031-01-01T00:00:00Z\", by: \"b\", on: \"m/p/b\", set: Done, mood: \"good\")\n");
    fs::write(journal.path(), text).unwrap();
    let (ledger, faults) = read(root.path());
    let words: Vec<&str> = ledger
        .entries()
        .iter()
        .map(|entry| ledger.word(entry))
        .collect();
    assert_eq!(words, ["done", "unknown", "unknown", "done"]);
    assert_eq!(faults.len(), 2, "{faults:?}");
    let on = FollowUpId::new("m/p/a").unwrap();
    assert_eq!(ledger.standing(&on).status, Status::Done, "without effect");
    assert_eq!(ledger.entries()[3].unknown_fields, ["mood"]);
}

#[test]
fn a_journal_of_a_later_format_counts_as_far_as_it_is_understood() {
    let (root, journal) = desk();
    append(&journal, vec![done("m/p/a")]);
    let text = fs::read_to_string(journal.path()).unwrap();
    assert!(text.starts_with("// paraph journal, format 1:"), "{text}");
    fs::write(journal.path(), text.replace("format 1", "format 2")).unwrap();
    let (ledger, faults) = read(root.path());
    assert_eq!(ledger.entries().len(), 1);
    assert!(
        faults[0].message.starts_with("a journal of format 2"),
        "{faults:?}"
    );
}

#[test]
fn a_line_by_hand_needs_only_what_people_write() {
    let (root, journal) = desk();
    append(&journal, vec![done("m/p/a")]);
    let by_hand = "(at: \"2027-01-01T00:00:00Z\", by: \"hand\", on: \"m/p/a\", set: Open)\r\n";
    fs::write(
        root.path().join("journal/hand.ron"),
        format!("\u{feff}{by_hand}{by_hand}"),
    )
    .unwrap();
    let (ledger, faults) = read(root.path());
    assert_eq!(faults, []);
    assert_eq!(ledger.entries().len(), 2, "the same line twice counts once");
    let standing = ledger.standing(&FollowUpId::new("m/p/a").unwrap());
    assert_eq!(standing.status, Status::Open);
    assert!(!standing.is_contested(), "it saw what was there before");
}

#[test]
fn a_registry_that_is_gone_is_not_made_anew() {
    let (root, journal) = desk();
    fs::remove_dir_all(root.path()).unwrap();
    let error = journal
        .append(vec![done("m/p/a")], &Ledger::default(), Timestamp::now())
        .unwrap_err();
    assert_eq!(error.kind.exit_code(), 4);
    assert!(!root.path().exists());
}

/// A disk on which the n-th operation fails, and perhaps all after it.
struct Faulty {
    left: Cell<usize>,
    how: How,
}

#[derive(Debug, Clone, Copy)]
enum How {
    /// This once.
    Once(io::ErrorKind),
    /// From then on, as when the disk has died.
    Forever(io::ErrorKind),
    /// A write gets half its bytes out and then fails, and so do all that follow.
    ShortWrite,
}

impl Faulty {
    fn fails(&self) -> io::Result<()> {
        let left = self.left.get();
        self.left.set(left.saturating_sub(1));
        match (left, self.how) {
            (1, How::Once(kind)) | (0 | 1, How::Forever(kind)) => Err(kind.into()),
            (0 | 1, How::ShortWrite) => Err(io::ErrorKind::StorageFull.into()),
            _ => Ok(()),
        }
    }
}

impl Disk for Faulty {
    type File = File;

    fn is_file(&self, path: &Path) -> io::Result<bool> {
        self.fails().and_then(|()| Os.is_file(path))
    }

    fn is_folder(&self, path: &Path) -> io::Result<bool> {
        self.fails().and_then(|()| Os.is_folder(path))
    }

    fn make_folder(&self, path: &Path) -> io::Result<()> {
        self.fails().and_then(|()| Os.make_folder(path))
    }

    fn sync_folder(&self, path: &Path) -> io::Result<()> {
        self.fails().and_then(|()| Os.sync_folder(path))
    }

    fn create(&self, path: &Path) -> io::Result<File> {
        self.fails().and_then(|()| Os.create(path))
    }

    fn open(&self, path: &Path) -> io::Result<File> {
        self.fails().and_then(|()| Os.open(path))
    }

    fn lock(&self, file: &File) -> io::Result<()> {
        self.fails().and_then(|()| Os.lock(file))
    }

    fn size(&self, file: &File) -> io::Result<u64> {
        self.fails().and_then(|()| Os.size(file))
    }

    fn tail(&self, file: &mut File, size: u64) -> io::Result<String> {
        self.fails().and_then(|()| Os.tail(file, size))
    }

    fn write(&self, file: &mut File, bytes: &[u8]) -> io::Result<()> {
        match (self.fails(), self.how) {
            (Err(error), How::ShortWrite) => {
                Os.write(file, bytes.get(..bytes.len() / 2).unwrap_or_default())?;
                Err(error)
            }
            (answer, _) => answer.and_then(|()| Os.write(file, bytes)),
        }
    }

    fn sync(&self, file: &File) -> io::Result<()> {
        self.fails().and_then(|()| Os.sync(file))
    }

    fn cut(&self, file: &File, size: u64) -> io::Result<()> {
        self.fails().and_then(|()| Os.cut(file, size))
    }
}

#[test]
fn whichever_operation_fails_nothing_confirmed_is_lost() {
    use io::ErrorKind::{Other, PermissionDenied, StorageFull};
    let mut ways = vec![How::ShortWrite];
    for kind in [StorageFull, PermissionDenied, Other] {
        ways.extend([How::Once(kind), How::Forever(kind)]);
    }
    let mut faults_made = 0;
    for (how, earlier) in ways.iter().flat_map(|how| [(how, false), (how, true)]) {
        for nth in 1.. {
            let (root, journal) = desk();
            let mut confirmed: Vec<Entry> = Vec::new();
            if earlier {
                confirmed.extend(append(&journal, vec![done("m/p/a")]));
            }
            let disk = Faulty {
                left: Cell::new(nth),
                how: *how,
            };
            let drafts = vec![done("m/p/b"), done("m/p/c")];
            let answer = journal.append_on(&disk, drafts, &Ledger::default(), Timestamp::now());
            let reached = disk.left.get() == 0;
            let failed = answer.is_err();
            let certain = answer.as_ref().err().is_none_or(|error| {
                assert_eq!(error.kind.exit_code(), 4);
                let hint = error
                    .advice(&crate::lang::Words::english())
                    .unwrap_or_default();
                assert!(!hint.is_empty(), "{error}");
                hint.starts_with("nothing was recorded")
            });
            confirmed.extend(answer.unwrap_or_default());
            let (ledger, _) = read(root.path());
            let holds = |entry: &Entry| ledger.entries().iter().any(|there| there.id == entry.id);
            assert!(
                confirmed.iter().all(holds),
                "lost at operation {nth}, {how:?}"
            );
            if failed && certain {
                assert_eq!(
                    ledger.entries().len(),
                    confirmed.len(),
                    "half-done at {nth}, {how:?}"
                );
            }
            // The disk is well again: marking works, and still nothing is lost.
            confirmed.extend(append(&journal, vec![done("m/p/d")]));
            let (ledger, torn) = read(root.path());
            let holds = |entry: &Entry| ledger.entries().iter().any(|there| there.id == entry.id);
            assert!(
                confirmed.iter().all(holds),
                "lost after operation {nth}, {how:?}"
            );
            assert!(torn.len() <= 1 && (torn.is_empty() || !certain), "{torn:?}");
            if !reached {
                break;
            }
            faults_made += 1;
        }
    }
    assert!(faults_made >= 100, "only {faults_made} operations failed");
}

#[test]
fn an_undo_names_its_entries() {
    let (root, journal) = desk();
    let marks = append(&journal, vec![done("m/p/a"), done("m/p/b")]);
    let (seen, _) = read(root.path());
    let targets: Vec<EntryId> = seen
        .next_undo("desk@laptop")
        .iter()
        .map(|e| e.id.clone())
        .collect();
    assert_eq!(targets.len(), 2, "one batch is one undo");
    let undo = journal
        .append(vec![Draft::undo(targets)], &seen, Timestamp::now())
        .unwrap();
    assert!(matches!(&undo[0].deed, Deed::Undo(all) if all.len() == 2));
    let (ledger, _) = read(root.path());
    assert!(marks.iter().all(|mark| ledger.is_undone(mark)));
}
