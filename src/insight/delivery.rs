//! What became of a proposal or an agreement: worked out from its follow-ups, never stored.

use super::Sight;
use crate::lang::{Words, tell};
use crate::model::{Kind, Status};
use crate::registry::{Ref, Relation};
use std::fmt;

/// What became of a proposal. There is no "not delivered": that nothing is recorded proves
/// nothing.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub enum Delivery {
    /// It has no follow-up, or none that anything is recorded of.
    NoEvidence,
    /// Something is begun and nothing done.
    InProgress,
    /// Some follow-ups are done, of how many that are not cancelled.
    Partly(usize, usize),
    /// Every follow-up that is not cancelled is done.
    Delivered,
    /// Every follow-up is cancelled.
    Cancelled,
}

impl Delivery {
    /// Works out what became of a proposal or agreement.
    pub fn of(sight: Sight<'_>, at: Ref) -> Self {
        let mut counts = [0usize; 4];
        for follow_up in sight
            .registry
            .back(at, Relation::CarriesOut, Kind::FollowUps)
        {
            counts[sight.standing(follow_up).status as usize] += 1;
        }
        let [open, begun, done, cancelled] = [
            counts[Status::Open as usize],
            counts[Status::InProgress as usize],
            counts[Status::Done as usize],
            counts[Status::Cancelled as usize],
        ];
        match (done, open + begun) {
            (0, 0) if cancelled > 0 => Self::Cancelled,
            (0, _) if begun > 0 => Self::InProgress,
            (0, _) => Self::NoEvidence,
            (_, 0) => Self::Delivered,
            (done, left) => Self::Partly(done, done + left),
        }
    }
}

impl Delivery {
    /// It in words.
    pub fn words(self, words: &Words) -> String {
        let id = match self {
            Self::NoEvidence => "delivery-none",
            Self::InProgress => "delivery-begun",
            Self::Partly(done, all) => {
                return tell!(words, "delivery-partly", done = done, all = all);
            }
            Self::Delivered => "delivery-whole",
            Self::Cancelled => "delivery-cancelled",
        };
        words.say(id).into_owned()
    }
}

/// In English, as JSON has it.
impl fmt::Display for Delivery {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::NoEvidence => f.write_str("no evidence recorded"),
            Self::InProgress => f.write_str("in progress"),
            Self::Partly(done, all) => write!(f, "{done} of {all} delivered"),
            Self::Delivered => f.write_str("delivered"),
            Self::Cancelled => f.write_str("cancelled"),
        }
    }
}
