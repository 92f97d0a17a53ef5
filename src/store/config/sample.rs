//! The sample of a configuration: every setting there is, as it comes, behind `//`.

use crate::error::{Error, Result};
use crate::lang::{Words, phrase};
use crate::model::path_words;
use std::fs::{self, OpenOptions};
use std::io::{ErrorKind, Write as _};
use std::path::Path;

/// The sample in each language that has one.
const SAMPLES: [(&str, &str); 2] = [
    ("en", include_str!("sample.en.ron")),
    ("fr", include_str!("sample.fr.ron")),
];

/// The sample in a language, else in English.
pub(super) fn of(words: &Words) -> &'static str {
    let own = SAMPLES.iter().find(|(tag, _)| *tag == words.tag());
    own.unwrap_or(&SAMPLES[0]).1
}

/// Writes the sample where no file is yet.
pub(super) fn write(path: &Path, words: &Words) -> Result<()> {
    let failed = |error: std::io::Error| Error::cannot_write(path, error);
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder).map_err(failed)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(of(words).as_bytes()).map_err(failed),
        Err(error) if error.kind() == ErrorKind::AlreadyExists => {
            let message = phrase!("error-config-there", path = path_words(path));
            Err(Error::not_met(message).hinted(phrase!("hint-config-there")))
        }
        Err(error) => Err(failed(error)),
    }
}
