//! Rows as records.

use super::NAME;
use super::columns::{Column, Columns};
use super::dates::{date, is_nothing};
use super::kinds::Kinds;
use crate::exchange::gathering::{Gathered, Gathering};
use crate::exchange::naming::{Naming, country};
use crate::exchange::{Item, Place, Refusal, Sink};
use crate::lang::phrase;
use crate::model::{
    Agreement, AgreementId, AgreementKind, Due, Event, EventId, Extra, Kind, Organisation,
    OrganisationId, OrganisationKind, PartialDate, Person, PersonId, PlaceId, Post, RecordId as _,
    Source, Status, Text, clean,
};
use crate::registry::Registry;
use csv::StringRecord;
use serde_json::{Map, Value};
use strum::IntoEnumIterator as _;

/// Turns rows into records.
pub(super) struct Rows<'a> {
    naming: Naming<'a>,
    kinds: Kinds,
    gathering: Gathering,
}

/// A row being read: cells are looked at by field.
struct Row<'a> {
    cells: &'a StringRecord,
    columns: &'a Columns,
    place: Place,
    /// The column that names the kind of the row.
    kind: Option<usize>,
    /// What could not be read as what its column holds, by column.
    unread: Vec<usize>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(registry: &'a Registry, kinds: Kinds, stem: &str) -> Self {
        Self {
            naming: Naming::new(registry, NAME),
            kinds,
            gathering: Gathering::new(NAME, stem),
        }
    }

    /// Reads a row; an empty one says nothing.
    pub(super) fn row(&mut self, cells: &StringRecord, place: Place, sink: &mut dyn Sink) {
        if cells.iter().all(|cell| cell.trim().is_empty()) {
            return;
        }
        let columns = match self.kinds.columns(cells, sink) {
            Ok(columns) => columns,
            Err(why) => return sink.refuse(Refusal::new(place, why)),
        };
        let mut row = Row {
            cells,
            columns: &columns,
            place,
            kind: self.kinds.column(cells),
            unread: Vec::new(),
        };
        let Some(name) = row
            .text("title")
            .or_else(|| row.text("names"))
            .or_else(|| row.parts())
        else {
            let column = columns
                .column("title")
                .or_else(|| columns.column("names"))
                .or_else(|| columns.column("family"));
            let header = column.and_then(|column| columns.header.get(column.at));
            let refusal = Refusal::new(place, phrase!("refusal-row-unnamed"));
            return sink.refuse(refusal.at(header.map_or("name", String::as_str), ""));
        };
        if columns.kind == Kind::FollowUps {
            return self.follow_up(row, name, sink);
        }
        let foreign = row.cell("id").unwrap_or_default().to_owned();
        let record = self.record(&mut row, name, sink);
        let label = record.label();
        let extra = row.extra();
        let with = |id: &str| record.with(id, extra(&foreign, id));
        let item = if foreign.is_empty() {
            self.naming.settle(columns.kind, &label, with)
        } else {
            let id = self.naming.id(columns.kind, &foreign, &label);
            with(&id)
        };
        if let Some(Item::Organisation(record)) = &item {
            self.naming.learn(record);
        }
        match item {
            Some(item) => sink.take(item, place),
            None => sink.refuse(Refusal::new(place, phrase!("refusal-no-id")).of(&label)),
        }
        row.tell(sink);
    }

    /// Gives what was gathered until the last row.
    pub(super) fn finish(self, sink: &mut dyn Sink) {
        self.gathering.finish(sink);
    }

    fn record(&mut self, row: &mut Row<'_>, name: Text, sink: &mut dyn Sink) -> Draft {
        let note = row.text("note");
        let sources = row.sources();
        let also = row.list("also");
        match row.columns.kind {
            Kind::People => {
                let title = row.text("post");
                let at = row.cell("organisation").map(str::to_owned);
                let at = at.and_then(|name| self.organisation(&name, row.place, sink));
                let (since, until) = (row.date("since"), row.date("until"));
                let title = title.or_else(|| at.is_some().then(|| Text::plain("member")));
                let post = title.map(|title| Post {
                    title,
                    at,
                    since,
                    until,
                    sources: Vec::new(),
                    extra: Extra::default(),
                });
                Draft::Person(name, also, post, note, sources)
            }
            Kind::Organisations => {
                let kind = row.cell("type").and_then(organisation_kind);
                let part_of = row.cell("part_of").map(str::to_owned);
                let part_of = part_of.and_then(|name| {
                    let known = self.naming.known(Kind::Organisations, &name);
                    let known = known.and_then(|id| OrganisationId::new(id).ok());
                    known.or_else(|| self.naming.organisation_named(&name))
                });
                Draft::Organisation(
                    name,
                    also,
                    row.text("acronym"),
                    kind,
                    row.country(),
                    part_of,
                    note,
                    sources,
                )
            }
            Kind::Places => Draft::Place(
                name,
                also,
                row.country(),
                row.number("lat"),
                row.number("lon"),
                note,
                sources,
            ),
            Kind::Events => Draft::Event(
                name,
                also,
                row.date("from"),
                row.date("until"),
                note,
                sources,
            ),
            _ => {
                let parties: Vec<String> = row.list("parties");
                let mut ids: Vec<OrganisationId> = Vec::new();
                for party in parties {
                    let id = self.organisation(&party, row.place, sink);
                    ids.extend(id.filter(|id| !ids.contains(id)));
                }
                let kind = row.cell("type").and_then(agreement_kind);
                Draft::Agreement(
                    name,
                    kind,
                    ids,
                    row.date("signed"),
                    row.date("in_force"),
                    row.date("expires"),
                    note,
                    sources,
                )
            }
        }
    }

    /// The organisation of a name or id; one that nobody knows is added.
    fn organisation(
        &mut self,
        name: &str,
        place: Place,
        sink: &mut dyn Sink,
    ) -> Option<OrganisationId> {
        let known = self.naming.known(Kind::Organisations, name);
        let known = known.and_then(|id| OrganisationId::new(id).ok());
        let known = known.or_else(|| self.naming.organisation_named(name));
        if known.is_some() {
            return known;
        }
        let id = self.naming.new_organisation(name)?;
        let country = country(name);
        let record = Organisation {
            id: id.clone(),
            names: Text::plain(name),
            acronym: None,
            also: Vec::new(),
            distinct_from: Vec::new(),
            kind: country.map(|_| OrganisationKind::Government),
            country,
            part_of: None,
            seat: None,
            note: None,
            sources: Vec::new(),
            extra: Extra::default(),
        };
        sink.take(Item::Organisation(record), place);
        Some(id)
    }

    fn follow_up(&mut self, mut row: Row<'_>, title: Text, sink: &mut dyn Sink) {
        let organisations = |rows: &mut Self, names: Vec<String>, sink: &mut dyn Sink| {
            let mut ids: Vec<OrganisationId> = Vec::new();
            for name in names {
                let id = rows.organisation(&name, row.place, sink);
                ids.extend(id.filter(|id| !ids.contains(id)));
            }
            ids
        };
        let owed_by = organisations(self, row.list("owed_by"), sink);
        let owed_to = organisations(self, row.list("owed_to"), sink);
        let due = row.date("due").map(|on| Due { on, words: None });
        let status = row.cell("status").and_then(status);
        let foreign = row.cell("id").unwrap_or_default().to_owned();
        let found = Gathered {
            foreign: foreign.clone(),
            title,
            owed_by,
            owed_to,
            due,
            status,
            note: row.text("note"),
            source: row.sources().into_iter().next(),
            extra: row.extra()(&foreign, ""),
            place: row.place,
        };
        self.gathering.add(&mut self.naming, found, sink);
        row.tell(sink);
    }
}

