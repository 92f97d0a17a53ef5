//! A registry opened for one command.

use super::answer::say;
use super::globals::Globals;
use crate::error::{Error, Result};
use crate::insight::Sight;
use crate::lang::{Words, phrase, tell};
use crate::ledger::Ledger;
use crate::model::{Lang, Text, TitlePage, clean, path_words};
use crate::registry::{Contents, Langs, Ref, Registry};
use crate::search::Scope;
use crate::store::{self, Chosen, Fault, Journal, Paths};
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::Arc;

/// A registry opened for one command, with what the options say of how to read it.
#[derive(Debug)]
pub(super) struct Session {
    pub(super) root: PathBuf,
    pub(super) registry: Arc<Registry>,
    pub(super) ledger: Ledger,
    pub(super) faults: Vec<Fault>,
    langs: Langs,
    pub(super) words: Words,
    today: Date,
}

impl Session {
    /// Opens the registry that the options ask for, and says so if it has problems.
    pub(super) fn open(globals: &Globals) -> Result<Self> {
        let session = Self::open_quietly(globals)?;
        match session.faults.len() {
            0 => {}
            some => say(&tell!(session.words, "cli-problems", count = some)),
        }
        Ok(session)
    }

    /// Opens the registry to mark something in it, which is done as of today only.
    pub(super) fn open_to_mark(globals: &Globals) -> Result<Self> {
        if let Some(day) = globals.as_of {
            let message = phrase!("error-marks-today", day = day.to_string());
            return Err(Error::usage(message).hinted(phrase!("hint-leave-out-as-of")));
        }
        Self::open(globals)
    }

    /// Opens the registry to change its files, which are those of today only.
    pub(super) fn open_to_write(globals: &Globals) -> Result<Self> {
        if let Some(day) = globals.as_of {
            let message = format!("files are changed as of today, not as of {day}");
            return Err(Error::usage(message).hinted("leave out --as-of"));
        }
        Self::open_whole(globals)
    }

    /// The file that a record stands in, relative to the registry, and its line.
    pub(super) fn place(&self, at: Ref) -> (PathBuf, usize) {
        store::place_of(&self.root, &self.registry, at)
    }

    /// Opens the registry, leaving its problems to the command.
    pub(super) fn open_quietly(globals: &Globals) -> Result<Self> {
        let session = Self::open_whole(globals)?;
        Ok(match globals.as_of {
            Some(day) => session.on(day),
            None => session,
        })
    }

    /// The registry as it stood at the end of a day, which becomes today.
    pub(super) fn on(self, day: Date) -> Self {
        Self {
            registry: Arc::new(self.registry.as_of(day)),
            ledger: self.ledger.as_of(day),
            today: day,
            ..self
        }
    }

    /// Opens the registry as its files are, whatever day is asked for.
    pub(super) fn open_whole(globals: &Globals) -> Result<Self> {
        let chosen = choose(globals)?;
        if let Chosen::FirstStart(root) = &chosen {
            let root = path_words(root);
            say(&tell!(globals.words(), "cli-first-start", path = root));
        }
        let opened = store::open(chosen.root())?;
        let langs = Langs::new(globals.langs(), &opened.registry.title_page().languages);
        Ok(Self {
            root: opened.root,
            registry: Arc::new(opened.registry),
            ledger: opened.ledger,
            faults: opened.faults,
            langs,
            words: globals.words(),
            today: globals.today(),
        })
    }

    /// An empty registry in a folder where none is yet.
    pub(super) fn of_none(globals: &Globals, root: &Path) -> Self {
        let name = root.file_name().unwrap_or_default().to_string_lossy();
        let title_page = TitlePage {
            title: Text::plain(&name),
            home: None,
            languages: ["en", "fr"].into_iter().filter_map(Lang::new).collect(),
            about: None,
        };
        let langs = Langs::new(globals.langs(), &title_page.languages);
        Self {
            root: root.to_path_buf(),
            registry: Arc::new(Registry::new(Contents::empty(title_page))),
            ledger: Ledger::default(),
            faults: Vec::new(),
            langs,
            words: globals.words(),
            today: globals.today(),
        }
    }

    /// What answers are worked out from.
    pub(super) fn sight(&self) -> Sight<'_> {
        Sight {
            registry: &self.registry,
            ledger: &self.ledger,
            langs: &self.langs,
            words: &self.words,
            today: self.today,
        }
    }

    /// The words of the interface.
    pub(super) fn words(&self) -> &Words {
        &self.words
    }

    /// What queries are held against.
    pub(super) fn scope(&self) -> Scope<'_> {
        Scope {
            registry: &self.registry,
            ledger: &self.ledger,
            today: self.today,
        }
    }

    /// The name of a record.
    pub(super) fn label(&self, at: Ref) -> String {
        self.registry.label(at, &self.langs).into_owned()
    }

    /// The journal that marks by somebody go to.
    pub(super) fn journal(&self, by: Option<&str>) -> Result<Journal> {
        journal(&self.root, by)
    }
}

/// Chooses the registry that the options ask for.
pub(super) fn choose(globals: &Globals) -> Result<Chosen> {
    store::begin(globals.registry().as_deref(), Paths::of_user)
}

/// The journal that marks by somebody go to.
pub(super) fn journal(root: &Path, by: Option<&str>) -> Result<Journal> {
    let by = writer(by)?;
    Ok(Journal::of_writer(root, &by, &Paths::of_user()?.machine()?))
}

/// Whom what is done goes by: who was named, else `$PARAPH_BY`, else user@machine.
pub(super) fn writer(by: Option<&str>) -> Result<String> {
    let from_env = std::env::var("PARAPH_BY")
        .ok()
        .filter(|by| !by.trim().is_empty());
    let by = match by {
        Some(by) => clean(by),
        None => from_env.map_or_else(store::default_writer, |by| clean(&by)),
    };
    if by.is_empty() {
        return Err(Error::usage(phrase!("error-no-name")).hinted(phrase!("hint-name")));
    }
    Ok(by)
}
