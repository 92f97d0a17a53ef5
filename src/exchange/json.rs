//! JSON and JSONL: the registry's own fields, so that nothing is lost.
//!
//! Each object begins with `kind`, the noun; the record's own `kind` is called `type`. Beside the
//! nouns there are `registry`, the title page, and `mark`, a line of the journal.

mod reading;
mod writing;

pub(super) use reading::{read_lines, read_list};
pub(super) use writing::{write_lines, write_list};

/// The noun of the title page.
const TITLE_PAGE: &str = "registry";
/// The noun of a line of the journal.
const MARK: &str = "mark";

#[cfg(test)]
mod tests;
