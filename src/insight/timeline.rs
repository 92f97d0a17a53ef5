//! What happened when, and what is due: moments on lanes, and the chains that lead from a proposal to
//! an agreement and on to what was delivered.

use super::Sight;
use crate::model::{Kind, PartialDate, Status, Topic};
use crate::registry::{Ref, Relation};
use jiff::civil::Date;
use std::cmp::Reverse;
use std::collections::HashMap;

/// Moments in the order of time, on lanes.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Timeline {
    /// The lanes, the one with the most moments first.
    pub lanes: Vec<Lane>,
    /// How many meetings and agreements have no date and so no moment.
    pub undated: usize,
}

/// What lanes are for.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub enum LanesBy {
    /// A lane for each counterpart.
    #[default]
    Counterpart,
    /// A lane for each topic.
    Topic,
}

/// Whose a lane is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum LaneOf {
    /// That of an organisation.
    Counterpart(Ref),
    /// That of a topic.
    Topic(Topic),
}

/// The moments of one counterpart or topic.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Lane {
    /// Whose they are.
    pub of: LaneOf,
    /// By date; of one date meetings first.
    pub moments: Vec<Moment>,
    /// The proposals that led to something.
    pub chains: Vec<Chain>,
}

/// Something that happened, or is to happen, to a record.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Moment {
    /// When.
    pub date: PartialDate,
    /// What.
    pub what: Happening,
    /// The record.
    pub record: Ref,
}

/// What a moment is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Happening {
    /// A meeting was held.
    Met,
    /// An agreement was signed.
    Signed,
    /// An agreement expires.
    Expires,
    /// A follow-up is due.
    Due,
    /// A follow-up was done.
    Done,
}

impl Happening {
    /// The name in JSON.
    pub fn name(self) -> &'static str {
        match self {
            Self::Met => "met",
            Self::Signed => "signed",
            Self::Expires => "expires",
            Self::Due => "due",
            Self::Done => "done",
        }
    }

    /// The message of what it is called.
    pub fn message(self) -> &'static str {
        match self {
            Self::Met => "timeline-met",
            Self::Signed => "timeline-signed",
            Self::Expires => "timeline-expires",
            Self::Due => "timeline-due",
            Self::Done => "timeline-done",
        }
    }
}

/// The way of a proposal: put forward, signed, done.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Chain {
    /// The proposal.
    pub proposal: Ref,
    /// Its moments by date, at least two.
    pub steps: Vec<Moment>,
}

impl Timeline {
    /// Lays a registry out in time.
    pub fn of(sight: Sight<'_>, by: LanesBy) -> Self {
        let mut draft = Draft {
            sight,
            by,
            lanes: HashMap::new(),
            undated: 0,
        };
        let registry = sight.registry;
        for at in registry.all(Kind::Meetings) {
            draft.add(at, Happening::Met, registry.date(at));
        }
        for at in registry.all(Kind::Agreements) {
            let record = registry.agreement(at);
            draft.add(at, Happening::Signed, record.signed);
            if record.expires.is_some() {
                draft.add(at, Happening::Expires, record.expires);
            }
        }
        for at in registry.all(Kind::FollowUps) {
            draft.follow_up(at);
        }
        for at in registry.all(Kind::Proposals) {
            draft.chain(at);
        }
        draft.finish()
    }

    /// The first and the last day of all moments.
    pub fn span(&self) -> Option<(Date, Date)> {
        let moments = || self.lanes.iter().flat_map(|lane| &lane.moments);
        let first = moments().map(|moment| moment.date.first_day()).min()?;
        let last = moments().map(|moment| moment.date.last_day()).max()?;
        Some((first, last))
    }
}

/// A timeline being filled.
struct Draft<'a> {
    sight: Sight<'a>,
    by: LanesBy,
    lanes: HashMap<LaneOf, Lane>,
    undated: usize,
}

