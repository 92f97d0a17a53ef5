//! paraph: a terminal browser for cooperation agreements.

pub mod app;
pub mod error;
pub mod insight;
pub mod keymap;
pub mod ledger;
pub mod model;
pub mod registry;
pub mod search;
pub mod store;
pub mod view;
