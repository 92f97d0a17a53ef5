//! The journal: what people marked, one entry a line, only ever appended to.

mod reading;

pub(super) use reading::read;

use super::disk::Disk;
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::ledger::{Deed, Entry, EntryId, Ledger};
use crate::model::{FollowUpId, Status};
use jiff::Timestamp;
use std::io;
use std::path::{Path, PathBuf};

/// The format that this version writes; the header below names it.
const FORMAT: u32 = 1;

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

    /// Says something of a follow-up and leaves its status.
    pub fn note(on: &FollowUpId, note: Option<String>, evidence: Option<String>) -> Self {
        Self {
            deed: Deed::Note {
                on: on.clone(),
                note,
                evidence,
            },
            after: Vec::new(),
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
    root: PathBuf,
    path: PathBuf,
    by: String,
}

impl Journal {
    /// The journal of a writer: `journal/desk@laptop.1f2e3d4c.ron`. The last part tells this
    /// machine and this folder from others where somebody goes by the same name: each file has one
    /// place where it grows, so that copies of a registry, by git or any other way, never have two
    /// versions of one.
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
            root: root.to_path_buf(),
            path: root
                .join("journal")
                .join(format!("{safe}.{:08x}.ron", place(root, machine))),
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

    /// Writes entries and returns them once they are safely on the disk. `ledger` is what the
    /// writer had seen; several drafts are one batch.
    ///
    /// # Errors
    /// When the file cannot be made, locked, written or synced; then nothing is recorded.
    pub fn append(
        &self,
        drafts: Vec<Draft>,
        ledger: &Ledger,
        now: Timestamp,
    ) -> Result<Vec<Entry>> {
        self.append_on(&super::disk::Os, drafts, ledger, now)
    }

    /// Writes entries on any disk.
    ///
    /// All of them go in one write; when that or the sync fails, the file is cut back to what it
    /// was, so that nothing is half-done.
    pub(super) fn append_on<D: Disk>(
        &self,
        disk: &D,
        drafts: Vec<Draft>,
        ledger: &Ledger,
        now: Timestamp,
    ) -> Result<Vec<Entry>> {
        let failed = |error: io::Error| {
            Error::cannot_write(&self.path, error).hinted(phrase!("hint-not-recorded"))
        };
        // A registry on a disk that was taken out is not made anew where it was plugged in.
        let page = self.root.join(super::walk::TITLE_PAGE);
        if !disk.is_file(&page).map_err(failed)? {
            return Err(failed(io::Error::other("the registry is no longer there")));
        }
        let mut file = self.open(disk).map_err(failed)?;
        disk.lock(&file).map_err(failed)?;
        let before = disk.size(&file).map_err(failed)?;
        let tail = disk.tail(&mut file, before).map_err(failed)?;
        let entries = self.seal(drafts, ledger, now, &tail).map_err(failed)?;
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
        let written = disk
            .write(&mut file, lines.as_bytes())
            .and_then(|()| disk.sync(&file));
        match written {
            Ok(()) => Ok(entries),
            Err(error) => Err(
                match disk.cut(&file, before).and_then(|()| disk.sync(&file)) {
                    Ok(()) => failed(error),
                    Err(_) => {
                        Error::cannot_write(&self.path, error).hinted(phrase!("hint-not-certain"))
                    }
                },
            ),
        }
    }

    /// Opens the file; a new one is entered in its folder, on the disk, before anything is in it.
    fn open<D: Disk>(&self, disk: &D) -> io::Result<D::File> {
        let folder = self.path.parent().unwrap_or(&self.root);
        if !disk.is_folder(folder)? {
            disk.make_folder(folder)?;
            disk.sync_folder(&self.root)?;
        }
        if disk.is_file(&self.path)? {
            return disk.open(&self.path);
        }
        let file = disk.create(&self.path)?;
        disk.sync_folder(folder)?;
        Ok(file)
    }

    /// Gives each draft its id and a clock later than everything that its writer had seen and
    /// than everything this file already holds.
    fn seal(
        &self,
        drafts: Vec<Draft>,
        ledger: &Ledger,
        now: Timestamp,
        tail: &str,
    ) -> io::Result<Vec<Entry>> {
        let own = tail
            .lines()
            .rev()
            .find_map(|line| reading::entry(line).ok());
        let mut latest = own.map(|entry| entry.clock).max(ledger.latest_clock());
        let at = milliseconds(now.as_millisecond()).unwrap_or(now);
        let batch = if drafts.len() > 1 {
            Some(random_id()?)
        } else {
            None
        };
        let mut entries = Vec::with_capacity(drafts.len());
        for draft in drafts {
            let clock = match latest {
                Some(latest) if at <= latest => just_after(latest),
                _ => at,
            };
            latest = Some(clock);
            entries.push(Entry {
                id: random_id()?,
                at,
                clock,
                by: self.by.clone(),
                deed: draft.deed,
                after: draft.after,
                batch: batch.clone(),
                unknown_fields: Vec::new(),
                names_its_past: true,
            });
        }
        Ok(entries)
    }
}

/// A number for a folder of a machine.
pub(super) fn place(root: &Path, machine: &str) -> u32 {
    let folder = std::fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
    let named = folder.as_os_str().as_encoded_bytes();
    // FNV-1a: the same on every run and every version.
    machine
        .bytes()
        .chain(named.iter().copied())
        .fold(0x811c_9dc5, |hash: u32, byte| {
            (hash ^ u32::from(byte)).wrapping_mul(0x0100_0193)
        })
}

fn random_id() -> io::Result<EntryId> {
    let mut bits = [0; 8];
    getrandom::fill(&mut bits).map_err(|error| io::Error::other(error.to_string()))?;
    Ok(EntryId::new(u64::from_le_bytes(bits)))
}

/// Whole milliseconds, as the file shows them.
fn milliseconds(count: i64) -> Option<Timestamp> {
    Timestamp::from_millisecond(count).ok()
}

/// The next reading of a clock. One that stands at the end of time stays there.
fn just_after(clock: Timestamp) -> Timestamp {
    milliseconds(clock.as_millisecond().saturating_add(1)).unwrap_or(clock)
}

/// The text of a journal file that holds these entries.
///
/// # Errors
/// When one of them cannot be written as RON.
pub fn entries_text(entries: &[Entry]) -> Result<String> {
    let mut text = HEADER.to_owned();
    for entry in entries {
        let failed = |error| Error::cannot_write(Path::new("journal"), error);
        text.push_str(&line(entry).map_err(failed)?);
    }
    Ok(text)
}

fn line(entry: &Entry) -> io::Result<String> {
    let pretty = ron::ser::PrettyConfig::new()
        .depth_limit(0)
        .separator(" ")
        .new_line(" ");
    let text = super::read::options()
        .to_string_pretty(entry, pretty)
        .map_err(|error| io::Error::other(error.to_string()))?;
    Ok(text + "\n")
}

#[cfg(test)]
mod tests;
