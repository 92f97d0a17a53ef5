//! `paraph init`: a new, empty registry.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::Output;
use crate::lang::tell;
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
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    store::init(&args.dir)?;
    let dir = path_words(&args.dir);
    let words = globals.words();
    writeln!(out, "{}", tell!(words, "cli-init-made", dir = dir.as_str()))?;
    for id in [
        "cli-init-title",
        "cli-init-add",
        "cli-init-check",
        "cli-init-browse",
    ] {
        writeln!(out, "  {}", tell!(words, id, dir = dir.as_str()))?;
    }
    Ok(Answer::Met)
}
