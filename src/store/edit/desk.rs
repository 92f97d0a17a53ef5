//! A file on the desk: a copy that somebody works on, put in its place once it can be read.

use super::{Plan, Undos};
use crate::error::{Error, Result};
use crate::store::{Fault, Paths};
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// A copy of a file of the registry, or a new record, that is being edited. It outlasts the
/// program: what was written is never lost.
#[derive(Debug, Clone)]
pub struct Copy {
    /// Where the copy lies.
    pub draft: PathBuf,
    /// The change that putting it in place would be; as yet none.
    plan: Plan,
    /// The file that it is of, relative to the registry.
    path: PathBuf,
}

impl Undos {
    /// Puts a copy of a file on the desk.
    ///
    /// # Errors
    /// When the file cannot be read, or the copy not written.
    pub fn copy(&self, root: &Path, path: &Path, what: &str) -> Result<Copy> {
        let mut plan = Plan::new(root, what);
        let text = plan.text(path)?;
        let draft = self.put_on_desk(path, &text)?;
        Ok(Copy {
            draft,
            plan,
            path: path.to_path_buf(),
        })
    }

    /// Puts a text on the desk, under the name of a file.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn put_on_desk(&self, name: &Path, text: &str) -> Result<PathBuf> {
        let name = name.file_name().unwrap_or(name.as_os_str());
        let write = || -> std::io::Result<PathBuf> {
            fs::create_dir_all(self.desk())?;
            let folder = tempfile::Builder::new()
                .prefix("edit-")
                .tempdir_in(self.desk())?
                .keep();
            let draft = folder.join(name);
            fs::write(&draft, text)?;
            Ok(draft)
        };
        write().map_err(|error| Error::cannot_write(&self.desk(), error))
    }
}

impl Undos {
    /// The drafts of a name on the desk, the last written first.
    pub fn drafts(&self, name: &str) -> Vec<PathBuf> {
        let folders = fs::read_dir(self.desk()).into_iter().flatten().flatten();
        let mut found: Vec<_> = folders
            .filter_map(|folder| {
                let draft = folder.path().join(name);
                let written = fs::metadata(&draft).and_then(|file| file.modified()).ok()?;
                Some((written, draft))
            })
            .collect();
        found.sort_by(|one, other| other.cmp(one));
        found.into_iter().map(|(_, draft)| draft).collect()
    }
}

/// Puts a text in the place of a draft, whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub fn write_draft(draft: &Path, text: &str) -> Result<()> {
    let write = || -> std::io::Result<()> {
        let folder = draft.parent().unwrap_or(Path::new("."));
        let mut file = tempfile::NamedTempFile::new_in(folder)?;
        file.write_all(text.as_bytes())?;
        file.persist(draft)?;
        Ok(())
    };
    write().map_err(|error| Error::cannot_write(draft, error))
}

/// What became of a copy in somebody's editor.
#[derive(Debug)]
pub enum Edited {
    /// It was left as it was.
    Unchanged,
    /// It can be put in place.
    Sound(Copy),
    /// It cannot be read, and this is what stands in the line at fault.
    Faulty(Copy, Fault, String),
}

impl Copy {
    /// What became of it. One that was left as it was is taken from the desk.
    ///
    /// # Errors
    /// When it cannot be read at all.
    pub fn left(self) -> Result<Edited> {
        let plan = self.plan()?;
        if plan.is_empty() {
            self.clear();
            return Ok(Edited::Unchanged);
        }
        let Some(fault) = plan.unreadable().into_iter().next() else {
            return Ok(Edited::Sound(self));
        };
        let text = read_draft(&self.draft)?;
        let line = text.lines().nth(fault.line.saturating_sub(1));
        let line = line.unwrap_or_default().to_owned();
        Ok(Edited::Faulty(self, fault, line))
    }

    /// The change that putting the copy in place would be.
    ///
    /// # Errors
    /// When the copy cannot be read.
    pub fn plan(&self) -> Result<Plan> {
        let text = read_draft(&self.draft)?;
        let mut plan = self.plan.clone();
        plan.put(&self.path, Some(text));
        Ok(plan)
    }

    /// Takes the copy from the desk.
    pub fn clear(&self) {
        clear_draft(&self.draft);
    }
}

/// The text of a draft.
///
/// # Errors
/// When it cannot be read, or is no text.
pub fn read_draft(draft: &Path) -> Result<String> {
    fs::read_to_string(draft).map_err(|error| Error::cannot_read(draft, error))
}

/// Takes a draft from the desk, with the folder that was made for it.
pub fn clear_draft(draft: &Path) {
    // What cannot be taken away stays, and harms nobody.
    fs::remove_file(draft).ok();
    if let Some(folder) = draft.parent() {
        // An editor may have left its own files there.
        fs::remove_dir(folder).ok();
    }
}

/// The list of changes of a registry, of the user who runs the program.
///
/// # Errors
/// When this machine has no place for it.
pub fn undos(root: &Path) -> Result<Undos> {
    Undos::of(root, &Paths::of_user()?)
}
