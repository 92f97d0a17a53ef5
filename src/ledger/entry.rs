//! One line of a journal.

use crate::model::{FollowUpId, Status, clean};
use jiff::Timestamp;
use serde::{Deserialize, Deserializer, Serialize};
use std::cmp::Ordering;
use std::fmt;

/// What tells an entry from every other, wherever it was written: 64 random bits in hexadecimal.
#[derive(Debug, Clone, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
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

impl<'de> Deserialize<'de> for EntryId {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        let id = Box::<str>::deserialize(from)?;
        if id.is_empty() || !id.bytes().all(|b| b.is_ascii_alphanumeric()) {
            let message = "the id of an entry is letters and digits";
            return Err(serde::de::Error::custom(message));
        }
        Ok(Self(id))
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
    /// Says something of a follow-up and leaves its status.
    Note {
        /// Which follow-up.
        on: FollowUpId,
        /// A remark.
        note: Option<String>,
        /// Where it can be seen, usually an address.
        evidence: Option<String>,
    },
    /// Takes entries back; taking back such an entry restores them (redo).
    Undo(Vec<EntryId>),
    /// Something that a later version of the program wrote: kept, shown, and without effect here.
    Unknown {
        /// The follow-up it speaks of, where that could be read.
        on: Option<FollowUpId>,
        /// The line as it stands.
        line: String,
    },
}

/// One line of a journal: who did what when, in sight of which earlier entries.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(try_from = "Line", into = "Line")]
pub struct Entry {
    /// What tells it from every other.
    pub id: EntryId,
    /// When, by the writer's clock, right or wrong: what people are shown.
    pub at: Timestamp,
    /// When, by the hybrid logical clock: `at`, or just after the latest entry that the writer had
    /// seen if `at` is not later. An entry thus stands behind all that it was made in sight of.
    pub clock: Timestamp,
    /// Who: `desk@laptop`.
    pub by: String,
    /// What it does.
    pub deed: Deed,
    /// The entries that held when it was made and that it replaces.
    pub after: Vec<EntryId>,
    /// What entries made in one go share: they are undone in one go.
    pub batch: Option<EntryId>,
    /// Fields that this version does not know, by name.
    pub unknown_fields: Vec<String>,
    /// Whether `after` tells all that the writer had seen: so in every line of the program, not
    /// in one by hand or by another program, which has no id.
    pub names_its_past: bool,
}

impl Deed {
    /// The follow-up it speaks of, to be named by another id.
    pub(super) fn follow_up_mut(&mut self) -> Option<&mut FollowUpId> {
        match self {
            Self::Set { on, .. } | Self::Note { on, .. } => Some(on),
            Self::Undo(_) => None,
            Self::Unknown { on, .. } => on.as_mut(),
        }
    }

    /// The remark and the evidence that go with it.
    pub fn said(&self) -> (Option<&str>, Option<&str>) {
        match self {
            Self::Set { note, evidence, .. } | Self::Note { note, evidence, .. } => {
                (note.as_deref(), evidence.as_deref())
            }
            Self::Undo(_) | Self::Unknown { .. } => (None, None),
        }
    }
}

impl Entry {
    /// The follow-up it speaks of.
    pub fn follow_up(&self) -> Option<&FollowUpId> {
        match &self.deed {
            Deed::Set { on, .. } | Deed::Note { on, .. } => Some(on),
            Deed::Undo(_) => None,
            Deed::Unknown { on, .. } => on.as_ref(),
        }
    }

    /// Says whether it is a mark or a note: what can be undone.
    pub fn is_mark(&self) -> bool {
        matches!(self.deed, Deed::Set { .. } | Deed::Note { .. })
    }

    /// By the hybrid logical clock, then id: the same order everywhere.
    pub fn cmp_clock(&self, other: &Self) -> Ordering {
        (self.clock, &self.id).cmp(&(other.clock, &other.id))
    }

    /// By clock, id and then everything else, so that even two entries forged under one id are
    /// always taken in the same order.
    pub(super) fn cmp_whole(&self, other: &Self) -> Ordering {
        self.cmp_clock(other)
            .then_with(|| self.by.cmp(&other.by))
            .then_with(|| format!("{self:?}").cmp(&format!("{other:?}")))
    }
}

/// The names of the fields of a line.
pub const FIELDS: [&str; 11] = [
    "id", "at", "clock", "by", "on", "set", "note", "evidence", "undo", "after", "batch",
];

/// An entry as the file has it.
#[derive(Debug, Clone, Serialize, Deserialize)]
struct Line {
    /// Absent in a line written by hand or by another program: then drawn from the line itself.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    id: Option<EntryId>,
    at: Timestamp,
    /// Absent where it is the same as `at`.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    clock: Option<Timestamp>,
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
    #[serde(default, skip_serializing_if = "Option::is_none")]
    batch: Option<EntryId>,
}

impl TryFrom<Line> for Entry {
    type Error = &'static str;

    fn try_from(line: Line) -> Result<Self, &'static str> {
        let names_its_past = line.id.is_some();
        let id = line.id.clone().unwrap_or_else(|| derived_id(&line));
        let note = line.note.as_deref().map(clean);
        let evidence = line.evidence.as_deref().map(clean);
        let says_something = note.is_some() || evidence.is_some();
        let deed = match (line.on, line.set, line.undo.is_empty()) {
            (Some(on), Some(status), true) => Deed::Set {
                on,
                status,
                note,
                evidence,
            },
            (Some(on), None, true) if says_something => Deed::Note { on, note, evidence },
            (None, None, false) => Deed::Undo(line.undo),
            _ => return Err("an entry has either `on` with `set` or `note`, or `undo`"),
        };
        Ok(Self {
            id,
            at: line.at,
            clock: line.clock.unwrap_or(line.at),
            by: clean(&line.by),
            deed,
            after: line.after,
            batch: line.batch,
            unknown_fields: Vec::new(),
            names_its_past,
        })
    }
}

impl From<Entry> for Line {
    fn from(entry: Entry) -> Self {
        let mut line = Self {
            id: Some(entry.id),
            at: entry.at,
            clock: (entry.clock != entry.at).then_some(entry.clock),
            by: entry.by,
            on: None,
            set: None,
            note: None,
            evidence: None,
            undo: Vec::new(),
            after: entry.after,
            batch: entry.batch,
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
            Deed::Note { on, note, evidence } => {
                line.on = Some(on);
                (line.note, line.evidence) = (note, evidence);
            }
            Deed::Undo(targets) => line.undo = targets,
            // What is not understood is never written: the line it came from stays as it is.
            Deed::Unknown { on, .. } => line.on = on,
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
