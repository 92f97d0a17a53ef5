//! Marking with a note and evidence.

use crate::model::{Address, Status};
use tui_input::Input;

/// Which field of the form is typed into.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum NoteField {
    /// A remark.
    Note,
    /// Where it can be seen, usually an address.
    Evidence,
}

/// The form for a mark with a note.
#[derive(Debug)]
pub struct NoteForm {
    /// The follow-ups it is about, by the names that outlast a reload.
    pub follow_ups: Vec<Address>,
    /// To what they are marked; without one, only something is said of them.
    pub status: Option<Status>,
    /// The remark.
    pub note: Input,
    /// Where it can be seen.
    pub evidence: Input,
    /// Which of the two is typed into.
    pub field: NoteField,
}

impl NoteForm {
    pub(super) fn new(follow_ups: Vec<Address>, status: Option<Status>) -> Self {
        Self {
            follow_ups,
            status,
            note: Input::default(),
            evidence: Input::default(),
            field: NoteField::Note,
        }
    }

    pub(super) fn input(&mut self) -> &mut Input {
        match self.field {
            NoteField::Note => &mut self.note,
            NoteField::Evidence => &mut self.evidence,
        }
    }

    pub(super) fn next_field(&mut self) {
        self.field = match self.field {
            NoteField::Note => NoteField::Evidence,
            NoteField::Evidence => NoteField::Note,
        };
    }
}
