//! Places where people met.

use super::events::Happening;
use super::organisations::{Organisations, country_after, is_title};
use super::page::{Page, Run};
use super::people::People;
use super::posts::Posts;
use super::rules::Role;
use crate::model::Country;

/// A place.
#[derive(Debug, Clone)]
pub(super) struct Spot {
    pub(super) run: Run,
    pub(super) name: String,
    pub(super) country: Option<Country>,
}

/// What places are found beside.
pub(super) struct Around<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) orgs: &'a Organisations,
    pub(super) posts: &'a Posts,
    pub(super) people: &'a People,
    pub(super) events: &'a [Happening],
    pub(super) skip: &'a Run,
}

/// Finds where the meeting was held: the first place told where people meet.
pub(super) fn find(around: &Around<'_>) -> Option<Spot> {
    let page = around.page;
    let meets = |sentence: &&Run| page.find((*sentence).clone(), Role::Meets).is_some();
    page.sentences
        .iter()
        .filter(meets)
        .find_map(|sentence| (sentence.clone()).find_map(|at| spot(around, at, sentence)))
}

fn spot(around: &Around<'_>, at: usize, sentence: &Run) -> Option<Spot> {
    let page = around.page;
    let len = page
        .role(at, Role::In)
        .filter(|_| !around.skip.contains(&at) && free(around, at))?;
    let start = at + len;
    let mut end = start;
    while end < sentence.end && end < start + 3 && is_name(around, end) {
        end += 1;
    }
    if end == start || page.has(start, Role::One) || page.has(start, Role::Article) {
        return None;
    }
    let mut country = None;
    let comma = page.is_mark(end, &[",", "("]);
    if comma {
        let next = page.past(end + 1, Role::InCountry);
        country = country_after(page, next).map(|(_, country)| country);
    }
    let mut name = page.words(&(start..end));
    // "au Caire"
    if page.folded(at) == "au" {
        name = format!("Le {name}");
    }
    Some(Spot {
        run: start..end,
        name,
        country,
    })
}

fn is_name(around: &Around<'_>, at: usize) -> bool {
    let page = around.page;
    page.is_capital(at)
        && free(around, at)
        && !is_title(page, at)
        && page.rules.date_word(page, at).is_none()
        && page.rules.country(page, at).is_none()
        && !page.has(at, Role::EventHead)
        && page.rules.body(page, at).is_none()
        && page.folded(at) != "'s"
}

fn free(around: &Around<'_>, at: usize) -> bool {
    around.orgs.covering(at).is_none()
        && !around.posts.covers(at)
        && around.people.covering(at).is_none()
        && !in_event(around, at)
}

/// Says whether a token is part of the name of an event; they stand in the order of the text.
fn in_event(around: &Around<'_>, at: usize) -> bool {
    let next = around.events.partition_point(|event| event.run.start <= at);
    let last = next.checked_sub(1).and_then(|last| around.events.get(last));
    last.is_some_and(|event| event.run.contains(&at))
}
