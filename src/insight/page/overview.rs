//! The overview as a page.

use super::{Draft, Page, Ref, Span, Spans, date_words};
use crate::insight::{
    Counterpart, Figure, LATELY_DAYS, Mark, Overview, Owing, Sight, ago_words, counted,
    status_words, time_words, when_words,
};
use crate::lang::tell;
use crate::ledger::Schedule;

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
            ("overview-overdue", &self.overdue),
            ("overview-due-soon", &self.due_soon),
            ("overview-no-date", &self.no_date),
        ] {
            let (records, query) = (&figure.records, figure.asked.query());
            draft.some(heading, records, MOST, query, |draft, at| {
                draft.owed_line(*at);
            });
        }
        let (all, most) = (&self.counterparts, MOST_COUNTERPARTS);
        draft.some("overview-counterparts", all, most, "", |draft, row| {
            draft.counterpart(self, row);
        });
        draft.some("overview-marked-last", &self.marks, MOST, "", Draft::mark);
        let title = sight.langs.of(&sight.registry.title_page().title);
        let day = date_words(sight.words, self.day.into());
        let kicker = tell!(sight.words, "overview-as-of", day = day);
        draft.page(kicker, title)
    }
}

impl Draft<'_> {
    fn figures(&mut self, overview: &Overview) {
        let count = |figure: &Figure| figure.count();
        let words = self.sight.words;
        let mut spans = Spans::default();
        for (figure, id) in [
            (&overview.open, "overview-count-open"),
            (&overview.overdue, "overview-count-overdue"),
            (&overview.due_soon, "overview-count-due-soon"),
            (&overview.no_date, "overview-count-no-date"),
        ] {
            spans = spans.dot().plain(tell!(words, id, count = count(figure)));
        }
        let done = tell!(
            words,
            "overview-count-done",
            count = count(&overview.done_lately),
            days = LATELY_DAYS
        );
        self.line("overview-follow-ups", spans.dot().plain(done));
        let stages = overview.stages.iter().filter(|(_, tally)| tally.count > 0);
        let all: Vec<String> = stages
            .map(|(stage, tally)| format!("{} {}", tally.count, self.value("stage", stage.into())))
            .collect();
        self.line(
            "overview-proposals",
            Spans::default().plain(all.join(" · ")),
        );
        let kinds = overview.kinds.iter().filter(|(_, tally)| tally.count > 0);
        let all: Vec<String> = kinds
            .map(|(kind, tally)| counted(words, *kind, tally.count))
            .collect();
        self.line("overview-records", Spans::default().plain(all.join(" · ")));
    }

    /// A follow-up with its schedule and between whom it is.
    fn owed_line(&mut self, at: Ref) {
        let sight = self.sight;
        let mut spans = self.link(Spans::default(), at);
        let schedule = sight.schedule(at);
        if !matches!(schedule, Schedule::NoDate | Schedule::Settled) {
            spans = spans.dot();
            spans.0.push(Span::Schedule(schedule));
        }
        let owners = sight.names(&sight.registry.owed_by(at));
        let to = sight.names(&sight.registry.owed_to(at));
        let words = match (owners.is_empty(), to.is_empty()) {
            (true, _) => self.say("overview-no-owner"),
            (false, true) => owners,
            (false, false) => tell!(sight.words, "overview-between", by = owners, to = to),
        };
        self.line("", spans.dot().quiet(words));
    }

    fn counterpart(&mut self, overview: &Overview, row: &Counterpart) {
        let sight = self.sight;
        let mut spans = match row.whom.record() {
            Some(at) => self.short(Spans::default(), at),
            None => Spans::default().plain(row.whom.label(sight)),
        };
        let mut owing = |id: &str, owing: &Owing| {
            if !owing.open.is_empty() {
                let word = sight.words.say(id);
                let open = owing.open.len();
                spans = std::mem::take(&mut spans)
                    .dot()
                    .plain(format!("{word} {open}"));
                if owing.overdue > 0 {
                    let words = tell!(sight.words, "brief-overdue", count = owing.overdue);
                    spans = std::mem::take(&mut spans).quiet(format!(" {words}"));
                }
            }
        };
        let to_them = match overview.home {
            Some(_) => "overview-we-owe",
            None => "overview-is-owed",
        };
        let by_them = match overview.home {
            Some(_) => "overview-they-owe",
            None => "overview-owes",
        };
        owing(to_them, &row.to_them);
        owing(by_them, &row.by_them);
        owing("overview-together", &row.together);
        if let Some((_, due)) = row.next_due {
            let when = when_words(sight.words, due);
            let next = tell!(sight.words, "overview-next-due", when = when);
            spans = spans.dot().quiet(next);
        }
        if let Some(contact) = row.last_contact {
            let words = sight.words;
            let when = when_words(words, contact.date);
            let ago = ago_words(words, contact.days);
            let met = format!("{} ", self.say("overview-last-met"));
            spans = self.linked(spans.dot().quiet(met), contact.meeting, when);
            spans = spans.quiet(format!(", {ago}"));
        }
        self.line("", spans);
    }

    fn mark(&mut self, mark: &Mark) {
        let mut spans = Spans::default().quiet(format!("{}  ", time_words(mark.at)));
        let what = match mark.status {
            Some(status) => status_words(self.sight.words, status).into_owned(),
            None => self.say("deed-note"),
        };
        spans = spans.plain(format!("{what} "));
        spans = match mark.on {
            Some(at) => self.link(spans, at),
            None => spans.plain(self.say("overview-gone")),
        };
        let by = tell!(self.sight.words, "page-marked-by", by = mark.by.as_str());
        spans = spans.quiet(format!(" {by}"));
        if let Some(note) = &mark.note {
            spans = spans.plain(format!("{}{note}", self.colon()));
        }
        self.line("", spans);
    }
}
