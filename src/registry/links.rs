//! Links between records, in both directions.

use super::{Record, Ref, Registry, count};
use crate::model::Kind;
use strum::IntoEnumIterator as _;

/// How the record that holds a link stands to the record it names.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Relation {
    /// A meeting's participant.
    Participant,
    /// A meeting's side: an organisation that somebody represented.
    Represented,
    /// Where a meeting or an event was held.
    HeldAt,
    /// The event on whose side-lines a meeting was held.
    AtEvent,
    /// Where a person holds or held a post.
    PostAt,
    /// What an organisation is part of.
    PartOf,
    /// Where an organisation has its seat.
    Seat,
    /// Who organises an event.
    OrganisedBy,
    /// The meeting a proposal was put forward at.
    RaisedAt,
    /// Who put a proposal forward.
    ProposedBy,
    /// To whom a proposal was put.
    ProposedTo,
    /// The agreement that made a proposal binding.
    FormalisedBy,
    /// The agreement a proposal or an agreement builds on.
    DerivesFrom,
    /// The proposal or agreement a follow-up carries out.
    CarriesOut,
    /// Who is to do a follow-up.
    OwedBy,
    /// For whom.
    OwedTo,
    /// What must be done before.
    BlockedBy,
    /// Who is bound by an agreement.
    Party,
    /// Where an agreement was negotiated.
    NegotiatedAt,
    /// Where an agreement was signed.
    SignedAt,
    /// On whose word a meeting is reported.
    AttributedTo,
    /// Something else with a like name.
    DistinctFrom,
}

impl Relation {
    /// The name in JSON: `held_at`.
    pub fn name(self) -> &'static str {
        self.into()
    }
}

/// A link seen from one of its ends.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Link {
    /// What it means, said from the record that holds it.
    pub relation: Relation,
    /// The record at the other end.
    pub to: Ref,
}

impl Link {
    /// What stands where a link is yet to be written.
    const NONE: Self = Self {
        relation: Relation::DistinctFrom,
        to: Ref::new(Kind::Meetings, 0),
    };
}

/// The links of every record of a registry, seen from one of their ends.
#[derive(Debug, Default)]
pub(super) struct Links([Rows; Kind::COUNT]);

/// The links of the records of one kind, one row after another: a registry of a million records
/// has several million links, and a list of its own for each record would double what they take.
#[derive(Debug, Default)]
struct Rows {
    /// Where the row of each record ends.
    ends: Vec<u32>,
    links: Vec<Link>,
}

impl Rows {
    fn push(&mut self, row: impl IntoIterator<Item = Link>) {
        self.links.extend(row);
        self.ends.push(count(self.links.len()));
    }

    fn row(&self, number: usize) -> &[Link] {
        let end = |number: usize| self.ends.get(number).map_or(0, |end| *end as usize);
        let start = number.checked_sub(1).map_or(0, end);
        self.links.get(start..end(number)).unwrap_or_default()
    }
}

impl Links {
    fn of(&self, at: Ref) -> &[Link] {
        self.0[at.kind() as usize].row(at.index())
    }
}

impl Registry {
    /// The links a record holds, in reading order, each once; mentions of nothing are left out.
    pub fn links(&self, from: Ref) -> &[Link] {
        self.forward.of(from)
    }

    /// The links that lead to a record; each names the record that holds it.
    pub fn backlinks(&self, to: Ref) -> &[Link] {
        self.backward.of(to)
    }

    /// The records that a record names in this meaning, in reading order, each once.
    pub fn ahead(&self, from: Ref, relation: Relation) -> impl Iterator<Item = Ref> {
        self.links(from)
            .iter()
            .filter(move |link| link.relation == relation)
            .map(|link| link.to)
    }

    /// The records that hold a link of this meaning to a record.
    pub fn back(&self, to: Ref, relation: Relation, kind: Kind) -> impl Iterator<Item = Ref> {
        self.backlinks(to)
            .iter()
            .filter(move |link| link.relation == relation && link.to.kind() == kind)
            .map(|link| link.to)
    }

    /// Follows every id that names a record, and turns the links found around.
    pub(super) fn link(&mut self) {
        // For whom a follow-up is done hangs on the links of what it stands in.
        let last = Kind::FollowUps;
        let others = Kind::iter().filter(|kind| *kind != last);
        for kind in others.chain([last]) {
            let mut rows = Rows::default();
            for from in self.all(kind) {
                rows.push(self.followed(from));
            }
            self.forward.0[kind as usize] = rows;
        }
        self.backward = self.turned_around();
    }

    /// The links that a record's text says and implies.
    fn followed(&self, from: Ref) -> Vec<Link> {
        let mut found: Vec<Link> = self.implied(from);
        found.extend(self.mentions(from).into_iter().filter_map(|mention| {
            let to = self.find_id(mention.kind, mention.id)?;
            Some(Link {
                relation: mention.relation,
                to,
            })
        }));
        // A pair of records has a relation once, however many participants share it. Few records
        // hold more than a handful of links, so that looking through them is quickest.
        let mut once: Vec<Link> = Vec::with_capacity(found.len());
        for link in found {
            if !once.contains(&link) {
                once.push(link);
            }
        }
        once
    }

