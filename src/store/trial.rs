//! A registry to try things on: the shipped one, in a folder that goes when it is no longer used.

use super::edit::Undos;
use super::{Paths, shipped};
use crate::error::{Error, Result};
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// The shipped registry in a folder of its own, with a place for what can be taken back; dropping
/// it takes both away.
#[derive(Debug)]
pub struct Trial {
    folder: TempDir,
}

impl Trial {
    /// Makes it.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn new() -> Result<Self> {
        let temporary = std::env::temp_dir();
        let folder = tempfile::Builder::new()
            .prefix("paraph-tour-")
            .tempdir()
            .map_err(|error| Error::cannot_write(&temporary, error))?;
        let trial = Self { folder };
        shipped::copy_to(&trial.root())?;
        Ok(trial)
    }

    /// Where the registry lies.
    pub fn root(&self) -> PathBuf {
        self.folder.path().join("registry")
    }

    /// Where changes of files are kept to be taken back.
    ///
    /// # Errors
    /// When the folder cannot be found.
    pub fn undos(&self) -> Result<Undos> {
        let below = |name: &str| Path::join(self.folder.path(), name);
        let paths = Paths {
            data: below("data"),
            config: below("config.ron"),
            state: below("state"),
        };
        Undos::of(&self.root(), &paths)
    }
}

#[cfg(test)]
mod tests {
    use super::Trial;
    use crate::model::Kind;

    #[test]
    fn it_is_the_shipped_registry_and_goes_with_its_folder() {
        let trial = Trial::new().unwrap();
        let root = trial.root();
        let opened = crate::store::open(&root).unwrap();
        assert!(opened.registry.count(Kind::Meetings) > 0);
        assert!(trial.undos().is_ok());
        drop(trial);
        assert!(!root.exists());
    }
}
