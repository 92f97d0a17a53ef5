//! `paraph source`: the words that a record rests on.

use super::desk::Desk;
use std::fs;

const DISPATCH: &str = "Marée, 12 mars 2026, LGX

Mme Ada Fictiva, ministre des Marées du Kirghizistan, a rencontré mercredi 11 mars 2026 à Brume le Dr Otto Neuling, \
Directeur général de l'Organisation des Phares (ODP).

Les deux parties ont convenu de créer un comité de suivi. M. Neuling a proposé de former dix gardiens.
";

/// A desk on which a dispatch is filed, and the id of its meeting.
fn filed() -> (Desk, String) {
    let desk = Desk::today();
    fs::write(desk.registry().join("../dispatch.txt"), DISPATCH).unwrap();
    desk.run("draft dispatch.txt --accept all").met();
    let copies = fs::read_dir(desk.registry().join("sources")).unwrap();
    let copy = copies.map(|copy| copy.unwrap().path()).next().unwrap();
    let id = copy.file_stem().unwrap().to_str().unwrap().to_owned();
    (desk, id)
}

#[test]
fn the_quoted_words_stand_marked_in_their_paragraph() {
    let (desk, id) = filed();
    let said = desk.run(&format!("source {id}/committee")).met();
    assert!(said.contains("LGX, 12 March 2026 (fr)"), "{said}");
    assert!(said.contains(&format!("{id}.txt")), "{said}");
    assert!(
        said.contains("ont convenu de [[créer un comité de suivi]]. M."),
        "{said}"
    );
    assert!(
        !said.contains("Marée, 12 mars"),
        "only the paragraph: {said}"
    );
    let whole = desk
        .run(&format!("source {id}/committee/carry-out --whole"))
        .met();
    assert!(whole.contains("Marée, 12 mars 2026, LGX"), "{whole}");
    let linear = desk.run(&format!("source {id}/committee --plain")).met();
    assert!(linear.contains("words: "), "{linear}");
    let french = desk.run(&format!("source {id} --lang fr")).met();
    assert!(french.contains("mots"), "{french}");
}

#[test]
fn an_object_has_the_source_with_its_line() {
    let (desk, id) = filed();
    let json = desk
        .run(&format!("source {id}/committee --format json"))
        .met();
    let json: serde_json::Value = serde_json::from_str(&json).unwrap();
    assert_eq!(json["kind"], "proposal");
    let source = &json["sources"][0];
    assert_eq!(source["of"]["kind"], "follow-up");
    assert_eq!(source["line"], 5);
    assert!(
        source["quote"]["exact"]
            .as_str()
            .unwrap()
            .contains("comité")
    );
}

#[test]
fn without_a_copy_the_words_are_quoted_and_without_a_source_it_is_said() {
    let desk = Desk::new();
    let said = desk.run("source 2025-06-28-tides").met();
    assert!(said.contains("“marées”"), "{said}");
    assert!(said.contains("https://gazette.example/tides"), "{said}");
    let none = desk.run("source lia");
    assert_eq!(none.code, 1);
    assert!(none.err.contains("stated by hand"), "{}", none.err);
    assert_eq!(desk.run("source nobody-at-all").code, 1);
}

#[test]
fn a_copy_that_is_said_to_lie_elsewhere_is_not_read() {
    let desk = Desk::new();
    let path = desk.registry().join("meetings/2025-06-28-tides.ron");
    let text = fs::read_to_string(&path).unwrap();
    let hostile = text.replace(
        r#"quote: "marées""#,
        r#"quote: (exact: "title", file: "../registry.ron")"#,
    );
    assert_ne!(text, hostile);
    fs::write(&path, hostile).unwrap();
    let said = desk.run("source 2025-06-28-tides").met();
    let words: Vec<&str> = said.split_whitespace().collect();
    assert!(
        words.join(" ").contains("does not lie below sources/"),
        "{said}"
    );
    assert!(!said.contains("[["), "{said}");
}
