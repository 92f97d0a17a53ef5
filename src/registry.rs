//! Everything loaded, addressed by id: look-ups, links in both directions, and the check.
//!
//! A [`Registry`] is built once from what the disk gave ([`Contents`]) and never changes after.

mod as_of;
mod check;
mod contents;
mod country;
mod former;
mod label;
mod links;
mod lookup;
mod mentions;
mod order;
mod problem;
mod record;
mod sides;

pub use contents::{Contents, Filed, Origin};
pub use label::Langs;
pub use links::{Link, Relation};
pub use lookup::Unresolved;
pub use problem::{Problem, Step};
pub use record::{Record, Ref};

use crate::model::{
    Address, Agreement, Event, FollowUp, FollowUpId, Kind, Meeting, Organisation, Person, Place,
    Proposal, RecordId, TitlePage,
};
use std::collections::HashSet;
use std::path::{Path, PathBuf};

/// A whole registry in memory.
#[derive(Debug)]
pub struct Registry {
    title_page: TitlePage,
    files: Vec<PathBuf>,
    people: Vec<Filed<Person>>,
    organisations: Vec<Filed<Organisation>>,
    places: Vec<Filed<Place>>,
    events: Vec<Filed<Event>>,
    agreements: Vec<Filed<Agreement>>,
    meetings: Vec<Filed<Meeting>>,
    proposals: Vec<ProposalSlot>,
    follow_ups: Vec<FollowUpSlot>,
    by_id: [ById; Kind::COUNT],
    /// What each record names, and what names it.
    forward: links::Links,
    backward: links::Links,
    /// What building alone can see: ids given twice.
    doubles: Vec<Problem>,
    /// Ids of records that could not be read, so that links to them are not reported as well.
    unreadable: HashSet<Address>,
    former: former::Former,
}

/// The numbers of the records of a kind. Following a link is looking one up, which every answer
/// does thousands of times; the hash is seeded anew at each start, so that no file can be written
/// to make it slow.
type ById = foldhash::HashMap<Box<str>, u32>;

/// Where a proposal stands: in which meeting, at which place in its list.
#[derive(Debug)]
struct ProposalSlot {
    meeting: u32,
    index: u32,
    id: Box<str>,
}

/// Where a follow-up stands: in which proposal or agreement, at which place in its list.
#[derive(Debug)]
struct FollowUpSlot {
    parent: Ref,
    index: u32,
    id: FollowUpId,
}

impl Registry {
    /// Indexes what was read; of two records with one id the first in file order stays.
    pub fn new(contents: Contents) -> Self {
        let mut doubles = Vec::new();
        let mut by_id: [ById; Kind::COUNT] = Default::default();
        let files = contents.files;
        let people = keep(
            Kind::People,
            contents.people,
            |r| r.id.as_str(),
            &mut by_id,
            &files,
            &mut doubles,
        );
        let organisations = keep(
            Kind::Organisations,
            contents.organisations,
            |r| r.id.as_str(),
            &mut by_id,
            &files,
            &mut doubles,
        );
        let places = keep(
            Kind::Places,
            contents.places,
            |r| r.id.as_str(),
            &mut by_id,
            &files,
            &mut doubles,
        );
        let events = keep(
            Kind::Events,
            contents.events,
            |r| r.id.as_str(),
            &mut by_id,
            &files,
            &mut doubles,
        );
        let agreements = keep(
            Kind::Agreements,
            contents.agreements,
            |r| r.id.as_str(),
            &mut by_id,
            &files,
            &mut doubles,
        );
        let meetings = keep(
            Kind::Meetings,
            contents.meetings,
            |r| r.id.as_str(),
            &mut by_id,
            &files,
            &mut doubles,
        );
        let mut registry = Self {
            title_page: contents.title_page,
            files,
            people,
            organisations,
            places,
            events,
            agreements,
            meetings,
            proposals: Vec::new(),
            follow_ups: Vec::new(),
            by_id,
            forward: links::Links::default(),
            backward: links::Links::default(),
            doubles,
            unreadable: contents.unreadable.into_iter().collect(),
            former: former::Former::default(),
        };
        registry.flatten();
        registry.former = former::Former::of(&registry);
        registry.link();
        registry
    }

    /// Lists proposals and follow-ups beside the records they stand in.
    fn flatten(&mut self) {
        for (meeting, filed) in (0u32..).zip(&self.meetings) {
            for (index, proposal) in (0u32..).zip(&filed.record.proposals) {
                let id: Box<str> = format!("{}/{}", filed.record.id, proposal.id).into();
                let number = count(self.proposals.len());
                if self.by_id[Kind::Proposals as usize].contains_key(&id) {
                    let path = vec![
                        Step::Field("proposals"),
                        Step::Item(index),
                        Step::Field("id"),
                    ];
                    self.doubles
                        .push(Problem::doubled(filed.origin, path, "proposal", &id));
                    continue;
                }
                self.by_id[Kind::Proposals as usize].insert(id.clone(), number);
                let parent = Ref::new(Kind::Proposals, number);
                let steps = [Step::Field("proposals"), Step::Item(index)];
                list_follow_ups(
                    &mut self.follow_ups,
                    &mut self.by_id,
                    &mut self.doubles,
                    parent,
                    &id,
                    &proposal.follow_ups,
                    filed.origin,
                    &steps,
                );
                self.proposals.push(ProposalSlot { meeting, index, id });
            }
        }
        for (number, filed) in (0u32..).zip(&self.agreements) {
            let parent = Ref::new(Kind::Agreements, number);
            list_follow_ups(
                &mut self.follow_ups,
                &mut self.by_id,
                &mut self.doubles,
                parent,
                filed.record.id.as_str(),
                &filed.record.follow_ups,
                filed.origin,
                &[],
            );
        }
    }

