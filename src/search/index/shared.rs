//! Documents of several variants: a query's words may lie in different ones.

use std::ops::Range;

use super::variants::Variants;

/// A document with more than one variant.
#[derive(Debug, Clone, Copy)]
pub(super) struct Shared {
    /// Its number.
    pub(super) doc: u32,
    /// The letters of all its variants together, in bytes to lose no room.
    letters: [u8; 8],
    pairs: [u8; 8],
}

impl Shared {
    /// Takes together the variants of a document.
    pub(super) fn new(doc: u32, variants: &Variants, document: Range<usize>) -> Self {
        Self {
            doc,
            letters: variants.letters_of(document.clone()).to_ne_bytes(),
            pairs: variants.pairs_of(document).to_ne_bytes(),
        }
    }

    /// Returns the [`letters`](super::super::word::letters) of all its variants.
    pub(super) fn letters(&self) -> u64 {
        u64::from_ne_bytes(self.letters)
    }

    /// Returns the [`pairs`](super::super::word::pairs) of all its variants.
    pub(super) fn pairs(&self) -> u64 {
        u64::from_ne_bytes(self.pairs)
    }
}
