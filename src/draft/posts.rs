//! Posts: a title with the organisation or country it is held for.

use super::organisations::{Organisations, country_after, is_adjective};
use super::page::{Page, Run};
use super::rules::Role;
use crate::model::Country;
use std::collections::HashMap;

/// The most tokens of a post.
const LONGEST: usize = 40;

/// A post as a text names it.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of one word before the post"
)]
pub(super) struct Post {
    /// The whole of it, without the article before.
    pub(super) run: Run,
    /// The parts of the title.
    pub(super) title: Vec<Run>,
    /// The number of the organisation.
    pub(super) org: Option<usize>,
    pub(super) country: Option<Country>,
    /// Is told to be over.
    pub(super) former: bool,
    /// Stands after an article.
    pub(super) article: bool,
    /// Stands after "its": at the organisation named before.
    pub(super) own: bool,
    /// Is more than the title's first word.
    pub(super) told: bool,
}

/// The posts of a page.
#[derive(Debug, Default)]
pub(super) struct Posts {
    pub(super) all: Vec<Post>,
    by_start: HashMap<usize, usize>,
    by_end: HashMap<usize, usize>,
    cover: Vec<bool>,
}

impl Posts {
    pub(super) fn covers(&self, at: usize) -> bool {
        self.cover.get(at).copied().unwrap_or(false)
    }

    /// The post that begins at a token, after articles and the like.
    pub(super) fn starting(&self, page: &Page<'_>, at: usize) -> Option<usize> {
        let mut at = at;
        for _ in 0..4 {
            if let Some(&number) = self.by_start.get(&at) {
                return Some(number);
            }
            let skip = [
                Role::Article,
                Role::Own,
                Role::Filler,
                Role::Former,
                Role::Respectively,
            ]
            .into_iter()
            .find_map(|role| page.role(at, role))?;
            at += skip;
        }
        None
    }

    /// The post that ends before a token.
    pub(super) fn ending(&self, at: usize) -> Option<usize> {
        self.by_end.get(&at).copied()
    }
}

const HEADS: [Role; 4] = [
    Role::Minister,
    Role::HeadOfGovernment,
    Role::Envoy,
    Role::Head,
];

/// Finds the posts of a page; `skip` is the dateline.
pub(super) fn find(page: &Page<'_>, skip: &Run, orgs: &Organisations) -> Posts {
    let mut found = Posts {
        cover: vec![false; page.len()],
        ..Posts::default()
    };
    let mut at = 0;
    while at < page.len() {
        let head = HEADS
            .into_iter()
            .filter_map(|role| Some((page.role(at, role)?, role)))
            .max_by_key(|(len, _)| *len);
        let Some((len, role)) = head.filter(|_| !skip.contains(&at) && orgs.covering(at).is_none())
        else {
            at += 1;
            continue;
        };
        let mut post = read(page, orgs, at, len, role, &found);
        second(page, orgs, &mut post, &found);
        let end = post.run.end.max(at + len);
        for at in post.run.clone() {
            if let Some(cover) = found.cover.get_mut(at) {
                *cover = true;
            }
        }
        let number = found.all.len();
        found.by_start.insert(post.run.start, number);
        found.by_end.insert(post.run.end, number);
        found.all.push(post);
        at = end;
    }
    found
}

fn read(
    page: &Page<'_>,
    orgs: &Organisations,
    at: usize,
    len: usize,
    role: Role,
    found: &Posts,
) -> Post {
    let mut post = Post {
        run: at..at + len,
        title: std::iter::once(at..at + len).collect(),
        org: None,
        country: None,
        former: false,
        article: false,
        own: false,
        told: false,
    };
    before(page, orgs, role, &mut post, found);
    let sentence = page.sentence(page.sentence_of(at));
    let limit = sentence.end.min(at + LONGEST);
    let mut next = at + len;
    while next < limit {
        let Some(end) = step(page, orgs, role, &mut post, next, limit) else {
            break;
        };
        next = end;
        post.run.end = next;
    }
    lead(page, &mut post);
    post.told |= post.org.is_some() || post.country.is_some();
    post
}

