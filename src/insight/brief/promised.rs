//! What was promised, and which way.

use super::{Matter, Whom};
use crate::insight::between::Owed;
use crate::insight::{Direction, due_order};
use crate::ledger::Schedule;
use crate::model::{Kind, Status};
use crate::registry::{Ref, Relation};
use std::cmp::Reverse;
use std::collections::HashSet;

/// A follow-up as it stands on the day of a brief.
///
/// What the parts of a brief ask of it is looked up once: a country may have thousands, each in
/// another corner of the memory.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Promise {
    /// The follow-up.
    pub follow_up: Ref,
    /// Its status.
    pub status: Status,
    /// Whether anything was ever marked on it.
    pub is_marked: bool,
    /// How it stands to its due date.
    pub schedule: Schedule,
    /// How many are named to do it.
    pub owners: usize,
    /// For how many it is done.
    pub beneficiaries: usize,
    /// Whether it says where it can be read.
    pub has_source: bool,
}

/// Follow-ups by the way they are owed: overdue first, then by date, then the undated, and what is
/// settled last; within each, the latest promised first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Promised {
    /// What we owe them; without a home organisation, what anybody does.
    pub to_them: Vec<Promise>,
    /// What they owe us; without a home organisation, what they owe anybody.
    pub by_them: Vec<Promise>,
    /// What we and they owe together.
    pub together: Vec<Promise>,
    /// What is between them and others, or owed by nobody named.
    pub apart: Vec<Promise>,
}

impl Promised {
    /// The follow-ups owed in a direction.
    pub fn of(&self, direction: Direction) -> &[Promise] {
        match direction {
            Direction::ToThem => &self.to_them,
            Direction::ByThem => &self.by_them,
            Direction::Together => &self.together,
            Direction::Apart => &self.apart,
        }
    }

    /// All of it between us and them.
    pub fn between(&self) -> impl Iterator<Item = &Promise> {
        let all = [&self.to_them, &self.by_them, &self.together];
        all.into_iter().flatten()
    }

    /// Says whether nothing was promised.
    pub fn is_empty(&self) -> bool {
        self.between().next().is_none() && self.apart.is_empty()
    }

    fn add(&mut self, direction: Direction, promise: Promise) {
        match direction {
            Direction::ToThem => self.to_them.push(promise),
            Direction::ByThem => self.by_them.push(promise),
            Direction::Together => self.together.push(promise),
            Direction::Apart => self.apart.push(promise),
        }
    }
}

impl Matter<'_> {
    /// What was promised; of a person at their meetings, and otherwise.
    pub(super) fn promised(&self, contacts: &[Ref]) -> (Promised, Promised) {
        let registry = self.sight.registry;
        let mut all: Vec<Ref> = Vec::new();
        for at in &self.organisations {
            for relation in [Relation::OwedBy, Relation::OwedTo] {
                all.extend(registry.back(*at, relation, Kind::FollowUps));
            }
        }
        all.sort_unstable();
        all.dedup();
        let mut found: Vec<_> = all.into_iter().map(|at| self.promise(at)).collect();
        found.sort_by_cached_key(|(_, promise)| {
            let at = promise.follow_up;
            let urgency = due_order::urgency(promise.schedule);
            (urgency, Reverse(registry.date(at)), at)
        });
        let is_person = matches!(self.whom, Whom::Person(_));
        let own: HashSet<Ref> = contacts.iter().copied().filter(|_| is_person).collect();
        let (mut with_them, mut otherwise) = (Promised::default(), Promised::default());
        for (direction, promise) in found {
            let meeting = || registry.origin_meeting(promise.follow_up);
            if !is_person || meeting().is_some_and(|meeting| own.contains(&meeting)) {
                with_them.add(direction, promise);
            } else {
                otherwise.add(direction, promise);
            }
        }
        (with_them, otherwise)
    }

    fn promise(&self, at: Ref) -> (Direction, Promise) {
        let sight = self.sight;
        let Owed { way, by, to } = self.between.owed(sight.registry, at);
        let record = sight.registry.follow_up(at);
        let standing = sight.standing(at);
        let promise = Promise {
            follow_up: at,
            status: standing.status,
            is_marked: standing.since.is_some(),
            schedule: Schedule::of(record.due.as_ref(), standing, sight.today),
            owners: by,
            beneficiaries: to,
            has_source: record.source.is_some(),
        };
        (way, promise)
    }
}
