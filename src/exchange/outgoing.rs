//! What is exported.

use crate::lang::Words;
use crate::ledger::{Deed, Entry, EntryId, Ledger, Standing};
use crate::model::{Kind, OrganisationId, RecordId as _, Text};
use crate::registry::{Langs, Record, Ref, Registry};
use jiff::Timestamp;
use jiff::civil::Date;
use std::collections::HashSet;

/// The records to write, and all that is known of them.
#[derive(Debug, Clone, Copy)]
pub struct Outgoing<'a> {
    /// The registry they are of.
    pub registry: &'a Registry,
    /// What was marked.
    pub ledger: &'a Ledger,
    /// The languages to write in where a format has room for one.
    pub langs: &'a Langs,
    /// The words of a report.
    pub words: &'a Words,
    /// The day that schedules are worked out for.
    pub today: Date,
    /// When it is written; formats stamp with it.
    pub now: Timestamp,
    /// The records, in the order to write them in.
    pub records: &'a [Ref],
    /// Whether that is everything: then the title page goes with it.
    pub is_whole: bool,
    /// Whether a table begins with a byte order mark, as Excel wants it.
    pub with_mark: bool,
}

impl<'a> Outgoing<'a> {
    /// A text in the best language it has.
    pub(super) fn text<'t>(&self, text: &'t Text) -> &'t str {
        self.langs.of(text)
    }

    /// The name of an organisation, or the id of one that is not there.
    pub(super) fn organisation<'t>(&'t self, id: &'t OrganisationId) -> &'t str {
        match self.registry.follow(id) {
            Some(at) => self.text(&self.registry.organisation(at).names),
            None => id.as_str(),
        }
    }

    /// The name or title of a record.
    pub(super) fn label(&self, at: Ref) -> std::borrow::Cow<'a, str> {
        self.registry.label(at, self.langs)
    }

    /// What a section of a report on a kind is called.
    pub(super) fn heading(&self, kind: Kind) -> std::borrow::Cow<'a, str> {
        self.words.say(kind.heading())
    }

    /// Where a follow-up stands.
    pub(super) fn standing(&self, follow_up: Ref) -> &'a Standing {
        let id = self.registry.follow_up_id(follow_up);
        self.ledger.standing(id)
    }

    /// The records that have a text of their own in a file: without proposals and follow-ups whose
    /// meeting or agreement is written too.
    pub(super) fn holders(&self) -> Vec<Ref> {
        let all: HashSet<Ref> = self.records.iter().copied().collect();
        let holds = |at: &Ref| match at.kind() {
            Kind::Proposals => !all.contains(&self.registry.meeting_of(*at)),
            Kind::FollowUps => {
                let parent = self.registry.parent_of(*at);
                let meeting = || {
                    let proposal = parent.kind() == Kind::Proposals;
                    proposal.then(|| self.registry.meeting_of(parent))
                };
                !all.contains(&parent) && !meeting().is_some_and(|at| all.contains(&at))
            }
            _ => true,
        };
        self.records.iter().copied().filter(holds).collect()
    }

    /// The follow-ups among the records, those of meetings, proposals and agreements included,
    /// each once.
    pub(super) fn follow_ups(&self) -> Vec<Ref> {
        let all: HashSet<Ref> = self.records.iter().copied().collect();
        let registry = self.registry;
        let is_meant = |at: &Ref| {
            let parent = registry.parent_of(*at);
            all.contains(at)
                || all.contains(&parent)
                || (parent.kind() == Kind::Proposals && all.contains(&registry.meeting_of(parent)))
        };
        registry.all(Kind::FollowUps).filter(is_meant).collect()
    }

    /// The journal entries that speak of the records, in order.
    pub(super) fn entries(&self) -> Vec<&'a Entry> {
        let ledger = self.ledger;
        if self.is_whole {
            let known = |entry: &&Entry| !matches!(entry.deed, Deed::Unknown { .. });
            return ledger.entries().iter().filter(known).collect();
        }
        let follow_ups = self.follow_ups();
        let ids: HashSet<_> = follow_ups
            .iter()
            .map(|at| self.registry.follow_up_id(*at))
            .collect();
        let mut told: HashSet<&EntryId> = HashSet::new();
        let mut found = Vec::new();
        for entry in ledger.entries() {
            let is_meant = match &entry.deed {
                Deed::Set { on, .. } | Deed::Note { on, .. } => ids.contains(on),
                Deed::Undo(undone) => undone.iter().any(|id| told.contains(id)),
                Deed::Unknown { .. } => false,
            };
            if is_meant {
                told.insert(&entry.id);
                found.push(entry);
            }
        }
        found
    }

    /// The record behind a reference.
    pub(super) fn record(&self, at: Ref) -> Record<'a> {
        self.registry.get(at)
    }
}
