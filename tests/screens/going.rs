//! Going back to where one has been and to what is bookmarked, and keys that mean nothing.

use crate::harness::Browser;
use insta::assert_snapshot;
use paraph::store::Bookmarks;

#[test]
fn where_one_has_been_is_listed_once_the_last_first_and_gone_to() {
    let mut browser = Browser::open(80, 24);
    browser.press("3<enter>");
    let person = browser.selected();
    browser.press("5/is:open<enter>4t<ctrl-o>");
    assert_snapshot!("places_80x24", browser.screen());
    browser.press("is open<enter>");
    assert_eq!(browser.filter(), "is:open");
    browser.press("<ctrl-o>person<enter>");
    assert_eq!(browser.selected(), person);
    browser.press("<backspace>");
    assert_eq!(
        browser.filter(),
        "is:open",
        "going there is a step that can be gone back"
    );
}

#[test]
fn a_bookmark_is_kept_listed_found_by_name_and_taken_away() {
    let mut browser = Browser::open(120, 36);
    browser.press("*");
    let first = browser.selected();
    assert!(browser.screen().contains("★"), "{}", browser.screen());
    browser.press("3j*");
    assert!(browser.footer().contains("bookmarked:"));
    let second = browser.selected();
    browser.press("0'");
    assert_snapshot!("bookmarks_120x36", browser.screen());
    browser.press("<down><enter>");
    assert_eq!(browser.selected(), first);
    browser.press("'<enter>");
    assert_eq!(browser.selected(), second);
    // Away it goes by the key that set it, and from the list.
    browser.press("<esc>*");
    assert!(browser.footer().contains("no longer bookmarked"));
    assert!(!browser.screen().contains("★"));
    browser.press("'<ctrl-x>");
    assert!(browser.screen().contains("Nothing is bookmarked yet"));
    assert_eq!(kept(&browser), [""; 0]);
}

#[test]
fn a_bookmark_follows_a_record_that_is_renamed_and_back() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/nemo<enter>*");
    browser.press("I<ctrl-u>someone-else<ctrl-s>");
    assert_eq!(browser.selected(), "someone-else", "{}", browser.screen());
    browser.press("1'<enter>");
    assert_eq!(browser.selected(), "someone-else");
    browser.press("u1'<enter>");
    assert_eq!(browser.selected(), "nemo");
}

#[test]
fn a_bookmark_on_what_is_gone_says_so_and_can_be_taken_away() {
    let mut browser = Browser::open(80, 24);
    browser.press("3/nemo<enter>*");
    let file = browser.root().join("people");
    std::fs::remove_dir_all(file).unwrap();
    browser.change();
    browser.press("'");
    assert_snapshot!("bookmarks_gone_80x24", browser.screen());
    browser.press("<enter>");
    assert!(browser.footer().contains("nemo is no longer"));
    browser.press("<ctrl-x>");
    assert_eq!(kept(&browser), [""; 0]);
}

fn kept(browser: &Browser) -> Vec<String> {
    let kept = Bookmarks::beside(&browser.undos()).read().unwrap();
    kept.into_iter()
        .map(|address| address.id.to_string())
        .collect()
}

#[test]
fn a_key_that_does_nothing_names_the_nearest_that_does() {
    let mut browser = Browser::open(120, 36);
    for (key, said) in [
        ("K", "K does nothing here; k: move up"),
        (
            "<ctrl-t>",
            "^T does nothing here; t: show what happened when",
        ),
        ("w", "w does nothing here, but “In the timeline”"),
        ("<f9>", "F9 does nothing here; : finds every action"),
    ] {
        browser.press(key);
        assert!(browser.footer().starts_with(said), "{}", browser.footer());
    }
    browser.press("<ctrl-p>w");
    assert!(
        !browser.footer().contains("does nothing"),
        "a letter is typed"
    );
    browser.press("<f9>");
    assert!(browser.footer().contains("^K finds every action"));
}
