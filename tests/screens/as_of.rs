//! The registry as of another day: going there, looking about, and coming back.

use crate::harness::Browser;
use jiff::civil::{Date, date};
use paraph::app::{Focus, Mode, ScreenKind};
use paraph::model::Kind;
use paraph::view::Theme;
use std::fs;
use std::path::Path;

/// Holds a screen against the one that is kept beside those of the other tests.
macro_rules! assert_screen {
    ($name:expr, $browser:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots"}, {
            insta::assert_snapshot!($name, $browser.screen());
        })
    };
}

fn kept() -> std::path::PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry")
}

#[test]
fn the_form_says_what_a_day_means_and_what_is_wrong_with_it() {
    for (width, height) in [(80, 24), (120, 36)] {
        let mut browser = Browser::open(width, height);
        browser.press("@2025-10");
        assert_screen!(format!("form_{width}x{height}"), browser);
        browser.press("<ctrl-u>28.6.2025");
        assert_screen!(format!("form_wrong_{width}x{height}"), browser);
    }
    let mut browser = Browser::open(80, 24);
    browser.press("@");
    assert!(browser.screen().contains("the present, 24 November 2026"));
    browser.press("+1y");
    let screen = browser.screen();
    assert!(screen.contains("counted from 24 November 2027"), "{screen}");
    // What can still become a date is no mistake until it is entered; then it stays as typed.
    browser.press("<ctrl-u>2025-");
    assert!(!browser.screen().contains("is no date"));
    browser.press("<enter>");
    let screen = browser.screen();
    assert!(screen.contains("`2025-` is no date"), "{screen}");
    assert!(screen.contains("day  2025-"), "{screen}");
    browser.press("10<enter>");
    assert_eq!(browser.app.data.as_of, Some(date(2025, 10, 31)));
}

#[test]
fn every_screen_is_of_that_day_and_says_so() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::first_screen(width, height);
        browser.press("@2025-10-31<enter>");
        assert_screen!(format!("overview_{width}x{height}"), browser);
        browser.press("1");
        assert_screen!(format!("meetings_{width}x{height}"), browser);
        for keys in [
            "2", "3", "4", "5", "6", "0", "t", "m", "mw", "4b", "5<enter>", "@x", "/x",
        ] {
            browser.press(keys);
            let line = browser.line(0);
            assert!(line.contains("as of 31 October 2025"), "{keys}: {line}");
            browser.press("<esc>");
        }
        for keys in ["J", "<esc><ctrl-p>"] {
            browser.press(keys);
            assert!(
                browser.screen().contains("as of 31 October 2025"),
                "{}",
                browser.screen()
            );
        }
    }
    let mut browser = Browser::open(40, 10);
    browser.press("@2025-09-30<enter>");
    let line = browser.line(0);
    assert!(line.contains("as of 30 September 2025"), "{line}");
}

#[test]
fn records_marks_and_schedules_are_those_of_the_day() {
    let mut browser = Browser::open(120, 36);
    browser.press("5<space>");
    assert!(browser.screen().contains("▸✓ Build the library"));
    browser.press("@2025-12-24<enter>");
    let screen = browser.screen();
    assert!(
        screen.contains("▸○ Build the library"),
        "marked later:\n{screen}"
    );
    assert!(screen.contains("due in 7 days"), "{screen}");
    browser.press("@2025-10-31<enter>6");
    assert_eq!(browser.app.data.registry.count(Kind::Agreements), 0);
    assert_eq!(browser.app.data.registry.count(Kind::Meetings), 3);
    browser.press("<ctrl-p>pact");
    assert!(!browser.screen().contains("Tide Pact"), "not signed yet");
    browser.press("<esc>@today<enter>5");
    assert!(browser.screen().contains("✓ Build the library"));
    assert!(!browser.line(0).contains("as of"), "{}", browser.line(0));
}

