//! Dates: absolute, by weekday, relative, and ranges of them.

mod written;

use self::written::{iso, relative, with_weekday, written};
use super::fact::Confidence;
use super::page::{Page, Run};
use super::rules::Role;
use super::token::Sort;
use crate::model::PartialDate;
use jiff::ToSpan as _;
use jiff::civil::Date;

/// Days before and after.
const DASHES: [&str; 4] = ["-", "–", "—", "/"];

/// A date as the text gives it.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
struct Written {
    year: Option<i16>,
    month: i8,
    day: Option<i8>,
}

/// What a reading means before the day of publication is known.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Reading {
    Written {
        from: Written,
        until: Option<Written>,
    },
    Weekday {
        day: i8,
        side: Side,
    },
    Relative(i8),
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Side {
    Past,
    Before,
    Week,
    Next,
}

/// A date in a text.
#[derive(Debug, Clone)]
pub(super) struct Dated {
    pub(super) run: Run,
    pub(super) on: PartialDate,
    pub(super) until: Option<PartialDate>,
    pub(super) confidence: Confidence,
    /// Stands after words such as "before" and "planned": no day of a meeting held.
    pub(super) ahead: bool,
}

/// A date as it stands, still to be resolved.
#[derive(Debug, Clone)]
pub(super) struct Found {
    pub(super) run: Run,
    reading: Reading,
}

/// Finds the dates of a page.
pub(super) fn find(page: &Page<'_>) -> Vec<Found> {
    let mut found = Vec::new();
    let mut at = 0;
    while at < page.len() {
        match read(page, at) {
            Some((len, reading)) => {
                found.push(Found {
                    run: at..at + len,
                    reading,
                });
                at += len;
            }
            None => at += 1,
        }
    }
    found
}

/// The first day of publication that the dates themselves tell: one with its year.
pub(super) fn full(found: &[Found]) -> Option<Date> {
    found.iter().find_map(Found::day)
}

impl Found {
    /// The day, where the text gives it whole.
    pub(super) fn day(&self) -> Option<Date> {
        match self.reading {
            Reading::Written { from, .. } => Date::new(from.year?, from.month, from.day?).ok(),
            _ => None,
        }
    }

    /// What it means in a text published on a day, or about a day.
    pub(super) fn resolve(
        &self,
        page: &Page<'_>,
        published: Option<Date>,
        about: Option<Date>,
    ) -> Option<Dated> {
        let (on, until, confidence) = match self.reading {
            Reading::Written { from, until } => {
                let base = published.or(about);
                let last = until.unwrap_or(from);
                let year = last.year.or_else(|| nearest(from, base?));
                let confidence = if last.year.is_some() || published.is_some() {
                    Confidence::Certain
                } else {
                    Confidence::Likely
                };
                let on = partial(from.year.or(year)?, from)?;
                let until = match until {
                    Some(until) => Some(partial(year?, until)?).filter(|until| *until > on),
                    None => None,
                };
                (on, until, confidence)
            }
            Reading::Weekday { day, side } => {
                let on = weekday(published?, day, side)?;
                (on.into(), None, Confidence::Likely)
            }
            Reading::Relative(days) => {
                let on = published?.checked_add(i64::from(days).days()).ok()?;
                (on.into(), None, Confidence::Likely)
            }
        };
        let ahead = self.is_ahead(page);
        Some(Dated {
            run: self.run.clone(),
            on,
            until,
            confidence,
            ahead,
        })
    }

    fn is_ahead(&self, page: &Page<'_>) -> bool {
        let first = page.sentence(page.sentence_of(self.run.start)).start;
        (self.run.start.saturating_sub(4).max(first)..self.run.start).any(|at| {
            page.role(at, Role::Before)
                .is_some_and(|len| at + len >= self.run.start.saturating_sub(1))
        })
    }
}

fn partial(year: i16, written: Written) -> Option<PartialDate> {
    match written.day {
        Some(day) => Date::new(year, written.month, day).ok().map(Into::into),
        None => format!("{year:04}-{:02}", written.month).parse().ok(),
    }
}

/// The year that brings a date without one nearest to a day.
fn nearest(written: Written, base: Date) -> Option<i16> {
    let years = [base.year() - 1, base.year(), base.year() + 1];
    years.into_iter().min_by_key(|year| {
        let day = written.day.unwrap_or(15);
        Date::new(*year, written.month, day)
            .ok()
            .and_then(|date| date.since(base).ok())
            .map_or(i32::MAX, |span| span.get_days().abs())
    })
}

fn weekday(published: Date, day: i8, side: Side) -> Option<Date> {
    let today = published.weekday().to_monday_one_offset();
    let back = (today - day).rem_euclid(7);
    let days = match side {
        Side::Before if back == 0 => -7,
        Side::Past | Side::Before => -back,
        Side::Week => day - today,
        Side::Next if back == 0 => 7,
        Side::Next => 7 - back,
    };
    published.checked_add(i64::from(days).days()).ok()
}

/// Reads a date at a token: how many tokens it takes and what it says.
fn read(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    // Most tokens begin none.
    let starts = page.token(at).is_some_and(|token| {
        token.sort == Sort::Number
            || page.rules.date_word(page, at).is_some()
            || page.has(at, Role::This)
            || page.has(at, Role::Last)
            || page.has(at, Role::Next)
            || page.has(at, Role::Ordinal)
    });
    if !starts {
        return None;
    }
    iso(page, at)
        .or_else(|| relative(page, at))
        .or_else(|| with_weekday(page, at))
        .or_else(|| written(page, at))
}

#[cfg(test)]
mod tests;
