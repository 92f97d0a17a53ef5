//! A row of a table: its cells, looked at by field.

use super::NAME;
use super::columns::{Column, Columns};
use super::dates::{date, is_nothing};
use crate::exchange::naming::country;
use crate::exchange::{Place, Refusal, Sink};
use crate::lang::phrase;
use crate::model::{Country, Extra, PartialDate, Source, Text, clean};
use csv::StringRecord;
use serde_json::{Map, Value};

/// A row being read: cells are looked at by field.
pub(super) struct Row<'a> {
    pub(super) cells: &'a StringRecord,
    pub(super) columns: &'a Columns,
    pub(super) place: Place,
    /// The column that names the kind of the row.
    pub(super) kind: Option<usize>,
    /// What could not be read as what its column holds, by column.
    pub(super) unread: Vec<usize>,
}

impl Row<'_> {
    /// A cell that says something.
    pub(super) fn cell(&self, field: &str) -> Option<&str> {
        let column = self.columns.column(field)?;
        let cell = self.cells.get(column.at)?.trim();
        (!is_nothing(cell)).then(|| unquoted(cell))
    }

    /// A text, in the languages that have a column.
    pub(super) fn text(&self, field: &str) -> Option<Text> {
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
    pub(super) fn parts(&self) -> Option<Text> {
        let parts: Vec<&str> = ["given", "family"]
            .into_iter()
            .filter_map(|part| self.cell(part))
            .collect();
        (!parts.is_empty()).then(|| Text::plain(&parts.join(" ")))
    }

    /// The items of a list: between the signs given, else between semicolons, bars or commas.
    pub(super) fn list(&self, field: &str) -> Vec<String> {
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

    pub(super) fn date(&mut self, field: &str) -> Option<PartialDate> {
        let cell = self.cell(field)?;
        let column = self.columns.column(field)?;
        let found = date(cell, column.format.as_deref());
        if found.is_none() {
            self.unread.push(column.at);
        }
        found
    }

    pub(super) fn number(&mut self, field: &str) -> Option<f64> {
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

    pub(super) fn country(&mut self) -> Option<Country> {
        let found = country(self.cell("country")?);
        if found.is_none() {
            let column = self.columns.column("country")?;
            self.unread.push(column.at);
        }
        found
    }

    pub(super) fn sources(&self) -> Vec<Source> {
        let source = self.cell("url").and_then(Source::on_web);
        source.into_iter().collect()
    }

    /// What no field was read from.
    pub(super) fn kept(&self) -> Map<String, Value> {
        let mut kept = Map::new();
        let url = self.columns.column("url").map(|column| column.at);
        let is_known_url = url.is_some() && !self.sources().is_empty();
        for (at, cell) in self.cells.iter().enumerate() {
            let is_read = self.columns.is_read(at) && !self.unread.contains(&at);
            let is_read = is_read || self.kind == Some(at);
            if (is_read && (url != Some(at) || is_known_url)) || is_nothing(cell.trim()) {
                continue;
            }
            let name = self.columns.header.get(at).filter(|name| !name.is_empty());
            let name = name
                .cloned()
                .unwrap_or_else(|| format!("column {}", at + 1));
            kept.insert(name, Value::String(unquoted(cell).to_owned()));
        }
        kept
    }

    /// Says of which cells only the words are kept.
    pub(super) fn tell(&self, sink: &mut dyn Sink) {
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

/// What was kept of a row, with the id that it has where that is not its own here.
pub(super) fn extra(mut kept: Map<String, Value>, foreign: &str, own: &str) -> Extra {
    if foreign != own && !foreign.is_empty() {
        kept.shift_insert(0, "id".to_owned(), Value::String(foreign.to_owned()));
    }
    Extra::under(NAME, kept)
}
