//! Who is who on their side, and who changed post or side.

use super::{Matter, Whom};
use crate::model::{Kind, PartialDate, Person, Post};
use crate::registry::{Ref, Relation};
use foldhash::HashMap;
use std::cmp::Reverse;
use std::collections::BTreeSet;

/// For how many days a change is told of somebody whom we never met in that post.
const NEWS_DAYS: i32 = 730;

/// Somebody in a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Holder {
    /// Who.
    pub person: Ref,
    /// Which of the person's posts; none where only meetings tell for whom they speak.
    pub post: Option<usize>,
    /// The organisation.
    pub at: Option<Ref>,
    /// The latest meeting that they took part in.
    pub last_met: Option<Ref>,
}

/// Somebody who changed post or side.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Moved {
    /// Who.
    pub person: Ref,
    /// How.
    pub how: Move,
    /// When, where that is recorded.
    pub when: Option<PartialDate>,
    /// The latest meeting at which we met them on their side, or in their former post.
    pub last_met: Option<Ref>,
}

/// What changed. Numbers are those of the person's posts.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Move {
    /// They took up a post there since we last met.
    Came(usize),
    /// They no longer speak for that side.
    Left {
        /// The post they held there, where one is recorded.
        from: Option<usize>,
        /// The posts they hold now, elsewhere.
        now: Vec<usize>,
    },
}

impl Move {
    /// The posts of a person that the change leads to, and the one it leads from.
    pub fn posts<'a>(&self, person: &'a Person) -> (Vec<&'a Post>, Option<&'a Post>) {
        let posts = &person.posts;
        match self {
            Self::Came(number) => (posts.get(*number).into_iter().collect(), None),
            Self::Left { from, now } => (
                now.iter().filter_map(|number| posts.get(*number)).collect(),
                from.and_then(|number| posts.get(number)),
            ),
        }
    }
}

impl Matter<'_> {
    /// Who holds which post on their side, and who changed. `contacts` are the latest first.
    pub(super) fn people(&self, contacts: &[Ref]) -> (Vec<Holder>, Vec<Moved>) {
        let registry = self.sight.registry;
        let mut met: HashMap<Ref, Met> = HashMap::default();
        let mut people: BTreeSet<Ref> = BTreeSet::new();
        for meeting in contacts {
            for participant in &registry.meeting(*meeting).participants {
                let follow = |person: &Option<_>| registry.follow(person.as_ref()?);
                let Some(person) = follow(&participant.person) else {
                    continue;
                };
                let side = participant.represents.as_ref();
                let side = side.and_then(|id| registry.follow(id));
                let met = met.entry(person).or_insert(Met {
                    last: *meeting,
                    as_theirs: None,
                });
                if let Some(side) = side.filter(|side| self.between.is_theirs(*side)) {
                    met.as_theirs.get_or_insert((*meeting, side));
                    people.insert(person);
                }
            }
        }
        let is_person = matches!(self.whom, Whom::Person(_));
        if let Whom::Person(person) = self.whom {
            people = BTreeSet::from([person]);
        } else {
            for at in &self.organisations {
                people.extend(registry.back(*at, Relation::PostAt, Kind::People));
            }
        }
        let last_contact = contacts.first().and_then(|at| registry.meeting(*at).date);
        let (mut holders, mut moved) = (Vec::new(), Vec::new());
        for person in people {
            let met = met.get(&person).copied();
            self.holders(person, met, &mut holders);
            if !is_person {
                moved.extend(self.moved(person, met, last_contact));
            }
        }
        let date = |met: Option<Ref>| met.and_then(|at| registry.meeting(at).date);
        holders.sort_by_cached_key(|holder| {
            let since = holder.post.and_then(|number| {
                let posts = &registry.person(holder.person).posts;
                posts.get(number)?.since
            });
            (
                holder.last_met.is_none(),
                Reverse(date(holder.last_met)),
                Reverse(since),
                holder.person,
                holder.post,
            )
        });
        moved.sort_by_cached_key(|moved| {
            (Reverse(moved.when.or(date(moved.last_met))), moved.person)
        });
        (holders, moved)
    }

    /// The posts that somebody holds there now or, where none is recorded at all, the side they
    /// spoke for.
    fn holders(&self, person: Ref, met: Option<Met>, into: &mut Vec<Holder>) {
        let registry = self.sight.registry;
        let posts = &registry.person(person).posts;
        let last_met = met.map(|met| met.last);
        let is_person = matches!(self.whom, Whom::Person(_));
        for (number, post) in posts.iter().enumerate() {
            let at = post.at.as_ref().and_then(|id| registry.follow(id));
            let here = is_person || at.is_some_and(|at| self.between.is_theirs(at));
            if here && post.held_on(self.sight.today) {
                into.push(Holder {
                    person,
                    post: Some(number),
                    at,
                    last_met,
                });
            }
        }
        if let Some((_, side)) = met.and_then(|met| met.as_theirs)
            && posts.is_empty()
        {
            into.push(Holder {
                person,
                post: None,
                at: Some(side),
                last_met,
            });
        }
    }

    fn moved(
        &self,
        person: Ref,
        met: Option<Met>,
        last_contact: Option<PartialDate>,
    ) -> Option<Moved> {
        let registry = self.sight.registry;
        let today = self.sight.today;
        let posts: Vec<(usize, &Post)> = registry.person(person).posts.iter().enumerate().collect();
        let there = |post: &Post| {
            let at = post.at.as_ref().and_then(|id| registry.follow(id));
            at.is_some_and(|at| self.between.is_theirs(at))
        };
        let held = |post: &Post| post.held_on(today);
        if posts.iter().any(|(_, post)| there(post) && held(post)) {
            let since_then = |since: PartialDate| {
                last_contact.is_some_and(|last| since.first_day() > last.last_day())
            };
            let came = posts
                .iter()
                .filter(|(_, post)| there(post) && held(post) && post.since.is_some_and(since_then))
                .max_by_key(|(_, post)| post.since)?;
            return Some(Moved {
                person,
                how: Move::Came(came.0),
                when: came.1.since,
                last_met: met.map(|met| met.last),
            });
        }
        let from = posts
            .iter()
            .filter(|(_, post)| there(post))
            .max_by_key(|(_, post)| post.until.or(post.since));
        let now: Vec<usize> = posts
            .iter()
            .filter(|(_, post)| held(post))
            .map(|(number, _)| *number)
            .collect();
        let as_theirs = met.and_then(|met| met.as_theirs);
        let ended = from.and_then(|(_, post)| post.until);
        let is_news = ended.is_some_and(|end| self.sight.days_since(end) <= NEWS_DAYS);
        // Without any post on record nobody is known to have left.
        if posts.is_empty()
            || (as_theirs.is_none() && !is_news)
            || (from.is_none() && now.is_empty())
        {
            return None;
        }
        let begun = posts.iter().filter(|(_, post)| held(post));
        let begun = begun.filter_map(|(_, post)| post.since).min();
        Some(Moved {
            person,
            how: Move::Left {
                from: from.map(|(number, _)| *number),
                now,
            },
            when: ended.or(begun),
            last_met: as_theirs.map(|(meeting, _)| meeting),
        })
    }
}

/// When we last met somebody.
#[derive(Debug, Clone, Copy)]
struct Met {
    /// On whatever side.
    last: Ref,
    /// On their side: the meeting, and the organisation they spoke for.
    as_theirs: Option<(Ref, Ref)>,
}
