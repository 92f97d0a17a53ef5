//! One lane: its moments, the stretches of those that are known to a month or a year, and the chains
//! that lead from one to another.

use super::scale::Scale;
use crate::insight::{Chain, Happening, Lane, Moment};
use crate::model::PartialDate;
use crate::view::{Theme, put};
use jiff::civil::Date;
use ratatui::buffer::Buffer;
use ratatui::style::Style;

/// The moments of a lane that fall on one column.
pub(super) struct Column {
    /// Where it is on the screen.
    pub x: u16,
    /// How many there are.
    count: usize,
    /// The number in the lane of the last of them, which a click means.
    pub last: usize,
    /// What the first of them is, which is drawn where it is alone.
    what: Happening,
}

/// What runs through a cell of a lane, the later above the earlier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
enum Stroke {
    Nothing,
    /// The chain of a proposal.
    Chain,
    /// The chain that the chosen moment is of.
    OwnChain,
    /// A moment that is known to a month or a year.
    Inexact,
}

impl Scale {
    /// The columns of a lane that have moments, from left to right. A lane of a large registry has
    /// many moments to a column, so that all that is asked of a column is found in one walk.
    pub(super) fn columns(&self, moments: &[Moment]) -> Vec<Column> {
        let mut columns: Vec<Column> = Vec::new();
        let first = self.first_in_sight(moments);
        for (number, moment) in (first..).zip(self.in_sight(moments)) {
            let Some(x) = self.column(moment.date.first_day()) else {
                continue;
            };
            match columns.last_mut() {
                Some(column) if column.x == x => {
                    column.count += 1;
                    column.last = number;
                }
                _ => columns.push(Column {
                    x,
                    count: 1,
                    last: number,
                    what: moment.what,
                }),
            }
        }
        columns
    }

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

    /// Draws the moments of a lane and the chains between them.
    pub(super) fn lane(
        &self,
        buffer: &mut Buffer,
        y: u16,
        lane: &Lane,
        columns: &[Column],
        chosen: Option<Moment>,
        theme: &Theme,
    ) {
        for (x, stroke) in (self.chart.x..).zip(self.strokes(lane, chosen)) {
            let (glyph, style) = match stroke {
                Stroke::Nothing => continue,
                Stroke::Chain => ("─", theme.quiet),
                Stroke::OwnChain => ("━", theme.heading),
                Stroke::Inexact => ("┄", theme.quiet),
            };
            put(buffer, x, y, glyph, style);
        }
        for column in columns {
            let (glyph, style) = drawn(column.what, theme);
            match column.count {
                1 => put(buffer, column.x, y, glyph, style),
                2..=9 => put(buffer, column.x, y, column.count.to_string(), theme.title),
                _ => put(buffer, column.x, y, "+", theme.title),
            }
        }
        if let Some(moment) = chosen
            && let Some(x) = self.column(moment.date.first_day())
        {
            let (glyph, _) = drawn(moment.what, theme);
            put(buffer, x, y, glyph, theme.chosen);
        }
    }

    /// What runs through each column of the chart. In a large registry hundreds of stretches cross
    /// one cell, which is written once.
    fn strokes(&self, lane: &Lane, chosen: Option<Moment>) -> Vec<Stroke> {
        let mut strokes = vec![Stroke::Nothing; usize::from(self.chart.width)];
        let mut stretch = |from: Date, until: Date, stroke: Stroke| {
            if self.after(until) < 0 || self.after(from) >= self.days {
                return;
            }
            let cell = |day| usize::from(self.clamped(day) - self.chart.x);
            for cell in strokes.iter_mut().take(cell(until) + 1).skip(cell(from)) {
                *cell = stroke.max(*cell);
            }
        };
        for Chain { steps, .. } in &lane.chains {
            let Some((first, last)) = steps.first().zip(steps.last()) else {
                continue;
            };
            let is_own = |moment: Moment| steps.iter().any(|step| step.date == moment.date);
            let stroke = match chosen {
                Some(moment) if is_own(moment) => Stroke::OwnChain,
                _ => Stroke::Chain,
            };
            stretch(first.date.first_day(), last.date.first_day(), stroke);
        }
        for moment in self.in_sight(&lane.moments) {
            if !matches!(moment.date, PartialDate::Day(_)) {
                let (from, until) = (moment.date.first_day(), moment.date.last_day());
                stretch(from, until, Stroke::Inexact);
            }
        }
        strokes
    }
}

/// How a moment is drawn.
pub(super) fn drawn(what: Happening, theme: &Theme) -> (&'static str, Style) {
    match what {
        Happening::Met => ("●", Style::new()),
        Happening::Signed => ("◆", theme.link),
        Happening::Expires => ("◇", theme.link),
        Happening::Due => ("○", theme.soon()),
        Happening::Done => ("✓", theme.good()),
    }
}
