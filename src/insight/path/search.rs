//! The search for the cheapest way: Dijkstra's from both ends at once, until they have met.
//!
//! What passing through a record costs is paid half on the way in and half on the way out. The two
//! searches so meet at a record that much goes through before either has to look at all that goes
//! through it.

use super::{Hop, Way};
use crate::insight::Sight;
use crate::insight::between::{days, us};
use crate::model::Kind;
use crate::registry::{Link, Ref, Registry, Relation};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::hash_map::Entry;
use std::collections::{BinaryHeap, HashMap, HashSet};

/// What a way costs: first by what it goes through, then by how long ago its meetings were, in
/// days. The cost stands in the upper half of the number and the days in the lower.
type Cost = u64;

/// One link, before what it passes through is counted.
const LINK: Cost = 8 << 32;

/// The age of what bears no date: a hundred years.
const UNDATED: u64 = 36_500;

/// The hops of the cheapest way, if there is any.
pub(super) fn hops(sight: Sight<'_>, from: Ref, to: Ref) -> Option<Vec<Hop>> {
    let tolls = Tolls {
        registry: sight.registry,
        today: sight.today,
        us: us(sight.registry),
        ends: [from, to],
    };
    let (mut ahead, mut behind) = (Search::from(from), Search::from(to));
    let mut best: Option<(Cost, Ref)> = (from == to).then_some((0, from));
    while let (Some(one), Some(other)) = (ahead.next(), behind.next()) {
        if best.is_some_and(|(cost, _)| one.0 + other.0 >= cost) {
            break;
        }
        // Either may go on: rather the one whose next record has fewer links, so that what much
        // goes through is looked at only where there is nothing else.
        let load = |(cost, at): (Cost, Ref)| (sight.registry.backlinks(at).len(), cost);
        if load(one) <= load(other) {
            ahead.step(&tolls, &behind, &mut best);
        } else {
            behind.step(&tolls, &ahead, &mut best);
        }
    }
    let (_, middle) = best?;
    let mut hops = ahead.back_from(middle);
    hops.reverse();
    hops.extend(behind.back_from(middle).into_iter().map(turned));
    Some(hops)
}

/// A hop found from the far end, told from the near one.
fn turned(hop: Hop) -> Hop {
    Hop {
        from: hop.to,
        relation: hop.relation,
        way: match hop.way {
            Way::Forward => Way::Backward,
            Way::Backward => Way::Forward,
        },
        to: hop.from,
    }
}

/// The links of a record that are ways, in both directions.
fn both_ways(registry: &Registry, at: Ref) -> impl Iterator<Item = (Way, Link)> {
    let forward = registry.links(at).iter().copied();
    let backward = registry.backlinks(at).iter().copied();
    forward
        .map(|link| (Way::Forward, link))
        .chain(backward.map(|link| (Way::Backward, link)))
        .filter(|(_, link)| {
            !matches!(
                link.relation,
                Relation::DistinctFrom | Relation::AttributedTo
            )
        })
}

/// What passing through records costs.
struct Tolls<'a> {
    registry: &'a Registry,
    today: Date,
    us: HashSet<Ref>,
    /// The ends are passed through by no way between them.
    ends: [Ref; 2],
}

impl Tolls<'_> {
    /// Half of what passing through a record costs.
    fn of(&self, at: Ref) -> Cost {
        if self.ends.contains(&at) {
            return 0;
        }
        let through: u64 = match at.kind() {
            Kind::Meetings => return self.age(at),
            Kind::People | Kind::Agreements => 1,
            Kind::Proposals | Kind::FollowUps => 2,
            Kind::Organisations if self.us.contains(&at) => 16,
            Kind::Organisations => 3,
            Kind::Events => 6,
            Kind::Places => 12,
        };
        through << 32
    }

    /// How many days ago a meeting was.
    fn age(&self, meeting: Ref) -> Cost {
        let Some(date) = self.registry.meeting(meeting).date else {
            return UNDATED;
        };
        let days = days(date.last_day(), self.today).max(0);
        u64::try_from(days).unwrap_or(UNDATED).min(UNDATED)
    }
}

/// What was reached from one end.
struct Search {
    /// The cheapest way to each record so far, and the hop by which it was reached.
    known: HashMap<Ref, (Cost, Option<Hop>)>,
    /// Records whose links are still to be followed, the cheapest first; some twice.
    open: BinaryHeap<Reverse<(Cost, Ref)>>,
}

impl Search {
    fn from(end: Ref) -> Self {
        Self {
            known: HashMap::from([(end, (0, None))]),
            open: BinaryHeap::from([Reverse((0, end))]),
        }
    }

    /// The next record, and what the way to it costs.
    fn next(&mut self) -> Option<(Cost, Ref)> {
        // A record that a cheaper way was found to since stands here still.
        while let Some(Reverse((cost, at))) = self.open.peek() {
            if self.known.get(at).is_some_and(|(known, _)| known == cost) {
                return Some((*cost, *at));
            }
            self.open.pop();
        }
        None
    }

    /// Follows the links of the next record, and notes where that meets the other search.
    fn step(&mut self, tolls: &Tolls<'_>, other: &Self, best: &mut Option<(Cost, Ref)>) {
        let Some(Reverse((cost, at))) = self.open.pop() else {
            return;
        };
        let out = cost + LINK + tolls.of(at);
        for (way, link) in both_ways(tolls.registry, at) {
            let hop = Hop {
                from: at,
                relation: link.relation,
                way,
                to: link.to,
            };
            let next = out + tolls.of(link.to);
            if self.reach(next, hop) {
                self.open.push(Reverse((next, link.to)));
            }
            if let Some((beyond, _)) = other.known.get(&link.to) {
                let whole = (next + beyond, link.to);
                if best.is_none_or(|best| whole < best) {
                    *best = Some(whole);
                }
            }
        }
    }

