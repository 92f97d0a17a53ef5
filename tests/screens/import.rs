//! Importing a file: naming it, looking through what it brings, and writing it.

use crate::harness::Browser;
use paraph::app::{Message, Mode, Work};
use paraph::model::Kind;
use std::fs;

/// Holds a screen against the one that is kept beside those of the other tests.
macro_rules! assert_screen {
    ($name:expr, $browser:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots"}, {
            insta::assert_snapshot!($name, $browser.screen());
        })
    };
}

const FILE: &str = r#"{"persons": [
    {"id": "q1", "name": "Ada Fictiva", "gender": "female"},
    {"id": "q2", "name": "Otto Neuling", "birth_date": "1960"},
    {"id": "q3"}],
  "organizations": [{"id": "assembly", "name": "Assembly of Tides"}],
  "memberships": [{"person_id": "q1", "organization_id": "assembly", "role": "member", "start_date": "2014-05"},
    {"person_id": "nobody", "role": "member"}]}"#;

/// A browser with a file in the folder that it was started in.
fn beside(text: &str, width: u16, height: u16) -> Browser {
    let browser = Browser::open(width, height);
    put(&browser, text);
    browser
}

fn put(browser: &Browser, text: &str) {
    fs::create_dir_all(browser.root().join("papers/old")).unwrap();
    fs::write(browser.root().join("papers/tides.json"), text).unwrap();
    fs::write(browser.root().join("papers/treaties.csv"), "Title\n").unwrap();
    fs::write(browser.root().join("papers/photo.png"), "").unwrap();
}

#[test]
fn what_a_file_brings_is_listed_and_written_only_when_it_is_said() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = beside(FILE, width, height);
        browser.press("Xpapers/");
        assert_screen!(format!("import_form_{width}x{height}"), browser);
        browser.press("ti<tab><enter>");
        assert_screen!(format!("incoming_{width}x{height}"), browser);
        let new = browser.root().join("people/tides.ron");
        browser.press("<esc>");
        assert!(browser.footer().contains("nothing was added"));
        assert!(!new.exists());
        browser.press("Xpapers/tides.json<enter><ctrl-s>");
        assert_screen!(format!("incoming_written_{width}x{height}"), browser);
        assert!(fs::read_to_string(&new).unwrap().contains("Otto Neuling"));
        browser.press("u");
        assert!(!new.exists(), "{}", browser.screen());
    }
}

/// How many people are known by an id of such files.
fn known(browser: &Browser) -> usize {
    let registry = &browser.app.data.registry;
    let people = registry.all(Kind::People);
    people
        .filter(|at| registry.get(*at).extra().get("popolo").is_some())
        .count()
}

#[test]
fn each_is_taken_or_left_out_and_doubles_are_judged() {
    let mut browser = beside(FILE, 120, 36);
    browser.press("Xpapers/tides.json<enter>");
    let incoming = |browser: &Browser| browser.app.incoming.as_ref().map(|own| own.taken());
    assert_eq!(incoming(&browser), Some(3));
    // Of what cannot be taken nothing is to be said.
    browser.press("<tab><space>");
    assert!(browser.footer().contains("written in no case"));
    browser.press("g");
    browser.press("s");
    assert_eq!(incoming(&browser), Some(2));
    browser.press("G<home>");
    while !browser.screen().contains("birth_date") {
        browser.press("j");
    }
    browser.press("<space>");
    assert_eq!(incoming(&browser), Some(1));
    assert_screen!("incoming_decided", browser);
    // What was said is not lost by one key.
    browser.press("<esc>");
    assert!(browser.footer().contains("would be lost"));
    browser.press("<ctrl-s>");
    assert!(!browser.root().join("people/tides.ron").exists());
    let text = fs::read_to_string(browser.root().join("organisations/tides.ron")).unwrap();
    assert!(text.contains("Assembly of Tides"), "{text}");
    assert_eq!(known(&browser), 1, "one is known by the id of the file");
    // All of it is taken back as one.
    browser.press("u");
    assert_eq!(known(&browser), 0);
}

#[test]
fn in_french() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut browser = Browser::first_screen_in("fr", width, height);
        put(&browser, FILE);
        browser.press("1Xpapers/tides.json<enter>");
        assert_screen!(format!("incoming_french_{width}x{height}"), browser);
    }
}

#[test]
fn reading_tells_how_far_it_is_and_can_be_given_up() {
    let mut browser = beside(FILE, 80, 24);
    browser.hold_works().press("Xpapers/tides.json<enter>");
    let number = match &browser.app.mode {
        Mode::Import(form) => form.work.unwrap().number,
        other => panic!("{other:?}"),
    };
    browser.send(Message::Worked(Work {
        number,
        done: 41_000_000,
        of: Some(100_000_000),
    }));
    assert_screen!("import_working", browser);
    browser.press("<esc>");
    assert!(browser.footer().contains("nothing was read"));
    // An answer that comes all the same is not wanted any more.
    browser.release_works();
    assert!(matches!(browser.app.mode, Mode::Import(_)));
    browser.press("<enter>");
    assert!(matches!(browser.app.mode, Mode::Incoming));
}

#[test]
fn names_are_completed_and_what_is_no_format_is_refused() {
    let mut browser = beside(FILE, 80, 24);
    browser.press("Xpap<tab>");
    assert!(browser.screen().contains("papers/"), "{}", browser.screen());
    assert!(!browser.screen().contains("photo.png"));
    browser.press("<down><down><enter>");
    assert!(
        matches!(&browser.app.mode, Mode::Import(form) if form.input.value() == "papers/tides.json")
            || matches!(browser.app.mode, Mode::Incoming),
        "{}",
        browser.screen()
    );
    browser.press("<esc>Xpapers/photo.png<enter>");
    assert!(
        browser.screen().contains("nobody can tell what format"),
        "{}",
        browser.screen()
    );
    browser.press("<ctrl-u>papers/none.json<enter>");
    assert!(
        browser.screen().contains("cannot read"),
        "{}",
        browser.screen()
    );
}

#[test]
fn what_goes_to_the_journal_is_recorded_with_the_files() {
    let mut browser = Browser::open(120, 36);
    browser.press("5x<ctrl-u>all.ics<tab><tab><tab>");
    while !matches!(&browser.app.mode, Mode::Export(form) if form.format.name() == "ics") {
        browser.press("<tab>");
    }
    browser.press("<enter>");
    let path = browser.root().join("all.ics");
    let text = fs::read_to_string(&path).unwrap();
    let done = text.replacen("STATUS:NEEDS-ACTION", "STATUS:COMPLETED", 1);
    assert_ne!(text, done, "no follow-up is open");
    fs::write(&path, done).unwrap();
    browser.press("Xall.ics<enter>");
    assert_screen!("incoming_marks", browser);
    browser.press("<ctrl-s>");
    let entries = browser.app.data.ledger.entries().len();
    browser.press("u");
    assert_eq!(browser.app.data.ledger.entries().len(), entries + 1);
}
