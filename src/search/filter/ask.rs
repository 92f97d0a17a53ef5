//! What each term asks of a record.

use super::super::fold::{fold, fold_words};
use super::super::query::{DateTest, Facet, Key, Possession, State, Type, Wants};
use super::names::named;
use super::sets::{RefSet, around, below, together};
use super::{Names, Scope};
use crate::ledger::Schedule;
use crate::model::{Country, Kind, PartialDate, Status};
use crate::registry::{Record, Ref, Registry, Relation};
use jiff::civil::Date;

/// A term, worked out as far as one can before seeing the records.
#[derive(Debug, Clone)]
pub(super) enum Ask {
    Kind(Kind),
    Type(&'static Type),
    Among(RefSet),
    /// A date, which is read from the record: the field says which.
    Date(Key, DateTest, Date),
}

impl Ask {
    pub(super) fn of(facet: &Facet, scope: Scope<'_>, names: Option<&dyn Names>) -> Self {
        let registry = scope.registry;
        match facet {
            Facet::Kind(kind) => Self::Kind(*kind),
            Facet::Type(known) => Self::Type(known),
            Facet::Is(state) => Self::Among(in_state(scope, *state)),
            Facet::Country(country) => {
                Self::Among(around(registry, in_country(registry, *country)))
            }
            Facet::Name(key, name) => Self::Among(by_name(registry, names, *key, name)),
            Facet::By(name) => Self::Among(follow_ups(registry, |at| marked_by(scope, at, name))),
            Facet::Topic(topic) => {
                let meetings = registry.all(Kind::Meetings);
                let on = meetings.filter(|at| registry.meeting(*at).topics.contains(topic));
                Self::Among(below(registry, on.collect()))
            }
            Facet::Stage(stage) => {
                let proposals = registry.all(Kind::Proposals);
                let at = proposals.filter(|at| registry.proposal(*at).stage == Some(*stage));
                Self::Among(below(registry, at.collect()))
            }
            Facet::Has(thing) => Self::Among(recorded(scope, *thing, true)),
            Facet::No(thing) => Self::Among(recorded(scope, *thing, false)),
            Facet::Date(Key::Marked, test) => {
                let marked = |at| {
                    let standing = scope.ledger.standing(registry.follow_up_id(at));
                    let day = standing.day().map(PartialDate::from);
                    day.is_some_and(|day| test.holds(day, scope.today))
                };
                Self::Among(follow_ups(registry, marked))
            }
            Facet::Date(key, test) => Self::Date(*key, compared(*key, *test), scope.today),
        }
    }

