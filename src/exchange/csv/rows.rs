//! Rows as records.

use super::NAME;
use super::draft::{Draft, agreement_kind, organisation_kind};
use super::kinds::Kinds;
use super::row::{Row, extra};
use crate::exchange::gathering::{Gathered, Gathering};
use crate::exchange::naming::{Naming, country};
use crate::exchange::{Item, Place, Refusal, Sink};
use crate::lang::phrase;
use crate::model::{
    Due, Extra, Kind, Organisation, OrganisationId, OrganisationKind, Post, Status, Text,
};
use crate::registry::Registry;
use csv::StringRecord;
use std::collections::HashMap;

/// Turns rows into records.
pub(super) struct Rows<'a> {
    naming: Naming<'a>,
    kinds: Kinds,
    gathering: Gathering,
    /// The organisations that rows named, as they wrote them: most name the same few.
    named: HashMap<String, OrganisationId>,
}

impl<'a> Rows<'a> {
    pub(super) fn new(registry: &'a Registry, kinds: Kinds, stem: &str) -> Self {
        Self {
            naming: Naming::new(registry, NAME),
            kinds,
            gathering: Gathering::new(NAME, stem),
            named: HashMap::new(),
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
        let kept = row.kept();
        let item = if foreign.is_empty() {
            self.naming.settle(columns.kind, &label, |id| {
                record.clone().with(id, extra(kept.clone(), "", id))
            })
        } else {
            let id = self.naming.id(columns.kind, &foreign, &label);
            let extra = extra(kept, &foreign, &id);
            record.with(&id, extra)
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
        if let Some(known) = self.named.get(name) {
            return Some(known.clone());
        }
        let known = self.naming.known(Kind::Organisations, name);
        let known = known.and_then(|id| OrganisationId::new(id).ok());
        let known = known.or_else(|| self.naming.organisation_named(name));
        if let Some(known) = known {
            self.named.insert(name.to_owned(), known.clone());
            return Some(known);
        }
        let id = self.naming.new_organisation(name)?;
        let country = country(name);
        let record = Organisation {
            kind: country.map(|_| OrganisationKind::Government),
            country,
            ..Organisation::named(id.clone(), Text::plain(name))
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
            extra: extra(row.kept(), &foreign, ""),
            place: row.place,
        };
        self.gathering.add(&mut self.naming, found, sink);
        row.tell(sink);
    }
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
