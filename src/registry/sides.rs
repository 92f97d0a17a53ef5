//! The sides of a meeting, a proposal, an agreement or a follow-up.

use super::{Record, Ref, Registry, Relation};
use crate::model::Kind;

impl Registry {
    /// The organisations represented at a meeting, each once, our own first.
    pub fn sides(&self, meeting: Ref) -> Vec<Ref> {
        self.own_first(self.ahead(meeting, Relation::Represented))
    }

    /// The organisations bound by an agreement, each once, our own first.
    pub fn parties(&self, agreement: Ref) -> Vec<Ref> {
        self.own_first(self.ahead(agreement, Relation::Party))
    }

    fn own_first(&self, organisations: impl Iterator<Item = Ref>) -> Vec<Ref> {
        let home = self.home();
        let mut organisations: Vec<Ref> = organisations.collect();
        organisations.sort_by_key(|at| Some(*at) != home);
        organisations
    }

    /// Who is to do a follow-up.
    pub fn owed_by(&self, follow_up: Ref) -> Vec<Ref> {
        self.ahead(follow_up, Relation::OwedBy).collect()
    }

    /// For whom a follow-up is done: as recorded, else the other sides of the proposal, the
    /// meeting or the agreement it comes from.
    pub fn owed_to(&self, follow_up: Ref) -> Vec<Ref> {
        self.ahead(follow_up, Relation::OwedTo).collect()
    }

    /// The sides of what a follow-up comes from that are not to do it themselves.
    pub(super) fn other_sides(&self, follow_up: Ref) -> Vec<Ref> {
        let parent = self.parent_of(follow_up);
        let sides = match self.get(parent) {
            Record::Agreement(_) => self.ahead(parent, Relation::Party).collect(),
            Record::Proposal(proposal) if !proposal.by.is_empty() && !proposal.to.is_empty() => {
                let by = self.ahead(parent, Relation::ProposedBy);
                by.chain(self.ahead(parent, Relation::ProposedTo)).collect()
            }
            _ => self.sides(self.meeting_of(parent)),
        };
        let owners = self.follow_up(follow_up).owed_by.iter();
        let owners: Vec<Ref> = owners.filter_map(|id| self.follow(id)).collect();
        let mut found: Vec<Ref> = Vec::with_capacity(sides.len());
        for side in sides {
            if !owners.contains(&side) && !found.contains(&side) {
                found.push(side);
            }
        }
        found
    }

    /// The meeting a follow-up goes back to; one that stands in an agreement may have none.
    pub fn origin_meeting(&self, follow_up: Ref) -> Option<Ref> {
        let parent = self.parent_of(follow_up);
        if parent.kind() == Kind::Proposals {
            return Some(self.meeting_of(parent));
        }
        let agreement = self.agreement(parent);
        let meeting = agreement
            .signed_at
            .as_ref()
            .or(agreement.negotiated_at.last())?;
        self.follow(meeting)
    }
}
