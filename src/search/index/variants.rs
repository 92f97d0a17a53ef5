//! The folded texts, each with what rules most queries out at a glance.

use std::ops::Range;

use super::super::word::{ALSO_FREE, FREE, letters, pairs};
use super::Role;

/// All folded texts, in the order of their documents and fields.
///
/// A field has one or several ways to be read, its variants; see
/// [`fold_variants`](super::super::fold::fold_variants).
#[derive(Debug, Default)]
pub(in super::super) struct Variants {
    /// The folded texts, one after the other.
    text: String,
    /// Where each text ends.
    ends: Vec<u32>,
    /// The document of each.
    docs: Vec<u32>,
    /// The role of each and its length, as far as it fits.
    briefs: Vec<Brief>,
    /// The [`letters`] of each, with [`FIRST`] and [`SHARED`].
    letters: Vec<u64>,
    /// The [`pairs`] of each.
    pairs: Vec<u64>,
}

/// Marks the first variant of a field.
const FIRST: u64 = FREE;
/// Marks a variant whose document has others.
pub(super) const SHARED: u64 = ALSO_FREE;

/// A role and a length, ordered by both, in one byte: a length beyond 62 counts as 63.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord)]
pub(super) struct Brief(u8);

impl Brief {
    const LENGTH: u8 = 63;
    /// No text comes before this.
    pub(super) const FIRST: Self = Self(0);
    /// No text comes after this.
    pub(super) const LAST: Self = Self(u8::MAX);

    /// Joins a role and a length.
    pub(super) fn new(role: Role, length: usize) -> Self {
        let length = u8::try_from(length).unwrap_or(u8::MAX).min(Self::LENGTH);
        Self((role as u8) << 6 | length)
    }

    /// Returns the role.
    pub(super) fn role(self) -> Role {
        Role::from_bits(self.0 >> 6)
    }

    /// Returns the length at least.
    pub(super) fn length(self) -> u32 {
        u32::from(self.0 & Self::LENGTH)
    }
}

impl Variants {
    /// Adds a folded text; `is_first` if it is the first of its field, `is_shared` if its document
    /// has others.
    pub(super) fn push(&mut self, text: &str, role: Role, is_first: bool, doc: u32) {
        self.text.push_str(text);
        self.ends.push(narrow(self.text.len()));
        self.docs.push(doc);
        self.briefs.push(Brief::new(role, text.len()));
        self.letters
            .push(letters(text) | if is_first { FIRST } else { 0 });
        self.pairs.push(pairs(text));
    }

    /// Marks variants as those of one document that has several.
    pub(super) fn share(&mut self, document: Range<usize>) {
        for letters in self.letters.get_mut(document).unwrap_or_default() {
            *letters |= SHARED;
        }
    }

    /// Adds others, whose documents come after.
    pub(super) fn append(&mut self, other: &Self) {
        let before = narrow(self.text.len());
        self.text.push_str(&other.text);
        self.ends
            .extend(other.ends.iter().map(|end| end.saturating_add(before)));
        self.docs.extend(&other.docs);
        self.briefs.extend(&other.briefs);
        self.letters.extend(&other.letters);
        self.pairs.extend(&other.pairs);
    }

    /// Makes room for this many more, of so many bytes.
    pub(super) fn reserve(&mut self, count: usize, bytes: usize) {
        self.text.reserve_exact(bytes);
        self.ends.reserve_exact(count);
        self.docs.reserve_exact(count);
        self.briefs.reserve_exact(count);
        self.letters.reserve_exact(count);
        self.pairs.reserve_exact(count);
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns how many bytes the texts have.
    pub(super) fn text_len(&self) -> usize {
        self.text.len()
    }

    /// Returns the heap bytes held.
    pub(super) fn bytes(&self) -> usize {
        self.text.capacity()
            + 4 * (self.ends.capacity() + self.docs.capacity())
            + self.briefs.capacity()
            + 8 * (self.letters.capacity() + self.pairs.capacity())
    }

    fn range(&self, number: usize) -> Range<usize> {
        let start = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |&end| end as usize);
        start..self.ends.get(number).map_or(start, |&end| end as usize)
    }

    /// Returns a folded text.
    pub(in super::super) fn text(&self, number: usize) -> &str {
        self.text.get(self.range(number)).unwrap_or_default()
    }

    /// Returns the length of a folded text.
    pub(in super::super) fn length(&self, number: usize) -> u32 {
        narrow(self.range(number).len())
    }

    /// Returns the document of a variant.
    pub(super) fn doc(&self, number: usize) -> u32 {
        self.docs[number]
    }

    pub(super) fn brief(&self, number: usize) -> Brief {
        self.briefs[number]
    }

    /// Returns the role of a variant.
    pub(in super::super) fn role(&self, number: usize) -> Role {
        self.brief(number).role()
    }

    /// Returns the letters of a variant; [`super::super::word::letters`] says what they are.
    pub(in super::super) fn letters(&self, number: usize) -> u64 {
        self.letters[number]
    }

    /// Returns the letters of every variant.
    pub(super) fn all_letters(&self) -> &[u64] {
        &self.letters
    }

    /// Returns the letters of several variants together.
    pub(in super::super) fn letters_of(&self, document: Range<usize>) -> u64 {
        let letters = self.letters.get(document).unwrap_or_default();
        letters.iter().fold(0, |all, letters| all | letters)
    }

    /// Returns the neighbouring letters of a variant; [`super::super::word::pairs`] says what they
    /// are.
    pub(in super::super) fn pairs(&self, number: usize) -> u64 {
        self.pairs[number]
    }

    /// Returns the neighbouring letters of several variants together.
    pub(super) fn pairs_of(&self, document: Range<usize>) -> u64 {
        let pairs = self.pairs.get(document).unwrap_or_default();
        pairs.iter().fold(0, |all, pairs| all | pairs)
    }

    /// Returns the number of the field of the last of some variants, which begin with the first
    /// of a document.
    pub(in super::super) fn field(&self, variants: Range<usize>) -> u16 {
        let letters = self.letters.get(variants).unwrap_or_default();
        let firsts = letters.iter().filter(|&letters| letters & FIRST != 0);
        u16::try_from(firsts.count().saturating_sub(1)).unwrap_or(u16::MAX)
    }

    /// Returns which of the variants of its field a variant is.
    pub(in super::super) fn place_in_field(&self, number: usize) -> usize {
        let letters = self.letters.get(..=number).unwrap_or_default();
        let further = letters
            .iter()
            .rev()
            .take_while(|&letters| letters & FIRST == 0);
        further.count()
    }
}

/// Returns a count as it is stored; more than 32 bits hold counts as the most they do.
pub(super) fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
