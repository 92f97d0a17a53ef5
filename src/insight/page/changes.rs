//! What changed, as a page: a weekly report.

use super::{Draft, Page, Ref, Span, Spans, date_words};
use crate::insight::changes::{Change, Changes, ChangesWith, What};
use crate::insight::{Delivery, Sight, counted};
use crate::lang::tell;
use crate::ledger::Schedule;
use crate::model::{Kind, Post, Status};

impl Changes {
    /// Lays the changes out, a part for each counterpart.
    pub fn page(&self, sight: Sight<'_>) -> Page {
        let mut draft = Draft::new(sight);
        let words = sight.words;
        let date = |day: jiff::civil::Date| date_words(words, day.into());
        let (from, to) = (date(self.from), date(self.to));
        draft.line("changes-in-short", self.in_short(sight));
        for with in &self.with {
            draft.changes_with(with);
        }
        let kicker = if from == to {
            from
        } else {
            tell!(words, "changes-span", from = from, to = to)
        };
        let title = sight.langs.of(&sight.registry.title_page().title);
        draft.page(tell!(words, "changes-title", span = kicker), title)
    }

    fn in_short(&self, sight: Sight<'_>) -> Spans {
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
        let words = sight.words;
        let of_kind = |kind: Kind, count: usize| (count, counted(words, kind, count));
        let of = |id: &str, count: usize| (count, tell!(words, id, count = count));
        let is_change_of_post =
            |what: &What| matches!(what, What::PostBegan(_) | What::PostEnded(_));
        let counts = [
            of_kind(Kind::Meetings, count(&|what| matches!(what, What::Met(_)))),
            of_kind(Kind::Proposals, proposals.sum()),
            of(
                "changes-count-signed",
                count(&|what| matches!(what, What::Signed)),
            ),
            of("changes-count-done", marked(Status::Done)),
            of("changes-count-begun", marked(Status::InProgress)),
            of("changes-count-cancelled", marked(Status::Cancelled)),
            of("changes-count-reopened", marked(Status::Open)),
            of(
                "changes-count-due",
                count(&|what| matches!(what, What::FellDue(..))),
            ),
            of("changes-count-posts", count(&is_change_of_post)),
        ];
        let all = counts.into_iter().filter(|(count, _)| *count > 0);
        let all: Vec<String> = all.map(|(_, told)| told).collect();
        if all.is_empty() {
            return Spans::default().plain(words.say("changes-nothing"));
        }
        Spans::default().plain(all.join(" · "))
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
            None => Spans::default().plain(self.say("changes-no-side")),
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
                let spans = self.link(spans.quiet(self.say("changes-met") + " "), change.record);
                self.line_at(1, "", spans);
                for proposal in proposals {
                    self.put_forward(*proposal);
                }
            }
            What::Signed => self.of_agreement(spans, "changes-signed", change),
            What::CameIntoForce => self.of_agreement(spans, "changes-in-force", change),
            What::Expired => self.of_agreement(spans, "changes-expired", change),
            What::Marked {
                status, by, note, ..
            } => {
                let mut spans = spans;
                if *status == Status::Open {
                    spans = spans.plain(self.say("changes-reopened"));
                } else {
                    spans.0.push(Span::Status(*status));
                }
                let spans = self.owed(spans.plain(self.colon()), change.record);
                let by = tell!(self.sight.words, "changes-by", by = by.as_str());
                let spans = spans.quiet(by);
                let note = note.as_ref().map(|note| format!("{}{note}", self.colon()));
                let spans = spans.plain(note.unwrap_or_default());
                self.line_at(1, "", spans);
            }
            What::FellDue(status, schedule) => {
                let mut spans = self
                    .owed(spans.quiet(self.say("changes-due") + " "), change.record)
                    .dot();
                // How it stands: overdue, done late, or done in time.
                if *schedule == Schedule::Settled {
                    spans.0.push(Span::Status(*status));
                } else {
                    spans.0.push(Span::Schedule(*schedule));
                }
                self.line_at(1, "", spans);
            }
            What::PostBegan(number) => self.of_post(spans, "changes-took-up", change, *number),
            What::PostEnded(number) => self.of_post(spans, "changes-left", change, *number),
        }
    }

    fn put_forward(&mut self, at: Ref) {
        let stage = self.sight.registry.proposal(at).stage;
        let stage = match stage {
            Some(stage) => self.value("stage", stage.into()),
            None => self.say("brief-put-forward"),
        };
        let spans = self.link(Spans::default().quiet(stage + &self.colon()), at);
        let delivery = Delivery::of(self.sight, at);
        let spans = if delivery == Delivery::NoEvidence {
            spans
        } else {
            spans.dot().quiet(delivery.words(self.sight.words))
        };
        self.line_at(2, "", spans);
    }

    fn of_agreement(&mut self, spans: Spans, id: &'static str, change: &Change) {
        let spans = self.link(spans.quiet(self.say(id) + " "), change.record);
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
            (false, false) => tell!(self.sight.words, "overview-between", by = by, to = to),
        };
        spans.quiet(format!(" ({words})"))
    }

    fn of_post(&mut self, spans: Spans, verb: &'static str, change: &Change, number: usize) {
        let registry = self.sight.registry;
        let posts = &registry.person(change.record).posts;
        let Some(post): Option<&Post> = posts.get(number) else {
            return;
        };
        let spans = self.link(spans, change.record);
        let spans = spans.quiet(format!(" {} ", self.say(verb)));
        let spans = spans.plain(self.sight.langs.of(&post.title));
        let at = post.at.as_ref().and_then(|id| registry.follow(id));
        let spans = match at {
            Some(at) => self.short(spans.quiet(" · "), at),
            None => spans,
        };
        self.line_at(1, "", spans);
    }
}
