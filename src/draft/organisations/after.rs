//! What stands behind the word that tells what a body is, up to where its name ends.

use super::before::is_address;
use super::{
    LONGEST, Reading, country_after, grow, is_adjective, is_small_only, is_title, is_verb_like,
};
use crate::draft::page::Page;
use crate::draft::rules::Role;
use crate::draft::token::Sort;
use crate::model::OrganisationKind;

/// Reads what stands after the word: "… des Cités Savantes pour l'eau et la paix".
pub(super) fn after(page: &Page<'_>, reading: &mut Reading, is_small: bool) {
    let mut next = reading.run.end;
    let limit = (reading.run.start + LONGEST).min(page.len());
    let sentence = page.sentence(page.sentence_of(reading.run.start));
    let limit = limit.min(sentence.end);
    while next < limit {
        let Some(end) = step(page, reading, next, limit, is_small) else {
            break;
        };
        next = end;
        reading.run.end = next;
    }
    // What stands between the name and its short form in brackets belongs to the name.
    if let Some(end) = bracket(page, next, limit) {
        grow(reading, end);
        reading.run.end = end;
        return;
    }
    // "ambassade de France en Haïti"
    if reading.kind == OrganisationKind::Embassy
        && let Some(len) = page.role(next, Role::InCountry)
        && let Some((more, ..)) = country_after(page, next + len)
    {
        grow(reading, next + len + more);
        reading.run.end = next + len + more;
    }
}

/// Where a short form in brackets opens, with only small words before it.
fn bracket(page: &Page<'_>, from: usize, limit: usize) -> Option<usize> {
    let end = (from..limit.min(from + 5)).find(|at| !page.is_word(*at))?;
    let shouts = page
        .token(end + 1)
        .is_some_and(|token| token.capital && (token.shouts || page.is_mark(end + 2, &[")"])));
    let small = (from..end).all(|at| {
        !page.is_capital(at)
            && !is_title(page, at)
            && !is_address(page, at)
            && !is_verb_like(page, at)
            && page.rules.date_word(page, at).is_none()
    });
    (end > from && small && shouts && page.is_mark(end, &["("])).then_some(end)
}

/// Takes the next words of a name; the token after them, or none where the name ends.
fn step(
    page: &Page<'_>,
    reading: &mut Reading,
    at: usize,
    limit: usize,
    is_small: bool,
) -> Option<usize> {
    let is_own = matches!(
        reading.kind,
        OrganisationKind::Ministry | OrganisationKind::Embassy
    );
    // An adjective of a country, or of anything.
    if let Some((len, country, true)) = page.rules.country(page, at)
        && (!page.rules.head_last || page.is_capital(at))
    {
        reading.country = Some(country);
        if !is_own {
            grow(reading, at + len);
        }
        return Some(at + len);
    }
    if page.is_word(at) && page.role(at, Role::Article).is_none() && is_plain(page, at) {
        let is_capital = page.is_capital(at);
        let fits = if page.rules.head_last {
            is_capital && at > reading.run.start && !reading_ends_on_head(page, reading, at)
        } else {
            // After the word itself a small adjective may stand, after others too.
            is_capital || (is_adjective(page, at) && !page.has(at, Role::And))
        };
        if fits && !is_title(page, at) && !is_address(page, at) && !is_verb_like(page, at) {
            grow(reading, at + 1);
            return Some(at + 1);
        }
    }
    if page.rules.date_word(page, at).is_some() {
        return None;
    }
    let (len, joins) = joint(page, at)?;
    let start = at + len;
    if start >= limit {
        return None;
    }
    if let Some((more, country)) = country_after(page, start) {
        if joins == Joint::And {
            return None;
        }
        reading.country = reading.country.or(Some(country));
        // A ministry is called without its country, a university with it.
        if reading.kind != OrganisationKind::Ministry {
            grow(reading, start + more);
        }
        return Some(start + more);
    }
    let noun = page.past(start, Role::Article);
    let begins_other = is_title(page, noun)
        || is_address(page, noun)
        || page.rules.date_word(page, noun).is_some()
        || !page.is_word(noun)
        || page.shouts(noun);
    if begins_other {
        return None;
    }
    let is_capital = page.is_capital(noun);
    let is_body = page.rules.body(page, noun).is_some() && is_capital;
    let fits = match joins {
        Joint::Of => {
            is_capital
                || (!page.rules.head_last
                    && !is_small_only(page, noun)
                    && !is_infinitive(page, at, noun))
        }
        Joint::For => (is_capital || !page.rules.head_last) && !is_small && goes_on(page, noun),
        // "et la paix", "and Heritage": a part of the name, not the next of a list.
        Joint::And | Joint::Comma => {
            !is_body
                && ((is_capital
                    && (page.rules.head_last || is_listed(page, reading, at, noun, joins)))
                    || (!page.rules.head_last
                        && joins == Joint::And
                        && is_listed(page, reading, at, noun, joins))
                    || (joins == Joint::Comma
                        && noun > at + 1
                        && closes_with_short_form(page, at, limit)))
                && (joins == Joint::And || is_list(page, at, limit))
                && !is_name_like(page, noun, joins)
        }
    };
    if !fits {
        return None;
    }
    // "des jeunes chercheurs": some adjectives stand first.
    let first = !page.rules.head_last
        && !is_capital
        && PRENOMINAL.contains(&page.folded(noun))
        && page.is_word(noun + 1);
    let end = noun + 1 + usize::from(first);
    grow(reading, end);
    Some(end)
}

