//! Phrases found at a token of a page, by their first word.

use super::super::page::Page;
use super::super::token::tokens;
use super::table;
use std::collections::HashMap;

/// The words after the first, and the meaning.
type Phrase<T> = (Vec<Box<str>>, T);

/// Phrases with what each means.
#[derive(Debug)]
pub(super) struct Phrases<T> {
    /// By first word, the longest first: the words after it, and the meaning.
    by_first: HashMap<Box<str>, Vec<Phrase<T>>>,
}

impl<T> Default for Phrases<T> {
    fn default() -> Self {
        Self {
            by_first: HashMap::new(),
        }
    }
}

impl<T: Copy + PartialEq> Phrases<T> {
    /// Adds the rows of a table whose key means something.
    pub(super) fn read(&mut self, rows: &'static str, meaning: impl Fn(&str) -> Option<T>) {
        for (key, words) in table::rows(rows) {
            let Some(meaning) = meaning(key) else {
                continue;
            };
            for entry in words.split(',') {
                for spelling in table::spellings(entry.trim()) {
                    self.add(&spelling, meaning);
                }
            }
        }
    }

    /// Adds a phrase.
    pub(super) fn add(&mut self, phrase: &str, meaning: T) {
        // An apostrophe belongs to the word before it only if one follows.
        let whole = if phrase.ends_with('\'') {
            format!("{phrase}x")
        } else {
            phrase.to_owned()
        };
        let mut read = tokens(&whole);
        if phrase.ends_with('\'') {
            read.pop();
        }
        let mut words = read.into_iter().map(|token| token.folded);
        let Some(first) = words.next() else {
            return;
        };
        let rest: Vec<Box<str>> = words.collect();
        let known = self.by_first.entry(first).or_default();
        if known
            .iter()
            .any(|(had, meant)| *had == rest && *meant == meaning)
        {
            return;
        }
        let place = known.partition_point(|(had, _)| had.len() >= rest.len());
        known.insert(place, (rest, meaning));
    }

    /// The phrases that stand at a token with their lengths, the longest first.
    pub(super) fn all<'a>(
        &'a self,
        page: &'a Page<'_>,
        at: usize,
    ) -> impl Iterator<Item = (usize, &'a T)> {
        let known = self.by_first.get(page.folded(at));
        known
            .into_iter()
            .flatten()
            .filter_map(move |(rest, meaning)| {
                let mut next = at + 1;
                let stands = rest.iter().all(|word| {
                    next += 1;
                    page.folded(next - 1) == &**word
                });
                stands.then_some((rest.len() + 1, meaning))
            })
    }

    /// The longest phrase that stands at a token.
    pub(super) fn first<'a>(&'a self, page: &'a Page<'_>, at: usize) -> Option<(usize, &'a T)> {
        self.all(page, at).next()
    }

    /// Says whether a folded word alone means one of these.
    pub(super) fn is(&self, word: &str, meanings: &[T]) -> bool {
        self.by_first.get(word).is_some_and(|known| {
            known
                .iter()
                .any(|(rest, meaning)| rest.is_empty() && meanings.contains(meaning))
        })
    }
}
