//! The sources of what is at hand: which there are, and the words of the one that is read, set off
//! in its text.

use super::reading::{Mark, Reading};
use super::text::{cut, width, wrapped};
use super::{Theme, area as known, overlay, target};
use crate::app::{App, Cite, CopyText, Sources, Target, Viewport};
use crate::lang::tell;
use crate::model::shown as harmless;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// The widest that the pane is.
const WIDEST: u16 = 100;

/// How many sources are listed at once.
const LISTED: usize = 5;

/// Draws the pane.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    sources: &Sources,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let cells = usize::from(overlay(area, WIDEST, area.height).width.saturating_sub(4));
    let has_text = matches!(&sources.copy, CopyText::Read(..));
    let mut lines = listed(sources, cells, theme);
    if let Some(cite) = sources.cite() {
        lines.extend(told(app, sources, cite, cells, theme));
    }
    if has_text {
        lines.push(Line::styled("─".repeat(cells), theme.quiet));
    }
    let height = match u16::try_from(lines.len()) {
        Ok(lines) if !has_text => lines.saturating_add(2),
        _ => area.height,
    };
    let place = overlay(area, WIDEST, height);
    let name = cut(&sources.of, cells.saturating_sub(20));
    let title = format!(" {} ", tell!(words, "source-heading", name = name));
    frame.render_widget(Clear, place);
    let mut block = Block::bordered()
        .border_style(theme.quiet)
        .title(Line::styled(title, theme.heading));
    if sources.cites.len() > 1 {
        let (number, count) = (sources.row + 1, sources.cites.len());
        let count = tell!(words, "source-of-several", number = number, count = count);
        block = block.title(Line::styled(format!(" {count} "), theme.quiet).right_aligned());
    }
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, place, Target::Overlay);
    let inner = Rect {
        x: inner.x + 1,
        width: inner.width.saturating_sub(2),
        ..inner
    };
    let least = if has_text { 3 } else { 0 };
    let above = u16::try_from(lines.len()).unwrap_or(u16::MAX);
    let above = above.min(inner.height.saturating_sub(least));
    for (y, line) in (inner.y..inner.y + above).zip(lines) {
        let own = Rect {
            y,
            height: 1,
            ..inner
        };
        if let Some(address) = sources.cite().and_then(Cite::web_address)
            && line
                .spans
                .first()
                .is_some_and(|span| span.style == theme.link)
        {
            shown.addresses.push((known(own), address.to_owned()));
        }
        frame.render_widget(line, own);
    }
    let text = Rect {
        y: inner.y + above,
        height: inner.height - above,
        ..inner
    };
    read(frame, text, sources, theme, shown);
}

/// The sources where there are several, the one that is read set off.
fn listed(sources: &Sources, cells: usize, theme: &Theme) -> Vec<Line<'static>> {
    if sources.cites.len() < 2 {
        return Vec::new();
    }
    let first = (sources.row + 1).saturating_sub(LISTED);
    let rows = sources.cites.iter().enumerate().skip(first).take(LISTED);
    let rows = rows.map(|(row, cite)| {
        let (mark, style) = if row == sources.row {
            ("▸ ", theme.chosen)
        } else {
            ("  ", Style::new())
        };
        let beside = cut(&cite.credit, cells / 2);
        let room = cells.saturating_sub(width(&beside) + 4);
        let label = super::text::fit(&cut(&cite.label, room), room);
        Line::from(vec![
            Span::styled(format!("{mark}{label}"), style),
            Span::styled(format!("  {beside}"), theme.quiet),
        ])
    });
    rows.chain([Line::default()]).collect()
}

/// Who says it and where it can be read, and what there is instead of its text.
fn told(
    app: &App,
    sources: &Sources,
    cite: &Cite,
    cells: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let words = &app.data.words;
    let mut lines = Vec::new();
    let mut add = |text: &str, style: Style| {
        let wrapped = wrapped(&harmless(text), cells).into_iter();
        lines.extend(wrapped.map(|line| Line::styled(line, style)));
    };
    if sources.cites.len() == 1 && cite.label != sources.of {
        let said = tell!(words, "source-speaks-for", name = cite.label.as_str());
        add(&said, theme.quiet);
    }
    add(&cite.credit, theme.title);
    if let Some(address) = &cite.address {
        add(&cut(&harmless(address), cells), theme.link);
    }
    let quote = cite.quote.as_ref();
    if let Some(file) = quote.and_then(|quote| quote.file.as_deref()) {
        add(&format!("sources/{file}"), theme.quiet);
    }
    let web = || match cite.web_address() {
        Some(_) => words.say("source-on-the-web"),
        None => words.say("source-nowhere"),
    };
    let quoted = |exact: &str| tell!(words, "page-quote", text = exact);
    match (quote, &sources.copy) {
        (None, _) => {
            add(" ", theme.quiet);
            add(&words.say("source-by-hand"), theme.soon());
            add(&web(), theme.quiet);
        }
        (Some(quote), CopyText::None) => {
            add(&quoted(&quote.exact), theme.matched);
            add(&words.say("source-no-copy"), theme.quiet);
            add(&web(), theme.quiet);
        }
        (Some(_), CopyText::Reading) => add(&words.say("source-reading"), theme.quiet),
        (Some(quote), CopyText::Failed(why)) => {
            add(why, theme.bad());
            add(&quoted(&quote.exact), theme.matched);
        }
        (Some(quote), CopyText::Read(_, places)) if places.is_empty() => {
            add(&words.say("source-words-gone"), theme.bad());
            add(&quoted(&quote.exact), theme.matched);
        }
        // What is set off by how it looks is heard by being told.
        (Some(quote), CopyText::Read(..)) if theme.look.is_spoken() => {
            add(&quoted(&quote.exact), theme.matched);
        }
        (Some(_), CopyText::Read(..)) => {}
    }
    lines
}

/// Draws the text, the words set off and in sight until somebody scrolls.
fn read(frame: &mut Frame<'_>, area: Rect, sources: &Sources, theme: &Theme, shown: &mut Viewport) {
    let rows = usize::from(area.height);
    shown.overlay_rows = rows;
    let CopyText::Read(text, places) = &sources.copy else {
        return;
    };
    let cells = usize::from(area.width);
    let reading = match (sources.top, places.first()) {
        (Some(top), _) => Reading::from(text, top, cells, rows),
        (None, Some(place)) => Reading::new(text, place, cells, rows),
        (None, None) => Reading::from(text, 0, cells, rows),
    };
    let mut marks: Vec<Mark> = places
        .iter()
        .skip(1)
        .map(|span| Mark {
            span: span.clone(),
            style: theme.matched,
        })
        .collect();
    marks.extend(places.first().map(|span| Mark {
        span: span.clone(),
        style: theme.chosen,
    }));
    let lines = reading.shown(rows);
    shown.text_tops = reading.tops(rows);
    shown.text_top = lines.first().map_or(0, |line| line.start);
    for (y, line) in (area.y..area.bottom()).zip(lines) {
        let own = Rect {
            y,
            height: 1,
            ..area
        };
        frame.render_widget(reading.line(line, &marks), own);
    }
}
