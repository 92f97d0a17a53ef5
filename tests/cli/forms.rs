//! The forms of an answer: JSON, CSV, linear text, a terminal's table, and what never comes out.

use super::desk::{Desk, ran};
use serde_json::Value;

fn json(out: &str) -> Value {
    serde_json::from_str(out).unwrap()
}

#[test]
fn json_has_the_names_of_the_files_and_says_what_each_object_is() {
    let desk = Desk::new();
    let meetings = json(&desk.run("list meetings tides --format json").met());
    let meeting = &meetings[0];
    assert_eq!(meeting["kind"], "meeting");
    assert_eq!(meeting["id"], "2025-06-28-tides");
    assert_eq!(meeting["label"], "LIA – Ministry of Tides");
    assert_eq!(meeting["type"], "Meeting");
    assert_eq!(meeting["at_event"], "tide-fair-2025");
    assert_eq!(meeting["proposals"][0]["follow_ups"][0]["id"], "build");
    for (kind, noun) in [
        ("proposals", "proposal"),
        ("people", "person"),
        ("organisations", "organisation"),
        ("follow-ups", "follow-up"),
        ("agreements", "agreement"),
        ("places", "place"),
        ("events", "event"),
    ] {
        let all = json(&desk.run(&format!("list {kind} --format json")).met());
        for object in all.as_array().unwrap() {
            assert!(
                object["id"].is_string() && object["label"].is_string(),
                "{object}"
            );
            assert_eq!(object["kind"], noun, "{object}");
        }
    }
}

#[test]
fn json_of_proposals_and_follow_ups_says_what_is_worked_out() {
    let desk = Desk::new();
    let proposals = json(&desk.run("list proposals --format json").met());
    assert_eq!(proposals[2]["id"], "2024-mirage/course");
    assert_eq!(proposals[2]["delivery"], "delivered");
    assert_eq!(proposals[2]["meeting"], "2024-mirage");
    let done = json(&desk.run("list follow-ups is:done --format json").met());
    let expected = serde_json::json!([{
        "kind": "follow-up",
        "id": "2024-mirage/course/draft",
        "label": "Draft the syllabus",
        "title": {"en": "Draft the syllabus"},
        "owed_by": ["mirage-university"],
        "due": "2024-12",
        "owed_to": ["lia"],
        "status": "Done",
        "schedule": "done late",
        "since": "2025-01-10T09:00:00Z",
        "by": "desk",
        "remark": "Sent by post",
        "evidence": "https://gazette.example/syllabus",
        "proposal": "2024-mirage/course",
        "meeting": "2024-mirage",
    }]);
    assert_eq!(done, expected);
    let ratify = json(&desk.run("show ratify --format json").met());
    assert_eq!(ratify["agreement"], "tide-pact");
    assert_eq!(ratify["meeting"], "2025-11-03-signing");
}

#[test]
fn json_of_one_record_carries_its_links() {
    let desk = Desk::new();
    let build = json(&desk.run("show library/build --format json").met());
    let proposal = serde_json::json!({
        "relation": "carries_out",
        "kind": "proposal",
        "id": "2025-06-28-tides/library",
        "label": "A library of tides",
    });
    assert_eq!(build["links"][0], proposal);
    assert_eq!(build["linked_from"][0]["relation"], "blocked_by");
    assert_eq!(
        build["linked_from"][0]["id"],
        "2025-06-28-tides/library/open"
    );
    let line = desk.run("show library/build --format jsonl").met();
    assert_eq!((line.lines().count(), json(&line)), (1, build));
}

#[test]
fn search_in_json_says_what_it_found_by() {
    let found = json(
        &Desk::new()
            .run("search adelheid --kind people --format json")
            .met(),
    );
    assert_eq!(found[0]["id"], "ada-fictiva");
    assert_eq!(found[0]["found_by"]["field"], "also written");
    assert_eq!(found[0]["found_by"]["text"], "Adelheid Fictiva");
}

#[test]
fn jsonl_is_an_object_a_line() {
    let out = Desk::new().run("list people --format jsonl").met();
    let ids: Vec<_> = out
        .lines()
        .map(|line| json(line)["id"].as_str().unwrap().to_owned())
        .collect();
    assert_eq!(
        ids,
        ["ada-fictiva", "khayal-alwahmi", "nemo", "vymysel-nebyvalov"]
    );
}

