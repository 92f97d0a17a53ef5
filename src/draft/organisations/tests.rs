//! Organisations: where their names begin and end.

use crate::draft::{Value, read};

/// The organisations of a text, each with its short form.
fn organisations(text: &str) -> Vec<(String, String)> {
    let facts = read(text, None).facts.into_iter();
    let told = facts.filter_map(|fact| match fact.value {
        Value::Organisation(org) => Some((org.name, org.acronym.unwrap_or_default())),
        _ => None,
    });
    told.collect()
}

#[test]
fn a_list_that_closes_with_a_short_form_is_all_of_the_name() {
    for text in [
        "M. Karim Dello, Directeur général de l'Organisation des îles pour l'éducation, les sciences et la culture (OIESC), a rencontré Mme Ada Fictiva.",
        "M. Karim Dello a rencontré Mme Ada Fictiva à l'Organisation des îles pour l'éducation, les sciences et la culture (OIESC).",
    ] {
        let wanted = "Organisation des îles pour l'éducation, les sciences et la culture";
        assert_eq!(
            organisations(text),
            [(wanted.to_owned(), "OIESC".to_owned())],
            "{text}"
        );
    }
}

#[test]
fn a_list_of_others_is_not_the_name() {
    let found = organisations(
        "M. Karim Dello, Directeur de l'Institut des phares, la ministre et le préfet (LGX) ont rencontré Mme Ada Fictiva.",
    );
    assert!(
        found.iter().all(|(name, _)| !name.contains("ministre")),
        "{found:?}"
    );
}
