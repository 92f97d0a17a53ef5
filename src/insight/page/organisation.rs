//! The page of an organisation: what stands between it and others.

use super::{Draft, Ref, Spans};
use crate::model::{Kind, Organisation};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn organisation(&mut self, at: Ref, record: &Organisation) -> String {
        let registry = self.sight.registry;
        self.text("field-acronym", record.acronym.as_ref());
        self.names(&record.names, &record.also);
        self.distinct(at);
        let country = self.country(record.country);
        self.line("field-country", Spans::default().plain(country));
        if let Some(parent) = record.part_of.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), parent);
            self.line("field-part-of", spans);
        }
        if let Some(seat) = record.seat.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), seat);
            self.line("field-seat", spans);
        }
        self.text("field-note", record.note.as_ref());

        let people: Vec<Ref> = registry.back(at, Relation::PostAt, Kind::People).collect();
        self.list("page-people", &people, |draft, person| {
            draft.post_holder(at, person);
        });
        for (heading, relation) in [
            ("page-owes", Relation::OwedBy),
            ("page-is-owed", Relation::OwedTo),
        ] {
            let mut steps: Vec<Ref> = registry.back(at, relation, Kind::FollowUps).collect();
            self.most_urgent_first(&mut steps);
            self.list(heading, &steps, |draft, step| draft.follow_up_line(0, step));
        }
        for (heading, relation, kind) in [
            ("page-agreements", Relation::Party, Kind::Agreements),
            ("page-meetings", Relation::Represented, Kind::Meetings),
            ("page-events-organised", Relation::OrganisedBy, Kind::Events),
        ] {
            let mut records: Vec<Ref> = registry.back(at, relation, kind).collect();
            self.newest_first(&mut records);
            self.list(heading, &records, Self::dated);
        }
        let parts: Vec<Ref> = registry
            .back(at, Relation::PartOf, Kind::Organisations)
            .collect();
        self.list("page-its-parts", &parts, |draft, part| {
            let spans = draft.link(Spans::default(), part);
            draft.line("", spans);
        });
        self.sources(&record.sources);
        match record.kind {
            Some(kind) => self.value("organisation-kind", kind.into()),
            None => self.noun(Kind::Organisations),
        }
    }

    /// A person with the posts held at this organisation.
    fn post_holder(&mut self, organisation: Ref, person: Ref) {
        let registry = self.sight.registry;
        let here = registry.organisation(organisation);
        let posts = registry.person(person).posts.iter();
        for post in posts.filter(|post| post.at.as_ref() == Some(&here.id)) {
            let spans = self.link(Spans::default(), person);
            let spans = spans.quiet(", ").plain(self.sight.langs.of(&post.title));
            self.line("", spans.dates(self.sight.words, post.since, post.until));
        }
    }
}
