//! Answers worked out from the registry and the standing of its follow-ups.

mod atlas;
mod between;
mod brief;
mod changes;
mod delivery;
mod due_order;
mod evidence;
mod figure;
mod overview;
mod page;
mod path;
mod timeline;
mod whom;
mod words;

pub use atlas::{Atlas, Matrix, Position, Route, Site};
pub use between::{Direction, is_ours};
pub use brief::{
    Brief, Cited, Force, Holder, Instrument, Lack, Move, Moved, Promise, Promised, Question,
};
pub use changes::{Change, Changes, ChangesWith, What};
pub use delivery::Delivery;
pub use due_order::by_urgency;
pub use evidence::Evidence;
pub use figure::{Asked, Figure, Tally};
pub use overview::{Contact, Counterpart, LATELY_DAYS, Mark, Overview, Owing};
pub use page::{Copied, Line, Page, Section, Span, credit_words};
pub use path::{Group, Hop, LinkPath, Told, Way, around, links_beside};
pub use timeline::{Chain, Happening, Lane, LaneOf, LanesBy, Moment, Timeline};
pub use whom::Whom;
pub use words::{
    age_words, ago_words, counted, country_words, date_words, deed_words, noun, range_words,
    schedule_words, short_month, short_schedule_words, short_weekday, since_words, stage_message,
    status_words, tab_words, time_words, until_words, value_words, when_words,
};

use crate::lang::Words;
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
    /// The words to answer in.
    pub words: &'a Words,
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
