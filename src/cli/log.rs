//! `paraph log`: who marked what when.

use super::answer::{Answer, Outcome, say};
use super::globals::Globals;
use super::mark;
use super::objects;
use super::output::{Form, Format, Output};
use super::session::Session;
use super::sheet::{Column, Fit, Sheet};
use crate::error::{Error, Result};
use crate::insight::{deed_words, time_words};
use crate::lang::{Words, tell};
use crate::ledger::{Deed, Entry};
use crate::model::{FollowUpId, RecordId as _};
use serde_json::Value;

/// Show who marked what when, the newest first
///
/// Times are UTC. In JSON the objects have the fields of the journal, with `what` it does, whether
/// it is `undone` or was made out of sight of another (`concurrent`), and the `label` of the
/// follow-up.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// Only what was marked on this follow-up, or on those of a proposal, agreement or meeting
    #[arg(value_name = "ID")]
    id: Option<String>,
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
}

/// Prints the entries of the journal.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open(globals)?;
    let wanted = args
        .id
        .as_deref()
        .map(|id| wanted(&session, id))
        .transpose()?;
    let entries = Entries { session: &session };
    let concerns = |entry: &Entry| {
        let wanted = wanted.as_ref();
        wanted.is_none_or(|wanted| entries.on(entry).iter().any(|on| wanted.contains(on)))
    };
    let found: Vec<&Entry> = session
        .ledger
        .entries()
        .iter()
        .rev()
        .filter(|entry| concerns(entry))
        .collect();
    let form = out.form(args.format);
    if found.is_empty() {
        say(&session.words().say("cli-nothing-marked"));
        if matches!(form, Form::Table | Form::Linear) {
            return Ok(Answer::Met);
        }
    }
    entries.print(&found, form, out)?;
    Ok(Answer::Met)
}

/// The follow-ups that an id asks for; one that the registry has lost may still have marks.
fn wanted(session: &Session, typed: &str) -> Result<Vec<FollowUpId>> {
    if let Some(known) = session.ledger.marked().find(|on| on.as_str() == typed) {
        return Ok(vec![known.clone()]);
    }
    let at = session.registry.resolve(typed).map_err(Error::from)?;
    let found = mark::below(session, at);
    if found.is_empty() {
        mark::follow_up(session, typed)?;
    }
    Ok(found
        .into_iter()
        .map(|at| session.registry.follow_up_id(at).clone())
        .collect())
}

/// Entries as rows.
struct Entries<'a> {
    session: &'a Session,
}

impl<'a> Entries<'a> {
    /// The follow-ups that an entry is about.
    fn on(&self, entry: &'a Entry) -> Vec<&'a FollowUpId> {
        let mut found = Vec::new();
        for mark in self.session.ledger.marks_behind(entry) {
            found.extend(mark.follow_up().filter(|on| !found.contains(on)));
        }
        found
    }

    fn what(&self, entry: &Entry, words: &Words) -> String {
        let ledger = &self.session.ledger;
        let mut what = deed_words(words, ledger, entry).into_owned();
        for (is_so, id) in [
            (ledger.is_concurrent(entry), "cli-log-concurrent"),
            (ledger.is_undone(entry), "page-undone"),
        ] {
            if is_so {
                what.extend([" ", &words.say(id)]);
            }
        }
        what
    }

    fn label(&self, on: &FollowUpId, words: &Words) -> String {
        let at = self.session.registry.follow(on);
        at.map_or_else(
            || words.say("overview-gone").into_owned(),
            |at| self.session.label(at),
        )
    }
}

impl<'a> Sheet for Entries<'a> {
    type Item = &'a Entry;

    fn words(&self) -> &Words {
        self.session.words()
    }

    fn columns(&self) -> &[Column] {
        const COLUMNS: &[Column] = &[
            Column::new("time", Fit::Whole),
            Column::new("by", Fit::Spare(8)),
            Column::new("what", Fit::Whole),
            Column::new("title", Fit::Cut(16)),
            Column::new("id", Fit::Whole),
            Column::new("note", Fit::Spare(12)),
            Column::new("evidence", Fit::Spare(12)),
        ];
        COLUMNS
    }

    fn row(&self, entry: &&'a Entry, words: &Words) -> Vec<String> {
        let on = self.on(entry);
        let titles: Vec<String> = on.iter().map(|on| self.label(on, words)).collect();
        let ids: Vec<&str> = on.iter().map(|on| on.as_str()).collect();
        let (note, evidence) = entry.deed.said();
        let unknown = match &entry.deed {
            Deed::Unknown { line, .. } => {
                tell!(words, "sheet-later-line", line = line.as_str())
            }
            _ if entry.unknown_fields.is_empty() => String::new(),
            _ => {
                let fields = entry.unknown_fields.join(", ");
                tell!(words, "sheet-later-fields", fields = fields)
            }
        };
        let note = [note.unwrap_or_default(), &unknown]
            .join(" ")
            .trim()
            .to_owned();
        vec![
            time_words(entry.at),
            entry.by.clone(),
            self.what(entry, words),
            titles.join(", "),
            ids.join(", "),
            note,
            evidence.unwrap_or_default().to_owned(),
        ]
    }

    fn object(&self, entry: &&'a Entry) -> serde_json::Result<Value> {
        let mut object = objects::map(*entry)?;
        let ledger = &self.session.ledger;
        objects::insert(&mut object, "what", ledger.word(entry));
        objects::insert(&mut object, "undone", ledger.is_undone(entry));
        objects::insert(&mut object, "concurrent", ledger.is_concurrent(entry));
        if let Deed::Unknown { line, .. } = &entry.deed {
            objects::insert(&mut object, "line", line.as_str());
        }
        if let Some(on) = entry.follow_up() {
            objects::insert(&mut object, "label", self.label(on, &Words::english()));
        }
        Ok(Value::Object(object))
    }
}
