//! The meeting: what sort it was, when and where.

use super::Read;
use crate::draft::dates::Dated;
use crate::draft::fact::{Confidence, Fact, Value};
use crate::draft::page::Run;
use crate::draft::places;
use crate::draft::rules::Role;
use crate::model::{MeetingKind, PartialDate};
use std::collections::BTreeSet;

impl Read<'_> {
    /// What sort of meeting it was, when and where.
    pub(super) fn meeting(&self, facts: &mut Vec<Fact>) {
        let page = self.page;
        let meets: Vec<&Run> = page
            .sentences
            .iter()
            .filter(|sentence| page.find((*sentence).clone(), Role::Meets).is_some())
            .collect();
        if let Some((kind, run)) = self.kind(&meets) {
            facts.push(self.fact(Value::Kind(kind), &run, Confidence::Likely));
        }
        if let Some(date) = self.day(&meets) {
            let value = Value::Date {
                on: date.on,
                until: date.until,
            };
            facts.push(self.fact(value, &date.run, date.confidence));
        }
        let spot = places::find(&places::Around {
            page,
            orgs: self.orgs,
            posts: self.posts,
            people: self.people,
            events: self.events,
            skip: self.skip,
        });
        if let Some(spot) = spot {
            let value = Value::Place {
                name: spot.name,
                country: spot.country,
            };
            facts.push(self.fact(value, &spot.run, Confidence::Certain));
        }
    }

    fn kind(&self, meets: &[&Run]) -> Option<(MeetingKind, Run)> {
        let cues = [
            (Role::Signs, MeetingKind::Signing),
            (Role::Calls, MeetingKind::Call),
            (Role::Visits, MeetingKind::Visit),
            (Role::Meets, MeetingKind::Meeting),
        ];
        let first = (*meets.first()?).clone();
        cues.into_iter()
            .find_map(|(role, kind)| Some((kind, self.page.find(first.clone(), role)?)))
    }

    /// The day of the meeting: the first told where people meet, that is not of an event.
    fn day(&self, meets: &[&Run]) -> Option<&Dated> {
        let of_events: BTreeSet<usize> =
            self.events.iter().filter_map(|event| event.date).collect();
        meets.iter().find_map(|sentence| {
            let first = self
                .dates
                .partition_point(|date| date.run.start < sentence.start);
            let after = self.dates.iter().enumerate().skip(first);
            let mut within = after.take_while(|(_, date)| date.run.start < sentence.end);
            let fits = |(number, date): &(usize, &Dated)| {
                !of_events.contains(number) && !date.ahead && matches!(date.on, PartialDate::Day(_))
            };
            within.find(fits).map(|(_, date)| date)
        })
    }
}