/// Adjectives that stand before their noun where others stand after.
const PRENOMINAL: [&str; 12] = [
    "jeunes",
    "jeune",
    "grands",
    "grandes",
    "grand",
    "petits",
    "petites",
    "nouveaux",
    "nouvelles",
    "hautes",
    "beaux",
    "autres",
];

/// Says whether a word is an infinitive after a bare "de": "au Centre de dépêcher".
fn is_infinitive(page: &Page<'_>, joint: usize, noun: usize) -> bool {
    let word = page.folded(noun);
    noun == joint + 1
        && word.len() > 4
        && (word.ends_with("er") || word.ends_with("ir"))
        && matches!(page.folded(joint), "de" | "d'")
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Of,
    For,
    And,
    Comma,
}

/// What joins the next part of a name at a token.
fn joint(page: &Page<'_>, at: usize) -> Option<(usize, Joint)> {
    if page.is_mark(at, &[","]) {
        return Some((1 + page.role(at + 1, Role::Of).unwrap_or(0), Joint::Comma));
    }
    if page.is_mark(at, &["&"]) {
        return Some((1, Joint::And));
    }
    if let Some(len) = page.role(at, Role::And) {
        return Some((len + page.role(at + len, Role::Of).unwrap_or(0), Joint::And));
    }
    if let Some(len) = page.role(at, Role::Of) {
        return Some((len, Joint::Of));
    }
    let len = page.role(at, Role::At)?;
    let is_for = matches!(
        page.folded(at),
        "pour" | "for" | "sur" | "on" | "contre" | "against"
    );
    is_for.then_some((len, Joint::For))
}

/// Says whether a list of names goes on after "and": the part before it began alike.
fn is_listed(page: &Page<'_>, reading: &Reading, at: usize, noun: usize, joins: Joint) -> bool {
    // "des Arts et du Tourisme", "pour l'eau et la paix": the same article or preposition.
    let has_small_word = noun > at + 1;
    let one_capital = page.is_capital(noun) && page.rules.head_last;
    has_small_word && (joins == Joint::And || page.is_capital(noun)) && reading.parts.len() < 4
        || one_capital
}

/// Says whether a comma stands within a list that ends on "and" or in brackets.
fn is_list(page: &Page<'_>, at: usize, limit: usize) -> bool {
    let mut commas = 0;
    for next in at + 1..limit.min(at + 14) {
        if page.is_mark(next, &["("]) || (page.has(next, Role::And) && page.folded(next) != "ou") {
            let noun = page.past(page.past(next + 1, Role::Of), Role::Article);
            return page.is_mark(next, &["("]) || !(is_title(page, noun) || is_address(page, noun));
        }
        if is_title(page, next) || is_address(page, next) {
            return false;
        }
        if page.is_mark(next, &[","]) {
            commas += 1;
            if commas > 4 {
                return false;
            }
        } else if page
            .token(next)
            .is_some_and(|token| token.sort == Sort::Mark)
        {
            return false;
        }
    }
    false
}

/// Says whether a list ends on "and", one more and a short form in brackets, so that all of it is
/// the name: "pour l'éducation, les sciences et la culture (ICESCO)".
fn closes_with_short_form(page: &Page<'_>, at: usize, limit: usize) -> bool {
    let mut has_and = false;
    for next in at + 1..limit.min(at + 14) {
        if page.is_mark(next, &["("]) {
            return has_and && page.shouts(next + 1);
        }
        has_and |= page.has(next, Role::And);
        let breaks = page
            .token(next)
            .is_none_or(|token| token.sort == Sort::Mark && !page.is_mark(next, &[","]));
        if breaks || is_title(page, next) || is_address(page, next) {
            return false;
        }
    }
    false
}

/// Says whether a name of a person may begin at a token: two capitals in a row after "and".
fn is_name_like(page: &Page<'_>, at: usize, joins: Joint) -> bool {
    joins != Joint::Of
        && page.is_capital(at)
        && page.is_capital(at + 1)
        && page.rules.body(page, at + 1).is_none()
        && page.rules.country(page, at).is_none()
        && !page.has(at, Role::Portfolio)
}

/// Says whether what follows "for" is part of a name rather than what something is for.
fn goes_on(page: &Page<'_>, noun: usize) -> bool {
    !page.has(noun, Role::Own) && (page.is_capital(noun) || !page.folded(noun).ends_with("er"))
}

fn reading_ends_on_head(page: &Page<'_>, reading: &Reading, at: usize) -> bool {
    // In English the word stands last: a capital after it begins something else, unless a
    // preposition came between.
    let head_end = reading.parts.first().map_or(0, |part| part.end);
    at == head_end && page.rules.body(page, at - 1).is_some() && reading.parts.len() == 1 && {
        let part = reading.parts.first().cloned().unwrap_or(0..0);
        !part.clone().any(|at| page.has(at, Role::Of))
    }
}

fn is_plain(page: &Page<'_>, at: usize) -> bool {
    page.role(at, Role::Of).is_none()
        && page.role(at, Role::And).is_none()
        && page.rules.date_word(page, at).is_none()
}
