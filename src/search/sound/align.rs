//! Alignment: which part of one name is which of another, and how close the two are.

use super::cost::costs;
use super::distance::{Entry, Likeness, Probe};
use super::words::{Kind, Part};

/// The least likeness of two parts that are taken for one another.
pub(super) const LEAST: Likeness = 600;

/// What is held against another name: its symbols, and what it counts for.
#[derive(Debug, Clone, Copy)]
pub(super) struct Side<'a> {
    pub(super) sound: Entry<'a>,
    pub(super) kind: Kind,
    pub(super) weight: f32,
    /// Whether it may be the start of a longer part.
    pub(super) starts: bool,
}

impl<'a> Side<'a> {
    pub(super) fn new(part: &'a Part, weight: f32) -> Self {
        Self {
            sound: Entry::new(&part.sound.symbols, part.sound.script),
            kind: part.kind,
            weight,
            starts: false,
        }
    }
}

/// Parts of one name that are parts of the other.
#[derive(Debug, Clone, Copy, PartialEq)]
pub(super) struct Pair {
    /// The first part of each name, and whether the part after it belongs to it.
    pub(super) one: (usize, bool),
    pub(super) other: (usize, bool),
    pub(super) likeness: Likeness,
    /// See [`worth`].
    pub(super) worth: f32,
}

/// Two names side by side.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Aligned {
    pub(super) pairs: Vec<Pair>,
    /// How many parts of the first that are names of their own have one in the other.
    pub(super) names: usize,
    /// From 0 to 1.
    pub(super) closeness: f32,
}

/// The least likeness of what is typed so far to the start of a part.
pub(super) const STARTING: Likeness = 850;

/// Returns what the likeness of a start is as that of a whole part.
pub(super) fn start(likeness: Likeness) -> Likeness {
    likeness * 9 / 10
}

/// The share of the closeness that is the query's, not the text's.
const OURS: f32 = 0.65;

/// What is left of the closeness of names whose parts are in another order.
const ORDER: f32 = 0.98;

/// Returns a share of a whole, both at least 0, as a number.
pub(super) fn scaled(share: f32, whole: f32) -> u16 {
    #[expect(
        clippy::cast_possible_truncation,
        clippy::cast_sign_loss,
        reason = "a cast of a float stops at the bounds of the number"
    )]
    let number = (share * whole) as u16;
    number
}

/// Returns what a likeness is worth, from 0 to 1.
///
/// Two names in one script are more alike if they are one.
pub(super) fn worth(likeness: Likeness, same_script: bool) -> f32 {
    let slope = if same_script { 2.4 } else { 1.7 };
    (1.0 - f32::from(1000_u16.saturating_sub(likeness)) / 1000.0 * slope).max(0.0)
}

/// Makes the parts of a name ready to be aligned with those of many.
pub(super) fn probes<'a>(sides: &[Side<'a>]) -> Vec<Probe<'a>> {
    let probe = |side: &Side<'a>| Probe::new(side.sound.symbols, side.sound.script);
    sides.iter().map(probe).collect()
}

