//! People: their names, the posts told with them, and whether they took part.

mod mentions;
mod name;
mod otherwise;
mod presence;

use self::mentions::{mentions, respectively};
use self::otherwise::{surnames, unnamed};
use super::fact::{Confidence, Presence};
use super::organisations::Organisations;
use super::page::{Page, Run};
use super::posts::Posts;
use super::rules::Role;
use std::collections::HashMap;

/// How many namesakes are compared at most, and how far back a sentence is looked through, in
/// tokens: a text made to be slow has no end of either.
const MANY: usize = 64;
const BACK: usize = 200;

/// A person, or a post whose holder is not named.
#[derive(Debug, Clone)]
pub(super) struct Somebody {
    pub(super) name: Option<String>,
    /// The number of the post.
    pub(super) post: Option<usize>,
    /// A form of address that is a post: "Professor".
    pub(super) address: Option<Run>,
    /// The organisation of a post told by "its".
    pub(super) org: Option<usize>,
    pub(super) mentions: Vec<Run>,
    pub(super) presence: Presence,
    pub(super) confidence: Confidence,
    /// The words of the name, folded.
    words: Vec<Box<str>>,
}

/// A name in the text.
#[derive(Debug, Clone)]
struct Mention {
    /// From the form of address to the end of the name.
    run: Run,
    name: Run,
    addressed: bool,
    address: Option<Run>,
    post: Option<usize>,
}

/// The people of a page.
#[derive(Debug, Default)]
pub(super) struct People {
    pub(super) all: Vec<Somebody>,
    cover: Vec<Option<usize>>,
}

impl People {
    pub(super) fn covering(&self, at: usize) -> Option<usize> {
        self.cover.get(at).copied().flatten()
    }
}

/// What people are found beside.
pub(super) struct Around<'a> {
    pub(super) page: &'a Page<'a>,
    pub(super) orgs: &'a Organisations,
    pub(super) posts: &'a Posts,
    pub(super) skip: &'a Run,
}

/// Finds the people of a page.
pub(super) fn find(around: &Around<'_>) -> People {
    let page = around.page;
    let mut mentions = mentions(around);
    respectively(around, &mut mentions);
    let mut people = People {
        cover: vec![None; page.len()],
        ..People::default()
    };
    let mut by_surname: HashMap<Box<str>, Vec<usize>> = HashMap::new();
    for mention in &mentions {
        add(around, mention, &mut people, &mut by_surname);
    }
    surnames(around, &mut people, &by_surname);
    let used: Vec<usize> = people
        .all
        .iter()
        .filter_map(|somebody| somebody.post)
        .collect();
    unnamed(around, &used, &mut people);
    presence::tell(around, &mut people);
    people
}

/// Adds a mention to the person it names, or a new person.
fn add(
    around: &Around<'_>,
    mention: &Mention,
    people: &mut People,
    by_surname: &mut HashMap<Box<str>, Vec<usize>>,
) {
    let page = around.page;
    let words: Vec<Box<str>> = mention
        .name
        .clone()
        .filter(|at| page.is_word(*at))
        .map(|at| page.folded(at).into())
        .collect();
    let Some(surname) = words.last().cloned() else {
        return;
    };
    let same = by_surname.get(&surname).and_then(|numbers| {
        numbers.iter().copied().take(MANY).find(|number| {
            people.all.get(*number).is_some_and(|known| {
                known.words.ends_with(&words)
                    || words.ends_with(&known.words)
                    || shares_first(&known.words, &words)
            })
        })
    });
    let number = same.unwrap_or(people.all.len());
    if same.is_none() {
        by_surname.entry(surname).or_default().push(number);
        people.all.push(Somebody {
            name: Some(page.words(&mention.name)),
            post: None,
            address: None,
            org: None,
            mentions: Vec::new(),
            presence: Presence::Present,
            confidence: if mention.addressed || mention.post.is_some() {
                Confidence::Certain
            } else {
                Confidence::Likely
            },
            words: words.clone(),
        });
    }
    if let Some(somebody) = people.all.get_mut(number) {
        if words.len() > somebody.words.len() {
            somebody.words = words;
            somebody.name = Some(page.words(&mention.name));
        }
        if somebody.post.is_none() && mention.post.is_some() {
            somebody.post = mention.post;
            somebody.org = mention.post.and_then(|post| own(around, post));
        }
        let post = somebody.post.and_then(|post| around.posts.all.get(post));
        if somebody.org.is_none()
            && post.is_none_or(|post| post.org.is_none() && post.country.is_none())
        {
            somebody.org = comes_from(around, mention);
        }
        if somebody.address.is_none() {
            somebody.address.clone_from(&mention.address);
        }
        somebody.mentions.push(mention.run.clone());
    }
    for at in mention.run.clone() {
        if let Some(cover) = people.cover.get_mut(at) {
            *cover = Some(number);
        }
    }
}

/// Says whether two names have the same first and last word: a middle name or initial apart.
fn shares_first(one: &[Box<str>], other: &[Box<str>]) -> bool {
    one.len() > 1 && other.len() > 1 && one.first() == other.first() && one.last() == other.last()
}

/// The organisation somebody comes from whose post does not tell it: "Professor X of the College",
/// "a mission of the Agency headed by X", "at the ministry, the minister X".
fn comes_from(around: &Around<'_>, mention: &Mention) -> Option<usize> {
    let page = around.page;
    if let Some(len) = page.role(mention.run.end, Role::FromBody)
        && let Some((_, org)) = around.orgs.at(mention.run.end + len)
    {
        return Some(org);
    }
    let post = mention.post.and_then(|post| around.posts.all.get(post));
    let start = post
        .filter(|post| post.run.end <= mention.run.start)
        .map_or(mention.run.start, |post| post.run.start);
    let first = page.sentence(page.sentence_of(start)).start;
    let before = |at: usize| {
        (first..at)
            .rev()
            .take(BACK)
            .find_map(|at| around.orgs.covering(at))
    };
    let led = (1..=4).find_map(|back| {
        let at = start.checked_sub(back).filter(|at| *at >= first)?;
        page.role(at, Role::Led).map(|_| at)
    });
    if let Some(led) = led {
        return before(led);
    }
    let is_minister =
        post.is_some_and(|post| !post.told && page.has(post.run.start, Role::Minister));
    before(start).filter(|org| {
        is_minister
            && around
                .orgs
                .get(*org)
                .is_some_and(|org| org.kind == Some(crate::model::OrganisationKind::Ministry))
    })
}

/// The organisation a post told by "its" is at: the one named last before it.
fn own(around: &Around<'_>, post: usize) -> Option<usize> {
    let post = around
        .posts
        .all
        .get(post)
        .filter(|post| post.own && post.org.is_none())?;
    let first = around
        .page
        .sentence(around.page.sentence_of(post.run.start))
        .start;
    (first..post.run.start)
        .rev()
        .take(BACK)
        .find_map(|at| around.orgs.covering(at))
}

#[cfg(test)]
mod tests;
