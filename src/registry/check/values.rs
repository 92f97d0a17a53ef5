//! Values that cannot be: blank names, coordinates off the globe, addresses that are none.

use super::references::sources;
use super::{Findings, Ref, Step};
use crate::model::{Kind, Place, Source, Text};
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
        Record::Person(record) => {
            named(findings, at, "names", &record.names);
            for (n, post) in (0u32..).zip(&record.posts) {
                let steps = [Step::Field("posts"), Step::Item(n)];
                cited(findings, at, &steps, &post.sources);
            }
            cited(findings, at, &[], &record.sources);
        }
        Record::Organisation(record) => {
            named(findings, at, "names", &record.names);
            cited(findings, at, &[], &record.sources);
        }
        Record::Place(record) => {
            named(findings, at, "names", &record.names);
            on_the_globe(findings, at, record);
            cited(findings, at, &[], &record.sources);
        }
        Record::Event(record) => {
            named(findings, at, "names", &record.names);
            cited(findings, at, &[], &record.sources);
        }
        Record::Meeting(record) => cited(findings, at, &[], &record.sources),
        Record::Proposal(record) => named(findings, at, "title", &record.title),
        Record::FollowUp(record) => {
            named(findings, at, "title", &record.title);
            if let Some(source) = &record.source {
                linked(findings, at, vec![Step::Field("source")], source);
            }
        }
        Record::Agreement(record) => {
            named(findings, at, "title", &record.title);
            cited(findings, at, &[], &record.sources);
        }
    }
}

fn named(findings: &mut Findings<'_>, at: Ref, field: &'static str, name: &Text) {
    if name.is_blank() {
        let noun = at.kind().singular();
        let message = format!("the {noun} `{}` has no {field}", findings.registry.id(at));
        let hint = format!("write `{field}: \"…\"` or `{field}: {{\"en\": \"…\"}}`");
        findings.add(at, &[Step::Field(field)], message, Some(hint));
    }
}

fn on_the_globe(findings: &mut Findings<'_>, at: Ref, place: &Place) {
    for (field, value, limit) in [("lat", place.lat, 90.0), ("lon", place.lon, 180.0)] {
        if let Some(value) = value
            && !(-limit..=limit).contains(&value)
        {
            let message = format!("{field} {value} is off the globe");
            let hint = format!("{field} lies between -{limit} and {limit} degrees");
            findings.add(at, &[Step::Field(field)], message, Some(hint));
        }
    }
    if place.lat.is_some() != place.lon.is_some() {
        let message = format!("the place `{}` has only one coordinate", place.id);
        let hint = "write both `lat` and `lon`, or neither";
        findings.add(at, &[], message, Some(hint.to_owned()));
    }
}

fn cited(findings: &mut Findings<'_>, at: Ref, steps: &[Step], list: &[Source]) {
    for (path, source) in sources(steps, list) {
        linked(findings, at, path, source);
    }
}

fn linked(findings: &mut Findings<'_>, at: Ref, mut path: Vec<Step>, source: &Source) {
    if let Some(url) = &source.url
        && !is_web_address(url)
    {
        path.push(Step::Field("url"));
        let message = format!("not a web address: `{url}`");
        let hint = "an address begins with https:// or http:// and has no spaces";
        findings.add(at, &path, message, Some(hint.to_owned()));
    }
}

fn is_web_address(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(|c: char| c.is_alphanumeric()) && !rest.contains(char::is_whitespace)
    })
}
