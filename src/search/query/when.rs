//! Dates as queries write them: fixed, or counted from the day of asking.

use super::error::{BadQuery, quoted};
use crate::model::PartialDate;
use jiff::civil::Date;
use jiff::{Span, ToSpan as _};
use std::fmt;
use std::ops::Range;
use strum::IntoEnumIterator as _;

/// A date as a query writes it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum When {
    /// `2024`, `2024-06`, `2024-06-28`
    Fixed(PartialDate),
    /// `today`, `last-month`
    Named(Named),
    /// `-30d`, `+2w`: so many days, weeks, months or years from the day of asking.
    Offset(i32, Unit),
}

/// A date that has a name.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, strum::EnumIter, strum::EnumString, strum::IntoStaticStr,
)]
#[strum(serialize_all = "kebab-case")]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Named {
    Today,
    Yesterday,
    Tomorrow,
    ThisWeek,
    LastWeek,
    NextWeek,
    ThisMonth,
    LastMonth,
    NextMonth,
    ThisYear,
    LastYear,
    NextYear,
}

/// A unit that days are counted in.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Unit {
    Days,
    Weeks,
    Months,
    Years,
}

impl Unit {
    fn of(letter: char) -> Option<Self> {
        Some(match letter {
            'd' => Self::Days,
            'w' => Self::Weeks,
            'm' => Self::Months,
            'y' => Self::Years,
            _ => return None,
        })
    }

    fn letter(self) -> char {
        match self {
            Self::Days => 'd',
            Self::Weeks => 'w',
            Self::Months => 'm',
            Self::Years => 'y',
        }
    }
}

impl Named {
    /// How it is written.
    pub fn name(self) -> &'static str {
        self.into()
    }

    fn days(self, today: Date) -> (Date, Date) {
        let day = |date: Date| (date, date);
        let week = |date: Date| {
            let past = date.weekday().to_monday_zero_offset();
            let monday = moved(date, i32::from(-past).days());
            (monday, moved(monday, 6.days()))
        };
        let month = |date: Date| (date.first_of_month(), date.last_of_month());
        let year = |date: Date| (date.first_of_year(), date.last_of_year());
        match self {
            Self::Today => day(today),
            Self::Yesterday => day(moved(today, -1.day())),
            Self::Tomorrow => day(moved(today, 1.day())),
            Self::ThisWeek => week(today),
            Self::LastWeek => week(moved(today, -7.days())),
            Self::NextWeek => week(moved(today, 7.days())),
            Self::ThisMonth => month(today),
            Self::LastMonth => month(moved(today, -1.month())),
            Self::NextMonth => month(moved(today, 1.month())),
            Self::ThisYear => year(today),
            Self::LastYear => year(moved(today, -1.year())),
            Self::NextYear => year(moved(today, 1.year())),
        }
    }
}

/// A day so much later, or the end of the calendar.
fn moved(day: Date, by: Span) -> Date {
    let end = if by.is_negative() {
        Date::MIN
    } else {
        Date::MAX
    };
    day.checked_add(by).unwrap_or(end)
}

impl When {
    /// The first and the last day it can mean, asked on a day.
    pub fn days(self, today: Date) -> (Date, Date) {
        match self {
            Self::Fixed(date) => (date.first_day(), date.last_day()),
            Self::Named(named) => named.days(today),
            Self::Offset(count, unit) => {
                let span = match unit {
                    Unit::Days => Span::new().try_days(count),
                    Unit::Weeks => Span::new().try_weeks(count),
                    Unit::Months => Span::new().try_months(count),
                    Unit::Years => Span::new().try_years(count),
                };
                let end = if count < 0 { Date::MIN } else { Date::MAX };
                let day = span.map_or(end, |span| moved(today, span));
                (day, day)
            }
        }
    }

    /// Reads a text that is a date and nothing else.
    ///
    /// # Errors
    /// [`BadQuery`] on what is no date, and on what is incomplete.
    pub fn parse(text: &str) -> Result<Self, BadQuery> {
        let (place, date) = trimmed(text);
        Self::read(date).map_err(|hint| {
            let message = match date {
                "" => "a date is wanted".to_owned(),
                _ => format!("{} is no date", quoted(date)),
            };
            BadQuery::new(message, hint, place)
        })
    }

