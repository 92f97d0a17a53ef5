//! In and out, on files that nobody here wrote and on records of any shape.
//!
//! `PARAPH_SHARED_DATA` names the folder with the files of others; without it those tests say that
//! they were skipped.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "exchange/calendars.rs"]
mod calendars;
#[path = "exchange/csv.rs"]
mod csv_files;
#[path = "exchange/files.rs"]
mod files;
#[path = "exchange/popolo.rs"]
mod popolo;
#[path = "exchange/trips.rs"]
mod trips;
