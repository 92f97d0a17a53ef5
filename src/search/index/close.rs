//! Closeness: letters that stand apart and yet say what is meant, and such that do not.

use super::super::word::Query;
use super::Index;

/// A query made ready to tell close letters from far-fetched ones.
#[derive(Debug)]
pub struct Closeness {
    words: Vec<Letters>,
}

impl Closeness {
    /// Takes a query.
    pub fn new(query: &str) -> Self {
        let query = Query::new(query);
        let words = query.words.iter().map(|word| Letters::of(&word.text));
        Self {
            words: words.collect(),
        }
    }
}

impl Index {
    /// Says whether the letters of each word stand close in some text of a document: within one
    /// word, or at the end of one and from the start of another on, or as initials of words.
    ///
    /// So `mksv`, `alma` and `am` are close in Altynbek Maksutov, and `lnko` is not: it takes two
    /// letters out of the middle of one word and two out of the middle of the other.
    pub fn is_close(&self, doc: u32, asked: &Closeness) -> bool {
        let texts = || self.range(doc).map(|number| self.variants.text(number));
        let is_close = |word: &Letters| texts().any(|text| word.stand_close(text));
        asked.words.iter().all(is_close)
    }
}

/// The letters of a word: for each letter, a bit for each place it has.
#[derive(Debug)]
struct Letters {
    places: [u64; 128],
    /// The bit of the last place; a word of more than 64 letters is never close.
    last: u64,
}

impl Letters {
    fn of(word: &str) -> Self {
        let mut places = [0; 128];
        for (at, byte) in word.bytes().enumerate().take(64) {
            if let Some(place) = places.get_mut(usize::from(byte)) {
                *place |= 1 << at;
            }
        }
        let last = match word.len() {
            count @ 1..=64 => 1 << (count - 1),
            _ => 0,
        };
        Self { places, last }
    }

    fn stand_close(&self, text: &str) -> bool {
        // A bit says that so many letters are met: within the word at hand, in words before, in
        // the word at hand after some in one before, and as initials.
        let (mut here, mut before, mut after, mut initials) = (0_u64, 0_u64, 0_u64, 0_u64);
        let mut starts = true;
        for byte in text.bytes() {
            if byte == b' ' {
                before |= here;
                (here, after, starts) = (0, 0, true);
                continue;
            }
            let places = self.places.get(usize::from(byte)).copied().unwrap_or(0);
            if starts {
                after = before << 1 & places;
                initials |= (initials << 1 | 1) & places;
            } else {
                after |= after << 1 & places;
            }
            here |= (here << 1 | 1) & places;
            if (here | after | initials) & self.last != 0 {
                return true;
            }
            starts = false;
        }
        false
    }
}

#[cfg(test)]
mod tests {
    use super::Letters;
    use proptest::prelude::*;

    fn is_close(word: &str, text: &str) -> bool {
        Letters::of(word).stand_close(text)
    }

    #[test]
    fn abbreviations_are_close_and_letters_from_here_and_there_are_not() {
        let name = "altynbek maksutov";
        for word in ["mksv", "am", "alma", "amks", "tynbek", "a", "kstv", "altm"] {
            assert!(is_close(word, name), "{word}");
        }
        for word in ["lnko", "bkts", "lmks t", "nko", "vm", "aa", ""] {
            assert!(!is_close(word, name), "{word}");
        }
        let ministry = "ministere de la jeunesse du dahomey";
        assert!(is_close("mdljd", ministry) && is_close("mjd", ministry));
        assert!(!is_close("djeda", ministry), "letters of three words");
        assert!(!is_close(&"a".repeat(65), &"a".repeat(70)));
        assert!(is_close(&"a".repeat(64), &"a".repeat(70)));
    }

    /// Whether the letters stand close by the definition: every way to place them is tried.
    fn by_definition(word: &[u8], text: &[u8], taken: &[usize]) -> bool {
        let Some((letter, rest)) = word.split_first() else {
            let starts = |at: &usize| *at == 0 || text[at - 1] == b' ';
            let jumps: Vec<usize> = taken
                .windows(2)
                .filter(|pair| text[pair[0]..pair[1]].contains(&b' '))
                .map(|pair| pair[1])
                .collect();
            let two_words = jumps.len() <= 1 && jumps.iter().all(starts);
            return two_words || taken.iter().all(starts);
        };
        let from = taken.last().map_or(0, |at| at + 1);
        (from..text.len()).any(|at| {
            let taken: Vec<usize> = taken.iter().copied().chain([at]).collect();
            text[at] == *letter && by_definition(rest, text, &taken)
        })
    }

    proptest! {
        #[test]
        fn the_bits_say_what_trying_everything_says(word in "[abc]{1,5}", text in "[abc]{1,4}( [abc]{1,4}){0,3}") {
            prop_assert_eq!(is_close(&word, &text), by_definition(word.as_bytes(), text.as_bytes(), &[]));
        }
    }
}
