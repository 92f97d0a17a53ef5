//! The index: every searchable text, folded once, and the search over all of it.
//!
//! [`Index::first`] is for every key typed: it ranks no more than it has to. [`Index::all`] counts
//! what matches, beside what is shown, and gives up when told to.

mod all;
mod best;
mod build;
mod close;
mod first;
mod order;
mod phrase;
mod shared;
mod texts;
mod variants;

use std::ops::Range;

use unicode_segmentation::UnicodeSegmentation as _;

pub use self::close::Closeness;
use self::first::Search;
use self::order::Order;
use self::shared::Shared;
use self::texts::Texts;
pub(super) use self::variants::Variants;
use super::fold::fold_variants;
use super::rank::{Part, Ranker};
use super::score;
pub use super::word::Class;
use super::word::Query;

/// What a text is to its document, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Role {
    /// The name it goes by.
    Name,
    /// Another way to write the name.
    Spelling,
    /// A short form.
    Acronym,
    /// The name of something linked to it: a participant, a place.
    Related,
}

impl Role {
    /// Returns the role of which the last two bits of a number are the discriminant.
    pub(super) fn from_bits(bits: u8) -> Self {
        match bits & 0b11 {
            0 => Self::Name,
            1 => Self::Spelling,
            2 => Self::Acronym,
            _ => Self::Related,
        }
    }
}

/// One searchable text of a document.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Field {
    /// What the text is to the document.
    pub role: Role,
    /// Why the document is found by it, in words: "also written", "participant".
    pub label: &'static str,
    /// The text as written.
    pub text: String,
}

/// A field of a document of an [`Index`].
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct FieldRef<'a> {
    /// What the text is to the document.
    pub role: Role,
    /// Why the document is found by it, in words: "also written", "participant".
    pub label: &'static str,
    /// The text as written.
    pub text: &'a str,
}

/// Everything by which one thing is found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Document {
    /// The texts, the most telling first.
    pub fields: Vec<Field>,
}

/// What a search found.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Found {
    /// How many documents match, shown or not.
    pub total: usize,
    /// The best of them, best first.
    pub hits: Vec<Hit>,
    /// The documents beyond those, best class and role first but not ranked within it: scoring
    /// them would cost more than anybody scrolls.
    pub rest: Vec<u32>,
    /// How many of the last of those are [`Class::Fuzzy`].
    pub apart: usize,
}

/// A document that answers a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Hit {
    /// The number of the document.
    pub doc: u32,
    /// How closely the worst word was met.
    pub class: Class,
    /// The scores of the words together.
    pub score: i64,
    /// The fields that earned the rank, best first: one if it holds all words.
    pub matched: Vec<Matched>,
}

/// The letters of a field that answer a query.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Matched {
    /// The number of the field in its document.
    pub field: u16,
    /// Character positions in the text as written, ascending, each once.
    pub positions: Vec<u32>,
}

/// Documents made ready for search.
///
/// Holds up to 4 GiB of folded text; a document is found by its first 65,536 fields.
#[derive(Debug, Default)]
pub struct Index {
    texts: Texts,
    documents: Vec<Entry>,
    variants: Variants,
    shared: Vec<Shared>,
    order: Order,
}

/// Where a document has its texts and variants; they end where those of the next one begin.
#[derive(Debug, Clone, Copy)]
struct Entry {
    texts: u32,
    variants: u32,
}

