//! Sheets laid over the browser: help, problems, the log.

use super::flow::{Flow, Run};
use super::row::highlighted;
use super::text::fit as fit_cells;
use super::{Theme, overlay, query, target};
use crate::app::{App, Mode, Sheet, SheetKind, Target, Viewport};
use crate::insight::{date_words, deed_words, time_words};
use crate::keymap::{Context, Keymap};
use crate::lang::{Words, tell};
use crate::ledger::{Deed, Entry};
use crate::search::Pattern;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};
use strum::IntoEnumIterator as _;
use tui_input::Input;

/// Draws a sheet.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    keymap: &Keymap,
    sheet: &Sheet,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let place = overlay(area, 100, area.height);
    let cells = usize::from(place.width.saturating_sub(4));
    let words = &app.data.words;
    let heading = |id| format!(" {} ", words.say(id));
    let pattern = Pattern::new(sheet.filter.value());
    let (title, mut flow) = match sheet.kind {
        SheetKind::Help => (
            heading("sheet-keys"),
            help(words, keymap, &pattern, cells, theme),
        ),
        SheetKind::Problems => (
            heading("sheet-problems"),
            problems(app, &pattern, cells, theme),
        ),
        SheetKind::Log => (log_heading(app), log(app, &pattern, cells, theme)),
    };
    if flow.lines.is_empty() {
        let nothing = words.say("sheet-nothing").into_owned();
        flow.lines.push(Line::styled(nothing, theme.quiet));
    }
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .border_style(theme.border)
        .title(Line::styled(title, theme.heading));
    let mut inner = block.inner(place);
    let is_narrowing = matches!(app.mode.standing(), Mode::Narrow(_));
    let is_narrowed = is_narrowing || !sheet.filter.value().is_empty();
    if is_narrowed {
        inner.y += 2;
        inner.height = inner.height.saturating_sub(2);
    }
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
    if is_narrowed {
        let line = Rect {
            y: inner.y - 2,
            height: 1,
            ..inner
        };
        narrowed(frame, line, &sheet.filter, is_narrowing, theme);
    }
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

/// Draws what a sheet is narrowed to, and the cursor while it is typed.
fn narrowed(frame: &mut Frame<'_>, line: Rect, filter: &Input, is_typed: bool, theme: &Theme) {
    let room = usize::from(line.width).saturating_sub(2);
    let scroll = filter.visual_scroll(room);
    let mut spans = vec![Span::styled("/", theme.heading)];
    spans.extend(query::spans(filter.value(), None, scroll, room, theme));
    frame.render_widget(Line::from(spans), line);
    if is_typed {
        let column = filter.visual_cursor().saturating_sub(scroll) + 1;
        let x = line.x + u16::try_from(column).unwrap_or(0);
        frame.set_cursor_position(Position { x, y: line.y });
    }
}

fn run(text: impl Into<String>, style: Style) -> Run {
    Run {
        text: text.into(),
        style,
        link: None,
    }
}

/// Every binding under its context, as far as it answers what is typed.
fn help(words: &Words, keymap: &Keymap, pattern: &Pattern, cells: usize, theme: &Theme) -> Flow {
    let mut flow = Flow::default();
    for context in Context::iter() {
        let rows = keymap
            .of(context)
            .filter(|binding| !binding.chords.is_empty());
        let rows = rows.map(|binding| (binding.shown(words), binding.row.help));
        let rows: Vec<_> = rows.collect();
        section(
            &mut flow,
            words,
            context.heading(),
            &rows,
            pattern,
            cells,
            theme,
        );
    }
    let terms = [
        ("maks altynbek", "help-query-words"),
        ("country:kg", "help-query-country"),
        ("org:icesco", "help-query-org"),
        ("is:open", "help-query-is"),
        ("due:<2025-06", "help-query-due"),
        ("since:2024", "help-query-since"),
        ("topic:heritage", "help-query-topic"),
        ("-country:uz", "help-query-not"),
    ];
    let terms = terms.map(|(term, meaning)| (term.to_owned(), meaning));
    section(
        &mut flow,
        words,
        "help-query",
        &terms,
        pattern,
        cells,
        theme,
    );
    flow
}

/// A heading and what below it answers what is typed; nothing where nothing does.
fn section(
    flow: &mut Flow,
    words: &Words,
    heading: &str,
    rows: &[(String, &'static str)],
    pattern: &Pattern,
    cells: usize,
    theme: &Theme,
) {
    let heading = words.say(heading);
    let mut is_begun = false;
    for (keys, help) in rows {
        let help = words.say(help);
        let Some(fit) = pattern.fit(&[&help, keys, &heading]) else {
            continue;
        };
        if !is_begun {
            if !flow.lines.is_empty() {
                flow.blank();
            }
            flow.lines
                .push(Line::styled(heading.clone().into_owned(), theme.heading));
            is_begun = true;
        }
        let keys = Span::styled(fit_cells(keys, 24), theme.key);
        let places = fit.places.first().map_or(&[][..], Vec::as_slice);
        let runs = highlighted(&help, places, Style::new(), theme);
        let runs: Vec<_> = runs
            .into_iter()
            .map(|(text, style)| run(text, style))
            .collect();
        flow.paragraph(vec![keys], &runs, cells);
    }
}

fn problems(app: &App, pattern: &Pattern, cells: usize, theme: &Theme) -> Flow {
    let mut flow = Flow::default();
    if app.data.faults.is_empty() {
        flow.lines.push(Line::raw(
            app.data.words.say("sheet-no-problems").into_owned(),
        ));
    }
    for fault in &app.data.faults {
        let hint = fault.hint.as_deref().unwrap_or_default();
        if pattern
            .fit(&[&fault.place(), &fault.message, hint])
            .is_none()
        {
            continue;
        }
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

fn log(app: &App, pattern: &Pattern, cells: usize, theme: &Theme) -> Flow {
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
        let time = format!("{}  ", time_words(entry.at));
        let texts = runs.iter().map(|run| run.text.as_str());
        let texts: Vec<&str> = texts.chain([time.as_str()]).collect();
        if pattern.fit(&texts).is_none() {
            continue;
        }
        let time = Span::styled(time, theme.quiet);
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
