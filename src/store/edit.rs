//! Changes of people's files: one value at a time, every other byte left as it was.
//!
//! `words` changes the text of one record: comments, order and layout survive, and what is put in
//! stands as its neighbours do. `plan` works out what becomes of whole files and shows it,
//! [`carry_out`](Plan::carry_out) writes them safely, `undo` takes it back.

mod cells;
mod consequences;
mod desk;
mod filing;
mod fresh;
mod place;
mod plan;
mod rename;
mod undo;
mod unmention;
mod value;
mod words;
mod write;
mod writing;

pub use cells::{Cell, Inner, cells};
pub use consequences::Consequences;
pub use desk::{Copy, Edited, clear_draft, read_draft, undos, write_draft};
pub use filing::Filing;
pub use fresh::{Template, help, id_for, label, new_plan, record_of_draft};
pub use place::{Place, Step};
pub use plan::{Change, Plan, compose, new_record};
pub use rename::{contained, dependents};
pub use undo::{Edit, Undos};
pub use value::{Named, is_list, named, of_item, slug, slug_of, value};
pub(super) use words::Pen;
pub use write::Unwritten;
pub use writing::{Scribe, Writing, Written};

use thiserror::Error;

/// Says why a change cannot be made in a text.
#[derive(Debug, Clone, PartialEq, Eq, Error)]
pub(super) enum Lost {
    /// The brackets or quotation marks do not close.
    #[error("the record cannot be followed to its end")]
    Broken,
    /// The way to the value ends before it.
    #[error("there is no `{0}`")]
    NotThere(String),
    /// A value that has no parts, where a part of it is meant.
    #[error("`{0}` is a single value; write the whole of it")]
    Single(String),
}
