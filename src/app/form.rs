//! The form in which a record is filled in: one for every kind, from the table of its fields.

use super::Data;
use crate::draft::{Sort, record_kind};
use crate::lang::Words;
use crate::model::{Address, Choice, Country, Field, Holds, Kind, Lang, fields};
use crate::registry::{Ref, Registry};
use crate::search::{Query, Request};
use crate::store::edit::{Cell, cells, help};
use tui_input::Input;

/// How many ids or words are offered at once.
const MOST: usize = 6;

/// What the form is for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Purpose {
    /// A new record, perhaps within another.
    New(Option<Address>),
    /// Other values for a record.
    Edit(Address),
    /// Another id for one.
    Rename(Address),
    /// A fact of a review: the one of a row, or a new one.
    Fact {
        /// What sort of fact it is.
        sort: Sort,
        /// The row of the one that is corrected.
        row: Option<usize>,
    },
}

/// Something offered for what is typed: an id with its name, or a word.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Offer {
    /// What is put in.
    pub text: String,
    /// What it stands for.
    pub beside: String,
}

/// The form.
#[derive(Debug)]
pub struct Form {
    /// What it is for.
    pub purpose: Purpose,
    /// The kind of the record.
    pub kind: Kind,
    /// What is filled in.
    pub cells: Vec<Cell>,
    /// The cell that is typed into.
    pub row: usize,
    /// What is typed there.
    pub input: Input,
    /// What is offered for it.
    pub offers: Vec<Offer>,
    /// Which of them is chosen.
    pub offer: Option<usize>,
    /// Why it could not be saved.
    pub refusal: Option<String>,
    /// How what stands there differs from what was read, a line each.
    pub difference: Vec<String>,
    /// Whether it is being saved.
    pub saving: bool,
    /// Whether leaving has been warned of what is not saved.
    pub warned: bool,
}

impl Form {
    /// A form for a new record, or for one that is there.
    pub(super) fn new(purpose: Purpose, kind: Kind, at: Option<Ref>, registry: &Registry) -> Self {
        let cells = match (&purpose, at) {
            (Purpose::Rename(address), _) => vec![id_cell(address)],
            _ => cells(registry, kind, at),
        };
        // An id is made of the name where none is typed.
        let first = usize::from(matches!(purpose, Purpose::New(_)));
        Self::at(purpose, kind, cells, first)
    }

    /// A form for a fact of a review.
    pub(super) fn of_fact(purpose: Purpose, cells: Vec<Cell>) -> Self {
        let kind = match purpose {
            Purpose::Fact { sort, .. } => record_kind(sort),
            _ => None,
        };
        Self::at(purpose, kind.unwrap_or(Kind::Meetings), cells, 0)
    }

    fn at(purpose: Purpose, kind: Kind, cells: Vec<Cell>, row: usize) -> Self {
        let mut form = Self {
            purpose,
            kind,
            cells,
            row: 0,
            input: Input::default(),
            offers: Vec::new(),
            offer: None,
            refusal: None,
            difference: Vec::new(),
            saving: false,
            warned: false,
        };
        form.go_to(row);
        form
    }

    /// The cell that is typed into.
    pub fn cell(&self) -> Option<&Cell> {
        self.cells.get(self.row)
    }

    /// Goes to a cell.
    pub(super) fn go_to(&mut self, row: usize) {
        self.row = row.min(self.cells.len().saturating_sub(1));
        let text = self.cell().map(|cell| cell.typed.clone());
        self.input = Input::new(text.unwrap_or_default());
        self.offers.clear();
        self.offer = None;
    }

    /// Goes on by cells.
    pub(super) fn step(&mut self, cells: isize) {
        self.go_to(self.row.saturating_add_signed(cells));
    }

    /// Takes in what was typed.
    pub(super) fn typed(&mut self, data: &Data) {
        let text = self.input.value().to_owned();
        if let Some(cell) = self.cells.get_mut(self.row) {
            cell.typed = text;
        }
        (self.warned, self.refusal) = (false, None);
        self.offer_for(data);
    }

    /// Whether anything is filled in that is not saved.
    pub fn is_changed(&self) -> bool {
        self.cells.iter().any(Cell::is_changed)
    }

    /// Offers what fits what is typed.
    pub(super) fn offer_for(&mut self, data: &Data) {
        self.offer = None;
        let Some(cell) = self.cell() else { return };
        let typed = last_item(cell.holds, self.input.value());
        self.offers = offers(cell.holds, typed, data);
        if self.offers.iter().any(|offer| offer.text == typed) {
            self.offers.clear();
        }
    }

    /// Chooses among what is offered.
    pub(super) fn choose(&mut self, step: isize) {
        let last = self.offers.len().saturating_sub(1);
        self.offer = match self.offer {
            None if step > 0 => Some(0),
            None => Some(last),
            Some(0) if step < 0 => None,
            Some(chosen) => Some(chosen.saturating_add_signed(step).min(last)),
        };
    }

