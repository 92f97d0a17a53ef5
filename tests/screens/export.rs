//! Writing what is shown to a file.

use crate::harness::Browser;
use std::fs;

/// Holds a screen against the one that is kept beside those of the other tests.
macro_rules! assert_screen {
    ($name:expr, $browser:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots"}, {
            insta::assert_snapshot!($name, $browser.screen());
        })
    };
}

#[test]
fn a_narrowed_list_is_written_as_it_stands() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        browser.press("3/ada<enter>x");
        assert_screen!(format!("export_list_{width}x{height}"), browser);
        browser.press("<enter>");
        assert!(
            browser.footer().contains("written to people.csv"),
            "{}",
            browser.footer()
        );
        let text = fs::read_to_string(browser.root().join("people.csv")).unwrap();
        let listed = browser.app.listing().rows().len();
        assert_eq!(text.lines().count(), listed + 1, "{text}");
    }
}

#[test]
fn the_format_and_the_end_of_the_name_are_chosen_together() {
    let mut browser = Browser::open(120, 36);
    browser.press("3x<tab>");
    assert!(
        browser.screen().contains("people.vcf"),
        "no calendar of people:\n{}",
        browser.screen()
    );
    browser.press("<up>");
    assert!(browser.screen().contains("people.csv"));
    // A name that was typed otherwise is left as it is.
    browser.press("<ctrl-u>mine<tab><enter>");
    let text = fs::read_to_string(browser.root().join("mine")).unwrap();
    assert!(text.starts_with("BEGIN:VCARD"), "{text}");
}

#[test]
fn nothing_is_written_over_and_what_was_typed_stays() {
    let mut browser = Browser::open(120, 36);
    fs::write(browser.root().join("people.csv"), "mine").unwrap();
    browser.press("3x<enter>");
    let shown = browser.screen();
    assert!(
        shown.contains("cannot write") && shown.contains("choose a name that is free"),
        "{shown}"
    );
    assert_eq!(
        fs::read_to_string(browser.root().join("people.csv")).unwrap(),
        "mine"
    );
    browser.press("<ctrl-u>people-2.csv<enter>");
    assert!(browser.root().join("people-2.csv").exists());
    browser.press("x<ctrl-u><enter>");
    assert!(browser.footer().contains("type a name"));
    browser.press("<esc>");
}

#[test]
fn a_record_is_written_with_its_parts() {
    let mut browser = Browser::open(120, 36);
    browser.press("1<enter>x");
    assert_screen!("export_record_120x36", browser);
    browser.press("<enter>");
    let at = browser.app.selected().unwrap();
    let name = format!("{}.md", browser.app.data.registry.id(at));
    let text = fs::read_to_string(browser.root().join(name)).unwrap();
    assert!(text.contains("## Meetings\n"), "{text}");
}