#[test]
fn where_one_is_stays_as_far_as_it_was_there_already() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter><tab>");
    browser.press("@2025-10-31<enter>");
    assert_eq!(
        (browser.selected(), browser.app.focus),
        ("ada-fictiva".to_owned(), Focus::Detail)
    );
    assert_eq!(browser.filter(), "ada");
    browser.press("@<enter><esc><esc>6");
    assert_eq!(browser.selected(), "tide-pact");
    browser.press("<enter>@2025-10-31<enter>");
    assert!(browser.app.selected().is_none());
    assert_eq!(browser.app.focus, Focus::List);
    assert!(
        browser.footer().contains("was not there yet"),
        "{}",
        browser.footer()
    );
    browser.press("@<enter>");
    assert_eq!(browser.footer(), "back in the present, 24 November 2026");
    assert_eq!(browser.selected(), "tide-pact", "selected again");
    // The way back leads over what was not there yet.
    browser.press("<enter>1<enter>@2025-10-31<enter><backspace>");
    assert_eq!(
        (browser.app.tab, browser.app.focus),
        (Kind::Agreements, Focus::List)
    );
    browser.press("<backspace><backspace><backspace>L");
    assert_eq!(browser.app.data.as_of, Some(date(2025, 10, 31)));
}

#[test]
fn marks_are_refused_and_nothing_is_lost() {
    let mut browser = Browser::open(80, 24);
    browser.press("5@2025-12-24<enter>");
    for keys in ["<space>", "s", "c", "n", "a", "u", "U", "r"] {
        browser.press(keys);
        let footer = browser.footer();
        assert!(
            footer.contains("made in the present: @ and enter return"),
            "{keys}: {footer}"
        );
        assert!(matches!(browser.app.mode, Mode::Browse));
    }
    assert_screen!("refused_80x24", browser);
    assert_eq!(browser.app.present().ledger.entries().len(), 1);
    browser.press("@<enter>");
    assert_screen!("returned_80x24", browser);
    // A day that comes while a note is written waits until it is recorded or dropped.
    browser.hold_days().press("@2025-12-24<enter>nhalf a no");
    browser.release_days();
    assert!(
        browser.screen().contains("half a no"),
        "{}",
        browser.screen()
    );
    assert_eq!(browser.app.data.as_of, None);
    browser.press("te<enter>");
    assert!(
        browser.footer().starts_with("Done: Build the library"),
        "{}",
        browser.footer()
    );
    assert_eq!(browser.app.data.as_of, Some(date(2025, 12, 24)));
    let screen = browser.screen();
    assert!(
        screen.contains("▸○ Build the library"),
        "done later:\n{screen}"
    );
}

#[test]
fn what_could_not_be_recorded_is_kept_over_a_look_at_another_day() {
    let mut browser = Browser::open(120, 36);
    let journal = browser.root().join("journal");
    fs::rename(&journal, browser.root().join("aside")).unwrap();
    fs::write(&journal, "no folder").unwrap();
    browser.press("5<space>@2025-12-24<enter>");
    assert!(
        browser.line(0).contains("not confirmed (r)"),
        "{}",
        browser.line(0)
    );
    browser.press("rq");
    assert!(!browser.ended, "{}", browser.footer());
    fs::remove_file(&journal).unwrap();
    fs::rename(browser.root().join("aside"), &journal).unwrap();
    browser.press("@<enter>r");
    assert!(
        browser.footer().starts_with("Done: Build the library"),
        "{}",
        browser.footer()
    );
}

#[test]
fn the_newest_day_asked_for_is_shown_and_the_wait_is_told() {
    let mut browser = Browser::open(120, 36);
    browser.hold_days().press("@2025-10-31<enter>");
    assert_eq!(
        browser.footer(),
        "working out how it stood on 31 October 2025 …"
    );
    browser.press("5<down>");
    assert!(
        browser.line(0).contains("working out 31 October 2025 …"),
        "{}",
        browser.line(0)
    );
    browser.press("@2025-12-24<enter>").release_days();
    assert_eq!(
        browser.app.data.as_of,
        Some(date(2025, 12, 24)),
        "not the older one"
    );
    assert_eq!(browser.app.awaited_day(), None);
    browser
        .hold_days()
        .press("@2025-10-31<enter>@<enter>")
        .release_days();
    assert_eq!(browser.app.data.as_of, None, "one has returned meanwhile");
    assert!(!browser.line(0).contains("as of"));
}

