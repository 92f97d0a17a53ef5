//! `paraph man`: the manual as one page.

use super::answer::{Answer, Outcome};
use super::output::Output;
use clap::Command;
use clap_mangen::Man;
use std::io::{self, Write as _};

/// Print the manual page
///
/// As in `paraph man | man -l -`.
#[derive(Debug, clap::Args)]
pub(super) struct Args {}

/// Prints the manual page: the program, then each of its commands.
pub(super) fn run(_: &Args, command: Command, out: &mut Output) -> Outcome {
    let command = command.disable_help_subcommand(true);
    // Before clap is built the options of every command stand with the program alone.
    let commands: Vec<Command> = command.get_subcommands().cloned().collect();
    let page = Man::new(command.clone());
    let mut text = Vec::new();
    page.render_title(&mut text)?;
    page.render_name_section(&mut text)?;
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    writeln!(text, ".SH COMMANDS")?;
    for command in commands {
        text.extend(section(command)?);
    }
    if let Some(notes) = command.get_after_long_help() {
        text.extend(verbatim("NOTES", &notes.to_string()));
    }
    out.write_all(&text)?;
    Ok(Answer::Met)
}

/// A section whose lines stay as they are.
fn verbatim(heading: &str, lines: &str) -> Vec<u8> {
    let mut section = format!(".SH {heading}\n.nf\n");
    for line in lines.lines() {
        // An escape of no width keeps a line from being taken for a request.
        section.push_str("\\&");
        section.push_str(&line.replace('\\', "\\e").replace('-', "\\-"));
        section.push('\n');
    }
    section.push_str(".fi\n");
    section.into_bytes()
}

/// The section of one command.
fn section(command: Command) -> io::Result<Vec<u8>> {
    let name = format!("paraph {}", command.get_name());
    let page = Man::new(command.bin_name(name.clone()).disable_help_flag(true));
    let mut text = Vec::new();
    page.render_synopsis_section(&mut text)?;
    page.render_description_section(&mut text)?;
    page.render_options_section(&mut text)?;
    let text = String::from_utf8_lossy(&text);
    let mut section = format!(".SS \"{name}\"\n");
    // Its parts follow each other without headings of their own.
    for line in text
        .lines()
        .filter(|line| !line.starts_with(".ie ") && !line.starts_with(".el "))
    {
        section.push_str(if line.starts_with(".SH ") {
            ".PP"
        } else {
            line
        });
        section.push('\n');
    }
    Ok(section.into_bytes())
}
