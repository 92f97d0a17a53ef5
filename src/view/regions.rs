//! The parts of the screen, for every screen and size.

use super::look::Look;
use crate::app::{App, Focus, Half, Mode, Screen};
use ratatui::layout::Rect;

/// Below this width the list and the record are shown one at a time.
pub const TWO_COLUMNS: u16 = 90;
/// From so many rows on, a record is shown below the timeline or the map.
const TWO_ROWS: u16 = 30;
/// From so many columns on, the matrix is shown beside the map.
const MATRIX_BESIDE: u16 = 100;

/// The parts of the screen.
pub(super) struct Regions {
    /// The title.
    pub(super) header: Rect,
    /// The tabs.
    pub(super) tabs: Rect,
    /// The line above the panes.
    pub(super) captions: Rect,
    /// The main pane.
    pub(super) main: Option<Rect>,
    /// Of the main pane, where the map is.
    pub(super) map: Option<Rect>,
    /// Of the main pane, where the matrix is.
    pub(super) matrix: Option<Rect>,
    /// The record.
    pub(super) detail: Option<Rect>,
    /// The footer.
    pub(super) footer: Rect,
}

impl Regions {
    /// The columns at which panes begin, and those of the lines between them.
    pub(super) fn edges(&self) -> Vec<u16> {
        let panes = [self.main, self.map, self.matrix, self.detail];
        let panes = panes.into_iter().flatten();
        panes.flat_map(|pane| [pane.left(), pane.right()]).collect()
    }

    /// Divides the screen.
    pub(super) fn of(area: Rect, app: &App, look: Look) -> Self {
        let row = |y| Rect {
            y: area.y + y,
            height: 1,
            ..area
        };
        let body = Rect {
            y: area.y + 3,
            height: area.height - 4,
            ..area
        };
        let (main, detail) = match &app.screen {
            _ if look.is_spoken() => one(body, app),
            Screen::List => beside(body, app, (body.width * 2 / 5).clamp(40, 90)),
            Screen::Relations(_) | Screen::Path(_) => beside(body, app, body.width / 2),
            Screen::Overview(_) => one(body, app),
            Screen::Timeline(_) | Screen::Map(_) => below(body, app),
        };
        let (map, matrix) = match (&app.screen, main) {
            (Screen::Map(screen), Some(main)) if look.is_spoken() => half(main, screen.half),
            (Screen::Map(screen), Some(main)) => halves(main, screen.half),
            _ => (None, None),
        };
        Self {
            header: row(0),
            tabs: row(1),
            captions: row(2),
            main,
            map,
            matrix,
            detail,
            footer: row(area.height - 1),
        }
    }
}

/// The main pane and the record side by side, or one of them.
fn beside(body: Rect, app: &App, left: u16) -> (Option<Rect>, Option<Rect>) {
    if body.width < TWO_COLUMNS {
        return one(body, app);
    }
    let main = Rect {
        width: left,
        ..body
    };
    let detail = Rect {
        x: body.x + left + 1,
        width: body.width - left - 1,
        ..body
    };
    (Some(main), Some(detail))
}

/// The record below the main pane, or one of them.
fn below(body: Rect, app: &App) -> (Option<Rect>, Option<Rect>) {
    if body.height + 4 < TWO_ROWS {
        return one(body, app);
    }
    let high = body.height * 3 / 5;
    let main = Rect {
        height: high,
        ..body
    };
    // A line between the two is left for the caption of the record.
    let detail = Rect {
        y: body.y + high + 1,
        height: body.height - high - 1,
        ..body
    };
    (Some(main), Some(detail))
}

/// The pane that the keys go to.
fn one(body: Rect, app: &App) -> (Option<Rect>, Option<Rect>) {
    if app.focus == Focus::Detail && !matches!(app.mode, Mode::Filter) {
        (None, Some(body))
    } else {
        (Some(body), None)
    }
}

/// The map or the matrix.
fn half(main: Rect, half: Half) -> (Option<Rect>, Option<Rect>) {
    match half {
        Half::Map => (Some(main), None),
        Half::Matrix => (None, Some(main)),
    }
}

/// The map and the matrix side by side, or one of them.
fn halves(main: Rect, half: Half) -> (Option<Rect>, Option<Rect>) {
    if main.width < MATRIX_BESIDE {
        return self::half(main, half);
    }
    let left = main.width * 3 / 5;
    let map = Rect {
        width: left,
        ..main
    };
    let matrix = Rect {
        x: main.x + left + 1,
        width: main.width - left - 1,
        ..main
    };
    (Some(map), Some(matrix))
}
