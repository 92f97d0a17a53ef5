//! A brief as a page: what an officer reads before a meeting, on one sheet of paper.

use super::{Draft, Page, Ref, Span, Spans, date_words};
use crate::insight::{
    Brief, Cited, Delivery, Direction, Force, Holder, Instrument, Move, Moved, Promise, Promised,
    Question, Sight, Whom, ago_words, since_words, until_words, when_words,
};
use crate::lang::tell;
use crate::ledger::Schedule;
use crate::model::{Kind, Person, Post, Status};
use crate::registry::Relation;

/// How many rows of each section fit on a sheet.
const MOST: usize = 5;

/// How many rows of the sections that matter less.
const FEW: usize = 4;

/// How many promises a question names.
const MOST_ASKED: usize = 4;

/// A heading with us, and without a "we".
type Heading = (&'static str, &'static str);

const TO_THEM: Heading = ("brief-we-owe-heading", "brief-they-are-owed-heading");
const BY_THEM: Heading = ("brief-they-owe-us-heading", "brief-they-owe-heading");

impl Brief {
    /// Lays the brief out; lists are shortened to what fits on a sheet.
    pub fn page(&self, sight: Sight<'_>) -> Page {
        let mut draft = Draft::new(sight);
        draft.head(self);
        draft.contacts(self);
        draft.people(self);
        draft.promised(self);
        draft.agreements(self);
        draft.questions(self);
        let sources = self.sources.as_slice();
        draft.some("page-sources", sources, FEW, "", Draft::cited);
        let day = date_words(sight.words, self.day.into());
        let kicker = tell!(sight.words, "brief-as-of", day = day);
        draft.page(kicker, self.whom.label(sight))
    }

    fn is_person(&self) -> bool {
        matches!(self.whom, Whom::Person(_))
    }

    /// Whether several organisations are spoken of, so that a line has to say which.
    fn has_many(&self) -> bool {
        self.organisations.len() > 1
    }

    fn heading(&self, of: Heading) -> &'static str {
        if self.home.is_some() { of.0 } else { of.1 }
    }

    fn query(&self, sight: Sight<'_>, kind: Kind) -> String {
        format!("kind:{kind} {}", self.whom.term(sight.registry))
    }
}

