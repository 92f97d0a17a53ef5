//! The user's configuration: read, never written.

use super::spans::Places;
use super::{Bidi, Borders, ClipboardBy, Fault, Paths, WebLinks, read, ron_error};
use crate::error::Result;
use crate::model::clean;
use serde::Deserialize;
use std::fs;
use std::path::{Path, PathBuf};

/// The largest configuration read, in bytes.
const MAX_FILE: u64 = 1024 * 1024;

/// What a user has set; what is not set is as it comes.
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields, default)]
pub struct Config {
    /// Queries kept to be seen as views of their own.
    pub views: Vec<SavedView>,
    /// Whether the browser is for a screen reader.
    pub screen_reader: bool,
    /// What is drawn around text.
    pub borders: Borders,
    /// Who puts text that runs from right to left in order.
    pub bidi: Bidi,
    /// Where copied text goes.
    pub clipboard: ClipboardBy,
    /// Whether addresses are told to the terminal as links.
    pub links: WebLinks,
}

/// A query that is kept under a name.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// What the view is called.
    pub name: String,
    /// The query; whether it can be read is seen where it is shown.
    pub query: String,
}

impl Config {
    /// Where the configuration lies: `$PARAPH_CONFIG`, else in the user's folder for it.
    ///
    /// # Errors
    /// When the user has no home directory.
    pub fn path() -> Result<PathBuf> {
        match std::env::var_os("PARAPH_CONFIG").filter(|path| !path.is_empty()) {
            Some(path) => Ok(path.into()),
            None => Ok(Paths::of_user()?.config),
        }
    }

    /// Reads a configuration. One that is not there sets nothing; one that is broken sets nothing
    /// and is told of.
    pub fn read(path: &Path) -> (Self, Option<Fault>) {
        match Self::try_read(path) {
            Ok(config) => (config, None),
            Err(fault) => (Self::default(), Some(fault)),
        }
    }

    fn try_read(path: &Path) -> std::result::Result<Self, Fault> {
        let fault = |why: String| Fault::of_file(path, format!("cannot be read: {why}"));
        // A link is followed, since people keep such files elsewhere.
        let size = match fs::metadata(path) {
            Ok(there) if there.is_file() => there.len(),
            Ok(_) => return Err(fault("it is not a file".to_owned())),
            Err(error) if error.kind() == std::io::ErrorKind::NotFound => {
                return Ok(Self::default());
            }
            Err(error) => return Err(fault(error.to_string())),
        };
        if size > MAX_FILE {
            return Err(fault("it is larger than 1 MiB".to_owned()));
        }
        let bytes = fs::read(path).map_err(|error| fault(error.to_string()))?;
        let text = String::from_utf8(bytes).map_err(|error| {
            let sound = error.utf8_error().valid_up_to();
            let before = String::from_utf8_lossy(error.as_bytes().get(..sound).unwrap_or_default());
            Fault::at(
                path,
                Places::new(&before).of(before.len()),
                "not UTF-8 text",
            )
        })?;
        if text.trim().is_empty() {
            return Ok(Self::default());
        }
        let mut config: Self = read::options().from_str(&text).map_err(|error| {
            let (message, hint) = ron_error::explain(&error);
            let start = error.span.start;
            Fault::at(path, (start.line, start.col), message).hinted(hint)
        })?;
        for view in &mut config.views {
            view.name = clean(&view.name);
        }
        Ok(config)
    }
}

#[cfg(test)]
mod tests {
    use super::Config;
    use std::fs;

    fn read(text: &str) -> (Config, Option<String>) {
        let folder = tempfile::tempdir().unwrap();
        let path = folder.path().join("config.ron");
        fs::write(&path, text).unwrap();
        let (config, fault) = Config::read(&path);
        let told = fault.map(|fault| {
            assert_eq!(config, Config::default(), "a broken one sets nothing");
            format!("{}:{} {}", fault.line, fault.column, fault.message)
        });
        (config, told)
    }

    #[test]
    fn a_configuration_is_read_and_a_broken_one_told_with_its_place() {
        let (config, fault) = read("(views: [(name: \"Open\", query: \"is:open\")])");
        assert_eq!((config.views[0].query.as_str(), fault), ("is:open", None));
        assert_eq!(read("()").1, None);
        assert_eq!(
            read(" // nothing\n").1.is_none(),
            read("").1.is_some(),
            "only blanks are empty"
        );
        let told = read("(\n  view: [])").1.unwrap();
        assert!(
            told.starts_with("2:") && told.contains("no field `view`"),
            "{told}"
        );
        assert!(
            read("(views: [(name: \"x\")])")
                .1
                .unwrap()
                .contains("`query`")
        );
        assert!(read("(views: [").1.is_some());
    }

    #[test]
    fn one_that_is_not_there_sets_nothing_and_a_folder_is_none() {
        let folder = tempfile::tempdir().unwrap();
        assert_eq!(
            Config::read(&folder.path().join("none.ron")),
            (Config::default(), None)
        );
        assert!(Config::read(folder.path()).1.is_some());
    }
}
