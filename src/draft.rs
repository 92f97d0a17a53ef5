//! Drafts: from the text of a dispatch or minutes to a proposed dossier, by rules that can be read.
//!
//! [`read()`] finds facts, each with the words it was read from. The rules stand in tables, one
//! folder a language; nothing is guessed that no rule tells, and nothing leaves the machine.

mod dateline;
mod dates;
mod dossier;
mod events;
mod fact;
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

pub use dossier::{Dossier, dossier};
pub use fact::{
    Confidence, Draft, EventFact, Fact, FactKind, Known, OrganisationFact, PersonFact, Presence,
    ProposalFact, Value,
};
pub use link::{Lookup, link};
pub use plain::{Form, plain};
pub use read::read;
