//! One line of a journal.

use crate::model::{FollowUpId, Status, clean};
use jiff::Timestamp;
use serde::{Deserialize, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// What tells an entry from every other, wherever it was written: 64 random bits in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(transparent)]
pub struct EntryId(Box<str>);

impl EntryId {
    /// An id of 64 bits that the caller drew at random.
    pub fn new(bits: u64) -> Self {
        Self(format!("{bits:016x}").into())
    }

    /// The id as written.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}

impl fmt::Display for EntryId {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

/// What an entry does.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Deed {
    /// Sets the status of a follow-up.
    Set {
        /// Which follow-up.
        on: FollowUpId,
        /// To what.
        status: Status,
        /// A remark.
        note: Option<String>,
        /// Where it can be seen, usually an address.
        evidence: Option<String>,
    },
    /// Takes entries back; taking back such an entry restores them (redo).
    Undo(Vec<EntryId>),
}

/// One line of a journal: who did what when, in sight of which earlier entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Line", into = "Line")]
pub struct Entry {
    /// What tells it from every other.
    pub id: EntryId,
    /// When, by the writer's clock; later than all the writer's earlier entries.
    pub at: Timestamp,
    /// Who: `desk@laptop`.
    pub by: String,
    /// What it does.
    pub deed: Deed,
    /// The entries that held when it was made and that it replaces.
    pub after: Vec<EntryId>,
}

impl Entry {
    /// The follow-up whose status it sets.
    pub fn follow_up(&self) -> Option<&FollowUpId> {
        match &self.deed {
            Deed::Set { on, .. } => Some(on),
            Deed::Undo(_) => None,
        }
    }

    /// By time, then id.
    pub fn cmp_time(&self, other: &Self) -> Ordering {
        (self.at, &self.id).cmp(&(other.at, &other.id))
    }

    /// By time, id and then everything else, so that even two entries forged under one id are
    /// always taken in the same order.
    pub(super) fn cmp_whole(&self, other: &Self) -> Ordering {
        self.cmp_time(other)
            .then_with(|| self.by.cmp(&other.by))
            .then_with(|| format!("{self:?}").cmp(&format!("{other:?}")))
    }
}

/// An entry as the file has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Line {
    /// Absent in a line written by hand or by another program: then drawn from the line itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<EntryId>,
    at: Timestamp,
    by: String,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    on: Option<FollowUpId>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    set: Option<Status>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    note: Option<String>,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    evidence: Option<String>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    undo: Vec<EntryId>,
    #[serde(default, skip_serializing_if = "Vec::is_empty")]
    after: Vec<EntryId>,
}

impl TryFrom<Line> for Entry {
    type Error = &'static str;

    fn try_from(line: Line) -> Result<Self, &'static str> {
        let id = line.id.clone().unwrap_or_else(|| derived_id(&line));
        if id.0.is_empty() || !id.0.bytes().all(|b| b.is_ascii_alphanumeric()) {
            return Err("the id of an entry is letters and digits");
        }
        let deed = match (line.on, line.set, line.undo.is_empty()) {
            (Some(on), Some(status), true) => Deed::Set {
                on,
                status,
                note: line.note.as_deref().map(clean),
                evidence: line.evidence.as_deref().map(clean),
            },
            (None, None, false) => Deed::Undo(line.undo),
            _ => return Err("an entry has either `on` and `set`, or `undo`"),
        };
        Ok(Self {
            id,
            at: line.at,
            by: clean(&line.by),
            deed,
            after: line.after,
        })
    }
}

impl From<Entry> for Line {
    fn from(entry: Entry) -> Self {
        let mut line = Self {
            id: Some(entry.id),
            at: entry.at,
            by: entry.by,
            on: None,
            set: None,
            note: None,
            evidence: None,
            undo: Vec::new(),
            after: entry.after,
        };
        match entry.deed {
            Deed::Set {
                on,
                status,
                note,
                evidence,
            } => {
                (line.on, line.set) = (Some(on), Some(status));
                (line.note, line.evidence) = (note, evidence);
            }
            Deed::Undo(targets) => line.undo = targets,
        }
        line
    }
}

/// FNV-1a over what the line says: the same line is the same entry on every machine.
fn derived_id(line: &Line) -> EntryId {
    let said = format!(
        "{:?}",
        (
            line.at,
            &line.by,
            &line.on,
            line.set,
            &line.note,
            &line.evidence,
            &line.undo
        )
    );
    let hash = said.bytes().fold(0xcbf2_9ce4_8422_2325_u64, |hash, byte| {
        (hash ^ u64::from(byte)).wrapping_mul(0x0100_0000_01b3)
    });
    EntryId::new(hash)
}
