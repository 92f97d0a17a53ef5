//! The page of a follow-up.

use super::{Draft, Ref, Span, Spans, noun};
use crate::insight::{deed_words, time_words};
use crate::lang::tell;
use crate::ledger::{Deed, Entry, Schedule};
use crate::model::{FollowUp, Kind};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn follow_up(&mut self, at: Ref, record: &FollowUp) -> String {
        let registry = self.sight.registry;
        let standing = self.sight.standing(at);
        let mut spans = Spans(vec![Span::Status(standing.status)]);
        if let (Some(since), Some(by)) = (standing.since, &standing.by) {
            let (words, time) = (self.sight.words, time_words(since));
            let since = tell!(words, "page-standing-since", time = time, by = by.as_str());
            spans = spans.quiet(format!(" {since}"));
        }
        if standing.is_contested() {
            spans = spans.plain(format!(" · {}", self.say("page-contested")));
        }
        self.line("field-status", spans);
        self.line(
            "field-remark",
            Spans::default().plain(standing.note.clone().unwrap_or_default()),
        );
        if let Some(evidence) = &standing.evidence {
            self.line("field-evidence", Spans(vec![reference(evidence)]));
        }
        self.due(at, record);
        let spans = self.shorts(Spans::default(), &registry.owed_by(at));
        self.line("field-owed-by", spans);
        let spans = self.shorts(Spans::default(), &registry.owed_to(at));
        self.line("field-owed-to", spans);

        let parent = registry.parent_of(at);
        let spans = self.link(Spans::default(), parent);
        let label = noun(self.sight.words, parent.kind(), 1);
        self.labelled(0, label, spans);
        if let Some(meeting) = registry.origin_meeting(at) {
            let spans = self.link(Spans::default(), meeting);
            let spans = spans.dot().quiet(self.when_held(registry.meeting(meeting)));
            self.line("field-meeting", spans);
        }
        self.text("field-note", record.note.as_ref());
        if let Some(source) = &record.source {
            self.source("field-source", source);
        }
        let first: Vec<Ref> = registry
            .links(at)
            .iter()
            .filter(|link| link.relation == Relation::BlockedBy)
            .map(|link| link.to)
            .collect();
        self.list("page-waits-for", &first, |draft, step| {
            draft.follow_up_line(0, step);
        });
        let then: Vec<Ref> = registry
            .back(at, Relation::BlockedBy, Kind::FollowUps)
            .collect();
        self.list("page-holds-up", &then, |draft, step| {
            draft.follow_up_line(0, step);
        });
        self.history(at);
        self.noun(Kind::FollowUps)
    }

    fn due(&mut self, at: Ref, record: &FollowUp) {
        let schedule = self.sight.schedule(at);
        let mut spans = Spans::default();
        if let Some(due) = &record.due {
            spans = spans.plain(self.date(due.on));
            if let Some(words) = &due.words {
                let words = self.sight.langs.of(words);
                let words = tell!(self.sight.words, "page-read-from", text = words);
                spans = spans.quiet(format!(" {words}"));
            }
        }
        if schedule != Schedule::Settled {
            spans = spans.dot();
            spans.0.push(Span::Schedule(schedule));
        }
        self.line("field-due", spans);
    }

    /// What was recorded of it, newest first.
    fn history(&mut self, at: Ref) {
        let id = self.sight.registry.follow_up_id(at);
        let ledger = self.sight.ledger;
        self.section("page-history");
        let about = |entry: &&Entry| entry.follow_up() == Some(id);
        for entry in ledger.entries().iter().filter(about).rev() {
            let mut spans = Spans::default().quiet(format!("{}  ", time_words(entry.at)));
            spans = match &entry.deed {
                Deed::Set { status, .. } => Spans([spans.0, vec![Span::Status(*status)]].concat()),
                _ => spans.plain(deed_words(self.sight.words, ledger, entry)),
            };
            let by = tell!(self.sight.words, "page-marked-by", by = entry.by.as_str());
            spans = spans.quiet(format!(" {by}"));
            let (note, evidence) = entry.deed.said();
            if let Some(note) = note {
                spans = spans.plain(format!("{}{note}", self.colon()));
            }
            if ledger.is_undone(entry) {
                spans = spans.quiet(format!(" {}", self.say("page-undone")));
            } else if ledger.is_concurrent(entry) {
                spans = spans.plain(format!(" {}", self.say("page-concurrent")));
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
