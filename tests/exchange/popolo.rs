//! Popolo files as parliaments and others publish them.

use super::files::{below, bytes, empty, export, folder, import, registry_of};
use paraph::exchange::Format;
use paraph::ledger::Ledger;
use serde_json::Value;
use std::collections::BTreeSet;

/// What of a document has to come back: people by id and name, all names, and memberships.
#[derive(Debug, PartialEq, Eq)]
struct Told {
    people: BTreeSet<(String, String)>,
    names: BTreeSet<(String, String)>,
    organisations: BTreeSet<(String, String)>,
    memberships: Vec<(String, String, String, String)>,
}

fn first(value: &Value) -> String {
    match value {
        Value::String(text) => paraph::model::clean(text),
        Value::Object(versions) => versions.values().next().map(first).unwrap_or_default(),
        _ => String::new(),
    }
}

fn told(document: &Value) -> Told {
    // Of two with one id the first counts, and the other is told.
    let list = |name: &str| {
        let mut known = BTreeSet::new();
        let mut all = document[name].as_array().cloned().unwrap_or_default();
        all.retain(|object| name == "memberships" || known.insert(first(&object["id"])));
        // A person without any name is refused, and what such a person belongs to with it.
        all.retain(|object| name != "persons" || object["name"] != serde_json::json!({}));
        all
    };
    let pair = |object: &Value| (first(&object["id"]), first(&object["name"]));
    let mut names = BTreeSet::new();
    for person in list("persons") {
        let id = first(&person["id"]);
        for (_, name) in person["name"].as_object().into_iter().flatten() {
            names.insert((id.clone(), first(name)));
        }
        for other in person["other_names"].as_array().into_iter().flatten() {
            names.insert((id.clone(), first(&other["name"])));
        }
        names.insert((id, first(&person["name"])));
    }
    let known: BTreeSet<String> = list("organizations")
        .iter()
        .map(|o| first(&o["id"]))
        .collect();
    let people: BTreeSet<String> = list("persons")
        .iter()
        .map(|person| first(&person["id"]))
        .collect();
    let mut memberships: Vec<_> = list("memberships")
        .iter()
        .filter(|membership| people.contains(&first(&membership["person_id"])))
        .map(|membership| {
            let text = |name: &str| first(&membership[name]);
            let at = text("organization_id");
            let at = if known.contains(&at) {
                at
            } else {
                String::new()
            };
            (text("person_id"), at, text("start_date"), text("end_date"))
        })
        .collect();
    memberships.sort();
    Told {
        people: list("persons").iter().map(pair).collect(),
        names,
        organisations: list("organizations").iter().map(pair).collect(),
        memberships,
    }
}

#[test]
fn every_file_comes_back_with_its_people_names_and_memberships() {
    let Some(folder) = folder("popolo", "popolo") else {
        return;
    };
    let (mut files, mut people, mut memberships, mut refused) = (0, 0, 0, 0);
    for path in below(&folder, ".json") {
        if path
            .components()
            .any(|part| part.as_os_str() == "popolo-spec")
        {
            continue;
        }
        let text = bytes(&path);
        let before: Value = serde_json::from_slice(&text).unwrap();
        let plan = import(Format::Popolo, &text, &empty());
        let registry = registry_of(&plan.added);
        let mut problems = registry.check();
        // What a file says of itself that cannot be is said of it, and is its own.
        problems.retain(|problem| !problem.message.contains("is before"));
        assert_eq!(problems, [], "{}", path.display());
        let written = export(Format::Popolo, &registry, &Ledger::default());
        let after: Value = serde_json::from_slice(&written).unwrap();
        let (before, after) = (told(&before), told(&after));
        assert_eq!(
            before.people.len(),
            after.people.len(),
            "{}",
            path.display()
        );
        assert_eq!(
            before.organisations.len(),
            after.organisations.len(),
            "{}",
            path.display()
        );
        let lost: Vec<_> = before.names.difference(&after.names).collect();
        assert!(lost.is_empty(), "{}: {lost:?}", path.display());
        assert_eq!(before.memberships, after.memberships, "{}", path.display());
        let again = import(Format::Popolo, &text, &registry);
        assert_eq!(
            again.added.count(),
            0,
            "{}: {:?}",
            path.display(),
            again.added
        );
        files += 1;
        people += before.people.len();
        memberships += before.memberships.len();
        refused += plan.refusals.len();
    }
    println!(
        "popolo: {files} files, {people} people, {memberships} memberships; {refused} refusals"
    );
    assert!(files > 800, "{files}");
}

#[test]
fn the_examples_of_the_specification_are_read_or_refused_with_a_reason() {
    let Some(folder) = folder("popolo specification", "popolo/popolo-spec") else {
        return;
    };
    let (mut read, mut refused) = (0, 0);
    for path in below(&folder, ".json") {
        let plan = import(Format::Popolo, &bytes(&path), &empty());
        assert!(
            plan.added.count() + plan.refusals.len() > 0,
            "{}: nothing said",
            path.display()
        );
        read += usize::from(plan.added.count() > 0);
        refused += plan.refusals.len();
    }
    println!("popolo specification: {read} files read; {refused} refusals");
}
