//! The editor in the place of the browser, on the file of a record.

use super::events::Events;
use super::world::World;
use super::{Editor, Session};
use crate::app::App;
use crate::error::{Error, Result};
use crate::model::Address;
use crate::store;
use crate::store::edit::{Copy, Edited};
use std::io;

/// Gives the terminal to the editor, on the file of a record or again on a copy of it at a line,
/// and takes it back; says what became of the file.
///
/// # Errors
/// When the terminal cannot be taken again.
pub(super) fn run(
    at: &Address,
    again: Option<(Copy, usize)>,
    app: &App,
    world: &World,
    session: &mut Session,
    events: &Events,
) -> io::Result<Result<Edited>> {
    let begun = match again {
        Some(again) => Ok(again),
        None => begin(at, app, world),
    };
    let (copy, line) = match begun {
        Ok(begun) => begun,
        Err(error) => return Ok(Err(error)),
    };
    // Nobody reads keys any more before the terminal is given away.
    let opened = events.paused(|| {
        session.leave();
        Editor::of_user()?.open(&copy.draft, line)
    });
    session.resume()?;
    Ok(opened.and_then(|()| copy.left()))
}

/// Puts a copy of the file of a record on the desk, and finds its line.
fn begin(at: &Address, app: &App, world: &World) -> Result<(Copy, usize)> {
    let registry = &app.present().registry;
    let gone = || Error::not_met(format!("`{}` is no longer in the registry", at.id));
    let record = registry.find(at).ok_or_else(gone)?;
    let (path, line) = store::place_of(world.root(), registry, record);
    let nowhere = || Error::cannot_write(world.root(), "there is no place for a copy of the file");
    let undos = world.undos().ok_or_else(nowhere)?;
    let copy = undos.copy(world.root(), &path, &format!("{} edited", at.id))?;
    Ok((copy, line))
}
