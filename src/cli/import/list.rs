//! What an import would do, as a list.

use crate::cli::answer::{Stop, hint, say};
use crate::cli::output::{Form, Output};
use crate::cli::sheet::{Column, Fit, Sheet};
use crate::exchange::{Added, Plan, Row};
use crate::lang::{Words, tell};
use crate::model::Kind;
use crate::registry::{Contents, Filed, Langs, Origin, Problem, Registry};
use crate::search;
use serde_json::{Value, json};
use std::io::Write as _;
use std::path::PathBuf;

/// Finds which new records may be ones that are there, or each other, and what else the check would
/// say of them.
pub(super) fn likely_doubles(registry: &Registry, added: &Added) -> Vec<Problem> {
    if added.count() == 0 {
        return Vec::new();
    }
    let mut contents = registry.contents();
    // All of the new records stand behind those that are there, as if in one further file.
    let file = u32::try_from(contents.files.len().max(1)).unwrap_or(u32::MAX);
    add(&mut contents, added, file);
    let merged = Registry::new(contents);
    let mut found = merged.check();
    found.extend(search::doubles(&merged));
    found.retain(|problem| problem.origin.file == file);
    found
}

/// A new record that is likely one that is there.
pub(super) struct Likely {
    /// What the two are.
    pub(super) kind: Kind,
    /// The id of the new one.
    pub(super) new: String,
    /// What the new one is called.
    pub(super) new_label: String,
    /// The id of the one that is there.
    pub(super) there: String,
    /// What that one is called.
    pub(super) there_label: String,
}

/// Finds which new records are likely ones that are there.
pub(super) fn likely(registry: &Registry, added: &Added, langs: &Langs) -> Vec<Likely> {
    if added.count() == 0 {
        return Vec::new();
    }
    let mut contents = registry.contents();
    let file = u32::try_from(contents.files.len().max(1)).unwrap_or(u32::MAX);
    add(&mut contents, added, file);
    let merged = Registry::new(contents);
    let found = search::likely_doubles(&merged).into_iter();
    found
        .filter(|double| double.problem.origin.file == file)
        .map(|double| Likely {
            kind: double.first.kind(),
            new: merged.id(double.second).to_owned(),
            new_label: merged.label(double.second, langs).into_owned(),
            there: merged.id(double.first).to_owned(),
            there_label: merged.label(double.first, langs).into_owned(),
        })
        .filter(|likely| registry.find_id(likely.kind, &likely.there).is_some())
        .collect()
}

fn add(contents: &mut Contents, added: &Added, file: u32) {
    contents.files.push(PathBuf::from("import"));
    contents.people.extend(filed(&added.people, file));
    contents
        .organisations
        .extend(filed(&added.organisations, file));
    contents.places.extend(filed(&added.places, file));
    contents.events.extend(filed(&added.events, file));
    contents.meetings.extend(filed(&added.meetings, file));
    contents.agreements.extend(filed(&added.agreements, file));
}

fn filed<T: Clone>(records: &[T], file: u32) -> impl Iterator<Item = Filed<T>> {
    (0..)
        .zip(records.iter().cloned())
        .map(move |(item, record)| Filed {
            origin: Origin { file, item },
            record,
        })
}

/// Prints what becomes of everything that a file brings, then what cannot be taken and what to look at.
pub(super) fn print(
    plan: &Plan,
    problems: &[Problem],
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
    for problem in problems {
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
