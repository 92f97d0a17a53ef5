//! The form that asks where to write what is shown, and in what format.

use super::text::{cut, fit, width};
use super::{Theme, overlay, target};
use crate::app::{App, ExportForm, Extent, Target, Viewport};
use crate::insight::counted;
use crate::lang::tell;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// Draws the form: the file and the format, and below them what is written or why it was not.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    form: &ExportForm,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let place = overlay(area, 80, 7);
    frame.render_widget(Clear, place);
    let heading = format!(" {} ", words.say("form-export"));
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
    let labels = [
        words.say("form-export-file"),
        words.say("form-export-format"),
    ];
    let label = labels.iter().map(|label| width(label)).max().unwrap_or(0) + 2;
    let room = usize::from(line.width).saturating_sub(label + 1);
    let scroll = form.input.visual_scroll(room);
    let typed: String = form.input.value().chars().skip(scroll).collect();
    let format = format!(
        "{} · {}",
        form.format.name(),
        words.say(form.format.message())
    );
    let rows = [(&labels[0], typed), (&labels[1], format)];
    for (y, (name, value)) in (line.y..inner.bottom()).zip(rows) {
        let name = Span::styled(fit(name, label), theme.heading);
        let value = Span::raw(cut(&value, room));
        frame.render_widget(Line::from(vec![name, value]), Rect { y, ..line });
    }
    let column = form.input.visual_cursor().saturating_sub(scroll);
    let x = line.x + u16::try_from(label + column).unwrap_or(0);
    frame.set_cursor_position(Position { x, y: line.y });
    for (y, (text, style)) in (line.y + 3..inner.bottom()).zip(told(app, form, theme)) {
        let text = cut(&text, usize::from(line.width));
        frame.render_widget(Line::styled(text, style), Rect { y, ..line });
    }
}

/// What is written, or why it could not be and what to do about it.
fn told(app: &App, form: &ExportForm, theme: &Theme) -> [(String, Style); 2] {
    if let Some([what, advice]) = &form.error {
        return [(what.clone(), theme.bad()), (advice.clone(), Style::new())];
    }
    let words = &app.data.words;
    if let Some(work) = form.work {
        return super::importing::progress(words, "export-working", work, theme);
    }
    let what = match &form.extent {
        Extent::All => words.say("form-export-all").into_owned(),
        Extent::List(kind) => {
            let count = app.exported_records(&form.extent).len();
            tell!(
                words,
                "form-export-list",
                records = counted(words, *kind, count)
            )
        }
        Extent::Record(address) => {
            let registry = &app.data.registry;
            let at = registry.find(address);
            let name = at.map(|at| registry.label(at, &app.data.langs).into_owned());
            let parts = app.exported_records(&form.extent).len().saturating_sub(1);
            let name = name.unwrap_or_default();
            tell!(words, "form-export-record", parts = parts, name = name)
        }
    };
    let where_to = words.say("form-export-where").into_owned();
    [(what, Style::new()), (where_to, theme.quiet)]
}