    /// What the registry says of itself.
    pub fn title_page(&self) -> &TitlePage {
        &self.title_page
    }

    /// Says whether it was read from a folder: one that is yet to be made has no file.
    pub fn is_on_disk(&self) -> bool {
        !self.files.is_empty()
    }

    /// The path of a file, relative to the registry.
    pub fn file(&self, number: u32) -> &Path {
        self.files
            .get(number as usize)
            .map_or(Path::new("?"), PathBuf::as_path)
    }

    /// The paths of the files read, relative to the registry; the title page first.
    pub fn paths(&self) -> impl Iterator<Item = &Path> {
        self.files.iter().map(PathBuf::as_path)
    }

    /// The records that were read from a file, if this registry was read from it.
    pub fn read_from(&self, path: &Path) -> Option<Contents> {
        let number = self.files.iter().position(|file| file == path)?;
        let number = count(number);
        let mut found = Contents::empty(self.title_page.clone());
        found.people = contents::of_file(&self.people, number);
        found.organisations = contents::of_file(&self.organisations, number);
        found.places = contents::of_file(&self.places, number);
        found.events = contents::of_file(&self.events, number);
        found.agreements = contents::of_file(&self.agreements, number);
        found.meetings = contents::of_file(&self.meetings, number);
        Some(found)
    }

    /// All records as they were read, to build another registry from.
    pub fn contents(&self) -> Contents {
        Contents {
            title_page: self.title_page.clone(),
            files: self.files.clone(),
            people: self.people.clone(),
            organisations: self.organisations.clone(),
            places: self.places.clone(),
            events: self.events.clone(),
            agreements: self.agreements.clone(),
            meetings: self.meetings.clone(),
            unreadable: self.unreadable.iter().cloned().collect(),
        }
    }

    /// How many records of a kind there are.
    pub fn count(&self, kind: Kind) -> u32 {
        count(match kind {
            Kind::Meetings => self.meetings.len(),
            Kind::Proposals => self.proposals.len(),
            Kind::People => self.people.len(),
            Kind::Organisations => self.organisations.len(),
            Kind::FollowUps => self.follow_ups.len(),
            Kind::Agreements => self.agreements.len(),
            Kind::Places => self.places.len(),
            Kind::Events => self.events.len(),
        })
    }

    /// Every record of a kind, in file order.
    pub fn all(&self, kind: Kind) -> impl Iterator<Item = Ref> + use<> {
        (0..self.count(kind)).map(move |index| Ref::new(kind, index))
    }

