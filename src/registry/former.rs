//! Ids that records had before they were renamed: what was marked under those counts on.
//!
//! A journal is never written again, so the marks on a follow-up keep the id it had then. The
//! record says itself what it was called (`formerly`), in the file and with the change that
//! renamed it; from there every mark finds its follow-up, whoever made it and whenever.

use super::{Problem, Ref, Registry, Step};
use crate::model::{Agreement, FollowUp, FollowUpId, Kind, Meeting, Proposal, RecordId, Slug};
use std::collections::HashMap;

/// The records that were renamed, by what they were called. Few ever are.
#[derive(Debug, Default)]
pub(super) struct Former {
    meetings: HashMap<Box<str>, u32>,
    agreements: HashMap<Box<str>, u32>,
}

impl Former {
    pub(super) fn of(registry: &Registry) -> Self {
        let mut found = Self::default();
        for (number, filed) in (0..).zip(&registry.meetings) {
            for id in &filed.record.formerly {
                // Of two that bore a name, the first in file order keeps its marks.
                found.meetings.entry(id.as_str().into()).or_insert(number);
            }
        }
        for (number, filed) in (0..).zip(&registry.agreements) {
            for id in &filed.record.formerly {
                found.agreements.entry(id.as_str().into()).or_insert(number);
            }
        }
        found
    }
}

/// Something within a record that can be renamed.
trait Named {
    fn id(&self) -> &Slug;
    fn formerly(&self) -> &[Slug];
}

impl Named for Proposal {
    fn id(&self) -> &Slug {
        &self.id
    }
    fn formerly(&self) -> &[Slug] {
        &self.formerly
    }
}

impl Named for FollowUp {
    fn id(&self) -> &Slug {
        &self.id
    }
    fn formerly(&self) -> &[Slug] {
        &self.formerly
    }
}

/// The one that goes by a slug or, if none does, went by it.
fn called<'a, T: Named>(all: &'a [T], slug: &str) -> Option<&'a T> {
    let went_by = |one: &&T| one.formerly().iter().any(|former| former.as_str() == slug);
    all.iter()
        .find(|one| one.id().as_str() == slug)
        .or_else(|| all.iter().find(went_by))
}

impl Registry {
    /// The id that a follow-up goes by now, given one that it goes or went by. A record that
    /// bears an id now is always meant before one that bore it.
    pub fn present_id(&self, id: &FollowUpId) -> Option<FollowUpId> {
        if self.follow(id).is_some() {
            return Some(id.clone());
        }
        let parts: Vec<&str> = id.as_str().split('/').collect();
        match parts.as_slice() {
            [meeting, proposal, own] => {
                let meeting = self.meeting_called(meeting)?;
                let proposal = called(&meeting.proposals, proposal)?;
                let own = called(&proposal.follow_ups, own)?;
                let parent = format!("{}/{}", meeting.id, proposal.id);
                Some(FollowUpId::join(&parent, &own.id))
            }
            [agreement, own] => {
                let agreement = self.agreement_called(agreement)?;
                let own = called(&agreement.follow_ups, own)?;
                Some(FollowUpId::join(agreement.id.as_str(), &own.id))
            }
            _ => None,
        }
    }

    fn meeting_called(&self, id: &str) -> Option<&Meeting> {
        let former = || self.former.meetings.get(id).copied();
        let now = self.find_id(Kind::Meetings, id);
        let at = now.or_else(|| Some(Ref::new(Kind::Meetings, former()?)))?;
        Some(self.meeting(at))
    }

    fn agreement_called(&self, id: &str) -> Option<&Agreement> {
        let former = || self.former.agreements.get(id).copied();
        let now = self.find_id(Kind::Agreements, id);
        let at = now.or_else(|| Some(Ref::new(Kind::Agreements, former()?)))?;
        Some(self.agreement(at))
    }

    /// Former ids that another record goes by now: its marks would be taken for those of the
    /// other.
    pub(super) fn borne_again(&self) -> Vec<Problem> {
        let mut found = Vec::new();
        let mut tell = |at: Ref, item: u32, former: &str| {
            let mut path = self.steps_to(at);
            path.extend([Step::Field("formerly"), Step::Item(item)]);
            let noun = at.kind().singular();
            found.push(Problem {
                origin: self.origin(at),
                path,
                message: format!("another {noun} goes by `{former}` now"),
                hint: Some("marks under that id are taken for those of the other".to_owned()),
            });
        };
        for kind in [
            Kind::Meetings,
            Kind::Agreements,
            Kind::Proposals,
            Kind::FollowUps,
        ] {
            for at in self.all(kind) {
                for (item, former) in (0..).zip(self.formerly(at)) {
                    let whole = match self.id(at).rsplit_once('/') {
                        Some((parent, _)) => format!("{parent}/{former}"),
                        None => former.to_owned(),
                    };
                    let other = self.find_id(kind, &whole);
                    if other.is_some_and(|other| other != at) {
                        tell(at, item, former);
                    }
                }
            }
        }
        found
    }

    /// What the id of a record was before, its own part of it.
    pub fn formerly(&self, at: Ref) -> Vec<&str> {
        match at.kind() {
            Kind::Meetings => self
                .meeting(at)
                .formerly
                .iter()
                .map(RecordId::as_str)
                .collect(),
            Kind::Agreements => {
                let former = &self.agreement(at).formerly;
                former.iter().map(RecordId::as_str).collect()
            }
            Kind::Proposals => self
                .proposal(at)
                .formerly
                .iter()
                .map(Slug::as_str)
                .collect(),
            Kind::FollowUps => self
                .follow_up(at)
                .formerly
                .iter()
                .map(Slug::as_str)
                .collect(),
            _ => Vec::new(),
        }
    }
}

#[cfg(test)]
mod tests {
    use crate::model::FollowUpId;
    use crate::registry::sample::registry;

    #[test]
    fn a_mark_finds_its_follow_up_under_every_id_it_had() {
        let registry = registry(
            r#"(title: "t")"#,
            &[
                ("organisations", r#"[(id: "o", names: "O")]"#),
                (
                    "meetings",
                    r#"[(id: "m2", formerly: ["m", "m1"], proposals: [
                        (id: "p2", formerly: ["p"], title: "P", follow_ups: [
                            (id: "f2", formerly: ["f"], title: "F", owed_by: ["o"]),
                            (id: "g", title: "G", owed_by: ["o"]),
                        ]),
                    ])]"#,
                ),
                (
                    "agreements",
                    r#"[(id: "a2", formerly: ["a"], title: "A", follow_ups: [
                        (id: "f", title: "F", owed_by: ["o"]),
                    ])]"#,
                ),
            ],
        );
        let now = |id: &str| {
            let id = registry.present_id(&FollowUpId::new(id).unwrap());
            id.map(|id| id.to_string())
        };
        for old in ["m/p/f", "m1/p2/f", "m2/p/f2", "m2/p2/f2"] {
            assert_eq!(now(old).as_deref(), Some("m2/p2/f2"), "{old}");
        }
        assert_eq!(now("m/p/g").as_deref(), Some("m2/p2/g"));
        assert_eq!(now("a/f").as_deref(), Some("a2/f"));
        assert_eq!(now("m3/p/f"), None);
    }
}
