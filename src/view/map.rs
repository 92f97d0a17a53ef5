//! The map: places by the number of meetings, the ways between them, and the matrix beside it.

use super::text::{cut, fit, width};
use super::{Theme, put, target};
use crate::app::{Data, Geography, Half, Target, Viewport};
use crate::insight::{Site, counted, country_words, value_words};
use crate::lang::{Words, tell};
use crate::model::Kind;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::symbols::Marker;
use ratatui::text::{Line, Span};
use ratatui::widgets::canvas::{Canvas, Line as Stroke, Map, MapResolution};

/// The cells of the names of countries in the matrix.
const COUNTRY: usize = 18;
/// The cells of a column of the matrix.
const CELL: usize = 5;

/// Draws the map.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    data: &Data,
    screen: &Geography,
    focused: bool,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let window = Window::of(screen, area);
    let chosen = screen.chosen();
    let canvas = Canvas::default()
        .marker(Marker::Braille)
        .x_bounds([window.west, window.east])
        .y_bounds([window.south, window.north])
        .paint(|context| {
            context.draw(&Map {
                color: theme.quiet.fg.unwrap_or(Color::Reset),
                resolution: MapResolution::High,
            });
            context.layer();
            for route in &screen.atlas.routes {
                let Some(to) = screen.atlas.sites.get(route.to) else {
                    continue;
                };
                let is_own = chosen.is_some_and(|site| site.place == to.place);
                let style = if is_own { theme.link } else { theme.quiet };
                // Only those of the chosen place once many would cover the map.
                if is_own || screen.atlas.routes.len() <= 12 {
                    context.draw(&Stroke {
                        x1: route.from.lon,
                        y1: route.from.lat,
                        x2: to.position.lon,
                        y2: to.position.lat,
                        color: style.fg.unwrap_or(Color::Reset),
                    });
                }
            }
        });
    frame.render_widget(canvas, area);
    // Most meetings last, so that they stand above; the chosen above all.
    let mut sites: Vec<(usize, &Site)> = screen.atlas.sites.iter().enumerate().collect();
    sites.sort_by_key(|(number, site)| (*number == screen.site, site.meetings.len()));
    for (number, site) in sites {
        let Some((x, y)) = window.cell(site, area) else {
            continue;
        };
        let is_chosen = number == screen.site;
        let style = match (is_chosen, focused && screen.half == Half::Map) {
            (true, true) => theme.chosen,
            (true, false) => theme.kept,
            (false, _) if site.meetings.is_empty() => theme.quiet,
            (false, _) => theme.heading,
        };
        let place = Rect {
            x,
            y,
            width: 1,
            height: 1,
        };
        put(frame.buffer_mut(), x, y, sized(site), style);
        target(shown, place, Target::Site(number));
        if is_chosen {
            label(frame, area, (x, y), data, site, theme);
        }
    }
}

/// The mark of a place, by how many meetings it saw.
fn sized(site: &Site) -> &'static str {
    match site.meetings.len() {
        0 => "·",
        1 => "•",
        2..=4 => "●",
        _ => "◉",
    }
}

/// Writes the name of the chosen place beside it.
fn label(
    frame: &mut Frame<'_>,
    area: Rect,
    (x, y): (u16, u16),
    data: &Data,
    site: &Site,
    theme: &Theme,
) {
    let name = data.registry.label(site.place, &data.langs);
    let text = match site.meetings.len() {
        0 => format!(" {name} "),
        some => {
            let meetings = counted(&data.words, Kind::Meetings, some);
            let name = name.into_owned();
            format!(
                " {} ",
                tell!(data.words, "map-at", name = name, meetings = meetings)
            )
        }
    };
    let text = cut(&text, usize::from(area.width));
    let cells = u16::try_from(width(&text)).unwrap_or(area.width);
    let right = x + 1 + cells <= area.right();
    let place = Rect {
        x: if right {
            x + 1
        } else {
            x.saturating_sub(cells).max(area.x)
        },
        y,
        width: cells,
        height: 1,
    };
    put(frame.buffer_mut(), place.x, place.y, text, theme.title);
}

/// The part of the world in sight, in degrees.
struct Window {
    west: f64,
    east: f64,
    south: f64,
    north: f64,
}

impl Window {
    fn of(screen: &Geography, area: Rect) -> Self {
        // A cell is about twice as high as wide: so many degrees of latitude stand on a row as on
        // two columns of longitude.
        let shape = f64::from(area.height.max(1)) * 2.0 / f64::from(area.width.max(1));
        let (wide, high) = (screen.across, screen.across * shape);
        Self {
            west: screen.centre.lon - wide / 2.0,
            east: screen.centre.lon + wide / 2.0,
            south: screen.centre.lat - high / 2.0,
            north: screen.centre.lat + high / 2.0,
        }
    }

