//! Which facts speak of records that the registry has, in any spelling.

use super::fact::{Draft, EventFact, Known, OrganisationFact, PersonFact, Value};
use super::rules;
use crate::model::{Country, Kind, OrganisationKind, PartialDate, Person, Text};
use crate::registry::{Langs, Record, Ref, Registry};
use crate::search::{Catalogue, Query, Request, Scope, compare, fold::fold};
use jiff::civil::Date;
use std::sync::Arc;

/// How many records that answer a name are looked at.
const MOST: usize = 8;

/// What facts are looked up in.
#[derive(Clone, Copy)]
pub struct Lookup<'a> {
    /// The records made ready for search.
    pub catalogue: &'a Arc<Catalogue>,
    /// The records, and the day.
    pub scope: Scope<'a>,
    /// The languages names are shown in.
    pub langs: &'a Langs,
}

/// Links the facts of a draft to the records they speak of, and notes changed posts.
pub fn link(draft: &mut Draft, lookup: Lookup<'_>) {
    let day = draft.facts.iter().find_map(|fact| match fact.value {
        Value::Date { on, .. } => Some(on.first_day()),
        _ => None,
    });
    let day = day.unwrap_or(lookup.scope.today);
    for fact in &mut draft.facts {
        fact.known = lookup.known(&fact.value, day);
    }
}

impl Lookup<'_> {
    fn registry(&self) -> &Registry {
        self.scope.registry
    }

    /// The record that a fact speaks of.
    pub fn known(&self, value: &Value, day: Date) -> Option<Known> {
        let (at, changed) = match value {
            Value::Person(person) => {
                let at = self.person(person)?;
                (at, self.changed(person, self.registry().person(at), day))
            }
            Value::Organisation(org) => (self.organisation(org)?, None),
            Value::Place { name, country } => (self.place(name, *country)?, None),
            Value::Event(event) => (self.event(event)?, None),
            _ => return None,
        };
        Some(Known {
            id: self.registry().id(at).to_owned(),
            name: self.registry().label(at, self.langs).into_owned(),
            changed,
        })
    }

    /// The records of a kind that go by a name, the likeliest first.
    fn candidates(&self, kind: Kind, name: &str) -> Vec<Ref> {
        let words: String = name
            .chars()
            .map(|c| {
                if c.is_alphanumeric() || matches!(c, '-' | '\'' | '’') {
                    c
                } else {
                    ' '
                }
            })
            .collect();
        let query = Query {
            words,
            ..Query::default()
        };
        let request = Request::new(self.catalogue, query, self.scope, Some(kind), MOST);
        let answer = request.carry_out(&|| false).unwrap_or_default();
        let mut found: Vec<Ref> = answer.best.into_iter().map(|hit| hit.record).collect();
        found.extend(answer.rest.into_iter().take(MOST));
        found
    }

    fn person(&self, person: &PersonFact) -> Option<Ref> {
        let name = person.name.as_deref()?;
        self.candidates(Kind::People, name).into_iter().find(|at| {
            let Record::Person(record) = self.registry().get(*at) else {
                return false;
            };
            let mut names = names(&record.names, &record.also);
            names.any(|theirs| is_same_person(name, theirs))
        })
    }

    fn organisation(&self, org: &OrganisationFact) -> Option<Ref> {
        let by_acronym = org
            .acronym
            .as_deref()
            .into_iter()
            .chain([org.name.as_str()]);
        let candidates = by_acronym.flat_map(|name| self.candidates(Kind::Organisations, name));
        candidates.into_iter().find(|at| {
            let Record::Organisation(record) = self.registry().get(*at) else {
                return false;
            };
            let agrees = match (org.country, record.country) {
                (Some(ours), Some(theirs)) => ours == theirs,
                // Every country has a ministry of culture.
                (None, Some(_)) => !matches!(
                    org.kind,
                    Some(
                        OrganisationKind::Ministry
                            | OrganisationKind::Embassy
                            | OrganisationKind::Government
                    )
                ),
                _ => true,
            };
            let short = record.acronym.iter().flat_map(Text::versions);
            let by_short = short
                .map(|(_, text)| text)
                .any(|text| is_same(text, org.short()));
            let country = record.country.filter(|_| org.country.is_some());
            let by_name = || {
                names(&record.names, &record.also).any(|theirs| {
                    is_same_name(&org.name, theirs)
                        || is_same_name(&org.name, &without_country(theirs, country))
                })
            };
            agrees && (by_short || by_name())
        })
    }

    /// The body of a kind in a country that goes by a name: a ministry that the text names only by
    /// its minister.
    pub(super) fn office(
        &self,
        kind: OrganisationKind,
        country: Country,
        name: &str,
    ) -> Option<Ref> {
        let fact = OrganisationFact {
            name: name.to_owned(),
            acronym: None,
            kind: Some(kind),
            country: Some(country),
        };
        self.organisation(&fact)
            .filter(|at| self.registry().organisation(*at).country == Some(country))
    }

    fn place(&self, name: &str, country: Option<Country>) -> Option<Ref> {
        self.candidates(Kind::Places, name).into_iter().find(|at| {
            let Record::Place(record) = self.registry().get(*at) else {
                return false;
            };
            let agrees =
                country.is_none_or(|ours| record.country.is_none_or(|theirs| ours == theirs));
            agrees && names(&record.names, &record.also).any(|theirs| is_same_name(name, theirs))
        })
    }

    fn event(&self, event: &EventFact) -> Option<Ref> {
        let year = |date: Option<PartialDate>| Some(date?.first_day().year());
        self.candidates(Kind::Events, &event.name)
            .into_iter()
            .find(|at| {
                let Record::Event(record) = self.registry().get(*at) else {
                    return false;
                };
                let (ours, theirs) = (year(event.from), year(record.from));
                let agrees = ours.is_none() || theirs.is_none() || ours == theirs;
                agrees
                    && names(&record.names, &record.also)
                        .any(|theirs| is_same_name(&event.name, theirs))
            })
    }

    /// What post somebody is recorded in, if it is another than the text tells.
    fn changed(&self, fact: &PersonFact, record: &Person, day: Date) -> Option<String> {
        let told = fact.post.as_deref()?;
        let is_alike = |title: &Text| {
            title
                .versions()
                .any(|(_, theirs)| shares_words(told, theirs))
        };
        let held = record.current_post(day)?;
        // A post told in another language is not compared.
        let comparable = held.title.versions().any(|(lang, _)| {
            lang.is_none_or(|lang| rules::language_of(told) == Some(lang.as_str()))
        });
        let at = held.at.as_ref().and_then(|at| self.registry().follow(at));
        let here = at.is_some_and(|at| {
            let short = self.registry().short(at, self.langs);
            fact.at.as_deref().is_some_and(|ours| is_same(ours, &short))
        });
        if !comparable || here || record.posts.iter().any(|post| is_alike(&post.title)) {
            return None;
        }
        let title = self.langs.of(&held.title).to_owned();
        let at = at.map(|at| self.registry().short(at, self.langs).into_owned());
        let since = held.since.map(|since| since.to_string());
        let parts: Vec<String> = [Some(title), at, since].into_iter().flatten().collect();
        Some(parts.join(", "))
    }
}

