//! Copies of a registry in git, marked on both sides: plain `git pull` brings them together.

use super::machine::{FOLLOW_UPS, Machine, journals};
use paraph::model::FollowUpId;
use std::fs;
use std::path::{Path, PathBuf};
use std::process::Command;

/// Git as it comes, without anybody's settings.
fn git(folder: &Path, arguments: &[&str]) -> String {
    let output = Command::new("git")
        .current_dir(folder)
        .args([
            "-c",
            "user.name=Ada Fictiva",
            "-c",
            "user.email=ada@example.org",
        ])
        .args(arguments)
        .env_clear()
        .env("PATH", std::env::var_os("PATH").unwrap_or_default())
        .env("HOME", folder)
        .env("GIT_CONFIG_GLOBAL", "/dev/null")
        .env("GIT_CONFIG_NOSYSTEM", "1")
        .env("GIT_TERMINAL_PROMPT", "0")
        .output()
        .unwrap();
    let printed = String::from_utf8_lossy(&output.stdout).into_owned();
    let said = String::from_utf8_lossy(&output.stderr);
    assert!(
        output.status.success(),
        "git {arguments:?} in {}: {printed}{said}",
        folder.display()
    );
    printed
}

fn git_is_missing() -> bool {
    let missing = Command::new("git").arg("--version").output().is_err();
    if missing {
        eprintln!("skipped: no git");
    }
    missing
}

/// Two clones of one registry.
struct Clones {
    folder: tempfile::TempDir,
}

impl Clones {
    fn new() -> Self {
        let folder = tempfile::tempdir().unwrap();
        let origin = Machine::new();
        let root = origin.registry();
        git(&root, &["init", "--quiet", "--initial-branch=main"]);
        commit(&root);
        for side in ["left", "right"] {
            let from = root.to_str().unwrap();
            git(folder.path(), &["clone", "--quiet", from, side]);
        }
        Self { folder }
    }

    fn left(&self) -> PathBuf {
        self.folder.path().join("left")
    }

    fn right(&self) -> PathBuf {
        self.folder.path().join("right")
    }

    /// Commits on both sides and pulls each way.
    fn meet(&self) {
        let (left, right) = (self.left(), self.right());
        commit(&left);
        commit(&right);
        for (side, other) in [(&left, &right), (&right, &left)] {
            let other = other.to_str().unwrap();
            git(
                side,
                &["pull", "--quiet", "--no-rebase", "--no-edit", other, "main"],
            );
            assert_eq!(git(side, &["ls-files", "--unmerged"]), "");
            assert_eq!(git(side, &["status", "--porcelain"]), "");
        }
        assert_eq!(
            git(&left, &["rev-parse", "HEAD^{tree}"]),
            git(&right, &["rev-parse", "HEAD^{tree}"])
        );
    }
}

fn commit(folder: &Path) {
    git(folder, &["add", "--all"]);
    git(folder, &["commit", "--quiet", "--message", "What we did"]);
}

/// Holds that both sides see the same, and each note of both; returns what they list.
fn assert_same(sides: [(&Machine, &Path); 2], notes: &[String]) -> String {
    let [left, right] = sides.map(|(machine, root)| {
        let log = machine.met(root, &["log", "--format", "json"]);
        for note in notes {
            assert_eq!(
                log.matches(&format!("\"{note}\"")).count(),
                1,
                "{note}: {log}"
            );
        }
        machine.met(root, &["check"]);
        let opened = paraph::store::open(root).unwrap();
        let standings = FOLLOW_UPS.map(|id| {
            format!(
                "{:?}",
                opened.ledger.standing(&FollowUpId::new(id).unwrap())
            )
        });
        let options = ["list", "follow-ups", "--format", "json"];
        (machine.met(root, &options), log, standings)
    });
    assert_eq!(left, right);
    left.0
}

fn mark(machine: &Machine, root: &Path, command: &str, on: &str, note: &str) {
    machine.met(root, &[command, on, "--by", "ada", "--note", note]);
}

#[test]
fn two_machines_of_one_name_meet_by_plain_git_pull() {
    if git_is_missing() {
        return;
    }
    let clones = Clones::new();
    let (here, there) = (Machine::new(), Machine::new());
    let (left, right) = (clones.left(), clones.right());
    let [shared, own, other, ..] = FOLLOW_UPS;
    let mut notes = Vec::new();
    for round in 0..3 {
        let mut note = |side: &str, what: &str| {
            notes.push(format!("{what} {side} {round}"));
            notes.last().unwrap().clone()
        };
        mark(&here, &left, "done", own, &note("here", "own"));
        mark(&here, &left, "start", shared, &note("here", "shared"));
        mark(&there, &right, "cancel", shared, &note("there", "shared"));
        mark(&there, &right, "start", other, &note("there", "own"));
        clones.meet();
        assert_same([(&here, &left), (&there, &right)], &notes);
        let opened = paraph::store::open(&left).unwrap();
        let standing = opened.ledger.standing(&FollowUpId::new(shared).unwrap());
        assert!(
            standing.is_contested(),
            "neither saw the other: {standing:?}"
        );
    }
    assert_eq!(journals(&left).len(), 2, "a file for each machine");

    // Whoever marks it next has seen both, and settles it for both.
    mark(&there, &right, "reopen", shared, "settled");
    let right_text = right.to_str().unwrap();
    commit(&right);
    git(
        &left,
        &[
            "pull",
            "--quiet",
            "--no-rebase",
            "--no-edit",
            right_text,
            "main",
        ],
    );
    notes.push("settled".to_owned());
    let listed = assert_same([(&here, &left), (&there, &right)], &notes);
    assert!(listed.contains("settled"), "{listed}");
}

#[test]
fn two_clones_on_one_machine_meet_by_plain_git_pull() {
    if git_is_missing() {
        return;
    }
    let clones = Clones::new();
    // One person, one machine: the journal has the same name in both clones.
    let here = Machine::new();
    let (left, right) = (clones.left(), clones.right());
    let [shared, own, other, ..] = FOLLOW_UPS;
    let mut notes = Vec::new();
    for round in 0..3 {
        let mut note = |side: &str, what: &str| {
            notes.push(format!("{what} {side} {round}"));
            notes.last().unwrap().clone()
        };
        mark(&here, &left, "done", own, &note("left", "own"));
        mark(&here, &left, "start", shared, &note("left", "shared"));
        mark(&here, &right, "cancel", shared, &note("right", "shared"));
        mark(&here, &right, "start", other, &note("right", "own"));
        clones.meet();
        assert_same([(&here, &left), (&here, &right)], &notes);
    }
}

#[test]
fn a_journal_copied_beside_itself_counts_once() {
    let machine = Machine::new();
    let root = machine.registry();
    mark(&machine, &root, "done", FOLLOW_UPS[0], "once");
    let own = journals(&root).remove(0);
    // As Syncthing names what two machines changed at once.
    let copy = own.with_extension("sync-conflict-20260115-094500-ABCDEFG.ron");
    fs::copy(&own, &copy).unwrap();
    mark(&machine, &root, "start", FOLLOW_UPS[0], "twice");
    let log = machine.met(&root, &["log", "--format", "json"]);
    assert_eq!(log.matches("\"once\"").count(), 1, "{log}");
    let opened = paraph::store::open(&root).unwrap();
    assert_eq!(opened.ledger.entries().len(), 2);
    assert!(opened.faults.is_empty(), "{:?}", opened.faults);
}
