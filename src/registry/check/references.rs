//! Links that lead nowhere or in circles, and follow-ups that nobody owns.

use super::{Findings, Problem, Ref, Step};
use crate::model::{FollowUp, Kind, Participant, RecordId as _, Source};
use crate::registry::{Origin, Record, Relation};
use strum::IntoEnumIterator as _;

pub(super) fn check(findings: &mut Findings<'_>) {
    home(findings);
    for kind in Kind::iter() {
        for at in findings.registry.all(kind) {
            record(findings, at);
        }
    }
    circles(
        findings,
        Kind::Organisations,
        Relation::PartOf,
        "part_of",
        "part of itself",
    );
    circles(
        findings,
        Kind::Agreements,
        Relation::DerivesFrom,
        "derives_from",
        "derived from itself",
    );
    circles(
        findings,
        Kind::FollowUps,
        Relation::BlockedBy,
        "blocked_by",
        "waiting for itself",
    );
}

fn home(findings: &mut Findings<'_>) {
    let registry = findings.registry;
    let Some(home) = registry.title_page().home.as_ref() else {
        return;
    };
    // The title page is always the first file read.
    let origin = Origin { file: 0, item: 0 };
    if let Some((message, hint)) = missing(findings, Kind::Organisations, home.as_str()) {
        let path = vec![Step::Field("home")];
        findings.found.push(Problem {
            origin,
            path,
            message,
            hint,
        });
    }
}

fn record(findings: &mut Findings<'_>, at: Ref) {
    let registry = findings.registry;
    match registry.get(at) {
        Record::Meeting(meeting) => {
            for (n, participant) in (0u32..).zip(&meeting.participants) {
                took_part(findings, at, n, participant);
            }
        }
        Record::FollowUp(record) => owned(findings, at, record),
        _ => {}
    }
    for mention in registry.mentions(at) {
        if let Some((message, hint)) = missing(findings, mention.kind, mention.id) {
            findings.add(at, &mention.path(), message, hint);
        }
    }
}

fn took_part(findings: &mut Findings<'_>, at: Ref, n: u32, participant: &Participant) {
    if participant.person.is_none() && participant.post.is_none() {
        let steps = [Step::Field("participants"), Step::Item(n)];
        let message = "a participant who is neither a person nor a post".to_owned();
        let hint =
            "write `person: \"an-id\"`, or `post: \"…\"` when the source names only the post";
        findings.add(at, &steps, message, Some(hint.to_owned()));
    }
}

fn owned(findings: &mut Findings<'_>, at: Ref, record: &FollowUp) {
    if record.owed_by.is_empty() {
        let message = format!("nobody owes the follow-up `{}`", findings.registry.id(at));
        let hint = "write `owed_by: [\"an-organisation\"]`; where the source does not say, all sides owe it";
        findings.add(at, &[], message, Some(hint.to_owned()));
    }
}

/// Says what is wrong with an id that leads nowhere.
fn missing(findings: &Findings<'_>, kind: Kind, id: &str) -> Option<(String, Option<String>)> {
    let registry = findings.registry;
    let known = |kind| {
        registry.find_id(kind, id).is_some()
            || registry
                .unreadable
                .iter()
                .any(|a| a.kind == kind && *a.id == *id)
    };
    // The follow-ups of a meeting that cannot be read are lost with it.
    let lost_with_holder = kind == Kind::FollowUps
        && registry.unreadable.iter().any(|a| {
            id.strip_prefix(&*a.id)
                .is_some_and(|rest| rest.starts_with('/'))
        });
    if known(kind) || lost_with_holder {
        return None;
    }
    let hint = registry
        .nearest([kind], id)
        .map(|near| format!("did you mean `{near}`?"))
        .or_else(|| {
            let other = Kind::iter().find(|other| registry.find_id(*other, id).is_some())?;
            let (is, wanted) = (one_of(other), one_of(kind));
            Some(format!("`{id}` is {is}, and {wanted} is wanted here"))
        })
        .or_else(|| Some(format!("add it under {}/, or correct the id", folder(kind))));
    Some((format!("no {} `{id}`", kind.singular()), hint))
}

/// The noun with its article: `a person`, `an agreement`.
fn one_of(kind: Kind) -> String {
    let noun = kind.singular();
    let article = if noun.starts_with(['a', 'e', 'i', 'o', 'u']) {
        "an"
    } else {
        "a"
    };
    format!("{article} {noun}")
}

fn folder(kind: Kind) -> &'static str {
    match kind {
        Kind::Proposals | Kind::FollowUps => "meetings",
        other => other.plural(),
    }
}

/// Reports each record that a chain of one relation leads back to.
fn circles(
    findings: &mut Findings<'_>,
    kind: Kind,
    relation: Relation,
    field: &'static str,
    said: &str,
) {
    let registry = findings.registry;
    let next: Vec<Vec<usize>> = registry
        .all(kind)
        .map(|at| {
            let links = registry.links(at).into_iter();
            links
                .filter(|link| link.relation == relation && link.to.kind() == kind)
                .map(|link| link.to.index())
                .collect()
        })
        .collect();
    for at in registry.all(kind).filter(|at| !next[at.index()].is_empty()) {
        let mut seen = vec![at.index()];
        let mut ahead = next[at.index()].clone();
        while let Some(step) = ahead.pop() {
            if step == at.index() {
                let message = format!("{} `{}` is {said}", kind.singular(), registry.id(at));
                let hint = "follow the chain of this field and break it where it is wrong";
                findings.add(at, &[Step::Field(field)], message, Some(hint.to_owned()));
                break;
            }
            if !seen.contains(&step) {
                seen.push(step);
                ahead.extend(&next[step]);
            }
        }
    }
}

/// The sources of a record with the steps that lead to each.
pub(super) fn sources<'a>(
    steps: &[Step],
    sources: &'a [Source],
) -> impl Iterator<Item = (Vec<Step>, &'a Source)> {
    let steps = steps.to_vec();
    (0u32..).zip(sources).map(move |(n, source)| {
        let mut path = steps.clone();
        path.extend([Step::Field("sources"), Step::Item(n)]);
        (path, source)
    })
}
