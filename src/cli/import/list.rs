//! What an import would do, as a list.

use crate::cli::answer::{Stop, hint, say};
use crate::cli::output::{Form, Output};
use crate::cli::sheet::{Column, Fit, Sheet};
use crate::exchange::{Plan, Row};
use crate::import::Look;
use crate::lang::{Words, tell};
use crate::model::Kind;
use serde_json::{Value, json};
use std::io::Write as _;

/// Prints what becomes of everything that a file brings, then what cannot be taken and what to look at.
pub(super) fn print(
    plan: &Plan,
    look: &Look,
    form: Form,
    words: &Words,
    out: &mut Output,
) -> Result<(), Stop> {
    Rows { words }.print(&plan.rows, form, out)?;
    out.flush()?;
    for refusal in &plan.refusals {
        say(&tell!(
            words,
            "import-refusal",
            refusal = refusal.told(words)
        ));
    }
    if plan.untold > 0 {
        say(&tell!(words, "import-more-refused", count = plan.untold));
    }
    for remark in &plan.remarks {
        say(&tell!(words, "import-remark", remark = remark.told(words)));
    }
    for columns in &plan.columns {
        let kind = tell!(words, columns.kind.message(), count = 2);
        let map = columns.to_string();
        say(&tell!(words, "import-columns", kind = kind, map = map));
    }
    let likely = look.likely.iter().map(|double| &double.problem);
    for problem in look.problems.iter().chain(likely) {
        let message = problem.message.as_str();
        say(&tell!(words, "import-look", problem = message));
        if let Some(advice) = &problem.hint {
            hint(words, advice);
        }
    }
    Ok(())
}

/// How much becomes of what, in a line.
pub(super) fn summary(plan: &Plan, words: &Words) -> String {
    let counted = |id: &str, count: usize| tell!(words, id, count = count);
    let parts = [
        counted("import-count-added", plan.count("added")),
        counted("import-count-changed", plan.count("changed")),
        counted("import-count-skipped", plan.count("skipped")),
        counted("import-count-refused", plan.refusals.len() + plan.untold),
    ];
    parts.join(", ")
}

/// What becomes of each, as rows.
struct Rows<'a> {
    words: &'a Words,
}

impl Sheet for Rows<'_> {
    type Item = Row;

    fn words(&self) -> &Words {
        self.words
    }

    fn columns(&self) -> &[Column] {
        const COLUMNS: &[Column] = &[
            Column::new("verdict", Fit::Whole),
            Column::new("kind", Fit::Whole),
            Column::new("id", Fit::Whole),
            Column::new("place", Fit::Whole),
            Column::new("why", Fit::Cut(20)),
        ];
        COLUMNS
    }

    fn row(&self, row: &Row, words: &Words) -> Vec<String> {
        let noun = match (Kind::from_name(row.noun), row.noun) {
            (Some(kind), _) => tell!(words, kind.message(), count = 1),
            (None, "mark") => words.say("import-mark").into_owned(),
            (None, _) => words.say("import-title-page").into_owned(),
        };
        vec![
            words.say(row.verdict.message()).into_owned(),
            noun,
            row.id.clone(),
            row.place.told(words),
            row.verdict.why(words),
        ]
    }

    fn object(&self, row: &Row) -> serde_json::Result<Value> {
        // Scripts read it: it is the same in every language.
        let english = Words::english();
        Ok(json!({
            "verdict": row.verdict.word(),
            "kind": row.noun,
            "id": row.id,
            "place": row.place.told(&english),
            "why": row.verdict.why(&english),
        }))
    }
}
