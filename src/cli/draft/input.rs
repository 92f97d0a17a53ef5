//! Reads what is handed over as text, whatever it comes in.

use crate::draft::{Form, plain};
use crate::error::{Error, Result};
use crate::store;
use std::io::{Read as _, Write as _};
use std::path::Path;
use std::process::{Command, Stdio};

/// The most bytes read from standard input.
const MOST: u64 = 64 << 20;

/// The plain text of a file, or of standard input where its name is `-`.
pub(super) fn text(file: &str) -> Result<String> {
    let bytes = if file == "-" {
        let mut bytes = Vec::new();
        let read = std::io::stdin().lock().take(MOST).read_to_end(&mut bytes);
        read.map_err(|error| Error::cannot_read(Path::new("standard input"), error))?;
        bytes
    } else {
        store::document(Path::new(file))?
    };
    if bytes.starts_with(b"%PDF") {
        return Ok(plain(&pdf(&bytes)?, Form::Plain));
    }
    let text = String::from_utf8_lossy(&bytes);
    Ok(plain(&text, Form::of(Some(file), &text)))
}

/// The text of a PDF, as `pdftotext` (Poppler) reads it.
fn pdf(bytes: &[u8]) -> Result<String> {
    let name = Path::new("the PDF");
    let child = Command::new("pdftotext")
        .args(["-enc", "UTF-8", "-nopgbrk", "-", "-"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::null())
        .spawn();
    let mut child = child.map_err(|_| {
        Error::cannot_read(name, "pdftotext is not there")
            .hinted("install Poppler's tools, or hand over the text")
    })?;
    if let Some(mut input) = child.stdin.take() {
        // Poppler reads all of it before it writes; a broken pipe shows in its exit code.
        input.write_all(bytes).ok();
    }
    let done = child
        .wait_with_output()
        .map_err(|error| Error::cannot_read(name, error))?;
    if !done.status.success() {
        return Err(Error::cannot_read(name, "pdftotext cannot read it"));
    }
    Ok(String::from_utf8_lossy(&done.stdout).into_owned())
}