    /// Reads a date that is being typed: nothing while it is empty or more letters could make one
    /// of it.
    ///
    /// # Errors
    /// [`BadQuery`] on what cannot become a date by typing on.
    pub fn typed(text: &str) -> Result<Option<Self>, BadQuery> {
        match Self::parse(text) {
            Ok(date) => Ok(Some(date)),
            Err(_) if Self::may_become(trimmed(text).1) => Ok(None),
            Err(error) => Err(error),
        }
    }

    /// Reads a date; says what to write instead of what is none.
    pub(in super::super) fn read(text: &str) -> Result<Self, String> {
        let lower = text.to_ascii_lowercase();
        if let Ok(date) = text.parse() {
            return Ok(Self::Fixed(date));
        }
        if let Ok(named) = lower.parse() {
            return Ok(Self::Named(named));
        }
        if let Some((count, unit, signed)) = offset(&lower) {
            if signed {
                return Ok(Self::Offset(count, unit));
            }
            let letter = unit.letter();
            return Err(format!(
                "did you mean `-{count}{letter}`, which is past, or `+{count}{letter}`, which is to come?"
            ));
        }
        let near = || super::error::nearest(text, Named::iter().map(Named::name));
        let meant = likely(text).map(|date| date.to_string());
        Err(match meant.or_else(|| near().map(str::to_owned)) {
            Some(meant) => format!("did you mean `{meant}`?"),
            None => "write 2024, 2024-06, 2024-06-28, today, last-month, -30d or +2w".to_owned(),
        })
    }

    /// Says whether more letters could make a date of it.
    pub(super) fn may_become(text: &str) -> bool {
        const SHAPE: &[u8] = b"0000-00-00";
        let lower = text.to_ascii_lowercase();
        let digits = lower.strip_prefix(['+', '-']).unwrap_or(&lower);
        let by_shape = lower.len() <= SHAPE.len()
            && lower
                .bytes()
                .zip(SHAPE)
                .all(|(byte, shape)| byte == *shape || (*shape == b'0' && byte.is_ascii_digit()));
        let by_count = digits.len() <= 4 && digits.bytes().all(|byte| byte.is_ascii_digit());
        by_shape || by_count || Named::iter().any(|named| named.name().starts_with(&lower))
    }
}

/// A text without the blanks around it, and where it stands.
fn trimmed(text: &str) -> (Range<usize>, &str) {
    let start = text.len() - text.trim_start().len();
    let date = text.trim();
    (start..start + date.len(), date)
}

/// Reads `-30d`: the count, the unit, and whether it says which way.
fn offset(text: &str) -> Option<(i32, Unit, bool)> {
    let unit = Unit::of(text.chars().next_back()?)?;
    let count = text.get(..text.len() - 1)?;
    let digits = count.strip_prefix(['+', '-']).unwrap_or(count);
    // More than four digits leave the calendar.
    let sound = (1..=4).contains(&digits.len()) && digits.bytes().all(|byte| byte.is_ascii_digit());
    let signed = digits.len() < count.len();
    sound.then(|| count.parse().ok().map(|count| (count, unit, signed)))?
}

/// The date that `2024-6`, `2024/06/28` or `28.06.2024` was meant for.
fn likely(text: &str) -> Option<PartialDate> {
    let parts: Vec<&str> = text.split(['-', '/', '.']).collect();
    let written = match parts.as_slice() {
        [year, month] if year.len() == 4 => format!("{year}-{month:0>2}"),
        [month, year] if year.len() == 4 => format!("{year}-{month:0>2}"),
        [year, month, day] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        [day, month, year] if year.len() == 4 => format!("{year}-{month:0>2}-{day:0>2}"),
        _ => return None,
    };
    written.parse().ok()
}

impl fmt::Display for When {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Fixed(date) => date.fmt(f),
            Self::Named(named) => f.write_str(named.name()),
            Self::Offset(count, unit) => write!(f, "{count:+}{}", unit.letter()),
        }
    }
}

