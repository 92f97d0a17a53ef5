//! The boxes that ask before something is written: what to add, whether to take out, what to do
//! with a file that cannot be put in place.

use super::text::cut;
use super::{Theme, overlay, target};
use crate::app::{
    Action, App, Copying, Deleting, Mending, ReviewHalf, Target, Viewport, copying_said,
};
use crate::insight::noun;
use crate::keymap::{Context, Keymap};
use crate::lang::tell;
use crate::model::{Address, clean};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::text::{Line, Span};
use ratatui::widgets::{Block, Clear};

/// Lays a box with lines over the screen; the first of them do something when they are clicked.
fn boxed(
    frame: &mut Frame<'_>,
    area: Rect,
    heading: &str,
    lines: Vec<Line<'static>>,
    does: &[Action],
    theme: &Theme,
    shown: &mut Viewport,
) {
    let height = u16::try_from(lines.len())
        .unwrap_or(u16::MAX)
        .saturating_add(2);
    let place = overlay(area, 90, height);
    frame.render_widget(Clear, place);
    let block = Block::bordered()
        .border_style(theme.border)
        .title(Line::styled(format!(" {heading} "), theme.heading));
    let inner = block.inner(place);
    frame.render_widget(block, place);
    // A click beside a question that is answered by a key is as good as leaving it.
    let closes = if does.is_empty() { area } else { place };
    target(shown, closes, Target::Overlay);
    for (number, (y, line)) in (inner.y..inner.bottom()).zip(lines).enumerate() {
        let own = Rect {
            x: inner.x + 1,
            y,
            width: inner.width.saturating_sub(2),
            height: 1,
        };
        frame.render_widget(line, own);
        if let Some(action) = does.get(number) {
            target(shown, own, Target::Does(*action));
        }
    }
}

/// Draws the choice of what to add.
pub(super) fn add(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    keymap: &Keymap,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let mut does = Vec::new();
    let lines = keymap.of(Context::Add).filter_map(|binding| {
        let Action::New(kind) = binding.row.action else {
            return None;
        };
        let parent = app.parent_for(kind);
        let within = match (kind, parent) {
            (crate::model::Kind::Proposals | crate::model::Kind::FollowUps, Some(parent)) => {
                let name = app
                    .data
                    .registry
                    .short(parent, &app.data.langs)
                    .into_owned();
                tell!(words, "add-within", name = cut(&name, 50))
            }
            (crate::model::Kind::Proposals, None) => words.say("write-proposal-where").into_owned(),
            (crate::model::Kind::FollowUps, None) => {
                words.say("write-follow-up-where").into_owned()
            }
            _ => String::new(),
        };
        does.push(binding.row.action);
        Some(Line::from(vec![
            Span::styled(format!("{:<4}", binding.shown(words)), theme.key),
            Span::raw(super::text::fit(&noun(words, kind, 1), 16)),
            Span::styled(within, theme.quiet),
        ]))
    });
    let lines: Vec<_> = lines.collect();
    let heading = words.say("add-heading");
    boxed(frame, area, &heading, lines, &does, theme, shown);
}

/// Draws the choice of what sort of fact to state, and of which words.
pub(super) fn sort(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    keymap: &Keymap,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let mut does = Vec::new();
    let mut lines: Vec<Line<'static>> = keymap
        .of(Context::Sort)
        .filter_map(|binding| {
            let Action::NewFact(sort) = binding.row.action else {
                return None;
            };
            does.push(binding.row.action);
            Some(Line::from(vec![
                Span::styled(format!("{:<4}", binding.shown(words)), theme.key),
                Span::raw(words.say(sort.message()).into_owned()),
            ]))
        })
        .collect();
    let of_words = app
        .review
        .as_ref()
        .filter(|review| review.half == ReviewHalf::Words)
        .and_then(|review| review.draft.text.get(review.selected_words()));
    let stated = match of_words {
        Some(text) => tell!(words, "review-of-words", text = cut(&clean(text), 60)),
        None => words.say("review-by-hand").into_owned(),
    };
    lines.push(Line::default());
    lines.push(Line::styled(stated, theme.quiet));
    let heading = words.say("sort-heading");
    boxed(frame, area, &heading, lines, &does, theme, shown);
}

