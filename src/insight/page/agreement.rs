//! The page of an agreement.

use super::{Delivery, Draft, Ref, Spans, date_words};
use crate::model::{Agreement, Kind};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn agreement(&mut self, at: Ref, record: &Agreement) -> String {
        let registry = self.sight.registry;
        let spans = self.organisations(Spans::default(), &record.parties);
        self.line("parties", spans);
        for (label, date) in [
            ("signed", record.signed),
            ("in force", record.in_force),
            ("expires", record.expires),
        ] {
            self.line(
                label,
                Spans::default().plain(date.map_or(String::new(), date_words)),
            );
        }
        if record.signed.is_none() {
            self.line("signed", Spans::default().plain("not recorded"));
        }
        for (label, relation) in [
            ("signed at", Relation::SignedAt),
            ("negotiated at", Relation::NegotiatedAt),
            ("builds on", Relation::DerivesFrom),
        ] {
            for link in registry.links(at) {
                if link.relation == relation {
                    let spans = self.link(Spans::default(), link.to);
                    self.line(label, spans);
                }
            }
        }
        self.text("note", record.note.as_ref());
        let steps: Vec<Ref> = registry
            .back(at, Relation::CarriesOut, Kind::FollowUps)
            .collect();
        if !steps.is_empty() {
            let delivery = Delivery::of(self.sight, at).to_string();
            self.line("delivery", Spans::default().plain(delivery));
        }
        self.list("Follow-ups", &steps, |draft, step| {
            draft.follow_up_line(0, step);
        });
        for (heading, relation) in [
            ("Proposals it made binding", Relation::FormalisedBy),
            ("Proposals that carry it out", Relation::DerivesFrom),
        ] {
            let proposals: Vec<Ref> = registry.back(at, relation, Kind::Proposals).collect();
            self.list(heading, &proposals, Self::proposal_line);
        }
        let later: Vec<Ref> = registry
            .back(at, Relation::DerivesFrom, Kind::Agreements)
            .collect();
        self.list("Agreements that build on it", &later, Self::dated);
        self.sources(&record.sources);
        record.kind.map_or("agreement", Into::into).to_owned()
    }
}