/// What a term asks of a date.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum DateTest {
    /// `2024`; of a field such as `since:` that compares by itself, what it compares with.
    Within(When),
    Before(When),
    UpTo(When),
    After(When),
    From(When),
    /// `2024..2025-06`, both ends included; one of them may be open.
    Range(Option<When>, Option<When>),
}

impl DateTest {
    /// Reads a date with its comparison, or a range; the error is what to write instead, and the
    /// part of the text that is at fault.
    pub(super) fn read(text: &str) -> Result<Self, (String, &str)> {
        let when = |text| When::read(text).map_err(|hint| (hint, text));
        if let Some((from, to)) = text.split_once("..") {
            let end = |text| {
                if str::is_empty(text) {
                    Ok(None)
                } else {
                    when(text).map(Some)
                }
            };
            let (from, to) = (end(from)?, end(to)?);
            if from.is_none() && to.is_none() {
                return Err(("write a range as in 2024..2025-06".to_owned(), text));
            }
            return Ok(Self::Range(from, to));
        }
        let (make, rest) = compared(text);
        Ok(make(when(rest)?))
    }

    /// Says whether more letters could make it readable.
    pub(super) fn may_become(text: &str) -> bool {
        if let Some((from, to)) = text.split_once("..") {
            return (from.is_empty() || When::read(from).is_ok()) && When::may_become(to);
        }
        let (_, rest) = compared(text);
        When::may_become(rest.strip_suffix('.').unwrap_or(rest))
    }

    /// The first and the last day of what is asked for, on a day; none where it is open.
    pub fn bounds(self, today: Date) -> (Option<Date>, Option<Date>) {
        let first = |when: When| when.days(today).0;
        let last = |when: When| when.days(today).1;
        match self {
            Self::Within(when) => (Some(first(when)), Some(last(when))),
            Self::UpTo(when) => (None, Some(last(when))),
            Self::From(when) => (Some(first(when)), None),
            Self::Range(from, to) => (from.map(first), to.map(last)),
            Self::Before(when) => (None, Some(first(when))),
            Self::After(when) => (Some(last(when)), None),
        }
    }

    /// Says whether a date passes, on a day. Of a vague one some day must lie within what is
    /// asked for; before and after hold only where all its days do.
    pub fn holds(self, date: PartialDate, today: Date) -> bool {
        let (from, to) = self.bounds(today);
        match self {
            Self::Before(_) => to.is_some_and(|to| date.last_day() < to),
            Self::After(_) => from.is_some_and(|from| date.first_day() > from),
            _ => {
                from.is_none_or(|from| date.last_day() >= from)
                    && to.is_none_or(|to| date.first_day() <= to)
            }
        }
    }
}

/// Makes a test of a date.
type Make = fn(When) -> DateTest;

/// Takes the comparison off a text.
fn compared(text: &str) -> (Make, &str) {
    const SIGNS: [(&str, Make); 5] = [
        ("<=", DateTest::UpTo),
        (">=", DateTest::From),
        ("<", DateTest::Before),
        (">", DateTest::After),
        ("=", DateTest::Within),
    ];
    for (sign, make) in SIGNS {
        if let Some(rest) = text.strip_prefix(sign) {
            return (make, rest);
        }
    }
    (DateTest::Within, text)
}

