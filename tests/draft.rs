//! How much of a dispatch is read: precision and recall over a corpus with gold facts.

#![expect(
    clippy::unwrap_used,
    clippy::panic,
    reason = "a test fails by panicking"
)]

#[path = "draft/corpus.rs"]
mod corpus;
#[path = "draft/hostile.rs"]
mod hostile;
#[path = "draft/measure.rs"]
mod measure;
#[path = "draft/pdf.rs"]
mod pdf;
