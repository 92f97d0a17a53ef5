//! What is wrong with a registry, and where.

use super::Origin;
use std::fmt;

/// One step from a record down to the value at fault.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Step {
    /// Into a named field.
    Field(&'static str),
    /// Into an item of a list, counted from 0.
    Item(u32),
}

/// Something wrong with a record; the store knows its line and column.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Problem {
    /// The record.
    pub origin: Origin,
    /// The way from the record to the value at fault.
    pub path: Vec<Step>,
    /// What is wrong, with the value.
    pub message: String,
    /// What to do about it.
    pub hint: Option<String>,
}

impl Problem {
    pub(super) fn doubled(origin: Origin, path: Vec<Step>, noun: &str, id: &str) -> Self {
        Self {
            origin,
            path,
            message: format!("a second {noun} `{id}`"),
            hint: Some("ids are unique; give one of them another id".to_owned()),
        }
    }
}

impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.message)
    }
}
