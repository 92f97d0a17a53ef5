//! The page of an organisation: what stands between it and others.

use super::{Draft, Ref, Spans};
use crate::insight::by_urgency;
use crate::model::{Kind, Organisation};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn organisation(&mut self, at: Ref, record: &Organisation) -> String {
        let registry = self.sight.registry;
        self.text("acronym", record.acronym.as_ref());
        self.names(&record.names, &record.also);
        self.distinct(at);
        let country = record.country.map_or("", crate::model::Country::name);
        self.line("country", Spans::default().plain(country));
        if let Some(parent) = record.part_of.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), parent);
            self.line("part of", spans);
        }
        if let Some(seat) = record.seat.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), seat);
            self.line("seat", spans);
        }
        self.text("note", record.note.as_ref());

        let people: Vec<Ref> = registry.back(at, Relation::PostAt, Kind::People).collect();
        self.list("People", &people, |draft, person| {
            draft.post_holder(at, person);
        });
        for (heading, relation) in [("Owes", Relation::OwedBy), ("Is owed", Relation::OwedTo)] {
            let mut steps: Vec<Ref> = registry.back(at, relation, Kind::FollowUps).collect();
            by_urgency(self.sight, &mut steps);
            self.list(heading, &steps, |draft, step| draft.follow_up_line(0, step));
        }
        for (heading, relation, kind) in [
            ("Agreements", Relation::Party, Kind::Agreements),
            ("Meetings", Relation::Represented, Kind::Meetings),
            ("Events organised", Relation::OrganisedBy, Kind::Events),
        ] {
            let mut records: Vec<Ref> = registry.back(at, relation, kind).collect();
            self.newest_first(&mut records);
            self.list(heading, &records, Self::dated);
        }
        let parts: Vec<Ref> = registry
            .back(at, Relation::PartOf, Kind::Organisations)
            .collect();
        self.list("Its parts", &parts, |draft, part| {
            let spans = draft.link(Spans::default(), part);
            draft.line("", spans);
        });
        self.sources(&record.sources);
        record.kind.map_or("organisation", Into::into).to_owned()
    }

    /// A person with the posts held at this organisation.
    fn post_holder(&mut self, organisation: Ref, person: Ref) {
        let registry = self.sight.registry;
        let here = registry.organisation(organisation);
        let posts = registry.person(person).posts.iter();
        for post in posts.filter(|post| post.at.as_ref() == Some(&here.id)) {
            let spans = self.link(Spans::default(), person);
            let spans = spans.quiet(", ").plain(self.sight.langs.of(&post.title));
            self.line("", spans.dates(post.since, post.until));
        }
    }
}
