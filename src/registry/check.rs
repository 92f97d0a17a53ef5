//! The check: every problem of the records themselves, all at once.
//!
//! Syntax, unknown fields and misspelt values are found where files are read, in `store`.

mod dates;
mod references;
mod values;

use super::{Origin, Problem, Ref, Registry, Step};
use crate::model::Kind;
use std::collections::HashMap;

impl Registry {
    /// Every problem the records have, in file order.
    pub fn check(&self) -> Vec<Problem> {
        let mut findings = Findings {
            registry: self,
            found: self.doubles.clone(),
            likely: HashMap::new(),
        };
        references::check(&mut findings);
        dates::check(&mut findings);
        values::check(&mut findings);
        findings.found.extend(self.borne_again());
        findings.found.sort_by_key(|a| a.origin);
        findings.found
    }

    /// The file and item a record stands in.
    pub fn origin(&self, at: Ref) -> Origin {
        let at = self.holder(at);
        match at.kind() {
            Kind::People => self.people[at.index()].origin,
            Kind::Organisations => self.organisations[at.index()].origin,
            Kind::Places => self.places[at.index()].origin,
            Kind::Events => self.events[at.index()].origin,
            Kind::Agreements => self.agreements[at.index()].origin,
            _ => self.meetings[at.index()].origin,
        }
    }

    /// The meeting or agreement that a proposal or follow-up is written in.
    fn holder(&self, at: Ref) -> Ref {
        match at.kind() {
            Kind::Proposals => self.meeting_of(at),
            Kind::FollowUps => self.holder(self.parent_of(at)),
            _ => at,
        }
    }

    /// The way from the holding record down to a proposal or follow-up.
    pub fn steps_to(&self, at: Ref) -> Vec<Step> {
        match at.kind() {
            Kind::Proposals => {
                vec![
                    Step::Field("proposals"),
                    Step::Item(self.proposals[at.index()].index),
                ]
            }
            Kind::FollowUps => {
                let slot = &self.follow_ups[at.index()];
                let mut steps = self.steps_to(slot.parent);
                steps.extend([Step::Field("follow_ups"), Step::Item(slot.index)]);
                steps
            }
            _ => Vec::new(),
        }
    }
}

/// The problems found so far.
struct Findings<'a> {
    registry: &'a Registry,
    found: Vec<Problem>,
    /// The likeliest ids for those that lead nowhere, as far as they were worked out.
    likely: HashMap<(Kind, String), Option<String>>,
}

impl Findings<'_> {
    /// The id of a kind most like one that leads nowhere. Each comparison goes over all ids, so
    /// that it is made for the first fifty only: nobody reads on from there.
    fn likely(&mut self, kind: Kind, id: &str) -> Option<String> {
        const ENOUGH: usize = 50;
        let key = (kind, id.to_owned());
        if let Some(known) = self.likely.get(&key) {
            return known.clone();
        }
        if self.likely.len() >= ENOUGH {
            return None;
        }
        let found = self.registry.nearest([kind], id);
        self.likely.insert(key, found.clone());
        found
    }

    fn add(&mut self, at: Ref, below: &[Step], message: String, hint: Option<String>) {
        let mut path = self.registry.steps_to(at);
        path.extend_from_slice(below);
        self.found.push(Problem {
            origin: self.registry.origin(at),
            path,
            message,
            hint,
        });
    }
}