impl Index {
    /// Returns the number of documents.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Returns whether there is no document.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Returns a field as it was given, by the numbers of a [`Hit`] of this index.
    pub fn field(&self, doc: u32, field: u16) -> FieldRef<'_> {
        let first = self.documents[doc as usize].texts as usize;
        self.texts.get(first + usize::from(field))
    }

    /// Returns the number of texts, which are those of all fields in the order of documents.
    pub fn text_count(&self) -> usize {
        self.texts.len()
    }

    /// Returns a text by its number, below [`Index::text_count`].
    pub fn text(&self, number: u32) -> FieldRef<'_> {
        self.texts.get(number as usize)
    }

    /// Returns the document and field of a text, by its number.
    pub fn place_of_text(&self, number: u32) -> Option<(u32, u16)> {
        let next = self
            .documents
            .partition_point(|entry| entry.texts <= number);
        let doc = next.checked_sub(1)?;
        let field = number - self.documents[doc].texts;
        Some((u32::try_from(doc).ok()?, u16::try_from(field).ok()?))
    }

    /// Returns how many bytes of memory it holds beyond the texts themselves.
    pub fn bytes(&self) -> usize {
        size_of::<Entry>() * self.documents.capacity()
            + size_of::<Shared>() * self.shared.capacity()
            + self.texts.bytes()
            - self.texts.text_len()
            + self.variants.bytes()
            + self.order.bytes()
    }

    /// Finds the best `limit` documents that hold every word of a query, in any order, best first.
    ///
    /// Only documents that `admits` lets pass count. The first ones are the best if the query has
    /// no words.
    pub fn first(
        &self,
        query: &str,
        limit: usize,
        admits: impl Fn(u32) -> bool + Sync,
    ) -> Vec<Hit> {
        let query = Query::new(query);
        if query.words.is_empty() {
            let docs = self.docs().filter(|&doc| admits(doc));
            return docs.take(limit).map(unasked).collect();
        }
        let search = Search {
            index: self,
            query: &query,
            limit,
            admits: &admits,
        };
        self.hits(&query, search.ranks().iter().map(|rank| rank.doc()))
    }

    /// Returns the hit that a search has for one document, if it matches.
    pub fn explain(&self, doc: u32, query: &str) -> Option<Hit> {
        self.documents.get(doc as usize)?;
        let query = Query::new(query);
        if query.words.is_empty() {
            return Some(unasked(doc));
        }
        self.hits(&query, [doc]).pop()
    }

    fn docs(&self) -> Range<u32> {
        0..variants::narrow(self.len())
    }

    /// Returns where a document has its variants.
    fn range(&self, doc: u32) -> Range<usize> {
        let doc = doc as usize;
        let bound = |entry: &Entry| entry.variants as usize;
        let end = self
            .documents
            .get(doc + 1)
            .map_or(self.variants.len(), bound);
        self.documents.get(doc).map_or(end, bound)..end
    }

    /// Returns the hits of documents, without those that do not match.
    fn hits(&self, query: &Query, docs: impl IntoIterator<Item = u32>) -> Vec<Hit> {
        let mut ranker = Ranker::new(query, &self.variants);
        docs.into_iter()
            .filter_map(|doc| self.hit(doc, &mut ranker))
            .collect()
    }

    fn hit(&self, doc: u32, ranker: &mut Ranker<'_>) -> Option<Hit> {
        let tier = ranker.tier(self.range(doc))?;
        ranker.rank(doc, tier);
        let scores = ranker
            .chosen()
            .map(|(text, word)| score::score(text, &word.text));
        let score = scores.sum();
        let matched = |part: Part| Matched {
            field: part.field,
            positions: positions(self.field(doc, part.field).text, &part),
        };
        Some(Hit {
            doc,
            class: tier.class(),
            score,
            matched: ranker.parts().into_iter().map(matched).collect(),
        })
    }
}

/// Returns the characters of a text that a part of a match covers.
fn positions(text: &str, part: &Part) -> Vec<u32> {
    // Folding again costs less than keeping the origins of every text, most of which are never hit.
    let variants = fold_variants(text);
    let mut covered = vec![false; text.chars().count()];
    for (variant, places) in &part.places {
        let origins = variants
            .get(*variant)
            .and_then(|folded| folded.origin().get(places.clone()));
        if let Some((&first, &last)) =
            origins.and_then(|origins| origins.first().zip(origins.last()))
        {
            // What folding dropped between the two belongs to the match too.
            let between = covered.get_mut(first as usize..=last as usize);
            between.unwrap_or_default().fill(true);
        }
    }
    if !text.is_ascii() {
        // What is drawn as one letter is marked as one: an accent of its own, a vowel sign.
        let mut rest = covered.as_mut_slice();
        for drawn in text.graphemes(true) {
            let (letter, after) = rest.split_at_mut(drawn.chars().count());
            let is_marked = letter.contains(&true);
            letter.fill(is_marked);
            rest = after;
        }
    }
    let marked = (0..).zip(covered).filter(|&(_, is_marked)| is_marked);
    marked.map(|(at, _)| at).collect()
}

/// The hit of a document that nothing was asked of.
fn unasked(doc: u32) -> Hit {
    Hit {
        doc,
        class: Class::Exact,
        score: 0,
        matched: Vec::new(),
    }
}

#[cfg(test)]
mod tests;
