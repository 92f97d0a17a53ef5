//! Where answers are printed, and in which form.

use super::answer::Stop;
use clap::ValueEnum;
use std::io::{self, BufWriter, IsTerminal as _, StdoutLock, Write};

/// The forms that can be asked for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum Format {
    /// Columns
    Table,
    /// A list of objects
    Json,
    /// An object a line
    Jsonl,
    /// Columns with a header, for spreadsheets
    Csv,
}

/// The forms of a report.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
pub(super) enum ReportFormat {
    /// Text, wrapped to the terminal
    Text,
    /// Markdown, to hand on
    Md,
    /// An object
    Json,
}

/// The form an answer takes.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Form {
    /// Columns for the eye.
    Table,
    /// One `label: value` a line.
    Linear,
    Json,
    Jsonl,
    Csv,
}

/// The standard output: one locked buffer.
pub(super) struct Output {
    to: BufWriter<StdoutLock<'static>>,
    width: Option<usize>,
    plain: bool,
}

impl Output {
    /// Takes the standard output; `plain` makes tables linear.
    pub(super) fn new(plain: bool) -> Self {
        let stdout = io::stdout().lock();
        let width = stdout.is_terminal().then(terminal_width);
        Self {
            to: BufWriter::new(stdout),
            width,
            plain,
        }
    }

    /// How many cells a line has; none when it is not a terminal and nothing need be cut.
    pub(super) fn width(&self) -> Option<usize> {
        self.width
    }

    /// Whether text is to be linear.
    pub(super) fn is_plain(&self) -> bool {
        self.plain
    }

    /// The form of an answer: what was asked for and, without `--format`, how it is best read.
    pub(super) fn form(&self, asked: Option<Format>) -> Form {
        match asked {
            Some(Format::Json) => Form::Json,
            Some(Format::Jsonl) => Form::Jsonl,
            Some(Format::Csv) => Form::Csv,
            Some(Format::Table) | None if self.plain => Form::Linear,
            Some(Format::Table) | None => Form::Table,
        }
    }

    /// Writes out what is still in the buffer.
    pub(super) fn finish(mut self) -> Result<(), Stop> {
        Ok(self.to.flush()?)
    }
}

impl Write for Output {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        self.to.write(bytes)
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}

fn terminal_width() -> usize {
    match crossterm::terminal::size() {
        Ok((columns, _)) if columns > 0 => columns.into(),
        _ => 80,
    }
}
