//! What a person sees: keys in, the screen out, at a fixed size, date and language.

#![expect(
    clippy::unwrap_used,
    clippy::expect_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]
#![expect(unreachable_pub, reason = "the parts of one test program")]

#[path = "screens/as_of.rs"]
mod as_of;
#[path = "screens/desk.rs"]
mod desk;
#[path = "screens/export.rs"]
mod export;
#[path = "support/folder.rs"]
mod folder;
#[path = "screens/french.rs"]
mod french;
#[path = "screens/going.rs"]
mod going;
#[path = "screens/harness.rs"]
mod harness;
#[path = "screens/import.rs"]
mod import;
#[path = "screens/keys.rs"]
mod keys;
#[path = "screens/look.rs"]
mod look;
#[path = "screens/mouse.rs"]
mod mouse;
#[path = "screens/palette.rs"]
mod palette;
#[path = "screens/picture.rs"]
mod picture;
#[path = "screens/plain.rs"]
mod plain;
#[path = "screens/relations.rs"]
mod relations;
#[path = "screens/review.rs"]
mod review;
#[path = "screens/shipped.rs"]
mod shipped;
#[path = "screens/sources.rs"]
mod sources;
#[path = "screens/themes.rs"]
mod themes;
#[path = "screens/tour.rs"]
mod tour;
#[path = "screens/writing.rs"]
mod writing;

use harness::Browser;
use insta::assert_snapshot;
use paraph::app::{Focus, Message, Pointer, ScreenKind};
use paraph::model::Kind;
use paraph::view::Theme;
use ratatui::style::Modifier;
use std::fs;

#[test]
fn first_screen_in_two_columns() {
    assert_snapshot!(Browser::open(120, 36).screen());
}

#[test]
fn first_screen_in_one_column() {
    assert_snapshot!(Browser::open(80, 24).screen());
}

#[test]
fn a_record_in_one_column_takes_the_whole_width() {
    let mut browser = Browser::open(80, 24);
    browser.press("<down><enter>");
    assert_snapshot!(browser.screen());
    browser.press("<esc>");
    assert_eq!(browser.app.focus, Focus::List);
}

#[test]
fn the_least_screen_and_one_that_is_too_small() {
    let mut browser = Browser::open(40, 10);
    assert_snapshot!("least", browser.screen());
    browser.resize(39, 9);
    assert_snapshot!("too_small", browser.screen());
}

#[test]
fn people_with_their_posts_and_scripts() {
    assert_snapshot!(Browser::open(120, 36).press("3").screen());
}

#[test]
fn organisations_with_what_they_owe() {
    let mut browser = Browser::open(120, 36);
    browser.press("4/lia<enter>");
    assert_snapshot!(browser.screen());
}

#[test]
fn follow_ups_by_urgency() {
    assert_snapshot!(
        "follow_ups_120x36",
        Browser::open(120, 36).press("5").screen()
    );
    assert_snapshot!(
        "follow_ups_80x24",
        Browser::open(80, 24).press("5").screen()
    );
    assert_snapshot!(
        "follow_ups_200x60",
        Browser::open(200, 60).press("5").screen()
    );
}

#[test]
fn proposals_and_agreements() {
    let mut browser = Browser::open(120, 36);
    assert_snapshot!("proposals", browser.press("2").screen());
    assert_snapshot!("agreements", browser.press("6").screen());
}

#[test]
fn enter_follows_a_link_and_back_returns_to_the_same_row_and_link() {
    let mut browser = Browser::open(120, 36);
    browser.press("<down><down><tab><tab><tab>");
    let (from, link) = (browser.selected(), browser.app.detail.link);
    assert!(browser.app.chosen_link().is_some());
    browser.press("<enter>");
    assert_ne!(browser.selected(), from);
    assert_eq!(browser.app.focus, Focus::Detail);
    browser.press("<backspace>");
    assert_eq!(
        (browser.selected(), browser.app.detail.link),
        (from.clone(), link)
    );
    browser.press("L");
    assert_ne!(browser.selected(), from, "forward again");
    browser.press("H");
    assert_eq!(browser.selected(), from);
}

