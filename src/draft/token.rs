//! Splits a text into words, numbers and marks, and those into sentences and paragraphs.

use std::ops::Range;
use unicode_normalization::UnicodeNormalization as _;
use unicode_normalization::char::is_combining_mark;

/// What precedes an apostrophe that separates two words: `l'eau`, `qu'il`.
const ELIDED: [&str; 12] = [
    "l", "d", "n", "s", "j", "m", "c", "qu", "lorsqu", "puisqu", "jusqu", "quelqu",
];
/// No elided word has more letters.
const LONGEST_ELIDED: usize = 8;
/// Words whose full stop ends no sentence.
const ABBREVIATED: [&str; 32] = [
    "dr", "dre", "prof", "pr", "mr", "mrs", "ms", "mm", "messrs", "st", "gen", "col", "hon", "eng",
    "ing", "sept", "oct", "nov", "dec", "jan", "janv", "feb", "fevr", "avr", "juil", "aug", "no",
    "art", "vs", "mgr", "lt", "jr",
];
/// A line shorter than this, in characters, that ends without a full stop is a line of its own.
const SHORT_LINE: usize = 60;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sort {
    /// Letters, with the hyphens within them: `vice-ministre`.
    Word,
    /// Digits, with the letters that make them an ordinal: `28`, `3ème`.
    Number,
    /// Any other character.
    Mark,
}

/// A word, number or mark of a text.
#[derive(Debug, Clone)]
#[expect(
    clippy::struct_excessive_bools,
    reason = "each tells of how the word is written"
)]
pub(super) struct Token {
    /// Where it stands, in bytes.
    pub(super) at: Range<usize>,
    /// In small letters, without accents.
    pub(super) folded: Box<str>,
    pub(super) sort: Sort,
    /// Begins with a capital.
    pub(super) capital: bool,
    /// All capitals, two at least.
    pub(super) shouts: bool,
    /// Nothing stands between it and the token before.
    pub(super) glued: bool,
    /// Begins a paragraph.
    pub(super) opens: bool,
}

/// Folds a word: small letters, no accents, one apostrophe, one hyphen.
pub(super) fn fold_word(word: &str) -> Box<str> {
    if word.is_ascii() {
        return word.to_ascii_lowercase().into();
    }
    let plain = word.nfd().filter(|c| !is_combining_mark(*c));
    let mut folded = String::with_capacity(word.len());
    for c in plain {
        match c {
            '’' | 'ʼ' | '‘' => folded.push('\''),
            '‐' | '‑' => folded.push('-'),
            'œ' | 'Œ' => folded.push_str("oe"),
            c => folded.extend(c.to_lowercase().filter(|c| !is_combining_mark(*c))),
        }
    }
    folded.into()
}

/// Splits a text into tokens.
pub(super) fn tokens(text: &str) -> Vec<Token> {
    let mut scan = Scan {
        text,
        chars: text.char_indices().collect(),
        next: 0,
        found: Vec::with_capacity(text.len() / 5),
    };
    scan.all();
    scan.found
}

struct Scan<'a> {
    text: &'a str,
    chars: Vec<(usize, char)>,
    next: usize,
    found: Vec<Token>,
}