/// Reads a second post of the same person: "ministre de la Culture et vice-Premier ministre du …".
fn second(page: &Page<'_>, orgs: &Organisations, post: &mut Post, found: &Posts) {
    if post.org.is_some() || post.country.is_some() {
        return;
    }
    let Some(len) = page.role(post.run.end, Role::And) else {
        return;
    };
    let start = post.run.end + len;
    let head = HEADS
        .into_iter()
        .filter_map(|role| Some((page.role(start, role)?, role)))
        .max_by_key(|(len, _)| *len);
    if let Some((len, role)) = head {
        let other = read(page, orgs, start, len, role, found);
        let title = other.title.iter().cloned();
        post.title.push(post.run.end..start);
        post.title.extend(title);
        post.run.end = other.run.end;
        post.org = other.org;
        post.country = other.country;
        post.told = true;
    }
}

/// Reads what leads to the post: an article, "former", "its".
fn lead(page: &Page<'_>, post: &mut Post) {
    let mut start = post.run.start;
    for _ in 0..3 {
        let Some(before) = start.checked_sub(1) else {
            break;
        };
        if page.has(before, Role::Former) {
            post.former = true;
        } else if page.has(before, Role::Own) {
            post.own = true;
            post.article = true;
        } else if page.has(before, Role::Article)
            || matches!(page.folded(before), "du" | "des" | "au" | "aux")
        {
            post.article = true;
        } else if !page.has(before, Role::Filler) {
            break;
        }
        start = before;
    }
}

/// Reads what stands before the title: "Uzbek", "Uzbekistan's", "Science", "ICESCO".
fn before(page: &Page<'_>, orgs: &Organisations, role: Role, post: &mut Post, found: &Posts) {
    if !page.rules.head_last {
        return;
    }
    let first = page.sentence(page.sentence_of(post.run.start)).start;
    let mut start = post.run.start;
    // "Deputy Culture Minister", "Science and Technology Minister"
    if role == Role::Minister {
        while start > first
            && page.has(start - 1, Role::Portfolio)
            && !found.covers(start - 1)
            && orgs.covering(start - 1).is_none()
        {
            start -= 1;
            if start > first + 1
                && page.has(start - 1, Role::And)
                && page.has(start - 2, Role::Portfolio)
            {
                start -= 1;
            }
        }
        if start > first && matches!(page.folded(start - 1), "deputy" | "vice" | "first") {
            start -= 1;
        }
    }
    if start < post.run.start {
        post.told = true;
        post.title = std::iter::once(start..post.run.end).collect();
        post.run.start = start;
    }
    let mut end = start;
    if end > first && page.folded(end - 1) == "'s" {
        end -= 1;
    }
    if let Some(org) = end
        .checked_sub(1)
        .and_then(|last| orgs.covering(last))
        .filter(|_| end > first)
    {
        post.org = Some(org);
        // The mention begins the post: "UNESCO Assistant Director-General".
        while end > first && orgs.covering(end - 1) == Some(org) {
            end -= 1;
        }
        post.run.start = end;
        return;
    }
    for len in (1..=4).rev() {
        let Some(from) = end.checked_sub(len).filter(|from| *from >= first) else {
            continue;
        };
        if let Some((found, country, is_adjective)) = page.rules.country(page, from)
            && found == len
            && page.is_capital(from)
            && (is_adjective || end < start)
        {
            post.country = Some(country);
            post.run.start = from;
            return;
        }
    }
}

fn grow(post: &mut Post, run: Run) {
    match post.title.last_mut() {
        Some(part) if part.end == run.start => part.end = run.end,
        _ => post.title.push(run),
    }
}