#[test]
fn a_link_leads_to_places_and_events_which_have_no_tab() {
    let mut browser = Browser::open(120, 36);
    browser.press("/tides<enter><tab><enter>");
    assert_eq!(browser.app.tab, Kind::Places);
    assert_snapshot!(browser.screen());
    browser.press("}");
    assert_eq!(
        browser.app.tab,
        Kind::Meetings,
        "from there, on to the first tab"
    );
}

#[test]
fn back_restores_the_filter_that_the_list_had() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter>");
    let from = browser.selected();
    browser.press("<tab><enter>1<backspace><backspace>");
    assert_eq!((browser.app.tab, browser.selected()), (Kind::People, from));
    assert_eq!(browser.app.listing().filter.value(), "ada");
}

#[test]
fn the_search_finds_any_script_and_shows_why() {
    let mut browser = Browser::open(120, 36);
    browser.press("<ctrl-p>nebyv");
    assert_snapshot!("search_latin", browser.screen());
    browser.press("<ctrl-u>Небыв");
    assert_snapshot!("search_cyrillic", browser.screen());
    browser.press("<enter>");
    assert_eq!(browser.selected(), "vymysel-nebyvalov");
}

#[test]
fn the_timeline_goes_through_the_moments_of_each_counterpart() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        browser.press("t");
        assert_snapshot!(format!("timeline_{width}x{height}"), browser.screen());
    }
    let mut browser = Browser::open(120, 36);
    browser.press("t<home>");
    let first = browser.selected();
    browser.press("<right>");
    assert_ne!(browser.selected(), first);
    browser.press("<left>");
    assert_eq!(browser.selected(), first);
    browser.press("++w");
    assert!(
        browser.screen().contains("by topic · a year"),
        "{}",
        browser.screen()
    );
    // Into the record, along a link, and back to the moment.
    browser.press("w<home>");
    let chosen = browser.selected();
    browser.press("<enter><enter>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
    browser.press("<backspace>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Timeline);
    assert_eq!(browser.selected(), chosen);
    browser.press("<esc><esc>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
}

#[test]
fn the_map_shows_places_and_the_matrix_leads_to_meetings() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        browser.press("m");
        assert_snapshot!(format!("map_{width}x{height}"), browser.screen());
    }
    let mut browser = Browser::open(80, 24);
    browser.press("mw");
    assert_snapshot!("matrix_80x24", browser.screen());
    browser.press("<right><enter>");
    assert_eq!(browser.app.tab, Kind::Meetings);
    assert!(
        !browser.app.listing().rows().is_empty(),
        "{}",
        browser.screen()
    );
    browser.press("<backspace>");
    assert_eq!(browser.app.screen.kind(), ScreenKind::Map);
    browser.press("m");
    assert_eq!(browser.app.screen.kind(), ScreenKind::List);
}

#[test]
fn an_empty_registry_has_an_empty_timeline_and_map() {
    let folder = tempfile::tempdir().unwrap();
    fs::write(folder.path().join("registry.ron"), "(title: \"Empty\")").unwrap();
    for (key, name) in [
        ("t", "timeline_empty"),
        ("m", "map_empty"),
        ("mw", "matrix_empty"),
    ] {
        let mut browser = Browser::open_copy_of(folder.path(), 80, 24);
        browser.press(key);
        assert_snapshot!(name, browser.screen());
    }
}

#[test]
fn no_key_waits_for_a_search() {
    let mut browser = Browser::open(120, 36);
    browser.hold_searches().press("<ctrl-p>nebyv");
    assert!(browser.line(browser.find("› nebyv").into()).contains("+ …"));
    browser.press("<esc><ctrl-p>zzzz<ctrl-u>Небыв");
    // Only the last of them counts, whatever comes after its answer.
    browser.release_searches();
    assert!(
        browser
            .line(browser.find("› Небыв").into())
            .contains("1 of 5")
    );
    browser.press("<esc>3/");
    let all = browser.app.listing().rows().len();
    browser.hold_searches().press("zzzz");
    assert!(browser.app.listing().rows().is_empty());
    browser.press("<ctrl-u>").release_searches();
    assert_eq!(browser.app.listing().rows().len(), all);
}

