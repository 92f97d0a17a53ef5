//! `paraph completions`: what a shell needs to complete our arguments.

use super::answer::{Answer, Outcome};
use super::output::Output;
use clap_complete::Shell;
use std::io::Write as _;

/// Print a shell's completion script
///
/// As in `paraph completions bash > ~/.local/share/bash-completion/completions/paraph`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The shell
    #[arg(value_name = "SHELL")]
    shell: Shell,
}

/// Prints a completion script.
pub(super) fn run(args: &Args, mut command: clap::Command, out: &mut Output) -> Outcome {
    // Generating into a closed pipe would panic.
    let mut script = Vec::new();
    clap_complete::generate(args.shell, &mut command, "paraph", &mut script);
    out.write_all(&script)?;
    Ok(Answer::Met)
}
