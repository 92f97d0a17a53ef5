//! The tour in the place of the browser, on a registry of its own.

use super::events::Events;
use super::world::World;
use super::{Ended, Session, Start, browse, open};
use crate::app::{App, Notice};
use crate::error::Result;
use crate::keymap::Keymap;
use crate::model::Lang;
use crate::store::{Config, Journal, Trial};
use crate::view::Theme;
use jiff::civil::Date;
use std::io;

/// What tells the journal of the tour from others; it goes with the tour.
const MACHINE: &str = "00000000";

impl Start {
    /// What the tour starts from, on a registry that is there for it.
    pub fn tour(trial: &Trial, writer: &str, langs: Vec<Lang>, today: Date) -> Self {
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
            config: (Config::default(), None),
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
    keymap: &Keymap,
    theme: &Theme,
) -> io::Result<Ended> {
    let begun = || -> Result<(Trial, Start, App)> {
        let trial = Trial::new()?;
        let langs = world.langs().to_vec();
        let start = Start::tour(&trial, &app.data.writer, langs, app.present().today);
        let toured = open(&start)?;
        Ok((trial, start, toured))
    };
    match begun() {
        Ok((_trial, start, mut toured)) => events.in_front(|| {
            let world = World::start(start, events.sender());
            browse(&mut toured, &world, events, session, keymap, theme)
        }),
        Err(error) => {
            app.notice = Some(Notice::error(error.told(&app.data.words)));
            Ok(Ended::Quit)
        }
    }
}
