//! Links that lead nowhere or in circles, and follow-ups that nobody owns.

use super::{Findings, Problem, Ref, Step};
use crate::model::{Address, FollowUp, Kind, Participant, RecordId as _, Source};
use crate::registry::{Origin, Record, Relation};
use std::collections::HashSet;
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
        let own = mention.kind == at.kind() && mention.id == registry.id(at);
        if own && mention.relation == Relation::DistinctFrom {
            let message = format!("`{}` is said to be distinct from itself", mention.id);
            let hint = "name the other record that it is easily taken for".to_owned();
            findings.add(at, &mention.path(), message, Some(hint));
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
fn missing(findings: &mut Findings<'_>, kind: Kind, id: &str) -> Option<(String, Option<String>)> {
    let registry = findings.registry;
    let unreadable = |kind, id: &str| registry.unreadable.contains(&Address::new(kind, id));
    // The follow-ups of a meeting or agreement that cannot be read are lost with it.
    let holder = id.split('/').next().unwrap_or_default();
    let lost_with_holder = kind == Kind::FollowUps
        && (unreadable(Kind::Meetings, holder) || unreadable(Kind::Agreements, holder));
    if registry.find_id(kind, id).is_some() || unreadable(kind, id) || lost_with_holder {
        return None;
    }
    let hint = findings
        .likely(kind, id)
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
            let links = registry.links(at).iter();
            links
                .filter(|link| link.relation == relation && link.to.kind() == kind)
                .map(|link| link.to.index())
                .collect()
        })
        .collect();
    let suspects = on_circles(&next);
    for at in registry
        .all(kind)
        .filter(|at| suspects.contains(&at.index()))
    {
        let mut seen = HashSet::new();
        let mut ahead = next[at.index()].clone();
        while let Some(step) = ahead.pop() {
            if step == at.index() {
                let message = format!("{} `{}` is {said}", kind.singular(), registry.id(at));
                let hint = "follow the chain of this field and break it where it is wrong";
                findings.add(at, &[Step::Field(field)], message, Some(hint.to_owned()));
                break;
            }
            if seen.insert(step) {
                ahead.extend(&next[step]);
            }
        }
    }
}

/// The records on circles, with those between two: what is left when all that lead nowhere, and
/// all that nothing leads to, are taken away again and again. Chains, however long, all go.
fn on_circles(next: &[Vec<usize>]) -> HashSet<usize> {
    let mut before: Vec<Vec<usize>> = vec![Vec::new(); next.len()];
    for (from, all) in next.iter().enumerate() {
        for to in all {
            before[*to].push(from);
        }
    }
    let mut left: HashSet<usize> = (0..next.len()).collect();
    for (ahead, behind) in [(next, before.as_slice()), (before.as_slice(), next)] {
        let mut degree: Vec<usize> = ahead
            .iter()
            .map(|all| all.iter().filter(|other| left.contains(other)).count())
            .collect();
        let mut ends: Vec<usize> = left
            .iter()
            .copied()
            .filter(|number| degree[*number] == 0)
            .collect();
        while let Some(end) = ends.pop() {
            left.remove(&end);
            for other in behind[end].iter().filter(|other| left.contains(other)) {
                degree[*other] -= 1;
                if degree[*other] == 0 {
                    ends.push(*other);
                }
            }
        }
    }
    left
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

#[cfg(test)]
mod tests {
    use super::on_circles;
    use std::collections::HashSet;

    #[test]
    fn chains_go_and_circles_stay() {
        // 0 → 1 → 2 → 0, 3 → 0, 2 → 4, 5 → 5, and a chain of thousands.
        let mut next = vec![vec![1], vec![2], vec![0, 4], vec![0], vec![], vec![5]];
        next.extend((6..50_000).map(|number| vec![number + 1]));
        next.push(Vec::new());
        assert_eq!(on_circles(&next), HashSet::from([0, 1, 2, 5]));
    }
}