impl Draft<'_> {
    fn add(&mut self, record: Ref, what: Happening, date: Option<PartialDate>) {
        let Some(date) = date else {
            self.undated += 1;
            return;
        };
        self.moment(Moment { date, what, record });
    }

    fn moment(&mut self, moment: Moment) {
        for of in self.lanes_of(moment.record) {
            self.lane(of).moments.push(moment);
        }
    }

    fn lane(&mut self, of: LaneOf) -> &mut Lane {
        self.lanes.entry(of).or_insert_with(|| Lane {
            of,
            moments: Vec::new(),
            chains: Vec::new(),
        })
    }

    fn follow_up(&mut self, at: Ref) {
        let due = self.sight.registry.follow_up(at).due.as_ref();
        match (done(self.sight, at), due) {
            (Some(moment), _) => self.moment(moment),
            (None, Some(due)) if self.sight.standing(at).status.is_open() => {
                self.moment(Moment {
                    date: due.on,
                    what: Happening::Due,
                    record: at,
                });
            }
            _ => {}
        }
    }

    fn chain(&mut self, proposal: Ref) {
        let registry = self.sight.registry;
        let meeting = registry.meeting_of(proposal);
        let Some(date) = registry.date(meeting) else {
            return;
        };
        let mut steps = vec![Moment {
            date,
            what: Happening::Met,
            record: meeting,
        }];
        let agreement = registry.proposal(proposal).formalised_by.as_ref();
        if let Some(record) = agreement.and_then(|id| registry.follow(id))
            && let Some(date) = registry.agreement(record).signed
        {
            steps.push(Moment {
                date,
                what: Happening::Signed,
                record,
            });
        }
        let follow_ups = registry.back(proposal, Relation::CarriesOut, Kind::FollowUps);
        steps.extend(follow_ups.filter_map(|at| done(self.sight, at)));
        if steps.len() < 2 {
            return;
        }
        steps.sort_unstable();
        for of in self.lanes_of(meeting) {
            let steps = steps.clone();
            self.lane(of).chains.push(Chain { proposal, steps });
        }
    }

    /// The lanes that a record has its moments on.
    fn lanes_of(&self, at: Ref) -> Vec<LaneOf> {
        let registry = self.sight.registry;
        match self.by {
            LanesBy::Counterpart => {
                let home = registry.home();
                let sides = match at.kind() {
                    Kind::Meetings => registry.sides(at),
                    Kind::Agreements => registry.parties(at),
                    _ => {
                        let mut sides = registry.owed_by(at);
                        for side in registry.owed_to(at) {
                            if !sides.contains(&side) {
                                sides.push(side);
                            }
                        }
                        sides
                    }
                };
                sides
                    .into_iter()
                    .filter(|side| Some(*side) != home)
                    .map(LaneOf::Counterpart)
                    .collect()
            }
            LanesBy::Topic => {
                let meetings: Vec<Ref> = match at.kind() {
                    Kind::Meetings => vec![at],
                    Kind::Agreements => {
                        let record = registry.agreement(at);
                        let ids = record.negotiated_at.iter().chain(&record.signed_at);
                        ids.filter_map(|id| registry.follow(id)).collect()
                    }
                    _ => registry.origin_meeting(at).into_iter().collect(),
                };
                let mut found: Vec<LaneOf> = meetings
                    .into_iter()
                    .flat_map(|meeting| &registry.meeting(meeting).topics)
                    .map(|topic| LaneOf::Topic(*topic))
                    .collect();
                found.sort_unstable();
                found.dedup();
                found
            }
        }
    }

    fn finish(self) -> Timeline {
        let mut lanes: Vec<Lane> = self.lanes.into_values().collect();
        for lane in &mut lanes {
            lane.moments.sort_unstable();
        }
        lanes.retain(|lane| !lane.moments.is_empty());
        lanes.sort_by_key(|lane| (Reverse(lane.moments.len()), lane.of));
        Timeline {
            lanes,
            undated: self.undated,
        }
    }
}

