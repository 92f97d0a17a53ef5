//! The agreements between us, and how they stand on the day.

use super::Matter;
use crate::insight::Sight;
use crate::insight::between::{days, wholes};
use crate::model::Kind;
use crate::registry::{Ref, Relation};
use std::cmp::Reverse;

/// How many days ahead an end is told first.
const ENDS_SOON_DAYS: i32 = 365;

/// How an agreement stands on a day.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Force {
    /// In force, so far as is recorded.
    InForce,
    /// Signed; that it came into force is not recorded.
    Signed,
    /// Negotiated; that it was signed is not recorded.
    Unsigned,
    /// It has ended.
    Expired,
}

impl Force {
    /// How an agreement stands on the day of the sight. Partial dates count by their first day,
    /// an end by its last.
    pub fn of(sight: Sight<'_>, agreement: Ref) -> Self {
        let record = sight.registry.agreement(agreement);
        let begun = |date: crate::model::PartialDate| date.first_day() <= sight.today;
        match (record.expires, record.in_force, record.signed) {
            (Some(end), ..) if end.last_day() < sight.today => Self::Expired,
            (_, Some(date), _) if begun(date) => Self::InForce,
            (_, _, Some(date)) if begun(date) => Self::Signed,
            _ => Self::Unsigned,
        }
    }

    /// The words for it: `in force`.
    pub fn words(self) -> &'static str {
        match self {
            Self::InForce => "in force",
            Self::Signed => "signed, entry into force not recorded",
            Self::Unsigned => "signing not recorded",
            Self::Expired => "expired",
        }
    }
}

/// An agreement as it stands.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Instrument {
    /// The agreement.
    pub agreement: Ref,
    /// How it stands.
    pub force: Force,
    /// In how many days it ends, where that is recorded; negative when it has.
    pub ends_in: Option<i32>,
}

impl Matter<'_> {
    /// Agreements that they, a part of theirs or what they are part of are party to with us, and
    /// those negotiated or signed at our meetings.
    pub(super) fn agreements(&self, contacts: &[Ref]) -> Vec<Instrument> {
        let (sight, registry) = (self.sight, self.sight.registry);
        let mut parties = self.organisations.clone();
        for at in &self.organisations {
            parties.extend(wholes(registry, *at));
        }
        parties.sort_unstable();
        parties.dedup();
        let of_parties = parties
            .iter()
            .filter(|at| !self.between.is_ours(**at))
            .flat_map(|at| registry.back(*at, Relation::Party, Kind::Agreements));
        let at_meetings = contacts.iter().flat_map(|meeting| {
            let signed = registry.back(*meeting, Relation::SignedAt, Kind::Agreements);
            signed.chain(registry.back(*meeting, Relation::NegotiatedAt, Kind::Agreements))
        });
        let mut found: Vec<Ref> = of_parties
            .filter(|at| self.binds_us(*at))
            .chain(at_meetings)
            .collect();
        found.sort_unstable();
        found.dedup();
        let mut found: Vec<Instrument> = found
            .into_iter()
            .map(|agreement| Instrument {
                agreement,
                force: Force::of(sight, agreement),
                ends_in: registry
                    .agreement(agreement)
                    .expires
                    .map(|end| days(sight.today, end.last_day())),
            })
            .collect();
        found.sort_by_key(|instrument| {
            let ends = instrument.ends_in;
            let soon = ends.filter(|days| (0..=ENDS_SOON_DAYS).contains(days));
            let date = registry.date(instrument.agreement);
            (
                soon.is_none(),
                soon,
                instrument.force,
                Reverse(date),
                instrument.agreement,
            )
        });
        found
    }

    /// Says whether we are party to an agreement; without a "we", whoever is.
    fn binds_us(&self, agreement: Ref) -> bool {
        let registry = self.sight.registry;
        let parties = registry.agreement(agreement).parties.iter();
        !self.between.has_us()
            || parties
                .filter_map(|id| registry.follow(id))
                .any(|party| self.between.is_ours(party))
    }
}
