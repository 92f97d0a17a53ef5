//! Finding the record that somebody typed the id of.

use super::{Ref, Registry};
use crate::lang::{Phrase, phrase};
use crate::model::{Address, Kind};
use strum::IntoEnumIterator as _;
use thiserror::Error;

/// Says why an id led to no single record.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub enum Unresolved {
    /// No record has it.
    #[error("{}", self.message())]
    Unknown {
        /// What was looked for, unless it could be any record.
        kind: Option<Kind>,
        /// What was typed.
        id: String,
        /// The nearest id there is.
        nearest: Option<String>,
    },
    /// Several records have it.
    #[error("{}", self.message())]
    Ambiguous {
        /// What was typed.
        id: String,
        /// The full ids it could be.
        candidates: Vec<Address>,
    },
}

impl Unresolved {
    /// What is wrong.
    pub fn message(&self) -> Phrase {
        match self {
            Self::Unknown { kind, id, .. } => match kind {
                None => phrase!("error-no-record", id = id),
                Some(kind) => {
                    let noun = phrase!(kind.message(), count = 1);
                    phrase!("error-no-such", noun = noun, id = id)
                }
            },
            Self::Ambiguous { id, candidates } => {
                phrase!("error-ambiguous", id = id, count = candidates.len())
            }
        }
    }

    /// What to do about it.
    pub fn hint(&self) -> Option<Phrase> {
        match self {
            Self::Unknown { nearest, .. } => nearest
                .as_ref()
                .map(|nearest| phrase!("hint-did-you-mean", word = nearest)),
            Self::Ambiguous { candidates, .. } => {
                let one_kind = candidates.iter().all(|c| c.kind == candidates[0].kind);
                let shown: Vec<String> = candidates
                    .iter()
                    .take(6)
                    .map(|c| {
                        if one_kind {
                            format!("`{}`", c.id)
                        } else {
                            format!("`{}:{}`", c.kind.singular(), c.id)
                        }
                    })
                    .collect();
                Some(phrase!("hint-say-which", ids = shown.join(", ")))
            }
        }
    }
}

impl Registry {
    /// Finds a record by what a person typed: a full id, `kind:id`, or the end of the id of a
    /// proposal or follow-up (`committee/set-up`, `set-up`) where only one ends so.
    ///
    /// # Errors
    /// [`Unresolved`] when no record, or more than one, goes by it.
    pub fn resolve(&self, typed: &str) -> Result<Ref, Unresolved> {
        if let Some((kind, id)) = typed.split_once(':')
            && let Some(kind) = Kind::from_name(kind)
        {
            return self.resolve_as(kind, id);
        }
        let whole: Vec<Ref> = Kind::iter()
            .filter_map(|kind| self.find_id(kind, typed))
            .collect();
        let found: Vec<Ref> = match whole.len() {
            0 => [Kind::FollowUps, Kind::Proposals]
                .into_iter()
                .flat_map(|kind| self.ending(kind, typed))
                .collect(),
            _ => whole,
        };
        self.single(typed, None, &found, Kind::iter())
    }

    /// Finds a record of one kind, by its full id or, of a proposal or follow-up, its end.
    ///
    /// # Errors
    /// [`Unresolved`] as [`Registry::resolve`].
    pub fn resolve_as(&self, kind: Kind, typed: &str) -> Result<Ref, Unresolved> {
        if let Some(found) = self.find_id(kind, typed) {
            return Ok(found);
        }
        self.single(typed, Some(kind), &self.ending(kind, typed), [kind])
    }

    fn ending(&self, kind: Kind, typed: &str) -> Vec<Ref> {
        if !matches!(kind, Kind::FollowUps | Kind::Proposals) || typed.is_empty() {
            return Vec::new();
        }
        self.all(kind)
            .filter(|at| {
                self.id(*at)
                    .strip_suffix(typed)
                    .is_some_and(|rest| rest.ends_with('/'))
            })
            .collect()
    }

    fn single(
        &self,
        typed: &str,
        kind: Option<Kind>,
        found: &[Ref],
        kinds: impl IntoIterator<Item = Kind>,
    ) -> Result<Ref, Unresolved> {
        match found {
            [one] => Ok(*one),
            [] => Err(Unresolved::Unknown {
                kind,
                id: crate::model::clean(typed),
                nearest: self.nearest(kinds, typed),
            }),
            many => Err(Unresolved::Ambiguous {
                id: crate::model::clean(typed),
                candidates: many.iter().map(|at| self.address(*at)).collect(),
            }),
        }
    }

    /// The id of these kinds most like a mistyped one, if any is like enough.
    pub fn nearest(&self, kinds: impl IntoIterator<Item = Kind>, typed: &str) -> Option<String> {
        // Comparing takes about a microsecond an id; longer texts are no slip of an id.
        if typed.is_empty() || typed.len() > 200 {
            return None;
        }
        kinds
            .into_iter()
            .flat_map(|kind| self.all(kind))
            .map(|at| self.id(at))
            .map(|id| (id, strsim::jaro_winkler(id, typed)))
            .filter(|(_, likeness)| *likeness > 0.8)
            .max_by(|a, b| a.1.total_cmp(&b.1).then_with(|| b.0.cmp(a.0)))
            .map(|(id, _)| id.to_owned())
    }
}
