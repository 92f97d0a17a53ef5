//! The journal: what people marked, one entry a line, only ever appended to.

use super::walk::Files;
use super::{Fault, ron_error, threads};
use crate::error::{Error, Result};
use crate::ledger::{Deed, Entry, EntryId, Ledger};
use crate::model::{FollowUpId, Status};
use jiff::Timestamp;
use std::fs::{self, File, OpenOptions};
use std::io::{Read as _, Seek as _, SeekFrom, Write as _};
use std::path::{Path, PathBuf};

/// The first line of every journal file.
const HEADER: &str =
    "// paraph journal, format 1: one entry a line, appended by the program; do not edit\n";

/// An entry still to be written: the journal gives it its id and time.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Draft {
    /// What it does.
    pub deed: Deed,
    /// The entries it is made in sight of.
    pub after: Vec<EntryId>,
}

impl Draft {
    /// Sets the status of a follow-up, in sight of what the ledger holds of it.
    pub fn mark(
        ledger: &Ledger,
        on: &FollowUpId,
        status: Status,
        note: Option<String>,
        evidence: Option<String>,
    ) -> Self {
        Self {
            deed: Deed::Set {
                on: on.clone(),
                status,
                note,
                evidence,
            },
            after: ledger.standing(on).heads.clone(),
        }
    }

    /// Takes entries back.
    pub fn undo(entries: impl IntoIterator<Item = EntryId>) -> Self {
        Self {
            deed: Deed::Undo(entries.into_iter().collect()),
            after: Vec::new(),
        }
    }
}

/// The journal file of one writer on one machine.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Journal {
    path: PathBuf,
    by: String,
}

impl Journal {
    /// The journal of a writer: `journal/desk@laptop.1f2e3d4c.ron`, where the last part tells
    /// this machine from another on which somebody goes by the same name.
    pub fn of_writer(root: &Path, by: &str, machine: &str) -> Self {
        let safe: String = by
            .chars()
            .map(|c| {
                if c.is_alphanumeric() || matches!(c, '@' | '-' | '_') {
                    c
                } else {
                    '_'
                }
            })
            .take(80)
            .collect();
        Self {
            path: root.join("journal").join(format!("{safe}.{machine}.ron")),
            by: by.to_owned(),
        }
    }

    /// Who writes it.
    pub fn by(&self) -> &str {
        &self.by
    }

    /// The file it is written to.
    pub fn path(&self) -> &Path {
        &self.path
    }

    /// Writes entries and returns them once they are safely on the disk.
    ///
    /// All of them go in one write; when that or the sync fails, the file is cut back to what it
    /// was, so that nothing is half-done.
    ///
    /// # Errors
    /// When the file cannot be made, locked, written or synced; then nothing is recorded.
    pub fn append(&self, drafts: Vec<Draft>, now: Timestamp) -> Result<Vec<Entry>> {
        let failed = |error: std::io::Error| {
            Error::cannot_write(&self.path, error)
                .hinted("nothing was recorded; see to the folder and mark it again")
        };
        let is_new = !self.path.exists();
        if let Some(folder) = self.path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        let mut file = OpenOptions::new()
            .read(true)
            .append(true)
            .create(true)
            .open(&self.path)
            .map_err(failed)?;
        file.lock().map_err(failed)?;
        let before = file.metadata().map_err(failed)?.len();
        let tail = tail(&mut file, before).map_err(failed)?;
        let entries = self.seal(drafts, now, &tail).map_err(failed)?;
        let mut lines = String::new();
        if before == 0 {
            lines.push_str(HEADER);
        } else if !tail.ends_with('\n') {
            // A line torn by a crash is left as it is and ours begins on the next.
            lines.push('\n');
        }
        for entry in &entries {
            lines.push_str(&line(entry).map_err(failed)?);
        }
        let written = file
            .write_all(lines.as_bytes())
            .and_then(|()| file.sync_all());
        if let Err(error) = written {
            let cut_back = file.set_len(before).and_then(|()| file.sync_all());
            return Err(match cut_back {
                Ok(()) => failed(error),
                Err(_) => Error::cannot_write(&self.path, error).hinted(
                    "the last line may be torn; `paraph check` tells, and the rest is safe",
                ),
            });
        }
        if is_new && let Some(folder) = self.path.parent() {
            sync_folder(folder).map_err(failed)?;
        }
        Ok(entries)
    }

