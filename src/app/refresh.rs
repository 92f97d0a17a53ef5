//! Taking in what changed on the disk, without disturbing what one is doing.

use super::{App, Data, Mode, Notice};
use crate::error::Error;
use crate::ledger::{Entry, Ledger};
use crate::store::Fault;

impl App {
    /// Takes the registry as somebody asked for it, and says how it was.
    pub(super) fn reloaded(&mut self, answer: Result<Box<Data>, Error>) {
        self.notice = Some(match answer {
            Ok(data) => {
                let faults = data.faults.len();
                self.replace(*data);
                match faults {
                    0 => Notice::done("read again"),
                    1 => Notice::error("read again, with 1 problem: ! shows it"),
                    many => {
                        Notice::error(format!("read again, with {many} problems: ! shows them"))
                    }
                }
            }
            Err(error) => Notice::error(error.to_string()),
        });
    }

    /// Takes the registry as others changed it. What is broken now is told where it is new.
    pub(super) fn changed_elsewhere(&mut self, answer: Result<Box<Data>, Error>) {
        match answer {
            Ok(data) => {
                let is_new = |fault: &&Fault| !self.data.faults.contains(fault);
                let news = data.faults.iter().find(is_new).map(|fault| {
                    Notice::error(format!(
                        "{fault} · the last sound version is shown · ! shows all"
                    ))
                });
                self.replace(*data);
                if news.is_some() {
                    self.notice = news;
                }
            }
            Err(error) => self.notice = Some(Notice::error(error.to_string())),
        }
    }

    /// Takes the marks of others. The list keeps its rows and their order.
    pub(super) fn marked_elsewhere(&mut self, ledger: &Ledger, faults: Vec<Fault>) {
        let here = self.here();
        self.data.ledger = self.with_own(ledger);
        self.data.faults.retain(|fault| !fault.is_of_journal());
        self.data.faults.extend(faults);
        self.data.faults.sort();
        self.renew_screen(&here);
        self.lay_out();
    }

    /// What was read, with our own marks: one may have been written while it was being read.
    fn with_own(&self, read: &Ledger) -> Ledger {
        let ours = |entry: &&Entry| entry.by == self.data.writer;
        read.with(self.data.ledger.entries().iter().filter(ours).cloned())
    }

    /// Puts another registry in the place of this one; everything that is remembered is
    /// remembered by names that outlast it.
    fn replace(&mut self, mut data: Data) {
        data.ledger = self.with_own(&data.ledger);
        let chosen = match &self.mode {
            Mode::Quick(quick) => quick.results.get(quick.row).map(|found| {
                let address = self.data.registry.address(found.record);
                (address, quick.offset)
            }),
            _ => None,
        };
        let here = self.here();
        data.faults.extend(self.config_fault.clone());
        self.data = data;
        for listing in self.listings.iter_mut().chain(&mut self.views) {
            listing.forget();
        }
        self.list_here_again();
        self.renew_screen(&here);
        self.lay_out();
        let links = self.page().map_or(0, |page| page.links().count());
        self.detail.link = self.detail.link.filter(|link| *link < links);
        if let Mode::Quick(quick) = &mut self.mode {
            quick.search(&self.data, &mut self.asking);
            if let Some((address, offset)) = chosen {
                quick.choose_again(address, offset, &self.data);
            }
        }
    }
}
