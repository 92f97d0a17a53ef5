//! Search: the names that sound like a query, best first.

use std::cmp::Reverse;
use std::sync::Mutex;

use super::align::{Aligned, STARTING, Side, align, join, probes, scaled, start};
use super::build::{Built, Token, build};
use super::candidates::{Lookup, Scratch, candidates};
use super::distance::Likeness;
use super::kin::{How, how, positions};
use super::words::{Kind, Part, parts};

/// The least likeness of sounds that lead to a text.
const LOOKUP: Likeness = 720;

/// The least likeness of two parts of a query, put together, to one of a text.
const JOINED: Likeness = 800;

/// How like a sound must be to one asked for to count as the same in how rare it is.
const SAME: Likeness = 930;

/// A closeness that makes it needless to look further.
const CERTAIN: u16 = 850;

/// The least closeness that is worth showing: of a text that has but one part of the query and not
/// quite that, of any other.
const SHOWN: [u16; 2] = [560, 420];

/// The least likeness of the one part of a query: nothing else of it can bear the match out.
const ALONE: Likeness = 845;

/// How many symbols a part has at least that may be the start of a longer one.
const STARTS: usize = 3;

/// The most parts of a query that are looked at, and the most characters.
const PARTS: usize = 16;
const CHARACTERS: usize = 512;

/// The least closeness of two names that may be one.
const DOUBLE: u16 = 850;

/// A text that is nearly the name asked for.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Kin {
    /// The number of the text.
    pub text: u32,
    /// How it is the name asked for.
    pub how: How,
    /// How close it is, at most 1000.
    pub closeness: u16,
    /// The characters of the text, as written, that meet the query; ascending, in whole grapheme
    /// clusters.
    pub positions: Vec<u32>,
}

/// Texts made ready to be found by how they sound.
#[derive(Debug, Default)]
pub struct Sounds {
    built: Built,
    scratch: Mutex<Scratch>,
}

