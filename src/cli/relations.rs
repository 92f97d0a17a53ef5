//! `paraph relations`: what is linked to a record.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::objects::{dated, insert, name};
use super::output::{Output, ReportFormat};
use super::session::Session;
use super::{report, whom};
use crate::insight::{Group, Page, Sight, around};
use crate::registry::Ref;
use serde_json::{Map, Value};

/// Show what is linked to a record, relation by relation
///
/// The view that `i` shows in the browser. To go on from one of the records, ask for its relations.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record: an id, or a name in any spelling
    #[arg(value_name = "RECORD", required = true)]
    record: Vec<String>,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// Prints what is linked to a record.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let at = whom::record(&session, &args.record.join(" "))?;
    let sight = session.sight();
    report::print(
        &Page::relations(sight, at),
        sight.words,
        args.format,
        || Ok(object(sight, at)),
        out,
    )?;
    Ok(Answer::Met)
}

fn object(sight: Sight<'_>, at: Ref) -> Map<String, Value> {
    let relation = |mut group: Group| {
        group.put_in_order(sight.registry);
        let records = group.records.iter();
        let records: Vec<Value> = records.map(|to| dated(sight, *to).into()).collect();
        let mut object = Map::new();
        insert(&mut object, "relation", group.relation.name());
        insert(&mut object, "records", records);
        Value::Object(object)
    };
    let around: Vec<Value> = around(sight.registry, at)
        .into_iter()
        .map(relation)
        .collect();
    let mut object = name(sight, at);
    insert(&mut object, "relations", around);
    object
}
