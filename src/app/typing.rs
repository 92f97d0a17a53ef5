//! Text: the filter, the search, the note, the day.

use super::Picking;
use super::asking::Finding;
use super::drafting::is_dispatch;
use super::{App, Asker, Detail, Edit, Effect, Intent, Mode, NoteForm, Notice, Quick};
use crate::model::{clean, is_hostile};
use tui_input::{Input, InputRequest};

/// The longest text a field takes; more is no name, query or note.
const LONGEST: usize = 2000;

impl App {
    pub(super) fn type_letter(&mut self, letter: char) -> Effect {
        if !is_hostile(letter) {
            self.request(InputRequest::InsertChar(letter));
        }
        Effect::None
    }

    pub(super) fn paste(&mut self, text: String) -> Effect {
        match &self.mode {
            Mode::Browse | Mode::Intake(_) if is_dispatch(&text) => {
                return self.paste_dispatch(text);
            }
            // Pasted onto the list, a name is what one looks for.
            Mode::Browse => self.mode = Mode::Quick(Quick::default()),
            _ => {}
        }
        let harmless = |letter: &char| letter.is_whitespace() || !is_hostile(*letter);
        let text: String = text.chars().filter(harmless).collect();
        for letter in clean(&text).chars().take(LONGEST) {
            self.insert(InputRequest::InsertChar(letter));
        }
        self.changed();
        Effect::None
    }

    pub(super) fn edit(&mut self, edit: Edit) {
        self.request(match edit {
            Edit::Left => InputRequest::GoToPrevChar,
            Edit::Right => InputRequest::GoToNextChar,
            Edit::WordLeft => InputRequest::GoToPrevWord,
            Edit::WordRight => InputRequest::GoToNextWord,
            Edit::Start => InputRequest::GoToStart,
            Edit::End => InputRequest::GoToEnd,
            Edit::Erase => InputRequest::DeletePrevChar,
            Edit::EraseNext => InputRequest::DeleteNextChar,
            Edit::EraseWord => InputRequest::DeletePrevWord,
            Edit::EraseAll => InputRequest::DeleteLine,
        });
    }

    pub(super) fn input(&mut self) -> Option<&mut Input> {
        if matches!(self.mode, Mode::Filter) {
            return Some(&mut self.listing_mut().filter);
        }
        match &mut self.mode {
            Mode::Quick(quick) => Some(&mut quick.input),
            Mode::Note(form) => Some(form.input()),
            Mode::Day(form) => Some(&mut form.input),
            Mode::Export(form) => Some(&mut form.input),
            Mode::Import(form) => Some(&mut form.input),
            Mode::Form(form) => Some(&mut form.input),
            Mode::Intake(intake) => Some(&mut intake.input),
            Mode::Narrow(sheet) => Some(&mut sheet.filter),
            Mode::Pick(picker) => Some(&mut picker.input),
            Mode::Browse
            | Mode::Review
            | Mode::Incoming
            | Mode::Sort
            | Mode::Filter
            | Mode::Add
            | Mode::Copy
            | Mode::Delete(_)
            | Mode::Mend(_)
            | Mode::Sources(_)
            | Mode::Sheet(_) => None,
        }
    }

    /// Changes the text and says whether it is another now.
    fn insert(&mut self, request: InputRequest) -> bool {
        let Some(input) = self.input() else {
            return false;
        };
        let full = input.value().len() >= LONGEST;
        if full && matches!(request, InputRequest::InsertChar(_)) {
            return false;
        }
        input.handle(request).is_some_and(|change| change.value)
    }

    fn request(&mut self, request: InputRequest) {
        if self.insert(request) {
            self.changed();
        } else {
            // The cursor is elsewhere now.
            self.completing = None;
        }
    }

    /// Follows up on a text that is another now.
    fn changed(&mut self) {
        match &mut self.mode {
            Mode::Day(form) => form.look(),
            Mode::Export(form) => form.error = None,
            Mode::Import(form) => (form.row, form.error) = (None, None),
            Mode::Form(form) => form.typed(&self.data),
            Mode::Intake(intake) => (intake.row, intake.refusal) = (None, None),
            Mode::Narrow(sheet) => sheet.scroll = 0,
            Mode::Pick(picker) => picker.typed(),
            _ => {}
        }
        self.search_typed();
        self.offer();
    }

    /// Searches what is typed now.
    pub(super) fn search_typed(&mut self) {
        match &mut self.mode {
            Mode::Filter => {
                self.listing_mut().select_best();
                self.filter_again();
            }
            Mode::Quick(quick) => quick.search(&self.data, &mut self.asking),
            _ => {}
        }
    }

