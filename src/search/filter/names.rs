//! The records that a name in a term means.

use super::super::fold::{fold, fold_words};
use super::super::query::{BadQuery, Facet, Query, Wants};
use super::Names;
use crate::model::{Kind, Text, clean};
use crate::registry::{Record, Ref, Registry};

/// The records of some kinds with this id, or with a name that holds every word; found through
/// `names` where they are at hand, which is the quicker.
pub(super) fn named(
    registry: &Registry,
    names: Option<&dyn Names>,
    kinds: &[Kind],
    wanted: &str,
) -> Vec<Ref> {
    let exact: Vec<Ref> = kinds
        .iter()
        .filter_map(|kind| registry.find_id(*kind, wanted))
        .collect();
    if !exact.is_empty() {
        return exact;
    }
    let words = fold_words(wanted);
    // A name of nothing but punctuation would be that of everybody.
    if words.is_empty() {
        return Vec::new();
    }
    if let Some(names) = names {
        return names.named(kinds, &words);
    }
    let all = kinds.iter().flat_map(|kind| registry.all(*kind));
    all.filter(|at| goes_by(registry, *at, &words)).collect()
}

/// Says whether some name of a record holds every folded word.
fn goes_by(registry: &Registry, at: Ref, words: &[String]) -> bool {
    let holds = |text: &str| {
        let folded = fold(text);
        words
            .iter()
            .all(|word| folded.text().contains(word.as_str()))
    };
    let any = |text: &Text| text.versions().any(|(_, version)| holds(version));
    let also = |list: &[String]| list.iter().any(|text| holds(text));
    match registry.get(at) {
        Record::Person(r) => any(&r.names) || also(&r.also),
        Record::Place(r) => any(&r.names) || also(&r.also),
        Record::Event(r) => any(&r.names) || also(&r.also),
        Record::Organisation(r) => {
            any(&r.names) || also(&r.also) || r.acronym.as_ref().is_some_and(any)
        }
        _ => false,
    }
}

/// The first term of a query with a name that nothing goes by, told as what it is: a query that is
/// sound and finds nothing.
pub fn unknown(query: &Query, registry: &Registry) -> Option<BadQuery> {
    query.terms().into_iter().find_map(|term| {
        term.facets.iter().find_map(|facet| {
            let Facet::Name(key, name) = facet else {
                return None;
            };
            let wants @ Wants::Name(kinds) = key.about().wants else {
                return None;
            };
            if !named(registry, None, kinds, name).is_empty() {
                return None;
            }
            let noun = wants.noun().split_once(' ').map_or("", |(_, noun)| noun);
            let hint = match registry.nearest(kinds.iter().copied(), name) {
                Some(near) => format!("did you mean `{near}`?"),
                None => "write an id, or words of a name in any script".to_owned(),
            };
            Some(BadQuery {
                message: format!("no {noun} goes by `{}`", clean(name)),
                hint,
                span: term.place.0.clone(),
            })
        })
    })
}
