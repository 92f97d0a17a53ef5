//! Where a dispatch begins and ends: its dateline, and the next article running on.

use super::dates::Found;
use super::page::{Page, Run};
use super::rules::Role;
use super::token::Sort;
use jiff::civil::Date;

/// What closes a dateline.
const CLOSES: [&str; 5] = ["-", "–", "—", ":", "."];
/// How many words the text after a dateline has at least for it to begin an article.
const ARTICLE: usize = 12;

/// The line that tells where and when a dispatch was filed, and by whom.
#[derive(Debug, Clone)]
pub(super) struct Dateline {
    pub(super) run: Run,
    /// The number of its date among the dates of the page.
    pub(super) date: Option<usize>,
    pub(super) agency: Option<Run>,
}

/// Finds the dateline of a page.
pub(super) fn find(page: &Page<'_>, dates: &[Found]) -> Option<Dateline> {
    let mut lines = page.paragraphs().filter_map(|at| read(page, dates, at));
    lines.next()
}

/// Where another article begins, if one runs on.
pub(super) fn end(page: &Page<'_>, dates: &[Found]) -> Option<usize> {
    let starts: Vec<usize> = page.paragraphs().collect();
    let mut seen = 0;
    for (number, &at) in starts.iter().enumerate() {
        let next = starts.get(number + 1).copied().unwrap_or(page.len());
        if number > 0 && page.has(at, Role::Further) {
            return Some(at);
        }
        if number > 0
            && page.is_mark(at, &["*", "_", "=", "~"])
            && (at..next).all(|at| !page.is_word(at))
        {
            return Some(at);
        }
        let line = read(page, dates, at).filter(|line| line.date.is_some());
        if let Some(line) = line {
            let words = next.saturating_sub(line.run.end);
            let runs_on = words >= ARTICLE || (next < page.len() && page.len() - next >= ARTICLE);
            // The first article has begun, and its heading stands before this line.
            if runs_on && seen >= 3 * ARTICLE {
                let heading = number
                    .checked_sub(1)
                    .and_then(|before| starts.get(before).copied())
                    .filter(|before| *before > 0 && is_heading(page, *before..at));
                return Some(heading.unwrap_or(at));
            }
        }
        seen += (next - at) * usize::from(!is_heading(page, at..next));
    }
    None
}

fn is_heading(page: &Page<'_>, run: Run) -> bool {
    run.len() < 20
        && run.end > run.start
        && !page.is_mark(run.end - 1, &[".", "!", "?", "»", "\"", "”"])
}

/// Reads a dateline at the start of a paragraph.
fn read(page: &Page<'_>, dates: &[Found], at: usize) -> Option<Dateline> {
    let mut start = at;
    while page.is_mark(start, &["*", "_", "#", "(", "["]) {
        start += 1;
    }
    // What some collections write before it: `date 2024-06`.
    if page.folded(start) == "date" && date_at(dates, start + 1).is_some() {
        let number = date_at(dates, start + 1)?;
        start = dates.get(number)?.run.end;
    }
    let mut next = start;
    while page.is_capital(next) && next < start + 4 {
        next += 1;
    }
    if next == start || next == start + 4 || page.has(start, Role::One) {
        return None;
    }
    let mut line = Dateline {
        run: at..next,
        date: None,
        agency: None,
    };
    loop {
        // A dash or full stop ends it, but for the dash between two parts.
        if page.token(next).is_none_or(|token| token.opens) {
            break;
        }
        if page.is_mark(next, &CLOSES) && (line.date.is_some() || line.agency.is_some()) {
            next += 1;
            while page.is_mark(next, &CLOSES) && page.token(next).is_some_and(|token| token.glued) {
                next += 1;
            }
            break;
        }
        if !page.is_mark(next, &[",", "/", "(", ")", "-", "–", "—"]) {
            // Words run on: the last part was none.
            return None;
        }
        let before = next;
        while page.is_mark(next, &[",", "/", "(", ")"])
            || (next == before && page.is_mark(next, &CLOSES))
        {
            next += 1;
        }
        if page.is_mark(next, &CLOSES) || page.token(next).is_none_or(|token| token.opens) {
            continue;
        }
        let part = page.past(next, Role::Article);
        if let Some(number) = date_at(dates, part).or_else(|| date_at(dates, next)) {
            line.date = line.date.or(Some(number));
            next = dates.get(number)?.run.end;
            continue;
        }
        let first = next;
        while next < first + 4 && is_agency_word(page, next) {
            next += 1;
        }
        let ends = page.is_mark(next, &CLOSES)
            || page.is_mark(next, &[")", "/", ",", "("])
            || page.token(next).is_none_or(|token| token.opens);
        if next == first || next == first + 4 || !ends || page.has(first, Role::One) {
            return None;
        }
        line.agency = line.agency.or(Some(first..next));
    }
    line.run.end = next;
    line.date.is_some().then_some(line)
}

fn is_agency_word(page: &Page<'_>, at: usize) -> bool {
    page.token(at).is_some_and(|token| {
        token.sort == Sort::Word && (token.capital || token.shouts) && !token.opens
    })
}

fn date_at(dates: &[Found], at: usize) -> Option<usize> {
    dates.binary_search_by_key(&at, |date| date.run.start).ok()
}

/// The day a dispatch was published: as told, else as its dateline says.
pub(super) fn published(
    line: Option<&Dateline>,
    dates: &[Found],
    page: &Page<'_>,
    about: Option<Date>,
) -> Option<Date> {
    let date = dates.get(line?.date?)?;
    date.day()
        .or_else(|| date.resolve(page, about, about)?.on.first_day().into())
}
