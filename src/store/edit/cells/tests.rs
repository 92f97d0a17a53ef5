//! Cells: what is typed is set and nothing else, and what others changed is seen.

use super::{Cell, cells, contested, edit_plan, new_record_plan};
use crate::model::Kind;
use crate::registry::Registry;
use crate::store::open;
use std::fs;

const PEOPLE: &str = "[\n    (\n        id: \"ada\", // known\n        names: {\"en\": \"Ada\", \"ar\": \"…\"},\n        posts: [(title: \"Envoy\", at: \"o\", since: \"2020\"), (title: {\"en\": \"Aide\"})],\n    ),\n]\n";

fn folder() -> (tempfile::TempDir, Registry) {
    let folder = tempfile::tempdir().unwrap();
    let write = |path: &str, text: &str| {
        let whole = folder.path().join(path);
        fs::create_dir_all(whole.parent().unwrap()).unwrap();
        fs::write(whole, text).unwrap();
    };
    write(
        "registry.ron",
        "(title: \"t\", languages: [\"en\", \"fr\"])",
    );
    write("organisations/o.ron", "[(id: \"o\", names: \"O\")]");
    write("people/p.ron", PEOPLE);
    let registry = open(folder.path()).unwrap().registry;
    (folder, registry)
}

fn cell<'a>(
    all: &'a mut [Cell],
    field: &str,
    part: Option<usize>,
    below: Option<&str>,
    lang: Option<&str>,
) -> &'a mut Cell {
    all.iter_mut()
        .find(|cell| {
            cell.field == field
                && cell.part.map(|(number, _)| number) == part
                && cell.below == below
                && cell.inner.is_none()
                && cell.lang.as_deref() == lang
        })
        .unwrap_or_else(|| panic!("no {field} {part:?} {below:?} {lang:?}"))
}

#[test]
fn what_is_typed_into_cells_is_set_and_nothing_else() {
    let (folder, registry) = folder();
    let at = registry.find_id(Kind::People, "ada").unwrap();
    let mut all = cells(&registry, Kind::People, Some(at));
    assert!(
        edit_plan(folder.path(), &registry, at, &all)
            .unwrap()
            .is_empty()
    );
    cell(&mut all, "names", None, None, Some("fr")).typed = "Adá".to_owned();
    cell(&mut all, "posts", Some(0), Some("since"), None).typed = "2021-03".to_owned();
    cell(&mut all, "posts", Some(1), Some("title"), Some("en")).typed = String::new();
    cell(&mut all, "posts", Some(2), Some("title"), Some("fr")).typed = "Ministre".to_owned();
    cell(&mut all, "posts", Some(2), Some("title"), Some("en")).typed = "Minister".to_owned();
    cell(&mut all, "posts", Some(2), Some("at"), None).typed = "o".to_owned();
    let plan = edit_plan(folder.path(), &registry, at, &all).unwrap();
    let (_, change) = plan.files().next().unwrap();
    let wanted = PEOPLE
        .replace("\"ar\": \"…\"", "\"ar\": \"…\", \"fr\": \"Adá\"")
        .replace(
            "since: \"2020\"), (title: {\"en\": \"Aide\"})",
            "since: \"2021-03\"), (title: {\"en\": \"Minister\", \"fr\": \"Ministre\"}, at: \"o\")",
        );
    assert_eq!(change.after.as_deref(), Some(wanted.as_str()));
    cell(&mut all, "posts", Some(0), Some("since"), None).typed = "soon".to_owned();
    assert!(edit_plan(folder.path(), &registry, at, &all).is_err());
}

#[test]
fn the_sources_of_a_post_are_changed_added_and_taken_out() {
    let (folder, _) = folder();
    let people = PEOPLE.replace(
        "since: \"2020\")",
        "since: \"2020\", sources: [(url: \"https://a.example\", quote: (exact: \"Envoy\", file: \"a.txt\", start: 3, end: 8)), (url: \"https://b.example\")])",
    );
    fs::write(folder.path().join("people/p.ron"), &people).unwrap();
    let registry = open(folder.path()).unwrap().registry;
    let at = registry.find_id(Kind::People, "ada").unwrap();
    let mut all = cells(&registry, Kind::People, Some(at));
    let mut put = |post: usize, source: usize, below: &str, typed: &str| {
        let wanted = |cell: &&mut Cell| {
            let inner = cell.inner.map(|inner| inner.number);
            cell.part.map(|(number, _)| number) == Some(post)
                && inner == Some(source)
                && cell.below == Some(below)
        };
        typed.clone_into(&mut all.iter_mut().find(wanted).unwrap().typed);
    };
    put(0, 0, "quote.exact", "The Envoy");
    put(0, 1, "url", "");
    put(0, 2, "url", "https://c.example");
    put(1, 0, "url", "https://d.example");
    let plan = edit_plan(folder.path(), &registry, at, &all).unwrap();
    let (_, change) = plan.files().next().unwrap();
    let after = change.after.clone().unwrap();
    assert!(
        after.contains("quote: (exact: \"The Envoy\", file: \"a.txt\", start: 3, end: 8)"),
        "the place of a quote stays: {after}"
    );
    assert!(!after.contains("b.example"), "{after}");
    assert!(after.contains("https://c.example") && after.contains("https://d.example"));
    assert!(plan.consequences(&[]).unwrap().new_problems.is_empty());
    let read = open(folder.path()).unwrap().registry;
    assert_eq!(
        read.person(at).posts[0].sources.len(),
        2,
        "nothing is written yet"
    );
}

#[test]
fn what_another_changed_meanwhile_is_seen() {
    let (folder, registry) = folder();
    let at = registry.find_id(Kind::People, "ada").unwrap();
    let mut all = cells(&registry, Kind::People, Some(at));
    cell(&mut all, "names", None, None, Some("en")).typed = "Ada T.".to_owned();
    assert_eq!(contested(&registry, at, &all), []);
    fs::write(
        folder.path().join("people/p.ron"),
        PEOPLE.replace("\"Ada\"", "\"Ada Tide\""),
    )
    .unwrap();
    let now = open(folder.path()).unwrap().registry;
    let theirs = contested(&now, now.find_id(Kind::People, "ada").unwrap(), &all);
    assert_eq!(theirs.len(), 1);
    assert_eq!(theirs[0].1, "Ada Tide");
}

#[test]
fn a_new_record_is_made_of_cells() {
    let (folder, registry) = folder();
    let mut all = cells(&registry, Kind::People, None);
    assert!(new_record_plan(folder.path(), &registry, Kind::People, None, &all).is_err());
    cell(&mut all, "names", None, None, Some("en")).typed = "Ben \"B\" Bay".to_owned();
    cell(&mut all, "posts", Some(0), Some("title"), Some("en")).typed = "Envoy".to_owned();
    cell(&mut all, "sources", Some(0), Some("url"), None).typed = "https://x.example/".to_owned();
    let (id, plan) = new_record_plan(folder.path(), &registry, Kind::People, None, &all).unwrap();
    assert_eq!(id, "ben-b-bay");
    let (_, change) = plan.files().next().unwrap();
    let after = change.after.clone().unwrap();
    assert!(
        after.starts_with(PEOPLE.trim_end_matches("]\n")) && after.contains("id: \"ben-b-bay\""),
        "{after}"
    );
    assert!(plan.consequences(&[]).unwrap().new_problems.is_empty());
}
