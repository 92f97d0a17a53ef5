//! A page for the ear: every line says what it is.

use super::{bare, text, typed};
use crate::cli::answer::Stop;
use crate::cli::output::Output;
use crate::insight::{Line, Page, Section, Sight, Span};
use crate::lang::Words;
use crate::registry::Ref;
use std::io::Write as _;

/// Prints a page that is of no single record, as [`print()`] does.
pub(in crate::cli) fn report(page: &Page, words: &Words, out: &mut Output) -> Result<(), Stop> {
    field(words, "linear-title", &page.title, out)?;
    field(words, "linear-kind", &page.kicker, out)?;
    sections(page, words, &|line| bare(words, line), out)
}

/// Prints a page one `label: value` a line, a blank line between its sections.
pub(super) fn print(sight: Sight<'_>, at: Ref, page: &Page, out: &mut Output) -> Result<(), Stop> {
    let words = sight.words;
    field(words, "linear-kind", &page.kicker, out)?;
    field(words, "linear-title", &page.title, out)?;
    field(words, "linear-id", &typed(sight.registry, at), out)?;
    sections(page, words, &|line| text(sight, line), out)
}

/// Prints a labelled value.
fn field(words: &Words, id: &str, value: &str, out: &mut Output) -> Result<(), Stop> {
    let (label, colon) = (words.say(id), words.say("page-colon"));
    Ok(writeln!(out, "{label}{colon} {value}")?)
}

fn sections(
    page: &Page,
    words: &Words,
    text: &dyn Fn(&Line) -> String,
    out: &mut Output,
) -> Result<(), Stop> {
    let colon = words.say("page-colon");
    for section in &page.sections {
        writeln!(out)?;
        for line in &section.lines {
            // Dates in lists are set off by two spaces, which say nothing here.
            let value = crate::model::clean(&text(line));
            writeln!(out, "{}{colon} {value}", label(words, section, line))?;
        }
    }
    Ok(())
}

/// What a line is: its own label, else what is listed there.
fn label(words: &Words, section: &Section, line: &Line) -> String {
    let id = match line.spans.first() {
        _ if !line.label.is_empty() => return line.label.clone(),
        Some(Span::Status(_)) if line.depth > 0 => "linear-follow-up",
        Some(Span::Url(_)) => "linear-address",
        _ if section.heading.is_empty() && line.depth > 0 => "linear-change",
        _ if section.heading.is_empty() && section.lines.len() > 1 => "linear-counterpart",
        _ if section.heading.is_empty() => "linear-summary",
        Some(Span::Plain(_)) if section.heading == words.say("page-sources") && line.depth > 0 => {
            "linear-quote"
        }
        _ => return section.heading.to_lowercase(),
    };
    words.say(id).into_owned()
}