/// Aligns two names, the first given with its [`probes`].
///
/// `steep` if names in one script have to be more alike than others, which puts those first that
/// were written alike.
pub(super) fn align(
    ones: &[Side<'_>],
    probes: &[Probe<'_>],
    others: &[Side<'_>],
    steep: bool,
) -> Aligned {
    let mut options = Vec::new();
    let script = |sides: &[Side<'_>], at: usize| sides.get(at).map(|side| side.sound.script);
    let mut add = |one: (usize, bool), other: (usize, bool), likeness: Likeness| {
        let same = steep && script(ones, one.0) == script(others, other.0);
        let worth = worth(likeness, same);
        if worth > 0.0 {
            options.push(Pair {
                one,
                other,
                likeness,
                worth,
            });
        }
    };
    for (at, (one, probe)) in ones.iter().zip(probes).enumerate() {
        for (to, other) in others.iter().enumerate() {
            let mut likeness = if one.kind == Kind::Initial || other.kind == Kind::Initial {
                initial(one, other)
            } else {
                probe.likeness(&other.sound, LEAST)
            };
            if one.kind == Kind::Name && other.kind == Kind::Name {
                if one.starts {
                    likeness = likeness.max(start(probe.start_likeness(&other.sound, STARTING)));
                }
                if likeness < SHORT && steep && is_short(&one.sound, &other.sound) {
                    likeness = SHORT;
                }
            }
            add((at, false), (to, false), likeness);
        }
    }
    joined(ones, others, &mut |at, to, likeness| {
        add((at, true), (to, false), likeness);
    });
    joined(others, ones, &mut |at, to, likeness| {
        add((to, false), (at, true), likeness);
    });
    let weight = |sides: &[Side<'_>], (at, two): (usize, bool)| -> f32 {
        sides
            .iter()
            .skip(at)
            .take(1 + usize::from(two))
            .map(|side| side.weight)
            .sum()
    };
    let gain = |pair: &Pair| pair.worth * (weight(ones, pair.one) + weight(others, pair.other));
    options.sort_by(|one, other| {
        gain(other)
            .total_cmp(&gain(one))
            .then(one.one.cmp(&other.one))
            .then(one.other.cmp(&other.other))
    });
    let (mut ours, mut theirs) = (0_u64, 0_u64);
    let mut aligned = Aligned::default();
    let (mut gained, mut given) = (0.0, 0.0);
    for pair in options {
        let bits = |(at, two): (usize, bool)| (1 | u64::from(two) << 1) << at.min(62);
        if ours & bits(pair.one) == 0 && theirs & bits(pair.other) == 0 {
            ours |= bits(pair.one);
            theirs |= bits(pair.other);
            gained += pair.worth * weight(ones, pair.one);
            given += pair.worth * weight(others, pair.other);
            let is_name = |at: usize| ones.get(at).is_some_and(|side| side.kind == Kind::Name);
            aligned.names += usize::from(is_name(pair.one.0))
                + usize::from(pair.one.1 && is_name(pair.one.0 + 1));
            aligned.pairs.push(pair);
        }
    }
    let total = |sides: &[Side<'_>]| sides.iter().map(|side| side.weight).sum::<f32>().max(0.001);
    aligned.closeness = OURS * gained / total(ones) + (1.0 - OURS) * given / total(others);
    // Of two names with the same parts, the one in the same order is nearer.
    let places = |pair: &Pair| (pair.one.0, pair.other.0);
    let crossed = aligned.pairs.iter().map(places).any(|(one, other)| {
        aligned
            .pairs
            .iter()
            .map(places)
            .any(|(before, after)| before < one && after > other)
    });
    if crossed {
        aligned.closeness *= ORDER;
    }
    aligned
}

/// The likeness of a name and the start of it, as people are called for short.
const SHORT: Likeness = 800;

/// Returns whether one sound is the start of the other.
fn is_short(one: &Entry<'_>, other: &Entry<'_>) -> bool {
    let (short, long) = if one.symbols.len() < other.symbols.len() {
        (one.symbols, other.symbols)
    } else {
        (other.symbols, one.symbols)
    };
    let near = |(one, other): (&u8, &u8)| costs().swap(*one, *other) <= 12;
    short.len() >= 2 && short.iter().zip(long).all(near)
}

/// Returns the likeness of two parts one of which is an initial.
fn initial(one: &Side<'_>, other: &Side<'_>) -> Likeness {
    if one.kind == Kind::Light || other.kind == Kind::Light {
        return 0;
    }
    let first = |side: &Side<'_>| side.sound.symbols.first().copied().unwrap_or_default();
    let near = costs().swap(first(one), first(other)) <= 6;
    if !near {
        0
    } else if one.kind == other.kind {
        1000
    } else {
        900
    }
}

/// Calls back for two neighbouring parts of one name that are one part of the other.
fn joined(twos: &[Side<'_>], ones: &[Side<'_>], call: &mut impl FnMut(usize, usize, Likeness)) {
    let mut symbols = Vec::new();
    for (at, pair) in twos.windows(2).enumerate() {
        let [first, second] = pair else { continue };
        if first.kind == Kind::Initial || second.kind == Kind::Initial {
            continue;
        }
        join(first.sound.symbols, second.sound.symbols, &mut symbols);
        let mut probe = None;
        for (to, one) in ones.iter().enumerate() {
            let long = one.sound.symbols.len() * 2 >= symbols.len()
                && one.sound.symbols.len()
                    > second.sound.symbols.len().max(first.sound.symbols.len());
            if one.kind != Kind::Initial && long {
                let likeness = probe
                    .get_or_insert_with(|| Probe::new(&symbols, first.sound.script))
                    .likeness(&one.sound, 750);
                if likeness > 0 {
                    call(at, to, likeness);
                }
            }
        }
    }
}

/// Puts two sounds together.
pub(super) fn join(first: &[u8], second: &[u8], symbols: &mut Vec<u8>) {
    symbols.clear();
    symbols.extend(first);
    let doubled = usize::from(first.last().is_some() && first.last() == second.first());
    symbols.extend(second.iter().skip(doubled));
    symbols.truncate(28);
}
