//! The map screen: which place is chosen, what part of the world is in sight, and the matrix beside
//! it.

use super::viewport::scrolled;
use crate::insight::{Atlas, Position, Sight, Site};
use crate::model::{Country, Kind, Topic};
use crate::registry::Ref;

/// The whole world, in degrees of longitude.
const WORLD: f64 = 360.0;
/// The least that is shown of it.
const LEAST: f64 = 6.0;
/// How high the map is for its width, on most screens.
const SHAPE: f64 = 0.55;

/// Which half of the screen the keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The map.
    Map,
    /// The matrix of countries and topics.
    Matrix,
}

/// A direction on the map.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Way {
    North,
    South,
    West,
    East,
}

/// The state of the map screen.
#[derive(Debug)]
pub struct Geography {
    /// What is on the map.
    pub atlas: Atlas,
    /// The chosen place, by its number.
    pub site: usize,
    /// How much is in sight, in degrees of longitude; 360 is the world.
    pub across: f64,
    /// The middle of what is in sight.
    pub centre: Position,
    /// Which half the keys go to.
    pub half: Half,
    /// The chosen row of the matrix: a country.
    pub row: usize,
    /// The chosen column of the matrix: a topic, or all of them.
    pub column: Option<usize>,
    /// The first row shown of the matrix.
    offset: usize,
}

impl Geography {
    /// Draws the map of a registry; the place of most meetings is chosen.
    pub fn new(sight: Sight<'_>) -> Self {
        let atlas = Atlas::of(sight);
        let (centre, across) = around(&atlas);
        Self {
            atlas,
            site: 0,
            across,
            centre,
            half: Half::Map,
            row: 0,
            column: None,
            offset: 0,
        }
    }

    /// Draws the map of a registry as another was; the matrix stays on its country and topic
    /// where it still has them.
    pub(super) fn like(last: &Self, sight: Sight<'_>) -> Self {
        let mut screen = Self {
            across: last.across,
            centre: last.centre,
            half: last.half,
            ..Self::new(sight)
        };
        let matrix = &screen.atlas.matrix;
        let (mut countries, mut topics) = (matrix.countries.iter(), matrix.topics.iter());
        let row = last
            .country()
            .and_then(|country| countries.position(|row| row.0 == country));
        let column = last
            .topic()
            .and_then(|topic| topics.position(|column| column.0 == topic));
        screen.row = row
            .unwrap_or(last.row)
            .min(matrix.countries.len().saturating_sub(1));
        screen.column = column;
        screen.offset = last.offset.min(screen.row);
        screen
    }

    /// Chooses the place that a record is, or was held at.
    pub(super) fn choose_place_of(&mut self, at: Ref, sight: Sight<'_>) {
        let place = if at.kind() == Kind::Places {
            Some(at)
        } else {
            let links = sight.registry.links(at).iter();
            let mut places = links.filter(|link| link.to.kind() == Kind::Places);
            places.next().map(|link| link.to)
        };
        let site = self
            .atlas
            .sites
            .iter()
            .position(|site| Some(site.place) == place);
        if let Some(site) = site {
            self.choose(site);
        }
    }

    /// The chosen place.
    pub fn chosen(&self) -> Option<&Site> {
        self.atlas.sites.get(self.site)
    }

    /// The chosen country of the matrix.
    pub fn country(&self) -> Option<Country> {
        self.atlas.matrix.countries.get(self.row).map(|row| row.0)
    }

    /// Goes to a country of the matrix.
    pub(super) fn choose_country(&mut self, country: Country) {
        let mut countries = self.atlas.matrix.countries.iter();
        if let Some(row) = countries.position(|row| row.0 == country) {
            (self.half, self.row) = (Half::Matrix, row);
            self.offset = self.offset.min(row);
        }
    }

    /// The chosen topic of the matrix; none means all.
    pub fn topic(&self) -> Option<Topic> {
        self.atlas
            .matrix
            .topics
            .get(self.column?)
            .map(|column| column.0)
    }

