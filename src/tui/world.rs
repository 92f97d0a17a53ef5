//! Carries out what the state asks for: the journal, the registry on disk, the index.

use super::Start;
use super::events::{Event, Sender};
use super::keeper::Keeper;
use super::progress::Progress;
use super::searcher::Searcher;
use super::works::Works;
use super::{terminal, web};
use crate::app::{
    App, Changes, Cut, Data, Drafting, Export, Importing, Message, Search, Why, Wrote,
};
use crate::draft;
use crate::error::{Error, Result};
use crate::import::Decided;
use crate::lang::Words;
use crate::ledger::{Entry, Ledger};
use crate::model::{Address, Lang};
use crate::registry::{Langs, Registry};
use crate::search::Catalogue;
use crate::store::edit::{Scribe, Undos, Unwritten, Writing, Written};
use crate::store::{self, Bookmarking, Bookmarks, Changed, Draft, Journal, Opened, Watch};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::{Path, PathBuf};
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

/// The world beyond the state.
pub(super) struct World {
    root: PathBuf,
    langs: Vec<Lang>,
    undos: Option<Undos>,
    journal: Journal,
    work: mpsc::Sender<Work>,
    searcher: Searcher,
    keeper: Keeper,
    works: Works,
    /// The number of the newest day asked for.
    newest_day: Arc<AtomicU64>,
    to: Sender,
    _watch: Option<Watch>,
}

/// Something that takes its time, done beside the loop, which goes on drawing and taking keys.
enum Work {
    /// Make everything ready for search, as of a day.
    Index(Arc<Registry>, Langs, Date),
    /// Work out how the registry stood on a day.
    AsOf(Box<Cut>),
    /// Read the registry again.
    Reload(Arc<Registry>, Why),
    /// Read the journals again.
    Journals(Arc<Registry>),
    /// Write what was decided on of a file.
    Adopt(Box<Decided>, Arc<Registry>),
    /// Write into files.
    Write(Box<Writing>, Arc<Registry>),
    /// Read a text into a draft.
    Draft(Box<Drafting>, Words),
}

impl World {
    /// Begins to watch the registry and to wait for work; answers go into the queue of events.
    pub(super) fn start(start: Start, to: Sender) -> Self {
        let (changes, answers) = (to.clone(), to.clone());
        let searcher = Searcher::start(to.clone());
        let works = Works::new(to.clone());
        let watch = Watch::start(&start.root, move |changed| {
            changes.send(Event::Changed(changed));
        });
        let saved = to.clone();
        store::follow(&start.config_path, move || saved.send(Event::Reconfigured));
        let (work, todo) = mpsc::channel();
        let newest_day = Arc::new(AtomicU64::new(0));
        let worker = Worker {
            root: start.root.clone(),
            langs: start.langs.clone(),
            today: start.today,
            newest_day: Arc::clone(&newest_day),
            writer: start.journal.by().to_owned(),
            to: to.clone(),
            undos: start.undos.clone(),
        };
        // One after the other, so that no answer overtakes a later one.
        thread::spawn(move || {
            for work in todo {
                let Some(answer) = worker.answer(work) else {
                    continue;
                };
                if !to.send(Event::Message(answer)) {
                    return;
                }
            }
        });
        Self {
            keeper: Keeper::start(start.undos.clone(), answers.clone()),
            root: start.root,
            langs: start.langs,
            undos: start.undos,
            journal: start.journal,
            work,
            searcher,
            works,
            newest_day,
            to: answers,
            _watch: watch,
        }
    }

    /// Writes to the journal.
    pub(super) fn record(&self, drafts: Vec<Draft>, seen: &Ledger) -> Result<Vec<Entry>> {
        self.journal.append(drafts, seen, Timestamp::now())
    }

    /// Has everything made ready for search: what is shown first, then the present beside it.
    pub(super) fn index(&self, app: &App) {
        for data in [Some(&app.data), app.set_aside()].into_iter().flatten() {
            let registry = Arc::clone(&data.registry);
            self.ask(Work::Index(registry, data.langs.clone(), data.today));
        }
    }

