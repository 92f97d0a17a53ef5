//! What hangs on a verb: split into things at "and", commas and "notably".

use super::{Clause, LONGEST, Names, REACH, Thing};
use crate::draft::page::Page;
use crate::draft::rules::{Item, Role};
use crate::draft::token::Sort;
use crate::model::{ProposalKind, Stage};

pub(super) fn things(
    page: &Page<'_>,
    names: &Names<'_>,
    clause: &Clause,
    stage: Stage,
) -> Vec<Thing> {
    if page.has(clause.cue.start, Role::Invites) {
        return invitation(page, clause, stage).into_iter().collect();
    }
    let mut found: Vec<Thing> = Vec::new();
    let mut especially = false;
    let mut at = clause.run.start;
    let mut boundary = Some(at);
    let mut joined = Boundary::Start;
    while at < clause.run.end {
        if let Some(from) = boundary.take()
            && let Some((start, kind)) = begins(page, names, from, clause.run.end, joined)
        {
            if let Some(last) = found.last_mut() {
                last.run.end =
                    before_joint(page, from, last.run.start).min(last.run.start + LONGEST);
            }
            found.push(Thing {
                run: start..clause.run.end,
                kind,
                stage,
                cue: clause.cue.clone(),
            });
            at = at.max(start);
        }
        if let Some(len) = page.role(at, Role::Especially) {
            // What stands before the first "notably" only leads to it.
            if !especially {
                found.clear();
            }
            especially = true;
            boundary = Some(at + len);
            joined = Boundary::Comma;
            at += len;
        } else if let Some(len) = page.role(at, Role::And) {
            boundary = Some(at + len);
            joined = Boundary::And;
            at += len;
        } else if page.is_mark(at, &[",", ":", "-", "–", "—"]) {
            boundary = Some(at + 1);
            joined = Boundary::Comma;
            at += 1;
        } else {
            at += 1;
        }
    }
    if let Some(last) = found.last_mut() {
        trim(page, last, clause.goes_on);
    }
    found
}

#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Boundary {
    Start,
    And,
    Comma,
}

/// Where the words before a joint end.
fn before_joint(page: &Page<'_>, joint: usize, least: usize) -> usize {
    let mut end = joint;
    while end > least + 1
        && (page.has(end - 1, Role::And)
            || page.has(end - 1, Role::Especially)
            || page.token(end - 1).is_some_and(|token| {
                token.sort == Sort::Mark && !matches!(&*token.folded, ")" | "»" | "\"" | "”")
            })
            || ends_joint(page, end))
    {
        end -= 1;
    }
    end
}

/// Says whether the last word of "ainsi que" or "en particulier" ends before a token.
fn ends_joint(page: &Page<'_>, end: usize) -> bool {
    (2..=3).any(|len| {
        end.checked_sub(len).is_some_and(|at| {
            page.role(at, Role::And) == Some(len) || page.role(at, Role::Especially) == Some(len)
        })
    })
}

/// Reads whether something that can be put forward begins at a joint: where, and of what kind.
pub(super) fn begins(
    page: &Page<'_>,
    names: &Names<'_>,
    from: usize,
    limit: usize,
    joined: Boundary,
) -> Option<(usize, ProposalKind)> {
    let mut start = from;
    let mut steps = 0;
    while start < limit {
        // Whom it is put to: "asked the Centre to send".
        if names.covers(start) {
            start += 1;
            continue;
        }
        let is_item = page
            .rules
            .item(page, start)
            .is_some_and(|(len, item)| len > 1 || !item.weak);
        if is_item {
            break;
        }
        let small = [
            Role::Of,
            Role::At,
            Role::Article,
            Role::In,
            Role::Skip,
            Role::By,
        ]
        .into_iter()
        .find_map(|role| page.role(start, role));
        let number = page
            .token(start)
            .is_some_and(|token| token.sort == Sort::Number);
        match small {
            Some(len) => start += len,
            None if number => start += 1,
            None => break,
        }
        steps += 1;
        if steps > 6 {
            return None;
        }
    }
    let (at, item) = phrase(page, start, limit)?;
    // "programmes et projets": one thing, told by two words.
    let is_verb = page.folded(at).ends_with("er")
        || page.folded(at).ends_with("ir")
        || page.folded(at).ends_with("ing")
        || item.weak;
    if joined == Boundary::And && start == from && !is_verb {
        return None;
    }
    // "pour la protection et l'inscription": what something is for is told by two words.
    if joined == Boundary::And && !item.weak && is_purpose(page, from) {
        return None;
    }
    let kind = if item.weak {
        following(page, at, limit).unwrap_or(item.kind)
    } else {
        item.kind
    };
    Some((start, kind))
}

