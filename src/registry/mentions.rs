//! Every id by which a record names another, and where it stands.
//!
//! Links are the mentions that lead somewhere; the check reports those that do not.

use super::{Record, Ref, Registry, Relation, Step};
use crate::model::Kind;

/// An id that a record names another record by.
#[derive(Debug, Clone, Copy)]
pub(super) struct Mention<'a> {
    pub(super) relation: Relation,
    /// The kind of the record named.
    pub(super) kind: Kind,
    /// The id as written.
    pub(super) id: &'a str,
    /// Where it stands: a field, perhaps an item of its list, perhaps a field of that item.
    field: &'static str,
    item: Option<u32>,
    below: Option<&'static str>,
}

impl Mention<'_> {
    /// The way from the record to the id.
    pub(super) fn path(&self) -> Vec<Step> {
        let item = self.item.map(Step::Item);
        let below = self.below.map(Step::Field);
        [Step::Field(self.field)]
            .into_iter()
            .chain(item)
            .chain(below)
            .collect()
    }
}

/// Mentions being gathered.
struct Gathered<'a>(Vec<Mention<'a>>);

impl<'a> Gathered<'a> {
    /// A field that holds one id, or none.
    fn one(&mut self, field: &'static str, relation: Relation, kind: Kind, id: Option<&'a str>) {
        self.0.extend(id.map(|id| Mention {
            relation,
            kind,
            id,
            field,
            item: None,
            below: None,
        }));
    }

    /// A field that holds a list of ids.
    fn many(
        &mut self,
        field: &'static str,
        relation: Relation,
        kind: Kind,
        ids: impl Iterator<Item = &'a str>,
    ) {
        self.0.extend((0..).zip(ids).map(|(item, id)| Mention {
            relation,
            kind,
            id,
            field,
            item: Some(item),
            below: None,
        }));
    }

    /// A field of an item of a list, that holds one id, or none.
    fn nested(
        &mut self,
        (field, item, below): (&'static str, u32, &'static str),
        relation: Relation,
        kind: Kind,
        id: Option<&'a str>,
    ) {
        let below = Some(below);
        let item = Some(item);
        self.0.extend(id.map(|id| Mention {
            relation,
            kind,
            id,
            field,
            item,
            below,
        }));
    }
}

/// The ids of a list, as texts.
macro_rules! ids {
    ($list:expr) => {
        $list.iter().map(|id| id.as_str())
    };
}

impl Registry {
    /// The ids that a record names others by, in reading order, whether they lead anywhere or
    /// not.
    #[expect(
        clippy::redundant_closure_for_method_calls,
        reason = "one shape for every id type"
    )]
    pub(super) fn mentions(&self, at: Ref) -> Vec<Mention<'_>> {
        use Kind::{Agreements, Events, FollowUps, Meetings, Organisations, People, Places};
        let mut found = Gathered(Vec::new());
        match self.get(at) {
            Record::Meeting(r) => {
                let place = r.place.as_ref().map(|id| id.as_str());
                found.one("place", Relation::HeldAt, Places, place);
                let event = r.at_event.as_ref().map(|id| id.as_str());
                found.one("at_event", Relation::AtEvent, Events, event);
                for (n, participant) in (0u32..).zip(&r.participants) {
                    let person = participant.person.as_ref().map(|id| id.as_str());
                    let place = ("participants", n, "person");
                    found.nested(place, Relation::Participant, People, person);
                    let side = participant.represents.as_ref().map(|id| id.as_str());
                    let place = ("participants", n, "represents");
                    found.nested(place, Relation::Represented, Organisations, side);
                }
            }
            Record::Proposal(r) => {
                found.many("by", Relation::ProposedBy, Organisations, ids!(r.by));
                found.many("to", Relation::ProposedTo, Organisations, ids!(r.to));
                let formal = r.formalised_by.as_ref().map(|id| id.as_str());
                found.one("formalised_by", Relation::FormalisedBy, Agreements, formal);
                let basis = r.derives_from.as_ref().map(|id| id.as_str());
                found.one("derives_from", Relation::DerivesFrom, Agreements, basis);
            }
            Record::Person(r) => {
                for (n, post) in (0u32..).zip(&r.posts) {
                    let at = post.at.as_ref().map(|id| id.as_str());
                    found.nested(("posts", n, "at"), Relation::PostAt, Organisations, at);
                }
            }
            Record::Organisation(r) => {
                let parent = r.part_of.as_ref().map(|id| id.as_str());
                found.one("part_of", Relation::PartOf, Organisations, parent);
                let seat = r.seat.as_ref().map(|id| id.as_str());
                found.one("seat", Relation::Seat, Places, seat);
            }
            Record::FollowUp(r) => {
                found.many("owed_by", Relation::OwedBy, Organisations, ids!(r.owed_by));
                found.many("owed_to", Relation::OwedTo, Organisations, ids!(r.owed_to));
                found.many(
                    "blocked_by",
                    Relation::BlockedBy,
                    FollowUps,
                    ids!(r.blocked_by),
                );
            }
            Record::Agreement(r) => {
                found.many("parties", Relation::Party, Organisations, ids!(r.parties));
                let meetings = ids!(r.negotiated_at);
                found.many("negotiated_at", Relation::NegotiatedAt, Meetings, meetings);
                let signed_at = r.signed_at.as_ref().map(|id| id.as_str());
                found.one("signed_at", Relation::SignedAt, Meetings, signed_at);
                found.many(
                    "derives_from",
                    Relation::DerivesFrom,
                    Agreements,
                    ids!(r.derives_from),
                );
            }
            Record::Place(_) => {}
            Record::Event(r) => {
                let place = r.place.as_ref().map(|id| id.as_str());
                found.one("place", Relation::HeldAt, Places, place);
                found.many(
                    "organised_by",
                    Relation::OrganisedBy,
                    Organisations,
                    ids!(r.organised_by),
                );
            }
        }
        found.0
    }
}
