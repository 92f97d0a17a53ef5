//! What the last frame showed where: the view reports it, and moving by pages, scrolling and the
//! mouse go by it.

use super::{Action, ScreenKind};
use crate::model::Kind;

/// A rectangle of cells.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub struct Area {
    pub x: u16,
    pub y: u16,
    pub width: u16,
    pub height: u16,
}

impl Area {
    /// Says whether a cell is in it.
    pub fn contains(self, x: u16, y: u16) -> bool {
        (self.x..self.x.saturating_add(self.width)).contains(&x)
            && (self.y..self.y.saturating_add(self.height)).contains(&y)
    }
}

/// Something on the screen that the mouse can mean.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Target {
    /// A tab.
    Tab(Kind),
    /// The tab of a view of one's own.
    View(usize),
    /// A row of the list.
    Row(usize),
    /// The mark of a row of the tree that opens and closes it.
    Fold(usize),
    /// A moment of the timeline: its lane and its number there.
    Moment(usize, usize),
    /// A place of the map.
    Site(usize),
    /// A figure of the overview: its row and its place there.
    Figure(usize, usize),
    /// A country of the matrix.
    Country(usize),
    /// The name of a screen.
    Screen(ScreenKind),
    /// A link of the detail pane.
    Link(usize),
    /// A result of the search.
    Result(usize),
    /// A line of what a file brings.
    Incoming(usize),
    /// Something that does what its key does: a word of the footer, a row of a box that asks.
    Does(Action),
    /// A cell of a form, or a field.
    Cell(usize),
    /// Something offered for what is typed: a value, a completion, a kept draft.
    Offer(usize),
    /// A fact of a review.
    Fact(usize),
    /// Words of the text that is reviewed, from this byte on.
    Words(usize),
    /// The list pane as a whole.
    List,
    /// The detail pane as a whole.
    Detail,
    /// What is laid over both.
    Overlay,
}

/// What the last frame showed where.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Viewport {
    /// Rows of the list.
    pub list_rows: usize,
    /// Columns of the overview.
    pub list_columns: usize,
    /// Rows of the detail pane.
    pub detail_rows: usize,
    /// Lines that the detail pane would need.
    pub detail_lines: usize,
    /// The line of the detail pane that each link begins on.
    pub link_lines: Vec<usize>,
    /// The byte at which each line of the reviewed text begins that was shown.
    pub text_lines: Vec<usize>,
    /// The bytes of a text that is read at which the first line shown may begin.
    pub text_tops: Vec<usize>,
    /// The byte at which the first line shown begins.
    pub text_top: usize,
    /// Rows of what is laid over both.
    pub overlay_rows: usize,
    /// Lines that it would need.
    pub overlay_lines: usize,
    /// What the mouse can mean; the later stands above the earlier.
    pub targets: Vec<(Area, Target)>,
    /// Where addresses on the web are written, and which.
    pub addresses: Vec<(Area, String)>,
    /// The cell of the cursor, where text is typed.
    pub cursor: Option<(u16, u16)>,
}

impl Default for Viewport {
    /// Before the first frame, what a common terminal shows.
    fn default() -> Self {
        Self {
            list_rows: 20,
            list_columns: 1,
            detail_rows: 20,
            detail_lines: 0,
            link_lines: Vec::new(),
            text_lines: Vec::new(),
            text_tops: Vec::new(),
            text_top: 0,
            overlay_rows: 20,
            overlay_lines: 0,
            targets: Vec::new(),
            addresses: Vec::new(),
            cursor: None,
        }
    }
}

impl Viewport {
    /// The address on the web that is written at a cell of the screen.
    pub fn address(&self, x: u16, y: u16) -> Option<&str> {
        let hit = self.addresses.iter().find(|(area, _)| area.contains(x, y));
        hit.map(|(_, address)| address.as_str())
    }

    /// What a cell of the screen means.
    pub fn target(&self, x: u16, y: u16) -> Option<Target> {
        let hit = self
            .targets
            .iter()
            .rev()
            .find(|(area, _)| area.contains(x, y));
        hit.map(|(_, target)| *target)
    }
}

/// Returns the first line shown, scrolled as little as can be, so that a line is in sight and none
/// is left blank below the last.
pub(super) fn scrolled(offset: usize, line: usize, shown: usize, lines: usize) -> usize {
    let shown = shown.max(1);
    let least = (line + 1).saturating_sub(shown);
    offset.clamp(least, line).min(lines.saturating_sub(shown))
}

#[cfg(test)]
mod tests {
    use super::scrolled;

    #[test]
    fn scrolling_goes_no_further_than_it_must() {
        assert_eq!(scrolled(4, 6, 5, 20), 4, "in sight already");
        assert_eq!(scrolled(4, 2, 5, 20), 2);
        assert_eq!(scrolled(4, 9, 5, 20), 5);
        assert_eq!(scrolled(18, 19, 5, 20), 15, "no blanks below");
        assert_eq!(scrolled(3, 0, 0, 0), 0, "nothing to show");
    }
}
