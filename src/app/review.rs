//! The review of a draft: facts beside their words, accepted, corrected or dropped before any of
//! them is written.

mod acting;
mod text;

use super::Drafted;
use crate::draft::{Draft, Fact, Verdict};
use std::ops::Range;
use std::path::PathBuf;

/// Which half of the review the keys go to.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Half {
    /// The facts.
    Facts,
    /// The words.
    Words,
}

/// Whether the review is being left.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Leaving {
    /// It is not.
    Not,
    /// For the browser.
    Review,
    /// With the program.
    Program,
}

/// What was said of the facts since the draft was kept last.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(super) enum Said {
    /// Nothing.
    #[default]
    Kept,
    /// Something that would be lost.
    Unkept,
}

/// A draft under review.
#[derive(Debug)]
pub struct Review {
    /// The text and the facts, with what was said of each.
    pub draft: Draft,
    /// The chosen fact.
    pub row: usize,
    /// The half that the keys go to.
    pub half: Half,
    /// The words of the text: where each begins and ends, in bytes.
    words: Vec<Range<usize>>,
    /// The word that the cursor is on.
    cursor: usize,
    /// The word at which a selection was begun.
    anchor: Option<usize>,
    /// Whether it is being written.
    pub saving: bool,
    /// Whether saving has been warned that some facts are undecided.
    pub warned: bool,
    /// Whether it is being left.
    pub leaving: Leaving,
    /// Whether it could not be kept: then it can be left all the same.
    pub unkept: bool,
    /// What is told once it is filed.
    pub report: Vec<String>,
    /// Where it is kept, if it is.
    pub kept: Option<PathBuf>,
    /// Whether what was said of it is kept.
    pub(super) said: Said,
}

impl Review {
    pub(super) fn new(drafted: Drafted) -> Self {
        let mut draft = drafted.draft;
        draft.facts.sort_by_key(|fact| fact.value.kind());
        let words = text::words(&draft.text);
        Self {
            draft,
            row: 0,
            half: Half::Facts,
            words,
            cursor: 0,
            anchor: None,
            saving: false,
            warned: false,
            leaving: Leaving::Not,
            unkept: false,
            report: Vec::new(),
            kept: drafted.kept,
            said: Said::Kept,
        }
    }

    /// The chosen fact.
    pub fn fact(&self) -> Option<&Fact> {
        self.draft.facts.get(self.row)
    }

    /// How many facts nobody has decided on.
    pub fn undecided(&self) -> usize {
        self.counted(Verdict::Open)
    }

    /// How many facts a verdict was given of.
    pub fn counted(&self, verdict: Verdict) -> usize {
        let facts = self.draft.facts.iter();
        facts.filter(|fact| fact.verdict == verdict).count()
    }

    /// The words that are looked at: those of the chosen fact, or those at the cursor.
    pub fn in_sight(&self) -> Range<usize> {
        match self.half {
            Half::Words => self.selected_words(),
            Half::Facts => {
                let span = self.fact().and_then(|fact| fact.span.clone());
                span.unwrap_or(0..0)
            }
        }
    }

    /// The words that are selected, or the one at the cursor.
    pub fn selected_words(&self) -> Range<usize> {
        let anchor = self.anchor.unwrap_or(self.cursor);
        let (first, last) = (anchor.min(self.cursor), anchor.max(self.cursor));
        match (self.words.get(first), self.words.get(last)) {
            (Some(first), Some(last)) => first.start..last.end,
            _ => 0..0,
        }
    }

    /// Whether a selection is begun.
    pub fn is_selecting(&self) -> bool {
        self.anchor.is_some()
    }

    /// Goes to a fact, and to its words.
    pub fn choose(&mut self, row: usize) {
        self.row = row.min(self.draft.facts.len().saturating_sub(1));
        if let Some(span) = self.fact().and_then(|fact| fact.span.clone()) {
            self.cursor = self.word_at(span.start);
        }
    }

    /// Goes to a fact that was pointed at.
    pub(super) fn choose_fact(&mut self, row: usize) {
        self.anchor = None;
        self.half = Half::Facts;
        self.choose(row);
    }

    /// Goes on by facts.
    fn step(&mut self, step: isize) {
        self.choose(self.row.saturating_add_signed(step));
    }

    /// The word at or behind a place of the text.
    fn word_at(&self, byte: usize) -> usize {
        let at = self.words.partition_point(|word| word.end <= byte);
        at.min(self.words.len().saturating_sub(1))
    }

    /// Moves the cursor by words; what is selected reaches as far.
    fn step_word(&mut self, step: isize) {
        let last = self.words.len().saturating_sub(1);
        self.cursor = self.cursor.saturating_add_signed(step).min(last);
    }

    /// Moves the cursor by lines that begin at these bytes, as they were shown last.
    fn step_line(&mut self, step: isize, lines: &[usize]) {
        let Some(word) = self.words.get(self.cursor) else {
            return;
        };
        let line = lines.partition_point(|start| *start <= word.start);
        let Some(line) = line.checked_sub(1) else {
            return self.step_word(step.signum());
        };
        let beyond = |line: usize| lines.get(line).copied();
        let column = word.start - beyond(line).unwrap_or(0);
        let wanted = line.checked_add_signed(step);
        let before = self.cursor;
        match wanted.and_then(|wanted| Some((beyond(wanted)?, beyond(wanted + 1)))) {
            Some((start, next)) => {
                let end = next.map_or(usize::MAX, |next| next.saturating_sub(1));
                self.cursor = self.word_at((start + column).min(end));
            }
            // Beyond what was shown, as far as it goes.
            None => self.step_word(step.signum() * 8),
        }
        // A blank line has no word of its own.
        if self.cursor == before {
            self.step_word(step.signum());
        }
    }

    /// Says something of the chosen fact, or takes it back, and goes to the next undecided one.
    fn decide(&mut self, verdict: Verdict) {
        let Some(fact) = self.draft.facts.get_mut(self.row) else {
            return;
        };
        self.said = Said::Unkept;
        if fact.verdict == verdict {
            fact.verdict = Verdict::Open;
            return;
        }
        fact.verdict = verdict;
        let open = |(row, fact): (usize, &Fact)| (fact.verdict == Verdict::Open).then_some(row);
        let facts = || self.draft.facts.iter().enumerate();
        let next = facts().skip(self.row + 1).find_map(open);
        if let Some(next) = next.or_else(|| facts().find_map(open)) {
            self.choose(next);
        }
    }

    /// Accepts what is undecided, of the kind of the chosen fact or of any.
    fn accept_all(&mut self, of_kind: bool) {
        let kind = self.fact().map(|fact| fact.value.kind());
        self.said = Said::Unkept;
        for fact in &mut self.draft.facts {
            let is_meant = !of_kind || Some(fact.value.kind()) == kind;
            if is_meant && fact.verdict == Verdict::Open {
                fact.verdict = Verdict::Accepted;
            }
        }
    }

    /// Puts a fact in the place of another, or a new one among those of its kind, and goes to it.
    pub(super) fn put(&mut self, row: Option<usize>, fact: Fact) {
        let facts = &mut self.draft.facts;
        let row = if let Some(row) = row.filter(|row| *row < facts.len()) {
            facts[row] = fact;
            row
        } else {
            let kind = fact.value.kind();
            let row = facts.partition_point(|other| other.value.kind() <= kind);
            facts.insert(row, fact);
            row
        };
        (self.warned, self.said) = (false, Said::Unkept);
        self.anchor = None;
        self.half = Half::Facts;
        self.choose(row);
    }
}
