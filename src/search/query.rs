//! The query language, one for the browser and the command line.
//!
//! ```text
//! query  = all { ("or" | "|") all }
//! all    = one { one }                     what stands side by side must all hold
//! one    = ["-"] ( "(" query ")" | term | phrase | word )
//! term   = field ":" value { ("," | "|") value }
//! phrase = '"' … '"'
//! ```
//!
//! A bracket means something only where a piece begins or a group ends, and `-` only before
//! something; elsewhere they are letters, as people type names with both.

mod country;
mod cursor;
mod error;
mod facet;
mod key;
mod lexer;
mod parser;
mod print;
mod when;
mod words;

pub(super) use country::beginning as countries_beginning;
pub(super) use cursor::{At, Piece, at as cursor_at};
pub use error::BadQuery;
pub use facet::Facet;
pub(super) use facet::quote;
pub use key::{About, Key, Wants};
use parser::Reading;
use std::ops::Range;
pub use when::{DateTest, Named, Unit, When};
pub use words::{Possession, State, Type};
pub(super) use words::{stages, topics};

/// How many names a query may leave the choice of and still rank what it finds: each is a search.
const ALTERNATIVES: usize = 8;

/// A query as read.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Query {
    /// The bare words that all must match, joined by spaces: they match names fuzzily, and rank.
    /// Those of phrases are among them.
    pub words: String,
    /// Words that must not match.
    pub without: Vec<String>,
    /// All that must hold, the words included.
    pub clauses: Vec<Clause>,
}

/// A part of a query.
#[derive(Debug, Clone, PartialEq)]
pub enum Clause {
    /// A bare word: it matches names fuzzily.
    Word(String),
    /// A quoted text: it must stand in one piece in a name.
    Phrase(String),
    /// What narrows.
    Term(Term),
    /// What must not hold.
    Not(Box<Self>),
    /// What must all hold.
    All(Vec<Self>),
    /// Of which one must hold.
    Any(Vec<Self>),
}

/// A narrowing term.
#[derive(Debug, Clone, PartialEq)]
pub struct Term {
    /// What it asks, of which one must hold; all of one field, and at least one.
    pub facets: Vec<Facet>,
    /// Where it stands.
    pub place: Place,
}

/// Where something stands in the text of a query, in bytes.
///
/// Any two are equal: where something stands does not change what it asks.
#[derive(Debug, Clone, Default)]
pub struct Place(pub Range<usize>);

impl PartialEq for Place {
    fn eq(&self, _: &Self) -> bool {
        true
    }
}

/// A query that is being typed: what of it is sound, and the first thing that is not.
#[derive(Debug, Clone, PartialEq, Default)]
pub struct Typed {
    /// What of it is sound. What is incomplete, as `country:` or `is:op`, asks for nothing yet.
    pub query: Query,
    /// What cannot become anything by typing on.
    pub error: Option<BadQuery>,
}

impl Query {
    /// Reads a query.
    ///
    /// # Errors
    /// [`BadQuery`] on a field or value that means nothing, and on what is incomplete.
    pub fn parse(text: &str) -> Result<Self, BadQuery> {
        match parser::parse(text, Reading::Whole) {
            (_, Some(error)) => Err(error),
            (clauses, None) => Ok(Self::of(clauses)),
        }
    }

    /// Reads a query that is being typed.
    pub fn typed(text: &str) -> Typed {
        let (clauses, error) = parser::parse(text, Reading::Typing);
        Typed {
            query: Self::of(clauses),
            error,
        }
    }

    fn of(clauses: Vec<Clause>) -> Self {
        let mut words: Vec<&str> = Vec::new();
        let mut without = Vec::new();
        for clause in &clauses {
            match clause {
                Clause::Word(word) | Clause::Phrase(word) => words.push(word),
                Clause::Not(inner) => {
                    if let Clause::Word(word) = &**inner {
                        without.push(word.clone());
                    }
                }
                _ => {}
            }
        }
        Self {
            words: words.join(" "),
            without,
            clauses,
        }
    }

    /// The queries of which it asks for one or another, each with words that rank what it finds:
    /// none unless all its words stand on the two sides of one `or`.
    pub(super) fn alternatives(&self) -> Vec<Self> {
        let (choices, others): (Vec<&Clause>, Vec<&Clause>) = self
            .clauses
            .iter()
            .partition(|clause| matches!(clause, Clause::Any(_)) && clause.asks_names());
        let [Clause::Any(choice)] = choices.as_slice() else {
            return Vec::new();
        };
        if !self.words.is_empty() || choice.len() > ALTERNATIVES {
            return Vec::new();
        }
        let alternative = |one: &Clause| {
            let own = match one {
                Clause::All(clauses) => clauses.as_slice(),
                other => std::slice::from_ref(other),
            };
            let all = own.iter().chain(others.iter().copied());
            let query = Self::of(all.cloned().collect());
            (!query.words.is_empty()).then_some(query)
        };
        let found: Option<Vec<Self>> = choice.iter().map(alternative).collect();
        found.unwrap_or_default()
    }

    /// Says whether it has words that put what it finds in an order of its own.
    pub fn is_ranked(&self) -> bool {
        !self.words.is_empty() || !self.alternatives().is_empty()
    }

    /// Says whether it asks for nothing.
    pub fn is_empty(&self) -> bool {
        self.clauses.is_empty()
    }

    /// Says whether a word or phrase is asked for anywhere, so that names have to be searched.
    pub fn asks_names(&self) -> bool {
        self.clauses.iter().any(Clause::asks_names)
    }

    /// The terms, wherever they stand.
    pub fn terms(&self) -> Vec<&Term> {
        let mut found = Vec::new();
        self.clauses
            .iter()
            .for_each(|clause| clause.gather_terms(&mut found));
        found
    }
}

impl Clause {
    /// Clauses that must all hold, as one; none when there are none.
    fn all(mut clauses: Vec<Self>) -> Option<Self> {
        match clauses.len() {
            0 | 1 => clauses.pop(),
            _ => Some(Self::All(clauses)),
        }
    }

    pub(super) fn asks_names(&self) -> bool {
        match self {
            Self::Word(_) | Self::Phrase(_) => true,
            Self::Term(_) => false,
            Self::Not(inner) => inner.asks_names(),
            Self::All(clauses) | Self::Any(clauses) => clauses.iter().any(Self::asks_names),
        }
    }

    fn gather_terms<'a>(&'a self, into: &mut Vec<&'a Term>) {
        match self {
            Self::Word(_) | Self::Phrase(_) => {}
            Self::Term(term) => into.push(term),
            Self::Not(inner) => inner.gather_terms(into),
            Self::All(clauses) | Self::Any(clauses) => {
                for clause in clauses {
                    clause.gather_terms(into);
                }
            }
        }
    }
}

#[cfg(test)]
mod tests;
