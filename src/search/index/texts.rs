//! The texts as they were given, in one piece of memory.

use std::ops::Range;

use super::variants::narrow;
use super::{Field, FieldRef, Role};

/// All texts, in the order of their documents and fields.
#[derive(Debug, Default)]
pub(super) struct Texts {
    text: String,
    /// Where each text ends.
    ends: Vec<u32>,
    /// The role and label of each, by its place among all there are.
    kinds: Vec<u16>,
    /// The few different roles and labels.
    known: Vec<(Role, &'static str)>,
}

impl Texts {
    /// Adds a field.
    pub(super) fn push(&mut self, field: &Field) {
        let kind = self.kind((field.role, field.label));
        self.text.push_str(&field.text);
        self.ends.push(narrow(self.text.len()));
        self.kinds.push(kind);
    }

    /// Adds others.
    pub(super) fn append(&mut self, other: &Self) {
        let before = narrow(self.text.len());
        let kinds: Vec<u16> = other.known.iter().map(|&known| self.kind(known)).collect();
        self.text.push_str(&other.text);
        self.ends
            .extend(other.ends.iter().map(|end| end.saturating_add(before)));
        let kind = |&kind: &u16| kinds.get(usize::from(kind)).copied().unwrap_or_default();
        self.kinds.extend(other.kinds.iter().map(kind));
    }

    /// Makes room for this many more, of so many bytes.
    pub(super) fn reserve(&mut self, count: usize, bytes: usize) {
        self.text.reserve_exact(bytes);
        self.ends.reserve_exact(count);
        self.kinds.reserve_exact(count);
    }

    fn kind(&mut self, wanted: (Role, &'static str)) -> u16 {
        let found = self.known.iter().position(|&known| known == wanted);
        let at = found.unwrap_or_else(|| {
            self.known.push(wanted);
            self.known.len() - 1
        });
        // Labels are words of this program: there are dozens.
        u16::try_from(at).unwrap_or(u16::MAX)
    }

    /// Returns how many there are.
    pub(super) fn len(&self) -> usize {
        self.ends.len()
    }

    /// Returns how many bytes the texts have.
    pub(super) fn text_len(&self) -> usize {
        self.text.len()
    }

    /// Returns the heap bytes held, the texts included.
    pub(super) fn bytes(&self) -> usize {
        self.text.capacity() + 4 * self.ends.capacity() + 2 * self.kinds.capacity()
    }

    fn range(&self, number: usize) -> Range<usize> {
        let start = number
            .checked_sub(1)
            .and_then(|before| self.ends.get(before))
            .map_or(0, |&end| end as usize);
        start..self.ends.get(number).map_or(start, |&end| end as usize)
    }

    /// Returns a text; an empty one if there are no so many.
    pub(super) fn get(&self, number: usize) -> FieldRef<'_> {
        let kind = self.kinds.get(number).copied().unwrap_or(u16::MAX);
        let known = self.known.get(usize::from(kind));
        let (role, label) = known.copied().unwrap_or((Role::Related, ""));
        FieldRef {
            role,
            label,
            text: self.text.get(self.range(number)).unwrap_or_default(),
        }
    }
}
