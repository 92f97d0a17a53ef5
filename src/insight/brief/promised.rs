//! What was promised, and which way.

use super::Matter;
use crate::insight::{Direction, Whom, by_urgency};
use crate::model::Kind;
use crate::registry::{Ref, Relation};
use std::cmp::Reverse;
use std::collections::HashSet;

/// Follow-ups by the way they are owed: overdue first, then by date, then the undated, and what is
/// settled last; within each, the latest promised first.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Promised {
    /// What we owe them; without a home organisation, what anybody does.
    pub to_them: Vec<Ref>,
    /// What they owe us; without a home organisation, what they owe anybody.
    pub by_them: Vec<Ref>,
    /// What we and they owe together.
    pub together: Vec<Ref>,
    /// What is between them and others, or owed by nobody named.
    pub apart: Vec<Ref>,
}

impl Promised {
    /// The follow-ups owed in a direction.
    pub fn of(&self, direction: Direction) -> &[Ref] {
        match direction {
            Direction::ToThem => &self.to_them,
            Direction::ByThem => &self.by_them,
            Direction::Together => &self.together,
            Direction::Apart => &self.apart,
        }
    }

    /// All of it between us and them.
    pub fn between(&self) -> impl Iterator<Item = Ref> {
        let all = [&self.to_them, &self.by_them, &self.together];
        all.into_iter().flatten().copied()
    }

    /// Says whether nothing was promised.
    pub fn is_empty(&self) -> bool {
        self.between().next().is_none() && self.apart.is_empty()
    }

    fn add(&mut self, direction: Direction, at: Ref) {
        match direction {
            Direction::ToThem => self.to_them.push(at),
            Direction::ByThem => self.by_them.push(at),
            Direction::Together => self.together.push(at),
            Direction::Apart => self.apart.push(at),
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
        let is_person = matches!(self.whom, Whom::Person(_));
        let own: HashSet<Ref> = contacts.iter().copied().filter(|_| is_person).collect();
        all.sort_unstable();
        all.dedup();
        all.sort_by_cached_key(|at| Reverse(registry.date(*at)));
        by_urgency(self.sight, &mut all);
        let (mut with_them, mut otherwise) = (Promised::default(), Promised::default());
        for at in all {
            let direction = self.between.direction(registry, at);
            let meeting = registry.origin_meeting(at);
            if !is_person || meeting.is_some_and(|meeting| own.contains(&meeting)) {
                with_them.add(direction, at);
            } else {
                otherwise.add(direction, at);
            }
        }
        (with_them, otherwise)
    }
}