/// The moment at which a follow-up was done, if it was.
fn done(sight: Sight<'_>, at: Ref) -> Option<Moment> {
    let standing = sight.standing(at);
    let day = standing.day()?;
    (standing.status == Status::Done).then_some(Moment {
        date: PartialDate::Day(day),
        what: Happening::Done,
        record: at,
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::lang::Words;
    use crate::ledger::{Entry, Ledger};
    use crate::registry::sample::registry;
    use crate::registry::{Langs, Registry};
    use jiff::civil::date;

    fn sample() -> Registry {
        registry(
            r#"(title: "T", home: "us")"#,
            &[
                (
                    "organisations",
                    r#"[(id: "us", names: "Us"), (id: "a", names: "A"), (id: "b", names: "B")]"#,
                ),
                (
                    "meetings",
                    r#"[
                        (id: "m1", date: "2024-06", topics: [Heritage], participants: [(post: "X", represents: "us"), (post: "Y", represents: "a")],
                         proposals: [(id: "p", title: "P", formalised_by: "pact", follow_ups: [(id: "f", title: "F", owed_by: ["us"], due: "2026")])]),
                        (id: "m2", date: "2025-01-02", participants: [(post: "X", represents: "us"), (post: "Y", represents: "a"), (post: "Z", represents: "b")]),
                        (id: "m3", participants: [(post: "Y", represents: "a")]),
                    ]"#,
                ),
                (
                    "agreements",
                    r#"[(id: "pact", title: "Pact", parties: ["a", "us"], negotiated_at: ["m1"], signed: "2025-01-02", expires: "2030")]"#,
                ),
            ],
        )
    }

    fn timeline(registry: &Registry, journal: &str, by: LanesBy) -> Timeline {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        let entry = |line: &str| options.from_str(line).unwrap();
        let entries: Vec<Entry> = journal.lines().map(entry).collect();
        let langs = Langs::new([], &[]);
        let ledger = Ledger::new(entries);
        let sight = Sight {
            registry,
            ledger: &ledger,
            langs: &langs,
            words: &Words::english(),
            today: date(2026, 1, 1),
        };
        Timeline::of(sight, by)
    }

    fn told(registry: &Registry, lane: &Lane) -> Vec<String> {
        let told = |moment: &Moment| {
            format!(
                "{} {} {}",
                moment.date,
                Words::english().say(moment.what.message()).into_owned(),
                registry.id(moment.record)
            )
        };
        lane.moments.iter().map(told).collect()
    }

    #[test]
    fn each_counterpart_has_its_moments_in_the_order_of_time() {
        let registry = sample();
        let timeline = timeline(&registry, "", LanesBy::Counterpart);
        assert_eq!(timeline.undated, 1);
        assert_eq!(timeline.lanes.len(), 2, "we are no counterpart of ours");
        assert_eq!(
            told(&registry, &timeline.lanes[0]),
            [
                "2024-06 met m1",
                "2025-01-02 met m2",
                "2025-01-02 signed pact",
                "2026 due m1/p/f",
                "2030 expires pact"
            ]
        );
        assert_eq!(told(&registry, &timeline.lanes[1]), ["2025-01-02 met m2"]);
        assert_eq!(
            timeline.span(),
            Some((date(2024, 6, 1), date(2030, 12, 31)))
        );
    }

    #[test]
    fn a_chain_leads_from_proposal_to_signing_to_what_was_done() {
        let registry = sample();
        let done = r#"(id: "1", at: "2025-03-04T10:00:00Z", by: "x", on: "m1/p/f", set: Done)"#;
        let timeline = timeline(&registry, done, LanesBy::Counterpart);
        let [chain] = timeline.lanes[0].chains.as_slice() else {
            panic!("one chain: {:?}", timeline.lanes[0].chains)
        };
        let english = Words::english();
        let steps: Vec<_> = chain
            .steps
            .iter()
            .map(|step| english.say(step.what.message()))
            .collect();
        assert_eq!(steps, ["met", "signed", "done"]);
        assert!(told(&registry, &timeline.lanes[0]).contains(&"2025-03-04 done m1/p/f".to_owned()));
        assert!(timeline.lanes[1].chains.is_empty());
    }

    #[test]
    fn lanes_may_be_for_topics() {
        let registry = sample();
        let timeline = timeline(&registry, "", LanesBy::Topic);
        assert_eq!(timeline.lanes.len(), 1);
        assert_eq!(timeline.lanes[0].of, LaneOf::Topic(Topic::Heritage));
        assert_eq!(
            told(&registry, &timeline.lanes[0]),
            [
                "2024-06 met m1",
                "2025-01-02 signed pact",
                "2026 due m1/p/f",
                "2030 expires pact"
            ]
        );
    }
}
