//! The command line: what can be asked for, one file a subcommand, and how it is answered.
//!
//! The lowest layer: it reads the arguments, opens the registry, prints the answer or starts the
//! browser, and ends in an exit code. Everything it prints comes from cleaned texts.

mod answer;
mod brief;
mod browse;
mod cells;
mod changes;
mod check;
mod columns;
mod completions;
mod config;
mod draft;
mod edit;
mod export;
mod globals;
mod help;
mod import;
mod init;
mod keys;
mod list;
mod log;
mod man;
mod map;
mod mark;
mod new;
mod note;
mod objects;
mod output;
mod overview;
mod path;
mod query;
mod refused;
mod relations;
mod rename;
mod report;
mod rm;
mod search;
mod session;
mod set;
mod sheet;
mod show;
mod source;
mod timeline;
mod tour;
mod undo;
mod values;
mod welcome;
mod whom;
mod writing;

use crate::lang::Words;
use crate::model::Status;
use answer::Outcome;
use clap::{CommandFactory as _, FromArgMatches as _, Parser, Subcommand};
use globals::Globals;
use output::Output;
use std::process::ExitCode;

/// A terminal browser for cooperation agreements: who met whom, what was proposed, what was
/// signed, and what is still to be done.
///
/// Without a command it opens the browser on a registry: a folder of RON files that people keep
/// by hand. What you mark is written to the registry's journal; of the files that people wrote
/// only what you change is changed.
#[derive(Debug, Parser)]
#[command(name = "paraph", version, max_term_width = 100, after_help = EXAMPLES, after_long_help = manners())]
struct Cli {
    #[command(flatten)]
    globals: Globals,
    /// Open the browser for a screen reader: no lines or colours, status in words, the cursor on what
    /// is chosen
    #[arg(long)]
    screen_reader: bool,
    #[command(subcommand)]
    command: Option<Command>,
}

/// The commands, in the order that help lists them.
#[derive(Debug, Subcommand)]
enum Command {
    List(list::Args),
    Show(show::Args),
    Source(source::Args),
    Search(search::Args),
    Overview(overview::Args),
    Timeline(timeline::Args),
    Map(map::Args),
    Brief(brief::Args),
    Relations(relations::Args),
    Path(path::Args),
    Changes(changes::Args),
    /// Mark follow-ups as done
    Done(mark::Args),
    /// Mark follow-ups as begun
    Start(mark::Args),
    /// Mark follow-ups as no longer to be done
    Cancel(mark::Args),
    /// Mark follow-ups as open again
    Reopen(mark::Args),
    /// Add a dated note to follow-ups without changing their status
    Note(mark::Args),
    /// Take back the latest of your marks, notes and changes of files
    Undo(undo::Args),
    /// Restore what you took back last
    Redo(undo::Args),
    Log(log::Args),
    Draft(draft::Args),
    New(new::Args),
    Edit(edit::Args),
    Set(set::Args),
    Rename(rename::Args),
    Rm(rm::Args),
    Check(check::Args),
    Init(init::Args),
    Import(import::Args),
    Export(export::Args),
    Config(config::Args),
    Tour(tour::Args),
    Keys(keys::Args),
    Completions(completions::Args),
    Man(man::Args),
}

const EXAMPLES: &str = "\
Examples:
  paraph                                   browse
  paraph list follow-ups is:overdue        what is late
  paraph search maksutov                   find a name in any script or spelling
  paraph show altynbek-maksutov            one record with all that links to it
  paraph brief kyrgyzstan                  one page before a meeting
  paraph done committee/set-up --note \"set up on 3 May\"";

const MANNERS: &str = "\
Examples:
  paraph                                   browse
  paraph list follow-ups is:overdue        what is late
  paraph list meetings org:icesco since:2024 --format csv
  paraph search maksutov                   find a name in any script or spelling
  paraph show altynbek-maksutov            one record with all that links to it
  paraph brief kyrgyzstan                  one page before a meeting
  paraph done committee/set-up --note \"set up on 3 May\" --evidence https://…

