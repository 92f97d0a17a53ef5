//! How a follow-up stands to its due date: computed, never stored.

use super::Standing;
use crate::model::{Due, Status};
use jiff::civil::Date;

/// How many days ahead counts as due soon.
pub const DUE_SOON_DAYS: i32 = 30;

/// A follow-up against its due date on a day. Day counts are whole days.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Schedule {
    /// The due date is over by this many days.
    Overdue(i32),
    /// Due within [`DUE_SOON_DAYS`], in this many days.
    DueSoon(i32),
    /// Due later, in this many days.
    Upcoming(i32),
    /// No due date is recorded.
    NoDate,
    /// Done after the due date, by this many days.
    DoneLate(i32),
    /// Done, in time or without a due date, or cancelled.
    Settled,
}

impl Schedule {
    /// Works out how a follow-up stands on a day. A vague due date is over when all of it is.
    pub fn of(due: Option<&Due>, standing: &Standing, today: Date) -> Self {
        let days = |from: Date, to: Date| {
            let hours = to.duration_since(from).as_hours();
            i32::try_from(hours / 24).unwrap_or(0)
        };
        let due = due.map(|due| due.on.last_day());
        match (standing.status, due) {
            (Status::Cancelled, _) | (Status::Done, None) => Self::Settled,
            (Status::Done, Some(due)) => {
                let done = standing.day();
                match done.map_or(0, |done| days(due, done)) {
                    late if late > 0 => Self::DoneLate(late),
                    _ => Self::Settled,
                }
            }
            (Status::Open | Status::InProgress, None) => Self::NoDate,
            (Status::Open | Status::InProgress, Some(due)) => match days(today, due) {
                left if left < 0 => Self::Overdue(-left),
                left if left <= DUE_SOON_DAYS => Self::DueSoon(left),
                left => Self::Upcoming(left),
            },
        }
    }

    /// The word for it: `overdue`, `due soon`.
    pub fn word(self) -> &'static str {
        match self {
            Self::Overdue(_) => "overdue",
            Self::DueSoon(_) => "due soon",
            Self::Upcoming(_) => "upcoming",
            Self::NoDate => "no date",
            Self::DoneLate(_) => "done late",
            Self::Settled => "settled",
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Schedule;
    use crate::ledger::Standing;
    use crate::model::{Due, Status};
    use jiff::civil::date;

    fn due(text: &str) -> Due {
        Due {
            on: text.parse().unwrap(),
            words: None,
        }
    }

    fn standing(status: Status, at: &str) -> Standing {
        Standing {
            status,
            since: Some(at.parse().unwrap()),
            ..Standing::UNTOUCHED
        }
    }

    #[test]
    fn a_vague_due_date_is_over_when_all_of_it_is() {
        let open = Standing::UNTOUCHED;
        let of = |text: &str, on| Schedule::of(Some(&due(text)), &open, on);
        assert_eq!(of("2024", date(2024, 12, 31)), Schedule::DueSoon(0));
        assert_eq!(of("2024", date(2025, 1, 1)), Schedule::Overdue(1));
        assert_eq!(of("2024-06", date(2024, 5, 31)), Schedule::DueSoon(30));
        assert_eq!(of("2024-06", date(2024, 5, 30)), Schedule::Upcoming(31));
        assert_eq!(
            Schedule::of(None, &open, date(2024, 1, 1)),
            Schedule::NoDate
        );
    }

    #[test]
    fn done_is_late_only_after_the_due_date() {
        let late = standing(Status::Done, "2024-07-03T10:00:00Z");
        assert_eq!(
            Schedule::of(Some(&due("2024-06")), &late, date(2026, 1, 1)),
            Schedule::DoneLate(3)
        );
        let early = standing(Status::Done, "2024-06-30T23:00:00Z");
        assert_eq!(
            Schedule::of(Some(&due("2024-06")), &early, date(2026, 1, 1)),
            Schedule::Settled
        );
        let dropped = standing(Status::Cancelled, "2026-01-01T00:00:00Z");
        assert_eq!(
            Schedule::of(Some(&due("2024-06")), &dropped, date(2026, 1, 1)),
            Schedule::Settled
        );
    }
}
