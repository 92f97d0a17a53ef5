//! Finding records: by name in any script, and by what they are.
//!
//! [`fold`] makes texts comparable, [`Index`] finds and ranks, [`Catalogue`] says by which texts a
//! record is found, [`Query`] is the query language and [`Filter`] its narrowing half. This is
//! the only user of `fuzzy-matcher`.

mod complete;
mod documents;
mod doubles;
mod filter;
pub mod fold;
mod index;
mod kinship;
mod pick;
mod progress;
mod query;
mod rank;
mod request;
mod score;
mod sound;
mod word;

pub use complete::{Completion, Completions, Known, complete};
pub use documents::{Answer, Catalogue, Match};
pub use doubles::{Double, doubles, likely_doubles};
pub use filter::{Filter, Names, Scope, unknown};
pub use index::{Class, Closeness, Document, Field, FieldRef, Found, Hit, Index, Matched, Role};
pub use pick::{Fit, Pattern};
pub use query::{
    About, BadQuery, Clause, DateTest, Facet, Key, Named, Place, Possession, Query, State, Term,
    Type, Typed, Unit, Wants, When,
};
pub use request::Request;
pub use sound::{How, Kin, Sounds, compare};
