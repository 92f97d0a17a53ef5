//! The command line as scripts and people meet it: what it prints, where, and its exit code.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "cli/as_of.rs"]
mod as_of;
#[path = "cli/config.rs"]
mod config;
#[path = "cli/desk.rs"]
mod desk;
#[path = "cli/draft.rs"]
mod draft;
#[path = "cli/errors.rs"]
mod errors;
#[path = "cli/exchange.rs"]
mod exchange;
#[path = "support/folder.rs"]
mod folder;
#[path = "cli/forms.rs"]
mod forms;
#[path = "cli/french.rs"]
mod french;
#[path = "cli/lists.rs"]
mod lists;
#[path = "cli/marks.rs"]
mod marks;
#[path = "cli/problems.rs"]
mod problems;
#[path = "cli/reports.rs"]
mod reports;
#[path = "cli/sources.rs"]
mod sources;
#[path = "cli/starts.rs"]
mod starts;
#[path = "cli/writing.rs"]
mod writing;
