//! Taking in what changed on the disk, without disturbing what one is doing.

use super::{App, Data, Detail, Focus, Mode, Notice};
use crate::error::Error;
use crate::lang::tell;
use crate::ledger::{Entry, Ledger};
use crate::model::Address;
use crate::store::Fault;
use std::sync::Arc;

impl App {
    /// Takes the registry as somebody asked for it, and says how it was.
    pub(super) fn reloaded(&mut self, answer: Result<Box<Data>, Error>) {
        self.notice = Some(match answer {
            Ok(data) => {
                let faults = data.faults.len();
                self.take_present(*data);
                match faults {
                    0 => Notice::done(self.data.words.say("notice-read-again")),
                    some => {
                        let words = &self.data.words;
                        Notice::error(tell!(words, "notice-read-problems", count = some))
                    }
                }
            }
            Err(error) => Notice::error(error.told(&self.data.words)),
        });
    }

    /// Takes the registry as others changed it. What is broken now is told where it is new.
    pub(super) fn changed_elsewhere(&mut self, answer: Result<Box<Data>, Error>) {
        match answer {
            Ok(data) => {
                let is_new = |fault: &&Fault| !self.data.faults.contains(fault);
                let news = data.faults.iter().find(is_new).map(|fault| {
                    let fault = fault.to_string();
                    Notice::error(tell!(self.data.words, "notice-sound-shown", fault = fault))
                });
                self.take_present(*data);
                if news.is_some() {
                    self.notice = news;
                }
            }
            Err(error) => {
                let text = error.told(&self.data.words);
                self.notice = Some(Notice::error(text));
            }
        }
    }

    /// Takes the marks of others. The list keeps its rows and their order.
    pub(super) fn marked_elsewhere(&mut self, ledger: &Ledger, faults: Vec<Fault>) {
        let here = self.here();
        self.take_ledger(self.with_own(ledger));
        let known = &mut self.present_mut().faults;
        known.retain(|fault| !fault.is_of_journal());
        known.extend(faults);
        known.sort();
        self.copy_state();
        self.renew_screen(&here);
        self.lay_out();
    }

    /// What was read, with our own marks: one may have been written while it was being read.
    fn with_own(&self, read: &Ledger) -> Ledger {
        let ours = |entry: &&Entry| entry.by == self.data.writer;
        read.with(self.present().ledger.entries().iter().filter(ours).cloned())
    }

    /// Takes the present as it was read again. While another day is shown, that is worked out anew.
    pub(super) fn take_present(&mut self, mut data: Data) {
        data.ledger = Arc::new(self.with_own(&data.ledger));
        data.faults.extend(self.config_faults.iter().cloned());
        data.words = self.data.words.clone();
        if self.set_aside().is_some() {
            *self.present_mut() = data;
            self.copy_state();
        } else {
            self.show(data);
        }
        self.ask_as_of_again();
    }

    /// The state of the files is told whatever day is shown.
    pub(super) fn copy_state(&mut self) {
        let Self { days, data, .. } = self;
        if let Some(present) = days.set_aside() {
            data.faults.clone_from(&present.faults);
            data.access.clone_from(&present.access);
        }
    }

    /// Puts another registry in the place of the one shown, and hands that out; everything that is
    /// remembered is remembered by names that outlast it.
    pub(super) fn show(&mut self, data: Data) -> Data {
        let chosen = match self.mode.standing() {
            Mode::Quick(quick) => quick.results.get(quick.row).map(|found| {
                let address = self.data.registry.address(found.record);
                (address, quick.offset)
            }),
            _ => None,
        };
        let here = self.here();
        let shown = std::mem::replace(&mut self.data, data);
        for listing in self.listings.iter_mut().chain(&mut self.views) {
            listing.forget();
        }
        self.list_here_again();
        let rows = self.viewport.list_rows;
        self.listing_mut().scroll_into_sight(rows);
        self.renew_screen(&here);
        let is_gone = |address: &Address| self.data.registry.find(address).is_none();
        if here.selected.as_ref().is_some_and(is_gone) {
            // What was read is not there any more.
            self.focus = Focus::List;
            self.detail = Detail::default();
        }
        self.lay_out();
        let links = self.page().map_or(0, |page| page.links().count());
        self.detail.link = self.detail.link.filter(|link| *link < links);
        if let Mode::Quick(quick) = self.mode.standing_mut() {
            quick.search(&self.data, &mut self.asking);
            if let Some((address, offset)) = chosen {
                quick.choose_again(address, offset, &self.data);
            }
        }
        shown
    }
}
