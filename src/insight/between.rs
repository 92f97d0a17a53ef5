//! Who is "we", who is "they", and what stands between the two.

use super::Sight;
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
///
/// Of a country with thousands of meetings it is asked of every participant, so that it looks up
/// a list by number and hashes nothing.
#[derive(Debug, Clone)]
pub(super) struct Between {
    /// The side of each organisation of the registry.
    of: Vec<Side>,
    has_us: bool,
}

/// On which side an organisation stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Us,
    Them,
    Others,
}

impl Between {
    /// Sets a counterpart against the home organisation; without one, or where the counterpart is
    /// of it, there is no "we".
    pub(super) fn new(registry: &Registry, them: impl IntoIterator<Item = Ref>) -> Self {
        let them: Vec<Ref> = them.into_iter().collect();
        let us = us(registry);
        let has_us = !us.is_empty() && !them.iter().any(|at| us.contains(at));
        let mut of = vec![Side::Others; registry.count(Kind::Organisations) as usize];
        for at in us.iter().filter(|_| has_us) {
            of[at.index()] = Side::Us;
        }
        for at in &them {
            of[at.index()] = Side::Them;
        }
        Self { of, has_us }
    }

    /// Says whether there is a "we".
    pub(super) fn has_us(&self) -> bool {
        self.has_us
    }

    /// Says whether an organisation is of their side.
    pub(super) fn is_theirs(&self, organisation: Ref) -> bool {
        self.side(organisation) == Side::Them
    }

    /// Says whether an organisation is of our side.
    pub(super) fn is_ours(&self, organisation: Ref) -> bool {
        self.side(organisation) == Side::Us
    }

    fn side(&self, organisation: Ref) -> Side {
        let side = self.of.get(organisation.index());
        side.copied().unwrap_or(Side::Others)
    }

    /// Which way a follow-up is owed, and by how many to how many.
    pub(super) fn owed(&self, registry: &Registry, follow_up: Ref) -> Owed {
        let by = self.among(registry.ahead(follow_up, Relation::OwedBy));
        let to = self.among(registry.ahead(follow_up, Relation::OwedTo));
        Owed {
            way: self.way(by, to),
            by: by.all,
            to: to.all,
        }
    }

    fn way(&self, by: Among, to: Among) -> Direction {
        if !self.has_us() {
            return match (by.them, to.them && by.all > 0) {
                (true, _) => Direction::ByThem,
                (false, true) => Direction::ToThem,
                (false, false) => Direction::Apart,
            };
        }
        match (by.us, by.them) {
            (true, true) => Direction::Together,
            (true, false) if to.them => Direction::ToThem,
            (false, true) if to.us => Direction::ByThem,
            _ => Direction::Apart,
        }
    }

    /// Who is among some organisations.
    fn among(&self, organisations: impl Iterator<Item = Ref>) -> Among {
        let mut among = Among::default();
        for at in organisations {
            among.all += 1;
            match self.side(at) {
                Side::Us => among.us = true,
                Side::Them => among.them = true,
                Side::Others => {}
            }
        }
        among
    }

    /// Says whether a meeting of theirs was one with us: we took part or, so far as is recorded,
    /// nobody but they did.
    pub(super) fn is_contact(&self, registry: &Registry, meeting: Ref) -> bool {
        if !self.has_us() {
            return true;
        }
        let mut sides = registry.ahead(meeting, Relation::Represented);
        let mut only_theirs = true;
        sides.any(|side| {
            only_theirs &= self.is_theirs(side);
            self.is_ours(side)
        }) || only_theirs
    }
}

/// How a follow-up is owed.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Owed {
    /// Which way.
    pub(super) way: Direction,
    /// How many are to do it.
    pub(super) by: usize,
    /// For how many.
    pub(super) to: usize,
}

/// Who is among those who owe something, or to whom it is owed.
#[derive(Debug, Clone, Copy, Default)]
struct Among {
    all: usize,
    us: bool,
    them: bool,
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

    fn way(between: &Between, by: &[Ref], to: &[Ref]) -> Direction {
        let among = |side: &[Ref]| between.among(side.iter().copied());
        between.way(among(by), among(to))
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
        let of = |by: &[Ref], to: &[Ref]| way(&between, by, to);
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
        let of = |by: &[Ref], to: &[Ref]| way(&between, by, to);
        assert_eq!(of(&[gov], &[other]), Direction::ByThem);
        assert_eq!(of(&[other], &[gov]), Direction::ToThem);
        assert_eq!(of(&[], &[gov]), Direction::Apart);
        let own = Between::new(
            &self::registry(r#"(title: "T", home: "us")"#),
            [org(&registry, "us")],
        );
        assert!(!own.has_us(), "a brief on ourselves");
    }
}
