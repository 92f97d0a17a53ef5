//! `paraph new`: a record of one's own.

use super::answer::{Answer, Outcome, hint, say};
use super::edit::{Read, sitting};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing::{self, Manner};
use crate::error::{Error, Result};
use crate::lang::tell;
use crate::model::{Kind, path_words};
use crate::registry::Ref;
use crate::store::edit::{self, Named, Plan, Template};
use crate::tui::Editor;
use std::io::{self, IsTerminal as _};
use std::path::{Path, PathBuf};

/// Make a new record
///
/// Its fields are given with --set; without any, your editor opens on a template that tells what
/// each is. A meeting gets a file of its own; another record joins the list of its kind where there
/// is but one, else it gets a file too, unless --file says which.
#[derive(Debug, clap::Args)]
#[command(after_help = EXAMPLES)]
pub(super) struct Args {
    /// person, organisation, place, event, meeting, proposal, agreement or follow-up
    #[arg(value_name = "KIND", value_parser = writing::kind)]
    kind: Kind,
    /// Its id; without one it is made of its name, or its title
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// A value; names.fr=… is one in a language
    #[arg(long, short, value_name = "FIELD=VALUE")]
    set: Vec<String>,
    /// The meeting that a proposal is of, or the proposal or agreement that a follow-up is of
    #[arg(long = "in", value_name = "ID")]
    within: Option<String>,
    /// The file to put it in, within the registry
    #[arg(long, value_name = "FILE")]
    file: Option<PathBuf>,
    #[command(flatten)]
    manner: Manner,
}

const EXAMPLES: &str = "\
Examples:
  paraph new person -s names.en=\"Ada Tide\" -s \"posts=title.en=Minister, at=kg-ministry-culture\"
  paraph new meeting 2024-06-28-tides -s date=2024-06-28 -s place=zaamin
  paraph new follow-up --in committee -s title=\"Name the members\" -s owed_by=icesco
  paraph new organisation                  in your editor, from a template";

/// Makes a record and says so.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_write(globals)?;
    let parent = parent(&session, args)?;
    if args.set.is_empty() {
        return in_editor(&session, args, parent, out);
    }
    let registry = &session.registry;
    let mut values: Vec<(Named, String)> = Vec::new();
    for pair in &args.set {
        let (field, typed) = pair.split_once('=').ok_or_else(|| {
            Error::usage(format!("no value in `{pair}`")).hinted("write --set field=value")
        })?;
        let named = edit::named(args.kind, field.trim())?;
        let value = edit::value(registry, named.holds, typed)?;
        values.push((named, value));
    }
    let id = match &args.id {
        Some(id) => edit::slug(id)?.to_string(),
        None => edit::id_for(registry, args.kind, parent, &values)?,
    };
    let own = edit::named(args.kind, "id")?;
    values.insert(
        0,
        (own, edit::value(registry, crate::model::Holds::Id, &id)?),
    );
    let record = edit::compose(args.kind, &values)?;
    let plan = edit::new_plan(
        &session.root,
        registry,
        args.kind,
        parent,
        &record,
        args.file.as_deref(),
    )?;
    finish(&plan, &id, &session, args, out)
}

/// The record that the new one is to stand in, where it has to stand in one.
fn parent(session: &Session, args: &Args) -> Result<Option<Ref>> {
    let registry = &session.registry;
    let wanted: &[Kind] = match args.kind {
        Kind::Proposals => &[Kind::Meetings],
        Kind::FollowUps => &[Kind::Proposals, Kind::Agreements],
        _ if args.within.is_some() => {
            let message = format!(
                "a record of this kind stands in no other: {}",
                args.kind.singular()
            );
            return Err(Error::usage(message).hinted("leave out --in"));
        }
        _ => return Ok(None),
    };
    let noun = args.kind.singular();
    let Some(typed) = &args.within else {
        let of: Vec<&str> = wanted.iter().map(|kind| kind.singular()).collect();
        return Err(Error::usage(format!("a {noun} stands in another record"))
            .hinted(format!("say in which {} with --in ID", of.join(" or "))));
    };
    let at = registry.resolve(typed)?;
    if wanted.contains(&at.kind()) {
        return Ok(Some(at));
    }
    Err(Error::usage(format!(
        "no {noun} stands in this: {} `{typed}`",
        at.kind().singular()
    )))
}

/// Has a template filled in.
fn in_editor(session: &Session, args: &Args, parent: Option<Ref>, out: &mut Output) -> Outcome {
    let registry = &session.registry;
    if !io::stdin().is_terminal() && std::env::var_os("EDITOR").is_none() {
        let hint = "write --set field=value, or set $EDITOR to be given a template";
        return Err(Error::usage("nothing is set of the new record")
            .hinted(hint)
            .into());
    }
    let editor = Editor::of_user()?;
    let template = Template::of(args.kind, args.id.as_deref(), &session.words);
    let name = format!("{}.ron", args.kind.singular());
    let draft = writing::changes(session)?.put_on_desk(Path::new(&name), &template.text)?;
    let plan = sitting(&editor, &draft, template.line, &session.words, || {
        let text = edit::read_draft(&draft)?;
        Ok(
            match edit::record_of_draft(args.kind, Path::new(&name), &text) {
                Ok((_, record)) => Read::Sound(edit::new_plan(
                    &session.root,
                    registry,
                    args.kind,
                    parent,
                    &record,
                    args.file.as_deref(),
                )?),
                Err(fault) => Read::Faulty(fault),
            },
        )
    })?;
    let Some(plan) = plan else {
        return Ok(Answer::NotMet);
    };
    let text = edit::read_draft(&draft)?;
    let id = edit::record_of_draft(args.kind, Path::new(&name), &text).map(|(id, _)| id);
    let outcome = finish(&plan, &id.unwrap_or_default(), session, args, out);
    if outcome.is_ok() {
        edit::clear_draft(&draft);
    } else {
        say(&tell!(
            session.words,
            "cli-draft-kept",
            draft = path_words(&draft)
        ));
        hint(&session.words, &session.words.say("cli-new-again"));
    }
    outcome
}

fn finish(plan: &Plan, id: &str, session: &Session, args: &Args, out: &mut Output) -> Outcome {
    let file = plan
        .files()
        .map(|(path, _)| path_words(path))
        .collect::<Vec<_>>()
        .join(", ");
    let noun = args.kind.singular();
    let done = tell!(
        session.words,
        "cli-new-made",
        kind = noun,
        id = id,
        file = file
    );
    writing::carry_out(plan, session, &args.manner, &done, out)
}
