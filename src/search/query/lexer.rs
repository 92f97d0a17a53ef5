//! The pieces of a query between blanks and brackets, and where they stand.

use std::ops::Range;

/// A piece of a query.
#[derive(Debug)]
pub(super) struct Token {
    pub(super) lexeme: Lexeme,
    /// Whether a `-` stands before it.
    pub(super) negated: bool,
    /// Where it stands, with its `-`.
    pub(super) span: Range<usize>,
}

/// What a piece is.
#[derive(Debug)]
pub(super) enum Lexeme {
    Open,
    Close,
    Or,
    Item(Item),
}

/// A word, a phrase or a term.
#[derive(Debug, Default)]
pub(super) struct Item {
    /// The letters, without quotation marks.
    pub(super) letters: Vec<Letter>,
    /// Whether there is a quotation mark in it.
    pub(super) has_quotes: bool,
    /// The quotation mark that is not closed.
    pub(super) unclosed: Option<usize>,
}

/// A letter of an item.
#[derive(Debug, Clone, Copy)]
pub(super) struct Letter {
    /// The byte of the query where it stands.
    pub(super) at: usize,
    pub(super) char: char,
    /// Whether it stands in quotation marks.
    pub(super) quoted: bool,
}

impl Letter {
    /// Where it stands.
    pub(super) fn span(self) -> Range<usize> {
        self.at..self.at + self.char.len_utf8()
    }
}

/// The text of letters.
pub(super) fn text(letters: &[Letter]) -> String {
    letters.iter().map(|letter| letter.char).collect()
}

/// Where letters stand, from the first to the last; nothing for none.
pub(super) fn span(letters: &[Letter]) -> Option<Range<usize>> {
    Some(letters.first()?.at..letters.last()?.span().end)
}

/// Splits a query at blanks and brackets outside quotation marks.
///
/// A bracket opens a group where a piece begins and closes one that is open; anywhere else it is
/// a letter, so that `Korea (Republic` stays what it was.
pub(super) fn tokens(query: &str) -> Vec<Token> {
    let mut lexer = Lexer {
        letters: query.char_indices().peekable(),
        end: query.len(),
        depth: 0,
    };
    std::iter::from_fn(|| lexer.token()).collect()
}

struct Lexer<'a> {
    letters: std::iter::Peekable<std::str::CharIndices<'a>>,
    end: usize,
    /// How many groups are open.
    depth: usize,
}

impl Lexer<'_> {
    fn token(&mut self) -> Option<Token> {
        while self
            .letters
            .next_if(|(_, letter)| letter.is_whitespace())
            .is_some()
        {}
        let start = self.at();
        let mut dashes = Vec::new();
        while let Some((at, letter)) = self.letters.next_if(|(_, letter)| *letter == '-') {
            dashes.push(Letter {
                at,
                char: letter,
                quoted: false,
            });
        }
        let next = self.letters.peek().map(|(_, letter)| *letter);
        let ends = next.is_none_or(|letter| self.parts(letter));
        let (lexeme, negated) = if dashes.is_empty() {
            match next? {
                '(' => (self.open(), false),
                ')' if self.depth > 0 => (self.close(), false),
                _ => (self.item(), false),
            }
        } else if ends {
            // A dash by itself is a word of no letters, as in `a - b`.
            let item = Item {
                letters: dashes,
                ..Item::default()
            };
            (Lexeme::Item(item), false)
        } else if next == Some('(') {
            (self.open(), true)
        } else {
            (self.item(), true)
        };
        let lexeme = match lexeme {
            Lexeme::Item(item) if !negated && is_or(&item) => Lexeme::Or,
            other => other,
        };
        let span = start..self.at();
        Some(Token {
            lexeme,
            negated,
            span,
        })
    }

    fn at(&mut self) -> usize {
        self.letters.peek().map_or(self.end, |(at, _)| *at)
    }

    /// Says whether a letter outside quotation marks ends a piece.
    fn parts(&self, letter: char) -> bool {
        letter.is_whitespace() || (letter == ')' && self.depth > 0)
    }

    fn open(&mut self) -> Lexeme {
        self.letters.next();
        self.depth += 1;
        Lexeme::Open
    }

    fn close(&mut self) -> Lexeme {
        self.letters.next();
        self.depth -= 1;
        Lexeme::Close
    }

    fn item(&mut self) -> Lexeme {
        let mut item = Item::default();
        while let Some((at, letter)) = self.letters.peek().copied() {
            let quoted = item.unclosed.is_some();
            if !quoted && self.parts(letter) {
                break;
            }
            self.letters.next();
            if letter == '"' {
                item.has_quotes = true;
                item.unclosed = if quoted { None } else { Some(at) };
            } else {
                item.letters.push(Letter {
                    at,
                    char: letter,
                    quoted,
                });
            }
        }
        Lexeme::Item(item)
    }
}

fn is_or(item: &Item) -> bool {
    let text = || text(&item.letters);
    !item.has_quotes
        && item.letters.len() <= 2
        && (text() == "|" || text().eq_ignore_ascii_case("or"))
}
