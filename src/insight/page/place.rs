//! The page of a place.

use super::{Draft, Ref, Spans};
use crate::lang::tell;
use crate::model::{Kind, Place};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn place(&mut self, at: Ref, record: &Place) -> String {
        let registry = self.sight.registry;
        self.names(&record.names, &record.also);
        self.distinct(at);
        let country = self.country(record.country);
        self.line("field-country", Spans::default().plain(country));
        if let (Some(lat), Some(lon)) = (record.lat, record.lon) {
            let (lat_id, lon_id) = (
                if lat < 0.0 {
                    "page-south"
                } else {
                    "page-north"
                },
                if lon < 0.0 { "page-west" } else { "page-east" },
            );
            let words = self.sight.words;
            let lat = tell!(words, lat_id, degrees = format!("{:.2}", lat.abs()));
            let lon = tell!(words, lon_id, degrees = format!("{:.2}", lon.abs()));
            let spans = Spans::default().plain(format!("{lat}, {lon}"));
            self.line("field-position", spans);
        }
        self.text("field-note", record.note.as_ref());
        for (heading, kind) in [
            ("page-meetings", Kind::Meetings),
            ("page-events", Kind::Events),
        ] {
            let mut records: Vec<Ref> = registry.back(at, Relation::HeldAt, kind).collect();
            self.newest_first(&mut records);
            self.list(heading, &records, Self::dated);
        }
        let seats: Vec<Ref> = registry
            .back(at, Relation::Seat, Kind::Organisations)
            .collect();
        self.list("page-seat-of", &seats, |draft, organisation| {
            let spans = draft.link(Spans::default(), organisation);
            draft.line("", spans);
        });
        self.sources(&record.sources);
        self.noun(Kind::Places)
    }
}