    /// Gives each draft its id and a time later than everything this file already holds.
    fn seal(&self, drafts: Vec<Draft>, now: Timestamp, tail: &str) -> std::io::Result<Vec<Entry>> {
        let last = tail
            .lines()
            .rev()
            .find_map(|line| parse(line).ok())
            .map(|entry| entry.at);
        let mut at = truncate(now);
        let mut entries = Vec::with_capacity(drafts.len());
        let mut last = last;
        for draft in drafts {
            if let Some(last) = last
                && at <= last
            {
                at = later(last);
            }
            last = Some(at);
            let mut bits = [0; 8];
            getrandom::fill(&mut bits).map_err(|error| std::io::Error::other(error.to_string()))?;
            entries.push(Entry {
                id: EntryId::new(u64::from_le_bytes(bits)),
                at,
                by: self.by.clone(),
                deed: draft.deed,
                after: draft.after,
            });
        }
        Ok(entries)
    }
}

/// Whole milliseconds, as the file shows them.
fn truncate(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond()).unwrap_or(at)
}

fn later(at: Timestamp) -> Timestamp {
    Timestamp::from_millisecond(at.as_millisecond().saturating_add(1)).unwrap_or(at)
}

/// The end of a file, enough to hold its last lines.
fn tail(file: &mut File, size: u64) -> std::io::Result<String> {
    const ENOUGH: u64 = 64 * 1024;
    file.seek(SeekFrom::Start(size.saturating_sub(ENOUGH)))?;
    let mut bytes = Vec::new();
    file.take(ENOUGH).read_to_end(&mut bytes)?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

fn line(entry: &Entry) -> std::io::Result<String> {
    let pretty = ron::ser::PrettyConfig::new()
        .depth_limit(0)
        .separator(" ")
        .new_line(" ");
    let text = super::read::options()
        .to_string_pretty(entry, pretty)
        .map_err(|error| std::io::Error::other(error.to_string()))?;
    Ok(text + "\n")
}

fn parse(line: &str) -> std::result::Result<Entry, ron::error::SpannedError> {
    super::read::options().from_str(line)
}

#[cfg(unix)]
fn sync_folder(folder: &Path) -> std::io::Result<()> {
    File::open(folder)?.sync_all()
}

#[cfg(not(unix))]
fn sync_folder(_: &Path) -> std::io::Result<()> {
    Ok(())
}

/// Reads every journal file; a line that is no entry is a fault and hides none of the others.
pub(super) fn read(root: &Path, files: &Files, faults: &mut Vec<Fault>) -> Vec<Entry> {
    let read = threads::map(&files.journals, |_, path| {
        let mut faults = Vec::new();
        let text = super::read::text(root, path).unwrap_or_else(|fault| {
            faults.push(fault);
            String::new()
        });
        let mut entries = Vec::new();
        for (number, line) in (1..).zip(text.lines()) {
            if line.trim().is_empty() || line.trim_start().starts_with("//") {
                continue;
            }
            match parse(line) {
                Ok(entry) => entries.push(entry),
                Err(error) => {
                    let (message, _) = ron_error::explain(&error);
                    let message = format!("a journal line that is no entry: {message}");
                    let hint = "it is passed over and kept; every other line counts";
                    let fault = Fault::at(path, (number, error.span.start.col), message);
                    faults.push(fault.hinted(Some(hint.to_owned())));
                }
            }
        }
        (entries, faults)
    });
    let mut entries = Vec::new();
    for (some, found) in read {
        entries.extend(some);
        faults.extend(found);
    }
    entries
}

#[cfg(test)]
mod tests {
    use super::{Draft, Journal};
    use crate::ledger::{Deed, Ledger};
    use crate::model::{FollowUpId, Status};
    use crate::store::walk;
    use std::fs;

    fn done(on: &str) -> Draft {
        let on = FollowUpId::new(on).unwrap();
        let note = Some("said \"so\"".to_owned());
        Draft {
            deed: Deed::Set {
                on,
                status: Status::Done,
                note,
                evidence: None,
            },
            after: vec![],
        }
    }

    fn read(root: &std::path::Path) -> (Ledger, Vec<super::Fault>) {
        let mut faults = Vec::new();
        let entries = super::read(root, &walk::files(root), &mut faults);
        (Ledger::new(entries), faults)
    }

    #[test]
    fn what_is_appended_is_read_again_one_entry_a_line() {
        let root = tempfile::tempdir().unwrap();
        let journal = Journal::of_writer(root.path(), "desk@laptop", "1f2e");
        let now = "2026-11-24T01:40:12.123Z".parse().unwrap();
        journal.append(vec![done("m/p/a")], now).unwrap();
        journal
            .append(vec![done("m/p/b"), done("m/p/c")], now)
            .unwrap();
        let text = fs::read_to_string(journal.path()).unwrap();
        assert_eq!(text.lines().count(), 4, "{text}");
        assert!(text.lines().nth(1).unwrap().contains("at: \"2026-11-24T01:40:12.123Z\", by: \"desk@laptop\", on: \"m/p/a\", set: Done, note: \"said \\\"so\\\"\""), "{text}");
        let (ledger, faults) = read(root.path());
        assert!(faults.is_empty(), "{faults:?}");
        assert_eq!(ledger.entries().len(), 3);
    }

    #[test]
    fn times_rise_though_the_clock_runs_backwards() {
        let root = tempfile::tempdir().unwrap();
        let journal = Journal::of_writer(root.path(), "a", "1");
        let first = journal
            .append(vec![done("m/p/a")], "2030-01-01T00:00:00Z".parse().unwrap())
            .unwrap();
        let second = journal
            .append(vec![done("m/p/a")], "2020-01-01T00:00:00Z".parse().unwrap())
            .unwrap();
        assert!(second[0].at > first[0].at);
    }

    #[test]
    fn a_torn_line_hides_nothing_before_or_after_it() {
        let root = tempfile::tempdir().unwrap();
        let journal = Journal::of_writer(root.path(), "a", "1");
        let now = "2026-01-01T00:00:00Z".parse().unwrap();
        journal.append(vec![done("m/p/a")], now).unwrap();
        let mut text = fs::read_to_string(journal.path()).unwrap();
        text.push_str("(id: \"00\", at: \"2026-");
        fs::write(journal.path(), &text).unwrap();
        journal.append(vec![done("m/p/b")], now).unwrap();
        let (ledger, faults) = read(root.path());
        assert_eq!(ledger.entries().len(), 2);
        assert_eq!(faults.len(), 1);
        assert_eq!(faults[0].line, 3);
        assert!(
            fs::read_to_string(journal.path())
                .unwrap()
                .starts_with(&text),
            "kept as it was"
        );
    }

    #[test]
    fn what_cannot_be_written_is_not_recorded() {
        let root = tempfile::tempdir().unwrap();
        fs::write(
            root.path().join("journal"),
            "a file where the folder would be",
        )
        .unwrap();
        let journal = Journal::of_writer(root.path(), "a", "1");
        let error = journal
            .append(vec![done("m/p/a")], jiff::Timestamp::now())
            .unwrap_err();
        assert_eq!(error.kind.exit_code(), 4);
    }
}
