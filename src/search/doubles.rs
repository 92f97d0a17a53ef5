//! Doubles: records that may be one and the same, told by their names.

use super::fold::fold;
use super::sound::{Sounds, compare};
use crate::model::{Kind, Text};
use crate::registry::{Problem, Record, Ref, Registry, Relation, Step};
use rayon::prelude::*;
use std::collections::{BTreeMap, HashSet};

/// How many like names of each are looked at.
const MOST: usize = 20;
/// How far apart two places may lie, in degrees, and still be one.
const NEAR: f64 = 0.5;

/// Finds pairs of people, organisations, places and events that are likely one, each told once,
/// at the record that stands later in the files.
///
/// Two are not one that a record says to be distinct, that took part in one meeting together, that
/// belong to each other, or that differ in country, position or year.
pub fn doubles(registry: &Registry) -> Vec<Problem> {
    let found = likely_doubles(registry).into_iter();
    found.map(|double| double.problem).collect()
}

/// Two records that are likely one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Double {
    /// The one that stands earlier in the files.
    pub first: Ref,
    /// The one that stands later.
    pub second: Ref,
    /// How it is told, at the second.
    pub problem: Problem,
}

/// Finds the pairs that [`doubles`] tells, with their records.
pub fn likely_doubles(registry: &Registry) -> Vec<Double> {
    let kinds = [
        Kind::People,
        Kind::Organisations,
        Kind::Places,
        Kind::Events,
    ];
    let mut found: Vec<Double> = kinds
        .into_iter()
        .flat_map(|kind| of_kind(registry, kind))
        .collect();
    found.sort_by_key(|double| double.problem.origin);
    found
}

fn of_kind(registry: &Registry, kind: Kind) -> Vec<Double> {
    let names: Vec<(Ref, &str)> = registry
        .all(kind)
        .flat_map(|at| names(registry, at).into_iter().map(move |name| (at, name)))
        .collect();
    let text = |number: u32| names.get(number as usize).map_or("", |name| name.1);
    let sounds = Sounds::build(names.len(), text, |_| ());
    let likenesses: Vec<Likeness<'_>> = names
        .par_iter()
        .flat_map_iter(|&(at, name)| {
            let is_other =
                |number: u32| names.get(number as usize).is_some_and(|other| other.0 < at);
            let kin = sounds.search(name, MOST, text, is_other, &|| false);
            kin.into_iter()
                .filter_map(|kin| {
                    let &(other, theirs) = names.get(kin.text as usize)?;
                    let (closeness, reason) = reason(name, theirs)?;
                    Some(Likeness {
                        pair: (other, at),
                        closeness,
                        names: (theirs, name),
                        reason,
                    })
                })
                .collect::<Vec<_>>()
        })
        .collect();
    // Of the names of a pair, the closest tell.
    let mut best: BTreeMap<(Ref, Ref), Likeness<'_>> = BTreeMap::new();
    for likeness in likenesses {
        let known = best.get(&likeness.pair);
        if known.is_none_or(|known| known.closeness < likeness.closeness) {
            best.insert(likeness.pair, likeness);
        }
    }
    best.into_values()
        .filter(|likeness| may_be_one(registry, likeness.pair.0, likeness.pair.1))
        .map(|likeness| Double {
            first: likeness.pair.0,
            second: likeness.pair.1,
            problem: likeness.problem(registry),
        })
        .collect()
}

/// How two records are alike.
struct Likeness<'a> {
    pair: (Ref, Ref),
    closeness: u16,
    names: (&'a str, &'a str),
    reason: String,
}

impl Likeness<'_> {
    fn problem(&self, registry: &Registry) -> Problem {
        let (first, second) = self.pair;
        let (id, other) = (registry.id(second), registry.id(first));
        let (theirs, ours) = self.names;
        let names = if theirs == ours {
            format!("both are “{ours}”")
        } else {
            format!("“{ours}” and “{theirs}”: {}", self.reason)
        };
        let noun = first.kind().singular();
        Problem {
            origin: registry.origin(second),
            path: vec![Step::Field("names")],
            message: format!("{noun} `{id}` may be `{other}`: {names}"),
            hint: Some(format!(
                "make them one record with the other spelling under `also`, or write `distinct_from: [\"{other}\"]` here"
            )),
        }
    }
}

/// Why two names may be one, if they may, and how close they are.
fn reason(one: &str, other: &str) -> Option<(u16, String)> {
    let folded = fold(one);
    if folded.text() == fold(other).text() && !folded.text().is_empty() {
        return Some((
            1000,
            "the same but for capitals, accents or script".to_owned(),
        ));
    }
    // The 14th session is not the 40th.
    if !agree(number_of(one), number_of(other)) {
        return None;
    }
    let (closeness, how) = compare(one, other)?;
    Some((closeness, how.words()))
}

/// The digits of a name, if it has any.
fn number_of(name: &str) -> Option<String> {
    let digits: String = name.chars().filter(char::is_ascii_digit).collect();
    (!digits.is_empty()).then_some(digits)
}

