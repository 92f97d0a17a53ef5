//! Writes records as a table: one kind, or all with what they share.

use super::cells::{COLUMNS, Cells, has};
use crate::exchange::Outgoing;
use crate::model::Kind;
use crate::registry::Ref;
use std::io::{self, Write};
use strum::IntoEnumIterator as _;

/// The order in which rows are written.
const ORDER: [Kind; Kind::COUNT] = [
    Kind::Organisations,
    Kind::People,
    Kind::Places,
    Kind::Events,
    Kind::Agreements,
    Kind::Meetings,
    Kind::Proposals,
    Kind::FollowUps,
];

/// Writes a row a record; `with_mark` begins the file so that Excel takes it for UTF-8.
pub(in crate::exchange) fn write(what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    if what.with_mark {
        to.write_all("\u{FEFF}".as_bytes())?;
    }
    let mut table = csv::WriterBuilder::new()
        .buffer_capacity(1 << 16)
        .from_writer(to);
    let kinds: Vec<Kind> = Kind::iter()
        .filter(|kind| what.records.iter().any(|at| at.kind() == *kind))
        .collect();
    let columns: Vec<usize> = (0..COLUMNS.len())
        .filter(|column| {
            let name = COLUMNS.get(*column).copied().unwrap_or_default();
            kinds.iter().any(|kind| has(*kind, name))
        })
        .collect();
    let header = columns.iter().filter_map(|column| COLUMNS.get(*column));
    table.write_record(header).map_err(failed)?;
    let mut cells = Cells::new(what);
    // Those that others name come first, so that an import knows them when they are named.
    let rows = ORDER.iter().flat_map(|kind| {
        let of_kind = move |at: &&Ref| at.kind() == *kind;
        what.records.iter().filter(of_kind)
    });
    for at in rows {
        cells.record(*at);
        for column in &columns {
            let cell = cells.get(*column);
            if cell.starts_with(['=', '+', '-', '@', '\t', '\r']) {
                // A spreadsheet would take it for a formula.
                table.write_field(format!("'{cell}")).map_err(failed)?;
            } else {
                table.write_field(cell).map_err(failed)?;
            }
        }
        table.write_record(None::<&[u8]>).map_err(failed)?;
    }
    table.flush()
}

fn failed(error: csv::Error) -> io::Error {
    match error.into_kind() {
        csv::ErrorKind::Io(error) => error,
        other => io::Error::other(format!("{other:?}")),
    }
}