    /// Has it worked out how the registry stood on a day; what was asked before is given up.
    pub(super) fn as_of(&self, cut: Box<Cut>) {
        self.newest_day.store(cut.number, Ordering::Relaxed);
        self.ask(Work::AsOf(cut));
    }

    /// Changes the bookmarks.
    pub(super) fn bookmark(&self, change: &Bookmarking, words: &Words) -> Result<Vec<Address>> {
        let nowhere = || Error::cannot_write(&self.root, words.say("bookmarks-nowhere"));
        Bookmarks::beside(self.undos.as_ref().ok_or_else(nowhere)?).change(change)
    }

    /// Has searches carried out.
    pub(super) fn search(&self, searches: Vec<Search>) {
        self.searcher.ask(searches);
    }

    /// Has the registry read again.
    pub(super) fn reload(&self, app: &App) {
        let registry = Arc::clone(&app.present().registry);
        self.ask(Work::Reload(registry, Why::Asked));
    }

    /// Has something written into files.
    pub(super) fn write(&self, writing: Box<Writing>, app: &App) {
        self.ask(Work::Write(writing, Arc::clone(&app.present().registry)));
    }

    /// Has what is shown written to a file that others read.
    pub(super) fn export(&self, export: Box<Export>) {
        self.works.export(export);
    }

    /// Has a file read that is to be imported.
    pub(super) fn import(&self, importing: Box<Importing>) {
        self.works.import(importing);
    }

    /// Gives up what bears a lesser number.
    pub(super) fn give_up(&self, number: u64) {
        self.works.give_up(number);
    }

    /// Has written what was decided on of a file.
    pub(super) fn adopt(&self, decided: Box<Decided>, app: &App) {
        self.ask(Work::Adopt(decided, Arc::clone(&app.present().registry)));
    }

    /// Has a text read into a draft.
    pub(super) fn draft(&self, drafting: Box<Drafting>, app: &App) {
        self.ask(Work::Draft(drafting, app.data.words.clone()));
    }

    /// Has the copy of a source read, beside everything else: whoever wants to read it does not
    /// wait until everything is ready for search.
    pub(super) fn read_source(&self, file: String) {
        let (to, root) = (self.to.clone(), self.root.clone());
        thread::spawn(move || {
            let text = draft::source_text(&root, &file);
            to.send(Event::Message(Message::SourceRead(file, text)));
        });
    }

    /// Has an address opened in a web browser, beside everything else: it may take its time.
    pub(super) fn open_web(&self, address: String) {
        let to = self.to.clone();
        thread::spawn(move || {
            web::open(&address, &terminal::variable, |answer| {
                to.send(Event::Message(Message::WebOpened(answer)));
            });
        });
    }

    /// Keeps a draft on the desk.
    pub(super) fn keep(
        &self,
        draft: &draft::Draft,
        at: Option<&Path>,
        words: &Words,
    ) -> Result<PathBuf> {
        let nowhere = || Error::cannot_write(&self.root, "there is no place for drafts");
        let undos = self.undos.as_ref().ok_or_else(nowhere)?;
        self.keeper.instead(|| draft::keep(undos, draft, words, at))
    }

    /// Has a draft kept in its place beside the loop.
    pub(super) fn keep_soon(&self, draft: Box<draft::Draft>, at: PathBuf, words: &Words) {
        self.keeper.keep_soon(draft, at, words.clone());
    }

    /// Takes a draft from the desk.
    pub(super) fn forget_kept(&self, facts: &Path) {
        self.keeper.instead(|| draft::forget(facts));
    }

    /// The drafts that are kept on the desk.
    pub(super) fn kept_drafts(&self) -> Vec<draft::Kept> {
        self.undos.as_ref().map_or_else(Vec::new, draft::Kept::all)
    }

    /// The languages asked for, the best first.
    pub(super) fn langs(&self) -> &[Lang] {
        &self.langs
    }

    /// The registry's folder.
    pub(super) fn root(&self) -> &Path {
        &self.root
    }

    /// The list of changes of files, if this machine has a place for it.
    pub(super) fn undos(&self) -> Option<&Undos> {
        self.undos.as_ref()
    }

