//! `paraph brief`: what stands between us and a counterpart.

mod object;

pub(super) use object::{post, whom};

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::{Output, ReportFormat};
use super::session::Session;
use super::{report, whom as found};
use crate::insight::Brief;

/// Brief on a person, an organisation or a country, on one page
///
/// The last meetings, who is who now and who changed post or side, what was promised both ways,
/// open and overdue first, the agreements, what is left to ask, and the sources. Names stand
/// without their ids, which the JSON has.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Whom: an id, a name in any spelling, or a country (kg, Kyrgyzstan)
    #[arg(value_name = "WHOM", required = true)]
    whom: Vec<String>,
    /// The form of the brief
    #[arg(long, value_name = "FORMAT")]
    format: Option<ReportFormat>,
}

/// Prints a brief.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let whom = found::whom(&session, &args.whom.join(" "))?;
    let sight = session.sight();
    let brief = Brief::of(sight, whom);
    let page = brief.page(sight);
    report::print(
        &page,
        sight.words,
        args.format,
        || object::brief(sight, &brief),
        out,
    )?;
    Ok(Answer::Met)
}
