//! What stood on which day.

use crate::model::{Kind, PartialDate, RecordId as _, Stage};
use crate::registry::{Registry, sample};
use jiff::civil::{Date, date};

const MEETINGS: &str = r#"[
    (id: "talks", date: "2024-06", participants: [(post: "Envoy", represents: "us"), (post: "Envoy", represents: "them")], proposals: [
        (id: "pact", title: "A pact", stage: Formalised, formalised_by: "pact",
            follow_ups: [(id: "write", title: "Write it", owed_by: ["us"])]),
        (id: "club", title: "A club", stage: Formalised),
    ]),
    (id: "signing", date: "2025-03-05", at_event: "fair", participants: [(post: "Envoy", represents: "them")], proposals: [
        (id: "more", title: "More", follow_ups: [(id: "do", title: "Do", owed_by: ["them"], blocked_by: ["talks/pact/write"])]),
    ]),
    (id: "undated", participants: [(post: "Envoy", represents: "them")]),
]"#;

const AGREEMENTS: &str = r#"[
    (id: "pact", title: "Pact", parties: ["us", "them"], negotiated_at: ["talks"], signed_at: "signing",
        in_force: "2025-06", expires: "2030", note: "Signed at last.",
        follow_ups: [(id: "ratify", title: "Ratify", owed_by: ["them"])],
        sources: [(publisher: "Before", published: "2024-07"), (publisher: "After", published: "2025-03-06"), (publisher: "Whenever")]),
    (id: "other", title: "Other", signed: "2025-04", derives_from: ["pact"]),
    (id: "old", title: "Old", signed: "2020"),
    (id: "none", title: "Undated"),
]"#;

const PEOPLE: &str = r#"[
    (id: "ada", names: "Ada", posts: [
        (title: "Envoy", at: "us", since: "2020", until: "2025-02-01"),
        (title: "Minister", at: "them", since: "2025-02-01"),
    ]),
]"#;

fn whole() -> Registry {
    sample::registry(
        r#"(title: "Sample", home: "us")"#,
        &[
            (
                "organisations",
                r#"[(id: "us", names: "Us"), (id: "them", names: "Them")]"#,
            ),
            ("people", PEOPLE),
            (
                "events",
                r#"[(id: "fair", names: "Fair", from: "2025-03-04", until: "2025-03-06")]"#,
            ),
            ("agreements", AGREEMENTS),
            ("meetings", MEETINGS),
        ],
    )
}

fn ids(registry: &Registry, kind: Kind) -> Vec<&str> {
    registry.all(kind).map(|at| registry.id(at)).collect()
}

fn on(day: Date) -> Registry {
    let registry = whole().as_of(day);
    assert_eq!(registry.check(), [], "nothing names what is gone");
    registry
}

#[test]
fn what_happened_later_is_gone_and_the_undated_stays() {
    let before = on(date(2024, 5, 31));
    assert_eq!(ids(&before, Kind::Meetings), ["undated"]);
    assert_eq!(ids(&before, Kind::Agreements), ["old", "none"]);
    assert!(ids(&before, Kind::FollowUps).is_empty() && ids(&before, Kind::Events).is_empty());
    let between = on(date(2024, 6, 1));
    assert_eq!(
        ids(&between, Kind::Meetings),
        ["talks", "undated"],
        "a month counts from its first day"
    );
    assert_eq!(ids(&between, Kind::Proposals), ["talks/pact", "talks/club"]);
    assert_eq!(ids(&between, Kind::FollowUps), ["talks/pact/write"]);
}

#[test]
fn an_agreement_negotiated_before_it_was_signed_stands_unsigned() {
    let between = on(date(2025, 3, 4));
    assert_eq!(ids(&between, Kind::Agreements), ["pact", "old", "none"]);
    let pact = between.agreement(between.find_id(Kind::Agreements, "pact").unwrap());
    assert_eq!((pact.signed, pact.in_force), (None, None));
    assert!(pact.signed_at.is_none() && pact.note.is_none() && pact.follow_ups.is_empty());
    assert_eq!(pact.sources.len(), 1, "a source of before it was signed");
    assert_eq!(pact.negotiated_at[0].as_str(), "talks");
    let after = on(date(2025, 3, 5));
    let pact = after.agreement(after.find_id(Kind::Agreements, "pact").unwrap());
    assert!(pact.signed_at.is_some() && pact.follow_ups.len() == 1);
    assert_eq!(pact.in_force, None, "in force only from June");
    assert_eq!(pact.expires, Some(PartialDate::Year(2030)));
}

#[test]
fn a_proposal_is_formalised_from_the_day_of_its_agreement() {
    let stages = |day| {
        let registry = on(day);
        let of = |id| {
            let at = registry.find_id(Kind::Proposals, id).unwrap();
            let proposal = registry.proposal(at);
            (proposal.stage, proposal.formalised_by.is_some())
        };
        (of("talks/pact"), of("talks/club").0)
    };
    let formalised = Some(Stage::Formalised);
    assert_eq!(
        stages(date(2025, 3, 4)),
        ((Some(Stage::Proposed), false), formalised)
    );
    assert_eq!(stages(date(2025, 3, 5)), ((formalised, true), formalised));
}

#[test]
fn posts_are_those_of_the_day() {
    let posts = |day| {
        let registry = on(day);
        let ada = registry.find_id(Kind::People, "ada").unwrap();
        let posts = registry.person(ada).posts.iter();
        posts
            .map(|post| (post.since, post.until))
            .collect::<Vec<_>>()
    };
    assert_eq!(posts(date(2019, 12, 31)), []);
    let since = Some(PartialDate::Year(2020));
    assert_eq!(posts(date(2025, 1, 31)), [(since, None)]);
    assert_eq!(posts(date(2025, 2, 1)).len(), 2);
    assert!(posts(date(2025, 2, 1))[0].1.is_some());
}

#[test]
fn the_last_day_is_the_whole_registry() {
    let (whole, last) = (whole(), on(date(9999, 12, 31)));
    for kind in <Kind as strum::IntoEnumIterator>::iter() {
        assert_eq!(ids(&whole, kind), ids(&last, kind));
        for at in whole.all(kind) {
            assert_eq!(whole.links(at), last.links(at));
            assert_eq!(whole.origin(at), last.origin(at));
        }
    }
}
