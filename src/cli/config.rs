//! `paraph config`: where the user's configuration lies, and whether it is sound.

use super::answer::{Answer, Outcome, hint, say};
use super::globals::Globals;
use super::output::Output;
use super::query::Refused;
use crate::keymap::Keymap;
use crate::lang::{Words, tell};
use crate::model::path_words;
use crate::search::Query;
use crate::store::Config;
use clap::Subcommand;
use std::io::Write as _;
use std::path::Path;

/// Make your configuration, check it, or tell where it lies
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
    /// Make one in which every setting stands as it comes, with what it is for
    Init,
    /// Print where the configuration lies, whether it is there or not
    Path,
    /// Tell what is wrong with it; exit 1 if anything is
    Check,
}

/// Answers what is asked of the configuration.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let words = globals.words();
    let path = Config::path()?;
    match args.asked {
        Asked::Init => {
            Config::init(&path, &words)?;
            let path = path_words(&path);
            writeln!(out, "{}", tell!(words, "cli-config-made", path = path))?;
            Ok(Answer::Met)
        }
        Asked::Path => {
            writeln!(out, "{}", path_words(&path))?;
            Ok(Answer::Met)
        }
        Asked::Check => Ok(check(&path, &words)),
    }
}

/// Tells all that is wrong with the configuration.
fn check(path: &Path, words: &Words) -> Answer {
    let (config, mut faults) = Config::read(path, words);
    faults.extend(Keymap::with(&config.keys, words).1);
    faults.sort();
    let mut is_sound = faults.is_empty();
    for fault in faults {
        say(&fault.to_string());
        fault.hint.iter().for_each(|text| hint(words, text));
    }
    for view in config.views {
        if let Err(error) = Query::parse(&view.query) {
            is_sound = false;
            say(&tell!(
                words,
                "cli-config-view",
                path = view.at.place(),
                name = view.name.as_str(),
                message = error.message.as_str()
            ));
            let what = error.hint.clone();
            Refused::new(error, view.query).say();
            hint(words, &what);
        }
    }
    if !is_sound {
        return Answer::NotMet;
    }
    say(&words.say("cli-config-sound"));
    Answer::Met
}
