//! Carrying out a plan: nothing is written over that was not read, and a file is whole or as it
//! was, whatever happens meanwhile.

use super::plan::{current, difference};
use super::{Change, Plan, Undos};
use crate::error::Error;
use crate::store::walk::TITLE_PAGE;
use jiff::Timestamp;
use std::fs::{self, File};
use std::io::{self, Write as _};
use std::path::Path;
use tempfile::NamedTempFile;

/// Why a plan was not carried out.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Unwritten {
    /// A file is another than the one that was read. Nothing was written.
    Changed {
        /// What to tell.
        error: Error,
        /// How it differs from what was read, as `diff -u` writes it.
        difference: String,
    },
    /// The disk refused. What had been written is taken back.
    Failed(Error),
}

impl From<Error> for Unwritten {
    fn from(error: Error) -> Self {
        Self::Failed(error)
    }
}

impl From<Unwritten> for Error {
    fn from(unwritten: Unwritten) -> Self {
        match unwritten {
            Unwritten::Changed { error, .. } | Unwritten::Failed(error) => error,
        }
    }
}

/// A file, what becomes of it, and the new one that is to take its place, if it is to stay.
type Staged<'a> = (&'a Path, &'a Change, Option<NamedTempFile>);

impl Plan {
    /// Writes the files, and keeps how to take it back.
    ///
    /// # Errors
    /// [`Unwritten`]; then every file is as it was.
    pub fn carry_out(&self, undos: &Undos, by: &str, now: Timestamp) -> Result<(), Unwritten> {
        let _lock = self.lock()?;
        self.unchanged()?;
        let staged = self.stage()?;
        let kept = undos.keep(self, by, now);
        if let Err(unwritten) = self.replace(staged) {
            // What was not made is not to be taken back.
            if let Ok(kept) = kept {
                fs::remove_file(kept).ok();
            }
            return Err(unwritten);
        }
        // A change that stands and cannot be taken back is told of, not taken back.
        kept.map(drop).map_err(Unwritten::Failed)
    }

    /// Writes the files without keeping how to take it back, as one that takes back another does.
    pub(super) fn replace_all(&self) -> Result<(), Unwritten> {
        let _lock = self.lock()?;
        self.unchanged()?;
        let staged = self.stage()?;
        self.replace(staged)
    }

    /// Waits until no other paraph writes to the registry.
    fn lock(&self) -> Result<File, Error> {
        let page = self.root.join(TITLE_PAGE);
        let lock = || {
            let file = File::open(&page)?;
            file.lock()?;
            Ok(file)
        };
        lock().map_err(|error: io::Error| Error::cannot_write(&page, error))
    }

    /// Makes sure that every file is still the one that was read.
    fn unchanged(&self) -> Result<(), Unwritten> {
        for (path, change) in self.files() {
            let now = current(&self.root, path)?;
            if now == change.before {
                continue;
            }
            let why = if now.is_none() {
                "it is no longer there"
            } else if change.before.is_none() {
                "there is one already"
            } else {
                "it was changed since it was read"
            };
            return Err(Unwritten::Changed {
                error: Error::cannot_write(path, why).hinted("nothing was written; do it again"),
                difference: difference(path, change.before.as_deref(), now.as_deref()),
            });
        }
        Ok(())
    }

    /// Writes the new texts beside the files that they are to replace.
    fn stage(&self) -> Result<Vec<Staged<'_>>, Error> {
        let staged = self.files().map(|(path, change)| {
            let whole = self.root.join(path);
            let text = change.after.as_deref();
            let file = text
                .map(|text| staged(&self.root, &whole, text))
                .transpose();
            let file = file.map_err(|error| Error::cannot_write(path, error))?;
            Ok((path, change, file))
        });
        staged.collect()
    }

    /// Puts the new texts in place; when one fails, those before it are put back.
    fn replace(&self, staged: Vec<Staged<'_>>) -> Result<(), Unwritten> {
        let mut done: Vec<(&Path, &Change)> = Vec::new();
        for (path, change, file) in staged {
            let whole = self.root.join(path);
            let placed = match file {
                Some(file) if change.before.is_none() => file
                    .persist_noclobber(&whole)
                    .map(drop)
                    .map_err(|error| error.error),
                Some(file) => file.persist(&whole).map(drop).map_err(|error| error.error),
                None => fs::remove_file(&whole),
            };
            let placed = placed.and_then(|()| sync_folder(&whole));
            if let Err(error) = placed {
                for (path, change) in done {
                    // What cannot be put back is told by the next check; nothing is lost, for the
                    // list of changes holds it.
                    self.put_back(path, change).ok();
                }
                return Err(Error::cannot_write(path, error).into());
            }
            done.push((path, change));
        }
        Ok(())
    }

    fn put_back(&self, path: &Path, change: &Change) -> io::Result<()> {
        let whole = self.root.join(path);
        match &change.before {
            Some(text) => staged(&self.root, &whole, text)?
                .persist(&whole)
                .map(drop)?,
            None => fs::remove_file(&whole)?,
        }
        Ok(())
    }
}

/// A file beside the one that it is to replace, written and on the disk, with its permissions.
fn staged(root: &Path, whole: &Path, text: &str) -> io::Result<NamedTempFile> {
    let folder = whole.parent().unwrap_or(root);
    fs::create_dir_all(folder)?;
    let mut file = NamedTempFile::new_in(folder)?;
    file.write_all(text.as_bytes())?;
    // A new file is as open to others as the title page.
    let like = fs::metadata(whole).or_else(|_| fs::metadata(root.join(TITLE_PAGE)))?;
    file.as_file().set_permissions(like.permissions())?;
    file.as_file().sync_all()?;
    Ok(file)
}

/// Has the names in the folder of a file reach the disk.
fn sync_folder(whole: &Path) -> io::Result<()> {
    match whole.parent() {
        Some(folder) if cfg!(unix) => File::open(folder)?.sync_all(),
        _ => Ok(()),
    }
}
