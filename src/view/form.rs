//! The form in which a record is filled in.
//!
//! ```text
//! ┌ Edit person salim-almalik ─────────────────────────────────────┐
//! │ names           en  Salim M. AlMalik      fr  Salim M. AlMalik │
//! │ post 1                                                         │
//! │   at            icesco                                         │
//! │                 icesco   ICESCO                          offers│
//! │ the id of an organisation                                  help│
//! └────────────────────────────────────────────────────────────────┘
//! ```

use super::caption::tail;
use super::text::{cut, fit, width};
use super::{Theme, overlay, target};
use crate::app::{App, Form, Purpose, Target, Viewport};
use crate::insight::noun;
use crate::lang::{Words, tell};
use crate::store::edit::{Cell, label};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// How wide the column of names is.
const NAME: usize = 19;
/// How wide a language's tag is.
const TAG: usize = 4;
/// From so many cells on, two languages stand side by side.
const SIDE_BY_SIDE: usize = 76;

/// A line of the form.
enum Row {
    /// The name of a part.
    Part(String),
    /// Cells side by side, by their numbers.
    Cells(Vec<usize>),
    /// What is offered for the cell above, by its number.
    Offer(usize),
}

/// Draws the form.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    form: &Form,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let wanted = form.cells.len() * 2 + 8;
    let height = u16::try_from(wanted).unwrap_or(u16::MAX).max(14);
    let place = overlay(area, 112, height);
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .border_style(theme.border)
        .title(Line::styled(
            format!(" {} ", heading(app, form)),
            theme.heading,
        ));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, area, Target::Overlay);
    let inner = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    };
    let said = said(app, form, theme, usize::from(inner.width));
    let below = u16::try_from(said.len()).unwrap_or(0) + 1;
    let body = Rect {
        height: inner.height.saturating_sub(below),
        ..inner
    };
    let rows = rows(form, usize::from(body.width), &app.data.words);
    let height = usize::from(body.height);
    let focus = rows
        .iter()
        .position(|row| matches!(row, Row::Cells(cells) if cells.contains(&form.row)))
        .unwrap_or(0);
    // What is typed into stays in sight, with what is offered below it.
    let offers = form.offers.len();
    let last_top = rows.len().saturating_sub(height);
    let top = (focus + offers + 1)
        .saturating_sub(height)
        .max(focus.saturating_sub(height / 2));
    let top = top.min(last_top).min(focus);
    for (y, row) in (body.y..body.bottom()).zip(rows.iter().skip(top)) {
        let line = Rect {
            y,
            height: 1,
            ..body
        };
        match row {
            Row::Part(name) => frame.render_widget(Line::styled(name.clone(), theme.heading), line),
            Row::Cells(cells) => {
                let typed = cells_line(frame, line, app, form, cells, theme, shown);
                shown.cursor = typed.or(shown.cursor);
            }
            Row::Offer(number) => {
                offer_line(frame, line, form, *number, theme);
                target(shown, line, Target::Offer(*number));
            }
        }
    }
    if top + height < rows.len() {
        let more = Rect {
            x: body.right().saturating_sub(1),
            y: body.bottom().saturating_sub(1),
            width: 1,
            height: 1,
        };
        frame.render_widget(Line::styled("↓", theme.quiet), more);
    }
    if top > 0 {
        let more = Rect {
            x: body.right().saturating_sub(1),
            y: body.y,
            width: 1,
            height: 1,
        };
        frame.render_widget(Line::styled("↑", theme.quiet), more);
    }
    for (y, line) in (body.bottom() + 1..inner.bottom()).zip(said) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..inner
            },
        );
    }
}

fn heading(app: &App, form: &Form) -> String {
    let words = &app.data.words;
    let kind = noun(words, form.kind, 1);
    match &form.purpose {
        Purpose::New(None) => tell!(words, "form-new", kind = kind.as_str()),
        Purpose::New(Some(parent)) => {
            tell!(
                words,
                "form-new-in",
                kind = kind.as_str(),
                parent = parent.id.to_string()
            )
        }
        Purpose::Edit(at) => tell!(
            words,
            "form-edit",
            kind = kind.as_str(),
            id = at.id.to_string()
        ),
        Purpose::Fact { sort, row } => {
            let heading = if row.is_some() {
                "form-fact"
            } else {
                "form-fact-new"
            };
            tell!(words, heading, sort = words.say(sort.message()))
        }
        Purpose::Rename(at) => tell!(
            words,
            "form-rename",
            kind = kind.as_str(),
            id = at.id.to_string()
        ),
    }
}

