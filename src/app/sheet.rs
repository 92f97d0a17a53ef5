//! Sheets laid over the browser for reading.

use super::{App, Mode, Viewport};
use tui_input::Input;

/// What a sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum SheetKind {
    /// What every key does.
    Help,
    /// What is wrong with the registry.
    Problems,
    /// What was marked.
    Log,
}

/// A sheet, how far it is scrolled, and to what it is narrowed.
#[derive(Debug)]
pub struct Sheet {
    /// What it shows.
    pub kind: SheetKind,
    /// The first line shown.
    pub scroll: usize,
    /// The words that what is shown has.
    pub filter: Input,
}

impl Sheet {
    pub(super) fn new(kind: SheetKind) -> Self {
        Self {
            kind,
            scroll: 0,
            filter: Input::default(),
        }
    }

    pub(super) fn scroll(&mut self, lines: isize, viewport: &Viewport) {
        let last = viewport.overlay_lines.saturating_sub(viewport.overlay_rows);
        self.scroll = self.scroll.saturating_add_signed(lines).min(last);
    }
}

impl App {
    /// Has the sheet that is read narrowed by typing.
    pub(super) fn narrow_sheet(&mut self) {
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Sheet(sheet) => self.mode = Mode::Narrow(sheet),
            other => self.mode = other,
        }
    }

    /// Goes back to reading a sheet that is narrowed, or out of one that is read.
    pub(super) fn leave_sheet(&mut self, keeps: bool) {
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Narrow(mut sheet) => {
                if !keeps {
                    sheet.filter = Input::default();
                }
                self.mode = Mode::Sheet(sheet);
            }
            // A step out at a time: out of what it is narrowed to first.
            Mode::Sheet(mut sheet) if !sheet.filter.value().is_empty() => {
                (sheet.filter, sheet.scroll) = (Input::default(), 0);
                self.mode = Mode::Sheet(sheet);
            }
            Mode::Sheet(_) => self.mode = self.rest(),
            other => self.mode = other,
        }
    }
}
