//! What happened between two days, counterpart by counterpart.
//!
//! A meeting, a signing or the beginning of a post counts on the first day that its date can mean,
//! and what ends (an agreement, a post, the time to do something) on the last. What bears no date
//! is not told. To tell it as it stood at the end, give it a sight of that day.

use super::Sight;
use super::between::us;
use super::whom::Whom;
use crate::ledger::{Deed, Entry, Schedule};
use crate::model::{Kind, OrganisationId, PartialDate, Status};
use crate::registry::{Ref, Relation};
use jiff::civil::Date;
use jiff::tz::TimeZone;
use std::collections::{BTreeMap, HashMap, HashSet};

/// What happened between two days, both included.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Changes {
    /// The first day.
    pub from: Date,
    /// The last.
    pub to: Date,
    /// What happened with whom: countries by name, then organisations of no country as they stand;
    /// ourselves, and what concerns nobody named, last.
    pub with: Vec<ChangesWith>,
}

/// What happened with a counterpart, in the order of the days.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct ChangesWith {
    /// A country, an organisation of no country or our own; none where no side is named. What
    /// concerns several stands once, with the one that its record names first.
    pub whom: Option<Whom>,
    /// What happened.
    pub changes: Vec<Change>,
}

/// Something that happened.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Change {
    /// When, as exact as it is recorded.
    pub date: PartialDate,
    /// What.
    pub what: What,
    /// With what: a meeting, an agreement, a follow-up or a person.
    pub record: Ref,
}

impl Change {
    /// The day on which it counts.
    pub fn day(&self) -> Date {
        match self.what {
            What::Expired | What::FellDue(..) | What::PostEnded(_) => self.date.last_day(),
            _ => self.date.first_day(),
        }
    }
}

/// What can happen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum What {
    /// A meeting was held; with the proposals put forward at it.
    Met(Vec<Ref>),
    /// An agreement was signed.
    Signed,
    /// An agreement came into force.
    CameIntoForce,
    /// An agreement expired.
    Expired,
    /// A follow-up was marked, and that mark holds; the last one of these days.
    Marked {
        /// As what. Open is reopened.
        status: Status,
        /// By whom.
        by: String,
        /// The remark.
        note: Option<String>,
        /// The evidence.
        evidence: Option<String>,
    },
    /// A follow-up fell due, and was not marked within these days: how it stands.
    FellDue(Status, Schedule),
    /// Somebody took up a post: which of theirs.
    PostBegan(usize),
    /// Somebody left a post: which of theirs.
    PostEnded(usize),
}

impl What {
    /// The name in JSON.
    pub fn name(&self) -> &'static str {
        match self {
            Self::Met(_) => "met",
            Self::Signed => "signed",
            Self::CameIntoForce => "in_force",
            Self::Expired => "expired",
            Self::Marked { status, .. } => match status {
                Status::Open => "reopened",
                Status::InProgress => "begun",
                Status::Done => "done",
                Status::Cancelled => "cancelled",
            },
            Self::FellDue(..) => "due",
            Self::PostBegan(_) => "post_began",
            Self::PostEnded(_) => "post_ended",
        }
    }
}

impl Changes {
    /// Gathers what happened from one day to another.
    pub fn of(sight: Sight<'_>, from: Date, to: Date) -> Self {
        let mut gathered = Gathered {
            sight,
            us: us(sight.registry),
            from,
            to,
            with: BTreeMap::new(),
        };
        gathered.meetings();
        gathered.agreements();
        gathered.follow_ups();
        gathered.posts();
        let mut with: Vec<ChangesWith> = gathered
            .with
            .into_iter()
            .map(|(key, mut changes)| {
                changes.sort_by_key(|change| (change.day(), change.date, change.record));
                let whom = key.1;
                ChangesWith { whom, changes }
            })
            .collect();
        // Countries by name, not by code.
        with.sort_by_key(|with| match with.whom {
            Some(Whom::Country(country)) => (0, country.name()),
            Some(at) if at.record() == sight.registry.home() => (2, ""),
            Some(_) => (1, ""),
            None => (3, ""),
        });
        Self { from, to, with }
    }

    /// All that happened, whoever it was with.
    pub fn all(&self) -> impl Iterator<Item = &Change> {
        self.with.iter().flat_map(|with| &with.changes)
    }
}

/// Changes being gathered, by counterpart.
struct Gathered<'a> {
    sight: Sight<'a>,
    us: HashSet<Ref>,
    from: Date,
    to: Date,
    /// What concerns nobody named sorts last.
    with: BTreeMap<(bool, Option<Whom>), Vec<Change>>,
}

