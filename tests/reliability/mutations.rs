//! Registries and journals broken in every way: each opens, with faults that say where.

use super::dice::{Dice, count};
use super::machine::PATIENCE;
use paraph::model::{FollowUpId, is_hostile};
use paraph::store::Fault;
use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::Path;
use std::sync::mpsc::{RecvTimeoutError, Sender, channel};
use std::thread;

const FILES: [(&str, &str); 5] = [
    ("registry.ron", REGISTRY),
    ("people/people.ron", PEOPLE),
    ("organisations/tides.ron", ORGANISATION),
    ("meetings/2025-tides.ron", MEETING),
    (JOURNAL_FILE, JOURNAL),
];
const JOURNAL_FILE: &str = "journal/desk@laptop.1f2e3d4c.ron";
const FOLLOW_UP: &str = "2025-tides/library/build";

const REGISTRY: &str = r#"(
    title: {"en": "The Lantern Isles", "fr": "Les îles Lanterne"},
    languages: ["en", "fr"],
)
"#;

const PEOPLE: &str = r#"// Invented people.
[
    (id: "ada", names: {"en": "Ada Fictiva", "ru": "Ада"}, also: ["Adelheid"], posts: [(title: "Envoy", since: "2021-03")]),
    (id: "nemo", names: "Nemo Nullius"),
]
"#;

const ORGANISATION: &str = r#"(id: "tides", names: {"en": "Ministry of Tides"}, kind: Ministry, country: "KG")
"#;

const MEETING: &str = r#"(
    id: "2025-tides",
    title: {"en": "They spoke of tides"},
    kind: Meeting,
    date: "2025-06-28",
    participants: [(person: "ada", represents: "tides"), (person: "nemo")],
    topics: [Culture, Youth],
    proposals: [
        (
            id: "library",
            title: "A library",
            stage: Agreed,
            follow_ups: [(id: "build", title: "Build it", owed_by: ["tides"], due: (words: "early", read_as: "2026-01"))],
        ),
    ],
)
"#;

const JOURNAL: &str = r#"// paraph journal, format 1: one entry a line, appended by the program; do not edit
(id: "00000000000000aa", at: "2026-01-10T09:00:00.000Z", by: "desk@laptop", on: "2025-tides/library/build", set: InProgress, note: "Begun – 灯")
(id: "00000000000000bb", at: "2026-01-11T09:00:00.000Z", by: "desk@laptop", on: "2025-tides/library/build", set: Done, evidence: "https://gazette.example/open", after: ["00000000000000aa"])
(id: "00000000000000cc", at: "2026-01-12T09:00:00.000Z", by: "desk@laptop", undo: ["00000000000000bb"])
"#;

/// Pieces of RON, and of what should not be in it.
const TOKENS: &[&str] = &[
    "(",
    ")",
    "[",
    "]",
    "{",
    "}",
    "\"",
    "'",
    ",",
    ":",
    "\\",
    "r#\"",
    "\"#",
    "/*",
    "*/",
    "//",
    "\n",
    "\r\n",
    "\r",
    "\t",
    "\0",
    "\u{1b}",
    "\u{1b}]52;c;aGk=\u{7}",
    "\u{1b}[2J",
    "\u{9b}1m",
    "\u{90}q",
    "\u{202e}",
    "\u{2066}",
    "\u{2028}",
    "\u{feff}",
    "\u{200b}",
    "\\u{1b}",
    "\\x07",
    "\\u{202e}",
    "\\u{110000}",
    "\\u{",
    "\\x",
    "Some(",
    "None",
    "true",
    "-",
    "1e999",
    "NaN",
    "0xFFFFFFFFFFFFFFFFFF",
    "99999999999999999999",
    "-0",
    "#![enable(implicit_some)]",
    "#![enable(unwrap_newtypes)]",
    "#![enable(nothing)]",
    "\"2024-99-99\"",
    "\"\"",
    "id: ",
    "at: ",
    "on: ",
    "set: ",
    "undo: [",
    "by: ",
    "after: [\"00000000000000cc\"]",
    "\"00000000000000bb\"",
    "follow_ups: [",
    "due: ",
    "title: ",
    "\"9999-12-31T23:59:59.999999999Z\"",
    "\"-009999-01-01T00:00:00Z\"",
    "e\u{301}\u{301}\u{301}",
    "﷽",
];

