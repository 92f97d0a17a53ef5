//! The registry as of another day: the present is set aside and kept up to date, and what is shown
//! is cut from it.

use super::{App, Data, DayForm, Level, Mode, Notice};
use crate::insight::date_words;
use crate::lang::tell;
use crate::ledger::Ledger;
use crate::registry::{Langs, Registry};
use crate::search::{Catalogue, When};
use jiff::civil::Date;
use std::sync::Arc;

/// How the registry stood on a day, to be worked out by the world and answered with
/// [`super::Message::Stood`].
#[derive(Debug)]
pub struct Cut {
    /// Which request it is: a later one has a higher number and makes an earlier one worthless.
    pub number: u64,
    day: Date,
    registry: Arc<Registry>,
    ledger: Arc<Ledger>,
    langs: Langs,
}

impl Cut {
    fn of(present: &Data, day: Date, number: u64) -> Self {
        Self {
            number,
            day,
            registry: Arc::clone(&present.registry),
            ledger: Arc::clone(&present.ledger),
            langs: present.langs.clone(),
        }
    }

    /// Works it out and makes the records ready for search before anybody sees them, so that a
    /// list narrowed by words stays narrowed; `None` if it was given up meanwhile.
    pub fn carry_out(&self, is_given_up: &dyn Fn() -> bool) -> Option<Box<Stood>> {
        if is_given_up() {
            return None;
        }
        let mut stood = self.stood();
        if is_given_up() {
            return None;
        }
        let catalogue = Catalogue::new(&stood.registry, &self.langs, self.day);
        stood.catalogue = Some(Arc::new(catalogue));
        Some(Box::new(stood))
    }

    fn stood(&self) -> Stood {
        Stood {
            day: self.day,
            registry: Arc::new(self.registry.as_of(self.day)),
            ledger: Arc::new(self.ledger.as_of(self.day)),
            catalogue: None,
            of: Arc::clone(&self.ledger),
        }
    }
}

/// How the registry stood on a day.
#[derive(Debug)]
pub struct Stood {
    day: Date,
    registry: Arc<Registry>,
    ledger: Arc<Ledger>,
    catalogue: Option<Arc<Catalogue>>,
    /// All the marks that those of the day are taken from.
    of: Arc<Ledger>,
}

impl Stood {
    /// What is browsed on that day; what was marked while it was worked out is looked at too.
    fn data(self, present: &Data) -> Data {
        let ledger = if Arc::ptr_eq(&self.of, &present.ledger) {
            self.ledger
        } else {
            Arc::new(present.ledger.as_of(self.day))
        };
        Data {
            registry: self.registry,
            ledger,
            faults: present.faults.clone(),
            access: present.access.clone(),
            catalogue: self.catalogue,
            langs: present.langs.clone(),
            words: present.words.clone(),
            today: self.day,
            as_of: Some(self.day),
            writer: present.writer.clone(),
            changes: present.changes.clone(),
        }
    }
}

/// What is known beside what is shown.
#[derive(Debug, Default)]
pub(super) struct Days {
    /// The present, set aside while another day is shown.
    present: Option<Box<Data>>,
    /// The number of the latest request.
    last: u64,
    /// The day that is being worked out.
    awaited: Option<Awaited>,
}

impl Days {
    pub(super) fn set_aside(&self) -> Option<&Data> {
        self.present.as_deref()
    }
}

#[derive(Debug)]
struct Awaited {
    number: u64,
    day: Date,
    /// The answer, while it waits for a note to be finished.
    arrived: Option<Box<Stood>>,
}

impl App {
    /// A browser at its first screen, as of a day.
    pub fn as_of(present: Data, day: Date) -> Self {
        if day == present.today {
            return Self::new(present);
        }
        let stood = Cut::of(&present, day, 0).stood();
        let mut app = Self::new(stood.data(&present));
        app.days.present = Some(Box::new(present));
        app
    }

    /// The present, whether or not it is shown.
    pub fn present(&self) -> &Data {
        self.set_aside().unwrap_or(&self.data)
    }

    /// The present, if it is set aside while another day is shown.
    pub fn set_aside(&self) -> Option<&Data> {
        self.days.set_aside()
    }

    pub(super) fn present_mut(&mut self) -> &mut Data {
        self.days.present.as_deref_mut().unwrap_or(&mut self.data)
    }

