//! Dates, schedules and names of kinds in words.

use crate::lang::{Words, tell};
use crate::ledger::{Deed, Entry, Ledger, Schedule};
use crate::model::{Country, Kind, PartialDate, Stage, Status};
use jiff::Timestamp;
use jiff::civil::{Date, Weekday};
use std::borrow::Cow;

/// The messages of the months within a date.
const MONTHS: [&str; 12] = [
    "date-month-1",
    "date-month-2",
    "date-month-3",
    "date-month-4",
    "date-month-5",
    "date-month-6",
    "date-month-7",
    "date-month-8",
    "date-month-9",
    "date-month-10",
    "date-month-11",
    "date-month-12",
];

fn month(words: &Words, number: i8) -> Cow<'_, str> {
    let at = usize::try_from(number - 1).ok();
    let id = at.and_then(|at| MONTHS.get(at));
    id.map_or("?".into(), |id| words.say(id))
}

/// The month of a day at its shortest: `Jun`.
pub fn short_month(words: &Words, day: Date) -> Cow<'_, str> {
    words.say(match day.month() {
        1 => "date-short-1",
        2 => "date-short-2",
        3 => "date-short-3",
        4 => "date-short-4",
        5 => "date-short-5",
        6 => "date-short-6",
        7 => "date-short-7",
        8 => "date-short-8",
        9 => "date-short-9",
        10 => "date-short-10",
        11 => "date-short-11",
        _ => "date-short-12",
    })
}

/// The day of the week of a day at its shortest: `Mon`.
pub fn short_weekday(words: &Words, day: Date) -> Cow<'_, str> {
    words.say(match day.weekday() {
        Weekday::Monday => "date-weekday-1",
        Weekday::Tuesday => "date-weekday-2",
        Weekday::Wednesday => "date-weekday-3",
        Weekday::Thursday => "date-weekday-4",
        Weekday::Friday => "date-weekday-5",
        Weekday::Saturday => "date-weekday-6",
        Weekday::Sunday => "date-weekday-7",
    })
}

/// A date as people write it, as exact as it is: `28 June 2024`, `June 2024`, `2024`.
pub fn date_words(words: &Words, date: PartialDate) -> String {
    match date {
        PartialDate::Year(year) => year.to_string(),
        PartialDate::Month(year, number) => {
            let month = month(words, number);
            tell!(words, "date-of-month", month = month, year = year)
        }
        PartialDate::Day(_) => of_day(words, "date-day", date),
    }
}

/// A date as it stands in a sentence that says when: in English as it is, `le 28 juin 2024` and
/// `en juin 2024` in French.
pub fn when_words(words: &Words, date: PartialDate) -> String {
    match date {
        PartialDate::Day(_) => of_day(words, "date-when-day", date),
        _ => tell!(words, "date-when", date = date_words(words, date)),
    }
}

/// A message with the parts of a day.
fn of_day(words: &Words, id: &str, date: PartialDate) -> String {
    let day = date.first_day();
    let month = month(words, day.month());
    tell!(words, id, day = day.day(), month = month, year = day.year())
}

/// Since when: `since 28 June 2024`.
pub fn since_words(words: &Words, date: PartialDate) -> String {
    let id = match date {
        PartialDate::Day(_) => "date-since-day",
        _ => "date-since",
    };
    tell!(words, id, date = date_words(words, date))
}

/// Until when: `until May 2024`.
pub fn until_words(words: &Words, date: PartialDate) -> String {
    let id = match date {
        PartialDate::Day(_) => "date-until-day",
        _ => "date-until",
    };
    tell!(words, id, date = date_words(words, date))
}

/// A span of dates: `27–30 June 2024`, `since 2019`, `until May 2024`.
pub fn range_words(
    words: &Words,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
) -> Option<String> {
    Some(match (from, until) {
        (None, None) => return None,
        (Some(from), None) => since_words(words, from),
        (None, Some(until)) => until_words(words, until),
        (Some(from), Some(until)) if from == until => date_words(words, from),
        (Some(PartialDate::Day(a)), Some(PartialDate::Day(b)))
            if (a.year(), a.month()) == (b.year(), b.month()) =>
        {
            let last = date_words(words, b.into());
            tell!(words, "date-days", first = a.day(), last = last)
        }
        (Some(from), Some(until)) => {
            let (from, until) = (date_words(words, from), date_words(words, until));
            tell!(words, "date-range", from = from, until = until)
        }
    })
}

