//! A row of the list: what one record shows of itself in a line.

use super::Theme;
use super::text::{cut, fit, runs, width};
use crate::app::{App, Data};
use crate::insight::{Delivery, country_words, short_schedule_words, status_words, value_words};
use crate::lang::Words;
use crate::ledger::Schedule;
use crate::registry::{Record, Ref};
use crate::search::{How, Matched, Role};
use ratatui::Frame;
use ratatui::layout::Rect;
use ratatui::style::{Color, Style};
use ratatui::text::{Line, Span};

/// What stands beside a name keeps at least so many cells, and a third of the row.
const LEAST_BESIDE: usize = 19;
/// From so many cells on, follow-ups are shown in columns.
const TABLE: usize = 70;
/// How wide the column of schedules is.
const SCHEDULE: usize = 17;

/// Draws a record into a number of cells, and how it matches the filter of the list.
pub(super) fn spans(app: &App, at: Ref, cells: usize, theme: &Theme) -> Vec<Span<'static>> {
    let mut parts = parts(&app.data, at, cells, theme);
    let label = app.data.registry.label(at, &app.data.langs).into_owned();
    let mut positions = Vec::new();
    if let Some(found) = matched(app, at) {
        let is_label = found.text == label;
        if is_label {
            positions.clone_from(&found.positions);
        }
        if (!is_label && found.role != Role::Name) || found.how.is_some() {
            // Why it is listed matters more than what usually stands beside the name.
            parts.trail.clear();
            (parts.dispensable, parts.columns) = (false, false);
            parts.trail.extend(why(&found, is_label, theme));
        }
    }
    parts.laid_out(&label, &positions, cells, theme)
}

/// Draws a record into a number of cells, as it stands outside a list.
pub(super) fn plain(data: &Data, at: Ref, cells: usize, theme: &Theme) -> Vec<Span<'static>> {
    let label = data.registry.label(at, &data.langs);
    parts(data, at, cells, theme).laid_out(&label, &[], cells, theme)
}

/// Puts a row in its place: the selected one reversed where the keys go to it, else bold.
pub(super) fn put_in_place(
    frame: &mut Frame<'_>,
    place: Rect,
    mut spans: Vec<Span<'static>>,
    (selected, focused): (bool, bool),
    theme: &Theme,
) {
    let style = match (selected, focused) {
        (true, true) => theme.chosen,
        (true, false) => theme.kept,
        _ => Style::new(),
    };
    if selected && focused {
        // Reversed, quiet text would stand out instead of in; the row is of one colour.
        for span in &mut spans {
            span.style = span.style.patch(Style::new().fg(Color::Reset));
        }
    }
    frame.render_widget(Line::from(spans).style(style), place);
    frame.buffer_mut().set_style(place, style);
}

/// What stands before and after the name of a record.
fn parts(data: &Data, at: Ref, cells: usize, theme: &Theme) -> Parts {
    let sight = data.sight();
    let registry = &*data.registry;
    let (langs, words) = (&data.langs, &data.words);
    let mut parts = Parts {
        lead: Vec::new(),
        trail: Vec::new(),
        dispensable: false,
        columns: false,
    };
    match registry.get(at) {
        Record::Meeting(record) => {
            parts.date(words, record.date, theme);
            if let Some(place) = record.place.as_ref().and_then(|id| registry.follow(id)) {
                parts.trail(registry.short(place, langs), theme.quiet);
                parts.dispensable = true;
            }
        }
        Record::Proposal(record) => {
            let delivery = Delivery::of(sight, at);
            let stage = record.stage.map_or(String::new(), |stage| {
                value_words(words, "stage", stage.into())
            });
            match delivery {
                Delivery::NoEvidence => parts.trail(stage, theme.quiet),
                Delivery::Delivered => parts.trail(delivery.words(words), theme.good()),
                _ => parts.trail(delivery.words(words), theme.quiet),
            }
        }
        Record::Person(record) => {
            let post = record.current_post(data.today);
            let at = post.and_then(|post| registry.follow(post.at.as_ref()?));
            if let Some(at) = at {
                parts.trail(registry.short(at, langs), theme.quiet);
            }
        }
        Record::Organisation(record) => {
            let acronym = record.acronym.as_ref().map(|acronym| langs.of(acronym));
            let country = record.country.map(crate::model::Country::code);
            let beside: Vec<&str> = acronym.into_iter().chain(country).collect();
            parts.trail(beside.join(" "), theme.quiet);
        }
        Record::FollowUp(_) => {
            let standing = sight.standing(at);
            let mark = theme.mark(words, standing.status);
            parts.lead.push((mark, theme.status(standing.status)));
            let owners = sight.names(&registry.owed_by(at));
            let others = sight.names(&registry.owed_to(at));
            let between = if others.is_empty() {
                owners
            } else {
                format!("{owners} → {others}")
            };
            let schedule = sight.schedule(at);
            let when = match schedule {
                Schedule::Settled => status_words(words, standing.status).into_owned(),
                Schedule::NoDate => "–".to_owned(),
                _ => short_schedule_words(words, schedule),
            };
            if cells >= TABLE {
                // Room enough for columns that line up.
                parts.columns = true;
                parts.trail(fit(&between, cells * 3 / 10), theme.quiet);
                parts.trail(format!("{when:>SCHEDULE$}"), theme.schedule(schedule));
            } else {
                parts.trail(when, theme.schedule(schedule));
            }
        }
        Record::Agreement(record) => parts.date(words, record.signed, theme),
        Record::Place(record) => {
            parts.trail(
                record
                    .country
                    .map_or("", |country| country_words(words, country)),
                theme.quiet,
            );
        }
        Record::Event(record) => parts.date(words, record.from, theme),
    }
    parts
}

