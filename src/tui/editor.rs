//! The person's own editor, on a file at a line.

use crate::error::{Error, Result};
use std::path::Path;
use std::process::Command;

/// How an editor is told at which line to open a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
enum AtLine {
    /// `+12 file`
    Plus,
    /// `file:12`
    Colon,
    /// `--goto file:12`
    Goto,
    /// Not at all.
    Nowhere,
}

/// An editor and its arguments.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Editor {
    words: Vec<String>,
}

impl Editor {
    /// The editor of `$VISUAL`, else of `$EDITOR`, else `vi`.
    ///
    /// # Errors
    /// When what is set there cannot be read as a command.
    pub(crate) fn of_user() -> Result<Self> {
        let set = ["VISUAL", "EDITOR"].into_iter().find_map(|name| {
            std::env::var(name)
                .ok()
                .filter(|value| !value.trim().is_empty())
        });
        let Some(line) = set else {
            return Ok(Self {
                words: vec!["vi".to_owned()],
            });
        };
        match shell_words::split(&line) {
            Ok(words) if !words.is_empty() => Ok(Self { words }),
            _ => Err(Error::usage(format!("not a command: $EDITOR is `{line}`"))
                .hinted("set it to a command such as nano, or code --wait")),
        }
    }

    /// Waits for the editor to be closed again.
    ///
    /// # Errors
    /// When it cannot be started, or ended with a failure.
    pub(crate) fn open(&self, file: &Path, line: usize) -> Result<()> {
        let (program, arguments) = self
            .words
            .split_first()
            .ok_or_else(|| Error::usage("no editor"))?;
        let failed = |why: String| {
            Error::not_met(format!("the editor `{program}` {why}"))
                .hinted("set $EDITOR to the one you use, such as nano")
        };
        let mut command = Command::new(program);
        command.args(arguments);
        let whole = file.as_os_str();
        match self.at_line() {
            _ if line == 0 => command.arg(whole),
            AtLine::Plus => command.arg(format!("+{line}")).arg(whole),
            AtLine::Colon => command.arg(with_line(file, line)),
            AtLine::Goto => command.arg("--goto").arg(with_line(file, line)),
            AtLine::Nowhere => command.arg(whole),
        };
        match command.status() {
            Ok(status) if status.success() => Ok(()),
            Ok(status) => Err(failed(format!("ended with {status}"))),
            Err(error) => Err(failed(format!("cannot be started: {error}"))),
        }
    }

    fn at_line(&self) -> AtLine {
        let program = self.words.first().map(Path::new).and_then(Path::file_stem);
        match program.and_then(|name| name.to_str()).unwrap_or_default() {
            "vi" | "vim" | "nvim" | "gvim" | "nano" | "pico" | "emacs" | "emacsclient"
            | "micro" | "kak" | "joe" | "ed" | "mg" | "ne" | "jed" | "vis" | "mcedit" | "kate"
            | "gedit" => AtLine::Plus,
            "hx" | "helix" | "subl" | "zed" => AtLine::Colon,
            "code" | "codium" | "cursor" => AtLine::Goto,
            _ => AtLine::Nowhere,
        }
    }
}

fn with_line(file: &Path, line: usize) -> std::ffi::OsString {
    let mut whole = file.as_os_str().to_owned();
    whole.push(format!(":{line}"));
    whole
}

#[cfg(test)]
mod tests {
    use super::{AtLine, Editor};

    #[test]
    fn each_editor_is_told_the_line_in_its_own_way() {
        let at = |line: &str| {
            let words = shell_words::split(line).unwrap();
            Editor { words }.at_line()
        };
        assert_eq!(at("/usr/bin/nvim -u NONE"), AtLine::Plus);
        assert_eq!(at("hx"), AtLine::Colon);
        assert_eq!(at("'code' --wait"), AtLine::Goto);
        assert_eq!(at("my-editor"), AtLine::Nowhere);
    }
}
