//! The nouns of the field as plain data, one a file: no disk, no clock, no screen.
//!
//! Field names are those of the RON files; see the README for the format.

mod agreement;
pub(crate) mod clean;
mod country;
mod date;
mod event;
mod extra;

mod field;
mod follow_up;
mod id;
mod kind;
mod meeting;
mod organisation;
mod person;
mod place;
mod proposal;
mod quote;
mod source;
mod text;
mod title_page;

pub use agreement::{Agreement, AgreementKind};
pub(crate) use clean::deceives;
pub use clean::{clean, is_hostile, path_words, shown};
pub use country::Country;
pub use date::{BadDate, PartialDate};
pub use event::Event;
pub use extra::Extra;
pub use field::{Choice, Field, Holds, choices, fields};
pub use follow_up::{Due, FollowUp, Status};
pub use id::{
    AgreementId, BadId, EventId, FollowUpId, MeetingId, OrganisationId, PersonId, PlaceId,
    RecordId, Slug,
};
pub use kind::{Address, Kind};
pub use meeting::{Meeting, MeetingKind, Participant, Topic};
pub use organisation::{Organisation, OrganisationKind};
pub use person::{Person, Post};
pub use place::Place;
pub use proposal::{Proposal, ProposalKind, Stage};
pub use quote::Quote;
pub use source::{Source, is_web_address};
pub use text::{Lang, Text};
pub use title_page::TitlePage;
