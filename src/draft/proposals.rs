//! Proposals: what hangs on the verbs that propose, agree, sign and speak of things.
//!
//! Each verb rules the words after it up to the next; those are split into things at "and", commas
//! and "notably", where something that can be put forward begins.

mod things;

use self::things::{Boundary, begins, things};
use super::organisations::Organisations;
use super::page::{Page, Run};
use super::people::People;
use super::posts::Posts;
use crate::model::{ProposalKind, Stage};

/// How far after "create" the thing created stands, in tokens.
const REACH: usize = 9;

/// The most tokens of a thing.
const LONGEST: usize = 60;

/// Something put forward.
#[derive(Debug, Clone)]
pub(super) struct Thing {
    pub(super) run: Run,
    pub(super) kind: ProposalKind,
    pub(super) stage: Stage,
    /// The verb it hangs on.
    pub(super) cue: Run,
}

/// The organisations and posts of the page: neither is put forward.
pub(super) struct Names<'a> {
    pub(super) orgs: &'a Organisations,
    pub(super) posts: &'a Posts,
    pub(super) people: &'a People,
}

impl Names<'_> {
    fn covers(&self, at: usize) -> bool {
        self.orgs.covering(at).is_some()
            || self.posts.covers(at)
            || self.people.covering(at).is_some()
    }
}

/// A verb with its stage and the words it rules.
#[derive(Debug, Clone)]
struct Clause {
    cue: Run,
    run: Run,
    stage: Stage,
    /// Another verb follows in the sentence.
    goes_on: bool,
}

/// Finds what is put forward in a page; `skip` is the dateline.
pub(super) fn find(page: &Page<'_>, names: &Names<'_>, skip: &Run) -> Vec<Thing> {
    let mut found: Vec<Thing> = Vec::new();
    for sentence in &page.sentences {
        if sentence.start >= skip.start && sentence.end <= skip.end {
            continue;
        }
        let sentence = sentence.start.max(if sentence.contains(&skip.start) {
            skip.end
        } else {
            0
        })..sentence.end;
        let mut carried: Option<Stage> = None;
        let clauses = clauses(page, sentence.clone());
        for (number, clause) in clauses.iter().enumerate() {
            let stage = carried
                .take()
                .map_or(clause.stage, |before| carry(before, clause.stage));
            let mut things = things(page, names, clause, stage);
            if things.is_empty() && number == 0 && !clause.goes_on {
                things = before(page, names, &sentence, clause);
            }
            if things.is_empty() {
                carried = Some(stage);
            }
            found.append(&mut things);
        }
    }
    let mut told = std::collections::HashSet::new();
    found.retain(|thing| told.insert((page.words(&thing.run).to_lowercase(), thing.stage)));
    found
}

/// The stage where one verb leads to the next: "declined the proposal", "the proposals covered".
fn carry(before: Stage, stage: Stage) -> Stage {
    match (before, stage) {
        (Stage::Declined, _) => Stage::Declined,
        (Stage::Proposed | Stage::Agreed | Stage::Formalised, Stage::Mentioned) => before,
        _ => stage,
    }
}

fn clauses(page: &Page<'_>, sentence: Run) -> Vec<Clause> {
    let mut cues: Vec<(Run, Stage)> = Vec::new();
    let mut at = sentence.start;
    while at < sentence.end {
        match page
            .rules
            .stage(page, at)
            .filter(|(len, _)| at + len <= sentence.end)
        {
            Some((len, stage)) => {
                cues.push((at..at + len, stage));
                at += len;
            }
            None => at += 1,
        }
    }
    let ends: Vec<usize> = cues
        .iter()
        .skip(1)
        .map(|(cue, _)| cue.start)
        .chain([sentence.end])
        .collect();
    let count = cues.len();
    cues.into_iter()
        .zip(ends)
        .enumerate()
        .map(|(number, ((cue, stage), end))| Clause {
            // "accueillera vingt stagiaires": the verb itself is the thing.
            run: if page.rules.item(page, cue.end - 1).is_some() {
                cue.end - 1..end
            } else {
                cue.end..end
            },
            goes_on: number + 1 < count,
            cue,
            stage,
        })
        .collect()
}

/// What stands before the verb: "a memorandum will be signed".
fn before(page: &Page<'_>, names: &Names<'_>, sentence: &Run, clause: &Clause) -> Vec<Thing> {
    let mut subject = sentence.start;
    for at in (sentence.start..clause.cue.start).rev().take(LONGEST) {
        if page.is_mark(at, &[",", ":"]) {
            subject = at + 1;
            break;
        }
    }
    let found = begins(page, names, subject, clause.cue.start, Boundary::Start);
    found
        .filter(|(start, _)| clause.cue.start - start < 8)
        .map(|(start, kind)| Thing {
            run: start..clause.cue.start,
            kind,
            stage: clause.stage,
            cue: clause.cue.clone(),
        })
        .into_iter()
        .collect()
}

#[cfg(test)]
mod tests;
