//! `paraph path`: how two records are linked.

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::objects::{dated, insert, name, names};
use super::output::{Output, ReportFormat};
use super::session::Session;
use super::{report, whom};
use crate::insight::{Hop, LinkPath, Sight, Way};
use crate::lang::tell;
use serde_json::{Map, Value};

/// Show how two records are linked: the shortest way that tells something
///
/// Each step stands with its meeting and date. A way through meetings is preferred to one
/// through your own organisation or a place. When there is none, the exit code is 1.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The one record: an id, or a name in any spelling
    #[arg(value_name = "A")]
    from: String,
    /// The other
    #[arg(value_name = "B")]
    to: String,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// Prints the way from one record to another.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let from = whom::record(&session, &args.from)?;
    let to = whom::record(&session, &args.to)?;
    let sight = session.sight();
    let Some(path) = LinkPath::between(sight, from, to) else {
        let (from, to) = (session.label(from), session.label(to));
        say(&tell!(sight.words, "notice-no-link", from = from, to = to));
        return Ok(Answer::NotMet);
    };
    let page = path.page(sight);
    report::print(
        &page,
        sight.words,
        args.format,
        || Ok(object(sight, &path)),
        out,
    )?;
    Ok(Answer::Met)
}

fn object(sight: Sight<'_>, path: &LinkPath) -> Map<String, Value> {
    let hop = |hop: &Hop| {
        let mut object = Map::new();
        insert(&mut object, "relation", hop.relation.name());
        let holder = match hop.way {
            Way::Forward => hop.from,
            Way::Backward => hop.to,
        };
        insert(&mut object, "said_by", sight.registry.id(holder));
        insert(&mut object, "from", dated(sight, hop.from));
        insert(&mut object, "to", dated(sight, hop.to));
        Value::Object(object)
    };
    let mut object = Map::new();
    insert(&mut object, "kind", "path");
    insert(&mut object, "from", name(sight, path.from));
    insert(&mut object, "to", name(sight, path.to));
    let hops: Vec<Value> = path.hops.iter().map(hop).collect();
    insert(&mut object, "hops", hops);
    let through = path.hops.iter().map(|hop| hop.to);
    let through: Vec<_> = through.filter(|at| *at != path.to).collect();
    insert(&mut object, "through", names(sight, &through));
    object
}