/// Takes the next words of a post; the token after them, or none where it ends.
fn step(
    page: &Page<'_>,
    orgs: &Organisations,
    role: Role,
    post: &mut Post,
    at: usize,
    limit: usize,
) -> Option<usize> {
    if post.org.is_some()
        && role != Role::Envoy
        && post.run.end > post.title.last().map_or(0, |part| part.end)
    {
        return None;
    }
    if let Some((len, country, true)) = page.rules.country(page, at)
        && !page.rules.head_last
    {
        post.country = post.country.or(Some(country));
        return Some(at + len);
    }
    if let Some(len) = page.role(at, Role::Modifier).filter(|_| post.run.end == at) {
        grow(post, at..at + len);
        return Some(at + len);
    }
    if role == Role::Head && post.run.end == at && post.title.len() == 1 && is_adjective(page, at) {
        grow(post, at..at + 1);
        return Some(at + 1);
    }
    let (len, joins) = joint(page, role, at)?;
    let start = at + len;
    if start >= limit {
        return None;
    }
    // The organisation, after an article perhaps.
    let noun = page.past(start, Role::Article);
    // "at the Romanian Ministry of Culture"
    let adjective = page
        .rules
        .country(page, noun)
        .map_or(noun, |(len, ..)| noun + len);
    for place in [start, noun, adjective] {
        if let Some((end, org)) = orgs.at(place) {
            if joins == Joint::And {
                return None;
            }
            if role == Role::Envoy {
                grow(post, at..end);
                post.country = post.country.or(orgs.get(org).and_then(|org| org.country));
            } else {
                let country = orgs.get(org).and_then(|org| org.country);
                post.country = post.country.or(country);
                // "ministre d'État chargé de la Bibliothèque nationale du …"
                if role == Role::Minister && page.folded(at).starts_with("charge") {
                    let of = (place..end)
                        .rev()
                        .find(|at| page.has(*at, Role::Of))
                        .filter(|_| country.is_some());
                    grow(post, at..of.unwrap_or(end));
                    return Some(end);
                }
                post.org = Some(org);
            }
            return Some(charge(page, end, limit).unwrap_or(end));
        }
    }
    if let Some((more, country)) = country_after(page, start) {
        if joins == Joint::And || joins == Joint::Comma {
            return None;
        }
        let end = start + more;
        if role == Role::Envoy {
            if post.country.is_none() {
                post.country = Some(country);
            }
            grow(post, at..end);
        } else if post.country.is_none() {
            post.country = Some(country);
        } else {
            return None;
        }
        return Some(end);
    }
    if role == Role::Envoy && joins != Joint::Of {
        return None;
    }
    let end = noun_phrase(page, orgs, role, noun, limit, joins)?;
    post.told = true;
    grow(post, at..end);
    Some(end)
}

