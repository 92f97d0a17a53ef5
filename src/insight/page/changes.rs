//! What changed, as a page: a weekly report.

use super::{Draft, Page, Ref, Span, Spans, date_words, schedule_words};
use crate::insight::changes::{Change, Changes, ChangesWith, What};
use crate::insight::{Delivery, Sight};
use crate::model::{Post, Status};

impl Changes {
    /// Lays the changes out, a part for each counterpart.
    pub fn page(&self, sight: Sight<'_>) -> Page {
        let mut draft = Draft::new(sight);
        let (from, to) = (date_words(self.from.into()), date_words(self.to.into()));
        draft.line("in short", self.in_short());
        for with in &self.with {
            draft.changes_with(with);
        }
        let kicker = if from == to {
            from
        } else {
            format!("{from} to {to}")
        };
        let title = sight.langs.of(&sight.registry.title_page().title);
        draft.page(format!("What changed, {kicker}"), title)
    }

    fn in_short(&self) -> Spans {
        let count = |wanted: &dyn Fn(&What) -> bool| {
            let wanted = self.all().filter(|change| wanted(&change.what));
            wanted.count()
        };
        let proposals = self.all().map(|change| match &change.what {
            What::Met(proposals) => proposals.len(),
            _ => 0,
        });
        let marked = |wanted| {
            count(&|what| matches!(what, What::Marked { status, .. } if *status == wanted))
        };
        let counts = [
            (
                count(&|what| matches!(what, What::Met(_))),
                "meeting",
                "meetings",
            ),
            (proposals.sum(), "proposal", "proposals"),
            (
                count(&|what| matches!(what, What::Signed)),
                "agreement signed",
                "agreements signed",
            ),
            (marked(Status::Done), "follow-up done", "follow-ups done"),
            (marked(Status::InProgress), "begun", "begun"),
            (marked(Status::Cancelled), "cancelled", "cancelled"),
            (marked(Status::Open), "reopened", "reopened"),
            (
                count(&|what| matches!(what, What::FellDue(..))),
                "other follow-up due",
                "other follow-ups due",
            ),
            (
                count(&|what| matches!(what, What::PostBegan(_) | What::PostEnded(_))),
                "change of post",
                "changes of post",
            ),
        ];
        let words = counts.into_iter().filter(|(count, ..)| *count > 0);
        let words: Vec<String> = words
            .map(|(count, one, many)| format!("{count} {}", if count == 1 { one } else { many }))
            .collect();
        if words.is_empty() {
            return Spans::default().plain("nothing recorded");
        }
        Spans::default().plain(words.join(" · "))
    }
}

impl Draft<'_> {
    fn changes_with(&mut self, with: &ChangesWith) {
        self.section("");
        let spans = match with.whom {
            Some(whom) => match whom.record() {
                Some(at) => self.link(Spans::default(), at),
                None => Spans::default().plain(whom.label(self.sight)),
            },
            None => Spans::default().plain("No side recorded"),
        };
        self.line("", spans);
        for change in &with.changes {
            self.change(change);
        }
    }

    fn change(&mut self, change: &Change) {
        let date = change.date.to_string();
        let spans = Spans::default().quiet(format!("{date:<10}  "));
        match &change.what {
            What::Met(proposals) => {
                let spans = self.link(spans.quiet("met: "), change.record);
                self.line_at(1, "", spans);
                for proposal in proposals {
                    self.put_forward(*proposal);
                }
            }
            What::Signed => self.of_agreement(spans, "signed", change),
            What::CameIntoForce => self.of_agreement(spans, "in force", change),
            What::Expired => self.of_agreement(spans, "expired", change),
            What::Marked {
                status, by, note, ..
            } => {
                let mut spans = spans;
                if *status == Status::Open {
                    spans = spans.plain("reopened");
                } else {
                    spans.0.push(Span::Status(*status));
                }
                let spans = self.owed(spans.plain(": "), change.record);
                let spans = spans.quiet(format!(", by {by}"));
                let note = note.as_ref().map(|note| format!(": {note}"));
                let spans = spans.plain(note.unwrap_or_default());
                self.line_at(1, "", spans);
            }
            What::FellDue(status, schedule) => {
                let mut spans = self.owed(spans.quiet("due: "), change.record).dot();
                // How it stands: overdue, done late, or done in time.
                if schedule_words(*schedule).is_empty() {
                    spans.0.push(Span::Status(*status));
                } else {
                    spans.0.push(Span::Schedule(*schedule));
                }
                self.line_at(1, "", spans);
            }
            What::PostBegan(number) => self.of_post(spans, "took up", change, *number),
            What::PostEnded(number) => self.of_post(spans, "left", change, *number),
        }
    }

    fn put_forward(&mut self, at: Ref) {
        let stage = self.sight.registry.proposal(at).stage;
        let stage: &'static str = stage.map_or("put forward", Into::into);
        let spans = self.link(Spans::default().quiet(format!("{stage}: ")), at);
        let delivery = Delivery::of(self.sight, at);
        let spans = if delivery == Delivery::NoEvidence {
            spans
        } else {
            spans.dot().quiet(delivery.to_string())
        };
        self.line_at(2, "", spans);
    }

    fn of_agreement(&mut self, spans: Spans, word: &str, change: &Change) {
        let spans = self.link(spans.quiet(format!("{word}: ")), change.record);
        self.line_at(1, "", spans);
    }

    /// A follow-up and who owes it to whom.
    fn owed(&self, spans: Spans, at: Ref) -> Spans {
        let registry = self.sight.registry;
        let spans = self.link(spans, at);
        let by = self.sight.names(&registry.owed_by(at));
        let to = self.sight.names(&registry.owed_to(at));
        let words = match (by.is_empty(), to.is_empty()) {
            (true, _) => return spans,
            (false, true) => by,
            // What both sides do together is for both.
            (false, false) if by == to => by,
            (false, false) => format!("{by} to {to}"),
        };
        spans.quiet(format!(" ({words})"))
    }

    fn of_post(&mut self, spans: Spans, verb: &str, change: &Change, number: usize) {
        let registry = self.sight.registry;
        let posts = &registry.person(change.record).posts;
        let Some(post): Option<&Post> = posts.get(number) else {
            return;
        };
        let spans = self.link(spans, change.record);
        let spans = spans.quiet(format!(" {verb}: "));
        let spans = spans.plain(self.sight.langs.of(&post.title));
        let at = post.at.as_ref().and_then(|id| registry.follow(id));
        let spans = match at {
            Some(at) => self.short(spans.quiet(" · "), at),
            None => spans,
        };
        self.line_at(1, "", spans);
    }
}
