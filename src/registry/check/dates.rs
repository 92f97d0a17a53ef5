//! Dates that stand in an order the world does not have.

use super::references::sources;
use super::{Findings, Ref, Step};
use crate::model::{FollowUp, Kind, Meeting, PartialDate};
use crate::registry::Record;
use strum::IntoEnumIterator as _;

pub(super) fn check(findings: &mut Findings<'_>) {
    for kind in Kind::iter() {
        for at in findings.registry.all(kind) {
            record(findings, at);
        }
    }
}

fn record(findings: &mut Findings<'_>, at: Ref) {
    match findings.registry.get(at) {
        Record::Person(person) => {
            for (n, post) in (0u32..).zip(&person.posts) {
                let path = [Step::Field("posts"), Step::Item(n), Step::Field("until")];
                ordered(
                    findings,
                    at,
                    &path,
                    ("since", post.since),
                    ("until", post.until),
                );
            }
        }
        Record::Event(event) => {
            let path = [Step::Field("until")];
            ordered(
                findings,
                at,
                &path,
                ("from", event.from),
                ("until", event.until),
            );
        }
        Record::Meeting(meeting) => {
            let path = [Step::Field("until")];
            ordered(
                findings,
                at,
                &path,
                ("date", meeting.date),
                ("until", meeting.until),
            );
            within_event(findings, at, meeting);
            reported_after(findings, at, meeting);
        }
        Record::Agreement(record) => {
            let force = ("in_force", record.in_force);
            ordered(
                findings,
                at,
                &[Step::Field("in_force")],
                ("signed", record.signed),
                force,
            );
            let ends = ("expires", record.expires);
            let path = [Step::Field("expires")];
            match record.in_force {
                Some(_) => ordered(findings, at, &path, force, ends),
                None => ordered(findings, at, &path, ("signed", record.signed), ends),
            }
        }
        Record::FollowUp(record) => due_after(findings, at, record),
        Record::Proposal(_) | Record::Organisation(_) | Record::Place(_) => {}
    }
}

fn ordered(
    findings: &mut Findings<'_>,
    at: Ref,
    path: &[Step],
    (first, start): (&str, Option<PartialDate>),
    (second, end): (&str, Option<PartialDate>),
) {
    if let (Some(start), Some(end)) = (start, end)
        && end.is_surely_before(start)
    {
        let message = format!("{second} {end} is before {first} {start}");
        let hint = "one of the two dates is wrong, or they are exchanged";
        findings.add(at, path, message, Some(hint.to_owned()));
    }
}

fn within_event(findings: &mut Findings<'_>, at: Ref, meeting: &Meeting) {
    let registry = findings.registry;
    let event = meeting.at_event.as_ref().and_then(|id| registry.follow(id));
    let (Some(date), Some(event)) = (meeting.date, event) else {
        return;
    };
    let record = registry.event(event);
    let early = record.from.is_some_and(|from| date.is_surely_before(from));
    let late = record
        .until
        .or(record.from)
        .is_some_and(|until| until.is_surely_before(date));
    if early || late {
        let shown =
            |date: Option<PartialDate>| date.map_or("?".to_owned(), |date| date.to_string());
        let message = format!(
            "date {date} is outside the event `{}` ({} to {})",
            record.id,
            shown(record.from),
            shown(record.until.or(record.from))
        );
        let hint = "a meeting on the side-lines is held while the event is on; correct the date or `at_event`";
        findings.add(at, &[Step::Field("date")], message, Some(hint.to_owned()));
    }
}

fn reported_after(findings: &mut Findings<'_>, at: Ref, meeting: &Meeting) {
    let Some(date) = meeting.date else { return };
    for (mut path, source) in sources(&[], &meeting.sources) {
        if let Some(published) = source.published
            && published.is_surely_before(date)
        {
            path.push(Step::Field("published"));
            let message = format!("published {published} is before the meeting of {date}");
            let hint = "a report follows its meeting; correct one of the dates";
            findings.add(at, &path, message, Some(hint.to_owned()));
        }
    }
}

fn due_after(findings: &mut Findings<'_>, at: Ref, record: &FollowUp) {
    let registry = findings.registry;
    let begun = match registry.origin_meeting(at) {
        Some(meeting) => registry.meeting(meeting).date,
        None => registry.date(registry.parent_of(at)),
    };
    if let (Some(due), Some(begun)) = (&record.due, begun)
        && due.on.is_surely_before(begun)
    {
        let message = format!("due {} is before it was promised ({begun})", due.on);
        let hint = "correct the due date, or the date of the meeting";
        findings.add(at, &[Step::Field("due")], message, Some(hint.to_owned()));
    }
}