/// A moment, to the minute, in UTC: `2026-11-24 01:40`.
pub fn time_words(at: Timestamp) -> String {
    at.strftime("%Y-%m-%d %H:%M").to_string()
}

/// A schedule in a few words: `overdue by 12 days`, `due in 3 days`, `no date`.
pub fn schedule_words(words: &Words, schedule: Schedule) -> String {
    match schedule {
        Schedule::Overdue(days) => tell!(words, "schedule-overdue", span = span(words, days)),
        Schedule::DueSoon(0) => words.say("schedule-due-today").into_owned(),
        Schedule::DueSoon(days) | Schedule::Upcoming(days) => {
            tell!(words, "schedule-due-in", span = span(words, days))
        }
        Schedule::NoDate => words.say("schedule-no-date").into_owned(),
        Schedule::DoneLate(days) => {
            tell!(words, "schedule-done-late", span = span(words, days))
        }
        Schedule::Settled => String::new(),
    }
}

/// A schedule in fewer words, for a column: `overdue 12 days`.
pub fn short_schedule_words(words: &Words, schedule: Schedule) -> String {
    match schedule {
        Schedule::Overdue(days) => {
            tell!(words, "schedule-overdue-short", span = span(words, days))
        }
        Schedule::DoneLate(days) => {
            tell!(words, "schedule-done-late-short", span = span(words, days))
        }
        other => schedule_words(words, other),
    }
}

/// How long ago: `today`, `12 days ago`, `6 months ago`; what is still to come is `in 3 days`.
pub fn ago_words(words: &Words, days: i32) -> String {
    match days {
        0 => words.say("date-today").into_owned(),
        1.. => tell!(words, "date-ago", span = span(words, days)),
        _ => tell!(words, "date-in", span = span(words, -days)),
    }
}

/// How long ago, where a heading says that it is ago: `today`, `12 days`.
pub fn age_words(words: &Words, days: i32) -> String {
    match days {
        1.. => span(words, days),
        _ => ago_words(words, days),
    }
}

/// Days as people count them: days to three months, months to two years, then years.
fn span(words: &Words, days: i32) -> String {
    let (count, id) = match days {
        ..=90 => (days, "span-days"),
        91..=730 => (days / 30, "span-months"),
        _ => (days / 365, "span-years"),
    };
    tell!(words, id, count = count)
}

/// The word for a status.
pub fn status_words(words: &Words, status: Status) -> Cow<'_, str> {
    words.say(status.message())
}

/// The message of a stage.
pub fn stage_message(stage: Stage) -> &'static str {
    match stage {
        Stage::Mentioned => "stage-mentioned",
        Stage::Proposed => "stage-proposed",
        Stage::Agreed => "stage-agreed",
        Stage::Formalised => "stage-formalised",
        Stage::Declined => "stage-declined",
    }
}

/// What an entry of the journal does, in a word: a status, `note`, `undo`, `redo`.
pub fn deed_words<'a>(words: &'a Words, ledger: &Ledger, entry: &Entry) -> Cow<'a, str> {
    match (&entry.deed, ledger.word(entry)) {
        (Deed::Set { status, .. }, _) => status_words(words, *status),
        (Deed::Note { .. }, _) => words.say("deed-note"),
        (_, "undo") => words.say("deed-undo"),
        (_, "redo") => words.say("deed-redo"),
        _ => words.say("deed-unknown"),
    }
}

/// What records of a kind are called, of so many: `meeting`, `meetings`.
pub fn noun(words: &Words, kind: Kind, count: usize) -> String {
    tell!(words, kind.message(), count = count)
}

/// So many records of a kind: `1 meeting`, `35 meetings`.
pub fn counted(words: &Words, kind: Kind, count: usize) -> String {
    let id = match kind {
        Kind::Meetings => "counted-meetings",
        Kind::Proposals => "counted-proposals",
        Kind::People => "counted-people",
        Kind::Organisations => "counted-organisations",
        Kind::FollowUps => "counted-follow-ups",
        Kind::Agreements => "counted-agreements",
        Kind::Places => "counted-places",
        Kind::Events => "counted-events",
    };
    tell!(words, id, count = count)
}

