//! Adds new files to a registry: all of them or none, and never over what lies there.

use super::disk::is_ordinary;
use crate::error::{Error, Result};
use crate::lang::phrase;
use std::fs::{self, FileType};
use std::io::{self, Write as _};
use std::path::{Path, PathBuf};
use tempfile::NamedTempFile;

/// The name of a file that does not lie in a folder of a registry yet: `people/name.ron`, else
/// with a number behind.
pub fn free_name(root: &Path, folder: &str, name: &str) -> PathBuf {
    let mut number = 1;
    loop {
        let file = match number {
            1 => format!("{folder}/{name}.ron"),
            number => format!("{folder}/{name}-{number}.ron"),
        };
        if fs::symlink_metadata(root.join(&file)).is_err() {
            return file.into();
        }
        number += 1;
    }
}

/// Writes new files, by their paths below the registry, and has them reach the disk before any of
/// them has its name.
///
/// # Errors
/// When one of them cannot be written, or something lies there already; then none is added.
pub fn add_files(root: &Path, files: &[(PathBuf, String)]) -> Result<()> {
    let mut written = Vec::with_capacity(files.len());
    for (path, text) in files {
        let failed =
            |error: io::Error| Error::cannot_write(path, error).hinted(phrase!("import-nothing"));
        let folder = root.join(path.parent().unwrap_or(Path::new("")));
        if !is_ordinary(&folder, FileType::is_dir).map_err(failed)? {
            fs::create_dir_all(&folder).map_err(failed)?;
        }
        // Hidden until it is whole: a registry that is open elsewhere does not read it.
        let mut file = tempfile::Builder::new()
            .prefix(".new-")
            .tempfile_in(&folder)
            .map_err(failed)?;
        readable(&file).map_err(failed)?;
        file.write_all(text.as_bytes()).map_err(failed)?;
        file.as_file().sync_all().map_err(failed)?;
        written.push((path, file));
    }
    let mut named: Vec<PathBuf> = Vec::new();
    for (path, file) in written {
        let whole = root.join(path);
        if let Err(error) = file.persist_noclobber(&whole) {
            for added in named {
                // What was added a moment ago goes again; if it cannot, it is whole and sound.
                fs::remove_file(added).ok();
            }
            return Err(Error::cannot_write(path, error.error).hinted(phrase!("import-nothing")));
        }
        named.push(whole);
    }
    Ok(())
}

/// Lets others read a file as they read the rest of the folder: a temporary one is private.
#[cfg(unix)]
pub(super) fn readable(file: &NamedTempFile) -> io::Result<()> {
    use std::os::unix::fs::PermissionsExt as _;
    file.as_file()
        .set_permissions(fs::Permissions::from_mode(0o644))
}

#[cfg(not(unix))]
pub(super) fn readable(_: &NamedTempFile) -> io::Result<()> {
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::{add_files, free_name};
    use std::fs;
    use std::path::{Path, PathBuf};

    #[test]
    fn all_are_added_or_none() {
        let folder = tempfile::tempdir().unwrap();
        let file = |name: &str| (PathBuf::from(name), "[]".to_owned());
        add_files(folder.path(), &[file("people/a.ron"), file("places/a.ron")]).unwrap();
        assert_eq!(
            free_name(folder.path(), "people", "a"),
            Path::new("people/a-2.ron")
        );
        let error = add_files(folder.path(), &[file("people/b.ron"), file("people/a.ron")]);
        assert!(error.is_err());
        let mut left: Vec<_> = fs::read_dir(folder.path().join("people"))
            .unwrap()
            .map(|entry| entry.unwrap().file_name())
            .collect();
        left.sort();
        assert_eq!(left, ["a.ron"], "nothing half done, nothing temporary");
    }
}
