//! The timeline and the map for the ear: a row for each lane and each place, in words.

use super::row::put_in_place;
use super::text::cut;
use super::{Theme, say, target};
use crate::app::{Chronology, Data, Geography, Target, Viewport};
use crate::insight::{LaneOf, Site, counted, country_words, value_words};
use crate::lang::tell;
use crate::model::Kind;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;

/// Writes the lanes of the timeline: of the chosen one its chosen moment, of others how many there
/// are.
pub(super) fn timeline(
    frame: &mut Frame<'_>,
    area: Rect,
    data: &Data,
    screen: &Chronology,
    theme: &Theme,
    shown: &mut Viewport,
) {
    shown.list_rows = usize::from(area.height);
    let words = &data.words;
    let rows = screen
        .timeline
        .lanes
        .iter()
        .enumerate()
        .map(|(number, lane)| {
            let name = match lane.of {
                LaneOf::Counterpart(at) => data.registry.short(at, &data.langs).into_owned(),
                LaneOf::Topic(topic) => value_words(words, "topic", topic.into()),
            };
            let all = lane.moments.len();
            let Some(moment) = screen.chosen().filter(|_| number == screen.lane) else {
                let moments = tell!(words, "timeline-moments", count = all);
                return tell!(words, "map-at", name = name, meetings = moments);
            };
            tell!(
                words,
                "aloud-moment",
                name = name,
                number = screen.moment + 1,
                all = all,
                date = moment.date.to_string(),
                what = words.say(moment.what.message()).into_owned(),
                title = data.registry.label(moment.record, &data.langs).into_owned()
            )
        });
    let rows: Vec<(Target, String)> = (0..).map(Target::Row).zip(rows).collect();
    let empty = words.say("timeline-empty").into_owned();
    list(frame, area, (&rows, screen.lane), empty, theme, shown);
}

/// Writes the places of the map, those of most meetings first.
pub(super) fn map(
    frame: &mut Frame<'_>,
    area: Rect,
    data: &Data,
    screen: &Geography,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let rows = screen.atlas.sites.iter().map(|site| told(data, site));
    let rows: Vec<(Target, String)> = (0..).map(Target::Site).zip(rows).collect();
    let empty = data.words.say("map-no-country").into_owned();
    list(frame, area, (&rows, screen.site), empty, theme, shown);
}

/// A place, its country, what was held there and who sits there.
fn told(data: &Data, site: &Site) -> String {
    let words = &data.words;
    let mut said = vec![data.registry.label(site.place, &data.langs).into_owned()];
    said.extend(
        site.country
            .map(|country| country_words(words, country).to_owned()),
    );
    said.push(counted(words, Kind::Meetings, site.meetings.len()));
    if !site.seats.is_empty() {
        let names = data.sight().names(&site.seats);
        said.push(format!("{} {names}", words.say("map-seat-of")));
    }
    said.join(", ")
}

/// Writes rows, the chosen one always in sight.
fn list(
    frame: &mut Frame<'_>,
    area: Rect,
    (rows, chosen): (&[(Target, String)], usize),
    empty: String,
    theme: &Theme,
    shown: &mut Viewport,
) {
    if rows.is_empty() {
        return say(frame, area, empty, theme);
    }
    let height = usize::from(area.height);
    let offset = (chosen + 1).saturating_sub(height);
    let in_sight = rows.iter().enumerate().skip(offset);
    for (y, (number, (of, text))) in (area.y..area.bottom()).zip(in_sight) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        let text = cut(text, usize::from(area.width).saturating_sub(2));
        let spans = vec![Span::raw(" "), Span::raw(text)];
        put_in_place(frame, place, spans, (number == chosen, true), theme);
        target(shown, place, *of);
    }
}
