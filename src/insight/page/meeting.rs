//! The page of a meeting.

use super::{Draft, Ref, Spans, date_words, range_words};
use crate::model::{Kind, Meeting, Participant};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn meeting(&mut self, at: Ref, record: &Meeting) -> String {
        let registry = self.sight.registry;
        let when = range_words(record.date, record.until.or(record.date));
        self.line(
            "held",
            Spans::default().plain(when.unwrap_or("date not recorded".to_owned())),
        );
        if let Some(place) = record.place.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), place);
            let country = registry
                .place(place)
                .country
                .map_or("", crate::model::Country::name);
            let spans = if country.is_empty() {
                spans
            } else {
                spans.plain(format!(", {country}"))
            };
            self.line("in", spans);
        }
        if let Some(event) = record.at_event.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), event);
            let dates = registry.event(event);
            self.line(
                "side-line of",
                spans.dates(dates.from, dates.until.or(dates.from)),
            );
        }
        let topics: Vec<&'static str> =
            record.topics.iter().map(std::convert::Into::into).collect();
        self.line("topics", Spans::default().plain(topics.join(" · ")));
        self.section("");
        self.text("", record.summary.as_ref());

        self.section("Participants");
        for participant in &record.participants {
            self.participant(record, participant);
        }
        let proposals: Vec<Ref> = registry
            .back(at, Relation::RaisedAt, Kind::Proposals)
            .collect();
        self.list("Proposals", &proposals, |draft, proposal| {
            draft.proposal_line(proposal);
            let steps = registry.back(proposal, Relation::CarriesOut, Kind::FollowUps);
            for follow_up in steps {
                draft.follow_up_line(1, follow_up);
            }
        });
        let signed: Vec<Ref> = registry
            .back(at, Relation::SignedAt, Kind::Agreements)
            .collect();
        self.list("Signed here", &signed, Self::dated);
        let talked: Vec<Ref> = registry
            .back(at, Relation::NegotiatedAt, Kind::Agreements)
            .filter(|agreement| !signed.contains(agreement))
            .collect();
        self.list("Negotiated here", &talked, Self::dated);
        self.sources(&record.sources);
        record.kind.map_or("meeting", Into::into).to_owned()
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
                spans = spans.plain(format!("{missing} (not in the registry)"));
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
                spans.plain(post).quiet(" (not named)")
            };
        }
        if let Some(side) = side {
            spans = self.short(spans.quiet(" · "), side);
        }
        self.line("", spans);
    }
}

/// The date of a meeting in words, for lines elsewhere.
pub(super) fn when(record: &Meeting) -> String {
    record.date.map_or(String::new(), date_words)
}
