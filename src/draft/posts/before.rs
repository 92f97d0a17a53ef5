//! What stands before a title: an article, "former", "its", a country, a field.

use super::{Post, Posts};
use crate::draft::organisations::Organisations;
use crate::draft::page::Page;
use crate::draft::rules::Role;

/// Reads what leads to the post: an article, "former", "its".
pub(super) fn lead(page: &Page<'_>, post: &mut Post) {
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
pub(super) fn before(
    page: &Page<'_>,
    orgs: &Organisations,
    role: Role,
    post: &mut Post,
    found: &Posts,
) {
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
