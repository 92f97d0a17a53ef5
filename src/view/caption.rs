//! The line between the tabs and the panes: what each pane shows, and the filter.

use super::query;
use super::text::{cut, width};
use super::{Regions, Theme};
use crate::app::{
    App, Chronology, Connection, Focus, Geography, Listing, Mode, Neighbourhood, Screen,
};
use crate::insight::LanesBy;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::text::{Line, Span};

/// Draws the captions, and the cursor where the filter is typed.
pub(super) fn draw(frame: &mut Frame<'_>, regions: &Regions, app: &App, theme: &Theme) {
    let area = regions.captions;
    rule(frame, area, theme);
    if let Some(main) = regions.main {
        let place = Rect {
            y: area.y,
            height: 1,
            ..main
        };
        let focused = app.focus == Focus::List && matches!(app.mode, Mode::Browse);
        match &app.screen {
            Screen::List => filter(frame, place, app, theme),
            Screen::Overview(screen) => {
                let day = crate::insight::date_words(screen.overview.day.into());
                let text = format!("overview as of {day}");
                caption(frame, place, vec![styled(text, focused, theme)]);
            }
            Screen::Timeline(screen) => {
                caption(frame, place, vec![styled(timeline(screen), focused, theme)]);
            }
            Screen::Map(screen) => {
                caption(frame, place, vec![styled(map(screen), focused, theme)]);
            }
            Screen::Relations(screen) => {
                let text = cut(
                    &relations(screen, app),
                    usize::from(place.width).saturating_sub(4),
                );
                caption(frame, place, vec![styled(text, focused, theme)]);
            }
            Screen::Path(screen) => {
                caption(
                    frame,
                    place,
                    vec![styled(path(screen, app), focused, theme)],
                );
            }
        }
    }
    if let Some(detail) = regions.detail {
        let place = Rect {
            y: detail.y - 1,
            height: 1,
            ..detail
        };
        if place.y != area.y {
            rule(frame, place, theme);
        }
        let kicker = app.page().map_or(String::new(), |page| page.kicker.clone());
        if !kicker.is_empty() {
            let focused = app.focus == Focus::Detail && matches!(app.mode, Mode::Browse);
            caption(frame, place, vec![styled(kicker, focused, theme)]);
        }
    }
    if let (Some(main), Some(detail)) = (regions.main, regions.detail)
        && detail.x > main.x
    {
        divide(frame, main, theme);
    }
    if let (Some(map), Some(_)) = (regions.map, regions.matrix) {
        divide(frame, map, theme);
    }
}

fn rule(frame: &mut Frame<'_>, area: Rect, theme: &Theme) {
    let rule = "─".repeat(usize::from(area.width));
    frame.render_widget(Line::styled(rule, theme.quiet), area);
}

fn timeline(screen: &Chronology) -> String {
    let by = match screen.by {
        LanesBy::Counterpart => "counterpart",
        LanesBy::Topic => "topic",
    };
    let undated = match screen.timeline.undated {
        0 => String::new(),
        some => format!(" · {some} undated"),
    };
    format!("timeline by {by} · {}{undated}", screen.zoom.word())
}

fn map(screen: &Geography) -> String {
    let sites = screen.atlas.sites.len();
    let zoom = if screen.across >= 360.0 {
        "the world".to_owned()
    } else {
        format!("{:.0}° across", screen.across)
    };
    let unplaced = match screen.atlas.unplaced.len() {
        0 => String::new(),
        1 => " · 1 meeting without a place".to_owned(),
        many => format!(" · {many} meetings without a place"),
    };
    let places = if sites == 1 { "place" } else { "places" };
    format!("map · {sites} {places} · {zoom}{unplaced}")
}

fn relations(screen: &Neighbourhood, app: &App) -> String {
    let root = screen.root();
    let name = root.map(|at| app.data.registry.label(at, &app.data.langs));
    name.map_or("relations".to_owned(), |name| {
        format!("relations of {name}")
    })
}

fn path(screen: &Connection, app: &App) -> String {
    let told = screen.path().map(|path| path.told(app.data.sight()).len());
    match told {
        None => "path".to_owned(),
        Some(0) => "path · one and the same record".to_owned(),
        Some(1) => "path · linked in one step".to_owned(),
        Some(many) => format!("path · linked in {many} steps"),
    }
}

fn styled(text: String, focused: bool, theme: &Theme) -> Span<'static> {
    Span::styled(text, if focused { theme.heading } else { theme.quiet })
}

fn caption(frame: &mut Frame<'_>, place: Rect, mut spans: Vec<Span<'static>>) {
    spans.insert(0, Span::raw(" "));
    spans.push(Span::raw(" "));
    let cells: usize = spans.iter().map(|span| width(&span.content)).sum();
    let place = Rect {
        x: place.x + 1,
        width: u16::try_from(cells)
            .unwrap_or(u16::MAX)
            .min(place.width.saturating_sub(1)),
        ..place
    };
    frame.render_widget(Line::from(spans), place);
}

fn filter(frame: &mut Frame<'_>, place: Rect, app: &App, theme: &Theme) {
    let listing = app.listing();
    let typing = matches!(app.mode, Mode::Filter);
    let focused = typing || (app.focus == Focus::List && matches!(app.mode, Mode::Browse));
    let value = listing.filter.value();
    if !typing && value.is_empty() {
        caption(
            frame,
            place,
            vec![styled(counted(listing, app), focused, theme)],
        );
        return;
    }
    let count = format!("  {}", counted(listing, app));
    let room = usize::from(place.width).saturating_sub(width(&count) + 6);
    let scroll = listing.filter.visual_scroll(room);
    let mut spans = vec![styled("/".to_owned(), focused, theme)];
    let wrong = listing.error.as_ref();
    spans.extend(query::spans(value, wrong, scroll, room, theme));
    spans.push(styled(count, false, theme));
    if typing {
        let column = listing.filter.visual_cursor().saturating_sub(scroll);
        let x = place.x + 3 + u16::try_from(column).unwrap_or(0);
        frame.set_cursor_position(Position { x, y: place.y });
    }
    caption(frame, place, spans);
}

/// The text from a column on.
pub(super) fn tail(text: &str, column: usize) -> String {
    super::text::take(text, column).1.to_owned()
}

fn counted(listing: &Listing, app: &App) -> String {
    let all = listing.total(&app.data.registry);
    let noun = match (&listing.saved, all) {
        (Some(_), 1) => "record",
        (Some(_), _) => "records",
        (None, 1) => listing.kind.singular(),
        (None, _) => listing.kind.plural(),
    };
    if app.saved().is_some_and(|saved| saved.error.is_some()) {
        "its query is not understood".to_owned()
    } else if listing.error.is_some() {
        "not understood yet".to_owned()
    } else if app.lists_follow_ups() && !app.selection.is_empty() {
        format!("{} selected of {all} {noun}", app.selection.len())
    } else if listing.filter.value().is_empty() {
        format!("{all} {noun}")
    } else if app.data.catalogue.is_none() && !listing.words.is_empty() {
        "getting ready …".to_owned()
    } else {
        let more = if listing.is_complete() { "" } else { "+ …" };
        format!("{}{more} of {all} {noun}", listing.rows().len())
    }
}

/// Draws the line at the right of a pane.
fn divide(frame: &mut Frame<'_>, pane: Rect, theme: &Theme) {
    let buffer = frame.buffer_mut();
    buffer.set_string(pane.right(), pane.y - 1, "┬", theme.quiet);
    for y in pane.top()..pane.bottom() {
        buffer.set_string(pane.right(), y, "│", theme.quiet);
    }
}
