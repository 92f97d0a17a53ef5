//! `paraph config`: where the user's configuration lies, and whether it is sound.

use super::answer::{Answer, Outcome, hint, say};
use super::globals::Globals;
use super::output::Output;
use super::query::Refused;
use crate::lang::tell;
use crate::model::path_words;
use crate::search::Query;
use crate::store::Config;
use clap::Subcommand;
use std::io::Write as _;

/// Tell where your configuration lies, or check it
///
/// It is a file of RON that only you write, such as `(views: [(name: "Late", query: "is:overdue")])`:
/// each view is shown in the browser behind the tabs.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    #[command(subcommand)]
    asked: Asked,
}

/// What can be asked of it.
#[derive(Debug, Clone, Copy, Subcommand)]
enum Asked {
    /// Print where the configuration lies, whether it is there or not
    Path,
    /// Tell what is wrong with it; exit 1 if anything is
    Check,
}

/// Answers what is asked of the configuration.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let words = globals.words();
    let path = Config::path()?;
    if matches!(args.asked, Asked::Path) {
        writeln!(out, "{}", path_words(&path))?;
        return Ok(Answer::Met);
    }
    let (config, fault) = Config::read(&path);
    let mut is_sound = true;
    if let Some(fault) = fault {
        is_sound = false;
        say(&fault.to_string());
        fault.hint.iter().for_each(|text| hint(&words, text));
    }
    for view in config.views {
        if let Err(error) = Query::parse(&view.query) {
            is_sound = false;
            say(&tell!(
                words,
                "cli-config-view",
                path = path_words(&path),
                name = view.name.as_str(),
                message = error.message.as_str()
            ));
            let what = error.hint.clone();
            Refused::new(error, view.query).say();
            hint(&words, &what);
        }
    }
    if !is_sound {
        return Ok(Answer::NotMet);
    }
    say(&words.say("cli-config-sound"));
    Ok(Answer::Met)
}
