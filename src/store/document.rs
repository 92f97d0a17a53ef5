//! Reads a document that somebody hands over: a dispatch, a report.

use super::{Fault, read, ron_error};
use crate::error::{Error, Result};
use serde::de::DeserializeOwned;
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
