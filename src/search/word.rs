//! Words: how well one folded text answers the words of a query.

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use memchr::memmem::Finder;

use super::fold::fold_words;

/// How closely a query was met, best first.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Class {
    /// The whole query is the whole field.
    Exact,
    /// The field starts with the whole query.
    Prefix,
    /// Every word starts a word.
    Words,
    /// Every word stands somewhere in one piece.
    Substring,
    /// The letters of a word stand somewhere in their order.
    Fuzzy,
}

/// A query made ready to be held against many texts.
#[derive(Debug)]
pub(super) struct Query {
    text: String,
    /// The different words: a word given twice asks for no more than once.
    pub(super) words: Vec<Word>,
    /// The letters of all words.
    pub(super) letters: u64,
    /// The first byte of the whole query.
    pub(super) first: u8,
}

impl Query {
    /// Folds a query.
    pub(super) fn new(query: &str) -> Self {
        let mut folded = fold_words(query);
        let text = folded.join(" ");
        folded.sort_unstable();
        folded.dedup();
        let words: Vec<Word> = folded.into_iter().map(Word::new).collect();
        let letters = words.iter().fold(0, |all, word| all | word.letters);
        let first = text.bytes().next().unwrap_or_default();
        Self {
            text,
            words,
            letters,
            first,
        }
    }

    /// Returns `Exact` or `Prefix` if the folded text is or starts with the whole query.
    pub(super) fn whole(&self, text: &str) -> Option<Class> {
        let rest = text.strip_prefix(self.text.as_str())?;
        Some(if rest.is_empty() {
            Class::Exact
        } else {
            Class::Prefix
        })
    }

    /// Returns the length of the folded query, the place of a whole match.
    pub(super) fn len(&self) -> usize {
        self.text.len()
    }
}

/// One folded word of a query.
#[derive(Debug)]
pub(super) struct Word {
    pub(super) text: String,
    finder: Finder<'static>,
    letters: u64,
    initial: u64,
    /// The letters after the first, as those that start a word.
    further: u64,
}

impl Word {
    fn new(text: String) -> Self {
        let finder = Finder::new(text.as_bytes()).into_owned();
        let letters = text.bytes().fold(0, |all, byte| all | letter(byte));
        let initial = text.bytes().next().map_or(0, letter) << INITIALS;
        let further = text.bytes().skip(1).fold(0, |all, byte| all | letter(byte)) << INITIALS;
        Self {
            text,
            finder,
            letters,
            initial,
            further,
        }
    }

    /// Returns whether a text with these [`letters`] has all of the word's; if not, it does not
    /// hold the word in any way.
    pub(super) fn may_be_in(&self, letters: u64) -> bool {
        self.letters & !letters == 0
    }

    /// Returns whether a word may start with this one in a text with these [`letters`].
    pub(super) fn may_start_in(&self, letters: u64) -> bool {
        self.initial & letters != 0
    }

    /// Returns whether this is a single letter: for it, "may" is "does".
    pub(super) fn is_letter(&self) -> bool {
        self.text.len() == 1 && self.text.bytes().all(|byte| byte.is_ascii_lowercase())
    }

    /// Returns all places of the word in one piece, from one on, that do not overlap.
    ///
    /// An overlapping one starts no word, for a word holds no space.
    pub(super) fn places<'a>(
        &'a self,
        text: &'a [u8],
        from: usize,
    ) -> impl Iterator<Item = usize> + use<'a> {
        self.finder
            .find_iter(text.get(from..).unwrap_or_default())
            .map(move |at| from + at)
    }

    /// Returns the best place of the word in one piece: the first that starts a word, else the
    /// first.
    pub(super) fn place(&self, text: &str) -> Option<usize> {
        let text = text.as_bytes();
        let starts = |at: &usize| *at == 0 || text.get(at - 1) == Some(&b' ');
        self.places(text, 0)
            .find(starts)
            .or_else(|| self.finder.find(text))
    }
}

/// Returns whether the letters of a word occur in a text in their order.
pub(super) fn is_subsequence(word: &str, text: &str) -> bool {
    let mut rest = text.as_bytes();
    word.bytes().all(|byte| {
        let found = memchr::memchr(byte, rest).and_then(|at| rest.get(at + 1..));
        rest = found.unwrap_or_default();
        found.is_some()
    })
}

/// Where the bits of the letters that start words begin in [`letters`].
const INITIALS: u32 = 32;

/// Returns the letters of a folded text as bits: those anywhere in it, and above them those that
/// start a word.
pub(super) fn letters(text: &str) -> u64 {
    let mut bits = 0;
    let mut previous = b' ';
    for byte in text.bytes() {
        let bit = letter(byte);
        bits |= bit;
        if previous == b' ' {
            bits |= bit << INITIALS;
        }
        previous = byte;
    }
    bits
}

/// Returns the bit of a letter, or one shared by two digits at most; none for a space.
fn letter(byte: u8) -> u64 {
    match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + (byte - b'0') % 6),
        _ => 0,
    }
}