    /// Searches again what is typed, as when the search has just become ready.
    pub(super) fn search_again(&mut self) {
        if let Mode::Quick(quick) = self.mode.standing_mut() {
            quick.search(&self.data, &mut self.asking);
        }
        if !self.listing().filter.value().is_empty() {
            self.filter_again();
        }
    }

    /// Takes what a search has found.
    pub(super) fn found(&mut self, asker: Asker, number: u64, finding: Finding) {
        match asker {
            Asker::Quick => {
                let Mode::Quick(quick) = self.mode.standing_mut() else {
                    return;
                };
                let opens = quick.take(number, finding, &self.data);
                if let Some(chosen) = quick.chosen().filter(|_| opens) {
                    let record = chosen.record;
                    self.go_to(record);
                }
            }
            Asker::List(_) | Asker::View(_) => {
                let before = self.selected();
                let listing = match asker {
                    Asker::View(view) => self.views.get_mut(view),
                    Asker::List(kind) => self.listings.get_mut(kind as usize),
                    Asker::Quick => None,
                };
                if let Some(listing) = listing {
                    listing.take(number, finding, &self.data);
                }
                if self.selected() != before {
                    self.detail = Detail::default();
                    self.lay_out();
                }
                let shown = self.viewport.list_rows;
                self.listing_mut().scroll_into_sight(shown);
            }
        }
    }

    fn filter_again(&mut self) {
        let before = self.selected();
        self.list_here_again();
        if self.selected() != before {
            self.detail = Detail::default();
            self.lay_out();
        }
    }

    pub(super) fn clear_filter(&mut self) {
        if self.listing().filter.value().is_empty() {
            return;
        }
        // What was selected among the few stays selected among the many.
        let (listing, data) = self.listing_and_data();
        if listing.selected().is_some() {
            listing.keep(data);
        }
        listing.filter = Input::default();
        self.filter_again();
    }

    /// Enter, where text is typed.
    pub(super) fn submit(&mut self) -> Effect {
        self.completing = None;
        if matches!(&self.mode, Mode::Pick(picker) if picker.of == Picking::Theme) {
            return self.take_theme();
        }
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Filter => {
                let (listing, data) = self.listing_and_data();
                listing.keep(data);
                Effect::None
            }
            mode @ Mode::Sources(_) => {
                self.mode = mode;
                Effect::None
            }
            Mode::Quick(mut quick) => {
                if let Some(found) = quick.results.get(quick.row) {
                    self.go_to(found.record);
                    Effect::None
                } else {
                    quick.open_when_found();
                    self.mode = Mode::Quick(quick);
                    Effect::None
                }
            }
            Mode::Note(form) => self.submit_note(form),
            Mode::Day(form) => {
                self.submit_day(form);
                Effect::None
            }
            Mode::Export(form) => self.submit_export(form),
            Mode::Import(form) => self.submit_import(form),
            Mode::Intake(intake) => self.submit_intake(intake),
            Mode::Browse | Mode::Sheet(_) => Effect::None,
            Mode::Narrow(sheet) => {
                self.mode = Mode::Sheet(sheet);
                Effect::None
            }
            // An action that is picked is told by a message of its own.
            picked @ Mode::Pick(_) => {
                self.mode = picked;
                self.go_to_chosen();
                Effect::None
            }
            other @ (Mode::Add
            | Mode::Copy
            | Mode::Form(_)
            | Mode::Delete(_)
            | Mode::Mend(_)
            | Mode::Review
            | Mode::Incoming
            | Mode::Sort) => {
                self.mode = other;
                Effect::None
            }
        }
    }

    fn submit_note(&mut self, form: NoteForm) -> Effect {
        let text = |input: &Input| Some(clean(input.value())).filter(|text| !text.is_empty());
        let (note, evidence) = (text(&form.note), text(&form.evidence));
        let registry = &self.data.registry;
        let about: Vec<_> = form
            .follow_ups
            .iter()
            .filter_map(|a| registry.find(a))
            .collect();
        let status = form.status;
        // The form stays until the journal has answered, so that nothing typed is lost.
        self.mode = Mode::Note(form);
        if about.is_empty() {
            self.notice = Some(Notice::error(self.data.words.say("notice-follow-up-gone")));
            return Effect::None;
        }
        if status.is_none() && note.is_none() && evidence.is_none() {
            self.notice = Some(Notice::info(self.data.words.say("notice-write-first")));
            return Effect::None;
        }
        let drafts = self.drafts(&about, status, note.as_deref(), evidence.as_deref());
        self.record(drafts, status.map_or(Intent::Note, Intent::Mark))
    }
}
