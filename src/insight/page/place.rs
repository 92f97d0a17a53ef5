//! The page of a place.

use super::{Draft, Ref, Spans};
use crate::model::{Kind, Place};
use crate::registry::Relation;

impl Draft<'_> {
    pub(super) fn place(&mut self, at: Ref, record: &Place) -> String {
        let registry = self.sight.registry;
        self.names(&record.names, &record.also);
        self.distinct(at);
        let country = record.country.map_or("", crate::model::Country::name);
        self.line("country", Spans::default().plain(country));
        if let (Some(lat), Some(lon)) = (record.lat, record.lon) {
            let (ns, ew) = (
                if lat < 0.0 { "S" } else { "N" },
                if lon < 0.0 { "W" } else { "E" },
            );
            let words = format!("{:.2}° {ns}, {:.2}° {ew}", lat.abs(), lon.abs());
            self.line("position", Spans::default().plain(words));
        }
        self.text("note", record.note.as_ref());
        for (heading, kind) in [("Meetings", Kind::Meetings), ("Events", Kind::Events)] {
            let mut records: Vec<Ref> = registry.back(at, Relation::HeldAt, kind).collect();
            self.newest_first(&mut records);
            self.list(heading, &records, Self::dated);
        }
        let seats: Vec<Ref> = registry
            .back(at, Relation::Seat, Kind::Organisations)
            .collect();
        self.list("Seat of", &seats, |draft, organisation| {
            let spans = draft.link(Spans::default(), organisation);
            draft.line("", spans);
        });
        self.sources(&record.sources);
        "place".to_owned()
    }
}