/// Scores words in folded texts as [`SkimMatcherV2`] does.
///
/// A matcher that is used again leaves cells of the last text in its cache and reads some of them
/// as scores, so the same pair can score differently: order would depend on history. Here every
/// score is that of a new matcher.
pub(super) struct Scorer {
    matcher: SkimMatcherV2,
}

impl Scorer {
    pub(super) fn new() -> Self {
        Self {
            matcher: new_matcher(),
        }
    }

    /// Returns the score of a word in a text with these [`letters`] that holds it in this class.
    pub(super) fn score(&self, word: &Word, text: &str, letters: u64, class: Class) -> i64 {
        let foretold = foretell(word, text, letters, class);
        foretold.unwrap_or_else(|| self.matched(text, &word.text))
    }

    fn matched(&self, text: &str, word: &str) -> i64 {
        if text.len() < 3 {
            return new_matcher().fuzzy_match(text, word).unwrap_or_default();
        }
        // A new matcher costs more than the match. Matching one letter cuts the cache down to four
        // cells; the next text of three letters or more clears these four itself and gets new ones
        // for the rest.
        self.matcher.fuzzy_match("a", "a");
        self.matcher.fuzzy_match(text, word).unwrap_or_default()
    }
}

/// Returns the score if it is certain without matching.
///
/// The first letter earns 31 at the start of the text, 23 at the start of another word and 15
/// elsewhere. Each further one earns 20 next to the last; after a gap it earns 12 at most, or 20 if
/// it starts a word. So a word in one piece scores highest unless its first letter has a better
/// place and another letter starts a word.
fn foretell(word: &Word, text: &str, letters: u64, class: Class) -> Option<i64> {
    let starts_text = text.bytes().next() == word.text.bytes().next();
    let leaps = word.further & letters != 0;
    let first = match class {
        _ if starts_text && text.starts_with(&word.text) => 31,
        Class::Words if !starts_text || !leaps => 23,
        Class::Substring if !(starts_text || leaps && word.may_start_in(letters)) => 15,
        _ => return None,
    };
    let further = i64::try_from(word.text.len() - 1).ok()?;
    Some(first + 20 * further)
}

/// Returns the places of the letters of a word in a folded text, as the matcher chooses them.
pub(super) fn fuzzy_places(text: &str, word: &str) -> Vec<usize> {
    new_matcher()
        .fuzzy_indices(text, word)
        .map(|(_, places)| places)
        .unwrap_or_default()
}

fn new_matcher() -> SkimMatcherV2 {
    SkimMatcherV2::default().ignore_case()
}

#[cfg(test)]
mod tests {
    use proptest::prelude::*;

    use super::*;

    fn word(text: &str) -> Word {
        Word::new(text.to_owned())
    }

    /// The class by its definition.
    fn class(word: &str, text: &str) -> Option<Class> {
        if text.split(' ').any(|other| other.starts_with(word)) {
            Some(Class::Words)
        } else if text.contains(word) {
            Some(Class::Substring)
        } else {
            is_subsequence(word, text).then_some(Class::Fuzzy)
        }
    }

    #[test]
    fn a_word_is_best_placed_where_it_starts_a_word() {
        assert_eq!(word("mak").place("amak makhmudov"), Some(5));
        assert_eq!(word("mak").place("kamak amak"), Some(2));
        assert_eq!(word("mak").place("m a k"), None);
        assert!(is_subsequence("mksv", "altynbek maksutov"));
        assert!(!is_subsequence("mm", "maksutov"));
    }

    #[test]
    fn the_whole_query_keeps_its_order() {
        let query = Query::new("Al-Malik  S");
        assert_eq!(query.whole("al malik s"), Some(Class::Exact));
        assert_eq!(query.whole("al malik salim"), Some(Class::Prefix));
        assert_eq!(query.whole("salim al malik"), None);
        assert_eq!(Query::new("i a i").words.len(), 2);
    }

    proptest! {
        #[test]
        fn letters_never_rule_out_what_is_there(word in "[ab0-9]{1,3}", text in "[abc06]{1,3}( [ab169]{1,4}){0,4}") {
            let (word, bits) = (Word::new(word), letters(&text));
            let class = class(&word.text, &text);
            prop_assert!(class.is_none() || word.may_be_in(bits));
            prop_assert!(class != Some(Class::Words) || word.may_start_in(bits));
            if word.is_letter() {
                prop_assert_eq!(word.may_be_in(bits), class.is_some());
                prop_assert_eq!(word.may_start_in(bits), class == Some(Class::Words));
            }
        }

        #[test]
        fn scores_are_those_of_a_new_matcher(
            pairs in prop::collection::vec(("[ab]{1,3}( ?[ab]{1,3}){0,6}( ?[abcd]{1,5}){0,6}", "[ab]{1,6}|[abcd1]{1,4}"), 1..40),
        ) {
            let scorer = Scorer::new();
            for (text, word) in pairs {
                let expected = new_matcher().fuzzy_match(&text, &word).unwrap_or_default();
                let class = class(&word, &text).unwrap_or(Class::Fuzzy);
                prop_assert_eq!(scorer.score(&Word::new(word), &text, letters(&text), class), expected);
            }
        }
    }
}
