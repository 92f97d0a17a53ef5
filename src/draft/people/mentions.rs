//! Names in the text: after a form of address, beside a post, or where people meet.

use super::name::name;
use super::{Around, BACK, Mention};
use crate::draft::rules::Role;

/// Finds the names: after a form of address, beside a post, or where people meet.
pub(super) fn mentions(around: &Around<'_>) -> Vec<Mention> {
    let page = around.page;
    let mut found: Vec<Mention> = Vec::new();
    // What comes after "MM." are names as long as they are joined.
    let mut many_until = 0;
    let mut at = 0;
    while at < page.len() {
        if around.skip.contains(&at)
            || around.posts.covers(at)
            || around.orgs.covering(at).is_some()
        {
            at += 1;
            continue;
        }
        let start = at;
        let mut next = at;
        let mut many = false;
        let mut address = None;
        while let Some(len) = page
            .role(next, Role::One)
            .or_else(|| page.role(next, Role::Many))
        {
            many |= page.has(next, Role::Many);
            if page.has(next, Role::Post) {
                address = Some(next..next + len);
            }
            next += len;
            if page.is_mark(next, &["."]) && page.token(next).is_some_and(|token| token.glued) {
                next += 1;
            }
        }
        let addressed = next > start;
        let Some(end) = name(around, next) else {
            at = next.max(at + 1);
            continue;
        };
        let words = end - next;
        if many {
            many_until = end;
        }
        // The second of "MM. X et Y".
        let joined = many_until > 0
            && found.last().is_some_and(|last| last.run.end == many_until)
            && (page.past(many_until, Role::And) == start
                || (page.is_mark(many_until, &[","]) && many_until + 1 == start));
        if joined {
            many_until = end;
        }
        let post = beside(around, start, end, words, addressed);
        let fits = addressed
            || joined
            || post.is_some()
            || (words >= 2 && meets(around, start, end, &found));
        if fits {
            found.push(Mention {
                run: start..end,
                name: next..end,
                addressed: addressed || joined,
                address,
                post,
            });
        }
        at = end;
    }
    found
}

/// The post that stands before or after a name.
pub(super) fn beside(
    around: &Around<'_>,
    start: usize,
    end: usize,
    words: usize,
    addressed: bool,
) -> Option<usize> {
    let page = around.page;
    let before = {
        let article = start
            .checked_sub(1)
            .filter(|before| addressed && page.has(*before, Role::Article))
            .unwrap_or(start);
        let comma = article
            .checked_sub(1)
            .filter(|before| page.is_mark(*before, &[","]));
        let direct = around.posts.ending(article);
        let after_comma = comma
            .and_then(|comma| around.posts.ending(comma))
            .filter(|number| {
                // "X, ministre de la Culture, M. Y": the post belongs to X.
                let post = around.posts.all.get(*number);
                (words >= 2 || addressed)
                    && post
                        .is_some_and(|post| post.article || !follows_name(around, post.run.start))
            });
        direct.or(after_comma)
    };
    before.or_else(|| {
        let opens = page.is_mark(end, &[",", "("]).then_some(end + 1)?;
        let number = around.posts.starting(page, opens)?;
        let post = around.posts.all.get(number)?;
        // "X, le ministre de la Culture, M. Y": the post belongs to Y.
        let next = post.run.end + usize::from(page.is_mark(post.run.end, &[","]));
        let next = if page.has(next, Role::Article) && page.has(next + 1, Role::One) {
            next + 1
        } else {
            next
        };
        let named = (page.has(next, Role::One)
            || page.has(next, Role::Many)
            || name(around, next).is_some_and(|end| end - next >= 2))
            && page.sentence_of(next) == page.sentence_of(end);
        (!named || !post.article).then_some(number)
    })
}

/// Says whether a comma and a name stand before a token.
fn follows_name(around: &Around<'_>, start: usize) -> bool {
    let page = around.page;
    start >= 2
        && page.is_mark(start - 1, &[","])
        && page.is_capital(start - 2)
        && around.orgs.covering(start - 2).is_none()
        && !around.posts.covers(start - 2)
        && page.rules.country(page, start - 2).is_none()
}

/// Says whether a bare name stands where people meet: after "met" or "with", or joined to a name.
fn meets(around: &Around<'_>, start: usize, end: usize, found: &[Mention]) -> bool {
    let page = around.page;
    let sentence = page.sentence(page.sentence_of(start));
    let joined = found
        .last()
        .is_some_and(|last| page.past(last.run.end, Role::And) == start && start > last.run.end);
    let subject = start == sentence.start
        && (page.has(end, Role::Meets)
            || page.has(end, Role::Speaks)
            || page.rules.stage(page, end).is_some()
            || page.has(end, Role::And));
    let after = (1..=4).any(|back| {
        start.checked_sub(back).is_some_and(|from| {
            from >= sentence.start
                && (page.role(from, Role::Meets) == Some(back)
                    || (back == 1 && matches!(page.folded(from), "avec" | "with" | "by" | "par")))
        })
    });
    joined || subject || after
}

/// Gives "X and Y, respectively A and B" their posts in order.
pub(super) fn respectively(around: &Around<'_>, mentions: &mut [Mention]) {
    let page = around.page;
    for first in 0..mentions.len().saturating_sub(1) {
        let (Some(one), Some(two)) = (
            mentions.get(first).cloned(),
            mentions.get(first + 1).cloned(),
        ) else {
            continue;
        };
        let sentence = page.sentence(page.sentence_of(one.run.start));
        if two.run.end > sentence.end
            || page.past(one.run.end, Role::And) != two.run.start
            || page
                .find(
                    two.run.end..sentence.end.min(two.run.end + BACK),
                    Role::Respectively,
                )
                .is_none()
        {
            continue;
        }
        let Some(post) = around.posts.starting(page, two.run.end + 1) else {
            continue;
        };
        let Some(end) = around.posts.all.get(post).map(|post| post.run.end) else {
            continue;
        };
        let Some(second) = around.posts.starting(page, page.past(end, Role::And)) else {
            continue;
        };
        if let Some(mention) = mentions.get_mut(first) {
            mention.post = Some(post);
        }
        if let Some(mention) = mentions.get_mut(first + 1) {
            mention.post = Some(second);
        }
    }
}
