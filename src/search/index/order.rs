//! The folded texts in alphabetical order, and so their words: what starts with some letters is
//! found by bisection.

use std::cmp::Ordering;
use std::ops::Range;

use rayon::prelude::*;

use super::variants::{Brief, Variants, narrow};

/// The alphabetical orders of all variants.
#[derive(Debug, Default)]
pub(super) struct Order {
    /// The variants by their text.
    texts: Vec<u32>,
    /// The role and length of each of these.
    briefs: Vec<Brief>,
    /// The variants by each of their words but the first, by which they are in the other order.
    ///
    /// Only [`KEY`] letters of a word count, lest the order of some hostile text take for ever.
    words: Vec<u32>,
    /// Where in its text each of these words starts.
    offsets: Vec<u16>,
    /// The variants with words beyond what an offset can say.
    long: Vec<u32>,
}

/// How many letters are compared at once.
const KEY: usize = 16;

impl Order {
    /// Orders variants.
    pub(super) fn new(variants: &Variants) -> Self {
        let (texts, (words, long)) = rayon::join(|| by_text(variants), || by_word(variants));
        Self {
            briefs: texts
                .iter()
                .map(|&number| variants.brief(number as usize))
                .collect(),
            texts,
            words: words.iter().map(|&(_, number, _)| number).collect(),
            offsets: words.iter().map(|&(.., offset)| offset).collect(),
            long,
        }
    }

    /// Returns where the texts stand in the order that start with some letters.
    pub(super) fn texts_with(&self, start: &str, variants: &Variants) -> Range<usize> {
        let start = start.as_bytes();
        let compare = |&number: &u32| {
            let text = variants.text(number as usize).as_bytes();
            text.get(..start.len()).unwrap_or(text).cmp(start)
        };
        let from = self
            .texts
            .partition_point(|number| compare(number) == Ordering::Less);
        let those = self.texts.get(from..).unwrap_or_default();
        from..from + those.partition_point(|number| compare(number) != Ordering::Greater)
    }

    /// Returns a variant by its place in the order of texts.
    pub(super) fn text(&self, at: usize) -> usize {
        self.texts[at] as usize
    }

    /// Returns the role and length of variants by their places in the order of texts.
    pub(super) fn briefs(&self, places: Range<usize>) -> &[Brief] {
        self.briefs.get(places).unwrap_or_default()
    }

    /// Returns the variants that may have a word, but not the first, that starts with some
    /// letters; some more than once, and some that have none.
    pub(super) fn words_with(&self, start: &str, variants: &Variants) -> [&[u32]; 2] {
        let least = key(start.as_bytes());
        let further = KEY.saturating_sub(start.len());
        let most = (0..further).fold(least, |most, place| most | 0xff << (8 * place));
        let place = |at: usize| {
            let text = variants.text(self.words[at] as usize).as_bytes();
            word_key(text, self.offsets[at])
        };
        let from = bisect(0..self.words.len(), |at| place(at) < least);
        let to = bisect(from..self.words.len(), |at| place(at) <= most);
        [self.words.get(from..to).unwrap_or_default(), &self.long]
    }

    /// Returns the heap bytes held.
    pub(super) fn bytes(&self) -> usize {
        4 * (self.texts.capacity() + self.words.capacity() + self.long.capacity())
            + self.briefs.capacity()
            + 2 * self.offsets.capacity()
    }
}

/// Returns the first place of an ordered range for which something does not hold.
fn bisect(range: Range<usize>, holds: impl Fn(usize) -> bool) -> usize {
    let (mut from, mut to) = (range.start, range.end);
    while from < to {
        let middle = from.midpoint(to);
        if holds(middle) {
            from = middle + 1;
        } else {
            to = middle;
        }
    }
    from
}

fn by_text(variants: &Variants) -> Vec<u32> {
    let text = |number: u32| variants.text(number as usize).as_bytes();
    let mut keyed: Vec<(u128, u32)> = (0..narrow(variants.len()))
        .into_par_iter()
        .map(|number| (key(text(number)), number))
        .collect();
    keyed.par_sort_unstable_by(|one, other| {
        let by_text = || text(one.1).cmp(text(other.1));
        let by_key = one.0.cmp(&other.0);
        by_key.then_with(by_text).then(one.1.cmp(&other.1))
    });
    keyed.into_iter().map(|(_, number)| number).collect()
}

/// A word by its key, its variant and where it starts.
type Place = (u128, u32, u16);

fn by_word(variants: &Variants) -> (Vec<Place>, Vec<u32>) {
    let mut places = Vec::new();
    let mut long = Vec::new();
    for number in 0..narrow(variants.len()) {
        let text = variants.text(number as usize).as_bytes();
        for space in memchr::memchr_iter(b' ', text) {
            let Ok(start) = u16::try_from(space + 1) else {
                long.push(number);
                break;
            };
            places.push((word_key(text, start), number, start));
        }
    }
    places.par_sort_unstable();
    (places, long)
}

/// Returns the first letters of a text as a number of the same order.
fn key(text: &[u8]) -> u128 {
    let mut first = [0; KEY];
    for (place, byte) in first.iter_mut().zip(text) {
        *place = *byte;
    }
    u128::from_be_bytes(first)
}

/// Returns the [`key`] of the word that starts at a place.
fn word_key(text: &[u8], start: u16) -> u128 {
    let from = text.get(usize::from(start)..).unwrap_or_default();
    let from = from.get(..KEY).unwrap_or(from);
    let word = from.split(|&byte| byte == b' ').next();
    key(word.unwrap_or_default())
}
