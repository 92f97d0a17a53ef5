//! The scale of time over the lanes: which column a day falls on, and what each stretch is called.

use super::SCALE;
use crate::app::Zoom;
use crate::insight::{short_month, short_weekday};
use crate::lang::Words;
use crate::view::text::width;
use crate::view::{Theme, put};
use jiff::ToSpan as _;
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;

/// Days as columns.
pub(super) struct Scale {
    /// The first day in sight.
    pub from: Date,
    /// How many are in sight.
    pub days: i32,
    /// Where they are drawn.
    pub chart: Rect,
}

impl Scale {
    /// How many days a day comes after the first in sight. A screen of lanes asks thousands of
    /// times, and the calendar's own difference of two days, in units, would take longest of all.
    pub(super) fn after(&self, day: Date) -> i32 {
        i32::try_from(day.duration_since(self.from).as_hours() / 24).unwrap_or(i32::MAX)
    }

    /// The column of a day, if it is in sight.
    pub(super) fn column(&self, day: Date) -> Option<u16> {
        let after = self.after(day);
        (0..self.days).contains(&after).then(|| self.at(after))
    }

    /// The column nearest to a day, within the chart.
    pub(super) fn clamped(&self, day: Date) -> u16 {
        self.at(self.after(day).clamp(0, self.days - 1))
    }

    pub(super) fn at(&self, after: i32) -> u16 {
        let cells = i64::from(self.chart.width);
        let column = i64::from(after) * cells / i64::from(self.days);
        self.chart.x + u16::try_from(column).unwrap_or(0)
    }

    /// Writes the scale: what each stretch is called, where it begins.
    pub(super) fn draw(&self, buffer: &mut Buffer, zoom: Zoom, words: &Words, theme: &Theme) {
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
    pub(super) fn today(&self, buffer: &mut Buffer, today: Date, bottom: u16, theme: &Theme) {
        let Some(x) = self.column(today) else { return };
        put(buffer, x, self.chart.y + 1, "┼", theme.heading);
        for y in self.chart.y + SCALE..bottom {
            put(buffer, x, y, "│", theme.quiet);
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
