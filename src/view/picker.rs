//! A box in which one of many is picked: what is typed, and below it what answers.

use super::query;
use super::row::highlighted;
use super::text::{cut, fit, width};
use super::{Theme, overlay, target};
use crate::app::{Action, App, Choice, FoundTheme, Mode, Picker, Picking, Target, Viewport};
use crate::keymap::{Context, Keymap, Offer};
use crate::lang::tell;
use ratatui::Frame;
use ratatui::layout::{Position, Rect};
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear, Paragraph, Wrap};

/// The least cells of a reason that are worth showing.
const LEAST_REASON: usize = 8;

/// The cells of the name of a theme.
const NAME: usize = 14;

/// A row of the box: what stands at its left, and at its right.
struct Item {
    left: Vec<Span<'static>>,
    right: Span<'static>,
}

/// Draws the box.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    keymap: &Keymap,
    picker: &Picker,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let place = overlay(area, 90, 26);
    frame.render_widget(Clear, place);
    let heading = match picker.of {
        Picking::Action => words.say("palette-heading"),
        Picking::Theme => words.say("themes-heading"),
        Picking::Place => words.say("places-heading"),
        Picking::Bookmark => words.say("bookmarks-heading"),
    };
    let block = Block::bordered()
        .border_style(theme.border)
        .title(Line::styled(format!(" {heading} "), theme.heading));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    target(shown, area, Target::List);
    target(shown, place, Target::Overlay);

    let body = Rect {
        y: inner.y + 2,
        height: inner.height.saturating_sub(2),
        ..inner
    };
    let cells = usize::from(body.width).saturating_sub(3);
    let items: Vec<Item> = match picker.of {
        Picking::Action => {
            let offers = keymap.offers(app, picker.input.value());
            let item = |offer| action(app, keymap, &offer, cells, theme);
            offers.into_iter().map(item).collect()
        }
        Picking::Theme => {
            let found = app.themes_found(picker.input.value());
            let item = |found| self::theme(app, &found, cells, theme);
            found.into_iter().map(item).collect()
        }
        of @ (Picking::Place | Picking::Bookmark) => {
            let choices = app.choices(of, picker.input.value());
            let item = |choice| goal(app, &choice, cells, theme);
            choices.into_iter().map(item).collect()
        }
    };
    let chosen = picker.chosen(items.len());
    let count = match items.len() {
        0 => String::new(),
        all => tell!(words, "search-of", row = chosen + 1, all = all),
    };
    typed(frame, inner, picker, &count, theme);
    shown.overlay_rows = usize::from(body.height);
    shown.overlay_lines = items.len();
    if items.is_empty() {
        let nothing = match picker.of {
            Picking::Action | Picking::Theme => "palette-nothing",
            _ if !picker.input.value().is_empty() => "places-nothing",
            Picking::Place => "places-none",
            Picking::Bookmark => "bookmarks-none",
        };
        let text = Paragraph::new(words.say(nothing).into_owned())
            .style(theme.quiet)
            .wrap(Wrap { trim: false });
        let place = Rect {
            x: body.x + 2,
            width: body.width.saturating_sub(4),
            ..body
        };
        frame.render_widget(text, place);
        return;
    }
    let offset = picker.offset.min(chosen);
    let rows = items.into_iter().enumerate().skip(offset);
    for (y, (number, item)) in (body.y..body.bottom()).zip(rows) {
        let place = Rect {
            y,
            height: 1,
            ..body
        };
        row(frame, place, item, number == chosen, theme);
        target(shown, place, Target::Result(number));
    }
}

/// Draws what is typed, and how many answer it.
fn typed(frame: &mut Frame<'_>, inner: Rect, picker: &Picker, count: &str, theme: &Theme) {
    let top = Rect { height: 1, ..inner };
    let room = usize::from(inner.width).saturating_sub(width(count) + 4);
    let scroll = picker.input.visual_scroll(room);
    let mut line = vec![Span::styled("› ", theme.heading)];
    line.extend(query::spans(
        picker.input.value(),
        None,
        scroll,
        room,
        theme,
    ));
    frame.render_widget(Line::from(line), top);
    let count = Line::styled(format!("{count} "), theme.quiet);
    frame.render_widget(count.right_aligned(), top);
    let column = picker.input.visual_cursor().saturating_sub(scroll) + 2;
    let x = inner.x + u16::try_from(column).unwrap_or(0);
    frame.set_cursor_position(Position {
        x: x.min(inner.right().saturating_sub(1)),
        y: inner.y,
    });
}

