//! Dates as they are written: days, months and years in either order, ranges, weekdays.

use super::{DASHES, Reading, Side, Written};
use crate::draft::page::Page;
use crate::draft::rules::{DateWord, Role};
use crate::draft::token::Sort;

pub(super) fn relative(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    match page.rules.date_word(page, at)? {
        (len, DateWord::Day(days)) => Some((len, Reading::Relative(days))),
        _ => None,
    }
}

/// A weekday, alone or before a date, which then tells the day.
pub(super) fn with_weekday(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    let before = [
        (Role::Last, Side::Before),
        (Role::Next, Side::Next),
        (Role::This, Side::Week),
    ];
    let lead = before
        .into_iter()
        .find_map(|(role, side)| Some((page.role(at, role)?, side)));
    let start = at + lead.map_or(0, |(len, _)| len);
    let (len, DateWord::Weekday(day)) = page.rules.date_word(page, start)? else {
        return None;
    };
    let mut next = start + len;
    if page.is_mark(next, &[","]) {
        next += 1;
    }
    next = page.past(next, Role::Article);
    if let Some((len, reading)) = iso(page, next).or_else(|| written(page, next)) {
        return Some((next + len - at, reading));
    }
    let next = start + len;
    let (side, next) = if let Some((_, side)) = lead {
        (side, next)
    } else if let Some(len) = page.role(next, Role::Last) {
        (Side::Before, next + len)
    } else if let Some(len) = page.role(next, Role::Next) {
        (Side::Next, next + len)
    } else {
        (Side::Past, next)
    };
    Some((next - at, Reading::Weekday { day, side }))
}

/// `2024-06-28` and `2024-06`.
pub(super) fn iso(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    let year = year(page, at)?;
    let dash =
        |at: usize| page.is_mark(at, &["-"]) && page.token(at).is_some_and(|token| token.glued);
    if !dash(at + 1) {
        return None;
    }
    let month = number(page, at + 2, 12)?;
    let from = Written {
        year: Some(year),
        month,
        day: None,
    };
    if dash(at + 3)
        && let Some(day) = number(page, at + 4, 31)
    {
        let from = Written {
            day: Some(day),
            ..from
        };
        return Some((5, Reading::Written { from, until: None }));
    }
    // `2026-2027` is no month.
    (page.token(at + 2).map(|token| token.at.len()) == Some(2))
        .then_some((3, Reading::Written { from, until: None }))
}

/// A date in words, or a range of them.
pub(super) fn written(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    day_first(page, at).or_else(|| month_first(page, at))
}

fn day_first(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    let (len, day) = day(page, at)?;
    let mut next = at + len;
    next = page.past(next, Role::Of);
    if let Some((len, month)) = month(page, next) {
        next += len;
        let (len, own_year) = comma_year(page, next);
        let after = next + len;
        let from = Written {
            year: own_year,
            month,
            day: Some(day),
        };
        // 28 September to 2 October 2024
        if let Some(then) = joined(page, after)
            && let Some((len, until_day)) = self::day(page, then)
            && let Some((month_len, until_month)) = self::month(page, then + len)
        {
            let end = then + len + month_len;
            let (len, year) = comma_year(page, end);
            let until = Written {
                year,
                month: until_month,
                day: Some(until_day),
            };
            return Some((
                end + len - at,
                Reading::Written {
                    from,
                    until: Some(until),
                },
            ));
        }
        return Some((after - at, Reading::Written { from, until: None }));
    }
    // 27 to 30 June 2024
    let then = joined(page, at + len)?;
    let (len, until_day) = self::day(page, then)?;
    let then = page.past(then + len, Role::Of);
    let (len, month) = month(page, then)?;
    let end = then + len;
    let (len, year) = comma_year(page, end);
    let from = Written {
        year,
        month,
        day: Some(day),
    };
    let until = Written {
        day: Some(until_day),
        ..from
    };
    Some((
        end + len - at,
        Reading::Written {
            from,
            until: Some(until),
        },
    ))
}

fn month_first(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    let (len, month) = month(page, at)?;
    let next = at + len;
    if let Some(year) = year(page, next) {
        let from = Written {
            year: Some(year),
            month,
            day: None,
        };
        return Some((next + 1 - at, Reading::Written { from, until: None }));
    }
    if !page.rules.head_last {
        return None;
    }
    let (len, day) = day(page, next)?;
    let mut end = next + len;
    let mut from = Written {
        year: None,
        month,
        day: Some(day),
    };
    // September 28 to 30, 2023; September 28 to October 2, 2023
    let mut until = None;
    if let Some(then) = joined(page, end) {
        let (skip, until_month) = self::month(page, then).unwrap_or((0, month));
        if let Some((len, until_day)) = self::day(page, then + skip)
            && self::month(page, then + skip + len).is_none()
        {
            end = then + skip + len;
            until = Some(Written {
                year: None,
                month: until_month,
                day: Some(until_day),
            });
        }
    }
    let (len, year) = comma_year(page, end);
    match &mut until {
        Some(until) => until.year = year,
        None => from.year = year,
    }
    Some((end + len - at, Reading::Written { from, until }))
}

/// The token after what joins two days: "au", "to", "et", a dash.
fn joined(page: &Page<'_>, at: usize) -> Option<usize> {
    if page.is_mark(at, &DASHES) {
        return Some(at + 1);
    }
    page.role(at, Role::To).map(|len| at + len)
}

pub(super) fn day(page: &Page<'_>, at: usize) -> Option<(usize, i8)> {
    if let Some(len) = page.role(at, Role::Ordinal) {
        return Some((len, 1));
    }
    let token = page.token(at).filter(|token| token.sort == Sort::Number)?;
    let digits: String = token
        .folded
        .chars()
        .take_while(char::is_ascii_digit)
        .collect();
    let letters = token.folded.get(digits.len()..).unwrap_or_default();
    let day: i8 = digits.parse().ok()?;
    ((1..=31).contains(&day) && matches!(letters, "" | "st" | "nd" | "rd" | "th" | "er"))
        .then_some((1, day))
}

pub(super) fn month(page: &Page<'_>, at: usize) -> Option<(usize, i8)> {
    let (len, DateWord::Month(month)) = page.rules.date_word(page, at)? else {
        return None;
    };
    // "may" is a verb.
    if page.rules.head_last && !page.is_capital(at) {
        return None;
    }
    let dot =
        page.is_mark(at + len, &["."]) && page.token(at).is_some_and(|token| token.at.len() < 5);
    Some((len + usize::from(dot), month))
}

fn number(page: &Page<'_>, at: usize, most: i8) -> Option<i8> {
    let number: i8 = page.folded(at).parse().ok()?;
    (1..=most).contains(&number).then_some(number)
}

pub(super) fn year(page: &Page<'_>, at: usize) -> Option<i16> {
    let token = page.token(at).filter(|token| token.sort == Sort::Number)?;
    let year: i16 = token.folded.parse().ok()?;
    (token.folded.len() == 4 && (1900..2100).contains(&year)).then_some(year)
}

/// A year that may stand after a comma, and how many tokens it takes.
fn comma_year(page: &Page<'_>, at: usize) -> (usize, Option<i16>) {
    if let Some(year) = year(page, at) {
        return (1, Some(year));
    }
    if page.rules.head_last
        && page.is_mark(at, &[","])
        && let Some(year) = year(page, at + 1)
    {
        return (2, Some(year));
    }
    (0, None)
}