Formats:
  table   columns; cut to the width of a terminal, whole when piped
  json    objects with the field names of the RON files, with `kind` (the noun:
          \"meeting\", \"follow-up\"), the full `id` and `label` (the name shown); the
          record's own `kind` is called `type`. Proposals and follow-ups within a
          record stand as in its file
  jsonl   the same, one object a line
  csv     the columns with a header; a cell that a spreadsheet could take for a
          formula begins with '

  Of overview, timeline, map, brief, relations, path and changes: text, wrapped to the terminal or 80 columns;
  md, Markdown to hand on; json, with the ids of all they name

Environment:
  PARAPH_REGISTRY  the registry, where -r is not given
  PARAPH_CONFIG    your configuration, where it is not in its usual place
  PARAPH_BY        whom marks go by, where --by is not given
  NO_COLOR         no colours in the browser

Exit codes:
  0 done   1 the request could not be met (not found, problems found)
  2 wrong usage   3 the registry cannot be read   4 it cannot be written";

/// What the long help says below the options: the manners, and the query language from its table.
fn manners() -> String {
    format!("{MANNERS}\n\n{}", query::help(&Words::english()))
}

/// Reads the command line, does what it asks, and says how that went.
pub fn run() -> ExitCode {
    let arguments = query::guard(std::env::args_os());
    let words = globals::words_of(&arguments);
    let command = help::localised(Cli::command(), &words);
    let parsed = command.try_get_matches_from(arguments);
    match parsed.and_then(|found| Cli::from_arg_matches(&found)) {
        Ok(cli) => answer::conclude(cli.run(), &words),
        Err(refusal) => answer::refuse(&refusal, &words),
    }
}

impl Cli {
    fn run(self) -> Outcome {
        let globals = &self.globals;
        let Some(command) = self.command else {
            return browse::run(globals, self.screen_reader);
        };
        if let Command::Tour(args) = command {
            return tour::run(&args, globals, self.screen_reader);
        }
        let mut out = Output::new(globals.plain);
        let outcome = command.run(globals, &mut out);
        // What was printed before an error stands before it.
        out.finish().and(outcome)
    }
}

impl Command {
    fn run(self, globals: &Globals, out: &mut Output) -> Outcome {
        match self {
            Self::List(args) => list::run(&args, globals, out),
            Self::Show(args) => show::run(&args, globals, out),
            Self::Source(args) => source::run(&args, globals, out),
            Self::Search(args) => search::run(&args, globals, out),
            Self::Overview(args) => overview::run(&args, globals, out),
            Self::Timeline(args) => timeline::run(&args, globals, out),
            Self::Map(args) => map::run(&args, globals, out),
            Self::Brief(args) => brief::run(&args, globals, out),
            Self::Relations(args) => relations::run(&args, globals, out),
            Self::Path(args) => path::run(&args, globals, out),
            Self::Changes(args) => changes::run(&args, globals, out),
            Self::Done(args) => mark::run(&args, Status::Done, globals, out),
            Self::Start(args) => mark::run(&args, Status::InProgress, globals, out),
            Self::Cancel(args) => mark::run(&args, Status::Cancelled, globals, out),
            Self::Reopen(args) => mark::run(&args, Status::Open, globals, out),
            Self::Note(args) => note::run(&args, globals, out),
            Self::Undo(args) => undo::undo(&args, globals, out),
            Self::Redo(args) => undo::redo(&args, globals, out),
            Self::Log(args) => log::run(&args, globals, out),
            Self::Draft(args) => draft::run(&args, globals, out),
            Self::New(args) => new::run(&args, globals, out),
            Self::Edit(args) => edit::run(&args, globals, out),
            Self::Set(args) => set::run(&args, globals, out),
            Self::Rename(args) => rename::run(&args, globals, out),
            Self::Rm(args) => rm::run(&args, globals, out),
            Self::Check(args) => check::run(&args, globals, out),
            Self::Init(args) => init::run(&args, globals, out),
            Self::Import(args) => import::run(&args, globals, out),
            Self::Export(args) => export::run(&args, globals, out),
            Self::Config(args) => config::run(&args, globals, out),
            Self::Tour(args) => tour::run(&args, globals, false),
            Self::Keys(args) => keys::run(&args, globals, out),
            Self::Completions(args) => completions::run(&args, Cli::command(), out),
            Self::Man(args) => man::run(&args, Cli::command(), out),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::Cli;
    use clap::CommandFactory as _;

    #[test]
    fn the_definitions_are_sound() {
        Cli::command().debug_assert();
    }
}
