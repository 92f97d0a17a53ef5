//! Writing into people's files: new, edit, set, rename, rm, and taking it back.

use super::desk::{Desk, Ran, ran};
use std::fs;

const PEOPLE: &str = "people/people.ron";
const ORGANISATIONS: &str = "organisations/organisations.ron";
const SIGNING: &str = "meetings/2025-11-03-signing.ron";

fn read(desk: &Desk, path: &str) -> String {
    fs::read_to_string(desk.registry().join(path)).unwrap()
}

/// Runs a command with an editor of one's own: a shell script, given the file.
fn edited(desk: &Desk, args: &[&str], script: &str) -> Ran {
    let editor = desk.home().join("editor.sh");
    fs::write(&editor, script).unwrap();
    let mut program = desk.program();
    program.env("EDITOR", format!("sh '{}'", editor.display()));
    program.env("PATH", std::env::var_os("PATH").unwrap_or_default());
    program.args(["-r", "registry"]).args(args);
    ran(&mut program)
}

#[test]
fn a_value_is_set_and_everything_else_stays_as_it_is() {
    let desk = Desk::today();
    let before = read(&desk, PEOPLE);
    let said = desk
        .args(&["set", "ada-fictiva", "names.fr", "Ada \"la\" Fictive"])
        .met();
    assert_eq!(said, "Set names.fr of Ada Fictiva (ada-fictiva)\n");
    let wanted = before.replace(
        "names: {\"en\": \"Ada Fictiva\"}",
        "names: {\"en\": \"Ada Fictiva\", \"fr\": \"Ada \\\"la\\\" Fictive\"}",
    );
    assert_eq!(read(&desk, PEOPLE), wanted);
    let said = desk.run("undo").met();
    assert_eq!(
        said,
        "Undone: names.fr of ada-fictiva (people/people.ron)\n"
    );
    assert_eq!(read(&desk, PEOPLE), before);
    desk.run("redo").met();
    assert_eq!(read(&desk, PEOPLE), wanted);
    desk.run("set tide-pact parties mirage-university --add")
        .met();
    desk.run("set tide-pact parties lia --remove").met();
    let parties = "parties: [\"ministry-of-tides\", \"mirage-university\"]";
    assert!(read(&desk, "agreements/agreements.ron").contains(parties));
    desk.run("set tide-pact signed --clear").met();
    assert!(!read(&desk, "agreements/agreements.ron").contains("signed:"));
    desk.run("set tide-pact/ratify due 2027-01").met();
    assert!(read(&desk, "agreements/agreements.ron").contains("due: \"2027-01\""));
    assert_eq!(desk.run("check").code, 0);
}

#[test]
fn marks_and_changes_are_taken_back_in_the_order_they_were_made() {
    let desk = Desk::today();
    let before = read(&desk, PEOPLE);
    desk.run("set nemo also Nobody").met();
    desk.run("done ratify").met();
    assert!(desk.run("undo").met().contains("ratify"));
    assert!(desk.run("undo").met().contains("also of nemo"));
    assert_eq!(read(&desk, PEOPLE), before);
    assert_eq!(desk.run("undo --by ada").code, 1);
}

