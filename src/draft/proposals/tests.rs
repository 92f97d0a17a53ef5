//! Proposals: what hangs on which verb, and where one ends and the next begins.

use crate::draft::{Value, read};
use crate::model::{ProposalKind, Stage};

fn proposals(text: &str) -> Vec<(ProposalKind, Stage)> {
    let facts = read(text, None).facts.into_iter();
    let told = facts.filter_map(|fact| match fact.value {
        Value::Proposal(proposal) => Some((proposal.kind, proposal.stage)),
        _ => None,
    });
    told.collect()
}

#[test]
fn the_verb_tells_the_stage_and_the_thing_its_kind() {
    use ProposalKind::{Committee, Memorandum, Training, Visit};
    for (text, wanted) in [
        (
            "Les deux parties ont convenu de créer un comité de suivi.",
            (Committee, Stage::Agreed),
        ),
        (
            "M. Neuling a proposé de former dix gardiens de phares.",
            (Training, Stage::Proposed),
        ),
        (
            "Ils ont signé un mémorandum d'entente.",
            (Memorandum, Stage::Formalised),
        ),
        (
            "The two sides agreed to create a joint committee.",
            (Committee, Stage::Agreed),
        ),
        (
            "Dr Neuling proposed to train ten lighthouse keepers.",
            (Training, Stage::Proposed),
        ),
        (
            "They signed a memorandum of understanding.",
            (Memorandum, Stage::Formalised),
        ),
        (
            "M. Neuling a invité le ministre à visiter les phares de Brume.",
            (Visit, Stage::Proposed),
        ),
    ] {
        assert_eq!(proposals(text), [wanted], "{text}");
    }
}

#[test]
fn what_is_joined_is_split() {
    let kinds: Vec<ProposalKind> = proposals(
        "The two sides agreed to create a joint committee, to train ten keepers and to exchange experts.",
    )
    .into_iter()
    .map(|(kind, _)| kind)
    .collect();
    assert_eq!(
        kinds,
        [
            ProposalKind::Committee,
            ProposalKind::Training,
            ProposalKind::Exchange
        ]
    );
}

#[test]
fn what_is_only_told_is_no_proposal() {
    for text in [
        "Les gardiens de phares sont formés à Port-Lune.",
        "The lighthouse was built in 1904.",
        "",
    ] {
        assert_eq!(proposals(text), [], "{text}");
    }
}
