//! Writing what is shown to a file that others read.

use super::{App, Effect, Focus, Mode, Notice, Screen, Work};
use crate::error::Error;
use crate::exchange::{Format, Outgoing};
use crate::lang::{Words, tell};
use crate::ledger::Ledger;
use crate::model::{Address, Kind};
use crate::registry::{Langs, Ref, Registry};
use jiff::Timestamp;
use jiff::civil::Date;
use std::io;
use std::path::PathBuf;
use std::sync::Arc;
use strum::IntoEnumIterator as _;
use tui_input::Input;

/// How much is written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Extent {
    /// Everything.
    All,
    /// What the list shows.
    List(Kind),
    /// A record with its parts.
    Record(Address),
}

/// The form that asks for a file and a format.
#[derive(Debug, Clone)]
pub struct ExportForm {
    /// The name of the file as typed.
    pub input: Input,
    /// The format.
    pub format: Format,
    /// How much is written.
    pub extent: Extent,
    /// How far the writing is, while it is written.
    pub work: Option<Work>,
    /// Why it could not be written, and what to do.
    pub error: Option<[String; 2]>,
}

impl ExportForm {
    /// Another format, those left out that have nothing of the extent; the end of the name goes
    /// along with it as long as it is the one of the format before.
    fn turn(&mut self, back: bool) {
        let all: Vec<Format> = Format::iter()
            .filter(|format| self.extent.is_in(*format))
            .collect();
        let at = all.iter().position(|format| *format == self.format);
        let step = if back { all.len().saturating_sub(1) } else { 1 };
        let next = all.get((at.unwrap_or(0) + step) % all.len().max(1));
        let Some(next) = next.copied() else { return };
        let name = self.input.value();
        if let Some(stem) = name.strip_suffix(&format!(".{}", self.format.ending())) {
            self.input = Input::new(format!("{stem}.{}", next.ending()));
        }
        self.format = next;
    }
}

impl Extent {
    /// Says whether a format has anything of it.
    fn is_in(&self, format: Format) -> bool {
        match self {
            Self::All => true,
            Self::List(kind) => format.writes(*kind),
            Self::Record(address) => format.writes(address.kind),
        }
    }
}

/// An export for the world to carry out and to answer with [`super::Message::Exported`].
#[derive(Debug)]
pub struct Export {
    /// The number that the answers bear.
    pub number: u64,
    /// Where to, as typed.
    pub path: PathBuf,
    format: Format,
    registry: Arc<Registry>,
    ledger: Arc<Ledger>,
    langs: Langs,
    words: Words,
    today: Date,
    records: Vec<Ref>,
    is_whole: bool,
}

impl Export {
    /// Writes it; `now` is the time that formats stamp with.
    ///
    /// # Errors
    /// Those of the writer.
    pub fn write(&self, now: Timestamp, to: &mut dyn io::Write) -> io::Result<()> {
        let what = Outgoing {
            registry: &self.registry,
            ledger: &self.ledger,
            langs: &self.langs,
            words: &self.words,
            today: self.today,
            now,
            records: &self.records,
            is_whole: self.is_whole,
            with_mark: false,
        };
        crate::exchange::write(self.format, &what, to)
    }

    /// How many records are written.
    pub fn count(&self) -> usize {
        self.records.len()
    }
}

impl App {
    /// Opens the form: for the record that is read, else for what the list shows.
    pub(super) fn ask_export(&mut self) {
        let registry = &self.data.registry;
        let record = |at| Extent::Record(registry.address(at));
        let extent = match (&self.screen, self.focus) {
            (Screen::List, Focus::List) => Extent::List(self.listing().kind),
            _ => self.selected().map_or(Extent::All, record),
        };
        let (stem, format) = match &extent {
            Extent::All => ("registry".to_owned(), Format::Jsonl),
            Extent::List(kind) => (kind.plural().to_owned(), Format::Csv),
            Extent::Record(address) => (address.id.replace('/', "-"), Format::Md),
        };
        self.mode = Mode::Export(Box::new(ExportForm {
            input: Input::new(format!("{stem}.{}", format.ending())),
            format,
            extent,
            work: None,
            error: None,
        }));
    }

