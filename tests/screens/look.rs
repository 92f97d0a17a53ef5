//! What the terminal and its user need: ASCII, the ear, text from right to left, copying, any size.

use crate::harness::Browser;
use paraph::app::{Focus, Pointer};
use paraph::view::{Letters, Lines, Look, Order, Theme};

/// Keys that lead to every view from the first screen, one after the other.
const VIEWS: [&str; 22] = [
    "",
    "1",
    "2",
    "3",
    "4",
    "5",
    "6",
    "<enter>",
    "b",
    "<esc><esc>t",
    "w",
    "m",
    "w",
    "1i",
    "<esc>3p",
    "jp",
    "?",
    "<esc>J",
    "<esc><ctrl-p>ada",
    "<esc>1/tid",
    "<esc>A",
    "<esc>y",
];

fn with(look: Look) -> Theme {
    Theme::sixteen().with(look)
}

#[test]
fn ascii_draws_no_line_or_mark_beyond_it_and_leaves_letters() {
    let mut browser = Browser::first_screen(120, 40);
    browser.with_theme(&with(Look {
        lines: Lines::Ascii,
        ..Look::default()
    }));
    for keys in VIEWS {
        let screen = browser.press(keys).screen();
        let drawn: String = screen
            .chars()
            .filter(|letter| !letter.is_ascii() && !letter.is_alphanumeric())
            .filter(|letter| !matches!(letter, '\u{300}'..='\u{36f}' | '\u{600}'..='\u{6ff}'))
            .collect();
        assert_eq!(drawn, "", "{keys}\n{screen}");
    }
}

#[test]
fn a_locale_without_other_letters_gets_the_nearest() {
    let mut browser = Browser::first_screen(120, 40);
    browser.with_theme(&with(Look {
        lines: Lines::Ascii,
        letters: Letters::Ascii,
        ..Look::default()
    }));
    for keys in VIEWS {
        let screen = browser.press(keys).screen();
        assert!(screen.is_ascii(), "{keys}\n{screen}");
    }
}

#[test]
fn for_the_ear_nothing_is_drawn_and_the_cursor_is_on_what_is_chosen() {
    let mut browser = Browser::first_screen(120, 40);
    let look = Look {
        lines: Lines::Spoken,
        ..Look::default()
    };
    browser.with_theme(&Theme::plain().with(look));
    for keys in VIEWS {
        let screen = browser.press(keys).screen();
        let drawn: String = screen
            .chars()
            .filter(|letter| matches!(letter, '\u{2500}'..='\u{25ff}' | '\u{2800}'..='\u{28ff}'))
            .collect();
        assert_eq!(drawn, "", "{keys}\n{screen}");
        assert!(browser.cursor().is_some(), "{keys}\n{screen}");
    }
    let mut browser = Browser::open(80, 24);
    browser.with_theme(&Theme::plain().with(look));
    browser.press("5");
    let before = browser.cursor().unwrap();
    browser.press("j");
    assert_eq!(browser.cursor().unwrap(), (before.0, before.1 + 1));
    let line = browser.line(usize::from(before.1));
    assert!(
        ["open,", "in progress,", "done,", "cancelled,"]
            .iter()
            .any(|status| line.trim_start().starts_with(status)),
        "{line}"
    );
    browser.press("t");
    let (_, y) = browser.cursor().unwrap();
    let line = browser.line(usize::from(y));
    assert!(line.contains(" of ") && line.contains("20"), "{line}");
    browser.press("m");
    let (_, y) = browser.cursor().unwrap();
    assert!(browser.line(usize::from(y)).contains("meeting"));
    insta::with_settings!({snapshot_path => "../snapshots"}, {
        insta::assert_snapshot!("spoken_map", browser.screen());
        insta::assert_snapshot!("spoken_timeline", browser.press("t").screen());
        insta::assert_snapshot!("spoken_follow_ups", browser.press("5").screen());
        insta::assert_snapshot!("spoken_record", browser.press("<enter>").screen());
    });
}

#[test]
fn text_from_right_to_left_is_ordered_and_the_columns_stay() {
    let mut browser = Browser::open(120, 36);
    browser.press("3");
    let logical = browser.screen();
    assert!(
        logical
            .chars()
            .any(|c| ('\u{600}'..='\u{6ff}').contains(&c))
    );
    browser.with_theme(&with(Look {
        order: Order::Visual,
        ..Look::default()
    }));
    let visual = browser.screen();
    assert_ne!(logical, visual);
    for (before, after) in logical.lines().zip(visual.lines()) {
        let sorted = |line: &str| {
            let mut letters: Vec<char> = line.chars().collect();
            letters.sort_unstable();
            letters
        };
        assert_eq!(sorted(before), sorted(after), "nothing is lost");
        let lines = |line: &str| {
            line.chars()
                .enumerate()
                .filter(|(_, letter)| *letter == '│')
                .map(|(at, _)| at)
                .collect::<Vec<_>>()
        };
        assert_eq!(lines(before), lines(after), "the panes stay\n{after}");
    }
}

#[test]
fn every_view_is_drawn_at_any_size_and_only_the_smallest_is_refused() {
    let mut browser = Browser::first_screen(80, 24);
    for keys in VIEWS {
        browser.press(keys);
        for (width, height) in [
            (1, 1),
            (39, 10),
            (40, 9),
            (40, 10),
            (41, 11),
            (60, 12),
            (80, 24),
            (89, 29),
            (90, 30),
            (99, 31),
            (100, 20),
            (120, 36),
            (133, 17),
            (200, 60),
            (300, 100),
        ] {
            browser.resize(width, height);
            let refused = browser.screen().contains("too small") || width < 20;
            assert_eq!(
                refused,
                width < 40 || height < 10,
                "{keys} {width}x{height}"
            );
        }
        browser.resize(80, 24);
    }
}

#[test]
fn y_copies_the_record_its_id_its_address_or_the_brief() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>y");
    insta::with_settings!({snapshot_path => "../snapshots"}, {
        insta::assert_snapshot!("copy_120x36", browser.screen());
    });
    browser.press("i");
    assert_eq!(browser.clipboard, "ada-fictiva");
    assert!(browser.footer().contains("its id"), "{}", browser.footer());
    browser.press("yy");
    assert!(browser.clipboard.starts_with("# Ada Fictiva\n"));
    browser.press("yb");
    assert!(browser.clipboard.contains("# ") && browser.clipboard.contains("Ada Fictiva"));
    browser.clipboard.clear();
    browser.press("1/tides<enter>yl");
    assert!(
        browser.clipboard.starts_with("http"),
        "{}",
        browser.clipboard
    );
    browser.clipboard.clear();
    browser.press("y<esc>");
    assert_eq!(
        (browser.clipboard.as_str(), browser.app.focus),
        ("", Focus::List)
    );
}

#[test]
fn the_mouse_copies_nothing_by_accident() {
    let mut browser = Browser::open(120, 36);
    browser.press("y").point(Pointer::Click(2, 2));
    assert_eq!(browser.clipboard, "");
}