#[test]
fn enter_opens_what_is_found_as_soon_as_it_is() {
    let mut browser = Browser::open(120, 36);
    browser.hold_searches().press("<ctrl-p>Nebivaloff");
    assert!(browser.screen().contains("Searching"));
    browser.press("<enter>").release_searches();
    assert_eq!(browser.selected(), "vymysel-nebyvalov");
    browser.press("3/nebyvlaov");
    let row = browser.line(browser.find("▸Vymysel").into());
    assert!(row.contains("1 letter off"), "{row}");
}

#[test]
fn what_is_closest_is_shown_before_anything_is_counted() {
    let mut browser = Browser::open(120, 36);
    browser.hold_searches().press("<ctrl-p>Nebivaloff");
    assert!(browser.screen().contains("Searching"));
    browser.find_closest();
    let counted = browser.line(browser.find("› Nebivaloff").into());
    assert!(counted.contains("+ …"), "{counted}");
    browser.find("another spelling");
    browser.press("<enter>");
    assert_eq!(browser.selected(), "vymysel-nebyvalov");
    browser.release_searches();
    assert_eq!(browser.selected(), "vymysel-nebyvalov");
    browser.press("3/nebivaloff");
    browser.hold_searches().press("<backspace>").find_closest();
    browser.find("▸Vymysel");
    assert!(!browser.app.listing().is_complete());
}

#[test]
fn a_large_registry_says_how_far_its_names_are_ready() {
    let mut browser = Browser::open(120, 36);
    browser.app.data.catalogue = None;
    browser.press("<ctrl-p>maks");
    browser.find("getting ready …");
    browser.send(Message::Indexing(45));
    browser.find("getting ready … 45 %");
}

#[test]
fn the_search_says_what_can_be_typed_and_when_nothing_matches() {
    let mut browser = Browser::open(80, 24);
    browser.press("<ctrl-p>");
    assert_snapshot!("search_empty", browser.screen());
    browser.press("qqqq");
    assert_snapshot!("search_nothing", browser.screen());
    browser.press("<ctrl-u>is:opened");
    assert!(
        browser
            .screen()
            .contains("`is:` wants a state, got `opened`"),
        "{}",
        browser.screen()
    );
    browser.press("<esc>");
    assert_eq!(browser.app.tab, Kind::Meetings);
}

#[test]
fn the_filter_narrows_as_one_types_and_the_best_is_chosen() {
    let mut browser = Browser::open(120, 36);
    browser.press("5G");
    let kept = browser.selected();
    browser.press("/lib");
    assert_snapshot!(browser.screen());
    assert_eq!(browser.app.listing().row(), 0, "words look for the best");
    assert_ne!(browser.selected(), kept);
    browser.press("zzzz");
    assert!(browser.app.selected().is_none());
    assert!(
        browser.screen().contains("No follow-ups match"),
        "{}",
        browser.screen()
    );
    browser.press("<esc>");
    assert_eq!(
        browser.selected(),
        kept,
        "what was selected before is selected again"
    );
}

#[test]
fn terms_narrow_and_a_wrong_one_says_what_would_be_right() {
    let mut browser = Browser::open(120, 36);
    browser.press("5/is:overdue");
    assert_snapshot!("filter_overdue", browser.screen());
    browser.press("<ctrl-u>is:late-ish");
    assert_snapshot!("filter_wrong", browser.screen());
}

#[test]
fn a_query_is_completed_as_one_types() {
    let mut browser = Browser::open(80, 24);
    browser.press("5/is:o");
    assert_snapshot!("completion_filter", browser.screen());
    browser.press("<tab><tab>");
    assert_eq!(browser.filter(), "is:overdue");
    browser.press("<up>");
    assert_eq!(
        browser.filter(),
        "is:open",
        "the arrows choose among those offered"
    );
    browser.press("<esc>");
    assert_eq!(browser.filter(), "is:o", "esc puts back what was typed");
    browser.press("<shift-tab><enter>");
    assert_eq!(browser.filter(), "is:overdue");
    assert!(browser.app.completing.is_none(), "it is whole");
    browser.press(" ow<tab>");
    assert_eq!(browser.filter(), "is:overdue owed-by:");
    browser.press("<enter>");
    assert!(
        browser.screen().contains("links"),
        "behind a field, its values"
    );
    browser.press("<tab>");
    let first = browser.filter();
    assert!(first.starts_with("is:overdue owed-by:l"), "{first}");
    browser.press(" -<lt>x<ctrl-u><enter>");
    assert_eq!(browser.filter(), "");
}

