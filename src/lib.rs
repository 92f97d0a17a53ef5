//! paraph: a terminal browser for cooperation agreements.
//!
//! Who met whom, what was proposed, what was signed and what is still to be done is kept in a
//! folder of RON files. This crate reads such a folder, answers questions on it, lets people browse it
//! in a terminal and records what they mark.
//!
//! # The house
//!
//! Data flows one way: files → [`store`] → [`registry`] + [`ledger`] → [`app`] → [`view`] → screen;
//! keys → [`keymap`] → message → [`app`] → effect, which [`tui`] carries out. Each row below uses
//! rows above it and never one below; `tests/layers.rs` holds that.
//!
//! ```text
//! model      lang              plain data, one noun a file │ what people are told, by language
//! registry   ledger            everything loaded, by id │ what was marked
//! error                        what went wrong, what to do, the exit code
//! search   store               finding │ the disk
//! exchange insight             in and out of other formats │ answers worked out
//! draft      import            from a text to a dossier │ from a file to new records
//! app                          state, and what changes it
//! keymap                       which key does what
//! view                         state → frame
//! tui                          the terminal and the loop
//! cli                          the commands
//! ```

pub mod app;
pub mod cli;
pub mod draft;
pub mod error;
pub mod exchange;
pub mod import;
pub mod insight;
pub mod keymap;
pub mod lang;
pub mod ledger;
pub mod model;
pub mod registry;
pub mod search;
pub mod store;
pub mod tui;
pub mod view;
