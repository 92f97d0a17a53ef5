//! Where things lie on this machine, and who writes.

use crate::error::{Error, ErrorKind, Result};
use crate::lang::phrase;
use crate::model::clean;
use etcetera::BaseStrategy as _;
use std::fs;
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// The user's folders (XDG base directories on every Unix).
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Paths {
    /// Where the user's own registry lies.
    pub data: PathBuf,
    /// Where the user's configuration lies.
    pub config: PathBuf,
    /// Where the program keeps what belongs to this machine alone.
    pub state: PathBuf,
}

impl Paths {
    /// Finds the folders of the user who runs the program.
    ///
    /// # Errors
    /// When the user has no home directory.
    pub fn of_user() -> Result<Self> {
        let base = etcetera::choose_base_strategy().map_err(|error| Error {
            kind: ErrorKind::CannotRead,
            message: phrase!("error-no-home", why = error.to_string()),
            hint: Some(phrase!("hint-no-home")),
        })?;
        let data = base.data_dir().join("paraph");
        let state = base
            .state_dir()
            .unwrap_or_else(|| base.data_dir())
            .join("paraph");
        let config = base.config_dir().join("paraph/config.ron");
        Ok(Self {
            data,
            config,
            state,
        })
    }

    /// The user's own registry.
    pub fn registry(&self) -> PathBuf {
        self.data.join("registry")
    }

    /// The theme that was chosen last on this machine.
    pub fn theme(&self) -> Option<String> {
        let kept = fs::read_to_string(self.state.join("theme")).ok()?;
        let name = clean(kept.trim());
        (!name.is_empty()).then_some(name)
    }

    /// Keeps the theme that was chosen.
    ///
    /// # Errors
    /// When it cannot be written.
    pub fn keep_theme(&self, name: &str) -> Result<()> {
        let keep = || -> std::io::Result<()> {
            fs::create_dir_all(&self.state)?;
            let mut temporary = tempfile::NamedTempFile::new_in(&self.state)?;
            writeln!(temporary, "{name}")?;
            temporary.persist(self.state.join("theme"))?;
            Ok(())
        };
        keep().map_err(|error| Error::cannot_write(&self.state, error))
    }

    /// What tells this machine from others: drawn once and kept.
    ///
    /// Where it cannot be kept a new one is drawn each time, which costs a file, not safety.
    ///
    /// # Errors
    /// When the system has no random numbers.
    pub fn machine(&self) -> Result<String> {
        let kept = self.state.join("machine");
        let read = || {
            let text = fs::read_to_string(&kept).ok()?;
            let text = text.trim();
            let is_number = text.len() == 8 && text.bytes().all(|b| b.is_ascii_hexdigit());
            is_number.then(|| text.to_owned())
        };
        if let Some(number) = read() {
            return Ok(number);
        }
        let mut bits = [0; 4];
        getrandom::fill(&mut bits)
            .map_err(|error| Error::cannot_read(Path::new("random numbers"), error.to_string()))?;
        let drawn = format!("{:08x}", u32::from_le_bytes(bits));
        let keep = || -> std::io::Result<()> {
            fs::create_dir_all(&self.state)?;
            let mut temporary = tempfile::NamedTempFile::new_in(&self.state)?;
            writeln!(temporary, "{drawn}")?;
            temporary.as_file().sync_all()?;
            if let Err(taken) = temporary.persist_noclobber(&kept)
                // What lies there may be no number: a crash can leave a file without its text.
                && read().is_none()
            {
                taken.file.persist(&kept)?;
            }
            Ok(())
        };
        let is_kept = keep().is_ok();
        // Another start of the program may have kept one first: then that is this machine's.
        Ok(is_kept.then(read).flatten().unwrap_or(drawn))
    }
}

/// The name a person's marks go by when none is given: `user@machine`.
pub fn default_writer() -> String {
    let user = ["USER", "LOGNAME", "USERNAME"]
        .into_iter()
        .find_map(|name| {
            std::env::var(name)
                .ok()
                .filter(|value| !value.trim().is_empty())
        })
        .unwrap_or_else(|| "somebody".to_owned());
    let host = gethostname::gethostname();
    clean(&format!("{user}@{}", host.to_string_lossy()))
}
