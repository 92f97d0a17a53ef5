//! `paraph init`: a new, empty registry.

use super::answer::{Answer, Outcome};
use super::output::Output;
use crate::model::path_words;
use crate::store;
use std::io::Write as _;
use std::path::PathBuf;

/// Make a new, empty registry
///
/// Its files say how they are kept. Files that are already there stay as they are.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The folder to make it in
    #[arg(value_name = "DIR")]
    dir: PathBuf,
}

/// Makes a registry and says what to do with it.
pub(super) fn run(args: &Args, out: &mut Output) -> Outcome {
    store::init(&args.dir)?;
    let dir = path_words(&args.dir);
    writeln!(out, "Made a registry in {dir}")?;
    writeln!(
        out,
        "  Write its title and your organisation into {dir}/registry.ron"
    )?;
    writeln!(
        out,
        "  Add people, organisations and meetings; each file shows how"
    )?;
    writeln!(out, "  See that all is well:  paraph -r {dir} check")?;
    writeln!(out, "  Browse it:             paraph -r {dir}")?;
    Ok(Answer::Met)
}
