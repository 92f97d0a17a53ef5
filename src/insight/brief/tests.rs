//! Briefs on small registries: which way things are owed, who changed, what is left open.

use super::{Brief, Force, Lack, Move, Promise};
use crate::insight::{Sight, Whom};
use crate::lang::Words;
use crate::ledger::Ledger;
use crate::model::{Country, Kind};
use crate::registry::{Langs, Ref, Registry, sample};
use jiff::civil::date;

const ORGANISATIONS: &str = r#"[
    (id: "us", names: "Us"), (id: "desk", names: "Our desk", part_of: "us", country: "KG"),
    (id: "gov", names: "Government", country: "KG"),
    (id: "ministry", names: "Ministry", part_of: "gov", country: "KG"),
    (id: "office", names: "Office", part_of: "ministry", country: "KG"),
    (id: "other", names: "Other", country: "UZ"),
]"#;

const PEOPLE: &str = r#"[
    (id: "old", names: "Old", posts: [
        (title: "Minister", at: "ministry", until: "2024-12"), (title: "Head", at: "us", since: "2025-02"),
    ]),
    (id: "new", names: "New", posts: [(title: "Minister", at: "ministry", since: "2025-01")]),
    (id: "clerk", names: "Clerk", posts: [(title: "Clerk", at: "office")]),
    (id: "voice", names: "Voice"),
    (id: "past", names: "Past", posts: [(title: "Minister", at: "ministry", until: "1999")]),
]"#;

const MEETINGS: &str = r#"[
    (id: "first", date: "2023", participants: [(person: "old", represents: "ministry"), (post: "Head", represents: "us")], proposals: [
        (id: "bare", title: "Bare"), (id: "no", title: "Refused", stage: Declined),
    ]),
    (id: "last", date: "2024-06-28", participants: [
            (person: "old", represents: "ministry"), (person: "voice", represents: "office"), (post: "Head", represents: "us"),
        ], sources: [(publisher: "Gazette", url: "https://gazette.example/a")], proposals: [
        (id: "p", title: "P", stage: Agreed, follow_ups: [
            (id: "late", title: "Late", owed_by: ["us"], due: "2025-01"),
            (id: "theirs", title: "Theirs", owed_by: ["office"]),
            (id: "both", title: "Both", owed_by: ["us", "ministry"], due: "2026"),
            (id: "aside", title: "Aside", owed_by: ["ministry"], owed_to: ["other"]),
        ]),
    ]),
    (id: "elsewhere", date: "2025-02", participants: [(post: "Minister", represents: "ministry"), (post: "Guest", represents: "other")]),
    (id: "to-come", date: "2027", participants: [(post: "Minister", represents: "ministry"), (post: "Head", represents: "us")]),
]"#;

const AGREEMENTS: &str = r#"[
    (id: "pact", title: "Pact", parties: ["us", "gov"], signed: "2020", in_force: "2021", expires: "2025-08"),
    (id: "over", title: "Over", parties: ["us", "ministry"], signed: "2010", expires: "2020"),
    (id: "draft", title: "Draft", parties: ["us", "ministry"], negotiated_at: ["last"]),
    (id: "not-ours", title: "Not ours", parties: ["ministry", "other"], signed: "2020"),
]"#;

fn registry() -> Registry {
    sample::registry(
        r#"(title: "T", home: "us")"#,
        &[
            ("organisations", ORGANISATIONS),
            ("people", PEOPLE),
            ("meetings", MEETINGS),
            ("agreements", AGREEMENTS),
        ],
    )
}

fn brief(registry: &Registry, whom: Whom) -> Brief {
    Brief::of(
        Sight {
            registry,
            ledger: &Ledger::default(),
            langs: &Langs::default(),
            words: &Words::english(),
            today: date(2025, 3, 1),
        },
        whom,
    )
}

fn of(registry: &Registry, kind: Kind, id: &str) -> Whom {
    Whom::of(registry.find_id(kind, id).unwrap()).unwrap()
}

