//! Giving a record another id, everywhere it is named.
//!
//! The record keeps its former id in `formerly`, where marks can be on what lies within it, so that
//! they count on: see [`Registry::present_id`].

use super::plan::{origin, unmarked};
use super::value::slug;
use super::words::{quoted, spliced};
use super::{Place, Plan, Step};
use crate::error::{Error, Result};
use crate::model::{Address, Field, Holds, Kind, fields};
use crate::registry::{Ref, Registry};
use crate::store::spans::{self, Node};
use crate::store::walk::{self, TITLE_PAGE};
use std::ops::Range;
use std::path::{Path, PathBuf};

/// An id that becomes another.
struct Renaming<'a> {
    kind: Kind,
    /// The whole ids.
    old: &'a str,
    new: &'a str,
}

impl Plan {
    /// Gives a record another id: its own part of the id, for what stands within another.
    ///
    /// # Errors
    /// When the id is none or taken, or a file cannot be followed.
    pub fn rename(&mut self, registry: &Registry, at: Ref, own: &str) -> Result<()> {
        let own = slug(own)?;
        let old = registry.id(at).to_owned();
        let new = match old.rsplit_once('/') {
            Some((parent, _)) => format!("{parent}/{own}"),
            None => own.to_string(),
        };
        let noun = at.kind().singular();
        if new == old {
            return Err(Error::usage(format!("the {noun} goes by `{own}` already")));
        }
        if registry.find_id(at.kind(), &new).is_some() {
            return Err(Error::not_met(format!("another {noun} goes by `{new}`"))
                .hinted("ids are unique; choose another"));
        }
        let renaming = Renaming {
            kind: at.kind(),
            old: &old,
            new: &new,
        };
        self.rename_mentions(registry, &renaming)?;
        self.remember(registry, at, own.as_str())?;
        let named = |id: &str| Address::new(at.kind(), id);
        self.renamed = Some((named(&old), named(&new)));
        self.set(registry, at, &Place::field("id"), &quoted(own.as_str()))
    }

    /// Renames every mention of a record in the files that have one.
    fn rename_mentions(&mut self, registry: &Registry, renaming: &Renaming<'_>) -> Result<()> {
        let paths: Vec<PathBuf> = registry.paths().map(Path::to_path_buf).collect();
        for path in paths {
            let text = self.text(&path)?;
            // Most files name only few of all records.
            if !text.contains(renaming.old) {
                self.forget_unchanged(&path);
                continue;
            }
            let (mark, body) = unmarked(&text);
            let mut found = Vec::new();
            match walk::kind_of_file(&path) {
                Some(kind) => {
                    for piece in spans::pieces(body) {
                        if let Some(node) = &piece.node {
                            renaming.find(node, fields(kind), &mut found);
                        }
                    }
                }
                None if path == Path::new(TITLE_PAGE) => {
                    let home = spans::tree(body).and_then(|tree| tree.field("home").cloned());
                    if let Some(home) = home.filter(|_| renaming.kind == Kind::Organisations) {
                        renaming.mention(&home, Kind::Organisations, &mut found);
                    }
                }
                None => {}
            }
            found.sort_by_key(|(range, _)| range.start);
            let after = format!("{mark}{}", spliced(body, &found));
            self.put(&path, Some(after));
            self.forget_unchanged(&path);
        }
        Ok(())
    }

    /// Leaves a file that stays as it is out of account.
    pub(super) fn forget_unchanged(&mut self, path: &Path) {
        if self
            .files
            .get(path)
            .is_some_and(|change| change.before == change.after)
        {
            self.files.remove(path);
        }
    }

    /// Notes the former id where marks may be on something within the record.
    fn remember(&mut self, registry: &Registry, at: Ref, own: &str) -> Result<()> {
        if !fields(at.kind())
            .iter()
            .any(|field| matches!(field.holds, Holds::Formerly))
        {
            return Ok(());
        }
        let place = Place::field("formerly");
        // What goes by a former id again has it twice otherwise.
        let again = registry
            .formerly(at)
            .iter()
            .position(|former| *former == own);
        if let Some(number) = again {
            self.take(registry, at, &place.then(Step::Item(number)))?;
        }
        let old = registry.id(at);
        let former = old.rsplit('/').next().unwrap_or(old);
        self.add(registry, at, &place, &quoted(former))
    }
}

