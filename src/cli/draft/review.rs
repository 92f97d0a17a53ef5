//! Looking through what was read, in the person's own editor: nothing is written that was not left.

use super::{Args, plan, report};
use crate::cli::answer::{Answer, Outcome, hint, say};
use crate::cli::edit::{Read, sitting};
use crate::cli::output::Output;
use crate::cli::session::Session;
use crate::cli::writing;
use crate::draft::{Draft, Fact, Lookup, dossier};
use crate::error::Result;
use crate::lang::{Words, tell};
use crate::model::{path_words, shown};
use crate::store::{edit, item_text, list_of};
use crate::tui::Editor;
use std::path::Path;

/// Has the facts looked through and files those that are left.
pub(super) fn run(
    args: &Args,
    draft: &Draft,
    lookup: Lookup<'_>,
    session: &Session,
    out: &mut Output,
) -> Outcome {
    let editor = Editor::of_user()?;
    let text = match &args.resume {
        Some(kept) => edit::read_draft(kept)?,
        None => sheet(draft, &session.words)?,
    };
    let desk = writing::changes(session)?.put_on_desk(Path::new("dossier.ron"), &text)?;
    let left = |text: &str| -> std::result::Result<Vec<Fact>, crate::store::Fault> {
        let mut facts: Vec<Fact> = list_of(&desk, text)?;
        // Words that do not stand there are none.
        for fact in &mut facts {
            fact.span = fact
                .span
                .take()
                .filter(|span| draft.text.get(span.clone()).is_some());
        }
        Ok(facts)
    };
    let planned = |facts: &[Fact]| {
        let accepted: Vec<&Fact> = facts.iter().collect();
        dossier(draft, &accepted, args.url.as_deref(), lookup)
    };
    let plan = sitting(&editor, &desk, 1, &session.words, || {
        let text = edit::read_draft(&desk)?;
        Ok(match left(&text) {
            Ok(facts) => Read::Sound(plan(&planned(&facts)?, draft, session)?),
            Err(fault) => Read::Faulty(fault),
        })
    })?;
    let Some(plan) = plan else {
        return Ok(Answer::NotMet);
    };
    let facts = left(&edit::read_draft(&desk)?).unwrap_or_default();
    let dossier = planned(&facts)?;
    let reviewed = Draft {
        facts,
        ..draft.clone()
    };
    let done = report(&dossier, &reviewed, session);
    let outcome = writing::carry_out(&plan, session, &args.manner, &done, out);
    if outcome.is_ok() && !args.manner.dry_run {
        edit::clear_draft(&desk);
    } else {
        say(&tell!(
            session.words,
            "cli-draft-kept",
            draft = path_words(&desk)
        ));
        hint(
            &session.words,
            &format!("--review --resume {}", path_words(&desk)),
        );
    }
    outcome
}

/// The facts as a list to edit, each below its words.
fn sheet(draft: &Draft, words: &Words) -> Result<String> {
    let mut text = String::new();
    for line in words.say("draft-sheet").lines() {
        text = format!("{text}// {}\n", line.trim());
    }
    text.push_str("[\n");
    for fact in &draft.facts {
        let quote = shown(draft.words(fact));
        let quote = quote.split_whitespace().collect::<Vec<_>>().join(" ");
        text = format!(
            "{text}    // {}: “{quote}”\n{}",
            fact.value.kind().word(),
            item_text(fact)?
        );
    }
    text.push_str("]\n");
    Ok(text)
}