const BRACKETS: &[&str] = &[
    "(", "[", "{", "[(", "(id:", "{\"a\":", "Some(", "/*", "\"", "\\", ")", "]",
];

/// A place in the text; now and then its very beginning or end.
fn place(dice: &mut Dice, text: &[u8]) -> usize {
    match dice.below(12) {
        0 => 0,
        1 => text.len(),
        _ => dice.below(text.len() + 1),
    }
}

/// A stretch of a text.
fn stretch(dice: &mut Dice, text: &[u8], longest: usize) -> std::ops::Range<usize> {
    let start = place(dice, text);
    let end = text.len().min(start + 1 + dice.below(longest));
    start..end.max(start)
}

/// Changes one thing.
fn mutate_once(dice: &mut Dice, text: &mut Vec<u8>) {
    match dice.below(12) {
        0 => {
            let at = dice.below(text.len());
            if let Some(byte) = text.get_mut(at) {
                *byte ^= 1 << dice.below(8);
            }
        }
        1 => {
            let gone = stretch(dice, text, 1);
            text.drain(gone);
        }
        2 => {
            let gone = stretch(dice, text, 40);
            text.drain(gone);
        }
        3 | 4 => {
            let at = place(dice, text);
            let token = dice.pick(TOKENS).bytes();
            text.splice(at..at, token);
        }
        5 => {
            let over = stretch(dice, text, 12);
            let token = dice.pick(TOKENS).bytes();
            text.splice(over, token);
        }
        6 => {
            let again = stretch(dice, text, 80);
            let piece = text[again].to_vec();
            let at = place(dice, text);
            text.splice(at..at, piece);
        }
        7 => {
            let length = place(dice, text);
            text.truncate(length);
        }
        8 => {
            // Seldom very many: a text that nests deeper than any stack is read no further.
            let times = *dice.pick(&[3, 3, 30, 130, 300, 300, 20_000]);
            let brackets = dice.pick(BRACKETS).repeat(times);
            let at = place(dice, text);
            text.splice(at..at, brackets.bytes());
        }
        9 => {
            let (_, other) = dice.pick(&FILES);
            let from = stretch(dice, other.as_bytes(), 200);
            let at = place(dice, text);
            text.splice(at..at, other.as_bytes()[from].iter().copied());
        }
        10 => {
            const BAD: &[&[u8]] = &[
                b"\xff",
                b"\xc3",
                b"\xed\xa0\x80",
                b"\xf0\x9f",
                b"\0\0\0\0",
                b"\x80\x9b",
            ];
            let at = place(dice, text);
            text.splice(at..at, dice.pick(BAD).iter().copied());
        }
        _ => {
            // Two lines change places.
            let mut lines: Vec<Vec<u8>> = text.split(|b| *b == b'\n').map(<[u8]>::to_vec).collect();
            let (one, two) = (dice.below(lines.len()), dice.below(lines.len()));
            lines.swap(one, two);
            *text = lines.join(&b'\n');
        }
    }
}

/// Changes a text, mostly a little.
fn mutated(dice: &mut Dice, text: &str) -> Vec<u8> {
    let mut text = text.as_bytes().to_vec();
    for _ in 0..*dice.pick(&[1, 1, 1, 2, 2, 3, 5, 12]) {
        mutate_once(dice, &mut text);
    }
    text
}

/// What is not right with a fault.
fn complaint(fault: &Fault) -> Option<&'static str> {
    let hint = fault.hint.as_deref().unwrap_or_default();
    if fault.file.is_empty() || fault.message.is_empty() {
        Some("without a file or a message")
    } else if [&fault.file, &fault.message, hint]
        .iter()
        .any(|text| text.contains(is_hostile))
    {
        Some("with a hostile character")
    } else if fault.line == 0 && fault.file != "journal" {
        // Only a mark on what is not there has no one line: there may be many such marks.
        Some("without a line")
    } else if fault.line > 0 && fault.column == 0 {
        Some("without a column")
    } else {
        None
    }
}

