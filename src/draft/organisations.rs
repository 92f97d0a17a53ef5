//! Organisations: by the word their name is built on, by their short form, and taken up again.

mod acronyms;
mod after;
mod before;

use self::acronyms::{acronyms, again, brackets};
use self::after::after;
use self::before::before;
use super::page::{Page, Run};
use super::rules::Role;
use crate::model::{Country, OrganisationKind};
use std::collections::HashMap;

/// The most tokens of a name.
const LONGEST: usize = 24;

/// An organisation.
#[derive(Debug, Clone)]
pub(super) struct Org {
    pub(super) name: String,
    pub(super) acronym: Option<String>,
    pub(super) kind: Option<OrganisationKind>,
    pub(super) country: Option<Country>,
    pub(super) mentions: Vec<Run>,
    /// The first word it is built on, by which it is taken up: "the Fund".
    head: Option<Box<str>>,
}

impl Org {
    /// The shortest name it goes by.
    pub(super) fn short(&self) -> &str {
        self.acronym.as_deref().unwrap_or(&self.name)
    }
}

/// The organisations of a page.
#[derive(Debug, Default)]
pub(super) struct Organisations {
    pub(super) all: Vec<Org>,
    /// The mentions by first token: how far they reach and of which organisation.
    at: HashMap<usize, (usize, usize)>,
    /// For each token, the organisation whose mention covers it.
    cover: Vec<Option<usize>>,
    /// The numbers by folded name and by short form.
    by_name: HashMap<Box<str>, usize>,
    by_acronym: HashMap<String, usize>,
}

impl Organisations {
    /// The organisation mentioned from a token on: the token after the mention, and its number.
    pub(super) fn at(&self, at: usize) -> Option<(usize, usize)> {
        self.at.get(&at).copied()
    }

    /// The organisation whose mention covers a token.
    pub(super) fn covering(&self, at: usize) -> Option<usize> {
        self.cover.get(at).copied().flatten()
    }

    pub(super) fn get(&self, number: usize) -> Option<&Org> {
        self.all.get(number)
    }

    fn mention(&mut self, run: Run, number: usize) {
        for at in run.clone() {
            if let Some(cover) = self.cover.get_mut(at) {
                *cover = Some(number);
            }
        }
        self.at.insert(run.start, (run.end, number));
        if let Some(org) = self.all.get_mut(number) {
            org.mentions.push(run);
        }
    }
}

/// A name as it was read.
#[derive(Debug)]
struct Reading {
    /// From the first token of the name to the last, the acronym in brackets included.
    run: Run,
    /// The parts of the name, without an adjective of a country among them.
    parts: Vec<Run>,
    acronym: Option<Run>,
    kind: OrganisationKind,
    country: Option<Country>,
    head: Box<str>,
}

/// Finds the organisations of a page; `skip` is the dateline.
pub(super) fn find(page: &Page<'_>, skip: &Run) -> Organisations {
    let mut found = Organisations {
        cover: vec![None; page.len()],
        ..Organisations::default()
    };
    let mut heads: Vec<(usize, usize, Box<str>)> = Vec::new();
    let mut at = 0;
    while at < page.len() {
        if skip.contains(&at) {
            at += 1;
            continue;
        }
        let Some((mut len, mut kind)) = page.rules.body(page, at) else {
            at += 1;
            continue;
        };
        // "Radio Union": in a compound the last word tells.
        while page.rules.head_last
            && page.is_capital(at + len)
            && let Some((next, of)) = page.rules.body(page, at + len)
        {
            at += len;
            (len, kind) = (next, of);
        }
        if let Some(reading) = read(page, at, len, kind, &found) {
            let end = reading.run.end;
            take(page, &mut found, reading);
            at = end;
        } else {
            heads.push((at, len, page.folded(at).into()));
            at += len;
        }
    }
    acronyms(page, skip, &mut found);
    again(&heads, &mut found);
    found
}

