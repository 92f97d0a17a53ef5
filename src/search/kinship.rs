//! Kinship: the records whose names are nearly what is asked for, in any script and spelling.

use super::index::{Index, Matched, Role};
use super::sound::{How, Sounds};
use std::cmp::Reverse;
use std::collections::HashMap;

/// How many different names that are nearly the one asked for are looked at.
const MOST: usize = 100;

/// How much less close a name may be and still tell why a record is found.
const NEAR: u16 = 150;

/// Texts of these labels are no names.
const NO_NAMES: [&str; 2] = ["date", "post"];

/// The names of an [`Index`], each once, made ready to be found by how they sound.
#[derive(Debug, Default)]
pub(super) struct Kinship {
    sounds: Sounds,
    /// Where the texts of each name begin among all; those of the last end where all do.
    begins: Vec<u32>,
    /// The numbers of the texts that are names, those that are the same name together.
    texts: Vec<u32>,
}

/// A document found by a name that is nearly the one asked for.
#[derive(Debug)]
pub(super) struct Relative {
    pub(super) doc: u32,
    pub(super) how: How,
    pub(super) closeness: u16,
    pub(super) matched: Matched,
}

impl Kinship {
    /// Gathers the names of an index; `progress` is told the share done, from several threads.
    pub(super) fn build(index: &Index, progress: impl Fn(f32) + Sync) -> Self {
        let mut numbers: HashMap<&str, u32> = HashMap::new();
        let mut groups: Vec<(u32, u32)> = Vec::new();
        for text in 0..u32::try_from(index.text_count()).unwrap_or(u32::MAX) {
            let field = index.text(text);
            if NO_NAMES.contains(&field.label) {
                continue;
            }
            let next = u32::try_from(numbers.len()).unwrap_or(u32::MAX);
            groups.push((*numbers.entry(field.text).or_insert(next), text));
        }
        let count = numbers.len();
        drop(numbers);
        groups.sort_unstable();
        let mut begins = Vec::with_capacity(count);
        let mut texts = Vec::with_capacity(groups.len());
        for (at, (name, text)) in (0..).zip(groups) {
            if begins.len() == name as usize {
                begins.push(at);
            }
            texts.push(text);
        }
        let name = |number: u32| -> &str {
            let first = begins.get(number as usize).copied().unwrap_or_default();
            let text = texts.get(first as usize).copied();
            text.map_or("", |text| index.text(text).text)
        };
        let sounds = Sounds::build(count, name, progress);
        Self {
            sounds,
            begins,
            texts,
        }
    }

    /// The texts that are one name.
    fn texts_of(&self, name: u32) -> &[u32] {
        let bound = |at: usize| self.begins.get(at).map(|begin| *begin as usize);
        let from = bound(name as usize).unwrap_or(self.texts.len());
        let to = bound(name as usize + 1).unwrap_or(self.texts.len());
        self.texts.get(from..to).unwrap_or_default()
    }

    /// Finds documents by names that are nearly the one asked for, the closest first: of equally
    /// close ones those that bear the name before those that are linked to who does.
    pub(super) fn search(
        &self,
        query: &str,
        index: &Index,
        admits: &(dyn Fn(u32) -> bool + Sync),
        cancelled: &(dyn Fn() -> bool + Sync),
    ) -> Vec<Relative> {
        let place = |text: &u32| index.place_of_text(*text);
        let name = |number: u32| -> &str {
            let first = self.texts_of(number).first();
            first.map_or("", |text| index.text(*text).text)
        };
        let is_admitted = |number: u32| {
            let mut places = self.texts_of(number).iter().filter_map(place);
            places.any(|(doc, _)| admits(doc))
        };
        let kin = self
            .sounds
            .search(query, MOST, name, is_admitted, &|| cancelled());
        let mut found: Vec<(Reverse<u16>, Role, u32, u16, usize)> = Vec::new();
        for (number, kin) in kin.iter().enumerate() {
            for text in self.texts_of(kin.text) {
                let Some((doc, field)) = place(text).filter(|(doc, _)| admits(*doc)) else {
                    continue;
                };
                let role = index.text(*text).role;
                found.push((Reverse(kin.closeness), role, doc, field, number));
            }
        }
        found.sort_unstable();
        let mut known: HashMap<u32, usize> = HashMap::new();
        let mut best: Vec<(Reverse<u16>, Role, u32, u16, usize)> = Vec::new();
        let written_alike = |number: usize| {
            let text = kin.get(number).map_or("", |kin| name(kin.text));
            is_latin(text) == is_latin(query)
        };
        for candidate in found {
            let Some(first) = known.get(&candidate.2) else {
                known.insert(candidate.2, best.len());
                best.push(candidate);
                continue;
            };
            // A name in the script of the query tells better why than one in another, even if
            // that is a little closer.
            let Some(shown) = best.get_mut(*first) else {
                continue;
            };
            let is_near = shown.0.0.saturating_sub(candidate.0.0) <= NEAR;
            if is_near && written_alike(candidate.4) && !written_alike(shown.4) {
                (shown.3, shown.4) = (candidate.3, candidate.4);
            }
        }
        let relative = |(Reverse(closeness), _, doc, field, number)| {
            let kin: Option<&super::sound::Kin> = kin.get(number);
            Some(Relative {
                doc,
                how: kin?.how,
                closeness,
                matched: Matched {
                    field,
                    positions: kin?.positions.clone(),
                },
            })
        };
        best.into_iter().filter_map(relative).collect()
    }
}

/// Says whether a text is written in Latin letters, by the first letter it has.
fn is_latin(text: &str) -> bool {
    let first = text.chars().find(|letter| letter.is_alphabetic());
    first.is_none_or(|letter| letter < '\u{250}' || ('\u{1e00}'..'\u{1f00}').contains(&letter))
}
