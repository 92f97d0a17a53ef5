//! Reads a document as text, whatever it comes in.

use super::plain::{Form, plain};
use crate::error::{Error, Result};
use crate::store;
use std::io::Write as _;
use std::path::Path;
use std::process::{Command, Stdio};

/// The plain text of a file.
///
/// # Errors
/// When it cannot be read, or is a PDF and `pdftotext` is not there.
pub fn document(file: &Path) -> Result<String> {
    text_of(&store::document(file)?, file.to_str())
}

/// The plain text of what was read, under the name of a file if it has one.
///
/// # Errors
/// When it is a PDF and `pdftotext` is not there.
pub fn text_of(bytes: &[u8], name: Option<&str>) -> Result<String> {
    if bytes.starts_with(b"%PDF") {
        return Ok(plain(&pdf(bytes)?, Form::Plain));
    }
    let text = String::from_utf8_lossy(bytes);
    Ok(plain(&text, Form::of(name, &text)))
}

/// The text of a local copy of a source, a path below `sources/` of a registry. What is text is read
/// as it is, since quotes say where in it they stand; of what is not, the words are read.
///
/// # Errors
/// When it cannot be read, or lies elsewhere.
pub fn source_text(root: &Path, file: &str) -> Result<String> {
    let bytes = store::source_copy(root, file)?;
    let text = String::from_utf8_lossy(&bytes);
    if bytes.starts_with(b"%PDF") || Form::of(Some(file), &text) == Form::Html {
        return text_of(&bytes, Some(file));
    }
    Ok(text.replace("\r\n", "\n"))
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