#[test]
fn the_search_of_everything_is_completed_and_shows_what_is_wrong_where() {
    let mut browser = Browser::open(120, 36);
    browser.press("<ctrl-p>tide with:ad");
    assert_snapshot!("completion_search", browser.screen());
    browser.press("<down>");
    assert!(browser.app.completing.is_some() && !browser.app.is_choosing());
    browser.press("<esc>");
    assert!(browser.app.completing.is_none());
    browser.press("<tab>");
    assert!(
        browser.line(4).contains("› tide with:ada-fictiva "),
        "{}",
        browser.line(4)
    );
    browser.press(" is:opned");
    assert_snapshot!("search_wrong_term", browser.screen());
    browser.press("<esc>");
    browser.press("<ctrl-p><tab>");
    assert!(
        browser.screen().contains("records of a kind"),
        "every field is offered when asked"
    );
}

#[test]
fn queries_that_are_kept_are_views_behind_the_tabs() {
    let mut browser = Browser::open(120, 36);
    browser.press("7");
    assert!(
        browser.screen().contains("no such view"),
        "there is none yet"
    );
    browser.configure(&[
        (
            "Late with the Ministry",
            "is:overdue org:ministry-of-tides -kind:proposals",
        ),
        ("Tides", "tide or kind:places"),
        ("Wrong", "is:opened"),
    ]);
    browser.press("7");
    assert_snapshot!("view_of_several_kinds", browser.screen());
    browser.press("<down>v/kind:follow-ups<enter><backspace>");
    assert_eq!(browser.app.tab, Kind::Meetings);
    browser.press("7");
    assert_eq!(
        browser.filter(),
        "kind:follow-ups",
        "a view has a filter of its own"
    );
    browser.press("<enter><enter><backspace>");
    assert_eq!(browser.app.view, Some(0), "back from where a link led");
    browser.press("9");
    browser.resize(80, 24);
    assert_snapshot!("view_with_a_wrong_query", browser.screen());
    browser.press("}");
    assert_eq!((browser.app.view, browser.app.tab), (None, Kind::Meetings));
    browser.press("{{");
    assert_eq!(browser.app.view, Some(1));
    browser.change();
    assert_eq!(browser.app.view, Some(1));
    assert!(browser.line(2).contains("records"), "{}", browser.line(2));
    let many: Vec<(String, &str)> = (0..30)
        .map(|n| (format!("A view called {n}"), "is:open"))
        .collect();
    let many: Vec<(&str, &str)> = many
        .iter()
        .map(|(name, query)| (name.as_str(), *query))
        .collect();
    browser.configure(&many);
    browser.press("1{");
    assert!(
        browser.line(1).contains("A view called 29"),
        "{}",
        browser.line(1)
    );
}

#[test]
fn space_marks_done_and_again_open_and_u_undoes() {
    let mut browser = Browser::open(120, 36);
    browser.press("5");
    let at = browser.selected();
    browser.press("<space>");
    assert_snapshot!("marked_done", browser.screen());
    browser.press("<space>");
    assert!(
        browser.footer().starts_with("Open:"),
        "{}",
        browser.footer()
    );
    browser.press("u");
    assert!(
        browser.footer().contains("is done again"),
        "{}",
        browser.footer()
    );
    browser.press("u");
    assert!(
        browser.footer().contains("is open again"),
        "{}",
        browser.footer()
    );
    browser.press("U");
    assert!(browser.footer().contains("is done"), "{}", browser.footer());
    assert_eq!(browser.selected(), at, "the selection stays on its record");
    browser.press("R");
    assert_eq!(
        browser.selected(),
        at,
        "also when the registry is read again"
    );
    assert!(browser.line(usize::from(browser.find("✓"))).contains('✓'));
}

