//! The narrowing half of a query, worked out once and then asked of any record.

use super::fold::{fold, fold_words};
use super::query::{Comparison, Facet, Query, State};
use crate::ledger::{Ledger, Schedule};
use crate::model::{Kind, PartialDate, Status, Text};
use crate::registry::{Record, Ref, Registry, Relation};
use jiff::civil::Date;
use strum::IntoEnumIterator as _;

/// What the terms of a query are held against.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The records.
    pub registry: &'a Registry,
    /// What was marked.
    pub ledger: &'a Ledger,
    /// The day that schedules are worked out for.
    pub today: Date,
}

/// The terms of a query, ready to be asked of any record.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    tests: Vec<Test>,
}

#[derive(Debug, Clone)]
struct Test {
    negated: bool,
    ask: Ask,
}

#[derive(Debug, Clone)]
enum Ask {
    Kind(Kind),
    Among(RefSet),
    Since(PartialDate),
    Until(PartialDate),
    Due(Comparison, PartialDate),
}

/// A set of records: a mark for each there is, which costs less than hashing the many that a term
/// may admit.
#[derive(Debug, Clone)]
struct RefSet {
    marked: [Vec<bool>; Kind::COUNT],
}

impl RefSet {
    /// The empty set of a registry's records.
    fn of(registry: &Registry) -> Self {
        let mut marked: [Vec<bool>; Kind::COUNT] = Default::default();
        for kind in Kind::iter() {
            marked[kind as usize].resize(registry.count(kind) as usize, false);
        }
        Self { marked }
    }

    /// Adds a record; says whether it is new.
    fn insert(&mut self, at: Ref) -> bool {
        !std::mem::replace(&mut self.marked[at.kind() as usize][at.index()], true)
    }

    fn contains(&self, at: Ref) -> bool {
        self.marked[at.kind() as usize][at.index()]
    }
}

impl Filter {
    /// Works out which records the terms of a query admit.
    pub fn new(query: &Query, scope: Scope<'_>) -> Self {
        let tests = query
            .terms
            .iter()
            .map(|term| Test {
                negated: term.negated,
                ask: ask(&term.facet, scope),
            })
            .collect();
        Self { tests }
    }

    /// Says whether a record passes every term.
    pub fn admits(&self, registry: &Registry, at: Ref) -> bool {
        self.tests
            .iter()
            .all(|test| test.ask.holds(registry, at) != test.negated)
    }

    /// Says whether every record passes.
    pub fn is_empty(&self) -> bool {
        self.tests.is_empty()
    }
}

impl Ask {
    fn holds(&self, registry: &Registry, at: Ref) -> bool {
        match self {
            Self::Kind(kind) => at.kind() == *kind,
            Self::Among(found) => found.contains(at),
            Self::Since(date) => registry
                .date(at)
                .is_some_and(|own| own.last_day() >= date.first_day()),
            Self::Until(date) => registry
                .date(at)
                .is_some_and(|own| own.first_day() <= date.last_day()),
            Self::Due(how, date) => {
                let Record::FollowUp(record) = registry.get(at) else {
                    return false;
                };
                record.due.as_ref().is_some_and(|due| match how {
                    Comparison::Before => due.on.last_day() < date.first_day(),
                    Comparison::Within => {
                        due.on.last_day() >= date.first_day()
                            && due.on.first_day() <= date.last_day()
                    }
                    Comparison::After => due.on.first_day() > date.last_day(),
                })
            }
        }
    }
}

fn ask(facet: &Facet, scope: Scope<'_>) -> Ask {
    let registry = scope.registry;
    let among = |found: Vec<Ref>| Ask::Among(around(registry, found));
    match facet {
        Facet::Kind(kind) => Ask::Kind(*kind),
        Facet::Since(date) => Ask::Since(*date),
        Facet::Until(date) => Ask::Until(*date),
        Facet::Due(how, date) => Ask::Due(*how, *date),
        Facet::Organisation(name) => among(named(registry, Kind::Organisations, name)),
        Facet::Person(name) => among(named(registry, Kind::People, name)),
        Facet::Place(name) => among(named(registry, Kind::Places, name)),
        Facet::Event(name) => among(named(registry, Kind::Events, name)),
        Facet::Country(country) => among(
            [Kind::Organisations, Kind::Places]
                .into_iter()
                .flat_map(|kind| registry.all(kind))
                .filter(|at| match registry.get(*at) {
                    Record::Organisation(record) => record.country == Some(*country),
                    Record::Place(record) => record.country == Some(*country),
                    _ => false,
                })
                .collect(),
        ),
        Facet::Topic(topic) => Ask::Among(below(
            registry,
            registry
                .all(Kind::Meetings)
                .filter(|at| registry.meeting(*at).topics.contains(topic))
                .collect(),
        )),
        Facet::Stage(stage) => Ask::Among(below(
            registry,
            registry
                .all(Kind::Proposals)
                .filter(|at| registry.proposal(*at).stage == Some(*stage))
                .collect(),
        )),
        Facet::Is(state) => Ask::Among(in_state(scope, *state)),
    }
}

