//! Kin: how a name is another, and which of its letters show it.

use std::collections::BTreeSet;
use std::ops::Range;

use strsim::osa_distance;
use unicode_segmentation::UnicodeSegmentation as _;

use super::align::{Aligned, Pair};
use super::distance::met;
use super::letters::Sound;
use super::symbol::is_vowel;
use super::words::{Kind, Part};

/// How a name is another.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum How {
    /// The same name in another script or romanisation.
    Romanised,
    /// A name that sounds nearly the same.
    SoundsLike,
    /// The same name but for so many letters.
    Slip(u8),
}

impl How {
    /// Why a name is found, in words.
    pub fn words(self) -> String {
        match self {
            Self::Romanised => "another spelling".to_owned(),
            Self::SoundsLike => "sounds like it".to_owned(),
            Self::Slip(1) => "1 letter off".to_owned(),
            Self::Slip(letters) => format!("{letters} letters off"),
        }
    }

    /// The name of it for programs: `romanised`, `sounds-like`, `slip`.
    pub fn name(self) -> &'static str {
        match self {
            Self::Romanised => "romanised",
            Self::SoundsLike => "sounds-like",
            Self::Slip(_) => "slip",
        }
    }
}

/// The least likeness of parts that are the same in another spelling.
const SAME: u16 = 930;

/// The least likeness of parts that differ by habit, not by a slip.
const HABIT: u16 = 960;

/// The most letters that are off in a whole name.
const SLIPS: usize = 2;

/// Returns how two names are one another.
pub(super) fn how(ones: &[Part], others: &[Part], aligned: &Aligned) -> How {
    let names = aligned.pairs.iter().filter(|pair| {
        ones.get(pair.one.0)
            .is_some_and(|part| part.kind <= Kind::Patronymic)
    });
    let mut slips = Some(0);
    let mut least = 1000;
    for pair in names {
        least = least.min(pair.likeness);
        slips = slips
            .zip(letters_off(ones, others, pair))
            .map(|(sum, off)| sum + off);
    }
    match slips {
        Some(off @ 1..=SLIPS) if least < HABIT => How::Slip(u8::try_from(off).unwrap_or(u8::MAX)),
        _ if least >= SAME => How::Romanised,
        _ => How::SoundsLike,
    }
}

/// Returns how many letters two parts of one script differ in, if that may be a slip.
fn letters_off(ones: &[Part], others: &[Part], pair: &Pair) -> Option<usize> {
    if pair.one.1 || pair.other.1 {
        return None;
    }
    let (one, other) = (&ones.get(pair.one.0)?.text, &others.get(pair.other.0)?.text);
    let longest = one.chars().count().max(other.chars().count());
    if longest > 64 {
        return None;
    }
    let off = osa_distance(one, other);
    let most = match longest {
        0..4 => 0,
        4..8 => 1,
        _ => 2,
    };
    (off <= most).then_some(off)
}

/// Returns the characters of a text that meet those of another, in whole grapheme clusters.
pub(super) fn positions(ones: &[Part], others: &[Part], aligned: &Aligned, text: &str) -> Vec<u32> {
    let mut covered = BTreeSet::new();
    for pair in &aligned.pairs {
        let (one, other) = (sound(ones, pair.one), sound(others, pair.other));
        let initial = [(ones, pair.one), (others, pair.other)]
            .iter()
            .any(|(parts, (at, _))| {
                parts
                    .get(*at)
                    .is_some_and(|part| part.kind == Kind::Initial)
            });
        let met = if initial {
            vec![0]
        } else {
            met(
                &one.symbols,
                &other.symbols,
                one.script.is_unvowelled() || other.script.is_unvowelled(),
            )
        };
        let bare = one.script.is_unvowelled() || other.script.is_unvowelled();
        let mut before: Option<(usize, u32)> = None;
        for at in met {
            let Some(&(first, last)) = other.origins.get(at) else {
                continue;
            };
            // Letters without a sound between two that meet, and vowels that the script of the other
            // leaves out, belong to the match.
            let from = match before {
                Some((previous, end))
                    if !pair.other.1 && is_tied(&other, previous + 1..at, bare) =>
                {
                    end + 1
                }
                _ => first,
            };
            covered.extend(from.min(first)..=last);
            before = Some((at, last));
        }
    }
    let mut positions = Vec::with_capacity(covered.len());
    let mut at = 0;
    for cluster in text.graphemes(true) {
        let end = at + u32::try_from(cluster.chars().count()).unwrap_or(u32::MAX);
        if covered.range(at..end).next().is_some() {
            positions.extend(at..end);
        }
        at = end;
    }
    positions
}

/// Returns whether nothing that counts stands at some places of a sound.
fn is_tied(sound: &Sound, between: Range<usize>, bare: bool) -> bool {
    let symbols = sound.symbols.get(between).unwrap_or_default();
    symbols.is_empty() || (bare && symbols.iter().all(|symbol| is_vowel(*symbol)))
}

/// Returns the sound of one part or of two neighbours.
fn sound(parts: &[Part], (at, two): (usize, bool)) -> Sound {
    let mut sound = parts
        .get(at)
        .map(|part| part.sound.clone())
        .unwrap_or_default();
    if two && let Some(next) = parts.get(at + 1) {
        sound.append(&next.sound);
    }
    sound
}
