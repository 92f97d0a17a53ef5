//! The header: what is open and in which state; and the tabs.

use super::text::{cut, width};
use super::{Theme, target};
use crate::app::{App, Screen, ScreenKind, TABS, Target, Viewport};
use crate::insight::{date_words, tab_words};
use crate::lang::tell;
use crate::model::Kind;
use crate::store::Access;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// How many cells the name of the program takes, with the blanks around it.
const NAME_OF_PROGRAM: usize = 9;
/// How much of the title is worth showing.
const LEAST_TITLE: usize = 12;

/// Draws the title and, on the right, what is amiss.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let mut state = Vec::new();
    if let Access::ReadOnly(_) = app.data.access {
        state.push(words.say("header-read-only").into_owned());
    }
    if app.unrecorded.is_some() {
        state.push(words.say("header-not-confirmed").into_owned());
    }
    match app.data.faults.len() {
        0 => {}
        some => state.push(tell!(words, "header-problems", count = some)),
    }
    let state = state.join(" · ");
    let beside = width(&state) + 3;
    let least = NAME_OF_PROGRAM + day(app, false).map_or(0, |day| width(&day) + beside);
    let area = screens(frame, area, least, app, theme, shown);
    let mut room = usize::from(area.width).saturating_sub(NAME_OF_PROGRAM + beside);
    let mut spans = vec![Span::styled(" paraph", theme.heading), Span::raw("  ")];
    let chip = day(app, true).filter(|long| width(long) <= room);
    if let Some(chip) = chip.or(day(app, false)) {
        room = room.saturating_sub(width(&chip) + 2);
        spans.extend([Span::styled(chip, theme.day), Span::raw("  ")]);
    }
    if let Some(day) = app.awaited_day() {
        let day = date_words(words, day.into());
        let text = cut(&tell!(words, "header-working-out", day = day), room);
        room = room.saturating_sub(width(&text) + 2);
        spans.extend([Span::styled(text, theme.quiet), Span::raw("  ")]);
    }
    let title = app.data.langs.of(&app.data.registry.title_page().title);
    let title = cut(title, room);
    // Beside a day, a few letters of the title would tell nothing.
    if spans.len() == 2 || width(&title) >= LEAST_TITLE {
        spans.push(Span::styled(title, theme.title));
    }
    frame.render_widget(Line::from(spans), area);
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

/// As of which day all that is below stands, if not as of today, and how to return.
fn day(app: &App, long: bool) -> Option<String> {
    let words = &app.data.words;
    let day = date_words(words, app.data.as_of?.into());
    let id = if long {
        "header-as-of"
    } else {
        "header-as-of-short"
    };
    Some(format!(" {} ", tell!(words, id, day = day)))
}

/// The screens beside the lists, with the keys that lead there and the messages of their names.
const SCREENS: [(ScreenKind, &str, &str); 3] = [
    (ScreenKind::Overview, "0", "header-overview"),
    (ScreenKind::Timeline, "t", "header-timeline"),
    (ScreenKind::Map, "m", "header-map"),
];

/// Draws the names of the screens at the right, leaving room for so many cells at least; returns
/// what is left of the line.
fn screens(
    frame: &mut Frame<'_>,
    area: Rect,
    least: usize,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) -> Rect {
    let least = u16::try_from(least.max(20)).unwrap_or(u16::MAX);
    let mut right = area.right();
    for (kind, key, id) in SCREENS.iter().rev() {
        let label = format!("{key} {}", app.data.words.say(id));
        let cells = u16::try_from(width(&label) + 2).unwrap_or(u16::MAX);
        if right < area.x.saturating_add(cells).saturating_add(least) {
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

/// A tab: what it stands for, its key, what it is called and how many records it has.
struct Tab {
    target: Target,
    key: Option<usize>,
    name: String,
    count: Option<u32>,
    is_current: bool,
}

impl Tab {
    fn label(&self, detail: Detail) -> String {
        let key = self.key.map(|key| key.to_string());
        let count = self.count.filter(|_| detail == Detail::Counted);
        let is_named = match detail {
            Detail::Counted | Detail::Named => true,
            Detail::KindsNamed => matches!(self.target, Target::Tab(_)),
            Detail::CurrentOnly => false,
        };
        let name = (is_named || self.is_current).then(|| self.name.clone());
        let parts = [key, name, count.map(|count| count.to_string())];
        let parts: Vec<String> = parts.into_iter().flatten().collect();
        parts.join(" ")
    }
}

/// How much of each tab is said.
#[derive(Clone, Copy, PartialEq)]
enum Detail {
    Counted,
    Named,
    KindsNamed,
    CurrentOnly,
}

/// How many cells of the name of a view are shown.
const NAME: usize = 20;

/// Draws the tabs: with counts where there is room, else without, else only the current one named;
/// views that have no key and no room are reached by going on to the next.
pub(super) fn tabs(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let tabs = all(app);
    let labels =
        |detail: Detail| -> Vec<String> { tabs.iter().map(|tab| tab.label(detail)).collect() };
    let fits = |labels: &Vec<String>| {
        let cells: usize = labels.iter().map(|label| width(label) + 2).sum();
        cells <= usize::from(area.width)
    };
    let least = Detail::CurrentOnly;
    let labels = [Detail::Counted, Detail::Named, Detail::KindsNamed, least]
        .into_iter()
        .map(labels)
        .find(fits)
        .unwrap_or_else(|| labels(least));
    let mut x = area.x;
    for (tab, label) in tabs
        .iter()
        .zip(labels)
        .filter(|(_, label)| !label.is_empty())
    {
        let cells = u16::try_from(width(&label) + 2).unwrap_or(u16::MAX);
        let place = Rect {
            x,
            width: cells,
            ..area
        }
        .intersection(area);
        let style = if tab.is_current {
            theme.chosen
        } else {
            theme.quiet
        };
        let label = if tab.is_current && theme.look.is_spoken() {
            format!("[{label}]")
        } else {
            format!(" {label} ")
        };
        frame.render_widget(Line::styled(label, style), place);
        target(shown, place, tab.target);
        x = x.saturating_add(cells);
    }
}

/// The tabs there are: the kinds, and the views of one's own.
fn all(app: &App) -> Vec<Tab> {
    let mut kinds: Vec<Kind> = TABS.to_vec();
    if app.view.is_none() && !kinds.contains(&app.tab) {
        kinds.push(app.tab);
    }
    let in_lists = matches!(app.screen, Screen::List);
    let number = |kind| TABS.iter().position(|tab| *tab == kind).map(|at| at + 1);
    let of_kind = |kind: Kind| Tab {
        target: Target::Tab(kind),
        key: number(kind),
        name: tab_words(&app.data.words, kind).into_owned(),
        count: Some(app.data.registry.count(kind)),
        is_current: in_lists && app.view.is_none() && kind == app.tab,
    };
    let views = app.views.iter().enumerate().map(|(number, listing)| Tab {
        target: Target::View(number),
        key: Some(TABS.len() + 1 + number).filter(|key| *key <= 9),
        name: listing
            .saved
            .as_ref()
            .map_or(String::new(), |saved| cut(&saved.name, NAME)),
        count: None,
        is_current: in_lists && app.view == Some(number),
    });
    kinds.into_iter().map(of_kind).chain(views).collect()
}
