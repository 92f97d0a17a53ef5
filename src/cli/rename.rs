//! `paraph rename`: another id for a record, wherever it is named.

use super::answer::Outcome;
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing::{self, Manner};
use crate::error::Error;
use crate::lang::tell;
use crate::store::edit::Plan;

/// Give a record another id, wherever it is named
///
/// All files that name it are changed in one go. What was marked on its follow-ups counts on: the
/// record keeps its former id beside the new one.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record, and its new id; of a proposal or follow-up, the last part of it
    #[arg(value_name = "[KIND] ID NEW", num_args = 2..=3, required = true)]
    ids: Vec<String>,
    #[command(flatten)]
    manner: Manner,
}

/// Renames a record and says so.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_write(globals)?;
    let registry = &session.registry;
    let (at, new) = match args.ids.as_slice() {
        [kind, id, new] => {
            let kind = writing::kind(kind).map_err(|hint| {
                Error::usage(format!("no kind of record: `{kind}`")).hinted(hint)
            })?;
            (registry.resolve_as(kind, id).map_err(Error::from)?, new)
        }
        [id, new] => (writing::record(&session, id)?, new),
        _ => return Err(Error::usage("write the id and the new id").into()),
    };
    let old = registry.id(at).to_owned();
    let mut plan = Plan::new(&session.root, format!("{old} renamed to {new}"));
    plan.rename(registry, at, new)?;
    let files = plan.files().count();
    let new = new.as_str();
    let done = tell!(
        session.words,
        "cli-renamed",
        old = old,
        new = new,
        files = files
    );
    writing::carry_out(&plan, &session, &args.manner, &done, out)
}
