//! Where cooperation takes place: sites, the ways between hosts and counterparts, and the matrix of
//! countries and topics that says the same in numbers.

use super::Sight;
use crate::model::{Country, Kind, Topic};
use crate::registry::{Ref, Relation};
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// What the map shows.
#[derive(Debug, Clone, Default, PartialEq)]
pub struct Atlas {
    /// The places, those of most meetings first.
    pub sites: Vec<Site>,
    /// Who came from where to meet where, the most travelled first.
    pub routes: Vec<Route>,
    /// Meetings whose place is not recorded, or not where it lies.
    pub unplaced: Vec<Ref>,
    /// Countries and topics.
    pub matrix: Matrix,
}

/// A place on the map.
#[derive(Debug, Clone, PartialEq)]
pub struct Site {
    /// The place.
    pub place: Ref,
    /// Where it lies.
    pub position: Position,
    /// The country it lies in.
    pub country: Option<Country>,
    /// The meetings held there.
    pub meetings: Vec<Ref>,
    /// The organisations that have their seat there.
    pub seats: Vec<Ref>,
}

/// A point on the globe, in degrees, north and east positive (WGS 84).
#[derive(Debug, Clone, Copy, PartialEq)]
pub struct Position {
    /// Latitude.
    pub lat: f64,
    /// Longitude.
    pub lon: f64,
}

/// The way from where a counterpart sits to where it was met.
#[derive(Debug, Clone, PartialEq)]
pub struct Route {
    /// The number of the site of the meetings.
    pub to: usize,
    /// Where the counterpart sits: its seat, else the capital of its country.
    pub from: Position,
    /// Its country.
    pub country: Option<Country>,
    /// The meetings.
    pub meetings: Vec<Ref>,
}

/// How many meetings each country had on each topic.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Matrix {
    /// The rows, most meetings first.
    pub countries: Vec<(Country, usize)>,
    /// The columns, most meetings first.
    pub topics: Vec<(Topic, usize)>,
    /// The cells that are not zero.
    pub cells: HashMap<(Country, Topic), usize>,
}

impl Matrix {
    /// How many meetings a country had on a topic.
    pub fn count(&self, country: Country, topic: Topic) -> usize {
        self.cells.get(&(country, topic)).copied().unwrap_or(0)
    }
}

impl Atlas {
    /// Draws the map of a registry.
    pub fn of(sight: Sight<'_>) -> Self {
        let registry = sight.registry;
        let mut atlas = Self::default();
        let mut numbers: HashMap<Ref, usize> = HashMap::new();
        for place in registry.all(Kind::Places) {
            let record = registry.place(place);
            let (Some(lat), Some(lon)) = (record.lat, record.lon) else {
                continue;
            };
            let meetings: Vec<Ref> = registry
                .back(place, Relation::HeldAt, Kind::Meetings)
                .collect();
            let seats: Vec<Ref> = registry
                .back(place, Relation::Seat, Kind::Organisations)
                .collect();
            if !(meetings.is_empty() && seats.is_empty()) {
                atlas.sites.push(Site {
                    place,
                    position: Position { lat, lon },
                    country: record.country,
                    meetings,
                    seats,
                });
            }
        }
        atlas
            .sites
            .sort_by_key(|site| (std::cmp::Reverse(site.meetings.len()), site.place));
        numbers.extend(
            (0..)
                .zip(&atlas.sites)
                .map(|(number, site)| (site.place, number)),
        );
        let mut routes: BTreeMap<(usize, Ref), Vec<Ref>> = BTreeMap::new();
        for meeting in registry.all(Kind::Meetings) {
            let place = registry.meeting(meeting).place.as_ref();
            let place = place.and_then(|id| registry.follow(id));
            let Some(to) = place.and_then(|place| numbers.get(&place)) else {
                atlas.unplaced.push(meeting);
                continue;
            };
            for side in registry.sides(meeting) {
                if Some(side) != registry.home() {
                    routes.entry((*to, side)).or_default().push(meeting);
                }
            }
        }
        atlas.join(sight, routes);
        atlas.matrix = matrix(sight);
        atlas
    }

    /// Joins the ways of counterparts that sit at one place.
    fn join(&mut self, sight: Sight<'_>, ways: BTreeMap<(usize, Ref), Vec<Ref>>) {
        for ((to, side), meetings) in ways {
            let Some(from) = seat(sight, side) else {
                continue;
            };
            let site = self.sites.get(to).map(|site| site.position);
            if site.is_none_or(|site| is_near(site, from)) {
                continue;
            }
            let country = sight.registry.organisation(side).country;
            let known = self
                .routes
                .iter_mut()
                .find(|route| route.to == to && is_near(route.from, from));
            match known {
                Some(route) => {
                    for meeting in meetings {
                        if !route.meetings.contains(&meeting) {
                            route.meetings.push(meeting);
                        }
                    }
                }
                None => self.routes.push(Route {
                    to,
                    from,
                    country,
                    meetings,
                }),
            }
        }
        self.routes
            .sort_by_key(|route| std::cmp::Reverse(route.meetings.len()));
    }
}

