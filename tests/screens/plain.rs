//! Every view without the screen: what `--plain` says against the facts that the screen shows.

use crate::harness::Browser;
use assert_cmd::Command;
use std::collections::BTreeSet;

/// What a command says in linear text on the registry of a browser, as of the day of the tests.
fn plain(browser: &Browser, lang: &str, arguments: &str) -> String {
    let mut program = Command::new(env!("CARGO_BIN_EXE_paraph"));
    program
        .env_clear()
        .env("HOME", browser.root())
        .arg("-r")
        .arg(browser.root());
    program.args(["--as-of", "2026-11-24", "--lang", lang, "--plain"]);
    let output = program.args(arguments.split(' ')).output().unwrap();
    let text = String::from_utf8(output.stdout).unwrap();
    assert!(!text.is_empty(), "{arguments}: {:?}", output.stderr);
    text
}

/// A text to be compared: one blank between words, letters small.
fn levelled(text: &str) -> String {
    let words: Vec<&str> = text.split_whitespace().collect();
    words.join(" ").to_lowercase()
}

fn is_drawn(letter: char) -> bool {
    matches!(letter, '\u{2500}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}' | '✓' | '✗' | '›')
}

/// What the rows of a screen say from one to another: pieces that stand apart, whole ones only.
fn facts(browser: &Browser, rows: std::ops::Range<usize>) -> BTreeSet<String> {
    let screen = browser.screen();
    let lines = screen.lines().skip(rows.start).take(rows.len());
    let mut found = BTreeSet::new();
    for line in lines {
        let line: String = line
            .chars()
            .map(|c| if is_drawn(c) { '\n' } else { c })
            .collect();
        let pieces = line
            .split(['\n', '·', '→'])
            .flat_map(|part| part.split("  "));
        for piece in pieces.map(str::trim).filter(|piece| !piece.contains('…')) {
            if piece.chars().any(char::is_alphanumeric) {
                found.insert(levelled(piece));
            }
        }
    }
    found
}

/// Holds that a text says all that stands on the rows of a screen, but for words of the screen's
/// own.
fn assert_says(name: &str, text: &str, facts: &BTreeSet<String>, own: &[&str]) {
    let text = levelled(text);
    let missing: Vec<&String> = facts
        .iter()
        .filter(|fact| !text.contains(fact.as_str()) && !own.contains(&fact.as_str()))
        .collect();
    assert!(!facts.is_empty(), "{name}: nothing was compared: {facts:?}");
    assert!(
        missing.is_empty(),
        "{name} does not say {missing:#?}\n{text}"
    );
    let drawn: Vec<char> = text.chars().filter(|letter| is_drawn(*letter)).collect();
    assert!(
        drawn.is_empty() && !text.contains('\u{1b}'),
        "{name}: {drawn:?}"
    );
}

#[test]
fn the_plain_lists_say_what_their_screens_do() {
    for (key, kind) in [
        ("1", "meetings"),
        ("2", "proposals"),
        ("3", "people"),
        ("4", "organisations"),
        ("5", "follow-ups"),
        ("6", "agreements"),
    ] {
        for lang in ["en", "fr"] {
            let mut browser = Browser::first_screen_in(lang, 80, 40);
            browser.press(key);
            let text = plain(&browser, lang, &format!("list {kind}"));
            // Days are told in one way here and in a shorter one there.
            let facts = facts(&browser, 3..39);
            let told: BTreeSet<String> = facts
                .into_iter()
                .filter(|fact| !fact.starts_with(|c: char| c.is_ascii_digit() || c == '+'))
                .collect();
            let text = text.replace("overdue by", "overdue");
            let text = text.replace("en retard de", "retard");
            // A country stands there by its code and here by its name.
            assert_says(
                kind,
                &text,
                &told,
                &["undated", "sans date", "kg", "ma", "fait à +10 jours"],
            );
        }
    }
}

#[test]
fn the_plain_record_brief_and_relations_say_what_their_screens_do() {
    let mut browser = Browser::open(80, 60);
    browser.press("3/ada<enter><enter>");
    let text = plain(&browser, "en", "show ada-fictiva");
    assert_says("show", &text, &facts(&browser, 3..59), &[]);
    browser.press("b");
    let text = plain(&browser, "en", "brief ada-fictiva");
    let own = ["questions to ask"];
    assert_says("brief", &text, &facts(&browser, 3..59), &own);
    browser.press("<esc><esc>i");
    let text = plain(&browser, "en", "relations ada-fictiva");
    // Counts tell what is behind a row on the screen; here it all stands.
    let records: BTreeSet<String> = facts(&browser, 3..59)
        .into_iter()
        .filter(|fact| !fact.starts_with(|first: char| first.is_ascii_digit()))
        .collect();
    assert_says("relations", &text, &records, &[]);
}

#[test]
fn the_plain_overview_timeline_and_map_say_what_their_screens_do() {
    let mut browser = Browser::first_screen(80, 60);
    let text = plain(&browser, "en", "overview");
    // Headings, and figures that are read out in words.
    let own = [
        "counterparts (! overdue)",
        "nothing is due",
        "proposals by stage",
        "we owe they owe together",
        "without a date, the latest promised first",
    ];
    let figures: BTreeSet<String> = facts(&browser, 3..59)
        .into_iter()
        .filter(|fact| !fact.contains("!/"))
        .collect();
    assert_says("overview", &text, &figures, &own);
    browser.press("t");
    let text = plain(&browser, "en", "timeline");
    let lanes: BTreeSet<String> = facts(&browser, 5..20)
        .into_iter()
        .filter(|fact| fact.chars().any(char::is_alphabetic))
        .collect();
    assert_says("timeline", &text, &lanes, &[]);
    browser.press("mw");
    let text = plain(&browser, "en", "map");
    // Of a small screen the matrix takes all, and its last line says the chosen cell again.
    browser.resize(80, 29);
    assert_says("map", &text, &facts(&browser, 4..27), &[]);
}

#[test]
fn every_key_is_listed_in_plain_text_as_in_the_help() {
    let mut browser = Browser::open(80, 60);
    browser.press("?");
    let text = plain(&browser, "en", "keys");
    let screen = browser.screen();
    let within = screen.lines().filter_map(|line| {
        let (_, rest) = line.split_once('│')?;
        Some(rest.split_once('│')?.0)
    });
    // The first cell of the sheet is blank, so that the list beneath is never taken for it.
    let facts: BTreeSet<String> = within
        .filter_map(|line| line.strip_prefix(' '))
        .filter_map(|line| line.split_at_checked(24.min(line.len())))
        .map(|(_, does)| levelled(does))
        .filter(|does| !does.is_empty())
        .collect();
    assert_says("keys", &text, &facts, &[]);
}
