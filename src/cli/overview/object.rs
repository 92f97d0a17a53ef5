//! The overview as an object.

use crate::cli::brief::whom;
use crate::cli::objects::{self, insert, name};
use crate::insight::{Asked, Counterpart, Figure, Mark, Overview, Owing, Sight, Tally};
use crate::registry::Ref;
use serde_json::{Map, Value, json};

/// The overview with every list whole.
pub(super) fn overview(
    sight: Sight<'_>,
    overview: &Overview,
) -> serde_json::Result<Map<String, Value>> {
    let mut object = Map::new();
    insert(&mut object, "kind", "overview");
    insert(&mut object, "as_of", overview.day.to_string());
    if let Some(home) = overview.home {
        insert(&mut object, "home", name(sight, home));
    }
    for (field, listed) in [
        ("overdue", &overview.overdue),
        ("due_soon", &overview.due_soon),
        ("no_date", &overview.no_date),
        ("open", &overview.open),
        ("done_lately", &overview.done_lately),
    ] {
        insert(&mut object, field, figure(sight, listed));
    }
    let rows = overview
        .counterparts
        .iter()
        .map(|row| counterpart(sight, row));
    insert(&mut object, "counterparts", rows.collect::<Vec<Value>>());
    let marks: Vec<Value> = overview.marks.iter().map(|at| mark(sight, at)).collect();
    insert(&mut object, "marks", marks);
    let stages = overview.stages.iter();
    let stages = stages.map(|(stage, count)| Ok((serde_json::to_value(stage)?, tally(count))));
    let stages: Vec<(Value, Map<String, Value>)> = stages.collect::<serde_json::Result<_>>()?;
    let stages = stages.into_iter().map(|(stage, mut object)| {
        insert(&mut object, "stage", stage);
        Value::Object(object)
    });
    insert(&mut object, "stages", stages.collect::<Vec<Value>>());
    let kinds: Map<String, Value> = overview
        .kinds
        .iter()
        .map(|(kind, count)| (kind.plural().replace('-', "_"), tally(count).into()))
        .collect();
    insert(&mut object, "records", kinds);
    Ok(object)
}

fn asked(asked: &Asked, into: &mut Map<String, Value>) {
    insert(into, "query", asked.query());
    insert(into, "exact", matches!(asked, Asked::Exactly(_)));
}

fn tally(tally: &Tally) -> Map<String, Value> {
    let mut object = Map::new();
    insert(&mut object, "count", tally.count);
    asked(&tally.asked, &mut object);
    object
}

fn ids(sight: Sight<'_>, records: &[Ref]) -> Vec<Value> {
    let ids = records.iter().map(|at| sight.registry.id(*at).into());
    ids.collect()
}

fn figure(sight: Sight<'_>, figure: &Figure) -> Map<String, Value> {
    let mut object = Map::new();
    insert(&mut object, "count", figure.count());
    asked(&figure.asked, &mut object);
    insert(&mut object, "ids", ids(sight, &figure.records));
    object
}

fn counterpart(sight: Sight<'_>, row: &Counterpart) -> Value {
    let owing = |owing: &Owing| {
        json!({
            "open": owing.open.len(),
            "overdue": owing.overdue,
            "ids": ids(sight, &owing.open),
        })
    };
    let mut object = whom(sight, row.whom);
    insert(&mut object, "organisations", ids(sight, &row.organisations));
    insert(&mut object, "to_them", owing(&row.to_them));
    insert(&mut object, "by_them", owing(&row.by_them));
    insert(&mut object, "together", owing(&row.together));
    asked(&row.asked(sight.registry, "open"), &mut object);
    if let Some(contact) = row.last_contact {
        let mut last = objects::dated(sight, contact.meeting);
        insert(&mut last, "days_since", contact.days);
        insert(&mut object, "last_contact", last);
    }
    if let Some((at, due)) = row.next_due {
        let mut next = name(sight, at);
        insert(&mut next, "due", due.to_string());
        insert(&mut object, "next_due", next);
    }
    object.into()
}

fn mark(sight: Sight<'_>, mark: &Mark) -> Value {
    let mut object = Map::new();
    insert(&mut object, "at", mark.at.to_string());
    insert(&mut object, "by", mark.by.as_str());
    insert(&mut object, "what", mark.what);
    if let Some(on) = mark.on {
        insert(&mut object, "on", name(sight, on));
    }
    for (field, said) in [("note", &mark.note), ("evidence", &mark.evidence)] {
        if let Some(said) = said {
            insert(&mut object, field, said.as_str());
        }
    }
    object.into()
}