    /// Puts in what is chosen.
    pub(super) fn take(&mut self, data: &Data) {
        let (Some(cell), Some(offer)) =
            (self.cell(), self.offer.and_then(|at| self.offers.get(at)))
        else {
            return;
        };
        let whole = self.input.value();
        let typed = last_item(cell.holds, whole);
        let before = whole.get(..whole.len() - typed.len()).unwrap_or_default();
        self.input = Input::new(format!("{before}{}", offer.text));
        self.typed(data);
        self.offers.clear();
    }

    /// What is wrong with a cell, if anything is.
    pub fn fault(&self, cell: &Cell, registry: &Registry, words: &Words) -> Option<String> {
        if cell.typed.trim().is_empty() || !cell.is_changed() {
            return None;
        }
        let error = cell.ron(registry).err()?;
        Some(match error.advice(words) {
            Some(hint) => format!("{}: {hint}", error.told(words)),
            None => error.told(words),
        })
    }

    /// What the cell that is typed into holds, in a few words.
    pub fn help(&self, words: &Words) -> String {
        let Some(cell) = self.cell() else {
            return String::new();
        };
        let field = fields(self.kind)
            .iter()
            .find(|field| field.name == cell.field);
        let within = |field: &Field, name| match field.holds {
            Holds::Part(parts) | Holds::Parts(parts) => {
                parts.iter().find(|part| part.name == name).copied()
            }
            _ => Some(*field),
        };
        let own = |field: &Field| {
            let list = match cell.inner {
                Some(inner) => within(field, inner.list)?,
                None => *field,
            };
            match cell.name_below() {
                Some(below) => within(&list, below),
                None => Some(list),
            }
        };
        let of_fact = matches!(self.purpose, Purpose::Fact { .. }).then_some(Field {
            name: cell.field,
            holds: cell.holds,
            required: cell.required,
        });
        let own = of_fact.or_else(|| field.and_then(own));
        own.map_or(String::new(), |field| help(&field, words))
    }

    /// After somebody else changed the same: their values are now what would be replaced.
    pub(super) fn see(&mut self, registry: &Registry) {
        let Purpose::Edit(address) = &self.purpose else {
            return;
        };
        let Some(at) = registry.find(address) else {
            return;
        };
        let now = cells(registry, self.kind, Some(at));
        for cell in &mut self.cells {
            let same = |other: &&Cell| other.is_same(cell);
            let theirs = now
                .iter()
                .find(same)
                .map_or(String::new(), |other| other.first.clone());
            if !cell.is_changed() {
                cell.typed.clone_from(&theirs);
            }
            cell.first = theirs;
        }
    }
}

/// The cell for another id.
fn id_cell(address: &Address) -> Cell {
    let own = address.id.rsplit('/').next().unwrap_or(&address.id);
    Cell {
        field: "id",
        part: None,
        inner: None,
        below: None,
        lang: None,
        holds: Holds::Id,
        required: true,
        first: own.to_owned(),
        typed: own.to_owned(),
    }
}

/// Of a list, the item that is being typed.
fn last_item(holds: Holds, typed: &str) -> &str {
    match holds {
        Holds::Links(_) | Holds::Choices(_) => {
            typed.rsplit(',').next().unwrap_or(typed).trim_start()
        }
        _ => typed,
    }
}

fn offers(holds: Holds, typed: &str, data: &Data) -> Vec<Offer> {
    let wanted = typed.trim().to_lowercase();
    let begins = |text: &str| text.to_lowercase().contains(&wanted);
    match holds {
        Holds::Link(kind) | Holds::Links(kind) if !wanted.is_empty() => records(kind, typed, data),
        Holds::Choice(words) | Holds::Choices(words) => {
            let fits = |word: &Choice| begins(&word.name) || begins(word.word);
            let words = words().into_iter().filter(fits);
            words
                .map(|word| Offer {
                    beside: if word.name.eq_ignore_ascii_case(word.word) {
                        String::new()
                    } else {
                        word.word.to_owned()
                    },
                    text: word.name,
                })
                .collect()
        }
        Holds::Country if !wanted.is_empty() => {
            let fits = |country: &Country| {
                country.code().to_lowercase() == wanted || country.names().any(begins)
            };
            let countries = Country::all().filter(fits).take(MOST);
            countries
                .map(|country| Offer {
                    text: country.code().to_owned(),
                    beside: country.name().to_owned(),
                })
                .collect()
        }
        Holds::Language => {
            let langs = data.registry.title_page().languages.iter();
            langs
                .map(Lang::as_str)
                .filter(|tag| begins(tag))
                .map(|tag| Offer {
                    text: tag.to_owned(),
                    beside: String::new(),
                })
                .collect()
        }
        _ => Vec::new(),
    }
}

/// The records of a kind that are found by what is typed.
fn records(kind: Kind, typed: &str, data: &Data) -> Vec<Offer> {
    let Some(catalogue) = &data.catalogue else {
        return Vec::new();
    };
    let query = Query::typed(typed).query;
    if query.is_empty() {
        return Vec::new();
    }
    let request = Request::new(catalogue, query, data.scope(), Some(kind), MOST);
    let found = request.glance().into_iter().map(|found| Offer {
        text: data.registry.id(found.record).to_owned(),
        beside: data.registry.label(found.record, &data.langs).into_owned(),
    });
    found.collect()
}
