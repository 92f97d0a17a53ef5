//! Posts: their titles, and the organisation or country that each is held for.

use crate::draft::{PersonFact, Value, read};

/// Whoever is told in a text by this name.
fn person(text: &str, name: &str) -> PersonFact {
    let facts = read(text, None).facts.into_iter();
    let mut people = facts.filter_map(|fact| match fact.value {
        Value::Person(person) => Some(person),
        _ => None,
    });
    people
        .find(|person| person.name.as_deref() == Some(name))
        .unwrap_or_else(|| panic!("no {name} in {text:?}"))
}

#[test]
fn the_title_is_read_with_its_fields() {
    for (text, title) in [
        (
            "M. Karim Dello, ministre de la Culture et du Tourisme, a rencontré Mme Ada Fictiva.",
            "ministre de la Culture et du Tourisme",
        ),
        (
            "Mr Karim Dello, Minister of Culture and Tourism, met Mrs Ada Fictiva.",
            "Minister of Culture and Tourism",
        ),
        (
            "M. Karim Dello, ministre des Affaires étrangères, a rencontré Mme Ada Fictiva.",
            "ministre des Affaires étrangères",
        ),
    ] {
        assert_eq!(
            person(text, "Karim Dello").post.as_deref(),
            Some(title),
            "{text}"
        );
    }
}

#[test]
fn the_country_is_read_whether_named_or_told_by_an_adjective() {
    for text in [
        "M. Karim Dello, ministre de la Culture du Kirghizistan, a rencontré Mme Ada Fictiva.",
        "M. Karim Dello, ministre kirghiz de la Culture, a rencontré Mme Ada Fictiva.",
        "Mr Karim Dello, Minister of Culture of Kyrgyzstan, met Mrs Ada Fictiva.",
        "Kyrgyz Culture Minister Karim Dello met Mrs Ada Fictiva in Brume.",
        "Kyrgyzstan's Culture Minister, Mr Karim Dello, met Mrs Ada Fictiva in Brume.",
    ] {
        let country = person(text, "Karim Dello")
            .country
            .map(|country| country.code().to_owned());
        assert_eq!(country.as_deref(), Some("KG"), "{text}");
    }
}

#[test]
fn the_organisation_is_read_behind_the_title() {
    for text in [
        "Le Dr Otto Neuling, Directeur général de l'Organisation des Phares (ODP), a rencontré Mme Ada Fictiva.",
        "Dr Otto Neuling, Director-General of the Organisation of Lighthouses (ODP), met Mrs Ada Fictiva.",
    ] {
        let at = person(text, "Otto Neuling").at;
        assert_eq!(at.as_deref(), Some("ODP"), "{text}");
    }
}

#[test]
fn a_post_that_is_over_is_told_as_such() {
    for text in [
        "Mme Ada Fictiva a rencontré M. Karim Dello, ancien ministre de la Culture du Kirghizistan.",
        "Mrs Ada Fictiva met Mr Karim Dello, former Minister of Culture of Kyrgyzstan.",
    ] {
        assert!(person(text, "Karim Dello").former, "{text}");
    }
}
