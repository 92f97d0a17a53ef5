//! The tour, below everything else: which lesson it is, and what to press.

use super::flow::{Flow, Run};
use super::text::cut;
use super::{LEAST, Theme};
use crate::app::{App, Lesson, Told, Tour};
use crate::keymap::Keymap;
use crate::lang::{Value, tell};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use strum::IntoEnumIterator as _;

/// From so many columns on, two lines hold what is said.
const WIDE: u16 = 110;

/// The names of the keys in a message.
const KEYS: [&str; 3] = ["a", "b", "c"];

/// What is left for the browser, and what the tour takes of it, if it is taken and there is room.
pub(super) fn divide(area: Rect, app: &App) -> (Rect, Option<Rect>) {
    let wanted = if area.width < WIDE { 4 } else { 3 };
    let height = area.height.saturating_sub(LEAST.1).min(wanted);
    if app.tour.is_none() || height < 2 {
        return (area, None);
    }
    let above = Rect {
        height: area.height - height,
        ..area
    };
    let below = Rect {
        y: above.bottom(),
        height,
        ..area
    };
    (above, Some(below))
}

/// Draws which lesson it is, and what to press.
pub(super) fn draw(frame: &mut Frame<'_>, area: Rect, app: &App, keymap: &Keymap, theme: &Theme) {
    let (Some(tour), Some(told)) = (&app.tour, app.tour_told()) else {
        return;
    };
    let rule = "─".repeat(usize::from(area.width));
    let top = Rect { height: 1, ..area };
    frame.render_widget(Line::styled(rule, theme.quiet), top);
    frame.render_widget(heading(app, tour, keymap, top, theme), top);
    let mut flow = Flow::default();
    let cells = usize::from(area.width).saturating_sub(3);
    flow.paragraph(Vec::new(), &runs(app, keymap, told, theme), cells);
    for (y, line) in (area.y + 1..area.bottom()).zip(flow.lines) {
        let place = Rect {
            x: area.x + 1,
            y,
            width: area.width.saturating_sub(1),
            height: 1,
        };
        frame.render_widget(line, place);
    }
}

/// The lesson, how many are done, and how the tour is left.
fn heading(app: &App, tour: &Tour, keymap: &Keymap, top: Rect, theme: &Theme) -> Line<'static> {
    let words = &app.data.words;
    let done = tour
        .lesson
        .map_or(Lesson::ALL, |lesson| lesson.number() - 1);
    let lesson = match tour.lesson {
        Some(lesson) => tell!(
            words,
            "tour-lesson",
            number = lesson.number(),
            all = Lesson::ALL,
            name = words.say(lesson.heading())
        ),
        None => words.say("tour-done").into_owned(),
    };
    let mut spans = vec![
        Span::raw("  "),
        Span::styled(cut(&lesson, usize::from(top.width) / 2), theme.heading),
        Span::raw(" "),
    ];
    let dots = Lesson::iter().enumerate().map(|(number, _)| {
        let (dot, style) = if number < done {
            ("●", theme.good())
        } else {
            ("○", theme.quiet)
        };
        Span::styled(dot, style)
    });
    spans.extend(dots);
    spans.push(Span::raw(" "));
    let key = |action| {
        let chord = keymap.key_of(app, action);
        chord.map_or(String::new(), |chord| chord.shown(words))
    };
    let leave = tell!(
        words,
        "tour-leave",
        skip = key(crate::app::Action::SkipLesson),
        quit = key(crate::app::Action::Quit)
    );
    let room = usize::from(top.width).saturating_sub(super::text::width(&lesson) + 14);
    if super::text::width(&leave) <= room {
        spans.push(Span::styled(format!(" {leave} "), theme.quiet));
    }
    Line::from(spans)
}

/// What is said, its keys as keys are shown: in the messages they stand between backticks.
fn runs(app: &App, keymap: &Keymap, told: Told, theme: &Theme) -> Vec<Run> {
    let words = &app.data.words;
    let key = |action| {
        let chord = keymap.key_of(app, action);
        chord.map_or(String::new(), |chord| chord.shown(words))
    };
    let shown: Vec<String> = told.keys.iter().map(|action| key(*action)).collect();
    let values: Vec<(&str, Value<'_>)> = KEYS
        .into_iter()
        .zip(&shown)
        .map(|(name, key)| (name, Value::from(key.as_str())))
        .collect();
    let text = words.tell(told.says, &values);
    let pieces = text.split('`').enumerate();
    pieces
        .map(|(number, piece)| Run {
            text: piece.to_owned(),
            style: if number % 2 == 1 {
                theme.key
            } else {
                Style::new()
            },
            link: None,
        })
        .collect()
}
