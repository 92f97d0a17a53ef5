//! Reads a table row by row.

use super::kinds::Kinds;
use super::rows::Rows;
use super::text::{Table, open};
use crate::exchange::{Place, Refusal, Sink};
use crate::registry::Registry;
use csv::StringRecord;
use std::io::BufRead;

/// Reads a table; `stem` names what its follow-ups are gathered in.
pub(in crate::exchange) fn read(
    from: &mut dyn BufRead,
    registry: &Registry,
    known: &Table<'_>,
    stem: &str,
    sink: &mut dyn Sink,
) {
    let mut sheet = match open(from, known) {
        Ok(sheet) => sheet,
        Err(refusal) => return sink.refuse(*refusal),
    };
    let kinds = match Kinds::of(&sheet.header, known.map, known.kind) {
        Ok(kinds) => kinds,
        Err(why) => return sink.refuse(Refusal::new(Place::Line(1), why)),
    };
    let mut rows = Rows::new(registry, kinds, stem);
    let mut row = StringRecord::new();
    loop {
        let line = sheet.rows.position().line();
        match sheet.rows.read_record(&mut row) {
            Ok(false) => break,
            Ok(true) => {
                let line = row.position().map_or(line, csv::Position::line) + sheet.behind;
                rows.row(&row, Place::Line(line), sink);
            }
            Err(error) => {
                let is_lost = error.is_io_error();
                sink.refuse(Refusal::new(Place::Line(line), error.to_string()));
                if is_lost {
                    break;
                }
            }
        }
        if !sink.goes_on(sheet.rows.position().byte()) {
            break;
        }
    }
    rows.finish(sink);
}
