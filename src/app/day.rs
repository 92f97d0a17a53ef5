//! Asking for the day as of which the registry is to be shown.

use crate::search::{BadQuery, When};
use jiff::civil::Date;
use tui_input::Input;

/// The form that asks for a day.
#[derive(Debug, Default)]
pub struct DayForm {
    /// The day as typed.
    pub input: Input,
    /// What of it could not be read.
    pub error: Option<BadQuery>,
}

impl DayForm {
    /// The day that is meant so far, counted from the present; an empty form means that.
    pub fn day(&self, present: Date) -> Option<Date> {
        if self.input.value().trim().is_empty() {
            return Some(present);
        }
        let when = When::parse(self.input.value()).ok()?;
        Some(when.days(present).1)
    }

    /// Looks again at what is typed: what can still become a date is no mistake.
    pub(super) fn look(&mut self) {
        self.error = When::typed(self.input.value()).err();
    }
}
