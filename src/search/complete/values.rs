//! What each field takes, those of which the registry has the most first.

use super::super::Scope;
use super::super::filter::{is, is_of};
use super::super::fold::{fold, fold_words};
use super::super::query::{
    Key, Named, Possession, State, Type, Wants, When, countries_beginning, quote, stages, topics,
};
use super::{Completion, Known};
use crate::model::{Country, Kind};
use crate::registry::{Record, Ref, Registry};
use std::cmp::Reverse;
use std::collections::HashMap;
use strum::IntoEnumIterator as _;

/// Completes a value of a field.
pub(super) fn of(key: Key, typed: &str, known: Known<'_>, most: usize) -> Vec<Completion> {
    let scope = known.scope;
    let registry = scope.registry;
    match key.about().wants {
        Wants::Kind => {
            let kinds = Kind::iter().map(|kind| (kind.plural().to_owned(), registry.count(kind)));
            worded(typed, kinds, ("record", "records"))
        }
        Wants::Type => {
            let counts = types(registry);
            worded(typed, counts.into_iter(), ("record", "records"))
        }
        Wants::State => {
            let count = |state| {
                let follow_ups = registry.all(Kind::FollowUps);
                count(follow_ups.filter(|at| is(scope, *at, state)))
            };
            let states = State::iter().map(|state| (state.name().to_owned(), count(state)));
            // In the order of the language, which is that of a follow-up's life.
            in_order(typed, states, ("follow-up", "follow-ups"))
        }
        Wants::Stage => {
            let count = |stage| {
                let proposals = registry.all(Kind::Proposals);
                count(proposals.filter(|at| registry.proposal(*at).stage == Some(stage)))
            };
            let stages = stages().map(|(name, stage)| (name, count(stage)));
            in_order(typed, stages, ("proposal", "proposals"))
        }
        Wants::Topic => {
            let count = |topic| {
                let meetings = registry.all(Kind::Meetings);
                count(meetings.filter(|at| registry.meeting(*at).topics.contains(&topic)))
            };
            let topics = topics().map(|(name, topic)| (name, count(topic)));
            worded(typed, topics, ("meeting", "meetings"))
        }
        Wants::Possession => Possession::iter()
            .filter(|thing| thing.name().starts_with(&typed.to_lowercase()))
            .map(|thing| Completion::new(thing.name(), ""))
            .collect(),
        Wants::Country => countries(registry, typed),
        Wants::Name(kinds) => named(known, kinds, typed, most),
        Wants::Writer => writers(scope, typed),
        Wants::Date => dates(scope, typed),
    }
}

fn count(found: impl Iterator<Item = Ref>) -> u32 {
    u32::try_from(found.count()).unwrap_or(u32::MAX)
}

fn noted(count: u32, (one, many): (&str, &str)) -> String {
    match count {
        1 => format!("1 {one}"),
        count => format!("{count} {many}"),
    }
}

/// The words that begin so, in their order.
fn in_order(
    typed: &str,
    words: impl Iterator<Item = (String, u32)>,
    noun: (&str, &str),
) -> Vec<Completion> {
    let typed = typed.trim().to_lowercase().replace(' ', "-");
    let begins = |word: &str| {
        word.starts_with(&typed) || word.split('-').any(|part| part.starts_with(&typed))
    };
    words
        .filter(|(word, _)| begins(word))
        .map(|(word, count)| Completion::new(word, noted(count, noun)))
        .collect()
}

/// The words that begin so, those with the most records first.
fn worded(
    typed: &str,
    words: impl Iterator<Item = (String, u32)>,
    noun: (&str, &str),
) -> Vec<Completion> {
    let mut words: Vec<_> = words.collect();
    words.sort_by_key(|(_, count)| Reverse(*count));
    in_order(typed, words.into_iter(), noun)
}

fn types(registry: &Registry) -> Vec<(String, u32)> {
    let mut counts: Vec<_> = Type::all().iter().map(|known| (known, 0)).collect();
    for kind in [
        Kind::Meetings,
        Kind::Proposals,
        Kind::Agreements,
        Kind::Organisations,
    ] {
        for at in registry.all(kind) {
            for (_, count) in counts
                .iter_mut()
                .filter(|(known, _)| is_of(registry.get(at), known))
            {
                *count += 1;
            }
        }
    }
    let named = counts
        .into_iter()
        .map(|(known, count)| (known.name().to_owned(), count));
    named.collect()
}