#[test]
fn what_has_no_field_is_set_by_the_way_to_it() {
    let desk = Desk::today();
    desk.run("set ada-fictiva extra.popolo.gender female").met();
    desk.run("set ada-fictiva extra.popolo.children 2").met();
    let shown = desk.run("show ada-fictiva").met();
    assert!(shown.contains("female"), "{shown}");
    let line = desk.run("export jsonl kind:people ada").met();
    let kept = r#""extra":{"popolo":{"gender":"female","children":2}}"#;
    assert!(line.contains(kept), "{line}");
    // A map of one's own stands beside it, and one name can be taken out again.
    desk.run("set ada-fictiva extra.popolo.gender --clear")
        .met();
    let line = desk.run("export jsonl kind:people ada").met();
    assert!(line.contains(r#""popolo":{"children":2}"#), "{line}");
    let spelt = desk.run("set ada-fictiva extar.popolo.gender female");
    assert!(spelt.err.contains("did you mean `extra`?"), "{}", spelt.err);
}

#[test]
fn what_is_no_value_is_refused_with_what_is_near() {
    let desk = Desk::today();
    let before = read(&desk, "agreements/agreements.ron");
    let cases: [(&str, i32, &str); 7] = [
        ("set tide-pact signed 03/11/2025", 2, "not a date"),
        (
            "set tide-pact parties mirage-universty",
            1,
            "did you mean `mirage-university`?",
        ),
        ("set tide-pact sgned 2025", 2, "did you mean `signed`?"),
        ("set tide-pct signed 2025", 1, "did you mean `tide-pact`?"),
        ("set tide-pact kind memo", 2, "did you mean `Memorandum`?"),
        ("set tide-pact id pact", 2, "paraph rename"),
        ("set tide-pact title --clear", 1, "title"),
    ];
    for (line, code, said) in cases {
        let ran = desk.run(line);
        assert_eq!(ran.code, code, "{line}: {}", ran.err);
        assert!(ran.err.contains(said), "{line}: {}", ran.err);
    }
    assert_eq!(read(&desk, "agreements/agreements.ron"), before);
    assert_eq!(
        Desk::new().run("set nemo also x").code,
        2,
        "not as of another day"
    );
}

#[test]
fn a_dry_run_shows_the_difference_and_writes_nothing() {
    let desk = Desk::today();
    let before = read(&desk, PEOPLE);
    let out = desk.run("set nemo names Nobody --dry-run").met();
    insta::with_settings!({snapshot_path => "../snapshots"}, {
        insta::assert_snapshot!("set_dry_run", out);
    });
    assert_eq!(read(&desk, PEOPLE), before);
    assert_eq!(desk.run("undo").code, 1, "there is nothing to take back");
}

#[test]
fn a_new_problem_is_told() {
    let desk = Desk::today();
    let ran = desk.run("set ada-fictiva distinct_from ada-fictiva");
    assert_eq!(ran.code, 0);
    assert!(
        ran.err.starts_with("a new problem: people/people.ron:"),
        "{}",
        ran.err
    );
}

#[test]
fn a_record_is_made_where_it_belongs() {
    let desk = Desk::today();
    let said = desk
        .args(&[
            "new",
            "person",
            "-s",
            "names.en=Ben Bay",
            "-s",
            "posts=title.en=Clerk, at=lia, since=2024",
        ])
        .met();
    assert_eq!(said, "Made the person ben-bay in people/people.ron\n");
    let people = read(&desk, PEOPLE);
    assert!(people.contains("// Nothing but a name is known of him."));
    assert!(
        people.ends_with("    ),\n]\n") && people.contains("        id: \"ben-bay\",\n"),
        "{people}"
    );
    let args = [
        "new",
        "meeting",
        "-s",
        "date=2026-01-02",
        "-s",
        "title=Talks",
        "-s",
        "topics=heritage",
    ];
    assert!(
        desk.args(&args)
            .met()
            .contains("2026-01-02-talks in meetings/2026-01-02-talks.ron")
    );
    let args = [
        "new",
        "proposal",
        "--in",
        "2026-01-02-talks",
        "-s",
        "title=A committee",
        "-s",
        "stage=agreed",
    ];
    desk.args(&args).met();
    let args = [
        "new",
        "follow-up",
        "name-them",
        "--in",
        "2026-01-02-talks/a-committee",
        "-s",
        "title=Name them",
        "-s",
        "owed_by=lia",
    ];
    desk.args(&args).met();
    insta::with_settings!({snapshot_path => "../snapshots"}, {
        insta::assert_snapshot!("new_meeting", read(&desk, "meetings/2026-01-02-talks.ron"));
    });
    assert_eq!(desk.run("check").code, 0);
    assert!(desk.args(&args).err.contains("another follow-up goes by"));
    for _ in 0..4 {
        desk.run("undo").met();
    }
    assert!(
        !desk
            .registry()
            .join("meetings/2026-01-02-talks.ron")
            .exists()
    );
    assert!(!read(&desk, PEOPLE).contains("ben-bay"));
}

#[test]
fn a_renamed_meeting_keeps_its_marks() {
    let desk = Desk::today();
    let id = "2025-06-28-tides/library/build";
    desk.args(&["done", id]).met();
    let said = desk.run("rename 2025-06-28-tides tides").met();
    assert!(
        said.starts_with("Renamed 2025-06-28-tides to tides in "),
        "{said}"
    );
    let list = desk.run("list follow-ups is:done --format csv").met();
    assert!(
        list.contains("tides/library/build") && !list.contains(id),
        "{list}"
    );
    assert_eq!(desk.run("check").code, 0);
    desk.run("rename proposal tides/library reading-room").met();
    assert!(
        desk.run("list follow-ups is:done --format csv")
            .met()
            .contains("tides/reading-room/build")
    );
    let organisations = read(&desk, ORGANISATIONS);
    desk.run("rename lia league").met();
    assert!(!read(&desk, SIGNING).contains("\"lia\""));
    assert_eq!(desk.run("check").code, 0);
    desk.run("undo").met();
    assert_eq!(read(&desk, ORGANISATIONS), organisations);
    assert!(
        desk.run("rename lia ministry-of-tides")
            .err
            .contains("another organisation goes by")
    );
}

#[test]
fn what_others_name_stays_unless_it_is_forced() {
    let desk = Desk::today();
    let before = read(&desk, ORGANISATIONS);
    let ran = desk.run("rm lia");
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("name") && ran.err.contains("--force"),
        "{}",
        ran.err
    );
    assert_eq!(read(&desk, ORGANISATIONS), before);
    let ran = desk.run("rm lia --force");
    assert!(ran.code == 0 && !ran.err.contains("`lia`"), "{}", ran.err);
    assert!(ran.out.contains("out of"), "{}", ran.out);
    assert_eq!(desk.run("undo").code, 0);
    assert_eq!(read(&desk, ORGANISATIONS), before);
    assert_eq!(desk.run("rm nemo --force").code, 0);
    assert!(
        read(&desk, PEOPLE).contains("// Nothing but a name is known of him."),
        "a comment is nobody's to take"
    );
    assert_eq!(desk.run("show nemo").code, 1);
}

#[test]
fn a_record_is_edited_in_ones_own_editor() {
    let desk = Desk::today();
    let before = read(&desk, PEOPLE);
    let ran = edited(
        &desk,
        &["edit", "nemo"],
        "sed -i 's/Nemo Nullius/Nemo N./' \"$1\"\n",
    );
    assert_eq!(
        ran.out, "Edited: Nemo Nullius (nemo) in people/people.ron\n",
        "{}",
        ran.err
    );
    assert_eq!(
        read(&desk, PEOPLE),
        before.replace("Nemo Nullius", "Nemo N.")
    );
    let ran = edited(&desk, &["edit", "nemo"], "true\n");
    assert_eq!((ran.code, ran.err.as_str()), (0, "nothing to change\n"));
    // What cannot be read is not put in place, and not lost.
    let now = read(&desk, PEOPLE);
    let ran = edited(
        &desk,
        &["edit", "nemo"],
        "sed -i 's/(id: \"nemo\"/(idd: \"nemo\"/' \"$1\"\n",
    );
    assert_eq!(ran.code, 1);
    assert!(
        ran.err.contains("people/people.ron:") && ran.err.contains("no field `idd`"),
        "{}",
        ran.err
    );
    let kept = ran
        .err
        .lines()
        .find_map(|line| line.strip_prefix("what you wrote is kept in "))
        .unwrap();
    assert!(fs::read_to_string(kept).unwrap().contains("idd"));
    assert_eq!(read(&desk, PEOPLE), now);
    // Somebody else changes the file while it is edited.
    let theirs = format!(
        "sed -i 's/N\\./X./' \"$1\"\nprintf '// theirs\\n' >> '{}'\n",
        desk.registry().join(PEOPLE).display()
    );
    let ran = edited(&desk, &["edit", "nemo"], &theirs);
    assert_eq!(ran.code, 4);
    assert!(
        ran.err.contains("+// theirs") && ran.err.contains("changed since it was read"),
        "{}",
        ran.err
    );
    assert_eq!(read(&desk, PEOPLE), format!("{now}// theirs\n"));
}

#[test]
fn a_new_record_is_written_from_a_template() {
    let desk = Desk::today();
    let fill = "sed -i -e 's/^    id: \"\"/    id: \"new-place\"/' -e 's/^    names: .*/    names: \"New Place\",/' \"$1\"\n";
    let ran = edited(&desk, &["new", "place"], fill);
    assert_eq!(
        ran.out, "Made the place new-place in places/places.ron\n",
        "{}",
        ran.err
    );
    assert_eq!(desk.run("check").code, 0);
    let ran = edited(&desk, &["new", "place"], "true\n");
    assert_eq!(ran.code, 1, "an id is wanted: {}", ran.err);
}
