//! Finding the follow-up that somebody means.

use crate::cli::session::Session;
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::model::Kind;
use crate::registry::{Ref, Relation, Unresolved};

/// How many ids a hint shows.
const ENOUGH: usize = 6;

/// Finds a follow-up by its id or its end, or by that of what has no other follow-up.
pub(in crate::cli) fn follow_up(session: &Session, typed: &str) -> Result<Ref> {
    let registry = &session.registry;
    let unknown = match registry.resolve_as(Kind::FollowUps, typed) {
        Ok(at) => return Ok(at),
        Err(several @ Unresolved::Ambiguous { .. }) => return Err(several.into()),
        Err(unknown @ Unresolved::Unknown { .. }) => unknown,
    };
    let at = match registry.resolve(typed) {
        Ok(at) if at.kind() == Kind::FollowUps => return Ok(at),
        Ok(at) => at,
        Err(several @ Unresolved::Ambiguous { .. }) => return Err(several.into()),
        // The nearest follow-up is a better hint than the nearest of anything.
        Err(Unresolved::Unknown { .. }) => return Err(unknown.into()),
    };
    let noun = phrase!(at.kind().message(), count = 1);
    let id = registry.id(at);
    match below(session, at).as_slice() {
        [one] => Ok(*one),
        [] => Err(
            Error::not_met(phrase!("error-no-follow-up", noun = noun, id = id))
                .hinted(phrase!("hint-list-follow-ups")),
        ),
        many => {
            let ids: Vec<String> = many
                .iter()
                .take(ENOUGH)
                .map(|at| format!("`{}`", registry.id(*at)))
                .collect();
            let more = if many.len() > ENOUGH { " …" } else { "" };
            Err(Error::not_met(phrase!(
                "error-follow-ups",
                noun = noun,
                id = id,
                count = many.len()
            ))
            .hinted(phrase!(
                "hint-say-which",
                ids = format!("{}{more}", ids.join(", "))
            )))
        }
    }
}

/// The follow-ups that carry out a proposal or an agreement, or what came of a meeting.
pub(in crate::cli) fn below(session: &Session, at: Ref) -> Vec<Ref> {
    let registry = &session.registry;
    match at.kind() {
        Kind::FollowUps => vec![at],
        Kind::Proposals | Kind::Agreements => registry
            .back(at, Relation::CarriesOut, Kind::FollowUps)
            .collect(),
        Kind::Meetings => registry
            .back(at, Relation::RaisedAt, Kind::Proposals)
            .flat_map(|proposal| below(session, proposal))
            .collect(),
        _ => Vec::new(),
    }
}
