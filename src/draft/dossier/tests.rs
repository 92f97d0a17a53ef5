//! From accepted facts to records: what is new, what is known, and where quotes stand.

use super::{Dossier, dossier};
use crate::draft::{Draft, Lookup, Value, link, read};
use crate::ledger::Ledger;
use crate::model::Stage;
use crate::registry::{Langs, Registry, sample};
use crate::search::{Catalogue, Scope};
use jiff::civil::date;
use std::sync::Arc;

const TEXT: &str = "Marée, 12 mars 2026, LGX

Mme Ada Fictiva, ministre des Marées du Kirghizistan, a rencontré mercredi 11 mars 2026 à Brume le Dr Otto Neuling, \
Directeur général de l'Organisation des Phares (ODP). M. Neuling a rendu hommage à M. Karim Dello.

Les deux parties ont convenu de créer un comité de suivi. M. Neuling a refusé de former dix gardiens.
";

fn registry() -> Arc<Registry> {
    Arc::new(sample::registry(
        r#"(title: "T")"#,
        &[
            (
                "organisations",
                r#"[(id: "odp", names: "Organisation des Phares", acronym: "ODP")]"#,
            ),
            (
                "people",
                r#"[(id: "otto", names: "Otto Neuling", posts: [(title: "Directeur général", at: "odp")])]"#,
            ),
        ],
    ))
}

/// The dossier of the facts of a text that are wanted.
fn made(text: &str, wanted: impl Fn(&Value) -> bool) -> crate::error::Result<(Draft, Dossier)> {
    let registry = registry();
    let langs = Langs::default();
    let day = date(2026, 3, 12);
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
    let mut draft = read(text, None);
    link(&mut draft, lookup);
    let accepted: Vec<_> = draft
        .facts
        .iter()
        .filter(|fact| wanted(&fact.value))
        .collect();
    let dossier = dossier(&draft, &accepted, lookup)?;
    Ok((draft, dossier))
}

#[test]
fn who_is_known_is_named_and_who_is_new_is_made() {
    let (_, dossier) = made(TEXT, |_| true).unwrap();
    let meeting = &dossier.meeting;
    assert!(
        meeting.id.to_string().starts_with("2026-03-11-"),
        "{}",
        meeting.id
    );
    let people: Vec<String> = meeting
        .participants
        .iter()
        .filter_map(|participant| participant.person.as_ref().map(ToString::to_string))
        .collect();
    assert_eq!(
        people,
        ["ada-fictiva", "otto"],
        "who was only spoken of took no part"
    );
    let new: Vec<String> = dossier
        .people
        .iter()
        .map(|person| person.id.to_string())
        .collect();
    assert_eq!(new, ["ada-fictiva"]);
    assert!(
        dossier
            .organisations
            .iter()
            .all(|org| org.id.to_string() != "odp")
    );
    assert!(
        meeting
            .participants
            .iter()
            .all(|participant| participant.represents.is_some())
    );
}

#[test]
fn a_quote_stands_where_it_says_in_characters() {
    let (draft, dossier) = made(TEXT, |_| true).unwrap();
    let mut quotes = 0;
    let sources = dossier.meeting.sources.iter();
    let sources = sources.chain(dossier.people.iter().flat_map(|person| &person.sources));
    for quote in sources.filter_map(|source| source.quote.as_ref()) {
        let (start, end) = (quote.start.unwrap(), quote.end.unwrap());
        let length = usize::try_from(end - start).unwrap();
        let start = usize::try_from(start).unwrap();
        let words: String = draft.text.chars().skip(start).take(length).collect();
        assert_eq!(words, quote.exact);
        quotes += 1;
    }
    assert!(quotes >= 2, "{quotes}");
}

#[test]
fn what_was_declined_is_owed_by_nobody() {
    let (_, dossier) = made(TEXT, |_| true).unwrap();
    let of = |stage| {
        let mut proposals = dossier.meeting.proposals.iter();
        proposals
            .find(|proposal| proposal.stage == Some(stage))
            .unwrap()
    };
    assert_eq!(of(Stage::Agreed).follow_ups.len(), 1);
    assert_eq!(of(Stage::Declined).follow_ups.len(), 0);
}

#[test]
fn facts_that_name_nobody_make_no_meeting() {
    assert!(made(TEXT, |value| !matches!(value, Value::Person(_))).is_err());
    assert!(made("", |_| true).is_err());
}
