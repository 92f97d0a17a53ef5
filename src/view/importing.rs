//! The box in which a file is named that is to be imported, and the progress of long work.

use super::caption::tail;
use super::text::{cut, fit, width};
use super::{Theme, overlay, target};
use crate::app::{App, ImportForm, Target, Viewport, Work};
use crate::lang::{Words, tell};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// The most names that are offered at once.
const MOST: u16 = 8;

/// Draws the box: the file and its format, what is to be done or was wrong, and the names that go
/// on from what is typed.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    form: &ImportForm,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let place = overlay(area, 90, MOST + 8);
    frame.render_widget(Clear, place);
    let heading = format!(" {} ", words.say("form-import"));
    let block = Block::bordered()
        .border_style(theme.quiet)
        .title(Line::styled(heading, theme.heading));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, place, Target::Overlay);
    let line = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        height: 1,
        ..inner
    };
    let labels = [
        words.say("form-export-file"),
        words.say("form-export-format"),
    ];
    let label = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let room = usize::from(line.width).saturating_sub(label + 1);
    let scroll = form.input.visual_scroll(room);
    let typed = cut(&tail(form.input.value(), scroll), room);
    let format = match form.format {
        None => words.say("form-import-told").into_owned(),
        Some(format) => format!("{} · {}", format.name(), words.say(format.message())),
    };
    let rows = [(&labels[0], typed), (&labels[1], cut(&format, room))];
    for (y, (name, value)) in (line.y..inner.bottom()).zip(rows) {
        let name = Span::styled(fit(name, label), theme.heading);
        frame.render_widget(Line::from(vec![name, Span::raw(value)]), Rect { y, ..line });
    }
    if form.work.is_none() {
        let column = label + form.input.visual_cursor().saturating_sub(scroll);
        let x = line.x + u16::try_from(column).unwrap_or(0);
        frame.set_cursor_position(Position { x, y: line.y });
    }
    for (y, (text, style)) in (line.y + 3..inner.bottom()).zip(told(words, form, theme)) {
        let text = cut(&text, usize::from(line.width));
        frame.render_widget(Line::styled(text, style), Rect { y, ..line });
    }
    offers(frame, inner, line, form, theme);
}

/// What is to be done, how far it is, or what was wrong.
fn told(words: &Words, form: &ImportForm, theme: &Theme) -> [(String, Style); 2] {
    if let Some(work) = form.work {
        return progress(words, "import-working", work, theme);
    }
    if let Some([what, advice]) = &form.error {
        return [(what.clone(), theme.bad()), (advice.clone(), Style::new())];
    }
    let hint = words.say("form-import-hint").into_owned();
    let where_to = words.say("form-export-where").into_owned();
    [(hint, Style::new()), (where_to, theme.quiet)]
}

/// How far some work is, and that it can be given up.
pub(super) fn progress(
    words: &Words,
    message: &'static str,
    work: Work,
    theme: &Theme,
) -> [(String, Style); 2] {
    let share = work.of.filter(|of| *of > 0).map(|of| work.done * 100 / of);
    let share = share.map_or_else(String::new, |share| format!(" · {} %", share.min(100)));
    let tenths = work.done / 100_000;
    let size = format!("{}.{}", tenths / 10, tenths % 10);
    let text = tell!(words, message, size = size);
    let stop = words.say("work-give-up").into_owned();
    [(text + &share, theme.heading), (stop, theme.quiet)]
}

/// Draws the names that go on from what is typed, the chosen one in sight.
fn offers(frame: &mut Frame<'_>, inner: Rect, line: Rect, form: &ImportForm, theme: &Theme) {
    let offers = form.offers();
    let top = line.y + 6;
    let rows = usize::from(inner.bottom().saturating_sub(top));
    let first = (form.row.unwrap_or(0) + 1).saturating_sub(rows);
    let shown = offers.iter().enumerate().skip(first);
    for (y, (number, name)) in (top..inner.bottom()).zip(shown) {
        let style = match form.row == Some(number) {
            true => theme.chosen,
            false if name.ends_with('/') => theme.quiet,
            false => Style::new(),
        };
        let text = cut(name, usize::from(line.width));
        frame.render_widget(Line::styled(text, style), Rect { y, ..line });
    }
}
