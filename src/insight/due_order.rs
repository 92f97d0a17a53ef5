//! Which follow-ups want attention first.

use super::Sight;
use crate::ledger::Schedule;
use crate::registry::Ref;

/// Sorts follow-ups: the longest overdue first, then what is due next, then the undated, and what
/// is settled last; within each, as they were.
pub fn by_urgency(sight: Sight<'_>, follow_ups: &mut [Ref]) {
    follow_ups.sort_by_cached_key(|at| urgency(sight.schedule(*at)));
}

/// How little attention a follow-up wants.
pub(super) fn urgency(schedule: Schedule) -> (u8, i32) {
    match schedule {
        Schedule::Overdue(days) => (0, -days),
        Schedule::DueSoon(days) | Schedule::Upcoming(days) => (1, days),
        Schedule::NoDate => (2, 0),
        Schedule::DoneLate(_) | Schedule::Settled => (3, 0),
    }
}
