//! Who owes whom how much, counterpart by counterpart.

use super::FollowUps;
use crate::insight::between::us;
use crate::insight::{Asked, Sight, Whom};
use crate::ledger::Schedule;
use crate::model::{Country, Kind, PartialDate};
use crate::registry::{Ref, Registry, Relation};
use std::cmp::Reverse;
use std::collections::{BTreeMap, HashSet};

/// A counterpart, what stands between us and it, and when we last met.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Counterpart {
    /// A country, or an organisation of no country.
    pub whom: Whom,
    /// Its organisations.
    pub organisations: Vec<Ref>,
    /// What we owe them; without a home organisation, what anybody does.
    pub to_them: Owing,
    /// What they owe us; without a home organisation, what they owe anybody.
    pub by_them: Owing,
    /// What we and they owe together.
    pub together: Owing,
    /// The latest meeting with them on or before the day.
    pub last_contact: Option<Contact>,
    /// What is due next of all that, and when.
    pub next_due: Option<(Ref, PartialDate)>,
}

/// Open follow-ups owed one way, by urgency.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Owing {
    /// Those still to be done, the overdue among them.
    pub open: Vec<Ref>,
    /// How many of them are overdue: the first so many.
    pub overdue: usize,
}

/// A meeting and how long ago it was.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Contact {
    /// The meeting.
    pub meeting: Ref,
    /// Its date.
    pub date: PartialDate,
    /// The days since, at the least.
    pub days: i32,
}

impl Counterpart {
    /// The query for what is open, or with another word overdue, between us and them.
    pub fn asked(&self, registry: &Registry, state: &str) -> Asked {
        let term = self.whom.term(registry);
        Asked::Among(format!("kind:follow-ups is:{state} {term}"))
    }

    /// How many of their follow-ups with us are open, and how many of those overdue.
    pub fn totals(&self) -> (usize, usize) {
        let all = [&self.to_them, &self.by_them, &self.together];
        all.iter().fold((0, 0), |(open, overdue), owing| {
            (open + owing.open.len(), overdue + owing.overdue)
        })
    }
}

/// What links of our own say, by the number of the record.
struct Ours {
    us: HashSet<Ref>,
    owed_by: Vec<bool>,
    owed_to: Vec<bool>,
    met: Vec<bool>,
}

impl Ours {
    fn of(registry: &Registry) -> Self {
        let us = us(registry);
        let marked = |relation, kind: Kind| {
            let mut marked = vec![false; registry.count(kind) as usize];
            for own in &us {
                for at in registry.back(*own, relation, kind) {
                    marked[at.index()] = true;
                }
            }
            marked
        };
        Self {
            owed_by: marked(Relation::OwedBy, Kind::FollowUps),
            owed_to: marked(Relation::OwedTo, Kind::FollowUps),
            met: marked(Relation::Represented, Kind::Meetings),
            us,
        }
    }
}

/// Every counterpart that anything is recorded of, those who want attention first.
pub(super) fn of(sight: Sight<'_>, known: &FollowUps) -> Vec<Counterpart> {
    let registry = sight.registry;
    let ours = Ours::of(registry);
    let mut countries: BTreeMap<Country, Vec<Ref>> = BTreeMap::new();
    let mut groups: Vec<(Whom, Vec<Ref>)> = Vec::new();
    for at in registry.all(Kind::Organisations) {
        if ours.us.contains(&at) {
            continue;
        }
        match registry.organisation(at).country {
            Some(country) => countries.entry(country).or_default().push(at),
            None => groups.push((Whom::Organisation(at), vec![at])),
        }
    }
    groups.extend(
        countries
            .into_iter()
            .map(|(country, organisations)| (Whom::Country(country), organisations)),
    );
    let mut found: Vec<Counterpart> = groups
        .into_iter()
        .map(|(whom, organisations)| counterpart(sight, known, &ours, whom, organisations))
        .filter(|row| row.totals().0 > 0 || row.last_contact.is_some())
        .collect();
    found.sort_by_cached_key(|row| {
        let (open, overdue) = row.totals();
        let due = row.next_due.map(|(_, due)| due.last_day());
        (
            Reverse(overdue),
            due.is_none(),
            due,
            Reverse(open),
            row.last_contact.map(|contact| contact.days),
            row.whom,
        )
    });
    found
}

fn counterpart(
    sight: Sight<'_>,
    known: &FollowUps,
    ours: &Ours,
    whom: Whom,
    organisations: Vec<Ref>,
) -> Counterpart {
    let open = |relation| {
        let mut found: Vec<Ref> = organisations
            .iter()
            .flat_map(|at| sight.registry.back(*at, relation, Kind::FollowUps))
            .filter(|at| known.is_open(*at))
            .collect();
        found.sort_unstable();
        found.dedup();
        found
    };
    let (owed_by, owed_to) = (open(Relation::OwedBy), open(Relation::OwedTo));
    let (by_us, to_us) = (
        |at: &Ref| ours.owed_by[at.index()],
        |at: &Ref| ours.owed_to[at.index()],
    );
    let by_them = |at: &Ref| owed_by.binary_search(at).is_ok();
    let has_us = !ours.us.is_empty();
    let owing = |from: &[Ref], wanted: &dyn Fn(&Ref) -> bool| {
        owing(known, from.iter().copied().filter(wanted).collect())
    };
    let to_them = owing(&owed_to, &|at| !by_them(at) && (!has_us || by_us(at)));
    let from_them = owing(&owed_by, &|at| !has_us || (!by_us(at) && to_us(at)));
    let together = owing(&owed_by, &|at| has_us && by_us(at));
    let all = [&to_them, &from_them, &together];
    let next_due = all
        .iter()
        .flat_map(|owing| owing.open.iter().skip(owing.overdue))
        .filter_map(|at| {
            let due = sight.registry.follow_up(*at).due.as_ref()?;
            Some((*at, due.on))
        })
        .min_by_key(|(at, due)| (due.last_day(), *at));
    Counterpart {
        last_contact: last_contact(sight, ours, &organisations),
        whom,
        organisations,
        to_them,
        by_them: from_them,
        together,
        next_due,
    }
}

fn owing(known: &FollowUps, mut open: Vec<Ref>) -> Owing {
    known.sort(&mut open);
    let is_overdue = |at: &&Ref| matches!(known.schedule(**at), Schedule::Overdue(_));
    Owing {
        overdue: open.iter().take_while(is_overdue).count(),
        open,
    }
}

fn last_contact(sight: Sight<'_>, ours: &Ours, organisations: &[Ref]) -> Option<Contact> {
    let registry = sight.registry;
    let with_us = |meeting: Ref| {
        ours.us.is_empty()
            || ours.met[meeting.index()]
            || registry
                .sides(meeting)
                .iter()
                .all(|side| organisations.contains(side))
    };
    let meetings = organisations
        .iter()
        .flat_map(|at| registry.back(*at, Relation::Represented, Kind::Meetings));
    meetings
        .filter_map(|meeting| Some((registry.meeting(meeting).date?, meeting)))
        .filter(|(date, meeting)| date.first_day() <= sight.today && with_us(*meeting))
        .max()
        .map(|(date, meeting)| Contact {
            meeting,
            date,
            days: sight.days_since(date),
        })
}
