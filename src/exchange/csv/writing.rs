//! Writes records as a table: one kind, or all with what they share.

use crate::exchange::Outgoing;
use crate::model::{Kind, OrganisationId, PartialDate, RecordId, Source, Text};
use crate::registry::{Record, Ref};
use std::io::{self, Write};
use strum::IntoEnumIterator as _;

/// The columns, which are those that an import knows again.
const COLUMNS: [&str; 22] = [
    "kind",
    "id",
    "title",
    "names",
    "also",
    "acronym",
    "type",
    "country",
    "post",
    "organisation",
    "since",
    "until",
    "parties",
    "signed",
    "in_force",
    "expires",
    "owed_by",
    "owed_to",
    "due",
    "status",
    "note",
    "url",
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
    let mut cells: Vec<String> = vec![String::new(); COLUMNS.len()];
    for at in what.records {
        cells.iter_mut().for_each(String::clear);
        row(what, *at, &mut cells);
        for column in &columns {
            let cell = cells.get(*column).map_or("", String::as_str);
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

/// Says whether records of a kind have something in a column.
fn has(kind: Kind, column: &str) -> bool {
    let own: &[&str] = match kind {
        Kind::People => &[
            "names",
            "also",
            "post",
            "organisation",
            "since",
            "until",
            "note",
        ],
        Kind::Organisations => &["names", "also", "acronym", "type", "country", "note"],
        Kind::Places => &["names", "also", "country", "note"],
        Kind::Events => &["names", "also", "since", "until", "note"],
        Kind::Meetings => &["title", "type", "since", "until", "parties", "note"],
        Kind::Proposals => &["title", "type", "parties", "note"],
        Kind::Agreements => &[
            "title", "type", "parties", "signed", "in_force", "expires", "note",
        ],
        Kind::FollowUps => &["title", "owed_by", "owed_to", "due", "status", "note"],
    };
    matches!(column, "kind" | "id" | "url") || own.contains(&column)
}

fn row(what: &Outgoing<'_>, at: Ref, cells: &mut [String]) {
    let mut set = |name: &str, value: &str| {
        let column = COLUMNS.iter().position(|column| *column == name);
        if let Some(cell) = column.and_then(|column| cells.get_mut(column)) {
            cell.push_str(value);
        }
    };
    let registry = what.registry;
    let named = |ids: &[OrganisationId]| {
        let names: Vec<&str> = ids
            .iter()
            .map(|id| match registry.follow(id) {
                Some(at) => what.text(&registry.organisation(at).names),
                None => id.as_str(),
            })
            .collect();
        names.join("; ")
    };
    set("kind", at.kind().singular());
    set("id", registry.id(at));
    let mut sources: &[Source] = &[];
    match what.record(at) {
        Record::Person(record) => {
            set("names", what.text(&record.names));
            set("also", &record.also.join("; "));
            if let Some(post) = record.current_post(what.today) {
                set("post", what.text(&post.title));
                set("organisation", &named(post.at.as_slice()));
                set("since", &words(post.since));
                set("until", &words(post.until));
            }
            set("note", note(what, record.note.as_ref()));
            sources = &record.sources;
        }
        Record::Organisation(record) => {
            set("names", what.text(&record.names));
            set("also", &record.also.join("; "));
            set("acronym", note(what, record.acronym.as_ref()));
            set("type", record.kind.map_or("", Into::into));
            set(
                "country",
                record.country.map_or("", crate::model::Country::code),
            );
            set("note", note(what, record.note.as_ref()));
            sources = &record.sources;
        }
        Record::Place(record) => {
            set("names", what.text(&record.names));
            set("also", &record.also.join("; "));
            set(
                "country",
                record.country.map_or("", crate::model::Country::code),
            );
            set("note", note(what, record.note.as_ref()));
            sources = &record.sources;
        }
        Record::Event(record) => {
            set("names", what.text(&record.names));
            set("also", &record.also.join("; "));
            set("since", &words(record.from));
            set("until", &words(record.until));
            set("note", note(what, record.note.as_ref()));
            sources = &record.sources;
        }
        Record::Meeting(record) => {
            set("title", &what.label(at));
            set("type", record.kind.map_or("", Into::into));
            set("since", &words(record.date));
            set("until", &words(record.until));
            let sides: Vec<&str> = registry
                .sides(at)
                .into_iter()
                .map(|side| what.text(&registry.organisation(side).names))
                .collect();
            set("parties", &sides.join("; "));
            set("note", note(what, record.summary.as_ref()));
            sources = &record.sources;
        }
        Record::Proposal(record) => {
            set("title", what.text(&record.title));
            set("type", record.kind.map_or("", Into::into));
            set("parties", &named(&record.by));
            set("note", note(what, record.note.as_ref()));
        }
        Record::Agreement(record) => {
            set("title", what.text(&record.title));
            set("type", record.kind.map_or("", Into::into));
            set("parties", &named(&record.parties));
            set("signed", &words(record.signed));
            set("in_force", &words(record.in_force));
            set("expires", &words(record.expires));
            set("note", note(what, record.note.as_ref()));
            sources = &record.sources;
        }
        Record::FollowUp(record) => {
            set("title", what.text(&record.title));
            set("owed_by", &named(&record.owed_by));
            set("owed_to", &named(&record.owed_to));
            set("due", &words(record.due.as_ref().map(|due| due.on)));
            set("status", what.standing(at).status.word());
            set("note", note(what, record.note.as_ref()));
            sources = record.source.as_slice();
        }
    }
    let url = sources.iter().find_map(|source| source.url.as_deref());
    set("url", url.unwrap_or_default());
}

fn note<'a>(what: &Outgoing<'_>, text: Option<&'a Text>) -> &'a str {
    text.map(|text| what.text(text)).unwrap_or_default()
}

fn words(date: Option<PartialDate>) -> String {
    date.map(|date| date.to_string()).unwrap_or_default()
}
