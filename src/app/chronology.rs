//! The timeline screen: which moment is chosen, how much time is in sight.

use super::viewport::scrolled;
use crate::insight::{Lane, LanesBy, Moment, Sight, Timeline};
use crate::registry::Ref;
use jiff::ToSpan as _;
use jiff::civil::Date;
use strum::{EnumIter, FromRepr};

/// How much time fits the width of the screen.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, EnumIter, FromRepr)]
#[repr(u8)]
pub enum Zoom {
    /// Ten years.
    Decade,
    /// Three years.
    Years,
    /// One year.
    Year,
    /// Three months.
    Quarter,
    /// One month.
    Month,
    /// Two weeks, in which each day has room of its own.
    Days,
}

impl Zoom {
    /// How many days are in sight.
    pub fn days(self) -> i32 {
        match self {
            Self::Decade => 3653,
            Self::Years => 1096,
            Self::Year => 366,
            Self::Quarter => 92,
            Self::Month => 31,
            Self::Days => 14,
        }
    }

    /// The message of what it is called.
    pub fn message(self) -> &'static str {
        match self {
            Self::Decade => "timeline-ten-years",
            Self::Years => "timeline-three-years",
            Self::Year => "timeline-a-year",
            Self::Quarter => "timeline-three-months",
            Self::Month => "timeline-a-month",
            Self::Days => "timeline-two-weeks",
        }
    }
}

/// The state of the timeline screen.
#[derive(Debug)]
pub struct Chronology {
    /// What is laid out.
    pub timeline: Timeline,
    /// What its lanes are for.
    pub by: LanesBy,
    /// How much time is in sight.
    pub zoom: Zoom,
    /// The first day in sight.
    pub from: Date,
    /// The chosen lane.
    pub lane: usize,
    /// The chosen moment of the lane.
    pub moment: usize,
    /// The first lane shown last.
    offset: usize,
    today: Date,
}

impl Chronology {
    /// Lays a registry out in time; what happened last is chosen.
    pub fn new(sight: Sight<'_>, by: LanesBy) -> Self {
        let mut screen = Self {
            timeline: Timeline::of(sight, by),
            by,
            zoom: Zoom::Decade,
            from: sight.today,
            lane: 0,
            moment: 0,
            offset: 0,
            today: sight.today,
        };
        screen.choose_nearest(sight.today);
        screen.centre();
        screen
    }

    /// Lays a registry out as another was.
    pub(super) fn like(last: &Self, sight: Sight<'_>) -> Self {
        let mut screen = Self::new(sight, last.by);
        screen.zoom = last.zoom;
        screen.centre();
        screen
    }

    /// The chosen moment.
    pub fn chosen(&self) -> Option<Moment> {
        self.lane()?.moments.get(self.moment).copied()
    }

    /// The chosen lane.
    pub fn lane(&self) -> Option<&Lane> {
        self.timeline.lanes.get(self.lane)
    }

    /// Chooses an earlier or later moment of the lane.
    pub(super) fn step(&mut self, step: isize) {
        let last = self
            .lane()
            .map_or(0, |lane| lane.moments.len().saturating_sub(1));
        self.moment = self.moment.saturating_add_signed(step).min(last);
        self.follow();
    }

    /// Chooses the first or the last moment of the lane.
    pub(super) fn choose_end(&mut self, last: bool) {
        self.moment = 0;
        if last {
            self.step(isize::MAX);
        }
        self.follow();
    }

    /// Chooses another lane, and of it the moment nearest in time.
    pub(super) fn step_lane(&mut self, step: isize, shown: usize) {
        let day = self.chosen().map(|moment| moment.date.first_day());
        let last = self.timeline.lanes.len().saturating_sub(1);
        self.lane = self.lane.saturating_add_signed(step).min(last);
        self.offset = self.offset(shown);
        if let Some(day) = day {
            self.choose_nearest(day);
        }
        self.follow();
    }

    /// The first lane shown, where there is room for some.
    pub fn offset(&self, shown: usize) -> usize {
        scrolled(self.offset, self.lane, shown, self.timeline.lanes.len())
    }

    /// Chooses a lane, and of it the moment nearest in time.
    pub(super) fn choose_lane(&mut self, lane: usize) {
        let day = self.chosen().map(|moment| moment.date.first_day());
        self.lane = lane.min(self.timeline.lanes.len().saturating_sub(1));
        if let Some(day) = day {
            self.choose_nearest(day);
        }
        self.follow();
    }

    /// Chooses a moment.
    pub(super) fn choose(&mut self, lane: usize, moment: usize) {
        (self.lane, self.moment) = (lane, moment);
        self.follow();
    }

    /// Shows less or more time, around the chosen moment.
    pub(super) fn zoom(&mut self, step: i8) {
        let next = (self.zoom as u8).saturating_add_signed(step);
        self.zoom = Zoom::from_repr(next).unwrap_or(self.zoom);
        self.centre();
    }

    /// Chooses the moment of a record, preferably on the lane that is chosen.
    pub(super) fn choose_record(&mut self, at: Ref) -> bool {
        let lanes = self.timeline.lanes.iter().enumerate();
        let here = |(number, _): &(usize, &Lane)| *number != self.lane;
        let mut lanes: Vec<(usize, &Lane)> = lanes.collect();
        lanes.sort_by_key(here);
        let found = lanes.into_iter().find_map(|(number, lane)| {
            let moment = lane.moments.iter().position(|moment| moment.record == at)?;
            Some((number, moment))
        });
        if let Some(found) = found {
            (self.lane, self.moment) = found;
            self.follow();
        }
        found.is_some()
    }

    fn choose_nearest(&mut self, day: Date) {
        let Some(lane) = self.lane() else { return };
        let distance = |moment: &Moment| (moment.date.first_day() - day).get_days().abs();
        let nearest = (0..lane.moments.len()).min_by_key(|n| distance(&lane.moments[*n]));
        self.moment = nearest.unwrap_or(0);
    }

    /// Moves what is in sight so that the chosen moment is, with some of what is around it.
    fn follow(&mut self) {
        let Some(moment) = self.chosen() else { return };
        let day = (moment.date.first_day() - self.from).get_days();
        let days = self.zoom.days();
        if day < days / 20 || day > days - days / 20 {
            self.centre();
        }
    }

    pub(super) fn centre(&mut self) {
        let chosen = self
            .chosen()
            .map_or(self.today, |moment| moment.date.first_day());
        let days = self.zoom.days();
        // All of it where it fits, with today, from which everything is seen.
        let span = self.timeline.span();
        let span = span.map(|(first, last)| (first.min(self.today), last.max(self.today)));
        let fitting = span.filter(|(first, last)| (*last - *first).get_days() < days * 9 / 10);
        let middle = match fitting {
            Some((first, last)) => first.saturating_add(((last - first).get_days() / 2).days()),
            None => chosen,
        };
        self.from = middle.saturating_sub((days / 2).days());
    }
}