/// The lines of the form.
fn rows(form: &Form, cells: usize, words: &Words) -> Vec<Row> {
    let mut rows: Vec<Row> = Vec::new();
    let mut before: Option<&Cell> = None;
    for (number, cell) in form.cells.iter().enumerate() {
        let same_part = before.is_some_and(|last| last.is_of_part_of(cell));
        if cell.part.is_some() && !same_part {
            rows.push(Row::Part(part_name(cell, words)));
        }
        if is_folded(form, cell) {
            before = Some(cell);
            continue;
        }
        let same_text =
            same_part && before.is_some_and(|last| last.below == cell.below) && cell.lang.is_some();
        match rows.last_mut() {
            Some(Row::Cells(beside)) if same_text && cells >= SIDE_BY_SIDE && beside.len() < 2 => {
                beside.push(number);
            }
            _ => rows.push(Row::Cells(vec![number])),
        }
        before = Some(cell);
    }
    let focus = rows
        .iter()
        .position(|row| matches!(row, Row::Cells(cells) if cells.contains(&form.row)));
    if let Some(focus) = focus {
        let behind = rows.split_off(focus + 1);
        rows.extend((0..form.offers.len()).map(Row::Offer));
        rows.extend(behind);
    }
    rows
}

/// Says whether only the name is shown of a further part within a part: nothing is typed there, and
/// nobody is about to.
fn is_folded(form: &Form, cell: &Cell) -> bool {
    let focused = form.cell().is_some_and(|own| own.is_of_part_of(cell));
    let mut part = form.cells.iter().filter(|own| own.is_of_part_of(cell));
    cell.inner.is_some_and(|inner| inner.is_new) && !focused && part.all(|own| own.typed.is_empty())
}

fn part_name(cell: &Cell, words: &Words) -> String {
    let name = |list: &'static str, number: usize, is_new: bool| {
        let list = label(list, words).into_owned();
        if is_new {
            tell!(words, "form-part-new", list = list)
        } else {
            tell!(words, "form-part", list = list, number = number + 1)
        }
    };
    let part = cell.part;
    let part = part.map(|(number, is_new)| name(cell.field, number, is_new));
    let inner = cell.inner;
    let inner = inner.map(|inner| name(inner.list, inner.number, inner.is_new));
    part.into_iter()
        .chain(inner)
        .collect::<Vec<_>>()
        .join(" · ")
}

fn cells_line(
    frame: &mut Frame<'_>,
    line: Rect,
    app: &App,
    form: &Form,
    numbers: &[usize],
    theme: &Theme,
    shown: &mut Viewport,
) -> Option<(u16, u16)> {
    let first = numbers.first().and_then(|number| form.cells.get(*number))?;
    let is_first = numbers.first().is_some_and(|number| {
        let before = number
            .checked_sub(1)
            .and_then(|before| form.cells.get(before));
        before.is_none_or(|before| !before.is_of_part_of(first) || before.below != first.below)
    });
    let words = &app.data.words;
    let name = match first.name_below() {
        Some(below) => format!("  {}", label(below, words)),
        None => label(first.field, words).into_owned(),
    };
    let name = if is_first { name } else { String::new() };
    let mark = if first.required && is_first { "*" } else { "" };
    let focused = numbers.contains(&form.row);
    let style = if focused { theme.heading } else { theme.quiet };
    let name = fit(&format!("{name}{mark}"), NAME);
    let beside = Rect {
        width: line.width.min(u16::try_from(NAME).unwrap_or(0)),
        ..line
    };
    frame.render_widget(Line::styled(name, style), beside);
    if let Some(first) = numbers.first() {
        target(shown, line, Target::Cell(*first));
    }
    let room = usize::from(line.width).saturating_sub(NAME) / numbers.len().max(1);
    let mut typed = None;
    for (place, number) in numbers.iter().enumerate() {
        let Some(cell) = form.cells.get(*number) else {
            continue;
        };
        let x = line.x + u16::try_from(NAME + place * room).unwrap_or(0);
        let own = Rect {
            x,
            width: u16::try_from(room.saturating_sub(1)).unwrap_or(0),
            ..line
        };
        target(shown, own, Target::Cell(*number));
        typed = typed.or(cell_line(frame, own, app, form, (*number, cell), theme));
    }
    typed
}

