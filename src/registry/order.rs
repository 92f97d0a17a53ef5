//! The order in which people expect each kind to be listed.

use super::{Langs, Record, Ref, Registry};
use crate::model::{Kind, PartialDate};
use std::cmp::Reverse;

impl Registry {
    /// Every record of a kind in its natural order: what is dated newest first and the undated
    /// last, what is named by name.
    pub fn in_order(&self, kind: Kind, langs: &Langs) -> Vec<Ref> {
        let mut all: Vec<Ref> = self.all(kind).collect();
        match kind {
            Kind::Meetings
            | Kind::Proposals
            | Kind::Agreements
            | Kind::Events
            | Kind::FollowUps => {
                all.sort_by_cached_key(|at| {
                    let date = self.date(*at);
                    (date.is_none(), Reverse(date), self.file_order(*at))
                });
            }
            Kind::People | Kind::Organisations | Kind::Places => {
                all.sort_by_cached_key(|at| {
                    let name = any_ascii::any_ascii(&self.label(*at, langs)).to_lowercase();
                    (name, at.index())
                });
            }
        }
        all
    }

    /// Keeps the proposals of a meeting, and the follow-ups of a proposal, in the order written.
    fn file_order(&self, at: Ref) -> (u32, u32) {
        let index = u32::try_from(at.index()).unwrap_or(u32::MAX);
        match at.kind() {
            Kind::Proposals => (self.proposals[at.index()].meeting, index),
            _ => (0, index),
        }
    }

    /// The date a record is known by: of a meeting when it was held, of an agreement when signed.
    pub fn date(&self, at: Ref) -> Option<PartialDate> {
        match self.get(at) {
            Record::Meeting(record) => record.date,
            Record::Proposal(_) => self.meeting(self.meeting_of(at)).date,
            Record::FollowUp(_) => self
                .origin_meeting(at)
                .and_then(|meeting| self.meeting(meeting).date),
            Record::Agreement(record) => record.signed.or(record.in_force),
            Record::Event(record) => record.from,
            Record::Person(_) | Record::Organisation(_) | Record::Place(_) => None,
        }
    }
}
