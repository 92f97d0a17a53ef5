//! The timeline: a lane for each counterpart or topic under a scale of time.

use super::text::{cut, fit, width};
use super::{Theme, put, target};
use crate::app::{Chronology, Data, Target, Viewport, Zoom};
use crate::insight::{Happening, LaneOf, Moment, short_month, short_weekday, value_words};
use crate::lang::Words;
use crate::model::PartialDate;
use jiff::ToSpan as _;
use jiff::civil::Date;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

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
        (area.y + SCALE..area.bottom().saturating_sub(1)).zip(rows.skip(screen.offset))
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
        scale.lane(frame.buffer_mut(), y, lane, chosen, theme);
        let first = scale.first_in_sight(&lane.moments);
        let in_sight = scale.in_sight(&lane.moments).iter();
        for (moment, at) in (first..).zip(in_sight) {
            if let Some(x) = scale.column(at.date.first_day()) {
                let cell = Rect {
                    x,
                    y,
                    width: 1,
                    height: 1,
                };
                target(shown, cell, Target::Moment(number, moment));
            }
        }
    }
    legend(frame, area, &data.words, theme);
}

/// Days as columns.
struct Scale {
    from: Date,
    days: i32,
    chart: Rect,
}

impl Scale {
    /// The number of the first moment that may reach into what is in sight: one known to the year
    /// begins up to a year before it ends.
    fn first_in_sight(&self, moments: &[Moment]) -> usize {
        let ends_before = |moment: &Moment| self.after(moment.date.first_day()) < -366;
        moments.partition_point(ends_before)
    }

    /// The moments that may reach into what is in sight.
    fn in_sight<'m>(&self, moments: &'m [Moment]) -> &'m [Moment] {
        let begins_in_sight = |moment: &Moment| self.after(moment.date.first_day()) < self.days;
        let end = moments.partition_point(begins_in_sight);
        moments
            .get(self.first_in_sight(moments)..end)
            .unwrap_or_default()
    }

    /// How many days a day comes after the first in sight. A screen of lanes asks thousands of
    /// times, and the calendar's own difference of two days, in units, would take longest of all.
    fn after(&self, day: Date) -> i32 {
        i32::try_from(day.duration_since(self.from).as_hours() / 24).unwrap_or(i32::MAX)
    }

    /// The column of a day, if it is in sight.
    fn column(&self, day: Date) -> Option<u16> {
        let after = self.after(day);
        (0..self.days).contains(&after).then(|| self.at(after))
    }

    /// The column nearest to a day, within the chart.
    fn clamped(&self, day: Date) -> u16 {
        self.at(self.after(day).clamp(0, self.days - 1))
    }

    fn at(&self, after: i32) -> u16 {
        let cells = i64::from(self.chart.width);
        let column = i64::from(after) * cells / i64::from(self.days);
        self.chart.x + u16::try_from(column).unwrap_or(0)
    }

    /// Writes the scale: what each stretch is called, where it begins.
    fn draw(&self, buffer: &mut Buffer, zoom: Zoom, words: &Words, theme: &Theme) {
        let rule = "─".repeat(usize::from(self.chart.width));
        put(buffer, self.chart.x, self.chart.y + 1, rule, theme.quiet);
        let mut free = self.chart.x;
        for (day, label) in ticks(self.from, self.days, zoom, words) {
            let Some(x) = self.column(day) else { continue };
            put(buffer, x, self.chart.y + 1, "┬", theme.quiet);
            let cells = u16::try_from(width(&label)).unwrap_or(u16::MAX);
            if x >= free && x.saturating_add(cells) <= self.chart.right() {
                put(buffer, x, self.chart.y, &label, theme.quiet);
                free = x + cells + 1;
            }
        }
    }

    /// Draws where today is.
    fn today(&self, buffer: &mut Buffer, today: Date, bottom: u16, theme: &Theme) {
        let Some(x) = self.column(today) else { return };
        put(buffer, x, self.chart.y + 1, "┼", theme.heading);
        for y in self.chart.y + SCALE..bottom {
            put(buffer, x, y, "│", theme.quiet);
        }
    }

    /// Draws the moments of a lane and the chains between them.
    fn lane(
        &self,
        buffer: &mut Buffer,
        y: u16,
        lane: &crate::insight::Lane,
        chosen: Option<Moment>,
        theme: &Theme,
    ) {
        let holds = |chain: &&crate::insight::Chain| {
            chosen.is_some_and(|moment| chain.steps.iter().any(|step| step.date == moment.date))
        };
        // The chain of what is chosen is drawn last, above the others.
        let (own, others): (Vec<_>, Vec<_>) = lane.chains.iter().partition(holds);
        for (chains, line, style) in [(others, "─", theme.quiet), (own, "━", theme.heading)] {
            for chain in chains {
                let ends = chain.steps.first().zip(chain.steps.last());
                if let Some((first, last)) = ends {
                    let days = (first.date.first_day(), last.date.first_day());
                    self.stretch(buffer, y, days, line, style);
                }
            }
        }
        for moment in self.in_sight(&lane.moments) {
            if !matches!(moment.date, PartialDate::Day(_)) {
                let days = (moment.date.first_day(), moment.date.last_day());
                self.stretch(buffer, y, days, "┄", theme.quiet);
            }
        }
        let mut column: Option<(u16, usize)> = None;
        for moment in self.in_sight(&lane.moments) {
            let Some(x) = self.column(moment.date.first_day()) else {
                continue;
            };
            let here = match column {
                Some((last, count)) if last == x => count + 1,
                _ => 1,
            };
            column = Some((x, here));
            let (glyph, style) = drawn(moment.what, theme);
            match here {
                1 => put(buffer, x, y, glyph, style),
                2..=9 => put(buffer, x, y, here.to_string(), theme.title),
                _ => put(buffer, x, y, "+", theme.title),
            }
        }
        if let Some(moment) = chosen
            && let Some(x) = self.column(moment.date.first_day())
        {
            let (glyph, _) = drawn(moment.what, theme);
            put(buffer, x, y, glyph, theme.chosen);
        }
    }

    /// Draws a line over the days that are in sight.
    fn stretch(&self, buffer: &mut Buffer, y: u16, days: (Date, Date), line: &str, style: Style) {
        if self.after(days.1) < 0 || self.after(days.0) >= self.days {
            return;
        }
        for x in self.clamped(days.0)..=self.clamped(days.1) {
            put(buffer, x, y, line, style);
        }
    }
}

