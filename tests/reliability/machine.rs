//! A person's machine: a home of its own, and nobody else's environment.

use std::path::{Path, PathBuf};
use std::process::{Command, Stdio};
use std::time::Duration;
use tempfile::TempDir;

/// Long enough for the slowest machine; nothing waits for it unless something is wrong.
pub(crate) const PATIENCE: Duration = Duration::from_mins(2);

/// The follow-ups of `tests/fixtures/registry`.
pub(crate) const FOLLOW_UPS: [&str; 5] = [
    "2025-06-28-tides/library/build",
    "2025-06-28-tides/library/open",
    "2025-06-28-tides/exchange/draft",
    "2024-mirage/course/draft",
    "tide-pact/ratify",
];

/// A machine.
pub(crate) struct Machine {
    home: TempDir,
}

impl Machine {
    pub(crate) fn new() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    /// Puts a copy of the fixture registry here, with nothing marked in it.
    pub(crate) fn registry(&self) -> PathBuf {
        let root = self.home().join("registry");
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry");
        crate::folder::copy(&kept, &root);
        std::fs::remove_dir_all(root.join("journal")).unwrap();
        root
    }

    /// The program on a registry.
    pub(crate) fn paraph(&self, root: &Path, arguments: &[&str]) -> Command {
        let mut command = Command::new(env!("CARGO_BIN_EXE_paraph"));
        command
            .env_clear()
            .env("HOME", self.home())
            .env("XDG_DATA_HOME", self.home().join("data"))
            .env("XDG_STATE_HOME", self.home().join("state"))
            .env("USER", "tester")
            .env("LANG", "en")
            .current_dir(self.home())
            .stdin(Stdio::null())
            .arg("-r")
            .arg(root)
            .args(arguments);
        command
    }

    /// Runs it to its end, which must be a good one; returns what it printed.
    pub(crate) fn met(&self, root: &Path, arguments: &[&str]) -> String {
        let output = self.paraph(root, arguments).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert!(output.status.success(), "{arguments:?}: {said}");
        String::from_utf8(output.stdout).unwrap()
    }
}

/// The journal files of a registry, by name.
pub(crate) fn journals(root: &Path) -> Vec<PathBuf> {
    let Ok(folder) = std::fs::read_dir(root.join("journal")) else {
        return Vec::new();
    };
    let paths = folder.map(|entry| entry.unwrap().path());
    let mut journals: Vec<PathBuf> = paths
        .filter(|path| path.extension().is_some_and(|e| e == "ron"))
        .collect();
    journals.sort();
    journals
}
