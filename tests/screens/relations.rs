//! The relations of a record as a tree, and the path between two.

use crate::harness::Browser;
use paraph::app::{Focus, Pointer, Screen, ScreenKind};
use paraph::model::Kind;
use paraph::view::Theme;
use std::fmt::Write as _;
use std::fs;

/// Holds a screen against the one that is kept beside those of the other tests.
macro_rules! assert_screen {
    ($name:expr, $browser:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots"}, {
            insta::assert_snapshot!($name, $browser.screen());
        })
    };
}

/// How many rows the tree has.
fn rows(browser: &Browser) -> usize {
    match &browser.app.screen {
        Screen::Relations(screen) => screen.len(),
        other => panic!("no tree but {:?}", other.kind()),
    }
}

/// The screen without the answer to the last key.
fn body(browser: &Browser) -> String {
    let screen = browser.screen();
    let above = screen.trim_end().rsplit_once('\n');
    above.unwrap().0.to_owned()
}

#[test]
fn i_opens_the_relations_of_a_record_as_a_tree() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        browser.press("3/ada<enter>i");
        assert_screen!(format!("relations_{width}x{height}"), browser);
        browser.press("G<right><right><right>");
        assert_screen!(format!("relations_open_{width}x{height}"), browser);
    }
}

#[test]
fn the_record_beside_the_tree_is_gone_into_and_come_back_from() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>iG<right>");
    let (selected, tree) = (browser.selected(), body(&browser));
    browser.press("<enter>");
    assert_eq!(browser.app.focus, Focus::Detail);
    browser.press("<enter>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
    browser.press("<backspace><esc>");
    assert_eq!(
        body(&browser),
        tree,
        "the same is open and chosen on the way back"
    );
    assert_eq!(browser.selected(), selected);
    // Another tree from there, and back to the first.
    browser.press("i");
    assert_ne!(body(&browser), tree);
    assert_eq!(browser.selected(), selected);
    browser.press("<backspace>");
    assert_eq!(body(&browser), tree);
    browser.press("<esc>");
    assert_eq!(
        (browser.app.screen.kind(), browser.selected()),
        (ScreenKind::List, "ada-fictiva".to_owned())
    );
}

#[test]
fn enter_opens_a_relation_and_closes_it() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>ij");
    let all = rows(&browser);
    browser.press("<enter>");
    assert!(rows(&browser) < all);
    assert_eq!(browser.app.focus, Focus::List);
    browser.press("<enter>");
    assert_eq!(rows(&browser), all);
}

#[test]
fn relations_are_opened_from_wherever_a_record_is_selected() {
    let root = |browser: &Browser| match &browser.app.screen {
        Screen::Relations(screen) => {
            let at = screen.root().unwrap();
            browser.app.data.registry.id(at).to_owned()
        }
        other => panic!("no tree but {:?}", other.kind()),
    };
    let mut browser = Browser::open(120, 36);
    browser.press("/tides<enter><tab>");
    let link = browser.app.chosen_link().unwrap();
    let link = browser.app.data.registry.id(link).to_owned();
    browser.press("i");
    assert_eq!(root(&browser), link, "of the chosen link");
    for keys in ["1t", "1m", "5"] {
        browser.press(keys);
        let selected = browser.selected();
        browser.press("i");
        assert_eq!(root(&browser), selected, "{keys}");
    }
    let mut first = Browser::first_screen(120, 36);
    first.press("g<down><down><down><down><down>");
    let selected = first.selected();
    assert_eq!(root(first.press("i")), selected, "of a row of the overview");
    first.press("<backspace>g<right>");
    assert!(first.app.selected().is_none());
    first.press("i");
    assert_eq!(
        (first.app.screen.kind(), first.footer()),
        (ScreenKind::Overview, "no record is selected".to_owned()),
        "a country is no record"
    );
}

#[test]
fn a_tree_outlasts_a_reload() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>iG<right><right><right>kk");
    let (selected, open) = (browser.selected(), rows(&browser));
    let shown = body(&browser);
    browser.change();
    assert_eq!(body(&browser), shown);
    let meeting = browser.root().join("meetings/2025-11-03-signing.ron");
    fs::remove_file(meeting).unwrap();
    browser.change();
    assert_eq!(browser.selected(), selected);
    assert!(rows(&browser) < open, "{}", browser.screen());
    assert!(!browser.screen().contains("Signing of the Tide Pact"));
    // The record in the middle is gone, and returns.
    let shown = body(&browser);
    let people = browser.root().join("people/people.ron");
    let text = fs::read_to_string(&people).unwrap();
    fs::write(&people, "[]").unwrap();
    browser.change().press("<right><left>jkgG<enter><space>");
    assert!(
        browser.screen().contains("is not in the registry"),
        "{}",
        browser.screen()
    );
    browser.press("ip");
    assert_eq!(browser.footer(), "no record is selected");
    fs::write(&people, text).unwrap();
    browser.change().press("<esc>");
    browser.press("<backspace>");
    assert_eq!(body(&browser), shown);
}

