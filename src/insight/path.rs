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
use crate::lang::Words;
use crate::model::{Kind, PartialDate, Post};
use crate::registry::{Ref, Relation};
use std::borrow::Cow;

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
    pub fn words<'a>(&self, words: &'a Words) -> Cow<'a, str> {
        words.say(message(self.relation, self.way, self.from.kind()))
    }
}

/// The message of how a link reads from one of its ends.
pub(crate) fn message(relation: Relation, way: Way, from: Kind) -> &'static str {
    use Relation as R;
    use Way::{Backward, Forward};
    match (relation, way) {
        (R::Participant, Forward) => "link-participant",
        (R::Participant, Backward) => "link-participant-back",
        (R::Represented, Forward) => "link-represented",
        (R::Represented, Backward) => "link-represented-back",
        (R::HeldAt, Forward) => "link-held-at",
        (R::HeldAt, Backward) => "link-held-at-back",
        (R::AtEvent, Forward) => "link-at-event",
        (R::AtEvent, Backward) => "link-at-event-back",
        (R::PostAt, Forward) => "link-post-at",
        (R::PostAt, Backward) => "link-post-at-back",
        (R::PartOf, Forward) => "link-part-of",
        (R::PartOf, Backward) => "link-part-of-back",
        (R::Seat, Forward) => "link-seat",
        (R::Seat, Backward) => "link-seat-back",
        (R::OrganisedBy, Forward) => "link-organised-by",
        (R::OrganisedBy, Backward) => "link-organised-by-back",
        (R::RaisedAt, Forward) => "link-raised-at",
        (R::RaisedAt, Backward) => "link-raised-at-back",
        (R::ProposedBy, Forward) => "link-proposed-by",
        (R::ProposedBy, Backward) => "link-proposed-by-back",
        (R::ProposedTo, Forward) => "link-proposed-to",
        (R::ProposedTo, Backward) => "link-proposed-to-back",
        (R::FormalisedBy, Forward) => "link-formalised-by",
        (R::FormalisedBy, Backward) => "link-formalised-by-back",
        (R::DerivesFrom, Forward) => "link-derives-from",
        (R::DerivesFrom, Backward) => "link-derives-from-back",
        (R::CarriesOut, Forward) => "link-carries-out",
        (R::CarriesOut, Backward) => "link-carries-out-back",
        (R::OwedBy, Forward) => "link-owed-by",
        (R::OwedBy, Backward) => "link-owed-by-back",
        (R::OwedTo, Forward) => "link-owed-to",
        (R::OwedTo, Backward) => "link-owed-to-back",
        (R::BlockedBy, Forward) => "link-blocked-by",
        (R::BlockedBy, Backward) => "link-blocked-by-back",
        (R::Party, Forward) => "link-party",
        (R::Party, Backward) => "link-party-back",
        (R::NegotiatedAt, Forward) => "link-negotiated-at",
        (R::NegotiatedAt, Backward) => "link-negotiated-at-back",
        (R::SignedAt, Forward) => "link-signed-at",
        (R::SignedAt, Backward) => "link-signed-at-back",
        (R::AttributedTo, Forward) => "link-attributed-to",
        (R::AttributedTo, Backward) if from == Kind::Organisations => "link-reported",
        (R::AttributedTo, Backward) => "link-attributed-to-back",
        (R::DistinctFrom, _) => "link-distinct",
    }
}

#[cfg(test)]
mod tests;