    /// Chooses the next place in a direction: near ones first, those straight ahead before those
    /// to the side.
    pub(super) fn go(&mut self, way: Way) {
        let Some(from) = self.chosen().map(|site| site.position) else {
            return;
        };
        let sites = self.atlas.sites.iter().enumerate();
        let ahead = sites.filter_map(|(number, site)| {
            let (lat, lon) = (site.position.lat - from.lat, site.position.lon - from.lon);
            let (ahead, aside) = match way {
                Way::North => (lat, lon),
                Way::South => (-lat, lon),
                Way::West => (-lon, lat),
                Way::East => (lon, lat),
            };
            (ahead > 0.01 && aside.abs() <= ahead * 2.0)
                .then(|| (ahead + aside.abs() * 2.0, number))
        });
        if let Some((_, site)) = ahead.min_by(|one, other| one.0.total_cmp(&other.0)) {
            self.choose(site);
        }
    }

    /// Chooses the place that ranks a step below or above.
    pub(super) fn step(&mut self, step: isize) {
        let count = self.atlas.sites.len().cast_signed();
        if count > 0 {
            let next = (self.site.cast_signed() + step).rem_euclid(count);
            self.choose(next.unsigned_abs());
        }
    }

    /// Chooses a place and moves what is in sight so that it is.
    pub(super) fn choose(&mut self, site: usize) {
        self.site = site;
        let Some(at) = self.chosen().map(|site| site.position) else {
            return;
        };
        let (lat, lon) = (at.lat - self.centre.lat, at.lon - self.centre.lon);
        let inner = self.across * 0.45;
        if lon.abs() > inner || lat.abs() > inner * SHAPE {
            self.centre = at;
        }
    }

    /// Shows half or twice as much of the world, around the chosen place.
    pub(super) fn zoom(&mut self, step: i8) {
        let factor = if step > 0 { 0.5 } else { 2.0 };
        self.across = (self.across * factor).clamp(LEAST, WORLD);
        if let Some(site) = self.chosen() {
            self.centre = site.position;
        }
    }

    /// Moves what is in sight by a quarter.
    pub(super) fn pan(&mut self, way: Way) {
        let step = self.across / 4.0;
        let Position { lat, lon } = &mut self.centre;
        match way {
            Way::North => *lat = (*lat + step * SHAPE).min(85.0),
            Way::South => *lat = (*lat - step * SHAPE).max(-60.0),
            Way::West => *lon = (*lon - step).max(-180.0),
            Way::East => *lon = (*lon + step).min(180.0),
        }
    }

    /// Moves the choice in the matrix.
    pub(super) fn step_matrix(&mut self, way: Way, shown: usize) {
        let matrix = &self.atlas.matrix;
        let (rows, columns) = (matrix.countries.len(), matrix.topics.len());
        match way {
            Way::North => self.row = self.row.saturating_sub(1),
            Way::South => self.row = (self.row + 1).min(rows.saturating_sub(1)),
            Way::West => self.column = self.column.and_then(|column| column.checked_sub(1)),
            Way::East => {
                let next = self.column.map_or(0, |column| column + 1);
                self.column = (columns > 0).then(|| next.min(columns - 1));
            }
        }
        self.offset = self.offset(shown);
    }

    /// The first row of the matrix shown, where there is room for some.
    pub fn offset(&self, shown: usize) -> usize {
        let rows = self.atlas.matrix.countries.len();
        scrolled(self.offset, self.row, shown, rows)
    }
}

/// The middle of all that is on a map, and how much is to be in sight to see it: with room around
/// it, so that coasts tell where one is.
fn around(atlas: &Atlas) -> (Position, f64) {
    let sites = atlas.sites.iter().map(|site| site.position);
    let points = || {
        sites
            .clone()
            .chain(atlas.routes.iter().map(|route| route.from))
    };
    let reach = |degrees: fn(&Position) -> f64| {
        points()
            .map(|point| degrees(&point))
            .fold(None, |reach, degree| {
                let (least, most) = reach.unwrap_or((degree, degree));
                Some((degree.min(least), degree.max(most)))
            })
    };
    let (Some((south, north)), Some((west, east))) =
        (reach(|point| point.lat), reach(|point| point.lon))
    else {
        return (
            Position {
                lat: 15.0,
                lon: 10.0,
            },
            WORLD,
        );
    };
    let across = (east - west).max((north - south) / SHAPE) * 1.25;
    let centre = Position {
        lat: f64::midpoint(south, north),
        lon: f64::midpoint(west, east),
    };
    (centre, across.clamp(40.0, WORLD))
}
