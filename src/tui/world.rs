//! Carries out what the state asks for: the journal, the registry on disk, the index.

use super::Start;
use super::events::{Event, Sender};
use super::progress::Progress;
use super::searcher::Searcher;
use crate::app::{App, Cut, Data, Message, Search, Why};
use crate::error::Result;
use crate::ledger::{Entry, Ledger};
use crate::model::Lang;
use crate::registry::{Langs, Registry};
use crate::search::Catalogue;
use crate::store::{self, Changed, Draft, Journal, Watch};
use jiff::Timestamp;
use jiff::civil::Date;
use std::path::PathBuf;
use std::sync::atomic::{AtomicU64, Ordering};
use std::sync::{Arc, mpsc};
use std::thread;

/// The world beyond the state.
pub(super) struct World {
    journal: Journal,
    work: mpsc::Sender<Work>,
    searcher: Searcher,
    /// The number of the newest day asked for.
    newest_day: Arc<AtomicU64>,
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
}

impl World {
    /// Begins to watch the registry and to wait for work; answers go into the queue of events.
    pub(super) fn start(start: Start, to: Sender) -> Self {
        let changes = to.clone();
        let searcher = Searcher::start(to.clone());
        let watch = Watch::start(&start.root, move |changed| {
            changes.send(Event::Changed(changed));
        });
        let (work, todo) = mpsc::channel();
        let newest_day = Arc::new(AtomicU64::new(0));
        let worker = Worker {
            root: start.root,
            langs: start.langs,
            today: start.today,
            newest_day: Arc::clone(&newest_day),
            writer: start.journal.by().to_owned(),
            to: to.clone(),
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
            journal: start.journal,
            work,
            searcher,
            newest_day,
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

    /// Has searches carried out.
    pub(super) fn search(&self, searches: Vec<Search>) {
        self.searcher.ask(searches);
    }

    /// Has the registry read again.
    pub(super) fn reload(&self, app: &App) {
        let registry = Arc::clone(&app.present().registry);
        self.ask(Work::Reload(registry, Why::Asked));
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
            Work::Journals(registry) => {
                let (ledger, faults) = store::journals(&self.root, &registry);
                Message::Marked(ledger, faults)
            }
        })
    }

    /// Reads the registry again and makes it ready for search before anybody sees it, so that a
    /// list narrowed by words stays narrowed.
    fn reload(&self, last: &Registry) -> Result<Box<Data>> {
        let opened = store::reopen(&self.root, last)?;
        let langs = self.langs.iter().cloned();
        let mut data = Data::new(opened, langs, self.today, &self.writer);
        let catalogue = Catalogue::new(&data.registry, &data.langs, data.today);
        data.catalogue = Some(Arc::new(catalogue));
        Ok(Box::new(data))
    }
}
