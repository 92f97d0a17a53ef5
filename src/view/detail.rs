//! The detail pane: a record as a page.

use super::flow::{Flow, Leads, Run};
use super::text::{fit, width};
use super::{Theme, target};
use crate::app::{App, Focus, Mode, Target, Viewport};
use crate::insight::{Page, Span as Said, schedule_words, status_words};
use crate::lang::Words;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Modifier, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Scrollbar, ScrollbarOrientation, ScrollbarState};

/// How wide the labels before values are.
const LABEL: usize = 14;
/// The most that lines are wide: longer ones are hard to read.
const MOST: usize = 110;

/// Draws the selected record.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    target(shown, area, Target::Detail);
    let inner = Rect {
        x: area.x + 1,
        width: area.width.saturating_sub(3),
        ..area
    };
    let height = usize::from(inner.height);
    shown.detail_rows = height;
    let Some(page) = app.page() else {
        (shown.detail_lines, shown.link_lines) = (0, Vec::new());
        return;
    };
    let focused = app.focus == Focus::Detail && matches!(app.mode, Mode::Browse);
    let chosen = app.detail.link.filter(|_| focused);
    let words = &app.data.words;
    let flow = flowed(
        page,
        words,
        usize::from(inner.width).min(MOST),
        chosen,
        theme,
    );
    shown.detail_lines = flow.lines.len();
    shown.link_lines = Vec::new();
    let top = app
        .detail
        .scroll
        .min(flow.lines.len().saturating_sub(height));
    let addresses = addresses(page);
    for spot in &flow.spots {
        if let Leads::Record(link) = spot.link
            && shown.link_lines.len() <= link
        {
            shown.link_lines.resize(link + 1, spot.line);
        }
        if !(top..top + height).contains(&spot.line) {
            continue;
        }
        let cell = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        let place = Rect {
            x: inner.x.saturating_add(cell(spot.column)),
            y: inner.y + cell(spot.line - top),
            width: cell(spot.cells),
            height: 1,
        };
        let place = place.intersection(inner);
        match spot.link {
            Leads::Record(link) => target(shown, place, Target::Link(link)),
            Leads::Web(number) => {
                let address = addresses.get(number);
                let known = address.map(|address| (super::area(place), (*address).to_owned()));
                shown.addresses.extend(known);
            }
        }
    }
    let count = flow.lines.len();
    for (y, line) in (inner.y..).zip(flow.lines.into_iter().skip(top).take(height)) {
        frame.render_widget(
            line,
            Rect {
                y,
                height: 1,
                ..inner
            },
        );
    }
    if count > height {
        let bar = Scrollbar::new(ScrollbarOrientation::VerticalRight)
            .begin_symbol(None)
            .end_symbol(None)
            .track_symbol(None)
            .thumb_symbol("▐")
            .thumb_style(theme.quiet);
        let mut state = ScrollbarState::new(count - height).position(top);
        frame.render_stateful_widget(bar, area, &mut state);
    }
}

/// Lays the page out for a width.
fn flowed(page: &Page, words: &Words, cells: usize, chosen: Option<usize>, theme: &Theme) -> Flow {
    let mut flow = Flow::default();
    let title = vec![Run {
        text: page.title.clone(),
        style: theme.title,
        link: None,
    }];
    flow.paragraph(Vec::new(), &title, cells);
    let mut count = Count::default();
    for section in &page.sections {
        flow.blank();
        if !section.heading.is_empty() {
            flow.lines
                .push(Line::styled(section.heading.clone(), theme.heading));
        }
        for line in &section.lines {
            let mut first = vec![Span::raw("  ".repeat(line.depth))];
            if !line.label.is_empty() {
                first.push(Span::styled(labelled(&line.label), theme.quiet));
            }
            let runs: Vec<Run> = line
                .spans
                .iter()
                .map(|span| run(span, words, &mut count, chosen, theme))
                .collect();
            // Items of a list hang, so that it is seen where each begins.
            let hang = if line.label.is_empty() && !section.heading.is_empty() {
                2
            } else {
                0
            };
            flow.hanging(first, hang, &runs, cells);
        }
    }
    flow
}

/// A label in its cells, and a blank where it takes them all.
fn labelled(label: &str) -> String {
    if width(label) < LABEL {
        fit(label, LABEL)
    } else {
        format!("{label} ")
    }
}

/// How many links of a page were met.
#[derive(Default)]
struct Count {
    records: usize,
    addresses: usize,
}

/// The addresses of a page, in reading order.
fn addresses(page: &Page) -> Vec<&str> {
    let lines = page.sections.iter().flat_map(|section| &section.lines);
    let spans = lines.flat_map(|line| &line.spans);
    let addresses = spans.filter_map(|span| match span {
        Said::Url(address) => Some(address.as_str()),
        _ => None,
    });
    addresses.collect()
}

fn run(span: &Said, words: &Words, count: &mut Count, chosen: Option<usize>, theme: &Theme) -> Run {
    let plain = |text: String, style| Run {
        text,
        style,
        link: None,
    };
    match span {
        Said::Plain(text) => plain(text.clone(), Style::new()),
        Said::Quiet(text) => plain(text.clone(), theme.quiet),
        Said::Url(text) => {
            let number = count.addresses;
            count.addresses += 1;
            Run {
                text: text.clone(),
                style: theme.quiet.add_modifier(Modifier::UNDERLINED),
                link: Some(Leads::Web(number)),
            }
        }
        Said::Status(status) => {
            let said = status_words(words, *status);
            let text = if theme.look.is_spoken() {
                said.into_owned()
            } else {
                format!("{} {said}", Theme::glyph(*status))
            };
            plain(text, theme.status(*status))
        }
        Said::Schedule(schedule) => {
            plain(schedule_words(words, *schedule), theme.schedule(*schedule))
        }
        Said::Link(_, text) => {
            let number = count.records;
            count.records += 1;
            let style = if chosen == Some(number) {
                theme.chosen.add_modifier(Modifier::BOLD)
            } else {
                theme.link
            };
            Run {
                text: text.clone(),
                style,
                link: Some(Leads::Record(number)),
            }
        }
    }
}
