//! Writes what is imported: new files, and marks to the journal.

use super::Target;
use crate::cli::session::writer;
use crate::cli::writing::changes;
use crate::error::Result;
use crate::exchange::Plan;
use crate::import::{self, Request};
use crate::lang::tell;
use crate::store::{self, Draft, edit};
use jiff::Timestamp;
use std::path::PathBuf;

/// Adds new files, all of them or none, so that they can be taken back, then marks; gives the paths
/// of the files.
pub(super) fn write(
    request: &Request,
    by: Option<&str>,
    target: &Target,
    plan: &Plan,
) -> Result<Vec<PathBuf>> {
    let session = &target.session;
    let mut made = import::files(request, &session.root, plan)?;
    let paths = |made: &[(PathBuf, String)]| made.iter().map(|(path, _)| path.clone()).collect();
    if target.is_new {
        let page = plan.title_page.as_ref();
        let text = store::record_text(page.unwrap_or_else(|| session.registry.title_page()))?;
        // Last, so that a folder half made is not taken for a registry.
        made.push((PathBuf::from("registry.ron"), text));
        store::add_files(&session.root, &made)?;
    }
    let written = paths(&made);
    if !target.is_new && !made.is_empty() {
        let file = request.name();
        let what = tell!(session.words(), "import-what", file = file);
        let mut change = edit::Plan::new(&session.root, what);
        for (path, text) in made {
            change.put(&path, Some(text));
        }
        change.carry_out(&changes(session)?, &writer(by)?, Timestamp::now())?;
    }
    if !plan.marks.is_empty() {
        let drafts = plan.marks.iter().map(|mark| {
            Draft::mark(
                &session.ledger,
                &mark.on,
                mark.status,
                mark.note.clone(),
                None,
            )
        });
        let journal = session.journal(by)?;
        journal.append(drafts.collect(), &session.ledger, Timestamp::now())?;
    }
    Ok(written)
}
