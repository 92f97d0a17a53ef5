//! Posts: a title with the organisation or country it is held for.

mod after;
mod before;

use self::after::step;
use self::before::{before, lead};
use super::organisations::Organisations;
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

#[cfg(test)]
mod tests;
