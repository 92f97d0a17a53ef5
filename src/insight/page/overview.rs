//! The overview as a page.

use super::{Draft, Page, Ref, Span, Spans, date_words, schedule_words};
use crate::insight::{
    Counterpart, Figure, LATELY_DAYS, Mark, Overview, Owing, Sight, ago_words, time_words,
};

/// How many follow-ups of each list are shown.
const MOST: usize = 8;

/// How many counterparts are shown.
const MOST_COUNTERPARTS: usize = 15;

impl Overview {
    /// Lays the overview out; lists are shortened, each with the query for the rest.
    pub fn page(&self, sight: Sight<'_>) -> Page {
        let mut draft = Draft::new(sight);
        draft.figures(self);
        for (heading, figure) in [
            ("Overdue", &self.overdue),
            ("Due within 30 days", &self.due_soon),
            ("Without a date", &self.no_date),
        ] {
            let (records, query) = (&figure.records, figure.asked.query());
            draft.some(heading, records, MOST, query, |draft, at| {
                draft.owed_line(*at);
            });
        }
        let (all, most) = (&self.counterparts, MOST_COUNTERPARTS);
        draft.some("Counterparts", all, most, "", |draft, row| {
            draft.counterpart(self, row);
        });
        draft.some("Marked last", &self.marks, MOST, "", Draft::mark);
        let title = sight.langs.of(&sight.registry.title_page().title);
        let kicker = format!("Overview as of {}", date_words(self.day.into()));
        draft.page(kicker, title)
    }
}

impl Draft<'_> {
    fn figures(&mut self, overview: &Overview) {
        let count = |figure: &Figure| figure.count();
        let mut spans = Spans::default().plain(format!("{} open", count(&overview.open)));
        for (figure, words) in [
            (&overview.overdue, "overdue"),
            (&overview.due_soon, "due within 30 days"),
            (&overview.no_date, "without a date"),
        ] {
            spans = spans.dot().plain(format!("{} {words}", count(figure)));
        }
        let done = count(&overview.done_lately);
        let words = format!("{done} done in the last {LATELY_DAYS} days");
        self.line("follow-ups", spans.dot().plain(words));
        let stages = overview.stages.iter().filter(|(_, tally)| tally.count > 0);
        let words: Vec<String> = stages
            .map(|(stage, tally)| format!("{} {}", tally.count, Into::<&'static str>::into(stage)))
            .collect();
        self.line("proposals", Spans::default().plain(words.join(" · ")));
        let kinds = overview.kinds.iter().filter(|(_, tally)| tally.count > 0);
        let words: Vec<String> = kinds
            .map(|(kind, tally)| match tally.count {
                1 => format!("1 {}", kind.singular()),
                many => format!("{many} {kind}"),
            })
            .collect();
        self.line("records", Spans::default().plain(words.join(" · ")));
    }

    /// A follow-up with its schedule and between whom it is.
    fn owed_line(&mut self, at: Ref) {
        let sight = self.sight;
        let mut spans = self.link(Spans::default(), at);
        let schedule = sight.schedule(at);
        if schedule != crate::ledger::Schedule::NoDate && !schedule_words(schedule).is_empty() {
            spans = spans.dot();
            spans.0.push(Span::Schedule(schedule));
        }
        let owners = sight.names(&sight.registry.owed_by(at));
        let to = sight.names(&sight.registry.owed_to(at));
        let words = match (owners.is_empty(), to.is_empty()) {
            (true, _) => "no owner recorded".to_owned(),
            (false, true) => owners,
            (false, false) => format!("{owners} to {to}"),
        };
        self.line("", spans.dot().quiet(words));
    }

    fn counterpart(&mut self, overview: &Overview, row: &Counterpart) {
        let sight = self.sight;
        let mut spans = match row.whom.record() {
            Some(at) => self.short(Spans::default(), at),
            None => Spans::default().plain(row.whom.label(sight)),
        };
        let mut owing = |word: &str, owing: &Owing| {
            if !owing.open.is_empty() {
                let open = owing.open.len();
                spans = std::mem::take(&mut spans)
                    .dot()
                    .plain(format!("{word} {open}"));
                if owing.overdue > 0 {
                    let words = format!(" ({} overdue)", owing.overdue);
                    spans = std::mem::take(&mut spans).quiet(words);
                }
            }
        };
        let to_them = match overview.home {
            Some(_) => "we owe",
            None => "is owed",
        };
        let by_them = match overview.home {
            Some(_) => "they owe",
            None => "owes",
        };
        owing(to_them, &row.to_them);
        owing(by_them, &row.by_them);
        owing("together", &row.together);
        if let Some((_, due)) = row.next_due {
            spans = spans.dot().quiet(format!("next due {}", date_words(due)));
        }
        if let Some(contact) = row.last_contact {
            let (date, ago) = (date_words(contact.date), ago_words(contact.days));
            spans = self.linked(spans.dot().quiet("last met "), contact.meeting, date);
            spans = spans.quiet(format!(", {ago}"));
        }
        self.line("", spans);
    }

    fn mark(&mut self, mark: &Mark) {
        let mut spans = Spans::default().quiet(format!("{}  ", time_words(mark.at)));
        spans = spans.plain(format!("{} ", mark.what));
        spans = match mark.on {
            Some(at) => self.link(spans, at),
            None => spans.plain("no longer in the registry"),
        };
        spans = spans.quiet(format!(" by {}", mark.by));
        if let Some(note) = &mark.note {
            spans = spans.plain(format!(": {note}"));
        }
        self.line("", spans);
    }
}
