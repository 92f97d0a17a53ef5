//! How two records are linked: the shortest informative way, and what lies around a record.
//!
//! Links are followed in both directions. What goes by a like name, and on whose word a meeting is
//! reported, is no way. Passing through a record that many things go through says little, so
//! that it costs more: through our own organisation more than through another, through a place
//! or an event more than through a meeting. Of ways that cost the same the one over later meetings
//! is taken, then the one over the records that stand first, so that the answer is always one.

mod around;
mod search;

pub use around::{Group, around, links_beside};

use crate::insight::Sight;
use crate::model::{Kind, PartialDate, Post};
use crate::registry::{Ref, Relation};

/// Which end of a hop holds the link.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Way {
    /// The record that the hop leaves names the one it reaches.
    Forward,
    /// The record that the hop reaches names the one it leaves.
    Backward,
}

/// One link of a path.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Hop {
    /// The record that it leaves.
    pub from: Ref,
    /// What the link means, said from the record that holds it.
    pub relation: Relation,
    /// Which of the two holds it.
    pub way: Way,
    /// The record that it reaches.
    pub to: Ref,
}

/// How two records are linked.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct LinkPath {
    /// The one end.
    pub from: Ref,
    /// The other.
    pub to: Ref,
    /// The links between, none where the two are one.
    pub hops: Vec<Hop>,
}

/// A step of a path as it is told: one hop, or the two in and out of a meeting.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Told {
    /// A link.
    Hop(Hop),
    /// A person and the organisation that they spoke for at a meeting.
    SpokeFor {
        /// The person.
        person: Ref,
        /// The organisation.
        organisation: Ref,
        /// The meeting.
        meeting: Ref,
    },
    /// Two people or organisations that took part in one meeting.
    Met {
        /// The one that the step leaves.
        from: Ref,
        /// The one that it reaches.
        to: Ref,
        /// The meeting.
        meeting: Ref,
    },
}

impl LinkPath {
    /// Finds the way from one record to another, if there is one. It takes time and memory in the
    /// size of what lies within half the way of either, a few numbers a record.
    pub fn between(sight: Sight<'_>, from: Ref, to: Ref) -> Option<Self> {
        let hops = search::hops(sight, from, to)?;
        Some(Self { from, to, hops })
    }

    /// The path in steps as they are told.
    pub fn told(&self, sight: Sight<'_>) -> Vec<Told> {
        let mut told = Vec::new();
        let mut ahead = self.hops.as_slice();
        while let [hop, rest @ ..] = ahead {
            ahead = rest;
            let met = rest.first().filter(|next| took_part(hop, next));
            let Some(next) = met else {
                told.push(Told::Hop(*hop));
                continue;
            };
            ahead = rest.get(1..).unwrap_or_default();
            let (from, to, meeting) = (hop.from, next.to, hop.to);
            // Who spoke for an organisation at a meeting did not meet it there.
            told.push(match spoke_for(sight, meeting, from, to) {
                Some((person, organisation)) => Told::SpokeFor {
                    person,
                    organisation,
                    meeting,
                },
                None => Told::Met { from, to, meeting },
            });
        }
        told
    }
}

/// Says whether two hops lead into a meeting and out of it by those who took part.
fn took_part(into: &Hop, out: &Hop) -> bool {
    let by = |relation| matches!(relation, Relation::Participant | Relation::Represented);
    into.to.kind() == Kind::Meetings
        && by(into.relation)
        && by(out.relation)
        && matches!((into.way, out.way), (Way::Backward, Way::Forward))
}

/// Of two, the person who spoke for the other at a meeting, and the organisation.
fn spoke_for(sight: Sight<'_>, meeting: Ref, one: Ref, other: Ref) -> Option<(Ref, Ref)> {
    let (person, organisation) = match (one.kind(), other.kind()) {
        (Kind::People, Kind::Organisations) => (one, other),
        (Kind::Organisations, Kind::People) => (other, one),
        _ => return None,
    };
    let side = crate::insight::brief::side_of(sight, meeting, person);
    (side == Some(organisation)).then_some((person, organisation))
}

