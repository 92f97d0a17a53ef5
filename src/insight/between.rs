//! Who is "we", who is "they", and what stands between the two.

use super::Sight;
use crate::ledger::Schedule;
use crate::model::{Kind, PartialDate};
use crate::registry::{Ref, Registry, Relation};
use jiff::civil::Date;
use std::collections::HashSet;

/// Which way something is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Direction {
    /// We owe it to them; without a home organisation, somebody does.
    ToThem,
    /// They owe it to us; without a home organisation, to anybody.
    ByThem,
    /// We and they owe it together.
    Together,
    /// It is between them and others, or nobody is named who owes it.
    Apart,
}

/// Two sides: the home organisation with its parts, and a counterpart.
#[derive(Debug, Clone)]
pub(super) struct Between {
    us: HashSet<Ref>,
    them: HashSet<Ref>,
}

impl Between {
    /// Sets a counterpart against the home organisation; without one, or where the counterpart is
    /// of it, there is no "we".
    pub(super) fn new(registry: &Registry, them: impl IntoIterator<Item = Ref>) -> Self {
        let them: HashSet<Ref> = them.into_iter().collect();
        let mut us = us(registry);
        if us.iter().any(|own| them.contains(own)) {
            us.clear();
        }
        Self { us, them }
    }

    /// Says whether there is a "we".
    pub(super) fn has_us(&self) -> bool {
        !self.us.is_empty()
    }

    /// Says whether an organisation is of their side.
    pub(super) fn is_theirs(&self, organisation: Ref) -> bool {
        self.them.contains(&organisation)
    }

    /// Says whether an organisation is of our side.
    pub(super) fn is_ours(&self, organisation: Ref) -> bool {
        self.us.contains(&organisation)
    }

    /// Which way a follow-up is owed.
    pub(super) fn direction(&self, registry: &Registry, follow_up: Ref) -> Direction {
        self.direction_of(&registry.owed_by(follow_up), &registry.owed_to(follow_up))
    }

    /// The same, from who owes it to whom.
    pub(super) fn direction_of(&self, owed_by: &[Ref], owed_to: &[Ref]) -> Direction {
        let any = |side: &HashSet<Ref>, of: &[Ref]| of.iter().any(|at| side.contains(at));
        let (by_them, to_them) = (any(&self.them, owed_by), any(&self.them, owed_to));
        if !self.has_us() {
            return match (by_them, to_them && !owed_by.is_empty()) {
                (true, _) => Direction::ByThem,
                (false, true) => Direction::ToThem,
                (false, false) => Direction::Apart,
            };
        }
        let (by_us, to_us) = (any(&self.us, owed_by), any(&self.us, owed_to));
        match (by_us, by_them) {
            (true, true) => Direction::Together,
            (true, false) if to_them => Direction::ToThem,
            (false, true) if to_us => Direction::ByThem,
            _ => Direction::Apart,
        }
    }

    /// Says whether a meeting of theirs was one with us: we took part or, so far as is recorded,
    /// nobody but they did.
    pub(super) fn is_contact(&self, registry: &Registry, meeting: Ref) -> bool {
        if !self.has_us() {
            return true;
        }
        let participants = registry.meeting(meeting).participants.iter();
        let mut sides = participants.filter_map(|one| registry.follow(one.represents.as_ref()?));
        let mut only_theirs = true;
        sides.any(|side| {
            only_theirs &= self.is_theirs(side);
            self.is_ours(side)
        }) || only_theirs
    }
}

/// The organisations that "we" means: the home organisation and its parts.
pub(super) fn us(registry: &Registry) -> HashSet<Ref> {
    let home = registry.home();
    home.map_or_else(HashSet::new, |home| {
        with_parts(registry, home).into_iter().collect()
    })
}

/// Says whether an organisation is ours: the home organisation or a part of it.
pub fn is_ours(registry: &Registry, at: Ref) -> bool {
    let home = registry.home();
    home.is_some_and(|home| at == home || wholes(registry, at).contains(&home))
}

/// An organisation and all that is part of it, each once, the whole first.
pub(super) fn with_parts(registry: &Registry, whole: Ref) -> Vec<Ref> {
    let mut found = vec![whole];
    let mut known = HashSet::from([whole]);
    let mut next = 0;
    while let Some(at) = found.get(next).copied() {
        next += 1;
        let parts = registry.back(at, Relation::PartOf, Kind::Organisations);
        found.extend(parts.filter(|part| known.insert(*part)));
    }
    found
}

