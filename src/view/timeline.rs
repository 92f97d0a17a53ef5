//! The timeline: a lane for each counterpart or topic under a scale of time.

mod lane;
mod scale;

use super::text::{cut, fit, width};
use super::{Theme, target};
use crate::app::{Chronology, Data, Target, Viewport};
use crate::insight::{Happening, LaneOf, value_words};
use crate::lang::Words;
use lane::{Column, drawn};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use scale::Scale;

/// The most cells that the names of lanes take.
const NAMES: u16 = 42;
/// The rows above the lanes: the scale and its ticks.
const SCALE: u16 = 2;

/// Draws the timeline.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    data: &Data,
    screen: &Chronology,
    focused: bool,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let names = (area.width / 3).clamp(12, NAMES);
    let chart = Rect {
        x: area.x + names + 1,
        width: area.width.saturating_sub(names + 2),
        ..area
    };
    let lanes = usize::from(area.height.saturating_sub(SCALE + 1));
    shown.list_rows = lanes;
    let scale = Scale {
        from: screen.from,
        days: screen.zoom.days(),
        chart,
    };
    scale.draw(frame.buffer_mut(), screen.zoom, &data.words, theme);
    scale.today(
        frame.buffer_mut(),
        data.today,
        area.bottom().saturating_sub(1),
        theme,
    );
    if screen.timeline.lanes.is_empty() {
        let text = format!(" {}", data.words.say("timeline-empty"));
        let place = Rect {
            y: area.y + SCALE + 1,
            height: 1,
            ..area
        };
        frame.render_widget(Line::styled(text, theme.quiet), place.intersection(area));
    }
    let rows = screen.timeline.lanes.iter().enumerate();
    for (y, (number, lane)) in
        (area.y + SCALE..area.bottom().saturating_sub(1)).zip(rows.skip(screen.offset(lanes)))
    {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        let is_chosen = number == screen.lane;
        let name = match lane.of {
            LaneOf::Counterpart(at) => data.registry.short(at, &data.langs).into_owned(),
            LaneOf::Topic(topic) => value_words(&data.words, "topic", topic.into()),
        };
        let style = match (is_chosen, focused) {
            (true, true) => theme.title,
            (true, false) => theme.kept,
            _ => Style::new(),
        };
        let marker = if is_chosen { "▸" } else { " " };
        let label = format!(
            "{marker}{}",
            fit(&name, usize::from(names).saturating_sub(1))
        );
        frame.render_widget(Line::styled(label, style), place);
        target(shown, place, Target::Row(number));
        let chosen = screen.chosen().filter(|_| is_chosen);
        let columns = scale.columns(&lane.moments);
        scale.lane(frame.buffer_mut(), y, lane, &columns, chosen, theme);
        for Column { x, last, .. } in columns {
            let cell = Rect {
                x,
                y,
                width: 1,
                height: 1,
            };
            target(shown, cell, Target::Moment(number, last));
        }
    }
    legend(frame, area, &data.words, theme);
}

fn legend(frame: &mut Frame<'_>, area: Rect, words: &Words, theme: &Theme) {
    let mut spans = vec![Span::raw(" ")];
    for what in [
        Happening::Met,
        Happening::Signed,
        Happening::Done,
        Happening::Due,
        Happening::Expires,
    ] {
        let (glyph, style) = drawn(what, theme);
        spans.push(Span::styled(glyph, style));
        spans.push(Span::styled(
            format!(" {}   ", words.say(what.message())),
            theme.quiet,
        ));
    }
    spans.push(Span::styled(
        words.say("timeline-legend").into_owned(),
        theme.quiet,
    ));
    let place = Rect {
        y: area.bottom().saturating_sub(1),
        height: 1,
        ..area
    };
    let mut room = usize::from(area.width);
    for span in &mut spans {
        let text = cut(&span.content, room);
        room = room.saturating_sub(width(&text));
        span.content = text.into();
    }
    frame.render_widget(Line::from(spans), place);
}