#[test]
fn csv_has_a_header_and_no_formula() {
    let out = Desk::new()
        .run("list proposals stage:declined --format csv")
        .met();
    assert_eq!(
        out,
        "stage,delivery,title,id\ndeclined,no evidence recorded,\"'=HYPERLINK(\"\"https://evil.example\"\")\",2024-mirage/formula\n"
    );
}

#[test]
fn csv_of_a_single_record_is_wrong_usage() {
    Desk::new().run("show nemo --format csv").failed(
        2,
        "paraph: a single record is no table: `show` has no csv\n  hint: use --format json, or `paraph list KIND --format csv`\n",
    );
}

#[test]
fn plain_is_one_field_a_line() {
    let desk = Desk::new();
    assert_eq!(
        desk.run("--plain list follow-ups draft").met(),
        "\
status: open
schedule: no date
title: Draft the exchange
owed by: Ministry of Tides
owed to: LIA
id: 2025-06-28-tides/exchange/draft

status: done
schedule: done 10 days late
title: Draft the syllabus
owed by: Mirage University
owed to: LIA
due: 2024-12
id: 2024-mirage/course/draft
"
    );
    let page = desk.run("show 2025-06-28-tides --plain").met();
    for line in [
        "kind: meeting",
        "title: LIA – Ministry of Tides",
        "summary: They spoke of tides.",
        "participants: Keeper of the Lamp (not named) · Ministry of Tides [ministry-of-tides]",
        "follow-up: open Build the library [2025-06-28-tides/library/build] · LIA · overdue by 15 days",
        "quote: “marées”",
        "address: https://gazette.example/tides",
    ] {
        assert!(page.lines().any(|own| own == line), "{line}\n{page}");
    }
    assert!(
        page.lines()
            .all(|line| line.is_empty() || line.contains(": ")),
        "{page}"
    );
    assert!(desk.run("log --plain").met().contains("\nwhat: done\n"));
}

#[test]
fn plain_without_a_command_is_an_overview() {
    assert_eq!(
        Desk::new().run("--plain").met(),
        "\
title: The Lantern Isles and their partners
about: Nothing in it ever happened.

meetings: 4
proposals: 4
people: 4
organisations: 4
follow-ups: 5
agreements: 1
places: 2
events: 1

follow-ups open: 4
follow-ups in progress: 0
follow-ups done: 1
follow-ups cancelled: 0
follow-ups overdue: 1

what is to be done: paraph --plain list follow-ups is:open
who owes whom, and since when: paraph --plain overview
the latest meetings: paraph --plain list meetings
what happened when: paraph --plain timeline
who met where: paraph --plain map
to find a name: paraph --plain search NAME
to read a record: paraph --plain show ID
before a meeting: paraph --plain brief WHOM
what is linked to a record: paraph --plain relations ID
how two records are linked: paraph --plain path A B
to mark a follow-up: paraph done ID
what was marked: paraph --plain log
the browser for screen readers: paraph --screen-reader
everything else: paraph help
"
    );
}

/// A registry whose texts would take over a terminal.
fn hostile() -> Desk {
    let desk = Desk::new();
    let names = "[(id: \"mallory\", names: \"Mal\u{1b}[31mlory\u{9b}2J \\u{1b}]0;owned\\u{7}\u{202e}yrollaM\", also: [\"a\u{1b}b\"], posts: [(title: \"x\u{1b}c\")])]";
    desk.write("people/mallory.ron", names);
    desk
}

#[test]
fn hostile_texts_never_come_out() {
    let desk = hostile();
    for line in [
        "list people",
        "list people --format json",
        "list people --format jsonl",
        "list people --format csv",
        "list people --plain",
        "show mallory",
        "show mallory --format json",
        "search mallory",
        "check",
        "check --format json",
    ] {
        let said = desk.run(line);
        let harmful = |c: char| (c.is_control() && c != '\n') || c == '\u{202e}';
        assert!(!said.out.contains(harmful), "{line}: {:?}", said.out);
        assert!(!said.err.contains(harmful), "{line}: {:?}", said.err);
        assert!(said.out.contains("mallory"), "{line}: {:?}", said.out);
    }
}