impl Row<'_> {
    /// A cell that says something.
    fn cell(&self, field: &str) -> Option<&str> {
        let column = self.columns.column(field)?;
        let cell = self.cells.get(column.at)?.trim();
        (!is_nothing(cell)).then(|| unquoted(cell))
    }

    /// A text, in the languages that have a column.
    fn text(&self, field: &str) -> Option<Text> {
        let of_field = |column: &&Column| column.field == field;
        let columns = self.columns.columns.iter().filter(of_field);
        let mut versions = Vec::new();
        let mut plain = None;
        for column in columns {
            let cell = self.cells.get(column.at).map(str::trim).unwrap_or_default();
            if is_nothing(cell) {
                continue;
            }
            match &column.lang {
                Some(lang) => versions.push((lang.clone(), unquoted(cell))),
                None => plain = Some(unquoted(cell)),
            }
        }
        match plain {
            Some(plain) if versions.is_empty() => Some(Text::plain(plain)),
            Some(plain) => {
                if versions.iter().all(|(_, text)| *text != plain) {
                    versions.splice(
                        0..0,
                        crate::model::Lang::new("und").map(|lang| (lang, plain)),
                    );
                }
                Text::versions_of(versions)
            }
            None => Text::versions_of(versions),
        }
    }

    /// The name of a person from its parts.
    fn parts(&self) -> Option<Text> {
        let parts: Vec<&str> = ["given", "family"]
            .into_iter()
            .filter_map(|part| self.cell(part))
            .collect();
        (!parts.is_empty()).then(|| Text::plain(&parts.join(" ")))
    }

    /// The items of a list: between the signs given, else between semicolons, bars or commas.
    fn list(&self, field: &str) -> Vec<String> {
        let Some(cell) = self.cell(field) else {
            return Vec::new();
        };
        let given = self.columns.column(field).and_then(|column| column.between);
        let guessed = [';', '|', '\n', ',']
            .into_iter()
            .find(|sign| cell.contains(*sign));
        let parts = match given.or(guessed) {
            Some(sign) => cell.split(sign).collect(),
            None => vec![cell],
        };
        let parts = parts.into_iter().map(clean);
        parts.filter(|part| !part.is_empty()).collect()
    }

    fn date(&mut self, field: &str) -> Option<PartialDate> {
        let cell = self.cell(field)?;
        let column = self.columns.column(field)?;
        let found = date(cell, column.format.as_deref());
        if found.is_none() {
            self.unread.push(column.at);
        }
        found
    }

    fn number(&mut self, field: &str) -> Option<f64> {
        let cell = self.cell(field)?;
        let limit = if field == "lat" { 90.0 } else { 180.0 };
        let found = cell.replace(',', ".").parse().ok();
        let found = found.filter(|number: &f64| number.is_finite() && number.abs() <= limit);
        if found.is_none() {
            let column = self.columns.column(field)?;
            self.unread.push(column.at);
        }
        found
    }

    fn country(&mut self) -> Option<crate::model::Country> {
        let found = country(self.cell("country")?);
        if found.is_none() {
            let column = self.columns.column("country")?;
            self.unread.push(column.at);
        }
        found
    }

    fn sources(&self) -> Vec<Source> {
        let url = self.cell("url").filter(|url| {
            let web = url.starts_with("https://") || url.starts_with("http://");
            web && !url.contains(char::is_whitespace)
        });
        let source = url.map(|url| Source {
            publisher: None,
            attributed_to: None,
            url: Some(clean(url)),
            language: None,
            published: None,
            retrieved: None,
            quote: None,
        });
        source.into_iter().collect()
    }

    /// What no field was read from, with the id that the row has.
    fn extra(&self) -> impl Fn(&str, &str) -> Extra + use<> {
        let mut kept = Map::new();
        for (at, cell) in self.cells.iter().enumerate() {
            let is_read = self.columns.is_read(at) && !self.unread.contains(&at);
            let is_read = is_read || self.kind == Some(at);
            let is_known_url = !self.sources().is_empty();
            let is_url = self
                .columns
                .column("url")
                .is_some_and(|column| column.at == at);
            if (is_read && (!is_url || is_known_url)) || is_nothing(cell.trim()) {
                continue;
            }
            let name = self.columns.header.get(at).filter(|name| !name.is_empty());
            let name = name
                .cloned()
                .unwrap_or_else(|| format!("column {}", at + 1));
            kept.insert(name, Value::String(unquoted(cell).to_owned()));
        }
        move |foreign: &str, own: &str| {
            let mut fields = kept.clone();
            if foreign != own && !foreign.is_empty() {
                fields.shift_insert(0, "id".to_owned(), Value::String(foreign.to_owned()));
            }
            Extra::under(NAME, fields)
        }
    }

    /// Says of which cells only the words are kept.
    fn tell(&self, sink: &mut dyn Sink) {
        for at in &self.unread {
            let header = self.columns.header.get(*at).map_or("", String::as_str);
            let cell = self.cells.get(*at).unwrap_or_default();
            let refusal = Refusal::new(self.place, phrase!("refusal-kept"));
            sink.remark(refusal.at(header, cell));
        }
    }
}

