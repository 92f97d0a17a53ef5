//! The commands in French: what people read is, what scripts read is not.

use super::desk::Desk;

/// What a command says in French, on the standard output or else on that of errors.
fn told(command: &str) -> String {
    let ran = Desk::new().run(&format!("{command} --lang fr"));
    format!("{}{}", ran.out, ran.err)
}

/// Holds what a command says against the text that is kept.
macro_rules! assert_told {
    ($name:expr, $command:expr) => {
        insta::with_settings!({snapshot_path => "../snapshots", prepend_module_to_snapshot => false}, {
            insta::assert_snapshot!(format!("french__{}", $name), told($command));
        })
    };
}

#[test]
fn what_people_read_is_french() {
    for (name, command) in [
        ("list", "list follow-ups"),
        ("show", "show ada-fictiva"),
        ("plain", "show 2025-06-28-tides --plain"),
        ("overview", "overview"),
        ("overview_md", "overview --format md"),
        ("brief", "brief ministry-of-tides"),
        ("brief_md", "brief ministry-of-tides --format md"),
        ("changes", "changes 2024 2025"),
        ("path", "path ada-fictiva khayal-alwahmi"),
        ("follow_up", "show build"),
        ("log", "log"),
        ("check", "check"),
        ("unknown", "show nobody"),
        ("help", "--help"),
        ("help_list", "list --help"),
    ] {
        assert_told!(name, command);
    }
}

#[test]
fn what_scripts_read_is_the_same_in_every_language() {
    let desk = Desk::new();
    for command in [
        "list proposals --format csv",
        "log --format csv",
        "check --format json",
    ] {
        let english = desk.run(&format!("{command} --lang en")).out;
        let french = desk.run(&format!("{command} --lang fr")).out;
        // The titles of records are in the language asked for.
        let words = |text: &str| text.replace("Une bibliothèque des marées", "A library of tides");
        assert_eq!(words(&french), english, "{command}");
    }
}

#[test]
fn wrong_usage_is_told_in_french() {
    let refused = Desk::new().run("list meeting --formt csv --lang fr");
    assert!(refused.err.starts_with("erreur"), "{}", refused.err);
    assert!(refused.err.contains("vouliez-vous dire"), "{}", refused.err);
    let refused = Desk::new().run("nonsense --lang fr");
    assert!(refused.err.contains("pas de commande"), "{}", refused.err);
}

#[test]
fn marks_are_confirmed_in_french() {
    let desk = Desk::today();
    let done = desk.run("done build --note essai --lang fr").met();
    assert!(
        done.starts_with("Fait\u{a0}: Bâtir la bibliothèque"),
        "{done}"
    );
    let undone = desk.run("undo --lang fr").met();
    assert!(undone.contains("maintenant ouvert"), "{undone}");
    let again = desk.run("redo --lang fr").met();
    assert!(
        again.starts_with("Rétabli\u{a0}: «\u{a0}fait\u{a0}»"),
        "{again}"
    );
}
