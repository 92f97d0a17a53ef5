//! The page of a proposal.

use super::{Delivery, Draft, Ref, Spans, meeting::when};
use crate::model::{Kind, Proposal};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn proposal(&mut self, at: Ref, record: &Proposal) -> String {
        let registry = self.sight.registry;
        let stage: &'static str = record.stage.map_or("not recorded", Into::into);
        self.line("stage", Spans::default().plain(stage));
        self.line(
            "delivery",
            Spans::default().plain(Delivery::of(self.sight, at).to_string()),
        );
        let meeting = registry.meeting_of(at);
        let spans = self.link(Spans::default(), meeting);
        self.line("put at", spans.dot().quiet(when(registry.meeting(meeting))));
        let spans = self.organisations(Spans::default(), &record.by);
        self.line("by", spans);
        let spans = self.organisations(Spans::default(), &record.to);
        self.line("to", spans);
        for (label, id) in [
            ("formalised by", &record.formalised_by),
            ("carries out", &record.derives_from),
        ] {
            if let Some(agreement) = id.as_ref().and_then(|id| registry.follow(id)) {
                let spans = self.link(Spans::default(), agreement);
                self.line(label, spans);
            }
        }
        self.text("note", record.note.as_ref());
        let steps: Vec<Ref> = registry
            .back(at, Relation::CarriesOut, Kind::FollowUps)
            .collect();
        self.list("Follow-ups", &steps, |draft, step| {
            draft.follow_up_line(0, step);
        });
        self.sources(&registry.meeting(meeting).sources);
        match record.kind {
            Some(kind) => format!("proposal · {}", Into::<&'static str>::into(kind)),
            None => "proposal".to_owned(),
        }
    }
}
