//! Reading journals: every entry, whatever stands between them.

use super::FORMAT;
use crate::ledger::{Deed, Entry, FIELDS};
use crate::model::{FollowUpId, clean};
use crate::store::fault::FileFaults;
use crate::store::spans::{Node, Shape};
use crate::store::walk::Files;
use crate::store::{Fault, hostile, read as files, ron_error, spans, threads};
use ron::error::SpannedError;
use std::path::Path;

/// Reads every journal file. A line that is no entry is a fault and hides none of the others; one
/// that a later version wrote is an entry without effect.
pub(in crate::store) fn read(root: &Path, journals: &Files, faults: &mut Vec<Fault>) -> Vec<Entry> {
    let read = threads::map(&journals.journals, |_, path| {
        let mut faults = FileFaults::default();
        let entries = match files::bytes(root, path) {
            Ok(bytes) => lines(path, &bytes, &mut faults),
            Err(fault) => {
                faults.add(|| fault);
                Vec::new()
            }
        };
        (entries, faults.of(path))
    });
    let mut entries = Vec::new();
    for (some, found) in read {
        entries.extend(some);
        faults.extend(found);
    }
    entries
}

fn lines(path: &Path, bytes: &[u8], faults: &mut FileFaults) -> Vec<Entry> {
    let mut entries = Vec::new();
    let mut lines = (1..).zip(bytes.split(|byte| *byte == b'\n')).peekable();
    while let Some((number, line)) = lines.next() {
        // Each line is text or not on its own: one torn within a letter hides no other.
        let whole = str::from_utf8(line);
        let text = match &whole {
            Ok(text) => text.trim(),
            Err(_) => "",
        };
        if whole.is_ok() && (text.is_empty() || text.starts_with("//")) {
            if let Some(later) = later_format(text) {
                faults.add(|| of_later_format(path, number, later));
            }
            continue;
        }
        let (column, why) = match whole {
            Ok(line) => match entry(line) {
                Ok(mut entry) => {
                    entry.unknown_fields = unknown_fields(line);
                    entries.push(entry);
                    for found in hostile::scan(path, line) {
                        faults.add(|| Fault {
                            line: number,
                            ..found
                        });
                    }
                    continue;
                }
                Err(error) => (error.span.start.col, ron_error::explain(&error).0),
            },
            Err(error) => {
                let sound = line.get(..error.valid_up_to()).unwrap_or_default();
                (
                    String::from_utf8_lossy(sound).chars().count() + 1,
                    "not UTF-8 text".to_owned(),
                )
            }
        };
        // What follows the last line end was never finished.
        let is_unfinished = lines.peek().is_none();
        let (message, hint) = if let Some(entry) = foreign(text) {
            entries.push(entry);
            let message = format!("an entry that this version does not know: {why}");
            (message, "it is kept and shown in the log, without effect")
        } else if is_unfinished {
            let message = "the last line is cut short, as by a crash".to_owned();
            (
                message,
                "it is set aside where it stands; what was confirmed is in the lines before it",
            )
        } else {
            let message = format!("a journal line that is no entry: {why}");
            (
                message,
                "it is set aside where it stands; every other line counts",
            )
        };
        faults.add(|| Fault::at(path, (number, column), message).hinted(Some(hint.to_owned())));
    }
    entries
}

/// The format that a header names, if it is later than the one this version writes.
fn later_format(comment: &str) -> Option<u32> {
    let rest = comment.strip_prefix("// paraph journal, format ")?;
    let digits: String = rest.chars().take_while(char::is_ascii_digit).collect();
    digits.parse().ok().filter(|format| *format > FORMAT)
}

fn of_later_format(path: &Path, line: usize, format: u32) -> Fault {
    let message =
        format!("a journal of format {format}; this version of paraph knows format {FORMAT}");
    let hint = "what it understands counts, the rest is kept; a newer paraph reads all of it";
    Fault::at(path, (line, 1), message).hinted(Some(hint.to_owned()))
}

/// Reads one line.
pub(super) fn entry(line: &str) -> Result<Entry, SpannedError> {
    files::options().from_str(line)
}

fn unknown_fields(line: &str) -> Vec<String> {
    let Some(Node {
        shape: Shape::Struct(fields),
        ..
    }) = spans::tree(line)
    else {
        return Vec::new();
    };
    let names = fields.into_iter().filter_map(|item| item.name);
    names
        .filter(|name| !FIELDS.contains(&name.as_str()))
        .map(|name| clean(&name))
        .collect()
}

/// An entry of a kind that this version does not know: whole, with an id, a time and a writer.
fn foreign(line: &str) -> Option<Entry> {
    let tree = spans::tree(line)?;
    let quoted = |name| tree.field(name).and_then(Node::quoted);
    // Read as a note, it has all that every entry has; what it does is left out of account.
    let known = format!(
        "(id: {:?}, at: {:?}, by: {:?}, on: \"a/b\", note: \"\")",
        quoted("id")?,
        quoted("at")?,
        quoted("by")?
    );
    let mut read = entry(&known).ok()?;
    read.deed = Deed::Unknown {
        on: quoted("on").and_then(|on| FollowUpId::new(on).ok()),
        line: clean(line),
    };
    read.unknown_fields = unknown_fields(line);
    Some(read)
}
