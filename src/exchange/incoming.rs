//! What an import brings, one by one.

use super::Columns;
use crate::lang::{Phrase, Words, tell};
use crate::ledger::Entry;
use crate::model::{
    Agreement, Event, FollowUpId, Kind, Meeting, Organisation, Person, RecordId as _, Status,
    TitlePage, clean,
};
use std::fmt;

/// Something that an import brings.
#[derive(Debug, Clone, PartialEq)]
#[expect(missing_docs, reason = "each name is its own meaning")]
pub enum Item {
    Person(Person),
    Organisation(Organisation),
    Place(crate::model::Place),
    Event(Event),
    Meeting(Meeting),
    Agreement(Agreement),
    /// The title page of a registry.
    TitlePage(TitlePage),
    /// A line of a journal.
    Entry(Entry),
    /// The status of a follow-up that may be there already.
    Mark(Mark),
}

/// The status of a follow-up as a file has it.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Mark {
    /// Which follow-up.
    pub on: FollowUpId,
    /// Its status.
    pub status: Status,
    /// A remark.
    pub note: Option<String>,
}

impl Item {
    /// The kind of record, if it is one.
    pub fn kind(&self) -> Option<Kind> {
        Some(match self {
            Self::Person(_) => Kind::People,
            Self::Organisation(_) => Kind::Organisations,
            Self::Place(_) => Kind::Places,
            Self::Event(_) => Kind::Events,
            Self::Meeting(_) => Kind::Meetings,
            Self::Agreement(_) => Kind::Agreements,
            Self::TitlePage(_) | Self::Entry(_) | Self::Mark(_) => return None,
        })
    }

    /// The id of a record, of an entry, or of the follow-up that a mark is on.
    pub fn id(&self) -> &str {
        match self {
            Self::Person(record) => record.id.as_str(),
            Self::Organisation(record) => record.id.as_str(),
            Self::Place(record) => record.id.as_str(),
            Self::Event(record) => record.id.as_str(),
            Self::Meeting(record) => record.id.as_str(),
            Self::Agreement(record) => record.id.as_str(),
            Self::TitlePage(_) => "registry",
            Self::Entry(entry) => entry.id.as_str(),
            Self::Mark(mark) => mark.on.as_str(),
        }
    }
}

/// Where something stands in a file.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Place {
    /// On a line, counted from 1.
    Line(u64),
    /// In a list of this name, counted from 1.
    Item(&'static str, u64),
    /// In the file as a whole.
    Whole,
}

impl Place {
    /// Where it is, in words.
    pub fn told(&self, words: &Words) -> String {
        match self {
            Self::Line(line) => tell!(words, "import-line", line = line.to_string()),
            Self::Item(list, number) => format!("{list} {number}"),
            Self::Whole => words.say("import-whole").into_owned(),
        }
    }
}

/// Why something cannot be taken: where it stands, the field and the value at fault.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Refusal {
    /// Where it stands.
    pub place: Place,
    /// The id or name of the record, as far as it has one.
    pub record: String,
    /// The field, if it is one's fault.
    pub field: String,
    /// The value of the field, cut short.
    pub value: String,
    /// What is wrong with it.
    pub message: Phrase,
}

impl Refusal {
    /// Refuses what stands at a place.
    pub fn new(place: Place, message: impl Into<Phrase>) -> Self {
        Self {
            place,
            record: String::new(),
            field: String::new(),
            value: String::new(),
            message: message.into(),
        }
    }

    /// The same with the record it is of.
    #[must_use]
    pub fn of(mut self, record: &str) -> Self {
        self.record = short(record, 80);
        self
    }

    /// The same with the field at fault and its value.
    #[must_use]
    pub fn at(mut self, field: &str, value: &str) -> Self {
        self.field = short(field, 60);
        self.value = short(value, 80);
        self
    }

    /// The whole of it in a line: place, record, field, value, and what is wrong.
    pub fn told(&self, words: &Words) -> String {
        let colon = words.say("page-colon");
        let mut told = self.place.told(words);
        if !self.record.is_empty() {
            told = format!("{told} ({})", self.record);
        }
        let fault = match (self.field.as_str(), self.value.as_str()) {
            ("", "") => String::new(),
            ("", value) => format!("{colon} `{value}`"),
            (field, "") => format!("{colon} {field}"),
            (field, value) => format!("{colon} {field} `{value}`"),
        };
        let message = short(&words.phrase(&self.message), 300);
        format!("{told}{fault}{colon} {message}")
    }
}

/// The text cleaned, and cut where it is longer than anybody reads.
fn short(text: &str, most: usize) -> String {
    // Cut before it is cleaned as well: a text may be as long as its file.
    let start: String = text.chars().take(most + 1).collect();
    let cleaned = clean(&start);
    if start.chars().count() <= most {
        return cleaned;
    }
    let kept: String = cleaned.chars().take(most).collect();
    format!("{kept}…")
}

/// In English, for logs and tests; people are told by [`Refusal::told`].
impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.told(&Words::english()))
    }
}

/// What takes that which a reader finds.
pub trait Sink {
    /// Takes something that can be taken.
    fn take(&mut self, item: Item, place: Place);
    /// Is told of something that cannot.
    fn refuse(&mut self, refusal: Refusal);
    /// Is told of something that was taken and not read as what it should be.
    fn remark(&mut self, _: Refusal) {}
    /// Is told which columns of a table are read as what.
    fn columns(&mut self, _: &Columns) {}
    /// Is told how many bytes were read, and says whether to go on.
    fn goes_on(&mut self, _: u64) -> bool {
        true
    }
}

/// How many refusals of one file are told.
const MOST_REFUSALS: usize = 5000;

/// Everything that a file brings.
#[derive(Debug, Default)]
pub struct Batch {
    /// What can be taken, and where it stands.
    pub items: Vec<(Item, Place)>,
    /// What cannot.
    pub refusals: Vec<Refusal>,
    /// How many more cannot than are told.
    pub untold: usize,
    /// What was taken and not read as what it should be.
    pub remarks: Vec<Refusal>,
    /// Which columns of a table are read as what, by kind.
    pub columns: Vec<Columns>,
}

impl Sink for Batch {
    fn take(&mut self, item: Item, place: Place) {
        self.items.push((item, place));
    }

    fn remark(&mut self, remark: Refusal) {
        if self.remarks.len() < MOST_REFUSALS {
            self.remarks.push(remark);
        }
    }

    fn columns(&mut self, columns: &Columns) {
        self.columns.push(columns.clone());
    }

    fn refuse(&mut self, refusal: Refusal) {
        if self.refusals.len() < MOST_REFUSALS {
            self.refusals.push(refusal);
        } else {
            self.untold += 1;
        }
    }
}