/// The records of a kind with this id, or with a name that holds every word.
fn named(registry: &Registry, kind: Kind, wanted: &str) -> Vec<Ref> {
    if let Some(exact) = registry.find_id(kind, wanted) {
        return vec![exact];
    }
    let words = fold_words(wanted);
    let holds = |text: &str| {
        let folded = fold(text);
        words
            .iter()
            .all(|word| folded.text().contains(word.as_str()))
    };
    let any = |text: &Text| text.versions().any(|(_, version)| holds(version));
    let also = |list: &[String]| list.iter().any(|text| holds(text));
    registry
        .all(kind)
        .filter(|at| match registry.get(*at) {
            Record::Person(r) => any(&r.names) || also(&r.also),
            Record::Place(r) => any(&r.names) || also(&r.also),
            Record::Event(r) => any(&r.names) || also(&r.also),
            Record::Organisation(r) => {
                any(&r.names) || also(&r.also) || r.acronym.as_ref().is_some_and(any)
            }
            _ => false,
        })
        .collect()
}

/// These records, those that link to them, and all that those hold.
fn around(registry: &Registry, centre: Vec<Ref>) -> RefSet {
    let mut found: Vec<Ref> = Vec::new();
    for at in centre {
        found.push(at);
        found.extend(
            registry
                .backlinks(at)
                .iter()
                // That somebody reported a meeting does not make it theirs, nor does a like name.
                .filter(|link| {
                    !matches!(
                        link.relation,
                        Relation::AttributedTo | Relation::DistinctFrom
                    )
                })
                .map(|link| link.to),
        );
    }
    below(registry, found)
}

/// These records with the proposals and follow-ups they hold.
fn below(registry: &Registry, found: Vec<Ref>) -> RefSet {
    let mut all = RefSet::of(registry);
    let mut ahead = found;
    while let Some(at) = ahead.pop() {
        if all.insert(at) {
            match at.kind() {
                Kind::Meetings => {
                    ahead.extend(registry.back(at, Relation::RaisedAt, Kind::Proposals));
                }
                Kind::Proposals | Kind::Agreements => {
                    ahead.extend(registry.back(at, Relation::CarriesOut, Kind::FollowUps));
                }
                _ => {}
            }
        }
    }
    all
}

/// The follow-ups in a state, what they come from, and who owes them and to whom.
fn in_state(scope: Scope<'_>, state: State) -> RefSet {
    let registry = scope.registry;
    let mut found = RefSet::of(registry);
    for at in registry.all(Kind::FollowUps) {
        if !is(scope, at, state) {
            continue;
        }
        found.insert(at);
        found.insert(registry.parent_of(at));
        let around = registry.origin_meeting(at).into_iter();
        for other in around
            .chain(registry.owed_by(at))
            .chain(registry.owed_to(at))
        {
            found.insert(other);
        }
    }
    found
}

fn is(scope: Scope<'_>, at: Ref, state: State) -> bool {
    let standing = scope.ledger.standing(scope.registry.follow_up_id(at));
    if let Some(status) = state.status() {
        return standing.status == status;
    }
    let schedule = || {
        Schedule::of(
            scope.registry.follow_up(at).due.as_ref(),
            standing,
            scope.today,
        )
    };
    match state {
        State::Open => standing.status.is_open(),
        State::Overdue => matches!(schedule(), Schedule::Overdue(_)),
        State::DueSoon => matches!(schedule(), Schedule::DueSoon(_)),
        State::Upcoming => matches!(schedule(), Schedule::DueSoon(_) | Schedule::Upcoming(_)),
        State::NoDate => schedule() == Schedule::NoDate,
        State::Late => matches!(schedule(), Schedule::DoneLate(_)),
        State::Contested => standing.is_contested(),
        State::Done => standing.status == Status::Done,
        State::InProgress => standing.status == Status::InProgress,
        State::Cancelled => standing.status == Status::Cancelled,
    }
}