#[test]
fn a_tree_and_a_path_are_of_the_day_and_come_back() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>iG<right>");
    let (shown, all) = (body(&browser), rows(&browser));
    browser.press("@2025-10-31<enter>");
    assert!(rows(&browser) < all, "not signed yet: {}", browser.screen());
    assert!(!browser.screen().contains("Signing of the Tide Pact"));
    browser.press("@today<enter>");
    assert_eq!(body(&browser), shown);
    browser.press("3/<ctrl-u>nebyv<enter>p/<ctrl-u>nemo<enter>p");
    let shown = body(&browser);
    browser.press("@2020<enter>");
    assert!(
        browser.screen().contains("No link is recorded between"),
        "{}",
        browser.screen()
    );
    browser.press("@today<enter>");
    assert_eq!(body(&browser), shown);
}

#[test]
fn the_overview_outlasts_a_reload_that_takes_its_records_away() {
    let mut browser = Browser::first_screen(120, 36);
    browser.press("g<down><down><down><down><down>");
    assert_eq!(browser.selected(), "2025-06-28-tides/library/build");
    for file in ["2024-mirage", "2025-06-28-tides", "undated"] {
        fs::remove_file(browser.root().join(format!("meetings/{file}.ron"))).unwrap();
    }
    fs::remove_dir_all(browser.root().join("agreements")).unwrap();
    browser.change();
    assert_eq!(browser.app.data.registry.count(Kind::FollowUps), 0);
}

#[test]
fn a_relation_of_hundreds_is_counted_and_gone_through() {
    let mut browser = Browser::open(80, 24);
    let mut meetings = String::from("[");
    for n in 0..500 {
        let (year, month) = (2000 + n / 25, 1 + n % 12);
        write!(
            meetings,
            "(id: \"n{n}\", title: \"Talk {n}\", date: \"{year}-{month:02}\", participants: [(person: \"nemo\", represents: \"tide-institute\")]),"
        )
        .unwrap();
    }
    let path = browser.root().join("meetings/many.ron");
    fs::write(path, meetings + "]").unwrap();
    browser.change().press("3/nemo<enter>i");
    // The only relation of a record is open however much it holds.
    assert!(
        browser.screen().contains("took part in · 501 meetings"),
        "{}",
        browser.screen()
    );
    browser.press("<down><enter>");
    assert_eq!(rows(&browser), 2);
    browser.press("<right>G");
    assert_eq!(rows(&browser), 503);
    assert_eq!(browser.selected(), "undated");
    assert!(browser.screen().contains("▸  └╴"), "{}", browser.screen());
    browser.press("<pageup>");
    assert!(browser.screen().contains("▸  ├╴"), "{}", browser.screen());
    browser.press("<left>");
    assert_eq!(browser.selected(), "nemo", "up to the relation, in sight");
    assert!(browser.line(3).starts_with("▸└╴"), "{}", browser.screen());
    // What is opened at the lower end comes into sight.
    browser.resize(80, 10).press("g<down><left><right>");
    assert!(browser.line(3).starts_with("▸└╴"), "{}", browser.screen());
    assert!(browser.line(8).contains("Talk"), "{}", browser.screen());
}

#[test]
fn the_mouse_chooses_opens_and_scrolls_the_tree() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>i");
    let all = rows(&browser);
    let row = browser.find("took part in");
    let line = browser.line(usize::from(row));
    let mark = line.chars().position(|letter| letter == '▿').unwrap();
    let mark = u16::try_from(mark).unwrap();
    browser.point(Pointer::Click(mark, row));
    assert!(rows(&browser) < all, "a click on the mark closes");
    browser.point(Pointer::Click(mark, row));
    assert_eq!(rows(&browser), all);
    let row = browser.find("Signing of the Tide Pact");
    browser.point(Pointer::Click(10, row));
    assert_eq!(browser.selected(), "2025-11-03-signing");
    browser.point(Pointer::Wheel(10, row, 1));
    assert_eq!(browser.selected(), "2025-06-28-tides");
    browser.point(Pointer::DoubleClick(10, row));
    assert_eq!(
        (browser.selected(), browser.app.focus),
        ("2025-11-03-signing".to_owned(), Focus::Detail)
    );
}

#[test]
fn a_follow_up_is_marked_where_the_tree_shows_it() {
    let mut browser = Browser::open(120, 36);
    browser.press("2/lamp<enter>i");
    let row = browser.find("○ Draft the exchange");
    browser.point(Pointer::Click(10, row)).press("<space>");
    let line = browser.line(usize::from(row));
    assert!(line.contains("✓ Draft the exchange"), "{line}");
}

#[test]
fn a_deep_tree_keeps_what_is_chosen_readable() {
    let mut browser = Browser::open(60, 16);
    browser.press("3/ada<enter>i");
    for _ in 0..200 {
        browser.press("<right>");
        let screen = browser.screen();
        let row = screen.lines().find(|line| line.starts_with('▸')).unwrap();
        let said = row.trim_start_matches(['▸', '│', '├', '└', '╴', '▿', '▹', ' ']);
        assert!(said.chars().count() >= 5, "{screen}");
    }
    assert!(
        browser.footer().starts_with("as deep as the tree goes"),
        "{}",
        browser.footer()
    );
    browser.press("i");
    assert!(rows(&browser) > 1, "and from there begins anew");
}

