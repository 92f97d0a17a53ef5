//! `paraph import`: what people already have, as new files of the registry.

mod judge;
mod list;
mod writing;

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::output::{Format as Shape, Output};
use super::session::Session;
use super::values;
use crate::error::{Error, Result};
use crate::exchange::{Format, Plan};
use crate::import::{Look, Request};
use crate::lang::{Words, phrase, tell};
use crate::model::{Kind, path_words};
use crate::store;
use std::io::{self, BufRead, IsTerminal as _, Write as _};
use std::path::{Path, PathBuf};

/// Add what is in a file of another format
///
/// What the file brings is listed first: what would be added, changed or skipped, and why. New
/// records go to new files; nothing that is there is written over, and the same file twice adds
/// nothing. What has no field here is kept under `extra` and exported again. When anything is
/// refused, the rest is added and the exit code is 1.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The format
    #[arg(value_name = "FORMAT", value_parser = values::read_format())]
    format: Format,
    /// The file, or - for the standard input
    #[arg(value_name = "FILE")]
    file: PathBuf,
    /// List what would be done and do nothing
    #[arg(long)]
    dry_run: bool,
    /// Ask of each likely double whether it is one that is there, and keep the answers
    #[arg(long, conflicts_with = "dry_run")]
    judge: bool,
    /// Do it without asking
    #[arg(short, long)]
    yes: bool,
    /// Add to this registry, which is made if it is not there
    #[arg(long, value_name = "DIR")]
    into: Option<PathBuf>,
    /// Which column of a csv is which field, such as title=Title,signed=Date:%d/%m/%Y,parties=Parties;
    /// or the name of a ready mapping (uk-treaties) [default: guessed from the header]
    #[arg(long, value_name = "MAP")]
    map: Option<String>,
    /// The kind of record that a row of a csv is of [default: guessed from the header]
    #[arg(long, value_name = "KIND", value_parser = values::kind())]
    kind: Option<Kind>,
    /// The encoding of a csv, such as windows-1252 [default: told from the file]
    #[arg(long, value_name = "NAME")]
    encoding: Option<String>,
    /// What stands between the cells of a csv [default: told from the file]
    #[arg(long, value_name = "CHARACTER")]
    separator: Option<char>,
    /// Where the file is from: the source of each new record
    #[arg(long, value_name = "URL")]
    source: Option<String>,
    /// The form of the list
    #[arg(long = "format", value_name = "FORM")]
    form: Option<Shape>,
    #[arg(
        long,
        value_name = "NAME",
        help = "Whom marks go by [env: PARAPH_BY; default: user@machine]"
    )]
    by: Option<String>,
}

/// Reads a file, lists what it brings, and adds it.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    if let Some(day) = globals.as_of {
        let message = phrase!("import-as-of", day = day.to_string());
        return Err(Error::usage(message)
            .hinted(phrase!("import-as-of-hint"))
            .into());
    }
    let mut target = Target::open(args, globals)?;
    let request = request(args);
    let mut plan = planned(&request, &target.session)?;
    if args.judge {
        let by = args.by.as_deref();
        let judged = judge::judge(&request, by, &target.session, &plan, out)?;
        if judged.is_known {
            target = Target::open(args, globals)?;
            plan = planned(&request, &target.session)?;
        }
        for double in &judged.distinct {
            plan.added
                .distinguish(double.kind, &double.new, &double.there);
        }
    }
    let session = &target.session;
    let langs = session.sight().langs;
    let look = Look::at(&plan, args.format, &session.registry, langs);
    list::print(&plan, &look, out.form(args.form), session.words(), out)?;
    out.flush()?;
    let answer = if plan.refusals.is_empty() {
        Answer::Met
    } else {
        Answer::NotMet
    };
    let words = session.words();
    say(&list::summary(&plan, words));
    if args.dry_run {
        say(&words.say("import-dry"));
        return Ok(answer);
    }
    if plan.is_empty() && !target.is_new {
        return Ok(answer);
    }
    if !args.yes && io::stdin().is_terminal() && !agreed(words, out)? {
        say(&words.say("import-nothing"));
        return Ok(Answer::NotMet);
    }
    for path in writing::write(&request, args.by.as_deref(), &target, &plan)? {
        say(&tell!(words, "import-written", file = path_words(&path)));
    }
    Ok(answer)
}

/// The file, and what is said of it.
fn request(args: &Args) -> Request {
    Request {
        map: args.map.clone(),
        kind: args.kind,
        encoding: args.encoding.clone(),
        separator: args.separator,
        source: args.source.clone(),
        ..Request::new(args.format, args.file.clone())
    }
}

/// Reads the file and works out what it would change.
fn planned(request: &Request, session: &Session) -> Result<Plan> {
    let mut from: Box<dyn BufRead> = if request.file == Path::new("-") {
        Box::new(io::stdin().lock())
    } else {
        store::open_file(&request.file)?
    };
    Ok(request.plan(&mut *from, &session.registry, &session.ledger))
}

/// The registry that is added to.
struct Target {
    session: Session,
    /// Whether it has yet to be made.
    is_new: bool,
}

impl Target {
    fn open(args: &Args, globals: &Globals) -> Result<Self> {
        let Some(dir) = &args.into else {
            let session = Session::open_to_mark(globals)?;
            return Ok(Self {
                session,
                is_new: false,
            });
        };
        let is_new = !dir.join("registry.ron").exists();
        let session = if is_new {
            Session::of_none(globals, dir)
        } else {
            Session::open_to_mark(&globals.at(dir))?
        };
        Ok(Self { session, is_new })
    }
}

fn agreed(words: &Words, out: &mut Output) -> io::Result<bool> {
    write!(out, "{} ", words.say("import-ask"))?;
    out.flush()?;
    let mut line = String::new();
    io::stdin().lock().read_line(&mut line)?;
    Ok(matches!(line.trim(), "y" | "Y" | "yes" | "o" | "oui"))
}
