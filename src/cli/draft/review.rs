//! Looking through what was read, in the person's own editor: nothing is written that was not left.

use super::Args;
use crate::cli::answer::{Answer, Outcome, hint, say};
use crate::cli::edit::{Read, sitting};
use crate::cli::output::Output;
use crate::cli::session::Session;
use crate::cli::writing;
use crate::draft::{Draft, Lookup, dossier, facts_of, forget, keep};
use crate::error::Error;
use crate::lang::tell;
use crate::model::path_words;
use crate::store::edit;
use crate::tui::Editor;

/// Has the facts looked through and files those that are left.
pub(super) fn run(
    args: &Args,
    draft: &Draft,
    lookup: Lookup<'_>,
    session: &Session,
    out: &mut Output,
) -> Outcome {
    let editor = Editor::of_user()?;
    let desk = match &args.resume {
        Some(kept) => kept.clone(),
        None => keep(&writing::changes(session)?, draft, &session.words, None)?,
    };
    let reviewed = |list: &str| {
        facts_of(&desk, list, &draft.text).map(|facts| Draft {
            facts,
            ..draft.clone()
        })
    };
    let plan = sitting(&editor, &desk, 1, &session.words, || {
        Ok(match reviewed(&edit::read_draft(&desk)?) {
            Ok(draft) => {
                let dossier = dossier(&draft, &draft.left(), lookup)?;
                let filing = dossier.filing(&draft, &session.words)?;
                Read::Sound(filing.plan(&session.root)?)
            }
            Err(fault) => Read::Faulty(fault),
        })
    })?;
    let Some(plan) = plan else {
        return Ok(Answer::NotMet);
    };
    let draft =
        reviewed(&edit::read_draft(&desk)?).map_err(|fault| Error::cannot_read(&desk, fault))?;
    let report =
        dossier(&draft, &draft.left(), lookup)?.report(&draft, &session.registry, &session.words);
    let done = report.join("\n");
    let outcome = writing::carry_out(&plan, session, &args.manner, &done, out);
    if outcome.is_ok() && !args.manner.dry_run {
        forget(&desk);
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
