//! In and out: what people already have, and what others read.
//!
//! One file a format, each a mapping between its terms and the registry's. A reader gives
//! [`Item`]s and [`Refusal`]s to a [`Sink`], one by one; a [`Plan`] says what each of them would
//! change; a writer takes an [`Outgoing`] and writes record by record. Nothing here touches the
//! disk: files are read and written by whoever calls.

mod added;
mod csv;
mod decode;
mod dot;
mod facts;
mod gathering;
mod html;
mod ics;
mod incoming;
mod json;
mod jsonld;
mod lines;
mod markdown;
mod naming;
mod object;
mod outgoing;
mod plan;
mod popolo;
mod vcard;

pub use added::Added;
pub use csv::{Column, Columns, READY, Table};
pub use incoming::{Batch, Item, Mark, Place, Refusal, Sink};
pub use outgoing::Outgoing;
pub use plan::{Plan, Row, Verdict};

use crate::lang::phrase;
use crate::model::Kind;
use crate::registry::Registry;
use std::io::{self, BufRead, Write};
use strum::{EnumIter, EnumString, IntoStaticStr};

/// The formats, by their names on the command line.
#[derive(
    Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, EnumString, IntoStaticStr,
)]
#[strum(serialize_all = "lowercase")]
pub enum Format {
    /// People, organisations, memberships and events, as parliaments publish them.
    Popolo,
    /// Agreements, people, organisations or follow-ups, a record a row.
    Csv,
    /// Follow-ups as VTODO, meetings and events as VEVENT.
    Ics,
    /// People with their posts, and organisations.
    Vcard,
    /// Objects in a list, lossless.
    Json,
    /// An object a line, lossless.
    Jsonl,
    /// A graph in the words of schema.org.
    Jsonld,
    /// A report as Markdown.
    Md,
    /// A report as a web page.
    Html,
    /// A graph of the relations.
    Dot,
}

impl Format {
    /// The name on the command line, under which an import keeps what has no field here.
    pub fn name(self) -> &'static str {
        self.into()
    }

    /// What it is, in a phrase for help.
    pub fn about(self) -> &'static str {
        match self {
            Self::Popolo => "People, organisations, memberships, events and areas as Popolo JSON",
            Self::Csv => "A table with a header, a record a row",
            Self::Ics => "Follow-ups, meetings and events as iCalendar",
            Self::Vcard => "People and organisations as vCard",
            Self::Json => "Every record and mark in a list of objects; nothing is lost",
            Self::Jsonl => "The same, an object a line",
            Self::Jsonld => "Everything as JSON-LD in the words of schema.org",
            Self::Md => "A report as Markdown",
            Self::Html => "A report as a web page that can be printed",
            Self::Dot => "The relations as a graph for Graphviz",
        }
    }

    /// The message of what it is.
    pub fn message(self) -> &'static str {
        match self {
            Self::Popolo => "export-popolo",
            Self::Csv => "export-csv",
            Self::Ics => "export-ics",
            Self::Vcard => "export-vcard",
            Self::Json => "export-json",
            Self::Jsonl => "export-jsonl",
            Self::Jsonld => "export-jsonld",
            Self::Md => "export-md",
            Self::Html => "export-html",
            Self::Dot => "export-dot",
        }
    }

    /// How the name of its files ends.
    pub fn ending(self) -> &'static str {
        match self {
            Self::Popolo => "popolo.json",
            Self::Vcard => "vcf",
            other => other.name(),
        }
    }

    /// Says whether it has anything of records of a kind.
    pub fn writes(self, kind: Kind) -> bool {
        match self {
            Self::Popolo => !matches!(kind, Kind::Proposals | Kind::FollowUps | Kind::Agreements),
            Self::Ics => matches!(
                kind,
                Kind::Meetings
                    | Kind::Events
                    | Kind::Proposals
                    | Kind::FollowUps
                    | Kind::Agreements
            ),
            Self::Vcard => matches!(kind, Kind::People | Kind::Organisations),
            _ => true,
        }
    }

    /// Says whether it can be imported.
    pub fn is_read(self) -> bool {
        !matches!(self, Self::Jsonld | Self::Md | Self::Html | Self::Dot)
    }
}

/// What a file is read as, and what is known beforehand.
#[derive(Debug, Clone, Copy)]
pub struct Reading<'a> {
    /// The format.
    pub format: Format,
    /// The registry that is imported to.
    pub registry: &'a Registry,
    /// What is known of a table.
    pub table: Table<'a>,
    /// The name of the file without its ending, after which what gathers its parts is called.
    pub stem: &'a str,
}

impl<'a> Reading<'a> {
    /// Reads a format with nothing said of it.
    pub fn new(format: Format, registry: &'a Registry) -> Self {
        Self {
            format,
            registry,
            table: Table::default(),
            stem: format.name(),
        }
    }
}

/// Reads a file and gives what is in it to a sink.
///
/// What is refused never ends the reading unless nothing can be read after it.
pub fn read(how: &Reading<'_>, from: &mut dyn BufRead, sink: &mut dyn Sink) {
    match how.format {
        Format::Popolo => popolo::read(from, how.registry, sink),
        Format::Csv => csv::read(from, how.registry, &how.table, how.stem, sink),
        Format::Json => json::read_list(from, sink),
        Format::Jsonl => json::read_lines(from, sink),
        Format::Ics => ics::read(from, how.registry, how.stem, sink),
        Format::Vcard => vcard::read(from, how.registry, sink),
        Format::Jsonld | Format::Md | Format::Html | Format::Dot => {
            sink.refuse(Refusal::new(Place::Whole, phrase!("refusal-written-only")));
        }
    }
}

/// Writes records in a format.
///
/// # Errors
/// Those of the writer.
pub fn write(format: Format, what: &Outgoing<'_>, to: &mut dyn Write) -> io::Result<()> {
    match format {
        Format::Popolo => popolo::write(what, to),
        Format::Csv => csv::write(what, to),
        Format::Json => json::write_list(what, to),
        Format::Jsonl => json::write_lines(what, to),
        Format::Ics => ics::write(what, to),
        Format::Vcard => vcard::write(what, to),
        Format::Jsonld => jsonld::write(what, to),
        Format::Md => markdown::write(what, to),
        Format::Html => html::write(what, to),
        Format::Dot => dot::write(what, to),
    }
}

/// A text as the name of a file: what any disk takes, in lower case; nothing may be left of it.
pub fn file_name(text: &str) -> String {
    let is_name = text.chars().any(char::is_alphanumeric);
    let name = naming::slug(text, Kind::Meetings);
    if is_name { name } else { String::new() }
}