#[test]
fn p_on_two_records_shows_how_they_are_linked() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        browser.press("3/khay<enter>p");
        assert_eq!(
            browser.footer(),
            "choose another record and press p: the path from خيال الوهمي to it"
        );
        browser.press("3/<ctrl-u>nebyv<enter>");
        assert!(
            browser
                .footer()
                .starts_with("path from خيال الوهمي:  p path to here  esc forget"),
            "{}",
            browser.footer()
        );
        browser.press("p");
        assert_screen!(format!("path_{width}x{height}"), browser);
    }
}

#[test]
fn a_path_is_gone_along_like_a_list() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/khay<enter>p/<ctrl-u>nebyv<enter>p");
    assert_eq!(browser.selected(), "vymysel-nebyvalov");
    browser.press("k");
    assert_eq!(browser.selected(), "2025-11-03-signing");
    browser.press("g");
    assert_eq!(browser.selected(), "khayal-alwahmi");
    browser.press("j");
    let (shown, chosen) = (body(&browser), browser.selected());
    browser.press("<enter><enter>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
    browser.press("<backspace><esc>");
    assert_eq!(
        (body(&browser), browser.selected()),
        (shown.clone(), chosen)
    );
    // From a record of the path to its tree, and back.
    browser.press("i");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Relations);
    browser.press("<backspace>");
    assert_eq!(body(&browser), shown);
    let row = browser.find("Ada Fictiva");
    browser.point(Pointer::Click(10, row));
    assert_eq!(browser.selected(), "ada-fictiva");
    browser.press("<esc>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
}

#[test]
fn p_twice_on_a_record_is_the_path_from_ourselves() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/nebyv<enter>pp");
    let Screen::Path(screen) = &browser.app.screen else {
        panic!("{}", browser.screen());
    };
    let [from, to] = &screen.ends;
    assert_eq!((&*from.id, &*to.id), ("lia", "vymysel-nebyvalov"));
    assert!(browser.app.path_begun().is_none());
    browser.press("4/lia<enter>pp");
    assert!(
        browser.footer().starts_with("this is our own organisation"),
        "{}",
        browser.footer()
    );
}

#[test]
fn where_there_is_no_link_it_says_so_and_another_may_be_chosen() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/nebyv<enter>p/<ctrl-u>nemo<enter>");
    let people = browser.root().join("people/more.ron");
    fs::write(people, "[(id: \"alone\", names: \"Alone\")]").unwrap();
    browser.change();
    browser.press("/<ctrl-u>alone<enter>p");
    assert_eq!(
        browser.footer(),
        "no link recorded between Vymysel Nebyvalov and Alone"
    );
    browser.press("i");
    assert!(
        browser.screen().contains("No link is recorded"),
        "{}",
        browser.screen()
    );
    assert!(browser.footer().starts_with("path from Vymysel"));
    browser.press("<esc>");
    assert!(!browser.footer().starts_with("path from"));
    assert_eq!(browser.app.screen.kind(), ScreenKind::Relations);
}

#[test]
fn a_path_outlasts_a_reload() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/khay<enter>p/<ctrl-u>nebyv<enter>pk");
    let selected = browser.selected();
    let file = format!("meetings/{selected}.ron");
    fs::remove_file(browser.root().join(file)).unwrap();
    browser.change();
    assert!(
        browser.screen().contains("path · linked in 2 steps"),
        "over another meeting: {}",
        browser.screen()
    );
    fs::remove_file(browser.root().join("meetings/2024-mirage.ron")).unwrap();
    fs::write(browser.root().join("people/people.ron"), "[]").unwrap();
    browser.change().press("jkgG<enter><tab>");
    assert_screen!("path_gone", browser);
}

#[test]
fn a_registry_with_nothing_has_no_relations() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("registry.ron"), "(title: \"Empty\")").unwrap();
    for key in ["i", "p"] {
        let mut browser = Browser::open_copy_of(folder.path(), 80, 24);
        browser.press(key);
        assert_eq!(browser.footer(), "no record is selected");
        assert_eq!(browser.app.screen.kind(), ScreenKind::List);
    }
    fs::create_dir(folder.path().join("people")).unwrap();
    let people = folder.path().join("people/people.ron");
    fs::write(people, "[(id: \"alone\", names: \"Alone\")]").unwrap();
    let mut browser = Browser::open_copy_of(folder.path(), 80, 24);
    browser.press("3i");
    assert_screen!("relations_none", browser);
    browser.press("<right><left><enter><esc>pp");
    assert!(
        browser.footer().starts_with("registry.ron names no home"),
        "{}",
        browser.footer()
    );
}

#[test]
fn without_colours_the_tree_and_the_path_are_told_apart_by_signs() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>i");
    let coloured = browser.screen();
    assert_eq!(browser.with_theme(&Theme::plain()).screen(), coloured);
}
