//! Writes records as JSON objects.

use super::{MARK, TITLE_PAGE};
use crate::exchange::Outgoing;
use crate::model::Slug;
use crate::registry::{Record, Ref};
use serde::Serialize;
use std::io::{self, Write};

/// Writes an object a line.
pub(in crate::exchange) fn write_lines(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    each(what, |object| {
        to.write_all(object)?;
        to.write_all(b"\n")
    })
}

/// Writes a list of objects, each on its line.
pub(in crate::exchange) fn write_list(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    let mut before: &[u8] = b"[\n";
    each(what, |object| {
        to.write_all(before)?;
        before = b",\n";
        to.write_all(object)
    })?;
    to.write_all(if before == b"[\n" { b"[]\n" } else { b"\n]\n" })
}

fn each(what: &Outgoing<'_>, mut write: impl FnMut(&[u8]) -> io::Result<()>) -> io::Result<()> {
    let mut object = Vec::new();
    if what.is_whole {
        named(&mut object, TITLE_PAGE, what.registry.title_page())?;
        write(&object)?;
    }
    for at in what.holders() {
        record(&mut object, what, at)?;
        write(&object)?;
    }
    for entry in what.entries() {
        named(&mut object, MARK, entry)?;
        write(&object)?;
    }
    Ok(())
}

fn record(object: &mut Vec<u8>, what: &Outgoing<'_>, at: Ref) -> io::Result<()> {
    let noun = at.kind().singular();
    let own_kind = match what.record(at) {
        Record::Person(record) => named(object, noun, record).map(|()| false),
        Record::Place(record) => named(object, noun, record).map(|()| false),
        Record::Event(record) => named(object, noun, record).map(|()| false),
        Record::Organisation(record) => named(object, noun, record).map(|()| record.kind.is_some()),
        Record::Meeting(record) => named(object, noun, record).map(|()| record.kind.is_some()),
        Record::Agreement(record) => named(object, noun, record).map(|()| record.kind.is_some()),
        Record::Proposal(record) => {
            let holder = what.registry.id(what.registry.meeting_of(at));
            let own = record.kind.is_some();
            within(object, noun, ("meeting", holder), &record.id, record).map(|()| own)
        }
        Record::FollowUp(record) => {
            let parent = what.registry.parent_of(at);
            let holder = (parent.kind().singular(), what.registry.id(parent));
            within(object, noun, holder, &record.id, record)?;
            // The last brace makes way for the standing.
            object.pop();
            object.extend_from_slice(b",\"status\":");
            serde_json::to_writer(&mut *object, &what.standing(at).status)?;
            object.push(b'}');
            Ok(false)
        }
    }?;
    if own_kind {
        rename_own_kind(object);
    }
    Ok(())
}

/// Writes an object that begins with its noun.
fn named(object: &mut Vec<u8>, noun: &str, record: &impl Serialize) -> io::Result<()> {
    object.clear();
    object.extend_from_slice(b"{\"kind\":\"");
    object.extend_from_slice(noun.as_bytes());
    object.extend_from_slice(b"\",");
    let start = object.len();
    serde_json::to_writer(&mut *object, record)?;
    // The record's own opening brace.
    object.remove(start);
    Ok(())
}

/// Writes a part of a record by its full id, with what it is part of.
fn within(
    object: &mut Vec<u8>,
    noun: &str,
    (holder_noun, holder): (&str, &str),
    own: &Slug,
    record: &impl Serialize,
) -> io::Result<()> {
    object.clear();
    serde_json::to_writer(&mut *object, record)?;
    let id = format!("{{\"id\":\"{}\"", own.as_str());
    let rest = object.get(id.len()..).unwrap_or_default();
    let mut whole =
        format!("{{\"kind\":\"{noun}\",\"id\":\"{holder}/{own}\",\"{holder_noun}\":\"{holder}\"")
            .into_bytes();
    whole.extend_from_slice(rest);
    *object = whole;
    Ok(())
}

/// Calls the record's own kind `type`: of the fields before it none is an object with a `kind`,
/// and within a text the quotation marks are escaped.
fn rename_own_kind(object: &mut Vec<u8>) {
    let own = b",\"kind\":";
    if let Some(at) = memchr::memmem::find(object, own) {
        object.splice(at..at + own.len(), b",\"type\":".iter().copied());
    }
}