impl<'a> Gathered<'a> {
    fn within(&self, day: Date) -> bool {
        (self.from..=self.to).contains(&day)
    }

    fn begins(&self, date: Option<PartialDate>) -> Option<PartialDate> {
        date.filter(|date| self.within(date.first_day()))
    }

    fn ends(&self, date: Option<PartialDate>) -> Option<PartialDate> {
        date.filter(|date| self.within(date.last_day()))
    }

    /// Files a change under the first of its sides that is not ours.
    fn add(&mut self, sides: &[Ref], change: Change) {
        let theirs = sides.iter().find(|side| !self.us.contains(side));
        let side = theirs.or(sides.first()).copied();
        let whom = side.map(|at| {
            let country = self.sight.registry.organisation(at).country;
            match country.filter(|_| !self.us.contains(&at)) {
                Some(country) => Whom::Country(country),
                // A part of ours stands with us.
                None if self.us.contains(&at) => {
                    Whom::Organisation(self.sight.registry.home().unwrap_or(at))
                }
                None => Whom::Organisation(at),
            }
        });
        let key = (whom.is_none(), whom);
        self.with.entry(key).or_default().push(change);
    }

    fn meetings(&mut self) {
        let registry = self.sight.registry;
        for at in registry.all(Kind::Meetings) {
            if let Some(date) = self.begins(registry.meeting(at).date) {
                let proposals = registry.back(at, Relation::RaisedAt, Kind::Proposals);
                let what = What::Met(proposals.collect());
                let record = at;
                self.add(&registry.sides(at), Change { date, what, record });
            }
        }
    }

    fn agreements(&mut self) {
        let registry = self.sight.registry;
        for record in registry.all(Kind::Agreements) {
            let agreement = registry.agreement(record);
            let parties = self.organisations(&agreement.parties);
            for (date, what) in [
                (self.begins(agreement.signed), What::Signed),
                (self.begins(agreement.in_force), What::CameIntoForce),
                (self.ends(agreement.expires), What::Expired),
            ] {
                if let Some(date) = date {
                    self.add(&parties, Change { date, what, record });
                }
            }
        }
    }

    fn organisations(&self, ids: &[OrganisationId]) -> Vec<Ref> {
        let found = ids.iter().filter_map(|id| self.sight.registry.follow(id));
        found.collect()
    }

    fn follow_ups(&mut self) {
        let (sight, registry) = (self.sight, self.sight.registry);
        let marks = self.marks();
        for record in registry.all(Kind::FollowUps) {
            let due = registry.follow_up(record).due.as_ref().map(|due| due.on);
            let change = if let Some((day, entry)) = marks.get(&record) {
                let Deed::Set { status, .. } = entry.deed else {
                    continue;
                };
                let (note, evidence) = entry.deed.said();
                Change {
                    date: PartialDate::Day(*day),
                    what: What::Marked {
                        status,
                        by: entry.by.clone(),
                        note: note.map(str::to_owned),
                        evidence: evidence.map(str::to_owned),
                    },
                    record,
                }
            } else if let Some(date) = self.ends(due) {
                let status = sight.standing(record).status;
                let what = What::FellDue(status, sight.schedule(record));
                Change { date, what, record }
            } else {
                continue;
            };
            let sides = [registry.owed_by(record), registry.owed_to(record)].concat();
            self.add(&sides, change);
        }
    }

    /// The last mark of each follow-up within the days that was not taken back, and its day.
    fn marks(&self) -> HashMap<Ref, (Date, &'a Entry)> {
        let ledger = self.sight.ledger;
        let mut found = HashMap::new();
        for entry in ledger.entries() {
            let day = TimeZone::UTC.to_datetime(entry.at).date();
            let sets = matches!(entry.deed, Deed::Set { .. }) && !ledger.is_undone(entry);
            let on = entry.follow_up().filter(|_| sets && self.within(day));
            if let Some(at) = on.and_then(|on| self.sight.registry.follow(on)) {
                found.insert(at, (day, entry));
            }
        }
        found
    }

    fn posts(&mut self) {
        let registry = self.sight.registry;
        for record in registry.all(Kind::People) {
            for (number, post) in registry.person(record).posts.iter().enumerate() {
                let at = post.at.as_ref().and_then(|id| registry.follow(id));
                let side: Vec<Ref> = at.into_iter().collect();
                for (date, what) in [
                    (self.begins(post.since), What::PostBegan(number)),
                    (self.ends(post.until), What::PostEnded(number)),
                ] {
                    if let Some(date) = date {
                        self.add(&side, Change { date, what, record });
                    }
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
