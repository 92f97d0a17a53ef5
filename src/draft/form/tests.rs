//! Forms of facts: what is typed is what is read back.

use super::{cells, value_of};
use crate::draft::{Fact, Sort, Value, read};

const TEXT: &str = "Marée, 12 mars 2026, LGX\n\nMme Ada Fictiva, ministre des Marées du Kirghizistan, a rencontré \
    mercredi 11 mars 2026 à Brume le Dr Otto Neuling, Directeur général de l'Organisation des Phares (ODP), en marge du \
    2e Forum des lanternes, organisé par l'Organisation des Phares du 10 au 12 mars 2026. Les deux parties ont convenu \
    de créer un comité de suivi. M. Neuling a proposé de former dix gardiens.\n";

#[test]
fn every_fact_is_what_its_cells_come_to() {
    let mut draft = read(TEXT, None);
    let url = Value::Url("https://example.org/".to_owned());
    draft.facts.push(Fact::stated(url, None));
    for fact in &draft.facts {
        let back = value_of(Sort::of(&fact.value), &cells(fact)).unwrap();
        assert_eq!(back, fact.value);
    }
}

#[test]
fn what_is_not_filled_in_or_not_of_its_sort_is_refused() {
    let draft = read(TEXT, None);
    for fact in &draft.facts {
        let mut emptied = cells(fact);
        for cell in &mut emptied {
            cell.typed = String::new();
        }
        assert!(
            value_of(Sort::of(&fact.value), &emptied).is_err(),
            "{fact:?}"
        );
    }
    let dated = draft
        .facts
        .iter()
        .find(|fact| matches!(fact.value, Value::Date { .. }));
    let dated = dated.unwrap();
    let mut wrong = cells(dated);
    wrong[0].typed = "2026-13".to_owned();
    assert!(value_of(Sort::Date, &wrong).is_err());
}
