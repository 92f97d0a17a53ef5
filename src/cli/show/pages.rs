//! A page laid out for the eye.

use super::{bare, text, typed};
use crate::cli::answer::Stop;
use crate::cli::cells::{width, wrap};
use crate::cli::output::Output;
use crate::insight::{Line, Page, Section, Sight};
use crate::lang::Words;
use crate::registry::Ref;
use std::io::Write as _;

/// The widest that lines are easily read.
const WIDEST: usize = 100;

/// Prints a page that is of no single record: its title, what it is, then its sections.
pub(in crate::cli) fn report(
    page: &Page,
    words: &Words,
    room: usize,
    out: &mut Output,
) -> Result<(), Stop> {
    let room = Some(room.clamp(20, WIDEST));
    for head in [&page.title, &page.kicker] {
        for line in wrapped(head, room) {
            writeln!(out, "{line}")?;
        }
    }
    for section in &page.sections {
        writeln!(out)?;
        print_section(&|line| bare(words, line), section, room, out)?;
    }
    Ok(())
}

/// Prints a page: what it is, its name and id, then its sections.
pub(super) fn print(sight: Sight<'_>, at: Ref, page: &Page, out: &mut Output) -> Result<(), Stop> {
    let room = out.width().map(|width| width.clamp(20, WIDEST));
    for head in [&page.kicker, &page.title, &typed(sight.registry, at)] {
        for line in wrapped(head, room) {
            writeln!(out, "{line}")?;
        }
    }
    for section in &page.sections {
        writeln!(out)?;
        print_section(&|line| text(sight, line), section, room, out)?;
    }
    Ok(())
}

fn print_section(
    text: &dyn Fn(&Line) -> String,
    section: &Section,
    room: Option<usize>,
    out: &mut Output,
) -> Result<(), Stop> {
    if !section.heading.is_empty() {
        writeln!(out, "{}", section.heading)?;
    }
    let set_in = if section.heading.is_empty() { 0 } else { 2 };
    let labels = section
        .lines
        .iter()
        .map(|line| width(&line.label))
        .max()
        .unwrap_or(0);
    for line in &section.lines {
        let mut indent = set_in + 2 * line.depth;
        let mut first = " ".repeat(indent);
        if labels > 0 {
            let padding = labels.saturating_sub(width(&line.label)) + 2;
            first = format!("{first}{}{}", line.label, " ".repeat(padding));
            indent += labels + 2;
        }
        let within = room.map(|room| room.saturating_sub(indent).max(10));
        for (n, part) in wrapped(&text(line), within).iter().enumerate() {
            match n {
                0 => writeln!(out, "{first}{part}")?,
                _ => writeln!(out, "{}{part}", " ".repeat(indent))?,
            }
        }
    }
    Ok(())
}

fn wrapped(text: &str, room: Option<usize>) -> Vec<String> {
    room.map_or_else(|| vec![text.to_owned()], |room| wrap(text, room))
}
