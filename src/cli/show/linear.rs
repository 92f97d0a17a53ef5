//! A page for the ear: every line says what it is.

use super::{bare, text, typed};
use crate::cli::answer::Stop;
use crate::cli::output::Output;
use crate::insight::{Line, Page, Section, Span};
use crate::registry::{Ref, Registry};
use std::io::Write as _;

/// Prints a page that is of no single record, as [`print()`] does.
pub(in crate::cli) fn report(page: &Page, out: &mut Output) -> Result<(), Stop> {
    writeln!(out, "title: {}", page.title)?;
    writeln!(out, "kind: {}", page.kicker)?;
    sections(page, &bare, out)
}

/// Prints a page one `label: value` a line, a blank line between its sections.
pub(super) fn print(
    registry: &Registry,
    at: Ref,
    page: &Page,
    out: &mut Output,
) -> Result<(), Stop> {
    writeln!(out, "kind: {}", page.kicker)?;
    writeln!(out, "title: {}", page.title)?;
    writeln!(out, "id: {}", typed(registry, at))?;
    sections(page, &|line| text(registry, line), out)
}

fn sections(page: &Page, text: &dyn Fn(&Line) -> String, out: &mut Output) -> Result<(), Stop> {
    for section in &page.sections {
        writeln!(out)?;
        for line in &section.lines {
            // Dates in lists are set off by two spaces, which say nothing here.
            let value = crate::model::clean(&text(line));
            writeln!(out, "{}: {value}", label(section, line))?;
        }
    }
    Ok(())
}

/// What a line is: its own label, else what is listed there.
fn label(section: &Section, line: &Line) -> String {
    match line.spans.first() {
        _ if !line.label.is_empty() => line.label.to_owned(),
        Some(Span::Status(_)) if line.depth > 0 => "follow-up".to_owned(),
        Some(Span::Url(_)) => "address".to_owned(),
        _ if section.heading.is_empty() && line.depth > 0 => "change".to_owned(),
        _ if section.heading.is_empty() && section.lines.len() > 1 => "counterpart".to_owned(),
        _ if section.heading.is_empty() => "summary".to_owned(),
        Some(Span::Plain(_)) if section.heading == "Sources" && line.depth > 0 => {
            "quote".to_owned()
        }
        _ => section.heading.to_lowercase(),
    }
}
