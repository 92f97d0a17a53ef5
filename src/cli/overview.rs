//! `paraph overview`: what is due, who owes whom, what was marked last.

mod object;

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::{Output, ReportFormat};
use super::report;
use super::session::Session;
use crate::insight::Overview;

/// Show what is overdue and due, who owes whom, and what was marked last
///
/// In JSON each figure carries the query that lists what it counts.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The form of the overview
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// Prints the overview.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let sight = session.sight();
    let overview = Overview::of(sight);
    let page = overview.page(sight);
    report::print(
        &page,
        sight.words,
        args.format,
        || object::overview(sight, &overview),
        out,
    )?;
    Ok(Answer::Met)
}
