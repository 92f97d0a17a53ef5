//! Which names are of one record.

use super::{Lookup, is_same_name, is_same_person, link, shares_words, without_country};
use crate::draft::{Value, read};
use crate::ledger::Ledger;
use crate::model::Country;
use crate::registry::{Langs, Registry, sample};
use crate::search::{Catalogue, Scope};
use jiff::civil::date;
use std::sync::Arc;

#[test]
fn a_name_is_the_same_in_another_spelling_and_without_its_middle_name() {
    assert!(is_same_person("Salim M. AlMalik", "Salim Al-Malik"));
    assert!(is_same_person("Altynbek Maksoutov", "Altynbek Maksutov"));
    assert!(is_same_person("Максутов Алтынбек", "Altynbek Maksutov"));
    assert!(!is_same_person("Altynbek Maksutov", "Anar Karimov"));
    assert!(
        !is_same_person("Karimov", "Anar Karimov"),
        "a surname alone"
    );
    assert!(is_same_name(
        "2e Forum des lanternes",
        "Forum des lanternes"
    ));
    assert!(!is_same_name(
        "2e Forum des lanternes",
        "3e Forum des lanternes"
    ));
}

#[test]
fn a_country_at_the_end_of_a_name_may_be_left_out() {
    let uz = Country::from_code("UZ");
    assert_eq!(
        without_country("Ministère de la Culture d’Ouzbékistan", uz),
        "Ministère de la Culture"
    );
    assert_eq!(
        without_country("Ministry of Culture of Uzbekistan", uz),
        "Ministry of Culture"
    );
    assert_eq!(
        without_country("Ministry of Culture", uz),
        "Ministry of Culture"
    );
    assert_eq!(without_country("Ouzbékistan", None), "Ouzbékistan");
}

#[test]
fn titles_are_alike_that_share_half_their_words() {
    assert!(shares_words(
        "Minister of Culture",
        "Minister of Culture and Tourism"
    ));
    assert!(!shares_words("Director-General", "Minister of Culture"));
}

fn registry() -> Arc<Registry> {
    Arc::new(sample::registry(
        r#"(title: "T")"#,
        &[
            (
                "organisations",
                r#"[
                (id: "odp", names: "Organisation des Phares", acronym: "ODP"),
                (id: "kg-culture", names: "Ministry of Culture", kind: Ministry, country: "KG"),
            ]"#,
            ),
            (
                "people",
                r#"[(id: "otto", names: "Otto Neuling", posts: [(title: "Secretary", at: "kg-culture", since: "2020")])]"#,
            ),
            ("places", r#"[(id: "brume", names: "Brume")]"#),
        ],
    ))
}

#[test]
fn facts_are_linked_to_records_and_a_post_that_changed_is_told() {
    let registry = registry();
    let langs = Langs::default();
    let day = date(2026, 3, 11);
    let catalogue = Arc::new(Catalogue::new(&registry, &langs, day));
    let ledger = Ledger::default();
    let lookup = Lookup {
        catalogue: &catalogue,
        scope: Scope {
            registry: &registry,
            ledger: &ledger,
            today: day,
        },
        langs: &langs,
    };
    let text = "Mr Karim Dello met Dr Otto Neuling, Director-General of the Organisation des Phares (ODP), in Brume.";
    let mut draft = read(text, None);
    link(&mut draft, lookup);
    let known = |wanted: &dyn Fn(&Value) -> bool| {
        let fact = draft.facts.iter().find(|fact| wanted(&fact.value));
        fact.unwrap_or_else(|| panic!("{:?}", draft.facts))
            .known
            .clone()
    };
    let named = |name: &'static str| move |value: &Value| matches!(value, Value::Person(person) if person.name.as_deref() == Some(name));
    let otto = known(&named("Otto Neuling")).unwrap();
    assert_eq!(otto.id, "otto");
    assert!(otto.changed.unwrap().starts_with("Secretary"));
    assert_eq!(known(&named("Karim Dello")), None);
    let org = known(&|value| matches!(value, Value::Organisation(_))).unwrap();
    assert_eq!(org.id, "odp");
    let place = known(&|value| matches!(value, Value::Place { .. })).unwrap();
    assert_eq!(place.id, "brume");
}