/// Adds a reading, as a mention of an organisation that is known or as a new one.
fn take(page: &Page<'_>, found: &mut Organisations, reading: Reading) {
    let name = page.joined(&reading.parts);
    let acronym = reading.acronym.map(|run| page.words(&run));
    let folded = super::token::fold_word(&name);
    let by_acronym = acronym
        .as_ref()
        .and_then(|acronym| found.by_acronym.get(acronym));
    let known = found.by_name.get(&folded).or(by_acronym).copied();
    let number = known.unwrap_or(found.all.len());
    found.by_name.insert(folded, number);
    if let Some(acronym) = &acronym {
        found.by_acronym.insert(acronym.clone(), number);
    }
    match known.and_then(|number| found.all.get_mut(number)) {
        Some(org) => org.acronym = org.acronym.take().or(acronym),
        None => found.all.push(Org {
            name,
            acronym,
            kind: Some(reading.kind),
            country: reading.country,
            mentions: Vec::new(),
            head: Some(reading.head),
        }),
    }
    found.mention(reading.run, number);
}

/// Reads a name built on the body word at `at`.
fn read(
    page: &Page<'_>,
    at: usize,
    len: usize,
    kind: OrganisationKind,
    found: &Organisations,
) -> Option<Reading> {
    let is_small = !page.is_capital(at);
    if is_small && !page.rules.is(page.folded(at), Role::Small) && !page.has(at, Role::Small) {
        return None;
    }
    let mut reading = Reading {
        run: at..at + len,
        parts: std::iter::once(at..at + len).collect(),
        acronym: None,
        kind,
        country: None,
        head: page.folded(at).into(),
    };
    if page.rules.head_last {
        before(page, &mut reading, found);
    }
    after(page, &mut reading, is_small);
    brackets(page, &mut reading);
    let words: usize = reading.parts.iter().map(ExactSizeIterator::len).sum();
    // The word alone takes up an organisation named before.
    (words > len || reading.acronym.is_some()).then_some(reading)
}

/// Says whether the words of a post stand at a token.
pub(super) fn is_title(page: &Page<'_>, at: usize) -> bool {
    [
        Role::Minister,
        Role::HeadOfGovernment,
        Role::Envoy,
        Role::Head,
    ]
    .into_iter()
    .any(|role| page.has(at, role))
}

fn grow(reading: &mut Reading, end: usize) {
    let start = reading.run.end;
    match reading.parts.last_mut() {
        Some(part) if part.end == start => part.end = end,
        _ => reading.parts.push(start..end),
    }
}

/// The country at a token or after an article, with the tokens it takes.
pub(super) fn country_after(page: &Page<'_>, at: usize) -> Option<(usize, Country)> {
    let skip = page
        .role(at, Role::Article)
        .filter(|len| page.rules.country(page, at + len).is_some());
    let start = at + skip.unwrap_or(0);
    let (len, country, is_adjective) = page.rules.country(page, start)?;
    (!is_adjective && page.is_capital(start)).then_some((start + len - at, country))
}

fn is_small_only(page: &Page<'_>, at: usize) -> bool {
    page.has(at, Role::Own)
}

/// Says whether a small word is likely an adjective, by its ending; for languages that put them after.
pub(super) fn is_adjective(page: &Page<'_>, at: usize) -> bool {
    const ENDINGS: [&str; 38] = [
        "ore", "ores", "ade", "ades", "een", "eens", "eenne", "eennes", "iste", "istes", "oise",
        "oises", "ienne", "ique", "iques", "al", "ale", "ales", "aux", "el", "elle", "els",
        "elles", "aire", "aires", "if", "ive", "ifs", "ives", "ieur", "ieure", "ieures", "ieurs",
        "ien", "ienne", "aine", "ains", "ises",
    ];
    const WORDS: [&str; 22] = [
        "arabe",
        "arabes",
        "panarabe",
        "royale",
        "royal",
        "islamique",
        "africain",
        "africaine",
        "africains",
        "europeen",
        "europeenne",
        "asiatique",
        "mondial",
        "mondiale",
        "monde",
        "etrangeres",
        "public",
        "publique",
        "vert",
        "verts",
        "ancien",
        "anciennes",
    ];
    let word = page.folded(at);
    !page.rules.head_last
        && page.is_word(at)
        && !page.is_capital(at)
        && (WORDS.contains(&word)
            || ENDINGS
                .iter()
                .any(|ending| word.len() > ending.len() + 2 && word.ends_with(ending)))
}

fn is_verb_like(page: &Page<'_>, at: usize) -> bool {
    page.has(at, Role::Meets) || page.has(at, Role::Says)
}

#[cfg(test)]
mod tests;