/// Countries: those that the registry has, the most first, then the others by what is typed.
fn countries(registry: &Registry, typed: &str) -> Vec<Completion> {
    let mut counts: HashMap<Country, u32> = HashMap::new();
    for at in [Kind::Organisations, Kind::Places]
        .into_iter()
        .flat_map(|kind| registry.all(kind))
    {
        let country = match registry.get(at) {
            Record::Organisation(record) => record.country,
            Record::Place(record) => record.country,
            _ => None,
        };
        if let Some(country) = country {
            *counts.entry(country).or_default() += 1;
        }
    }
    let mut found = countries_beginning(typed);
    let code = Country::from_code(typed);
    if let Some(code) = code.filter(|code| !found.contains(code)) {
        found.push(code);
    }
    let rank = |country: &Country| {
        (
            Some(*country) != code,
            Reverse(counts.get(country).copied()),
        )
    };
    found.sort_by_key(rank);
    if typed.is_empty() {
        found.retain(|country| counts.contains_key(country));
    }
    let completion = |country: Country| {
        let note = match counts.get(&country) {
            Some(count) => {
                let counted = noted(
                    *count,
                    ("organisation or place", "organisations and places"),
                );
                format!("{} · {counted}", country.name())
            }
            None => country.name().to_owned(),
        };
        Completion::new(country.code().to_ascii_lowercase(), note)
    };
    found.into_iter().map(completion).collect()
}

/// Records by what is typed of an id or a name; of nothing typed, those most linked to.
fn named(known: Known<'_>, kinds: &[Kind], typed: &str, most: usize) -> Vec<Completion> {
    let (registry, names) = (known.scope.registry, known.names);
    let all = || kinds.iter().flat_map(|kind| registry.all(*kind));
    let links = |at: Ref| registry.backlinks(at).len();
    let mut found: Vec<Ref> = Vec::new();
    let lower = typed.trim().to_lowercase();
    if lower.is_empty() || names.is_none() {
        found = all()
            .filter(|at| registry.id(*at).starts_with(&lower))
            .collect();
        found.sort_by_key(|at| Reverse(links(*at)));
        found.truncate(most);
    }
    if let Some(names) = names.filter(|_| !fold_words(typed).is_empty()) {
        // An id that is being typed is what it is, however the names rank.
        let by_id = all().filter(|at| registry.id(*at).starts_with(&lower));
        let mut by_id: Vec<Ref> = by_id.take(most).collect();
        by_id.sort_by_key(|at| Reverse(links(*at)));
        let ranked = names.best(kinds, typed, most);
        found = by_id;
        let others: Vec<Ref> = ranked
            .into_iter()
            .filter(|at| !found.contains(at))
            .collect();
        found.extend(others);
    }
    let completion = |at: Ref| {
        let count = u32::try_from(links(at)).unwrap_or(u32::MAX);
        let note = format!(
            "{} · {}",
            registry.label(at, known.langs),
            noted(count, ("link", "links"))
        );
        Completion::new(quote(registry.id(at)), note)
    };
    found.into_iter().map(completion).collect()
}

fn writers(scope: Scope<'_>, typed: &str) -> Vec<Completion> {
    let mut counts: HashMap<&str, u32> = HashMap::new();
    for at in scope.registry.all(Kind::FollowUps) {
        if let Some(by) = &scope.ledger.standing(scope.registry.follow_up_id(at)).by {
            *counts.entry(by).or_default() += 1;
        }
    }
    let wanted = fold(typed);
    let mut counts: Vec<_> = counts.into_iter().collect();
    counts.retain(|(by, _)| !by.contains('"') && fold(by).text().contains(wanted.text()));
    counts.sort_by_key(|(by, count)| (Reverse(*count), *by));
    let completion =
        |(by, count)| Completion::new(quote(by), noted(count, ("follow-up", "follow-ups")));
    counts.into_iter().map(completion).collect()
}

/// Dates that have a name, and the day or days each stands for.
fn dates(scope: Scope<'_>, typed: &str) -> Vec<Completion> {
    let named = Named::iter().map(|named| (named.name().to_owned(), When::Named(named)));
    let counted = ["-30d", "+30d"]
        .into_iter()
        .filter_map(|text| When::read(text).ok().map(|when| (text.to_owned(), when)));
    let typed = typed.to_ascii_lowercase();
    named
        .chain(counted)
        .filter(|(text, _)| text.starts_with(&typed))
        .map(|(text, when)| {
            let (first, last) = when.days(scope.today);
            let note = if first == last {
                first.to_string()
            } else {
                format!("{first} to {last}")
            };
            Completion::new(text, note)
        })
        .collect()
}
