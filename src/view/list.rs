//! The list pane: only the rows in sight are built.

use super::{Theme, row, say, target};
use crate::app::{App, Focus, Mode, Target, Viewport};
use crate::insight::noun;
use crate::lang::tell;
use crate::model::Kind;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::Span;

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
        return say(frame, area, empty(app), theme);
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
        row::put_in_place(frame, place, spans, (selected, focused), theme);
        target(shown, place, Target::Row(number));
    }
}

fn empty(app: &App) -> String {
    let (listing, words) = (app.listing(), &app.data.words);
    let of_view = listing
        .saved
        .as_ref()
        .and_then(|saved| saved.error.as_ref());
    if let Some(error) = of_view.or(listing.error.as_ref()) {
        return format!("{}\n{}", error.message, error.hint);
    }
    if listing.saved.is_some() {
        return words.say("list-no-match").into_owned();
    }
    let noun = noun(words, listing.kind, 2);
    if listing.filter.value().is_empty() {
        return tell!(words, "list-none-yet", noun = noun);
    }
    tell!(words, "list-none-match", noun = noun)
}