    pub(super) fn holds(&self, registry: &Registry, at: Ref) -> bool {
        match self {
            Self::Kind(kind) => at.kind() == *kind,
            Self::Type(known) => is_of(registry.get(at), known),
            Self::Among(found) => found.contains(at),
            Self::Date(key, test, today) => {
                date(registry, *key, at).is_some_and(|date| test.holds(date, *today))
            }
        }
    }
}

/// Says whether a record's own kind is of this name.
pub(in super::super) fn is_of(record: Record<'_>, known: &Type) -> bool {
    match record {
        Record::Meeting(r) => r.kind.is_some() && r.kind == known.meeting,
        Record::Proposal(r) => r.kind.is_some() && r.kind == known.proposal,
        Record::Agreement(r) => r.kind.is_some() && r.kind == known.agreement,
        Record::Organisation(r) => r.kind.is_some() && r.kind == known.organisation,
        _ => false,
    }
}

/// `since:` and `until:` compare by themselves, unless they are given a comparison of their own.
fn compared(key: Key, test: DateTest) -> DateTest {
    match (key, test) {
        (Key::Since, DateTest::Within(when)) => DateTest::From(when),
        (Key::Until, DateTest::Within(when)) => DateTest::UpTo(when),
        (_, test) => test,
    }
}

/// The date of a record that a field means.
fn date(registry: &Registry, key: Key, at: Ref) -> Option<PartialDate> {
    match (key, registry.get(at)) {
        (Key::Due, Record::FollowUp(record)) => record.due.as_ref().map(|due| due.on),
        (Key::Expires, Record::Agreement(record)) => record.expires,
        (Key::Due | Key::Expires, _) => None,
        _ => registry.date(at),
    }
}

fn in_country(registry: &Registry, country: Country) -> Vec<Ref> {
    [Kind::Organisations, Kind::Places]
        .into_iter()
        .flat_map(|kind| registry.all(kind))
        .filter(|at| match registry.get(*at) {
            Record::Organisation(record) => record.country == Some(country),
            Record::Place(record) => record.country == Some(country),
            _ => false,
        })
        .collect()
}

fn by_name(registry: &Registry, names: Option<&dyn Names>, key: Key, name: &str) -> RefSet {
    let Wants::Name(kinds) = key.about().wants else {
        return RefSet::of(registry);
    };
    let found = named(registry, names, kinds, name);
    let owed = |relation: Relation| {
        let follow_ups = found
            .iter()
            .flat_map(|at| registry.back(*at, relation, Kind::FollowUps));
        RefSet::holding(registry, follow_ups)
    };
    match key {
        Key::With => together(registry, &found),
        Key::OwedBy => owed(Relation::OwedBy),
        Key::OwedTo => owed(Relation::OwedTo),
        _ => around(registry, found),
    }
}

fn follow_ups(registry: &Registry, admits: impl Fn(Ref) -> bool) -> RefSet {
    let found = registry.all(Kind::FollowUps).filter(|at| admits(*at));
    RefSet::holding(registry, found)
}

fn marked_by(scope: Scope<'_>, at: Ref, name: &str) -> bool {
    let words = fold_words(name);
    let standing = scope.ledger.standing(scope.registry.follow_up_id(at));
    standing.by.as_ref().is_some_and(|by| {
        let folded = fold(by);
        !words.is_empty()
            && words
                .iter()
                .all(|word| folded.text().contains(word.as_str()))
    })
}

/// The records for which something is recorded, or could be and is not.
fn recorded(scope: Scope<'_>, thing: Possession, wanted: bool) -> RefSet {
    use strum::IntoEnumIterator as _;
    let all = Kind::iter().flat_map(|kind| scope.registry.all(kind));
    RefSet::holding(
        scope.registry,
        all.filter(|at| has(scope, *at, thing) == Some(wanted)),
    )
}

/// Says whether something is recorded for a record; nothing where it could not be.
fn has(scope: Scope<'_>, at: Ref, thing: Possession) -> Option<bool> {
    let registry = scope.registry;
    let standing = || scope.ledger.standing(registry.follow_up_id(at));
    let record = registry.get(at);
    match thing {
        Possession::Due => match record {
            Record::FollowUp(r) => Some(r.due.is_some()),
            _ => None,
        },
        Possession::Source => match record {
            Record::Meeting(r) => Some(!r.sources.is_empty()),
            Record::Person(r) => Some(!r.sources.is_empty()),
            Record::Organisation(r) => Some(!r.sources.is_empty()),
            Record::Place(r) => Some(!r.sources.is_empty()),
            Record::Event(r) => Some(!r.sources.is_empty()),
            Record::Agreement(r) => Some(!r.sources.is_empty()),
            Record::FollowUp(r) => Some(r.source.is_some()),
            Record::Proposal(_) => None,
        },
        Possession::Evidence => match record {
            Record::FollowUp(_) => Some(standing().evidence.is_some()),
            _ => None,
        },
        Possession::Note => match record {
            Record::FollowUp(r) => Some(r.note.is_some() || standing().note.is_some()),
            Record::Proposal(r) => Some(r.note.is_some()),
            Record::Agreement(r) => Some(r.note.is_some()),
            Record::Person(r) => Some(r.note.is_some()),
            Record::Organisation(r) => Some(r.note.is_some()),
            Record::Place(r) => Some(r.note.is_some()),
            Record::Event(r) => Some(r.note.is_some()),
            Record::Meeting(_) => None,
        },
        Possession::Date => match record {
            Record::Meeting(_) | Record::Agreement(_) | Record::Event(_) => {
                Some(registry.date(at).is_some())
            }
            _ => None,
        },
        Possession::Place => match record {
            Record::Meeting(r) => Some(r.place.is_some()),
            Record::Event(r) => Some(r.place.is_some()),
            _ => None,
        },
        Possession::Topic => match record {
            Record::Meeting(r) => Some(!r.topics.is_empty()),
            _ => None,
        },
        Possession::FollowUps => match record {
            Record::Proposal(r) => Some(!r.follow_ups.is_empty()),
            Record::Agreement(r) => Some(!r.follow_ups.is_empty()),
            _ => None,
        },
    }
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

/// Says whether a follow-up is in a state.
pub(in super::super) fn is(scope: Scope<'_>, at: Ref, state: State) -> bool {
    let standing = scope.ledger.standing(scope.registry.follow_up_id(at));
    if let Some(status) = state.status() {
        return standing.status == status;
    }
    let record = scope.registry.follow_up(at);
    let schedule = || Schedule::of(record.due.as_ref(), standing, scope.today);
    match state {
        State::Open => standing.status.is_open(),
        State::Overdue => matches!(schedule(), Schedule::Overdue(_)),
        State::DueSoon => matches!(schedule(), Schedule::DueSoon(_)),
        State::Upcoming => matches!(schedule(), Schedule::DueSoon(_) | Schedule::Upcoming(_)),
        State::NoDate => schedule() == Schedule::NoDate,
        State::Late => matches!(schedule(), Schedule::DoneLate(_)),
        State::Contested => standing.is_contested(),
        State::Blocked => {
            standing.status.is_open()
                && record
                    .blocked_by
                    .iter()
                    .any(|id| scope.ledger.standing(id).status.is_open())
        }
        State::Done => standing.status == Status::Done,
        State::InProgress => standing.status == Status::InProgress,
        State::Cancelled => standing.status == Status::Cancelled,
    }
}
