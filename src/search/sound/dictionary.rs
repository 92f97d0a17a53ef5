//! The dictionary: every different sound once, and which of them are like another.

use std::cmp::Reverse;
use std::ops::Range;

use rayon::prelude::*;

use super::distance::{Entry, Likeness, Probe, measure};
use super::letters::Script;
use super::skeleton::{Skeleton, skeletons};

/// The shortest skeletons of which a letter, and of which two, may be missing.
const SHORTENED: [u32; 2] = [3, 6];

/// Different sounds, numbered in the order of their skeletons.
#[derive(Debug, Default)]
pub(super) struct Dictionary {
    /// Each sound: its script and size, see [`Entry`], then its symbols.
    symbols: Vec<u8>,
    starts: Vec<u32>,
    /// Each skeleton, see [`Skeleton::aligned`], ascending.
    aligned: Vec<u64>,
    /// Where the sounds of each skeleton start in `members`.
    skeletons: Vec<u32>,
    members: Vec<u32>,
    /// Keys of skeletons, whole and shortened, ascending, and the number of the skeleton.
    keys: Vec<(u32, u32)>,
}

impl Dictionary {
    /// Numbers different sounds, each given with its script.
    ///
    /// Returns the numbers in the order in which the sounds were given.
    pub(super) fn new(sounds: &[(Script, &[u8])]) -> (Self, Vec<u32>) {
        let skeletons: Vec<Vec<Skeleton>> = sounds
            .par_iter()
            .map(|(_, symbols)| skeletons(symbols))
            .collect();
        let mut order: Vec<u32> = (0..narrow(sounds.len())).collect();
        // Sounds that are compared in one go lie side by side.
        order.par_sort_unstable_by_key(|at| {
            (
                skeletons[*at as usize].first().map(|first| first.aligned()),
                sounds[*at as usize],
            )
        });
        let mut dictionary = Self::default();
        let mut numbers = vec![0; sounds.len()];
        let mut all: Vec<(u64, Skeleton, u32)> = Vec::with_capacity(sounds.len() * 3 / 2);
        for (number, at) in (0..).zip(order) {
            let at = at as usize;
            numbers[at] = number;
            dictionary.push(sounds[at].0, sounds[at].1);
            all.extend(
                skeletons[at]
                    .iter()
                    .map(|skeleton| (skeleton.aligned(), *skeleton, number)),
            );
        }
        dictionary.index(all);
        (dictionary, numbers)
    }

    fn push(&mut self, script: Script, symbols: &[u8]) {
        self.starts.push(narrow(self.symbols.len()));
        let (weight, consonants) = measure(symbols);
        self.symbols.extend([
            script.number() << 5 | consonants.min(31),
            u8::try_from(weight / 10).unwrap_or(u8::MAX),
        ]);
        self.symbols.extend(symbols);
    }

    fn index(&mut self, mut all: Vec<(u64, Skeleton, u32)>) {
        all.par_sort_unstable();
        all.dedup();
        let mut different = Vec::new();
        for group in all.chunk_by(|one, other| one.0 == other.0) {
            let number = narrow(self.skeletons.len());
            self.skeletons.push(narrow(self.members.len()));
            self.members
                .extend(group.iter().map(|(_, _, number)| *number));
            let skeleton = group
                .first()
                .map_or_else(Skeleton::default, |first| first.1);
            self.aligned.push(skeleton.aligned());
            different.push((skeleton, number));
        }
        let keys = different.par_iter().flat_map_iter(|(skeleton, number)| {
            let near = near(*skeleton).into_iter();
            near.map(|skeleton| (skeleton.key(), *number))
        });
        self.keys = keys.collect();
        self.keys.par_sort_unstable();
        self.keys.dedup();
        self.keys.shrink_to_fit();
        self.symbols.shrink_to_fit();
    }

    pub(super) fn len(&self) -> u32 {
        narrow(self.starts.len())
    }

