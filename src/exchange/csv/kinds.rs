//! Of which kind the rows of a table are: all of one, or each of the one that it names.

use super::columns::Columns;
use super::headers::fields_of;
use crate::exchange::Sink;
use crate::lang::{Phrase, phrase};
use crate::model::Kind;
use csv::StringRecord;
use std::collections::HashMap;
use std::rc::Rc;
use strum::IntoEnumIterator as _;

/// The column by which a row names its kind, as an export writes it.
const COLUMN: &str = "kind";

/// Which columns the rows of each kind are read by.
pub(super) struct Kinds {
    /// Those of rows that name no kind.
    one: Rc<Columns>,
    /// The column that names the kind of a row.
    at: Option<usize>,
    of: HashMap<Kind, Rc<Columns>>,
    is_told: bool,
}

impl Kinds {
    /// Works out which column is which field. A kind or mapping that is given goes for every row.
    ///
    /// # Errors
    /// As [`Columns::of`].
    pub(super) fn of(
        header: &[String],
        map: Option<&str>,
        kind: Option<Kind>,
    ) -> Result<Self, Phrase> {
        let is_given = map.is_some() || kind.is_some();
        let at = header.iter().position(|name| name.trim() == COLUMN);
        Ok(Self {
            one: Rc::new(Columns::of(header, map, kind)?),
            at: at.filter(|_| !is_given),
            of: HashMap::new(),
            is_told: false,
        })
    }

    /// The column that says of which kind a row is, where it does.
    pub(super) fn column(&self, cells: &StringRecord) -> Option<usize> {
        self.at.filter(|_| self.named(cells).is_some())
    }

    /// The columns that a row is read by, which a sink is told of when they are first used.
    ///
    /// # Errors
    /// Where a row is of a kind that no table has.
    pub(super) fn columns(
        &mut self,
        cells: &StringRecord,
        sink: &mut dyn Sink,
    ) -> Result<Rc<Columns>, Phrase> {
        let Some(kind) = self.named(cells) else {
            if !self.is_told {
                sink.columns(&self.one);
                self.is_told = true;
            }
            return Ok(Rc::clone(&self.one));
        };
        if let Some(columns) = self.of.get(&kind) {
            return Ok(Rc::clone(columns));
        }
        if fields_of(kind).is_empty() {
            return Err(phrase!(
                "refusal-row-kind",
                kind = phrase!(kind.message(), count = 2)
            ));
        }
        let columns = Rc::new(Columns::of(&self.one.header, None, Some(kind))?);
        sink.columns(&columns);
        self.of.insert(kind, Rc::clone(&columns));
        Ok(columns)
    }

    fn named(&self, cells: &StringRecord) -> Option<Kind> {
        let name = cells.get(self.at?)?.trim();
        Kind::iter().find(|kind| kind.singular() == name)
    }
}
