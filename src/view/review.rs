//! The review of a draft: its text beside the facts, or above them where there is little room.
//!
//! ```text
//! ── the text · fr · 8 words of 412 ─────┬── 12 facts · 3 accepted · 9 to decide ──
//!  Marée, 12 mars 2026, LGX              │ People
//!  Mme Ada Fictiva, ministre des Marées  │  ✓ Ada Fictiva, ministre … = ada-fictiva
//!  du Kirghizistan, a rencontré …        │  ○ Otto Neuling, Directeur …  new
//! ```

mod facts;

use super::reading::{Mark, Reading};
use super::regions::TWO_COLUMNS;
use super::text::cut;
use super::{Theme, target};
use crate::app::{App, Review, ReviewHalf, Target, Viewport};
use crate::draft::Verdict;
use crate::lang::tell;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};
use ratatui::widgets::Clear;

/// The most that lines of the text are wide: longer ones are hard to read.
const MOST: u16 = 100;

/// Draws the review, below the title.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    review: &Review,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let area = Rect {
        y: area.y + 1,
        height: area.height.saturating_sub(1),
        ..area
    };
    frame.render_widget(Clear, area);
    // What lies below is not meant by the mouse.
    target(shown, area, Target::Overlay);
    let (text, facts) = halves(area);
    caption(
        frame,
        text,
        &text_caption(app, review),
        review.half == ReviewHalf::Words,
        theme,
    );
    caption(
        frame,
        facts,
        &facts_caption(app, review),
        review.half == ReviewHalf::Facts,
        theme,
    );
    if facts.y == text.y {
        for y in text.y + 1..text.bottom() {
            super::put(frame.buffer_mut(), facts.x - 1, y, "│", theme.quiet);
        }
        super::put(frame.buffer_mut(), facts.x - 1, text.y, "┬", theme.quiet);
    }
    words(frame, below(text), app, review, theme, shown);
    facts::draw(frame, below(facts), app, review, theme, shown);
}

/// The text and the facts side by side or, where it is narrow, one above the other.
pub(super) fn halves(area: Rect) -> (Rect, Rect) {
    if area.width >= TWO_COLUMNS {
        let left = (area.width / 2).min(MOST + 2);
        let text = Rect {
            width: left,
            ..area
        };
        let facts = Rect {
            x: area.x + left + 1,
            width: area.width - left - 1,
            ..area
        };
        return (text, facts);
    }
    let above = area.height / 2;
    let text = Rect {
        height: above,
        ..area
    };
    let facts = Rect {
        y: area.y + above,
        height: area.height - above,
        ..area
    };
    (text, facts)
}

/// What is below the caption, with a blank on either side.
fn below(half: Rect) -> Rect {
    Rect {
        x: half.x + 1,
        y: half.y + 1,
        width: half.width.saturating_sub(2),
        height: half.height.saturating_sub(1),
    }
}

pub(super) fn caption(frame: &mut Frame<'_>, half: Rect, text: &str, focused: bool, theme: &Theme) {
    let line = Rect { height: 1, ..half };
    let rule = "─".repeat(usize::from(half.width));
    frame.render_widget(Line::styled(rule, theme.border), line);
    let style = if focused { theme.heading } else { theme.quiet };
    let text = cut(text, usize::from(half.width).saturating_sub(6));
    let place = Rect {
        x: line.x + 2,
        width: line.width.saturating_sub(2),
        ..line
    };
    frame.render_widget(
        Line::from(vec![
            Span::raw(" "),
            Span::styled(text, style),
            Span::raw(" "),
        ]),
        place,
    );
}

fn text_caption(app: &App, review: &Review) -> String {
    let language = review.draft.language.as_str();
    let caption = tell!(app.data.words, "review-text", language = language);
    if review.is_selecting() {
        return format!("{caption} · {}", app.data.words.say("review-selecting"));
    }
    caption
}

fn facts_caption(app: &App, review: &Review) -> String {
    let words = &app.data.words;
    if review.saving {
        return words.say("form-saving").into_owned();
    }
    tell!(
        words,
        "review-facts",
        count = review.draft.facts.len(),
        accepted = review.counted(Verdict::Accepted),
        open = review.undecided()
    )
}

/// Draws the text, the words of each fact in the colour of its kind and those in sight reversed.
fn words(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    review: &Review,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let in_sight = review.in_sight();
    let rows = usize::from(area.height);
    let reading = Reading::new(&review.draft.text, &in_sight, usize::from(area.width), rows);
    let lines = reading.shown(rows);
    shown.text_lines = lines.iter().map(|line| line.start).collect();
    let (from, to) = match (lines.first(), lines.last()) {
        (Some(first), Some(last)) => (first.start, last.end),
        _ => return,
    };
    let facts = review.draft.facts.iter();
    let told = facts.filter(|fact| fact.verdict != Verdict::Dropped);
    let mut marks: Vec<Mark> = told
        .filter_map(|fact| Some((fact.span.clone()?, theme.fact(fact.value.kind()))))
        .filter(|(span, _)| span.start < to && span.end > from)
        .map(|(span, style)| Mark { span, style })
        .collect();
    // Fewer words stand above more: a name within a proposal is seen.
    marks.sort_by_key(|mark| std::cmp::Reverse(mark.span.len()));
    let also = review.fact().filter(|_| review.half == ReviewHalf::Facts);
    for span in also.into_iter().flat_map(|fact| fact.also.clone()) {
        let style = theme.matched;
        marks.push(Mark { span, style });
    }
    if !in_sight.is_empty() {
        let style = theme.chosen;
        let span = in_sight;
        marks.push(Mark { span, style });
    }
    let quiet = !matches!(app.mode, crate::app::Mode::Review);
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        let mut x = area.x;
        for (byte, piece) in reading.pieces(line, &marks) {
            let cells = u16::try_from(super::text::width(&piece.content)).unwrap_or(0);
            let place = Rect {
                x,
                y,
                width: cells.min(area.right().saturating_sub(x)),
                height: 1,
            };
            if !quiet {
                target(shown, place, Target::Words(byte));
            }
            x = x.saturating_add(cells);
        }
        let own = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(reading.line(line, &marks), own);
    }
}
