//! Reads a document that somebody hands over: a dispatch, a report.

use crate::error::{Error, Result};
use std::fs::File;
use std::io::Read as _;
use std::path::Path;

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