    /// The links that no id says: what a record stands in, for whom a follow-up is done, who is
    /// quoted.
    fn implied(&self, from: Ref) -> Vec<Link> {
        let link = |relation, to| Link { relation, to };
        match self.get(from) {
            Record::Proposal(_) => vec![link(Relation::RaisedAt, self.meeting_of(from))],
            Record::FollowUp(record) => {
                let mut found = vec![link(Relation::CarriesOut, self.parent_of(from))];
                if record.owed_to.is_empty() {
                    let others = self.other_sides(from);
                    found.extend(others.into_iter().map(|to| link(Relation::OwedTo, to)));
                }
                found
            }
            Record::Meeting(record) => record
                .sources
                .iter()
                .filter_map(|source| {
                    let word = source.attributed_to.as_deref()?;
                    let to = self.find_id(Kind::Organisations, word)?;
                    Some(link(Relation::AttributedTo, to))
                })
                .collect(),
            _ => Vec::new(),
        }
    }

    /// The links as the records that they lead to see them.
    fn turned_around(&self) -> Links {
        let mut found = Links::default();
        for kind in Kind::iter() {
            found.0[kind as usize].ends = vec![0; self.count(kind) as usize];
        }
        let all = || Kind::iter().flat_map(|kind| self.all(kind));
        for link in all().flat_map(|from| self.links(from)) {
            found.0[link.to.kind() as usize].ends[link.to.index()] += 1;
        }
        for rows in &mut found.0 {
            // From the length of each row to where it begins, and by filling it to where it ends.
            let mut begins = 0;
            for length in &mut rows.ends {
                begins += std::mem::replace(length, begins);
            }
            rows.links = vec![Link::NONE; begins as usize];
        }
        for from in all() {
            for link in self.links(from) {
                let rows = &mut found.0[link.to.kind() as usize];
                let next = &mut rows.ends[link.to.index()];
                rows.links[*next as usize] = Link {
                    relation: link.relation,
                    to: from,
                };
                *next += 1;
            }
        }
        found
    }
}

#[cfg(test)]
mod tests {
    use super::{Link, Relation};
    use crate::model::Kind;
    use crate::registry::{Registry, sample};
    use strum::IntoEnumIterator as _;

    const ORGANISATIONS: &str = r#"[
        (id: "us", names: "Us"), (id: "alone", names: "Alone"), (id: "gov", names: "Government"),
        (id: "ministry", names: "Ministry", part_of: "gov"),
    ]"#;

    const MEETINGS: &str = r#"[
        (id: "m", date: "2024", participants: [
            (post: "Minister", represents: "ministry"), (post: "Deputy", represents: "ministry"),
            (post: "Head", represents: "us"),
        ], proposals: [(id: "p", title: "P", follow_ups: [(id: "f", title: "F", owed_by: ["ministry"])])]),
    ]"#;

    fn registry() -> Registry {
        sample::registry(
            r#"(title: "T", home: "us")"#,
            &[("organisations", ORGANISATIONS), ("meetings", MEETINGS)],
        )
    }

    #[test]
    fn every_link_is_seen_from_both_its_ends_and_once() {
        let registry = registry();
        let all = || Kind::iter().flat_map(|kind| registry.all(kind));
        let held: usize = all().map(|at| registry.links(at).len()).sum();
        let led_to: usize = all().map(|at| registry.backlinks(at).len()).sum();
        assert_eq!((held, led_to), (7, 7));
        for from in all() {
            for link in registry.links(from) {
                let turned = Link {
                    relation: link.relation,
                    to: from,
                };
                let seen = registry.backlinks(link.to).iter();
                assert_eq!(seen.filter(|back| **back == turned).count(), 1);
            }
        }
    }

    #[test]
    fn links_are_in_reading_order_and_a_record_may_have_none() {
        let registry = registry();
        let at = |kind, id: &str| registry.find_id(kind, id).unwrap();
        let org = |id: &str| at(Kind::Organisations, id);
        let meeting = at(Kind::Meetings, "m");
        let sides: Vec<_> = registry.ahead(meeting, Relation::Represented).collect();
        assert_eq!(sides, [org("ministry"), org("us")], "two of one side, once");
        assert_eq!(registry.sides(meeting), [org("us"), org("ministry")]);
        let follow_up = at(Kind::FollowUps, "m/p/f");
        assert_eq!(registry.owed_by(follow_up), [org("ministry")]);
        assert_eq!(registry.owed_to(follow_up), [org("us")], "the other side");
        assert_eq!(registry.links(org("alone")), []);
        assert_eq!(registry.backlinks(org("alone")), []);
    }
}
