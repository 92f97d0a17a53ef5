//! A proposal as lines to read: by kind, each fact with its words.

use crate::cli::output::Output;
use crate::draft::{Confidence, Draft, Fact, FactKind, heading, said, sure};
use crate::lang::{Words, tell};
use std::io::{self, Write as _};
use strum::IntoEnumIterator as _;

/// The most characters shown of the words of a fact.
const MOST: usize = 70;

/// Prints the facts of a draft.
pub(super) fn print(draft: &Draft, words: &Words, out: &mut Output) -> io::Result<()> {
    for kind in FactKind::iter() {
        let facts: Vec<&Fact> = draft
            .facts
            .iter()
            .filter(|fact| fact.value.kind() == kind)
            .collect();
        if facts.is_empty() {
            continue;
        }
        writeln!(out, "{}", words.say(heading(kind)))?;
        for fact in facts {
            let mut line = said(&fact.value, words);
            if fact.confidence != Confidence::Certain {
                line = format!("{line} ({})", words.say(sure(fact.confidence)));
            }
            if let Some(known) = &fact.known {
                line = format!("{line} = {}", known.id);
            }
            writeln!(out, "  {line}")?;
            if let Some(changed) = fact
                .known
                .as_ref()
                .and_then(|known| known.changed.as_deref())
            {
                writeln!(
                    out,
                    "      {}",
                    tell!(words, "draft-recorded-as", post = changed)
                )?;
            }
            match quoted(draft, fact) {
                Some(quote) => writeln!(out, "      “{quote}”")?,
                None => writeln!(out, "      {}", words.say("draft-by-hand"))?,
            }
        }
    }
    Ok(())
}

/// The words of a fact on one line, cut where they are many.
fn quoted(draft: &Draft, fact: &Fact) -> Option<String> {
    fact.span.as_ref()?;
    let line = draft
        .words(fact)
        .split_whitespace()
        .collect::<Vec<_>>()
        .join(" ");
    if line.chars().count() <= MOST {
        return Some(line);
    }
    Some(line.chars().take(MOST - 1).chain(['…']).collect())
}
