//! People: their names, the posts told with them, and whether they took part.

mod name;
mod presence;

use self::name::name;
use super::fact::{Confidence, Presence};
use super::organisations::Organisations;
use super::page::{Page, Run};
use super::posts::Posts;
use super::rules::Role;
use super::token::fold_word;
use std::collections::{HashMap, HashSet};

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

/// Finds the names: after a form of address, beside a post, or where people meet.
fn mentions(around: &Around<'_>) -> Vec<Mention> {
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
fn beside(
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
fn respectively(around: &Around<'_>, mentions: &mut [Mention]) {
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

/// Finds surnames that stand alone.
fn surnames(around: &Around<'_>, people: &mut People, by_surname: &HashMap<Box<str>, Vec<usize>>) {
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
fn unnamed(around: &Around<'_>, used: &[usize], people: &mut People) {
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
