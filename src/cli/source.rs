//! `paraph source`: the words that a record rests on.

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::objects::{insert, map, name};
use super::output::{Output, ReportFormat};
use super::session::Session;
use super::{report, whom};
use crate::draft;
use crate::insight::{Copied, Evidence, Page, Sight};
use crate::lang::tell;
use crate::registry::Ref;
use serde_json::{Map, Value};
use std::path::Path;

/// Show the sources of a record, and the quoted words where they stand
///
/// The words are read from the local copy below the registry's sources/, where there is one, and
/// stand between `[[` and `]]`. What has no source at all was stated by hand: then the exit code is 1.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record: an id, or a name in any spelling
    #[arg(value_name = "ID")]
    id: String,
    /// Print the whole of each local copy, not only the paragraph of the words
    #[arg(long)]
    whole: bool,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// Prints what a record rests on.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let at = whom::record(&session, &args.id)?;
    let sight = session.sight();
    let found: Vec<(Evidence, Copied)> = Evidence::on(sight, at)
        .into_iter()
        .map(|evidence| {
            let copy = copied(&session.root, sight, &evidence);
            (evidence, copy)
        })
        .collect();
    if found.is_empty() {
        let of = session.label(at);
        say(&tell!(sight.words, "source-none", name = of));
        return Ok(Answer::NotMet);
    }
    let page = Page::evidence(sight, at, &found, args.whole);
    report::print(
        &page,
        sight.words,
        args.format,
        || object(sight, at, &found),
        out,
    )?;
    Ok(Answer::Met)
}

/// The local copy of a source, and where the quoted words stand in it.
fn copied(root: &Path, sight: Sight<'_>, evidence: &Evidence) -> Copied {
    let Some(quote) = &evidence.source.quote else {
        return Copied::Nowhere;
    };
    let Some(file) = &quote.file else {
        return Copied::Nowhere;
    };
    match draft::source_text(root, file) {
        Ok(text) => {
            let place = quote.place_in(&text);
            Copied::Text(text, place)
        }
        Err(error) => Copied::Failed(error.told(sight.words)),
    }
}

fn object(
    sight: Sight<'_>,
    at: Ref,
    found: &[(Evidence, Copied)],
) -> serde_json::Result<Map<String, Value>> {
    let mut object = name(sight, at);
    let mut sources = Vec::new();
    for (evidence, copy) in found {
        let mut one = Map::new();
        insert(&mut one, "of", name(sight, evidence.of));
        if let Some(post) = &evidence.post {
            insert(&mut one, "post", post.as_str());
        }
        one.extend(map(&evidence.source)?);
        if let Copied::Text(text, Some(place)) = copy {
            let before = text.get(..place.start).unwrap_or_default();
            insert(&mut one, "line", before.matches('\n').count() + 1);
        }
        sources.push(Value::Object(one));
    }
    insert(&mut object, "sources", sources);
    Ok(object)
}
