//! The page of a follow-up.

use super::{Draft, Ref, Span, Spans, date_words, meeting::when, schedule_words};
use crate::insight::time_words;
use crate::ledger::{Deed, Entry};
use crate::model::{FollowUp, Kind};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn follow_up(&mut self, at: Ref, record: &FollowUp) -> String {
        let registry = self.sight.registry;
        let standing = self.sight.standing(at);
        let mut spans = Spans(vec![Span::Status(standing.status)]);
        if let (Some(since), Some(by)) = (standing.since, &standing.by) {
            spans = spans.quiet(format!(" since {} by {by}", time_words(since)));
        }
        if standing.is_contested() {
            spans = spans.plain(" · marked by several at once, see below");
        }
        self.line("status", spans);
        self.line(
            "remark",
            Spans::default().plain(standing.note.clone().unwrap_or_default()),
        );
        if let Some(evidence) = &standing.evidence {
            self.line("evidence", Spans(vec![reference(evidence)]));
        }
        self.due(at, record);
        let spans = self.shorts(Spans::default(), &registry.owed_by(at));
        self.line("owed by", spans);
        let spans = self.shorts(Spans::default(), &registry.owed_to(at));
        self.line("owed to", spans);

        let parent = registry.parent_of(at);
        let spans = self.link(Spans::default(), parent);
        self.line(parent.kind().singular(), spans);
        if let Some(meeting) = registry.origin_meeting(at) {
            let spans = self.link(Spans::default(), meeting);
            let spans = spans.dot().quiet(when(registry.meeting(meeting)));
            self.line("meeting", spans);
        }
        self.text("note", record.note.as_ref());
        if let Some(source) = &record.source {
            self.source("source", source);
        }
        let first: Vec<Ref> = registry
            .links(at)
            .into_iter()
            .filter(|link| link.relation == Relation::BlockedBy)
            .map(|link| link.to)
            .collect();
        self.list("Waits for", &first, |draft, step| {
            draft.follow_up_line(0, step);
        });
        let then: Vec<Ref> = registry
            .back(at, Relation::BlockedBy, Kind::FollowUps)
            .collect();
        self.list("Holds up", &then, |draft, step| {
            draft.follow_up_line(0, step);
        });
        self.history(at);
        "follow-up".to_owned()
    }

    fn due(&mut self, at: Ref, record: &FollowUp) {
        let schedule = self.sight.schedule(at);
        let mut spans = Spans::default();
        if let Some(due) = &record.due {
            spans = spans.plain(date_words(due.on));
            if let Some(words) = &due.words {
                let words = self.sight.langs.of(words);
                spans = spans.quiet(format!(" (read from “{words}”)"));
            }
        }
        if !schedule_words(schedule).is_empty() {
            spans = spans.dot();
            spans.0.push(Span::Schedule(schedule));
        }
        self.line("due", spans);
    }

    /// What was recorded of it, newest first.
    fn history(&mut self, at: Ref) {
        let id = self.sight.registry.follow_up_id(at);
        let ledger = self.sight.ledger;
        self.section("History");
        let about = |entry: &&Entry| entry.follow_up() == Some(id);
        for entry in ledger.entries().iter().filter(about).rev() {
            let mut spans = Spans::default().quiet(format!("{}  ", time_words(entry.at)));
            spans = match &entry.deed {
                Deed::Set { status, .. } => Spans([spans.0, vec![Span::Status(*status)]].concat()),
                _ => spans.plain(ledger.word(entry)),
            };
            spans = spans.quiet(format!(" by {}", entry.by));
            let (note, evidence) = entry.deed.said();
            if let Some(note) = note {
                spans = spans.plain(format!(": {note}"));
            }
            if ledger.is_undone(entry) {
                spans = spans.quiet(" (undone)");
            } else if ledger.is_concurrent(entry) {
                spans = spans.plain(" (at the same time as another)");
            }
            self.line("", spans);
            if let Some(evidence) = evidence {
                let span = reference(evidence);
                self.line_at(1, "", Spans(vec![span]));
            }
        }
    }
}

/// A web address as such, any other evidence as words.
fn reference(evidence: &str) -> Span {
    if evidence.starts_with("https://") || evidence.starts_with("http://") {
        Span::Url(evidence.to_owned())
    } else {
        Span::Plain(evidence.to_owned())
    }
}
