//! A brief as an object.

use crate::cli::objects::{self, insert, name, names};
use crate::insight::{Brief, Cited, Holder, Instrument, Moved, Promised, Question, Sight, Whom};
use crate::model::Post;
use serde_json::{Map, Value};

type Object = serde_json::Result<Map<String, Value>>;

/// A brief with all its records in full, nothing shortened.
pub(super) fn brief(sight: Sight<'_>, brief: &Brief) -> Object {
    let mut object = Map::new();
    insert(&mut object, "kind", "brief");
    insert(&mut object, "as_of", brief.day.to_string());
    insert(&mut object, "whom", whom(sight, brief.whom));
    if let Some(home) = brief.home {
        insert(&mut object, "home", name(sight, home));
    }
    insert(
        &mut object,
        "organisations",
        names(sight, &brief.organisations),
    );
    if let Some(contact) = brief.last_contact(sight) {
        let mut last = name(sight, contact.meeting);
        insert(&mut last, "date", contact.date.to_string());
        insert(&mut last, "days_since", contact.days);
        insert(&mut object, "last_contact", last);
    }
    let meetings = |all: &[crate::registry::Ref]| -> Vec<Value> {
        let dated = all.iter().map(|at| objects::dated(sight, *at).into());
        dated.collect()
    };
    insert(&mut object, "meetings", meetings(&brief.contacts));
    if let Whom::Person(_) = brief.whom {
        insert(
            &mut object,
            "other_meetings",
            meetings(&brief.other_contacts),
        );
    }
    let people: Vec<Value> = brief.people.iter().map(|at| holder(sight, at)).collect();
    insert(&mut object, "people", people);
    let all: Vec<Value> = brief.moved.iter().map(|at| moved(sight, at)).collect();
    insert(&mut object, "changed", all);
    insert(&mut object, "promised", promised(sight, &brief.promised)?);
    if let Whom::Person(_) = brief.whom {
        let otherwise = promised(sight, &brief.promised_otherwise)?;
        insert(&mut object, "promised_otherwise", otherwise);
    }
    let agreements = brief.agreements.iter().map(|at| instrument(sight, at));
    let agreements: Vec<Value> = agreements.collect::<Result<_, _>>()?;
    insert(&mut object, "agreements", agreements);
    let questions: Vec<Value> = brief
        .questions
        .iter()
        .map(|at| question(sight, at))
        .collect();
    insert(&mut object, "questions", questions);
    let sources = brief.sources.iter().map(|cited| source(sight, cited));
    let sources: Vec<Value> = sources.collect::<Result<_, _>>()?;
    insert(&mut object, "sources", sources);
    Ok(object)
}

/// A counterpart by kind, id and label; the id of a country is its code.
pub(in crate::cli) fn whom(sight: Sight<'_>, whom: Whom) -> Map<String, Value> {
    match whom {
        Whom::Person(at) | Whom::Organisation(at) => name(sight, at),
        Whom::Country(country) => {
            let mut object = Map::new();
            insert(&mut object, "kind", "country");
            insert(&mut object, "id", country.code());
            insert(&mut object, "label", country.name());
            object
        }
    }
}

fn holder(sight: Sight<'_>, holder: &Holder) -> Value {
    let mut object = name(sight, holder.person);
    let posts = &sight.registry.person(holder.person).posts;
    if let Some(held) = holder.post.and_then(|number| posts.get(number)) {
        insert(&mut object, "post", post(sight, held));
    } else if let Some(at) = holder.at {
        insert(&mut object, "represents", sight.registry.id(at));
    }
    if let Some(meeting) = holder.last_met {
        insert(&mut object, "last_met", objects::dated(sight, meeting));
    }
    object.into()
}

/// A post as its file has it, its title in the best language.
pub(in crate::cli) fn post(sight: Sight<'_>, post: &Post) -> Map<String, Value> {
    let mut object = Map::new();
    insert(&mut object, "title", sight.langs.of(&post.title));
    if let Some(at) = &post.at {
        insert(&mut object, "at", at.to_string());
    }
    for (field, date) in [("since", post.since), ("until", post.until)] {
        if let Some(date) = date {
            insert(&mut object, field, date.to_string());
        }
    }
    object
}

fn moved(sight: Sight<'_>, moved: &Moved) -> Value {
    let mut object = name(sight, moved.person);
    let (now, from) = moved.how.posts(sight.registry.person(moved.person));
    if let Some(from) = from {
        insert(&mut object, "was", post(sight, from));
    }
    let now: Vec<Value> = now
        .into_iter()
        .map(|held| post(sight, held).into())
        .collect();
    insert(&mut object, "now", now);
    if let Some(when) = moved.when {
        insert(&mut object, "date", when.to_string());
    }
    if let Some(meeting) = moved.last_met {
        insert(&mut object, "last_met", objects::dated(sight, meeting));
    }
    object.into()
}

fn promised(sight: Sight<'_>, promised: &Promised) -> Object {
    let mut object = Map::new();
    for (field, all) in [
        ("to_them", &promised.to_them),
        ("by_them", &promised.by_them),
        ("together", &promised.together),
        ("apart", &promised.apart),
    ] {
        let records = all.iter().map(|promise| {
            let at = promise.follow_up;
            let mut record = objects::record(sight, at)?;
            let parent = sight.registry.parent_of(at);
            if let crate::registry::Record::Proposal(proposal) = sight.registry.get(parent)
                && let Some(stage) = proposal.stage
            {
                insert(&mut record, "stage", serde_json::to_value(stage)?);
            }
            let delivery = crate::insight::Delivery::of(sight, parent).to_string();
            insert(&mut record, "delivery", delivery);
            Ok(Value::Object(record))
        });
        let records: Vec<Value> = records.collect::<serde_json::Result<_>>()?;
        insert(&mut object, field, records);
    }
    Ok(object)
}

fn instrument(sight: Sight<'_>, instrument: &Instrument) -> serde_json::Result<Value> {
    let mut object = objects::record(sight, instrument.agreement)?;
    insert(&mut object, "force", instrument.force.words());
    if let Some(days) = instrument.ends_in {
        insert(&mut object, "ends_in_days", days);
    }
    Ok(object.into())
}

fn question(sight: Sight<'_>, question: &Question) -> Value {
    let mut object = Map::new();
    insert(&mut object, "lacks", question.lack.name());
    insert(&mut object, "question", question.lack.words());
    insert(&mut object, "of", names(sight, &question.records));
    object.into()
}

fn source(sight: Sight<'_>, cited: &Cited) -> serde_json::Result<Value> {
    let mut object = objects::map(&cited.source)?;
    insert(&mut object, "of", name(sight, cited.of));
    Ok(object.into())
}
