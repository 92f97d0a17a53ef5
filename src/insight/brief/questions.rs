//! What the records leave open: the questions to ask.

use super::{Matter, Promised};
use crate::ledger::Schedule;
use crate::model::{Kind, Stage};
use crate::registry::{Ref, Relation};

/// What a promise lacks.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::EnumIter)]
pub enum Lack {
    /// A follow-up that nobody is named to do.
    Owner,
    /// A follow-up of which nobody is named for whom it is done.
    Beneficiary,
    /// A proposal, not declined, of which no next step is recorded.
    Step,
    /// A follow-up without a date.
    Date,
}

impl Lack {
    /// The message of the question it raises.
    pub fn message(self) -> &'static str {
        match self {
            Self::Owner => "brief-owner",
            Self::Beneficiary => "brief-beneficiary",
            Self::Step => "brief-step",
            Self::Date => "brief-date",
        }
    }

    /// The question it raises, in English, as JSON has it.
    pub fn words(self) -> &'static str {
        match self {
            Self::Owner => "who does it?",
            Self::Beneficiary => "for whom?",
            Self::Step => "what is next?",
            Self::Date => "by when?",
        }
    }

    /// Its name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Owner => "owner",
            Self::Beneficiary => "beneficiary",
            Self::Step => "step",
            Self::Date => "date",
        }
    }
}

/// What is to be asked, and of what.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Question {
    /// What is lacking.
    pub lack: Lack,
    /// The follow-ups or proposals that lack it, the latest first.
    pub records: Vec<Ref>,
}

impl Matter<'_> {
    /// The questions on what is still to be done and on what was put forward at our meetings.
    pub(super) fn questions(&self, contacts: &[Ref], promised: &Promised) -> Vec<Question> {
        let registry = self.sight.registry;
        let (mut owner, mut beneficiary, mut date) = (Vec::new(), Vec::new(), Vec::new());
        // Of what is between them and others only what nobody owes is ours to ask.
        let unowned = promised.apart.iter().filter(|promise| promise.owners == 0);
        let asked = promised.between().chain(unowned);
        for promise in asked.filter(|promise| promise.status.is_open()) {
            let at = promise.follow_up;
            if promise.owners == 0 {
                owner.push(at);
            }
            // What several do together is for them all.
            if promise.beneficiaries == 0 && promise.owners < 2 {
                beneficiary.push(at);
            }
            if promise.schedule == Schedule::NoDate {
                date.push(at);
            }
        }
        let proposals = contacts
            .iter()
            .flat_map(|meeting| registry.back(*meeting, Relation::RaisedAt, Kind::Proposals));
        let step = proposals.filter(|at| {
            let mut steps = registry.back(*at, Relation::CarriesOut, Kind::FollowUps);
            steps.next().is_none() && registry.proposal(*at).stage != Some(Stage::Declined)
        });
        let all = [
            (Lack::Owner, owner),
            (Lack::Beneficiary, beneficiary),
            (Lack::Step, step.collect()),
            (Lack::Date, date),
        ];
        let asked = all.into_iter().filter(|(_, records)| !records.is_empty());
        asked
            .map(|(lack, records)| Question { lack, records })
            .collect()
    }
}
