//! Events on whose side-lines people meet, with their days and organiser.

use super::dates::Dated;
use super::organisations::{Organisations, is_adjective, is_title};
use super::page::{Page, Run};
use super::rules::Role;
use super::token::Sort;
use crate::model::PartialDate;
use std::collections::HashSet;

/// How far after its name the days and organiser of an event stand, in tokens.
const TAIL: usize = 30;

/// An event.
#[derive(Debug, Clone)]
pub(super) struct Happening {
    pub(super) run: Run,
    pub(super) from: Option<PartialDate>,
    pub(super) until: Option<PartialDate>,
    /// The number of the organiser.
    pub(super) org: Option<usize>,
    /// The meeting was held on its side-lines.
    pub(super) aside: bool,
    /// The number of its date.
    pub(super) date: Option<usize>,
}

/// Finds the events of a page.
pub(super) fn find(
    page: &Page<'_>,
    skip: &Run,
    orgs: &Organisations,
    dates: &[Dated],
) -> Vec<Happening> {
    let mut found: Vec<Happening> = Vec::new();
    let mut names = HashSet::new();
    let mut at = 0;
    while at < page.len() {
        let len = page
            .role(at, Role::EventHead)
            .filter(|_| page.is_capital(at) && !skip.contains(&at));
        let Some(len) = len.filter(|_| orgs.covering(at).is_none()) else {
            at += 1;
            continue;
        };
        let run = name(page, orgs, at, len);
        at = run.end.max(at + len);
        if run.len() <= len {
            continue;
        }
        let happening = around(page, orgs, dates, run);
        let told = happening.aside || happening.date.is_some() || happening.org.is_some();
        if told && names.insert(page.words(&happening.run)) {
            found.push(happening);
        }
    }
    found
}

/// The name built on the event word at `at`.
fn name(page: &Page<'_>, orgs: &Organisations, at: usize, len: usize) -> Run {
    let sentence = page.sentence(page.sentence_of(at));
    let ordinal = |at: usize| {
        page.token(at).is_some_and(|token| {
            token.sort == Sort::Number && (token.folded.len() > 2 || token.folded.ends_with('e'))
        })
    };
    let mut start = at;
    while start > sentence.start {
        let last = start - 1;
        let is_name = page.is_capital(last)
            && page.rules.head_last
            && page.role(last, Role::Article).is_none()
            && !page.has(last, Role::Aside)
            && !is_title(page, last)
            && orgs.covering(last).is_none();
        let is_own = page.rules.head_last
            && page.folded(last) == "'s"
            && last > sentence.start
            && page.is_capital(last - 1);
        if !(is_name || is_own || ordinal(last)) {
            break;
        }
        start = last;
    }
    let mut end = at + len;
    let limit = sentence.end.min(at + 20);
    while end < limit {
        let Some(next) = step(page, end) else { break };
        end = next;
    }
    start..end
}

fn step(page: &Page<'_>, at: usize) -> Option<usize> {
    if page.rules.date_word(page, at).is_some() {
        return None;
    }
    if page.is_capital(at) && page.role(at, Role::Article).is_none() && !is_title(page, at) {
        return Some(at + 1);
    }
    if is_adjective(page, at)
        || (!page.rules.head_last
            && page
                .rules
                .country(page, at)
                .is_some_and(|(_, _, adjective)| adjective))
    {
        return Some(at + 1);
    }
    let joint = page.role(at, Role::Of).or_else(|| {
        let len = page.role(at, Role::At)?;
        matches!(page.folded(at), "sur" | "pour" | "on" | "for").then_some(len)
    });
    if let Some(len) = joint {
        let noun = page.past(at + len, Role::Article);
        let fits = page.is_word(noun)
            && page.rules.date_word(page, noun).is_none()
            && !is_title(page, noun)
            && (page.is_capital(noun) || !page.rules.head_last);
        return fits.then_some(noun + 1);
    }
    let len = page.role(at, Role::And)?;
    let noun = at + len;
    let noun = page.past(page.past(noun, Role::Of), Role::Article);
    let fits = if page.rules.head_last {
        page.is_capital(noun) && noun == at + len && !page.is_capital(noun + 1)
    } else {
        noun > at + len && page.is_word(noun) && (page.role(at + len, Role::Of).is_some())
    };
    (fits
        && !is_title(page, noun)
        && !page.has(noun, Role::One)
        && page.rules.body(page, noun).is_none())
    .then_some(noun + 1)
}

/// Reads what leads to an event and what follows it.
fn around(page: &Page<'_>, orgs: &Organisations, dates: &[Dated], run: Run) -> Happening {
    let sentence = page.sentence(page.sentence_of(run.start));
    let lead = run.start.saturating_sub(7).max(sentence.start);
    let aside = (lead..run.start).any(|at| {
        page.role(at, Role::Aside).is_some_and(|len| {
            let next = page.past(at + len, Role::Article);
            next == run.start || at + len == run.start
        })
    });
    let tail = run.end..sentence.end.min(run.end + TAIL);
    let mut happening = Happening {
        run: run.clone(),
        from: None,
        until: None,
        org: None,
        aside,
        date: None,
    };
    let opens = dates.partition_point(|date| date.run.start < run.end);
    let first = dates
        .iter()
        .enumerate()
        .skip(opens)
        .find(|(_, date)| date.run.start < tail.end);
    if let Some((number, date)) = first {
        let between = run.end..date.run.start;
        let in_brackets = page.is_mark(date.run.start - 1, &["("]);
        let held = page.find(between.clone(), Role::EventHeld).is_some()
            || page.find(between.clone(), Role::Organised).is_some();
        let met = page.find(between, Role::Meets).is_some() && !held;
        if (date.until.is_some() || in_brackets || held) && !met {
            happening.from = Some(date.on);
            happening.until = date.until;
            happening.date = Some(number);
        }
    }
    happening.org = organiser(page, orgs, tail);
    happening
}

/// The organisation after "organised by" or "at the initiative of".
fn organiser(page: &Page<'_>, orgs: &Organisations, tail: Run) -> Option<usize> {
    for at in tail {
        let Some(len) = page.role(at, Role::By) else {
            continue;
        };
        let organised = (1..=3).any(|back| {
            at.checked_sub(back)
                .is_some_and(|before| page.has(before, Role::Organised))
        });
        if organised || len > 1 {
            let noun = page.past(at + len, Role::Article);
            // An adjective of a country may stand before the name.
            return [at + len, noun, noun + 1]
                .into_iter()
                .find_map(|at| orgs.at(at))
                .map(|(_, org)| org);
        }
    }
    None
}
