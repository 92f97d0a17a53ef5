//! The page of an agreement.

use super::{Draft, Ref, Spans};
use crate::model::{Agreement, Kind};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn agreement(&mut self, at: Ref, record: &Agreement) -> String {
        let registry = self.sight.registry;
        let spans = self.organisations(Spans::default(), &record.parties);
        self.line("field-parties", spans);
        for (label, date) in [
            ("field-signed", record.signed),
            ("field-in-force", record.in_force),
            ("field-expires", record.expires),
        ] {
            let date = date.map_or(String::new(), |date| self.date(date));
            self.line(label, Spans::default().plain(date));
        }
        if record.signed.is_none() {
            let words = self.say("page-not-recorded");
            self.line("field-signed", Spans::default().plain(words));
        }
        for (label, relation) in [
            ("field-signed-at", Relation::SignedAt),
            ("field-negotiated-at", Relation::NegotiatedAt),
            ("field-builds-on", Relation::DerivesFrom),
        ] {
            for link in registry.links(at) {
                if link.relation == relation {
                    let spans = self.link(Spans::default(), link.to);
                    self.line(label, spans);
                }
            }
        }
        self.text("field-note", record.note.as_ref());
        let steps: Vec<Ref> = registry
            .back(at, Relation::CarriesOut, Kind::FollowUps)
            .collect();
        if !steps.is_empty() {
            let delivery = self.delivery(at);
            self.line("field-delivery", Spans::default().plain(delivery));
        }
        self.list("page-follow-ups", &steps, |draft, step| {
            draft.follow_up_line(0, step);
        });
        for (heading, relation) in [
            ("page-made-binding", Relation::FormalisedBy),
            ("page-carry-it-out", Relation::DerivesFrom),
        ] {
            let proposals: Vec<Ref> = registry.back(at, relation, Kind::Proposals).collect();
            self.list(heading, &proposals, Self::proposal_line);
        }
        let later: Vec<Ref> = registry
            .back(at, Relation::DerivesFrom, Kind::Agreements)
            .collect();
        self.list("page-build-on-it", &later, Self::dated);
        self.sources(&record.sources);
        match record.kind {
            Some(kind) => self.value("agreement-kind", kind.into()),
            None => self.noun(Kind::Agreements),
        }
    }
}