/// The heading over records of a kind: `Meetings`.
pub fn tab_words(words: &Words, kind: Kind) -> Cow<'_, str> {
    words.say(kind.heading())
}

/// The word for one of the values that a field of the records can have, by the family of messages
/// it belongs to: `stage`, `topic`, `meeting-kind`. `name` is the value as JSON has it.
pub fn value_words(words: &Words, family: &str, name: &'static str) -> String {
    let id = format!("{family}-{}", name.to_ascii_lowercase().replace(' ', "-"));
    words.say(&id).into_owned()
}

/// The name of a country.
pub fn country_words(words: &Words, country: Country) -> &'static str {
    // The second of its names is the French one.
    let french = country.names().nth(1).filter(|_| words.tag() == "fr");
    french.unwrap_or(country.name())
}

#[cfg(test)]
mod tests {
    use super::{ago_words, date_words, range_words, schedule_words, value_words, when_words};
    use crate::lang::Words;
    use crate::ledger::Schedule;
    use crate::model::{AgreementKind, MeetingKind, OrganisationKind, ProposalKind, Stage, Topic};
    use strum::IntoEnumIterator as _;

    #[test]
    fn dates_are_as_exact_as_they_are() {
        let english = Words::english();
        let words = |text: &str| date_words(&english, text.parse().unwrap());
        assert_eq!(words("2024-06-28"), "28 June 2024");
        assert_eq!(words("2024-06"), "June 2024");
        assert_eq!(words("2024"), "2024");
    }

    #[test]
    fn ranges() {
        let words = Words::english();
        let range = |a: &str, b: &str| range_words(&words, a.parse().ok(), b.parse().ok());
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
        let words = Words::english();
        let ago_words = |days| ago_words(&words, days);
        assert_eq!(ago_words(0), "today");
        assert_eq!(ago_words(1), "1 day ago");
        assert_eq!(ago_words(200), "6 months ago");
        assert_eq!(ago_words(-3), "in 3 days");
    }

    #[test]
    fn schedules() {
        let words = Words::english();
        let schedule_words = |schedule| schedule_words(&words, schedule);
        assert_eq!(schedule_words(Schedule::Overdue(1)), "overdue by 1 day");
        assert_eq!(schedule_words(Schedule::DueSoon(0)), "due today");
        assert_eq!(schedule_words(Schedule::Upcoming(120)), "due in 4 months");
        assert_eq!(schedule_words(Schedule::Overdue(800)), "overdue by 2 years");
    }

    #[test]
    fn dates_in_french() {
        let words = Words::of(["fr"]);
        let date = |text: &str| text.parse().unwrap();
        assert_eq!(date_words(&words, date("2024-06-01")), "1er juin 2024");
        assert_eq!(when_words(&words, date("2024-06-28")), "le 28 juin 2024");
        assert_eq!(when_words(&words, date("2024-06")), "en juin 2024");
        let range = |a: &str, b: &str| range_words(&words, a.parse().ok(), b.parse().ok());
        assert_eq!(range("2024-06-02", "").unwrap(), "depuis le 2 juin 2024");
        assert_eq!(range("", "2025").unwrap(), "jusqu’en 2025");
        assert_eq!(ago_words(&words, 400), "il y a 13 mois");
    }

    #[test]
    fn every_value_has_a_word_in_every_language() {
        fn all<T: Into<&'static str>>(
            family: &'static str,
            values: impl Iterator<Item = T>,
        ) -> Vec<(&'static str, &'static str)> {
            values.map(|value| (family, value.into())).collect()
        }
        let families = [
            all("stage", Stage::iter()),
            all("topic", Topic::iter()),
            all("meeting-kind", MeetingKind::iter()),
            all("proposal-kind", ProposalKind::iter()),
            all("organisation-kind", OrganisationKind::iter()),
            all("agreement-kind", AgreementKind::iter()),
        ];
        let (english, french) = (Words::english(), Words::of(["fr"]));
        for (family, name) in families.into_iter().flatten() {
            assert_eq!(value_words(&english, family, name), name);
            assert!(!value_words(&french, family, name).is_empty());
        }
    }
}
