//! Writing in the browser: forms, the editor, another id, taking out, and undoing it.

use crate::harness::Browser;
use paraph::app::Mode;
use std::fs;

/// Holds a screen against the one that is kept beside those of the other tests.
macro_rules! assert_screen {
    ($name:expr, $browser:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots"}, {
            insta::assert_snapshot!($name, $browser.screen());
        })
    };
}

const PEOPLE: &str = "people/people.ron";

fn read(browser: &Browser, path: &str) -> String {
    fs::read_to_string(browser.root().join(path)).unwrap()
}

/// Goes to the cell of the form that has a name on its line.
fn go_to(browser: &mut Browser, field: &str, below: Option<&str>) {
    for _ in 0..200 {
        let Mode::Form(form) = &browser.app.mode else {
            panic!("no form on:\n{}", browser.screen())
        };
        let cell = form.cell().unwrap();
        if cell.field == field && cell.below == below {
            return;
        }
        browser.press("<tab>");
    }
    panic!("no {field} {below:?}");
}

#[test]
fn a_record_is_edited_in_a_form_and_put_back_by_undo() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        let before = read(&browser, PEOPLE);
        browser.press("3/ada<enter>E");
        assert_screen!(format!("form_edit_{width}x{height}"), browser);
        browser.press(" the First");
        go_to(&mut browser, "posts", Some("until"));
        browser.press("<ctrl-u>2020-13");
        assert!(
            browser.screen().contains("not a date"),
            "{}",
            browser.screen()
        );
        browser.press("<ctrl-s>");
        assert_eq!(read(&browser, PEOPLE), before, "nothing wrong is saved");
        browser.press("<ctrl-u>2020-12<ctrl-s>");
        assert!(
            matches!(browser.app.mode, Mode::Browse),
            "{}",
            browser.screen()
        );
        let wanted = before
            .replace("\"Ada Fictiva\"}", "\"Ada Fictiva the First\"}")
            .replace("until: \"2020\"", "until: \"2020-12\"");
        assert_eq!(read(&browser, PEOPLE), wanted);
        assert!(browser.screen().contains("Ada Fictiva the First"));
        browser.press("u");
        assert_eq!(read(&browser, PEOPLE), before);
        assert!(!browser.screen().contains("Ada Fictiva the First"));
        browser.press("U");
        assert_eq!(read(&browser, PEOPLE), wanted);
    }
}

#[test]
fn ids_are_offered_by_search_and_words_from_their_list() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/nemo<enter>E");
    go_to(&mut browser, "posts", Some("at"));
    browser.press("tides");
    assert_screen!("form_offers", browser);
    browser.press("<down><enter>");
    go_to(&mut browser, "sources", Some("publisher"));
    browser.press("<ctrl-s>");
    // A post without a title is none.
    assert!(matches!(browser.app.mode, Mode::Form(_)));
    assert_screen!("form_refused", browser);
    browser.press("<esc>");
    assert!(
        matches!(browser.app.mode, Mode::Form(_)),
        "what is not saved is not dropped at once"
    );
    browser.press("<esc>");
    assert!(matches!(browser.app.mode, Mode::Browse));
}

#[test]
fn a_new_record_is_made_and_gone_to() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        browser.press("A");
        assert_screen!(format!("add_{width}x{height}"), browser);
        browser.press("p");
        go_to(&mut browser, "names", None);
        browser.press("Ben Bay");
        assert_screen!(format!("form_new_{width}x{height}"), browser);
        browser.press("<ctrl-s>");
        assert_eq!(browser.selected(), "ben-bay");
        assert!(read(&browser, PEOPLE).contains("id: \"ben-bay\""));
        browser.press("u");
        assert!(!read(&browser, PEOPLE).contains("ben-bay"));
    }
}

#[test]
fn a_proposal_and_its_follow_up_join_the_meeting_that_is_shown() {
    let mut browser = Browser::open(120, 36);
    browser.press("1<down>Ar");
    go_to(&mut browser, "title", None);
    browser.press("A lighthouse<ctrl-s>");
    assert_eq!(browser.selected(), "2025-06-28-tides/a-lighthouse");
    browser.press("Af");
    go_to(&mut browser, "title", None);
    browser.press("Light it");
    go_to(&mut browser, "owed_by", None);
    browser.press("lia<ctrl-s>");
    assert_eq!(browser.selected(), "2025-06-28-tides/a-lighthouse/light-it");
    assert!(browser.app.data.faults.is_empty());
    browser.press("3Af");
    assert!(
        matches!(browser.app.mode, Mode::Add),
        "a person has no follow-ups of their own"
    );
}