#[test]
fn the_present_is_kept_up_to_date_below_the_day() {
    let mut browser = Browser::open(120, 36);
    browser.press("5@2025-12-24<enter>");
    // Colleagues mark: one on that day, one later.
    let line = |id: &str, at: &str, end: &str| {
        format!(
            "(id: \"{id}\", at: \"{at}\", by: \"ada@isles\", on: \"2025-06-28-tides/library/{end}\", set: Done)\n"
        )
    };
    let lines =
        line("0a", "2025-12-24T23:00:00Z", "open") + &line("0b", "2025-12-25T00:00:00Z", "build");
    fs::write(browser.root().join("journal/ada.ron"), lines).unwrap();
    browser.marks_change();
    let screen = browser.screen();
    assert!(screen.contains("✓ Open the library"), "{screen}");
    assert!(screen.contains("○ Build the library"), "{screen}");
    // Files change: the day is worked out anew.
    let meeting = browser.root().join("meetings/2025-06-28-tides.ron");
    let text = fs::read_to_string(&meeting).unwrap();
    fs::write(&meeting, text.replace("Open the library", "Open its doors")).unwrap();
    browser.change();
    assert!(
        browser.screen().contains("✓ Open its doors"),
        "{}",
        browser.screen()
    );
    assert_eq!(browser.app.data.as_of, Some(date(2025, 12, 24)));
    fs::remove_file(&meeting).unwrap();
    browser.hold_days().press("R");
    assert!(
        browser.screen().contains("Open its doors"),
        "until it is worked out"
    );
    browser.release_days();
    assert!(
        !browser.screen().contains("Open its doors"),
        "{}",
        browser.screen()
    );
    fs::write(&meeting, text).unwrap();
    browser.press("R@<enter>");
    let screen = browser.screen();
    assert!(
        screen.contains("✓ Open the library") && screen.contains("✓ Build the library"),
        "{screen}"
    );
    // And a file that breaks is told whatever day is shown.
    browser.press("@2025-12-24<enter>");
    fs::write(&meeting, "(").unwrap();
    browser.change();
    assert!(
        browser.line(0).contains("1 problem (!)"),
        "{}",
        browser.line(0)
    );
    assert!(
        browser
            .footer()
            .starts_with("meetings/2025-06-28-tides.ron"),
        "{}",
        browser.footer()
    );
    browser.press("@<enter>");
    assert!(
        browser.line(0).contains("1 problem (!)"),
        "{}",
        browser.line(0)
    );
}

#[test]
fn it_begins_on_the_day_that_is_asked_for() {
    let mut browser = Browser::first_screen_as_of(&kept(), date(2025, 10, 31), 120, 36);
    let began = browser.screen();
    let mut other = Browser::first_screen(120, 36);
    other.press("@2025-10-31<enter>");
    let rows = |screen: &str| screen.lines().take(35).collect::<Vec<_>>().join("\n");
    assert_eq!(rows(&began), rows(&other.screen()), "all but the footer");
    browser.press("3/ada");
    assert_eq!(browser.selected(), "ada-fictiva");
    browser.press("<enter>@<enter><esc>6");
    assert_eq!(browser.selected(), "tide-pact");
    browser.press("/pact");
    assert_eq!(
        browser.app.listing().rows().len(),
        1,
        "the present is ready for search too"
    );
}

#[test]
fn any_day_can_be_looked_at() {
    let ends = [
        Date::MIN,
        date(1, 1, 1),
        date(2027, 5, 1),
        date(9999, 12, 31),
        Date::MAX,
    ];
    for day in ends {
        let mut browser = Browser::first_screen_as_of(&kept(), day, 80, 24);
        for keys in [
            "<tab><tab>",
            "1",
            "2",
            "3",
            "4",
            "5",
            "6",
            "t++",
            "<left><right>w",
            "m",
            "mw<right>",
            "4b",
            "<ctrl-p>ada",
        ] {
            browser.press(keys);
            assert!(browser.screen().contains("as of"), "{day}: {keys}");
            browser.press("<esc>");
        }
        browser.press("@-9999y<enter>t@+9999y<enter>@<enter>");
        assert_eq!(browser.app.data.as_of, None);
        assert_eq!(browser.app.screen.kind(), ScreenKind::Timeline);
    }
}

#[test]
fn the_day_is_told_without_colours_too() {
    let mut browser = Browser::open(80, 24);
    browser
        .with_theme(&Theme::plain())
        .press("@2025-10-31<enter>@x");
    assert!(!browser.is_coloured());
    assert!(
        browser.line(0).contains("as of 31 October 2025"),
        "{}",
        browser.line(0)
    );
}
