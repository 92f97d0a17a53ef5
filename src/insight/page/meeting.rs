//! The page of a meeting.

use super::{Draft, Ref, Spans, range_words};
use crate::lang::tell;
use crate::model::{Kind, Meeting, Participant};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn meeting(&mut self, at: Ref, record: &Meeting) -> String {
        let registry = self.sight.registry;
        let when = range_words(self.sight.words, record.date, record.until.or(record.date));
        let when = when.unwrap_or_else(|| self.say("page-date-not-recorded"));
        self.line("field-held", Spans::default().plain(when));
        if let Some(place) = record.place.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), place);
            let country = self.country(registry.place(place).country);
            let spans = if country.is_empty() {
                spans
            } else {
                spans.plain(format!(", {country}"))
            };
            self.line("field-in", spans);
        }
        if let Some(event) = record.at_event.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), event);
            let dates = registry.event(event);
            self.line(
                "field-side-line-of",
                spans.dates(self.sight.words, dates.from, dates.until.or(dates.from)),
            );
        }
        let topics = record.topics.iter();
        let topics = topics.map(|topic| self.value("topic", topic.into()));
        let topics: Vec<String> = topics.collect();
        self.line("field-topics", Spans::default().plain(topics.join(" · ")));
        self.section("");
        self.text("", record.summary.as_ref());

        self.section("page-participants");
        for participant in &record.participants {
            self.participant(record, participant);
        }
        let proposals: Vec<Ref> = registry
            .back(at, Relation::RaisedAt, Kind::Proposals)
            .collect();
        self.list("page-proposals", &proposals, |draft, proposal| {
            draft.proposal_line(proposal);
            let steps = registry.back(proposal, Relation::CarriesOut, Kind::FollowUps);
            for follow_up in steps {
                draft.follow_up_line(1, follow_up);
            }
        });
        let signed: Vec<Ref> = registry
            .back(at, Relation::SignedAt, Kind::Agreements)
            .collect();
        self.list("page-signed-here", &signed, Self::dated);
        let talked: Vec<Ref> = registry
            .back(at, Relation::NegotiatedAt, Kind::Agreements)
            .filter(|agreement| !signed.contains(agreement))
            .collect();
        self.list("page-negotiated-here", &talked, Self::dated);
        self.sources(&record.sources);
        match record.kind {
            Some(kind) => self.value("meeting-kind", kind.into()),
            None => self.noun(Kind::Meetings),
        }
    }

    fn participant(&mut self, meeting: &Meeting, participant: &Participant) {
        let registry = self.sight.registry;
        let langs = self.sight.langs;
        let person = participant
            .person
            .as_ref()
            .and_then(|id| registry.follow(id));
        let side = participant
            .represents
            .as_ref()
            .and_then(|id| registry.follow(id));
        let mut spans = Spans::default();
        match (person, &participant.person) {
            (Some(person), _) => spans = self.link(spans, person),
            (None, Some(missing)) => {
                let words = self.sight.words;
                let missing = missing.to_string();
                spans = spans.plain(tell!(words, "page-not-in-registry", id = missing));
            }
            (None, None) => {}
        }
        // In which capacity: as the meeting says, else the post held there on that day.
        let capacity = participant.post.as_ref().or_else(|| {
            let day = meeting.date?.first_day();
            let posts = registry.person(person?).posts_on(day);
            let here = posts.filter(|post| post.at.is_some() && post.at == participant.represents);
            here.last().map(|post| &post.title)
        });
        if let Some(post) = capacity {
            let post = langs.of(post).to_owned();
            spans = if person.is_some() || participant.person.is_some() {
                spans.quiet(", ").plain(post)
            } else {
                spans
                    .plain(post)
                    .quiet(format!(" {}", self.say("page-not-named")))
            };
        }
        if let Some(side) = side {
            spans = self.short(spans.quiet(" · "), side);
        }
        self.line("", spans);
    }

    /// The date of a meeting in words, for lines elsewhere.
    pub(super) fn when_held(&self, record: &Meeting) -> String {
        record.date.map_or(String::new(), |date| self.date(date))
    }
}
