//! Which follow-ups want attention first.

use super::Sight;
use crate::ledger::Schedule;
use crate::registry::Ref;

/// Sorts follow-ups: the longest overdue first, then what is due next, then the undated, and what
/// is settled last; within each, as they were.
pub fn by_urgency(sight: Sight<'_>, follow_ups: &mut [Ref]) {
    follow_ups.sort_by_cached_key(|at| match sight.schedule(*at) {
        Schedule::Overdue(days) => (0, -days),
        Schedule::DueSoon(days) | Schedule::Upcoming(days) => (1, days),
        Schedule::NoDate => (2, 0),
        Schedule::DoneLate(_) | Schedule::Settled => (3, 0),
    });
}
