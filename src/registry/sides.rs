//! The sides of a meeting, a proposal, an agreement or a follow-up.

use super::{Record, Ref, Registry};
use crate::model::{Kind, OrganisationId};

impl Registry {
    fn organisations_of<'a>(&self, ids: impl IntoIterator<Item = &'a OrganisationId>) -> Vec<Ref> {
        let mut found = Vec::new();
        for id in ids {
            if let Some(at) = self.follow(id)
                && !found.contains(&at)
            {
                found.push(at);
            }
        }
        found
    }

    /// The organisations represented at a meeting, each once, our own first.
    pub fn sides(&self, meeting: Ref) -> Vec<Ref> {
        let participants = &self.meeting(meeting).participants;
        let mut sides =
            self.organisations_of(participants.iter().filter_map(|p| p.represents.as_ref()));
        let home = self.home();
        sides.sort_by_key(|side| Some(*side) != home);
        sides
    }

    /// The organisations bound by an agreement, each once, our own first.
    pub fn parties(&self, agreement: Ref) -> Vec<Ref> {
        let mut parties = self.organisations_of(&self.agreement(agreement).parties);
        let home = self.home();
        parties.sort_by_key(|party| Some(*party) != home);
        parties
    }

    /// Who is to do a follow-up.
    pub fn owed_by(&self, follow_up: Ref) -> Vec<Ref> {
        self.organisations_of(&self.follow_up(follow_up).owed_by)
    }

    /// For whom a follow-up is done: as recorded, else the other sides of the proposal, the
    /// meeting or the agreement it comes from.
    pub fn owed_to(&self, follow_up: Ref) -> Vec<Ref> {
        let record = self.follow_up(follow_up);
        if !record.owed_to.is_empty() {
            return self.organisations_of(&record.owed_to);
        }
        let owners = self.owed_by(follow_up);
        let parent = self.parent_of(follow_up);
        let mut sides = match self.get(parent) {
            Record::Agreement(agreement) => self.organisations_of(&agreement.parties),
            Record::Proposal(proposal) if !proposal.by.is_empty() && !proposal.to.is_empty() => {
                self.organisations_of(proposal.by.iter().chain(&proposal.to))
            }
            _ => self.sides(self.meeting_of(parent)),
        };
        sides.retain(|side| !owners.contains(side));
        sides
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
