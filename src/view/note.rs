//! The form for a mark with a note.

use super::caption::tail;
use super::text::{cut, fit};
use super::{Theme, overlay, target};
use crate::app::{App, NoteField, NoteForm, Target, Viewport};
use crate::insight::counted;
use crate::model::Kind;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// How wide the labels are.
const LABEL: u16 = 11;

/// Draws the form.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    form: &NoteForm,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let heading = match form.status {
        Some(_) => "form-mark",
        None => "form-note",
    };
    let words = &app.data.words;
    let heading = format!(" {} ", words.say(heading));
    let place = overlay(area, 80, 7);
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .border_style(theme.border)
        .title(Line::styled(heading, theme.heading));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, place, Target::Overlay);
    let registry = &app.data.registry;
    let title = match form.follow_ups.as_slice() {
        [one] => registry
            .find(one)
            .map(|at| registry.label(at, &app.data.langs).into_owned()),
        many => Some(counted(words, Kind::FollowUps, many.len())),
    };
    let title = title.unwrap_or_else(|| words.say("overview-gone").into_owned());
    let line = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        height: 1,
        ..inner
    };
    frame.render_widget(
        Line::styled(cut(&title, usize::from(line.width)), theme.title),
        line,
    );
    let fields = [
        (NoteField::Note, "form-note-field", &form.note),
        (NoteField::Evidence, "form-evidence-field", &form.evidence),
    ];
    for (y, (field, label, input)) in (line.y + 2..).zip(fields) {
        let place = Rect { y, ..line };
        target(shown, place, Target::Cell(field as usize));
        let focused = form.field == field;
        let room = usize::from(place.width.saturating_sub(LABEL + 1));
        let scroll = input.visual_scroll(room);
        let style = if focused { theme.heading } else { theme.quiet };
        let empty = input.value().is_empty() && !focused;
        let (text, text_style) = match (empty, field) {
            (true, NoteField::Evidence) => {
                (words.say("form-evidence-hint").into_owned(), theme.quiet)
            }
            (true, NoteField::Note) => (words.say("form-note-hint").into_owned(), theme.quiet),
            (false, _) => (cut(&tail(input.value(), scroll), room), theme.title),
        };
        let label = fit(&words.say(label), usize::from(LABEL));
        frame.render_widget(
            Line::from(vec![
                Span::styled(label, style),
                Span::styled(text, text_style),
            ]),
            place,
        );
        if focused {
            let column = input.visual_cursor().saturating_sub(scroll);
            let x = place.x + LABEL + u16::try_from(column).unwrap_or(0);
            shown.cursor = Some((x, y));
        }
    }
}
