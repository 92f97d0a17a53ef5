//! The registry as it stood on a day: what is dated later is taken out.
//!
//! A date counts by the first day it can mean, and what bears no date stays. This is the standing
//! of that day by the dates of the records, not what somebody had written down by then: a registry
//! does not say when a record was added.

use super::{Contents, Filed, Ref, Registry};
use crate::model::{
    Agreement, Event, FollowUp, Kind, Meeting, PartialDate, Person, Proposal, RecordId, Stage,
};
use jiff::civil::Date;
use std::collections::HashSet;

impl Registry {
    /// The registry as it stood at the end of a day.
    ///
    /// - Meetings and events that begin later are gone, with their proposals and follow-ups.
    /// - Posts begun later are gone; that a post ended later is not said yet.
    /// - An agreement signed later stands unsigned if a dated meeting had negotiated it by then,
    ///   without the follow-ups, the note and the sources that tell of its signing; else it is
    ///   gone. Entry into force later is not said yet; when it is to expire is.
    /// - A proposal that was laid down in an agreement later is [`Stage::Proposed`]: its meeting
    ///   shows that it was put forward, and nothing shows that it was agreed before it was signed.
    #[must_use]
    pub fn as_of(&self, day: Date) -> Self {
        let then = Then::new(self, day);
        let mut contents = Contents::empty(self.title_page.clone());
        contents.files.clone_from(&self.files);
        contents.unreadable = self.unreadable.iter().cloned().collect();
        contents.unreadable.sort_unstable();
        contents.organisations.clone_from(&self.organisations);
        contents.places.clone_from(&self.places);
        contents.people = map(&self.people, |person| Some(then.person(person)));
        contents.events = map(&self.events, |event| then.event(event));
        contents.agreements = map(&self.agreements, |agreement| then.agreement(agreement));
        contents.meetings = map(&self.meetings, |meeting| then.meeting(meeting));
        Self::new(contents)
    }
}

fn map<T>(records: &[Filed<T>], of: impl Fn(&T) -> Option<T>) -> Vec<Filed<T>> {
    let kept = records.iter().filter_map(|filed| {
        Some(Filed {
            origin: filed.origin,
            record: of(&filed.record)?,
        })
    });
    kept.collect()
}

/// What is asked of each record: how it stood on the day.
struct Then<'a> {
    registry: &'a Registry,
    day: Date,
    /// Agreements that were not signed yet, or not there at all.
    unsigned: HashSet<Ref>,
    /// What was not there yet.
    gone: HashSet<Ref>,
}

impl<'a> Then<'a> {
    fn new(registry: &'a Registry, day: Date) -> Self {
        let mut then = Self {
            registry,
            day,
            unsigned: HashSet::new(),
            gone: HashSet::new(),
        };
        for meeting in registry.all(Kind::Meetings) {
            if then.is_later(registry.meeting(meeting).date) {
                then.gone.insert(meeting);
            }
        }
        for event in registry.all(Kind::Events) {
            if then.is_later(registry.event(event).from) {
                then.gone.insert(event);
            }
        }
        for at in registry.all(Kind::Agreements) {
            let agreement = registry.agreement(at);
            if then.is_later(then.concluded(agreement)) {
                then.unsigned.insert(at);
                if !then.was_negotiated(agreement) {
                    then.gone.insert(at);
                }
            }
        }
        then.gone_below();
        then
    }

    /// The follow-ups and proposals of what is gone are gone as well.
    fn gone_below(&mut self) {
        for at in self.registry.all(Kind::Proposals) {
            if self.gone.contains(&self.registry.meeting_of(at)) {
                self.gone.insert(at);
            }
        }
        for at in self.registry.all(Kind::FollowUps) {
            let parent = self.registry.parent_of(at);
            if self.gone.contains(&parent) || self.unsigned.contains(&parent) {
                self.gone.insert(at);
            }
        }
    }

    fn is_later(&self, date: Option<PartialDate>) -> bool {
        date.is_some_and(|date| date.first_day() > self.day)
    }

    /// When an agreement was concluded, as far as its dates or those of its signing tell.
    fn concluded(&self, agreement: &Agreement) -> Option<PartialDate> {
        let signing = || {
            let meeting = self.registry.follow(agreement.signed_at.as_ref()?)?;
            self.registry.meeting(meeting).date
        };
        agreement.signed.or_else(signing).or(agreement.in_force)
    }

    /// Says whether a dated meeting had negotiated an agreement by the day.
    fn was_negotiated(&self, agreement: &Agreement) -> bool {
        let mut meetings = agreement
            .negotiated_at
            .iter()
            .filter_map(|id| self.registry.follow(id));
        meetings.any(|at| {
            let date = self.registry.meeting(at).date;
            date.is_some() && !self.is_later(date)
        })
    }

    /// Says whether an id names something that was not there yet. An id that names nothing at all
    /// is the file's own mistake and stays.
    fn is_gone<I: RecordId>(&self, id: &I) -> bool {
        let at = self.registry.follow(id);
        at.is_some_and(|at| self.gone.contains(&at))
    }

    fn there<I: RecordId>(&self, id: Option<I>) -> Option<I> {
        id.filter(|id| !self.is_gone(id))
    }

    fn person(&self, person: &Person) -> Person {
        let mut person = person.clone();
        person.posts.retain(|post| !self.is_later(post.since));
        for post in &mut person.posts {
            post.until = post.until.filter(|until| !self.is_later(Some(*until)));
        }
        person
    }

    fn event(&self, event: &Event) -> Option<Event> {
        (!self.is_later(event.from)).then(|| event.clone())
    }

    fn agreement(&self, agreement: &Agreement) -> Option<Agreement> {
        let at = self.registry.follow(&agreement.id)?;
        if self.gone.contains(&at) {
            return None;
        }
        let mut then = agreement.clone();
        then.in_force = then.in_force.filter(|date| !self.is_later(Some(*date)));
        then.negotiated_at.retain(|id| !self.is_gone(id));
        then.derives_from.retain(|id| !self.is_gone(id));
        if self.unsigned.contains(&at) {
            then.signed = None;
            then.signed_at = None;
            then.in_force = None;
            then.note = None;
            then.follow_ups.clear();
            then.sources
                .retain(|source| source.published.is_some() && !self.is_later(source.published));
        }
        for follow_up in &mut then.follow_ups {
            self.follow_up(follow_up);
        }
        Some(then)
    }

    fn meeting(&self, meeting: &Meeting) -> Option<Meeting> {
        if self.is_later(meeting.date) {
            return None;
        }
        let mut then = meeting.clone();
        then.at_event = self.there(then.at_event);
        for proposal in &mut then.proposals {
            self.proposal(proposal);
        }
        Some(then)
    }

    fn proposal(&self, proposal: &mut Proposal) {
        proposal.derives_from = self.there(proposal.derives_from.take());
        let made_binding = proposal.formalised_by.as_ref();
        let later = made_binding
            .and_then(|id| self.registry.follow(id))
            .is_some_and(|agreement| self.unsigned.contains(&agreement));
        if later {
            proposal.formalised_by = None;
            if proposal.stage == Some(Stage::Formalised) {
                proposal.stage = Some(Stage::Proposed);
            }
        }
        for follow_up in &mut proposal.follow_ups {
            self.follow_up(follow_up);
        }
    }

    fn follow_up(&self, follow_up: &mut FollowUp) {
        follow_up.blocked_by.retain(|id| !self.is_gone(id));
    }
}

#[cfg(test)]
mod tests;
