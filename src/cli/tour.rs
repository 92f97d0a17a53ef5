//! `paraph tour`: seven things people do, each learnt by doing it.

use super::answer::{Answer, Outcome};
use super::browse::is_seen;
use super::globals::{Globals, current_day};
use super::session::writer;
use crate::store::{Config, Trial};
use crate::tui::{self, Start};

/// Take a short tour of the browser, on a copy of the shipped registry
///
/// Seven things people do: find, read, follow a link, mark what is done, read a brief, draft from
/// a dispatch, hand on. Each step says what to press. Nothing is written to your own registry; the
/// copy goes when the tour is left.
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

/// Opens the browser on the tour.
pub(super) fn run(_: &Args, globals: &Globals, screen_reader: bool) -> Outcome {
    is_seen()?;
    let trial = Trial::new()?;
    let path = Config::path()?;
    let config = Config::read(&path, &globals.words());
    let whose = (globals.langs(), current_day());
    let mut start = Start::tour(&trial, &writer(None)?, whose, path, config);
    start.screen_reader = screen_reader;
    tui::run(start)?;
    Ok(Answer::Met)
}
