//! Answers worked out from the registry and the standing of its follow-ups.

mod atlas;
mod delivery;
mod due_order;
mod page;
mod timeline;
mod words;

pub use atlas::{Atlas, Matrix, Position, Route, Site};
pub use delivery::Delivery;
pub use due_order::by_urgency;
pub use page::{Line, Page, Section, Span};
pub use timeline::{Chain, Lane, LaneOf, LanesBy, Moment, Timeline, What};
pub use words::{date_words, range_words, schedule_words, time_words};

use crate::ledger::{Ledger, Schedule, Standing};
use crate::registry::{Langs, Ref, Registry};
use jiff::civil::Date;

/// What every answer is worked out from.
#[derive(Debug, Clone, Copy)]
pub struct Sight<'a> {
    /// The records.
    pub registry: &'a Registry,
    /// What was marked.
    pub ledger: &'a Ledger,
    /// The languages to answer in, the best first.
    pub langs: &'a Langs,
    /// The day that schedules are worked out for.
    pub today: Date,
}

impl<'a> Sight<'a> {
    /// Where a follow-up stands.
    pub fn standing(&self, follow_up: Ref) -> &'a Standing {
        self.ledger.standing(self.registry.follow_up_id(follow_up))
    }

    /// How a follow-up stands to its due date.
    pub fn schedule(&self, follow_up: Ref) -> Schedule {
        let due = self.registry.follow_up(follow_up).due.as_ref();
        Schedule::of(due, self.standing(follow_up), self.today)
    }

    /// The short names of organisations, joined.
    pub fn names(&self, organisations: &[Ref]) -> String {
        let names: Vec<_> = organisations
            .iter()
            .map(|at| self.registry.short(*at, self.langs))
            .collect();
        names.join(", ")
    }
}
