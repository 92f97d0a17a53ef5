//! The list of what a file brings, beside what the chosen line says in full, or above it where
//! there is little room.
//!
//! ```text
//! ── people.json · popolo ── 40 to add or change · 2 doubles to judge ──┬── ──
//!  Likely there already                                                 │ Ada Fictiva
//!  ? person  Ada Fictiva = ada-fictiva                                  │ (
//!  Added                                                                │     id: "q1",
//!  ✓ person  Otto Neuling  q2  persons 2                                │     names: …
//! ```

mod line;
mod whole;

use super::review::{caption, halves};
use super::{Theme, put, target};
use crate::app::{App, Incoming, Mode, Target, Viewport};
use crate::lang::tell;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Modifier;
use ratatui::text::Line;
use ratatui::widgets::Clear;

/// Draws the list, below the title.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    incoming: &Incoming,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let area = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    frame.render_widget(Clear, area);
    // What lies below is not meant by the mouse.
    target(shown, area, Target::Overlay);
    let (list, whole) = parts(area);
    caption(frame, list, &summary(app, incoming), true, theme);
    caption(frame, whole, &whole::title(app, incoming), false, theme);
    if list.y == whole.y {
        for y in whole.y + 1..whole.bottom() {
            put(frame.buffer_mut(), whole.x - 1, y, "│", theme.quiet);
        }
        put(frame.buffer_mut(), whole.x - 1, whole.y, "┬", theme.quiet);
    }
    rows(frame, below(list), app, incoming, theme, shown);
    let whole = below(whole);
    let lines = whole::lines(app, incoming, usize::from(whole.width), theme);
    for (y, line) in (whole.y..whole.bottom()).zip(lines) {
        let place = Rect {
            y,
            height: 1,
            ..whole
        };
        frame.render_widget(line, place);
    }
}

/// The list and what is said in full side by side or, where it is narrow, one above the other.
fn parts(area: Rect) -> (Rect, Rect) {
    let (first, second) = halves(area);
    if first.y == second.y {
        return (first, second);
    }
    // Of little room the list has more: one line of it says what most want to know.
    let above = area.height - area.height / 3;
    let list = Rect {
        height: above,
        ..area
    };
    let whole = Rect {
        y: area.y + above,
        height: area.height - above,
        ..area
    };
    (list, whole)
}

fn below(half: Rect) -> Rect {
    Rect {
        x: half.x + 1,
        y: half.y + 1,
        width: half.width.saturating_sub(2),
        height: half.height.saturating_sub(1),
    }
}

fn summary(app: &App, incoming: &Incoming) -> String {
    let words = &app.data.words;
    if incoming.saving {
        return words.say("form-saving").into_owned();
    }
    let file = incoming.planned.request.name();
    let taken = tell!(words, "incoming-taken", count = incoming.taken());
    let unsaid = match incoming.unsaid() {
        0 => String::new(),
        some => format!(" · {}", tell!(words, "incoming-unsaid", count = some)),
    };
    format!("{file} · {taken}{unsaid}")
}

/// Draws the lines with the headings of their parts, the chosen line in sight.
fn rows(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    incoming: &Incoming,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let rows = usize::from(area.height);
    shown.overlay_rows = rows;
    shown.overlay_lines = incoming.lines.len();
    let cells = usize::from(area.width);
    // What is further away than the pane is high is not seen.
    let first = incoming.row.saturating_sub(rows);
    let last = (incoming.row + rows).min(incoming.lines.len());
    let mut drawn: Vec<(Option<usize>, Line<'static>)> = Vec::new();
    let mut part = first
        .checked_sub(1)
        .and_then(|before| incoming.lines.get(before))
        .map(|(part, _)| *part);
    let some = incoming.lines.iter().enumerate().take(last).skip(first);
    for (row, (own, of)) in some {
        if part != Some(*own) {
            let count = incoming.count(*own);
            let text = tell!(app.data.words, own.heading(), count = count);
            let style = theme.heading.add_modifier(Modifier::BOLD);
            drawn.push((None, Line::styled(super::text::cut(&text, cells), style)));
            part = Some(*own);
        }
        drawn.push((Some(row), line::told(app, incoming, *of, cells, theme)));
    }
    let chosen = drawn.iter().position(|(row, _)| *row == Some(incoming.row));
    let chosen = chosen.unwrap_or(0);
    let top = chosen
        .saturating_sub(rows / 2)
        .min(drawn.len().saturating_sub(rows));
    let is_here = matches!(app.mode, Mode::Incoming);
    for (y, (row, line)) in (area.y..area.bottom()).zip(drawn.into_iter().skip(top)) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
        let Some(row) = row else { continue };
        if row == incoming.row {
            let style = if is_here { theme.chosen } else { theme.kept };
            frame.buffer_mut().set_style(place, style);
        }
        if is_here {
            target(shown, place, Target::Incoming(row));
        }
    }
}
