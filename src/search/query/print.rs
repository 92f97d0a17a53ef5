//! A query written out again, so that reading it gives the same.

use super::{Clause, Query, Term};
use std::fmt;

impl fmt::Display for Query {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self.clauses.as_slice() {
            [Clause::Any(alternatives)] => any(alternatives, f),
            clauses => all(clauses, f),
        }
    }
}

fn all(clauses: &[Clause], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    parted(clauses, " ", f, |clause, f| match clause {
        Clause::Any(_) | Clause::All(_) => bracketed(clause, f),
        other => one(other, f),
    })
}

fn any(alternatives: &[Clause], f: &mut fmt::Formatter<'_>) -> fmt::Result {
    parted(alternatives, " or ", f, |clause, f| match clause {
        Clause::Any(_) => bracketed(clause, f),
        other => one(other, f),
    })
}

fn parted(
    clauses: &[Clause],
    by: &str,
    f: &mut fmt::Formatter<'_>,
    write: impl Fn(&Clause, &mut fmt::Formatter<'_>) -> fmt::Result,
) -> fmt::Result {
    for (number, clause) in clauses.iter().enumerate() {
        if number > 0 {
            f.write_str(by)?;
        }
        write(clause, f)?;
    }
    Ok(())
}

fn bracketed(clause: &Clause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    f.write_str("(")?;
    one(clause, f)?;
    f.write_str(")")
}

fn one(clause: &Clause, f: &mut fmt::Formatter<'_>) -> fmt::Result {
    match clause {
        Clause::Word(word) => f.write_str(word),
        Clause::Phrase(phrase) => write!(f, "\"{phrase}\""),
        Clause::Term(term) => write!(f, "{term}"),
        Clause::All(clauses) => all(clauses, f),
        Clause::Any(clauses) => any(clauses, f),
        Clause::Not(inner) => {
            f.write_str("-")?;
            match &**inner {
                Clause::All(_) | Clause::Any(_) | Clause::Not(_) => bracketed(inner, f),
                // Two dashes side by side would be a word.
                Clause::Word(word) if word.starts_with('-') => bracketed(inner, f),
                other => one(other, f),
            }
        }
    }
}

impl fmt::Display for Term {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (number, facet) in self.facets.iter().enumerate() {
            match number {
                0 => write!(f, "{}:{facet}", facet.key().name())?,
                _ => write!(f, ",{facet}")?,
            }
        }
        Ok(())
    }
}
