//! A desk of its own for each test: a copy of the fixture registry, and nobody's environment.

use crate::folder::copy;
use assert_cmd::Command;
use std::fs;
use std::path::{Path, PathBuf};
use tempfile::TempDir;

/// A person's machine as a test wants it.
pub(crate) struct Desk {
    home: TempDir,
    /// The day that the program is told, if any.
    as_of: Option<&'static str>,
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
        copy(&fixtures().join("registry"), &desk.registry());
        desk
    }

    /// The same, today: what is to be marked is marked as of today.
    pub(crate) fn today() -> Self {
        Self {
            as_of: None,
            ..Self::new()
        }
    }

    /// A desk on which nothing lies yet.
    pub(crate) fn bare() -> Self {
        Self {
            home: tempfile::tempdir().unwrap(),
            as_of: Some("2026-01-15"),
        }
    }

    pub(crate) fn home(&self) -> &Path {
        self.home.path()
    }

    pub(crate) fn registry(&self) -> PathBuf {
        self.home().join("registry")
    }

    /// Adds a file to the registry, or replaces one.
    pub(crate) fn write(&self, path: &str, text: impl AsRef<[u8]>) {
        let path = self.registry().join(path);
        fs::create_dir_all(path.parent().unwrap()).unwrap();
        fs::write(path, text).unwrap();
    }

    /// The program without arguments, away from everything of whoever runs the tests.
    pub(crate) fn program(&self) -> Command {
        let mut program = Command::new(env!("CARGO_BIN_EXE_paraph"));
        program
            .env_clear()
            .env("HOME", self.home())
            .env("XDG_DATA_HOME", self.home().join("data"))
            .env("XDG_STATE_HOME", self.home().join("state"))
            .env("USER", "tester")
            .env("LANG", "en")
            .current_dir(self.home());
        program
    }

    /// Runs the program on the desk's registry as of 15 January 2026 or, at a desk of today, as it
    /// is now.
    pub(crate) fn args(&self, args: &[&str]) -> Ran {
        let mut program = self.program();
        program.args(["-r", "registry"]);
        if let Some(day) = self.as_of {
            program.args(["--as-of", day]);
        }
        program.args(args);
        ran(&mut program)
    }

    /// The same, the arguments parted at blanks.
    pub(crate) fn run(&self, line: &str) -> Ran {
        self.args(&line.split_whitespace().collect::<Vec<_>>())
    }
}

impl Ran {
    /// What was printed, of a command that must have met its request.
    pub(crate) fn met(self) -> String {
        assert_eq!((self.code, self.err.as_str()), (0, ""), "{}", self.out);
        self.out
    }

    /// Says whether it failed so, with nothing on stdout.
    pub(crate) fn failed(&self, code: i32, err: &str) {
        assert_eq!(
            (self.code, self.err.as_str(), self.out.as_str()),
            (code, err, "")
        );
    }
}

/// Runs a program to its end.
pub(crate) fn ran(program: &mut Command) -> Ran {
    let output = program.output().unwrap();
    Ran {
        code: output.status.code().unwrap(),
        out: String::from_utf8(output.stdout).unwrap(),
        err: String::from_utf8(output.stderr).unwrap(),
    }
}

/// Where the fixtures lie.
pub(crate) fn fixtures() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures")
}
