//! The page of a person.

use super::{Draft, Ref, Spans};
use crate::model::{Kind, Person};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn person(&mut self, at: Ref, record: &Person) -> String {
        let registry = self.sight.registry;
        self.names(&record.names, &record.also);
        self.distinct(at);
        self.text("field-note", record.note.as_ref());
        let today = self.sight.today;
        let (now, before): (Vec<_>, Vec<_>) =
            record.posts.iter().partition(|post| post.held_on(today));
        for (heading, posts) in [("page-posts", now), ("page-earlier-posts", before)] {
            self.section(heading);
            for post in posts {
                let spans = Spans::default().plain(self.sight.langs.of(&post.title));
                let at = post.at.as_ref().and_then(|id| registry.follow(id));
                let spans = match at {
                    Some(at) => self.short(spans.quiet(" · "), at),
                    None => spans,
                };
                self.line("", spans.dates(self.sight.words, post.since, post.until));
            }
        }
        let mut meetings: Vec<Ref> = registry
            .back(at, Relation::Participant, Kind::Meetings)
            .collect();
        self.newest_first(&mut meetings);
        self.list("page-meetings", &meetings, Self::dated);
        self.sources(&record.sources);
        self.noun(Kind::People)
    }
}