/// Opens the registry in which one file was changed; says what is not right.
fn examine(root: &Path, file: &str, text: &[u8]) -> Result<usize, String> {
    let opened = catch_unwind(AssertUnwindSafe(|| paraph::store::open(root)))
        .map_err(|_| "it panics".to_owned())?
        .map_err(|error| format!("it does not open: {error:?}"))?;
    for fault in &opened.faults {
        if let Some(complaint) = complaint(fault) {
            return Err(format!("a fault {complaint}: {fault:?}"));
        }
    }
    // What lies in the other files is read as ever.
    let follow_up = FollowUpId::new(FOLLOW_UP).unwrap();
    if !file.starts_with("meetings/") && opened.registry.follow(&follow_up).is_none() {
        return Err("the meeting is lost, which is in another file".to_owned());
    }
    // No line of a journal hides another.
    let lines: Vec<&[u8]> = match file {
        JOURNAL_FILE => text.split(|byte| *byte == b'\n').collect(),
        _ => JOURNAL.lines().map(str::as_bytes).collect(),
    };
    for line in JOURNAL.lines().skip(1) {
        let id = &line.split('"').nth(1).unwrap();
        let entries = opened.ledger.entries();
        if lines.contains(&line.as_bytes()) && !entries.iter().any(|e| e.id.as_str() == *id) {
            return Err(format!("the entry {id} is lost, whose line is whole"));
        }
    }
    Ok(opened.faults.len())
}

/// Writes a file anew: some file systems wait for the disk when one is written over.
fn replace(path: &Path, text: &[u8]) {
    fs::remove_file(path).unwrap();
    fs::write(path, text).unwrap();
}

/// Examines so many mutations; tells of each before and after.
fn run(count: usize, tell: &Sender<Told>) {
    let folder = tempfile::tempdir().unwrap();
    let root = folder.path();
    for (file, text) in FILES {
        let path = root.join(file);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }
    assert_eq!(examine(root, "", b""), Ok(0), "sound as it is");
    for number in 0..count {
        let mut dice = Dice::new(number);
        let (file, sound) = *dice.pick(&FILES);
        let text = mutated(&mut dice, sound);
        replace(&root.join(file), &text);
        let shown = || format!("mutation {number}, {file}:\n{}", text.escape_ascii());
        tell.send(Told::Begun(shown())).unwrap();
        match examine(root, file, &text) {
            Ok(faults) => tell.send(Told::Found(faults)).unwrap(),
            Err(what) => panic!("{what}\n{}", shown()),
        }
        replace(&root.join(file), sound.as_bytes());
    }
}

/// What is told of the work.
enum Told {
    /// A mutation is being opened.
    Begun(String),
    /// It was, with so many faults.
    Found(usize),
}

#[test]
fn every_mutated_registry_opens_and_says_where_it_is_broken() {
    let count = count("PARAPH_MUTATIONS", 10_000);
    let (tell, told) = channel();
    // On a thread of its own, so that one that never ends is told of too.
    let work = thread::spawn(move || run(count, &tell));
    let (mut at, mut refused, mut faults) = (String::new(), 0, 0);
    loop {
        match told.recv_timeout(PATIENCE) {
            Ok(Told::Begun(mutation)) => at = mutation,
            Ok(Told::Found(found)) => {
                refused += usize::from(found > 0);
                faults += found;
            }
            Err(RecvTimeoutError::Timeout) => panic!("it never ends: {at}"),
            Err(RecvTimeoutError::Disconnected) => break,
        }
    }
    if let Err(panic) = work.join() {
        std::panic::resume_unwind(panic);
    }
    eprintln!("{count} mutations: {refused} refused with {faults} faults, 0 panics");
}
