//! Links between records, in both directions.

use super::{Record, Ref, Registry};
use crate::model::Kind;

/// How the record that holds a link stands to the record it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Relation {
    /// A meeting's participant.
    Participant,
    /// A meeting's side: an organisation that somebody represented.
    Represented,
    /// Where a meeting or an event was held.
    HeldAt,
    /// The event on whose side-lines a meeting was held.
    AtEvent,
    /// Where a person holds or held a post.
    PostAt,
    /// What an organisation is part of.
    PartOf,
    /// Where an organisation has its seat.
    Seat,
    /// Who organises an event.
    OrganisedBy,
    /// The meeting a proposal was put forward at.
    RaisedAt,
    /// Who put a proposal forward.
    ProposedBy,
    /// To whom a proposal was put.
    ProposedTo,
    /// The agreement that made a proposal binding.
    FormalisedBy,
    /// The agreement a proposal or an agreement builds on.
    DerivesFrom,
    /// The proposal or agreement a follow-up carries out.
    CarriesOut,
    /// Who is to do a follow-up.
    OwedBy,
    /// For whom.
    OwedTo,
    /// What must be done before.
    BlockedBy,
    /// Who is bound by an agreement.
    Party,
    /// Where an agreement was negotiated.
    NegotiatedAt,
    /// Where an agreement was signed.
    SignedAt,
    /// On whose word a meeting is reported.
    AttributedTo,
    /// Something else with a like name.
    DistinctFrom,
}

impl Relation {
    /// The name in JSON: `held_at`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A link seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// What it means, said from the record that holds it.
    pub relation: Relation,
    /// The record at the other end.
    pub to: Ref,
}

impl Registry {
    /// The links a record holds, in reading order, each once; mentions of nothing are left out.
    pub fn links(&self, from: Ref) -> Vec<Link> {
        let mut found: Vec<Link> = self.implied(from);
        found.extend(self.mentions(from).into_iter().filter_map(|mention| {
            let to = self.find_id(mention.kind, mention.id)?;
            Some(Link {
                relation: mention.relation,
                to,
            })
        }));
        // A pair of records has a relation once, however many participants share it. Few records
        // hold more than a handful of links, so that looking through them is quickest.
        let mut once: Vec<Link> = Vec::with_capacity(found.len());
        for link in found {
            if !once.contains(&link) {
                once.push(link);
            }
        }
        once
    }

    /// The links that no id says: what a record stands in, for whom a follow-up is done, who is
    /// quoted.
    fn implied(&self, from: Ref) -> Vec<Link> {
        let link = |relation, to| Link { relation, to };
        match self.get(from) {
            Record::Proposal(_) => vec![link(Relation::RaisedAt, self.meeting_of(from))],
            Record::FollowUp(record) => {
                let mut found = vec![link(Relation::CarriesOut, self.parent_of(from))];
                if record.owed_to.is_empty() {
                    found.extend(
                        self.owed_to(from)
                            .into_iter()
                            .map(|to| link(Relation::OwedTo, to)),
                    );
                }
                found
            }
            Record::Meeting(record) => record
                .sources
                .iter()
                .filter_map(|source| {
                    let word = source.attributed_to.as_deref()?;
                    let to = self.find_id(Kind::Organisations, word)?;
                    Some(link(Relation::AttributedTo, to))
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The links that lead to a record; each names the record that holds it.
    pub fn backlinks(&self, to: Ref) -> &[Link] {
        &self.backlinks[to.kind() as usize][to.index()]
    }

    /// The records that hold a link of this meaning to a record.
    pub fn back(&self, to: Ref, relation: Relation, kind: Kind) -> impl Iterator<Item = Ref> {
        self.backlinks(to)
            .iter()
            .filter(move |link| link.relation == relation && link.to.kind() == kind)
            .map(|link| link.to)
    }
}

/// Turns every link around.
pub(super) fn reverse(registry: &Registry) -> [Vec<Vec<Link>>; Kind::COUNT] {
    use strum::IntoEnumIterator as _;
    let mut found: [Vec<Vec<Link>>; Kind::COUNT] = Default::default();
    for kind in Kind::iter() {
        found[kind as usize].resize_with(registry.count(kind) as usize, Vec::new);
    }
    for kind in Kind::iter() {
        for from in registry.all(kind) {
            for link in registry.links(from) {
                found[link.to.kind() as usize][link.to.index()].push(Link {
                    relation: link.relation,
                    to: from,
                });
            }
        }
    }
    found
}