/// What an organisation is part of, the nearest first.
pub(super) fn wholes(registry: &Registry, part: Ref) -> Vec<Ref> {
    let mut found: Vec<Ref> = Vec::new();
    let mut at = part;
    while let Some(id) = &registry.organisation(at).part_of
        && let Some(whole) = registry.follow(id)
        && whole != part
        && !found.contains(&whole)
    {
        found.push(whole);
        at = whole;
    }
    found
}

impl Sight<'_> {
    /// How many days have passed since a date, at the least: a vague date counts by its last day.
    pub fn days_since(&self, date: PartialDate) -> i32 {
        let last = date.last_day().min(self.today.max(date.first_day()));
        days(last, self.today)
    }

    /// How many follow-ups are still to be done, and how many of those are overdue.
    pub(super) fn open_of(&self, follow_ups: &[Ref]) -> (usize, usize) {
        let is_open = |at: &&Ref| self.standing(**at).status.is_open();
        let open = follow_ups.iter().filter(is_open);
        let overdue = |at: &&Ref| matches!(self.schedule(**at), Schedule::Overdue(_));
        (open.clone().count(), open.filter(overdue).count())
    }
}

/// Whole days from one day to another.
pub(super) fn days(from: Date, to: Date) -> i32 {
    i32::try_from(to.duration_since(from).as_hours() / 24).unwrap_or(0)
}

#[cfg(test)]
mod tests {
    use super::{Between, Direction, us, wholes, with_parts};
    use crate::model::Kind;
    use crate::registry::{Ref, Registry, sample};

    const ORGANISATIONS: &str = r#"[
        (id: "us", names: "Us"), (id: "our-desk", names: "Desk", part_of: "us"),
        (id: "gov", names: "Government"), (id: "ministry", names: "Ministry", part_of: "gov"),
        (id: "office", names: "Office", part_of: "ministry"), (id: "other", names: "Other"),
    ]"#;

    fn registry(title_page: &str) -> Registry {
        sample::registry(title_page, &[("organisations", ORGANISATIONS)])
    }

    fn org(registry: &Registry, id: &str) -> Ref {
        registry.find_id(Kind::Organisations, id).unwrap()
    }

    #[test]
    fn a_whole_comes_with_its_parts_and_a_part_with_its_wholes() {
        let registry = registry(r#"(title: "T", home: "us")"#);
        let ids = |found: Vec<Ref>| {
            let ids = found.into_iter().map(|at| registry.id(at).to_owned());
            ids.collect::<Vec<_>>()
        };
        assert_eq!(
            ids(with_parts(&registry, org(&registry, "gov"))),
            ["gov", "ministry", "office"]
        );
        assert_eq!(
            ids(wholes(&registry, org(&registry, "office"))),
            ["ministry", "gov"]
        );
        assert_eq!(us(&registry).len(), 2);
    }

    #[test]
    fn who_owes_whom() {
        let registry = registry(r#"(title: "T", home: "us")"#);
        let at = |id| org(&registry, id);
        let (us, desk, gov, office, other) = (
            at("us"),
            at("our-desk"),
            at("gov"),
            at("office"),
            at("other"),
        );
        let between = Between::new(&registry, [gov, office]);
        let of = |by: &[Ref], to: &[Ref]| between.direction_of(by, to);
        assert_eq!(of(&[us], &[gov]), Direction::ToThem);
        assert_eq!(of(&[desk], &[gov]), Direction::ToThem);
        assert_eq!(of(&[office], &[us]), Direction::ByThem);
        assert_eq!(of(&[us, gov], &[gov]), Direction::Together);
        assert_eq!(of(&[gov], &[other]), Direction::Apart);
        assert_eq!(of(&[us], &[other]), Direction::Apart);
        assert_eq!(of(&[], &[us, gov]), Direction::Apart);
    }

    #[test]
    fn without_a_home_they_owe_or_are_owed() {
        let registry = registry(r#"(title: "T")"#);
        let (gov, other) = (org(&registry, "gov"), org(&registry, "other"));
        let between = Between::new(&registry, [gov]);
        assert_eq!(between.direction_of(&[gov], &[other]), Direction::ByThem);
        assert_eq!(between.direction_of(&[other], &[gov]), Direction::ToThem);
        assert_eq!(between.direction_of(&[], &[gov]), Direction::Apart);
        let own = Between::new(
            &self::registry(r#"(title: "T", home: "us")"#),
            [org(&registry, "us")],
        );
        assert!(!own.has_us(), "a brief on ourselves");
    }
}
