//! Builds a query out of its pieces.

use super::error::{BadQuery, nearest, quoted};
use super::facet;
use super::key::{Key, Wants};
use super::lexer::{self, Item, Letter, Lexeme, Token};
use super::{Clause, Place, Term};
use std::ops::Range;
use strum::IntoEnumIterator as _;

/// How many groups may stand within each other: what reads a query afterwards descends into it.
const DEEPEST: usize = 64;

/// How a query is read.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Reading {
    /// As given: what is incomplete is refused.
    Whole,
    /// While it is typed: what is incomplete asks for nothing yet.
    Typing,
}

/// Reads a query: what of it is sound, and the first thing that is not.
pub(super) fn parse(query: &str, reading: Reading) -> (Vec<Clause>, Option<BadQuery>) {
    let mut parser = Parser {
        reading,
        frames: vec![Frame::default()],
        error: None,
    };
    for token in lexer::tokens(query) {
        parser.take(token);
        if parser.error.is_some() && reading == Reading::Whole {
            break;
        }
    }
    parser.finish()
}

struct Parser {
    reading: Reading,
    /// The groups that are open, the innermost last; the first is the query itself.
    frames: Vec<Frame>,
    error: Option<BadQuery>,
}

/// A group that is being read.
#[derive(Default)]
struct Frame {
    negated: bool,
    /// Where it was opened.
    open: Range<usize>,
    /// What stands on the sides of `or` so far.
    alternatives: Vec<Clause>,
    current: Vec<Clause>,
    /// The `or` that nothing stands behind yet.
    or: Option<Range<usize>>,
    /// Groups opened within this one beyond the depth that is read.
    skipped: usize,
}

impl Parser {
    fn take(&mut self, token: Token) {
        let Token {
            lexeme,
            negated,
            span,
        } = token;
        match lexeme {
            Lexeme::Open => self.open(negated, span),
            Lexeme::Close => self.close(),
            Lexeme::Or => self.or(span),
            Lexeme::Item(item) => {
                if let Some(clause) = self.item(&item, &span) {
                    let clause = if negated {
                        Clause::Not(Box::new(clause))
                    } else {
                        clause
                    };
                    self.push(clause);
                }
            }
        }
    }

    fn innermost(&mut self) -> Option<&mut Frame> {
        self.frames.last_mut()
    }

    fn push(&mut self, clause: Clause) {
        if let Some(frame) = self.innermost() {
            frame.current.push(clause);
        }
    }

    fn fail(&mut self, error: BadQuery) {
        self.error.get_or_insert(error);
    }

    /// Refuses what is incomplete; while it is typed, it may yet be completed.
    fn refuse(&mut self, message: &str, hint: &str, span: Range<usize>) {
        if self.reading == Reading::Whole {
            self.fail(BadQuery::new(message, hint, span));
        }
    }

    fn open(&mut self, negated: bool, span: Range<usize>) {
        if self.frames.len() <= DEEPEST {
            self.frames.push(Frame {
                negated,
                open: span,
                ..Frame::default()
            });
            return;
        }
        let message = format!("more than {DEEPEST} brackets within each other");
        self.fail(BadQuery::new(message, "fewer say the same", span));
        if let Some(frame) = self.innermost() {
            frame.skipped += 1;
        }
    }

    fn close(&mut self) {
        let Some(frame) = self.innermost() else {
            return;
        };
        if frame.skipped > 0 {
            frame.skipped -= 1;
        } else if self.frames.len() > 1
            && let Some(frame) = self.frames.pop()
        {
            self.add_group(frame);
        }
    }

    fn add_group(&mut self, mut frame: Frame) {
        let negated = frame.negated;
        let clauses = self.whole(&mut frame);
        match Clause::all(clauses) {
            None => {}
            Some(clause) if negated => self.push(Clause::Not(Box::new(clause))),
            // Brackets around what must all hold say nothing.
            Some(Clause::All(clauses)) => clauses.into_iter().for_each(|clause| self.push(clause)),
            Some(clause) => self.push(clause),
        }
    }

    fn or(&mut self, span: Range<usize>) {
        let Some(frame) = self.innermost() else {
            return;
        };
        match Clause::all(std::mem::take(&mut frame.current)) {
            Some(clause) => {
                frame.alternatives.push(clause);
                frame.or = Some(span);
            }
            None => self.dangling(span),
        }
    }

    fn dangling(&mut self, span: Range<usize>) {
        self.refuse(
            "`or` wants something on both sides",
            "to search for the word, put it in quotes: \"or\"",
            span,
        );
    }