impl fmt::Display for DateTest {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Within(when) => write!(f, "{when}"),
            Self::Before(when) => write!(f, "<{when}"),
            Self::UpTo(when) => write!(f, "<={when}"),
            Self::After(when) => write!(f, ">{when}"),
            Self::From(when) => write!(f, ">={when}"),
            Self::Range(from, to) => {
                from.iter().try_for_each(|when| write!(f, "{when}"))?;
                f.write_str("..")?;
                to.iter().try_for_each(|when| write!(f, "{when}"))
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use super::{DateTest, When};
    use jiff::civil::{Date, date};

    const TODAY: Date = date(2024, 6, 28); // a Friday

    fn days(text: &str) -> (String, String) {
        let (first, last) = When::read(text).unwrap().days(TODAY);
        (first.to_string(), last.to_string())
    }

    #[test]
    fn dates_are_worked_out_from_the_day_of_asking() {
        let pairs = [
            ("today", "2024-06-28", "2024-06-28"),
            ("yesterday", "2024-06-27", "2024-06-27"),
            ("This-Week", "2024-06-24", "2024-06-30"),
            ("next-week", "2024-07-01", "2024-07-07"),
            ("last-month", "2024-05-01", "2024-05-31"),
            ("this-year", "2024-01-01", "2024-12-31"),
            ("-30d", "2024-05-29", "2024-05-29"),
            ("+2w", "2024-07-12", "2024-07-12"),
            ("+1m", "2024-07-28", "2024-07-28"),
            ("-9999y", "-9999-01-01", "-9999-01-01"),
            ("2024-02", "2024-02-01", "2024-02-29"),
        ];
        for (text, first, last) in pairs {
            let (f, l) = days(text);
            assert_eq!(
                l,
                if text == "-9999y" {
                    f.clone()
                } else {
                    last.to_owned()
                },
                "{text}"
            );
            assert!(text == "-9999y" || f == first, "{text}: {f}");
        }
    }

    #[test]
    fn what_is_no_date_is_answered_with_the_one_meant() {
        let hint = |text| When::read(text).unwrap_err();
        assert_eq!(hint("2024-6"), "did you mean `2024-06`?");
        assert_eq!(hint("28/06/2024"), "did you mean `2024-06-28`?");
        assert_eq!(hint("28.6.2024"), "did you mean `2024-06-28`?");
        assert_eq!(hint("tommorow"), "did you mean `tomorrow`?");
        assert!(hint("30d").contains("`-30d`"));
        assert!(hint("xyzzy").contains("2024-06"));
    }

    #[test]
    fn a_text_that_is_to_be_a_date_is_marked_where_it_is_none() {
        let typed = |text: &str| When::typed(text).map(|date| date.map(|date| date.to_string()));
        assert_eq!(typed(" 2024-06 "), Ok(Some("2024-06".to_owned())));
        assert_eq!(typed("2024-"), Ok(None));
        assert_eq!(typed(" "), Ok(None));
        let error = typed("  soon ").unwrap_err();
        assert_eq!(
            (error.message.as_str(), error.span),
            ("`soon` is no date", 2..6)
        );
        assert_eq!(When::parse("2024-").unwrap_err().span, 0..5);
        assert_eq!(When::parse("").unwrap_err().span, 0..0);
    }

    #[test]
    fn comparisons_hold_for_all_days_or_for_some() {
        let holds = |test: &str, date: &str| {
            DateTest::read(test)
                .unwrap()
                .holds(date.parse().unwrap(), TODAY)
        };
        assert!(holds("<2025", "2024") && !holds("<2024-06", "2024"));
        assert!(holds("<=2024-06", "2024") && holds("<=2024-06", "2024-06-30"));
        assert!(!holds("<=2024-06", "2024-07"));
        assert!(holds(">2024", "2025") && !holds(">2024-06", "2024"));
        assert!(holds(">=today", "2024-06") && !holds(">=today", "2024-06-27"));
        assert!(holds("2024..2025-06", "2025-06-30") && !holds("2024..2025-06", "2025-07"));
        assert!(holds("..today", "2023") && holds("-30d..", "2024-06-01"));
        assert!(holds("=2024-06", "2024-06-28") && holds("2024", "2024-06"));
        assert_eq!(DateTest::read("2024..soon").unwrap_err().1, "soon");
        assert!(DateTest::read("..").is_err());
    }

    #[test]
    fn a_date_half_typed_may_become_one() {
        for text in [
            "2", "2024-", "2024-1", "<20", "<", "-3", "+", "tod", "2024..", "2024.", "..2024-0",
        ] {
            assert!(DateTest::may_become(text), "{text}");
        }
        for text in ["20x", "<soon", "2024-13-", "todays", "soon..", "20240"] {
            let may = DateTest::may_become(text);
            assert!(!may || text == "2024-13-", "{text}");
        }
    }
}
