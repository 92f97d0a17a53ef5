//! A line of the list: its mark, what it is, and why.

use crate::app::{App, Incoming, Line as Own};
use crate::exchange::{Row, Verdict};
use crate::import::Said;
use crate::lang::{Words, tell};
use crate::model::Kind;
use crate::view::Theme;
use crate::view::text::cut;
use ratatui::style::Style;
use ratatui::text::{Line, Span};

/// A line with its mark, cut to so many cells.
pub(super) fn told(
    app: &App,
    incoming: &Incoming,
    of: Own,
    cells: usize,
    theme: &Theme,
) -> Line<'static> {
    let words = &app.data.words;
    let plan = &incoming.planned.plan;
    let quiet = theme.quiet;
    let (mark, style, text, main) = match of {
        Own::Likely(number) => likely(words, incoming, number, theme),
        Own::Refusal(number) => {
            let refusal = plan.refusals.get(number);
            let text = refusal.map(|refusal| refusal.told(words));
            ("!", theme.bad(), text.unwrap_or_default(), Style::new())
        }
        Own::Untold(count) => {
            let text = tell!(words, "incoming-untold", count = count);
            ("!", theme.bad(), text, Style::new())
        }
        Own::Problem(number) => {
            let problem = incoming.planned.look.problems.get(number);
            let text = problem.map(|problem| problem.message.clone());
            ("!", theme.soon(), text.unwrap_or_default(), Style::new())
        }
        Own::Remark(number) => {
            let remark = plan.remarks.get(number);
            let text = remark.map(|remark| remark.told(words));
            ("!", theme.soon(), text.unwrap_or_default(), Style::new())
        }
        Own::Columns(number) => {
            let text = plan.columns.get(number).map(|columns| {
                let kind = tell!(words, columns.kind.message(), count = 2);
                let map = columns.to_string();
                tell!(words, "import-columns", kind = kind, map = map)
            });
            ("·", quiet, text.unwrap_or_default(), Style::new())
        }
        Own::Row(number) => {
            let Some(row) = plan.rows.get(number) else {
                return Line::default();
            };
            let text = said(words, incoming, row);
            match row.verdict {
                _ if incoming.is_left(number) => ("✗", quiet, text, quiet),
                // It is told among the likely doubles which one it is.
                Verdict::Added if incoming.is_same(row) => ("=", theme.good(), text, quiet),
                Verdict::Added | Verdict::Marked(..) | Verdict::Recorded => {
                    ("✓", theme.good(), text, Style::new())
                }
                _ => ("·", quiet, text, quiet),
            }
        }
    };
    let text = cut(&text, cells.saturating_sub(3));
    Line::from(vec![
        Span::raw(" "),
        Span::styled(format!("{mark} "), style),
        Span::styled(text, main),
    ])
}

fn likely(
    words: &Words,
    incoming: &Incoming,
    number: usize,
    theme: &Theme,
) -> (&'static str, Style, String, Style) {
    let Some(double) = incoming.likely(number) else {
        return ("?", theme.soon(), String::new(), Style::new());
    };
    let kind = tell!(words, double.kind.message(), count = 1);
    let (new, known) = (&double.new_label, &double.there);
    match incoming.said(number) {
        None => (
            "?",
            theme.soon(),
            format!("{kind}  {new}  ≟ {known}"),
            Style::new(),
        ),
        Some(Said::Same) => (
            "=",
            theme.good(),
            format!("{kind}  {new}  = {known}"),
            Style::new(),
        ),
        Some(Said::Distinct) => (
            "≠",
            theme.good(),
            format!("{kind}  {new}  ≠ {known}"),
            Style::new(),
        ),
    }
}

/// What a row of the plan is: its kind, its name where it is new, its id, why, and where it stands.
fn said(words: &Words, incoming: &Incoming, row: &Row) -> String {
    let noun = noun(words, row.noun);
    let name = incoming.planned.names.get(&(row.noun, row.id.clone()));
    let name = name.filter(|name| **name != row.id);
    let name = name.map_or_else(String::new, |name| format!("  {name}"));
    let place = row.place.told(words);
    let why = row.verdict.why(words);
    let why = if why.is_empty() {
        why
    } else {
        format!("  {why}")
    };
    format!("{noun}{name}  {}{why}  ({place})", row.id)
}

/// The word for a noun of the plan.
pub(super) fn noun(words: &Words, noun: &str) -> String {
    match (Kind::from_name(noun), noun) {
        (Some(kind), _) => tell!(words, kind.message(), count = 1),
        (None, "mark") => words.say("import-mark").into_owned(),
        (None, _) => words.say("import-title-page").into_owned(),
    }
}