/// The cell without the sign that an export puts before what a spreadsheet would take for a formula.
fn unquoted(cell: &str) -> &str {
    cell.strip_prefix('\'')
        .filter(|rest| rest.starts_with(['=', '+', '-', '@']))
        .unwrap_or(cell)
}

/// A record but for its id.
#[derive(Clone)]
enum Draft {
    Person(Text, Vec<String>, Option<Post>, Option<Text>, Vec<Source>),
    Organisation(
        Text,
        Vec<String>,
        Option<Text>,
        Option<OrganisationKind>,
        Option<crate::model::Country>,
        Option<OrganisationId>,
        Option<Text>,
        Vec<Source>,
    ),
    Place(
        Text,
        Vec<String>,
        Option<crate::model::Country>,
        Option<f64>,
        Option<f64>,
        Option<Text>,
        Vec<Source>,
    ),
    Event(
        Text,
        Vec<String>,
        Option<PartialDate>,
        Option<PartialDate>,
        Option<Text>,
        Vec<Source>,
    ),
    Agreement(
        Text,
        Option<AgreementKind>,
        Vec<OrganisationId>,
        Option<PartialDate>,
        Option<PartialDate>,
        Option<PartialDate>,
        Option<Text>,
        Vec<Source>,
    ),
}

impl Draft {
    fn label(&self) -> String {
        let (Self::Person(name, ..)
        | Self::Organisation(name, ..)
        | Self::Place(name, ..)
        | Self::Event(name, ..)
        | Self::Agreement(name, ..)) = self;
        name.best(&[]).to_owned()
    }

