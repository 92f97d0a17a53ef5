//! Boxes in which one of many is picked by a few letters: the palette of actions, where one has been, what is
//! bookmarked.

use super::{App, Mode, Viewport};
use tui_input::Input;

/// What is picked.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Picking {
    /// Something to do.
    Action,
    /// The colours to draw with.
    Theme,
    /// Where one has been.
    Place,
    /// A record that is bookmarked.
    Bookmark,
}

/// A box in which one of many is picked.
#[derive(Debug)]
pub struct Picker {
    /// What is picked.
    pub of: Picking,
    /// What is typed to narrow it.
    pub input: Input,
    /// The chosen row. What is typed changes how many there are, so it may lie beyond the last.
    pub row: usize,
    /// The first row shown.
    pub offset: usize,
    /// What the keys did before, and do again when the box is left.
    behind: Box<Mode>,
}

impl Picker {
    /// The chosen one of so many rows.
    pub fn chosen(&self, rows: usize) -> usize {
        self.row.min(rows.saturating_sub(1))
    }

    /// Moves the choice by rows.
    pub(super) fn step(&mut self, rows: isize, viewport: &Viewport) {
        let last = viewport.overlay_lines.saturating_sub(1);
        self.row = self.row.saturating_add_signed(rows).min(last);
        let shown = viewport.overlay_rows.max(1);
        self.offset = self
            .offset
            .clamp((self.row + 1).saturating_sub(shown), self.row);
    }

    /// Begins again at the first row, after something was typed.
    pub(super) fn typed(&mut self) {
        (self.row, self.offset) = (0, 0);
    }
}

impl Mode {
    /// What the keys do below the box that something is picked in, if there is one.
    pub fn standing(&self) -> &Self {
        match self {
            Self::Pick(picker) => &picker.behind,
            mode => mode,
        }
    }

    /// The same, to be changed.
    pub(super) fn standing_mut(&mut self) -> &mut Self {
        match self {
            Self::Pick(picker) => &mut picker.behind,
            mode => mode,
        }
    }
}

impl App {
    /// Opens a box over whatever one is in; from such a box, another takes its place.
    pub(super) fn pick(&mut self, of: Picking) {
        self.completing = None;
        let behind = match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Pick(picker) if picker.of == of => {
                self.mode = *picker.behind;
                return;
            }
            Mode::Pick(picker) => picker.behind,
            mode => Box::new(mode),
        };
        self.mode = Mode::Pick(Picker {
            of,
            input: Input::default(),
            row: match of {
                Picking::Theme => self.theme_row(),
                Picking::Action | Picking::Place | Picking::Bookmark => 0,
            },
            offset: 0,
            behind,
        });
    }

    /// Closes the box: the keys do again what they did before.
    pub(super) fn close_picker(&mut self) {
        match std::mem::replace(&mut self.mode, Mode::Browse) {
            Mode::Pick(picker) => self.mode = *picker.behind,
            other => self.mode = other,
        }
    }
}
