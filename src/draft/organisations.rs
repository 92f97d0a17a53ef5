//! Organisations: by the word their name is built on, by their short form, and taken up again.

use super::page::{Page, Run};
use super::rules::Role;
use super::token::Sort;
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

/// Reads what stands before the word: "Turkic Culture and Heritage Foundation".
fn before(page: &Page<'_>, reading: &mut Reading, found: &Organisations) {
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

fn is_address(page: &Page<'_>, at: usize) -> bool {
    page.has(at, Role::One) || page.has(at, Role::Many)
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

/// Reads what stands after the word: "… des Cités Savantes pour l'eau et la paix".
fn after(page: &Page<'_>, reading: &mut Reading, is_small: bool) {
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
                        && is_listed(page, reading, at, noun, joins)))
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

/// Reads an acronym in brackets after a name.
fn brackets(page: &Page<'_>, reading: &mut Reading) {
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
fn acronyms(page: &Page<'_>, skip: &Run, found: &mut Organisations) {
    let mut known: HashMap<Box<str>, usize> = HashMap::new();
    for (number, org) in found.all.iter().enumerate() {
        if let Some(acronym) = &org.acronym {
            known.insert(super::token::fold_word(acronym), number);
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
fn again(heads: &[(usize, usize, Box<str>)], found: &mut Organisations) {
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