impl Renaming<'_> {
    /// Finds where a record, or what stands within it, names the one that is renamed.
    fn find(&self, node: &Node, table: &[Field], found: &mut Vec<(Range<usize>, String)>) {
        let node = bare(node);
        for field in table {
            let Some(value) = node.field(field.name) else {
                continue;
            };
            let value = bare(value);
            match field.holds {
                Holds::Link(kind) => self.mention(value, kind, found),
                Holds::Links(kind) => {
                    for item in value.items() {
                        self.mention(&item.node, kind, found);
                    }
                }
                // On whose word something is reported: an organisation's id, or a name.
                Holds::Line if field.name == "attributed_to" => {
                    self.mention(value, Kind::Organisations, found);
                }
                Holds::Part(own) => self.find(value, own, found),
                Holds::Parts(own) => {
                    for item in value.items() {
                        self.find(&item.node, own, found);
                    }
                }
                Holds::Records(kind) => {
                    for item in value.items() {
                        self.find(&item.node, fields(kind), found);
                    }
                }
                _ => {}
            }
        }
    }

    /// Takes a value in if it is the id of a kind that becomes another.
    fn mention(&self, node: &Node, kind: Kind, found: &mut Vec<(Range<usize>, String)>) {
        let node = bare(node);
        let Some(id) = node.quoted() else { return };
        let new = if id == self.old && kind == self.kind {
            Some(self.new.to_owned())
        } else if kind == Kind::FollowUps {
            // The id of a follow-up begins with that of what it stands in.
            id.strip_prefix(self.old)
                .filter(|rest| rest.starts_with('/'))
                .filter(|rest| self.holds_at(rest.matches('/').count()))
                .map(|rest| format!("{}{rest}", self.new))
        } else {
            None
        };
        found.extend(new.map(|new| (node.span.clone(), quoted(&new))));
    }

    /// Says whether a follow-up so many steps below an id can be one of what is renamed: two below
    /// a meeting, one below a proposal or an agreement.
    fn holds_at(&self, below: usize) -> bool {
        match self.kind {
            Kind::Meetings => below == 2,
            Kind::Proposals | Kind::Agreements => below == 1,
            _ => false,
        }
    }
}

/// What stands in a `Some(…)`.
pub(super) fn bare(node: &Node) -> &Node {
    match (node.items(), &node.shape) {
        ([one], spans::Shape::Struct(_)) if one.name.is_none() => bare(&one.node),
        _ => node,
    }
}

/// A record that names another, as it is told before that one is taken out.
pub fn dependents(registry: &Registry, at: Ref) -> Vec<Ref> {
    let within = registry.id(at);
    let is_within = |other: Ref| {
        let rest = registry.id(other).strip_prefix(within);
        let part = matches!(other.kind(), Kind::Proposals | Kind::FollowUps);
        part && rest.is_some_and(|rest| rest.starts_with('/'))
    };
    let mut found = Vec::new();
    let all = std::iter::once(at).chain(contained(registry, at));
    for one in all {
        for link in registry.backlinks(one) {
            if link.to != at && !is_within(link.to) && !found.contains(&link.to) {
                found.push(link.to);
            }
        }
    }
    found
}

/// What goes with a record that is taken out: its proposals and follow-ups.
pub fn contained(registry: &Registry, at: Ref) -> Vec<Ref> {
    if !matches!(
        at.kind(),
        Kind::Meetings | Kind::Proposals | Kind::Agreements
    ) {
        return Vec::new();
    }
    let own = registry.id(at);
    let is_within = |other: &Ref| {
        let rest = registry.id(*other).strip_prefix(own);
        rest.is_some_and(|rest| rest.starts_with('/'))
    };
    let below = match at.kind() {
        Kind::Meetings => [Kind::Proposals, Kind::FollowUps].as_slice(),
        _ => [Kind::FollowUps].as_slice(),
    };
    let wanted = |other: &Ref| origin(registry, *other) == origin(registry, at);
    below
        .iter()
        .flat_map(|kind| registry.all(*kind))
        .filter(is_within)
        .filter(wanted)
        .collect()
}

#[cfg(test)]
mod tests;
