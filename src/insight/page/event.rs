//! The page of an event.

use super::{Draft, Ref, Spans, range_words};
use crate::model::{Event, Kind};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn event(&mut self, at: Ref, record: &Event) -> String {
        let registry = self.sight.registry;
        let dates = range_words(self.sight.words, record.from, record.until.or(record.from))
            .unwrap_or_default();
        self.line("field-held", Spans::default().plain(dates));
        if let Some(place) = record.place.as_ref().and_then(|id| registry.follow(id)) {
            let spans = self.link(Spans::default(), place);
            self.line("field-in", spans);
        }
        let spans = self.organisations(Spans::default(), &record.organised_by);
        self.line("field-organised-by", spans);
        self.names(&record.names, &record.also);
        self.distinct(at);
        self.text("field-note", record.note.as_ref());
        let mut meetings: Vec<Ref> = registry
            .back(at, Relation::AtEvent, Kind::Meetings)
            .collect();
        self.newest_first(&mut meetings);
        self.list("page-on-side-lines", &meetings, Self::dated);
        self.sources(&record.sources);
        self.noun(Kind::Events)
    }
}
