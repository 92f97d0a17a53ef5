//! Carries out what the state asks for: the journal, the registry on disk, the index.

use super::Start;
use super::events::{Event, Sender};
use crate::app::{App, Data, Message};
use crate::error::Result;
use crate::ledger::{Entry, Ledger};
use crate::search::Catalogue;
use crate::store::{self, Draft, Opened};
use jiff::Timestamp;
use std::sync::Arc;
use std::thread;

/// The world beyond the state.
pub(super) struct World {
    start: Start,
}

impl World {
    pub(super) fn new(start: Start) -> Self {
        Self { start }
    }

    /// What was opened, made ready for browsing.
    pub(super) fn data(&self, opened: Opened) -> Data {
        let wanted = self.start.langs.iter().cloned();
        Data::new(opened, wanted, self.start.today, self.start.journal.by())
    }

    /// Writes to the journal.
    pub(super) fn record(&self, drafts: Vec<Draft>, seen: &Ledger) -> Result<Vec<Entry>> {
        self.start.journal.append(drafts, seen, Timestamp::now())
    }

    /// Reads the registry again.
    pub(super) fn reload(&self) -> Result<Box<Data>> {
        Ok(Box::new(self.data(store::open(&self.start.root)?)))
    }

    /// Makes everything ready for search beside the loop, which goes on drawing and taking keys.
    #[expect(clippy::unused_self, reason = "read beside the other effects")]
    pub(super) fn index(&self, app: &App, to: Sender) {
        let registry = Arc::clone(&app.data.registry);
        let (langs, today) = (app.data.langs.clone(), app.data.today);
        thread::spawn(move || {
            let catalogue = Box::new(Catalogue::new(&registry, &langs, today));
            to.send(Event::Message(Message::Indexed(catalogue)));
        });
    }
}
