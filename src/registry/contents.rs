//! What reading a folder gives, before it is indexed.

use crate::model::{Address, Agreement, Event, Meeting, Organisation, Person, Place, TitlePage};
use std::path::PathBuf;

/// Where a record stands: the file's number and the record's number in it.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Origin {
    /// Which of [`Contents::files`].
    pub file: u32,
    /// Which record of the file, counted from 0.
    pub item: u32,
}

/// A record and where it stands.
#[derive(Debug, Clone)]
pub struct Filed<T> {
    /// Where it stands.
    pub origin: Origin,
    /// The record.
    pub record: T,
}

/// The records of one file.
pub(super) fn of_file<T: Clone>(records: &[Filed<T>], file: u32) -> Vec<Filed<T>> {
    let own = records.iter().filter(|filed| filed.origin.file == file);
    own.cloned().collect()
}

/// Everything sound that was read from a folder.
#[derive(Debug)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub struct Contents {
    pub title_page: TitlePage,
    /// Paths relative to the registry, in order.
    pub files: Vec<PathBuf>,
    pub people: Vec<Filed<Person>>,
    pub organisations: Vec<Filed<Organisation>>,
    pub places: Vec<Filed<Place>>,
    pub events: Vec<Filed<Event>>,
    pub agreements: Vec<Filed<Agreement>>,
    pub meetings: Vec<Filed<Meeting>>,
    /// Records that could not be read but whose id could.
    pub unreadable: Vec<Address>,
}

impl Contents {
    /// Adds the records of one file, which goes by this number here.
    pub fn add(&mut self, part: Self, file: u32) {
        self.people.extend(renumbered(part.people, file));
        self.organisations
            .extend(renumbered(part.organisations, file));
        self.places.extend(renumbered(part.places, file));
        self.events.extend(renumbered(part.events, file));
        self.agreements.extend(renumbered(part.agreements, file));
        self.meetings.extend(renumbered(part.meetings, file));
        self.unreadable.extend(part.unreadable);
    }

    /// A registry with a title page and nothing else.
    pub fn empty(title_page: TitlePage) -> Self {
        Self {
            title_page,
            files: Vec::new(),
            people: Vec::new(),
            organisations: Vec::new(),
            places: Vec::new(),
            events: Vec::new(),
            agreements: Vec::new(),
            meetings: Vec::new(),
            unreadable: Vec::new(),
        }
    }
}

fn renumbered<T>(records: Vec<Filed<T>>, file: u32) -> impl Iterator<Item = Filed<T>> {
    records.into_iter().map(move |filed| Filed {
        origin: Origin {
            file,
            ..filed.origin
        },
        record: filed.record,
    })
}