/// The names of a record: acronyms are left out, which many share.
fn names(registry: &Registry, at: Ref) -> Vec<&str> {
    let (names, also): (&Text, &[String]) = match registry.get(at) {
        Record::Person(record) => (&record.names, &record.also),
        Record::Organisation(record) => (&record.names, &record.also),
        Record::Place(record) => (&record.names, &record.also),
        Record::Event(record) => (&record.names, &record.also),
        _ => return Vec::new(),
    };
    let mut known = HashSet::new();
    let versions = names.versions().map(|(_, version)| version);
    let mut found: Vec<&str> = versions.chain(also.iter().map(String::as_str)).collect();
    found.retain(|name| known.insert(*name));
    found
}

/// Says whether nothing that is recorded speaks against two being one.
fn may_be_one(registry: &Registry, one: Ref, other: Ref) -> bool {
    let linked = |from: Ref, to: Ref| {
        let links = registry.links(from).iter();
        links
            .filter(|link| link.to == to)
            .any(|link| matches!(link.relation, Relation::DistinctFrom | Relation::PartOf))
    };
    if linked(one, other) || linked(other, one) {
        return false;
    }
    match (registry.get(one), registry.get(other)) {
        (Record::Person(_), Record::Person(_)) => {
            let met = |at| registry.back(at, Relation::Participant, Kind::Meetings);
            let meetings: HashSet<Ref> = met(one).collect();
            !met(other).any(|meeting| meetings.contains(&meeting))
        }
        (Record::Organisation(a), Record::Organisation(b)) => agree(a.country, b.country),
        (Record::Place(a), Record::Place(b)) => {
            let near =
                |a: Option<f64>, b: Option<f64>| a.zip(b).is_none_or(|(a, b)| (a - b).abs() < NEAR);
            agree(a.country, b.country) && near(a.lat, b.lat) && near(a.lon, b.lon)
        }
        (Record::Event(a), Record::Event(b)) => {
            let year = |date: Option<crate::model::PartialDate>| Some(date?.first_day().year());
            agree(year(a.from), year(b.from))
        }
        _ => false,
    }
}

/// Says whether two values are the same as far as both are recorded.
fn agree<T: PartialEq>(one: Option<T>, other: Option<T>) -> bool {
    one.zip(other).is_none_or(|(one, other)| one == other)
}

#[cfg(test)]
mod tests {
    use super::doubles;
    use crate::registry::sample::registry;

    fn told(folder: &str, records: &str) -> Vec<String> {
        let registry = registry(r#"(title: "T")"#, &[(folder, records)]);
        doubles(&registry)
            .into_iter()
            .map(|problem| problem.message)
            .collect()
    }

    #[test]
    fn the_same_name_in_another_spelling_is_told_once_with_the_reason() {
        let found = told(
            "people",
            r#"[(id: "a", names: {"en": "Anar Karimov"}), (id: "b", names: {"ru": "Анар Каримов"}, also: ["Kərimov Anar"]),
                (id: "c", names: "Rahim Karimov"), (id: "d", names: "Salim AlMalik"), (id: "e", names: "Al-Malik, Salim")]"#,
        );
        assert_eq!(found.len(), 2, "{found:?}");
        assert!(
            found[0].starts_with("person `b` may be `a`: “"),
            "{found:?}"
        );
        assert!(
            found[1].starts_with("person `e` may be `d`: “"),
            "{found:?}"
        );
    }

    #[test]
    fn what_is_recorded_speaks_against_it() {
        let distinct = r#"[(id: "a", names: "Anar Karimov", distinct_from: ["b"]), (id: "b", names: "Anar Karimov")]"#;
        assert_eq!(told("people", distinct), [""; 0]);
        let countries = r#"[(id: "a", names: "Ministry of Culture", country: "KG"), (id: "b", names: "Ministry of Culture", country: "KZ")]"#;
        assert_eq!(told("organisations", countries), [""; 0]);
        let unknown = r#"[(id: "a", names: "Ministry of Culture", country: "KG"), (id: "b", names: "Ministry of Culture")]"#;
        assert_eq!(
            told("organisations", unknown),
            ["organisation `b` may be `a`: both are “Ministry of Culture”"]
        );
        let places = r#"[(id: "a", names: "Tripoli", lat: 32.9, lon: 13.2), (id: "b", names: "Tripoli", lat: 34.4, lon: 35.8)]"#;
        assert_eq!(told("places", places), [""; 0]);
        let sessions = r#"[(id: "a", names: "14th General Conference"), (id: "b", names: "40th General Conference")]"#;
        assert_eq!(told("events", sessions), [""; 0]);
        let events = r#"[(id: "a", names: "Forum", from: "2024"), (id: "b", names: "Forum", from: "2025-05")]"#;
        assert_eq!(told("events", events), [""; 0]);
    }

    #[test]
    fn two_who_met_each_other_are_two() {
        let people = r#"[(id: "a", names: "Anar Karimov"), (id: "b", names: "Anar Karimov")]"#;
        let meeting = r#"[(id: "m", participants: [(person: "a"), (person: "b")])]"#;
        let registry = registry(
            r#"(title: "T")"#,
            &[("people", people), ("meetings", meeting)],
        );
        assert_eq!(doubles(&registry), []);
    }
}