fn names<'a>(names: &'a Text, also: &'a [String]) -> impl Iterator<Item = &'a str> {
    names
        .versions()
        .map(|(_, name)| name)
        .chain(also.iter().map(String::as_str))
}

fn is_same(one: &str, other: &str) -> bool {
    let (one, other) = (fold(one), fold(other));
    !one.text().is_empty() && one.text() == other.text()
}

/// Says whether two names are one, whatever their spelling; the numbers that both have have to agree.
fn is_same_name(one: &str, other: &str) -> bool {
    let digits = |name: &str| {
        name.chars()
            .filter(char::is_ascii_digit)
            .collect::<String>()
    };
    let (ours, theirs) = (digits(one), digits(other));
    let agree = ours == theirs || ours.is_empty() || theirs.is_empty();
    is_same(one, other) || (agree && compare(&bare(one), &bare(other)).is_some())
}

/// A name without the country at its end: "Ministère de la Culture d'Ouzbékistan".
fn without_country(name: &str, country: Option<Country>) -> String {
    const JOINTS: [&str; 9] = [
        " of the Republic of",
        " de la République d'",
        " de la République du",
        " of the",
        " of",
        " de la",
        " du",
        " de",
        " d'",
    ];
    let ending = country
        .into_iter()
        .flat_map(Country::names)
        .find_map(|country| name.strip_suffix(country));
    let Some(rest) = ending else {
        return name.to_owned();
    };
    let rest = rest.trim_end().replace('’', "'");
    let joint = JOINTS
        .into_iter()
        .find_map(|joint| rest.strip_suffix(joint));
    joint.unwrap_or(&rest).trim_end().to_owned()
}

/// A name without the words that count it: "2ème Forum".
fn bare(name: &str) -> String {
    let words = name.split_whitespace();
    let kept = words.filter(|word| !word.starts_with(|c: char| c.is_ascii_digit()));
    kept.collect::<Vec<_>>().join(" ")
}

/// Says whether two names are of one person: a middle name or initial may be left out.
fn is_same_person(one: &str, other: &str) -> bool {
    if is_same_name(one, other) {
        return true;
    }
    let words = |name: &str| -> Vec<String> {
        let folded = fold(name);
        folded
            .text()
            .split_whitespace()
            .filter(|word| word.chars().count() > 1)
            .map(str::to_owned)
            .collect()
    };
    let (ones, others) = (words(one), words(other));
    let (short, long) = if ones.len() < others.len() {
        (&ones, &others)
    } else {
        (&others, &ones)
    };
    short.len() >= 2 && short.iter().all(|word| long.contains(word))
}

/// Says whether half the telling words of two titles are the same.
fn shares_words(one: &str, other: &str) -> bool {
    let words = |title: &str| -> Vec<String> {
        let folded = fold(title);
        let long = folded
            .text()
            .split_whitespace()
            .filter(|word| word.chars().count() > 3);
        long.map(str::to_owned).collect()
    };
    let (ones, others) = (words(one), words(other));
    let shared = ones.iter().filter(|word| others.contains(word)).count();
    shared * 2 >= ones.len().min(others.len())
}

#[cfg(test)]
mod tests;