    /// Takes what was made ready for search, of the present or of the day that is shown.
    pub(super) fn indexed(&mut self, catalogue: Arc<Catalogue>) {
        if catalogue.is_of(&self.data.registry) {
            self.data.catalogue = Some(catalogue);
            self.search_again();
        } else if catalogue.is_of(&self.present().registry) {
            self.present_mut().catalogue = Some(catalogue);
        }
    }

    /// The day that is being worked out.
    pub fn awaited_day(&self) -> Option<Date> {
        self.days.awaited.as_ref().map(|awaited| awaited.day)
    }

    /// Goes to the day that is typed, or says what is wrong with it.
    pub(super) fn submit_day(&mut self, mut form: DayForm) {
        if let Some(day) = form.day(self.present().today) {
            self.go_to_day(day);
        } else {
            form.error = When::parse(form.input.value()).err();
            self.mode = Mode::Day(form);
        }
    }

    fn go_to_day(&mut self, day: Date) {
        let today = self.present().today;
        let was_waiting = self.days.awaited.take().is_some();
        if day == today {
            let day = date_words(&self.data.words, today.into());
            self.notice = Some(match self.days.present.take() {
                Some(present) => {
                    self.show(*present);
                    Notice::done(tell!(self.data.words, "notice-back-present", day = day))
                }
                None => Notice::info(tell!(self.data.words, "notice-is-present", day = day)),
            });
        } else if self.data.as_of == Some(day) && !was_waiting {
            let day = date_words(&self.data.words, day.into());
            let text = tell!(self.data.words, "notice-is-that-day", day = day);
            self.notice = Some(Notice::info(text));
        } else {
            self.ask_as_of(day);
            let day = date_words(&self.data.words, day.into());
            let text = tell!(self.data.words, "notice-working-out", day = day);
            self.notice = Some(Notice::info(text));
        }
    }

    fn ask_as_of(&mut self, day: Date) {
        self.days.last += 1;
        let number = self.days.last;
        let cut = Cut::of(self.present(), day, number);
        self.asking.cut(cut);
        self.days.awaited = Some(Awaited {
            number,
            day,
            arrived: None,
        });
    }

    /// Has the day that is shown, or awaited, worked out anew from a present that is another now.
    pub(super) fn ask_as_of_again(&mut self) {
        if let Some(day) = self.awaited_day().or(self.data.as_of) {
            self.ask_as_of(day);
        }
    }

    /// Takes how the registry stood on a day, unless another day was asked for since.
    pub(super) fn stood(&mut self, number: u64, stood: Box<Stood>) {
        let awaited = self.days.awaited.as_mut();
        if let Some(awaited) = awaited.filter(|awaited| awaited.number == number) {
            awaited.arrived = Some(stood);
        }
    }

    /// Shows the day that has arrived. A note that is being written is finished first: it is of the
    /// present, and would be lost.
    pub(super) fn show_arrived(&mut self) {
        if matches!(self.mode.standing(), Mode::Note(_)) {
            return;
        }
        let arrived = self.days.awaited.take_if(|day| day.arrived.is_some());
        let Some(stood) = arrived.and_then(|awaited| awaited.arrived) else {
            return;
        };
        let before = self.data.as_of;
        let selected = self.here().selected;
        let data = stood.data(self.present());
        let (day, today) = (data.today, self.present().today);
        let shown = self.show(data);
        if before == Some(day) {
            return;
        }
        let was_there = selected.is_none_or(|address| {
            self.data.registry.find(&address).is_some() || shown.registry.find(&address).is_none()
        });
        self.days.present.get_or_insert_with(|| Box::new(shown));
        if let Some(Level::Done | Level::Error) = self.notice.as_ref().map(|notice| notice.level) {
            // What became of a mark is not to be missed; the header tells the day.
            return;
        }
        let id = if !was_there {
            "notice-not-there-yet"
        } else if day > today {
            "notice-counted-from"
        } else {
            "notice-stood"
        };
        let day = date_words(&self.data.words, day.into());
        self.notice = Some(Notice::done(tell!(self.data.words, id, day = day)));
    }

    /// Takes the marks there are now, of which the day that is shown has some.
    pub(super) fn take_ledger(&mut self, ledger: Ledger) {
        self.present_mut().ledger = Arc::new(ledger);
        if let Some(day) = self.data.as_of {
            self.data.ledger = Arc::new(self.present().ledger.as_of(day));
        }
    }

    /// Says that marks are of the present, and how to get there.
    pub(super) fn refuse_mark(&mut self) {
        self.notice = Some(Notice::info(self.data.words.say("notice-present-only")));
    }
}

#[cfg(test)]
mod tests;
