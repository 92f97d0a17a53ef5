//! Import and export: what comes in as new files and goes out again, and what is refused.

use super::desk::Desk;
use std::fs;

const PARLIAMENT: &str = r#"{"persons": [
    {"id": "q1", "name": "Anna Ivanova", "gender": "female"},
    {"id": "q2"},
    {"id": "q3", "name": "Jon Smith"}],
  "organizations": [{"id": "assembly", "name": "Assembly", "classification": "legislature"}],
  "memberships": [{"person_id": "q1", "organization_id": "assembly", "role": "member", "start_date": "2014-05"},
    {"person_id": "nobody", "role": "member"}]}"#;

fn put(desk: &Desk, name: &str, text: &str) {
    fs::write(desk.home().join(name), text).unwrap();
}

fn files(desk: &Desk) -> usize {
    walkdir::WalkDir::new(desk.registry()).into_iter().count()
}

#[test]
fn a_dry_run_lists_and_writes_nothing() {
    let desk = Desk::today();
    put(&desk, "p.json", PARLIAMENT);
    let before = files(&desk);
    let ran = desk.run("import popolo p.json --dry-run --format csv");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(
        ran.out.starts_with("verdict,kind,id,place,why\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.out.contains("added,person,q1,persons 1,\n"),
        "{}",
        ran.out
    );
    assert!(
        ran.err
            .contains("refused: persons 2 (q2): a person without a name"),
        "{}",
        ran.err
    );
    assert!(
        ran.err
            .contains("refused: memberships 2: person_id `nobody`"),
        "{}",
        ran.err
    );
    assert!(
        ran.err.contains("3 added, 0 changed, 0 skipped, 2 refused"),
        "{}",
        ran.err
    );
    assert_eq!(files(&desk), before);
}

#[test]
fn one_bad_record_loses_no_other_and_the_same_file_twice_adds_nothing() {
    let desk = Desk::today();
    put(&desk, "p.json", PARLIAMENT);
    let ran = desk.run("import popolo p.json --yes --source https://parliament.example");
    assert_eq!(ran.code, 1, "{}", ran.err);
    assert!(ran.err.contains("written: people/p.ron"), "{}", ran.err);
    let text = fs::read_to_string(desk.registry().join("people/p.ron")).unwrap();
    assert!(
        text.starts_with("// Imported from p.json (popolo), https://parliament.example.\n"),
        "{text}"
    );
    assert!(desk.run("show q1").met().contains("Assembly"));
    assert_eq!(desk.run("check").code, 0);
    let before = files(&desk);
    let again = desk.run("import popolo p.json --yes --source https://parliament.example");
    assert!(
        again
            .err
            .contains("0 added, 0 changed, 3 skipped, 2 refused"),
        "{}",
        again.err
    );
    assert_eq!(files(&desk), before);
    // What has no field here is kept and goes out again.
    let out = desk.run("export popolo --kind people").met();
    assert!(out.contains(r#""gender":"female""#), "{out}");
}

#[test]
fn what_is_there_and_says_otherwise_is_told_and_left() {
    let desk = Desk::today();
    put(
        &desk,
        "p.jsonl",
        "{\"kind\":\"person\",\"id\":\"ada-fictiva\",\"names\":\"Somebody else\"}\n{\"kind\":\"ship\"}\n",
    );
    let ran = desk.run("import jsonl p.jsonl --yes");
    assert_eq!(ran.code, 1);
    assert!(
        ran.out
            .contains("already there and left as it is; differs in names"),
        "{}",
        ran.out
    );
    assert!(
        ran.err
            .contains("refused: line 2: kind `ship`: no kind of record"),
        "{}",
        ran.err
    );
    assert!(desk.run("show ada-fictiva").met().contains("Ada Fictiva"));
}

#[test]
fn a_table_is_read_by_a_mapping_or_its_header() {
    let desk = Desk::today();
    put(
        &desk,
        "t.csv",
        "Nom;Quand;Qui\r\nPacte des vents;28/06/2024;LIA, Elsewhere\r\n;;\r\n",
    );
    let refused = desk.run("import csv t.csv --dry-run --kind agreements");
    assert_eq!(refused.code, 1);
    assert!(
        refused.err.contains("no column names the records"),
        "{}",
        refused.err
    );
    let ran = desk.args(&[
        "import",
        "csv",
        "t.csv",
        "--yes",
        "--map",
        "title=Nom,signed=Quand:%d/%m/%Y,parties=Qui,",
    ]);
    assert!(ran.err.contains("title=Nom"), "{}", ran.err);
    let shown = desk.run("show pacte-des-vents").out;
    assert!(shown.contains("28 June 2024"), "{shown}");
}

#[test]
fn a_calendar_brings_the_status_of_what_is_there() {
    let desk = Desk::today();
    let out = desk.run("export ics").met();
    assert!(out.starts_with("BEGIN:VCALENDAR\r\n"), "{out}");
    let open = "STATUS:NEEDS-ACTION";
    let done = out.replacen(open, "STATUS:COMPLETED", 1);
    assert_ne!(out, done);
    put(&desk, "tasks.ics", &done);
    let before = desk.run("list follow-ups is:done").out.lines().count();
    let ran = desk.run("import ics tasks.ics --yes");
    assert!(
        ran.err.contains("0 added, 1 changed"),
        "{}\n{}",
        ran.out,
        ran.err
    );
    let after = desk.run("list follow-ups is:done").out.lines().count();
    assert_eq!(after, before + 1);
}

#[test]
fn everything_goes_out_and_comes_into_a_new_registry_the_same() {
    let desk = Desk::today();
    let before = desk.run("export jsonl").met();
    put(&desk, "all.jsonl", &before);
    let ran = desk.run("import jsonl all.jsonl --yes --into copy");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let mut program = desk.program();
    program.args(["-r", "copy", "export", "jsonl"]);
    let after = super::desk::ran(&mut program).met();
    let sorted = |text: &str| {
        let mut lines: Vec<String> = text.lines().map(str::to_owned).collect();
        lines.sort();
        lines
    };
    assert_eq!(sorted(&before), sorted(&after));
}

#[test]
fn every_format_is_written_of_everything_and_of_a_query() {
    let desk = Desk::today();
    for format in [
        "popolo", "csv", "ics", "vcard", "json", "jsonl", "jsonld", "md", "html", "dot",
    ] {
        let all = desk.run(&format!("export {format}")).met();
        let some = desk.run(&format!("export {format} ada")).met();
        assert!(
            some.len() < all.len(),
            "{format}: {} {}",
            some.len(),
            all.len()
        );
    }
    let none = desk.run("export csv nobodyofthisname");
    assert_eq!((none.code, none.out.as_str()), (1, ""));
    assert!(
        none.err.contains("nothing found, and nothing written"),
        "{}",
        none.err
    );
}

#[test]
fn a_file_is_written_whole_and_never_over_another() {
    let desk = Desk::today();
    let ran = desk.run("export html -o report.html");
    assert_eq!(ran.code, 0, "{}", ran.err);
    let text = fs::read_to_string(desk.home().join("report.html")).unwrap();
    assert!(text.starts_with("<!DOCTYPE html>") && text.ends_with("</html>\n"));
    assert!(!text.contains("<script"));
    let again = desk.run("export csv -o report.html");
    assert_eq!(again.code, 4, "{}", again.err);
    assert!(again.err.contains("choose a name that is free"));
    assert_eq!(
        fs::read_to_string(desk.home().join("report.html")).unwrap(),
        text
    );
    let excel = desk.run("export csv --bom").met();
    assert!(excel.starts_with('\u{FEFF}'));
}

#[test]
fn a_file_that_cannot_be_read_is_told() {
    let desk = Desk::today();
    assert_eq!(desk.run("import csv nowhere.csv").code, 3);
    assert_eq!(desk.run("import html p.html").code, 2);
    put(&desk, "p.json", "{\"persons\": [");
    let ran = desk.run("import popolo p.json --yes");
    assert_eq!(ran.code, 1);
    assert!(ran.err.contains("refused: line 1: not JSON"), "{}", ran.err);
    let french = desk.run("--lang fr import popolo p.json --yes");
    assert!(french.err.contains("refusé"), "{}", french.err);
}

#[test]
fn likely_doubles_are_asked_of_and_the_answers_are_kept() {
    let desk = Desk::today();
    put(
        &desk,
        "p.json",
        r#"[{"id": "Q/1", "name": "Adelheid Fictiva"}, {"id": "Q/2", "name": "Ada Fictyva"}]"#,
    );
    let judged = |answers: &str| {
        let mut program = desk.program();
        program.args([
            "-r", "registry", "import", "popolo", "p.json", "--judge", "--yes",
        ]);
        program.write_stdin(answers.to_owned());
        super::desk::ran(&mut program)
    };
    let before = fs::read_to_string(desk.registry().join("people/people.ron")).unwrap();
    let ran = judged("s\nd\n");
    assert_eq!(ran.code, 0, "{}\n{}", ran.out, ran.err);
    assert_eq!(ran.out.matches("Is ").count(), 2, "{}", ran.out);
    assert!(
        ran.err.contains("1 added, 0 changed, 1 skipped"),
        "{}",
        ran.err
    );
    let after = fs::read_to_string(desk.registry().join("people/people.ron")).unwrap();
    assert!(after.contains("Q/2"), "{after}");
    assert!(after.lines().count() > before.lines().count());
    let new = fs::read_to_string(desk.registry().join("people/p.ron")).unwrap();
    assert!(new.contains("distinct_from: [\"ada-fictiva\"]"), "{new}");
    let again = judged("");
    assert_eq!(again.out.matches("Is ").count(), 0, "{}", again.out);
    assert!(
        again.err.contains("0 added, 0 changed, 2 skipped"),
        "{}",
        again.err
    );
}