    /// The cell of a place, if it is in sight.
    fn cell(&self, site: &Site, area: Rect) -> Option<(u16, u16)> {
        let across = (site.position.lon - self.west) / (self.east - self.west);
        let down = (self.north - site.position.lat) / (self.north - self.south);
        let inside = |share: f64| (0.0..1.0).contains(&share);
        (inside(across) && inside(down)).then(|| {
            (
                area.x + along(across, area.width),
                area.y + along(down, area.height),
            )
        })
    }
}

/// The cell at a share, from 0 to below 1, of a number of cells.
#[expect(
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "a share below 1 of a u16 is a u16"
)]
fn along(share: f64, cells: u16) -> u16 {
    (share * f64::from(cells)) as u16
}

/// Draws the matrix: countries by topics.
pub(super) fn matrix(
    frame: &mut Frame<'_>,
    area: Rect,
    words: &Words,
    screen: &Geography,
    focused: bool,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let matrix = &screen.atlas.matrix;
    let focused = focused && screen.half == Half::Matrix;
    let names = COUNTRY.min(usize::from(area.width) / 2);
    let columns = (usize::from(area.width).saturating_sub(names + CELL + 1) / CELL).max(1);
    // The chosen column is in sight.
    let first = screen
        .column
        .map_or(0, |column| (column + 1).saturating_sub(columns));
    let topics = || matrix.topics.iter().enumerate().skip(first).take(columns);
    let row = |y: u16| {
        Rect {
            y: area.y + y,
            height: 1,
            ..area
        }
        .intersection(area)
    };
    let mut head = vec![
        Span::raw(fit("", names)),
        Span::styled(right(&words.say("map-all")), theme.quiet),
    ];
    for (number, (topic, _)) in topics() {
        let style = if screen.column == Some(number) {
            theme.title
        } else {
            theme.quiet
        };
        head.push(Span::styled(
            right(&abbreviated(&value_words(words, "topic", topic.into()))),
            style,
        ));
    }
    frame.render_widget(Line::from(head), row(0));
    let rows = usize::from(area.height.saturating_sub(3));
    shown.list_rows = rows;
    let most = matrix.cells.values().copied().max().unwrap_or(1).max(1);
    let countries = matrix
        .countries
        .iter()
        .enumerate()
        .skip(screen.offset(rows))
        .take(rows);
    for (y, (number, (country, all))) in (1..).zip(countries) {
        let is_row = number == screen.row;
        let marker = if is_row { "▸" } else { " " };
        let name = format!(
            "{marker}{}",
            fit(country_words(words, *country), names.saturating_sub(1))
        );
        let cell_style = |column: Option<usize>, count: usize| match (is_row, focused) {
            (true, true) if column == screen.column => theme.chosen,
            _ if count == 0 => theme.quiet,
            _ if count * 3 >= most * 2 => theme.heading,
            _ => Style::new(),
        };
        let name_style = if is_row { theme.kept } else { Style::new() };
        let mut spans = vec![
            Span::styled(name, name_style),
            Span::styled(right(&all.to_string()), cell_style(None, *all)),
        ];
        for (column, (topic, _)) in topics() {
            let count = matrix.count(*country, *topic);
            let text = if count == 0 {
                "·".to_owned()
            } else {
                count.to_string()
            };
            spans.push(Span::styled(right(&text), cell_style(Some(column), count)));
        }
        frame.render_widget(Line::from(spans), row(y));
        target(shown, row(y), Target::Country(number));
    }
    let meetings = |count| counted(words, Kind::Meetings, count);
    let said = match (screen.country(), screen.topic()) {
        (Some(country), Some(topic)) => tell!(
            words,
            "map-cell",
            country = country_words(words, country),
            topic = value_words(words, "topic", topic.into()),
            meetings = meetings(matrix.count(country, topic))
        ),
        (Some(country), None) => {
            let count = matrix.countries.get(screen.row).map_or(0, |row| row.1);
            let name = country_words(words, country);
            tell!(words, "map-at", name = name, meetings = meetings(count))
        }
        _ => words.say("map-no-country").into_owned(),
    };
    let last = row(area.height.saturating_sub(1));
    frame.render_widget(
        Line::styled(cut(&said, usize::from(area.width)), theme.quiet),
        last,
    );
}

/// The first letters of a topic.
fn abbreviated(topic: &str) -> String {
    super::text::take(topic, CELL - 1).0.to_owned()
}

/// A text at the right of a column.
fn right(text: &str) -> String {
    let blank = CELL.saturating_sub(width(text));
    format!("{}{text}", " ".repeat(blank))
}
