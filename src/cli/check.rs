//! `paraph check`: every problem of the registry at once.

use super::answer::{Answer, Outcome, Stop, say};
use super::globals::Globals;
use super::output::{Form, Format, Output};
use super::session::Session;
use super::sheet::{Column, Fit, Sheet};
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
    let faults = &session.faults;
    match out.form(args.format) {
        Form::Table => compiler_like(faults, out)?,
        form => Faults.print(faults, form, out)?,
    }
    out.flush()?;
    match faults.len() {
        0 => say(&format!("no problems in {}", size(&session))),
        1 => say("1 problem"),
        many => say(&format!("{many} problems")),
    }
    Ok(if faults.is_empty() {
        Answer::Met
    } else {
        Answer::NotMet
    })
}

/// Prints the records that may be one.
fn names(session: &Session, args: &Args, out: &mut Output) -> Outcome {
    let found = doubles(&session.registry);
    let found = store::placed(&session.root, &session.registry, found);
    match out.form(args.format) {
        Form::Table => compiler_like(&found, out)?,
        form => Faults.print(&found, form, out)?,
    }
    out.flush()?;
    match found.len() {
        0 => say("no two records look like one"),
        1 => say("1 pair of records looks like one"),
        many => say(&format!("{many} pairs of records look like one")),
    }
    Ok(if found.is_empty() {
        Answer::Met
    } else {
        Answer::NotMet
    })
}

/// One problem a line as compilers print them, so that editors can jump there.
fn compiler_like(faults: &[Fault], out: &mut Output) -> Result<(), Stop> {
    for fault in faults {
        writeln!(out, "{fault}")?;
        if let Some(hint) = &fault.hint {
            writeln!(out, "  hint: {hint}")?;
        }
    }
    Ok(())
}

/// How much was checked: `40 records of 7 files`.
fn size(session: &Session) -> String {
    let registry = &session.registry;
    let records = Kind::iter().flat_map(|kind| registry.all(kind));
    // The title page holds no record and is a file all the same.
    let mut files = HashSet::from([0]);
    let mut count = 0;
    for at in records {
        files.insert(registry.origin(at).file);
        count += 1;
    }
    let s = |count: usize| if count == 1 { "" } else { "s" };
    format!(
        "{count} record{} of {} file{}",
        s(count),
        files.len(),
        s(files.len())
    )
}

/// Problems as rows.
struct Faults;

impl Sheet for Faults {
    type Item = Fault;

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

    fn row(&self, fault: &Fault) -> Vec<String> {
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