impl Draft<'_> {
    fn head(&mut self, brief: &Brief) {
        let (sight, registry) = (self.sight, self.sight.registry);
        if let Whom::Organisation(at) = brief.whom {
            let record = registry.organisation(at);
            let kind = record.kind.map_or(String::new(), |kind| {
                self.value("organisation-kind", kind.into())
            });
            let country = self.country(record.country);
            let mut spans = Spans::default().plain(kind);
            if !country.is_empty() {
                spans = spans.dot().plain(country);
            }
            if let Some(whole) = record.part_of.as_ref().and_then(|id| registry.follow(id)) {
                spans = self.short(
                    spans.dot().quiet(self.say("field-part-of")).quiet(" "),
                    whole,
                );
            }
            self.line("brief-what", spans);
        }
        if brief.has_many() && !brief.is_person() {
            let own = brief.whom.record();
            let others = brief.organisations.iter().copied();
            let others: Vec<Ref> = others.filter(|at| Some(*at) != own).collect();
            let (first, rest) = others.split_at(others.len().min(FEW));
            let mut spans = self.shorts(Spans::default(), first);
            if !rest.is_empty() {
                let more = tell!(sight.words, "page-and-more", count = rest.len());
                spans = spans.quiet(format!(" {more}"));
            }
            self.line("brief-takes-in", spans);
        }
        let contact = brief.last_contact(sight);
        let spans = match contact {
            Some(contact) => Spans::default()
                .plain(self.date(contact.date))
                .quiet(format!(", {}", ago_words(sight.words, contact.days))),
            None => Spans::default().plain(self.say("brief-no-meeting")),
        };
        self.line("brief-last-contact", spans);
        let spans = tallied(sight, brief, &brief.promised);
        self.line("brief-open", spans);
        let spans = delivered(sight, &brief.promised);
        self.line("field-delivery", spans);
    }

    fn contacts(&mut self, brief: &Brief) {
        let sight = self.sight;
        let query = brief.query(sight, Kind::Meetings);
        let heading = match (brief.is_person(), brief.home) {
            (true, _) => "brief-took-part",
            (false, Some(_)) => "brief-our-last",
            (false, None) => "brief-last-meetings",
        };
        self.some(heading, &brief.contacts, FEW, &query, |draft, at| {
            draft.dated(*at);
        });
        let all = &brief.other_contacts;
        let heading = "brief-other-meetings";
        self.some(heading, all, 3, "", |draft, at| draft.dated(*at));
    }

    fn people(&mut self, brief: &Brief) {
        let sight = self.sight;
        if let Whom::Person(person) = brief.whom {
            self.section("page-posts");
            for holder in brief.people.iter().take(MOST) {
                self.holder(brief, holder);
            }
            let posts = &sight.registry.person(person).posts;
            let before = posts.iter().filter(|post| !post.held_on(brief.day));
            self.section("page-earlier-posts");
            for post in before.take(MOST) {
                let spans = self.post(Spans::default(), post);
                self.line("", spans);
            }
            return;
        }
        let query = brief.query(sight, Kind::People);
        self.some(
            "brief-who-is-who",
            &brief.people,
            MOST,
            &query,
            |draft, at| {
                draft.holder(brief, at);
            },
        );
        let heading = "brief-who-changed";
        self.some(heading, &brief.moved, FEW, &query, |draft, moved| {
            draft.moved(brief, moved);
        });
    }

    fn holder(&mut self, brief: &Brief, holder: &Holder) {
        let registry = self.sight.registry;
        let mut spans = Spans::default();
        if !brief.is_person() {
            spans = self.link(spans, holder.person);
        }
        let posts = &registry.person(holder.person).posts;
        let post = holder.post.and_then(|number| posts.get(number));
        if let Some(post) = post {
            if !spans.0.is_empty() {
                spans = spans.quiet(", ");
            }
            spans = spans.plain(self.sight.langs.of(&post.title));
        }
        if let Some(at) = holder.at
            && (brief.has_many() || brief.is_person() || post.is_none())
        {
            spans = self.short(spans.quiet(" · "), at);
        }
        if let Some(post) = post {
            spans = spans.dates(self.sight.words, post.since, post.until);
        }
        let met = holder.last_met.filter(|_| !brief.is_person());
        if let Some(date) = met.and_then(|meeting| registry.meeting(meeting).date) {
            let when = when_words(self.sight.words, date);
            let met = tell!(self.sight.words, "brief-last-met", when = when);
            spans = spans.dot().quiet(met);
        }
        self.line("", spans);
    }

    /// A post with its organisation and its dates.
    fn post(&self, spans: Spans, post: &Post) -> Spans {
        self.post_at(spans, post)
            .dates(self.sight.words, post.since, post.until)
    }

    fn post_at(&self, spans: Spans, post: &Post) -> Spans {
        let spans = spans.plain(self.sight.langs.of(&post.title));
        let at = post.at.as_ref();
        match at.and_then(|id| self.sight.registry.follow(id)) {
            Some(at) => self.short(spans.quiet(" · "), at),
            None => spans,
        }
    }

    fn moved(&mut self, brief: &Brief, moved: &Moved) {
        // Where there is but one organisation, it need not be said each time.
        let there = |draft: &Self, spans: Spans, post: &Post| {
            if brief.has_many() {
                draft.post_at(spans, post)
            } else {
                spans.plain(draft.sight.langs.of(&post.title))
            }
        };
        let person: &Person = self.sight.registry.person(moved.person);
        let (now, from) = moved.how.posts(person);
        let mut spans = self.link(Spans::default(), moved.person);
        match moved.how {
            Move::Came(_) => {
                for post in now {
                    let new = format!(", {} ", self.say("brief-new"));
                    spans = there(self, spans.quiet(new), post);
                    spans = spans.dates(self.sight.words, post.since, None);
                }
            }
            Move::Left { .. } => {
                if let Some(post) = from {
                    let was = format!(", {} ", self.say("brief-was"));
                    spans = there(self, spans.quiet(was), post);
                    let until = post.until.map(|end| until_words(self.sight.words, end));
                    spans = spans.quiet(until.map_or(String::new(), |until| format!(", {until}")));
                } else if let Some(meeting) = moved.last_met {
                    let date = self.sight.registry.meeting(meeting).date;
                    let words = self.sight.words;
                    let met = match date {
                        Some(date) => {
                            tell!(words, "brief-met-there-on", when = when_words(words, date))
                        }
                        None => self.say("brief-met-there"),
                    };
                    spans = spans.quiet(format!(", {met}"));
                }
                for (number, post) in now.into_iter().enumerate() {
                    let word = match number {
                        0 => format!("; {} ", self.say("brief-now")),
                        _ => format!(" {} ", self.say("brief-and")),
                    };
                    spans = self.post_at(spans.quiet(word), post);
                }
            }
        }
        self.line("", spans);
    }

    fn promised(&mut self, brief: &Brief) {
        let promised = &brief.promised;
        let query = brief.query(self.sight, Kind::FollowUps);
        let headings = [
            (brief.heading(TO_THEM), Direction::ToThem, MOST),
            (brief.heading(BY_THEM), Direction::ByThem, MOST),
            ("brief-together-heading", Direction::Together, MOST),
            ("brief-apart-heading", Direction::Apart, FEW - 1),
        ];
        for (heading, direction, most) in headings {
            let all = promised.of(direction);
            self.some(heading, all, most, &query, |draft, at| {
                draft.promise(brief, direction, at);
            });
        }
        self.promised_otherwise(brief);
    }

    /// What stands between us and a person's organisations beside what they were there for.
    fn promised_otherwise(&mut self, brief: &Brief) {
        let otherwise = &brief.promised_otherwise;
        let ways = [Direction::ToThem, Direction::ByThem, Direction::Together];
        let all: Vec<(Direction, Promise)> = ways
            .into_iter()
            .flat_map(|way| otherwise.of(way).iter().map(move |promise| (way, *promise)))
            .filter(|(_, promise)| promise.status.is_open())
            .collect();
        let heading = "brief-otherwise";
        let names = |direction| match direction {
            Direction::ToThem => brief.heading(("brief-we-owe", "brief-they-are-owed")),
            Direction::ByThem => "brief-they-owe",
            Direction::Together | Direction::Apart => "brief-together",
        };
        let query = brief.organisations.first().map_or(String::new(), |at| {
            format!(
                "kind:follow-ups is:open org:{}",
                self.sight.registry.id(*at)
            )
        });
        let query = if brief.has_many() {
            String::new()
        } else {
            query
        };
        self.some(heading, &all, MOST, &query, |draft, (way, promise)| {
            let spans = draft.promise_spans(brief, *way, promise);
            draft.line(names(*way), spans);
        });
    }

    fn promise(&mut self, brief: &Brief, direction: Direction, promise: &Promise) {
        let spans = self.promise_spans(brief, direction, promise);
        self.line("", spans);
    }

    /// A follow-up: its status and schedule, between whom where that is not plain, and the stage of
    /// what it carries out with the date of the meeting.
    fn promise_spans(&self, brief: &Brief, direction: Direction, promise: &Promise) -> Spans {
        let (sight, at, schedule) = (self.sight, promise.follow_up, promise.schedule);
        let mut spans = Spans(vec![Span::Status(promise.status)]).plain(" ");
        spans = self.link(spans, at);
        // That there is no date is asked below, once for all.
        if !matches!(schedule, Schedule::NoDate | Schedule::Settled) {
            spans = spans.dot();
            spans.0.push(Span::Schedule(schedule));
        }
        let named = named_sides(sight, brief, direction, at);
        if !named.is_empty() {
            spans = spans.dot().quiet(named);
        }
        self.came_of(spans, at)
    }

    /// What a follow-up carries out: how firm that is, since when and, where there are several
    /// steps to it, what became of it.
    fn came_of(&self, spans: Spans, at: Ref) -> Spans {
        let registry = self.sight.registry;
        let parent = registry.parent_of(at);
        let (word, meeting) = match parent.kind() {
            Kind::Proposals => {
                let word = match registry.proposal(parent).stage {
                    Some(stage) => self.value("stage", stage.into()),
                    None => self.say("brief-put-forward"),
                };
                (word, Some(registry.meeting_of(parent)))
            }
            _ => (String::new(), None),
        };
        let mut spans = spans.dot();
        match meeting {
            Some(meeting) => {
                spans = spans.quiet(word);
                if let Some(date) = registry.meeting(meeting).date {
                    let when = when_words(self.sight.words, date);
                    spans = self.linked(spans.quiet(" "), meeting, when);
                }
            }
            None => spans = self.link(spans.quiet(self.say("brief-under") + " "), parent),
        }
        // Of a single step the status says it already.
        let delivery = Delivery::of(self.sight, parent);
        let steps = registry.back(parent, Relation::CarriesOut, Kind::FollowUps);
        if delivery != Delivery::NoEvidence && steps.count() > 1 {
            spans = spans.quiet(format!(", {}", delivery.words(self.sight.words)));
        }
        spans
    }

    fn agreements(&mut self, brief: &Brief) {
        let query = brief.query(self.sight, Kind::Agreements);
        let all = &brief.agreements;
        self.some("page-agreements", all, FEW, &query, |draft, at| {
            draft.instrument(at);
        });
    }

    fn instrument(&mut self, instrument: &Instrument) {
        let words = self.sight.words;
        let record = self.sight.registry.agreement(instrument.agreement);
        let mut spans = self.link(Spans::default(), instrument.agreement);
        if let Some(signed) = record.signed {
            let when = when_words(words, signed);
            spans = spans.dot().quiet(tell!(words, "brief-signed", when = when));
        }
        match (instrument.force, record.in_force) {
            (Force::InForce, Some(since)) => {
                let since = since_words(words, since);
                spans = spans
                    .dot()
                    .plain(tell!(words, "brief-in-force", since = since));
            }
            (Force::Unsigned, _) => spans = spans.dot().plain(self.say("brief-unsigned")),
            _ => {}
        }
        if let (Some(end), Some(days)) = (record.expires, instrument.ends_in) {
            let id = if days < 0 {
                "brief-expired"
            } else {
                "brief-expires"
            };
            let (when, ago) = (when_words(words, end), ago_words(words, -days));
            spans = spans.dot().plain(tell!(words, id, when = when, ago = ago));
        }
        self.line("", spans);
    }

    fn questions(&mut self, brief: &Brief) {
        self.section("brief-questions");
        for Question { lack, records } in &brief.questions {
            let mut spans = Spans::default();
            for (number, at) in records.iter().take(MOST_ASKED).enumerate() {
                if number > 0 {
                    spans = spans.quiet("; ");
                }
                spans = self.link(spans, *at);
            }
            if let Some(more @ 1..) = records.len().checked_sub(MOST_ASKED) {
                let more = tell!(self.sight.words, "page-and-more", count = more);
                spans = spans.quiet(format!("; {more}"));
            }
            self.line(lack.message(), spans);
        }
    }

    /// A source in one line.
    pub(super) fn cited(&mut self, cited: &Cited) {
        let registry = self.sight.registry;
        let source = &cited.source;
        let mut spans = Spans::default();
        if let Some(publisher) = &source.publisher {
            let name = self.sight.langs.of(publisher);
            spans = match registry.find_id(Kind::Organisations, name) {
                Some(at) => self.short(spans, at),
                None => spans.plain(name),
            };
        }
        if let Some(published) = source.published {
            spans = spans.quiet(format!(", {}", self.date(published)));
        }
        if let Some(url) = &source.url {
            if !spans.0.is_empty() {
                spans = spans.plain(" ");
            }
            spans.0.push(Span::Url(url.clone()));
        }
        self.line("", spans);
    }
}