fn cell_line(
    frame: &mut Frame<'_>,
    own: Rect,
    app: &App,
    form: &Form,
    (number, cell): (usize, &Cell),
    theme: &Theme,
) -> Option<(u16, u16)> {
    let focused = number == form.row;
    let tag = cell
        .lang
        .as_deref()
        .map_or(String::new(), |lang| fit(lang, TAG));
    let indent = width(&tag);
    let room = usize::from(own.width).saturating_sub(indent);
    let wrong = form
        .fault(cell, &app.data.registry, &app.data.words)
        .is_some();
    let style = match (wrong, cell.is_changed()) {
        (true, _) => theme.bad(),
        (false, true) => theme.title,
        (false, false) => Style::new(),
    };
    let (text, column) = if focused {
        let scroll = form.input.visual_scroll(room.saturating_sub(1));
        let column = form.input.visual_cursor().saturating_sub(scroll);
        (cut(&tail(form.input.value(), scroll), room), Some(column))
    } else {
        (cut(&cell.typed, room), None)
    };
    let blank = text.is_empty() && !focused;
    let text = if blank {
        Span::styled("·", theme.quiet)
    } else {
        Span::styled(text, style)
    };
    let tag_style = if focused { theme.heading } else { theme.quiet };
    frame.render_widget(Line::from(vec![Span::styled(tag, tag_style), text]), own);
    let x = own.x + u16::try_from(indent + column?).unwrap_or(0);
    Some((x.min(own.right().saturating_sub(1)), own.y))
}

fn offer_line(frame: &mut Frame<'_>, line: Rect, form: &Form, number: usize, theme: &Theme) {
    let Some(offer) = form.offers.get(number) else {
        return;
    };
    let chosen = form.offer == Some(number);
    let place = Rect {
        x: line.x + u16::try_from(NAME).unwrap_or(0),
        width: line.width.saturating_sub(u16::try_from(NAME).unwrap_or(0)),
        ..line
    };
    let room = usize::from(place.width);
    let text = cut(&offer.text, room / 2);
    let beside = cut(&offer.beside, room.saturating_sub(width(&text) + 4));
    let mark = if chosen { "▸ " } else { "  " };
    let spans = vec![
        Span::styled(mark, theme.key),
        Span::styled(text, theme.link),
        Span::styled(format!("  {beside}"), theme.quiet),
    ];
    frame.render_widget(Line::from(spans), place);
    if chosen {
        frame.buffer_mut().set_style(place, theme.chosen);
    }
}

/// What is said below the cells: what is wrong, else what the cell holds.
fn said(app: &App, form: &Form, theme: &Theme, room: usize) -> Vec<Line<'static>> {
    // How much of a difference is shown where there is little room.
    const MOST: usize = 6;
    let words = &app.data.words;
    if form.saving {
        return vec![Line::styled(
            words.say("form-saving").into_owned(),
            theme.quiet,
        )];
    }
    if let Some(refusal) = &form.refusal {
        let mut lines = vec![Line::styled(cut(refusal, room), theme.bad())];
        for line in form.difference.iter().take(MOST) {
            let style = match line.chars().next() {
                Some('+') => theme.good(),
                Some('-') => theme.bad(),
                _ => theme.quiet,
            };
            lines.push(Line::styled(cut(line, room), style));
        }
        return lines;
    }
    let wrong = form
        .cell()
        .and_then(|cell| form.fault(cell, &app.data.registry, &app.data.words));
    match wrong {
        Some(wrong) => vec![Line::styled(cut(&wrong, room), theme.bad())],
        None => vec![Line::styled(cut(&form.help(words), room), theme.quiet)],
    }
}
