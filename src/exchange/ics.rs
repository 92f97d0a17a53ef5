//! iCalendar: VTODO is a follow-up and its status, VEVENT a meeting or an event.
//!
//! A UID is made of the id here, or is the one that came with the record, so that an import of
//! what was exported says where it belongs. Properties that have no field are kept as lines under
//! `extra`, and so are times of day, of which the registry keeps the day.

mod reading;
mod writing;

pub(super) use reading::read;
pub(super) use writing::write;

use crate::model::Kind;

/// The name under which `extra` keeps what has no field here.
const NAME: &str = "ics";
/// What UIDs of our own end in.
const OWN: &str = "@paraph";
/// What follows the UID of a series in the id of one of it, before what tells which.
const SERIES: &str = " RECURRENCE-ID";
/// What an address of a record begins with: `urn:x-paraph:person:salim-almalik`.
const URN: &str = "urn:x-paraph:";

/// The UID of a record that has none of its own.
fn uid(kind: Kind, id: &str) -> String {
    format!("{}:{id}{OWN}", kind.singular())
}

#[cfg(test)]
mod tests;
