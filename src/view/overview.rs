//! The overview: what is due, who owes whom, what was marked last; each figure leads on.

use super::text::{cut, fit, width};
use super::{Theme, put, target};
use crate::app::{CONTACT, Dashboard, Data, Panel, Row, Target, Tells, Viewport};
use crate::insight::{Counterpart, Owing, age_words, schedule_words, status_words, time_words};
use crate::lang::tell;
use crate::ledger::Schedule;
use ratatui::Frame;
use ratatui::buffer::Buffer;
use ratatui::layout::Rect;
use ratatui::style::Style;
use ratatui::widgets::{Paragraph, Wrap};
use strum::IntoEnumIterator as _;

/// From so many cells on, there are two columns.
const TWO_COLUMNS: u16 = 100;
/// The cells of a number.
const NUMBER: usize = 5;
/// The cells of what is owed one way, and of the age of a contact.
const OWED: usize = 9;
const AGE: usize = 11;
/// The least that is left for a name beside them.
const NAME: usize = 8;
/// The cells of a bar at full length.
const BAR: usize = 20;

/// Draws the overview.
pub(super) fn draw(
    frame: &mut Frame<'_>,
    area: Rect,
    data: &Data,
    screen: &Dashboard,
    focused: bool,
    theme: &Theme,
    shown: &mut Viewport,
) {
    let columns = if area.width < TWO_COLUMNS { 1 } else { 2 };
    (shown.list_rows, shown.list_columns) = (usize::from(area.height), columns);
    if screen.is_empty() {
        let inner = Rect {
            x: area.x + 2,
            y: area.y + 1,
            width: area.width.saturating_sub(4).min(76),
            height: area.height.saturating_sub(1),
        };
        let text = Paragraph::new(data.words.say("panel-empty")).wrap(Wrap { trim: true });
        frame.render_widget(text, inner);
        return;
    }
    let [left, right] = screen.lines;
    let all = if columns == 1 {
        left + right
    } else {
        left.max(right)
    };
    let top = screen.top.min(all.saturating_sub(usize::from(area.height)));
    let mut drawing = Drawing {
        area,
        columns,
        top,
        left,
        data,
        screen,
        focused,
        theme,
        buffer: frame.buffer_mut(),
        shown,
    };
    let mut line = [0, 0];
    for panel in Panel::iter() {
        let column = panel.column();
        drawing.heading(panel, line[column]);
        for (number, row) in screen.rows.iter().enumerate() {
            if row.panel == panel {
                drawing.row(number, row);
                line[column] = row.line + 2;
            }
        }
    }
}

struct Drawing<'a, 'b> {
    area: Rect,
    columns: usize,
    top: usize,
    /// The lines of the first column.
    left: usize,
    data: &'a Data,
    screen: &'a Dashboard,
    focused: bool,
    theme: &'a Theme,
    buffer: &'b mut Buffer,
    shown: &'b mut Viewport,
}

impl Drawing<'_, '_> {
    /// Where a line of a column is, if it is in sight.
    fn place(&self, column: usize, line: usize) -> Option<Rect> {
        let line = if self.columns == 1 && column == 1 {
            line + self.left
        } else {
            line
        };
        let below = u16::try_from(line.checked_sub(self.top)?).ok()?;
        if below >= self.area.height {
            return None;
        }
        let half = self.area.width * 9 / 20;
        let (x, cells) = match (self.columns, column) {
            (1, _) => (0, self.area.width),
            (_, 0) => (0, half),
            _ => (half, self.area.width - half),
        };
        Some(Rect {
            x: self.area.x + x + 1,
            y: self.area.y + below,
            width: cells.saturating_sub(3),
            height: 1,
        })
    }

    fn heading(&mut self, panel: Panel, line: usize) {
        let Some(place) = self.place(panel.column(), line) else {
            return;
        };
        let words = &self.data.words;
        let heading = cut(&words.say(panel.heading()), usize::from(place.width));
        put(self.buffer, place.x, place.y, &heading, self.theme.heading);
        if panel == Panel::Counterparts {
            let (to, by) = match self.screen.overview.home {
                Some(_) => ("head-we-owe", "head-they-owe"),
                None => ("head-is-owed", "head-owes"),
            };
            let heads = [to, by, "head-together"].map(|head| right(&words.say(head), OWED));
            let heads = heads.concat() + &right(&words.say("head-last-met"), AGE);
            let cells = width(&heads);
            let room = usize::from(place.width);
            if room > cells + NAME {
                let x = place.x + cell(room - cells);
                put(self.buffer, x, place.y, &heads, self.theme.quiet);
            }
        }
    }

