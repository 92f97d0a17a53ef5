//! Taking a record out together with every mention of it, so that nothing leads nowhere.

use super::plan::{cannot, unmarked};
use super::rename::{bare, contained};
use super::words::spliced;
use super::{Pen, Place, Plan, Step};
use crate::error::Result;
use crate::model::{Field, FollowUpId, Holds, Kind, RecordId as _, fields};
use crate::registry::{Ref, Registry};
use crate::store::spans::{self, Node};
use crate::store::walk::{self, TITLE_PAGE};
use std::path::{Path, PathBuf};

/// The records that are taken out.
struct Gone<'a> {
    registry: &'a Registry,
    records: Vec<Ref>,
}

impl Plan {
    /// Takes a record out, and out of every record that names it or what goes with it: a field that
    /// names it goes, an item of a list, and a participant of whom nothing would be left.
    ///
    /// # Errors
    /// As [`Plan::set`].
    pub fn delete_everywhere(&mut self, registry: &Registry, at: Ref) -> Result<()> {
        self.delete(registry, at)?;
        let records = std::iter::once(at).chain(contained(registry, at)).collect();
        let gone = Gone { registry, records };
        let own = |id: &str| id.rsplit('/').next().unwrap_or_default().to_owned();
        let former = registry.formerly(at);
        let former = former.iter().map(ToString::to_string);
        let names: Vec<String> = former.chain([own(registry.id(at))]).collect();
        let paths: Vec<PathBuf> = registry.paths().map(Path::to_path_buf).collect();
        for path in paths {
            let Some(text) = self.text_if_there(&path)? else {
                continue;
            };
            // Most files name only few of all records.
            if names.iter().any(|name| text.contains(name.as_str())) {
                let after = gone.taken_out_of(&path, &text)?;
                self.put(&path, Some(after));
            }
            self.forget_unchanged(&path);
        }
        Ok(())
    }
}

impl Gone<'_> {
    /// The text of a file without its mentions.
    fn taken_out_of(&self, path: &Path, text: &str) -> Result<String> {
        let (mark, body) = unmarked(text);
        let mut splices = Vec::new();
        for piece in spans::pieces(body) {
            let Some(node) = &piece.node else { continue };
            let mut found = Vec::new();
            match walk::kind_of_file(path) {
                Some(kind) => self.find(node, fields(kind), &Place::default(), &mut found),
                None if path == Path::new(TITLE_PAGE) => {
                    let home = node.field("home");
                    if home.is_some_and(|home| self.is_meant(home, Kind::Organisations)) {
                        found.push(Place::field("home"));
                    }
                }
                None => {}
            }
            let record = body.get(piece.span.clone()).unwrap_or_default();
            let mut after = record.to_owned();
            // From behind, so that what is counted before stays where it is.
            for place in found.iter().rev() {
                let id = node.field("id").and_then(Node::quoted).unwrap_or_default();
                after = Pen::remove(&after, place).map_err(|lost| cannot(path, id, &lost))?;
            }
            if after != record {
                splices.push((piece.span.clone(), after));
            }
        }
        Ok(format!("{mark}{}", spliced(body, &splices)))
    }

    /// Finds what of a record, or of what stands within it, names one that is gone.
    fn find(&self, node: &Node, table: &[Field], at: &Place, found: &mut Vec<Place>) {
        let node = bare(node);
        for field in table {
            let Some(value) = node.field(field.name) else {
                continue;
            };
            let value = bare(value);
            let place = at.then(Step::Field(field.name.to_owned()));
            let item = |number: usize| place.then(Step::Item(number));
            let items = || value.items().iter().map(|item| &item.node).enumerate();
            match field.holds {
                Holds::Link(kind) if self.is_meant(value, kind) => found.push(place),
                Holds::Links(kind) => {
                    let meant = items().filter(|(_, one)| self.is_meant(one, kind));
                    let meant: Vec<Place> = meant.map(|(number, _)| item(number)).collect();
                    if meant.len() == value.items().len() && !meant.is_empty() {
                        found.push(place);
                    } else {
                        found.extend(meant);
                    }
                }
                Holds::Part(own) => self.find(value, own, &place, found),
                Holds::Parts(own) => {
                    for (number, part) in items() {
                        let mut within = Vec::new();
                        let place = item(number);
                        self.find(part, own, &place, &mut within);
                        if !within.is_empty() && is_nothing_left(part, own, &place, &within) {
                            within = vec![place];
                        }
                        found.extend(within);
                    }
                }
                Holds::Records(kind) => {
                    for (number, record) in items() {
                        self.find(record, fields(kind), &item(number), found);
                    }
                }
                _ => {}
            }
        }
    }

    /// Says whether a value is the id of a kind that names one that is gone.
    fn is_meant(&self, node: &Node, kind: Kind) -> bool {
        let Some(id) = bare(node).quoted() else {
            return false;
        };
        let renamed = || {
            let now = self.registry.present_id(&FollowUpId::new(id).ok()?)?;
            self.registry.find_id(kind, now.as_str())
        };
        let found = self.registry.find_id(kind, id);
        let found = found.or_else(|| renamed().filter(|_| kind == Kind::FollowUps));
        found.is_some_and(|at| self.records.contains(&at))
    }
}

/// Says whether a part has nothing left once these places are gone; a participant is nobody without
/// a name and a post.
fn is_nothing_left(part: &Node, table: &[Field], at: &Place, gone: &[Place]) -> bool {
    let mut left = table.iter().map(|field| field.name).filter(|name| {
        let place = at.then(Step::Field((*name).to_owned()));
        bare(part).field(name).is_some() && !gone.contains(&place)
    });
    let is_participant = table.iter().any(|field| field.name == "represents");
    if is_participant {
        return !left.any(|name| matches!(name, "person" | "post"));
    }
    left.next().is_none()
}