#[test]
fn marks_go_to_the_chosen_link_and_say_so_where_there_is_none() {
    let mut browser = Browser::open(120, 36);
    browser.press("<space>");
    assert!(
        browser.footer().contains("choose a follow-up"),
        "{}",
        browser.footer()
    );
    browser.press("2<tab>");
    while browser.app.chosen_link().unwrap().kind() != Kind::FollowUps {
        browser.press("<tab>");
    }
    browser.press("s");
    assert!(
        browser.footer().starts_with("In progress:"),
        "{}",
        browser.footer()
    );
    browser.press("s");
    assert!(
        browser.footer().contains("already in progress"),
        "{}",
        browser.footer()
    );
    browser.press("c");
    assert!(
        browser.footer().starts_with("Cancelled:"),
        "{}",
        browser.footer()
    );
}

#[test]
fn a_note_and_evidence_go_with_a_mark() {
    let mut browser = Browser::open(80, 24);
    browser.press("5nBuilt in May<tab>https://gazette.example/built");
    assert_snapshot!("note_form", browser.screen());
    browser.press("<enter>");
    assert!(
        browser.footer().starts_with("Done:"),
        "{}",
        browser.footer()
    );
    browser.press("<enter>");
    assert_snapshot!("noted", browser.screen());
}

#[test]
fn several_are_selected_marked_and_undone_as_one() {
    let mut browser = Browser::open(80, 24);
    browser.press("5vv");
    assert_snapshot!("selected", browser.screen());
    browser.press("<space>");
    assert!(
        browser.footer().starts_with("Done: 2 follow-ups"),
        "{}",
        browser.footer()
    );
    assert_eq!(browser.screen().matches('✓').count(), 3);
    browser.press("u");
    assert!(
        browser.footer().starts_with("Undone: 2 follow-ups"),
        "{}",
        browser.footer()
    );
    assert_eq!(browser.screen().matches('✓').count(), 1);
    browser.press("U");
    assert_eq!(browser.screen().matches('✓').count(), 3);
    browser.press("V");
    assert!(
        browser.line(2).contains("5 selected of 5"),
        "{}",
        browser.line(2)
    );
    browser.press("<esc>");
    assert!(
        browser.line(2).contains("5 follow-ups"),
        "{}",
        browser.line(2)
    );
    browser.press("1v");
    assert!(browser.footer().contains("press 5"), "{}", browser.footer());
}

#[test]
fn a_note_leaves_the_status_and_stands_in_the_history() {
    let mut browser = Browser::open(120, 36);
    browser.press("5a<enter>");
    assert!(
        browser.footer().contains("write a note"),
        "{}",
        browser.footer()
    );
    browser.press("Asked again<enter>");
    assert!(
        browser.footer().starts_with("Noted: Build the library"),
        "{}",
        browser.footer()
    );
    assert!(
        browser.screen().contains("▸○ Build the library"),
        "still open"
    );
    assert!(
        browser
            .screen()
            .contains("note by desk@laptop: Asked again"),
        "{}",
        browser.screen()
    );
    browser.press("u");
    assert!(
        browser.screen().contains("Asked again (undone)"),
        "{}",
        browser.screen()
    );
}

#[test]
fn the_sheets_of_keys_problems_and_the_journal() {
    let mut browser = Browser::open(80, 24);
    browser.press("?");
    assert_snapshot!("help_top", browser.screen());
    browser.press("G");
    assert_snapshot!("help_end", browser.screen());
    browser.press("<esc>5<space>uJ");
    assert_snapshot!("journal", browser.screen());
}

#[test]
fn a_registry_with_problems_opens_what_is_sound_and_says_what_is_not() {
    let first = Browser::open(120, 36);
    let people = first.root().join("people/people.ron");
    let text = fs::read_to_string(&people).unwrap();
    fs::write(&people, text.replace("names: {\"ar\"", "nmes: {\"ar\"")).unwrap();
    let mut browser = Browser::open_copy_of(first.root(), 120, 36);
    browser.press("3!");
    assert_snapshot!(browser.screen());
    assert_eq!(browser.app.data.registry.count(Kind::People), 3);
}

