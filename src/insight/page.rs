//! A record as a page: everything known of it, with a link wherever another record is named.
//!
//! The browser lays the page out in its detail pane, `paraph show` prints it; both say the same.

mod agreement;
mod atlas;
mod brief;
mod changes;
mod event;
mod evidence;
mod first;
mod follow_up;
mod markdown;
mod meeting;
mod organisation;
mod overview;
mod path;
mod person;
mod place;
mod proposal;
mod relations;
mod timeline;

pub use evidence::{Copied, credit_words};

use super::due_order::urgency;
use super::words::{
    country_words, date_words, noun, range_words, schedule_words, status_words, value_words,
};
use super::{Delivery, Sight};
use crate::lang::{Words, tell};
use crate::ledger::Schedule;
use crate::model::{Country, Extra, Kind, OrganisationId, PartialDate, Source, Status, Text};
use crate::registry::{Record, Ref, Relation};
use first::put_first;
use std::cmp::Reverse;

/// How many rows a section shows before it says how many more there are.
const MOST_ROWS: usize = 100;

/// A record laid out for reading.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Page {
    /// What sort of record it is, in words: "signing", "ministry".
    pub kicker: String,
    /// Its name or title.
    pub title: String,
    /// Its parts.
    pub sections: Vec<Section>,
}

/// A part of a page.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Section {
    /// Its heading; the first has none.
    pub heading: String,
    /// What stands under it.
    pub lines: Vec<Line>,
}

/// A paragraph or labelled value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Line {
    /// What the value is, or nothing.
    pub label: String,
    /// How far it is set in, in steps.
    pub depth: usize,
    /// The text.
    pub spans: Vec<Span>,
}

/// A run of text.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Span {
    /// As it is.
    Plain(String),
    /// Less important than what stands around it.
    Quiet(String),
    /// The name of another record, which can be followed.
    Link(Ref, String),
    /// An address on the web.
    Url(String),
    /// The status of a follow-up.
    Status(Status),
    /// How a follow-up stands to its due date.
    Schedule(Schedule),
}

impl Span {
    /// The text of it.
    pub fn text(&self, words: &Words) -> String {
        match self {
            Self::Plain(text) | Self::Quiet(text) | Self::Link(_, text) | Self::Url(text) => {
                text.clone()
            }
            Self::Status(status) => status_words(words, *status).into_owned(),
            Self::Schedule(schedule) => schedule_words(words, *schedule),
        }
    }
}

impl Page {
    /// Lays a record out.
    pub fn of(sight: Sight<'_>, at: Ref) -> Self {
        let mut draft = Draft::new(sight);
        let kicker = match sight.registry.get(at) {
            Record::Meeting(record) => draft.meeting(at, record),
            Record::Proposal(record) => draft.proposal(at, record),
            Record::Person(record) => draft.person(at, record),
            Record::Organisation(record) => draft.organisation(at, record),
            Record::FollowUp(record) => draft.follow_up(at, record),
            Record::Agreement(record) => draft.agreement(at, record),
            Record::Place(record) => draft.place(at, record),
            Record::Event(record) => draft.event(at, record),
        };
        draft.extra(sight.registry.get(at).extra());
        draft.page(kicker, sight.registry.label(at, sight.langs))
    }

    /// The records it links to, in reading order; one named twice stands twice.
    pub fn links(&self) -> impl Iterator<Item = Ref> {
        self.sections
            .iter()
            .flat_map(|section| &section.lines)
            .flat_map(|line| &line.spans)
            .filter_map(|span| match span {
                Span::Link(to, _) => Some(*to),
                _ => None,
            })
    }
}

/// A page being written.
struct Draft<'a> {
    sight: Sight<'a>,
    sections: Vec<Section>,
}

/// A run of spans being written.
#[derive(Default)]
struct Spans(Vec<Span>);

impl Spans {
    fn plain(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Span::Plain(text));
        }
        self
    }

    fn quiet(mut self, text: impl Into<String>) -> Self {
        let text = text.into();
        if !text.is_empty() {
            self.0.push(Span::Quiet(text));
        }
        self
    }

    /// A span of dates behind a dot, if any is known.
    fn dates(self, words: &Words, from: Option<PartialDate>, until: Option<PartialDate>) -> Self {
        match range_words(words, from, until) {
            Some(dates) => self.dot().quiet(dates),
            None => self,
        }
    }

    /// A separating dot, where something stands before it.
    fn dot(self) -> Self {
        if self.0.is_empty() {
            self
        } else {
            self.quiet(" · ")
        }
    }
}

impl<'a> Draft<'a> {
    fn new(sight: Sight<'a>) -> Self {
        Self {
            sight,
            sections: Vec::new(),
        }
    }

    /// The page, without the sections that nothing stands in.
    fn page(mut self, kicker: impl Into<String>, title: impl Into<String>) -> Page {
        self.sections.retain(|section| !section.lines.is_empty());
        Page {
            kicker: kicker.into(),
            title: title.into(),
            sections: self.sections,
        }
    }

