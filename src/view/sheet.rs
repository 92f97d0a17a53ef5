//! Sheets laid over the browser: help, problems, the log.

use super::flow::{Flow, Run};
use super::text::fit;
use super::{Theme, overlay, target};
use crate::app::{App, Sheet, SheetKind, Target, Viewport};
use crate::insight::{date_words, deed_words, time_words};
use crate::keymap::{Context, ROWS};
use crate::lang::{Words, tell};
use crate::ledger::{Deed, Entry};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};
use strum::IntoEnumIterator as _;

/// Draws a sheet.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    sheet: Sheet,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let place = overlay(area, 100, area.height);
    let inner_width = usize::from(place.width.saturating_sub(4));
    let words = &app.data.words;
    let heading = |id| format!(" {} ", words.say(id));
    let (title, flow) = match sheet.kind {
        SheetKind::Help => (
            heading("sheet-keys"),
            help(&app.data.words, inner_width, theme),
        ),
        SheetKind::Problems => (heading("sheet-problems"), problems(app, inner_width, theme)),
        SheetKind::Log => (log_heading(app), log(app, inner_width, theme)),
    };
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .border_style(theme.quiet)
        .title(Line::styled(title, theme.heading));
    let inner = block.inner(place);
    let rows = usize::from(inner.height);
    let below = flow.lines.len().saturating_sub(sheet.scroll + rows);
    let block = match below {
        0 => block,
        more => block.title_bottom(
            Line::styled(
                format!(" {} ", tell!(words, "sheet-more", count = more)),
                theme.quiet,
            )
            .right_aligned(),
        ),
    };
    frame.render_widget(block, place);
    target(shown, place, Target::Overlay);
    shown.overlay_rows = rows;
    shown.overlay_lines = flow.lines.len();
    let inner = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    };
    for (y, line) in (inner.y..inner.bottom()).zip(flow.lines.into_iter().skip(sheet.scroll)) {
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

fn run(text: impl Into<String>, style: Style) -> Run {
    Run {
        text: text.into(),
        style,
        link: None,
    }
}

/// Every row of the keymap under its context.
fn help(words: &Words, cells: usize, theme: &Theme) -> Flow {
    let say = |id| words.say(id).into_owned();
    let mut flow = Flow::default();
    for context in Context::iter() {
        if !flow.lines.is_empty() {
            flow.blank();
        }
        flow.lines
            .push(Line::styled(say(context.heading()), theme.heading));
        for row in ROWS.iter().filter(|row| row.context == context) {
            let keys = Span::styled(fit(&row.shown(words), 24), theme.key);
            flow.paragraph(vec![keys], &[run(say(row.help), Style::new())], cells);
        }
    }
    flow.blank();
    flow.lines
        .push(Line::styled(say("help-query"), theme.heading));
    for (term, meaning) in [
        ("maks altynbek", "help-query-words"),
        ("country:kg", "help-query-country"),
        ("org:icesco", "help-query-org"),
        ("is:open", "help-query-is"),
        ("due:<2025-06", "help-query-due"),
        ("since:2024", "help-query-since"),
        ("topic:heritage", "help-query-topic"),
        ("-country:uz", "help-query-not"),
    ] {
        let term = Span::styled(fit(term, 24), theme.key);
        flow.paragraph(vec![term], &[run(say(meaning), Style::new())], cells);
    }
    flow
}

fn problems(app: &App, cells: usize, theme: &Theme) -> Flow {
    let mut flow = Flow::default();
    if app.data.faults.is_empty() {
        flow.lines.push(Line::raw(
            app.data.words.say("sheet-no-problems").into_owned(),
        ));
    }
    for fault in &app.data.faults {
        let place = run(format!("{}  ", fault.place()), theme.quiet);
        flow.paragraph(
            Vec::new(),
            &[place, run(fault.message.as_str(), Style::new())],
            cells,
        );
        if let Some(hint) = &fault.hint {
            flow.paragraph(
                vec![Span::raw("    ")],
                &[run(hint.as_str(), theme.link)],
                cells,
            );
        }
    }
    flow
}

fn log_heading(app: &App) -> String {
    let words = &app.data.words;
    match app.data.as_of {
        Some(day) => {
            let day = date_words(words, day.into());
            format!(" {} ", tell!(words, "sheet-journal-as-of", day = day))
        }
        None => format!(" {} ", words.say("sheet-journal")),
    }
}

fn log(app: &App, cells: usize, theme: &Theme) -> Flow {
    let mut flow = Flow::default();
    let ledger = &app.data.ledger;
    if ledger.entries().is_empty() {
        flow.lines
            .push(Line::raw(app.data.words.say("sheet-no-mark").into_owned()));
    }
    for entry in ledger.entries().iter().rev() {
        let style = match &entry.deed {
            Deed::Set { status, .. } => theme.status(*status),
            _ => theme.quiet,
        };
        let words = &app.data.words;
        let mut runs = vec![run(deed_words(words, ledger, entry), style)];
        let about = title(app, entry);
        runs.push(run(format!("  {about}"), Style::new()));
        let by = tell!(words, "page-marked-by", by = entry.by.as_str());
        runs.push(run(format!(" {by}"), theme.quiet));
        let on = entry.follow_up();
        if on.is_some_and(|on| app.data.registry.follow(on).is_none()) {
            let gone = words.say("sheet-not-in-registry");
            runs.push(run(format!(" {gone}"), theme.bad()));
        }
        let (note, evidence) = entry.deed.said();
        for said in [note, evidence].into_iter().flatten() {
            runs.push(run(format!(" · {said}"), theme.quiet));
        }
        for remark in remarks(app, entry) {
            runs.push(run(format!(" ({remark})"), theme.quiet));
        }
        let time = Span::styled(format!("{}  ", time_words(entry.at)), theme.quiet);
        flow.paragraph(vec![time], &runs, cells);
    }
    flow
}

/// What else there is to say of an entry.
fn remarks(app: &App, entry: &Entry) -> Vec<String> {
    let words = &app.data.words;
    let ledger = &app.data.ledger;
    let mut found = Vec::new();
    if ledger.is_concurrent(entry) {
        found.push(words.say("sheet-concurrent").into_owned());
    }
    if let Deed::Unknown { line, .. } = &entry.deed {
        found.push(tell!(words, "sheet-later-line", line = line.as_str()));
    } else if !entry.unknown_fields.is_empty() {
        let fields = entry.unknown_fields.join(", ");
        found.push(tell!(words, "sheet-later-fields", fields = fields));
    }
    if ledger.is_undone(entry) {
        found.push(words.say("sheet-undone").into_owned());
    }
    found
}

/// The titles of the follow-ups that an entry is about.
fn title(app: &App, entry: &Entry) -> String {
    let registry = &app.data.registry;
    let titles: Vec<String> = app
        .data
        .ledger
        .marks_behind(entry)
        .into_iter()
        .filter_map(Entry::follow_up)
        .map(|on| match registry.follow(on) {
            Some(at) => registry.label(at, &app.data.langs).into_owned(),
            None => on.to_string(),
        })
        .collect();
    titles.join(", ")
}
