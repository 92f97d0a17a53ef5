//! `paraph draft`: from the text of a dispatch to a proposed dossier.

mod input;
mod review;
mod sheet;

use super::answer::{Answer, Outcome, say};
use super::browse;
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing::{self, Manner};
use crate::app::Drafted;
use crate::draft::{self, Draft, Fact, Lookup, Value, dossier, link};
use crate::model::{PartialDate, clean};
use crate::search::Catalogue;
use crate::store::record_text;
use clap::ValueEnum;
use std::io::Write as _;
use std::path::PathBuf;
use std::sync::Arc;

/// Read a dispatch or minutes and propose the dossier
///
/// The text may be plain, HTML, Markdown or, where `pdftotext` is there, PDF, in French or English;
/// `-` reads standard input. People, organisations, dates, places, events and proposals are found by
/// rules, each shown with its words; who and what the registry has is recognised in any spelling.
/// Nothing is written without --accept.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// The file, or - for standard input
    #[arg(value_name = "FILE", required_unless_present = "resume")]
    file: Option<String>,
    /// The form of the proposal
    #[arg(long, value_name = "FORMAT", default_value = "text")]
    format: Form,
    /// The day it was published, where its dateline does not tell
    #[arg(long, value_name = "DATE")]
    published: Option<PartialDate>,
    /// Where it can be read
    #[arg(long, value_name = "URL")]
    url: Option<String>,
    /// Accept what is proposed and write the meeting with new people and organisations
    #[arg(long, value_name = "WHAT")]
    accept: Option<Accept>,
    /// Look the facts through on the screen, beside their words
    #[arg(long, conflicts_with_all = ["accept", "review"])]
    screen: bool,
    /// Look the facts through in $EDITOR, and write those that are left
    #[arg(long, conflicts_with = "accept")]
    review: bool,
    /// Go on with facts that were kept when a review was left
    #[arg(long, value_name = "DRAFT")]
    resume: Option<PathBuf>,
    #[command(flatten)]
    manner: Manner,
}

/// The forms of a proposal.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Form {
    /// Lines to read
    Text,
    /// RON, for scripts
    Ron,
    /// An object, for scripts
    Json,
}

/// What is accepted without being looked at.
#[derive(Debug, Clone, Copy, PartialEq, Eq, ValueEnum)]
enum Accept {
    /// All of it
    All,
}

const EXAMPLES: &str = "\
Examples:
  paraph draft dispatch.txt                     what it says, with the words it says it in
  pdftotext note.pdf - | paraph draft - --published 2024-06-29
  paraph draft dispatch.html --url https://… --accept all --dry-run
  paraph draft dispatch.txt --screen            look it through beside its words, then file it
  paraph draft dispatch.txt --review            look it through in your editor, then file it
  paraph draft dispatch.txt --format json";

/// Reads a text and prints or files what it says.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let text = match (&args.file, &args.resume) {
        (Some(file), _) => input::text(file)?,
        (None, Some(kept)) => draft::kept_text(kept)?,
        // One of the two is asked for by the definition of the command.
        (None, None) => String::new(),
    };
    let session = if args.accept.is_some() || args.review || args.screen {
        Session::open_to_write(globals)?
    } else {
        Session::open(globals)?
    };
    let day = args.published.map(PartialDate::first_day);
    let mut draft = match &args.resume {
        // In an editor what is wrong with it can be mended.
        Some(kept) if !args.review => draft::kept_draft(kept)?,
        _ => draft::read(&text, day),
    };
    if let Some(url) = &args.url {
        draft.facts.push(Fact::stated(Value::Url(clean(url)), None));
    }
    let sight = session.sight();
    let catalogue = Arc::new(Catalogue::new(&session.registry, sight.langs, sight.today));
    let lookup = Lookup {
        catalogue: &catalogue,
        scope: session.scope(),
        langs: sight.langs,
    };
    if args.resume.is_none() {
        link(&mut draft, lookup);
    }
    if args.screen {
        let kept = match &args.resume {
            Some(kept) => kept.clone(),
            None => draft::keep(&writing::changes(&session)?, &draft, &session.words, None)?,
        };
        let kept = Some(kept);
        return browse::open(globals, Some(Drafted { draft, kept }), false);
    }
    if args.review {
        return review::run(args, &draft, lookup, &session, out);
    }
    if args.accept == Some(Accept::All) {
        return file(args, &draft, lookup, &session, out);
    }
    match args.format {
        Form::Text => sheet::print(&draft, &session.words, out)?,
        Form::Ron => write!(out, "{}", record_text(&draft)?)?,
        Form::Json => writeln!(out, "{}", serde_json::to_string_pretty(&draft)?)?,
    }
    if draft.facts.is_empty() {
        say(&session.words.say("draft-nothing"));
        return Ok(Answer::NotMet);
    }
    Ok(Answer::Met)
}

/// Writes the records of the facts that are left and reports what was written.
fn file(
    args: &Args,
    draft: &Draft,
    lookup: Lookup<'_>,
    session: &Session,
    out: &mut Output,
) -> Outcome {
    let dossier = dossier(draft, &draft.left(), lookup)?;
    let plan = dossier.filing(draft, &session.words)?.plan(&session.root)?;
    let report = dossier.report(draft, &session.registry, &session.words);
    writing::carry_out(&plan, session, &args.manner, &report.join("\n"), out)
}
