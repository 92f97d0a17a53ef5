//! The form that asks for a day.

use super::text::{cut, fit};
use super::{Theme, overlay, query, target};
use crate::app::{App, DayForm, Target, Viewport};
use crate::insight::date_words;
use crate::lang::tell;
use jiff::civil::Date;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// How wide the label is.
const LABEL: u16 = 5;

/// Draws the form: the day as typed, and below it what that means or what is wrong with it.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    form: &DayForm,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let place = overlay(area, 80, 6);
    frame.render_widget(Clear, place);
    let heading = format!(" {} ", app.data.words.say("form-day"));
    let block = Block::bordered()
        .border_style(theme.border)
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
    let room = usize::from(line.width.saturating_sub(LABEL + 1));
    let scroll = form.input.visual_scroll(room);
    let label = fit(&app.data.words.say("form-day-field"), usize::from(LABEL));
    let mut spans = vec![Span::styled(label, theme.heading)];
    let value = form.input.value();
    spans.extend(query::spans(
        value,
        form.error.as_ref(),
        scroll,
        room,
        theme,
    ));
    frame.render_widget(Line::from(spans), line);
    let column = form.input.visual_cursor().saturating_sub(scroll);
    let x = line.x + LABEL + u16::try_from(column).unwrap_or(0);
    shown.cursor = Some((x, line.y));
    for (y, (text, style)) in (line.y + 2..inner.bottom()).zip(told(app, form, theme)) {
        let text = cut(&text, usize::from(line.width));
        frame.render_widget(Line::styled(text, style), Rect { y, ..line });
    }
}

/// What is typed means, or what is wrong with it; and what can be typed.
fn told(app: &App, form: &DayForm, theme: &Theme) -> [(String, Style); 2] {
    let today = app.present().today;
    if let Some(error) = &form.error {
        return [
            (error.message.clone(), theme.bad()),
            (error.hint.clone(), Style::new()),
        ];
    }
    let words = &app.data.words;
    let told = |id: &str, day: Date| tell!(words, id, day = date_words(words, day.into()));
    let meant = match form.day(today) {
        None => String::new(),
        Some(day) if day == today => told("form-present", day),
        Some(day) if day < today => told("form-stood", day),
        Some(day) => told("form-counted", day),
    };
    let can = words.say("form-days").into_owned();
    [(meant, Style::new()), (can, theme.quiet)]
}
