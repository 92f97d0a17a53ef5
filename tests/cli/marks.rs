//! Marks and the journal: done, start, cancel, reopen, undo, redo and log.

use super::desk::{Desk, ran};
use std::fs;

/// The status of the follow-up that the tests mark.
fn status(desk: &Desk) -> String {
    let out = desk.run("list follow-ups --format csv").met();
    let row = out
        .lines()
        .find(|line| line.ends_with("library/build"))
        .unwrap();
    row.split(',').next().unwrap().to_owned()
}

/// The journal files that the program wrote.
fn journals(desk: &Desk) -> Vec<String> {
    let folder = fs::read_dir(desk.registry().join("journal")).unwrap();
    let names = folder.map(|entry| entry.unwrap().file_name().into_string().unwrap());
    let mut own: Vec<String> = names.filter(|name| !name.starts_with("desk.")).collect();
    own.sort();
    own
}

#[test]
fn a_mark_is_made_taken_back_restored_and_reopened() {
    let desk = Desk::today();
    let id = "2025-06-28-tides/library/build";
    let done = desk.args(&[
        "done",
        "build",
        "--note",
        "Opened in May",
        "--evidence",
        "https://gazette.example/open",
        "--by",
        "ada",
    ]);
    assert_eq!(done.met(), format!("Done: Build the library ({id})\n"));
    assert_eq!(status(&desk), "done");
    assert_eq!(
        desk.run("undo --by ada").met(),
        format!("Undone: “done” on Build the library ({id}), which is now open\n")
    );
    assert_eq!(status(&desk), "open");
    assert_eq!(
        desk.run("redo --by ada").met(),
        format!("Redone: “done” on Build the library ({id}), which is now done\n")
    );
    assert_eq!(status(&desk), "done");
    assert_eq!(
        desk.run("reopen library/build --by ada").met(),
        format!("Reopened: Build the library ({id})\n")
    );
    assert_eq!(status(&desk), "open");
    assert_eq!(
        desk.run("start build --by ada").met(),
        format!("Started: Build the library ({id})\n")
    );
    assert_eq!(status(&desk), "in progress");
    assert_eq!(
        desk.run("cancel build --by ada").met(),
        format!("Cancelled: Build the library ({id})\n")
    );
    assert_eq!(status(&desk), "cancelled");

    let log = desk.run(&format!("log {id} --format csv")).met();
    let whats: Vec<&str> = log
        .lines()
        .filter_map(|line| line.split(',').nth(2))
        .collect();
    assert_eq!(
        whats,
        [
            "what",
            "cancelled",
            "in progress",
            "open",
            "redo",
            "undo (undone)",
            "done"
        ]
    );
    assert!(
        log.contains("Opened in May,https://gazette.example/open"),
        "{log}"
    );
    assert_eq!(desk.run("check").code, 0);
}

#[test]
fn what_was_undone_says_so_in_the_log() {
    let desk = Desk::today();
    desk.run("done build --by ada").met();
    desk.run("undo --by ada").met();
    let log = desk.run("log build").met();
    assert!(
        log.lines().nth(1).unwrap().contains("done (undone)"),
        "{log}"
    );
    let entries: serde_json::Value =
        serde_json::from_str(&desk.run("log --format json").met()).unwrap();
    assert_eq!(entries[1]["set"], "Done");
    assert_eq!(entries[1]["undone"], true);
    assert_eq!(entries[1]["on"], "2025-06-28-tides/library/build");
    assert_eq!(entries[1]["label"], "Build the library");
    assert_eq!(entries[0]["undo"][0], entries[1]["id"]);
    assert_eq!(entries[2]["note"], "Sent by post");
}

#[test]
fn several_are_marked_together_or_not_at_all() {
    let desk = Desk::today();
    let bad = desk.run("done build nothing-like-it");
    bad.failed(1, "paraph: no follow-up `nothing-like-it`\n");
    assert!(
        journals(&desk).is_empty(),
        "nothing is written when one is not found"
    );
    let out = desk.run("done build library/open build").met();
    assert_eq!(
        out,
        "Done: Build the library (2025-06-28-tides/library/build)\nDone: Open the library (2025-06-28-tides/library/open)\n"
    );
    let only = journals(&desk);
    assert_eq!(only.len(), 1);
    let text = fs::read_to_string(desk.registry().join("journal").join(&only[0])).unwrap();
    assert_eq!(text.lines().count(), 3, "{text}");
}

