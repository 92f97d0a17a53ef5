use super::Table;
use crate::exchange::{Batch, Format, Plan, Reading};
use crate::ledger::Ledger;
use crate::registry::Registry;
use crate::registry::sample::registry;
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
