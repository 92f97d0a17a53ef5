//! Facts in the words of the reader's language.

use super::{Confidence, FactKind, PersonFact, Presence, Value};
use crate::insight::{country_words, value_words};
use crate::lang::{Words, tell};

/// The message of what facts of a kind are called.
pub fn heading(kind: FactKind) -> &'static str {
    match kind {
        FactKind::Meeting => "draft-meeting",
        FactKind::Place => "draft-place",
        FactKind::Event => "draft-event",
        FactKind::Person => "draft-people",
        FactKind::Organisation => "draft-organisations",
        FactKind::Country => "draft-countries",
        FactKind::Proposal => "draft-proposals",
        FactKind::Topic => "draft-topics",
        FactKind::Source => "draft-source",
    }
}

/// The message of how sure a reading is.
pub fn sure(confidence: Confidence) -> &'static str {
    match confidence {
        Confidence::Certain => "draft-certain",
        Confidence::Likely => "draft-likely",
        Confidence::Unsure => "draft-unsure",
    }
}

/// A fact in words, on one line.
pub fn said(value: &Value, words: &Words) -> String {
    let listed = |parts: &[Option<String>]| -> String {
        parts
            .iter()
            .flatten()
            .map(String::as_str)
            .collect::<Vec<_>>()
            .join(", ")
    };
    match value {
        Value::Kind(kind) => value_words(words, "meeting-kind", (*kind).into()),
        Value::Date { on, until } => match until {
            Some(until) => format!("{on} – {until}"),
            None => on.to_string(),
        },
        Value::Place { name, country } => listed(&[
            Some(name.clone()),
            country.map(|country| country_words(words, country).to_owned()),
        ]),
        Value::Event(event) => {
            let days = event.from.map(|from| match event.until {
                Some(until) => format!("{from} – {until}"),
                None => from.to_string(),
            });
            listed(&[Some(event.name.clone()), days, event.organiser.clone()])
        }
        Value::Person(person) => somebody(person, words),
        Value::Organisation(org) => match &org.acronym {
            Some(acronym) => format!("{} ({acronym})", org.name),
            None => org.name.clone(),
        },
        Value::Country(country) => country_words(words, *country).to_owned(),
        Value::Proposal(proposal) => {
            let between = match (proposal.by.as_slice(), proposal.to.as_slice()) {
                ([], _) => None,
                (by, []) => Some(by.join(", ")),
                (by, to) if by == to => Some(by.join(", ")),
                (by, to) => Some(format!("{} → {}", by.join(", "), to.join(", "))),
            };
            let told = listed(&[
                Some(value_words(words, "proposal-kind", proposal.kind.into())),
                Some(value_words(words, "stage", proposal.stage.into())),
                between,
            ]);
            format!("{} [{told}]", proposal.title)
        }
        Value::Topic(topic) => value_words(words, "topic", (*topic).into()),
        Value::Agency(name) => name.clone(),
        Value::Published(day) => tell!(words, "draft-published", day = day.to_string()),
        Value::Attributed(name) => tell!(words, "draft-attributed", name = name.as_str()),
        Value::Url(url) => url.clone(),
    }
}

fn somebody(person: &PersonFact, words: &Words) -> String {
    let mut parts: Vec<String> = person.name.iter().chain(&person.post).cloned().collect();
    match (&person.at, person.country) {
        (Some(at), _) => parts.push(at.clone()),
        (None, Some(country)) => parts.push(country_words(words, country).to_owned()),
        (None, None) => {}
    }
    if person.former {
        parts.push(words.say("draft-former").into_owned());
    }
    if person.presence == Presence::Mentioned {
        parts.push(words.say("draft-mentioned").into_owned());
    }
    parts.join(", ")
}
