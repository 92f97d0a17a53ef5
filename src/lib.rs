//! paraph: a terminal browser for cooperation agreements.

pub mod error;
pub mod insight;
pub mod ledger;
pub mod model;
pub mod registry;
pub mod search;
pub mod store;
