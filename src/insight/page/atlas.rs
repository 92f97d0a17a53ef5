//! The map and its matrix as a page: places with what was held and who sits there, the ways between,
//! and each country with its topics.

use super::{Draft, Page, Spans};
use crate::insight::{Atlas, Sight, counted};
use crate::lang::tell;
use crate::model::Kind;

impl Atlas {
    /// Lays the map out in words, whole: places and countries of most meetings first.
    pub fn page(&self, sight: Sight<'_>) -> Page {
        let mut draft = Draft::new(sight);
        draft.sites(self);
        draft.routes(self);
        draft.matrix(self);
        let words = sight.words;
        let title = sight.langs.of(&sight.registry.title_page().title);
        let places = counted(words, Kind::Places, self.sites.len());
        let kicker = tell!(words, "map-of", places = places);
        draft.page(kicker, title)
    }
}

impl Draft<'_> {
    fn sites(&mut self, atlas: &Atlas) {
        let words = self.sight.words;
        self.section("map-places");
        for site in &atlas.sites {
            let spans = self.link(Spans::default(), site.place);
            let spans = match self.country(site.country) {
                "" => spans,
                country => spans.dot().quiet(country),
            };
            let meetings = counted(words, Kind::Meetings, site.meetings.len());
            let mut spans = spans.dot().plain(meetings);
            if !site.seats.is_empty() {
                spans = spans.dot().quiet(format!("{} ", self.say("map-seat-of")));
                spans = self.shorts(spans, &site.seats);
            }
            self.line("", spans);
        }
        if !atlas.unplaced.is_empty() {
            let count = atlas.unplaced.len();
            let unplaced = tell!(words, "caption-unplaced", count = count);
            self.line("", Spans::default().quiet(unplaced));
        }
    }

    fn routes(&mut self, atlas: &Atlas) {
        let words = self.sight.words;
        self.section("map-routes");
        for route in &atlas.routes {
            let Some(to) = atlas.sites.get(route.to) else {
                continue;
            };
            let from = match self.country(route.country) {
                "" => self.say("map-somewhere"),
                country => country.to_owned(),
            };
            let spans = Spans::default().plain(from).quiet(" → ");
            let spans = self.short(spans, to.place);
            let meetings = counted(words, Kind::Meetings, route.meetings.len());
            self.line("", spans.dot().plain(meetings));
        }
    }

    fn matrix(&mut self, atlas: &Atlas) {
        let words = self.sight.words;
        let matrix = &atlas.matrix;
        self.section("map-matrix");
        for (country, all) in &matrix.countries {
            let mut spans = Spans::default().plain(self.country(Some(*country)));
            spans = spans.dot().plain(counted(words, Kind::Meetings, *all));
            for (topic, _) in &matrix.topics {
                let count = matrix.count(*country, *topic);
                if count > 0 {
                    let topic = self.value("topic", topic.into());
                    spans = spans.dot().quiet(format!("{topic} {count}"));
                }
            }
            self.line("", spans);
        }
    }
}
