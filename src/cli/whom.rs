//! Finding the counterpart, or any record, that somebody means by an id or a name.

use super::session::Session;
use crate::error::{Error, Result};
use crate::insight::Whom;
use crate::lang::phrase;
use crate::model::{Country, Kind, Text, clean};
use crate::registry::{Record, Ref, Unresolved};
use crate::search::fold::{fold, fold_words};

/// How many candidates a hint names.
const ENOUGH: usize = 6;

/// Finds a person, an organisation or a country: by id, by a name in any spelling that folds to
/// the same, by the code or name of a country, or by words that only one name holds.
pub(super) fn whom(session: &Session, typed: &str) -> Result<Whom> {
    let registry = &session.registry;
    let kinds = [Kind::People, Kind::Organisations];
    match registry.resolve(typed) {
        Ok(at) if kinds.contains(&at.kind()) => return Ok(of(at)),
        Ok(at) => {
            // A place may go by the name of an organisation.
            if let [one] = named(session, &kinds, typed, Match::Words).as_slice() {
                return Ok(of(*one));
            }
            let message = phrase!(
                "error-no-counterpart",
                id = clean(typed),
                noun = phrase!(at.kind().message(), count = 1)
            );
            return Err(Error::not_met(message).hinted(phrase!("hint-show")));
        }
        Err(several @ Unresolved::Ambiguous { .. }) => {
            // An id that a person and, say, a place share means the one of these kinds.
            let found = kinds
                .iter()
                .filter_map(|kind| registry.find_id(*kind, typed));
            return match found.collect::<Vec<_>>().as_slice() {
                [one] => Ok(of(*one)),
                _ => Err(several.into()),
            };
        }
        Err(Unresolved::Unknown { .. }) => {}
    }
    match named(session, &kinds, typed, Match::Whole).as_slice() {
        [one] => return Ok(of(*one)),
        [] => {}
        several => return Err(ambiguous(session, typed, several)),
    }
    if let Some(country) = Country::from_code_or_name(typed) {
        return Ok(Whom::Country(country));
    }
    match named(session, &kinds, typed, Match::Words).as_slice() {
        [one] => Ok(of(*one)),
        [] => Err(unknown(session, &kinds, typed, "error-no-whom")),
        several => Err(ambiguous(session, typed, several)),
    }
}

/// Finds any record by its id, or by a name or title.
pub(super) fn record(session: &Session, typed: &str) -> Result<Ref> {
    const NAMED: [Kind; 5] = [
        Kind::People,
        Kind::Organisations,
        Kind::Agreements,
        Kind::Places,
        Kind::Events,
    ];
    match session.registry.resolve(typed) {
        Ok(at) => return Ok(at),
        Err(several @ Unresolved::Ambiguous { .. }) => return Err(several.into()),
        Err(Unresolved::Unknown { .. }) => {}
    }
    for wanted in [Match::Whole, Match::Words] {
        match named(session, &NAMED, typed, wanted).as_slice() {
            [one] => return Ok(*one),
            [] => {}
            several => return Err(ambiguous(session, typed, several)),
        }
    }
    Err(unknown(session, &NAMED, typed, "error-no-record"))
}

fn of(at: Ref) -> Whom {
    Whom::of(at).unwrap_or(Whom::Organisation(at))
}

/// How a name is compared.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum Match {
    /// It folds to the same.
    Whole,
    /// It holds every word, perhaps as the beginning of one of its own.
    Words,
}

/// The records of these kinds that go by a name.
fn named(session: &Session, kinds: &[Kind], typed: &str, how: Match) -> Vec<Ref> {
    let registry = &session.registry;
    let whole = fold(typed.trim());
    let words = fold_words(typed);
    if words.is_empty() {
        return Vec::new();
    }
    let goes_by = |name: &str| {
        let name = fold(name);
        match how {
            Match::Whole => name.text() == whole.text(),
            Match::Words => words.iter().all(|word| {
                let mut own = name.text().split(|c: char| !c.is_alphanumeric());
                own.any(|own| own.starts_with(word.as_str()))
            }),
        }
    };
    let any = |text: &Text| text.versions().any(|(_, name)| goes_by(name));
    let also = |names: &[String]| names.iter().any(|name| goes_by(name));
    let found = kinds.iter().flat_map(|kind| registry.all(*kind));
    found
        .filter(|at| match registry.get(*at) {
            Record::Person(r) => any(&r.names) || also(&r.also),
            Record::Organisation(r) => {
                any(&r.names) || also(&r.also) || r.acronym.as_ref().is_some_and(any)
            }
            Record::Place(r) => any(&r.names) || also(&r.also),
            Record::Event(r) => any(&r.names) || also(&r.also),
            Record::Agreement(r) => any(&r.title),
            _ => false,
        })
        .collect()
}

fn ambiguous(session: &Session, typed: &str, found: &[Ref]) -> Error {
    let registry = &session.registry;
    let named = found
        .iter()
        .take(ENOUGH)
        .map(|at| format!("`{}` ({})", registry.id(*at), session.label(*at)));
    let more = if found.len() > ENOUGH { ", …" } else { "" };
    let named: Vec<String> = named.collect();
    let ids = format!("{}{more}", named.join(", "));
    Error::not_met(phrase!(
        "error-ambiguous",
        id = clean(typed),
        count = found.len()
    ))
    .hinted(phrase!("hint-say-which", ids = ids))
}

fn unknown(session: &Session, kinds: &[Kind], typed: &str, id: &'static str) -> Error {
    let near = session.registry.nearest(kinds.iter().copied(), typed);
    let hint = match near {
        None => phrase!("hint-search"),
        Some(near) => phrase!("hint-did-you-mean", word = near),
    };
    Error::not_met(phrase!(id, id = clean(typed))).hinted(hint)
}
