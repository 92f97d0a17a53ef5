//! The changes made on this machine, kept so that they can be taken back.
//!
//! They are kept beside the registry's other things of this machine, not in the registry: what one
//! person changed in a file is theirs to take back, where the file is still as they left it. Marks
//! are taken back in the journal; `paraph undo` and `u` take back whichever was made last.

use super::plan::current;
use super::{Change, Plan, Unwritten};
use crate::error::{Error, Result};
use crate::model::{Address, Kind, path_words};
use crate::store::{Paths, journal};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// How many changes of a registry are kept.
const MOST: usize = 100;
/// How much of what stands around a change is kept, in bytes on either side.
const AROUND: usize = 120;

/// The list of changes of one registry on this machine.
#[derive(Debug, Clone)]
pub struct Undos {
    folder: PathBuf,
    root: PathBuf,
}

/// A change that was made.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
pub struct Edit {
    /// When.
    pub at: Timestamp,
    /// By whom.
    pub by: String,
    /// What it did, in words.
    pub what: String,
    /// When it was taken back, if it was.
    pub undone: Option<Timestamp>,
    /// The registry, as its folder was then called.
    registry: String,
    files: Vec<Splice>,
    /// The kind of the record that it gave another id, and its id before and after.
    #[serde(default)]
    renamed: Option<(String, String, String)>,
    /// Where it is kept.
    #[serde(skip)]
    kept: PathBuf,
}

/// The part of a file that was changed.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
struct Splice {
    path: PathBuf,
    /// The first byte that differs.
    start: usize,
    old: String,
    new: String,
    /// What stands before and behind it, to find it by where the file was changed elsewhere.
    around: (String, String),
    /// What the whole text was before and after, as a number; none where the file was not there.
    before: Option<u64>,
    after: Option<u64>,
}

impl Undos {
    /// The list of a registry.
    ///
    /// # Errors
    /// When this machine has no place for it.
    pub fn of(root: &Path, paths: &Paths) -> Result<Self> {
        let machine = paths.machine()?;
        let number = journal::place(root, &machine);
        Ok(Self {
            folder: paths.state.join("edits").join(format!("{number:08x}")),
            root: root.to_path_buf(),
        })
    }

    /// A list in a folder of its own, for tests.
    #[cfg(test)]
    pub(crate) fn in_folder(root: &Path, folder: &Path) -> Self {
        Self {
            folder: folder.to_path_buf(),
            root: root.to_path_buf(),
        }
    }

    /// Where drafts of files lie while they are edited: they outlast a crash.
    pub fn desk(&self) -> PathBuf {
        self.folder.join("desk")
    }

    /// Where the bookmarks of the registry are kept.
    pub(in crate::store) fn bookmarks(&self) -> PathBuf {
        self.folder.join("bookmarks").join("list.ron")
    }

    /// What was renamed here, from what to what, in the order that it was done or taken back.
    pub fn renamed(&self) -> Vec<(Address, Address)> {
        let mut found: Vec<_> = self
            .all()
            .into_iter()
            .filter_map(|edit| {
                let (kind, old, new) = edit.renamed?;
                let kind: Kind = kind.parse().ok()?;
                let (old, new) = (Address::new(kind, old), Address::new(kind, new));
                Some(match edit.undone {
                    None => (edit.at, (old, new)),
                    Some(undone) => (undone, (new, old)),
                })
            })
            .collect();
        found.sort_by_key(|(at, _)| *at);
        found.into_iter().map(|(_, ids)| ids).collect()
    }

    /// Keeps how to take a plan back, before it is carried out.
    pub(super) fn keep(&self, plan: &Plan, by: &str, now: Timestamp) -> Result<PathBuf> {
        let at = self.clock(now);
        let edit = Edit {
            at,
            by: by.to_owned(),
            what: plan.what.clone(),
            undone: None,
            registry: named(&self.root),
            files: plan
                .files()
                .map(|(path, change)| Splice::of(path, change))
                .collect(),
            renamed: plan.renamed.as_ref().map(|(old, new)| {
                let (old, kind) = (old.id.to_string(), old.kind.to_string());
                (kind, old, new.id.to_string())
            }),
            kept: self.folder.join(format!("{:015}.ron", at.as_millisecond())),
        };
        self.write(&edit)?;
        self.forget_old();
        Ok(edit.kept)
    }