    /// Notes a way to a record; says whether it is the first or a cheaper one. Of two that cost the
    /// same the hop from the record that stands first is kept.
    fn reach(&mut self, cost: Cost, hop: Hop) -> bool {
        let rank = |hop: &Hop| (hop.from, hop.relation, hop.way);
        match self.known.entry(hop.to) {
            Entry::Vacant(free) => {
                free.insert((cost, Some(hop)));
                true
            }
            Entry::Occupied(mut taken) => {
                let (known, by) = *taken.get();
                let stands_first = by.is_some_and(|by| rank(&hop) < rank(&by));
                if cost < known || (cost == known && stands_first) {
                    taken.insert((cost, Some(hop)));
                }
                cost < known
            }
        }
    }

    /// The hops from a record back to the end that was begun at, the last first.
    fn back_from(&self, mut at: Ref) -> Vec<Hop> {
        let mut hops = Vec::new();
        while let Some((_, Some(hop))) = self.known.get(&at) {
            hops.push(*hop);
            at = hop.from;
        }
        hops
    }
}

#[cfg(test)]
mod tests {
    use super::{Cost, LINK, Tolls, both_ways, hops};
    use crate::insight::Sight;
    use crate::insight::between::us;
    use crate::lang::Words;
    use crate::ledger::Ledger;
    use crate::model::Kind;
    use crate::registry::{Langs, Ref, Registry, sample};
    use jiff::civil::date;
    use proptest::prelude::*;
    use std::collections::HashMap;
    use strum::IntoEnumIterator as _;

    /// The cheapest cost of a way, tried over and over until nothing gets cheaper.
    fn cheapest(tolls: &Tolls<'_>, registry: &Registry) -> Option<Cost> {
        let [from, to] = tolls.ends;
        let all: Vec<Ref> = Kind::iter().flat_map(|kind| registry.all(kind)).collect();
        let mut costs = HashMap::from([(from, 0)]);
        loop {
            let before = costs.clone();
            for at in &all {
                let Some(cost) = costs.get(at).copied() else {
                    continue;
                };
                for (_, link) in both_ways(registry, *at) {
                    let next = cost + LINK + tolls.of(*at) + tolls.of(link.to);
                    let known = costs.entry(link.to).or_insert(next);
                    *known = next.min(*known);
                }
            }
            if before == costs {
                return costs.get(&to).copied();
            }
        }
    }

    fn registry(meetings: &[(u8, u8, u8, bool)]) -> Registry {
        let people = (0..6).map(|n| {
            format!(
                "(id: \"p{n}\", names: \"P\", posts: [(title: \"T\", at: \"o{}\")])",
                n % 3
            )
        });
        let people: Vec<String> = people.collect();
        let meetings = meetings.iter().enumerate().map(|(n, (a, b, year, placed))| {
            let place = if *placed { "place: \"l\"," } else { "" };
            format!(
                "(id: \"m{n}\", date: \"20{year:02}\", {place} participants: [(person: \"p{a}\", represents: \"o{b}\"), (person: \"p{}\")])",
                b % 6
            )
        });
        let meetings: Vec<String> = meetings.collect();
        sample::registry(
            "(title: \"T\", home: \"o0\")",
            &[
                ("places", "[(id: \"l\", names: \"L\")]"),
                (
                    "organisations",
                    "[(id: \"o0\", names: \"O\"), (id: \"o1\", names: \"O\"), (id: \"o2\", names: \"O\")]",
                ),
                ("people", &format!("[{}]", people.join(","))),
                ("meetings", &format!("[{}]", meetings.join(","))),
            ],
        )
    }

    static WORDS: std::sync::OnceLock<Words> = std::sync::OnceLock::new();

    proptest! {
        #[test]
        fn no_way_is_cheaper(
            meetings in prop::collection::vec((0..6u8, 0..3u8, 10..25u8, any::<bool>()), 0..8),
            from in 0..6u8,
            to in 0..6u8,
        ) {
            let registry = registry(&meetings);
            let at = |n| registry.find_id(Kind::People, &format!("p{n}")).unwrap();
            let (from, to) = (at(from), at(to));
            let (ledger, langs) = (Ledger::default(), Langs::default());
            let sight = Sight {
                registry: &registry,
                ledger: &ledger,
                langs: &langs,
                words: WORDS.get_or_init(Words::english),
                today: date(2025, 3, 1),
            };
            let tolls = Tolls {
                registry: &registry,
                today: sight.today,
                us: us(&registry),
                ends: [from, to],
            };
            let found = hops(sight, from, to);
            let cost = found.as_ref().map(|hops| {
                let cost = |hop: &super::Hop| LINK + tolls.of(hop.from) + tolls.of(hop.to);
                hops.iter().map(cost).sum::<Cost>()
            });
            prop_assert_eq!(cost, cheapest(&tolls, &registry));
            let mut here = from;
            for hop in found.unwrap_or_default() {
                prop_assert_eq!(hop.from, here);
                let known = both_ways(&registry, here)
                    .any(|(way, link)| (way, link.relation, link.to) == (hop.way, hop.relation, hop.to));
                prop_assert!(known, "a link that is there");
                here = hop.to;
            }
        }
    }
}
