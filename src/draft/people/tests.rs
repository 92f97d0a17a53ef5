//! People: in which orders they are told, and who was there.

use crate::draft::{Fact, Presence, Value, read};

/// The people of a text: name, post and presence, and how often each is told.
fn people(text: &str) -> Vec<(String, String, bool, usize)> {
    let told = |fact: &Fact| match &fact.value {
        Value::Person(person) => Some((
            person.name.clone().unwrap_or_default(),
            person.post.clone().unwrap_or_default(),
            person.presence == Presence::Present,
            1 + fact.also.len(),
        )),
        _ => None,
    };
    read(text, None).facts.iter().filter_map(told).collect()
}

fn somebody(name: &str, post: &str, present: bool, times: usize) -> (String, String, bool, usize) {
    (name.to_owned(), post.to_owned(), present, times)
}

#[test]
fn name_and_post_are_read_in_either_order() {
    let told = people(
        "M. Karim Dello, ministre de la Culture, a rencontré le Directeur général de l'ODP, Dr Otto Neuling.",
    );
    assert_eq!(
        told,
        [
            somebody("Karim Dello", "ministre de la Culture", true, 1),
            somebody("Otto Neuling", "Directeur général", true, 1),
        ]
    );
    let told = people(
        "The Minister of Culture, Mr Karim Dello, met Dr Otto Neuling, Director-General of the ODP.",
    );
    assert_eq!(
        told,
        [
            somebody("Karim Dello", "Minister of Culture", true, 1),
            somebody("Otto Neuling", "Director-General", true, 1),
        ]
    );
}

#[test]
fn a_surname_alone_is_who_was_named_before() {
    let told = people(
        "Mr Karim Dello met Dr Otto Neuling in Brume. Dr Neuling thanked Mr Dello. Dello agreed to visit Brume.",
    );
    let names: Vec<&str> = told.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["Karim Dello", "Otto Neuling"]);
    assert_eq!((told[0].3, told[1].3), (3, 2));
}

#[test]
fn one_form_of_address_stands_for_several() {
    let told = people("MM. Karim Dello et Otto Neuling ont rencontré Mme Ada Fictiva.");
    let names: Vec<&str> = told.iter().map(|(name, ..)| name.as_str()).collect();
    assert_eq!(names, ["Karim Dello", "Otto Neuling", "Ada Fictiva"]);
}

#[test]
fn who_is_only_spoken_of_was_not_there() {
    let told = people(
        "Mr Karim Dello met Dr Otto Neuling in Brume. He paid tribute to Mrs Ada Fictiva for her work.",
    );
    let ada = told
        .iter()
        .find(|(name, ..)| name == "Ada Fictiva")
        .unwrap();
    assert!(!ada.2, "{told:?}");
    assert!(
        told.iter()
            .filter(|(name, ..)| name != "Ada Fictiva")
            .all(|one| one.2)
    );
}

#[test]
fn a_post_without_a_name_is_somebody() {
    let told = people(
        "Mme Ada Fictiva a rencontré M. Karim Dello, en présence de l'ambassadeur du Kirghizistan en Ouzbékistan.",
    );
    let unnamed: Vec<_> = told.iter().filter(|(name, ..)| name.is_empty()).collect();
    assert_eq!(unnamed.len(), 1, "{told:?}");
    assert!(unnamed[0].1.starts_with("ambassadeur"), "{told:?}");
}