    fn row(&mut self, number: usize, row: &Row) {
        let Some(place) = self.place(row.panel.column(), row.line) else {
            return;
        };
        let is_row = self.screen.chosen().is_some_and(|(at, _)| at == number);
        if is_row {
            put(self.buffer, place.x, place.y, "▸", Style::new());
        }
        let inner = Rect {
            x: place.x + 1,
            width: place.width.saturating_sub(1),
            ..place
        };
        let quiet = self.theme.quiet;
        match row.tells {
            Tells::Nothing(words) => {
                self.text(inner, 0, &self.data.words.say(words), quiet);
            }
            Tells::Share(words, count, whole) => {
                self.share(number, row, inner, (words, count, whole));
            }
            Tells::FollowUp(at) => {
                let sight = self.data.sight();
                let schedule = sight.schedule(at);
                let when = match schedule {
                    Schedule::NoDate => sight.names(&sight.registry.owed_by(at)),
                    other => schedule_words(&self.data.words, other),
                };
                let room = usize::from(inner.width);
                let when = cut(&when, room * 2 / 5);
                let label = sight.registry.label(at, sight.langs);
                let label = cut(&label, room.saturating_sub(width(&when) + 2));
                self.figure(number, 0, inner, 0, &label, Style::new());
                let from = room.saturating_sub(width(&when));
                self.text(inner, from, &when, self.theme.schedule(schedule));
            }
            Tells::More(more) => {
                let text = tell!(self.data.words, "panel-more", count = more);
                self.figure(number, 0, inner, 0, &text, quiet);
            }
            Tells::Counterpart(of) => {
                if let Some(counterpart) = self.screen.overview.counterparts.get(of) {
                    self.counterpart(number, inner, counterpart);
                }
            }
            Tells::Mark(of) => self.mark(number, inner, of),
        }
    }

    /// A number with a bar of its share.
    fn share(&mut self, number: usize, row: &Row, inner: Rect, of: (&str, usize, usize)) {
        let (words, count, whole) = of;
        let style = match (words, count) {
            (_, 0) => self.theme.quiet,
            ("share-overdue", _) => self.theme.bad(),
            ("share-due-soon", _) => self.theme.soon(),
            ("share-done", _) => self.theme.good(),
            _ => Style::new(),
        };
        let count_text = right(&count.to_string(), NUMBER);
        let place = row.figures.first().map_or(0, |figure| figure.0);
        self.figure(number, place, inner, 0, &count_text, style);
        let label = 25.min(usize::from(inner.width).saturating_sub(NUMBER + 2));
        self.text(
            inner,
            NUMBER + 1,
            &fit(&self.data.words.say(words), label),
            Style::new(),
        );
        let from = NUMBER + label + 2;
        let room = usize::from(inner.width).saturating_sub(from).min(BAR);
        self.text(inner, from, &bar(count, whole, room), style);
    }

    fn counterpart(&mut self, number: usize, inner: Rect, row: &Counterpart) {
        let room = usize::from(inner.width);
        let cells = OWED * 3 + AGE;
        let sight = self.data.sight();
        let name = row.whom.short(sight).into_owned();
        if room < cells + NAME {
            // Without room for each figure: the name and what is open.
            let (open, overdue) = row.totals();
            let words = &self.data.words;
            let text = tell!(words, "panel-open-overdue", open = open, overdue = overdue);
            let label = cut(&name, room.saturating_sub(width(&text) + 1));
            // Whichever figure of the row is chosen stands there.
            let chosen = self.screen.chosen().filter(|(at, _)| *at == number);
            let place = chosen.map_or(0, |(_, place)| place);
            self.figure(number, place, inner, 0, &label, Style::new());
            self.text(
                inner,
                room.saturating_sub(width(&text)),
                &text,
                self.theme.quiet,
            );
            return;
        }
        let from = room - cells;
        self.figure(number, 0, inner, 0, &cut(&name, from - 1), Style::new());
        let ways = [&row.to_them, &row.by_them, &row.together];
        for (place, owing) in (1..).zip(ways) {
            let x = from + OWED * (place - 1);
            if owing.open.is_empty() {
                self.text(inner, x, &right("·", OWED), self.theme.quiet);
                continue;
            }
            let (text, style) = (owed(owing), self.owed_style(owing));
            let x = x + OWED.saturating_sub(width(&text));
            self.figure(number, place, inner, x, &text, style);
        }
        if let Some(contact) = row.last_contact {
            let text = age_words(&self.data.words, contact.days);
            let x = room.saturating_sub(width(&text));
            self.figure(number, CONTACT, inner, x, &text, self.theme.quiet);
        }
    }

