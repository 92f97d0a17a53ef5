//! A query as it is typed, with what is wrong in it marked.

use super::Theme;
use super::text::{take, width};
use crate::search::BadQuery;
use ratatui::style::Modifier;
use ratatui::text::Span;

/// The cells of a query from a column on, as many as there is room for.
pub(super) fn spans(
    query: &str,
    wrong: Option<&BadQuery>,
    scroll: usize,
    room: usize,
    theme: &Theme,
) -> Vec<Span<'static>> {
    let span = wrong.map_or(query.len()..query.len(), |error| error.span.clone());
    let marked = theme.bad().add_modifier(Modifier::UNDERLINED);
    let parts = [
        (query.get(..span.start), theme.title),
        (query.get(span.clone()), marked),
        (query.get(span.end..), theme.title),
    ];
    let (mut skip, mut left) = (scroll, room);
    let mut found = Vec::new();
    for (part, style) in parts {
        let (skipped, rest) = take(part.unwrap_or_default(), skip);
        skip -= width(skipped);
        let (kept, cut) = take(rest, left);
        left -= width(kept);
        found.push(Span::styled(kept.to_owned(), style));
        if !cut.is_empty() {
            break;
        }
    }
    found
}
