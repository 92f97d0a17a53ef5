//! Sounds: finding a name by how it is spoken, in whatever script and spelling it was written.
//!
//! A name is taken apart into words, each word is read by the rules of its script as a row of
//! sound symbols, and two rows are compared at a cost that is low where the romanisation standards
//! and the press differ. See [`Sounds`].

mod align;
mod arabic;
mod build;
mod candidates;
mod cost;
mod cyrillic;
mod dictionary;
mod distance;
mod fast;
mod greek;
mod hebrew;
mod kin;
mod latin;
mod letters;
mod other;
mod search;
mod skeleton;
mod symbol;
mod words;

pub use kin::How;
pub use search::{Kin, Sounds, compare};

#[cfg(test)]
mod tests;
