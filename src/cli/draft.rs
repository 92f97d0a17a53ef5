//! `paraph draft`: from the text of a dispatch to a proposed dossier.

mod input;
mod review;
mod sheet;

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing::{self, Manner};
use crate::draft::{self, Dossier, Draft, Fact, Lookup, Value, dossier, link};
use crate::error::{Error, Result};
use crate::lang::tell;
use crate::model::PartialDate;
use crate::search::Catalogue;
use crate::store::edit::Plan;
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
    #[arg(value_name = "FILE")]
    file: String,
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
    /// Look the facts through in $EDITOR, and write those that are left
    #[arg(long, conflicts_with = "accept")]
    review: bool,
    /// Go on with facts that were kept when a review was left
    #[arg(long, value_name = "DRAFT", requires = "review")]
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
  paraph draft dispatch.txt --review            look it through in your editor, then file it
  paraph draft dispatch.txt --format json";

/// Reads a text and prints or files what it says.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let text = input::text(&args.file)?;
    let session = if args.accept.is_some() || args.review {
        Session::open_to_write(globals)?
    } else {
        Session::open(globals)?
    };
    let mut draft = draft::read(&text, args.published.map(PartialDate::first_day));
    let sight = session.sight();
    let catalogue = Arc::new(Catalogue::new(&session.registry, sight.langs, sight.today));
    let lookup = Lookup {
        catalogue: &catalogue,
        scope: session.scope(),
        langs: sight.langs,
    };
    link(&mut draft, lookup);
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

/// Writes the records of all facts and reports what was written.
fn file(
    args: &Args,
    draft: &Draft,
    lookup: Lookup<'_>,
    session: &Session,
    out: &mut Output,
) -> Outcome {
    let accepted: Vec<&Fact> = draft.facts.iter().collect();
    let dossier = dossier(draft, &accepted, args.url.as_deref(), lookup)?;
    let plan = plan(&dossier, draft, session)?;
    let done = report(&dossier, draft, session);
    writing::carry_out(&plan, session, &args.manner, &done, out)
}

/// The files that a dossier makes; none of them is there yet.
fn plan(dossier: &Dossier, draft: &Draft, session: &Session) -> Result<Plan> {
    let id = dossier.meeting.id.to_string();
    let what = tell!(session.words, "draft-what", id = id.as_str());
    let plan = dossier.plan(&session.root, draft, what)?;
    if plan.files().any(|(_, change)| change.before.is_some()) {
        return Err(Error::not_met(format!(
            "there is a file for it already: {id}"
        )));
    }
    Ok(plan)
}

/// What is told once it is filed.
fn report(dossier: &Dossier, draft: &Draft, session: &Session) -> String {
    let id = dossier.meeting.id.to_string();
    let mut report = vec![tell!(
        session.words,
        "draft-filed",
        id = id.as_str(),
        participants = dossier.meeting.participants.len(),
        proposals = dossier.meeting.proposals.len()
    )];
    let new = [
        (
            "draft-new-people",
            dossier
                .people
                .iter()
                .map(|new| new.id.to_string())
                .collect::<Vec<_>>(),
        ),
        (
            "draft-new-organisations",
            dossier
                .organisations
                .iter()
                .map(|new| new.id.to_string())
                .collect(),
        ),
        (
            "draft-new-places",
            dossier
                .places
                .iter()
                .map(|new| new.id.to_string())
                .collect(),
        ),
        (
            "draft-new-events",
            dossier
                .events
                .iter()
                .map(|new| new.id.to_string())
                .collect(),
        ),
    ];
    for (message, ids) in new {
        if !ids.is_empty() {
            report.push(tell!(session.words, message, ids = ids.join(", ")));
        }
    }
    for fact in &draft.facts {
        let (Value::Person(person), Some(known)) = (&fact.value, &fact.known) else {
            continue;
        };
        if let (Some(changed), Some(post)) = (&known.changed, &person.post) {
            report.push(tell!(
                session.words,
                "draft-changed",
                name = known.name.as_str(),
                post = post.as_str(),
                recorded = changed.as_str()
            ));
        }
    }
    if let Some(other) = dossier.like(&session.registry) {
        report.push(tell!(session.words, "draft-perhaps", id = other));
    }
    report.join("\n")
}
