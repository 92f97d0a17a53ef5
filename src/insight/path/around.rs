//! What lies around a record: its links in both directions, by what they mean.

use super::{Way, message};
use crate::model::Kind;
use crate::registry::{Ref, Registry, Relation};
use std::cmp::Reverse;

/// The records that stand in one relation to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the link means, said from the record that holds it.
    pub relation: Relation,
    /// Which end holds it.
    pub way: Way,
    /// The message of how it reads from the record in the middle: `took part in`.
    pub message: &'static str,
    /// The records at the other end, in the order of the links.
    pub records: Vec<Ref>,
}

impl Group {
    /// The kind of the records at the other end; they are all of one.
    pub fn kind(&self) -> Option<Kind> {
        self.records.first().map(|at| at.kind())
    }

    /// Puts the records in order: the dated first and the latest of them first, then as they stand.
    pub fn put_in_order(&mut self, registry: &Registry) {
        self.records.sort_by_cached_key(|at| {
            let date = registry.date(*at);
            (date.is_none(), Reverse(date), *at)
        });
    }
}

/// The links of a record in both directions, grouped by what they mean: those that the record holds
/// first, in reading order. It takes time in the number of those links.
pub fn around(registry: &Registry, at: Ref) -> Vec<Group> {
    let mut groups: Vec<Group> = Vec::new();
    let forward = registry.links(at).iter().copied();
    let backward = registry.backlinks(at).iter().copied();
    let all = forward
        .map(|link| (Way::Forward, link))
        .chain(backward.map(|link| (Way::Backward, link)));
    for (way, link) in all {
        let known = groups.iter_mut().find(|group| {
            let kind = Some(link.to.kind());
            (group.relation, group.way, group.kind()) == (link.relation, way, kind)
        });
        match known {
            Some(group) => group.records.push(link.to),
            None => groups.push(Group {
                relation: link.relation,
                way,
                message: message(link.relation, way, at.kind()),
                records: vec![link.to],
            }),
        }
    }
    groups
}

/// How many links a record has in both directions, beside those to one other record. It takes time
/// in the number of links that the record itself holds, however many lead to it.
pub fn links_beside(registry: &Registry, at: Ref, other: Option<Ref>) -> usize {
    let held = registry.links(at).iter().copied();
    let held = held.filter(|link| Some(link.to) != other).count();
    let leading = registry.backlinks(at);
    // They stand in the order of the records that hold them.
    let of_other = other.map_or(0, |other| {
        leading.partition_point(|link| link.to <= other)
            - leading.partition_point(|link| link.to < other)
    });
    held + leading.len() - of_other
}
