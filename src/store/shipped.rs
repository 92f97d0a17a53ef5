//! The registry that ships within the program.

use crate::error::{Error, Result};
use include_dir::{Dir, include_dir};
use std::fs;
use std::path::Path;

static SHIPPED: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/data");

/// Every file of the shipped registry: its path and bytes.
pub fn shipped() -> impl Iterator<Item = (&'static Path, &'static [u8])> {
    let mut folders = vec![&SHIPPED];
    let mut files = Vec::new();
    while let Some(folder) = folders.pop() {
        files.extend(folder.files().map(|file| (file.path(), file.contents())));
        folders.extend(folder.dirs());
    }
    files.into_iter()
}

/// Copies the shipped registry to a folder that does not exist yet: whole or not at all.
///
/// # Errors
/// When it cannot be written.
pub(super) fn copy_to(target: &Path) -> Result<()> {
    let failed = |error: std::io::Error| Error::cannot_write(target, error);
    let parent = target.parent().unwrap_or(Path::new("."));
    fs::create_dir_all(parent).map_err(failed)?;
    let building = tempfile::Builder::new()
        .prefix(".new-registry-")
        .tempdir_in(parent)
        .map_err(failed)?;
    let inner = building.path().join("registry");
    for (path, bytes) in shipped() {
        let path = inner.join(path);
        if let Some(folder) = path.parent() {
            fs::create_dir_all(folder).map_err(failed)?;
        }
        fs::write(path, bytes).map_err(failed)?;
    }
    match fs::rename(&inner, target) {
        // Another start of the program was faster; its copy is as good.
        Err(_) if target.join("registry.ron").is_file() => Ok(()),
        other => other.map_err(failed),
    }
}
