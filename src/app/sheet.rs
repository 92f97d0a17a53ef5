//! Sheets laid over the browser for reading.

use super::Viewport;

/// What a sheet shows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub enum SheetKind {
    /// What every key does.
    Help,
    /// What is wrong with the registry.
    Problems,
    /// What was marked.
    Log,
}

/// A sheet and how far it is scrolled.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Sheet {
    /// What it shows.
    pub kind: SheetKind,
    /// The first line shown.
    pub scroll: usize,
}

impl Sheet {
    pub(super) fn new(kind: SheetKind) -> Self {
        Self { kind, scroll: 0 }
    }

    pub(super) fn scroll(&mut self, lines: isize, viewport: &Viewport) {
        let last = viewport.overlay_lines.saturating_sub(viewport.overlay_rows);
        self.scroll = self.scroll.saturating_add_signed(lines).min(last);
    }
}
