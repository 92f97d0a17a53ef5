//! Writes calendars.

use super::{NAME, SERIES, URN, uid};
use crate::exchange::Outgoing;
use crate::exchange::lines::{Lines, parameter};
use crate::model::{Extra, Kind, PartialDate, PlaceId, Source, Status, Text, Topic};
use crate::registry::{Record, Ref};
use jiff::tz::TimeZone;
use serde_json::Value;
use std::io::{self, Write};

/// Writes a calendar of the meetings, events and follow-ups.
pub(in crate::exchange) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines::new(to);
    lines.plain("BEGIN", "VCALENDAR")?;
    lines.plain("VERSION", "2.0")?;
    lines.plain(
        "PRODID",
        concat!("-//paraph//paraph ", env!("CARGO_PKG_VERSION"), "//EN"),
    )?;
    let now = TimeZone::UTC.to_datetime(what.now);
    let stamp = now.strftime("%Y%m%dT%H%M%SZ").to_string();
    for at in what.records {
        match what.record(*at) {
            Record::Event(_) | Record::Meeting(_) => event(what, *at, &stamp, &mut lines)?,
            _ => {}
        }
    }
    for at in what.follow_ups() {
        todo(what, at, &stamp, &mut lines)?;
    }
    lines.plain("END", "VCALENDAR")
}

/// The UID that a record goes by: the one it came with, else one made of its id.
fn own_uid(what: &Outgoing<'_>, at: Ref) -> String {
    let kept = what.record(at).extra().fields(NAME);
    let mut own = kept.filter(|(name, _)| *name == "id");
    let own = own.find_map(|(_, value)| value.as_str());
    match own.map(|own| own.split_once(SERIES).unwrap_or((own, ""))) {
        Some((uid, _)) => uid.to_owned(),
        None => uid(at.kind(), what.registry.id(at)),
    }
}

fn kept(extra: &Extra) -> Option<&Value> {
    let lines = extra.fields(NAME).find(|(name, _)| *name == "lines");
    lines.map(|(_, lines)| lines)
}

/// Says whether a property is among what was kept, and so is not written anew.
fn is_kept(extra: &Extra, property: &str) -> bool {
    let lines = kept(extra).and_then(Value::as_array);
    lines
        .into_iter()
        .flatten()
        .filter_map(Value::as_str)
        .any(|line| {
            let name = line.split([':', ';']).next().unwrap_or_default();
            name.eq_ignore_ascii_case(property)
        })
}

fn event(what: &Outgoing<'_>, at: Ref, stamp: &str, lines: &mut Lines<'_>) -> io::Result<()> {
    lines.plain("BEGIN", "VEVENT")?;
    lines.plain("UID", &own_uid(what, at))?;
    lines.plain("DTSTAMP", stamp)?;
    let extra = what.record(at).extra();
    lines.plain("X-PARAPH-KIND", at.kind().singular())?;
    match what.record(at) {
        Record::Meeting(record) => {
            match &record.title {
                Some(title) => texts(lines, "SUMMARY", title)?,
                None => lines.text("SUMMARY", &what.label(at))?,
            }
            span(lines, extra, record.date, record.until)?;
            place(what, lines, extra, record.place.as_ref())?;
            if let Some(summary) = &record.summary {
                lines.text("DESCRIPTION", what.text(summary))?;
            }
            if let Some(event) = record
                .at_event
                .as_ref()
                .and_then(|id| what.registry.follow(id))
            {
                lines.plain("RELATED-TO;RELTYPE=PARENT", &own_uid(what, event))?;
            }
            let topics: Vec<String> = record.topics.iter().map(Topic::to_string).collect();
            let kind: &'static str = record.kind.map_or("meeting", Into::into);
            let words: Vec<&str> = std::iter::once(kind)
                .chain(topics.iter().map(String::as_str))
                .collect();
            lines.parts("CATEGORIES", &words, ',')?;
            for participant in &record.participants {
                let represents = participant
                    .represents
                    .as_ref()
                    .and_then(|id| what.registry.follow(id));
                let person = participant
                    .person
                    .as_ref()
                    .and_then(|id| what.registry.follow(id));
                let Some(who) = person.or(represents) else {
                    continue;
                };
                let mut name = attendee(what, "ATTENDEE;ROLE=REQ-PARTICIPANT", who);
                if let Some(side) = represents.filter(|_| person.is_some()) {
                    name.push_str(";X-PARAPH-FOR=");
                    name.push_str(what.registry.id(side));
                }
                if person.is_none() {
                    for (lang, version) in participant.post.iter().flat_map(Text::versions) {
                        let tag = lang.map(|lang| format!("-{lang}")).unwrap_or_default();
                        name = format!("{name};X-PARAPH-POST{tag}={}", parameter(version));
                    }
                }
                lines.plain(&name, &address(what, who))?;
            }
            sources(lines, &record.sources)?;
        }
        Record::Event(record) => {
            texts(lines, "SUMMARY", &record.names)?;
            span(lines, extra, record.from, record.until)?;
            place(what, lines, extra, record.place.as_ref())?;
            if let Some(note) = &record.note {
                lines.text("DESCRIPTION", what.text(note))?;
            }
            if let Some(who) = record
                .organised_by
                .first()
                .and_then(|id| what.registry.follow(id))
            {
                lines.plain(&attendee(what, "ORGANIZER", who), &address(what, who))?;
            }
            sources(lines, &record.sources)?;
        }
        _ => {}
    }
    lines.kept(kept(extra))?;
    lines.plain("END", "VEVENT")
}

