//! Files that are no part of a registry: those that are imported, and those that are exported.

use crate::error::{Error, Result};
use crate::lang::phrase;
use std::fs::File;
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