    /// A time later than any in the list, which goes by its times whatever the clock does.
    fn clock(&self, now: Timestamp) -> Timestamp {
        let latest = self
            .all()
            .iter()
            .map(|edit| edit.undone.unwrap_or(edit.at))
            .max();
        match latest {
            Some(latest) if now <= latest => {
                Timestamp::from_millisecond(latest.as_millisecond() + 1).unwrap_or(latest)
            }
            _ => now,
        }
    }

    fn write(&self, edit: &Edit) -> Result<()> {
        let failed = |error: &dyn std::fmt::Display| {
            let error = Error::cannot_write(&edit.kept, error);
            error.hinted("the change is made, and cannot be taken back by undo")
        };
        let text = ron::to_string(edit).map_err(|error| failed(&error))?;
        let write = || -> std::io::Result<()> {
            fs::create_dir_all(&self.folder)?;
            let mut file = tempfile::NamedTempFile::new_in(&self.folder)?;
            file.write_all(text.as_bytes())?;
            file.as_file().sync_all()?;
            file.persist(&edit.kept)?;
            Ok(())
        };
        write().map_err(|error| failed(&error))
    }

    fn forget_old(&self) {
        let all = self.all();
        for old in all.iter().take(all.len().saturating_sub(MOST)) {
            fs::remove_file(&old.kept).ok();
        }
    }

    /// The changes that are kept, the oldest first.
    pub fn all(&self) -> Vec<Edit> {
        let Ok(entries) = fs::read_dir(&self.folder) else {
            return Vec::new();
        };
        let own = named(&self.root);
        let mut found: Vec<Edit> = entries
            .filter_map(|entry| {
                let kept = entry.ok()?.path();
                let text = fs::read_to_string(&kept).ok()?;
                let edit: Edit = ron::from_str(&text).ok()?;
                (edit.registry == own).then_some(Edit { kept, ..edit })
            })
            .collect();
        found.sort_by_key(|edit| edit.at);
        found
    }

    /// The change that undo would take back: the last of a person's that stands.
    pub fn next_undo(&self, by: &str) -> Option<Edit> {
        self.all()
            .into_iter()
            .rfind(|edit| edit.undone.is_none() && edit.by == by)
    }

    /// The change that redo would make again: the one taken back last, unless one was made since.
    pub fn next_redo(&self, by: &str) -> Option<Edit> {
        let own: Vec<Edit> = self
            .all()
            .into_iter()
            .filter(|edit| edit.by == by)
            .collect();
        let last = own
            .iter()
            .filter(|edit| edit.undone.is_some())
            .max_by_key(|edit| edit.undone)?;
        let since = own
            .iter()
            .any(|edit| edit.undone.is_none() && Some(edit.at) > last.undone);
        (!since).then(|| last.clone())
    }

    /// The plan that takes a change back, or makes it again.
    ///
    /// # Errors
    /// When a file is no longer as the change left it.
    pub fn plan(&self, edit: &Edit, back: bool) -> Result<Plan> {
        let mut plan = Plan::new(&self.root, edit.what.clone());
        for splice in &edit.files {
            let now = current(&self.root, &splice.path)?;
            let (from, to) = if back {
                (splice.after, splice.before)
            } else {
                (splice.before, splice.after)
            };
            if digest(now.as_deref()) == to {
                // This part was never written, or is taken back already.
                continue;
            }
            let after = splice
                .applied(now.as_deref(), from, to, back)
                .ok_or_else(|| {
                    let path = path_words(&splice.path);
                    let what = &edit.what;
                    Error::not_met(format!("{path} was changed since: {what}"))
                        .hinted("take it back by hand; `paraph undo --marks` leaves it and goes on to your marks")
                })?;
            plan.files
                .insert(splice.path.clone(), Change { before: now, after });
        }
        Ok(plan)
    }

    /// Takes a change back, or makes it again.
    ///
    /// # Errors
    /// [`Unwritten`]; then every file is as it was.
    pub fn turn(
        &self,
        edit: &Edit,
        plan: &Plan,
        back: bool,
        now: Timestamp,
    ) -> std::result::Result<(), Unwritten> {
        plan.replace_all()?;
        let turned = Edit {
            undone: back.then(|| self.clock(now)),
            ..edit.clone()
        };
        Ok(self.write(&turned)?)
    }
}

