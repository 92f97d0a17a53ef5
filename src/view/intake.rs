//! The box in which a text is pasted, a file named, or a kept draft chosen.

use super::caption::tail;
use super::text::{cut, fit, width};
use super::{Theme, overlay, target};
use crate::app::{App, Intake, Target, Viewport};
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// Draws the box.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    intake: &Intake,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let kept = u16::try_from(intake.kept.len()).unwrap_or(u16::MAX);
    let below = if kept == 0 { 0 } else { kept.saturating_add(2) };
    let place = overlay(area, 90, below.saturating_add(6));
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .border_style(theme.border)
        .title(Line::styled(
            format!(" {} ", words.say("intake-heading")),
            theme.heading,
        ));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, place, Target::Overlay);
    let line = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        height: 1,
        ..inner
    };
    let cells = usize::from(line.width);
    let label = words.say("intake-file");
    let beside = width(&label) + 2;
    let room = cells.saturating_sub(beside + 1);
    let scroll = intake.input.visual_scroll(room);
    let name = Line::from(vec![
        Span::styled(fit(&label, beside), theme.heading),
        Span::raw(cut(&tail(intake.input.value(), scroll), room)),
    ]);
    frame.render_widget(name, line);
    if !intake.reading {
        let column = beside + intake.input.visual_cursor().saturating_sub(scroll);
        frame.set_cursor_position(Position {
            x: line.x + u16::try_from(column).unwrap_or(0),
            y: line.y,
        });
    }
    let (said, style) = match &intake.refusal {
        Some(refusal) => (refusal.clone(), theme.bad()),
        None if intake.reading => (words.say("intake-reading").into_owned(), theme.quiet),
        None => (words.say("intake-hint").into_owned(), theme.quiet),
    };
    let row = |number: u16| Rect {
        y: line.y + number,
        ..line
    };
    for (number, text) in (2..).zip(super::text::wrapped(&said, cells).into_iter().take(2)) {
        frame.render_widget(Line::styled(text, style), row(number));
    }
    if intake.kept.is_empty() {
        return;
    }
    frame.render_widget(
        Line::styled(words.say("intake-kept").into_owned(), theme.heading),
        row(4),
    );
    let rows = usize::from(inner.height.saturating_sub(5));
    let first = (intake.row.unwrap_or(0) + 1).saturating_sub(rows);
    for (number, kept) in (5..inner.height).zip(intake.kept.iter().enumerate().skip(first)) {
        let (own, kept) = kept;
        let style = if intake.row == Some(own) {
            theme.chosen
        } else {
            Style::new()
        };
        frame.render_widget(Line::styled(cut(&kept.begins, cells), style), row(number));
        target(shown, row(number), Target::Offer(own));
    }
}
