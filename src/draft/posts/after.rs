//! What stands behind a title: its fields, the organisation and the country.

use super::{HEADS, Post};
use crate::draft::organisations::{Organisations, country_after, is_adjective};
use crate::draft::page::{Page, Run};
use crate::draft::rules::Role;

fn grow(post: &mut Post, run: Run) {
    match post.title.last_mut() {
        Some(part) if part.end == run.start => part.end = run.end,
        _ => post.title.push(run),
    }
}

/// Takes the next words of a post; the token after them, or none where it ends.
pub(super) fn step(
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
