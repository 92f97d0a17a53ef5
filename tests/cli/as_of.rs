//! `--as-of`: every command shows the registry of that day, and marks are refused.

use super::desk::{Desk, Ran, ran};

/// Runs a command as of a day.
fn on(day: &str, line: &str) -> Ran {
    let desk = Desk::new();
    let mut program = desk.program();
    program.args(["-r", "registry", "--as-of", day]);
    program.args(line.split_whitespace());
    ran(&mut program)
}

#[test]
fn lists_and_searches_hold_what_there_was() {
    assert_eq!(
        on("2025-06-28", "list meetings").met().lines().count(),
        3,
        "the signing of November is not there yet"
    );
    assert_eq!(on("2025-06-28", "list agreements").code, 1);
    assert_eq!(on("2025-11-03", "list agreements").code, 0);
    assert_eq!(on("2025-06-28", "search pact").code, 1);
    assert_eq!(on("2025-11-03", "search pact").code, 0);
    assert_eq!(on("2025-06-26", "list events").code, 1);
    assert_eq!(
        on("2021-02-28", "list people fictiva").met(),
        "Ada Fictiva      ada-fictiva\n"
    );
}

#[test]
fn the_journal_is_that_of_the_day() {
    let status = |day| on(day, "list follow-ups syllabus --format csv").met();
    assert!(status("2025-01-09").contains("open,overdue by 9 days"));
    assert!(status("2025-01-10").contains("done,done 10 days late"));
    on("2025-01-09", "log").failed(0, "nothing was marked\n");
    assert_eq!(on("2025-01-10", "log").met().lines().count(), 1);
}

#[test]
fn a_record_is_shown_as_it_was() {
    on("2025-06-28", "show tide-pact").failed(1, "paraph: no record `tide-pact`\n");
    let ada = on("2021-02-28", "show ada-fictiva").met();
    assert!(!ada.contains("Secretary General"), "{ada}");
    let before = on("2024-12-31", "show ada-fictiva").met();
    assert!(before.contains("Secretary General") && !before.contains("2025-06-28"));
}

#[test]
fn the_files_are_checked_as_they_are() {
    let check = on("2020-01-01", "check");
    assert_eq!(check.code, 0);
    assert_eq!(check.err, on("2026-01-15", "check").err);
}

#[test]
fn marks_are_refused() {
    for line in [
        "done build",
        "start build",
        "cancel build",
        "reopen build",
        "note build --note seen",
        "undo --by desk",
        "redo --by desk",
    ] {
        on("2026-01-15", line).failed(
            2,
            "paraph: marks are made as of today, not as of 2026-01-15\n  hint: leave out --as-of\n",
        );
    }
}
