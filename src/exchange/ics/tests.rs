use crate::exchange::{Batch, Outgoing, Plan};
use crate::lang::Words;
use crate::ledger::{Entry, Ledger};
use crate::model::{Kind, Status};
use crate::registry::sample::registry;
use crate::registry::{Langs, Ref, Registry};
use strum::IntoEnumIterator as _;

fn read(text: &str, registry: &Registry, ledger: &Ledger) -> Plan {
    let mut batch = Batch::default();
    super::read(&mut text.as_bytes(), registry, "desk", &mut batch);
    Plan::new(batch, registry, ledger, None)
}

fn written(registry: &Registry, ledger: &Ledger) -> String {
    let records: Vec<Ref> = Kind::iter().flat_map(|kind| registry.all(kind)).collect();
    let what = Outgoing {
        registry,
        ledger,
        langs: &Langs::default(),
        words: &Words::english(),
        today: jiff::civil::date(2025, 1, 1),
        now: jiff::Timestamp::UNIX_EPOCH,
        records: &records,
        is_whole: true,
        with_mark: false,
    };
    let mut text = Vec::new();
    super::write(&what, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

fn sample() -> Registry {
    registry(
        r#"(title: "T")"#,
        &[
            (
                "organisations",
                r#"[(id: "a", names: "A; B, C"), (id: "b", names: "B")]"#,
            ),
            ("people", r#"[(id: "p", names: "P")]"#),
            ("places", r#"[(id: "l", names: "L")]"#),
            (
                "events",
                r#"[(id: "e", names: {"en": "E", "fr": "É"}, from: "2024-06", place: "l", organised_by: ["a"])]"#,
            ),
            (
                "meetings",
                r#"[(id: "m", title: "M", date: "2024-06-28", kind: Visit, place: "l", participants: [(person: "p", represents: "a"), (post: {"en": "Envoy", "fr": "Envoyé"}, represents: "b")], topics: [Culture],
                proposals: [(id: "q", title: "Q", follow_ups: [(id: "f", title: {"en": "Do it", "fr": "Le faire"}, owed_by: ["a"], owed_to: ["b"], due: "2025")])])]"#,
            ),
        ],
    )
}

fn done() -> Ledger {
    let entry: Entry = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(r#"(id: "0a", at: "2025-01-10T23:59:59Z", by: "a", on: "m/q/f", set: Done)"#)
        .unwrap();
    Ledger::new([entry])
}

#[test]
fn what_goes_out_comes_back_as_the_same() {
    let registry = sample();
    let ledger = done();
    let text = written(&registry, &ledger);
    assert!(text.contains("STATUS:COMPLETED\r\n"), "{text}");
    let back = read(&text, &registry, &ledger);
    let told: Vec<String> = back
        .rows
        .iter()
        .map(|row| {
            format!(
                "{} {}: {}",
                row.noun,
                row.id,
                row.verdict.why(&Words::english())
            )
        })
        .collect();
    assert_eq!(
        told,
        [
            "meeting m: already there",
            "event e: already there",
            "follow-up m/q/f: already there"
        ],
        "{text}"
    );
    let anew = read(&text, &registry, &Ledger::default());
    assert_eq!(anew.marks.len(), 1);
    assert_eq!(anew.marks[0].status, Status::Done);
}

#[test]
fn what_has_no_field_is_kept_and_written_again() {
    let empty = registry(r#"(title: "T")"#, &[]);
    let text = "BEGIN:VCALENDAR\r\nVERSION:2.0\r\nBEGIN:VEVENT\r\nUID:1\r\nSUMMARY:Party\\, big\r\nDTSTART;TZID=Europe/Paris:20240628T180000\r\nRRULE:FREQ=YEARLY\r\nX-WINE:red\r\nBEGIN:VALARM\r\nACTION:DISPLAY\r\nTRIGGER:-PT15M\r\nEND:VALARM\r\nEND:VEVENT\r\nBEGIN:VTODO\r\nUID:2\r\nEND:VTODO\r\nEND:VCALENDAR\r\n";
    let plan = read(text, &empty, &Ledger::default());
    let told: Vec<String> = plan.refusals.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["component 2 (2): SUMMARY: a VTODO without a SUMMARY"]
    );
    let event = &plan.added.events[0];
    assert_eq!(event.names.best(&[]), "Party, big");
    assert_eq!(event.from.unwrap().to_string(), "2024-06-28");
    let events = ron::to_string(&plan.added.events).unwrap();
    let again = written(
        &registry(r#"(title: "T")"#, &[("events", &events)]),
        &Ledger::default(),
    );
    for line in [
        "UID:1",
        "RRULE:FREQ=YEARLY",
        "X-WINE:red",
        "BEGIN:VALARM",
        "DTSTART;TZID=Europe/Paris:20240628T180000",
    ] {
        assert!(again.contains(line), "{line} is lost of {again}");
    }
    assert_eq!(read("hello", &empty, &Ledger::default()).refusals.len(), 1);
}

#[test]
fn whom_a_calendar_of_ours_names_is_known_elsewhere_too() {
    let full = sample();
    let text = written(&full, &Ledger::default());
    let elsewhere = registry(r#"(title: "Elsewhere")"#, &[]);
    let added = read(&text, &elsewhere, &Ledger::default()).added;
    let people: Vec<_> = added.people.iter().map(|it| it.id.to_string()).collect();
    let organisations = added.organisations.iter().map(|it| it.id.to_string());
    assert_eq!(people, ["p"]);
    assert_eq!(organisations.collect::<Vec<_>>(), ["a-b-c", "b"]);
    let follow_up = &added.agreements[0].follow_ups[0];
    let owed_by = follow_up.owed_by.iter().map(ToString::to_string);
    assert_eq!(owed_by.collect::<Vec<_>>(), ["a-b-c"]);
}
