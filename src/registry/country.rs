//! The countries a record has to do with.

use super::{Record, Ref, Registry};
use crate::model::{Country, Kind};

impl Registry {
    /// The countries of a record and of what it is directly about, each once.
    pub fn countries(&self, at: Ref) -> Vec<Country> {
        let mut found = Vec::new();
        self.gather_countries(at, &mut found);
        found.sort_unstable();
        found.dedup();
        found
    }

    fn gather_countries(&self, at: Ref, into: &mut Vec<Country>) {
        match self.get(at) {
            Record::Organisation(record) => into.extend(record.country),
            Record::Place(record) => into.extend(record.country),
            Record::Proposal(_) => self.gather_countries(self.meeting_of(at), into),
            Record::FollowUp(_) => {
                self.gather_linked(at, into);
                if let Some(meeting) = self.origin_meeting(at) {
                    self.gather_countries(meeting, into);
                }
            }
            _ => self.gather_linked(at, into),
        }
    }

    fn gather_linked(&self, at: Ref, into: &mut Vec<Country>) {
        for link in self.links(at) {
            if matches!(link.to.kind(), Kind::Organisations | Kind::Places) {
                self.gather_countries(link.to, into);
            }
        }
    }
}