    /// Returns a sound.
    pub(super) fn get(&self, number: u32) -> Entry<'_> {
        let at = number as usize;
        let bound = |at: usize| {
            self.starts
                .get(at)
                .map_or(self.symbols.len(), |start| *start as usize)
        };
        match self.symbols.get(bound(at)..bound(at + 1)) {
            Some([head, weight, symbols @ ..]) => Entry {
                symbols,
                script: Script::from_number(head >> 5),
                consonants: u32::from(head & 31),
                weight: u16::from(*weight) * 10,
            },
            _ => Entry::default(),
        }
    }

    /// Returns the sounds that are at least so like another, the likest first.
    pub(super) fn like(
        &self,
        symbols: &[u8],
        script: Script,
        least: Likeness,
    ) -> Vec<(u32, Likeness)> {
        let probe = Probe::new(symbols, script);
        let mut groups = Vec::new();
        for skeleton in skeletons(symbols).into_iter().flat_map(near) {
            self.under(skeleton, &mut groups);
        }
        groups.sort_unstable();
        groups.dedup();
        let members = groups
            .into_iter()
            .flat_map(|group| self.members(group..group + 1));
        best(members.map(|number| (*number, probe.likeness(&self.get(*number), least))))
    }

    /// Returns the sounds that start with one that is at least so like another, the likest first.
    pub(super) fn starting(
        &self,
        symbols: &[u8],
        script: Script,
        least: Likeness,
    ) -> Vec<(u32, Likeness)> {
        let probe = Probe::new(symbols, script);
        let mut found = Vec::new();
        for skeleton in skeletons(symbols) {
            let (low, high) = skeleton.bounds();
            let start = self.aligned.partition_point(|other| *other < low);
            let end = self.aligned.partition_point(|other| *other <= high);
            let members = self.members(narrow(start)..narrow(end));
            found.extend(
                members
                    .iter()
                    .map(|number| (*number, probe.start_likeness(&self.get(*number), least))),
            );
        }
        best(found.into_iter())
    }

    /// Returns the sounds of neighbouring skeletons.
    fn members(&self, groups: Range<u32>) -> &[u32] {
        let bound = |at: u32| {
            self.skeletons
                .get(at as usize)
                .map_or(self.members.len(), |start| *start as usize)
        };
        self.members
            .get(bound(groups.start)..bound(groups.end))
            .unwrap_or_default()
    }

    /// Adds the numbers of the skeletons that are under a key.
    fn under(&self, skeleton: Skeleton, groups: &mut Vec<u32>) {
        let key = skeleton.key();
        let start = self.keys.partition_point(|(other, _)| *other < key);
        let these = self
            .keys
            .iter()
            .skip(start)
            .take_while(|(other, _)| *other == key);
        groups.extend(these.map(|(_, number)| *number));
    }

    pub(super) fn bytes(&self) -> usize {
        self.symbols.capacity()
            + (self.starts.capacity()
                + self.skeletons.capacity()
                + self.members.capacity()
                + self.keys.capacity() * 2
                + self.aligned.capacity() * 2)
                * 4
    }
}

/// Returns a skeleton and what is left of it without some of its letters.
fn near(skeleton: Skeleton) -> Vec<Skeleton> {
    let mut near = vec![skeleton];
    if skeleton.len() >= SHORTENED[0] {
        near.extend(skeleton.shortened());
    }
    if skeleton.len() >= SHORTENED[1] {
        let twice: Vec<Skeleton> = near
            .iter()
            .skip(1)
            .flat_map(|short| short.shortened())
            .collect();
        near.extend(twice);
        near.sort_unstable();
        near.dedup();
    }
    near
}

/// Returns sounds that are like another at all, the likest first, each once.
fn best(sounds: impl Iterator<Item = (u32, Likeness)>) -> Vec<(u32, Likeness)> {
    let mut best: Vec<(u32, Likeness)> = sounds.filter(|(_, likeness)| *likeness > 0).collect();
    best.sort_unstable_by_key(|&(number, likeness)| (Reverse(likeness), number));
    best.dedup();
    best
}

fn narrow(count: usize) -> u32 {
    u32::try_from(count).unwrap_or(u32::MAX)
}