/// Between whom a follow-up is, as far as its heading does not say it.
fn named_sides(sight: Sight<'_>, brief: &Brief, direction: Direction, at: Ref) -> String {
    let (by, to) = (sight.registry.owed_by(at), sight.registry.owed_to(at));
    let of_theirs = |all: &[Ref]| -> String {
        let theirs = all.iter().copied();
        let theirs: Vec<Ref> = theirs
            .filter(|at| brief.organisations.contains(at))
            .collect();
        // The counterpart itself need not be said.
        if brief.whom.record().is_some_and(|own| theirs == [own]) {
            String::new()
        } else {
            sight.names(&theirs)
        }
    };
    let towards = |names: String| match names.as_str() {
        "" => names,
        _ => tell!(sight.words, "brief-towards", names = names),
    };
    match (direction, brief.home.is_some()) {
        (Direction::ToThem, true) if brief.has_many() => towards(of_theirs(&to)),
        (Direction::ByThem | Direction::Together, true) if brief.has_many() => of_theirs(&by),
        (Direction::ToThem, false) => sight.names(&by),
        (Direction::ByThem, false) => towards(sight.names(&to)),
        (Direction::Apart, _) => {
            let names = format!("{} {}", sight.names(&by), towards(sight.names(&to)));
            names.trim().to_owned()
        }
        _ => String::new(),
    }
}

