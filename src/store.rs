//! The disk: reading RON with errors that say where, appending the journal, and the places where
//! things lie. Of the files that people
//! wrote only the values that somebody changes are written.

mod add;
mod bookmarks;
mod config;
mod disk;
mod document;
pub mod edit;
mod fault;
mod hostile;
mod journal;
mod manners;
mod open;
mod outside;
mod paths;
mod read;
mod ron_error;
mod scheme;
mod shipped;
mod spans;
mod start;
mod threads;
mod trial;
mod walk;
mod watch;
mod write;

pub use add::{add_files, free_name};
pub use bookmarks::{Bookmarking, Bookmarks};
pub use config::{Config, GivenKeys, SavedView};
pub use document::{document, list_of, source_copy};
pub use fault::{Fault, Spot};
pub use journal::{Draft, Journal, entries_text};
pub use manners::{Bidi, Borders, ClipboardBy, WebLinks};
pub use open::{Access, Opened, journals, open, place_of, placed, reopen};
pub use outside::{names_in, open_file, size_of, write_file};
pub use paths::{Paths, default_writer};
pub use scheme::{Base, Colour, Role, Scheme, Wanted};
pub use shipped::shipped;
pub use start::{Chosen, begin, init};
pub use trial::Trial;
pub use watch::{Changed, Watch, follow};
pub use write::{item_text, push_item, record_text};
