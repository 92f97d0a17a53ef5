//! Draws the browser: the state in, a frame out, and nothing changes on the way.
//!
//! ```text
//!  paraph  ICESCO and its counterparts                          2 problems   header
//!  1 Meetings 35   2 Proposals 68   3 People 34 …                           tabs
//! ── 35 meetings ──────────────────┬── signing ──────────────────────────   captions
//!  2024-06-28 ICESCO – TCHF        │ ICESCO – Ministry of Culture …         list │ detail
//!  ↑↓ move  enter open  / filter                                            footer
//! ```

mod aloud;
mod asking;
mod background;
mod bidi;
mod caption;
mod completion;
mod connection;
mod cursor;
mod day;
mod detail;
mod export;
mod flow;
mod footer;
mod form;
mod header;
mod importing;
mod incoming;
mod intake;
mod list;
mod look;
mod map;
mod marks;
mod neighbourhood;
mod note;
mod overview;
mod picker;
mod query;
mod quick;
mod reading;
mod regions;
mod review;
mod row;
mod sheet;
mod sources;
mod text;
mod theme;
mod timeline;
mod tour;

pub use background::Background;
pub use look::{Letters, Lines, Look, Order};
use regions::Regions;
pub use regions::TWO_COLUMNS;
pub use theme::{Depth, Theme};

use crate::app::{App, Area, Focus, Mode, Screen, Target, Viewport};
use crate::keymap::Keymap;
use crate::lang::{Words, tell};
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Text;
use ratatui::widgets::Paragraph;

/// The least that is drawn in, columns and rows.
pub const LEAST: (u16, u16) = (40, 10);

/// Draws a frame and reports what it shows where.
pub fn draw(frame: &mut Frame<'_>, app: &App, keymap: &Keymap, theme: &Theme) -> Viewport {
    let area = frame.area();
    let mut shown = Viewport {
        targets: Vec::new(),
        addresses: Vec::new(),
        cursor: None,
        ..app.viewport.clone()
    };
    if area.width < LEAST.0 || area.height < LEAST.1 {
        too_small(frame, area, &app.data.words);
        theme.paint(frame.buffer_mut());
        return shown;
    }
    let (area, below) = tour::divide(area, app);
    let rows = Regions::of(area, app, theme.look);
    header::draw(frame, rows.header, app, theme, &mut shown);
    header::tabs(frame, rows.tabs, app, theme, &mut shown);
    caption::draw(frame, &rows, app, theme, &mut shown);
    if let Some(area) = rows.main {
        let focused = app.focus == Focus::List && matches!(app.mode, Mode::Browse);
        target(&mut shown, area, Target::List);
        match &app.screen {
            Screen::List => list::draw(frame, area, app, theme, &mut shown),
            Screen::Overview(screen) => {
                overview::draw(frame, area, &app.data, screen, focused, theme, &mut shown);
            }
            Screen::Timeline(screen) if theme.look.is_spoken() => {
                aloud::timeline(frame, area, &app.data, screen, theme, &mut shown);
            }
            Screen::Timeline(screen) => {
                timeline::draw(frame, area, &app.data, screen, focused, theme, &mut shown);
            }
            Screen::Relations(screen) => {
                neighbourhood::draw(frame, area, &app.data, screen, focused, theme, &mut shown);
            }
            Screen::Path(screen) => {
                connection::draw(frame, area, &app.data, screen, focused, theme, &mut shown);
            }
            Screen::Map(screen) => {
                if let Some(area) = rows.map.filter(|_| theme.look.is_spoken()) {
                    aloud::map(frame, area, &app.data, screen, theme, &mut shown);
                } else if let Some(area) = rows.map {
                    map::draw(frame, area, &app.data, screen, focused, theme, &mut shown);
                }
                if let Some(area) = rows.matrix {
                    map::matrix(
                        frame,
                        area,
                        &app.data.words,
                        screen,
                        focused,
                        theme,
                        &mut shown,
                    );
                }
            }
        }
    }
    if let Some(area) = rows.detail {
        detail::draw(frame, area, app, theme, &mut shown);
    }
    footer::draw(frame, rows.footer, app, keymap, theme, &mut shown);
    let body = body(area);
    if let Some(review) = &app.review {
        review::draw(frame, body, app, review, theme, &mut shown);
    }
    if let Some(incoming) = &app.incoming {
        incoming::draw(frame, body, app, incoming, theme, &mut shown);
    }
    match app.mode.standing() {
        Mode::Browse | Mode::Filter | Mode::Review | Mode::Incoming | Mode::Pick(_) => {}
        Mode::Import(form) => importing::draw(frame, body, app, form, theme, &mut shown),
        Mode::Intake(intake) => intake::draw(frame, body, app, intake, theme, &mut shown),
        Mode::Sort => asking::sort(frame, body, app, keymap, theme, &mut shown),
        Mode::Quick(quick) => quick::draw(frame, body, app, quick, theme, &mut shown),
        Mode::Note(form) => note::draw(frame, body, app, form, theme, &mut shown),
        Mode::Export(form) => export::draw(frame, body, app, form, theme, &mut shown),
        Mode::Day(form) => day::draw(frame, body, app, form, theme, &mut shown),
        Mode::Add => asking::add(frame, body, app, keymap, theme, &mut shown),
        Mode::Copy => asking::copy(frame, body, app, keymap, theme, &mut shown),
        Mode::Form(form) => form::draw(frame, body, app, form, theme, &mut shown),
        Mode::Delete(deleting) => asking::delete(frame, body, app, deleting, theme, &mut shown),
        Mode::Mend(mending) => asking::mend(frame, body, app, mending, theme, &mut shown),
        Mode::Sources(sources) => sources::draw(frame, body, app, sources, theme, &mut shown),
        Mode::Sheet(sheet) | Mode::Narrow(sheet) => {
            sheet::draw(frame, body, app, keymap, sheet, theme, &mut shown);
        }
    }
    if let Mode::Pick(picker) = &app.mode {
        picker::draw(frame, body, app, keymap, picker, theme, &mut shown);
    }
    completion::draw(frame, &rows, app, theme, &mut shown);
    if let Some(below) = below {
        tour::draw(frame, below, app, keymap, theme);
    }
    finish(frame, app, theme, &rows.edges(), &mut shown);
    shown
}