/// What became of what was promised: how much is done, and of how much nothing is recorded.
fn delivered(sight: Sight<'_>, promised: &Promised) -> Spans {
    let (mut all, mut done, mut begun, mut untouched) = (0, 0, 0, 0);
    for promise in promised.between() {
        all += 1;
        match promise.status {
            Status::Done => done += 1,
            Status::InProgress => begun += 1,
            Status::Open if !promise.is_marked => untouched += 1,
            Status::Open | Status::Cancelled => {}
        }
    }
    if all == 0 {
        return Spans::default();
    }
    let words = sight.words;
    let of_all = tell!(words, "brief-of-done", done = done, all = all);
    let mut spans = Spans::default().plain(of_all);
    if begun > 0 {
        spans = spans
            .dot()
            .plain(tell!(words, "brief-begun", count = begun));
    }
    if untouched > 0 {
        let untouched = tell!(words, "brief-untouched", count = untouched);
        spans = spans.dot().quiet(untouched);
    }
    spans
}

/// How much is open each way, and how much of it overdue.
fn tallied(sight: Sight<'_>, brief: &Brief, promised: &Promised) -> Spans {
    let mut spans = Spans::default();
    for (heading, direction) in [
        (
            brief.heading(("brief-we-owe", "brief-they-are-owed")),
            Direction::ToThem,
        ),
        ("brief-they-owe", Direction::ByThem),
        ("brief-together", Direction::Together),
    ] {
        let all = promised.of(direction).iter();
        let open = all.clone().filter(|promise| promise.status.is_open());
        let open = open.count();
        let overdue = all.filter(|promise| matches!(promise.schedule, Schedule::Overdue(_)));
        let overdue = overdue.count();
        if open > 0 {
            let heading = sight.words.say(heading);
            spans = spans.dot().plain(format!("{heading} {open}"));
            if overdue > 0 {
                let overdue = tell!(sight.words, "brief-overdue", count = overdue);
                spans = spans.quiet(format!(" {overdue}"));
            }
        }
    }
    if spans.0.is_empty() {
        let id = if promised.is_empty() {
            "brief-nothing-recorded"
        } else {
            "brief-nothing"
        };
        spans = spans.plain(sight.words.say(id));
    }
    spans
}
