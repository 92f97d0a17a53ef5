//! CSV: agreements, people, organisations, places, events and follow-ups, a record a row.
//!
//! The encoding and the separator are told from the beginning of a file. Which column is which
//! field is guessed from the header, or given: `title=Title,signed=SignedDate:%d/%m/%Y,parties=Parties;`.
//! In a table of several kinds, as an export writes it, each row names its own under `kind`.
//! What no field is for is kept in `extra` under `csv`, by the name of its column.

mod cells;
mod columns;
mod dates;
mod draft;
mod headers;
mod kinds;
mod reading;
mod row;
mod rows;
mod text;
mod writing;

pub use columns::{Column, Columns, READY};
pub use text::Table;

pub(super) use reading::read;
pub(super) use writing::write;

/// The name under which `extra` keeps what has no field here.
const NAME: &str = "csv";

#[cfg(test)]
mod tests;
