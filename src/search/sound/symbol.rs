//! Sound symbols: the alphabet that every script is reduced to.
//!
//! One byte stands for one sound, or for a letter that is read in several ways: the French and the
//! English `ch`, the Arabic و. What a symbol costs to swap, add or leave out is in
//! [`super::cost`].

/// `a`, `e`, `i`, `o`, `u` and their kin: `@` is a or e (ə, ä), `8` is ö, `y` is ü, `A` is the long
/// alef, `*` is a letter that carries any vowel, `E` is an e that may be silent.
const VOWELS: &[u8] = b"aeiou@8yA*E";

/// Between vowel and consonant: `j` as in yes, `w`, the Arabic and Hebrew letters for both
/// (`J`, `W`, `5`), `h`, the voiced `X` of gh and ğ, and `'` of ayn and hamza.
const WEAK: &[u8] = b"jwJW5hX'";

/// All but the vowels.
pub(super) const CONSONANTS: &[u8] = b"pbBPfvmntdTDszSZ$3QcCGkgxKlrR12467jwJW5hX'";

/// Returns whether a symbol is a vowel.
pub(super) fn is_vowel(symbol: u8) -> bool {
    VOWELS.contains(&symbol)
}

/// Returns whether a symbol is often left out or read as a vowel.
pub(super) fn is_weak(symbol: u8) -> bool {
    WEAK.contains(&symbol)
}
