//! A home directory of its own for each test, with a registry in it.

use crate::folder::copy;
use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;
use tempfile::TempDir;

/// Longer than anything here may take on the slowest machine: what takes longer hangs.
const PATIENCE: Duration = Duration::from_mins(1);

/// A person's machine.
pub(crate) struct Desk {
    home: TempDir,
}

/// What a command printed, and how it ended.
#[derive(Debug)]
pub(crate) struct Ran {
    pub(crate) code: i32,
    pub(crate) out: String,
    pub(crate) err: String,
}

impl Desk {
    /// A desk with a copy of `tests/fixtures/registry`.
    pub(crate) fn new() -> Self {
        let desk = Self::bare();
        let kept = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry");
        copy(&kept, &desk.registry());
        desk
    }

    /// A desk on which nothing lies yet.
    pub(crate) fn bare() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
        }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn registry(&self) -> PathBuf {
        self.home().join("registry")
    }

    /// Where something lies in the registry, its folder made.
    pub(crate) fn path(&self, path: &str) -> PathBuf {
        let path = self.registry().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        path
    }

    /// Adds a file to the registry, or replaces one.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        fs::write(self.path(path), text).unwrap();
    }

    /// Runs a command of the program, which must end in time.
    pub(crate) fn args(&self, args: &[&str]) -> Ran {
        let output = Command::new(env!("CARGO_BIN_EXE_paraph"))
            .args(["-r", "registry"])
            .args(args)
            .env_clear()
            .env("HOME", self.home())
            .env("USER", "tester")
            .env("LANG", "en")
            .current_dir(self.home())
            .timeout(PATIENCE)
            .output()
            .unwrap();
        let printed = |bytes| String::from_utf8(bytes).unwrap();
        let status = output.status;
        let ran = Ran {
            // Killed when its time was over, it has none.
            code: status
                .code()
                .unwrap_or_else(|| panic!("{args:?} hangs or died: {status}")),
            out: printed(output.stdout),
            err: printed(output.stderr),
        };
        assert!(!ran.err.contains("panicked"), "{args:?}: {}", ran.err);
        ran
    }

    /// The same, the arguments parted at blanks.
    pub(crate) fn run(&self, line: &str) -> Ran {
        self.args(&line.split_whitespace().collect::<Vec<_>>())
    }

    /// What `check` prints, hints left out.
    pub(crate) fn check(&self) -> Vec<String> {
        let ran = self.run("check");
        let lines = ran.out.lines().filter(|line| !line.starts_with("  hint:"));
        let told: Vec<String> = lines.map(str::to_owned).collect();
        assert_eq!(ran.code, i32::from(!told.is_empty()), "{ran:?}");
        told
    }

    /// Holds that `check` tells of this and nothing else, and that the rest can still be read.
    pub(crate) fn told(&self, expected: &[&str]) {
        assert_eq!(self.check(), expected);
        let people = self.run("list people").out;
        assert!(people.contains("ada-fictiva"), "{people}");
    }
}
