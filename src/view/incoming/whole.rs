//! What the chosen line of the list says in full: the record as it would be written, or what is
//! wrong and where.

use super::line::noun;
use crate::app::{App, Incoming, Line as Own};
use crate::exchange::Verdict;
use crate::import::{record_lines, text_of};
use crate::lang::tell;
use crate::model::{Kind, path_words, shown};
use crate::view::Theme;
use crate::view::text::{cut, wrapped};
use ratatui::style::Style;
use ratatui::text::Line;

/// What the caption above it says.
pub(super) fn title(app: &App, incoming: &Incoming) -> String {
    let words = &app.data.words;
    match incoming.line() {
        Some((_, Own::Row(number))) => {
            let row = incoming.planned.plan.rows.get(number);
            row.map_or_else(String::new, |row| {
                let told = words.say(row.verdict.message());
                format!("{} · {told}", noun(words, row.noun))
            })
        }
        Some((part, _)) => tell!(words, part.heading(), count = incoming.count(part)),
        None => String::new(),
    }
}

/// What the chosen line says, in lines of so many cells.
pub(super) fn lines(
    app: &App,
    incoming: &Incoming,
    cells: usize,
    theme: &Theme,
) -> Vec<Line<'static>> {
    let words = &app.data.words;
    let plan = &incoming.planned.plan;
    let mut text = Told {
        cells,
        lines: Vec::new(),
    };
    let file = path_words(&incoming.planned.request.file);
    match incoming.line().map(|(_, line)| line) {
        Some(Own::Likely(number)) => {
            let Some(double) = incoming.likely(number) else {
                return text.lines;
            };
            text.say(&words.say("incoming-judge"), theme.quiet);
            text.blank();
            text.say(&double.new_label, theme.heading);
            text.record(incoming, double.kind.singular(), &double.new);
            text.blank();
            let known = tell!(words, "incoming-there", name = double.there_label.as_str());
            text.say(&known, theme.heading);
            let registry = &app.data.registry;
            if let Some(at) = registry.find_id(double.kind, &double.there) {
                text.code(&record_lines(registry.get(at)));
            }
        }
        Some(Own::Refusal(number)) => {
            let Some(refusal) = plan.refusals.get(number) else {
                return text.lines;
            };
            text.field(&words.say("form-export-file"), &file, theme);
            text.field(
                &words.say("incoming-place"),
                &refusal.place.told(words),
                theme,
            );
            text.field(&words.say("incoming-record"), &refusal.record, theme);
            text.field(&words.say("incoming-field"), &refusal.field, theme);
            text.field(&words.say("incoming-value"), &refusal.value, theme);
            text.blank();
            text.say(&words.phrase(&refusal.message), theme.bad());
        }
        Some(Own::Untold(count)) => {
            let told = tell!(words, "incoming-untold", count = count);
            text.say(&told, Style::new());
        }
        Some(Own::Problem(number)) => {
            if let Some(problem) = incoming.planned.look.problems.get(number) {
                text.say(&problem.message, Style::new());
                text.blank();
                text.say(problem.hint.as_deref().unwrap_or_default(), theme.quiet);
            }
        }
        Some(Own::Remark(number)) => {
            if let Some(remark) = plan.remarks.get(number) {
                text.field(&words.say("form-export-file"), &file, theme);
                text.say(&remark.told(words), Style::new());
            }
        }
        Some(Own::Columns(number)) => {
            if let Some(columns) = plan.columns.get(number) {
                for pair in columns.to_string().split(',') {
                    text.say(pair, Style::new());
                }
            }
        }
        Some(Own::Row(number)) => {
            let Some(row) = plan.rows.get(number) else {
                return text.lines;
            };
            let why = row.verdict.why(words);
            text.field(&words.say("incoming-place"), &row.place.told(words), theme);
            if !why.is_empty() {
                text.say(&why, Style::new());
            }
            text.blank();
            if row.verdict == Verdict::Added {
                text.record(incoming, row.noun, &row.id);
            }
        }
        None => {}
    }
    text.lines
}

/// Lines that are being made.
struct Told {
    cells: usize,
    lines: Vec<Line<'static>>,
}

impl Told {
    fn blank(&mut self) {
        self.lines.push(Line::default());
    }

    fn say(&mut self, text: &str, style: Style) {
        let lines = wrapped(text, self.cells).into_iter();
        self.lines
            .extend(lines.map(|line| Line::styled(line, style)));
    }

    fn field(&mut self, name: &str, value: &str, theme: &Theme) {
        if !value.is_empty() {
            self.say(&format!("{name}  {value}"), theme.quiet);
        }
    }

    /// Says a new record as it would be written.
    fn record(&mut self, incoming: &Incoming, noun: &str, id: &str) {
        let kind = Kind::from_name(noun);
        let added = &incoming.planned.plan.added;
        let text = kind.map(|kind| text_of(added, kind, id));
        self.code(&text.unwrap_or_default());
    }

    fn code(&mut self, text: &str) {
        for line in text.lines() {
            let line = cut(&shown(line), self.cells);
            self.lines.push(Line::raw(line));
        }
    }
}
