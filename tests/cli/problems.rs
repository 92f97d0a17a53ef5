//! `check`: every kind of problem it knows, one small registry each under `tests/fixtures/problems`.

use super::desk::{Desk, fixtures, ran};
use std::fs;

#[test]
fn each_problem_is_told_with_its_place_and_what_to_do() {
    let folder = fixtures().join("problems");
    let mut wrong = Vec::new();
    for (name, expected) in PROBLEMS {
        let check = ran(Desk::bare()
            .program()
            .arg("-r")
            .arg(folder.join(name))
            .arg("check"));
        if (check.code, check.out.trim_end()) != (1, *expected) {
            let (code, out) = (check.code, check.out);
            wrong.push(format!(
                "{name}: exit code {code}, wanted\n{expected}\nand got\n{out}"
            ));
        }
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn each_fixture_is_in_the_table() {
    let folder = fs::read_dir(fixtures().join("problems")).unwrap();
    let mut names: Vec<String> = folder
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .collect();
    names.sort();
    let told: Vec<&str> = PROBLEMS.iter().map(|(name, _)| *name).collect();
    assert_eq!(names, told);
}

#[test]
fn a_sound_registry_has_none() {
    let desk = Desk::new();
    desk.run("check")
        .failed(0, "no problems in 25 records of 10 files\n");
    let json = desk.run("check --format json");
    assert_eq!((json.code, json.out.as_str()), (0, "[]\n"));
}

#[test]
fn records_that_may_be_one_are_told_with_their_place_until_they_are_judged() {
    let desk = Desk::new();
    desk.run("check --names")
        .failed(0, "no two records look like one\n");
    let person = |distinct: &str| {
        format!("[\n    (id: \"vymisel\", names: \"Nebivalov, Vymisel\"{distinct}),\n]\n")
    };
    desk.write("people/zz.ron", person(""));
    let check = desk.run("check --names");
    assert_eq!(
        (check.code, check.err.as_str()),
        (1, "1 pair of records looks like one\n")
    );
    assert_eq!(
        check.out,
        "people/zz.ron:2:28: person `vymisel` may be `vymysel-nebyvalov`: “Nebivalov, Vymisel” and “Вымысел Небывалов”: another spelling\n  hint: make them one record with the other spelling under `also`, or write `distinct_from: [\"vymysel-nebyvalov\"]` here\n"
    );
    desk.write(
        "people/zz.ron",
        person(", distinct_from: [\"vymysel-nebyvalov\"]"),
    );
    desk.run("check --names")
        .failed(0, "no two records look like one\n");
}

#[test]
fn problems_are_counted_and_come_in_every_form() {
    let desk = Desk::new();
    desk.write(
        "people/broken.ron",
        "[\n    (id: \"eve\", name: \"Eve\"),\n    (id: \"eva\", names: \"\"),\n]\n",
    );
    let check = desk.run("check");
    assert_eq!((check.code, check.err.as_str()), (1, "2 problems\n"));
    let json: serde_json::Value =
        serde_json::from_str(&desk.run("check --format json").out).unwrap();
    let first = serde_json::json!({
        "file": "people/broken.ron",
        "line": 2,
        "column": 17,
        "message": "no field `name` of a person",
        "hint": "did you mean `names`?",
    });
    assert_eq!(json[0], first);
    assert_eq!(desk.run("check --format jsonl").out.lines().count(), 2);
    let csv = desk.run("check --format csv").out;
    assert!(
        csv.starts_with("file,line,column,message,hint\npeople/broken.ron,2,17,no field"),
        "{csv}"
    );
    let plain = desk.run("check --plain").out;
    assert!(
        plain.contains("file: people/broken.ron\nline: 3\ncolumn: 24\n"),
        "{plain}"
    );
}

#[test]
fn nesting_without_end_is_told_and_not_followed() {
    let desk = Desk::new();
    desk.write("people/deep.ron", "[".repeat(100_000));
    let check = desk.run("check");
    assert_eq!((check.code, check.err.as_str()), (1, "1 problem\n"));
    assert!(check.out.starts_with("people/deep.ron:1:"), "{}", check.out);
    let deep = format!(
        "[(id: \"deep\", names: {}\"x\"{})]",
        "(".repeat(5000),
        ")".repeat(5000)
    );
    desk.write("people/deep.ron", deep);
    let check = desk.run("check");
    assert_eq!(
        (check.code, check.err.as_str()),
        (1, "1 problem\n"),
        "{}",
        check.out
    );
}

#[cfg(unix)]
#[test]
fn a_symbolic_link_is_told_and_not_followed() {
    let desk = Desk::new();
    std::os::unix::fs::symlink("/etc/passwd", desk.registry().join("people/link.ron")).unwrap();
    let check = desk.run("check");
    assert_eq!(
        (check.code, check.out.as_str()),
        (
            1,
            "people/link.ron: a symbolic link, which is not followed\n  hint: copy the file here, or open the registry that it belongs to\n"
        )
    );
}

/// Each fixture with what `check` must print of it.
const PROBLEMS: &[(&str, &str)] = &[
    (
        "bad-country",
        "places/places.ron:2:48: not a country: `uz`
  hint: write its ISO 3166-1 code in capitals, such as `KG`",
    ),
    (
        "bad-date",
        "meetings/m1.ron:3:11: not a date: `28/06/2024`
  hint: write `2024`, `2024-06` or `2024-06-28`",
    ),
    (
        "bad-due",
        "agreements/a.ron:2:103: not a date: `soon`
  hint: write `2024`, `2024-06` or `2024-06-28`",
    ),
    (
        "bad-id",
        "people/people.ron:2:10: not an id: `Ada Fictiva`
  hint: an id is lower-case letters a-z, digits, `-`, `_` and `.`, beginning with a letter or digit",
    ),
    (
        "bad-language",
        "people/people.ron:2:25: not a language: `English`
  hint: write a tag such as `en`, `fr` or `uz-Latn`",
    ),
    (
        "bad-post-id",
        "people/people.ron:2:71: not an id: `The Isles`
  hint: an id is lower-case letters a-z, digits, `-`, `_` and `.`, beginning with a letter or digit",
    ),
    (
        "bad-url",
        "people/people.ron:2:55: not a web address: `www.gazette.example`
  hint: an address begins with https:// or http:// and has no spaces",
    ),
    (
        "bad-url-of-follow-up",
        "meetings/m1.ron:4:76: not a web address: `gazette`
  hint: an address begins with https:// or http:// and has no spaces",
    ),
    (
        "blank-name",
        r#"people/people.ron:2:24: the person `ada` has no names
  hint: write `names: "…"` or `names: {"en": "…"}`"#,
    ),
    (
        "blank-title",
        r#"meetings/m1.ron:3:40: the proposal `m1/library` has no title
  hint: write `title: "…"` or `title: {"en": "…"}`"#,
    ),
    (
        "blocked-by-circle",
        "meetings/m1.ron:4:74: follow-up `m1/library/build` is waiting for itself
  hint: follow the chain of this field and break it where it is wrong",
    ),
    (
        // A record that cannot be read is told of once, not again wherever it is named.
        "broken-record-named-elsewhere",
        "people/people.ron:2:36: a comma or a closing bracket is missing before this",
    ),
    (
        "broken-title-page",
        "registry.ron:2:5: no field `titel` of a title-page
  hint: did you mean `title`?",
    ),
    (
        "control-character",
        "people/people.ron:2:29: a control character, U+001B, that could deceive a reader
  hint: it is shown as `␛`; take it out of the file",
    ),
    (
        "dangling-agreement-derives-from",
        "agreements/a.ron:2:48: no agreement `nothing`
  hint: add it under agreements/, or correct the id",
    ),
    (
        "dangling-at-event",
        "meetings/m1.ron:3:15: no event `nowhere`
  hint: add it under events/, or correct the id",
    ),
    (
        "dangling-blocked-by",
        "meetings/m1.ron:4:75: no follow-up `m1/library/plan`
  hint: did you mean `m1/library/build`?",
    ),
    (
        "dangling-distinct-from",
        "people/p.ron:2:62: no person `mallory`
  hint: add it under people/, or correct the id",
    ),
    (
        "dangling-event-place",
        "events/e.ron:2:40: no place `nowhere`
  hint: add it under places/, or correct the id",
    ),
    (
        "dangling-home",
        "registry.ron:3:11: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-meeting-place",
        "meetings/m1.ron:3:12: no place `nowhere`
  hint: add it under places/, or correct the id",
    ),
    (
        "dangling-negotiated-at",
        "agreements/a.ron:2:49: no meeting `never`
  hint: add it under meetings/, or correct the id",
    ),
    (
        "dangling-organised-by",
        "events/e.ron:2:48: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-owed-by",
        "meetings/m1.ron:4:52: no organisation `isle`
  hint: did you mean `isles`?",
    ),
    (
        "dangling-owed-to",
        "meetings/m1.ron:4:72: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-part-of",
        "organisations/o.ron:2:52: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-parties",
        "agreements/a.ron:2:43: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-person",
        "meetings/m1.ron:3:29: no person `nobody`
  hint: add it under people/, or correct the id",
    ),
    (
        "dangling-post-at",
        "people/people.ron:2:71: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-proposal-by",
        "meetings/m1.ron:3:58: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-proposal-derives-from",
        "meetings/m1.ron:3:67: no agreement `nothing`
  hint: add it under agreements/, or correct the id",
    ),
    (
        "dangling-proposal-formalised-by",
        "meetings/m1.ron:3:68: no agreement `nothing`
  hint: add it under agreements/, or correct the id",
    ),
    (
        "dangling-proposal-to",
        "meetings/m1.ron:3:58: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-represents",
        "meetings/m1.ron:3:48: no organisation `nowhere`
  hint: add it under organisations/, or correct the id",
    ),
    (
        "dangling-seat",
        "organisations/o.ron:2:49: no place `nowhere`
  hint: add it under places/, or correct the id",
    ),
    (
        "dangling-signed-at",
        "agreements/a.ron:2:44: no meeting `never`
  hint: add it under meetings/, or correct the id",
    ),
    (
        "date-without-quotes",
        "meetings/m1.ron:3:11: a text in quotes is wanted here
  hint: texts, ids and dates stand in quotes",
    ),
    (
        "derives-from-circle",
        "agreements/a.ron:2:47: agreement `pact` is derived from itself
  hint: follow the chain of this field and break it where it is wrong",
    ),
    (
        "distinct-from-itself",
        "people/p.ron:2:55: `eve` is said to be distinct from itself
  hint: name the other record that it is easily taken for",
    ),
    (
        "doubled-follow-up",
        "meetings/m1.ron:9:22: a second follow-up `m1/library/build`
  hint: ids are unique; give one of them another id",
    ),
    (
        "doubled-id",
        "people/b.ron:2:10: a second person `ada`
  hint: the first stands in people/a.ron; give one of them another id",
    ),
    (
        "doubled-proposal",
        "meetings/m1.ron:5:14: a second proposal `m1/library`
  hint: ids are unique; give one of them another id",
    ),
    (
        "due-before-promised",
        "meetings/m1.ron:5:67: due 2024-05 is before it was promised (2024-06-28)
  hint: correct the due date, or the date of the meeting",
    ),
    (
        "due-words-without-date",
        "agreements/a.ron:2:117: a follow-up without `read_as`
  hint: write `read_as: …`; see the format in the README",
    ),
    (
        "empty-title-page",
        "registry.ron:1:1: something in round brackets, `(…)`, is wanted here
  hint: if this is the end of a list, close it with `]`",
    ),
    (
        "escaped-control-character",
        "people/people.ron:2:29: a direction override, U+202E, that could deceive a reader
  hint: it is shown as `<U+202E>`; take it out of the file",
    ),
    (
        "event-until-before-from",
        "events/e.ron:2:60: until 2024-06-27 is before from 2024-06-30
  hint: one of the two dates is wrong, or they are exchanged",
    ),
    (
        "expires-before-in-force",
        "agreements/a.ron:2:60: expires 2024-12 is before in_force 2025
  hint: one of the two dates is wrong, or they are exchanged",
    ),
    (
        "expires-before-signed",
        "agreements/a.ron:2:64: expires 2024-05 is before signed 2024-06-28
  hint: one of the two dates is wrong, or they are exchanged",
    ),
    (
        "field-twice",
        "people/people.ron:2:39: the field `names` stands twice
  hint: keep one of the two",
    ),
    (
        "file-ends-early",
        "meetings/m1.ron:1:1: the record that begins here is not closed
  hint: a bracket or a quotation mark is missing in it",
    ),
    (
        "file-outside-folders",
        "people.ron: not read: it lies in none of the registry's folders
  hint: records lie under people/, organisations/, places/, events/, agreements/ or meetings/",
    ),
    (
        "follow-up-without-owner",
        r#"meetings/m1.ron:4:9: nobody owes the follow-up `m1/library/build`
  hint: write `owed_by: ["an-organisation"]`; where the source does not say, all sides owe it"#,
    ),
    (
        "in-force-before-signed",
        "agreements/a.ron:2:65: in_force 2023 is before signed 2024-06-28
  hint: one of the two dates is wrong, or they are exchanged",
    ),
    (
        "journal-line-without-deed",
        "journal/desk.ron:2:88: an entry that this version does not know: an entry has either `on` with `set` or `note`, or `undo`
  hint: it is kept and shown in the log, without effect",
    ),
    (
        "journal-unknown-status",
        "journal/desk.ron:2:95: an entry that this version does not know: no status `Finished`
  hint: it is kept and shown in the log, without effect",
    ),
    (
        "language-twice",
        "people/people.ron:2:46: the language `en` stands twice in one text
  hint: keep one of the two",
    ),
    (
        "latitude-off-the-globe",
        "places/places.ron:2:44: lat 93.5 is off the globe
  hint: lat lies between -90 and 90 degrees",
    ),
    (
        "longitude-off-the-globe",
        "places/places.ron:2:55: lon -180.5 is off the globe
  hint: lon lies between -180 and 180 degrees",
    ),
    (
        "mark-on-missing-follow-up",
        "journal: marks on a follow-up that is not there: `m1/library/built`
  hint: did you mean `m1/library/build`? give the follow-up its id back",
    ),
    (
        "meeting-outside-event",
        "meetings/m1.ron:3:11: date 2024-07-02 is outside the event `fair` (2024-06-27 to 2024-06-30)
  hint: a meeting on the side-lines is held while the event is on; correct the date or `at_event`",
    ),
    (
        "meeting-until-before-date",
        "meetings/m1.ron:4:12: until 2024-06-27 is before date 2024-06-28
  hint: one of the two dates is wrong, or they are exchanged",
    ),
    (
        "missing-bracket",
        "people/people.ron:2:66: a comma or a closing bracket is missing before this",
    ),
    (
        "missing-comma",
        "people/people.ron:2:16: a comma or a closing bracket is missing before this",
    ),
    (
        "missing-comma-between-records",
        "people/people.ron:3:5: a comma or a closing bracket is missing before this",
    ),
    (
        "missing-id",
        "people/people.ron:2:26: a person without `id`
  hint: write `id: …`; see the format in the README",
    ),
    (
        "missing-names",
        "people/people.ron:2:15: a person without `names`
  hint: write `names: …`; see the format in the README",
    ),
    (
        "missing-title",
        "meetings/m1.ron:3:31: a proposal without `title`
  hint: write `title: …`; see the format in the README",
    ),
    (
        "not-utf-8",
        "people/p.ron:2:27: not UTF-8 text
  hint: save the file as UTF-8",
    ),
    (
        "number-for-a-text",
        r#"people/people.ron:2:24: the unsigned integer `12` where a text, "…" or {"en": "…", "fr": "…"} is wanted"#,
    ),
    (
        "one-coordinate",
        "places/places.ron:2:5: the place `harbour` has only one coordinate
  hint: write both `lat` and `lon`, or neither",
    ),
    (
        "part-of-circle",
        "organisations/o.ron:2:44: organisation `isles` is part of itself
  hint: follow the chain of this field and break it where it is wrong
organisations/o.ron:3:50: organisation `lanterns` is part of itself
  hint: follow the chain of this field and break it where it is wrong",
    ),
    (
        "participant-without-name",
        r#"meetings/m1.ron:3:20: a participant who is neither a person nor a post
  hint: write `person: "an-id"`, or `post: "…"` when the source names only the post"#,
    ),
    (
        "post-until-before-since",
        "people/people.ron:2:89: until 2023-05 is before since 2024
  hint: one of the two dates is wrong, or they are exchanged",
    ),
    (
        "published-before-meeting",
        "meetings/m1.ron:4:53: published 2024-06-27 is before the meeting of 2024-06-28
  hint: a report follows its meeting; correct one of the dates",
    ),
    (
        "record-is-no-record",
        "people/people.ron:2:5: something in round brackets, `(…)`, is wanted here
  hint: if this is the end of a list, close it with `]`",
    ),
    (
        "second-record-outside-list",
        "people/p.ron:1:34: something stands behind the end of this
  hint: several records stand in a list: `[(…), (…)]`",
    ),
    (
        "torn-journal-line",
        "journal/desk.ron:3:30: a journal line that is no entry: a text is not closed: a quotation mark is missing
  hint: it is set aside where it stands; every other line counts",
    ),
    (
        "unclosed-list",
        "people/people.ron:2:39: something in round brackets, `(…)`, is wanted here
  hint: if this is the end of a list, close it with `]`",
    ),
    (
        "unclosed-string",
        "people/people.ron:2:24: a text is not closed: a quotation mark is missing",
    ),
    (
        "unknown-field",
        "people/people.ron:2:39: no field `alsoo` of a person
  hint: did you mean `also`?",
    ),
    (
        "unknown-folder",
        "persons/p.ron: not read: it lies in none of the registry's folders
  hint: records lie under people/, organisations/, places/, events/, agreements/ or meetings/",
    ),
    (
        "unknown-value",
        "meetings/m1.ron:3:11: no meeting kind `Meting`
  hint: did you mean `Meeting`?",
    ),
    (
        "unquoted-text",
        "people/people.ron:2:10: a text in quotes is wanted here
  hint: texts, ids and dates stand in quotes",
    ),
    (
        "wrong-kind",
        "people/p.ron:2:71: no organisation `ada`
  hint: `ada` is a person, and an organisation is wanted here",
    ),
    (
        "wrong-type",
        "places/places.ron:2:44: a number is wanted here
  hint: numbers stand without quotes",
    ),
];
