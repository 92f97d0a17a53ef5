//! The search for the cheapest way (Dijkstra's), ended at its goal.

use super::{Hop, Way};
use crate::insight::Sight;
use crate::insight::between::{days, us};
use crate::model::Kind;
use crate::registry::{Link, Ref, Registry, Relation};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::{BinaryHeap, HashMap, HashSet};
use strum::IntoEnumIterator as _;

/// What a way costs: first by what it goes through, then by how long ago its meetings were, in
/// days. The cost stands in the upper half of the number and the days in the lower.
type Cost = u64;

/// One link, before what it passes through is counted.
const LINK: u64 = 4;

/// The age of what bears no date: a hundred years.
const UNDATED: u64 = 36_500;

/// The hops of the cheapest way, if there is any.
pub(super) fn hops(sight: Sight<'_>, from: Ref, to: Ref) -> Option<Vec<Hop>> {
    let mut search = Search::new(sight);
    search.reach(from, 0, None);
    let mut ahead = BinaryHeap::from([Reverse((0, from))]);
    while let Some(Reverse((cost, at))) = ahead.pop() {
        if at == to {
            return Some(search.back_from(to));
        }
        if search.cost(at) != Some(cost) {
            continue;
        }
        let on = if at == from { 0 } else { search.toll(at) };
        for (way, link) in both_ways(sight.registry, at) {
            let next = cost + on + (LINK << 32);
            let hop = Hop {
                from: at,
                relation: link.relation,
                way,
                to: link.to,
            };
            if search.reach(link.to, next, Some(hop)) {
                ahead.push(Reverse((next, link.to)));
            }
        }
    }
    None
}

/// The links of a record that are ways, in both directions.
fn both_ways(registry: &Registry, at: Ref) -> impl Iterator<Item = (Way, Link)> {
    let forward = registry.links(at).into_iter();
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

/// What was reached so far.
struct Search<'a> {
    registry: &'a Registry,
    today: Date,
    us: HashSet<Ref>,
    /// The cost of each record by kind and number, one more than it is; 0 where not yet reached.
    costs: [Vec<Cost>; Kind::COUNT],
    /// By which hop a record was reached.
    by: HashMap<Ref, Hop>,
}

impl<'a> Search<'a> {
    fn new(sight: Sight<'a>) -> Self {
        let mut costs: [Vec<Cost>; Kind::COUNT] = Default::default();
        for kind in Kind::iter() {
            // Zeroes cost nothing until they are looked at.
            costs[kind as usize] = vec![0; sight.registry.count(kind) as usize];
        }
        Self {
            registry: sight.registry,
            today: sight.today,
            us: us(sight.registry),
            costs,
            by: HashMap::new(),
        }
    }

    fn cost(&self, at: Ref) -> Option<Cost> {
        self.costs[at.kind() as usize][at.index()].checked_sub(1)
    }

    /// Notes a way to a record; says whether it is the first or a cheaper one. Of two that cost the
    /// same the hop from the record that stands first is kept.
    fn reach(&mut self, at: Ref, cost: Cost, hop: Option<Hop>) -> bool {
        let known = self.cost(at);
        let is_better = known.is_none_or(|known| cost < known);
        let is_equal = known == Some(cost);
        if let Some(hop) = hop {
            let rank = |hop: &Hop| (hop.from, hop.relation, hop.way);
            let stands_first = self.by.get(&at).is_some_and(|old| rank(&hop) < rank(old));
            if is_better || (is_equal && stands_first) {
                self.by.insert(at, hop);
            }
        }
        if is_better {
            self.costs[at.kind() as usize][at.index()] = cost + 1;
        }
        is_better
    }

    /// What passing through a record costs.
    fn toll(&self, at: Ref) -> Cost {
        let through = match at.kind() {
            Kind::Meetings => 0,
            Kind::People | Kind::Agreements => 1,
            Kind::Proposals | Kind::FollowUps => 2,
            Kind::Organisations if self.us.contains(&at) => 16,
            Kind::Organisations => 3,
            Kind::Events => 6,
            Kind::Places => 12,
        };
        let age = match at.kind() {
            Kind::Meetings => match self.registry.meeting(at).date {
                Some(date) => {
                    let days = days(date.last_day(), self.today).max(0);
                    u64::try_from(days).unwrap_or(UNDATED).min(UNDATED)
                }
                None => UNDATED,
            },
            _ => 0,
        };
        (through << 32) + age
    }

    fn back_from(&self, goal: Ref) -> Vec<Hop> {
        let mut hops = Vec::new();
        let mut at = goal;
        while let Some(hop) = self.by.get(&at) {
            hops.push(*hop);
            at = hop.from;
        }
        hops.reverse();
        hops
    }
}
