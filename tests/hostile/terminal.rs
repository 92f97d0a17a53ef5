//! No text of a registry reaches the terminal but as text: in the browser, in every command.

use crate::desk::Desk;
use crate::pty::Pty;
use crate::scanner::{Stream, scan};
use crate::texts::{attacks, fill, texts};
use paraph::model::is_hostile;

/// Holds that a stream is harmless; its visible text.
fn harmless(bytes: &[u8], stream: Stream, view: &str) -> String {
    match scan(bytes, stream) {
        Ok(text) => {
            assert!(!text.contains("panicked"), "{view}: {text}");
            text
        }
        Err(harm) => panic!("{view}: {harm}"),
    }
}

/// Says whether a text shows something of what it was fed.
fn shows_attacks(text: &str) -> bool {
    text.contains("<U+") || text.contains(|c: char| ('\u{2400}'..='\u{2421}').contains(&c))
}

#[test]
fn the_browser_sends_nothing_but_its_own_sequences() {
    let desk = Desk::bare();
    let count = fill(&desk);
    let mut tour = Tour {
        pty: Pty::start(&desk, &[]),
        views: 0,
    };
    tour.see("", shows_attacks);
    tour.see("1", shows_attacks);
    // Every tab, and there every record with its detail pane.
    for tab in ["2", "3", "4", "5", "6", "1"] {
        tour.see(tab, shows_attacks);
        for _ in 1..count {
            tour.see("j", |text| !text.trim().is_empty());
        }
        // Into the record, down its links, to its end, and back.
        tour.all(&["l", "j", "G", "\u{1b}"]);
    }
    // Places and events are in no tab: through the search, and into the record.
    for found in ["l1", "e1", "kind:place zed", "kind:event zed", "zed2"] {
        tour.all(&["\u{10}", found, "\u{e}", "\r", "\u{7f}"]);
    }
    // The filter, the sheets to their ends, a note, a mark and what is said of it.
    tour.all(&[
        "1", "/zed3", "\r", "\u{1b}", "?", "G", "q", "!", " ", "G", "q", "J", " ", "G", "q",
    ]);
    tour.all(&[
        "5",
        "n",
        "a note",
        "\r",
        "u",
        "s",
        "R",
        "\u{1b}[200~pasted \u{7}\u{202e}\u{1b}[201~",
    ]);
    let Tour { mut pty, views } = tour;
    pty.type_in("\u{3}");
    assert_eq!(pty.end(), 0);
    let text = harmless(&pty.raw, Stream::Browser, "everything");
    for shown in [
        "Keys",
        "Problems",
        "Journal, newest first",
        "more lines",
        "Done",
    ] {
        assert!(text.contains(shown), "never saw {shown}");
    }
    let attacks = attacks().len();
    println!("{views} views of {attacks} attacks in {count} records a kind");
}

#[test]
fn the_sheet_of_problems_shows_names_of_files_visibly() {
    let desk = Desk::new();
    desk.write("people/a\u{1b}]0;x\u{7}\u{202e}b\n\u{9b}.ron", "x");
    let mut pty = Pty::start(&desk, &[]);
    pty.until("", |_| true);
    pty.until("!", |drawn| {
        // Of what is drawn over something else, only the letters that differ are sent.
        harmless(drawn, Stream::Browser, "problems").contains("␛]0;x␇<U+202E>b␊<U+009B>.ron:1:1")
    });
    pty.type_in("\u{3}");
    assert_eq!(pty.end(), 0);
}

/// A way through the browser.
struct Tour {
    pty: Pty,
    views: usize,
}

impl Tour {
    /// Presses keys and waits for what should then be seen.
    fn see(&mut self, keys: &str, so: impl Fn(&str) -> bool) {
        self.views += 1;
        self.pty
            .until(keys, |drawn| so(&harmless(drawn, Stream::Browser, keys)));
    }

    fn all(&mut self, keys: &[&str]) {
        for keys in keys {
            self.views += 1;
            harmless(&self.pty.press(keys), Stream::Browser, keys);
        }
    }
}

/// The commands that show everything.
fn commands(count: usize) -> Vec<Vec<String>> {
    let mut lines: Vec<String> = Vec::new();
    for kind in KINDS {
        lines.push(format!("list {kind}"));
    }
    for number in 1..=count {
        for record in ["p", "o", "l", "e", "m", "a"] {
            lines.push(format!("show {record}{number}"));
        }
        lines.push(format!("show m{number}/s"));
        lines.push(format!("show m{number}/s/f"));
        lines.push(format!("show a{number}/f"));
        lines.push(format!("log m{number}"));
    }
    lines.extend(
        [
            "search zed --limit 1000",
            "log",
            "check",
            "--plain",
            "--plain check",
        ]
        .map(str::to_owned),
    );
    lines
        .iter()
        .map(|line| line.split(' ').map(str::to_owned).collect())
        .collect()
}

