//! The palette of actions, and sheets narrowed by typing.

use crate::harness::Browser;
use insta::assert_snapshot;
use paraph::app::{Action, Focus, Message, Mode, Picking, Pointer, ScreenKind};
use paraph::keymap::{ROWS, Unable};
use ratatui::style::Modifier;

/// The first row of the palette that is shown, without its frame.
fn first(browser: &Browser) -> String {
    let row = browser.find("▸ ");
    let line = browser.line(usize::from(row));
    let (_, row) = line.split_once("▸ ").unwrap();
    let (row, _) = row.split_once('│').unwrap();
    row.trim().to_owned()
}

#[test]
fn everything_that_can_be_done_is_listed_what_can_be_done_here_first() {
    let mut browser = Browser::open(120, 36);
    browser.press(":");
    assert_snapshot!(browser.screen());
    browser.press("<end>timeline moment");
    assert_snapshot!(browser.screen());
}

#[test]
fn the_palette_on_a_small_screen() {
    let mut browser = Browser::open(80, 24);
    browser.press(":follow");
    assert_snapshot!(browser.screen());
    browser.resize(40, 10);
    assert_snapshot!(browser.screen());
}

#[test]
fn an_action_is_found_by_name_sentence_and_key_and_done() {
    let mut browser = Browser::open(120, 36);
    browser.press(":overview<enter>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Overview);
    browser.press(":show-map<enter>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Map);
    browser.press(":^P<enter>");
    assert!(matches!(browser.app.mode, Mode::Quick(_)));
    browser.press("<esc>:?");
    assert!(first(&browser).starts_with("show what every key does"));
    // A word with two letters in each other's place, or too few, is found all the same.
    browser.press("<ctrl-u>jorunal<enter>");
    assert!(matches!(browser.app.mode, Mode::Sheet(_)));
}

#[test]
fn what_cannot_be_done_says_why_and_the_palette_stays() {
    let mut browser = Browser::open(120, 36);
    browser.press(":undo mark");
    assert!(first(&browser).contains("you have marked nothing"));
    browser.press("<enter>");
    assert_eq!(browser.footer(), "not now: you have marked nothing");
    assert!(matches!(browser.app.mode, Mode::Pick(_)));
    browser.press("<ctrl-u>matrix countries<enter>");
    assert_eq!(browser.footer(), "not here, but: On the map");
    browser.press("<ctrl-u>zzzz<enter>");
    assert!(browser.screen().contains("No action is called so."));
    browser.press("<esc>");
    assert_eq!(browser.app.focus, Focus::List);
}

#[test]
fn what_is_typed_below_the_palette_is_kept_and_acted_on() {
    let mut browser = Browser::open(120, 36);
    browser.press("<ctrl-p>maks<ctrl-k>");
    assert_eq!(
        first(&browser),
        "open the chosen result                                                          enter"
    );
    browser.press("erase everything typed<enter>");
    let Mode::Quick(quick) = &browser.app.mode else {
        panic!("the search is gone");
    };
    assert_eq!(quick.input.value(), "");
    // The same key closes what it opened.
    browser.press("<ctrl-k><ctrl-k>");
    assert!(matches!(browser.app.mode, Mode::Quick(_)));
}

#[test]
fn the_mouse_picks_an_action() {
    let mut browser = Browser::open(120, 36);
    browser.press(":show the");
    let row = browser.find("show the overview");
    browser
        .point(Pointer::Click(40, row))
        .point(Pointer::DoubleClick(40, row));
    assert_eq!(browser.app.screen.kind(), ScreenKind::Overview);
    browser.press(":").point(Pointer::Click(0, 0));
    assert!(matches!(browser.app.mode, Mode::Browse));
}

#[test]
fn every_action_of_the_table_is_reached_from_the_palette() {
    let mut browser = Browser::open(120, 36);
    let mut reached: Vec<Action> = Vec::new();
    // In one of these each can be chosen; from any of them all can be found.
    for keys in [
        "",
        "<enter>",
        "0",
        "0t",
        "0m",
        "1i",
        "p",
        "<ctrl-p>",
        "<ctrl-p>is:<tab>",
        "A",
        "/",
        "@",
        "E",
        "?",
        "?/",
    ] {
        browser
            .press("<esc><esc><esc><esc>1")
            .press(keys)
            .press("<ctrl-k>");
        let offers = browser.keymap.offers(&browser.app, "");
        for row in ROWS {
            let found = offers
                .iter()
                .any(|offer| offer.binding.row.action == row.action);
            assert!(
                found || row.action == Action::Pick(Picking::Action),
                "{:?} after {keys}",
                row.action
            );
        }
        let possible = offers
            .iter()
            .filter(|offer| !matches!(offer.unable, Some(Unable::Elsewhere(_))));
        reached.extend(possible.map(|offer| offer.binding.row.action));
    }
    assert!(reached.contains(&Action::ZoomIn) && reached.contains(&Action::Save));
}

#[test]
fn what_can_be_done_only_in_the_present_says_so_in_the_past() {
    let mut browser = Browser::open(120, 36);
    browser.press("@2024-07-01<enter>:mark follow done");
    assert!(first(&browser).contains("marks are made in the present"));
    assert!(
        browser
            .keymap
            .message(&browser.app, "enter".parse().unwrap())
            .is_some_and(|message| matches!(message, Message::Refuse(_)))
    );
}

#[test]
fn help_is_narrowed_by_typing() {
    let mut browser = Browser::open(120, 36);
    browser.press("?/follow");
    assert_snapshot!(browser.screen());
    browser.press("<enter><esc>");
    assert!(
        browser.screen().contains("go into the selected record"),
        "whole again"
    );
    browser.press("/zzzz");
    assert!(browser.screen().contains("nothing here has those words"));
    browser.press("<esc><esc>");
    assert!(matches!(browser.app.mode, Mode::Browse));
}

#[test]
fn the_chosen_row_is_marked_by_more_than_colour() {
    let mut browser = Browser::open(120, 36);
    browser.press(":").with_theme(&paraph::view::Theme::plain());
    assert!(!browser.is_coloured());
    let y = browser.find("▸ ");
    assert!(
        browser.buffer()[(30, y)]
            .modifier
            .contains(Modifier::REVERSED)
    );
}
