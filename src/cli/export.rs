//! `paraph export`: everything, or what a query finds, in a format that others read.

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::{query, values};
use crate::exchange::{self, Format, Outgoing};
use crate::lang::tell;
use crate::model::Kind;
use crate::registry::Ref;
use crate::search::{Catalogue, Request};
use crate::store;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;
use strum::IntoEnumIterator as _;

/// Write everything, or what a query finds, in a format that others read
///
/// Without a query everything is written. Nothing is lost in json and jsonl; README.md says what
/// each of the other formats has no place for.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The format
    #[arg(value_name = "FORMAT", value_parser = values::format())]
    format: Format,
    /// Words and terms such as is:open or country:kg; `paraph --help` lists the fields
    #[arg(value_name = "QUERY")]
    query: Vec<String>,
    /// Only records of this kind
    #[arg(long, value_name = "KIND", value_parser = values::kind())]
    kind: Option<Kind>,
    /// Begin a csv with a byte order mark, so that Excel takes it for UTF-8
    #[arg(long)]
    bom: bool,
    /// The file to write, which must not be there yet [default: the standard output]
    #[arg(short, long, value_name = "FILE")]
    output: Option<PathBuf>,
}

/// Writes the records that answer the query.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let query = query::parse(&args.query)?;
    let session = Session::open(globals)?;
    let sight = session.sight();
    let is_whole = args.query.is_empty() && args.kind.is_none();
    let records = if args.query.is_empty() {
        let kinds = Kind::iter().filter(|kind| args.kind.is_none_or(|only| only == *kind));
        kinds.flat_map(|kind| session.registry.all(kind)).collect()
    } else {
        let catalogue = Arc::new(Catalogue::new(&session.registry, sight.langs, sight.today));
        let scope = session.scope();
        let request = Request::new(&catalogue, query.clone(), scope, args.kind, usize::MAX);
        let answer = request.carry_out(&|| false).unwrap_or_default();
        let mut found: Vec<Ref> = answer.best.into_iter().map(|found| found.record).collect();
        found.extend(answer.rest);
        found.sort_unstable();
        found
    };
    if records.is_empty() && !is_whole {
        say(&session.words().say("export-nothing"));
        query::say_unknown(&query, &session);
        return Ok(Answer::NotMet);
    }
    let what = Outgoing {
        registry: &session.registry,
        ledger: &session.ledger,
        langs: sight.langs,
        words: session.words(),
        today: sight.today,
        now: jiff::Timestamp::now(),
        records: &records,
        is_whole,
        with_mark: args.bom,
    };
    if let Some(path) = &args.output {
        store::write_file(path, |to| exchange::write(args.format, &what, to))?;
        say(&tell!(
            session.words(),
            "export-written",
            count = records.len()
        ));
    } else {
        exchange::write(args.format, &what, out)?;
        out.flush()?;
    }
    Ok(Answer::Met)
}