const KINDS: [&str; 8] = [
    "people",
    "organisations",
    "places",
    "events",
    "meetings",
    "agreements",
    "proposals",
    "follow-ups",
];

#[test]
fn no_command_sends_a_sequence_to_a_terminal() {
    let desk = Desk::bare();
    let count = fill(&desk);
    let mut all = commands(count);
    let everything = attacks().concat().replace('\0', "");
    let owned = |args: &[&str]| args.iter().map(|arg| (*arg).to_owned()).collect();
    for args in [
        &[
            "done",
            "m1/s/f",
            "--note",
            &everything,
            "--evidence",
            &everything,
            "--by",
            &everything,
        ][..],
        &["undo", "--by", &everything],
        &["show", &everything],
        &["log", &everything],
        &["done", &everything],
        &["list", &everything],
        &["search", &everything],
        &["overview"],
        &["overview", "--format", "md"],
        &["brief", &everything],
        &["brief", "uz"],
        &["path", &everything, "p1"],
        &["path", "p1", "o1"],
        &["changes", "1000", "9000"],
        &["changes", "1000", "9000", "--format", "md"],
        &["changes", &everything],
        &["list", "people", &format!("is:{everything}")],
        &["init", &everything],
        &["init", "\u{1b}]0;x\u{7}\u{202e}"],
        &["--lang", &everything],
        &[&everything],
        &["log"],
        &["show", "m1/s/f"],
    ] {
        all.push(owned(args));
    }
    for args in &all {
        let args: Vec<&str> = args.iter().map(String::as_str).collect();
        let mut pty = Pty::start(&desk, &args);
        let code = pty.end();
        let most = if args.contains(&"--note") { 0 } else { 4 };
        assert!(code <= most, "{args:?} ended with {code}");
        let text = harmless(&pty.raw, Stream::Command, &format!("{args:?}"));
        assert!(!text.trim().is_empty(), "{args:?} says nothing");
        if args[0] == "list" || args[0] == "log" || args.contains(&"check") {
            assert!(shows_attacks(&text), "{args:?}: {text}");
        }
    }
    println!(
        "{} commands in a terminal, {} texts",
        all.len(),
        texts().len()
    );
}

#[test]
fn piped_forms_carry_no_attack_either() {
    let desk = Desk::bare();
    let count = fill(&desk);
    // Every record can be read, however it is spelt; beside them is one that is sound.
    for (kind, records) in KINDS.map(|kind| (kind, count)) {
        let listed = desk.run(&format!("list {kind} --format jsonl")).out;
        let records = if kind == "follow-ups" {
            2 * records
        } else {
            records
        };
        assert_eq!(listed.lines().count(), records, "{kind}");
    }
    let marks = desk.run("log --format jsonl").out;
    assert_eq!(marks.lines().count(), 2 * count);
    let mut lines: Vec<String> = Vec::new();
    for format in ["table", "json", "jsonl", "csv"] {
        let listed = KINDS.map(|kind| format!("list {kind} --format {format}"));
        lines.extend(listed);
        lines
            .extend(["log", "check", "search zed"].map(|line| format!("{line} --format {format}")));
    }
    for record in ["p", "o", "l", "e", "m", "a"] {
        for number in [1, 5, 14, 20] {
            lines.push(format!("show {record}{number} --format json"));
            lines.push(format!("show {record}{number} --format jsonl"));
        }
    }
    for line in &lines {
        let ran = desk.run(line);
        for text in [&ran.out, &ran.err] {
            harmless(text.as_bytes(), Stream::Command, line);
        }
        if line.contains("json") {
            let escape = ran.out.find("\\u");
            assert_eq!(escape, None, "{line}: nor behind an escape");
        }
        assert!(shows_attacks(&ran.out), "{line}: {}", ran.out);
    }
}

#[test]
fn check_names_every_kind_of_attack() {
    for attack in attacks() {
        let desk = Desk::new();
        let hostile = attack
            .chars()
            .any(|c| is_hostile(c) && !"\n\r\t".contains(c));
        let unseen = attack.contains(['\u{200c}', '\u{200d}', '\u{fe0f}']);
        desk.write(
            "people/x.ron",
            format!(
                "(id: \"x\", names: \"x{}\")",
                attack.replace(['\\', '"'], "")
            ),
        );
        let told = desk.check();
        assert_eq!(!told.is_empty(), hostile || unseen, "{attack:?}: {told:?}");
        assert!(
            told.iter().all(|line| line.starts_with("people/x.ron:1:")),
            "{told:?}"
        );
    }
}
