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
