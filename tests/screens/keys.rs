//! Keys that a user gives to actions: whatever shows a key shows the one in force.

use crate::harness::Browser;
use paraph::keymap::Keymap;
use paraph::store::{GivenKeys, Spot};

/// Gives keys to actions, as the configuration does.
fn give(browser: &mut Browser, given: &[(&str, &str)]) {
    let given: Vec<GivenKeys> = given
        .iter()
        .map(|(action, keys)| GivenKeys {
            action: (*action).to_owned(),
            keys: (*keys).to_owned(),
            action_at: Spot::default(),
            keys_at: Spot::default(),
        })
        .collect();
    let words = browser.app.data.words.clone();
    let (keymap, faults) = Keymap::with(&given, &words);
    assert_eq!(faults, []);
    browser.app.name_keys(keymap.named(&words));
    browser.keymap = keymap;
    browser.resize(120, 36);
}

#[test]
fn footer_help_palette_boxes_and_messages_show_the_keys_in_force() {
    let mut browser = Browser::open(120, 36);
    assert!(browser.footer().contains("/ filter"));
    give(
        &mut browser,
        &[
            ("filter", "ctrl-t"),
            ("search", "ctrl-f"),
            ("undo", "z"),
            ("ask-new", "ctrl-n"),
            ("new-people", "P"),
            ("show-help", "ctrl-g"),
        ],
    );
    let footer = browser.footer();
    assert!(
        footer.contains("^T filter") && footer.contains("^G help"),
        "{footer}"
    );
    browser.press(":narrow the list");
    let row = browser.find("narrow the list by typing");
    assert!(browser.line(usize::from(row)).contains("^T"));
    browser.press("<esc><ctrl-g>/search everything");
    let row = browser.find("search everything by name");
    assert!(browser.line(usize::from(row)).contains("^F"));
    browser.press("<esc><esc><ctrl-n>");
    let row = browser.find("person");
    assert!(browser.line(usize::from(row)).contains("P "));
    browser.press("<esc>5<space>");
    assert!(
        browser.footer().contains("z undoes"),
        "{}",
        browser.footer()
    );
    browser.press("z");
    assert!(
        browser.footer().starts_with("Undone"),
        "{}",
        browser.footer()
    );
    // The key that an action came with does nothing any more.
    browser.press("/");
    assert!(!browser.screen().contains("filter › "));
    browser.change().press("5<space>");
    assert!(
        browser.footer().contains("z undoes"),
        "after the registry was read again"
    );
}
