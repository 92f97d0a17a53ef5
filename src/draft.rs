//! Drafts: from the text of a dispatch or minutes to a proposed dossier, by rules that can be read.
//!
//! [`read()`] finds facts, each with the words it was read from. The rules stand in tables, one
//! folder a language; nothing is guessed that no rule tells, and nothing leaves the machine.

mod dateline;
mod dates;
mod document;
mod dossier;
mod events;
mod fact;
mod filing;
mod form;
mod kept;
mod link;
mod organisations;
mod page;
mod people;
mod places;
mod plain;
mod posts;
mod proposals;
mod read;
mod rules;
mod token;
mod told;

pub use document::{document, source_text, text_of};
pub use dossier::{Dossier, dossier};
pub use fact::{
    Confidence, Draft, EventFact, Fact, FactKind, Known, OrganisationFact, PersonFact, Presence,
    ProposalFact, Sort, Value, Verdict,
};
pub use form::{KNOWN, blank, cells, known_id, record_kind, value_of};
pub use kept::{Kept, facts_of, forget, keep, kept_draft, kept_text};
pub use link::{Lookup, link};
pub use plain::{Form, plain};
pub use read::read;
pub use told::{heading, said, sure};
