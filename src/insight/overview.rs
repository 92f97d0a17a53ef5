//! The first screen: what is due, who owes whom, and what was marked last.

mod counterparts;

pub use counterparts::{Contact, Counterpart, Owing};

use super::due_order::urgency;
use super::figure::{Asked, Figure, Tally};
use super::{Sight, between::days};
use crate::ledger::{Deed, Schedule, Standing};
use crate::model::{Kind, Stage, Status};
use crate::registry::Ref;
use jiff::Timestamp;
use jiff::civil::Date;
use std::cmp::Reverse;
use strum::IntoEnumIterator as _;

/// How many days back "lately done" reaches.
pub const LATELY_DAYS: i32 = 30;

/// How many marks count as recent.
const RECENT_MARKS: usize = 10;

/// What the registry says at a glance. Working it out takes time in the size of the registry.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Overview {
    /// The day it is of.
    pub day: Date,
    /// The organisation that "we" means.
    pub home: Option<Ref>,
    /// Follow-ups past their date, the longest first.
    pub overdue: Figure,
    /// Follow-ups due within 30 days, the next first.
    pub due_soon: Figure,
    /// Open follow-ups without a date, the latest promised first.
    pub no_date: Figure,
    /// All open follow-ups, by urgency.
    pub open: Figure,
    /// Follow-ups done within the last [`LATELY_DAYS`], the latest first.
    pub done_lately: Figure,
    /// Whom we have to do with, those who want attention first: countries, and organisations of
    /// no country. An organisation of ours is none.
    pub counterparts: Vec<Counterpart>,
    /// The latest marks and notes that were not taken back, the newest first.
    pub marks: Vec<Mark>,
    /// How many proposals are at each stage.
    pub stages: Vec<(Stage, Tally)>,
    /// How many records there are of each kind.
    pub kinds: Vec<(Kind, Tally)>,
}

/// A mark or note.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// When, by the writer's clock.
    pub at: Timestamp,
    /// Who.
    pub by: String,
    /// What it did: a status, or `note`.
    pub what: &'static str,
    /// The status it set, unless it is a note.
    pub status: Option<Status>,
    /// The follow-up, unless the registry has lost it.
    pub on: Option<Ref>,
    /// The remark.
    pub note: Option<String>,
    /// The evidence.
    pub evidence: Option<String>,
}

/// What is known of every follow-up, looked up once.
pub(super) struct FollowUps {
    /// By the number of the follow-up.
    pub(super) standing: Vec<(Status, Schedule)>,
}

impl FollowUps {
    fn of(sight: Sight<'_>) -> Self {
        let registry = sight.registry;
        let of = |at, standing: &Standing| {
            let due = registry.follow_up(at).due.as_ref();
            (standing.status, Schedule::of(due, standing, sight.today))
        };
        let all = registry.all(Kind::FollowUps);
        let mut standing: Vec<_> = all.map(|at| of(at, &Standing::UNTOUCHED)).collect();
        // Most follow-ups were never marked: only those that were are looked up.
        for id in sight.ledger.marked() {
            if let Some(at) = registry.follow(id) {
                standing[at.index()] = of(at, sight.ledger.standing(id));
            }
        }
        Self { standing }
    }

    pub(super) fn is_open(&self, at: Ref) -> bool {
        self.standing[at.index()].0.is_open()
    }

    pub(super) fn schedule(&self, at: Ref) -> Schedule {
        self.standing[at.index()].1
    }

    /// Sorts by urgency as [`super::by_urgency`] does; of the undated the latest written first.
    pub(super) fn sort(&self, records: &mut [Ref]) {
        records.sort_by_cached_key(|at| (urgency(self.schedule(*at)), Reverse(at.index())));
    }
}

