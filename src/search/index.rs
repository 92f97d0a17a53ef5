//! The index: every searchable text, folded once, and the search over all of it.
//!
//! A query is answered in two passes. The first finds the [`Class`] and [`Role`] of every document
//! with bit masks and plain text search, which is enough for the total. The second scores with the
//! matcher, which is dear, only the groups of equal class and role from which the best hits come.

mod phrase;

use std::collections::BTreeSet;
use std::ops::Range;

use super::fold::{Folded, fold_variants, is_mark};
use super::rank::{Part, Ranker, Tier};
pub use super::word::Class;
use super::word::{Query, letters};

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
    fields: Vec<Field>,
    documents: Vec<Entry>,
    variants: Vec<Variant>,
    /// The letters of each variant.
    letters: Vec<u64>,
    /// The folded texts of all variants, each between a space, so that every word has one before it,
    /// and a line end, so that none runs into the next.
    text: String,
}

/// Where a document has its fields and variants; they end where those of the next one begin.
#[derive(Debug, Clone, Copy)]
struct Entry {
    fields: u32,
    variants: u32,
    /// The letters of all its variants.
    letters: u64,
}

/// Neighbouring variants.
#[derive(Debug, Clone, Copy)]
pub(super) struct Variants<'a> {
    pub(super) all: &'a [Variant],
    /// The letters of each.
    pub(super) letters: &'a [u64],
    /// What their texts are part of.
    pub(super) text: &'a str,
}

/// One way to read a field, see [`fold_variants`]; those of a field are neighbours.
#[derive(Debug, Clone, Copy)]
pub(super) struct Variant {
    start: u32,
    pub(super) length: u32,
    pub(super) field: u16,
    pub(super) role: Role,
    /// The first byte of its text, 0 if that is empty.
    pub(super) first: u8,
}

impl Variant {
    /// Returns its folded text out of that of all variants.
    pub(super) fn text<'a>(&self, all: &'a str) -> &'a str {
        all.get(self.start()..self.end()).unwrap_or_default()
    }

    /// Returns where its text starts in that of all variants.
    pub(super) fn start(&self) -> usize {
        self.start as usize
    }

    /// Returns where its text ends in that of all variants.
    pub(super) fn end(&self) -> usize {
        self.start() + self.length as usize
    }
}

impl Index {
    /// Folds documents; the number of a document is its position.
    pub fn build(documents: Vec<Document>) -> Self {
        let mut index = Self::default();
        for document in documents {
            let mut entry = Entry {
                fields: narrow(index.fields.len()),
                variants: narrow(index.variants.len()),
                letters: 0,
            };
            for (field, number) in document.fields.iter().zip(0..=u16::MAX) {
                for folded in fold_variants(&field.text) {
                    entry.letters |= index.add_variant(&folded, number, field.role);
                }
            }
            index.documents.push(entry);
            index.fields.extend(document.fields);
        }
        index.fields.shrink_to_fit();
        index.variants.shrink_to_fit();
        index.letters.shrink_to_fit();
        index.text.shrink_to_fit();
        index
    }

    fn add_variant(&mut self, folded: &Folded, field: u16, role: Role) -> u64 {
        let text = folded.text();
        let letters = letters(text);
        let first = text.bytes().next().unwrap_or_default();
        self.text.push(' ');
        let (start, length) = (narrow(self.text.len()), narrow(text.len()));
        self.text.push_str(text);
        self.text.push('\n');
        self.variants.push(Variant {
            start,
            length,
            field,
            role,
            first,
        });
        self.letters.push(letters);
        letters
    }

    /// Returns the number of documents.
    pub fn len(&self) -> usize {
        self.documents.len()
    }

    /// Returns whether there is no document.
    pub fn is_empty(&self) -> bool {
        self.documents.is_empty()
    }

    /// Returns a field as it was given, by the numbers of a [`Hit`] of this index.
    pub fn field(&self, doc: u32, field: u16) -> &Field {
        &self.fields[self.documents[doc as usize].fields as usize + usize::from(field)]
    }

