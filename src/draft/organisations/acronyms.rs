//! Short forms: in brackets behind a name, alone, and where a body is named again.

use super::{Org, Organisations, Reading, is_title};
use crate::draft::page::{Page, Run};
use crate::draft::rules::Role;
use crate::draft::token::{Sort, fold_word};
use std::collections::HashMap;

/// Reads an acronym in brackets after a name.
pub(super) fn brackets(page: &Page<'_>, reading: &mut Reading) {
    let at = reading.run.end;
    if !page.is_mark(at, &["("]) || !page.is_mark(at + 2, &[")", ","]) {
        return;
    }
    let word = page.words(&(at + 1..at + 2));
    if word.chars().filter(|c| c.is_uppercase()).count() >= 2 && !word.contains(char::is_whitespace)
    {
        reading.acronym = Some(at + 1..at + 2);
        reading.run.end = at + 3;
    }
}

/// Finds the short forms that stand alone.
pub(super) fn acronyms(page: &Page<'_>, skip: &Run, found: &mut Organisations) {
    let mut known: HashMap<Box<str>, usize> = HashMap::new();
    for (number, org) in found.all.iter().enumerate() {
        if let Some(acronym) = &org.acronym {
            known.insert(fold_word(acronym), number);
        }
    }
    for at in 0..page.len() {
        if skip.contains(&at) || found.covering(at).is_some() {
            continue;
        }
        let Some(token) = page.token(at) else { break };
        if token.sort != Sort::Word || !(token.shouts || token.capital) {
            continue;
        }
        if let Some(&number) = known.get(&token.folded)
            && token.at.len() >= 2
            && page
                .words(&(at..at + 1))
                .chars()
                .filter(|c| c.is_uppercase())
                .count()
                >= 2
        {
            found.mention(at..at + 1, number);
            continue;
        }
        let letters = token.folded.chars().count();
        let is_short = token.shouts && (3..=9).contains(&letters) && !token.folded.contains('.');
        let is_known = token.shouts && page.has(at, Role::Known);
        if !(is_short || is_known)
            || page.has(at, Role::Not)
            || in_heading(page, at)
            || in_name(page, at)
        {
            continue;
        }
        let number = found.all.len();
        let name = page.words(&(at..at + 1));
        known.insert(token.folded.clone(), number);
        found.all.push(Org {
            name,
            acronym: None,
            kind: None,
            country: None,
            mentions: Vec::new(),
            head: None,
        });
        found.mention(at..at + 1, number);
    }
}

/// Says whether most of the words around are all capitals: a heading, not an acronym.
fn in_heading(page: &Page<'_>, at: usize) -> bool {
    let sentence = page.sentence(page.sentence_of(at));
    let around = at.saturating_sub(3).max(sentence.start)..(at + 4).min(sentence.end);
    let words = around.clone().filter(|at| page.is_word(*at)).count();
    let loud = around.filter(|at| page.shouts(*at)).count();
    loud * 2 > words && words > 1
}

/// Says whether a word in capitals is the surname of a name: "Azamat TOLOBAEV".
fn in_name(page: &Page<'_>, at: usize) -> bool {
    at > 0
        && page.is_capital(at - 1)
        && !page.shouts(at - 1)
        && page.sentence_of(at - 1) == page.sentence_of(at)
        && page.sentence(page.sentence_of(at)).start != at - 1
        && page.rules.country(page, at - 1).is_none()
        && !is_title(page, at - 1)
        && page.role(at - 1, Role::Article).is_none()
}

/// Takes up organisations by their first word: "the Fund", "l'Organisation".
pub(super) fn again(heads: &[(usize, usize, Box<str>)], found: &mut Organisations) {
    // By first word: where each was first named, in the order of the text.
    let mut named: HashMap<Box<str>, Vec<(usize, usize)>> = HashMap::new();
    for (number, org) in found.all.iter().enumerate() {
        if let (Some(head), Some(first)) = (&org.head, org.mentions.first()) {
            named
                .entry(head.clone())
                .or_default()
                .push((first.start, number));
        }
    }
    for (at, len, head) in heads {
        let Some(named) = named.get(head).filter(|_| found.covering(*at).is_none()) else {
            continue;
        };
        let before = named.partition_point(|(first, _)| first < at);
        if let Some((_, number)) = before.checked_sub(1).and_then(|last| named.get(last)) {
            found.mention(*at..at + len, *number);
        }
    }
}
