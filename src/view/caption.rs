//! The line between the tabs and the panes: what each pane shows, and the filter.

use super::query;
use super::text::{cut, width};
use super::{Regions, Theme};
use crate::app::{
    App, Chronology, Connection, Focus, Geography, Listing, Mode, Neighbourhood, Screen, Viewport,
};
use crate::insight::{LanesBy, counted as counted_of, date_words, noun as noun_of};
use crate::lang::{Words, tell};
use crate::model::Kind;
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::text::{Line, Span};

/// Draws the captions, and the cursor where the filter is typed.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    regions: &Regions,
    app: &App,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let area = regions.captions;
    let words = &app.data.words;
    rule(frame, area, theme);
    if let Some(main) = regions.main {
        let place = Rect {
            y: area.y,
            height: 1,
            ..main
        };
        let focused = app.focus == Focus::List && matches!(app.mode, Mode::Browse);
        match &app.screen {
            Screen::List => filter(frame, place, app, theme, shown),
            Screen::Overview(screen) => {
                let day = date_words(words, screen.overview.day.into());
                let text = tell!(words, "caption-overview", day = day);
                caption(frame, place, vec![styled(text, focused, theme)]);
            }
            Screen::Timeline(screen) => {
                caption(
                    frame,
                    place,
                    vec![styled(timeline(screen, words), focused, theme)],
                );
            }
            Screen::Map(screen) => {
                caption(
                    frame,
                    place,
                    vec![styled(map(screen, words), focused, theme)],
                );
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
        let is_marked = app.reads_bookmarked() && !kicker.is_empty();
        let kicker = if is_marked {
            format!("★ {kicker}")
        } else {
            kicker
        };
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
    frame.render_widget(Line::styled(rule, theme.border), area);
}

fn timeline(screen: &Chronology, words: &Words) -> String {
    let by = words.say(match screen.by {
        LanesBy::Counterpart => "timeline-counterpart",
        LanesBy::Topic => "timeline-topic",
    });
    let zoom = words.say(screen.zoom.message());
    let caption = tell!(words, "timeline-caption", by = by, zoom = zoom);
    match screen.timeline.undated {
        0 => caption,
        some => format!(
            "{caption} · {}",
            tell!(words, "timeline-undated", count = some)
        ),
    }
}

fn map(screen: &Geography, words: &Words) -> String {
    let places = counted_of(words, Kind::Places, screen.atlas.sites.len());
    let zoom = if screen.across >= 360.0 {
        words.say("caption-world").into_owned()
    } else {
        let degrees = format!("{:.0}", screen.across);
        tell!(words, "caption-across", degrees = degrees)
    };
    let caption = tell!(words, "caption-map", places = places, zoom = zoom);
    match screen.atlas.unplaced.len() {
        0 => caption,
        some => format!(
            "{caption} · {}",
            tell!(words, "caption-unplaced", count = some)
        ),
    }
}

fn relations(screen: &Neighbourhood, app: &App) -> String {
    let words = &app.data.words;
    let root = screen.root();
    let name = root.map(|at| app.data.registry.label(at, &app.data.langs));
    match name {
        None => words.say("caption-relations").into_owned(),
        Some(name) => tell!(words, "caption-relations-of", name = name),
    }
}

fn path(screen: &Connection, app: &App) -> String {
    let words = &app.data.words;
    let told = screen.path().map(|path| path.told(app.data.sight()).len());
    match told {
        None => words.say("caption-path").into_owned(),
        Some(0) => words.say("caption-path-same").into_owned(),
        Some(many) => tell!(words, "caption-path-steps", count = many),
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

fn filter(frame: &mut Frame<'_>, place: Rect, app: &App, theme: &Theme, shown: &mut Viewport) {
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
        shown.cursor = Some((x, place.y));
    }
    caption(frame, place, spans);
}

/// The text from a column on.
pub(super) fn tail(text: &str, column: usize) -> String {
    super::text::take(text, column).1.to_owned()
}

fn counted(listing: &Listing, app: &App) -> String {
    let words = &app.data.words;
    let all = listing.total(&app.data.registry);
    let noun = || match &listing.saved {
        Some(_) => tell!(words, "caption-records", count = all),
        None => noun_of(words, listing.kind, all),
    };
    if app.saved().is_some_and(|saved| saved.error.is_some()) {
        words.say("caption-query-wrong").into_owned()
    } else if listing.error.is_some() {
        words.say("caption-not-understood").into_owned()
    } else if app.lists_follow_ups() && !app.selection.is_empty() {
        let count = app.selection.len();
        tell!(
            words,
            "caption-selected",
            count = count,
            all = all,
            noun = noun()
        )
    } else if listing.filter.value().is_empty() {
        format!("{all} {}", noun())
    } else if app.data.catalogue.is_none() && !listing.words.is_empty() {
        getting_ready(app)
    } else {
        let more = if listing.is_complete() { "" } else { "+ …" };
        let shown = format!("{}{more}", listing.rows().len());
        tell!(words, "caption-of", shown = shown, all = all, noun = noun())
    }
}

/// What is said while names cannot be searched yet.
pub(super) fn getting_ready(app: &App) -> String {
    let ready = app.data.words.say("caption-ready");
    match app.indexing {
        0 => ready.into_owned(),
        hundredths => format!("{ready} {hundredths} %"),
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