/// The ends of the ids of records.
fn promises<'a>(registry: &'a Registry, promised: &'a [Promise]) -> Vec<&'a str> {
    ids(registry, promised.iter().map(|promise| &promise.follow_up))
}

fn ids<'a>(registry: &'a Registry, records: impl IntoIterator<Item = &'a Ref>) -> Vec<&'a str> {
    let ids = records.into_iter().map(|at| registry.id(*at));
    ids.map(|id| id.rsplit('/').next().unwrap_or(id)).collect()
}

#[test]
fn an_organisation_comes_with_its_parts_and_what_is_owed_each_way() {
    let registry = registry();
    let brief = brief(&registry, of(&registry, Kind::Organisations, "ministry"));
    assert_eq!(ids(&registry, &brief.organisations), ["ministry", "office"]);
    assert_eq!(
        ids(&registry, &brief.contacts),
        ["last", "first"],
        "neither what is to come nor what was without us"
    );
    let promised = &brief.promised;
    assert_eq!(promises(&registry, &promised.to_them), ["late"]);
    assert_eq!(promises(&registry, &promised.by_them), ["theirs"]);
    assert_eq!(promises(&registry, &promised.together), ["both"]);
    assert_eq!(promises(&registry, &promised.apart), ["aside"]);
    assert!(brief.promised_otherwise.is_empty());
    let sources = brief.sources.iter().map(|cited| &cited.of);
    assert_eq!(ids(&registry, sources), ["last"]);
}

#[test]
fn who_came_and_who_left() {
    let registry = registry();
    let brief = brief(&registry, of(&registry, Kind::Organisations, "ministry"));
    let people = brief.people.iter().map(|holder| &holder.person);
    assert_eq!(
        ids(&registry, people),
        ["voice", "new", "clerk"],
        "last met first, then the latest begun"
    );
    let moved: Vec<(&str, &Move)> = brief
        .moved
        .iter()
        .map(|moved| (registry.id(moved.person), &moved.how))
        .collect();
    let left = Move::Left {
        from: Some(0),
        now: vec![1],
    };
    assert_eq!(moved, [("new", &Move::Came(0)), ("old", &left)]);
    assert_eq!(ids(&registry, &brief.moved[1].last_met), ["last"]);
}

#[test]
fn agreements_with_us_the_ending_first_and_those_over_last() {
    let registry = registry();
    let brief = brief(&registry, of(&registry, Kind::Organisations, "ministry"));
    let found: Vec<(&str, Force, Option<i32>)> = brief
        .agreements
        .iter()
        .map(|at| (registry.id(at.agreement), at.force, at.ends_in))
        .collect();
    assert_eq!(
        found,
        [
            ("pact", Force::InForce, Some(183)),
            ("draft", Force::Unsigned, None),
            ("over", Force::Expired, Some(-1521)),
        ],
        "that of the government among them"
    );
}

#[test]
fn what_is_left_open_is_asked() {
    let registry = registry();
    let brief = brief(&registry, of(&registry, Kind::Organisations, "ministry"));
    let asked: Vec<(Lack, Vec<&str>)> = brief
        .questions
        .iter()
        .map(|question| (question.lack, ids(&registry, &question.records)))
        .collect();
    assert_eq!(
        asked,
        [(Lack::Step, vec!["bare"]), (Lack::Date, vec!["theirs"])]
    );
}

#[test]
fn a_country_is_all_its_organisations_but_ours() {
    let registry = registry();
    let country = Country::from_code("KG").unwrap();
    let brief = brief(&registry, Whom::Country(country));
    assert_eq!(
        ids(&registry, &brief.organisations),
        ["gov", "ministry", "office"]
    );
    assert_eq!(promises(&registry, &brief.promised.to_them), ["late"]);
}