impl Overview {
    /// Works the overview out.
    pub fn of(sight: Sight<'_>) -> Self {
        let registry = sight.registry;
        let known = FollowUps::of(sight);
        let figure = |state: &str, wanted: &dyn Fn(Ref) -> bool| {
            let all = registry.all(Kind::FollowUps);
            let records: Vec<Ref> = all.filter(|at| wanted(*at)).collect();
            let asked = Asked::Exactly(format!("kind:follow-ups is:{state}"));
            Figure { records, asked }
        };
        let schedule = |at| known.schedule(at);
        let mut overdue = figure("overdue", &|at| {
            matches!(schedule(at), Schedule::Overdue(_))
        });
        let mut due_soon = figure("due-soon", &|at| {
            matches!(schedule(at), Schedule::DueSoon(_))
        });
        let mut no_date = figure("no-date", &|at| schedule(at) == Schedule::NoDate);
        no_date
            .records
            .sort_by_cached_key(|at| Reverse(registry.date(*at)));
        let mut open = figure("open", &|at| known.is_open(at));
        for figure in [&mut overdue, &mut due_soon, &mut open] {
            known.sort(&mut figure.records);
        }
        Self {
            day: sight.today,
            home: registry.home(),
            overdue,
            due_soon,
            no_date,
            open,
            done_lately: done_lately(sight, &known),
            counterparts: counterparts::of(sight, &known),
            marks: marks(sight),
            stages: stages(sight),
            kinds: kinds(sight),
        }
    }
}

fn done_lately(sight: Sight<'_>, known: &FollowUps) -> Figure {
    let done = |at: &Ref| known.standing[at.index()].0 == Status::Done;
    let mut found: Vec<(Timestamp, Ref)> = sight
        .registry
        .all(Kind::FollowUps)
        .filter(done)
        .filter_map(|at| {
            let standing = sight.standing(at);
            let ago = days(standing.day()?, sight.today);
            (0..=LATELY_DAYS)
                .contains(&ago)
                .then_some((standing.since?, at))
        })
        .collect();
    found.sort_by_key(|(since, at)| (Reverse(*since), *at));
    Figure {
        records: found.into_iter().map(|(_, at)| at).collect(),
        asked: Asked::Among("kind:follow-ups is:done".to_owned()),
    }
}

fn marks(sight: Sight<'_>) -> Vec<Mark> {
    let ledger = sight.ledger;
    let newest = ledger.entries().iter().rev();
    newest
        .filter(|entry| entry.is_mark() && !ledger.is_undone(entry))
        .take(RECENT_MARKS)
        .map(|entry| {
            let (note, evidence) = entry.deed.said();
            Mark {
                at: entry.at,
                by: entry.by.clone(),
                what: ledger.word(entry),
                status: match entry.deed {
                    Deed::Set { status, .. } => Some(status),
                    _ => None,
                },
                on: entry.follow_up().and_then(|id| sight.registry.follow(id)),
                note: note.map(str::to_owned),
                evidence: evidence.map(str::to_owned),
            }
        })
        .collect()
}

fn stages(sight: Sight<'_>) -> Vec<(Stage, Tally)> {
    let mut counts = [0; 5];
    for at in sight.registry.all(Kind::Proposals) {
        if let Some(stage) = sight.registry.proposal(at).stage {
            counts[stage as usize] += 1;
        }
    }
    let tally = |stage: Stage| Tally {
        count: counts[stage as usize],
        asked: Asked::Exactly(format!(
            "kind:proposals stage:{}",
            Into::<&'static str>::into(stage)
        )),
    };
    Stage::iter().map(|stage| (stage, tally(stage))).collect()
}

fn kinds(sight: Sight<'_>) -> Vec<(Kind, Tally)> {
    let tally = |kind: Kind| Tally {
        count: usize::try_from(sight.registry.count(kind)).unwrap_or(usize::MAX),
        asked: Asked::Exactly(format!("kind:{kind}")),
    };
    Kind::iter().map(|kind| (kind, tally(kind))).collect()
}

#[cfg(test)]
mod tests;
