//! A text laid out for the rules: its tokens, sentences and language.

use super::rules::{Role, Rules};
use super::token::{self, Sort, Token};
use std::ops::Range;

/// A run of tokens.
pub(super) type Run = Range<usize>;

/// A text with its tokens and the rules of its language.
pub(super) struct Page<'a> {
    pub(super) text: &'a str,
    pub(super) tokens: Vec<Token>,
    pub(super) sentences: Vec<Run>,
    pub(super) rules: &'static Rules,
    /// The sentence of each token.
    sentence_of: Vec<usize>,
    /// The roles that each token and those after it play, with their lengths, the longest first.
    roles: Vec<Box<[(usize, Role)]>>,
}

impl<'a> Page<'a> {
    pub(super) fn new(text: &'a str) -> Self {
        let tokens = token::tokens(text);
        let rules = Rules::of(&tokens);
        let mut page = Self {
            text,
            tokens,
            sentences: Vec::new(),
            rules,
            sentence_of: Vec::new(),
            roles: Vec::new(),
        };
        page.roles = (0..page.len()).map(|at| rules.roles(&page, at)).collect();
        page.lay_out();
        page
    }

    fn lay_out(&mut self) {
        self.sentences = token::sentences(&self.tokens);
        self.sentence_of = vec![0; self.tokens.len()];
        for (number, sentence) in self.sentences.iter().enumerate() {
            for index in sentence.clone() {
                if let Some(of) = self.sentence_of.get_mut(index) {
                    *of = number;
                }
            }
        }
    }

    /// Leaves out what begins at a token.
    pub(super) fn cut(&mut self, at: usize) {
        self.tokens.truncate(at);
        self.lay_out();
    }

    pub(super) fn len(&self) -> usize {
        self.tokens.len()
    }

    pub(super) fn token(&self, at: usize) -> Option<&Token> {
        self.tokens.get(at)
    }

    /// A token in small letters without accents; nothing beyond the end.
    pub(super) fn folded(&self, at: usize) -> &str {
        self.tokens.get(at).map_or("", |token| &token.folded)
    }

    pub(super) fn is_mark(&self, at: usize, marks: &[&str]) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.sort == Sort::Mark && marks.contains(&&*token.folded))
    }

    pub(super) fn is_word(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.sort == Sort::Word)
    }

    /// A word with a capital.
    pub(super) fn is_capital(&self, at: usize) -> bool {
        self.tokens
            .get(at)
            .is_some_and(|token| token.sort == Sort::Word && token.capital)
    }

    pub(super) fn shouts(&self, at: usize) -> bool {
        self.tokens.get(at).is_some_and(|token| token.shouts)
    }

    /// How many tokens from `at` on play a role, the longest reading.
    pub(super) fn role(&self, at: usize, role: Role) -> Option<usize> {
        let roles = self.roles.get(at)?;
        let left = self.len().saturating_sub(at);
        roles
            .iter()
            .find(|(len, found)| *found == role && *len <= left)
            .map(|(len, _)| *len)
    }

    pub(super) fn has(&self, at: usize, role: Role) -> bool {
        self.role(at, role).is_some()
    }

    /// The token after the words of a role that may stand at `at`.
    pub(super) fn past(&self, at: usize, role: Role) -> usize {
        at + self.role(at, role).unwrap_or(0)
    }

    /// Where a role first stands within a run.
    pub(super) fn find(&self, run: Run, role: Role) -> Option<Run> {
        run.clone().find_map(|at| {
            let len = self.role(at, role)?;
            (at + len <= run.end).then_some(at..at + len)
        })
    }

    pub(super) fn sentence_of(&self, at: usize) -> usize {
        self.sentence_of.get(at).copied().unwrap_or(0)
    }

    /// The tokens of a sentence.
    pub(super) fn sentence(&self, number: usize) -> Run {
        self.sentences.get(number).cloned().unwrap_or(0..0)
    }

    /// The bytes of a run.
    pub(super) fn span(&self, run: &Run) -> Range<usize> {
        let start = self.tokens.get(run.start).map_or(0, |token| token.at.start);
        let end = run
            .end
            .checked_sub(1)
            .and_then(|last| self.tokens.get(last))
            .map_or(start, |token| token.at.end);
        start..end.max(start)
    }

    /// The text of a run on one line.
    pub(super) fn words(&self, run: &Run) -> String {
        let words = self.text.get(self.span(run)).unwrap_or_default();
        words.split_whitespace().collect::<Vec<_>>().join(" ")
    }

    /// The words of several runs, one after the other.
    pub(super) fn joined(&self, runs: &[Run]) -> String {
        let parts: Vec<String> = runs
            .iter()
            .filter(|run| !run.is_empty())
            .map(|run| self.words(run))
            .collect();
        parts.join(" ").replace("' ", "'").replace("’ ", "’")
    }

    /// The starts of the paragraphs.
    pub(super) fn paragraphs(&self) -> impl Iterator<Item = usize> {
        self.tokens
            .iter()
            .enumerate()
            .filter(|(_, token)| token.opens)
            .map(|(at, _)| at)
    }
}