impl Splice {
    fn of(path: &Path, change: &Change) -> Self {
        let (old, new) = (
            change.before.as_deref().unwrap_or_default(),
            change.after.as_deref().unwrap_or_default(),
        );
        let same = |(one, other): &(u8, u8)| one == other;
        let start = old.bytes().zip(new.bytes()).take_while(same).count();
        let start = old
            .floor_char_boundary(start)
            .min(new.floor_char_boundary(start));
        let (old_rest, new_rest) = (
            old.get(start..).unwrap_or_default(),
            new.get(start..).unwrap_or_default(),
        );
        let behind = old_rest
            .bytes()
            .rev()
            .zip(new_rest.bytes().rev())
            .take_while(same)
            .count();
        // The ends are cut alike: where the first boundary is not one of both, a letter earlier.
        let cut = |text: &str| text.len() - text.ceil_char_boundary(text.len() - behind);
        let behind = cut(old_rest).min(cut(new_rest));
        let part = |text: &str| text.get(..text.len() - behind).unwrap_or(text).to_owned();
        let before = old.floor_char_boundary(start.saturating_sub(AROUND));
        let end = old.len() - behind;
        let after = old.ceil_char_boundary((end + AROUND).min(old.len()));
        let around = |from: usize, to: usize| old.get(from..to).unwrap_or_default().to_owned();
        Self {
            path: path.to_path_buf(),
            start,
            around: (around(before, start), around(end, after)),
            old: part(old_rest),
            new: part(new_rest),
            before: digest(change.before.as_deref()),
            after: digest(change.after.as_deref()),
        }
    }

    /// The text with the part put back: in the text that the change left, or in one that was
    /// changed elsewhere since, if the part and what stands around it are found there once.
    #[expect(
        clippy::option_option,
        reason = "what a file becomes, which may be none, if anything"
    )]
    fn applied(
        &self,
        now: Option<&str>,
        from: Option<u64>,
        to: Option<u64>,
        back: bool,
    ) -> Option<Option<String>> {
        let (is, wanted) = if back {
            (&self.new, &self.old)
        } else {
            (&self.old, &self.new)
        };
        if digest(now) != from {
            // A file that came or went is whole in somebody's hands now.
            let now = now.filter(|_| from.is_some() && to.is_some())?;
            return self.found(now, is, wanted).map(Some);
        }
        if to.is_none() {
            return Some(None);
        }
        let now = now.unwrap_or_default();
        let (before, rest) = now.split_at_checked(self.start)?;
        let after = format!("{before}{wanted}{}", rest.strip_prefix(is.as_str())?);
        (digest(Some(&after)) == to).then_some(Some(after))
    }

    /// The text with the part put back where it is found: once, with as much of what stood around
    /// it as still does.
    fn found(&self, now: &str, is: &str, wanted: &str) -> Option<String> {
        let (before, behind) = &self.around;
        // The less stands around it, the surer it is that it could be something else.
        [AROUND, AROUND / 3, AROUND / 8]
            .into_iter()
            .find_map(|reach| {
                let from = before.ceil_char_boundary(before.len().saturating_sub(reach));
                let before = before.get(from..)?;
                let behind = behind.get(..behind.floor_char_boundary(reach))?;
                let whole = format!("{before}{is}{behind}");
                if whole.trim().is_empty() {
                    return None;
                }
                let (head, rest) = now.split_at_checked(now.find(&whole)?)?;
                let tail = rest.strip_prefix(whole.as_str())?;
                let again = rest.get(rest.ceil_char_boundary(1)..)?.contains(&whole);
                (!again).then(|| format!("{head}{before}{wanted}{behind}{tail}"))
            })
    }
}

fn named(root: &Path) -> String {
    let whole = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
    whole.to_string_lossy().into_owned()
}

/// FNV-1a over a text and its length: the same on every run and every version.
fn digest(text: Option<&str>) -> Option<u64> {
    let text = text?;
    let length = (text.len() as u64).to_le_bytes();
    let hash = text
        .bytes()
        .chain(length)
        .fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
            (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
        });
    Some(hash)
}

#[cfg(test)]
mod tests;