    /// All that a group asks.
    fn whole(&mut self, frame: &mut Frame) -> Vec<Clause> {
        let current = std::mem::take(&mut frame.current);
        let mut alternatives = std::mem::take(&mut frame.alternatives);
        if alternatives.is_empty() {
            return current;
        }
        match (Clause::all(current), frame.or.take()) {
            (Some(last), _) => alternatives.push(last),
            (None, Some(or)) => self.dangling(or),
            (None, None) => {}
        }
        match alternatives.len() {
            1 => match alternatives.pop() {
                Some(Clause::All(clauses)) => clauses,
                other => other.into_iter().collect(),
            },
            _ => vec![Clause::Any(alternatives)],
        }
    }

    fn finish(mut self) -> (Vec<Clause>, Option<BadQuery>) {
        if let [_, .., last] = self.frames.as_slice() {
            let open = last.open.clone();
            self.refuse(
                "this bracket is not closed",
                "close it with `)`, or put the text in quotes to search for it",
                open,
            );
        }
        while self.frames.len() > 1
            && let Some(frame) = self.frames.pop()
        {
            self.add_group(frame);
        }
        let mut first = self.frames.pop().unwrap_or_default();
        let clauses = self.whole(&mut first);
        (clauses, self.error)
    }

    /// Reads a word, a phrase or a term.
    fn item(&mut self, item: &Item, span: &Range<usize>) -> Option<Clause> {
        if let Some(at) = item.unclosed {
            self.refuse(
                "this quotation mark is not closed",
                "write another where the quoted text ends",
                at..at + 1,
            );
        }
        let letters = item.letters.as_slice();
        if let Some((name, value)) = split(letters) {
            return self.term(name, value, span);
        }
        let text = lexer::text(letters);
        match item.has_quotes {
            _ if text.trim().is_empty() => None,
            true => Some(Clause::Phrase(text)),
            false => Some(Clause::Word(text)),
        }
    }

    fn term(&mut self, name: &[Letter], value: &[Letter], span: &Range<usize>) -> Option<Clause> {
        let typed = lexer::text(name);
        let is_empty = lexer::text(value).trim().is_empty();
        let Some(key) = Key::from_name(&typed) else {
            if !is_empty || self.reading == Reading::Whole {
                self.fail(unknown(&typed, lexer::span(name).unwrap_or_default()));
            }
            return None;
        };
        if is_empty {
            let wants = key.about().wants.noun();
            let message = format!("`{}:` wants {wants}", key.name());
            let hint = format!("as in `{}`", key.about().example);
            self.refuse(&message, &hint, span.clone());
            return None;
        }
        let mut facets = Vec::new();
        let values = value.split(|letter| !letter.quoted && matches!(letter.char, ',' | '|'));
        for value in values.filter(|value| !lexer::text(value).trim().is_empty()) {
            match facet::read(key, value) {
                Ok(facet) => facets.push(facet),
                Err(_)
                    if self.reading == Reading::Typing
                        && facet::may_become(key, &lexer::text(value)) => {}
                Err(error) => self.fail(error),
            }
        }
        (!facets.is_empty()).then(|| {
            Clause::Term(Term {
                facets,
                place: Place(span.clone()),
            })
        })
    }
}

/// The field and the value of a term. What has no field before a colon, or only part of it in
/// quotation marks, is none; a date may be compared without the colon.
pub(super) fn split(letters: &[Letter]) -> Option<(&[Letter], &[Letter])> {
    let sign = letters
        .iter()
        .position(|letter| letter.quoted || matches!(letter.char, ':' | '<' | '>' | '='))?;
    let (name, rest) = letters.split_at(sign);
    let (first, after) = rest.split_first()?;
    let text = lexer::text(name);
    let key = || Key::from_name(&text);
    let is_word = !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_alphabetic());
    match first.char {
        _ if first.quoted => None,
        ':' => (is_word || key().is_some()).then_some((name, after)),
        _ => (key()?.about().wants == Wants::Date).then_some((name, rest)),
    }
}

fn unknown(name: &str, span: Range<usize>) -> BadQuery {
    let hint = match nearest(name, Key::iter().map(Key::name)) {
        Some(near) => format!("did you mean `{near}:`? Text in quotes is searched for as it is"),
        None => format!(
            "the fields are {}; put the text in quotes to search for it",
            Key::all()
        ),
    };
    let quoted = quoted(name);
    BadQuery::new(
        format!("no field {}:`", quoted.trim_end_matches('`')),
        hint,
        span,
    )
}
