//! `paraph list`: the records of a kind.

use super::answer::{Answer, Outcome, say};
use super::columns::Records;
use super::globals::Globals;
use super::output::{Form, Format, Output};
use super::session::Session;
use super::sheet::Sheet as _;
use super::{query, values};
use crate::insight::by_urgency;
use crate::model::Kind;
use crate::registry::Ref;
use crate::search::{Catalogue, Filter, Query, Request};
use std::sync::Arc;

/// List the records of a kind
///
/// With words, the best match first; else in the natural order of the kind: what is dated newest
/// first, what is named by name, follow-ups by urgency. When nothing matches, the exit code is 1.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The kind of record
    #[arg(value_name = "KIND", value_parser = values::kind())]
    kind: Kind,
    /// Words and terms such as is:open or country:kg; `paraph --help` lists the fields
    #[arg(value_name = "QUERY")]
    query: Vec<String>,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
}

/// Prints the records of a kind that answer the query.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let query = query::parse(&args.query)?;
    let session = Session::open(globals)?;
    let found = find(&session, args.kind, &query);
    let form = out.form(args.format);
    if found.is_empty() {
        say(&session.words().say(none(args.kind)));
        query::say_unknown(&query, &session);
        // Who reads a format gets one, however empty; who reads words has been told.
        if matches!(form, Form::Table | Form::Linear) {
            return Ok(Answer::NotMet);
        }
    }
    Records {
        sight: session.sight(),
        kind: args.kind,
    }
    .print(&found, form, out)?;
    Ok(if found.is_empty() {
        Answer::NotMet
    } else {
        Answer::Met
    })
}

/// The message that no record of a kind was found.
fn none(kind: Kind) -> &'static str {
    match kind {
        Kind::Meetings => "cli-none-meetings",
        Kind::Proposals => "cli-none-proposals",
        Kind::People => "cli-none-people",
        Kind::Organisations => "cli-none-organisations",
        Kind::FollowUps => "cli-none-follow-ups",
        Kind::Agreements => "cli-none-agreements",
        Kind::Places => "cli-none-places",
        Kind::Events => "cli-none-events",
    }
}

fn find(session: &Session, kind: Kind, query: &Query) -> Vec<Ref> {
    let sight = session.sight();
    let by_name = query.is_ranked();
    if query.asks_names() {
        let catalogue = Arc::new(Catalogue::new(&session.registry, sight.langs, sight.today));
        let scope = session.scope();
        let request = Request::new(&catalogue, query.clone(), scope, Some(kind), usize::MAX);
        let answer = request.carry_out(&|| false).unwrap_or_default();
        let mut found: Vec<Ref> = answer.best.into_iter().map(|found| found.record).collect();
        if !by_name {
            // Words that must not match rank nothing.
            found = in_order(session, kind, |at| found.contains(&at));
        }
        return found;
    }
    let filter = Filter::new(query, session.scope());
    in_order(session, kind, |at| filter.admits(&session.registry, at))
}

fn in_order(session: &Session, kind: Kind, admits: impl Fn(Ref) -> bool) -> Vec<Ref> {
    let mut found = session.registry.in_order(kind, session.sight().langs);
    found.retain(|at| admits(*at));
    if kind == Kind::FollowUps {
        by_urgency(session.sight(), &mut found);
    }
    found
}
