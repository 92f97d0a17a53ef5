//! What was marked stays marked: under kill -9, in git, with many writers at once, and in a
//! registry that is broken in every way.
//!
//! How much of it is run comes from the environment; the defaults are for every change, the long
//! forms for a night: `PARAPH_CRASH_ROUNDS` (10000), `PARAPH_WRITER_MARKS` (a writer),
//! `PARAPH_MUTATIONS`.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "reliability/crash.rs"]
mod crash;
#[path = "reliability/dice.rs"]
mod dice;
#[path = "support/folder.rs"]
mod folder;
#[path = "reliability/git.rs"]
mod git;
#[path = "reliability/machine.rs"]
mod machine;
#[path = "reliability/mutations.rs"]
mod mutations;
#[path = "reliability/writers.rs"]
mod writers;