fn todo(what: &Outgoing<'_>, at: Ref, stamp: &str, lines: &mut Lines<'_>) -> io::Result<()> {
    let registry = what.registry;
    let record = registry.follow_up(at);
    let standing = what.standing(at);
    lines.plain("BEGIN", "VTODO")?;
    lines.plain("UID", &own_uid(what, at))?;
    lines.plain("DTSTAMP", stamp)?;
    texts(lines, "SUMMARY", &record.title)?;
    if let Some(due) = &record.due
        && !is_kept(&record.extra, "DUE")
    {
        date(lines, "DUE", due.on, due.on.last_day())?;
    }
    let status = match standing.status {
        Status::Open => "NEEDS-ACTION",
        Status::InProgress => "IN-PROCESS",
        Status::Done => "COMPLETED",
        Status::Cancelled => "CANCELLED",
    };
    lines.plain("STATUS", status)?;
    if standing.status == Status::Done
        && let Some(since) = standing.since
        && !is_kept(&record.extra, "COMPLETED")
    {
        let since = TimeZone::UTC.to_datetime(since);
        lines.plain("COMPLETED", &since.strftime("%Y%m%dT%H%M%SZ").to_string())?;
    }
    if let Some(note) = &record.note {
        lines.text("DESCRIPTION", what.text(note))?;
    }
    let parent = registry
        .origin_meeting(at)
        .unwrap_or_else(|| registry.parent_of(at));
    lines.plain("RELATED-TO;RELTYPE=PARENT", &own_uid(what, parent))?;
    for before in record
        .blocked_by
        .iter()
        .filter_map(|id| registry.follow(id))
    {
        lines.plain("RELATED-TO;RELTYPE=DEPENDS-ON", &own_uid(what, before))?;
    }
    if let Record::Proposal(proposal) = what.record(registry.parent_of(at))
        && let Some(kind) = proposal.kind
    {
        lines.text("CATEGORIES", kind.into())?;
    }
    if let Some(who) = registry.owed_to(at).first() {
        lines.plain(&attendee(what, "ORGANIZER", *who), &address(what, *who))?;
    }
    for who in registry.owed_by(at) {
        let name = attendee(what, "ATTENDEE;ROLE=REQ-PARTICIPANT", who);
        lines.plain(&name, &address(what, who))?;
    }
    sources(lines, record.source.as_slice())?;
    lines.kept(kept(&record.extra))?;
    lines.plain("END", "VTODO")
}

/// A text in each of its languages.
fn texts(lines: &mut Lines<'_>, name: &str, text: &Text) -> io::Result<()> {
    for (lang, version) in text.versions() {
        match lang {
            Some(lang) => lines.text(&format!("{name};LANGUAGE={lang}"), version)?,
            None => lines.text(name, version)?,
        }
        // iCalendar takes one SUMMARY only; the others are under another name.
        if name == "SUMMARY" {
            break;
        }
    }
    if name == "SUMMARY" {
        for (lang, version) in text.versions().skip(1) {
            if let Some(lang) = lang {
                lines.text(&format!("X-PARAPH-SUMMARY;LANGUAGE={lang}"), version)?;
            }
        }
    }
    Ok(())
}

/// Whole days from the first to the last, which iCalendar leaves out; a month or a year is told.
fn span(
    lines: &mut Lines<'_>,
    extra: &Extra,
    from: Option<PartialDate>,
    until: Option<PartialDate>,
) -> io::Result<()> {
    if is_kept(extra, "DTSTART") {
        return Ok(());
    }
    let Some(from) = from.or(until) else {
        return Ok(());
    };
    date(lines, "DTSTART", from, from.first_day())?;
    let last = until.unwrap_or(from);
    let end = last.last_day();
    date(lines, "DTEND", last, end.tomorrow().unwrap_or(end))
}

fn date(
    lines: &mut Lines<'_>,
    name: &str,
    date: PartialDate,
    day: jiff::civil::Date,
) -> io::Result<()> {
    let words = match date {
        PartialDate::Day(_) => String::new(),
        date => format!(";X-PARAPH-DATE={date}"),
    };
    let day = day.strftime("%Y%m%d").to_string();
    lines.plain(&format!("{name};VALUE=DATE{words}"), &day)
}

fn place(
    what: &Outgoing<'_>,
    lines: &mut Lines<'_>,
    extra: &Extra,
    place: Option<&PlaceId>,
) -> io::Result<()> {
    match place.and_then(|id| what.registry.follow(id)) {
        Some(at) if !is_kept(extra, "LOCATION") => {
            let name = format!("LOCATION;X-PARAPH-ID={}", what.registry.id(at));
            lines.text(&name, &what.label(at))
        }
        _ => Ok(()),
    }
}

/// Somebody by name; the value is their address.
fn attendee(what: &Outgoing<'_>, property: &str, who: Ref) -> String {
    let kind = match who.kind() {
        Kind::People => "INDIVIDUAL",
        _ => "GROUP",
    };
    let name = parameter(&what.label(who));
    format!("{property};CUTYPE={kind};CN={name}")
}

fn address(what: &Outgoing<'_>, who: Ref) -> String {
    format!("{URN}{}:{}", who.kind().singular(), what.registry.id(who))
}

fn sources(lines: &mut Lines<'_>, sources: &[Source]) -> io::Result<()> {
    let url = sources.iter().find_map(|source| source.url.as_deref());
    match url {
        Some(url) => lines.plain("URL", url),
        None => Ok(()),
    }
}
