//! Long work on files of others, beside the loop and beside everything else: imports read and
//! exports written, with what is told of how far they are, until they are given up.

use super::events::{Event, Sender};
use super::world::from_home;
use crate::app::{Export, Importing, Message, Work};
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::store;
use jiff::Timestamp;
use std::cell::Cell;
use std::io::{self, Write};
use std::path::PathBuf;
use std::sync::Arc;
use std::sync::atomic::{AtomicU64, Ordering};
use std::thread;
use std::time::{Duration, Instant};

/// How long lies between two reports: each draws the screen.
const STEP: Duration = Duration::from_millis(120);

/// The work that is under way.
pub(super) struct Works {
    to: Sender,
    /// The number of the newest work asked for; older work is given up.
    newest: Arc<AtomicU64>,
}

impl Works {
    pub(super) fn new(to: Sender) -> Self {
        Self {
            to,
            newest: Arc::default(),
        }
    }

    /// Has a file read that is to be imported.
    pub(super) fn import(&self, importing: Box<Importing>) {
        let pace = self.begin(importing.number);
        thread::spawn(move || {
            let number = importing.number;
            let path = from_home(&importing.file.to_string_lossy());
            let read = || -> Result<_> {
                let mut from = store::open_file(&path)?;
                let size = store::size_of(&path);
                importing.carry_out(&path, &mut *from, &|done| pace.goes_on(done, size))
            };
            // What was given up has no answer.
            if let Some(answer) = read().transpose() {
                pace.answer(Message::Planned(number, Box::new(answer)));
            }
        });
    }

    /// Has what is shown written to a file that others read.
    pub(super) fn export(&self, export: Box<Export>) {
        let pace = self.begin(export.number);
        thread::spawn(move || {
            let answer = exported(&export, &pace);
            if pace.is_wanted() {
                pace.answer(Message::Exported(export.number, answer));
            }
        });
    }

    /// Gives up what bears a lesser number.
    pub(super) fn give_up(&self, number: u64) {
        self.newest.store(number, Ordering::Relaxed);
    }

    fn begin(&self, number: u64) -> Pace {
        self.give_up(number);
        Pace {
            to: self.to.clone(),
            newest: Arc::clone(&self.newest),
            number,
            told: Cell::new(Instant::now()),
        }
    }
}

/// How some work goes on: whether it is wanted still, and when it was told of last.
struct Pace {
    to: Sender,
    newest: Arc<AtomicU64>,
    number: u64,
    told: Cell<Instant>,
}

impl Pace {
    fn is_wanted(&self) -> bool {
        self.newest.load(Ordering::Relaxed) == self.number
    }

    /// Tells now and then how many bytes are done, of how many; says whether to go on.
    fn goes_on(&self, done: u64, of: Option<u64>) -> bool {
        if self.told.get().elapsed() >= STEP {
            self.told.set(Instant::now());
            let number = self.number;
            self.answer(Message::Worked(Work { number, done, of }));
        }
        self.is_wanted()
    }

    fn answer(&self, message: Message) {
        self.to.send(Event::Message(message));
    }
}

/// Writes an export, below the home directory where it is typed so.
fn exported(export: &Export, pace: &Pace) -> Result<(PathBuf, usize)> {
    let path = from_home(&export.path.to_string_lossy());
    let written = store::write_file(&path, |to| {
        let mut to = Paced { to, pace, done: 0 };
        export.write(Timestamp::now(), &mut to)
    });
    if !pace.is_wanted() {
        return Err(Error::not_met(phrase!("export-given-up")));
    }
    written?;
    let whole = std::path::absolute(&path).unwrap_or(path);
    Ok((whole, export.count()))
}

/// A file that is written as long as it is wanted.
struct Paced<'a> {
    to: &'a mut dyn Write,
    pace: &'a Pace,
    done: u64,
}

impl Write for Paced<'_> {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let written = self.to.write(bytes)?;
        self.done += written as u64;
        if self.pace.goes_on(self.done, None) {
            Ok(written)
        } else {
            Err(io::Error::other("given up"))
        }
    }

    fn flush(&mut self) -> io::Result<()> {
        self.to.flush()
    }
}