/// What somebody is in charge of, told after the organisation: "chargée des partenariats".
fn charge(page: &Page<'_>, at: usize, limit: usize) -> Option<usize> {
    let len = page
        .role(at, Role::At)
        .filter(|_| page.folded(at).starts_with("charge") || page.folded(at + 1) == "charge")?;
    let mut end = page.past(at + len, Role::Article) + 1;
    while end < limit && is_adjective(page, end) {
        end += 1;
    }
    (end <= limit && page.is_word(end - 1)).then_some(end)
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Joint {
    Of,
    At,
    And,
    Comma,
}

fn joint(page: &Page<'_>, role: Role, at: usize) -> Option<(usize, Joint)> {
    let of = |at: usize| page.role(at, Role::Of).unwrap_or(0);
    if let Some(len) = page.role(at, Role::Of) {
        return Some((len, Joint::Of));
    }
    if let Some(len) = page.role(at, Role::At) {
        return Some((len, Joint::At));
    }
    if role == Role::Envoy {
        return page.role(at, Role::InCountry).map(|len| (len, Joint::At));
    }
    if page.is_mark(at, &[","]) && role == Role::Minister {
        let len = 1 + of(at + 1);
        return (len > 1 || page.rules.head_last).then_some((len, Joint::Comma));
    }
    let len = page.role(at, Role::And)?;
    Some((len + of(at + len), Joint::And))
}

/// Takes a noun with its adjectives: what a minister is minister of, or a part of an organisation.
fn noun_phrase(
    page: &Page<'_>,
    orgs: &Organisations,
    role: Role,
    noun: usize,
    limit: usize,
    joins: Joint,
) -> Option<usize> {
    if !page.is_word(noun)
        || orgs.covering(noun).is_some()
        || page.rules.date_word(page, noun).is_some()
    {
        return None;
    }
    let stops = |at: usize| {
        page.has(at, Role::One)
            || page.has(at, Role::Many)
            || HEADS
                .into_iter()
                .any(|role| page.has(at, role) && !page.has(at, Role::Unit))
    };
    if stops(noun) {
        return None;
    }
    let is_field = page.has(noun, Role::Portfolio);
    let is_unit = page.has(noun, Role::Unit);
    let mut end = noun;
    if page.rules.head_last {
        // "the Geneva Office", "the Partnerships Department"
        let capitals = (noun..limit.min(noun + 6))
            .take_while(|at| page.is_capital(*at) && orgs.covering(*at).is_none());
        let unit = capitals
            .clone()
            .filter(|at| page.has(*at, Role::Unit))
            .last();
        end = match (role, unit) {
            (Role::Minister, _) => {
                let fields = (noun..limit)
                    .take_while(|at| page.has(*at, Role::Portfolio))
                    .count();
                match fields {
                    // "Minister of State for Libraries"
                    0 if page.is_capital(noun)
                        && !page.is_capital(noun + 1)
                        && matches!(joins, Joint::Of | Joint::At) =>
                    {
                        noun + 1
                    }
                    0 => return None,
                    fields => noun + fields,
                }
            }
            (_, Some(unit)) if matches!(joins, Joint::Of | Joint::At) => unit + 1,
            (_, None) if is_unit => noun + 1,
            // "of Partnerships and International Cooperation", after a part was named
            (Role::Head, _) if joins == Joint::And && capitals.clone().count() > 0 => {
                let count = capitals
                    .take_while(|at| {
                        page.has(*at, Role::Portfolio)
                            || page.has(*at, Role::Unit)
                            || page.folded(*at) == "international"
                    })
                    .count();
                if count == 0 {
                    return None;
                }
                noun + count
            }
            (Role::Head, _) if is_field && matches!(joins, Joint::At | Joint::Of) => noun + 1,
            _ => return None,
        };
    } else {
        let fits = match role {
            Role::Minister => is_field || page.is_capital(noun),
            _ => {
                is_unit
                    || (page.is_capital(noun) && joins != Joint::At)
                    || (is_field && joins == Joint::At)
            }
        };
        // A name follows "et" or a comma.
        let names =
            joins != Joint::Of && page.is_capital(noun) && page.is_capital(noun + 1) && !is_field;
        if !fits || names || page.shouts(noun) {
            return None;
        }
        end += 1;
        while end < limit
            && page.rules.country(page, end).is_none()
            && (is_adjective(page, end) || (page.is_capital(end) && ends_as_adjective(page, end)))
        {
            end += 1;
        }
    }
    Some(end)
}

/// "Internationale", "Nationale": adjectives that some write with a capital.
fn ends_as_adjective(page: &Page<'_>, at: usize) -> bool {
    matches!(
        page.folded(at),
        "internationale"
            | "internationales"
            | "international"
            | "nationale"
            | "scientifique"
            | "superieur"
            | "sociales"
            | "religieuses"
            | "etrangeres"
            | "islamiques"
            | "culturelles"
            | "exterieures"
            | "publiques"
    )
}
