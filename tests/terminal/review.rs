//! A whole review in a real terminal: pasted, accepted, filed, undone; and one that is killed.

use super::{Home, Screen};
use std::fs;
use std::path::{Path, PathBuf};

const DISPATCH: &str = "Marée, 12 mars 2026, LGX\r\rMme Ada Fictiva, ministre des Marées du Kirghizistan, a rencontré \
mercredi 11 mars 2026 à Brume le Dr Otto Neuling, Directeur général de l'Organisation des Phares (ODP).\r\r\
Les deux parties ont convenu de créer un comité de suivi. M. Neuling a proposé de former dix gardiens.\r";

/// Pastes the dispatch as a terminal does.
fn paste(screen: &mut Screen) {
    screen.press(&format!("\u{1b}[200~{DISPATCH}\u{1b}[201~"));
    screen.see("to decide");
}

/// The files of a name below a folder.
fn found(folder: &Path, name: &str) -> Vec<PathBuf> {
    let mut all = Vec::new();
    for entry in fs::read_dir(folder).into_iter().flatten().flatten() {
        let path = entry.path();
        if path.is_dir() {
            all.extend(found(&path, name));
        } else if path.file_name().is_some_and(|own| own == name) {
            all.push(path);
        }
    }
    all
}

fn meetings(home: &Home) -> usize {
    let folder = home.registry().join("meetings");
    fs::read_dir(folder).unwrap().count()
}

#[test]
fn a_dispatch_is_pasted_accepted_filed_and_taken_back() {
    let home = Home::new();
    let before = meetings(&home);
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    paste(&mut screen);
    screen.see("Otto Neuling, Directeur");
    screen.type_and_see("*", "· 0 to decide");
    assert_eq!(meetings(&home), before, "nothing is written yet");
    screen.type_and_see("\u{13}", "u undoes");
    assert_eq!(meetings(&home), before + 1);
    // From the filed meeting to the words it rests on.
    screen.type_and_see("o", "Sources of");
    screen.see("mercredi 11 mars 2026");
    screen.press("q");
    screen.wait("the list", |s| !s.text().contains("Sources of"));
    screen.press("u");
    screen.wait("the meeting gone", |_| meetings(&home) == before);
    assert!(
        !home.registry().join("sources").exists() || {
            let copies = fs::read_dir(home.registry().join("sources")).unwrap();
            copies.count() == 0
        }
    );
    screen.see("4 meetings");
    screen.press("q");
    assert!(screen.end().success());
    assert!(found(home.folder.path(), "dossier.ron").is_empty());
}

#[test]
fn what_was_said_of_facts_outlasts_a_program_that_is_killed() {
    let home = Home::new();
    let mut screen = home.browse();
    screen.type_and_see("1", "4 meetings");
    paste(&mut screen);
    screen.type_and_see("x", "✗");
    screen.type_and_see("a", "✓");
    let kept = |verdict: &str| {
        let drafts = found(home.folder.path(), "dossier.ron");
        let texts = drafts
            .iter()
            .filter_map(|draft| fs::read_to_string(draft).ok());
        texts.filter(|text| text.contains(verdict)).count() == 1
    };
    screen.wait("the verdicts are kept", |_| {
        kept("Dropped") && kept("Accepted")
    });
    screen.signal("KILL");
    screen.end();
    let mut screen = home.browse();
    screen.type_and_see("N", "Drafts to go on with");
    screen.type_and_see("\u{1b}[B\r", "to decide");
    screen.see("✗");
    screen.see("✓");
}
