//! Files that are no part of a registry: those that are imported, and those that are exported.

use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::model::is_hostile;
use std::fs::{self, DirEntry, File};
use std::io::{self, BufRead, BufReader, BufWriter, Write};
use std::path::Path;
use tempfile::NamedTempFile;

/// Opens a file to be read from its beginning.
///
/// # Errors
/// When there is none, or a folder lies there.
pub fn open_file(path: &Path) -> Result<Box<dyn BufRead + Send>> {
    let failed = |error| Error::cannot_read(path, error);
    let file = File::open(path).map_err(failed)?;
    if file.metadata().map_err(failed)?.is_dir() {
        return Err(Error::cannot_read(path, "it is a folder"));
    }
    Ok(Box::new(BufReader::with_capacity(1 << 16, file)))
}

/// The size of a file in bytes, where it can be told.
pub fn size_of(path: &Path) -> Option<u64> {
    fs::metadata(path).ok().map(|data| data.len())
}

/// How many names of a folder are listed.
const MOST_NAMES: usize = 5000;

/// The names in a folder, in order, those of folders with a stroke behind: without hidden ones and
/// those that nobody could type. Of a folder that cannot be read there are none.
pub fn names_in(folder: &Path) -> Vec<String> {
    let here = Path::new(".");
    let folder = if folder.as_os_str().is_empty() {
        here
    } else {
        folder
    };
    let Ok(entries) = fs::read_dir(folder) else {
        return Vec::new();
    };
    let name = |entry: io::Result<DirEntry>| {
        let entry = entry.ok()?;
        let name = entry.file_name().into_string().ok()?;
        if name.starts_with('.') || name.chars().any(is_hostile) {
            return None;
        }
        // A link to a folder leads into it.
        let is_folder = fs::metadata(entry.path()).is_ok_and(|data| data.is_dir());
        Some(if is_folder { name + "/" } else { name })
    };
    let mut names: Vec<String> = entries.take(MOST_NAMES).filter_map(name).collect();
    names.sort_by_cached_key(|name| name.to_lowercase());
    names
}

/// Writes a file that is whole or not there: never one that is half written, nor over another.
///
/// # Errors
/// When it cannot be written, or something lies there already.
pub fn write_file(path: &Path, write: impl FnOnce(&mut dyn Write) -> io::Result<()>) -> Result<()> {
    let failed = |error: io::Error| {
        let error = Error::cannot_write(path, error);
        error.hinted(phrase!("hint-free-name"))
    };
    let folder = match path.parent() {
        Some(folder) if !folder.as_os_str().is_empty() => folder,
        _ => Path::new("."),
    };
    let mut file = NamedTempFile::new_in(folder).map_err(failed)?;
    super::add::readable(&file).map_err(failed)?;
    let mut buffer = BufWriter::with_capacity(1 << 16, &mut file);
    write(&mut buffer)
        .and_then(|()| buffer.flush())
        .map_err(failed)?;
    drop(buffer);
    file.as_file().sync_all().map_err(failed)?;
    file.persist_noclobber(path)
        .map_err(|error| failed(error.error))?;
    Ok(())
}
