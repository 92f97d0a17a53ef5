//! The user's configuration: every sound setting of it, and what is wrong with the others. The
//! file is made when asked for, and never written again.

mod reading;
mod sample;
mod themes;

use super::fault::Spot;
use super::{Bidi, Borders, ClipboardBy, Fault, Paths, Scheme, Wanted, WebLinks};
use crate::error::Result;
use crate::lang::Words;
use serde::Deserialize;
use std::path::{Path, PathBuf};

/// What a user has set; what is not set is as it comes.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Config {
    /// Queries kept to be seen as views of their own.
    pub views: Vec<SavedView>,
    /// Which theme is wanted.
    pub theme: Wanted,
    /// The themes there are: those of the program and the user's own.
    pub themes: Vec<Scheme>,
    /// Keys given to actions.
    pub keys: Vec<GivenKeys>,
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
#[derive(Debug, Clone, Default, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SavedView {
    /// What the view is called.
    pub name: String,
    /// The query; whether it can be read is seen where it is shown.
    pub query: String,
    /// Where the query stands.
    #[serde(skip)]
    pub at: Spot,
}

/// The keys that a user gives to an action, in place of those it comes with.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct GivenKeys {
    /// The action by its name, such as `search`; `timeline.switch` means it in one context only.
    pub action: String,
    /// The keys as they are written, parted by blanks; none takes its keys away.
    pub keys: String,
    /// Where the name of the action stands.
    pub action_at: Spot,
    /// Where the keys stand, at the first of their letters.
    pub keys_at: Spot,
}

impl Default for Config {
    /// What is in force where nothing is set.
    fn default() -> Self {
        Self {
            views: Vec::new(),
            theme: Wanted::default(),
            themes: Scheme::shipped(),
            keys: Vec::new(),
            screen_reader: false,
            borders: Borders::default(),
            bidi: Bidi::default(),
            clipboard: ClipboardBy::default(),
            links: WebLinks::default(),
        }
    }
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

    /// Reads a configuration, and what is wrong with it in the language of `words`. One that is not
    /// there sets nothing, nor does one whose brackets cannot be followed; of any other every sound
    /// setting is taken.
    pub fn read(path: &Path, words: &Words) -> (Self, Vec<Fault>) {
        match reading::text(path) {
            Ok(text) => reading::config(path, &text, words),
            Err(fault) => (Self::default(), vec![fault]),
        }
    }

    /// Writes a commented sample, in the language of `words`, where no file is yet.
    ///
    /// # Errors
    /// When there is one already, or it cannot be written.
    pub fn init(path: &Path, words: &Words) -> Result<()> {
        sample::write(path, words)
    }
}

#[cfg(test)]
mod tests;
