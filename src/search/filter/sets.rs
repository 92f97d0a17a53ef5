//! Sets of records, and how they grow along the links.

use crate::model::Kind;
use crate::registry::{Ref, Registry, Relation};
use strum::IntoEnumIterator as _;

/// A set of records: a mark for each there is, which costs less than hashing the many that a term
/// may admit.
#[derive(Debug, Clone)]
pub(super) struct RefSet {
    marked: [Vec<bool>; Kind::COUNT],
}

impl RefSet {
    /// The empty set of a registry's records.
    pub(super) fn of(registry: &Registry) -> Self {
        let mut marked: [Vec<bool>; Kind::COUNT] = Default::default();
        for kind in Kind::iter() {
            marked[kind as usize].resize(registry.count(kind) as usize, false);
        }
        Self { marked }
    }

    /// The set of these records.
    pub(super) fn holding(registry: &Registry, found: impl IntoIterator<Item = Ref>) -> Self {
        let mut set = Self::of(registry);
        for at in found {
            set.insert(at);
        }
        set
    }

    /// Adds a record; says whether it is new.
    pub(super) fn insert(&mut self, at: Ref) -> bool {
        !std::mem::replace(&mut self.marked[at.kind() as usize][at.index()], true)
    }

    pub(super) fn contains(&self, at: Ref) -> bool {
        self.marked[at.kind() as usize][at.index()]
    }
}

/// These records, those that link to them, and all that those hold.
pub(super) fn around(registry: &Registry, centre: Vec<Ref>) -> RefSet {
    let mut found: Vec<Ref> = Vec::new();
    for at in centre {
        found.push(at);
        found.extend(
            registry
                .backlinks(at)
                .iter()
                // That somebody reported a meeting does not make it theirs, nor does a like name.
                .filter(|link| {
                    !matches!(
                        link.relation,
                        Relation::AttributedTo | Relation::DistinctFrom
                    )
                })
                .map(|link| link.to),
        );
    }
    below(registry, found)
}

/// These records with the proposals and follow-ups they hold.
pub(super) fn below(registry: &Registry, found: Vec<Ref>) -> RefSet {
    let mut all = RefSet::of(registry);
    let mut ahead = found;
    while let Some(at) = ahead.pop() {
        if all.insert(at) {
            match at.kind() {
                Kind::Meetings => {
                    ahead.extend(registry.back(at, Relation::RaisedAt, Kind::Proposals));
                }
                Kind::Proposals | Kind::Agreements => {
                    ahead.extend(registry.back(at, Relation::CarriesOut, Kind::FollowUps));
                }
                _ => {}
            }
        }
    }
    all
}

/// What shares a meeting with some people or organisations: the meetings, what they hold, and
/// whom else they brought together.
pub(super) fn together(registry: &Registry, whom: &[Ref]) -> RefSet {
    let mut meetings: Vec<Ref> = Vec::new();
    for at in whom {
        for relation in [Relation::Participant, Relation::Represented] {
            meetings.extend(registry.back(*at, relation, Kind::Meetings));
        }
    }
    meetings.sort_unstable();
    meetings.dedup();
    let asked = RefSet::holding(registry, whom.iter().copied());
    let mut others: Vec<Ref> = Vec::new();
    for meeting in &meetings {
        for participant in &registry.meeting(*meeting).participants {
            let person = participant.person.as_ref();
            let side = participant.represents.as_ref();
            others.extend(person.and_then(|id| registry.follow(id)));
            others.extend(side.and_then(|id| registry.follow(id)));
        }
    }
    let mut all = below(registry, meetings);
    for at in others.into_iter().filter(|at| !asked.contains(*at)) {
        all.insert(at);
    }
    all
}
