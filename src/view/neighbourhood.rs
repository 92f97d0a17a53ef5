//! The relations of a record: a tree, of which only the rows in sight are built.
//!
//! ```text
//! ▸▿ Salim M. AlMalik
//!  ├╴▿ holds or held a post at · 1 organisation
//!  │ └╴▹ ICESCO  since 2019                        312 links
//!  └╴▹ took part in · 95 meetings
//! ```

use super::row::put_in_place;
use super::text::{cut, width};
use super::{Theme, say, target};
use crate::app::{Data, Neighbourhood, Stands, Target, TreeRow, Viewport};
use crate::insight::{Hop, counted, links_beside, range_words};
use crate::lang::tell;
use crate::model::Kind;
use crate::registry::Ref;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::Span;

/// The cells that a level is set in by.
const LEVEL: usize = 2;
/// The cells of the mark that tells open from closed, with the blank after it.
const MARK: usize = 2;
/// From so many cells for a record on, its links are counted beside it.
const COUNTED: usize = 40;

/// Draws the rows in sight.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    data: &Data,
    screen: &Neighbourhood,
    focused: bool,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let height = usize::from(area.height);
    shown.list_rows = height;
    if screen.is_empty() {
        return say(frame, area, data.words.say("tree-gone").into_owned(), theme);
    }
    // The window may have shrunk since the offset was set.
    let offset = screen
        .offset
        .min(screen.row())
        .max((screen.row() + 1).saturating_sub(height));
    let rows = screen.rows(offset, height);
    let hidden = hidden(&rows, screen.row(), usize::from(area.width));
    for (y, row) in (area.y..).zip(&rows) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        let selected = row.number == screen.row();
        let lines = lines(row, hidden);
        let indent = 1 + width(&lines);
        let cells = usize::from(area.width).saturating_sub(indent + MARK + 1);
        let said = said(data, row, cells, theme);
        let mut spans = vec![
            Span::raw(if selected { "▸" } else { " " }),
            Span::styled(lines, theme.quiet),
            Span::styled(said.mark, theme.quiet),
        ];
        spans.extend(said.spans);
        put_in_place(frame, place, spans, (selected, focused), theme);
        target(shown, place, Target::Row(row.number));
        if said.mark != LEAF {
            let mark = Rect {
                x: area.x + u16::try_from(indent).unwrap_or(u16::MAX),
                width: 1,
                ..place
            };
            target(shown, mark.intersection(area), Target::Fold(row.number));
        }
    }
    if screen.len() == 1 {
        let below = Rect {
            y: area.y + 1,
            height: area.height.saturating_sub(1),
            ..area
        };
        say(
            frame,
            below,
            data.words.say("tree-bare").into_owned(),
            theme,
        );
    }
}

/// How many levels are left out at the left, so that half of the width remains to what is chosen.
fn hidden(rows: &[TreeRow], chosen: usize, cells: usize) -> usize {
    let chosen = rows.iter().find(|row| row.number == chosen);
    let levels = chosen.map_or(0, |row| row.lasts.len());
    levels.saturating_sub(cells / 2 / LEVEL)
}

/// The lines that lead to a row.
fn lines(row: &TreeRow, hidden: usize) -> String {
    let Some((is_last, above)) = row.lasts.split_last() else {
        return String::new();
    };
    let mut lines = String::new();
    for is_last in above.iter().skip(hidden) {
        lines.push_str(if *is_last { "  " } else { "│ " });
    }
    if row.lasts.len() > hidden {
        lines.push_str(if *is_last { "└╴" } else { "├╴" });
    }
    lines
}

const OPEN: &str = "▿ ";
const CLOSED: &str = "▹ ";
const LEAF: &str = "  ";

/// What a row says behind the lines that lead to it.
struct Said {
    mark: &'static str,
    spans: Vec<Span<'static>>,
}

fn said(data: &Data, row: &TreeRow, cells: usize, theme: &Theme) -> Said {
    let folded = if row.is_open { OPEN } else { CLOSED };
    match row.stands {
        Stands::Relation {
            message,
            kind,
            count,
            ..
        } => {
            let words = data.words.say(message);
            let counted = counted(&data.words, kind, count);
            let text = cut(&format!("{words} · {counted}"), cells);
            Said {
                mark: folded,
                spans: vec![Span::styled(text, theme.quiet)],
            }
        }
        Stands::Record { at, hop: None } => {
            let name = cut(&data.registry.label(at, &data.langs), cells);
            Said {
                mark: folded,
                spans: vec![Span::styled(name, theme.title)],
            }
        }
        Stands::Record { at, hop: Some(hop) } => {
            let links = links_beside(&data.registry, at, Some(hop.from));
            let counted = match links {
                0 => String::new(),
                some => tell!(data.words, "tree-links", count = some),
            };
            let counted = Some(counted).filter(|_| cells >= COUNTED && !row.is_open);
            Said {
                mark: if links == 0 { LEAF } else { folded },
                spans: record(data, at, &hop, counted.unwrap_or_default(), cells, theme),
            }
        }
    }
}

/// A record with its date before it, or that of the post by which it stands here behind it.
fn record(
    data: &Data,
    at: Ref,
    hop: &Hop,
    counted: String,
    cells: usize,
    theme: &Theme,
) -> Vec<Span<'static>> {
    let sight = data.sight();
    let mut lead = Vec::new();
    if !matches!(at.kind(), Kind::People | Kind::Organisations | Kind::Places) {
        let day = hop.date(sight);
        let day = day.map_or_else(
            || data.words.say("row-undated").into_owned(),
            |day| day.to_string(),
        );
        lead.push(Span::styled(format!("{day:<10}  "), theme.quiet));
    }
    if at.kind() == Kind::FollowUps {
        let status = sight.standing(at).status;
        let mark = theme.mark(&data.words, status);
        lead.push(Span::styled(mark, theme.status(status)));
    }
    let before: usize = lead.iter().map(|span| width(&span.content)).sum();
    let gap = if counted.is_empty() { 0 } else { 2 };
    let room = cells.saturating_sub(before + width(&counted) + gap);
    let name = cut(&data.registry.label(at, &data.langs), room);
    let post = hop.post(sight);
    let held = post.and_then(|post| range_words(&data.words, post.since, post.until));
    // Dates that do not fit whole are left to the record beside.
    let held = held.map(|dates| format!("  {dates}"));
    let held = held.filter(|dates| width(&name) + width(dates) <= room);
    let held = held.unwrap_or_default();
    let fill = (room + gap).saturating_sub(width(&name) + width(&held));
    let mut spans = lead;
    spans.push(Span::styled(name, Style::new()));
    spans.push(Span::styled(held, theme.quiet));
    spans.push(Span::raw(" ".repeat(fill)));
    spans.push(Span::styled(counted, theme.quiet));
    spans
}
