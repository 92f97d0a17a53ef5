//! `paraph` without a command: the browser or, in plain text, an overview.

use super::answer::{Answer, Outcome};
use super::globals::{Globals, current_day};
use super::output::Output;
use super::session::{choose, journal};
use super::welcome;
use crate::app::Drafted;
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::store::{Chosen, Config};
use crate::tui::{self, Start};
use std::io::{self, IsTerminal as _};

/// Opens the browser.
pub(super) fn run(globals: &Globals, screen_reader: bool) -> Outcome {
    open(globals, None, screen_reader)
}

/// Opens the browser, at the review of a draft if there is one.
pub(super) fn open(globals: &Globals, review: Option<Drafted>, screen_reader: bool) -> Outcome {
    if globals.plain {
        let mut out = Output::new(true);
        let outcome = welcome::run(globals, &mut out);
        return out.finish().and(outcome);
    }
    is_seen()?;
    let chosen = choose(globals)?;
    let config_path = Config::path()?;
    tui::run(Start {
        root: chosen.root().to_path_buf(),
        first_start: matches!(chosen, Chosen::FirstStart(_)),
        langs: globals.langs(),
        today: current_day(),
        as_of: globals.as_of,
        journal: journal(chosen.root(), None)?,
        undos: crate::store::edit::undos(chosen.root()).ok(),
        review,
        screen_reader,
        config: Config::read(&config_path, &globals.words()),
        config_path,
        tour: false,
    })?;
    Ok(Answer::Met)
}

/// Refuses to open the browser where there is no terminal to see it in.
pub(super) fn is_seen() -> Result<()> {
    if io::stdin().is_terminal() && io::stdout().is_terminal() {
        return Ok(());
    }
    let hint = phrase!("hint-no-terminal");
    Err(Error::usage(phrase!("error-no-terminal")).hinted(hint))
}
