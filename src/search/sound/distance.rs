//! Distance: how well two sounds agree, and which symbols of them meet.

use super::cost::{Costs, WHOLE, costs};
use super::letters::Script;
use super::symbol::is_vowel;

/// How much of two sounds has to agree, at most 1000.
pub(super) type Likeness = u16;

/// The longest sound that is compared.
pub(super) const LONGEST: usize = 32;

/// The cost of two neighbours in the other order.
const TRANSPOSED: u16 = 55;

/// A sound, measured.
#[derive(Debug, Clone, Copy, Default)]
pub(super) struct Entry<'a> {
    pub(super) symbols: &'a [u8],
    pub(super) script: Script,
    /// How many consonants it has that are rarely left out.
    pub(super) consonants: u32,
    /// What its symbols count for together.
    pub(super) weight: u16,
}

impl<'a> Entry<'a> {
    pub(super) fn new(symbols: &'a [u8], script: Script) -> Self {
        let (weight, consonants) = measure(symbols);
        Self {
            symbols,
            script,
            consonants: consonants.into(),
            weight,
        }
    }
}

/// One sound made ready to be held against many.
pub(super) struct Probe<'a> {
    costs: &'static Costs,
    symbols: &'a [u8],
    script: Script,
    weight: u16,
    consonants: u32,
    /// For each symbol of another sound, the places here where it meets one that is near.
    near: [u32; 128],
}

impl<'a> Probe<'a> {
    pub(super) fn new(symbols: &'a [u8], script: Script) -> Self {
        let costs = costs();
        let symbols = cut(symbols);
        let mut near = [0; 128];
        for (at, &symbol) in symbols.iter().enumerate() {
            if !is_vowel(symbol) {
                for &other in costs.consonants {
                    if costs.swap(symbol, other) <= 50 {
                        near[usize::from(other & 127)] |= 1 << at;
                    }
                }
            }
        }
        let (weight, consonants) = measure(symbols);
        Self {
            costs,
            symbols,
            script,
            weight,
            consonants: consonants.into(),
            near,
        }
    }

    /// Returns the likeness of another sound, 0 where it is below `least`.
    pub(super) fn likeness(&self, other: &Entry<'_>, least: Likeness) -> Likeness {
        let whole = u32::from(self.weight + other.weight) / 2;
        if whole == 0 {
            return 0;
        }
        let limit = whole * u32::from(1000 - least.min(1000)) / 1000;
        if 50 * self.consonants.abs_diff(other.consonants) > limit + 45 {
            return 0;
        }
        // The longest common subsequence, a bit a symbol (Hyyrö 2004).
        let mut open = u32::MAX;
        for &symbol in other.symbols {
            let met = open & self.near[usize::from(symbol & 127)];
            open = open.wrapping_add(met) | (open - met);
        }
        let left = (self.consonants + other.consonants).saturating_sub(2 * open.count_zeros());
        if 50 * left > limit + 45 {
            return 0;
        }
        let cost = self.cost(
            cut(other.symbols),
            other.script,
            u16::try_from(limit).unwrap_or(u16::MAX),
        );
        if u32::from(cost) > limit {
            return 0;
        }
        u16::try_from(1000 - u32::from(cost) * 1000 / whole).unwrap_or_default()
    }

    /// Returns the likeness of the start of another sound, 0 where it is below `least`.
    pub(super) fn start_likeness(&self, other: &Entry<'_>, least: Likeness) -> Likeness {
        let whole = u32::from(self.weight);
        let limit = whole * u32::from(1000 - least.min(1000)) / 1000;
        let limit = u16::try_from(limit).unwrap_or(u16::MAX);
        let other_symbols = cut(other.symbols);
        let row = self.last_row(other_symbols, other.script, limit);
        let starts = row.get(..=other_symbols.len()).unwrap_or_default();
        match starts.iter().min() {
            Some(&cost) if cost <= limit && whole > 0 => {
                u16::try_from(1000 - u32::from(cost) * 1000 / whole).unwrap_or_default()
            }
            _ => 0,
        }
    }

