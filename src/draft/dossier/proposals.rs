//! What was put forward, and what is owed of it.

use super::{Work, bad_id, ids};
use crate::draft::fact::{Fact, ProposalFact, Value};
use crate::error::Result;
use crate::model::{FollowUp, OrganisationId, Proposal, Slug, Stage};

impl Work<'_> {
    pub(super) fn proposals(&mut self) -> Result<()> {
        let mut slugs: Vec<String> = Vec::new();
        for fact in self.facts {
            let Value::Proposal(proposal) = &fact.value else {
                continue;
            };
            let slug = ids::unique(<&'static str>::from(proposal.kind), |slug| {
                slugs.iter().any(|had| had == slug)
            });
            slugs.push(slug.clone());
            let record = self.proposal(proposal, fact, &slug)?;
            self.dossier.meeting.proposals.push(record);
        }
        Ok(())
    }

    fn proposal(&self, proposal: &ProposalFact, fact: &Fact, slug: &str) -> Result<Proposal> {
        let resolve = |names: &[String]| -> Vec<OrganisationId> {
            names
                .iter()
                .filter_map(|name| self.sides.of(name).cloned())
                .collect()
        };
        let (by, to) = (resolve(&proposal.by), resolve(&proposal.to));
        let title = self.text(&proposal.title);
        let is_owed = !matches!(proposal.stage, Stage::Mentioned | Stage::Declined);
        let follow_up = FollowUp {
            id: Slug::new("carry-out").map_err(bad_id)?,
            title: title.clone(),
            owed_by: by.clone(),
            owed_to: to.iter().filter(|to| !by.contains(to)).cloned().collect(),
            due: None,
            blocked_by: Vec::new(),
            note: None,
            source: Some(self.source(Some(fact))),
            formerly: Vec::new(),
            extra: crate::model::Extra::default(),
        };
        Ok(Proposal {
            id: Slug::new(slug).map_err(bad_id)?,
            title,
            kind: Some(proposal.kind),
            stage: Some(proposal.stage),
            by,
            to,
            formalised_by: None,
            derives_from: None,
            note: None,
            follow_ups: is_owed.then_some(follow_up).into_iter().collect(),
            formerly: Vec::new(),
            extra: crate::model::Extra::default(),
        })
    }
}
