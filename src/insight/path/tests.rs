//! Which way is taken, and what is none.

use super::{LinkPath, Told, Way, around};
use crate::insight::Sight;
use crate::lang::Words;
use crate::ledger::Ledger;
use crate::registry::{Langs, Registry, Relation, sample};
use jiff::civil::date;

fn registry(people: &str, meetings: &str) -> Registry {
    sample::registry(
        r#"(title: "T", home: "us")"#,
        &[
            (
                "organisations",
                r#"[(id: "us", names: "Us"), (id: "them", names: "Them"), (id: "alone", names: "Alone")]"#,
            ),
            ("places", r#"[(id: "town", names: "Town")]"#),
            ("people", people),
            ("meetings", meetings),
        ],
    )
}

const TWO: &str = r#"[
    (id: "a", names: "A", posts: [(title: "T", at: "us")]),
    (id: "b", names: "B", posts: [(title: "T", at: "us")], distinct_from: ["c"]),
    (id: "c", names: "C"),
]"#;

/// The ids along the way from one record to another.
fn way(registry: &Registry, from: &str, to: &str) -> Option<Vec<String>> {
    let at = |id| registry.resolve(id).unwrap();
    let path = LinkPath::between(sight(registry), at(from), at(to))?;
    let ids = path.hops.iter().map(|hop| registry.id(hop.to).to_owned());
    Some(ids.collect())
}

fn sight(registry: &Registry) -> Sight<'_> {
    static LEDGER: std::sync::OnceLock<Ledger> = std::sync::OnceLock::new();
    static LANGS: std::sync::OnceLock<Langs> = std::sync::OnceLock::new();
    static WORDS: std::sync::OnceLock<Words> = std::sync::OnceLock::new();
    Sight {
        registry,
        ledger: LEDGER.get_or_init(Ledger::default),
        langs: LANGS.get_or_init(Langs::default),
        words: WORDS.get_or_init(Words::english),
        today: date(2025, 3, 1),
    }
}

#[test]
fn a_later_meeting_is_preferred_and_the_way_is_always_one() {
    let meetings = r#"[
        (id: "m1", date: "2020", participants: [(person: "a"), (person: "b")]),
        (id: "m2", date: "2024", participants: [(person: "a"), (person: "b")]),
        (id: "m3", participants: [(person: "a"), (person: "b")]),
        (id: "m4", date: "2024", participants: [(person: "a"), (person: "b")]),
    ]"#;
    let registry = registry(TWO, meetings);
    assert_eq!(way(&registry, "a", "b").unwrap(), ["m2", "b"]);
    assert_eq!(way(&registry, "b", "a").unwrap(), ["m2", "a"]);
}

#[test]
fn longer_over_meetings_rather_than_through_ourselves_or_a_place() {
    let meetings = r#"[
        (id: "m1", date: "2020", place: "town", participants: [(person: "a"), (person: "c")]),
        (id: "m2", date: "2024", place: "town", participants: [(person: "c"), (person: "b")]),
    ]"#;
    let registry = registry(TWO, meetings);
    assert_eq!(
        way(&registry, "a", "b").unwrap(),
        ["m1", "c", "m2", "b"],
        "though both hold posts with us"
    );
    let told = LinkPath::between(
        sight(&registry),
        registry.resolve("a").unwrap(),
        registry.resolve("b").unwrap(),
    )
    .unwrap()
    .told(sight(&registry));
    assert_eq!(told.len(), 2);
    assert!(told.iter().all(|step| matches!(step, Told::Met { .. })));
}

#[test]
fn through_ourselves_where_there_is_no_other_way() {
    assert_eq!(way(&registry(TWO, "[]"), "a", "b").unwrap(), ["us", "b"]);
}

#[test]
fn a_like_name_and_a_report_are_no_ways() {
    let meetings = r#"[
        (id: "m1", date: "2024", participants: [(person: "a")],
            sources: [(publisher: "Gazette", attributed_to: "alone")]),
    ]"#;
    let registry = registry(TWO, meetings);
    assert_eq!(way(&registry, "b", "c"), None);
    assert_eq!(way(&registry, "a", "alone"), None);
    assert_eq!(way(&registry, "a", "a").unwrap(), [""; 0]);
}

#[test]
fn who_spoke_for_an_organisation_did_not_meet_it() {
    let meetings = r#"[
        (id: "m1", date: "2024", participants: [(person: "c", represents: "them"), (person: "a", represents: "us")]),
    ]"#;
    let registry = registry(TWO, meetings);
    let told = |from: &str, to: &str| {
        let at = |id| registry.resolve(id).unwrap();
        let path = LinkPath::between(sight(&registry), at(from), at(to)).unwrap();
        path.told(sight(&registry))
    };
    assert!(matches!(told("c", "them")[..], [Told::SpokeFor { .. }]));
    assert!(matches!(told("a", "them")[..], [Told::Met { .. }]));
}

#[test]
fn what_lies_around_a_record_is_grouped_and_the_latest_comes_first() {
    let meetings = r#"[
        (id: "m1", date: "2020", participants: [(person: "a")]),
        (id: "m2", participants: [(person: "a")]),
        (id: "m3", date: "2024", participants: [(person: "a")]),
    ]"#;
    let registry = registry(TWO, meetings);
    let mut groups = around(&registry, registry.resolve("a").unwrap());
    for group in &mut groups {
        group.put_in_order(&registry);
    }
    let shown: Vec<(Relation, Way, Vec<&str>)> = groups
        .iter()
        .map(|group| {
            let ids = group.records.iter().map(|at| registry.id(*at));
            (group.relation, group.way, ids.collect())
        })
        .collect();
    assert_eq!(
        shown,
        [
            (Relation::PostAt, Way::Forward, vec!["us"]),
            (Relation::Participant, Way::Backward, vec!["m3", "m1", "m2"]),
        ]
    );
    assert_eq!(groups[1].message, "link-participant-back");
}