    /// Finds the documents that hold every word of a query, in any order, best first.
    ///
    /// Only documents that `admits` lets pass count. All of them do if the query has no words, in
    /// the order of their numbers.
    pub fn search(&self, query: &str, limit: usize, admits: impl Fn(u32) -> bool) -> Found {
        let query = Query::new(query);
        if query.words.is_empty() {
            return self.all(limit, admits);
        }
        let mut ranker = Ranker::new(&query, self.variants(0..self.variants.len()));
        let mut tiers = vec![Vec::new(); Tier::COUNT];
        for (doc, entry) in (0..).zip(&self.documents) {
            if query.letters & !entry.letters == 0
                && admits(doc)
                && let Some(tier) = ranker.tier(self.range(doc))
            {
                tiers[tier.index()].push((doc, tier));
            }
        }
        let mut found = Found {
            total: tiers.iter().map(Vec::len).sum(),
            hits: Vec::new(),
            rest: Vec::new(),
        };
        let (certain, doubtful) = tiers.split_at_mut(Tier::CERTAIN);
        if certain.iter().map(Vec::len).sum::<usize>() < limit {
            for (doc, _) in doubtful.iter_mut().flat_map(std::mem::take) {
                let tier = ranker.settle(self.range(doc));
                certain[tier.index()].push((doc, tier));
            }
        }
        for docs in certain {
            let wanted = limit - found.hits.len();
            if wanted == 0 {
                found.rest.extend(docs.iter().map(|(doc, _)| *doc));
                continue;
            }
            let rank = |&(doc, tier): &(u32, Tier)| (ranker.rank(self.range(doc), tier), doc, tier);
            let mut group: Vec<_> = docs.iter().map(rank).collect();
            if wanted < group.len() {
                group.select_nth_unstable(wanted);
                let before = found.rest.len();
                found
                    .rest
                    .extend(group.drain(wanted..).map(|(_, doc, _)| doc));
                if let Some(new) = found.rest.get_mut(before..) {
                    new.sort_unstable();
                }
            }
            group.sort_unstable();
            for (_, doc, tier) in group {
                found
                    .hits
                    .push(self.hit(doc, self.range(doc), tier, &mut ranker));
            }
        }
        found
            .rest
            .extend(doubtful.iter().flatten().map(|(doc, _)| *doc));
        found
    }

    /// Finds every document, as a query without words does.
    fn all(&self, limit: usize, admits: impl Fn(u32) -> bool) -> Found {
        let mut found = Found::default();
        for doc in (0..narrow(self.len())).filter(|&doc| admits(doc)) {
            found.total += 1;
            if found.hits.len() < limit {
                found.hits.push(unasked(doc));
            } else {
                found.rest.push(doc);
            }
        }
        found
    }

    /// Returns the hit that a search has for one document, if it matches.
    pub fn explain(&self, doc: u32, query: &str) -> Option<Hit> {
        self.documents.get(doc as usize)?;
        let query = Query::new(query);
        if query.words.is_empty() {
            return Some(unasked(doc));
        }
        let variants = self.variants(self.range(doc));
        let document = 0..variants.all.len();
        let mut ranker = Ranker::new(&query, variants);
        let mut tier = ranker.tier(document.clone())?;
        if tier.is_doubtful() {
            tier = ranker.settle(document.clone());
        }
        Some(self.hit(doc, document, tier, &mut ranker))
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

    fn variants(&self, range: Range<usize>) -> Variants<'_> {
        let all = self.variants.get(range.clone()).unwrap_or_default();
        Variants {
            all,
            letters: self.letters.get(range).unwrap_or_default(),
            text: &self.text,
        }
    }

    fn hit(&self, doc: u32, variants: Range<usize>, tier: Tier, ranker: &mut Ranker<'_>) -> Hit {
        let rank = ranker.rank(variants.clone(), tier);
        let matched = |part: Part| Matched {
            field: part.field,
            positions: positions(&self.field(doc, part.field).text, &part),
        };
        let matched = ranker.parts(variants).into_iter().map(matched).collect();
        Hit {
            doc,
            class: tier.class(),
            score: rank.score.0,
            matched,
        }
    }
}

/// Returns the characters of a text that a part of a match covers.
fn positions(text: &str, part: &Part) -> Vec<u32> {
    // Folding again costs less than keeping the origins of every text, most of which are never hit.
    let variants = fold_variants(text);
    let mut covered = BTreeSet::new();
    for (variant, places) in &part.places {
        let origins = variants
            .get(*variant)
            .and_then(|folded| folded.origin().get(places.clone()));
        if let Some((first, last)) = origins.and_then(|origins| origins.first().zip(origins.last()))
        {
            // What folding dropped between the two belongs to the match too.
            covered.extend(*first..=*last);
        }
    }
    let mut positions: Vec<u32> = Vec::with_capacity(covered.len());
    for (at, character) in (0..).zip(text.chars()) {
        // An accent of its own is drawn with the letter before it.
        let follows = is_mark(character) && at > 0 && positions.last() == Some(&(at - 1));
        if follows || covered.contains(&at) {
            positions.push(at);
        }
    }
    positions
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

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}

#[cfg(test)]
mod tests;
