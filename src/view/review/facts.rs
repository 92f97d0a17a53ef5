//! The facts of a review, by kind: what was said of each, how sure it is, and which record it is.

use crate::app::{App, Mode, Review, ReviewHalf, Target, Viewport};
use crate::draft::{Confidence, Fact, Sort, Verdict, heading, record_kind, said, sure};
use crate::lang::tell;
use crate::view::flow::{Flow, Run};
use crate::view::{Theme, target};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};

/// Draws the facts, the chosen one in sight.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    review: &Review,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let rows = usize::from(area.height);
    shown.detail_rows = rows;
    let cells = usize::from(area.width);
    // Each fact takes a line at least: what is further away than the pane is high is not seen.
    let facts = &review.draft.facts;
    let first = review.row.saturating_sub(rows);
    let last = (review.row + rows).min(facts.len());
    let mut lines: Vec<(Option<usize>, Line<'static>)> = Vec::new();
    let mut kind = first
        .checked_sub(1)
        .and_then(|before| facts.get(before))
        .map(|fact| fact.value.kind());
    for (row, fact) in facts.iter().enumerate().take(last).skip(first) {
        let own = fact.value.kind();
        if kind != Some(own) {
            let style = theme.fact(own).add_modifier(Modifier::BOLD);
            let text = app.data.words.say(heading(own)).into_owned();
            lines.push((None, Line::styled(text, style)));
            kind = Some(own);
        }
        let told = told(app, fact, cells, theme);
        lines.extend(told.into_iter().map(|line| (Some(row), line)));
    }
    let is_chosen = |(row, _): &(Option<usize>, _)| *row == Some(review.row);
    let begins = lines.iter().position(is_chosen).unwrap_or(0);
    let ends = lines.iter().rposition(is_chosen).unwrap_or(0) + 1;
    let top = (begins.saturating_sub(rows / 3))
        .max(ends.saturating_sub(rows))
        .min(begins.saturating_sub(1))
        .min(lines.len().saturating_sub(rows));
    let chosen = match (review.half, &app.mode) {
        (ReviewHalf::Facts, Mode::Review) => theme.chosen,
        _ => theme.kept,
    };
    for (y, (row, line)) in (area.y..area.bottom()).zip(lines.into_iter().skip(top)) {
        let place = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(line, place);
        let Some(row) = row else { continue };
        if row == review.row {
            frame.buffer_mut().set_style(place, chosen);
        }
        if matches!(app.mode, Mode::Review) {
            target(shown, place, Target::Fact(row));
        }
    }
}

/// A fact in its lines.
fn told(app: &App, fact: &Fact, cells: usize, theme: &Theme) -> Vec<Line<'static>> {
    let words = &app.data.words;
    let (mark, style) = match fact.verdict {
        Verdict::Open => ("○", Style::new()),
        Verdict::Accepted => ("✓", theme.good()),
        Verdict::Dropped => ("✗", theme.quiet),
    };
    let dropped = fact.verdict == Verdict::Dropped;
    let main = if dropped { theme.quiet } else { Style::new() };
    let run = |text: String, style: Style| Run {
        text,
        style,
        link: None,
    };
    let mut runs = vec![run(said(&fact.value, words), main)];
    if fact.span.is_none() {
        runs.push(run(
            format!("  {}", words.say("draft-by-hand")),
            theme.quiet,
        ));
    } else if fact.confidence != Confidence::Certain {
        let sure = words.say(sure(fact.confidence));
        runs.push(run(format!("  ({sure})"), theme.soon()));
    }
    match &fact.known {
        Some(known) => runs.push(run(format!("  = {}", known.id), theme.link)),
        None if record_kind(Sort::of(&fact.value)).is_some() => {
            let has_name = !matches!(&fact.value, crate::draft::Value::Person(person) if person.name.is_none());
            if has_name {
                runs.push(run(format!("  {}", words.say("review-new")), theme.quiet));
            }
        }
        None => {}
    }
    let mut flow = Flow::default();
    let first = vec![Span::raw(" "), Span::styled(format!("{mark} "), style)];
    flow.paragraph(first, &runs, cells);
    let changed = fact
        .known
        .as_ref()
        .and_then(|known| known.changed.as_deref());
    if let Some(post) = changed.filter(|_| !dropped) {
        let text = tell!(words, "draft-recorded-as", post = post);
        flow.paragraph(vec![Span::raw("     ")], &[run(text, theme.soon())], cells);
    }
    flow.lines
}
