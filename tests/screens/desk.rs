//! The overview, briefs, relations and the registry as of a day.

use crate::harness::Browser;
use paraph::app::{Pointer, ScreenKind};
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

#[test]
fn the_overview_is_the_first_screen() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let browser = Browser::first_screen(width, height);
        assert_screen!(format!("overview_{width}x{height}"), browser);
    }
    let mut browser = Browser::first_screen(80, 24);
    browser.press("G");
    assert_screen!("overview_end_80x24", browser);
}

#[test]
fn a_figure_leads_to_what_it_counts_and_back_to_it() {
    let mut browser = Browser::first_screen(120, 36);
    browser.press("<down>");
    let shown = browser.screen();
    browser.press("<enter>");
    assert_eq!(
        (browser.app.tab, browser.filter()),
        (Kind::FollowUps, "is:overdue".to_owned())
    );
    browser.press("<backspace>");
    assert_eq!(browser.screen(), shown, "back at the same figure");
    // A record of a list, and the way back to it.
    browser.press("<down><down><down><down>");
    let (at, shown) = (browser.selected(), browser.screen());
    browser.press("<enter>");
    assert_eq!(browser.selected(), at);
    browser.press("<backspace>");
    assert_eq!(browser.screen(), shown);
    // Into the other column, along a row, and back.
    browser.press("g<right><right><enter>");
    assert!(
        browser.footer().contains("stands among these"),
        "{}",
        browser.footer()
    );
    browser.press("<backspace>0");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
    browser.press("0");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Overview);
}

#[test]
fn every_figure_is_reached_by_the_tab_key_and_the_arrows_of_either_layout() {
    for width in [60, 80, 120] {
        let mut browser = Browser::first_screen(width, 16);
        let first = browser.app.viewport.targets.len();
        assert!(first > 0);
        for _ in 0..60 {
            browser.press("<tab>");
            assert!(
                browser.screen().contains('▸'),
                "the cursor is in sight:\n{}",
                browser.screen()
            );
        }
        for key in ["j", "l", "k", "h"] {
            for _ in 0..30 {
                browser.press(key);
                assert!(browser.screen().contains('▸'), "{}", browser.screen());
            }
        }
    }
}

#[test]
fn the_mouse_chooses_a_figure_and_opens_it() {
    let mut browser = Browser::first_screen(120, 36);
    let row = browser.find("without a date");
    browser.point(Pointer::DoubleClick(6, row));
    assert_eq!(browser.filter(), "is:no-date");
}

#[test]
fn a_follow_up_is_marked_where_the_overview_shows_it() {
    let mut browser = Browser::first_screen(120, 36);
    browser.press("<down><down><down><down><down><space>");
    assert!(
        browser.footer().starts_with("Done:"),
        "{}",
        browser.footer()
    );
    browser.press("u");
    assert!(
        browser.footer().contains("open again"),
        "{}",
        browser.footer()
    );
}

#[test]
fn b_turns_the_record_into_the_brief_and_back() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        browser.press("4b");
        assert_screen!(format!("brief_{width}x{height}"), browser);
    }
    let mut browser = Browser::open(120, 36);
    let record = browser.press("3<enter>").screen();
    browser.press("b<tab>");
    assert!(
        browser.screen().contains("Brief as of"),
        "{}",
        browser.screen()
    );
    let brief = browser.screen();
    browser.press("<enter>");
    assert!(
        !browser.screen().contains("Brief as of"),
        "{}",
        browser.screen()
    );
    browser.press("<backspace>");
    assert_eq!(
        browser.screen(),
        brief,
        "back at the same link of the brief"
    );
    browser.press("<esc><tab>");
    assert_eq!(browser.screen(), record);
    browser.press("bb<tab>");
    assert_eq!(browser.screen(), record);
}

#[test]
fn whatever_is_about_a_counterpart_has_its_brief() {
    let mut browser = Browser::open(120, 36);
    for tab in ["1", "2", "5", "6", "mw"] {
        browser.press(tab).press("b");
        assert!(
            browser.screen().contains("Brief as of"),
            "{tab}: {}",
            browser.screen()
        );
    }
    // From the brief on a country of the matrix along a link, and back to it.
    let title = browser.app.page().unwrap().title.clone();
    browser.press("<tab><enter><backspace>");
    assert_eq!(browser.app.page().unwrap().title, title);
    browser.press("<esc>");
    let mut first = Browser::first_screen(120, 36);
    first.press("<right>b");
    assert!(first.screen().contains("Brief as of"), "{}", first.screen());
    first.press("<esc>");
    assert!(
        first.screen().contains("overview as of"),
        "{}",
        first.screen()
    );
}

#[test]
fn a_figure_whose_record_is_gone_gives_way_to_what_stands_in_its_place() {
    let mut browser = Browser::first_screen(120, 36);
    // The last of its kind: behind the end of any smaller registry.
    let last = browser.app.data.registry.all(Kind::FollowUps).last();
    while browser.app.selected() != last {
        browser.press("<down>");
    }
    let agreements = browser.root().join("agreements/agreements.ron");
    fs::remove_file(agreements).unwrap();
    fs::remove_file(browser.root().join("meetings/2025-06-28-tides.ron")).unwrap();
    browser.press("R");
    assert!(browser.screen().contains('▸'), "{}", browser.screen());
}
