//! Many writers at once on one registry: nothing is lost and nothing is torn.

use super::dice::count;
use super::machine::{FOLLOW_UPS, Machine, journals};
use paraph::ledger::{Deed, Entry, Ledger};
use paraph::model::{FollowUpId, Status};
use paraph::store::{Draft, Journal};
use std::collections::HashSet;
use std::path::Path;
use std::sync::Barrier;
use std::thread;

const WRITERS: usize = 8;

/// Appends to a journal, as the program does.
fn append(journal: &Journal, drafts: Vec<Draft>, ledger: &Ledger) -> Vec<Entry> {
    journal
        .append(drafts, ledger, jiff::Timestamp::now())
        .unwrap()
}

/// The notes of all entries, each told once, in a registry without a fault.
fn notes(root: &Path) -> HashSet<String> {
    let opened = paraph::store::open(root).unwrap();
    assert!(opened.faults.is_empty(), "{:?}", opened.faults);
    let entries = opened.ledger.entries();
    let ids: HashSet<_> = entries.iter().map(|entry| &entry.id).collect();
    assert_eq!(ids.len(), entries.len(), "every id is its own");
    let notes: HashSet<String> = entries
        .iter()
        .filter_map(|entry| {
            let Deed::Set { note, .. } = &entry.deed else {
                return None;
            };
            note.clone()
        })
        .collect();
    assert_eq!(notes.len(), entries.len(), "every mark is there once");
    notes
}

#[test]
fn eight_writers_at_once_lose_nothing() {
    let marks = count("PARAPH_WRITER_MARKS", 500);
    let machine = Machine::new();
    let root = machine.registry();
    let start = Barrier::new(WRITERS);
    let write = |writer: usize| {
        // The last two are one person on one machine: they write to one file.
        let name = format!("writer-{}", writer.min(WRITERS - 2));
        let journal = Journal::of_writer(&root, &name, "1f2e3d4c");
        let mut ledger = Ledger::default();
        let mut written = Vec::new();
        start.wait();
        for mark in 0..marks {
            if mark % 100 == 50 {
                // Now and then it looks at what the others do.
                ledger = paraph::store::open(&root).unwrap().ledger;
            }
            let on = FollowUpId::new(FOLLOW_UPS[mark % FOLLOW_UPS.len()]).unwrap();
            let note = format!("mark {mark} of writer {writer}");
            let draft = Draft::mark(&ledger, &on, Status::Done, Some(note), None);
            written.extend(append(&journal, vec![draft], &ledger));
        }
        written
    };
    let written: Vec<Entry> = thread::scope(|scope| {
        let write = &write;
        let writers: Vec<_> = (0..WRITERS)
            .map(|writer| scope.spawn(move || write(writer)))
            .collect();
        let written = writers.into_iter().map(|writer| writer.join().unwrap());
        written.flatten().collect()
    });
    assert_eq!(written.len(), WRITERS * marks);
    assert_eq!(notes(&root).len(), WRITERS * marks);
    let opened = paraph::store::open(&root).unwrap();
    let read: HashSet<_> = opened.ledger.entries().iter().map(|e| &e.id).collect();
    assert!(written.iter().all(|entry| read.contains(&entry.id)));
    assert_eq!(journals(&root).len(), WRITERS - usize::from(marks > 0));
    eprintln!("{WRITERS} writers: {} entries, 0 lost, 0 torn", read.len());
}

#[test]
fn eight_processes_at_once_lose_nothing() {
    const MARKS: usize = 10;
    let machine = Machine::new();
    let root = machine.registry();
    let start = Barrier::new(WRITERS);
    let write = |writer: usize| {
        start.wait();
        for mark in 0..MARKS {
            let on = FOLLOW_UPS[mark % FOLLOW_UPS.len()];
            let by = format!("writer-{}", writer.min(WRITERS - 2));
            let note = format!("mark {mark} of writer {writer}");
            let printed = machine.met(&root, &["done", on, "--by", &by, "--note", &note]);
            assert!(printed.starts_with("Done: "), "{printed}");
        }
    };
    thread::scope(|scope| {
        let write = &write;
        for writer in 0..WRITERS {
            scope.spawn(move || write(writer));
        }
    });
    assert_eq!(notes(&root).len(), WRITERS * MARKS);
    // All of them drew one number for this machine, though none was there when they began.
    assert_eq!(journals(&root).len(), WRITERS - 1);
}
