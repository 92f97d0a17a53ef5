use crate::exchange::{Batch, Outgoing, Plan};
use crate::lang::Words;
use crate::ledger::Ledger;
use crate::model::Kind;
use crate::registry::sample::registry;
use crate::registry::{Langs, Ref, Registry};
use serde_json::json;

fn read(text: &str, registry: &Registry) -> Plan {
    let mut batch = Batch::default();
    super::read(&mut text.as_bytes(), registry, &mut batch);
    Plan::new(batch, registry, &Ledger::default(), None)
}

fn written(registry: &Registry) -> String {
    let kinds = [Kind::People, Kind::Organisations];
    let records: Vec<Ref> = kinds.iter().flat_map(|kind| registry.all(*kind)).collect();
    let what = Outgoing {
        registry,
        ledger: &Ledger::default(),
        langs: &Langs::default(),
        words: &Words::english(),
        today: jiff::civil::date(2025, 1, 1),
        now: jiff::Timestamp::UNIX_EPOCH,
        records: &records,
        is_whole: false,
        with_mark: false,
    };
    let mut text = Vec::new();
    super::write(&what, &mut text).unwrap();
    String::from_utf8(text).unwrap()
}

#[test]
fn what_goes_out_comes_back_as_the_same() {
    let registry = registry(
        r#"(title: "T")"#,
        &[
            (
                "organisations",
                r#"[(id: "a", names: {"en": "Ministry of X, Y", "fr": "Ministère"})]"#,
            ),
            (
                "people",
                r#"[(id: "p", names: {"en": "Anna", "ar": "آنا"}, also: ["A., the"], posts: [
                (title: {"en": "Minister", "fr": "Ministre"}, at: "a", since: "2019-05"), (title: "Deputy", at: "a", until: "2018")], note: "n")]"#,
            ),
        ],
    );
    let text = written(&registry);
    let back = read(&text, &registry);
    let told: Vec<String> = back
        .rows
        .iter()
        .map(|row| format!("{}: {}", row.id, row.verdict.why(&Words::english())))
        .collect();
    assert_eq!(told, ["p: already there", "a: already there"], "{text}");
}

#[test]
fn an_old_card_is_a_person_with_a_post_and_the_rest_is_kept() {
    let empty = registry(r#"(title: "T")"#, &[]);
    let plan = read(
        "BEGIN:VCARD\r\nVERSION:3.0\r\nN:Doe;John;Q.;Dr.;\r\nORG:Acme;Sales\r\nTITLE:Clerk\r\nEMAIL;TYPE=work:j@x.example\r\nEND:VCARD\r\nBEGIN:VCARD\r\nVERSION:4.0\r\nEND:VCARD\r\n",
        &empty,
    );
    let person = serde_json::to_value(&plan.added.people[0]).unwrap();
    assert_eq!(person["names"], "Dr. John Q. Doe");
    assert_eq!(
        person["posts"],
        json!([{"title": "Clerk", "at": "acme-sales"}])
    );
    assert!(
        person["extra"]["vcard"]["lines"]
            .to_string()
            .contains("j@x.example"),
        "{person}"
    );
    let told: Vec<String> = plan.refusals.iter().map(ToString::to_string).collect();
    assert_eq!(told, ["card 2: FN: a card without a name"]);
}
