//! Round trips of records of any shape.

use super::files::{empty, export, import, registry_of};
use paraph::exchange::Format;
use paraph::ledger::Ledger;
use paraph::model::{Kind, Meeting};
use paraph::registry::{Contents, Filed, Origin, Registry};
use proptest::prelude::*;
use serde::de::DeserializeOwned;
use serde_json::{Value, json};

fn read<T: DeserializeOwned>(values: Vec<Value>) -> Vec<Filed<T>> {
    let numbered = (0..).zip(values);
    numbered
        .map(|(item, value)| Filed {
            origin: Origin { file: 0, item },
            record: serde_json::from_value(value).unwrap(),
        })
        .collect()
}

fn text() -> impl Strategy<Value = String> {
    prop_oneof![
        "[A-Za-zéأبЖ日 ,;:\"'<>&\\\\=+@-]{1,24}",
        "\\PC{1,24}",
        Just("=cmd()".to_owned())
    ]
    .prop_map(|text| format!("x{}", paraph::model::clean(&text)))
}

fn texts() -> impl Strategy<Value = Value> {
    prop_oneof![
        text().prop_map(Value::String),
        (text(), text()).prop_map(|(one, other)| json!({"en": one, "fr": other})),
        (text(), text()).prop_map(|(one, other)| json!({"ar": one, "uz-Latn": other})),
    ]
}

fn date() -> impl Strategy<Value = Option<String>> {
    prop::option::of(prop_oneof![
        (1900..2100_i32).prop_map(|year| year.to_string()),
        (1900..2100_i32, 1..=12_u32).prop_map(|(year, month)| format!("{year}-{month:02}")),
        (1900..2100_i32, 1..=12_u32, 1..=28_u32)
            .prop_map(|(year, month, day)| format!("{year}-{month:02}-{day:02}")),
    ])
}

/// An object without its fields that say nothing.
fn object(value: Value) -> Value {
    let Value::Object(mut fields) = value else {
        panic!("no object");
    };
    fields.retain(|_, value| !value.is_null() && *value != json!([]) && *value != json!({}));
    Value::Object(fields)
}

prop_compose! {
    fn person(id: usize)(
        names in texts(), also in prop::collection::vec(text(), 0..3), since in date(), title in texts(),
        note in prop::option::of(texts()), kept in prop::option::of(text()),
    ) -> Value {
        object(json!({
            "id": format!("p{id}"), "names": names, "also": also, "note": note,
            "posts": [object(json!({"title": title, "at": "o0", "since": since}))],
            "extra": kept.map(|kept| json!({"popolo": {"birth_place": kept, "links": [{"url": "x"}]}})),
        }))
    }
}

prop_compose! {
    fn organisation(id: usize)(names in texts(), note in prop::option::of(texts())) -> Value {
        object(json!({"id": format!("o{id}"), "names": names, "kind": "Ngo", "note": note}))
    }
}

prop_compose! {
    fn meeting(id: usize)(post in texts(), title in prop::option::of(texts()), date in date(), due in date(), summary in prop::option::of(texts())) -> Value {
        object(json!({
            "id": format!("m{id}"), "title": title, "date": date, "kind": "Visit", "summary": summary,
            "participants": [{"person": "p0", "represents": "o0"}, {"post": post, "represents": "o1"}],
            "topics": ["Culture"],
            "proposals": [{"id": "q", "title": "Q", "follow_ups": [object(json!({"id": "f", "title": "F", "owed_by": ["o0"], "due": due}))]}],
        }))
    }
}

prop_compose! {
    fn registry()(
        people in (person(0).boxed(), person(1).boxed()), organisations in (organisation(0).boxed(), organisation(1).boxed()), meetings in (meeting(0).boxed(), meeting(1).boxed()),
    ) -> Registry {
        let mut contents: Contents = empty().contents();
        contents.files.push("any.ron".into());
        contents.people = read(vec![people.0, people.1]);
        contents.organisations = read(vec![organisations.0, organisations.1]);
        contents.meetings = read(vec![meetings.0, meetings.1]);
        Registry::new(contents)
    }
}

