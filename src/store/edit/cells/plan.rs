//! What the cells that were filled in come to.

use super::{Cell, cells};
use crate::error::{Error, Result};
use crate::model::{Holds, Kind, fields};
use crate::registry::{Ref, Registry};
use crate::store::edit::plan::assigned;
use crate::store::edit::words::quoted;
use crate::store::edit::{
    Named, Pen, Place, Plan, Step, compose, id_for, named as named_field, new_plan,
};
use std::path::Path;

/// What others changed meanwhile of what was changed here: each with their value.
pub(in crate::store::edit) fn contested(
    registry: &Registry,
    at: Ref,
    typed: &[Cell],
) -> Vec<(Cell, String)> {
    let now = cells(registry, at.kind(), Some(at));
    let theirs = |own: &Cell| {
        let same = |other: &&Cell| other.is_same(own);
        now.iter()
            .find(same)
            .map_or(String::new(), |other| other.first.clone())
    };
    let changed = typed.iter().filter(|cell| cell.is_changed());
    changed
        .map(|cell| (cell.clone(), theirs(cell)))
        .filter(|(cell, theirs)| *theirs != cell.first && *theirs != cell.typed.trim())
        .collect()
}

/// The plan that the changed cells of a record come to.
///
/// # Errors
/// When one is not what it is to hold, or the record is no longer there.
pub(in crate::store::edit) fn edit_plan(
    root: &Path,
    registry: &Registry,
    at: Ref,
    typed: &[Cell],
) -> Result<Plan> {
    let mut plan = Plan::new(
        root,
        format!("{} {} edited", at.kind().singular(), registry.id(at)),
    );
    let (new, own): (Vec<&Cell>, Vec<&Cell>) = typed
        .iter()
        .partition(|cell| matches!(cell.part, Some((_, true))));
    let (within, own): (Vec<&Cell>, Vec<&Cell>) = own
        .into_iter()
        .partition(|cell| cell.inner.is_some_and(|inner| inner.is_new));
    // What is added to a part comes before any part is taken out, which moves those behind it.
    for cells in within.chunk_by(|one, other| one.is_of_part_of(other)) {
        for (_, part) in new_parts(registry, cells)? {
            let mut list = cells
                .first()
                .map(|cell| cell.part_place())
                .unwrap_or_default();
            list.0.pop();
            let is_first = cells
                .first()
                .and_then(|cell| cell.inner)
                .is_some_and(|inner| inner.number == 0);
            if is_first {
                // A part mostly stands on one line, and so does what is in it.
                plan.set(registry, at, &list, &format!("[{part}]"))?;
            } else {
                plan.add(registry, at, &list, &part)?;
            }
        }
    }
    // The last parts first, so that taking one out moves none that is still to be changed.
    for cell in own.iter().rev().filter(|cell| cell.is_changed()) {
        let same_part = |other: &&&Cell| other.is_of_part_of(cell);
        let gone = cell.part.is_some()
            && own
                .iter()
                .filter(same_part)
                .all(|cell| cell.typed.trim().is_empty());
        if gone {
            let first = own
                .iter()
                .find(|other| same_part(other) && other.is_changed());
            // A part is taken out once, with the first of its cells.
            if first.is_some_and(|first| std::ptr::eq(*first, *cell)) {
                plan.take(registry, at, &cell.part_place())?;
            }
        } else if cell.typed.trim().is_empty() {
            take_text(&mut plan, registry, at, cell, &own)?;
        } else {
            plan.assign(registry, at, &cell.named(), &cell.ron(registry)?)?;
        }
    }
    for (field, part) in new_parts(registry, &new)? {
        let is_list = fields(at.kind())
            .iter()
            .any(|own| own.name == field && matches!(own.holds, Holds::Parts(_)));
        if is_list {
            plan.add(registry, at, &Place::field(field), &part)?;
        } else {
            plan.set(registry, at, &Place::field(field), &part)?;
        }
    }
    Ok(plan)
}

/// Takes a value out; the last language of a text takes the text along.
fn take_text(
    plan: &mut Plan,
    registry: &Registry,
    at: Ref,
    cell: &Cell,
    own: &[&Cell],
) -> Result<()> {
    let is_beside = |other: &&&Cell| other.is_of_part_of(cell) && other.below == cell.below;
    let mut beside = own.iter().filter(is_beside);
    let all_gone = cell.lang.is_some() && beside.all(|other| other.typed.trim().is_empty());
    if !all_gone {
        return plan.take(registry, at, &cell.place());
    }
    if cell.required {
        return Err(Error::usage(format!("`{}` cannot be empty", cell.field)));
    }
    let mut beside = own
        .iter()
        .filter(is_beside)
        .filter(|other| other.is_changed());
    if beside
        .next()
        .is_some_and(|first| std::ptr::eq(*first, cell))
    {
        let mut text = cell.place();
        text.0.pop();
        return plan.take(registry, at, &text);
    }
    Ok(())
}

/// The parts that were begun, each with its field, as RON.
fn new_parts(registry: &Registry, cells: &[&Cell]) -> Result<Vec<(&'static str, String)>> {
    let pen = Pen::of("");
    let mut found: Vec<(&'static str, String)> = Vec::new();
    for cell in cells.iter().filter(|cell| !cell.typed.trim().is_empty()) {
        let Some(below) = cell.below else { continue };
        let field = cell.inner.map_or(cell.field, |inner| inner.list);
        if found.last().is_none_or(|(begun, _)| *begun != field) {
            found.push((field, "()".to_owned()));
        }
        let Some((_, part)) = found.last_mut() else {
            continue;
        };
        let mut place = Place::field(below);
        let within = cell.lang.as_ref().map(|lang| {
            place = place.then(Step::Field(lang.clone()));
            Holds::Text
        });
        // The cells stand in the order of the fields.
        *part = assigned(pen, part, &place, within, &cell.ron(registry)?, &[])
            .map_err(|lost| Error::usage(lost.to_string()))?;
    }
    Ok(found)
}

/// The id and the plan of a new record.
///
/// # Errors
/// When a cell is not what it is to hold, or what a record has to have is missing.
pub(in crate::store::edit) fn new_record_plan(
    root: &Path,
    registry: &Registry,
    kind: Kind,
    parent: Option<Ref>,
    typed: &[Cell],
) -> Result<(String, Plan)> {
    let filled: Vec<&Cell> = typed
        .iter()
        .filter(|cell| !cell.typed.trim().is_empty())
        .collect();
    let (parts, own): (Vec<&Cell>, Vec<&Cell>) =
        filled.iter().partition(|cell| cell.part.is_some());
    let mut values: Vec<(Named, String)> = Vec::new();
    for cell in own {
        values.push((cell.named(), cell.ron(registry)?));
    }
    let has_id = values
        .iter()
        .any(|(named, _)| matches!(named.holds, Holds::Id));
    if !has_id {
        let id = id_for(registry, kind, parent, &values)?;
        let named = named_field(kind, "id")?;
        values.insert(0, (named, quoted(&id)));
    }
    for (field, part) in new_parts(registry, &parts)? {
        let named = named_field(kind, field)?;
        let is_list = matches!(named.holds, Holds::Parts(_));
        let whole = if is_list { format!("[{part}]") } else { part };
        values.push((named, whole));
    }
    let record = compose(kind, &values)?;
    let id = values
        .first()
        .map(|(_, id)| id.trim_matches('"').to_owned())
        .unwrap_or_default();
    let plan = new_plan(root, registry, kind, parent, &record, None)?;
    Ok((id, plan))
}