    /// Returns the least cost of turning one sound into the other, something above `limit` if it is.
    fn cost(&self, other: &[u8], script: Script, limit: u16) -> u16 {
        self.last_row(other, script, limit)[other.len()]
    }

    /// Returns the least cost of turning this sound into each start of another.
    fn last_row(&self, other: &[u8], script: Script, limit: u16) -> [u16; LONGEST + 1] {
        let bare = self.script.is_unvowelled() || script.is_unvowelled();
        let mut theirs = [0_u16; LONGEST];
        let mut before = [0_u16; LONGEST + 1];
        let mut row = [0_u16; LONGEST + 1];
        let mut next = [0_u16; LONGEST + 1];
        for (at, &symbol) in other.iter().enumerate() {
            theirs[at] = self.costs.gap(symbol, bare, at, other.len());
            row[at + 1] = row[at] + theirs[at];
        }
        let mut previous = 0;
        for (at, &symbol) in self.symbols.iter().enumerate() {
            let swaps = self.costs.swaps(symbol);
            let mine = self.costs.gap(symbol, bare, at, self.symbols.len());
            let mut left = row[0] + mine;
            next[0] = left;
            let mut least = left;
            for (to, &with) in other.iter().enumerate() {
                let mut swapped = u16::from(swaps[usize::from(with & 127)]);
                if at == 0 && to == 0 && swapped > 50 {
                    swapped += 25;
                }
                left = (row[to] + swapped)
                    .min(row[to + 1] + mine)
                    .min(left + theirs[to]);
                if with == previous && to > 0 && symbol == other[to - 1] && symbol != with {
                    left = left.min(before[to - 1] + TRANSPOSED);
                }
                next[to + 1] = left;
                least = least.min(left);
            }
            if least > limit.saturating_add(TRANSPOSED) {
                return [u16::MAX; LONGEST + 1];
            }
            previous = symbol;
            std::mem::swap(&mut before, &mut row);
            std::mem::swap(&mut row, &mut next);
        }
        row
    }
}

/// Returns what a sound counts for in full, and how many firm consonants it has.
pub(super) fn measure(symbols: &[u8]) -> (u16, u8) {
    let weights = symbols.iter().map(|symbol| costs().weight(*symbol));
    weights.fold((0, 0), |(sum, count), weight| {
        (sum + weight, count + u8::from(weight == WHOLE))
    })
}

fn cut(symbols: &[u8]) -> &[u8] {
    symbols
        .get(..symbols.len().min(LONGEST))
        .unwrap_or_default()
}

/// Returns the symbols of `other` that meet one of `one` at little cost, ascending.
pub(super) fn met(one: &[u8], other: &[u8], unvowelled: bool) -> Vec<usize> {
    let (one, other) = (cut(one), cut(other));
    let costs = costs();
    let mine = |at: usize| costs.gap(one[at], unvowelled, at, one.len());
    let theirs = |to: usize| costs.gap(other[to], unvowelled, to, other.len());
    let swap = |at: usize, to: usize| u16::from(costs.swap(one[at], other[to]));
    let mut table = [[0_u16; LONGEST + 1]; LONGEST + 1];
    for to in 0..other.len() {
        table[0][to + 1] = table[0][to] + theirs(to);
    }
    for at in 0..one.len() {
        table[at + 1][0] = table[at][0] + mine(at);
        for to in 0..other.len() {
            table[at + 1][to + 1] = (table[at][to] + swap(at, to))
                .min(table[at][to + 1] + mine(at))
                .min(table[at + 1][to] + theirs(to));
        }
    }
    let (mut at, mut to) = (one.len(), other.len());
    let mut met = Vec::new();
    while at > 0 && to > 0 {
        let here = table[at][to];
        if here == table[at - 1][to - 1] + swap(at - 1, to - 1) {
            if swap(at - 1, to - 1) < 50 {
                met.push(to - 1);
            }
            (at, to) = (at - 1, to - 1);
        } else if here == table[at - 1][to] + mine(at - 1) {
            at -= 1;
        } else {
            to -= 1;
        }
    }
    met.reverse();
    met
}
