//! Every id by which a record names another, and where it stands.
//!
//! Links are the mentions that lead somewhere; the check reports those that do not.

use super::{Record, Ref, Registry, Relation, Step};
use crate::model::{Kind, RecordId};

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
    fn one<I: RecordId>(&mut self, field: &'static str, relation: Relation, id: Option<&'a I>) {
        self.add(relation, id, (field, None, None));
    }

    /// A field that holds a list of ids.
    fn many<I: RecordId>(&mut self, field: &'static str, relation: Relation, ids: &'a [I]) {
        for (item, id) in (0..).zip(ids) {
            self.add(relation, Some(id), (field, Some(item), None));
        }
    }

    /// A field of an item of a list, that holds one id, or none.
    fn nested<I: RecordId>(
        &mut self,
        (field, item, below): (&'static str, u32, &'static str),
        relation: Relation,
        id: Option<&'a I>,
    ) {
        self.add(relation, id, (field, Some(item), Some(below)));
    }

    fn add<I: RecordId>(
        &mut self,
        relation: Relation,
        id: Option<&'a I>,
        (field, item, below): (&'static str, Option<u32>, Option<&'static str>),
    ) {
        self.0.extend(id.map(|id| Mention {
            relation,
            kind: I::KIND,
            id: id.as_str(),
            field,
            item,
            below,
        }));
    }
}

impl Registry {
    /// The ids that a record names others by, in reading order, whether they lead anywhere or
    /// not.
    pub(super) fn mentions(&self, at: Ref) -> Vec<Mention<'_>> {
        let mut found = Gathered(Vec::new());
        match self.get(at) {
            Record::Meeting(r) => {
                found.one("place", Relation::HeldAt, r.place.as_ref());
                found.one("at_event", Relation::AtEvent, r.at_event.as_ref());
                for (n, participant) in (0u32..).zip(&r.participants) {
                    let person = participant.person.as_ref();
                    let side = participant.represents.as_ref();
                    found.nested(("participants", n, "person"), Relation::Participant, person);
                    found.nested(
                        ("participants", n, "represents"),
                        Relation::Represented,
                        side,
                    );
                }
            }
            Record::Proposal(r) => {
                found.many("by", Relation::ProposedBy, &r.by);
                found.many("to", Relation::ProposedTo, &r.to);
                found.one(
                    "formalised_by",
                    Relation::FormalisedBy,
                    r.formalised_by.as_ref(),
                );
                found.one(
                    "derives_from",
                    Relation::DerivesFrom,
                    r.derives_from.as_ref(),
                );
            }
            Record::Person(r) => {
                found.many("distinct_from", Relation::DistinctFrom, &r.distinct_from);
                for (n, post) in (0u32..).zip(&r.posts) {
                    found.nested(("posts", n, "at"), Relation::PostAt, post.at.as_ref());
                }
            }
            Record::Organisation(r) => {
                found.many("distinct_from", Relation::DistinctFrom, &r.distinct_from);
                found.one("part_of", Relation::PartOf, r.part_of.as_ref());
                found.one("seat", Relation::Seat, r.seat.as_ref());
            }
            Record::FollowUp(r) => {
                found.many("owed_by", Relation::OwedBy, &r.owed_by);
                found.many("owed_to", Relation::OwedTo, &r.owed_to);
                found.many("blocked_by", Relation::BlockedBy, &r.blocked_by);
            }
            Record::Agreement(r) => {
                found.many("parties", Relation::Party, &r.parties);
                found.many("negotiated_at", Relation::NegotiatedAt, &r.negotiated_at);
                found.one("signed_at", Relation::SignedAt, r.signed_at.as_ref());
                found.many("derives_from", Relation::DerivesFrom, &r.derives_from);
            }
            Record::Place(r) => {
                found.many("distinct_from", Relation::DistinctFrom, &r.distinct_from);
            }
            Record::Event(r) => {
                found.many("distinct_from", Relation::DistinctFrom, &r.distinct_from);
                found.one("place", Relation::HeldAt, r.place.as_ref());
                found.many("organised_by", Relation::OrganisedBy, &r.organised_by);
            }
        }
        found.0
    }
}
