//! `paraph draft`: what a text says, and what is written of it.

use super::desk::Desk;
use std::fs;

const DISPATCH: &str = "Marée, 12 mars 2026, LGX

Mme Ada Fictiva, ministre des Marées du Kirghizistan, a rencontré mercredi 11 mars 2026 à Brume le Dr Otto Neuling, \
Directeur général de l'Organisation des Phares (ODP), en marge du 2e Forum des lanternes, organisé par l'Organisation \
des Phares du 10 au 12 mars 2026.

Les deux parties ont convenu de créer un comité de suivi. M. Neuling a proposé de former dix gardiens.
";

fn dispatch(desk: &Desk) {
    fs::write(desk.registry().join("../dispatch.txt"), DISPATCH).unwrap();
}

#[test]
fn what_a_text_says_is_shown_with_its_words_and_nothing_is_written() {
    let desk = Desk::today();
    dispatch(&desk);
    let before = fs::read_dir(desk.registry().join("meetings"))
        .unwrap()
        .count();
    let said = desk.run("draft dispatch.txt").met();
    for part in [
        "Meeting\n",
        "  2026-03-11\n",
        "“mercredi 11 mars 2026”",
        "Ada Fictiva, ministre des Marées, Kyrgyzstan = ada-fictiva\n",
        "Otto Neuling, Directeur général, ODP\n",
        "2e Forum des lanternes, 2026-03-10 – 2026-03-12, ODP\n",
        "Créer un comité de suivi [committee, agreed, ",
        "[training, proposed, ODP",
        "LGX\n",
    ] {
        assert!(said.contains(part), "no {part:?} in\n{said}");
    }
    let after = fs::read_dir(desk.registry().join("meetings"))
        .unwrap()
        .count();
    assert_eq!(before, after);
    let json: serde_json::Value =
        serde_json::from_str(&desk.run("draft dispatch.txt --format json").met()).unwrap();
    assert_eq!(json["language"], "fr");
    assert!(
        desk.run("draft dispatch.txt --format ron")
            .met()
            .contains("Fictiva")
    );
}

#[test]
fn accepted_facts_are_a_meeting_with_new_records_that_check_finds_nothing_wrong_with() {
    let desk = Desk::today();
    dispatch(&desk);
    let problems = desk.run("check").code;
    let said = desk.run("draft dispatch.txt --accept all").met();
    assert!(said.contains("2 participants, 2 proposals"), "{said}");
    assert!(said.contains("New people: otto-neuling"), "{said}");
    let meeting = fs::read_dir(desk.registry().join("meetings"))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .find(|path| path.to_string_lossy().contains("2026-03-11"))
        .unwrap();
    let text = fs::read_to_string(&meeting).unwrap();
    assert!(text.contains("person: \"ada-fictiva\""), "{text}");
    let id = meeting.file_stem().unwrap().to_str().unwrap();
    // The quotes stand in the copy where they are told to.
    let copy =
        fs::read_to_string(desk.registry().join("sources").join(format!("{id}.txt"))).unwrap();
    assert!(copy.contains("mercredi 11 mars 2026"), "{copy}");
    assert_eq!(desk.run("check").code, problems);
    assert!(
        desk.run(&format!("show {id}"))
            .met()
            .contains("Ada Fictiva")
    );
    desk.run("undo").met();
    assert!(!meeting.exists());
}

#[test]
fn a_text_that_says_nothing_is_told() {
    let desk = Desk::today();
    fs::write(desk.registry().join("../empty.txt"), "…").unwrap();
    let ran = desk.run("draft empty.txt");
    assert_eq!(ran.code, 1);
    assert_eq!(desk.run("draft nowhere.txt").code, 3);
}

#[test]
fn in_a_review_what_is_taken_out_is_not_filed_and_what_cannot_be_read_is_kept() {
    let desk = Desk::today();
    dispatch(&desk);
    let review = |script: &str| {
        fs::write(desk.home().join("editor.sh"), script).unwrap();
        let mut program = desk.program();
        program.env(
            "EDITOR",
            format!("sh '{}'", desk.home().join("editor.sh").display()),
        );
        program.env("PATH", std::env::var_os("PATH").unwrap_or_default());
        program.args(["-r", "registry", "draft", "dispatch.txt", "--review"]);
        super::desk::ran(&mut program)
    };
    // Only one person is left.
    let script = "printf '[(value: Person((name: \"Ada Fictiva\", post: \"ministre\", at: None, country: \"KG\", \
        former: false, presence: Present)), span: (start: 0, end: 6), confidence: Certain, \
        known: (id: \"ada-fictiva\", name: \"Ada\"))]' > \"$1\"";
    let said = review(script).met();
    assert!(said.contains("1 participant, 0 proposals"), "{said}");
    let ran = review("echo '[(value: ' > \"$1\"");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("dossier.ron"), "{}", ran.err);
}