#[test]
fn hostile_arguments_are_not_echoed_as_they_are() {
    let desk = Desk::new();
    let bad = "a\u{1b}[31mb\u{202e}";
    for args in [
        &["show", bad][..],
        &["done", bad],
        &["list", bad],
        &["list", "people", &format!("is:{bad}")],
        &["list", "people", "--as-of", bad],
        &["list", "people", "--lang", bad],
        &["log", bad],
        &[bad],
    ] {
        let said = desk.args(args);
        assert!(said.code != 0, "{args:?}");
        assert!(
            !said.err.contains(['\u{1b}', '\u{202e}']),
            "{args:?}: {:?}",
            said.err
        );
    }
}

#[test]
fn a_reader_who_has_enough_ends_it_quietly() {
    let desk = Desk::new();
    for line in [
        "list people",
        "show nemo --format json",
        "completions bash",
        "man",
        "--help",
    ] {
        let mut child = std::process::Command::new(env!("CARGO_BIN_EXE_paraph"))
            .args(["-r", "registry"])
            .args(line.split(' '))
            .current_dir(desk.home())
            .env("HOME", desk.home())
            .stdout(std::process::Stdio::piped())
            .stderr(std::process::Stdio::piped())
            .spawn()
            .unwrap();
        drop(child.stdout.take());
        let ended = child.wait_with_output().unwrap();
        assert_eq!(
            (ended.status.code(), ended.stderr.as_slice()),
            (Some(0), &b""[..]),
            "{line}"
        );
    }
}

#[test]
fn completions_and_the_manual_name_every_command() {
    let desk = Desk::new();
    let manual = desk.run("man").met();
    let commands = [
        "list",
        "show",
        "search",
        "done",
        "start",
        "cancel",
        "reopen",
        "undo",
        "redo",
        "log",
        "check",
        "init",
        "completions",
        "man",
    ];
    for command in commands {
        assert!(
            manual.contains(&format!(".SS \"paraph {command}\"")),
            "{command}"
        );
    }
    for part in [
        "NAME",
        "SYNOPSIS",
        "DESCRIPTION",
        "OPTIONS",
        "COMMANDS",
        "NOTES",
    ] {
        assert!(manual.contains(&format!(".SH {part}\n")), "{part}");
    }
    for shell in ["bash", "zsh", "fish", "powershell", "elvish"] {
        let script = desk.run(&format!("completions {shell}")).met();
        assert!(
            commands.iter().all(|command| script.contains(command)),
            "{shell}"
        );
        assert!(script.contains("follow-ups"), "{shell} completes kinds");
    }
}

#[test]
fn help_and_version_are_answers() {
    let desk = Desk::new();
    assert!(desk.run("--help").met().contains("Exit codes:"));
    assert!(desk.run("help list").met().contains("QUERY"));
    let version = ran(desk.program().arg("--version")).met();
    assert_eq!(version, format!("paraph {}\n", env!("CARGO_PKG_VERSION")));
}

#[cfg(unix)]
#[test]
fn on_a_terminal_a_table_has_headings_and_fits() {
    use std::io::Read as _;
    let desk = Desk::new();
    let size = portable_pty::PtySize {
        rows: 24,
        cols: 72,
        pixel_width: 0,
        pixel_height: 0,
    };
    let pair = portable_pty::native_pty_system().openpty(size).unwrap();
    let mut program = portable_pty::CommandBuilder::new(env!("CARGO_BIN_EXE_paraph"));
    program.args([
        "-r",
        "registry",
        "--as-of",
        "2026-01-15",
        "list",
        "organisations",
    ]);
    program.cwd(desk.home());
    program.env("LANG", "en");
    let mut child = pair.slave.spawn_command(program).unwrap();
    drop(pair.slave);
    let mut out = Vec::new();
    // The end of a pseudo-terminal is an error on Linux.
    pair.master
        .try_clone_reader()
        .unwrap()
        .read_to_end(&mut out)
        .ok();
    assert!(child.wait().unwrap().success());
    let out = String::from_utf8(out).unwrap();
    let lines: Vec<&str> = out.lines().collect();
    assert!(lines[0].starts_with("acronym  name"), "{out}");
    assert_eq!(lines.len(), 5);
    assert!(lines.iter().all(|line| line.chars().count() <= 72), "{out}");
    assert!(
        out.contains('…') && out.contains("mirage-university"),
        "{out}"
    );
}
