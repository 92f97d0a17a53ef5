//! The header: what is open and in which state; and the tabs.

use super::text::{cut, width};
use super::{Theme, target};
use crate::app::{App, Screen, ScreenKind, TABS, Target, Viewport};
use crate::model::Kind;
use crate::store::Access;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the title and, on the right, what is amiss.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let mut state = Vec::new();
    if let Access::ReadOnly(_) = app.data.access {
        state.push("read-only".to_owned());
    }
    if app.unrecorded.is_some() {
        state.push("not confirmed (r)".to_owned());
    }
    match app.data.faults.len() {
        0 => {}
        1 => state.push("1 problem (!)".to_owned()),
        many => state.push(format!("{many} problems (!)")),
    }
    let state = state.join(" · ");
    let area = screens(frame, area, app, theme, shown);
    let room = usize::from(area.width).saturating_sub(width(" paraph  ") + width(&state) + 3);
    let title = cut(
        app.data.langs.of(&app.data.registry.title_page().title),
        room,
    );
    let line = Line::from(vec![
        Span::styled(" paraph", theme.heading),
        Span::raw("  "),
        Span::styled(title, theme.title),
    ]);
    frame.render_widget(line, area);
    let cells = u16::try_from(width(&state) + 1)
        .unwrap_or(area.width)
        .min(area.width);
    let place = Rect {
        x: area.right() - cells,
        width: cells,
        ..area
    };
    frame.render_widget(Line::styled(state, theme.bad()), place);
}

/// The screens beside the lists, with the keys that lead there.
const SCREENS: [(ScreenKind, &str); 2] = [
    (ScreenKind::Timeline, "t Timeline"),
    (ScreenKind::Map, "m Map"),
];

/// Draws the names of the screens at the right; returns what is left of the line.
fn screens(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) -> Rect {
    let mut right = area.right();
    for (kind, label) in SCREENS.iter().rev() {
        let cells = u16::try_from(width(label) + 2).unwrap_or(u16::MAX);
        if right < area.x + cells + 20 {
            break;
        }
        right -= cells;
        let place = Rect {
            x: right,
            width: cells,
            ..area
        };
        let style = if app.screen.kind() == *kind {
            theme.chosen
        } else {
            theme.quiet
        };
        frame.render_widget(Line::styled(format!(" {label} "), style), place);
        target(shown, place, Target::Screen(*kind));
    }
    Rect {
        width: right - area.x,
        ..area
    }
}

/// Draws the tabs: with counts where there is room, else without, else only the current one named.
pub(super) fn tabs(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let mut kinds: Vec<Kind> = TABS.to_vec();
    if !kinds.contains(&app.tab) {
        kinds.push(app.tab);
    }
    let labels = [Detail::Counted, Detail::Named, Detail::CurrentOnly]
        .into_iter()
        .map(|detail| labels(&kinds, app, detail))
        .find(|labels| {
            labels.iter().map(|label| width(label) + 2).sum::<usize>() <= usize::from(area.width)
        })
        .unwrap_or_else(|| labels(&kinds, app, Detail::CurrentOnly));
    let mut x = area.x;
    for (kind, label) in kinds.into_iter().zip(labels) {
        let cells = u16::try_from(width(&label) + 2).unwrap_or(u16::MAX);
        let place = Rect {
            x,
            width: cells,
            ..area
        }
        .intersection(area);
        let style = if kind == app.tab && matches!(app.screen, Screen::List) {
            theme.chosen
        } else {
            theme.quiet
        };
        frame.render_widget(Line::styled(format!(" {label} "), style), place);
        target(shown, place, Target::Tab(kind));
        x = x.saturating_add(cells);
    }
}

#[derive(Clone, Copy, PartialEq)]
enum Detail {
    Counted,
    Named,
    CurrentOnly,
}

fn labels(kinds: &[Kind], app: &App, detail: Detail) -> Vec<String> {
    let number = |kind| TABS.iter().position(|tab| *tab == kind).map(|at| at + 1);
    kinds
        .iter()
        .map(|kind| {
            let key = number(*kind).map_or(String::new(), |key| format!("{key} "));
            match detail {
                Detail::Counted => {
                    format!("{key}{} {}", kind.heading(), app.data.registry.count(*kind))
                }
                Detail::CurrentOnly if *kind != app.tab => key.trim_end().to_owned(),
                Detail::Named | Detail::CurrentOnly => format!("{key}{}", kind.heading()),
            }
        })
        .collect()
}
