//! `paraph check`: every problem of the registry at once.

use super::answer::{Answer, Outcome, Stop, say};
use super::globals::Globals;
use super::output::{Form, Format, Output};
use super::session::Session;
use super::sheet::{Column, Fit, Sheet};
use crate::lang::{Words, tell};
use crate::model::Kind;
use crate::search::doubles;
use crate::store::{self, Fault};
use serde_json::Value;
use std::collections::HashSet;
use std::io::Write as _;
use strum::IntoEnumIterator as _;

/// Check the registry: every problem at once, with its place and what to do
///
/// When there is any, the exit code is 1. The files are checked as they are, also under --as-of.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Tell records that may be one and the same, by their names, instead of problems
    #[arg(long)]
    names: bool,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
}

/// Prints every problem of the registry.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_whole(globals)?;
    if args.names {
        return names(&session, args, out);
    }
    let (faults, words) = (&session.faults, session.words());
    match out.form(args.format) {
        Form::Table => compiler_like(faults, words, out)?,
        form => Faults(words).print(faults, form, out)?,
    }
    out.flush()?;
    match faults.len() {
        0 => say(&sound(&session)),
        some => say(&tell!(words, "cli-check-problems", count = some)),
    }
    Ok(if faults.is_empty() {
        Answer::Met
    } else {
        Answer::NotMet
    })
}

/// Prints the records that may be one.
fn names(session: &Session, args: &Args, out: &mut Output) -> Outcome {
    let words = session.words();
    let found = doubles(&session.registry);
    let found = store::placed(&session.root, &session.registry, found);
    match out.form(args.format) {
        Form::Table => compiler_like(&found, words, out)?,
        form => Faults(words).print(&found, form, out)?,
    }
    out.flush()?;
    match found.len() {
        0 => say(&words.say("cli-no-doubles")),
        some => say(&tell!(words, "cli-doubles", count = some)),
    }
    Ok(if found.is_empty() {
        Answer::Met
    } else {
        Answer::NotMet
    })
}

/// One problem a line as compilers print them, so that editors can jump there.
fn compiler_like(faults: &[Fault], words: &Words, out: &mut Output) -> Result<(), Stop> {
    let label = words.say("cli-hint");
    for fault in faults {
        writeln!(out, "{fault}")?;
        if let Some(hint) = &fault.hint {
            writeln!(out, "  {label} {hint}")?;
        }
    }
    Ok(())
}

/// That all is well, and how much was checked: `40 records of 7 files`.
fn sound(session: &Session) -> String {
    let registry = &session.registry;
    let records = Kind::iter().flat_map(|kind| registry.all(kind));
    // The title page holds no record and is a file all the same.
    let mut files = HashSet::from([0]);
    let mut count = 0;
    for at in records {
        files.insert(registry.origin(at).file);
        count += 1;
    }
    let words = session.words();
    let records = tell!(words, "cli-check-records", count = count);
    tell!(
        words,
        "cli-check-sound",
        records = records,
        count = files.len()
    )
}

/// Problems as rows.
struct Faults<'a>(&'a Words);

impl Sheet for Faults<'_> {
    type Item = Fault;

    fn words(&self) -> &Words {
        self.0
    }

    fn columns(&self) -> &[Column] {
        const COLUMNS: &[Column] = &[
            Column::new("file", Fit::Whole),
            Column::new("line", Fit::Whole),
            Column::new("column", Fit::Whole),
            Column::new("message", Fit::Whole),
            Column::new("hint", Fit::Whole),
        ];
        COLUMNS
    }

    fn row(&self, fault: &Fault, _: &Words) -> Vec<String> {
        let number = |number: usize| match number {
            0 => String::new(),
            number => number.to_string(),
        };
        vec![
            fault.file.clone(),
            number(fault.line),
            number(fault.column),
            fault.message.clone(),
            fault.hint.clone().unwrap_or_default(),
        ]
    }

    fn object(&self, fault: &Fault) -> serde_json::Result<Value> {
        serde_json::to_value(fault)
    }
}
