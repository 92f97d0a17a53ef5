//! vCard: people with their posts and names in several languages, and organisations.
//!
//! Versions 2.1, 3 and 4 are read and 4 is written. Properties that have no field are kept as
//! lines under `extra`.

mod reading;
mod writing;

pub(super) use reading::read;
pub(super) use writing::write;

/// The name under which `extra` keeps what has no field here.
const NAME: &str = "vcard";
/// What UIDs of our own begin with.
const URN: &str = "urn:x-paraph:";

#[cfg(test)]
mod tests;
