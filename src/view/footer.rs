//! The footer: the answer to the last key, else what the keys do here.

use super::text::{cut, width};
use super::{Theme, target};
use crate::app::{Action, App, Level, Mode, Target, Viewport};
use crate::keymap::{Binding, Keymap};
use crate::lang::tell;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::borrow::Cow;

/// Draws the footer.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    keymap: &Keymap,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let cells = usize::from(area.width).saturating_sub(2);
    if let Some(notice) = &app.notice {
        let style = match notice.level {
            Level::Info => Style::new(),
            Level::Done => theme.good(),
            Level::Error => theme.bad(),
        };
        frame.render_widget(
            Line::styled(format!(" {}", cut(&notice.text, cells)), style),
            area,
        );
        return;
    }
    if let Some(error) = &app.listing().error {
        let text = format!("{}: {}", error.message, error.hint);
        frame.render_widget(
            Line::styled(format!(" {}", cut(&text, cells)), theme.bad()),
            area,
        );
        return;
    }
    // Help and quit stay in sight however little room there is: they are kept for last.
    let (last, first): (Vec<_>, Vec<_>) = keymap
        .footer(app)
        .into_iter()
        .partition(|found| matches!(found.row.label, "label-all" | "label-help" | "label-quit"));
    let words = &app.data.words;
    let piece = |found: &Binding| Piece {
        key: found.first(words),
        label: words.say(found.row.label),
        action: found.row.action,
    };
    let last: Vec<_> = last.into_iter().map(piece).collect();
    let begun = app
        .path_begun()
        .filter(|_| matches!(app.mode, Mode::Browse));
    let begun = begun.map_or(String::new(), |at| {
        let name = app.data.registry.short(at, &app.data.langs);
        let from = cut(&name, cells / 4);
        format!("{}  ", tell!(words, "footer-path-from", name = from))
    });
    let mut left =
        cells.saturating_sub(last.iter().map(Piece::cells).sum::<usize>() + width(&begun));
    let mut pieces = Vec::new();
    for binding in first {
        let piece = piece(binding);
        if piece.cells() > left {
            break;
        }
        left -= piece.cells();
        pieces.push(piece);
    }
    pieces.extend(last);
    let mut x = area.x.saturating_add(cells_of(width(&begun) + 1));
    let mut spans = vec![Span::raw(" "), Span::raw(begun)];
    for piece in pieces {
        let own = Rect {
            x,
            width: cells_of(piece.cells().saturating_sub(2)),
            ..area
        };
        target(shown, own.intersection(area), Target::Does(piece.action));
        x = x.saturating_add(cells_of(piece.cells()));
        spans.push(Span::styled(piece.key, theme.key));
        spans.push(Span::styled(format!(" {}  ", piece.label), theme.quiet));
    }
    frame.render_widget(Line::from(spans), area);
}

/// A key with its word, and what they do.
struct Piece<'a> {
    key: String,
    label: Cow<'a, str>,
    action: Action,
}

impl Piece<'_> {
    /// How many cells it takes with the blanks in it and behind it.
    fn cells(&self) -> usize {
        width(&self.key) + width(&self.label) + 3
    }
}

fn cells_of(cells: usize) -> u16 {
    u16::try_from(cells).unwrap_or(u16::MAX)
}
