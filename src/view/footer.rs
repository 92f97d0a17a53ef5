//! The footer: the answer to the last key, else what the keys do here.

use super::Theme;
use super::text::{cut, width};
use crate::app::{App, Level, Mode};
use crate::keymap::{Binding, Keymap};
use crate::lang::tell;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use std::borrow::Cow;

/// Draws the footer.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, keymap: &Keymap, theme: &Theme) {
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
    let piece = |found: &Binding| (found.first(words), words.say(found.row.label));
    let last: Vec<_> = last.into_iter().map(piece).collect();
    let length = |(key, label): &(String, Cow<'_, str>)| width(key) + width(label) + 3;
    let begun = app
        .path_begun()
        .filter(|_| matches!(app.mode, Mode::Browse));
    let begun = begun.map_or(String::new(), |at| {
        let name = app.data.registry.short(at, &app.data.langs);
        let from = cut(&name, cells / 4);
        format!("{}  ", tell!(words, "footer-path-from", name = from))
    });
    let mut left = cells.saturating_sub(last.iter().map(length).sum::<usize>() + width(&begun));
    let mut pieces = Vec::new();
    for binding in first {
        let piece = piece(binding);
        if length(&piece) > left {
            break;
        }
        left -= length(&piece);
        pieces.push(piece);
    }
    pieces.extend(last);
    let mut spans = vec![Span::raw(" "), Span::raw(begun)];
    for (key, label) in pieces {
        spans.push(Span::styled(key, theme.key));
        spans.push(Span::styled(format!(" {label}  "), theme.quiet));
    }
    frame.render_widget(Line::from(spans), area);
}
