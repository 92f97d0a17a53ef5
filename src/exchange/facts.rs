//! What reports say of a record, line by line: shared by Markdown and HTML.

use super::Outgoing;
use crate::ledger::Schedule;
use crate::model::{OrganisationId, PartialDate, RecordId, Source, Text};
use crate::registry::{Record, Ref};

/// A labelled line of a report.
#[derive(Debug)]
pub(super) struct Fact {
    /// What it is.
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

    fn sources(&mut self, sources: &[Source]) {
        for source in sources {
            let publisher = source.publisher.as_ref();
            let publisher = publisher.map(|text| self.what.text(text).to_owned());
            let mut words = publisher.or_else(|| source.url.clone()).unwrap_or_default();
            if let Some(published) = source.published {
                words = format!("{words}, {published}");
            }
            if !words.is_empty() {
                self.facts.push(Fact {
                    label: "source",
                    words,
                    to: source.url.clone().map(Target::Url),
                });
            }
        }
    }

    fn record(&mut self, at: Ref) {
        let registry = self.what.registry;
        match self.what.record(at) {
            Record::Person(record) => {
                self.say("also written", record.also.join(" · "));
                for post in &record.posts {
                    let title = self.what.text(&post.title).to_owned();
                    let at = post.at.as_ref().and_then(|id| registry.follow(id));
                    let at = at.map(|at| self.what.label(at).into_owned());
                    let dates = match (post.since, post.until) {
                        (None, None) => String::new(),
                        (since, until) => format!(
                            " ({}–{})",
                            since.map(|date| date.to_string()).unwrap_or_default(),
                            until.map(|date| date.to_string()).unwrap_or_default()
                        ),
                    };
                    let words: Vec<String> = std::iter::once(title).chain(at).collect();
                    self.say("post", format!("{}{dates}", words.join(", ")));
                }
                self.text("note", record.note.as_ref());
                self.sources(&record.sources);
            }
            Record::Organisation(record) => {
                self.text("acronym", record.acronym.as_ref());
                self.say("also written", record.also.join(" · "));
                let kind: &'static str = record.kind.map_or("", Into::into);
                self.say("kind", kind);
                self.say(
                    "country",
                    record.country.map_or("", crate::model::Country::name),
                );
                self.follow("part of", record.part_of.as_ref());
                self.follow("seat", record.seat.as_ref());
                self.text("note", record.note.as_ref());
                self.sources(&record.sources);
            }
            Record::Place(record) => {
                self.say("also written", record.also.join(" · "));
                self.say(
                    "country",
                    record.country.map_or("", crate::model::Country::name),
                );
                self.text("note", record.note.as_ref());
                self.sources(&record.sources);
            }
            Record::Event(record) => {
                self.date("from", record.from);
                self.date("until", record.until);
                self.follow("place", record.place.as_ref());
                self.all("organised by", &record.organised_by);
                self.text("note", record.note.as_ref());
                self.sources(&record.sources);
            }
            Record::Meeting(record) => {
                self.date("date", record.date);
                self.date("until", record.until);
                self.follow("place", record.place.as_ref());
                self.follow("on the side-lines of", record.at_event.as_ref());
                for own in &record.participants {
                    let side = own.represents.as_ref().and_then(|id| registry.follow(id));
                    let person = own.person.as_ref().and_then(|id| registry.follow(id));
                    let post = own
                        .post
                        .as_ref()
                        .map(|post| self.what.text(post).to_owned());
                    match (person, side) {
                        (Some(person), Some(side)) => {
                            let behind = format!(" ({})", registry.short(side, self.what.langs));
                            self.link("participant", person, &behind);
                        }
                        (Some(at), None) => self.link("participant", at, ""),
                        (None, Some(at)) => {
                            let behind = post.map(|post| format!(", {post}")).unwrap_or_default();
                            self.link("participant", at, &behind);
                        }
                        (None, None) => self.say("participant", post.unwrap_or_default()),
                    }
                }
                self.text("summary", record.summary.as_ref());
                self.sources(&record.sources);
            }
            Record::Proposal(record) => {
                let stage: &'static str = record.stage.map_or("", Into::into);
                self.say("stage", stage);
                self.link("meeting", registry.meeting_of(at), "");
                self.all("by", &record.by);
                self.all("to", &record.to);
                self.follow("formalised by", record.formalised_by.as_ref());
                self.text("note", record.note.as_ref());
            }
            Record::FollowUp(record) => {
                let standing = self.what.standing(at);
                let schedule = Schedule::of(record.due.as_ref(), standing, self.what.today);
                self.say(
                    "status",
                    format!("{} · {}", standing.status.word(), schedule.word()),
                );
                for who in registry.owed_by(at) {
                    self.link("owed by", who, "");
                }
                for who in registry.owed_to(at) {
                    self.link("owed to", who, "");
                }
                self.date("due", record.due.as_ref().map(|due| due.on));
                self.link("of", registry.parent_of(at), "");
                self.say("remark", standing.note.clone().unwrap_or_default());
                self.say("evidence", standing.evidence.clone().unwrap_or_default());
                self.text("note", record.note.as_ref());
                self.sources(record.source.as_slice());
            }
            Record::Agreement(record) => {
                let kind: &'static str = record.kind.map_or("", Into::into);
                self.say("kind", kind);
                self.all("party", &record.parties);
                self.date("signed", record.signed);
                self.follow("signed at", record.signed_at.as_ref());
                self.date("in force", record.in_force);
                self.date("expires", record.expires);
                self.text("note", record.note.as_ref());
                self.sources(&record.sources);
            }
        }
    }
}