/// Draws a row.
fn row(frame: &mut Frame<'_>, place: Rect, item: Item, is_chosen: bool, theme: &Theme) {
    let mut left = vec![Span::raw(if is_chosen { "▸ " } else { "  " })];
    left.extend(item.left);
    let mut right = vec![item.right, Span::raw(" ")];
    if is_chosen {
        for span in left.iter_mut().chain(&mut right) {
            span.style = span.style.patch(Style::new().fg(Color::Reset));
        }
    }
    frame.render_widget(Line::from(left), place);
    frame.render_widget(Line::from(right).right_aligned(), place);
    if is_chosen {
        frame.buffer_mut().set_style(place, theme.chosen);
    }
}

/// The keys that would do an action from where one is: of a kind of record to add, first the one
/// that asks for it.
fn keys(app: &App, keymap: &Keymap, offer: &Offer<'_>) -> String {
    let words = &app.data.words;
    let own = offer.binding.first(words);
    let is_asked =
        offer.binding.row.context == Context::Add && !matches!(app.mode.standing(), Mode::Add);
    let mut all = keymap.bindings().iter();
    let asks = all.find(|binding| is_asked && binding.row.action == Action::AskNew);
    asks.map_or(own.clone(), |asks| format!("{} {own}", asks.first(words)))
}

/// A theme: its name, a look at its colours, what it is like, and whether it is in force.
fn theme(app: &App, found: &FoundTheme<'_>, cells: usize, theme: &Theme) -> Item {
    let name = fit(&found.scheme.name, NAME);
    let [in_name, in_says] = &found.places;
    let spanned = |text: &str, places: &[u32], style| -> Vec<Span<'static>> {
        let runs = highlighted(text, places, style, theme);
        let spans = runs
            .into_iter()
            .map(|(run, style)| Span::styled(run, style));
        spans.collect()
    };
    let mut spans = spanned(&name, in_name, Style::new());
    let sample = theme.other(found.scheme).sample();
    spans.extend(sample.map(|style| Span::styled(" ●", style)));
    spans.push(Span::raw("  "));
    let is_in_force = app.is_in_force(found.scheme);
    let right = if is_in_force {
        app.data.words.say("themes-in-force").into_owned()
    } else {
        String::new()
    };
    let room = cells.saturating_sub(NAME + 12 + width(&right) + 2);
    spans.extend(spanned(&cut(&found.says, room), in_says, theme.quiet));
    Item {
        left: spans,
        right: Span::styled(right, theme.quiet),
    }
}

/// An action: its sentence, why it cannot be done where it cannot, and its key.
fn action(app: &App, keymap: &Keymap, offer: &Offer<'_>, cells: usize, theme: &Theme) -> Item {
    let words = &app.data.words;
    let key = keys(app, keymap, offer);
    let room = cells.saturating_sub(width(&key) + 2);
    let style = match offer.unable {
        None => Style::new(),
        Some(_) => theme.quiet,
    };
    let sentence = words.say(offer.binding.row.help);
    let reason = offer.unable.map(|why| why.shown(words));
    let wanted = reason.as_ref().map_or(0, |reason| width(reason) + 2);
    let own = width(&sentence).min(room.saturating_sub(wanted.min(room / 2)));
    let sentence = cut(&sentence, own);
    let left = room.saturating_sub(width(&sentence) + 2);
    let spans = highlighted(&sentence, &offer.places, style, theme);
    let mut spans: Vec<_> = spans
        .into_iter()
        .map(|(run, style)| Span::styled(run, style))
        .collect();
    if let Some(reason) = reason.filter(|_| left >= LEAST_REASON) {
        spans.push(Span::styled(
            format!("  {}", cut(&reason, left)),
            theme.quiet,
        ));
    }
    Item {
        left: spans,
        right: Span::styled(
            key,
            if offer.unable.is_some() {
                theme.quiet
            } else {
                theme.key
            },
        ),
    }
}

/// Something to go to: its name, and what it is or that it is gone.
fn goal(app: &App, choice: &Choice, cells: usize, theme: &Theme) -> Item {
    let words = &app.data.words;
    let (what, style) = if choice.is_gone {
        (words.say("places-gone").into_owned(), theme.quiet)
    } else {
        (choice.what.clone(), Style::new())
    };
    let what = cut(&what, cells / 2);
    let name = cut(&choice.name, cells.saturating_sub(width(&what) + 2));
    let spans = highlighted(&name, &choice.places, style, theme);
    Item {
        left: spans
            .into_iter()
            .map(|(run, style)| Span::styled(run, style))
            .collect(),
        right: Span::styled(what, theme.quiet),
    }
}
