//! The mouse in every box and on every screen.

use crate::harness::Browser;
use paraph::app::{Mode, Pointer, ScreenKind};
use unicode_width::UnicodeWidthStr as _;

/// The cell of a text.
fn at(browser: &Browser, text: &str) -> (u16, u16) {
    let row = browser.find(text);
    let line = browser.line(usize::from(row));
    let before = line.split(text).next().unwrap();
    (u16::try_from(before.width()).unwrap(), row)
}

fn click(browser: &mut Browser, text: &str) {
    let (x, y) = at(browser, text);
    browser.point(Pointer::Click(x, y));
}

/// Two clicks, as the terminal tells them.
fn open(browser: &mut Browser, text: &str) {
    let (x, y) = at(browser, text);
    browser
        .point(Pointer::Click(x, y))
        .point(Pointer::DoubleClick(x, y));
}

#[test]
fn the_words_of_the_footer_do_what_their_keys_do() {
    let mut browser = Browser::open(120, 36);
    click(&mut browser, "/ filter");
    assert!(matches!(browser.app.mode, Mode::Filter));
    browser.press("tide");
    click(&mut browser, "enter keep");
    assert_eq!(browser.filter(), "tide");
    click(&mut browser, "? help");
    assert!(browser.screen().contains("What every key does") || browser.screen().contains("Keys"));
    click(&mut browser, "esc close");
    click(&mut browser, "q quit");
    assert!(browser.ended);
}

#[test]
fn a_box_that_asks_is_answered_by_a_click_and_left_by_one_beside_it() {
    let mut browser = Browser::open(120, 36);
    browser.press("y");
    click(&mut browser, "its id");
    assert_eq!(browser.clipboard, browser.selected());
    browser.press("A").point(Pointer::Click(2, 34));
    assert!(matches!(browser.app.mode, Mode::Browse));
    browser.press("A");
    click(&mut browser, "organisation");
    assert!(matches!(browser.app.mode, Mode::Form(_)));
}

#[test]
fn in_a_form_a_click_chooses_a_cell_and_takes_what_is_offered() {
    let mut browser = Browser::open(120, 36);
    browser.press("E");
    click(&mut browser, "place");
    browser.press("<ctrl-u>har");
    let offered = match &browser.app.mode {
        Mode::Form(form) => form.offers.first().cloned(),
        _ => None,
    };
    let offered = offered.expect("a place is offered").text;
    open(&mut browser, &offered);
    let Mode::Form(form) = &browser.app.mode else {
        panic!("the form was left");
    };
    assert!(form.cells.iter().any(|cell| cell.typed == offered));
    // What was typed is not lost by a click beside the form.
    browser.point(Pointer::Click(0, 0));
    assert!(matches!(browser.app.mode, Mode::Form(_)));
}

#[test]
fn a_click_beside_a_box_keeps_what_is_typed_there() {
    for keys in ["<ctrl-p>ada", ":undo", "?/mark", "@2024", "5a"] {
        let mut browser = Browser::open(120, 36);
        browser.press(keys);
        let before = browser.screen();
        browser.point(Pointer::Click(0, 0));
        assert_eq!(browser.screen(), before, "{keys}");
    }
    for keys in ["<ctrl-p>", ":", "?", "?/"] {
        let mut browser = Browser::open(120, 36);
        browser.press(keys).point(Pointer::Click(0, 0));
        assert!(matches!(browser.app.mode, Mode::Browse), "{keys}");
    }
}

#[test]
fn the_fields_of_a_note_and_the_completions_of_a_query_are_clicked() {
    let mut browser = Browser::open(120, 36);
    browser.press("5n");
    click(&mut browser, "evidence");
    browser.press("https://example.org/x");
    let Mode::Note(form) = &browser.app.mode else {
        panic!("no note is written");
    };
    assert_eq!(form.evidence.value(), "https://example.org/x");
    browser.press("<esc>1/ki");
    click(&mut browser, "kind:");
    assert!(
        browser.filter().starts_with("kind:"),
        "{}",
        browser.filter()
    );
}

#[test]
fn the_wheel_scrolls_every_box() {
    let mut browser = Browser::open(80, 24);
    for keys in ["?", ":", "<ctrl-p>e", "<ctrl-o>"] {
        browser.press("1t1").press(keys);
        let before = browser.screen();
        browser.point(Pointer::Wheel(40, 12, 3));
        assert_ne!(browser.screen(), before, "{keys}");
        browser.press("<esc><esc><esc>");
    }
    browser.press("1E").point(Pointer::Wheel(40, 12, 3));
    let Mode::Form(form) = &browser.app.mode else {
        panic!("no form is filled in");
    };
    assert!(form.row > 0);
}

#[test]
fn every_screen_is_clicked_through() {
    let mut browser = Browser::open(120, 36);
    click(&mut browser, "t Timeline");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Timeline);
    click(&mut browser, "m Map");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Map);
    click(&mut browser, "0 Overview");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Overview);
    click(&mut browser, "3 People");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
}

#[test]
fn a_link_to_the_web_is_opened_by_its_key_and_by_a_double_click() {
    let mut browser = Browser::open(120, 36);
    browser.press("jO");
    let address = browser.opened.clone();
    assert!(address.starts_with("https://"), "{address}");
    browser.opened.clear();
    let (area, written) = browser.app.viewport.addresses[0].clone();
    browser.point(Pointer::DoubleClick(area.x, area.y));
    assert_eq!(browser.opened, written);
}