impl Scan<'_> {
    fn peek(&self, ahead: usize) -> Option<char> {
        self.chars.get(self.next + ahead).map(|(_, c)| *c)
    }

    fn offset(&self, index: usize) -> usize {
        self.chars.get(index).map_or(self.text.len(), |(at, _)| *at)
    }

    fn all(&mut self) {
        // A text begins with a paragraph.
        let mut opens = true;
        let mut glued = false;
        let mut line_start = 0;
        while let Some(c) = self.peek(0) {
            if c.is_whitespace() {
                glued = false;
                if c == '\n' {
                    opens |= self.ends_paragraph(line_start);
                    line_start = self.next + 1;
                }
                self.next += 1;
                continue;
            }
            let start = self.next;
            let sort = if is_letter(c) {
                self.word();
                Sort::Word
            } else if c.is_ascii_digit() {
                self.number();
                Sort::Number
            } else {
                self.next += 1;
                Sort::Mark
            };
            self.push(start, sort, glued, opens);
            (glued, opens) = (true, false);
        }
    }

    /// Says whether the line that ends here is the last of its paragraph: an empty line follows,
    /// or it is short and does not end as a sentence does.
    fn ends_paragraph(&self, line_start: usize) -> bool {
        let line = self.chars.get(line_start..self.next).unwrap_or_default();
        let visible = || {
            line.iter()
                .rev()
                .map(|(_, c)| *c)
                .filter(|c| !c.is_whitespace())
        };
        let Some(last) = visible().next() else {
            return true;
        };
        let first = line.iter().map(|(_, c)| *c).find(|c| !c.is_whitespace());
        let next = self.peek(1).unwrap_or('\n');
        (line.len() < SHORT_LINE && !matches!(last, ',' | ';' | '-' | '’' | '\''))
            || matches!(first, Some('•' | '–' | '—'))
            || matches!(next, '•' | '\n')
    }

    fn word(&mut self) {
        let start = self.next;
        while let Some(c) = self.peek(0) {
            if is_letter(c) || is_combining_mark(c) || (self.next > start && c.is_ascii_digit()) {
                self.next += 1;
                continue;
            }
            let within = self.peek(1).is_some_and(is_letter);
            match c {
                '-' | '‐' | '‑' if within => self.next += 1,
                '\'' | '’' | 'ʼ' if within => {
                    if self.splits_at_apostrophe(start) {
                        return;
                    }
                    self.next += 1;
                }
                // `S.E.` and `H.E.` are one word, `M.Karim` is two.
                // Some write a space after it: `l’ Éducation`.
                '\'' | '’' | 'ʼ' if self.is_elided_before_space(start) => {
                    self.next += 1;
                    return;
                }
                '.' if self.next == start + 1 && self.is_initials(start) => {
                    while self.peek(0).is_some_and(is_letter) || self.peek(0) == Some('.') {
                        if self.peek(0).is_some_and(is_letter) && self.peek(1) != Some('.') {
                            break;
                        }
                        self.next += 1;
                    }
                    return;
                }
                _ => return,
            }
        }
    }

    fn is_elided_before_space(&self, start: usize) -> bool {
        self.next == start + 1
            && self.peek(1) == Some(' ')
            && self.peek(2).is_some_and(is_letter)
            && matches!(self.chars.get(start), Some((_, 'l' | 'd' | 'L' | 'D')))
    }

    fn is_initials(&self, start: usize) -> bool {
        let at = |ahead: usize| self.chars.get(start + ahead).map(|(_, c)| *c);
        at(0).is_some_and(char::is_uppercase)
            && at(2).is_some_and(char::is_uppercase)
            && at(3) == Some('.')
    }

    /// At an apostrophe within a word: takes it with the elided word before it, or leaves `'s`
    /// for the next token. Names such as N'Diaye and O'Brien stay whole.
    fn splits_at_apostrophe(&mut self, start: usize) -> bool {
        if self.next - start > LONGEST_ELIDED {
            return self.peek(1) == Some('s') && !self.peek(2).is_some_and(is_letter);
        }
        let before = self.text.get(self.offset(start)..self.offset(self.next));
        let before = fold_word(before.unwrap_or_default());
        let shouts = self.chars.get(start).is_some_and(|(_, c)| c.is_uppercase())
            && self.peek(1).is_some_and(char::is_uppercase);
        let is_elided =
            ELIDED.contains(&&*before) && (!shouts || matches!(&*before, "l" | "d" | "qu"));
        if is_elided {
            self.next += 1;
            return true;
        }
        // The possessive is a word of its own.
        self.peek(1) == Some('s') && !self.peek(2).is_some_and(is_letter)
    }

    fn number(&mut self) {
        while self.peek(0).is_some_and(|c| c.is_ascii_digit()) {
            self.next += 1;
        }
        let mut letters = 0;
        while self.peek(letters).is_some_and(is_letter) {
            letters += 1;
        }
        if letters <= 4 {
            self.next += letters;
        }
    }

    fn push(&mut self, start: usize, sort: Sort, glued: bool, opens: bool) {
        let mut sort = sort;
        // `'s` after a name.
        if sort == Sort::Mark && glued && self.is_apostrophe(start) {
            let s = self.peek(0) == Some('s') && !self.peek(1).is_some_and(is_letter);
            if s {
                self.next += 1;
                sort = Sort::Word;
            }
        }
        let at = self.offset(start)..self.offset(self.next);
        let word = self.text.get(at.clone()).unwrap_or_default();
        let mut letters = word.chars().filter(|c| c.is_alphabetic());
        let capital = letters.clone().next().is_some_and(char::is_uppercase);
        let shouts = letters.clone().count() > 1 && letters.all(char::is_uppercase);
        self.found.push(Token {
            at,
            folded: fold_word(word),
            sort,
            capital,
            shouts,
            glued,
            opens,
        });
    }

    fn is_apostrophe(&self, index: usize) -> bool {
        matches!(self.chars.get(index), Some((_, '\'' | '’' | 'ʼ')))
    }
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic()
}

