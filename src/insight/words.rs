//! Dates and schedules in words.

use crate::ledger::Schedule;
use crate::model::PartialDate;
use jiff::Timestamp;

const MONTHS: [&str; 12] = [
    "January",
    "February",
    "March",
    "April",
    "May",
    "June",
    "July",
    "August",
    "September",
    "October",
    "November",
    "December",
];

fn month(number: i8) -> &'static str {
    usize::try_from(number - 1)
        .ok()
        .and_then(|at| MONTHS.get(at))
        .copied()
        .unwrap_or("?")
}

/// A date as people write it, as exact as it is: `28 June 2024`, `June 2024`, `2024`.
pub fn date_words(date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, number) => format!("{} {year}", month(number)),
        PartialDate::Day(day) => format!("{} {} {}", day.day(), month(day.month()), day.year()),
    }
}

/// A span of dates: `27–30 June 2024`, `since 2019`, `until May 2024`.
pub fn range_words(from: Option<PartialDate>, until: Option<PartialDate>) -> Option<String> {
    Some(match (from, until) {
        (None, None) => return None,
        (Some(from), None) => format!("since {}", date_words(from)),
        (None, Some(until)) => format!("until {}", date_words(until)),
        (Some(from), Some(until)) if from == until => date_words(from),
        (Some(PartialDate::Day(a)), Some(PartialDate::Day(b)))
            if (a.year(), a.month()) == (b.year(), b.month()) =>
        {
            format!("{}–{}", a.day(), date_words(b.into()))
        }
        (Some(from), Some(until)) => format!("{} – {}", date_words(from), date_words(until)),
    })
}

/// A moment, to the minute, in UTC: `2026-11-24 01:40`.
pub fn time_words(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

/// A schedule in a few words: `overdue by 12 days`, `due in 3 days`, `no date`.
pub fn schedule_words(schedule: Schedule) -> String {
    match schedule {
        Schedule::Overdue(days) => format!("overdue by {}", span(days)),
        Schedule::DueSoon(0) => "due today".to_owned(),
        Schedule::DueSoon(days) | Schedule::Upcoming(days) => format!("due in {}", span(days)),
        Schedule::NoDate => "no date".to_owned(),
        Schedule::DoneLate(days) => format!("done {} late", span(days)),
        Schedule::Settled => String::new(),
    }
}

/// How long ago: `today`, `12 days ago`, `6 months ago`; what is still to come is `in 3 days`.
pub fn ago_words(days: i32) -> String {
    match days {
        0 => "today".to_owned(),
        1.. => format!("{} ago", span(days)),
        _ => format!("in {}", span(-days)),
    }
}

/// Days as people count them: days to three months, months to two years, then years.
fn span(days: i32) -> String {
    let (count, unit) = match days {
        ..=90 => (days, "day"),
        91..=730 => (days / 30, "month"),
        _ => (days / 365, "year"),
    };
    let s = if count == 1 { "" } else { "s" };
    format!("{count} {unit}{s}")
}

#[cfg(test)]
mod tests {
    use super::{ago_words, date_words, range_words, schedule_words};
    use crate::ledger::Schedule;

    #[test]
    fn dates_are_as_exact_as_they_are() {
        let words = |text: &str| date_words(text.parse().unwrap());
        assert_eq!(words("2024-06-28"), "28 June 2024");
        assert_eq!(words("2024-06"), "June 2024");
        assert_eq!(words("2024"), "2024");
    }

    #[test]
    fn ranges() {
        let range = |a: &str, b: &str| range_words(a.parse().ok(), b.parse().ok());
        assert_eq!(
            range("2024-06-27", "2024-06-30").unwrap(),
            "27–30 June 2024"
        );
        assert_eq!(range("2024-06", "").unwrap(), "since June 2024");
        assert_eq!(range("", "2025").unwrap(), "until 2025");
        assert_eq!(range("2019", "2021-05").unwrap(), "2019 – May 2021");
        assert_eq!(range("", ""), None);
    }

    #[test]
    fn ages() {
        assert_eq!(ago_words(0), "today");
        assert_eq!(ago_words(1), "1 day ago");
        assert_eq!(ago_words(200), "6 months ago");
        assert_eq!(ago_words(-3), "in 3 days");
    }

    #[test]
    fn schedules() {
        assert_eq!(schedule_words(Schedule::Overdue(1)), "overdue by 1 day");
        assert_eq!(schedule_words(Schedule::DueSoon(0)), "due today");
        assert_eq!(schedule_words(Schedule::Upcoming(120)), "due in 4 months");
        assert_eq!(schedule_words(Schedule::Overdue(800)), "overdue by 2 years");
    }
}
