//! The narrowing half of a query, worked out once and then asked of any record.

mod ask;
mod names;
mod sets;

use super::query::{Clause, Facet, Query};
use crate::ledger::Ledger;
use crate::model::Kind;
use crate::registry::{Ref, Registry};
use ask::Ask;
pub(super) use ask::{is, is_of};
use jiff::civil::Date;
pub use names::unknown;
use sets::RefSet;

/// What the terms of a query are held against.
#[derive(Debug, Clone, Copy)]
pub struct Scope<'a> {
    /// The records.
    pub registry: &'a Registry,
    /// What was marked.
    pub ledger: &'a Ledger,
    /// The day that schedules are worked out for.
    pub today: Date,
}

/// Finds records by their names: what words and phrases within a query ask for.
pub trait Names {
    /// The records that hold every word, however it is matched.
    fn matching(&self, words: &str) -> Vec<Ref>;
    /// The records of which some name holds a phrase in one piece.
    fn holding(&self, phrase: &str) -> Vec<Ref>;
    /// The records of some kinds of which one name holds every folded word, each in one piece.
    fn named(&self, kinds: &[Kind], words: &[String]) -> Vec<Ref>;
    /// The records of some kinds that hold every word, however it is matched, the best first.
    fn best(&self, kinds: &[Kind], words: &str, most: usize) -> Vec<Ref>;
}

/// The terms of a query, ready to be asked of any record.
#[derive(Debug, Clone, Default)]
pub struct Filter {
    tests: Vec<Test>,
}

/// A clause, worked out.
#[derive(Debug, Clone)]
enum Test {
    Ask(Ask),
    Among(RefSet),
    Not(Box<Self>),
    All(Vec<Self>),
    Any(Vec<Self>),
}

impl Filter {
    /// Works out which records the terms of a query admit, leaving words and phrases, and groups
    /// that hold any, aside.
    pub fn new(query: &Query, scope: Scope<'_>) -> Self {
        Self::of(query, scope, None)
    }

    /// Works out which records the terms, phrases and groups of a query admit; the bare words
    /// that all must or must not match are left to whoever ranks by them.
    pub fn with_names(query: &Query, scope: Scope<'_>, names: &dyn Names) -> Self {
        Self::of(query, scope, Some(names))
    }

    fn of(query: &Query, scope: Scope<'_>, names: Option<&dyn Names>) -> Self {
        let is_bare = |clause: &Clause| match clause {
            Clause::Word(_) => true,
            Clause::Not(inner) => matches!(**inner, Clause::Word(_)),
            _ => false,
        };
        let tests = query
            .clauses
            .iter()
            .filter(|clause| !is_bare(clause) && (names.is_some() || !clause.asks_names()))
            .map(|clause| test(clause, scope, names))
            .collect();
        Self { tests }
    }

    /// Says whether a record passes every term.
    pub fn admits(&self, registry: &Registry, at: Ref) -> bool {
        self.tests.iter().all(|test| test.holds(registry, at))
    }

    /// Says whether every record passes.
    pub fn is_empty(&self) -> bool {
        self.tests.is_empty()
    }
}

fn test(clause: &Clause, scope: Scope<'_>, names: Option<&dyn Names>) -> Test {
    let each = |clauses: &[Clause]| -> Vec<Test> {
        clauses
            .iter()
            .map(|clause| test(clause, scope, names))
            .collect()
    };
    let among = |found: Option<Vec<Ref>>| {
        Test::Among(RefSet::holding(scope.registry, found.unwrap_or_default()))
    };
    match clause {
        Clause::Word(word) => among(names.map(|names| names.matching(word))),
        Clause::Phrase(phrase) => among(names.map(|names| names.holding(phrase))),
        Clause::Not(inner) => Test::Not(Box::new(test(inner, scope, names))),
        Clause::All(clauses) => Test::All(each(clauses)),
        Clause::Any(clauses) => Test::Any(each(clauses)),
        Clause::Term(term) => {
            let ask = |facet: &Facet| Test::Ask(Ask::of(facet, scope, names));
            match term.facets.as_slice() {
                [facet] => ask(facet),
                facets => Test::Any(facets.iter().map(ask).collect()),
            }
        }
    }
}

impl Test {
    fn holds(&self, registry: &Registry, at: Ref) -> bool {
        match self {
            Self::Ask(ask) => ask.holds(registry, at),
            Self::Among(found) => found.contains(at),
            Self::Not(inner) => !inner.holds(registry, at),
            Self::All(tests) => tests.iter().all(|test| test.holds(registry, at)),
            Self::Any(tests) => tests.iter().any(|test| test.holds(registry, at)),
        }
    }
}