/// The sentences of a text, each a run of its tokens.
pub(super) fn sentences(tokens: &[Token]) -> Vec<Range<usize>> {
    let mut found = Vec::new();
    let mut start = 0;
    for (index, token) in tokens.iter().enumerate() {
        if token.opens && index > start {
            found.push(start..index);
            start = index;
        }
        if ends_sentence(tokens, index) {
            // A closing quotation mark belongs to the sentence it closes.
            let closes = tokens
                .get(index + 1)
                .is_some_and(|next| next.glued && matches!(&*next.folded, "\"" | "»" | "”" | ")"));
            let end = index + 1 + usize::from(closes);
            found.push(start..end);
            start = end;
        }
    }
    if start < tokens.len() {
        found.push(start..tokens.len());
    }
    found.retain(|sentence| !sentence.is_empty());
    found
}

fn ends_sentence(tokens: &[Token], index: usize) -> bool {
    let Some(token) = tokens.get(index) else {
        return false;
    };
    let next = tokens.get(index + 1);
    match &*token.folded {
        "!" | "?" | "…" | ";" => true,
        "." => {
            let before = index.checked_sub(1).and_then(|before| tokens.get(before));
            let is_short = before.is_some_and(|before| {
                token.glued
                    && before.sort == Sort::Word
                    && (ABBREVIATED.contains(&&*before.folded)
                        || (before.capital && before.folded.chars().count() == 1))
            });
            next.is_none_or(|next| {
                next.opens
                    || (!next.glued && !is_short && (next.capital || next.sort != Sort::Word))
            })
        }
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::{sentences, tokens};

    fn words(text: &str) -> Vec<&str> {
        tokens(text)
            .iter()
            .map(|token| text.get(token.at.clone()).unwrap())
            .collect()
    }

    #[test]
    fn words_are_split_at_elisions_and_possessives_not_within_names() {
        assert_eq!(words("l’OCSA d'Iași"), ["l’", "OCSA", "d'", "Iași"]);
        assert_eq!(
            words("Uzbekistan's N'Diaye"),
            ["Uzbekistan", "'s", "N'Diaye"]
        );
        assert_eq!(words("aujourd'hui"), ["aujourd'hui"]);
        assert_eq!(words("S.E. M.Karim"), ["S.E.", "M", ".", "Karim"]);
        assert_eq!(words("pour l’ Éducation"), ["pour", "l’", "Éducation"]);
        assert_eq!(
            words("11-13 mai, 3ème"),
            ["11", "-", "13", "mai", ",", "3ème"]
        );
    }

    #[test]
    fn a_sentence_ends_neither_at_an_initial_nor_at_a_form_of_address() {
        let ends = |text: &str| sentences(&tokens(text)).len();
        assert_eq!(
            ends("Dr. Salim M. AlMalik met M. Anar Karimov. They spoke."),
            2
        );
        assert_eq!(ends("A heading\nThe minister spoke; he left."), 3);
        assert_eq!(ends(""), 0);
    }
}
