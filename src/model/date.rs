//! Dates as the source gives them: a year, a month or a day.

use jiff::civil::Date;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use std::cmp::Ordering;
use std::fmt;
use std::str::FromStr;
use thiserror::Error;

/// Says why a text is no date.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
#[error("not a date: `{0}`; write `2024`, `2024-06` or `2024-06-28`")]
pub struct BadDate(String);

/// A date known to the year, the month or the day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum PartialDate {
    /// `2024`
    Year(i16),
    /// `2024-06`
    Month(i16, i8),
    /// `2024-06-28`
    Day(Date),
}

impl PartialDate {
    /// The first day it can mean.
    pub fn first_day(self) -> Date {
        match self {
            Self::Year(year) => first_of(year, 1),
            Self::Month(year, month) => first_of(year, month),
            Self::Day(day) => day,
        }
    }

    /// The last day it can mean: what "by 2024-06" is over after.
    pub fn last_day(self) -> Date {
        match self {
            Self::Year(year) => first_of(year, 12).last_of_month(),
            Self::Month(..) => self.first_day().last_of_month(),
            Self::Day(day) => day,
        }
    }

    /// Says whether every day it can mean lies before every day the other can mean.
    pub fn is_surely_before(self, other: Self) -> bool {
        self.last_day() < other.first_day()
    }

    fn precision(self) -> u8 {
        match self {
            Self::Year(_) => 0,
            Self::Month(..) => 1,
            Self::Day(_) => 2,
        }
    }
}

fn first_of(year: i16, month: i8) -> Date {
    // Parsing admits only years 1 to 9999 and months 1 to 12, so this is always a date.
    Date::new(year, month, 1).unwrap_or(Date::MIN)
}

/// By first day; of two beginning together the vaguer comes first.
impl Ord for PartialDate {
    fn cmp(&self, other: &Self) -> Ordering {
        (self.first_day(), self.precision()).cmp(&(other.first_day(), other.precision()))
    }
}

impl PartialOrd for PartialDate {
    fn partial_cmp(&self, other: &Self) -> Option<Ordering> {
        Some(self.cmp(other))
    }
}

impl From<Date> for PartialDate {
    fn from(day: Date) -> Self {
        Self::Day(day)
    }
}

impl FromStr for PartialDate {
    type Err = BadDate;

    fn from_str(text: &str) -> Result<Self, BadDate> {
        let bad = || BadDate(super::clean(text).chars().take(40).collect());
        let number = |part: &str, width: usize| {
            (part.len() == width && part.bytes().all(|b| b.is_ascii_digit()))
                .then(|| part.parse::<i16>().ok())
                .flatten()
        };
        let mut parts = text.split('-');
        let year = parts
            .next()
            .and_then(|part| number(part, 4))
            .filter(|year| *year > 0)
            .ok_or_else(bad)?;
        let Some(month) = parts.next() else {
            return Ok(Self::Year(year));
        };
        let month = number(month, 2)
            .and_then(|month| i8::try_from(month).ok())
            .filter(|month| (1..=12).contains(month))
            .ok_or_else(bad)?;
        let Some(day) = parts.next() else {
            return Ok(Self::Month(year, month));
        };
        let day = number(day, 2)
            .and_then(|day| i8::try_from(day).ok())
            .and_then(|day| Date::new(year, month, day).ok())
            .ok_or_else(bad)?;
        match parts.next() {
            None => Ok(Self::Day(day)),
            Some(_) => Err(bad()),
        }
    }
}

impl fmt::Display for PartialDate {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Year(year) => write!(f, "{year:04}"),
            Self::Month(year, month) => write!(f, "{year:04}-{month:02}"),
            Self::Day(day) => write!(f, "{day}"),
        }
    }
}

impl Serialize for PartialDate {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        to.collect_str(self)
    }
}

impl<'de> Deserialize<'de> for PartialDate {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        struct Written;
        impl serde::de::Visitor<'_> for Written {
            type Value = PartialDate;
            fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str("a date in quotes, \"2024\", \"2024-06\" or \"2024-06-28\"")
            }
            fn visit_str<E: serde::de::Error>(self, text: &str) -> Result<PartialDate, E> {
                text.parse().map_err(E::custom)
            }
        }
        from.deserialize_str(Written)
    }
}

#[cfg(test)]
mod tests {
    use super::PartialDate;

    fn date(text: &str) -> PartialDate {
        text.parse().unwrap()
    }

    #[test]
    fn reads_and_writes_what_a_source_gives() {
        for text in ["2024", "2024-06", "2024-06-28", "2024-02-29"] {
            assert_eq!(date(text).to_string(), text);
        }
        for bad in [
            "",
            "24",
            "2024-6",
            "2024-13",
            "2023-02-29",
            "2024-06-28-01",
            "28/06/2024",
            "0000",
            "2024-",
            "+024",
        ] {
            assert!(bad.parse::<PartialDate>().is_err(), "{bad:?}");
        }
    }

    #[test]
    fn a_vague_date_is_before_only_what_it_cannot_contain() {
        assert!(!date("2024").is_surely_before(date("2024-06-28")));
        assert!(date("2024-05").is_surely_before(date("2024-06")));
        assert_eq!(date("2024-02").last_day().to_string(), "2024-02-29");
        assert_eq!(date("2024").last_day().to_string(), "2024-12-31");
    }

    #[test]
    fn sorts_by_first_day() {
        let mut dates = ["2024-06-28", "2024", "2023-12", "2024-01-01", "2024-01"].map(date);
        dates.sort_unstable();
        let sorted: Vec<_> = dates.iter().map(ToString::to_string).collect();
        assert_eq!(
            sorted,
            ["2023-12", "2024", "2024-01", "2024-01-01", "2024-06-28"]
        );
    }
}