/// Says whether "for the" and a word stand before the "and" that ends at a token.
fn is_purpose(page: &Page<'_>, from: usize) -> bool {
    let and = (1..=4).find_map(|back| {
        let at = from.checked_sub(back)?;
        (page.role(at, Role::And) == Some(back)).then_some(at)
    });
    and.and_then(|and| and.checked_sub(1)).is_some_and(|noun| {
        (1..=3).any(|len| {
            noun.checked_sub(len).is_some_and(|at| {
                page.role(at, Role::At) == Some(len) && matches!(page.folded(at), "pour" | "for")
            })
        })
    })
}

/// The telling word of the phrase at a token.
fn phrase(page: &Page<'_>, start: usize, limit: usize) -> Option<(usize, Item)> {
    if !page.rules.head_last {
        let near = [start, start + 1].into_iter().filter(|at| {
            *at < limit
                && (*at == start
                    || crate::draft::organisations::is_adjective(page, start)
                    || page.is_capital(start))
        });
        return near
            .into_iter()
            .find_map(|at| page.rules.item(page, at).map(|(_, item)| (at, item)));
    }
    if let Some((_, item)) = page.rules.item(page, start)
        && (item.weak || is_verbal(page, start))
    {
        return Some((start, item));
    }
    run_last(page, start, limit)
}

/// Says whether the word at a token is a verb that has an object after it.
fn is_verbal(page: &Page<'_>, at: usize) -> bool {
    page.has(at + 1, Role::Article)
        || page
            .token(at + 1)
            .is_some_and(|token| token.sort == Sort::Number)
        || page.has(at + 1, Role::Skip)
}

/// The last telling word of a compound: "scholarship programme".
fn run_last(page: &Page<'_>, start: usize, limit: usize) -> Option<(usize, Item)> {
    let mut last = None;
    let mut at = start;
    while at < limit && at < start + 6 {
        let ends = [Role::Of, Role::At, Role::Article, Role::And, Role::By]
            .into_iter()
            .any(|role| page.has(at, role));
        if let Some((len, item)) = page.rules.item(page, at) {
            last = Some((at, item));
            at += len;
            continue;
        }
        if (ends && page.folded(at) != "'s") || !page.is_word(at) {
            break;
        }
        at += 1;
    }
    last
}

/// The kind of what is created, organised or given.
fn following(page: &Page<'_>, at: usize, limit: usize) -> Option<ProposalKind> {
    let (len, _) = page.rules.item(page, at)?;
    let limit = limit.min(at + len + REACH);
    let mut next = at + len;
    while next < limit {
        if page.is_mark(next, &[",", ";"]) || page.has(next, Role::And) {
            return None;
        }
        if page.rules.head_last {
            if let Some((_, item)) = run_last(page, next, limit).filter(|(_, item)| !item.weak) {
                return Some(item.kind);
            }
        } else if let Some((_, item)) = page.rules.item(page, next)
            && !item.weak
        {
            return Some(item.kind);
        }
        next += 1;
    }
    None
}

/// An invitation is one thing, whatever it names.
fn invitation(page: &Page<'_>, clause: &Clause, stage: Stage) -> Option<Thing> {
    if clause.run.is_empty() {
        return None;
    }
    let mut thing = Thing {
        run: clause.run.start.min(clause.cue.end)..clause.run.end,
        kind: ProposalKind::Visit,
        stage,
        cue: clause.cue.clone(),
    };
    trim(page, &mut thing, clause.goes_on);
    (thing.run.len() > 1).then_some(thing)
}

/// Leaves out what leads to the next verb, and marks at the end.
fn trim(page: &Page<'_>, thing: &mut Thing, goes_on: bool) {
    if goes_on {
        thing.run.end = thing.run.end.min(thing.run.start + 2 * LONGEST);
        let joint = (thing.run.start + 1..thing.run.end)
            .rev()
            .find(|at| page.has(*at, Role::And) || page.is_mark(*at, &[",", ";", ":"]));
        if let Some(joint) = joint {
            thing.run.end = joint;
        }
    }
    thing.run.end = before_joint(
        page,
        thing.run.end.min(thing.run.start + LONGEST),
        thing.run.start,
    );
}
