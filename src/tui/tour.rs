//! The tour in the place of the browser, on a registry of its own.

use super::events::Events;
use super::settings::Settings;
use super::world::World;
use super::{Ended, Session, Start, browse, open};
use crate::app::{App, Notice};
use crate::error::Result;
use crate::model::Lang;
use crate::store::{Config, Fault, Journal, Trial};
use jiff::civil::Date;
use std::io;
use std::path::PathBuf;

/// What tells the journal of the tour from others; it goes with the tour.
const MACHINE: &str = "00000000";

impl Start {
    /// What the tour starts from, on a registry that is there for it, as its taker has set things;
    /// their queries are for their own registry.
    pub fn tour(
        trial: &Trial,
        writer: &str,
        (langs, today): (Vec<Lang>, Date),
        config_path: PathBuf,
        (mut config, faults): (Config, Vec<Fault>),
    ) -> Self {
        config.views.clear();
        Self {
            root: trial.root(),
            first_start: false,
            langs,
            today,
            as_of: None,
            journal: Journal::of_writer(&trial.root(), writer, MACHINE),
            undos: trial.undos().ok(),
            review: None,
            screen_reader: false,
            config_path,
            config: (config, faults),
            tour: true,
        }
    }
}

/// Has the tour taken until it is left; what goes wrong with it is told in the browser.
///
/// # Errors
/// When the terminal cannot be used.
pub(super) fn take(
    app: &mut App,
    world: &World,
    events: &Events,
    session: &mut Session,
    settings: &Settings,
) -> io::Result<Ended> {
    let begun = || -> Result<(Trial, Start, App, Settings)> {
        let trial = Trial::new()?;
        let whose = (world.langs().to_vec(), app.present().today);
        let path = settings.path();
        let config = Config::read(&path, &app.data.words);
        let mut start = Start::tour(&trial, &app.data.writer, whose, path, config);
        let (mut toured, mut of_tour) = open(&mut start)?;
        of_tour.know_terminal(settings, &mut toured);
        Ok((trial, start, toured, of_tour))
    };
    match begun() {
        Ok((_trial, start, mut toured, mut settings)) => events.in_front(|| {
            let world = World::start(start, events.sender());
            browse(&mut toured, &world, events, session, &mut settings)
        }),
        Err(error) => {
            app.notice = Some(Notice::error(error.told(&app.data.words)));
            Ok(Ended::Quit)
        }
    }
}
