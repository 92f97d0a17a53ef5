//! The tour, lesson by lesson.

use crate::harness::{Browser, TODAY};
use insta::assert_snapshot;
use paraph::app::Lesson;
use std::path::Path;

/// The tour on the shipped registry.
fn tour(width: u16, height: u16) -> Browser {
    let shipped = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    let mut browser = Browser::first_screen_as_of(&shipped, TODAY, width, height);
    browser.app.begin_tour();
    browser.resize(width, height);
    browser
}

fn lesson(browser: &Browser) -> Option<Lesson> {
    browser.app.tour.as_ref().unwrap().lesson
}

/// What the tour says just now, on one line.
fn said(browser: &Browser) -> String {
    let screen = browser.screen();
    let lines: Vec<&str> = screen.lines().collect();
    let rule = lines.iter().rposition(|line| line.starts_with("─"));
    let below = lines.into_iter().skip(rule.unwrap_or(0));
    below.map(str::trim).collect::<Vec<_>>().join(" ")
}

#[test]
fn each_lesson_goes_on_when_what_it_says_was_pressed() {
    let mut browser = tour(120, 36);
    assert_snapshot!("tour__find_120x36", browser.screen());
    browser.press("<ctrl-p>");
    assert!(said(&browser).contains("Type a name"), "{}", said(&browser));
    browser.press("maksutov");
    assert!(said(&browser).contains("enter goes there"));
    browser.press("<enter>");
    assert_eq!(lesson(&browser), Some(Lesson::Read));
    browser.press("j");
    assert_eq!(lesson(&browser), Some(Lesson::Follow));
    browser.press("<tab><enter>");
    assert!(said(&browser).contains("goes back"), "{}", said(&browser));
    browser.press("<backspace>");
    assert_eq!(lesson(&browser), Some(Lesson::Mark));
    browser.press("5");
    assert!(said(&browser).contains("marks the chosen follow-up done"));
    browser.press(" ");
    assert_snapshot!("tour__mark_120x36", browser.screen());
    browser.press("u");
    assert_eq!(lesson(&browser), Some(Lesson::Brief));
    browser.press("bb");
    assert_eq!(lesson(&browser), Some(Lesson::Draft));
    browser.press("N<enter>");
    assert_snapshot!("tour__draft_120x36", browser.screen());
    browser.press("<esc>");
    assert_eq!(lesson(&browser), Some(Lesson::Export));
    browser.press("x<esc>");
    assert_eq!(lesson(&browser), None);
    assert_snapshot!("tour__end_120x36", browser.screen());
    browser.press("q");
    assert!(browser.ended);
}

#[test]
fn what_is_in_the_way_is_closed_first_and_a_lesson_can_be_skipped() {
    let mut browser = tour(80, 24);
    assert_snapshot!("tour__find_80x24", browser.screen());
    browser.press("?");
    assert!(
        said(&browser).contains("esc closes this"),
        "{}",
        said(&browser)
    );
    browser.press("<esc><ctrl-p>");
    assert!(said(&browser).contains("Type a name"));
    browser.press("<esc>");
    assert!(said(&browser).contains("searches all of it"), "a step back");
    browser.press("<ctrl-p><f2>");
    assert_eq!(lesson(&browser), Some(Lesson::Read));
    assert!(said(&browser).contains("goes into the record"));
    for _ in 0..Lesson::ALL {
        browser.press("<f2>");
    }
    assert_eq!(lesson(&browser), None);
    browser.press("<f1><f1>");
    assert!(browser.screen().contains("this is the tour"));
}

#[test]
fn f1_twice_asks_for_the_tour_and_so_does_the_palette() {
    for keys in ["<f1><f1>", "<ctrl-k>tour<enter>"] {
        let mut browser = Browser::first_screen(120, 36);
        browser.press(keys);
        assert_eq!(browser.tours, 1, "{keys}");
    }
}

#[test]
fn the_smallest_window_still_says_what_to_press() {
    let browser = tour(40, 14);
    assert_snapshot!("tour__find_40x14", browser.screen());
    tour(40, 10);
}

#[test]
fn it_is_taken_in_french_too() {
    let mut browser = Browser::first_screen_in("fr", 80, 24);
    browser.app.begin_tour();
    browser.resize(80, 24);
    assert_snapshot!("tour__french_80x24", browser.screen());
}
