//! Writes cards.

use super::{NAME, URN};
use crate::exchange::Outgoing;
use crate::exchange::lines::Lines;
use crate::model::{Extra, Kind, Post, Source, Text};
use crate::registry::{Record, Ref};
use std::io::{self, Write};

/// Writes a card for each person and organisation.
pub(in crate::exchange) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut lines = Lines::new(to);
    for at in what.records {
        match at.kind() {
            Kind::People => person(what, *at, &mut lines)?,
            Kind::Organisations => organisation(what, *at, &mut lines)?,
            _ => {}
        }
    }
    Ok(())
}

fn begin(what: &Outgoing<'_>, at: Ref, kind: &str, lines: &mut Lines<'_>) -> io::Result<()> {
    lines.plain("BEGIN", "VCARD")?;
    lines.plain("VERSION", "4.0")?;
    lines.plain("KIND", kind)?;
    let kept = what.record(at).extra().fields(NAME);
    let mut own = kept.filter(|(name, _)| *name == "id");
    if let Some(uid) = own.find_map(|(_, value)| value.as_str()) {
        return lines.plain("UID", uid);
    }
    let (noun, id) = (at.kind().singular(), what.registry.id(at));
    lines.plain("UID", &format!("{URN}{noun}:{id}"))
}

fn end(extra: &Extra, sources: &[Source], lines: &mut Lines<'_>) -> io::Result<()> {
    for url in sources.iter().filter_map(|source| source.url.as_deref()) {
        lines.plain("SOURCE", url)?;
    }
    let kept = extra.fields(NAME).find(|(name, _)| *name == "lines");
    lines.kept(kept.map(|(_, lines)| lines))?;
    lines.plain("END", "VCARD")
}

/// A text in each of its languages, told to be one by the same ALTID.
fn texts(lines: &mut Lines<'_>, name: &str, text: &Text) -> io::Result<()> {
    let is_one = text.versions().count() == 1;
    for (lang, version) in text.versions() {
        let lang = lang.filter(|lang| lang.as_str() != "und");
        let name = match (lang, is_one) {
            (Some(lang), true) => format!("{name};LANGUAGE={lang}"),
            (Some(lang), false) => format!("{name};ALTID=1;LANGUAGE={lang}"),
            (None, true) => name.to_owned(),
            (None, false) => format!("{name};ALTID=1"),
        };
        lines.text(&name, version)?;
    }
    Ok(())
}

fn person(what: &Outgoing<'_>, at: Ref, lines: &mut Lines<'_>) -> io::Result<()> {
    let Record::Person(record) = what.record(at) else {
        return Ok(());
    };
    begin(what, at, "individual", lines)?;
    texts(lines, "FN", &record.names)?;
    let also: Vec<&str> = record.also.iter().map(String::as_str).collect();
    if !also.is_empty() {
        lines.parts("NICKNAME", &also, ',')?;
    }
    for (number, post) in record.posts.iter().enumerate() {
        self::post(what, post, number + 1, lines)?;
    }
    if let Some(note) = &record.note {
        texts(lines, "NOTE", note)?;
    }
    end(&record.extra, &record.sources, lines)
}

/// A post and its organisation, which a group holds together.
fn post(what: &Outgoing<'_>, post: &Post, number: usize, lines: &mut Lines<'_>) -> io::Result<()> {
    let group = format!("post{number}");
    texts(lines, &format!("{group}.TITLE"), &post.title)?;
    if let Some(at) = post.at.as_ref().and_then(|id| what.registry.follow(id)) {
        let name = format!("{group}.ORG;X-PARAPH-ID={}", what.registry.id(at));
        let record = what.registry.organisation(at);
        lines.text(&name, what.text(&record.names))?;
    }
    for (name, date) in [("SINCE", post.since), ("UNTIL", post.until)] {
        if let Some(date) = date {
            lines.plain(&format!("{group}.X-PARAPH-{name}"), &date.to_string())?;
        }
    }
    Ok(())
}

fn organisation(what: &Outgoing<'_>, at: Ref, lines: &mut Lines<'_>) -> io::Result<()> {
    let Record::Organisation(record) = what.record(at) else {
        return Ok(());
    };
    begin(what, at, "org", lines)?;
    texts(lines, "FN", &record.names)?;
    let acronyms = record.acronym.iter().flat_map(Text::versions);
    let mut also: Vec<&str> = acronyms.map(|(_, acronym)| acronym).collect();
    also.extend(record.also.iter().map(String::as_str));
    if !also.is_empty() {
        lines.parts("NICKNAME", &also, ',')?;
    }
    lines.text("ORG", what.text(&record.names))?;
    if let Some(note) = &record.note {
        texts(lines, "NOTE", note)?;
    }
    end(&record.extra, &record.sources, lines)
}
