use super::Table;
use crate::exchange::{Batch, Format, Outgoing, Plan, Reading};
use crate::lang::Words;
use crate::ledger::Ledger;
use crate::model::Kind;
use crate::registry::sample::registry;
use crate::registry::{Langs, Ref, Registry};
use serde_json::json;

fn read(text: &[u8], registry: &Registry, table: Table<'_>) -> Plan {
    let mut batch = Batch::default();
    let how = Reading {
        table,
        stem: "table",
        ..Reading::new(Format::Csv, registry)
    };
    crate::exchange::read(&how, &mut &*text, &mut batch);
    Plan::new(batch, registry, &Ledger::default(), None)
}

#[test]
fn a_row_is_an_agreement_and_its_parties_are_organisations() {
    let empty = registry(r#"(title: "T")"#, &[]);
    let plan = read(
        "Title;Signed;Parties;Subject\r\nTreaty on stones;28/06/2024;FRANCE | Atlantis;Stones\r\n;1.1.2024;;\r\nTreaty on sand;soon;France;\r\n"
            .as_bytes(),
        &empty,
        Table::default(),
    );
    let value = serde_json::to_value(&plan.added.agreements).unwrap();
    assert_eq!(
        value,
        json!([
            {"id": "treaty-on-sand", "title": "Treaty on sand", "parties": ["france"], "extra": {"csv": {"Signed": "soon"}}},
            {"id": "treaty-on-stones", "title": "Treaty on stones", "parties": ["france", "atlantis"], "signed": "2024-06-28", "extra": {"csv": {"Subject": "Stones"}}},
        ])
    );
    assert_eq!(plan.added.organisations.len(), 2);
    assert_eq!(
        plan.added.organisations[1]
            .country
            .map(crate::model::Country::code),
        Some("FR")
    );
    let told: Vec<String> = plan
        .refusals
        .iter()
        .chain(&plan.remarks)
        .map(ToString::to_string)
        .collect();
    assert_eq!(
        told,
        [
            "line 3: Title: a row without a name or title",
            "line 4: Signed `soon`: cannot be read as such; its words are kept in `extra`",
        ]
    );
}

#[test]
fn the_encoding_and_the_languages_are_told_from_the_file() {
    let empty = registry(r#"(title: "T")"#, &[]);
    let (text, _, _) = encoding_rs::WINDOWS_1252.encode("nom,name_en,poste,organisation\nRené Côté,Rene Cote,Ministre délégué à l'égalité,Ministère de la Santé\n");
    let plan = read(&text, &empty, Table::default());
    let value = serde_json::to_value(&plan.added.people).unwrap();
    assert_eq!(
        value[0]["names"],
        json!({"und": "René Côté", "en": "Rene Cote"})
    );
    assert_eq!(value[0]["posts"][0]["at"], "ministere-de-la-sante");
}

#[test]
fn follow_ups_are_gathered_and_their_status_goes_to_the_journal() {
    let home = registry(
        r#"(title: "T", home: "we")"#,
        &[("organisations", r#"[(id: "we", names: "We")]"#)],
    );
    let text = "task,deadline,status\nBuild,2025-06,done\nPaint,,\n";
    let plan = read(text.as_bytes(), &home, Table::default());
    let agreement = &plan.added.agreements[0];
    assert_eq!(
        (agreement.follow_ups.len(), plan.marks.len()),
        (2, 1),
        "{plan:?}"
    );
    assert_eq!(plan.marks[0].on.to_string(), "follow-ups-table/build");
}

#[test]
fn a_table_of_all_kinds_is_read_row_by_row_as_what_each_says_it_is() {
    let full = registry(
        r#"(title: "T")"#,
        &[
            (
                "organisations",
                r#"[(id: "gov", names: "Government"), (id: "min", names: "Ministry of X, Y", acronym: "MX", kind: Ministry, country: "KG", part_of: "gov")]"#,
            ),
            (
                "people",
                r#"[(id: "anna", names: "Anna", posts: [(title: "Minister", at: "min", since: "2019-05")], note: "=n")]"#,
            ),
            (
                "places",
                r#"[(id: "osh", names: "Osh", country: "KG", lat: 40.53, lon: 72.8)]"#,
            ),
            (
                "events",
                r#"[(id: "fair", names: "Fair", from: "2024-06-01", until: "2024-06-03")]"#,
            ),
            (
                "agreements",
                r#"[(id: "pact", title: "Pact", parties: ["min", "gov"], signed: "2024-06-28", follow_ups: [(id: "f", title: "F", owed_by: ["min"], due: "2026")])]"#,
            ),
            ("meetings", r#"[(id: "m", title: "M", date: "2024")]"#),
        ],
    );
    let records: Vec<Ref> = <Kind as strum::IntoEnumIterator>::iter()
        .flat_map(|kind| full.all(kind))
        .collect();
    let what = Outgoing {
        registry: &full,
        ledger: &Ledger::default(),
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
    let empty = registry(r#"(title: "T")"#, &[]);
    let plan = read(&text, &empty, Table::default());
    let same = |kind: Kind, back: serde_json::Value| {
        let own = full.all(kind).map(|at| match full.get(at) {
            crate::registry::Record::Person(r) => serde_json::to_value(r),
            crate::registry::Record::Organisation(r) => serde_json::to_value(r),
            crate::registry::Record::Place(r) => serde_json::to_value(r),
            crate::registry::Record::Event(r) => serde_json::to_value(r),
            _ => Ok(serde_json::Value::Null),
        });
        let own: Vec<_> = own.map(Result::unwrap).collect();
        assert_eq!(back, serde_json::Value::from(own), "{kind}");
    };
    let added = &plan.added;
    same(Kind::People, json!(added.people));
    same(Kind::Organisations, json!(added.organisations));
    same(Kind::Places, json!(added.places));
    same(Kind::Events, json!(added.events));
    let pact = added
        .agreements
        .iter()
        .find(|it| it.title == crate::model::Text::plain("Pact"));
    assert_eq!(
        serde_json::to_value(pact).unwrap(),
        json!({"id": "pact", "title": "Pact", "parties": ["min", "gov"], "signed": "2024-06-28"})
    );
    let gathered = added.agreements.iter().find(|it| !it.follow_ups.is_empty());
    let follow_up = json!(gathered.map(|it| &it.follow_ups[0]));
    assert_eq!(
        (&follow_up["owed_by"], &follow_up["due"]),
        (&json!(["min"]), &json!("2026"))
    );
    let told: Vec<String> = plan.refusals.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        ["line 8: a table cannot hold meetings: import them from json or jsonl"]
    );
    assert_eq!(plan.columns.len(), 6);
}
