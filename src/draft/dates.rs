//! Dates: absolute, by weekday, relative, and ranges of them.

use super::fact::Confidence;
use super::page::{Page, Run};
use super::rules::{DateWord, Role};
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

fn relative(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
    match page.rules.date_word(page, at)? {
        (len, DateWord::Day(days)) => Some((len, Reading::Relative(days))),
        _ => None,
    }
}

/// A weekday, alone or before a date, which then tells the day.
fn with_weekday(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
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
fn iso(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
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
fn written(page: &Page<'_>, at: usize) -> Option<(usize, Reading)> {
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

fn day(page: &Page<'_>, at: usize) -> Option<(usize, i8)> {
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

fn month(page: &Page<'_>, at: usize) -> Option<(usize, i8)> {
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

fn year(page: &Page<'_>, at: usize) -> Option<i16> {
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

#[cfg(test)]
mod tests {
    use super::super::page::Page;
    use super::find;

    fn read(text: &str) -> Vec<String> {
        let page = Page::new(text);
        let published = "2024-06-29".parse().ok();
        find(&page)
            .iter()
            .filter_map(|found| found.resolve(&page, published, None))
            .map(|date| match date.until {
                Some(until) => format!("{}/{until}", date.on),
                None => date.on.to_string(),
            })
            .collect()
    }

    #[test]
    fn dates_in_french() {
        let text = "La réunion, qui s'est tenue vendredi 28 juin 2024, du 27 au 30 juin, les 4 et 5 juin 2023, le 1er mai, \
            hier, vendredi dernier, ce lundi, mardi prochain, du 30 septembre au 2 octobre 2024 et en octobre 2025";
        assert_eq!(
            read(text),
            [
                "2024-06-28",
                "2024-06-27/2024-06-30",
                "2023-06-04/2023-06-05",
                "2024-05-01",
                "2024-06-28",
                "2024-06-28",
                "2024-06-24",
                "2024-07-02",
                "2024-09-30/2024-10-02",
                "2025-10",
            ]
        );
    }

    #[test]
    fn dates_in_english() {
        let text = "The meeting was held on Friday, June 28, 2024, from June 27 to 30, on 4-5 June 2023, 1 May, \
            yesterday, last Friday, this Wednesday and Sept 3; it may 12 times; in October 2025 and in 2026-2027";
        assert_eq!(
            read(text),
            [
                "2024-06-28",
                "2024-06-27/2024-06-30",
                "2023-06-04/2023-06-05",
                "2024-05-01",
                "2024-06-28",
                "2024-06-28",
                "2024-06-26",
                "2024-09-03",
                "2025-10",
            ]
        );
    }
}