    fn owed_style(&self, owing: &Owing) -> Style {
        if owing.overdue > 0 {
            self.theme.bad()
        } else {
            Style::new()
        }
    }

    fn mark(&mut self, number: usize, inner: Rect, of: usize) {
        let Some(mark) = self.screen.overview.marks.get(of) else {
            return;
        };
        let sight = self.data.sight();
        let what = match mark.status {
            Some(status) => status_words(sight.words, status),
            None => sight.words.say("deed-note"),
        };
        let head = format!("{}  {what} ", time_words(mark.at));
        self.text(inner, 0, &head, self.theme.quiet);
        let room = usize::from(inner.width).saturating_sub(width(&head));
        let by = tell!(sight.words, "page-marked-by", by = mark.by.as_str());
        let by = cut(&format!(" {by}"), room / 3);
        let title = mark.on.map_or(sight.words.say("overview-gone"), |at| {
            sight.registry.label(at, sight.langs)
        });
        let title = cut(&title, room.saturating_sub(width(&by)));
        let from = width(&head);
        if mark.on.is_some() {
            self.figure(number, 0, inner, from, &title, Style::new());
        } else {
            self.text(inner, from, &title, self.theme.quiet);
        }
        self.text(inner, from + width(&title), &by, self.theme.quiet);
    }

    /// Writes a text that leads nowhere.
    fn text(&mut self, inner: Rect, from: usize, text: &str, style: Style) {
        let room = usize::from(inner.width).saturating_sub(from);
        let x = inner.x.saturating_add(cell(from));
        if room > 0 {
            put(self.buffer, x, inner.y, cut(text, room), style);
        }
    }

    /// Writes a figure, which the mouse and the cursor can be on.
    fn figure(
        &mut self,
        row: usize,
        place: usize,
        inner: Rect,
        from: usize,
        text: &str,
        style: Style,
    ) {
        let is_chosen = self.screen.chosen() == Some((row, place));
        let style = match (is_chosen, self.focused) {
            (true, true) => self.theme.chosen,
            (true, false) => self.theme.kept,
            _ => style,
        };
        self.text(inner, from, text, style);
        let spot = Rect {
            x: inner.x.saturating_add(cell(from)),
            width: cell(width(text)),
            ..inner
        };
        target(
            self.shown,
            spot.intersection(inner),
            Target::Figure(row, place),
        );
    }
}

fn owed(owing: &Owing) -> String {
    match owing.overdue {
        0 => owing.open.len().to_string(),
        overdue => format!("{overdue}!/{}", owing.open.len()),
    }
}

fn cell(count: usize) -> u16 {
    u16::try_from(count).unwrap_or(u16::MAX)
}

/// A text at the right of so many cells.
fn right(text: &str, cells: usize) -> String {
    let blank = cells.saturating_sub(width(text));
    format!("{}{text}", " ".repeat(blank))
}

/// A bar for a share of a whole; what is more than nothing is seen.
fn bar(count: usize, whole: usize, cells: usize) -> String {
    const EIGHTHS: [&str; 8] = ["", "▏", "▎", "▍", "▌", "▋", "▊", "▉"];
    let steps = (count * cells * 8).checked_div(whole).unwrap_or(0);
    let steps = if count > 0 { steps.max(1) } else { 0 };
    "█".repeat((steps / 8).min(cells)) + EIGHTHS[steps % 8]
}
