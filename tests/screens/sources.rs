//! From a fact to its words: the sources of what is at hand, the quoted words set off.

use crate::harness::Browser;
use paraph::app::{Message, Mode};
use paraph::view::Theme;
use std::fs;

/// Holds a screen against the one that is kept beside those of the other tests.
macro_rules! assert_screen {
    ($name:expr, $browser:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots"}, {
            insta::assert_snapshot!($name, $browser.screen());
        })
    };
}

const DISPATCH: &str = "Marée, 12 mars 2026, LGX

Mme Ada Fictiva, ministre des Marées du Kirghizistan, a rencontré mercredi 11 mars 2026 à Brume le Dr Otto Neuling, \
Directeur général de l'Organisation des Phares (ODP), en marge du 2e Forum des lanternes, organisé par l'Organisation \
des Phares du 10 au 12 mars 2026.

Les gardiens de phares sont formés à Port-Lune. Ils y apprennent à lire le brouillard, la houle et les feux.

Les deux parties ont convenu de créer un comité de suivi. M. Neuling a proposé de former dix gardiens.
";

/// A browser on a meeting that was filed from a dispatch.
fn filed(width: u16, height: u16) -> Browser {
    let mut browser = Browser::open(width, height);
    browser.send(Message::Paste(DISPATCH.to_owned()));
    browser.press("*<ctrl-s>");
    assert!(
        matches!(browser.app.mode, Mode::Browse),
        "{}",
        browser.screen()
    );
    browser
}

/// What is drawn reversed, in one line.
fn set_off(browser: &Browser) -> String {
    let cells = browser.buffer().content.iter();
    let reversed = cells.filter(|cell| cell.modifier.contains(ratatui::style::Modifier::REVERSED));
    let text: String = reversed.map(ratatui::buffer::Cell::symbol).collect();
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn o_opens_the_source_with_the_quoted_words_set_off() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = filed(width, height);
        browser.press("2o");
        assert_screen!(format!("source_{width}x{height}"), browser);
    }
    let mut browser = filed(120, 36);
    browser.press("o<tab>");
    assert!(
        set_off(&browser).contains("créer un comité de suivi"),
        "{}",
        set_off(&browser)
    );
    browser.with_theme(&Theme::plain());
    assert!(
        set_off(&browser).contains("créer un comité de suivi"),
        "without colours too"
    );
    browser.press("<esc>");
    assert!(matches!(browser.app.mode, Mode::Browse));
}

#[test]
fn where_there_are_several_sources_one_is_chosen() {
    let mut browser = filed(80, 24);
    browser.press("o");
    assert!(browser.screen().contains("1 of 3"), "{}", browser.screen());
    browser.press("<tab><tab>");
    assert!(browser.screen().contains("3 of 3"), "{}", browser.screen());
    browser.press("<tab>");
    assert!(browser.screen().contains("1 of 3"), "{}", browser.screen());
    browser.press("<shift-tab>");
    assert!(browser.screen().contains("3 of 3"), "{}", browser.screen());
}

#[test]
fn the_text_scrolls_and_enter_comes_back_to_the_words() {
    let mut browser = filed(60, 16);
    browser.press("o<tab>");
    let at_words = browser.screen();
    assert!(at_words.contains("comité de suivi"), "{at_words}");
    browser.press("g");
    assert!(
        browser.screen().contains("Marée, 12 mars"),
        "{}",
        browser.screen()
    );
    browser.press("jk");
    assert!(browser.screen().contains("Marée, 12 mars"));
    browser.press("<enter>");
    assert_eq!(browser.screen(), at_words);
    browser.press("Gk<pageup><pagedown><pagedown>");
    assert!(
        browser.screen().contains("former dix"),
        "{}",
        browser.screen()
    );
}

#[test]
fn a_source_without_a_copy_is_told_and_opened_on_the_web_by_a_second_key() {
    let mut browser = Browser::open(120, 36);
    browser.press("/tides<enter>o");
    assert_screen!("source_without_copy", browser);
    assert_eq!(browser.opened, "", "never by itself");
    browser.press("w");
    assert_eq!(browser.opened, "https://gazette.example/tides");
}

#[test]
fn a_fact_without_words_is_said_to_be_stated_by_hand() {
    let mut browser = Browser::open(120, 36);
    browser.press("4o");
    assert!(
        browser.footer().contains("stated by hand"),
        "{}",
        browser.footer()
    );
    let path = browser.root().join("meetings/2025-06-28-tides.ron");
    let text = fs::read_to_string(&path).unwrap();
    fs::write(&path, text.replace(r#", quote: "marées""#, "")).unwrap();
    browser.change().press("1/tides<enter>o");
    assert!(
        browser.screen().contains("stated by hand: no words"),
        "{}",
        browser.screen()
    );
}

#[test]
fn words_that_left_the_copy_and_a_copy_that_is_gone_are_told() {
    let mut browser = filed(120, 36);
    let copies = browser.root().join("sources");
    let copy = fs::read_dir(&copies)
        .unwrap()
        .next()
        .unwrap()
        .unwrap()
        .path();
    fs::write(&copy, "Another text\u{1b}[31m.").unwrap();
    browser.press("o");
    assert!(
        browser.screen().contains("do not stand in the copy"),
        "{}",
        browser.screen()
    );
    assert!(browser.screen().contains("Another text␛[31m."));
    fs::remove_file(&copy).unwrap();
    browser.press("<esc>o");
    assert!(
        browser.screen().contains("cannot read"),
        "{}",
        browser.screen()
    );
}

#[test]
fn the_words_of_a_fact_under_review_are_read_in_the_whole_text() {
    let mut browser = Browser::open(120, 36);
    browser.send(Message::Paste(DISPATCH.to_owned()));
    browser.press("jo");
    assert!(matches!(browser.app.mode, Mode::Sources(_)));
    assert!(set_off(&browser).contains("mars"), "{}", set_off(&browser));
    browser.press("o");
    assert!(
        matches!(browser.app.mode, Mode::Review),
        "back in the review"
    );
}

#[test]
fn a_brief_gives_its_sources_too() {
    let mut browser = filed(120, 36);
    browser.press("b");
    browser.press("o");
    assert!(
        matches!(browser.app.mode, Mode::Sources(_)),
        "{}",
        browser.screen()
    );
}

#[test]
fn in_french_too() {
    let mut browser = Browser::first_screen_in("fr", 80, 24);
    browser.press("1/tides<enter>jo");
    assert_screen!("source_french", browser);
}
