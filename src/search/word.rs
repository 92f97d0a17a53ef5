//! Words: how closely one folded text meets the words of a query.

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
    /// The folded query.
    pub(super) text: String,
    /// The different words: a word given twice asks for no more than once.
    pub(super) words: Vec<Word>,
    /// The letters of all words.
    pub(super) letters: u64,
    /// The letters of all words, the first of each as one that starts a word.
    pub(super) initials: u64,
}

impl Query {
    /// Folds a query.
    pub(super) fn new(query: &str) -> Self {
        let mut folded = fold_words(query);
        let text = folded.join(" ");
        // A long word is in fewer texts: asked first, it saves asking for the others.
        folded.sort_unstable_by(|one, other| (other.len(), other).cmp(&(one.len(), one)));
        folded.dedup();
        let words: Vec<Word> = folded.into_iter().map(Word::new).collect();
        let letters = words.iter().fold(0, |all, word| all | word.letters);
        let initials = words.iter().fold(letters, |all, word| all | word.initial);
        Self {
            text,
            words,
            letters,
            initials,
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
    /// The word.
    pub(super) text: String,
    finder: Finder<'static>,
    /// For each byte, at which of the first 64 places of the word it stands.
    places: Box<[u64; 256]>,
    letters: u64,
    initial: u64,
    /// The letters after the first, as those that start a word.
    pub(super) further: u64,
    /// For each letter after the first, its bit among those that start a word and that of the
    /// [`pairs`] it ends.
    pub(super) steps: Vec<(u64, u64)>,
    /// The bits of all its pairs.
    pairs: u64,
}

impl Word {
    pub(super) fn new(text: String) -> Self {
        let finder = Finder::new(text.as_bytes()).into_owned();
        let letters = text.bytes().fold(0, |all, byte| all | letter(byte));
        let initial = text.bytes().next().map_or(0, letter) << INITIALS;
        let steps: Vec<(u64, u64)> = text
            .bytes()
            .zip(text.bytes().skip(1))
            .map(|(before, byte)| (letter(byte) << INITIALS, pair(before, byte)))
            .collect();
        let mut places = Box::new([0; 256]);
        for (place, byte) in text.bytes().take(64).enumerate() {
            places[usize::from(byte)] |= 1 << place;
        }
        Self {
            finder,
            places,
            letters,
            initial,
            further: steps.iter().fold(0, |all, (initial, _)| all | initial),
            pairs: steps.iter().fold(0, |all, (_, pair)| all | pair),
            steps,
            text,
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

    /// Returns whether a text with these [`pairs`] may hold the word in one piece.
    pub(super) fn may_be_whole_in(&self, pairs: u64) -> bool {
        self.pairs & !pairs == 0
    }

    /// Returns whether this is a single letter: for it, "may" is "does".
    pub(super) fn is_letter(&self) -> bool {
        self.text.len() == 1 && self.text.bytes().all(|byte| byte.is_ascii_lowercase())
    }

    /// Returns how closely a text with these [`letters`] and [`pairs`] may meet the word at best.
    pub(super) fn best_class(&self, letters: u64, pairs: u64) -> Class {
        if !self.may_be_whole_in(pairs) {
            Class::Fuzzy
        } else if self.may_start_in(letters) {
            Class::Words
        } else {
            Class::Substring
        }
    }

    /// Returns how closely a text with these [`letters`] and [`pairs`] meets the word.
    pub(super) fn class(&self, text: &str, letters: u64, pairs: u64) -> Option<Class> {
        if !self.may_be_in(letters) {
            return None;
        }
        let best = self.best_class(letters, pairs);
        if self.is_letter() {
            return Some(best);
        }
        if self.text.len() <= 64 && text.len() <= 64 {
            self.class_letter_by_letter(text)
        } else {
            self.class_by_search(text)
        }
    }

    /// Returns the class in a short text: its letters are taken one by one, without a branch that
    /// depends on them, which is as good as random.
    fn class_letter_by_letter(&self, text: &str) -> Option<Class> {
        // The bit of a place is set if the word up to there was found: its letters in their
        // order; the word in one piece, ending at the last letter; and so at the start of a word.
        let (mut spread, mut piece, mut start) = (0_u64, 0_u64, 0_u64);
        let (mut pieces, mut starts, mut boundary) = (0, 0, 1);
        for byte in text.bytes() {
            let here = self.places[usize::from(byte)];
            spread |= (spread << 1 | 1) & here;
            piece = (piece << 1 | 1) & here;
            start = (start << 1 | boundary) & here;
            pieces |= piece;
            starts |= start;
            boundary = u64::from(byte == b' ');
        }
        let last = 1_u64 << (self.text.len().saturating_sub(1) % 64);
        if starts & last != 0 {
            Some(Class::Words)
        } else if pieces & last != 0 {
            Some(Class::Substring)
        } else {
            (spread & last != 0).then_some(Class::Fuzzy)
        }
    }

    /// Returns the class in any text.
    fn class_by_search(&self, text: &str) -> Option<Class> {
        match self.place(text) {
            Some(place) if starts_word(text.as_bytes(), place) => Some(Class::Words),
            Some(_) => Some(Class::Substring),
            None => is_subsequence(&self.text, text).then_some(Class::Fuzzy),
        }
    }

    /// Returns all places of the word in one piece that do not overlap.
    ///
    /// An overlapping one starts no word, for a word holds no space.
    fn places<'a>(&'a self, text: &'a [u8]) -> impl Iterator<Item = usize> + use<'a> {
        self.finder.find_iter(text)
    }

    /// Returns the best place of the word in one piece: the first that starts a word, else the
    /// first.
    pub(super) fn place(&self, text: &str) -> Option<usize> {
        let text = text.as_bytes();
        self.places(text)
            .find(|&at| starts_word(text, at))
            .or_else(|| self.finder.find(text))
    }
}

/// Returns whether a word starts at a place in a folded text.
fn starts_word(text: &[u8], at: usize) -> bool {
    at == 0 || text.get(at - 1) == Some(&b' ')
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

/// A bit that [`letters`] never sets, nor does the other.
pub(super) const FREE: u64 = 1 << 31;
/// A bit that [`letters`] never sets, nor does the other.
pub(super) const ALSO_FREE: u64 = FREE << INITIALS;

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

/// Returns the bit of a letter, or one shared by two digits; none for a space.
fn letter(byte: u8) -> u64 {
    match byte {
        b'a'..=b'z' => 1 << (byte - b'a'),
        b'0'..=b'9' => 1 << (26 + (byte - b'0') % 5),
        _ => 0,
    }
}

/// Returns the neighbouring letters of a folded text as bits, each shared by a dozen pairs.
pub(super) fn pairs(text: &str) -> u64 {
    let following = text.bytes().skip(1);
    text.bytes()
        .zip(following)
        .filter(|&(before, byte)| before != b' ' && byte != b' ')
        .fold(0, |all, (before, byte)| all | pair(before, byte))
}

/// Returns the bit of a pair of letters: a multiplicative hash, which spreads common pairs evenly.
fn pair(before: u8, byte: u8) -> u64 {
    let number = u32::from(before) << 8 | u32::from(byte);
    1 << (number.wrapping_mul(0x9E37_79B1) >> 26)
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
        fn bits_never_rule_out_what_is_there(word in "[ab0-9]{1,3}", text in "[abc06]{1,3}( [ab169]{1,4}){0,4}") {
            let (word, letters, pairs) = (Word::new(word), letters(&text), pairs(&text));
            let class = class(&word.text, &text);
            prop_assert_eq!(letters & (FREE | ALSO_FREE), 0);
            prop_assert!(class.is_none() || word.may_be_in(letters));
            prop_assert!(class.is_none_or(|class| class >= word.best_class(letters, pairs)));
            if word.is_letter() {
                prop_assert_eq!(word.may_be_in(letters), class.is_some());
                prop_assert_eq!(word.may_start_in(letters), class == Some(Class::Words));
            }
            prop_assert_eq!(word.class(&text, letters, pairs), class);
            prop_assert_eq!(word.class_by_search(&text), class);
        }
    }
}
