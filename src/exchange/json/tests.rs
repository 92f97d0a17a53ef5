use super::{read_lines, read_list, write_lines, write_list};
use crate::exchange::{Batch, Item, Outgoing, Plan};
use crate::lang::Words;
use crate::ledger::{Entry, Ledger};
use crate::model::Kind;
use crate::registry::sample::registry;
use crate::registry::{Langs, Ref, Registry};
use jiff::Timestamp;
use jiff::civil::date;
use std::sync::LazyLock;
use strum::IntoEnumIterator as _;

static WORDS: LazyLock<Words> = LazyLock::new(Words::english);

fn sample() -> (Registry, Ledger) {
    let registry = registry(
        r#"(title: "T", home: "b", languages: ["en"])"#,
        &[
            (
                "people",
                r#"[(id: "a", names: {"en": "A, \"kind\":", "ar": "ا"}, posts: [(title: "x", at: "b", since: "2024-06", extra: {"popolo": {"id": "7"}})])]"#,
            ),
            (
                "organisations",
                r#"[(id: "b", names: "B", kind: Ngo), (id: "c", names: "C", extra: {"note": ["x", 1, 2.5, {"y": true}]})]"#,
            ),
            (
                "agreements",
                r#"[(id: "d", title: "D", kind: Protocol, parties: ["b"], follow_ups: [(id: "f", title: "F", owed_by: ["b"], due: (words: "soon", read_as: "2025"))])]"#,
            ),
            (
                "meetings",
                r#"[(id: "m", date: "2024", proposals: [(id: "p", title: "P", kind: Training, follow_ups: [(id: "f", title: "G", owed_by: ["b"], due: "2025-01-31")])])]"#,
            ),
        ],
    );
    let entry: Entry = ron::Options::default()
        .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME)
        .from_str(
            r#"(id: "0a", at: "2025-01-10T23:59:59Z", by: "a", on: "d/f", set: Done, note: "n")"#,
        )
        .unwrap();
    (registry, Ledger::new([entry]))
}

fn everything(registry: &Registry) -> Vec<Ref> {
    Kind::iter().flat_map(|kind| registry.all(kind)).collect()
}

fn outgoing<'a>(
    (registry, ledger): &'a (Registry, Ledger),
    records: &'a [Ref],
    langs: &'a Langs,
    is_whole: bool,
) -> Outgoing<'a> {
    Outgoing {
        registry,
        ledger,
        langs,
        words: &WORDS,
        today: date(2025, 6, 1),
        now: Timestamp::UNIX_EPOCH,
        records,
        is_whole,
        with_mark: false,
    }
}

#[test]
fn everything_comes_back_the_same() {
    let sample = sample();
    let (all, langs) = (everything(&sample.0), Langs::default());
    let mut lines = Vec::new();
    write_lines(&outgoing(&sample, &all, &langs, true), &mut lines).unwrap();
    let mut list = Vec::new();
    write_list(&outgoing(&sample, &all, &langs, true), &mut list).unwrap();
    let mut from_lines = Batch::default();
    read_lines(&mut lines.as_slice(), &mut from_lines);
    let mut from_list = Batch::default();
    read_list(&mut list.as_slice(), &mut from_list);
    assert_eq!(
        from_lines.refusals,
        [],
        "{}",
        String::from_utf8_lossy(&lines)
    );
    assert_eq!(from_list.refusals, []);
    let items = |batch: &Batch| {
        batch
            .items
            .iter()
            .map(|(item, _)| item.clone())
            .collect::<Vec<_>>()
    };
    assert_eq!(items(&from_lines), items(&from_list));
    let empty = registry(r#"(title: "E")"#, &[]);
    let plan = Plan::new(from_lines, &empty, &Ledger::default(), None);
    assert_eq!(
        plan.added.people,
        [sample.0.person(all_of(&sample.0, Kind::People)).clone()]
    );
    assert_eq!(plan.added.count(), 5);
    assert_eq!(plan.entries, sample.1.entries());
    let again = Plan::new(from_list, &sample.0, &sample.1, None);
    assert!(again.is_empty() && again.refusals.is_empty(), "{again:?}");
    assert!(again.rows.iter().all(|row| row.verdict.word() == "skipped"));
}

fn all_of(registry: &Registry, kind: Kind) -> Ref {
    registry.all(kind).next().unwrap()
}

#[test]
fn a_follow_up_alone_is_its_status() {
    let sample = sample();
    let langs = Langs::default();
    let follow_ups: Vec<Ref> = sample.0.all(Kind::FollowUps).collect();
    let mut lines = Vec::new();
    write_lines(&outgoing(&sample, &follow_ups, &langs, false), &mut lines).unwrap();
    let text = String::from_utf8(lines).unwrap();
    assert!(
        text.starts_with(r#"{"kind":"follow-up","id":"m/p/f","proposal":"m/p","title":"G","#),
        "{text}"
    );
    let mut batch = Batch::default();
    read_lines(&mut text.as_bytes(), &mut batch);
    let plan = Plan::new(batch, &sample.0, &Ledger::default(), None);
    let words: Vec<String> = plan
        .rows
        .iter()
        .map(|row| row.verdict.why(&WORDS))
        .collect();
    assert_eq!(
        words,
        [
            "already there",
            "from open to done",
            "a line of the journal"
        ]
    );
}

#[test]
fn a_refusal_names_place_record_field_and_value() {
    let told = |text: &str| {
        let mut batch = Batch::default();
        read_lines(&mut text.as_bytes(), &mut batch);
        let mut told: Vec<String> = batch.refusals.iter().map(ToString::to_string).collect();
        told.push(format!("{} taken", batch.items.len()));
        told
    };
    let deep = format!("{}1{}", "[".repeat(100_000), "]".repeat(100_000));
    assert_eq!(
        told(&deep)[0],
        "line 1: not JSON: recursion limit exceeded at line 1 column 128"
    );
    assert_eq!(
        told(
            "{\"kind\":\"person\",\"id\":\"a\",\"names\":\"A\",\"age\":7}\n\n7\n{\"kind\":\"people\",\"id\":\"B\",\"names\":\"B\"}\n{\"kind\":\"ship\"}"
        ),
        [
            "line 3: not an object",
            "line 4 (B): id: not an id: `B`; an id is lower-case letters a-z, digits, `-`, `_` and `.`, beginning with a letter or digit",
            "line 5: kind `ship`: no kind of record",
            "1 taken",
        ]
    );
    let mut batch = Batch::default();
    read_list(
        &mut &b"{\"kind\":\"person\",\"id\":\"a\",\"names\":\"A\",\"age\":7}"[..],
        &mut batch,
    );
    let Some((Item::Person(person), _)) = batch.items.first() else {
        panic!()
    };
    assert_eq!(
        person.extra.get("age").and_then(serde_json::Value::as_u64),
        Some(7)
    );
}
