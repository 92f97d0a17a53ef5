//! Popolo JSON: people, organisations, memberships, posts, events and areas.
//!
//! A membership is a post of its person, an area a place; what Popolo has and the registry has
//! not is kept in `extra` under `popolo` and written again. Read are the lists of one document,
//! a single list of any of them, records nested in each other, and names by language as of the
//! multilingual variant (`"lang:fr"`).

mod fields;
mod reading;
mod writing;

pub(super) use reading::read;
pub(super) use writing::write;

/// The name under which `extra` keeps what has no field here.
const NAME: &str = "popolo";

#[cfg(test)]
mod tests;
