//! What counts as having happened, and with whom.

use super::{Changes, What};
use crate::insight::{Sight, Whom};
use crate::lang::Words;
use crate::ledger::{Ledger, Schedule};
use crate::model::Status;
use crate::registry::{Langs, Registry, sample};
use jiff::civil::{Date, date};

const ORGANISATIONS: &str = r#"[
    (id: "us", names: "Us"), (id: "desk", names: "Desk", part_of: "us"),
    (id: "kg", names: "Ministry", country: "KG"), (id: "az", names: "Foundation", country: "AZ"),
    (id: "body", names: "Body"),
]"#;

const MEETINGS: &str = r#"[
    (id: "talks", date: "2024-06", participants: [(post: "A", represents: "us"), (post: "B", represents: "kg"), (post: "C", represents: "az")], proposals: [
        (id: "p", title: "P", follow_ups: [
            (id: "done", title: "Done", owed_by: ["us"], owed_to: ["kg"], due: "2024-06-30"),
            (id: "due", title: "Due", owed_by: ["kg"], due: "2024-06"),
            (id: "undone", title: "Undone", owed_by: ["kg"]),
            (id: "later", title: "Later", owed_by: ["kg"], due: "2024"),
        ]),
    ]),
    (id: "undated", participants: [(post: "B", represents: "kg")]),
    (id: "alone", date: "2024-06-30", participants: [(post: "A", represents: "us")]),
    (id: "nobody", date: "2024-06-30", participants: [(post: "A")]),
]"#;

const AGREEMENTS: &str = r#"[
    (id: "pact", title: "Pact", parties: ["us", "body"], signed: "2024-06-02", in_force: "2024-06-10", expires: "2024-06-30"),
]"#;

const PEOPLE: &str = r#"[
    (id: "ada", names: "Ada", posts: [(title: "Minister", at: "kg", until: "2024-06"), (title: "Head", at: "desk", since: "2024-06-30")]),
]"#;

const JOURNAL: [&str; 5] = [
    r#"(id: "0a", at: "2024-06-10T09:00:00Z", by: "a", on: "talks/p/done", set: InProgress)"#,
    r#"(id: "0b", at: "2024-06-30T23:59:59Z", by: "a", on: "talks/p/done", set: Done, note: "Sent", after: ["0a"])"#,
    r#"(id: "0c", at: "2024-06-20T09:00:00Z", by: "a", on: "talks/p/undone", set: Done)"#,
    r#"(id: "0d", at: "2024-06-21T09:00:00Z", by: "a", undo: ["0c"])"#,
    r#"(id: "0e", at: "2024-07-01T00:00:00Z", by: "a", on: "talks/p/due", set: Done)"#,
];

fn registry() -> Registry {
    sample::registry(
        r#"(title: "T", home: "us")"#,
        &[
            ("organisations", ORGANISATIONS),
            ("meetings", MEETINGS),
            ("agreements", AGREEMENTS),
            ("people", PEOPLE),
        ],
    )
}

/// What happened in June 2024, as it stood then: with whom, what, and to which record.
fn changes(from: Date, to: Date) -> Vec<(String, Vec<String>)> {
    let registry = registry();
    let options = ron::Options::default();
    let options = options.with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    let ledger = Ledger::new(JOURNAL.map(|line| options.from_str(line).unwrap()));
    let langs = Langs::default();
    let sight = Sight {
        registry: &registry.as_of(to),
        ledger: &ledger.as_of(to),
        langs: &langs,
        words: &Words::english(),
        today: to,
    };
    let changes = Changes::of(sight, from, to);
    let told = changes.with.iter().map(|with| {
        let whom = with.whom.map_or("nobody".to_owned(), |whom| match whom {
            Whom::Country(country) => country.code().to_owned(),
            Whom::Organisation(at) | Whom::Person(at) => sight.registry.id(at).to_owned(),
        });
        let told = with.changes.iter().map(|change| {
            let id = sight.registry.id(change.record);
            format!("{} {} {id}", change.date, change.what.name())
        });
        (whom, told.collect())
    });
    told.collect()
}

#[test]
fn each_thing_stands_once_with_the_first_that_is_not_us() {
    let told = changes(date(2024, 6, 1), date(2024, 6, 30));
    let expected = [
        (
            "KG",
            vec![
                "2024-06 met talks",
                "2024-06 post_ended ada",
                "2024-06 due talks/p/due",
                "2024-06-30 done talks/p/done",
            ],
        ),
        (
            "body",
            vec![
                "2024-06-02 signed pact",
                "2024-06-10 in_force pact",
                "2024-06-30 expired pact",
            ],
        ),
        (
            "us",
            vec!["2024-06-30 met alone", "2024-06-30 post_began ada"],
        ),
        ("nobody", vec!["2024-06-30 met nobody"]),
    ];
    let expected = expected.map(|(whom, told)| {
        let told = told.into_iter().map(str::to_owned);
        (whom.to_owned(), told.collect::<Vec<_>>())
    });
    assert_eq!(told, expected);
}

#[test]
fn vague_dates_begin_on_their_first_day_and_end_on_their_last() {
    let told = changes(date(2024, 6, 2), date(2024, 6, 29));
    let of_kg = told.iter().find(|(whom, _)| whom == "KG");
    assert_eq!(
        of_kg.unwrap().1,
        ["2024-06-10 begun talks/p/done"],
        "neither the month begun on the first nor what is over only on the last"
    );
}

#[test]
fn what_fell_due_is_told_as_it_stood() {
    let registry = registry();
    let to = date(2024, 7, 5);
    let sight = Sight {
        registry: &registry,
        ledger: &Ledger::default(),
        langs: &Langs::default(),
        words: &Words::english(),
        today: to,
    };
    let changes = Changes::of(sight, date(2024, 6, 30), to);
    let due = changes
        .all()
        .find(|change| registry.id(change.record) == "talks/p/due");
    assert_eq!(
        due.unwrap().what,
        What::FellDue(Status::Open, Schedule::Overdue(5))
    );
}
