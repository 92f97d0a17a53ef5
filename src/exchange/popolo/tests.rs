use crate::exchange::{Batch, Item};
use crate::model::Person;
use crate::registry::Registry;
use crate::registry::sample::registry;
use serde_json::json;

fn read(text: &str, registry: &Registry) -> Batch {
    let mut batch = Batch::default();
    super::read(&mut text.as_bytes(), registry, &mut batch);
    batch
}

fn person(batch: &Batch) -> &Person {
    let mut people = batch.items.iter().filter_map(|(item, _)| match item {
        Item::Person(person) => Some(person),
        _ => None,
    });
    people.next().unwrap()
}

#[test]
fn a_membership_is_a_post_and_what_has_no_field_is_kept() {
    let empty = registry(r#"(title: "T")"#, &[]);
    let batch = read(
        r#"{"persons": [{"id": "fd8abb07-04bf-4bc3-89ba-33609fa12cdd", "name": "Anna Ivanova", "gender": "female",
            "other_names": [{"lang": "ru", "name": "Анна Иванова", "note": "multilingual"}, {"name": "A. Ivanova"}, {"name": "Petrova", "end_date": "2001"}],
            "sources": [{"url": "https://a.example"}]}],
          "organizations": [{"id": "org/1", "name": "Parliament", "classification": "legislature"}],
          "memberships": [{"person_id": "fd8abb07-04bf-4bc3-89ba-33609fa12cdd", "organization_id": "org/1", "role": "member", "start_date": "2014-05", "area_id": "x"},
            {"person_id": "nobody", "role": "member"}],
          "speeches": [{"text": "…"}], "meta": {"sources": []}}"#,
        &empty,
    );
    let anna = person(&batch);
    assert_eq!(
        serde_json::to_value(anna).unwrap(),
        json!({
            "id": "anna-ivanova",
            "names": {"und": "Anna Ivanova", "ru": "Анна Иванова"},
            "also": ["A. Ivanova", "Petrova"],
            "posts": [{"title": "member", "at": "parliament", "since": "2014-05", "extra": {"popolo": {"area_id": "x"}}}],
            "sources": [{"url": "https://a.example"}],
            "extra": {"popolo": {
                "id": "fd8abb07-04bf-4bc3-89ba-33609fa12cdd",
                "gender": "female",
                "other_names": [{"name": "Petrova", "end_date": "2001"}],
            }},
        })
    );
    let told: Vec<String> = batch.refusals.iter().map(ToString::to_string).collect();
    assert_eq!(
        told,
        [
            "the file: 1 speeches: the registry has no such records",
            "memberships 2: person_id `nobody`: a membership of nobody: the file has no such person",
        ]
    );
}

#[test]
fn names_by_language_and_nested_records_are_read() {
    let empty = registry(r#"(title: "T")"#, &[]);
    let batch = read(
        r#"[{"id": "john-q-public", "name": {"lang:en": "John", "lang:zh_TW": "約翰"}, "memberships": [
            {"post": {"id": "chef", "label": "Chef"}, "organization": {"id": "abc-inc", "name": "ABC, Inc."}}]}]"#,
        &empty,
    );
    let john = person(&batch);
    assert_eq!(john.names.versions().count(), 2);
    assert_eq!(john.posts[0].title.best(&[]), "Chef");
    assert_eq!(
        john.posts[0]
            .at
            .as_ref()
            .map(ToString::to_string)
            .as_deref(),
        Some("abc-inc")
    );
}
