//! What reports say of a record, line by line: shared by Markdown and HTML.

use super::Outgoing;
use crate::lang::tell;
use crate::ledger::Schedule;
use crate::model::{
    Agreement, Country, Event, FollowUp, Meeting, Organisation, OrganisationId, PartialDate,
    Participant, Person, Place, Post, Proposal, RecordId, Source, Text,
};
use crate::registry::{Record, Ref};

/// A labelled line of a report.
#[derive(Debug)]
pub(super) struct Fact {
    /// The message that says what it is.
    pub(super) label: &'static str,
    /// The words.
    pub(super) words: String,
    /// Where they lead: an address, or a record of the report.
    pub(super) to: Option<Target>,
}

/// Where a line leads.
#[derive(Debug)]
pub(super) enum Target {
    Url(String),
    Record(Ref),
}

/// The facts of a record in reading order; its name is its heading.
pub(super) fn facts(what: &Outgoing<'_>, at: Ref) -> Vec<Fact> {
    let mut draft = Draft {
        what,
        facts: Vec::new(),
    };
    draft.record(at);
    draft.facts
}

struct Draft<'a, 'b> {
    what: &'a Outgoing<'b>,
    facts: Vec<Fact>,
}

impl Draft<'_, '_> {
    fn say(&mut self, label: &'static str, words: impl Into<String>) {
        let words = words.into();
        if !words.is_empty() {
            self.facts.push(Fact {
                label,
                words,
                to: None,
            });
        }
    }

    fn text(&mut self, label: &'static str, text: Option<&Text>) {
        if let Some(text) = text {
            self.say(label, self.what.text(text));
        }
    }

    fn date(&mut self, label: &'static str, date: Option<PartialDate>) {
        if let Some(date) = date {
            self.say(label, date.to_string());
        }
    }

    /// The kind of a record; `family` begins the names of its messages.
    fn kind(&mut self, family: &str, kind: Option<impl Into<&'static str>>) {
        if let Some(kind) = kind {
            self.say("report-kind", self.value(family, kind.into()));
        }
    }

    /// A value in a word.
    fn value(&self, family: &str, name: &str) -> String {
        let id = format!("{family}-{}", name.to_ascii_lowercase().replace(' ', "-"));
        self.what.words.say(&id).into_owned()
    }

    fn country(&mut self, country: Option<Country>) {
        self.say("field-country", country.map_or("", Country::name));
    }

    fn link(&mut self, label: &'static str, at: Ref, behind: &str) {
        let words = format!("{}{behind}", self.what.label(at));
        self.facts.push(Fact {
            label,
            words,
            to: Some(Target::Record(at)),
        });
    }

    fn follow<I: RecordId>(&mut self, label: &'static str, id: Option<&I>) {
        if let Some(at) = id.and_then(|id| self.what.registry.follow(id)) {
            self.link(label, at, "");
        }
    }

    fn all(&mut self, label: &'static str, ids: &[OrganisationId]) {
        for id in ids {
            self.follow(label, Some(id));
        }
    }

    /// What stands last on every record: the note and the sources.
    fn end(&mut self, note: Option<&Text>, sources: &[Source]) {
        self.text("field-note", note);
        for source in sources {
            let publisher = source.publisher.as_ref();
            let publisher = publisher.map(|text| self.what.text(text).to_owned());
            let mut words = publisher.or_else(|| source.url.clone()).unwrap_or_default();
            if let Some(published) = source.published {
                words = format!("{words}, {published}");
            }
            if !words.is_empty() {
                self.facts.push(Fact {
                    label: "field-source",
                    words,
                    to: source.url.clone().map(Target::Url),
                });
            }
        }
    }

    fn record(&mut self, at: Ref) {
        match self.what.record(at) {
            Record::Person(record) => self.person(record),
            Record::Organisation(record) => self.organisation(record),
            Record::Place(record) => self.place(record),
            Record::Event(record) => self.event(record),
            Record::Meeting(record) => self.meeting(record),
            Record::Proposal(record) => self.proposal(at, record),
            Record::FollowUp(record) => self.follow_up(at, record),
            Record::Agreement(record) => self.agreement(record),
        }
    }

    fn person(&mut self, record: &Person) {
        self.say("field-also-written", record.also.join(" · "));
        for post in &record.posts {
            self.post(post);
        }
        self.end(record.note.as_ref(), &record.sources);
    }

