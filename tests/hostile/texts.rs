//! A registry whose every text attacks whoever looks at it.

use crate::desk::Desk;
use std::fmt::Write as _;

/// How many of the attacks one text carries.
const A_TEXT: usize = 8;

/// Every form of attack, one after another.
pub(crate) fn attacks() -> Vec<String> {
    let controls = (0..0x20).chain([0x7F]).chain(0x80..0xA0);
    let unseen = [0xAD, 0x115F, 0x1160, 0x180E, 0x200B, 0x3164, 0xFEFF, 0xFFA0]
        .into_iter()
        .chain(0x2028..=0x202E)
        .chain(0x2060..=0x206F)
        .chain([0xE0001, 0xE0041, 0xE007F, 0xFFF9]);
    let letters = controls.chain(unseen).filter_map(char::from_u32);
    let sequences = [
        "\u{1b}[2J",
        "\u{1b}[31m",
        "\u{1b}[6n",
        "\u{1b}[20t",
        "\u{9b}2J",
        "\u{1b}]0;owned\u{7}",
        "\u{1b}]8;;https://evil.example\u{1b}\\link\u{1b}]8;;\u{1b}\\",
        "\u{1b}]52;c;b3duZWQ=\u{7}",
        "\u{9d}52;c;b3duZWQ=\u{9c}",
        "\u{1b}P$q\"p\u{1b}\\",
        "\u{90}1000p\u{9c}",
        "\u{1b}_Gf=24\u{1b}\\",
        "\u{9f}x\u{9c}",
        "\u{1b}^x\u{1b}\\",
        "\u{1b}Xx\u{1b}\\",
        "\u{1b}c",
        "\u{1b}(0",
        "\u{1b}[?1049l",
        "\u{202e}drowssap\u{202c}",
        "\u{2066}x\u{2069}",
        " \u{200d} ",
        " \u{200c} ",
        "1\u{200d}",
        " \u{fe0f} ",
    ];
    let mut all: Vec<String> = letters.map(|c| format!("{c}x")).collect();
    all.extend(sequences.map(str::to_owned));
    all
}

/// The texts that carry them.
pub(crate) fn texts() -> Vec<String> {
    let attacks = attacks();
    attacks.chunks(A_TEXT).map(<[String]>::concat).collect()
}

/// A text in RON, as it is.
fn raw(text: &str) -> String {
    format!("\"{}\"", text.replace('\\', "\\\\").replace('"', "\\\""))
}

/// A text in RON, everything of it that is not plain as an escape.
fn escaped(text: &str) -> String {
    let mut out = String::from("\"");
    for c in text.chars() {
        match u32::from(c) {
            _ if c.is_ascii_alphanumeric() => out.push(c),
            0 => out.push_str("\\0"),
            code @ 1..0x20 => write!(out, "\\x{code:02x}").unwrap(),
            code @ 0x80..0xA0 => {
                for byte in char::from_u32(code).unwrap().to_string().bytes() {
                    write!(out, "\\x{byte:02x}").unwrap();
                }
            }
            code => write!(out, "\\u{{{code:x}}}").unwrap(),
        }
    }
    out + "\""
}

/// Fills a desk with such a registry and says how many records of each kind it has.
pub(crate) fn fill(desk: &Desk) -> usize {
    let mut number = 0;
    let everything = attacks().concat();
    desk.write(
        "registry.ron",
        format!(
            "(title: {}, about: {}, languages: [\"en\"])",
            raw(&format!("Titled {everything}")),
            escaped(&everything)
        ),
    );
    let mut journal = String::new();
    for spell in [raw, escaped] {
        for text in texts() {
            number += 1;
            records(desk, number, &text, spell);
            entry(&mut journal, number, &text);
        }
    }
    desk.write("journal/stranger.ron", journal);
    // A name of a file, a field and an id that cannot be, for the problems.
    let broken = format!(
        "[(id: {}, names: \"x\"), (id: \"ok\", {}: 1)]",
        raw("\u{1b}]0;x\u{7}"),
        "r#a\u{202e}b"
    );
    desk.write("people/a\u{1b}]0;x\u{7}\u{202e}b\n\u{9b}.ron", broken);
    number
}

fn records(desk: &Desk, number: usize, text: &str, spell: fn(&str) -> String) {
    let own = spell(text);
    let named = spell(&format!("Zed{number} {text}"));
    let source = format!(
        "(publisher: {own}, attributed_to: {own}, url: {own}, quote: (exact: {own}, file: {own}))"
    );
    let beside = format!("note: {{\"en\": {own}}}, sources: [{source}]");
    let more = format!("names: {{\"en\": {named}}}, also: [{own}], {beside}");
    let write = |folder: &str, record: String| {
        desk.write(&format!("{folder}/{number}.ron"), record);
    };
    write(
        "people",
        format!(
            "(id: \"p{number}\", posts: [(title: {own}, at: \"o{number}\", sources: [{source}])], {more})"
        ),
    );
    write(
        "organisations",
        format!("(id: \"o{number}\", acronym: {own}, seat: \"l{number}\", {more})"),
    );
    write("places", format!("(id: \"l{number}\", {more})"));
    write(
        "events",
        format!("(id: \"e{number}\", place: \"l{number}\", organised_by: [\"o{number}\"], {more})"),
    );
    let follow_up = format!(
        "(id: \"f\", title: {named}, owed_by: [\"o{number}\"], owed_to: [\"o1\"], due: (words: {own}, read_as: \"2026\"), note: {own}, source: {source})"
    );
    write(
        "meetings",
        format!(
            "(id: \"m{number}\", title: {named}, date: \"2025\", place: \"l{number}\", at_event: \"e{number}\",
             participants: [(person: \"p{number}\", post: {own}, represents: \"o{number}\")], summary: {own},
             proposals: [(id: \"s\", title: {named}, note: {own}, follow_ups: [{follow_up}])], sources: [{source}])"
        ),
    );
    write(
        "agreements",
        format!(
            "(id: \"a{number}\", title: {named}, parties: [\"o{number}\"], follow_ups: [{follow_up}], {beside})"
        ),
    );
}

fn entry(journal: &mut String, number: usize, text: &str) {
    let own = escaped(text);
    // A line feed ends an entry, so that within one it is always an escape.
    let plain = raw(&text.replace('\n', ""));
    for (on, own) in [("m", own), ("a", plain)] {
        let on = if on == "m" {
            format!("m{number}/s/f")
        } else {
            format!("a{number}/f")
        };
        writeln!(
            journal,
            "(at: \"2025-12-01T00:00:{:02}Z\", by: {own}, on: \"{on}\", set: InProgress, note: {own}, evidence: {own})",
            number % 60
        )
        .unwrap();
    }
    // Ids that are none, of entries taken back and seen.
    writeln!(
        journal,
        "(at: \"2025-12-02T00:00:00Z\", by: \"x\", undo: [{}])",
        escaped(text)
    )
    .unwrap();
}
