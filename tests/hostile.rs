//! Registries from strangers: what their texts, names and files might do, and do not.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

#[path = "hostile/desk.rs"]
mod desk;
#[path = "hostile/files.rs"]
mod files;
#[path = "support/folder.rs"]
mod folder;
#[path = "hostile/odd.rs"]
mod odd;
#[path = "hostile/pty.rs"]
#[cfg(unix)]
mod pty;
#[path = "support/reader.rs"]
mod reader;
#[path = "hostile/scanner.rs"]
mod scanner;
#[path = "hostile/size.rs"]
mod size;
#[path = "hostile/terminal.rs"]
#[cfg(unix)]
mod terminal;
#[path = "hostile/texts.rs"]
mod texts;
