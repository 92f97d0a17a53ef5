//! The page of a proposal.

use super::{Draft, Ref, Spans};
use crate::lang::tell;
use crate::model::{Kind, Proposal};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn proposal(&mut self, at: Ref, record: &Proposal) -> String {
        let registry = self.sight.registry;
        let stage = match record.stage {
            Some(stage) => self.value("stage", stage.into()),
            None => self.say("page-not-recorded"),
        };
        self.line("field-stage", Spans::default().plain(stage));
        self.line("field-delivery", Spans::default().plain(self.delivery(at)));
        let meeting = registry.meeting_of(at);
        let spans = self.link(Spans::default(), meeting);
        let when = self.when_held(registry.meeting(meeting));
        self.line("field-put-at", spans.dot().quiet(when));
        let spans = self.organisations(Spans::default(), &record.by);
        self.line("field-by", spans);
        let spans = self.organisations(Spans::default(), &record.to);
        self.line("field-to", spans);
        for (label, id) in [
            ("field-formalised-by", &record.formalised_by),
            ("field-carries-out", &record.derives_from),
        ] {
            if let Some(agreement) = id.as_ref().and_then(|id| registry.follow(id)) {
                let spans = self.link(Spans::default(), agreement);
                self.line(label, spans);
            }
        }
        self.text("field-note", record.note.as_ref());
        let steps: Vec<Ref> = registry
            .back(at, Relation::CarriesOut, Kind::FollowUps)
            .collect();
        self.list("page-follow-ups", &steps, |draft, step| {
            draft.follow_up_line(0, step);
        });
        self.sources(&registry.meeting(meeting).sources);
        match record.kind {
            Some(kind) => {
                let kind = self.value("proposal-kind", kind.into());
                tell!(self.sight.words, "page-proposal-kind", kind = kind)
            }
            None => self.noun(Kind::Proposals),
        }
    }
}