/// What of a record matches words that were typed.
pub(super) struct Found {
    pub(super) text: String,
    pub(super) role: Role,
    label: &'static str,
    pub(super) positions: Vec<u32>,
    /// How it is nearly what was typed, if it is not that.
    pub(super) how: Option<How>,
}

impl Found {
    /// Takes a matched text of a record.
    pub(super) fn of(app: &App, at: Ref, matched: &Matched, how: Option<How>) -> Option<Self> {
        let field = app.data.catalogue.as_ref()?.field(at, matched.field)?;
        Some(Self {
            text: field.text.to_owned(),
            role: field.role,
            label: field.label,
            positions: matched.positions.clone(),
            how,
        })
    }
}

/// What of a record the filter's words match.
fn matched(app: &App, at: Ref) -> Option<Found> {
    let listing = app.listing();
    if !listing.is_ranked {
        return None;
    }
    if let Some(found) = listing.found(at) {
        return Found::of(app, at, found.hit.matched.first()?, found.how);
    }
    // Of a choice of names only the answer says which of them a row is there for.
    if listing.words.is_empty() {
        return None;
    }
    let catalogue = app.data.catalogue.as_ref()?;
    let hit = catalogue.explain(at, &listing.words)?;
    Found::of(app, at, hit.matched.first()?, None)
}

/// Why a record is found: the text that matched, unless it stands there already, and how it is
/// nearly what was typed.
pub(super) fn why(found: &Found, is_label: bool, theme: &Theme) -> Vec<(String, Style)> {
    let mut runs = Vec::new();
    if !is_label {
        runs.push((format!("{} ", found.label), theme.quiet));
        runs.extend(highlighted(
            &found.text,
            &found.positions,
            theme.quiet,
            theme,
        ));
    }
    if let Some(how) = found.how {
        let gap = if runs.is_empty() { "" } else { ", " };
        runs.push((format!("{gap}{}", how.words()), theme.quiet));
    }
    runs
}

/// A text with its matched letters set off.
pub(super) fn highlighted(
    text: &str,
    positions: &[u32],
    style: Style,
    theme: &Theme,
) -> Vec<(String, Style)> {
    runs(text, positions)
        .into_iter()
        .map(|(run, matched)| (run, if matched { theme.matched } else { style }))
        .collect()
}

/// What stands before and after the name.
struct Parts {
    lead: Vec<(String, Style)>,
    trail: Vec<(String, Style)>,
    /// Whether what stands after the name goes before the name is cut.
    dispensable: bool,
    /// Whether what stands after the name is a column of its own, which the name gives way to.
    columns: bool,
}

impl Parts {
    fn date(&mut self, words: &Words, date: Option<crate::model::PartialDate>, theme: &Theme) {
        let text = date.map_or_else(
            || words.say("row-undated").into_owned(),
            |date| date.to_string(),
        );
        self.lead.push((format!("{text:<10}  "), theme.quiet));
    }

    fn trail(&mut self, text: impl Into<String>, style: Style) {
        let text = text.into();
        if !self.trail.is_empty() && !text.is_empty() {
            self.trail.push(("  ".to_owned(), style));
        }
        self.trail.push((text, style));
    }

    fn laid_out(
        mut self,
        label: &str,
        positions: &[u32],
        cells: usize,
        theme: &Theme,
    ) -> Vec<Span<'static>> {
        let lead: usize = self.lead.iter().map(|(text, _)| width(text)).sum();
        let room = cells.saturating_sub(lead);
        // What stands beside the name takes what the name leaves, and at least a share.
        let spare = room.saturating_sub(width(label) + 2);
        if self.dispensable && spare < trail_width(&self.trail) {
            self.trail.clear();
        }
        if !self.columns {
            shorten(&mut self.trail, spare.max(LEAST_BESIDE).max(room / 3));
        }
        let trail = trail_width(&self.trail);
        let gap = if trail == 0 { 0 } else { 2 };
        let name_cells = room.saturating_sub(trail + gap);
        let mut spans: Vec<Span<'static>> = self
            .lead
            .into_iter()
            .map(|(text, style)| Span::styled(text, style))
            .collect();
        let shown = cut(label, name_cells);
        for (run, style) in highlighted(&shown, positions, Style::new(), theme) {
            spans.push(Span::styled(run, style));
        }
        let fill = room.saturating_sub(width(&shown) + trail);
        spans.push(Span::raw(" ".repeat(fill)));
        spans.extend(
            self.trail
                .into_iter()
                .map(|(text, style)| Span::styled(text, style)),
        );
        spans
    }
}

fn trail_width(runs: &[(String, Style)]) -> usize {
    runs.iter().map(|(text, _)| width(text)).sum()
}

/// Cuts runs of text to a number of cells together; what comes after a cut is left out.
pub(super) fn shorten(runs: &mut Vec<(String, Style)>, cells: usize) {
    let mut left = cells;
    let mut whole = 0;
    for (text, _) in runs.iter_mut() {
        let shown = cut(text, left);
        left = left.saturating_sub(width(&shown));
        let is_whole = shown == *text;
        *text = shown;
        whole += 1;
        if !is_whole {
            break;
        }
    }
    runs.truncate(whole);
    runs.retain(|(text, _)| !text.is_empty());
}