/// The days to name on the scale.
fn ticks(from: Date, days: i32, zoom: Zoom, words: &Words) -> Vec<(Date, String)> {
    let mut found = Vec::new();
    let first = match zoom {
        Zoom::Decade | Zoom::Years => Date::new(from.year(), 1, 1).unwrap_or(from),
        Zoom::Year | Zoom::Quarter => from.first_of_month(),
        Zoom::Month | Zoom::Days => from,
    };
    let step = match zoom {
        Zoom::Decade => 1.year(),
        Zoom::Years => 3.months(),
        Zoom::Year | Zoom::Quarter => 1.month(),
        Zoom::Month | Zoom::Days => 1.day(),
    };
    let mut day = first;
    while (day - from).get_days() < days {
        let label = match zoom {
            Zoom::Decade => day.year().to_string(),
            Zoom::Years | Zoom::Year if day.month() == 1 => day.year().to_string(),
            Zoom::Years | Zoom::Year => short_month(words, day).into_owned(),
            Zoom::Quarter => format!("{} {}", short_month(words, day), day.year()),
            Zoom::Month if day.day() == 1 => short_month(words, day).into_owned(),
            Zoom::Month => day.day().to_string(),
            Zoom::Days => format!("{} {}", short_weekday(words, day), day.day()),
        };
        found.push((day, label));
        let Ok(next) = day.checked_add(step) else {
            break;
        };
        day = next;
    }
    found
}

/// How a moment is drawn.
fn drawn(what: Happening, theme: &Theme) -> (&'static str, Style) {
    match what {
        Happening::Met => ("●", Style::new()),
        Happening::Signed => ("◆", theme.link),
        Happening::Expires => ("◇", theme.link),
        Happening::Due => ("○", theme.soon()),
        Happening::Done => ("✓", theme.good()),
    }
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
