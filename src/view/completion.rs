//! The completions of a query, under the place they would take.

use super::text::{cut, fit, width};
use super::{Regions, Theme, target};
use crate::app::{App, Completing, Mode, Target, Viewport};
use crate::lang::{Words, tell};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// How many are shown at once.
const SHOWN: usize = 8;
/// How wide the list grows.
const WIDEST: usize = 64;

/// Draws what is offered, if anything is; what is typed and its line stay in sight.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    regions: &Regions,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let Some(completing) = &app.completing else {
        return;
    };
    let area = frame.area();
    let (input, first) = match &app.mode {
        Mode::Filter => {
            let caption = regions.main.unwrap_or(regions.captions);
            (&app.listing().filter, (caption.x + 3, regions.captions.y))
        }
        Mode::Quick(quick) => {
            let inner = Block::bordered().inner(super::quick::place(super::body(area)));
            (&quick.input, (inner.x + 2, inner.y))
        }
        _ => return,
    };
    let (x, y) = first;
    let before = input.value().get(..completing.offered.span.start);
    let typed = input
        .value()
        .chars()
        .take(input.cursor())
        .collect::<String>();
    // Where the line is scrolled, the list stands at the cursor's side.
    let column = width(before.unwrap_or_default()).min(width(&typed));
    let room = Rect {
        y: y + 1,
        height: area.bottom().saturating_sub(y + 2),
        ..area
    };
    let start = x.saturating_add(u16::try_from(column).unwrap_or(u16::MAX));
    let words = &app.data.words;
    list(
        frame,
        room,
        start.saturating_sub(2),
        completing,
        words,
        theme,
        shown,
    );
}

fn list(
    frame: &mut Frame<'_>,
    room: Rect,
    start: u16,
    completing: &Completing,
    words: &Words,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let items = &completing.offered.items;
    let rows = items
        .len()
        .min(SHOWN)
        .min(usize::from(room.height.saturating_sub(2)));
    if rows == 0 {
        return;
    }
    let longest = items
        .iter()
        .map(|item| width(&item.text))
        .max()
        .unwrap_or(0);
    let text_cells = longest.min(WIDEST / 2);
    let note = items
        .iter()
        .map(|item| width(&item.note))
        .max()
        .unwrap_or(0);
    let cells = (text_cells + 2 + note + 4)
        .min(WIDEST)
        .min(usize::from(room.width));
    let wide = u16::try_from(cells).unwrap_or(room.width);
    let place = Rect {
        x: start.min(room.right().saturating_sub(wide)),
        y: room.y,
        width: wide,
        height: u16::try_from(rows + 2).unwrap_or(room.height),
    };
    frame.render_widget(Clear, place);
    let mut block = Block::bordered().border_style(theme.border);
    if items.len() > rows {
        let all = items.len();
        let count = match completing.chosen {
            Some(chosen) => tell!(words, "search-of", row = chosen + 1, all = all),
            None => all.to_string(),
        };
        let count = format!(" {count} ");
        block = block.title_bottom(Line::styled(count, theme.quiet).right_aligned());
    }
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, place, Target::Overlay);
    let offset = completing
        .chosen
        .map_or(0, |chosen| (chosen + 1).saturating_sub(rows));
    for (y, (number, item)) in (inner.y..inner.bottom()).zip(items.iter().enumerate().skip(offset))
    {
        let row = Rect {
            y,
            height: 1,
            ..inner
        };
        let cells = usize::from(inner.width).saturating_sub(text_cells + 4);
        let line = Line::from(vec![
            Span::raw(format!(" {}  ", fit(&item.text, text_cells))),
            Span::styled(cut(&item.note, cells), theme.quiet),
        ]);
        frame.render_widget(line, row);
        target(shown, row, Target::Offer(number));
        if completing.chosen == Some(number) {
            frame.buffer_mut().set_style(row, theme.chosen);
        }
    }
}