#[test]
fn what_somebody_else_changed_meanwhile_is_shown_and_not_written_over() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>E the First");
    let theirs = read(&browser, PEOPLE).replace("Ada Fictiva\"}", "Ada F.\"}");
    fs::write(browser.root().join(PEOPLE), &theirs).unwrap();
    browser.press("<ctrl-s>");
    assert_eq!(read(&browser, PEOPLE), theirs);
    assert_screen!("form_changed_meanwhile", browser);
    // Once it was seen, saving again is a decision.
    browser.change();
    browser.press("<ctrl-s>");
    browser.press("<ctrl-s>");
    assert!(
        read(&browser, PEOPLE).contains("Ada Fictiva the First"),
        "{}",
        browser.screen()
    );
}

#[test]
fn what_would_be_lost_is_shown_before_a_record_is_taken_out() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        let path = "meetings/2025-06-28-tides.ron";
        let before = read(&browser, path);
        browser.press("1<down>D");
        assert_screen!(format!("delete_{width}x{height}"), browser);
        browser.press("<enter>x<esc>");
        assert_eq!(read(&browser, path), before);
        browser.press("DD");
        assert!(!browser.root().join(path).exists(), "{}", browser.screen());
        browser.press("u");
        assert_eq!(read(&browser, path), before);
    }
}

#[test]
fn another_id_is_given_wherever_a_record_is_named() {
    let mut browser = Browser::open(120, 36);
    browser.press("4/lia<enter>I");
    assert_screen!("form_rename", browser);
    browser.press("<ctrl-u>league<ctrl-s>");
    assert_eq!(browser.selected(), "league");
    assert!(browser.app.data.faults.is_empty());
    browser.press("I<ctrl-u>ministry-of-tides<ctrl-s>");
    assert!(
        browser.screen().contains("another organisation goes by"),
        "{}",
        browser.screen()
    );
}

#[test]
fn a_file_that_was_broken_in_the_editor_stays_as_it_was_and_nothing_is_lost() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        let before = read(&browser, PEOPLE);
        browser.editor = |text| text.replace("id: \"nemo\"", "idd: \"nemo\"");
        browser.press("3/nemo<enter>e");
        assert_eq!(read(&browser, PEOPLE), before);
        assert_screen!(format!("mend_{width}x{height}"), browser);
        browser.editor = |text| text.replace("idd: \"nemo\"", "id: \"nemo\", note: \"Found\"");
        browser.press("e");
        assert!(
            matches!(browser.app.mode, Mode::Browse),
            "{}",
            browser.screen()
        );
        assert!(read(&browser, PEOPLE).contains("note: \"Found\""));
        browser.press("u");
        assert_eq!(read(&browser, PEOPLE), before);
        browser.editor = str::to_owned;
        browser.press("e");
        assert!(
            browser.footer().contains("nothing was changed"),
            "{}",
            browser.footer()
        );
    }
}

#[test]
fn nothing_is_written_as_of_another_day() {
    let mut browser = Browser::open(120, 36);
    browser.press("3@2020<enter>");
    for key in ["e", "E", "A", "I", "D"] {
        browser.press(key);
        assert!(matches!(browser.app.mode, Mode::Browse), "{key}");
    }
}

#[test]
fn a_source_of_a_post_is_filled_in_where_one_goes_there() {
    let mut browser = Browser::open(80, 24);
    browser.press("3/ada<enter>E");
    let folded = browser.screen();
    assert!(
        folded.contains("posts 1 · sources: a further one"),
        "{folded}"
    );
    while !browser.screen().contains("last read") {
        browser.press("<tab>");
    }
    assert_screen!("form_post_source", browser);
    browser.press("<tab><tab><tab>https://tides.example/ada<ctrl-s>");
    let people = read(&browser, "people/people.ron");
    assert!(
        people.contains("sources: [(url: \"https://tides.example/ada\")]"),
        "{people}"
    );
    assert!(browser.app.data.faults.is_empty());
}