    /// A message.
    fn say(&self, id: &'static str) -> String {
        if id.is_empty() {
            return String::new();
        }
        self.sight.words.say(id).into_owned()
    }

    /// Begins a section under a message, or under none.
    fn section(&mut self, heading: &'static str) {
        let heading = self.say(heading);
        self.sections.push(Section {
            heading,
            lines: Vec::new(),
        });
    }

    /// A line labelled by a message, or by none.
    fn line(&mut self, label: &'static str, spans: Spans) {
        self.line_at(0, label, spans);
    }

    fn line_at(&mut self, depth: usize, label: &'static str, spans: Spans) {
        let label = self.say(label);
        self.labelled(depth, label, spans);
    }

    fn labelled(&mut self, depth: usize, label: String, spans: Spans) {
        if spans.0.is_empty() {
            return;
        }
        if self.sections.is_empty() {
            self.section("");
        }
        if let Some(section) = self.sections.last_mut() {
            section.lines.push(Line {
                label,
                depth,
                spans: spans.0,
            });
        }
    }

    /// A labelled text, if there is one.
    fn text(&mut self, label: &'static str, text: Option<&Text>) {
        if let Some(text) = text {
            let text = self.sight.langs.of(text).to_owned();
            self.line(label, Spans::default().plain(text));
        }
    }

    /// A list of records under a heading, shortened when it is very long.
    fn list(
        &mut self,
        heading: &'static str,
        records: &[Ref],
        mut each: impl FnMut(&mut Self, Ref),
    ) {
        self.section(heading);
        for at in records.iter().take(MOST_ROWS) {
            each(self, *at);
        }
        let more = records.len().saturating_sub(MOST_ROWS);
        let kind = records.first().map(|at| at.kind());
        let kind = kind.map_or(String::new(), |kind| noun(self.sight.words, kind, more));
        self.more(records.len(), MOST_ROWS, &kind);
    }

    /// Says how many more there are than are shown, and of what or how they are listed.
    fn more(&mut self, all: usize, shown: usize, what: &str) {
        if let Some(more) = all.checked_sub(shown).filter(|more| *more > 0) {
            let words = tell!(self.sight.words, "page-more", count = more, what = what);
            self.line("", Spans::default().quiet(words.trim_end()));
        }
    }

    /// The first of what stands under a heading, and a query that lists the rest.
    fn some<T>(
        &mut self,
        heading: &'static str,
        all: &[T],
        shown: usize,
        query: &str,
        mut each: impl FnMut(&mut Self, &T),
    ) {
        self.section(heading);
        for one in all.iter().take(shown) {
            each(self, one);
        }
        let query = if query.is_empty() {
            String::new()
        } else {
            format!("({query})")
        };
        self.more(all.len(), shown, query.trim());
    }

    fn date(&self, date: PartialDate) -> String {
        date_words(self.sight.words, date)
    }

    /// A colon and the blank behind it.
    fn colon(&self) -> String {
        format!("{} ", self.sight.words.say("page-colon"))
    }

    /// The word for a value of a field.
    fn value(&self, family: &str, name: &'static str) -> String {
        value_words(self.sight.words, family, name)
    }

    /// What a record of a kind is called.
    fn noun(&self, kind: Kind) -> String {
        noun(self.sight.words, kind, 1)
    }

    /// What became of a proposal or an agreement.
    fn delivery(&self, at: Ref) -> String {
        Delivery::of(self.sight, at).words(self.sight.words)
    }