/// Draws the choice of what to copy, with what would be.
pub(super) fn copy(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    keymap: &Keymap,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let room = usize::from(area.width.min(90)).saturating_sub(34);
    let mut does = Vec::new();
    let lines = keymap.of(Context::Copy).filter_map(|binding| {
        let Action::Copy(what) = binding.row.action else {
            return None;
        };
        let copied = app.copied(what);
        let (name, text) = match (copied, what) {
            (None, _) => (theme.quiet, words.say("copy-nothing").into_owned()),
            (Some(text), Copying::Id | Copying::Link) => (Style::new(), text),
            (Some(text), Copying::Record | Copying::Brief) => {
                let lines = text.lines().count();
                (Style::new(), tell!(words, "copy-lines", count = lines))
            }
        };
        let key = binding.first(words);
        does.push(binding.row.action);
        Some(Line::from(vec![
            Span::styled(format!("{key:<4}"), theme.key),
            Span::styled(super::text::fit(&words.say(copying_said(what)), 26), name),
            Span::styled(cut(&text, room), theme.quiet),
        ]))
    });
    let lines: Vec<_> = lines.collect();
    let heading = words.say("copy-heading");
    boxed(frame, area, &heading, lines, &does, theme, shown);
}

/// Draws what would go with a record, and what names it.
pub(super) fn delete(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    deleting: &Deleting,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let (words, registry) = (&app.data.words, &app.data.registry);
    let room = usize::from(area.width.min(90)).saturating_sub(6);
    let name = |at: &Address| match registry.find(at) {
        Some(found) => registry.label(found, &app.data.langs).into_owned(),
        None => at.id.to_string(),
    };
    let most = usize::from(area.height).saturating_sub(14) / 2;
    let list = |all: &[Address]| {
        let mut lines: Vec<Line<'static>> = all
            .iter()
            .take(most.max(2))
            .map(|at| {
                Line::raw(cut(
                    &format!("  {}  {}", noun(words, at.kind, 1), name(at)),
                    room,
                ))
            })
            .collect();
        if all.len() > lines.len() {
            let count = all.len() - lines.len();
            let more = tell!(words, "cli-and-more", count = count);
            lines.push(Line::styled(format!("  {more}"), theme.quiet));
        }
        lines
    };
    let mut lines = vec![
        Line::styled(cut(&name(&deleting.at), room), theme.title),
        Line::default(),
    ];
    if !deleting.within.is_empty() {
        let count = deleting.within.len();
        lines.push(Line::styled(
            tell!(words, "cli-rm-within", count = count),
            theme.quiet,
        ));
        lines.extend(list(&deleting.within));
        lines.push(Line::default());
    }
    if deleting.marked > 0 {
        let count = deleting.marked;
        lines.push(Line::styled(
            tell!(words, "cli-rm-marked", count = count),
            theme.soon(),
        ));
        lines.push(Line::default());
    }
    if deleting.named_by.is_empty() {
        lines.push(Line::styled(
            words.say("delete-free").into_owned(),
            theme.quiet,
        ));
    } else {
        let count = deleting.named_by.len();
        lines.push(Line::styled(
            tell!(words, "delete-named-by", count = count),
            theme.bad(),
        ));
        lines.extend(list(&deleting.named_by));
    }
    let kind = noun(words, deleting.at.kind, 1);
    let heading = tell!(
        words,
        "delete-heading",
        kind = kind,
        id = deleting.at.id.to_string()
    );
    boxed(frame, area, &heading, lines, &[], theme, shown);
}

/// Draws what is wrong with a file that was edited.
pub(super) fn mend(
    frame: &mut Frame<'_>,
    area: Rect,
    app: &App,
    mending: &Mending,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let words = &app.data.words;
    let room = usize::from(area.width.min(90)).saturating_sub(6);
    let mut lines = Vec::new();
    if mending.message.is_empty() {
        lines.push(Line::styled(
            words.say("form-saving").into_owned(),
            theme.quiet,
        ));
    }
    for text in super::text::wrapped(&mending.message, room) {
        lines.push(Line::styled(text, theme.bad()));
    }
    if let Some((number, text)) = &mending.line {
        lines.push(Line::default());
        let number = format!("{number:>5} │ ");
        let left = room.saturating_sub(number.len());
        let text = cut(&crate::model::shown(text.trim_end()), left);
        lines.push(Line::from(vec![
            Span::styled(number, theme.quiet),
            Span::raw(text),
        ]));
    }
    if let Some(hint) = &mending.hint {
        lines.push(Line::default());
        for text in super::text::wrapped(hint, room) {
            lines.push(Line::raw(text));
        }
    }
    let most = usize::from(area.height).saturating_sub(14);
    if !mending.difference.is_empty() {
        lines.push(Line::default());
    }
    for line in mending.difference.iter().take(most) {
        let style = match line.chars().next() {
            Some('+') => theme.good(),
            Some('-') => theme.bad(),
            _ => theme.quiet,
        };
        lines.push(Line::styled(cut(line, room), style));
    }
    lines.push(Line::default());
    lines.push(Line::styled(
        words.say("mend-kept").into_owned(),
        theme.quiet,
    ));
    let heading = tell!(words, "mend-heading", id = mending.at.id.to_string());
    boxed(frame, area, &heading, lines, &[], theme, shown);
}
