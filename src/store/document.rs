//! Reads a document that somebody hands over: a dispatch, a report.

use super::{Fault, read, ron_error};
use crate::error::{Error, Result};
use serde::de::DeserializeOwned;
use std::fs::{self, File};
use std::io::Read as _;
use std::path::{Component, Path};

/// The most bytes of a document: a long report with pictures is smaller.
const MOST: u64 = 64 << 20;

/// The bytes of a document.
///
/// # Errors
/// When it cannot be read, or is larger than any text.
pub fn document(path: &Path) -> Result<Vec<u8>> {
    let cannot = |why: &dyn std::fmt::Display| Error::cannot_read(path, why);
    let file = File::open(path).map_err(|error| cannot(&error))?;
    let mut bytes = Vec::new();
    file.take(MOST + 1)
        .read_to_end(&mut bytes)
        .map_err(|error| cannot(&error))?;
    if bytes.len() as u64 > MOST {
        return Err(cannot(&"it is larger than 64 MB"));
    }
    Ok(bytes)
}

/// The bytes of the local copy of a source: an ordinary file below `sources/` of a registry.
///
/// # Errors
/// When it cannot be read, is no ordinary file, or is said to lie elsewhere.
pub fn source_copy(root: &Path, file: &str) -> Result<Vec<u8>> {
    let below = Path::new(file);
    let mut parts = below.components().peekable();
    let path = root.join("sources").join(below);
    if parts.peek().is_none() || !parts.all(|part| matches!(part, Component::Normal(_))) {
        return Err(Error::cannot_read(&path, "it does not lie below sources/"));
    }
    // A pipe would be waited for.
    match fs::metadata(&path) {
        Ok(there) if there.is_file() => document(&path),
        Ok(_) => Err(Error::cannot_read(&path, "it is no ordinary file")),
        Err(error) => Err(Error::cannot_read(&path, error)),
    }
}

/// The records of a list that somebody wrote into a file of their own.
///
/// # Errors
/// What is wrong, and where in the file.
pub fn list_of<T: DeserializeOwned>(file: &Path, text: &str) -> std::result::Result<Vec<T>, Fault> {
    read::options().from_str(text).map_err(|error| {
        let (message, hint) = ron_error::explain(&error);
        let start = error.span.start;
        Fault::at(file, (start.line, start.col), message).hinted(hint)
    })
}

#[cfg(test)]
mod tests {
    use super::source_copy;
    use std::fs;

    #[test]
    fn only_an_ordinary_file_below_sources_is_a_copy() {
        let folder = tempfile::tempdir().unwrap();
        let root = folder.path();
        fs::create_dir_all(root.join("sources/2024")).unwrap();
        fs::write(root.join("sources/2024/a.txt"), "words").unwrap();
        fs::write(root.join("registry.ron"), "(title: \"T\")").unwrap();
        assert_eq!(source_copy(root, "2024/a.txt").unwrap(), b"words");
        for other in [
            "../registry.ron",
            "/etc/passwd",
            "",
            ".",
            "2024",
            "none.txt",
            "2024/../../registry.ron",
        ] {
            assert!(source_copy(root, other).is_err(), "{other:?}");
        }
    }
}