    pub(super) fn turn_format(&mut self, back: bool) {
        if let Mode::Export(form) = &mut self.mode {
            form.turn(back);
            form.error = None;
        }
    }

    /// The records that are written, in the order of their kinds.
    pub fn exported_records(&self, extent: &Extent) -> Vec<Ref> {
        let registry = &self.data.registry;
        match extent {
            Extent::All => Kind::iter().flat_map(|kind| registry.all(kind)).collect(),
            Extent::List(_) => self.listing().rows().to_vec(),
            Extent::Record(address) => {
                let Some(at) = registry.find(address) else {
                    return Vec::new();
                };
                let is_part = |part: &Ref| match part.kind() {
                    Kind::Proposals => registry.meeting_of(*part) == at,
                    Kind::FollowUps => {
                        let parent = registry.parent_of(*part);
                        let is_of = |parent: Ref| parent == at;
                        is_of(parent)
                            || (parent.kind() == Kind::Proposals
                                && is_of(registry.meeting_of(parent)))
                    }
                    _ => false,
                };
                let parts = [Kind::Proposals, Kind::FollowUps].into_iter();
                let parts = parts.flat_map(|kind| registry.all(kind)).filter(is_part);
                std::iter::once(at).chain(parts).collect()
            }
        }
    }

    /// Enter: has it written. The form stays until it is, so that nothing typed is lost.
    pub(super) fn submit_export(&mut self, form: Box<ExportForm>) -> Effect {
        let path = form.input.value().trim().to_owned();
        let records = self.exported_records(&form.extent);
        let is_whole = form.extent == Extent::All;
        let format = form.format;
        let is_busy = form.work.is_some();
        self.mode = Mode::Export(form);
        if is_busy {
            return Effect::None;
        }
        if path.is_empty() || records.is_empty() {
            let words = &self.data.words;
            self.notice = Some(Notice::info(words.say(if path.is_empty() {
                "export-no-name"
            } else {
                "export-nothing"
            })));
            return Effect::None;
        }
        let number = self.next_work();
        if let Mode::Export(form) = &mut self.mode {
            form.work = Some(Work::new(number));
        }
        Effect::Export(Box::new(Export {
            number,
            path: path.into(),
            format,
            registry: Arc::clone(&self.data.registry),
            ledger: Arc::clone(&self.data.ledger),
            langs: self.data.langs.clone(),
            words: self.data.words.clone(),
            today: self.data.today,
            records,
            is_whole,
        }))
    }

    /// Esc: gives the writing up or, when nothing is written, closes the form.
    pub(super) fn leave_export(&mut self) -> Effect {
        if let Mode::Export(form) = &mut self.mode
            && form.work.take().is_some()
        {
            let words = &self.data.words;
            self.notice = Some(Notice::info(words.say("export-given-up")));
            return Effect::GiveUp(self.next_work());
        }
        self.mode = self.rest();
        Effect::None
    }

    /// Tells what became of an export: written, where, and how many records.
    pub(super) fn exported(&mut self, number: u64, answer: Result<(PathBuf, usize), Error>) {
        if let Mode::Export(form) = self.mode.standing_mut()
            && form.work.is_some_and(|work| work.number == number)
        {
            form.work = None;
        }
        let words = &self.data.words;
        match answer {
            Ok((path, count)) => {
                let file = crate::model::path_words(&path);
                let told = tell!(words, "export-done", count = count, file = file);
                self.notice = Some(Notice::done(told));
                if matches!(self.mode, Mode::Export(_)) {
                    self.mode = Mode::Browse;
                }
            }
            Err(error) => {
                let told = [error.told(words), error.advice(words).unwrap_or_default()];
                match &mut self.mode {
                    Mode::Export(form) => form.error = Some(told),
                    _ => self.notice = Some(Notice::error(told.join("; "))),
                }
            }
        }
    }
}
