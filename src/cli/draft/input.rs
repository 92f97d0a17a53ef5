//! Reads what is handed over as text: a file, or standard input.

use crate::draft;
use crate::error::{Error, Result};
use std::io::Read as _;
use std::path::Path;

/// The most bytes read from standard input.
const MOST: u64 = 64 << 20;

/// The plain text of a file, or of standard input where its name is `-`.
pub(super) fn text(file: &str) -> Result<String> {
    if file != "-" {
        return draft::document(Path::new(file));
    }
    let mut bytes = Vec::new();
    let read = std::io::stdin().lock().take(MOST).read_to_end(&mut bytes);
    read.map_err(|error| Error::cannot_read(Path::new("standard input"), error))?;
    draft::text_of(&bytes, None)
}
