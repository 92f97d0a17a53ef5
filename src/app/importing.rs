//! Naming a file to import, and having it read beside everything else.

use super::{Action, App, Effect, Incoming, Mode};
use crate::error::Error;
use crate::exchange::{Format, Plan};
use crate::import::{self, Look, Request, Watched};
use crate::lang::phrase;
use crate::ledger::Ledger;
use crate::registry::{Langs, Registry};
use std::collections::HashMap;
use std::io::BufRead;
use std::path::{Path, PathBuf};
use std::sync::Arc;
use strum::IntoEnumIterator as _;
use tui_input::Input;

/// The box in which a file is named that is to be imported.
#[derive(Debug, Default)]
pub struct ImportForm {
    /// The name of the file as far as it is typed.
    pub input: Input,
    /// The format, if it is not left to the file to tell.
    pub format: Option<Format>,
    /// What lies in the folder that is typed: the folder as typed, and the names in it, those of
    /// folders with a stroke behind.
    pub listed: Option<(String, Vec<String>)>,
    /// Which of those offered is chosen.
    pub row: Option<usize>,
    /// How far the reading is, while the file is read.
    pub work: Option<Work>,
    /// Why it could not be read, and what to do.
    pub error: Option<[String; 2]>,
}

/// Work that takes its time, and how much of it is done.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Work {
    /// Its number, which its answers bear.
    pub number: u64,
    /// How many bytes are read or written.
    pub done: u64,
    /// How many there are, where that is known.
    pub of: Option<u64>,
}

impl Work {
    /// Work that has just been asked for.
    pub(super) fn new(number: u64) -> Self {
        Self {
            number,
            done: 0,
            of: None,
        }
    }
}

/// A file for the world to read and to answer with [`super::Message::Planned`].
#[derive(Debug)]
pub struct Importing {
    /// The number that the answers bear.
    pub number: u64,
    /// The file, as typed.
    pub file: PathBuf,
    format: Option<Format>,
    registry: Arc<Registry>,
    ledger: Arc<Ledger>,
    langs: Langs,
}

/// A file that was read, with what it would change.
#[derive(Debug)]
pub struct Planned {
    /// The file.
    pub request: Request,
    /// What it would change.
    pub plan: Plan,
    /// What else is to be seen in that.
    pub look: Look,
    /// The number of the file: that of another differs.
    pub digest: u64,
    /// What the new records are called, by noun and id.
    pub names: HashMap<(&'static str, String), String>,
}

impl Importing {
    /// Reads the file, which lies at `path`; `goes_on` is told how many bytes were read and says
    /// whether to go on. `None` if it was given up.
    ///
    /// # Errors
    /// When nobody can tell its format.
    pub fn carry_out(
        self,
        path: &Path,
        from: &mut dyn BufRead,
        goes_on: &dyn Fn(u64) -> bool,
    ) -> Result<Option<Planned>, Error> {
        let begins = from.fill_buf().unwrap_or_default();
        let format = self.format.or_else(|| import::format_of(path, begins));
        let Some(format) = format else {
            let error = Error::not_met(phrase!("import-unknown-format"));
            return Err(error.hinted(phrase!("import-unknown-format-hint")));
        };
        let request = Request::new(format, path.to_path_buf());
        let mut from = Watched::new(from, goes_on);
        let plan = request.plan(&mut from, &self.registry, &self.ledger);
        let Ok(digest) = from.digest() else {
            return Ok(None);
        };
        let look = Look::at(&plan, format, &self.registry, &self.langs);
        let names = import::names(&plan, &self.langs);
        Ok(Some(Planned {
            request,
            plan,
            look,
            digest,
            names,
        }))
    }
}

impl ImportForm {
    /// The folder that is typed: everything up to the last stroke.
    pub fn folder(&self) -> &str {
        let typed = self.input.value();
        let end = typed.rfind('/').map_or(0, |at| at + 1);
        typed.get(..end).unwrap_or_default()
    }

    /// The names that go on from what is typed: folders, and files that can be imported.
    pub fn offers(&self) -> Vec<&str> {
        let Some((folder, names)) = &self.listed else {
            return Vec::new();
        };
        let typed = self.input.value();
        let Some(begun) = typed.strip_prefix(folder.as_str()) else {
            return Vec::new();
        };
        let begun = begun.to_lowercase();
        let is_offered = |name: &&str| {
            let name = name.to_lowercase();
            let ending = name.rsplit_once('.').map_or("", |(_, ending)| ending);
            let is_read = name.ends_with('/') || import::endings().contains(&ending);
            name.starts_with(&begun) && (is_read || self.format.is_some()) && name != begun
        };
        names
            .iter()
            .map(String::as_str)
            .filter(is_offered)
            .collect()
    }

    fn step(&mut self, step: isize) {
        let count = self.offers().len();
        self.row = match (self.row, step) {
            (_, _) if count == 0 => None,
            (None, 1..) => Some(0),
            (None | Some(0), _) if step < 0 => None,
            (row, _) => Some(row.unwrap_or(0).saturating_add_signed(step).min(count - 1)),
        };
    }

