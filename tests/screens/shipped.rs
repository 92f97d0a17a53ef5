//! Every view of the shipped registry and of an empty one, in a small, a usual and a large window.

use crate::harness::Browser;
use insta::{assert_snapshot, with_settings};
use std::fmt::Write as _;
use std::fs;
use std::path::Path;

/// The windows.
const SIZES: [(u16, u16); 3] = [(80, 24), (120, 36), (200, 60)];

/// The views, each with the keys that lead to it from the first screen.
const VIEWS: [(&str, &str); 20] = [
    ("overview", ""),
    ("meetings", "1"),
    ("proposals", "2"),
    ("people", "3"),
    ("organisations", "4"),
    ("follow_ups", "5"),
    ("agreements", "6"),
    ("record", "1<enter>"),
    ("filtered", "3/maks"),
    ("search", "<ctrl-p>zomin"),
    ("timeline", "t"),
    ("timeline_of_a_meeting", "1t"),
    ("timeline_of_a_year", "t++"),
    ("map", "m"),
    ("matrix", "mw"),
    ("brief", "3b"),
    ("relations", "3i<down><right>"),
    ("path", "3pp"),
    ("day", "@"),
    ("help", "?"),
];

/// Holds what a view shows of a registry, in all windows, against what is kept.
fn look(registry: &Path, of: &str) {
    for (view, keys) in VIEWS {
        let mut screens = String::new();
        let mut browser = Browser::first_screen_of(registry, 80, 24);
        browser.press(keys);
        for (width, height) in SIZES {
            browser.resize(width, height);
            writeln!(screens, "{width}x{height}\n{}\n", browser.screen()).unwrap();
        }
        with_settings!({snapshot_path => "../snapshots/views"}, {
            assert_snapshot!(format!("{of}_{view}"), screens);
        });
    }
}

#[test]
fn every_view_of_the_shipped_registry() {
    look(
        &Path::new(env!("CARGO_MANIFEST_DIR")).join("data"),
        "shipped",
    );
}

#[test]
fn every_view_of_an_empty_registry() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(
        folder.path().join("registry.ron"),
        "(title: \"Nothing yet\")",
    )
    .unwrap();
    look(folder.path(), "empty");
}
