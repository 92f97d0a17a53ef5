//! Who is told otherwise than by a whole name: by a surname alone, or by a post.

use super::{Around, MANY, People, Somebody};
use crate::draft::fact::{Confidence, Presence};
use crate::draft::page::Page;
use crate::draft::token::fold_word;
use std::collections::{HashMap, HashSet};

/// Finds surnames that stand alone.
pub(super) fn surnames(
    around: &Around<'_>,
    people: &mut People,
    by_surname: &HashMap<Box<str>, Vec<usize>>,
) {
    let page = around.page;
    for at in 0..page.len() {
        let free = page.is_capital(at)
            && people.covering(at).is_none()
            && !around.skip.contains(&at)
            && around.orgs.covering(at).is_none()
            && !around.posts.covers(at);
        if !free {
            continue;
        }
        let Some(&[number]) = by_surname.get(page.folded(at)).map(Vec::as_slice) else {
            continue;
        };
        // A name of several words is taken up by its last ones.
        let Some(somebody) = people.all.get_mut(number) else {
            continue;
        };
        let words = &somebody.words;
        let mut start = at;
        for word in words.iter().rev().skip(1) {
            match start
                .checked_sub(1)
                .filter(|before| page.folded(*before) == &**word)
            {
                Some(before) => start = before,
                None => break,
            }
        }
        somebody.mentions.push(start..at + 1);
        if let Some(cover) = people.cover.get_mut(at) {
            *cover = Some(number);
        }
    }
    for somebody in &mut people.all {
        somebody.mentions.sort_by_key(|run| run.start);
    }
}

/// Adds the posts whose holders are not named.
pub(super) fn unnamed(around: &Around<'_>, used: &[usize], people: &mut People) {
    let page = around.page;
    let key = |number: usize| {
        let post = around.posts.all.get(number)?;
        let title = page.joined(&post.title);
        Some((fold_word(&title), post.org, post.country))
    };
    let mut known: HashMap<Box<str>, Vec<_>> = HashMap::new();
    for (title, org, country) in used.iter().filter_map(|post| key(*post)) {
        known.entry(title).or_default().push((org, country));
    }
    let used: HashSet<usize> = used.iter().copied().collect();
    for (number, post) in around.posts.all.iter().enumerate() {
        let alone = !used.contains(&number) && post.article && !post.former && !post.own;
        if !alone
            || !(post.org.is_some() || post.country.is_some())
            || !is_told(page, around, number)
        {
            continue;
        }
        let Some((title, org, country)) = key(number) else {
            continue;
        };
        // The same title at the same place is the person named before.
        let known = known.entry(title).or_default();
        let same_title = known.iter().take(MANY).any(|(other, land)| {
            (*other == org || other.is_none())
                && (*land == country || land.is_none() || country.is_none())
        });
        if same_title {
            continue;
        }
        known.push((org, country));
        people.all.push(Somebody {
            name: None,
            post: Some(number),
            address: None,
            org: None,
            mentions: vec![post.run.clone()],
            presence: Presence::Present,
            confidence: Confidence::Likely,
            words: Vec::new(),
        });
    }
}

/// Says whether a post is told so that somebody can be found by it: more than "the minister".
fn is_told(page: &Page<'_>, around: &Around<'_>, number: usize) -> bool {
    around.posts.all.get(number).is_some_and(|post| {
        post.told
            && (post.org.is_some()
                || post.title.iter().map(ExactSizeIterator::len).sum::<usize>() > 1)
            && page.sentence_of(post.run.start) < page.sentences.len()
    })
}
