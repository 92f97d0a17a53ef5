//! The columns of each kind of record.

use super::objects;
use super::sheet::{Column, Fit, Sheet};
use crate::insight::{
    Delivery, Sight, country_words, range_words, schedule_words, status_words, value_words,
};
use crate::lang::Words;
use crate::model::{
    Agreement, Country, Event, Kind, Meeting, Organisation, PartialDate, Person, Place, Proposal,
    RecordId,
};
use crate::registry::{Record, Ref};
use serde_json::Value;

/// Records of one kind as rows.
pub(super) struct Records<'a> {
    pub(super) sight: Sight<'a>,
    pub(super) kind: Kind,
}

const fn whole(name: &'static str) -> Column {
    Column::new(name, Fit::Whole)
}

const fn text(name: &'static str, least: usize) -> Column {
    Column::new(name, Fit::Cut(least))
}

const fn spare(name: &'static str, least: usize) -> Column {
    Column::new(name, Fit::Spare(least))
}

const fn apart(name: &'static str) -> Column {
    Column::new(name, Fit::Apart)
}

const MEETINGS: &[Column] = &[
    whole("date"),
    whole("id"),
    text("label", 16),
    spare("place", 10),
];
const PROPOSALS: &[Column] = &[
    whole("stage"),
    spare("delivery", 12),
    text("title", 16),
    whole("id"),
];
const PEOPLE: &[Column] = &[
    text("name", 14),
    spare("post", 12),
    spare("organisation", 10),
    whole("id"),
];
const ORGANISATIONS: &[Column] = &[
    spare("acronym", 6),
    text("name", 16),
    spare("type", 8),
    spare("country", 8),
    whole("id"),
];
const FOLLOW_UPS: &[Column] = &[
    whole("status"),
    whole("schedule"),
    text("title", 16),
    spare("owed_by", 8),
    spare("owed_to", 8),
    apart("due"),
    whole("id"),
];
const AGREEMENTS: &[Column] = &[
    whole("signed"),
    text("title", 16),
    spare("parties", 10),
    whole("id"),
];
const PLACES: &[Column] = &[text("name", 10), spare("country", 8), whole("id")];
const EVENTS: &[Column] = &[
    spare("dates", 10),
    text("name", 16),
    spare("place", 8),
    apart("from"),
    apart("until"),
    whole("id"),
];

impl Sheet for Records<'_> {
    type Item = Ref;

    fn words(&self) -> &Words {
        self.sight.words
    }

    fn columns(&self) -> &[Column] {
        match self.kind {
            Kind::Meetings => MEETINGS,
            Kind::Proposals => PROPOSALS,
            Kind::People => PEOPLE,
            Kind::Organisations => ORGANISATIONS,
            Kind::FollowUps => FOLLOW_UPS,
            Kind::Agreements => AGREEMENTS,
            Kind::Places => PLACES,
            Kind::Events => EVENTS,
        }
    }

    fn row(&self, at: &Ref, words: &Words) -> Vec<String> {
        let sight = Sight {
            words,
            ..self.sight
        };
        let records = Records { sight, ..*self };
        match sight.registry.get(*at) {
            Record::Meeting(record) => records.meeting(*at, record),
            Record::Proposal(record) => records.proposal(*at, record),
            Record::Person(record) => records.person(*at, record),
            Record::Organisation(record) => records.organisation(*at, record),
            Record::FollowUp(_) => records.follow_up(*at),
            Record::Agreement(record) => records.agreement(*at, record),
            Record::Place(record) => records.place(*at, record),
            Record::Event(record) => records.event(*at, record),
        }
    }

    fn object(&self, at: &Ref) -> serde_json::Result<Value> {
        objects::record(self.sight, *at).map(Value::Object)
    }
}

impl Records<'_> {
    fn meeting(&self, at: Ref, record: &Meeting) -> Vec<String> {
        let place = record.place.as_ref();
        vec![
            date(record.date),
            self.id(at),
            self.label(at),
            self.named(place),
        ]
    }

    fn proposal(&self, at: Ref, record: &Proposal) -> Vec<String> {
        let words = self.sight.words;
        let stage = record.stage.map_or(String::new(), |stage| {
            value_words(words, "stage", stage.into())
        });
        let delivery = Delivery::of(self.sight, at).words(words);
        vec![stage, delivery, self.label(at), self.id(at)]
    }

    fn person(&self, at: Ref, record: &Person) -> Vec<String> {
        let post = record.current_post(self.sight.today);
        let title = post
            .map_or("", |post| self.sight.langs.of(&post.title))
            .to_owned();
        let organisation = post.and_then(|post| post.at.as_ref());
        let organisation = organisation
            .and_then(|id| self.sight.registry.follow(id))
            .map_or(String::new(), |at| self.sight.names(&[at]));
        vec![self.label(at), title, organisation, self.id(at)]
    }

    fn organisation(&self, at: Ref, record: &Organisation) -> Vec<String> {
        let acronym = record
            .acronym
            .as_ref()
            .map_or("", |text| self.sight.langs.of(text));
        let kind = record.kind.map_or(String::new(), |kind| {
            value_words(self.sight.words, "organisation-kind", kind.into())
        });
        let country = self.country(record.country);
        vec![
            acronym.to_owned(),
            self.label(at),
            kind,
            country.to_owned(),
            self.id(at),
        ]
    }

    fn follow_up(&self, at: Ref) -> Vec<String> {
        let sight = self.sight;
        vec![
            status_words(sight.words, sight.standing(at).status).into_owned(),
            schedule_words(sight.words, sight.schedule(at)),
            self.label(at),
            sight.names(&sight.registry.owed_by(at)),
            sight.names(&sight.registry.owed_to(at)),
            date(sight.registry.follow_up(at).due.as_ref().map(|due| due.on)),
            self.id(at),
        ]
    }

    fn agreement(&self, at: Ref, record: &Agreement) -> Vec<String> {
        let registry = self.sight.registry;
        let parties = record.parties.iter();
        let parties: Vec<Ref> = parties.filter_map(|id| registry.follow(id)).collect();
        vec![
            date(record.signed),
            self.label(at),
            self.sight.names(&parties),
            self.id(at),
        ]
    }

    fn place(&self, at: Ref, record: &Place) -> Vec<String> {
        let country = self.country(record.country);
        vec![self.label(at), country.to_owned(), self.id(at)]
    }

    fn event(&self, at: Ref, record: &Event) -> Vec<String> {
        let last = record.until.or(record.from);
        let place = record.place.as_ref();
        vec![
            range_words(self.sight.words, record.from, last).unwrap_or_default(),
            self.label(at),
            self.named(place),
            date(record.from),
            date(last),
            self.id(at),
        ]
    }

    fn country(&self, country: Option<Country>) -> &'static str {
        country.map_or("", |country| country_words(self.sight.words, country))
    }

    fn id(&self, at: Ref) -> String {
        self.sight.registry.id(at).to_owned()
    }

    fn label(&self, at: Ref) -> String {
        self.sight.registry.label(at, self.sight.langs).into_owned()
    }

    /// The name behind an id, or nothing.
    fn named<I: RecordId>(&self, id: Option<&I>) -> String {
        let at = id.and_then(|id| self.sight.registry.follow(id));
        at.map_or(String::new(), |at| self.label(at))
    }
}

fn date(date: Option<PartialDate>) -> String {
    date.map_or(String::new(), |date| date.to_string())
}