    /// Puts what is chosen, else as much as all that is offered begin with, in the place of what is
    /// typed.
    fn complete(&mut self) {
        let offers = self.offers();
        let taken = match (self.row, offers.as_slice()) {
            (_, []) => return,
            (Some(row), offers) => offers.get(row).map(|name| (*name).to_owned()),
            (None, [first, rest @ ..]) => Some({
                let begin = (*first).to_owned();
                rest.iter().fold(begin, |alike, name| common(&alike, name))
            }),
        };
        let Some(taken) = taken else { return };
        let whole = format!("{}{taken}", self.folder());
        if whole.len() > self.input.value().len() || self.row.is_some() {
            self.input = Input::new(whole);
            self.row = None;
            self.error = None;
        }
    }

    /// Another format: what the file tells, then each that is read.
    fn turn(&mut self) {
        let all: Vec<Format> = Format::iter().filter(|format| format.is_read()).collect();
        let at = self
            .format
            .and_then(|own| all.iter().position(|format| *format == own));
        self.format = all.get(at.map_or(0, |at| at + 1)).copied();
        self.error = None;
    }
}

/// What two names begin with alike, whatever their letters' case.
fn common(one: &str, other: &str) -> String {
    let alike = one.chars().zip(other.chars());
    let count = alike
        .take_while(|(one, other)| one.to_lowercase().eq(other.to_lowercase()))
        .count();
    one.chars().take(count).collect()
}

impl App {
    /// Does what concerns the naming of a file; says nothing of an action that does not.
    pub(super) fn act_importing(&mut self, action: Action) -> Option<Effect> {
        if action == Action::AskImport {
            return Some(self.when_writable(|app| app.mode = Mode::Import(Box::default())));
        }
        let Mode::Import(form) = &mut self.mode else {
            return None;
        };
        match action {
            Action::Up => form.step(-1),
            Action::Down => form.step(1),
            Action::CompletePath => form.complete(),
            Action::NextFormat => form.turn(),
            Action::Leave => return Some(self.leave_import()),
            _ => return None,
        }
        Some(Effect::None)
    }

    /// The folder whose names are to be listed for what is typed, if they are not known yet.
    pub(super) fn folder_to_list(&self) -> Option<String> {
        let Mode::Import(form) = &self.mode else {
            return None;
        };
        let known = form.listed.as_ref().map(|(folder, _)| folder.as_str());
        (known != Some(form.folder())).then(|| form.folder().to_owned())
    }

    /// Takes the names that lie in a folder.
    pub(super) fn listed(&mut self, folder: String, names: Vec<String>) {
        if let Mode::Import(form) = self.mode.standing_mut()
            && form.folder() == folder
        {
            form.listed = Some((folder, names));
            form.row = None;
        }
    }

    /// Enter: has the file read, or goes into the folder that is chosen.
    pub(super) fn submit_import(&mut self, mut form: Box<ImportForm>) -> Effect {
        if form.row.is_some() {
            form.complete();
        }
        let file = form.input.value().trim().to_owned();
        let is_file = !file.is_empty() && !file.ends_with('/');
        if !is_file || form.work.is_some() {
            self.mode = Mode::Import(form);
            return Effect::None;
        }
        let number = self.next_work();
        form.work = Some(Work::new(number));
        form.error = None;
        let format = form.format;
        self.mode = Mode::Import(form);
        let data = self.present();
        Effect::Import(Box::new(Importing {
            number,
            file: file.into(),
            format,
            registry: Arc::clone(&data.registry),
            ledger: Arc::clone(&data.ledger),
            langs: data.langs.clone(),
        }))
    }

    /// A number that no work bears yet.
    pub(super) fn next_work(&mut self) -> u64 {
        self.works += 1;
        self.works
    }

    /// Takes how far some work is.
    pub(super) fn worked(&mut self, now: Work) {
        let work = match self.mode.standing_mut() {
            Mode::Import(form) => &mut form.work,
            Mode::Export(form) => &mut form.work,
            _ => return,
        };
        if work.is_some_and(|work| work.number == now.number) {
            *work = Some(now);
        }
    }

    /// Esc: gives the reading up or, when nothing is read, closes the box.
    fn leave_import(&mut self) -> Effect {
        if let Mode::Import(form) = &mut self.mode
            && form.work.take().is_some()
        {
            let words = &self.data.words;
            self.notice = Some(super::Notice::info(words.say("import-given-up")));
            return Effect::GiveUp(self.next_work());
        }
        self.mode = self.rest();
        Effect::None
    }

    /// Takes a file that was read, if it is still waited for.
    pub(super) fn planned(&mut self, number: u64, answer: Result<Planned, Error>) {
        let standing = self.mode.standing_mut();
        let Mode::Import(form) = standing else {
            return;
        };
        if form.work.is_none_or(|work| work.number != number) {
            return;
        }
        form.work = None;
        let words = &self.data.words;
        match answer {
            Ok(planned) if Incoming::is_nothing(&planned) => {
                let told = [
                    words.say("import-no-record"),
                    words.say("import-other-format"),
                ];
                form.error = Some(told.map(std::borrow::Cow::into_owned));
            }
            Ok(planned) => {
                *standing = Mode::Incoming;
                self.incoming = Some(Box::new(Incoming::new(planned)));
            }
            Err(error) => {
                form.error = Some([error.told(words), error.advice(words).unwrap_or_default()]);
            }
        }
    }
}
