//! The overview of a small registry.

use super::Overview;
use crate::insight::{Asked, Sight, Whom};
use crate::lang::Words;
use crate::ledger::Ledger;
use crate::model::{Country, Kind};
use crate::registry::{Langs, Ref, Registry, sample};
use jiff::civil::date;

const ORGANISATIONS: &str = r#"[
    (id: "us", names: "Us"), (id: "desk", names: "Our desk", part_of: "us", country: "KG"),
    (id: "ministry", names: "Ministry", country: "KG"), (id: "office", names: "Office", country: "KG"),
    (id: "body", names: "Body"), (id: "nobody", names: "Nobody"),
]"#;

const MEETINGS: &str = r#"[
    (id: "kg", date: "2024-12-01", participants: [(post: "A", represents: "ministry"), (post: "B", represents: "us")], proposals: [
        (id: "p", title: "P", stage: Agreed, follow_ups: [
            (id: "late", title: "Late", owed_by: ["desk"], owed_to: ["ministry", "office"], due: "2025-01"),
            (id: "soon", title: "Soon", owed_by: ["ministry", "office"], due: "2025-03-31"),
            (id: "both", title: "Both", owed_by: ["us", "office"]),
            (id: "done", title: "Done", owed_by: ["us"]),
        ]),
    ]),
    (id: "body", date: "2023", participants: [(post: "A", represents: "body"), (post: "B", represents: "us")]),
    (id: "to-come", date: "2026", participants: [(post: "A", represents: "body"), (post: "B", represents: "us")]),
]"#;

const JOURNAL: [&str; 2] = [
    r#"(id: "0a", at: "2025-02-20T09:00:00Z", by: "a", on: "kg/p/done", set: Done)"#,
    r#"(id: "0b", at: "2025-02-21T09:00:00Z", by: "a", on: "kg/p/late", note: "Asked")"#,
];

fn registry(title_page: &str) -> Registry {
    sample::registry(
        title_page,
        &[("organisations", ORGANISATIONS), ("meetings", MEETINGS)],
    )
}

fn overview(registry: &Registry) -> Overview {
    let options = ron::Options::default();
    let options = options.with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let ledger = Ledger::new(JOURNAL.map(|line| options.from_str(line).unwrap()));
    Overview::of(Sight {
        registry,
        ledger: &ledger,
        langs: &Langs::default(),
        words: &Words::english(),
        today: date(2025, 3, 1),
    })
}

fn ids<'a>(registry: &'a Registry, records: &[Ref]) -> Vec<&'a str> {
    let ids = records.iter().map(|at| registry.id(*at));
    ids.map(|id| id.rsplit('/').next().unwrap_or(id)).collect()
}

#[test]
fn follow_ups_are_counted_by_their_schedule() {
    let registry = registry(r#"(title: "T", home: "us")"#);
    let overview = overview(&registry);
    assert_eq!(ids(&registry, &overview.overdue.records), ["late"]);
    assert_eq!(ids(&registry, &overview.due_soon.records), ["soon"]);
    assert_eq!(ids(&registry, &overview.no_date.records), ["both"]);
    assert_eq!(
        ids(&registry, &overview.open.records),
        ["late", "soon", "both"]
    );
    assert_eq!(ids(&registry, &overview.done_lately.records), ["done"]);
    assert_eq!(
        overview.overdue.asked,
        Asked::Exactly("kind:follow-ups is:overdue".to_owned())
    );
    let marks: Vec<&str> = overview.marks.iter().map(|mark| mark.what).collect();
    assert_eq!(marks, ["note", "done"], "the newest first");
    assert_eq!(overview.stages[2].1.count, 1);
}

#[test]
fn counterparts_with_what_each_owes_and_when_we_met() {
    let registry = registry(r#"(title: "T", home: "us")"#);
    let rows = overview(&registry).counterparts;
    assert_eq!(
        rows.len(),
        2,
        "neither ours nor those of whom nothing is recorded"
    );
    let kg = &rows[0];
    assert_eq!(kg.whom, Whom::Country(Country::from_code("KG").unwrap()));
    assert_eq!(ids(&registry, &kg.organisations), ["ministry", "office"]);
    assert_eq!(
        ids(&registry, &kg.to_them.open),
        ["late"],
        "once, though to two"
    );
    assert_eq!(kg.to_them.overdue, 1);
    assert_eq!(ids(&registry, &kg.by_them.open), ["soon"]);
    assert_eq!(ids(&registry, &kg.together.open), ["both"]);
    assert_eq!(kg.totals(), (3, 1));
    assert_eq!(kg.next_due.unwrap().1.to_string(), "2025-03-31");
    let contact = kg.last_contact.unwrap();
    assert_eq!((registry.id(contact.meeting), contact.days), ("kg", 90));
    assert_eq!(
        kg.asked(&registry, "open").query(),
        "kind:follow-ups is:open country:kg"
    );
    let body = rows[1].last_contact.unwrap();
    assert_eq!(
        (registry.id(body.meeting), body.days),
        ("body", 426),
        "from the end of a year, and nothing that is to come"
    );
}

#[test]
fn without_a_home_each_owes_and_is_owed() {
    let registry = registry(r#"(title: "T")"#);
    let rows = overview(&registry).counterparts;
    let of = |id: &str| {
        let at = registry.find_id(Kind::Organisations, id).unwrap();
        rows.iter()
            .find(|row| row.whom == Whom::Organisation(at))
            .unwrap()
    };
    assert_eq!(ids(&registry, &of("us").by_them.open), ["both"]);
    assert_eq!(ids(&registry, &of("us").to_them.open), ["soon"]);
    assert!(rows.iter().all(|row| row.together.open.is_empty()));
}
