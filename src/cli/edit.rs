//! `paraph edit`: a record in the person's own editor.

use super::answer::{Answer, Outcome, hint, say};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing::{self, Manner};
use crate::error::{Error, Result};
use crate::lang::{Words, tell};
use crate::model::path_words;
use crate::store::Fault;
use crate::store::edit::Plan;
use crate::tui::Editor;
use std::io::{self, BufRead as _, IsTerminal as _, Write as _};
use std::path::Path;

/// Edit a record's file in $EDITOR, at its line
///
/// What you save is put in place once it can be read; until then the file stays as it was, and
/// what is wrong is told with its line.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record
    #[arg(value_name = "ID")]
    id: String,
    #[command(flatten)]
    manner: Manner,
}

/// Has a record edited and says what became of it.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_write(globals)?;
    let registry = &session.registry;
    let at = writing::record(&session, &args.id)?;
    let (path, line) = session.place(at);
    let editor = Editor::of_user()?;
    let what = format!("{} edited", registry.id(at));
    let copy = writing::changes(&session)?.copy(&session.root, &path, &what)?;
    let record = writing::named(&session, at);
    let done = tell!(
        session.words,
        "cli-edited",
        record = record,
        file = path_words(&path)
    );
    let draft = copy.draft.clone();
    let outcome = sitting(&editor, &draft, line, &session.words, || {
        let plan = copy.plan()?;
        match plan.unreadable().into_iter().next() {
            Some(fault) => Ok(Read::Faulty(fault)),
            None => Ok(Read::Sound(plan)),
        }
    })?;
    let Some(plan) = outcome else {
        return Ok(Answer::NotMet);
    };
    let outcome = writing::carry_out(&plan, &session, &args.manner, &done, out);
    match outcome {
        Ok(answer) => {
            copy.clear();
            Ok(answer)
        }
        Err(stop) => {
            kept(&draft, &session.words);
            Err(stop)
        }
    }
}

/// What was read from a draft.
pub(super) enum Read {
    /// A change that can be made.
    Sound(Plan),
    /// What keeps it from being read.
    Faulty(Fault),
}

/// Has a draft edited until it can be read, or the person gives up; then it is kept.
pub(super) fn sitting(
    editor: &Editor,
    draft: &Path,
    line: usize,
    words: &Words,
    read: impl Fn() -> Result<Read>,
) -> Result<Option<Plan>> {
    let mut line = line;
    loop {
        if let Err(error) = editor.open(draft, line) {
            kept(draft, words);
            return Err(error);
        }
        let fault = match read() {
            Ok(Read::Sound(plan)) => return Ok(Some(plan)),
            Ok(Read::Faulty(fault)) => fault,
            Err(error) => {
                kept(draft, words);
                return Err(error);
            }
        };
        say(&format!("paraph: {fault}"));
        if let Some(text) = &fault.hint {
            hint(words, text);
        }
        line = fault.line;
        if !again(words)? {
            kept(draft, words);
            return Ok(None);
        }
    }
}

/// Says where what was written lies.
fn kept(draft: &Path, words: &Words) {
    say(&tell!(words, "cli-draft-kept", draft = path_words(draft)));
}

/// Asks whether to edit again; without a terminal nobody answers.
fn again(words: &Words) -> Result<bool> {
    let stdin = io::stdin();
    if !stdin.is_terminal() {
        return Ok(false);
    }
    let failed = |error: io::Error| Error::cannot_read(Path::new("the answer"), error);
    write!(io::stderr(), "{} ", words.say("cli-edit-again")).map_err(failed)?;
    io::stderr().flush().map_err(failed)?;
    let mut answer = String::new();
    if stdin.lock().read_line(&mut answer).map_err(failed)? == 0 {
        return Ok(false);
    }
    let answer = answer.trim().to_lowercase();
    Ok(!answer.starts_with(['n', 'q']))
}