#[test]
fn a_proposal_stands_for_its_only_follow_up() {
    let desk = Desk::today();
    let out = desk.run("done exchange").met();
    assert_eq!(
        out,
        "Done: Draft the exchange (2025-06-28-tides/exchange/draft)\n"
    );
    assert_eq!(
        desk.run("done tide-pact").met(),
        "Done: Ratify the pact (tide-pact/ratify)\n"
    );
}

#[test]
fn what_could_be_several_is_asked_back() {
    let desk = Desk::today();
    desk.run("done draft").failed(
        1,
        "paraph: `draft` could be any of 2\n  hint: say which: `2024-mirage/course/draft`, `2025-06-28-tides/exchange/draft`\n",
    );
    desk.run("done library").failed(
        1,
        "paraph: the proposal `2025-06-28-tides/library` has 2 follow-ups\n  hint: say which: `2025-06-28-tides/library/build`, `2025-06-28-tides/library/open`\n",
    );
    desk.run("done 2025-06-28-tides/librari/build").failed(
        1,
        "paraph: no follow-up `2025-06-28-tides/librari/build`\n  hint: did you mean `2025-06-28-tides/library/build`?\n",
    );
    desk.run("done ada-fictiva").failed(
        1,
        "paraph: the person `ada-fictiva` has no follow-up\n  hint: `paraph list follow-ups` lists those there are\n",
    );
}

#[test]
fn what_is_so_already_is_not_marked_again() {
    let desk = Desk::today();
    let again = desk.run("done 2024-mirage/course/draft");
    again.failed(
        0,
        "already done: Draft the syllabus (2024-mirage/course/draft)\n",
    );
    assert!(journals(&desk).is_empty());
    let noted = desk.args(&["done", "2024-mirage/course/draft", "--note", "seen"]);
    assert_eq!(
        noted.met(),
        "Done: Draft the syllabus (2024-mirage/course/draft)\n"
    );
}

#[test]
fn marks_go_by_a_name() {
    let desk = Desk::today();
    let by = |desk: &Desk| {
        let log = desk.run("log --format csv").met();
        log.lines()
            .nth(1)
            .unwrap()
            .split(',')
            .nth(1)
            .unwrap()
            .to_owned()
    };
    desk.run("start build").met();
    assert!(by(&desk).starts_with("tester@"), "{}", by(&desk));
    let mut program = desk.program();
    program
        .args(["-r", "registry", "done", "build"])
        .env("PARAPH_BY", "desk of ada");
    ran(&mut program).met();
    assert_eq!(by(&desk), "desk of ada");
    desk.args(&["cancel", "build", "--by", "b\u{1b}[31men"])
        .met();
    assert_eq!(by(&desk), "b␛[31men");
    assert_eq!(journals(&desk).len(), 3);
    desk.args(&["done", "build", "--by", " "]).failed(
        2,
        "paraph: no name after --by\n  hint: write --by \"Your Name\"\n",
    );
}

#[test]
fn one_takes_back_only_ones_own() {
    let desk = Desk::today();
    let hint = "  hint: one takes back only one's own marks; `paraph log` lists them all, --by says whose\n";
    desk.run("undo --by ada")
        .failed(1, &format!("paraph: nothing to undo for ada\n{hint}"));
    desk.run("redo --by ada")
        .failed(1, &format!("paraph: nothing to redo for ada\n{hint}"));
    let out = desk.run("undo --by desk").met();
    assert_eq!(
        out,
        "Undone: “done” on Draft the syllabus (2024-mirage/course/draft), which is now open\n"
    );
}