    /// The name of a country, or nothing.
    fn country(&self, country: Option<Country>) -> &'static str {
        country.map_or("", |country| country_words(self.sight.words, country))
    }

    fn link(&self, spans: Spans, at: Ref) -> Spans {
        let text = self.sight.registry.label(at, self.sight.langs).into_owned();
        self.linked(spans, at, text)
    }

    /// A link by the shortest name.
    fn short(&self, spans: Spans, at: Ref) -> Spans {
        let text = self.sight.registry.short(at, self.sight.langs).into_owned();
        self.linked(spans, at, text)
    }

    #[expect(clippy::unused_self, reason = "read beside `link` and `short`")]
    fn linked(&self, mut spans: Spans, at: Ref, text: String) -> Spans {
        spans.0.push(Span::Link(at, text));
        spans
    }

    fn shorts(&self, mut spans: Spans, all: &[Ref]) -> Spans {
        for (number, at) in all.iter().enumerate() {
            if number > 0 {
                spans = spans.quiet(", ");
            }
            spans = self.short(spans, *at);
        }
        spans
    }

    fn organisations(&self, spans: Spans, ids: &[OrganisationId]) -> Spans {
        let found: Vec<Ref> = ids
            .iter()
            .filter_map(|id| self.sight.registry.follow(id))
            .collect();
        self.shorts(spans, &found)
    }

    /// Puts dated records in order, newest first and the undated last, as many as are shown.
    fn newest_first(&self, records: &mut Vec<Ref>) {
        put_first(records, MOST_ROWS, |at| {
            Reverse(self.sight.registry.date(at))
        });
    }

    /// Puts follow-ups in order, what wants attention first, as many as are shown.
    fn most_urgent_first(&self, follow_ups: &mut Vec<Ref>) {
        put_first(follow_ups, MOST_ROWS, |at| urgency(self.sight.schedule(at)));
    }

    /// A date and the label of a record.
    fn dated(&mut self, at: Ref) {
        let date = self
            .sight
            .registry
            .date(at)
            .map_or_else(|| self.say("page-no-date"), |date| date.to_string());
        let spans = Spans::default().quiet(format!("{date:<10}  "));
        let spans = self.link(spans, at);
        self.line("", spans);
    }

    /// A proposal with its stage and what became of it.
    fn proposal_line(&mut self, at: Ref) {
        let proposal = self.sight.registry.proposal(at);
        let spans = self.link(Spans::default(), at);
        let spans = match proposal.stage {
            Some(stage) => spans.dot().quiet(self.value("stage", stage.into())),
            None => spans,
        };
        let spans = spans.dot().quiet(self.delivery(at));
        self.line("", spans);
    }

    /// A follow-up with its status, who owes it to whom, and its schedule.
    fn follow_up_line(&mut self, depth: usize, at: Ref) {
        let sight = self.sight;
        let mut spans = Spans(vec![Span::Status(sight.standing(at).status)]).plain(" ");
        spans = self.link(spans, at);
        let owners = sight.names(&sight.registry.owed_by(at));
        if !owners.is_empty() {
            spans = spans.dot().quiet(owners);
        }
        let schedule = sight.schedule(at);
        if schedule != Schedule::Settled {
            spans = spans.dot();
            spans.0.push(Span::Schedule(schedule));
        }
        self.line_at(depth, "", spans);
    }

    /// What was imported with a record and has no field here.
    fn extra(&mut self, extra: &Extra) {
        self.section("page-imported");
        let leaves = extra.leaves();
        for (way, value) in leaves.iter().take(MOST_ROWS) {
            let spans = Spans::default().quiet(format!("{}: ", crate::model::clean(way)));
            self.line("", spans.plain(value.as_str()));
        }
        self.more(leaves.len(), MOST_ROWS, "");
    }

    fn sources(&mut self, sources: &[Source]) {
        self.section("page-sources");
        for source in sources {
            self.source("", source);
        }
    }

    fn source(&mut self, label: &'static str, source: &Source) {
        let spans = self.credited(source);
        self.line(label, spans);
        if let Some(quote) = &source.quote {
            let words = tell!(self.sight.words, "page-quote", text = quote.exact.as_str());
            self.line_at(1, "", Spans::default().plain(words));
        }
        if let Some(url) = &source.url {
            self.line_at(1, "", Spans(vec![Span::Url(url.clone())]));
        }
    }

    /// Who says it, on whose word, when and in what language.
    fn credited(&self, source: &Source) -> Spans {
        let registry = self.sight.registry;
        let mut spans = Spans::default();
        if let Some(publisher) = &source.publisher {
            let name = self.sight.langs.of(publisher);
            // A publisher may be named by its id.
            spans = match registry.find_id(Kind::Organisations, name) {
                Some(at) => self.short(spans, at),
                None => spans.plain(name),
            };
        }
        if let Some(word) = &source.attributed_to {
            spans = spans.quiet(format!(" {} ", self.say("page-on-the-word-of")));
            spans = match registry.find_id(Kind::Organisations, word) {
                Some(at) => self.short(spans, at),
                None => spans.plain(word.as_str()),
            };
        }
        if let Some(published) = source.published {
            spans = spans.quiet(format!(", {}", self.date(published)));
        }
        if let Some(language) = &source.language {
            spans = spans.quiet(format!(" ({language})"));
        }
        spans
    }

    fn names(&mut self, names: &Text, also: &[String]) {
        let shown = self.sight.langs.of(names);
        let mut others: Vec<&str> = Vec::new();
        let versions = names.versions().map(|(_, version)| version);
        for name in versions.chain(also.iter().map(String::as_str)) {
            if name != shown && !others.contains(&name) {
                others.push(name);
            }
        }
        self.line(
            "field-also-written",
            Spans::default().plain(others.join(" · ")),
        );
    }

    /// What goes by a like name and is something else, whichever of the two says so.
    fn distinct(&mut self, at: Ref) {
        let registry = self.sight.registry;
        let own = registry.links(at).iter();
        let own = own.filter(|link| link.relation == Relation::DistinctFrom);
        let mut others: Vec<Ref> = own.map(|link| link.to).collect();
        for other in registry.back(at, Relation::DistinctFrom, at.kind()) {
            if !others.contains(&other) {
                others.push(other);
            }
        }
        for other in others {
            let spans = self.link(Spans::default(), other);
            self.line("field-distinct", spans);
        }
    }
}