    /// Has read again what changed.
    pub(super) fn changed(&self, app: &App, changed: Changed) {
        let registry = Arc::clone(&app.present().registry);
        self.ask(match changed {
            Changed::Journals => Work::Journals(registry),
            Changed::Records => Work::Reload(registry, Why::Changed),
        });
    }

    fn ask(&self, work: Work) {
        // The worker ends only with the program.
        let _ended = self.work.send(work);
    }
}

/// What the worker has to know.
struct Worker {
    root: PathBuf,
    langs: Vec<Lang>,
    today: Date,
    writer: String,
    newest_day: Arc<AtomicU64>,
    to: Sender,
    undos: Option<Undos>,
}

impl Worker {
    /// Does some work; `None` if it was given up.
    fn answer(&self, work: Work) -> Option<Message> {
        Some(match work {
            Work::Index(registry, langs, day) => {
                let progress = Progress::new(&self.to);
                let tell = |share| progress.tell(share);
                Message::Indexed(Arc::new(Catalogue::build(&registry, &langs, day, tell)))
            }
            Work::AsOf(cut) => {
                let is_given_up = || self.newest_day.load(Ordering::Relaxed) != cut.number;
                Message::Stood(cut.number, cut.carry_out(&is_given_up)?)
            }
            Work::Reload(last, why) => Message::Reloaded(self.reload(&last), why),
            Work::Adopt(decided, last) => Message::Wrote(Box::new(self.adopt(&decided, &last))),
            Work::Draft(drafting, words) => {
                let keep = |draft: &draft::Draft| {
                    draft::keep(self.undos.as_ref()?, draft, &words, None).ok()
                };
                let read = |file: &str| draft::document(&from_home(file));
                Message::Drafted(Box::new(drafting.carry_out(read, keep)))
            }
            Work::Write(writing, last) => Message::Wrote(Box::new(self.write(&writing, &last))),
            Work::Journals(registry) => {
                let (ledger, faults) = store::journals(&self.root, &registry);
                Message::Marked(Arc::new(ledger), faults)
            }
        })
    }

    /// Writes into files and reads them again.
    fn write(&self, writing: &Writing, last: &Registry) -> std::result::Result<Wrote, Unwritten> {
        Ok(self.wrote(writing.carry_out(self.scribe()?, last)?))
    }

    /// Writes what was decided on of a file.
    fn adopt(&self, decided: &Decided, last: &Registry) -> std::result::Result<Wrote, Unwritten> {
        let mut from = store::open_file(&decided.request.file)?;
        Ok(self.wrote(decided.carry_out(&mut *from, self.scribe()?, last)?))
    }

    fn wrote(&self, written: Written) -> Wrote {
        Wrote {
            data: self.data(written.opened),
            what: written.what,
            at: written.at,
            new_problems: written.new_problems,
        }
    }

    fn scribe(&self) -> Result<Scribe<'_>> {
        let nowhere =
            || Error::cannot_write(&self.root, "there is no place for what can be undone");
        Ok(Scribe {
            root: &self.root,
            undos: self.undos.as_ref().ok_or_else(nowhere)?,
            by: &self.writer,
            now: Timestamp::now(),
        })
    }

    /// Reads the registry again.
    fn reload(&self, last: &Registry) -> Result<Box<Data>> {
        Ok(self.data(store::reopen(&self.root, last)?))
    }

    /// What was opened, made ready for search before anybody sees it, so that a list narrowed by
    /// words stays narrowed.
    fn data(&self, opened: Opened) -> Box<Data> {
        let langs = self.langs.iter().cloned();
        let mut data = Data::new(opened, langs, self.today, &self.writer);
        let catalogue = Catalogue::new(&data.registry, &data.langs, data.today);
        data.catalogue = Some(Arc::new(catalogue));
        if let Some(undos) = &self.undos {
            data.changes = Changes::of(undos, &self.writer);
        }
        Box::new(data)
    }
}

/// The file that somebody means who types a name: `~` is their home, as in a shell.
pub(super) fn from_home(file: &str) -> PathBuf {
    let home = std::env::var_os("HOME").filter(|_| file == "~" || file.starts_with("~/"));
    match home {
        Some(home) => Path::new(&home).join(file.trim_start_matches(['~', '/'])),
        None => PathBuf::from(file),
    }
}
