//! The list pane: only the rows in sight are built.

use super::{Theme, row, target};
use crate::app::{App, Focus, Mode, Target, Viewport};
use crate::model::Kind;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Paragraph, Wrap};

/// Draws the rows in sight.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let listing = app.listing();
    let height = usize::from(area.height);
    shown.list_rows = height;
    if listing.rows().is_empty() {
        let inner = Rect {
            x: area.x + 2,
            width: area.width.saturating_sub(4),
            y: area.y + 1,
            height: area.height.saturating_sub(1),
        };
        frame.render_widget(
            Paragraph::new(empty(app))
                .style(theme.quiet)
                .wrap(Wrap { trim: true }),
            inner,
        );
        return;
    }
    // The window may have shrunk since the offset was set.
    let offset = listing
        .offset
        .min(listing.row())
        .max((listing.row() + 1).saturating_sub(height));
    let focused = app.focus == Focus::List && matches!(app.mode, Mode::Browse | Mode::Filter);
    for (line, at) in (0u16..).zip(listing.rows().iter().skip(offset).take(height)) {
        let number = offset + usize::from(line);
        let place = Rect {
            y: area.y + line,
            height: 1,
            ..area
        };
        let selected = number == listing.row();
        let mut spans = vec![Span::raw(if selected { "▸" } else { " " })];
        let mut cells = usize::from(area.width).saturating_sub(2);
        if at.kind() == Kind::FollowUps && !app.selection.is_empty() {
            let chosen = app.selection.contains(&app.data.registry.address(*at));
            spans.push(Span::styled(if chosen { "+" } else { " " }, theme.key));
            cells = cells.saturating_sub(1);
        }
        spans.extend(row::spans(app, *at, cells, theme));
        let style = match (selected, focused) {
            (true, true) => theme.chosen,
            (true, false) => theme.kept,
            _ => ratatui::style::Style::new(),
        };
        if selected && focused {
            // Reversed, quiet text would stand out instead of in; the row is of one colour.
            for span in &mut spans {
                span.style = span
                    .style
                    .patch(ratatui::style::Style::new().fg(ratatui::style::Color::Reset));
            }
        }
        frame.render_widget(Line::from(spans).style(style), place);
        frame.buffer_mut().set_style(place, style);
        target(shown, place, Target::Row(number));
    }
}

fn empty(app: &App) -> String {
    let listing = app.listing();
    let of_view = listing
        .saved
        .as_ref()
        .and_then(|saved| saved.error.as_ref());
    if let Some(error) = of_view.or(listing.error.as_ref()) {
        return format!("{}\n{}", error.message, error.hint);
    }
    if listing.saved.is_some() {
        return "No records match.".to_owned();
    }
    if listing.filter.value().is_empty() {
        return format!(
            "No {} yet. They are kept as RON files in the registry's folders; see the README.",
            listing.kind.plural()
        );
    }
    format!(
        "No {} match. esc takes the filter away, ^P searches everything.",
        listing.kind.plural()
    )
}
