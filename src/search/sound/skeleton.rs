//! Skeletons: the consonants of a sound by place of speech, and all skeletons an edit away.
//!
//! Only sounds whose skeletons are alike are worth comparing. Two skeletons are an edit apart if
//! one is the other, or both are the same, after a letter of each is left out; so each is kept
//! under itself and under what is left of it without each of its letters (the symmetric delete
//! method of Garbe, 2012).

use std::sync::LazyLock;

/// Consonants of one place of speech.
const CLASSES: [&[u8]; 8] = [
    b"pbBfvP",
    b"m",
    b"n",
    b"tdTD",
    b"szSZ$3QcC",
    b"kgK4",
    b"lR",
    b"r",
];

/// Symbols that belong to more places, each with a class of the other; 8 is none at all.
const OPEN: &[(u8, &[u64])] = &[
    (b'1', &[5, 6]),
    (b'2', &[5, 0]),
    (b'6', &[6, 5]),
    (b'7', &[6, 5]),
    (b'G', &[5, 6]),
    (b'x', &[6, 0]),
    (b'X', &[0, 6]),
    (b'R', &[7, 8]),
    (b'w', &[0, 1]),
    (b'W', &[0, 1]),
    (b'5', &[0, 1]),
];

/// How many skeletons one sound may have.
const MOST: usize = 4;

/// How many letters a skeleton has at most.
const LONGEST: u32 = 15;

/// A row of consonant classes, four bits each, the last one lowest.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Default)]
pub(super) struct Skeleton(u64);

impl Skeleton {
    /// Returns how many letters it has.
    pub(super) fn len(self) -> u32 {
        (64 - self.0.leading_zeros()).div_ceil(4)
    }

    fn with(self, class: u64) -> Self {
        if class == 0 || self.len() == LONGEST || (class == self.0 & 15) {
            self
        } else {
            Self(self.0 << 4 | class)
        }
    }

    /// Returns what is left of it without each of its letters.
    pub(super) fn shortened(self) -> impl Iterator<Item = Self> {
        (0..self.len()).map(move |at| {
            let below = (1_u64 << (4 * at)) - 1;
            Self((self.0 >> 4 & !below) | (self.0 & below))
        })
    }

    /// Returns it as a number that orders skeletons by their first letters.
    pub(super) fn aligned(self) -> u64 {
        self.0 << (64 - 4 * self.len()).min(60)
    }

    /// Returns the bounds of [`Self::aligned`] for all that start with it.
    pub(super) fn bounds(self) -> (u64, u64) {
        let first = self.aligned();
        (
            first,
            first | u64::MAX.checked_shr(4 * self.len()).unwrap_or(0),
        )
    }

    /// Returns a number by which it is found, rarely that of another.
    pub(super) fn key(self) -> u32 {
        (self.0.wrapping_add(1).wrapping_mul(0x9e37_79b9_7f4a_7c15) >> 32) as u32
    }
}

/// Returns the skeletons of a sound, the likeliest first.
pub(super) fn skeletons(symbols: &[u8]) -> Vec<Skeleton> {
    let mut all = vec![Skeleton::default()];
    for &symbol in symbols {
        let classes = classes(symbol);
        let count = all.len();
        if let [_, second] = classes
            && count * 2 <= MOST
        {
            for at in 0..count {
                all.push(all[at].with(*second));
            }
        }
        let first = classes.first().copied().unwrap_or_default();
        for skeleton in all.iter_mut().take(count) {
            *skeleton = skeleton.with(first);
        }
    }
    all.dedup();
    all
}

/// The numbers of the classes, each in a row of its own; none is 0.
const NUMBERS: [[u64; 1]; CLASSES.len() + 1] = [[0], [1], [2], [3], [4], [5], [6], [7], [8]];

/// Returns the classes of a symbol, at least one.
fn classes(symbol: u8) -> &'static [u64] {
    static TABLE: LazyLock<[&[u64]; 256]> = LazyLock::new(|| {
        std::array::from_fn(|symbol| {
            let of = |symbols: &[u8]| symbols.iter().any(|other| usize::from(*other) == symbol);
            let class = CLASSES.iter().position(|symbols| of(symbols));
            let open = OPEN.iter().find(|(open, _)| usize::from(*open) == symbol);
            open.map_or_else(
                || NUMBERS[class.map_or(0, |class| class + 1)].as_slice(),
                |(_, classes)| classes,
            )
        })
    });
    TABLE[usize::from(symbol)]
}