    fn with(&self, id: &str, extra: Extra) -> Option<Item> {
        Some(match self.clone() {
            Self::Person(names, also, post, note, sources) => Item::Person(Person {
                id: PersonId::new(id).ok()?,
                names,
                also,
                distinct_from: Vec::new(),
                posts: post.into_iter().collect(),
                note,
                sources,
                extra,
            }),
            Self::Organisation(names, also, acronym, kind, country, part_of, note, sources) => {
                Item::Organisation(Organisation {
                    id: OrganisationId::new(id).ok()?,
                    names,
                    acronym,
                    also,
                    distinct_from: Vec::new(),
                    kind,
                    country,
                    part_of: part_of.filter(|part| part.as_str() != id),
                    seat: None,
                    note,
                    sources,
                    extra,
                })
            }
            Self::Place(names, also, country, lat, lon, note, sources) => {
                Item::Place(crate::model::Place {
                    id: PlaceId::new(id).ok()?,
                    names,
                    also,
                    distinct_from: Vec::new(),
                    country,
                    lat: lat.filter(|_| lon.is_some()),
                    lon: lon.filter(|_| lat.is_some()),
                    note,
                    sources,
                    extra,
                })
            }
            Self::Event(names, also, from, until, note, sources) => Item::Event(Event {
                id: EventId::new(id).ok()?,
                names,
                also,
                distinct_from: Vec::new(),
                from,
                until,
                place: None,
                organised_by: Vec::new(),
                note,
                sources,
                extra,
            }),
            Self::Agreement(title, kind, parties, signed, in_force, expires, note, sources) => {
                Item::Agreement(Agreement {
                    id: AgreementId::new(id).ok()?,
                    formerly: Vec::new(),
                    title,
                    kind,
                    parties,
                    negotiated_at: Vec::new(),
                    signed_at: None,
                    signed,
                    in_force,
                    expires,
                    derives_from: Vec::new(),
                    note,
                    follow_ups: Vec::new(),
                    sources,
                    extra,
                })
            }
        })
    }
}

fn agreement_kind(cell: &str) -> Option<AgreementKind> {
    let word = |kind: AgreementKind| -> &'static str { kind.into() };
    AgreementKind::iter().find(|kind| word(*kind).eq_ignore_ascii_case(cell))
}

fn organisation_kind(cell: &str) -> Option<OrganisationKind> {
    let word = |kind: OrganisationKind| -> &'static str { kind.into() };
    OrganisationKind::iter().find(|kind| word(*kind).eq_ignore_ascii_case(cell))
}

/// The status that a word means: our own, iCalendar's, and those that are met.
fn status(cell: &str) -> Option<Status> {
    Some(
        match cell.to_lowercase().replace(['_', '-'], " ").as_str() {
            "open" | "needs action" | "todo" | "not started" | "pending" => Status::Open,
            "in progress" | "in process" | "started" | "ongoing" => Status::InProgress,
            "done" | "completed" | "complete" | "closed" | "delivered" => Status::Done,
            "cancelled" | "canceled" | "dropped" => Status::Cancelled,
            _ => return None,
        },
    )
}