#[test]
fn what_others_mark_is_seen_without_disturbing_what_one_types() {
    let mut browser = Browser::open(120, 36);
    browser.press("5<down>/lib");
    let at = browser.selected();
    let line = "(id: \"0a\", at: \"2026-11-20T00:00:00Z\", by: \"ada@isles\", on: \"2025-06-28-tides/library/open\", set: Done, note: \"Opened\")\n";
    fs::write(browser.root().join("journal/ada.ron"), line).unwrap();
    browser.marks_change();
    assert!(
        browser.screen().contains("▸✓ Open the library"),
        "{}",
        browser.screen()
    );
    assert!(
        browser.screen().contains("by ada@isles"),
        "{}",
        browser.screen()
    );
    browser.press("rary");
    assert!(browser.line(2).contains("/library"), "{}", browser.line(2));
    assert_eq!(browser.selected(), at);
    browser.press("<enter>u");
    assert!(
        browser.footer().contains("has no mark to undo"),
        "a colleague's is not ours"
    );
}

#[test]
fn an_edit_by_hand_is_taken_in_where_one_is() {
    let mut browser = Browser::open(120, 36);
    browser.press("3/ada<enter><tab>");
    let people = browser.root().join("people/people.ron");
    let text = fs::read_to_string(&people).unwrap();
    fs::write(
        &people,
        text.replace("Secretary General", "First Secretary"),
    )
    .unwrap();
    browser.change();
    assert_eq!(browser.selected(), "ada-fictiva");
    assert_eq!(browser.app.focus, Focus::Detail);
    assert!(
        browser.screen().contains("First Secretary"),
        "{}",
        browser.screen()
    );
    browser.press("5nhalf a no");
    browser.change();
    assert!(
        browser.screen().contains("half a no"),
        "{}",
        browser.screen()
    );
    browser.press("<esc><ctrl-p>nebyv<down>");
    let row = browser.line(usize::from(browser.find("▸ meeting")));
    browser.change();
    assert_eq!(browser.line(usize::from(browser.find("▸ meeting"))), row);
}

#[test]
fn a_file_broken_halfway_through_an_edit_keeps_its_last_sound_version() {
    let mut browser = Browser::open(120, 36);
    browser.press("3");
    let people = browser.root().join("people/people.ron");
    let text = fs::read_to_string(&people).unwrap();
    fs::write(&people, text.get(..text.len() / 2).unwrap()).unwrap();
    browser.change();
    assert_eq!(
        browser.app.data.registry.count(Kind::People),
        4,
        "nobody is lost"
    );
    assert!(
        browser.footer().starts_with("people/people.ron:"),
        "{}",
        browser.footer()
    );
    assert!(
        browser.line(0).contains("1 problem (!)"),
        "{}",
        browser.line(0)
    );
    fs::write(&people, text.replace("Ada Fictiva", "Ada Factiva")).unwrap();
    browser.change();
    assert!(
        browser.screen().contains("▸Ada Factiva"),
        "{}",
        browser.screen()
    );
    assert!(!browser.line(0).contains("problem"), "mended");
    fs::write(browser.root().join("registry.ron"), "(title: ").unwrap();
    browser.change();
    assert!(
        browser.line(0).contains("Lantern Isles"),
        "{}",
        browser.line(0)
    );
}

#[test]
fn what_cannot_be_recorded_leaves_the_follow_up_as_it_was_and_is_kept_to_be_tried_again() {
    let mut browser = Browser::open(120, 36);
    let journal = browser.root().join("journal");
    fs::rename(&journal, browser.root().join("aside")).unwrap();
    fs::write(&journal, "no folder").unwrap();
    browser.press("5nlost?<enter>");
    assert!(
        browser.footer().contains("cannot write"),
        "{}",
        browser.footer()
    );
    assert!(
        browser.screen().contains("lost?"),
        "what was typed is still there"
    );
    browser.press("<esc><down><space>");
    assert!(
        browser
            .footer()
            .starts_with("not confirmed · r tries again"),
        "{}",
        browser.footer()
    );
    assert!(
        browser.line(0).contains("not confirmed (r)"),
        "{}",
        browser.line(0)
    );
    assert!(
        browser.screen().contains("▸○ Open the library"),
        "{}",
        browser.screen()
    );
    browser.press("rq");
    assert!(
        browser.footer().contains("q again gives it up"),
        "{}",
        browser.footer()
    );
    assert!(!browser.ended);
    fs::remove_file(&journal).unwrap();
    fs::rename(browser.root().join("aside"), &journal).unwrap();
    browser.press("r");
    assert!(
        browser.footer().starts_with("Done: Open the library"),
        "{}",
        browser.footer()
    );
    assert!(
        !browser.line(0).contains("not confirmed"),
        "{}",
        browser.line(0)
    );
    assert!(
        browser.screen().contains("▸✓ Open the library"),
        "{}",
        browser.screen()
    );
}