#[test]
fn log_is_newest_first_and_of_what_is_asked_for() {
    let desk = Desk::today();
    assert_eq!(
        desk.run("log").met(),
        "2025-01-10 09:00  desk  done  Draft the syllabus  2024-mirage/course/draft  Sent by post  https://gazette.example/syllabus\n"
    );
    desk.run("start build").met();
    assert_eq!(desk.run("log").met().lines().count(), 2);
    assert!(
        desk.run("log")
            .met()
            .lines()
            .next()
            .unwrap()
            .contains("in progress")
    );
    assert_eq!(
        desk.run("log 2024-mirage").met().lines().count(),
        1,
        "of a meeting"
    );
    let nothing = desk.run("log exchange");
    nothing.failed(0, "nothing was marked\n");
    assert_eq!(desk.run("log exchange --format json").out, "[]\n");
    desk.run("log nemo").failed(
        1,
        "paraph: the person `nemo` has no follow-up\n  hint: `paraph list follow-ups` lists those there are\n",
    );
}

#[test]
fn what_cannot_be_written_is_exit_code_4_and_changes_nothing() {
    let desk = Desk::today();
    // A file where the folder should be stops even the superuser.
    fs::remove_dir_all(desk.registry().join("journal")).unwrap();
    desk.write("journal", "in the way");
    let failed = desk.run("done build --by ada");
    assert_eq!((failed.code, failed.out.as_str()), (4, ""), "{failed:?}");
    assert!(
        failed
            .err
            .starts_with("paraph: cannot write registry/journal/ada."),
        "{}",
        failed.err
    );
    assert!(
        failed.err.contains("  hint: nothing was recorded"),
        "{}",
        failed.err
    );
    assert_eq!(status(&desk), "open");
}

#[test]
fn a_note_is_dated_and_leaves_the_status() {
    let desk = Desk::today();
    let id = "2025-06-28-tides/library/build";
    let noted = desk.args(&["note", "build", "--note", "Asked again", "--by", "ada"]);
    assert_eq!(noted.met(), format!("Noted: Build the library ({id})\n"));
    assert_eq!(status(&desk), "open");
    let log = desk.run("log build --format json").met();
    let log: serde_json::Value = serde_json::from_str(&log).unwrap();
    assert_eq!(
        (&log[0]["what"], &log[0]["note"]),
        (&"note".into(), &"Asked again".into())
    );
    assert_eq!(desk.args(&["note", "build"]).code, 2);
    let undone = desk.run("undo --by ada").met();
    assert_eq!(
        undone,
        format!("Undone: “note” on Build the library ({id}), which is now open\n")
    );
}

#[test]
fn what_is_marked_in_one_go_is_undone_in_one_go() {
    let desk = Desk::today();
    desk.run("done build library/open --by ada").met();
    assert_eq!(desk.run("undo --by ada").met().lines().count(), 2);
    assert_eq!(
        desk.run("list follow-ups is:done --format jsonl")
            .met()
            .lines()
            .count(),
        1
    );
    assert_eq!(desk.run("redo --by ada").met().lines().count(), 2);
    assert_eq!(
        desk.run("list follow-ups is:done --format jsonl")
            .met()
            .lines()
            .count(),
        3
    );
}

#[test]
fn marks_made_out_of_sight_of_each_other_are_told() {
    let desk = Desk::today();
    let journal = |name: &str, line: &str| desk.write(&format!("journal/{name}.ron"), line);
    let on = "on: \"2025-06-28-tides/library/build\"";
    journal(
        "a",
        &format!("(id: \"0a\", at: \"2026-01-01T00:00:00Z\", by: \"a\", {on}, set: Done)\n"),
    );
    journal(
        "b",
        &format!("(id: \"0b\", at: \"2026-01-02T00:00:00Z\", by: \"b\", {on}, set: Cancelled)\n"),
    );
    assert_eq!(status(&desk), "cancelled", "the later by the clock holds");
    let log = desk.run("log build").met();
    assert_eq!(log.matches("(concurrent)").count(), 2, "{log}");
    assert_eq!(
        desk.run("list follow-ups is:contested --format jsonl")
            .met()
            .lines()
            .count(),
        1
    );
    desk.run("done build --by ada").met();
    desk.run("list follow-ups is:contested")
        .failed(1, "no follow-ups found\n");
    assert_eq!(
        desk.run("log build").met().matches("(concurrent)").count(),
        2,
        "still told"
    );
}