proptest! {
    #![proptest_config(ProptestConfig::with_cases(64))]

    #[test]
    fn nothing_is_lost_by_jsonl(before in registry()) {
        let text = export(Format::Jsonl, &before, &Ledger::default());
        let plan = import(Format::Jsonl, &text, &empty());
        prop_assert_eq!(&plan.refusals, &[]);
        let after = registry_of(&plan.added);
        for kind in [Kind::People, Kind::Organisations, Kind::Meetings] {
            for at in before.all(kind) {
                let there = after.find(&before.address(at)).unwrap();
                prop_assert_eq!(format!("{:?}", before.get(at)), format!("{:?}", after.get(there)));
            }
        }
    }

    #[test]
    fn popolo_loses_what_the_table_says(before in registry()) {
        let text = export(Format::Popolo, &before, &Ledger::default());
        let plan = import(Format::Popolo, &text, &empty());
        prop_assert_eq!(&plan.refusals, &[]);
        let after = registry_of(&plan.added);
        for at in before.all(Kind::People) {
            let (own, back) = (before.person(at), after.person(after.find(&before.address(at)).unwrap()));
            prop_assert_eq!(own.names.versions().count(), back.names.versions().filter(|(lang, _)| lang.is_none_or(|lang| lang.as_str() != "und")).count());
            for name in &own.also {
                let is_there = back.also.contains(name) || back.names.versions().any(|(_, other)| other == name);
                prop_assert!(is_there, "{name:?} of {back:?}");
            }
            prop_assert_eq!(own.posts.len(), back.posts.len());
            prop_assert_eq!((&own.posts[0].at, own.posts[0].since), (&back.posts[0].at, back.posts[0].since));
            prop_assert_eq!(&own.extra, &back.extra);
        }
        for at in before.all(Kind::Meetings) {
            let (own, back) = (before.meeting(at), after.meeting(after.find(&before.address(at)).unwrap()));
            let who = |meeting: &Meeting| -> Vec<_> {
                let all = meeting.participants.iter();
                all.map(|own| (own.person.clone(), own.represents.clone())).collect()
            };
            prop_assert_eq!((own.date, own.kind, who(own)), (back.date, back.kind, who(back)));
        }
    }

    #[test]
    fn what_a_calendar_and_a_card_say_is_there_already(before in registry()) {
        for format in [Format::Ics, Format::Vcard] {
            let text = export(format, &before, &Ledger::default());
            let plan = import(format, &text, &before);
            prop_assert_eq!(plan.added.count(), 0, "{}", String::from_utf8_lossy(&text));
            prop_assert_eq!(&plan.refusals, &[], "{}", String::from_utf8_lossy(&text));
            for row in &plan.rows {
                prop_assert_eq!(row.verdict.word(), "skipped");
            }
        }
    }

    #[test]
    fn no_cell_of_a_table_is_a_formula(before in registry()) {
        let text = export(Format::Csv, &before, &Ledger::default());
        let mut rows = csv::Reader::from_reader(text.as_slice());
        for row in rows.records() {
            for cell in &row.unwrap() {
                prop_assert!(!cell.starts_with(['=', '+', '-', '@']), "{cell}");
            }
        }
    }

    #[test]
    fn any_bytes_are_refused_and_nothing_panics(bytes in prop::collection::vec(any::<u8>(), 0..400), text in "[\\[\\]{}\":,;=A-Z\\r\\n a-z0-9]{0,300}") {
        for format in [Format::Json, Format::Jsonl, Format::Popolo, Format::Csv, Format::Ics, Format::Vcard] {
            import(format, &bytes, &empty());
            import(format, text.as_bytes(), &empty());
        }
    }
}