    fn post(&mut self, post: &Post) {
        let title = self.what.text(&post.title).to_owned();
        let at = post.at.as_ref();
        let at = at.and_then(|id| self.what.registry.follow(id));
        let at = at.map(|at| self.what.label(at).into_owned());
        let day = |date: Option<PartialDate>| date.map(|date| date.to_string()).unwrap_or_default();
        let dates = match (post.since, post.until) {
            (None, None) => String::new(),
            (since, until) => format!(" ({}–{})", day(since), day(until)),
        };
        let words: Vec<String> = std::iter::once(title).chain(at).collect();
        self.say("report-post", format!("{}{dates}", words.join(", ")));
    }

    fn organisation(&mut self, record: &Organisation) {
        self.text("field-acronym", record.acronym.as_ref());
        self.say("field-also-written", record.also.join(" · "));
        self.kind("organisation-kind", record.kind);
        self.country(record.country);
        self.follow("field-part-of", record.part_of.as_ref());
        self.follow("field-seat", record.seat.as_ref());
        self.end(record.note.as_ref(), &record.sources);
    }

    fn place(&mut self, record: &Place) {
        self.say("field-also-written", record.also.join(" · "));
        self.country(record.country);
        self.end(record.note.as_ref(), &record.sources);
    }

    fn event(&mut self, record: &Event) {
        self.date("report-from", record.from);
        self.date("report-until", record.until);
        self.follow("report-place", record.place.as_ref());
        self.all("field-organised-by", &record.organised_by);
        self.end(record.note.as_ref(), &record.sources);
    }

    fn meeting(&mut self, record: &Meeting) {
        self.date("report-date", record.date);
        self.date("report-until", record.until);
        self.kind("meeting-kind", record.kind);
        self.follow("report-place", record.place.as_ref());
        self.follow("field-side-line-of", record.at_event.as_ref());
        for own in &record.participants {
            self.participant(own);
        }
        self.text("report-summary", record.summary.as_ref());
        self.end(None, &record.sources);
    }

    fn participant(&mut self, own: &Participant) {
        let registry = self.what.registry;
        let side = own.represents.as_ref().and_then(|id| registry.follow(id));
        let person = own.person.as_ref().and_then(|id| registry.follow(id));
        let post = own.post.as_ref();
        let post = post.map(|post| self.what.text(post).to_owned());
        match (person, side) {
            (Some(person), Some(side)) => {
                let behind = format!(" ({})", registry.short(side, self.what.langs));
                self.link("report-participant", person, &behind);
            }
            (Some(at), None) => self.link("report-participant", at, ""),
            (None, Some(at)) => {
                let behind = post.map(|post| format!(", {post}")).unwrap_or_default();
                self.link("report-participant", at, &behind);
            }
            (None, None) => self.say("report-participant", post.unwrap_or_default()),
        }
    }

    fn proposal(&mut self, at: Ref, record: &Proposal) {
        self.kind("proposal-kind", record.kind);
        if let Some(stage) = record.stage {
            self.say("field-stage", self.value("stage", stage.into()));
        }
        self.link("field-put-at", self.what.registry.meeting_of(at), "");
        self.all("field-by", &record.by);
        self.all("field-to", &record.to);
        self.follow("field-formalised-by", record.formalised_by.as_ref());
        self.end(record.note.as_ref(), &[]);
    }

    fn follow_up(&mut self, at: Ref, record: &FollowUp) {
        let registry = self.what.registry;
        let standing = self.what.standing(at);
        self.say(
            "field-status",
            self.what.words.say(standing.status.message()),
        );
        for who in registry.owed_by(at) {
            self.link("field-owed-by", who, "");
        }
        for who in registry.owed_to(at) {
            self.link("field-owed-to", who, "");
        }
        if let Some(due) = &record.due {
            let schedule = Schedule::of(Some(due), standing, self.what.today);
            let words = match schedule {
                Schedule::Overdue(days) => {
                    let span = tell!(self.what.words, "span-days", count = days);
                    let late = tell!(self.what.words, "schedule-overdue", span = span);
                    format!("{} · {late}", due.on)
                }
                _ => due.on.to_string(),
            };
            self.say("field-due", words);
        }
        self.link("report-of", registry.parent_of(at), "");
        self.say("field-remark", standing.note.clone().unwrap_or_default());
        self.say(
            "field-evidence",
            standing.evidence.clone().unwrap_or_default(),
        );
        self.end(record.note.as_ref(), record.source.as_slice());
    }

    fn agreement(&mut self, record: &Agreement) {
        self.kind("agreement-kind", record.kind);
        self.all("report-party", &record.parties);
        self.date("field-signed", record.signed);
        self.follow("field-signed-at", record.signed_at.as_ref());
        self.date("field-in-force", record.in_force);
        self.date("field-expires", record.expires);
        self.end(record.note.as_ref(), &record.sources);
    }
}
