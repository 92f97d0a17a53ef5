//! `paraph rm`: taking a record out.

use super::answer::{Answer, Outcome, hint, say};
use super::globals::Globals;
use super::output::Output;
use super::session::Session;
use super::writing::{self, Manner};
use crate::lang::tell;
use crate::registry::Ref;
use crate::store::edit::{Plan, contained, dependents};

/// Take a record out of its file
///
/// What names it is listed first, and it stays unless --force is given: then it is taken out of
/// what names it too, and nothing leads nowhere. `paraph undo` puts all of it back.
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The record
    #[arg(value_name = "ID")]
    id: String,
    /// Take it out, and out of what names it
    #[arg(long)]
    force: bool,
    #[command(flatten)]
    manner: Manner,
}

/// Takes a record out and says so, or says what depends on it.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let session = Session::open_to_write(globals)?;
    let (registry, words) = (&session.registry, &session.words);
    let at = writing::record(&session, &args.id)?;
    let record = writing::named(&session, at);
    let within = contained(registry, at);
    let naming = dependents(registry, at);
    if !within.is_empty() {
        let count = within.len();
        say(&tell!(words, "cli-rm-within", count = count));
        list(&session, &within);
    }
    let is_marked = |at: &&Ref| {
        at.kind() == crate::model::Kind::FollowUps
            && session
                .ledger
                .standing(registry.follow_up_id(**at))
                .since
                .is_some()
    };
    let marked = within.iter().chain([&at]).filter(is_marked).count();
    if marked > 0 {
        say(&tell!(words, "cli-rm-marked", count = marked));
    }
    if !naming.is_empty() {
        let count = naming.len();
        say(&tell!(
            words,
            "cli-rm-named-by",
            record = record.clone(),
            count = count
        ));
        list(&session, &naming);
        if !args.force && !args.manner.dry_run {
            hint(words, &words.say("cli-rm-force"));
            return Ok(Answer::NotMet);
        }
    }
    let mut plan = Plan::new(&session.root, format!("{} taken out", registry.id(at)));
    plan.delete_everywhere(registry, at)?;
    let done = match naming.len() {
        0 => tell!(words, "cli-removed", record = record),
        count => tell!(words, "cli-removed-from", record = record, count = count),
    };
    writing::carry_out(&plan, &session, &args.manner, &done, out)
}

/// Lists records, one a line, as many as anybody reads.
fn list(session: &Session, records: &[Ref]) {
    const ENOUGH: usize = 20;
    for at in records.iter().take(ENOUGH) {
        let noun = at.kind().singular();
        super::answer::line(&format!("  {noun} {}", writing::named(session, *at)));
    }
    if records.len() > ENOUGH {
        let count = records.len() - ENOUGH;
        super::answer::line(&format!(
            "  {}",
            tell!(session.words, "cli-and-more", count = count)
        ));
    }
}
