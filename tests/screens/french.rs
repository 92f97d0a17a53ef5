//! Every view in French, at the sizes people have.

use crate::harness::Browser;

/// Holds a screen against the one that is kept beside those of the other tests.
macro_rules! assert_screen {
    ($name:expr, $browser:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots"}, {
            insta::assert_snapshot!($name, $browser.screen());
        })
    };
}

/// The views, and the keys that lead there from the first screen.
const VIEWS: [(&str, &str); 19] = [
    ("overview", ""),
    ("meetings", "1"),
    ("proposals", "2"),
    ("people", "3"),
    ("organisations", "4"),
    ("follow_ups", "5"),
    ("agreements", "6"),
    ("timeline", "t"),
    ("map", "m"),
    ("matrix", "mw"),
    ("relations", "3i"),
    ("path", "3p<down>p"),
    ("brief", "3b"),
    ("marked", "5<space>"),
    ("note", "5n"),
    ("day", "@2024-06-28"),
    ("search", "<ctrl-p>ada"),
    ("help", "?"),
    ("journal", "5<space>J"),
];

#[test]
fn every_view_speaks_french() {
    for (width, height) in [(80, 24), (120, 36)] {
        for (name, keys) in VIEWS {
            let mut browser = Browser::first_screen_in("fr", width, height);
            browser.press(keys);
            assert_screen!(format!("{name}_{width}x{height}"), browser);
        }
    }
}

#[test]
fn what_is_typed_is_answered_in_french() {
    let mut browser = Browser::first_screen_in("fr", 120, 36);
    browser.press("5/is:overdue<enter>");
    assert!(browser.screen().contains("suivis"), "{}", browser.screen());
    browser.press("<backspace><backspace><backspace>");
    assert_eq!(browser.footer(), "nulle part où revenir");
}

#[test]
fn a_day_is_told_in_french() {
    let mut browser = Browser::first_screen_in("fr", 120, 36);
    browser.press("@2024-06-28<enter>");
    assert!(browser.screen().contains("28 juin 2024"));
}
