//! Numbers that lead to what they count.

use crate::registry::Ref;

/// What to ask, in the query language, to see what a figure counts.
#[derive(Debug, Clone, PartialEq, Eq, Hash)]
pub enum Asked {
    /// The query lists exactly what is counted.
    Exactly(String),
    /// The query lists what is counted and more: the language has no term for the difference,
    /// such as which way something is owed.
    Among(String),
}

impl Asked {
    /// The query.
    pub fn query(&self) -> &str {
        match self {
            Self::Exactly(query) | Self::Among(query) => query,
        }
    }
}

/// Records that a number counts, and the query that lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Figure {
    /// The records, in the order in which they want attention.
    pub records: Vec<Ref>,
    /// The query that lists them.
    pub asked: Asked,
}

impl Figure {
    /// How many there are.
    pub fn count(&self) -> usize {
        self.records.len()
    }
}

/// A number without the records it counts, and the query that lists them.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Tally {
    /// How many there are.
    pub count: usize,
    /// The query that lists them.
    pub asked: Asked,
}