/// Puts the frame in the letters and the order that the terminal takes, and the cursor in place.
fn finish(frame: &mut Frame<'_>, app: &App, theme: &Theme, edges: &[u16], shown: &mut Viewport) {
    let look = theme.look;
    theme.paint(frame.buffer_mut());
    if look.order == Order::Visual {
        bidi::reorder(frame.buffer_mut(), edges, shown);
    }
    marks::replace(frame.buffer_mut(), look);
    let follows = || cursor::place(app, shown).filter(|_| look.is_spoken());
    if let Some(place) = shown.cursor.or_else(follows) {
        frame.set_cursor_position(place);
    }
}

/// What is above the footer.
fn body(area: Rect) -> Rect {
    Rect {
        height: area.height.saturating_sub(1),
        ..area
    }
}

fn too_small(frame: &mut Frame<'_>, area: Rect, words: &Words) {
    let text = tell!(
        words,
        "header-too-small",
        width = area.width,
        height = area.height,
        least_width = LEAST.0,
        least_height = LEAST.1
    );
    frame.render_widget(
        Paragraph::new(text).wrap(ratatui::widgets::Wrap { trim: true }),
        area,
    );
}

/// Writes a text over whatever stood there, nothing of whose style is kept.
fn put(buffer: &mut Buffer, x: u16, y: u16, text: impl AsRef<str>, style: Style) {
    buffer.set_string(x, y, text, Style::reset().patch(style));
}

/// Says in the upper part of a pane what there is instead of rows.
fn say(frame: &mut Frame<'_>, area: Rect, text: impl Into<Text<'static>>, theme: &Theme) {
    let inner = Rect {
        x: area.x + 2,
        y: area.y + 1,
        width: area.width.saturating_sub(4),
        height: area.height.saturating_sub(1),
    };
    let text = Paragraph::new(text).style(theme.quiet);
    let text = text.wrap(ratatui::widgets::Wrap { trim: true });
    frame.render_widget(text, inner.intersection(area));
}

/// A rectangle as the state knows it.
fn area(of: Rect) -> Area {
    let Rect {
        x,
        y,
        width,
        height,
    } = of;
    Area {
        x,
        y,
        width,
        height,
    }
}

fn target(shown: &mut Viewport, place: Rect, target: Target) {
    shown.targets.push((area(place), target));
}

/// A box laid over the middle of the screen.
fn overlay(area: Rect, width: u16, height: u16) -> Rect {
    let width = width.min(area.width.saturating_sub(2));
    let height = height.min(area.height.saturating_sub(2));
    Rect {
        x: area.x + (area.width - width) / 2,
        y: area.y + (area.height - height) / 3,
        width,
        height,
    }
}
