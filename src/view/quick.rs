//! The search of everything, laid over the browser.

use super::caption::getting_ready;
use super::query;
use super::row::{Found, highlighted, shorten, why as reasons};
use super::text::{cut, fit, width};
use super::{Theme, overlay, target};
use crate::app::{App, Quick, Target, Viewport};
use crate::insight::{country_words, date_words, noun};
use crate::lang::tell;
use crate::registry::Ref;
use crate::search::Match;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph, Wrap};

/// How wide the column of kinds is.
const KIND: usize = 13;

/// Where the search lies.
pub(super) fn place(body: Rect) -> Rect {
    overlay(body, 100, 26)
}

/// What it is called; a small screen has no room for the header beside it.
fn heading(app: &App) -> String {
    let words = &app.data.words;
    match app.data.as_of {
        Some(day) => {
            let day = date_words(words, day.into());
            format!(" {} ", tell!(words, "search-heading-as-of", day = day))
        }
        None => format!(" {} ", words.say("search-heading")),
    }
}

/// Draws the search.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    quick: &Quick,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let place = place(area);
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .border_style(theme.border)
        .title(Line::styled(heading(app), theme.heading));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, area, Target::List);
    target(shown, place, Target::Overlay);

    let count = counted(app, quick);
    let room = usize::from(inner.width).saturating_sub(width(&count) + 4);
    let scroll = quick.input.visual_scroll(room);
    let mut typed = vec![Span::styled("› ", theme.heading)];
    let wrong = quick.error.as_ref();
    typed.extend(query::spans(
        quick.input.value(),
        wrong,
        scroll,
        room,
        theme,
    ));
    let line = Line::from(typed);
    let top = Rect { height: 1, ..inner };
    frame.render_widget(line, top);
    frame.render_widget(
        Line::styled(format!("{count} "), theme.quiet).right_aligned(),
        top,
    );
    let column = quick.input.visual_cursor().saturating_sub(scroll) + 2;
    let x = inner.x + u16::try_from(column).unwrap_or(0);
    let x = x.min(inner.right().saturating_sub(1));
    shown.cursor = Some((x, inner.y));

    if let Some(error) = wrong.filter(|_| !quick.results.is_empty()) {
        let text = format!("  {}: {}", error.message, error.hint);
        let text = cut(&text, usize::from(inner.width));
        let below = Rect {
            y: inner.y + 1,
            ..top
        }
        .intersection(inner);
        frame.render_widget(Line::styled(text, theme.bad()), below);
    }
    let body = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    shown.overlay_rows = usize::from(body.height);
    shown.overlay_lines = quick.results.len();
    if quick.results.is_empty() {
        if app.completing.is_some() {
            return;
        }
        let text = Paragraph::new(hint(app, quick))
            .style(theme.quiet)
            .wrap(Wrap { trim: false });
        frame.render_widget(
            text,
            Rect {
                x: body.x + 2,
                width: body.width.saturating_sub(4),
                ..body
            },
        );
        return;
    }
    let rows = quick
        .results
        .iter()
        .enumerate()
        .skip(quick.offset)
        .take(usize::from(body.height));
    for (y, (number, found)) in (body.y..).zip(rows) {
        let place = Rect {
            y,
            height: 1,
            ..body
        };
        let chosen = number == quick.row;
        let mut spans = vec![Span::raw(if chosen { "▸ " } else { "  " })];
        spans.extend(result(
            app,
            found,
            usize::from(body.width).saturating_sub(3),
            theme,
        ));
        if chosen {
            for span in &mut spans {
                span.style = span.style.patch(Style::new().fg(Color::Reset));
            }
        }
        frame.render_widget(Line::from(spans), place);
        if chosen {
            frame.buffer_mut().set_style(place, theme.chosen);
        }
        target(shown, place, Target::Result(number));
    }
}

fn counted(app: &App, quick: &Quick) -> String {
    if app.data.catalogue.is_none() {
        getting_ready(app)
    } else if quick.results.is_empty() {
        String::new()
    } else {
        let all = match quick.total {
            Some(total) => total.to_string(),
            None => format!("{}+ …", quick.results.len()),
        };
        tell!(app.data.words, "search-of", row = quick.row + 1, all = all)
    }
}

fn hint(app: &App, quick: &Quick) -> String {
    let words = &app.data.words;
    if let Some(error) = &quick.error {
        return format!("{}\n{}", error.message, error.hint);
    }
    if !quick.input.value().trim().is_empty() && app.data.catalogue.is_some() {
        if quick.is_searching() {
            return words.say("search-searching").into_owned();
        }
        let far = match quick.far {
            0 => String::new(),
            some => format!(" {}", tell!(words, "search-far", count = some)),
        };
        let (nothing, fewer) = (words.say("search-nothing"), words.say("search-fewer"));
        return format!("{nothing}{far}\n{fewer}");
    }
    words.say("search-hint").into_owned()
}

/// Kind, name and, where it was not the name that matched, why it is found.
fn result(app: &App, found: &Match, cells: usize, theme: &Theme) -> Vec<Span<'static>> {
    let at: Ref = found.record;
    let registry = &app.data.registry;
    let label = registry.label(at, &app.data.langs).into_owned();
    let mut name_positions = Vec::new();
    let mut why: Vec<(String, Style)> = Vec::new();
    for matched in &found.hit.matched {
        let Some(found) = Found::of(app, at, matched, found.how) else {
            continue;
        };
        let is_label = found.text == label;
        if is_label {
            name_positions.clone_from(&found.positions);
        }
        let reason = reasons(&found, is_label, theme);
        if !(why.is_empty() || reason.is_empty()) {
            why.push((", ".to_owned(), theme.quiet));
        }
        why.extend(reason);
    }
    if why.is_empty()
        && let Some(beside) = beside(app, at)
    {
        why.push((beside, theme.quiet));
    }
    let kind = noun(&app.data.words, at.kind(), 1);
    let mut spans = vec![Span::styled(fit(&kind, KIND), theme.quiet)];
    let room = cells.saturating_sub(KIND);
    let wanted: usize = why.iter().map(|(text, _)| width(text)).sum();
    let name_cells = width(&label).min(room.saturating_sub((wanted + 2).min(room / 2)));
    let name = cut(&label, name_cells);
    for (run, style) in highlighted(&name, &name_positions, Style::new(), theme) {
        spans.push(Span::styled(run, style));
    }
    spans.push(Span::raw("  "));
    shorten(&mut why, room.saturating_sub(width(&name) + 2));
    spans.extend(
        why.into_iter()
            .map(|(text, style)| Span::styled(text, style)),
    );
    spans
}

/// What tells a record from others of its name: a person's post, a meeting's date.
fn beside(app: &App, at: Ref) -> Option<String> {
    use crate::registry::Record;
    let registry = &app.data.registry;
    match registry.get(at) {
        Record::Person(person) => {
            let post = person.current_post(app.data.today)?;
            Some(app.data.langs.of(&post.title).to_owned())
        }
        Record::Organisation(organisation) => organisation
            .country
            .map(|country| country_words(&app.data.words, country).to_owned()),
        Record::Place(place) => place
            .country
            .map(|country| country_words(&app.data.words, country).to_owned()),
        _ => registry.date(at).map(|date| date.to_string()),
    }
}
