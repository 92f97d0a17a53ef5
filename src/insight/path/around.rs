//! What lies around a record: its links in both directions, by what they mean.

use super::{Way, words};
use crate::insight::Sight;
use crate::registry::{Ref, Relation};
use std::cmp::Reverse;

/// The records that stand in one relation to a record.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Group {
    /// What the link means, said from the record that holds it.
    pub relation: Relation,
    /// Which end holds it.
    pub way: Way,
    /// How it reads from the record in the middle: `took part in`.
    pub words: &'static str,
    /// The records at the other end: the dated first and the latest of them first, then as they
    /// stand.
    pub records: Vec<Ref>,
}

/// The links of a record in both directions, grouped by what they mean: those that the record holds
/// first, in reading order. It takes time in the number of those links.
pub fn around(sight: Sight<'_>, at: Ref) -> Vec<Group> {
    let registry = sight.registry;
    let mut groups: Vec<Group> = Vec::new();
    let forward = registry.links(at).into_iter();
    let backward = registry.backlinks(at).iter().copied();
    let all = forward
        .map(|link| (Way::Forward, link))
        .chain(backward.map(|link| (Way::Backward, link)));
    for (way, link) in all {
        let known = groups.iter_mut().find(|group| {
            let kind = group.records.first().map(|other| other.kind());
            (group.relation, group.way, kind) == (link.relation, way, Some(link.to.kind()))
        });
        match known {
            Some(group) => group.records.push(link.to),
            None => groups.push(Group {
                relation: link.relation,
                way,
                words: words(link.relation, way, at.kind()),
                records: vec![link.to],
            }),
        }
    }
    for group in &mut groups {
        group.records.sort_by_cached_key(|at| {
            let date = registry.date(*at);
            (date.is_none(), Reverse(date), *at)
        });
    }
    groups
}