impl Hop {
    /// The date of the meeting, agreement or event that the hop reaches.
    pub fn date(&self, sight: Sight<'_>) -> Option<PartialDate> {
        sight.registry.date(self.to)
    }

    /// The post that the hop is over, if it is over one: of several the one that is held, else the
    /// latest.
    pub fn post<'a>(&self, sight: Sight<'a>) -> Option<&'a Post> {
        let (person, organisation) = match (self.relation, self.way) {
            (Relation::PostAt, Way::Forward) => (self.from, self.to),
            (Relation::PostAt, Way::Backward) => (self.to, self.from),
            _ => return None,
        };
        let id = &sight.registry.organisation(organisation).id;
        let posts = sight.registry.person(person).posts.iter();
        let here = posts.filter(|post| post.at.as_ref() == Some(id));
        here.max_by_key(|post| (post.held_on(sight.today), post.since))
    }

    /// The words between the record that the hop leaves and the one it reaches.
    pub fn words(&self) -> &'static str {
        words(self.relation, self.way, self.from.kind())
    }
}

/// How a link reads from one of its ends.
pub(crate) fn words(relation: Relation, way: Way, from: Kind) -> &'static str {
    use Relation as R;
    use Way::{Backward, Forward};
    match (relation, way) {
        (R::Participant, Forward) => "in which took part",
        (R::Participant, Backward) => "took part in",
        (R::Represented, Forward) => "at which was represented",
        (R::Represented, Backward) => "was represented at",
        (R::HeldAt, Forward) => "held in",
        (R::HeldAt, Backward) => "where was held",
        (R::AtEvent, Forward) => "on the side-lines of",
        (R::AtEvent, Backward) => "on whose side-lines was",
        (R::PostAt, Forward) => "holds or held a post at",
        (R::PostAt, Backward) => "where a post is or was held by",
        (R::PartOf, Forward) => "is part of",
        (R::PartOf, Backward) => "of which is part",
        (R::Seat, Forward) => "has its seat in",
        (R::Seat, Backward) => "is the seat of",
        (R::OrganisedBy, Forward) => "organised by",
        (R::OrganisedBy, Backward) => "organised",
        (R::RaisedAt, Forward) => "put forward at",
        (R::RaisedAt, Backward) => "at which was put forward",
        (R::ProposedBy, Forward) => "put forward by",
        (R::ProposedBy, Backward) => "put forward",
        (R::ProposedTo, Forward) => "put to",
        (R::ProposedTo, Backward) => "to which was put",
        (R::FormalisedBy, Forward) => "laid down in",
        (R::FormalisedBy, Backward) => "laid down",
        (R::DerivesFrom, Forward) => "builds on",
        (R::DerivesFrom, Backward) => "on which builds",
        (R::CarriesOut, Forward) => "carries out",
        (R::CarriesOut, Backward) => "carried out by",
        (R::OwedBy, Forward) => "owed by",
        (R::OwedBy, Backward) => "owes",
        (R::OwedTo, Forward) => "owed to",
        (R::OwedTo, Backward) => "is owed",
        (R::BlockedBy, Forward) => "waits for",
        (R::BlockedBy, Backward) => "holds up",
        (R::Party, Forward) => "to which is party",
        (R::Party, Backward) => "is party to",
        (R::NegotiatedAt, Forward) => "negotiated at",
        (R::NegotiatedAt, Backward) => "at which was negotiated",
        (R::SignedAt, Forward) => "signed at",
        (R::SignedAt, Backward) => "at which was signed",
        (R::AttributedTo, Forward) => "reported on the word of",
        (R::AttributedTo, Backward) if from == Kind::Organisations => "reported",
        (R::AttributedTo, Backward) => "on whose word is reported",
        (R::DistinctFrom, _) => "not to be confused with",
    }
}

#[cfg(test)]
mod tests;
