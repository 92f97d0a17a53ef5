//! What stands before the word that tells what a body is: adjectives, names, a country.

use super::{Organisations, Reading, is_title};
use crate::draft::page::Page;
use crate::draft::rules::Role;
use crate::model::{Country, OrganisationKind};

/// Reads what stands before the word: "Turkic Culture and Heritage Foundation".
pub(super) fn before(page: &Page<'_>, reading: &mut Reading, found: &Organisations) {
    let head = reading.run.start;
    let first = page.sentence(page.sentence_of(head)).start;
    let mut start = head;
    let mut steps = 0;
    while start > first && steps < 8 {
        let last = start - 1;
        steps += 1;
        if found.covering(last).is_some() || page.is_mark(last, &["'"]) {
            break;
        }
        let word = page.folded(last);
        if page.is_capital(last) {
            let is_name = page.role(last, Role::Article).is_none()
                && !is_address(page, last)
                && !is_title(page, last)
                && page.rules.date_word(page, last).is_none();
            // What opens a sentence may be any word.
            let is_small_word =
                page.has(last, Role::In) || page.has(last, Role::By) || page.has(last, Role::Of);
            if !is_name || is_small_word {
                break;
            }
            start = last;
        } else if word == "'s" && last > first && page.is_capital(last - 1) {
            // "Uzbekistan's Ministry" against "Women's Council".
            if let Some((_, country, _)) = country_ending(page, last) {
                reading.country = Some(country);
                break;
            }
            start = last - 1;
        } else if page.has(last, Role::And)
            && start < head
            && last > first
            && page.is_capital(last - 1)
            && joins_name(page, first, last)
        {
            start = last - 1;
        } else if matches!(word, "&") && start < head {
            start = last;
        } else {
            break;
        }
    }
    // An adjective of a country before a ministry or embassy tells its country.
    if let Some((len, country, _)) = page.rules.country(page, start)
        && start + len <= head
        && matches!(
            reading.kind,
            OrganisationKind::Ministry | OrganisationKind::Embassy
        )
    {
        reading.country = Some(country);
        start += len;
    }
    if start < head {
        reading.run.start = start;
        if let Some(part) = reading.parts.first_mut() {
            part.start = start;
        }
    }
}

/// Says whether "and" at a token stands within a name: what is before it is no name of its own.
fn joins_name(page: &Page<'_>, first: usize, and: usize) -> bool {
    let mut start = and;
    while start > first && page.is_capital(start - 1) {
        start -= 1;
    }
    let one_word =
        and - start == 1 || (and - start == 2 && page.rules.country(page, start).is_some());
    one_word
        && !page.shouts(and - 1)
        && page.rules.country(page, and - 1).is_none_or(|(_, _, adjective)| adjective)
        && page.rules.body(page, and - 1).is_none()
        // After a comma a list goes on.
        && !(start > first && page.is_mark(start - 1, &[","]))
        && !is_title(page, start)
}

/// The country whose name ends before a token.
fn country_ending(page: &Page<'_>, end: usize) -> Option<(usize, Country, bool)> {
    (1..=4).rev().find_map(|len| {
        let start = end.checked_sub(len)?;
        page.rules
            .country(page, start)
            .filter(|(found, ..)| *found == len && page.is_capital(start))
    })
}

pub(super) fn is_address(page: &Page<'_>, at: usize) -> bool {
    page.has(at, Role::One) || page.has(at, Role::Many)
}