/// Whether two points are one on any map that a terminal can show.
fn is_near(one: Position, other: Position) -> bool {
    (one.lat - other.lat).abs() < 0.5 && (one.lon - other.lon).abs() < 0.5
}

/// Where an organisation sits.
fn seat(sight: Sight<'_>, organisation: Ref) -> Option<Position> {
    let registry = sight.registry;
    let record = registry.organisation(organisation);
    let place = record.seat.as_ref().and_then(|id| registry.follow(id));
    let seat = place.and_then(|place| {
        let place = registry.place(place);
        Some((place.lat?, place.lon?))
    });
    let (lat, lon) = seat.or_else(|| record.country?.capital())?;
    Some(Position { lat, lon })
}

/// Counts the meetings of each country on each topic; a meeting counts for every country that met
/// us there, once.
fn matrix(sight: Sight<'_>) -> Matrix {
    let registry = sight.registry;
    let mut found = Matrix::default();
    let (mut countries, mut topics) = (HashMap::new(), HashMap::new());
    for meeting in registry.all(Kind::Meetings) {
        let sides = registry.sides(meeting).into_iter();
        let met: BTreeSet<Country> = sides
            .filter(|side| Some(*side) != registry.home())
            .filter_map(|side| registry.organisation(side).country)
            .collect();
        let about: BTreeSet<Topic> = registry.meeting(meeting).topics.iter().copied().collect();
        for country in &met {
            *countries.entry(*country).or_insert(0) += 1;
            for topic in &about {
                *found.cells.entry((*country, *topic)).or_insert(0) += 1;
            }
        }
        if !met.is_empty() {
            for topic in about {
                *topics.entry(topic).or_insert(0) += 1;
            }
        }
    }
    found.countries = countries.into_iter().collect();
    found
        .countries
        .sort_by_key(|(country, count)| (std::cmp::Reverse(*count), country.code()));
    found.topics = topics.into_iter().collect();
    found
        .topics
        .sort_by_key(|(topic, count)| (std::cmp::Reverse(*count), *topic));
    found
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Words;
    use crate::ledger::Ledger;
    use crate::registry::Langs;
    use crate::registry::sample::registry;
    use jiff::civil::date;

    #[test]
    fn sites_ways_and_the_matrix() {
        let registry = registry(
            r#"(title: "T", home: "us")"#,
            &[
                (
                    "places",
                    r#"[(id: "p", names: "Harbour", country: "MA", lat: 34.0, lon: -6.8),
                        (id: "q", names: "Seat", country: "UZ", lat: 41.3, lon: 69.2),
                        (id: "r", names: "Nowhere")]"#,
                ),
                (
                    "organisations",
                    r#"[(id: "us", names: "Us", country: "MA", seat: "p"), (id: "a", names: "A", country: "UZ", seat: "q"),
                        (id: "b", names: "B", country: "KG"), (id: "c", names: "C", country: "UZ", seat: "q")]"#,
                ),
                (
                    "meetings",
                    r#"[(id: "m1", place: "p", topics: [Heritage, Youth], participants: [(post: "X", represents: "us"), (post: "Y", represents: "a"), (post: "Z", represents: "c")]),
                        (id: "m2", place: "p", topics: [Heritage], participants: [(post: "X", represents: "us"), (post: "Y", represents: "b")]),
                        (id: "m3", place: "r", participants: [(post: "Y", represents: "b")]),
                        (id: "m4", participants: [(post: "Y", represents: "b")])]"#,
                ),
            ],
        );
        let (langs, ledger) = (Langs::new([], &[]), Ledger::new(Vec::new()));
        let atlas = Atlas::of(Sight {
            registry: &registry,
            ledger: &ledger,
            langs: &langs,
            words: &Words::english(),
            today: date(2026, 1, 1),
        });
        let sites: Vec<_> = atlas
            .sites
            .iter()
            .map(|site| {
                (
                    registry.id(site.place),
                    site.meetings.len(),
                    site.seats.len(),
                )
            })
            .collect();
        assert_eq!(sites, [("p", 2, 1), ("q", 0, 2)]);
        assert_eq!(atlas.unplaced.len(), 2, "a place that lies nowhere is none");
        // Two organisations of one seat came to one meeting: one way. The other has but a capital.
        let routes: Vec<_> = atlas
            .routes
            .iter()
            .map(|route| (route.country.unwrap().code(), route.meetings.len()))
            .collect();
        assert_eq!(routes, [("UZ", 1), ("KG", 1)]);
        let (uz, kg) = ("UZ", "KG");
        let country = |code| Country::from_code(code).unwrap();
        let matrix = &atlas.matrix;
        assert_eq!(matrix.countries, [(country(kg), 3), (country(uz), 1)]);
        assert_eq!(matrix.topics[0], (Topic::Heritage, 2));
        assert_eq!(matrix.count(country(uz), Topic::Youth), 1);
        assert_eq!(matrix.count(country(kg), Topic::Youth), 0);
    }
}