impl Sounds {
    /// Makes texts ready, which are numbered from 0, on all processors.
    ///
    /// `progress` is told the share done, from 0 to 1, from several threads.
    pub fn build<'a>(
        count: usize,
        text: impl Fn(u32) -> &'a str + Sync,
        progress: impl Fn(f32) + Sync,
    ) -> Self {
        Self {
            built: build(count, &text, &progress),
            scratch: Mutex::default(),
        }
    }

    /// Returns how much memory is held, in bytes.
    pub fn bytes(&self) -> usize {
        self.built.bytes()
    }

    /// Returns the texts that are nearly the name asked for, the closest first.
    ///
    /// `text` returns what was given to [`Self::build`]. Texts that `admits` turns down are left out.
    /// A search that `cancelled` stops finds nothing.
    pub fn search<'a>(
        &self,
        query: &str,
        limit: usize,
        text: impl Fn(u32) -> &'a str,
        admits: impl Fn(u32) -> bool,
        cancelled: &dyn Fn() -> bool,
    ) -> Vec<Kin> {
        let parts = short(query);
        let (mut ours, mut lookups) = self.look_up(&parts);
        let mut found = self.closely(&ours, &lookups, &admits);
        if !cancelled() && found.first().is_none_or(|best| best.0 < CERTAIN) {
            let count = lookups.len();
            self.look_further(&parts, &mut ours, &mut lookups);
            if lookups.len() > count && !cancelled() {
                found = self.closely(&ours, &lookups, &admits);
            }
        }
        if cancelled() {
            return Vec::new();
        }
        found.truncate(limit);
        let kin = |(closeness, number, aligned): (u16, u32, Aligned)| {
            let text = text(number);
            let theirs = super::words::parts(text);
            Kin {
                text: number,
                how: how(&parts, &theirs, &aligned),
                closeness,
                positions: positions(&parts, &theirs, &aligned, text),
            }
        };
        found.into_iter().map(kin).collect()
    }

    /// Returns the parts of a query with what they count for, and the sounds that are like them.
    fn look_up<'a>(&self, parts: &'a [Part]) -> (Vec<Side<'a>>, Vec<Lookup>) {
        let mut lookups: Vec<Lookup> = Vec::new();
        let mut ours: Vec<Side<'a>> = Vec::new();
        for (at, part) in parts.iter().enumerate() {
            let twin = parts
                .iter()
                .take(at)
                .position(|other| other.sound.symbols == part.sound.symbols);
            let mut rarity = self.built.rarity(0);
            if let Some(twin) = twin.and_then(|twin| ours.get(twin)) {
                rarity = twin.weight / share(twin.kind);
            } else if part.kind <= Kind::Patronymic {
                let like =
                    self.built
                        .dictionary
                        .like(&part.sound.symbols, part.sound.script, LOOKUP);
                let same = like.iter().take_while(|(_, likeness)| *likeness >= SAME);
                rarity = self.built.rarity(
                    same.map(|(sound, _)| self.built.postings(*sound).len())
                        .sum(),
                );
                lookups.push((at, like));
            }
            ours.push(Side::new(part, rarity * share(part.kind)));
        }
        (ours, lookups)
    }

    /// Adds what is like two parts put together, and what starts with the last part.
    fn look_further(&self, parts: &[Part], ours: &mut [Side<'_>], lookups: &mut Vec<Lookup>) {
        let mut symbols = Vec::new();
        for (at, pair) in parts.windows(2).enumerate() {
            let [first, second] = pair else { continue };
            if first.kind != Kind::Initial && second.kind != Kind::Initial {
                join(&first.sound.symbols, &second.sound.symbols, &mut symbols);
                let like = self
                    .built
                    .dictionary
                    .like(&symbols, first.sound.script, JOINED);
                if !like.is_empty() {
                    lookups.push((at, like));
                }
            }
        }
        if let Some((part, side)) = parts.last().zip(ours.last_mut())
            && part.kind == Kind::Name
            && part.sound.symbols.len() >= STARTS
        {
            let mut like =
                self.built
                    .dictionary
                    .starting(&part.sound.symbols, part.sound.script, STARTING);
            for (_, likeness) in &mut like {
                *likeness = start(*likeness);
            }
            if !like.is_empty() {
                side.starts = true;
                lookups.push((parts.len() - 1, like));
            }
        }
    }

    /// Returns the texts that are close, the closest first, each with how it is aligned.
    fn closely(
        &self,
        ours: &[Side<'_>],
        lookups: &[Lookup],
        admits: &impl Fn(u32) -> bool,
    ) -> Vec<(u16, u32, Aligned)> {
        let probes = probes(ours);
        let closely = |number: u32| {
            let side = |token: &Token| Side {
                sound: self.built.dictionary.get(token.sound()),
                kind: token.kind(),
                weight: self.built.rarity(self.built.postings(token.sound()).len())
                    * share(token.kind()),
                starts: false,
            };
            let theirs: Vec<Side<'_>> = self.built.tokens(number).iter().map(side).collect();
            let aligned = align(ours, &probes, &theirs, true);
            (scaled(aligned.closeness, 1000.0), number, aligned)
        };
        let candidates = candidates(&self.built, &self.scratch, ours, lookups, admits);
        let mut found: Vec<_> = candidates
            .into_iter()
            .map(closely)
            .filter(|found| is_shown(found, ours.len() == 1))
            .collect();
        found.sort_by_key(|(closeness, number, _)| (Reverse(*closeness), *number));
        found
    }
}

/// Returns whether a text is close enough to be shown; `alone` if the query has but one part.
fn is_shown((closeness, _, aligned): &(u16, u32, Aligned), alone: bool) -> bool {
    let likeness = aligned.pairs.first().map_or(0, |pair| pair.likeness);
    let same = likeness >= SAME;
    if alone && likeness < ALONE {
        return false;
    }
    *closeness >= SHOWN[usize::from(same || aligned.names > 1)]
}

/// Returns how much a part of a kind counts beside a name.
fn share(kind: Kind) -> f32 {
    match kind {
        Kind::Name => 1.0,
        Kind::Patronymic => 0.35,
        Kind::Initial => 0.2,
        Kind::Light => 0.1,
    }
}

/// Returns how close two names are and how they are one another, without any index.
///
/// `None` if they are not the same or nearly the same name. Which of the two comes first makes no
/// difference.
pub fn compare(one: &str, other: &str) -> Option<(u16, How)> {
    let (ones, others) = (short(one), short(other));
    let sides =
        |parts: &'_ [Part]| -> Vec<f32> { parts.iter().map(|part| share(part.kind)).collect() };
    let (mine, theirs) = (sides(&ones), sides(&others));
    let ours: Vec<Side<'_>> = ones
        .iter()
        .zip(mine)
        .map(|(part, weight)| Side::new(part, weight))
        .collect();
    let yours: Vec<Side<'_>> = others
        .iter()
        .zip(theirs)
        .map(|(part, weight)| Side::new(part, weight))
        .collect();
    let there = align(&ours, &probes(&ours), &yours, false);
    let back = align(&yours, &probes(&yours), &ours, false);
    let closeness = scaled(there.closeness.min(back.closeness), 1000.0);
    let hows = how(&ones, &others, &there).max(how(&others, &ones, &back));
    (closeness >= DOUBLE).then_some((closeness, hows))
}

/// Takes the start of a text apart, so that a long one costs no more.
fn short(text: &str) -> Vec<Part> {
    let end = text
        .char_indices()
        .nth(CHARACTERS)
        .map_or(text.len(), |(at, _)| at);
    let mut parts = parts(text.get(..end).unwrap_or_default());
    parts.truncate(PARTS);
    parts
}
