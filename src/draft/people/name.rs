//! Where the name of a person ends that begins at a token.

use super::Around;
use crate::draft::organisations::is_title;
use crate::draft::rules::Role;

/// The most words of a name.
const LONGEST: usize = 6;

/// The token after a name that begins at `start`; none where no name begins.
pub(super) fn name(around: &Around<'_>, start: usize) -> Option<usize> {
    let page = around.page;
    let sentence = page.sentence_of(start);
    if !is_name_word(around, start) || opens_with_small_word(around, start) {
        return None;
    }
    let mut end = start + 1;
    let mut words = 1;
    while words < LONGEST && page.sentence_of(end) == sentence {
        // An initial.
        if page.is_mark(end, &["."])
            && page.token(end).is_some_and(|token| token.glued)
            && page.folded(end - 1).chars().count() == 1
            && is_name_word(around, end + 1)
        {
            end += 1;
            continue;
        }
        if is_name_word(around, end) {
            end += 1;
            words += 1;
            continue;
        }
        // "ben", "el", "de" between two capitals.
        let particle = page.role(end, Role::Particle).filter(|len| {
            !page.is_capital(end)
                && *len == 1
                && is_name_word(around, end + 1)
                && (!matches!(page.folded(end), "de" | "du" | "la" | "le" | "da" | "di")
                    || page.rules.country(page, end + 1).is_none())
        });
        match particle {
            Some(_) if !matches!(page.folded(end), "le" | "la" | "du") => {
                end += 2;
                words += 2;
            }
            _ => break,
        }
    }
    Some(end)
}

fn is_name_word(around: &Around<'_>, at: usize) -> bool {
    let page = around.page;
    page.is_capital(at)
        && !around.skip.contains(&at)
        && around.orgs.covering(at).is_none()
        && !around.posts.covers(at)
        && !is_title(page, at)
        && page.rules.date_word(page, at).is_none()
        && !page.has(at, Role::EventHead)
        && page.rules.body(page, at).is_none()
        && page.folded(at) != "'s"
        && !page
            .rules
            .country(page, at)
            .is_some_and(|(_, _, is_adjective)| is_adjective && page.rules.head_last)
}

/// Says whether the word that opens a sentence is a small word, not a name.
fn opens_with_small_word(around: &Around<'_>, at: usize) -> bool {
    let page = around.page;
    let small = [
        Role::Article,
        Role::Of,
        Role::At,
        Role::In,
        Role::And,
        Role::By,
        Role::Aside,
        Role::From,
        Role::To,
        Role::Before,
        Role::This,
        Role::Own,
        Role::Parties,
        Role::According,
        Role::Further,
        Role::Especially,
        Role::Terms,
    ];
    small.into_iter().any(|role| page.role(at, role).is_some())
        || page
            .rules
            .country(page, at)
            .is_some_and(|(len, ..)| page.rules.head_last || len > 0 && !page.is_capital(at + len))
        || page.shouts(at)
            && around.page.token(at).is_some_and(|token| token.opens)
            && page.folded(at).len() < 3
}
