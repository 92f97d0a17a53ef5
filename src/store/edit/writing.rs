//! What somebody asks to have written, from the reading of the files to their replacement.

use super::cells::{Cell, contested, edit_plan, new_record_plan};
use super::{Copy, Edit, Filing, Plan, Undos, Unwritten};
use crate::error::{Error, Result};
use crate::model::{Address, Kind, RecordId as _};
use crate::registry::{Ref, Registry};
use crate::store::{Fault, Opened, reopen};
use jiff::Timestamp;
use std::path::Path;

/// Something to be written into people's files.
#[derive(Debug, Clone)]
pub enum Writing {
    /// A new record.
    New {
        /// Its kind.
        kind: Kind,
        /// The record that it is to stand in, if it is to stand in one.
        parent: Option<Address>,
        /// What was filled in.
        cells: Vec<Cell>,
    },
    /// Other values for a record.
    Cells(Address, Vec<Cell>),
    /// Another id, its own part of it.
    Rename(Address, String),
    /// No record any more, and nothing that names it.
    Delete(Address),
    /// A file as somebody left it in their editor.
    Replace(Copy, Address),
    /// New files that belong together.
    File(Filing),
    /// A change taken back.
    Back(Edit),
    /// A change made again.
    Forth(Edit),
}

/// What was written.
#[derive(Debug)]
pub struct Written {
    /// The registry as it is now.
    pub opened: Opened,
    /// What was done, in words.
    pub what: String,
    /// The record that it was done to, if it is there.
    pub at: Option<Address>,
    /// What is wrong now and was not before.
    pub new_problems: Vec<Fault>,
}

/// Who writes, when, and where that is kept.
#[derive(Debug, Clone, Copy)]
pub struct Scribe<'a> {
    /// The registry's folder.
    pub root: &'a Path,
    /// Where what can be taken back is kept.
    pub undos: &'a Undos,
    /// By whom.
    pub by: &'a str,
    /// When.
    pub now: Timestamp,
}

impl Writing {
    /// Reads the files again, works out what becomes of them and writes that. `last` is the
    /// registry that was looked at.
    ///
    /// # Errors
    /// [`Unwritten`]; then every file is as it was.
    pub fn carry_out(
        &self,
        scribe: Scribe<'_>,
        last: &Registry,
    ) -> std::result::Result<Written, Unwritten> {
        let before = reopen(scribe.root, last)?;
        let (plan, at) = self.plan(scribe, &before.registry)?;
        let new_problems = if plan.is_empty() {
            Vec::new()
        } else {
            plan.consequences(&before.faults)?.new_problems
        };
        match self {
            Self::Back(edit) => scribe.undos.turn(edit, &plan, true, scribe.now)?,
            Self::Forth(edit) => scribe.undos.turn(edit, &plan, false, scribe.now)?,
            _ if plan.is_empty() => {}
            _ => plan.carry_out(scribe.undos, scribe.by, scribe.now)?,
        }
        if let Self::Replace(copy, _) = self {
            copy.clear();
        }
        Ok(Written {
            opened: reopen(scribe.root, last)?,
            what: plan.what,
            at,
            new_problems,
        })
    }

    fn plan(
        &self,
        scribe: Scribe<'_>,
        registry: &Registry,
    ) -> std::result::Result<(Plan, Option<Address>), Unwritten> {
        let root = scribe.root;
        Ok(match self {
            Self::New {
                kind,
                parent,
                cells,
            } => {
                let parent = parent
                    .as_ref()
                    .map(|parent| found(registry, parent))
                    .transpose()?;
                let (id, plan) = new_record_plan(root, registry, *kind, parent, cells)?;
                let id =
                    parent.map_or(id.clone(), |parent| format!("{}/{id}", registry.id(parent)));
                (plan, Some(Address::new(*kind, id)))
            }
            Self::Cells(address, cells) => {
                let at = found(registry, address)?;
                let theirs = contested(registry, at, cells);
                if !theirs.is_empty() {
                    return Err(changed_meanwhile(&theirs));
                }
                (edit_plan(root, registry, at, cells)?, Some(address.clone()))
            }
            Self::Rename(address, new) => {
                let at = found(registry, address)?;
                let mut plan = Plan::new(root, format!("{} renamed to {new}", address.id));
                plan.rename(registry, at, new)?;
                let id = match address.id.rsplit_once('/') {
                    Some((parent, _)) => format!("{parent}/{new}"),
                    None => new.clone(),
                };
                (plan, Some(Address::new(address.kind, id)))
            }
            Self::Delete(address) => {
                let at = found(registry, address)?;
                let mut plan = Plan::new(root, format!("{} taken out", address.id));
                plan.delete_everywhere(registry, at)?;
                (plan, None)
            }
            Self::Replace(copy, address) => (copy.plan()?, Some(address.clone())),
            Self::File(filing) => {
                let meeting = Address::new(Kind::Meetings, filing.meeting.clone());
                (filing.plan(root)?, Some(meeting))
            }
            Self::Back(edit) => (scribe.undos.plan(edit, true)?, None),
            Self::Forth(edit) => (scribe.undos.plan(edit, false)?, None),
        })
    }
}

fn found(registry: &Registry, address: &Address) -> Result<Ref> {
    let gone = || Error::not_met(format!("`{}` is no longer in the registry", address.id));
    // A follow-up may have been renamed by somebody else meanwhile.
    let renamed = || {
        let id = crate::model::FollowUpId::new(&address.id).ok()?;
        let now = registry.present_id(&id)?;
        registry.find_id(address.kind, now.as_str())
    };
    registry.find(address).or_else(renamed).ok_or_else(gone)
}

/// Says what somebody else made of the same values.
fn changed_meanwhile(theirs: &[(Cell, String)]) -> Unwritten {
    let lines = theirs.iter().map(|(cell, theirs)| {
        let lang = cell
            .lang
            .as_deref()
            .map_or(String::new(), |lang| format!(".{lang}"));
        let name = format!("{}{lang}", cell.below.unwrap_or(cell.field));
        format!("-{name}: {}\n+{name}: {theirs}\n", cell.first)
    });
    Unwritten::Changed {
        error: Error::not_met("somebody changed this meanwhile")
            .hinted("what is marked + stands there now; save again to put yours in its place"),
        difference: lines.collect(),
    }
}