    /// The record behind a reference.
    ///
    /// # Panics
    /// When the reference comes from another registry and points past the end of this one.
    pub fn get(&self, at: Ref) -> Record<'_> {
        match at.kind() {
            Kind::Meetings => Record::Meeting(self.meeting(at)),
            Kind::Proposals => Record::Proposal(self.proposal(at)),
            Kind::People => Record::Person(self.person(at)),
            Kind::Organisations => Record::Organisation(self.organisation(at)),
            Kind::FollowUps => Record::FollowUp(self.follow_up(at)),
            Kind::Agreements => Record::Agreement(self.agreement(at)),
            Kind::Places => Record::Place(self.place(at)),
            Kind::Events => Record::Event(self.event(at)),
        }
    }

    /// The person behind a reference to one.
    pub fn person(&self, at: Ref) -> &Person {
        &self.people[at.index()].record
    }

    /// The organisation behind a reference to one.
    pub fn organisation(&self, at: Ref) -> &Organisation {
        &self.organisations[at.index()].record
    }

    /// The place behind a reference to one.
    pub fn place(&self, at: Ref) -> &Place {
        &self.places[at.index()].record
    }

    /// The event behind a reference to one.
    pub fn event(&self, at: Ref) -> &Event {
        &self.events[at.index()].record
    }

    /// The agreement behind a reference to one.
    pub fn agreement(&self, at: Ref) -> &Agreement {
        &self.agreements[at.index()].record
    }

    /// The meeting behind a reference to one.
    pub fn meeting(&self, at: Ref) -> &Meeting {
        &self.meetings[at.index()].record
    }

    /// The proposal behind a reference to one.
    pub fn proposal(&self, at: Ref) -> &Proposal {
        let slot = &self.proposals[at.index()];
        &self.meetings[slot.meeting as usize].record.proposals[slot.index as usize]
    }

    /// The follow-up behind a reference to one.
    pub fn follow_up(&self, at: Ref) -> &FollowUp {
        let slot = &self.follow_ups[at.index()];
        let list = match slot.parent.kind() {
            Kind::Proposals => &self.proposal(slot.parent).follow_ups,
            _ => &self.agreement(slot.parent).follow_ups,
        };
        &list[slot.index as usize]
    }

    /// The full id of a follow-up.
    pub fn follow_up_id(&self, at: Ref) -> &FollowUpId {
        &self.follow_ups[at.index()].id
    }

    /// The meeting at which a proposal was put forward.
    pub fn meeting_of(&self, proposal: Ref) -> Ref {
        Ref::new(Kind::Meetings, self.proposals[proposal.index()].meeting)
    }

    /// The proposal or agreement that a follow-up carries out.
    pub fn parent_of(&self, follow_up: Ref) -> Ref {
        self.follow_ups[follow_up.index()].parent
    }

    /// The full id of any record.
    pub fn id(&self, at: Ref) -> &str {
        match at.kind() {
            Kind::Meetings => self.meeting(at).id.as_str(),
            Kind::Proposals => &self.proposals[at.index()].id,
            Kind::People => self.person(at).id.as_str(),
            Kind::Organisations => self.organisation(at).id.as_str(),
            Kind::FollowUps => self.follow_up_id(at).as_str(),
            Kind::Agreements => self.agreement(at).id.as_str(),
            Kind::Places => self.place(at).id.as_str(),
            Kind::Events => self.event(at).id.as_str(),
        }
    }

    /// The lasting name of a record.
    pub fn address(&self, at: Ref) -> Address {
        Address::new(at.kind(), self.id(at))
    }

    /// The record of a lasting name, if this registry has it.
    pub fn find(&self, address: &Address) -> Option<Ref> {
        self.find_id(address.kind, &address.id)
    }

    /// The record of a kind with this full id.
    pub fn find_id(&self, kind: Kind, id: &str) -> Option<Ref> {
        self.by_id[kind as usize]
            .get(id)
            .map(|index| Ref::new(kind, *index))
    }

    /// The record that an id names, if this registry has it.
    pub fn follow<I: RecordId>(&self, id: &I) -> Option<Ref> {
        self.find_id(I::KIND, id.as_str())
    }

    /// The organisation that "we" means.
    pub fn home(&self) -> Option<Ref> {
        let id = self.title_page.home.as_ref()?;
        self.follow(id)
    }
}

/// A length as an index; a registry of four thousand million records is not built.
fn count(length: usize) -> u32 {
    u32::try_from(length).unwrap_or(u32::MAX)
}

/// How many doubled ids are told: a file may hold millions of records of one id.
const MOST_DOUBLES: usize = 5000;

fn keep<T>(
    kind: Kind,
    read: Vec<Filed<T>>,
    id: impl Fn(&T) -> &str,
    by_id: &mut [ById; Kind::COUNT],
    files: &[PathBuf],
    doubles: &mut Vec<Problem>,
) -> Vec<Filed<T>> {
    let ids = &mut by_id[kind as usize];
    ids.reserve(read.len());
    let mut kept: Vec<Filed<T>> = Vec::with_capacity(read.len());
    for filed in read {
        let own = id(&filed.record);
        if let Some(first) = ids.get(own) {
            if doubles.len() >= MOST_DOUBLES {
                continue;
            }
            let first = files.get(kept[*first as usize].origin.file as usize);
            let mut problem =
                Problem::doubled(filed.origin, vec![Step::Field("id")], kind.singular(), own);
            problem.hint = first.map(|file| {
                format!(
                    "the first stands in {}; give one of them another id",
                    crate::model::path_words(file)
                )
            });
            doubles.push(problem);
            continue;
        }
        ids.insert(own.into(), count(kept.len()));
        kept.push(filed);
    }
    kept
}

#[expect(
    clippy::too_many_arguments,
    reason = "the parts of a registry still being built"
)]
fn list_follow_ups(
    slots: &mut Vec<FollowUpSlot>,
    by_id: &mut [ById; Kind::COUNT],
    doubles: &mut Vec<Problem>,
    parent: Ref,
    parent_id: &str,
    follow_ups: &[FollowUp],
    origin: Origin,
    steps: &[Step],
) {
    for (index, follow_up) in (0u32..).zip(follow_ups) {
        let id = FollowUpId::join(parent_id, &follow_up.id);
        let ids = &mut by_id[Kind::FollowUps as usize];
        if ids.contains_key(id.as_str()) {
            let mut path = steps.to_vec();
            path.extend([
                Step::Field("follow_ups"),
                Step::Item(index),
                Step::Field("id"),
            ]);
            doubles.push(Problem::doubled(origin, path, "follow-up", id.as_str()));
            continue;
        }
        ids.insert(id.as_str().into(), count(slots.len()));
        slots.push(FollowUpSlot { parent, index, id });
    }
}

#[cfg(test)]
pub(crate) mod sample;
