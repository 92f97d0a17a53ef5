//! The review of a draft: pasted, looked through beside its words, filed, and undone.

use crate::harness::Browser;
use paraph::app::{Message, Mode};
use paraph::draft::{self, Verdict};
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

Les deux parties ont convenu de créer un comité de suivi. M. Neuling a proposé de former dix gardiens.

Les gardiens de phares sont formés à Port-Lune.
";

fn meetings(browser: &Browser) -> Vec<String> {
    let folder = fs::read_dir(browser.root().join("meetings")).unwrap();
    let mut names: Vec<String> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    names
}

fn paste(browser: &mut Browser) {
    browser.send(Message::Paste(DISPATCH.to_owned()));
    assert!(
        matches!(browser.app.mode, Mode::Review),
        "{}",
        browser.screen()
    );
}

#[test]
fn a_pasted_dispatch_is_reviewed_beside_its_words() {
    for (width, height) in [(80, 24), (120, 36), (200, 60)] {
        let mut browser = Browser::open(width, height);
        paste(&mut browser);
        assert_screen!(format!("review_{width}x{height}"), browser);
        browser.press("jjjj");
        assert_screen!(format!("review_person_{width}x{height}"), browser);
    }
}

#[test]
fn only_what_is_accepted_is_filed_and_undo_takes_it_back() {
    let mut browser = Browser::open(120, 36);
    let before = meetings(&browser);
    paste(&mut browser);
    browser.press("<ctrl-s>");
    assert!(
        browser.footer().contains("nothing is accepted"),
        "{}",
        browser.footer()
    );
    // All of the meeting, the place and the event; then the people; a proposal is left.
    browser.press("AjjjA");
    while !browser.screen().contains("· 0 to decide") {
        browser.press("a");
    }
    assert_eq!(
        meetings(&browser),
        before,
        "nothing is written before it is saved"
    );
    browser.press("<ctrl-s>");
    assert!(
        matches!(browser.app.mode, Mode::Browse),
        "{}",
        browser.screen()
    );
    let filed = browser.selected();
    assert!(filed.starts_with("2026-03-11"), "{filed}");
    assert!(
        browser.footer().contains("u undoes"),
        "{}",
        browser.footer()
    );
    let text = fs::read_to_string(browser.root().join(format!("meetings/{filed}.ron"))).unwrap();
    assert!(text.contains("person: \"ada-fictiva\""), "{text}");
    assert!(text.contains("quote: "), "{text}");
    let copy = browser.root().join(format!("sources/{filed}.txt"));
    assert!(copy.exists());
    browser.press("N");
    assert!(
        !browser.screen().contains("Drafts to go on with"),
        "{}",
        browser.screen()
    );
    browser.press("<esc>u");
    assert_eq!(meetings(&browser), before);
    assert!(!copy.exists());
}

#[test]
fn what_is_dropped_or_undecided_is_left_out_and_the_latter_is_warned_of() {
    let mut browser = Browser::open(120, 36);
    paste(&mut browser);
    browser.press("*");
    let names = ["committee", "training"];
    for name in names {
        assert!(browser.screen().contains(name), "{}", browser.screen());
    }
    let training = browser.find("[training");
    browser.point(paraph::app::Pointer::Click(80, training));
    browser.press("x");
    let committee = browser.find("[committee");
    browser.point(paraph::app::Pointer::Click(80, committee));
    browser.press("a");
    browser.press("<ctrl-s>");
    assert!(
        browser.footer().contains("undecided"),
        "{}",
        browser.footer()
    );
    browser.press("<ctrl-s>");
    let filed = browser.selected();
    let text = fs::read_to_string(browser.root().join(format!("meetings/{filed}.ron"))).unwrap();
    assert!(
        !text.contains("Training") && !text.contains("Committee"),
        "{text}"
    );
}