#[test]
fn a_read_only_registry_says_so_and_records_nothing() {
    let mut browser = Browser::open(120, 36);
    browser.app.data.access = paraph::store::Access::ReadOnly("it is on a CD".to_owned());
    browser.press("5");
    assert!(browser.line(0).contains("read-only"), "{}", browser.line(0));
    browser.press("<space>");
    assert_eq!(
        browser.footer(),
        "read-only, nothing was recorded: it is on a CD"
    );
}

#[test]
fn the_mouse_chooses_opens_and_scrolls() {
    let mut browser = Browser::open(120, 36);
    browser.point(Pointer::Click(30, 1));
    assert_eq!(browser.app.tab, Kind::People, "{}", browser.line(1));
    let row = browser.find("Nemo Nullius");
    browser.point(Pointer::Click(5, row));
    assert_eq!(browser.selected(), "nemo");
    browser.point(Pointer::Wheel(5, row, -3));
    assert_eq!(browser.selected(), "ada-fictiva");
    let row = browser.find("Signing of the Tide Pact");
    browser
        .point(Pointer::Click(70, row))
        .point(Pointer::DoubleClick(70, row));
    assert_eq!(browser.selected(), "2025-11-03-signing");
    browser.press("?").point(Pointer::Wheel(60, 20, 3));
    assert!(!browser.screen().contains("In the list"));
    browser.point(Pointer::Click(0, 0));
    assert!(
        browser.screen().contains("Signing of the Tide Pact"),
        "a click beside puts it away"
    );
}

#[test]
fn f_lists_the_follow_ups_of_an_organisation() {
    let mut browser = Browser::open(120, 36);
    browser.press("4/lia<enter>f");
    assert_eq!(browser.app.tab, Kind::FollowUps);
    assert_eq!(browser.app.listing().filter.value(), "org:lia");
    assert!(browser.app.listing().rows().len() > 1);
}

#[test]
fn without_colours_everything_is_still_told_apart() {
    let mut browser = Browser::open(120, 36);
    browser
        .with_theme(&Theme::plain())
        .press("5/lib<enter><space><tab>");
    assert!(!browser.is_coloured());
    let buffer = browser.buffer();
    let reversed = |cell: &&ratatui::buffer::Cell| cell.modifier.contains(Modifier::REVERSED);
    assert!(buffer.content.iter().filter(reversed).count() > 0);
}

#[test]
fn wide_and_combining_letters_do_not_break_the_columns() {
    let mut browser = Browser::open(120, 36);
    let people = browser.root().join("people/more.ron");
    fs::write(
        people,
        "[(id: \"a\", names: \"日本語の名前がとても長い人の名前がここにある\"), (id: \"b\", names: \"é\u{301}\u{302}クロ e\u{301}\"), (id: \"c\", names: \"سالم بن محمد المالك\"), (id: \"d\", names: \"👩‍👩‍👧‍👦 family\")]",
    )
    .unwrap();
    browser.press("R3");
    let buffer = browser.buffer();
    let divider = (0..buffer.area.width)
        .find(|x| buffer[(*x, 2)].symbol() == "┬")
        .unwrap();
    for y in 3..buffer.area.height - 1 {
        assert_eq!(
            buffer[(divider, y)].symbol(),
            "│",
            "row {y}\n{}",
            browser.screen()
        );
    }
    assert_snapshot!(browser.screen());
}

#[test]
fn an_empty_registry_says_how_to_begin() {
    let folder = tempfile::tempdir().unwrap();
    paraph::store::init(&folder.path().join("new")).unwrap();
    let mut browser = Browser::first_screen_of(&folder.path().join("new"), 80, 24);
    assert_snapshot!("empty_overview", browser.screen());
    browser.press("<down><right><tab><enter>");
    browser.press("1");
    assert_snapshot!(browser.screen());
}

#[test]
fn quitting() {
    let mut browser = Browser::open(80, 24);
    browser.press("/q<esc>");
    assert!(!browser.ended, "q is a letter where text is typed");
    browser.press("q");
    assert!(browser.ended);
}
