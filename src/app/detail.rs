//! How the detail pane is read: which link is chosen, how far it is scrolled.

use super::Viewport;

/// What the detail pane tells.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum Reading {
    /// The selected record.
    #[default]
    Record,
    /// The brief on it, or on the counterpart that it is about.
    Brief,
}

/// The reading of the detail pane.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub struct Detail {
    /// What it tells.
    pub reading: Reading,
    /// The chosen link, by its number on the page.
    pub link: Option<usize>,
    /// The first line shown.
    pub scroll: usize,
}

impl Detail {
    /// Chooses a link and scrolls it into sight.
    pub(super) fn choose(&mut self, link: usize, viewport: &Viewport) {
        self.link = Some(link);
        let Some(begins) = viewport.link_lines.get(link).copied() else {
            return;
        };
        let rows = viewport.detail_rows.max(1);
        if begins < self.scroll {
            self.scroll = begins;
        } else if begins >= self.scroll + rows {
            // One line more than needed, so that it is seen how it goes on.
            self.scroll = (begins + 2).saturating_sub(rows);
        }
        self.clamp(viewport);
    }

    /// Scrolls by lines, not past either end.
    pub(super) fn scroll(&mut self, lines: isize, viewport: &Viewport) {
        self.scroll = self.scroll.saturating_add_signed(lines);
        self.clamp(viewport);
    }

    fn clamp(&mut self, viewport: &Viewport) {
        let last = viewport.detail_lines.saturating_sub(viewport.detail_rows);
        self.scroll = self.scroll.min(last);
    }
}