#[test]
fn a_fact_is_corrected_in_a_form_and_said_to_be_a_record() {
    let mut browser = Browser::open(120, 36);
    paste(&mut browser);
    let otto = browser.find("Otto Neuling, Directeur");
    browser.point(paraph::app::Pointer::Click(80, otto));
    browser.press("e");
    assert_screen!("review_correct", browser);
    browser.press(" II<ctrl-s>");
    assert!(
        browser.screen().contains("✓ Otto Neuling II, Directeur"),
        "{}",
        browser.screen()
    );
    browser.press("km<ctrl-u>nemo");
    assert_screen!("review_same_as", browser);
    browser.press("<down><enter><ctrl-s>");
    assert!(browser.screen().contains("= nemo"), "{}", browser.screen());
    // What is no record is told.
    browser.press("gm");
    assert!(
        browser.footer().contains("no record of its own"),
        "{}",
        browser.footer()
    );
}

#[test]
fn a_fact_is_stated_from_selected_words_or_by_hand() {
    let mut browser = Browser::open(120, 36);
    paste(&mut browser);
    browser.press("<tab>Gh");
    browser.press("<left>v<right>");
    browser.press("n");
    assert_screen!("review_sort", browser);
    browser.press("l");
    assert!(
        browser.screen().contains("State: place"),
        "{}",
        browser.screen()
    );
    browser.press("<ctrl-s>");
    assert!(
        matches!(browser.app.mode, Mode::Review),
        "{}",
        browser.screen()
    );
    browser.press("nu");
    browser.press("https://example.org/marées<ctrl-s>");
    assert!(
        browser.screen().contains("stated by hand"),
        "{}",
        browser.screen()
    );
    // What has to be filled in is told.
    browser.press("nd<ctrl-s>");
    assert!(
        browser.screen().contains("not filled in"),
        "{}",
        browser.screen()
    );
    browser.press("<esc>");
    assert!(
        matches!(browser.app.mode, Mode::Review),
        "{}",
        browser.screen()
    );
}

#[test]
fn a_review_that_is_left_is_kept_and_gone_on_with() {
    let mut browser = Browser::open(120, 36);
    paste(&mut browser);
    browser.press("x<esc>");
    assert!(matches!(browser.app.mode, Mode::Browse));
    assert!(
        browser.footer().contains("N goes on"),
        "{}",
        browser.footer()
    );
    browser.press("N");
    assert_screen!("intake", browser);
    browser.press("<down><enter>");
    assert!(
        matches!(browser.app.mode, Mode::Review),
        "{}",
        browser.screen()
    );
    assert!(browser.screen().contains('✗'), "{}", browser.screen());
    // The help comes back to it, and it is kept when the program ends.
    browser.press("?<esc>");
    assert!(matches!(browser.app.mode, Mode::Review));
    browser.press("<ctrl-c>");
    assert!(browser.ended);
}

#[test]
fn what_is_said_of_a_fact_is_kept_at_once() {
    let mut browser = Browser::open(120, 36);
    paste(&mut browser);
    browser.press("xa");
    let kept = browser.app.review.as_ref().unwrap().kept.clone().unwrap();
    let facts = draft::kept_draft(&kept).unwrap().facts;
    assert_eq!(facts[0].verdict, Verdict::Dropped);
    assert_eq!(facts[1].verdict, Verdict::Accepted);
    browser.press("*");
    let facts = draft::kept_draft(&kept).unwrap().facts;
    assert!(
        facts
            .iter()
            .skip(1)
            .all(|fact| fact.verdict == Verdict::Accepted)
    );
}

#[test]
fn a_file_is_named_in_the_box_and_what_cannot_be_read_is_told() {
    let mut browser = Browser::open(80, 24);
    browser.press("Nnowhere.txt<enter>");
    assert!(
        browser.screen().contains("nowhere.txt"),
        "{}",
        browser.screen()
    );
    assert!(matches!(&browser.app.mode, Mode::Intake(intake) if intake.refusal.is_some()));
    fs::write(browser.root().join("dispatch.txt"), DISPATCH).unwrap();
    browser.press("<ctrl-u>dispatch.txt<enter>");
    assert!(
        matches!(browser.app.mode, Mode::Review),
        "{}",
        browser.screen()
    );
}

#[test]
fn a_name_that_is_pasted_is_looked_for_as_before() {
    let mut browser = Browser::open(120, 36);
    browser.send(Message::Paste("Ada Fictiva".to_owned()));
    assert!(matches!(browser.app.mode, Mode::Quick(_)));
}
