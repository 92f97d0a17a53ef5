//! `paraph show`: one record with all that links to it.

pub(super) mod linear;
pub(super) mod pages;

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::{Form, Format, Output};
use super::session::Session;
use super::{objects, sheet};
use crate::error::Error;
use crate::insight::{Line, Page, Sight, Span};
use crate::lang::{Words, phrase};
use crate::registry::{Ref, Registry};
use serde_json::Value;
use std::io::Write as _;

/// Show one record with all that links to it
///
/// Names of other records are followed by their ids in brackets, so that one can go on from
/// there. In JSON the object carries `links` and `linked_from`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record: its id, kind:id, or the end of the id of a proposal or follow-up
    #[arg(value_name = "ID")]
    id: String,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
}

/// Prints a record.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let form = out.form(args.format);
    if form == Form::Csv {
        return Err(Error::usage(phrase!("error-show-csv"))
            .hinted(phrase!("hint-show-csv"))
            .into());
    }
    let session = Session::open(globals)?;
    let at = session.registry.resolve(&args.id).map_err(Error::from)?;
    let sight = session.sight();
    match form {
        Form::Json => {
            let object = Value::Object(objects::linked(sight, at)?);
            sheet::json(&object, out)?;
        }
        Form::Jsonl => {
            let object = Value::Object(objects::linked(sight, at)?);
            writeln!(out, "{object}")?;
        }
        Form::Linear => linear::print(sight, at, &Page::of(sight, at), out)?,
        Form::Table | Form::Csv => pages::print(sight, at, &Page::of(sight, at), out)?,
    }
    Ok(Answer::Met)
}

/// The text of a line as it is.
fn bare(words: &Words, line: &Line) -> String {
    line.spans.iter().map(|span| span.text(words)).collect()
}

/// The text of a line, names of records followed by their ids in brackets.
fn text(sight: Sight<'_>, line: &Line) -> String {
    let mut text = String::new();
    for span in &line.spans {
        text.push_str(&span.text(sight.words));
        if let Span::Link(to, _) = span {
            text.push_str(" [");
            text.push_str(&typed(sight.registry, *to));
            text.push(']');
        }
    }
    text
}

/// What to type for a record: its id, with its kind where records of two kinds share it.
fn typed(registry: &Registry, at: Ref) -> String {
    match registry.resolve(registry.id(at)) {
        Ok(found) if found == at => registry.id(at).to_owned(),
        _ => format!("{}:{}", at.kind().singular(), registry.id(at)),
    }
}