#[test]
fn a_persons_meetings_are_told_from_those_of_their_organisation() {
    let registry = registry();
    let brief = brief(&registry, of(&registry, Kind::People, "new"));
    assert_eq!(ids(&registry, &brief.organisations), ["ministry"]);
    assert!(brief.contacts.is_empty());
    assert_eq!(ids(&registry, &brief.other_contacts), ["last", "first"]);
    assert!(brief.promised.is_empty());
    assert_eq!(
        promises(&registry, &brief.promised_otherwise.together),
        ["both"]
    );
    let voice = self::brief(&registry, of(&registry, Kind::People, "voice"));
    assert_eq!(
        ids(&registry, &voice.organisations),
        ["office"],
        "for whom they spoke"
    );
    assert_eq!(promises(&registry, &voice.promised.by_them), ["theirs"]);
}

#[test]
fn what_all_sides_do_together_is_for_them_all() {
    let meetings = r#"[(id: "m", date: "2024", participants: [
        (post: "Head", represents: "us"), (post: "Minister", represents: "ministry"),
    ], proposals: [(id: "p", title: "P", follow_ups: [
        (id: "both", title: "Both", owed_by: ["us", "ministry"]),
    ])])]"#;
    let files = [("organisations", ORGANISATIONS), ("meetings", meetings)];
    let registry = sample::registry(r#"(title: "T", home: "us")"#, &files);
    for whom in ["us", "ministry"] {
        let brief = brief(&registry, of(&registry, Kind::Organisations, whom));
        let asks = |lack| brief.questions.iter().any(|asked| asked.lack == lack);
        assert!(!asks(Lack::Beneficiary), "{whom}");
        assert!(asks(Lack::Date), "{whom}");
    }
}

#[test]
fn a_brief_on_ourselves_has_no_we() {
    let registry = registry();
    let brief = brief(&registry, of(&registry, Kind::Organisations, "us"));
    assert_eq!(brief.home, None);
    assert_eq!(
        promises(&registry, &brief.promised.by_them),
        ["late", "both"]
    );
    assert_eq!(promises(&registry, &brief.promised.to_them), ["theirs"]);
}

#[test]
fn a_page_fits_on_a_sheet_however_much_there_is() {
    let mut meetings = String::from("[");
    for n in 0..300 {
        use std::fmt::Write as _;
        write!(
            meetings,
            r#"(id: "m{n}", date: "2024", participants: [(person: "p{n}", represents: "gov"), (post: "Head", represents: "us")],
            sources: [(publisher: "Gazette", url: "https://gazette.example/{n}")], proposals: [
            (id: "bare", title: "Bare"), (id: "p", title: "P", follow_ups: [
                (id: "a", title: "A", owed_by: ["us"]), (id: "b", title: "B", owed_by: ["gov"]), (id: "c", title: "C", owed_by: ["gov", "us"]),
                (id: "d", title: "D", owed_by: ["gov"], owed_to: ["other"]),
            ])]),"#
        )
        .unwrap();
    }
    let people: Vec<String> = (0..300)
        .map(|n| {
            format!(
                r#"(id: "p{n}", names: "P", posts: [(title: "T", at: "gov", until: "2024-0{}")])"#,
                1 + n % 9
            )
        })
        .collect();
    let registry = sample::registry(
        r#"(title: "T", home: "us")"#,
        &[
            ("organisations", ORGANISATIONS),
            ("people", &format!("[{}]", people.join(","))),
            ("meetings", &(meetings + "]")),
        ],
    );
    let langs = Langs::default();
    let ledger = Ledger::default();
    let sight = Sight {
        registry: &registry,
        ledger: &ledger,
        langs: &langs,
        words: &Words::english(),
        today: date(2025, 3, 1),
    };
    let brief = Brief::of(sight, of(&registry, Kind::Organisations, "gov"));
    let lines: usize = brief
        .page(sight)
        .sections
        .iter()
        .map(|section| section.lines.len() + 2)
        .sum();
    assert!(lines < 70, "{lines} lines");
    let page = brief.page(sight).markdown(sight.words);
    assert!(
        page.contains("… and 295 more (kind:follow-ups org:gov)"),
        "{page}"
    );
}
