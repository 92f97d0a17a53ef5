//! A record as cells to be filled in: each a value that can be typed, read and set by itself.
//!
//! Every kind has the same cells from one table, [`fields`]; a list of parts has those of each part
//! and of one further, empty one.

use super::plan::assigned;
use super::{Named, Pen, Place, Plan, Step, compose, new_plan, value};
use crate::error::{Error, Result};
use crate::model::{Field, Holds, Kind, Lang, fields};
use crate::registry::{Record, Ref, Registry};
use serde_json::Value;
use std::path::Path;

/// A value of a record that can be typed.
#[derive(Debug, Clone, PartialEq)]
pub struct Cell {
    /// The field of the record that it belongs to.
    pub field: &'static str,
    /// Of a list of parts, which part, counted from 0, and whether it is still to be made.
    pub part: Option<(usize, bool)>,
    /// Of a list of parts within that part, which of them.
    pub inner: Option<Inner>,
    /// The field of the part; of a quote with its place, the words: `quote.exact`.
    pub below: Option<&'static str>,
    /// The language, of a text.
    pub lang: Option<String>,
    /// What it holds.
    pub holds: Holds,
    /// Whether a record has to have it.
    pub required: bool,
    /// What it held when it was read.
    pub first: String,
    /// What is typed now.
    pub typed: String,
}

/// A part within a part: a source of a post.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct Inner {
    /// The list that it stands in.
    pub list: &'static str,
    /// Which of it, counted from 0.
    pub number: usize,
    /// Whether it is still to be made.
    pub is_new: bool,
}

impl PartialEq for Holds {
    /// By what they are, not by whom they were made.
    fn eq(&self, other: &Self) -> bool {
        std::mem::discriminant(self) == std::mem::discriminant(other)
    }
}

impl Cell {
    /// Whether another value is typed than it held.
    pub fn is_changed(&self) -> bool {
        self.typed.trim() != self.first.trim()
    }

    /// The way to it from the record.
    fn place(&self) -> Place {
        let mut place = Place::field(self.field);
        if let Some((number, _)) = self.part.filter(|_| self.is_in_list()) {
            place = place.then(Step::Item(number));
        }
        if let Some(inner) = self.inner {
            place = place
                .then(Step::Field(inner.list.to_owned()))
                .then(Step::Item(inner.number));
        }
        for below in self.below.into_iter().flat_map(|below| below.split('.')) {
            place = place.then(Step::Field(below.to_owned()));
        }
        match &self.lang {
            Some(lang) => place.then(Step::Field(lang.clone())),
            None => place,
        }
    }

    /// The name of its field within its part, if it stands in one.
    pub fn name_below(&self) -> Option<&'static str> {
        self.below?.split('.').next()
    }

    /// Whether another cell is of the same part of the same list.
    pub fn is_of_part_of(&self, other: &Self) -> bool {
        (self.field, self.part, self.inner) == (other.field, other.part, other.inner)
    }

    /// Whether another cell is the same, whatever is typed.
    pub fn is_same(&self, other: &Self) -> bool {
        self.is_of_part_of(other) && self.below == other.below && self.lang == other.lang
    }

    /// The way to the part that it belongs to.
    fn part_place(&self) -> Place {
        let steps = 1 + usize::from(self.is_in_list()) + 2 * usize::from(self.inner.is_some());
        Place(self.place().0.into_iter().take(steps).collect())
    }

    /// Whether it belongs to a list of parts, not to a single one.
    fn is_in_list(&self) -> bool {
        self.field != "source"
    }

    fn named(&self) -> Named {
        let within = match (&self.lang, self.below) {
            (Some(_), _) => Some(Holds::Text),
            (None, Some(_)) => Some(Holds::Part(&[])),
            (None, None) => None,
        };
        Named {
            place: self.place(),
            holds: self.holds,
            within,
        }
    }

    /// What is typed, written as RON.
    ///
    /// # Errors
    /// When it is not what the cell holds.
    pub fn ron(&self, registry: &Registry) -> Result<String> {
        value(registry, self.holds, &self.typed)
    }
}

/// The cells of a record, or of a new one of a kind. Texts have a cell for each language of the
/// registry and for each that they are in already.
pub fn cells(registry: &Registry, kind: Kind, at: Option<Ref>) -> Vec<Cell> {
    let record = at.map_or(Value::Null, |at| values(registry.get(at)));
    let langs = &registry.title_page().languages;
    let mut found = Vec::new();
    for field in fields(kind) {
        let own = record.get(field.name).unwrap_or(&Value::Null);
        match field.holds {
            // An id is given once, and then renamed.
            Holds::Id if at.is_some() => {}
            Holds::Formerly | Holds::Records(_) => {}
            Holds::Part(parts) => {
                let at = Stands {
                    field: field.name,
                    part: Some((0, own.is_null())),
                    inner: None,
                };
                part(at, parts, own, langs, &mut found);
            }
            Holds::Parts(parts) => {
                let items: &[Value] = own.as_array().map_or(&[], Vec::as_slice);
                for (number, item) in items.iter().chain([&Value::Null]).enumerate() {
                    let at = Stands {
                        field: field.name,
                        part: Some((number, number == items.len())),
                        inner: None,
                    };
                    part(at, parts, item, langs, &mut found);
                }
            }
            _ => {
                let at = Stands {
                    field: field.name,
                    part: None,
                    inner: None,
                };
                leaf(at, None, field, own, langs, &mut found);
            }
        }
    }
    found
}

/// Where cells stand.
#[derive(Clone, Copy)]
struct Stands {
    field: &'static str,
    part: Option<(usize, bool)>,
    inner: Option<Inner>,
}

fn part(at: Stands, parts: &'static [Field], own: &Value, langs: &[Lang], found: &mut Vec<Cell>) {
    for field in parts {
        let value = own.get(field.name).unwrap_or(&Value::Null);
        let Holds::Parts(inner) = field.holds else {
            let below = match field.name {
                "quote" if value.get("exact").is_some() => "quote.exact",
                name => name,
            };
            leaf(at, Some(below), field, value, langs, found);
            continue;
        };
        // What is not there yet gets its own parts once it is.
        if at.part.is_some_and(|(_, is_new)| is_new) {
            continue;
        }
        let items: &[Value] = value.as_array().map_or(&[], Vec::as_slice);
        for (number, item) in items.iter().chain([&Value::Null]).enumerate() {
            let within = Inner {
                list: field.name,
                number,
                is_new: number == items.len(),
            };
            let at = Stands {
                inner: Some(within),
                ..at
            };
            part(at, inner, item, langs, found);
        }
    }
}

fn leaf(
    at: Stands,
    below: Option<&'static str>,
    field: &Field,
    own: &Value,
    langs: &[Lang],
    found: &mut Vec<Cell>,
) {
    let Stands {
        field: name,
        part,
        inner,
    } = at;
    let mut add = |lang: Option<&str>, text: String| {
        found.push(Cell {
            field: name,
            part,
            inner,
            below,
            lang: lang.map(str::to_owned),
            holds: if lang.is_some() {
                Holds::Line
            } else {
                field.holds
            },
            // An id is made of the name where none is given.
            required: field.required && part.is_none() && !matches!(field.holds, Holds::Id),
            first: text.clone(),
            typed: text,
        });
    };
    let mut tags: Vec<&str> = langs.iter().map(Lang::as_str).collect();
    match (field.holds, own) {
        (Holds::Text, Value::Object(texts)) => {
            tags.extend(
                texts
                    .keys()
                    .map(String::as_str)
                    .filter(|tag| !langs.iter().any(|lang| lang.as_str() == *tag)),
            );
            for tag in tags {
                let text = texts.get(tag).and_then(Value::as_str).unwrap_or_default();
                add(Some(tag), text.to_owned());
            }
        }
        (Holds::Text, Value::Null) if !tags.is_empty() => {
            for tag in tags {
                add(Some(tag), String::new());
            }
        }
        _ => add(None, words(own)),
    }
}

/// A value as a person would type it.
fn words(own: &Value) -> String {
    match own {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        Value::Array(items) => items.iter().map(words).collect::<Vec<_>>().join(", "),
        // A date with the words that were read as it.
        Value::Object(due) if due.contains_key("read_as") => {
            let part = |name| due.get(name).map(first).unwrap_or_default();
            format!("{} = {}", part("words"), part("read_as"))
        }
        // A quote with its place.
        Value::Object(quote) => quote.get("exact").map(words).unwrap_or_default(),
        other => other.to_string(),
    }
}

/// A text in whichever language it is.
fn first(own: &Value) -> String {
    match own {
        Value::Object(texts) => texts.values().next().map(words).unwrap_or_default(),
        other => words(other),
    }
}

fn values(record: Record<'_>) -> Value {
    let read = match record {
        Record::Meeting(record) => serde_json::to_value(record),
        Record::Proposal(record) => serde_json::to_value(record),
        Record::Person(record) => serde_json::to_value(record),
        Record::Organisation(record) => serde_json::to_value(record),
        Record::FollowUp(record) => serde_json::to_value(record),
        Record::Agreement(record) => serde_json::to_value(record),
        Record::Place(record) => serde_json::to_value(record),
        Record::Event(record) => serde_json::to_value(record),
    };
    // Plain data always goes into a value.
    read.unwrap_or(Value::Null)
}

/// What others changed meanwhile of what was changed here: each with their value.
pub(super) fn contested(registry: &Registry, at: Ref, typed: &[Cell]) -> Vec<(Cell, String)> {
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
pub(super) fn edit_plan(root: &Path, registry: &Registry, at: Ref, typed: &[Cell]) -> Result<Plan> {
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
            plan.add(registry, at, &list, &part)?;
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
pub(super) fn new_record_plan(
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
        let id = super::id_for(registry, kind, parent, &values)?;
        let named = super::named(kind, "id")?;
        values.insert(0, (named, super::words::quoted(&id)));
    }
    for (field, part) in new_parts(registry, &parts)? {
        let named = super::named(kind, field)?;
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

#[cfg(test)]
mod tests {
    use super::{Cell, cells, contested, edit_plan, new_record_plan};
    use crate::model::Kind;
    use crate::registry::Registry;
    use crate::store::open;
    use std::fs;

    const PEOPLE: &str = "[\n    (\n        id: \"ada\", // known\n        names: {\"en\": \"Ada\", \"ar\": \"…\"},\n        posts: [(title: \"Envoy\", at: \"o\", since: \"2020\"), (title: {\"en\": \"Aide\"})],\n    ),\n]\n";

    fn folder() -> (tempfile::TempDir, Registry) {
        let folder = tempfile::tempdir().unwrap();
        let write = |path: &str, text: &str| {
            let whole = folder.path().join(path);
            fs::create_dir_all(whole.parent().unwrap()).unwrap();
            fs::write(whole, text).unwrap();
        };
        write(
            "registry.ron",
            "(title: \"t\", languages: [\"en\", \"fr\"])",
        );
        write("organisations/o.ron", "[(id: \"o\", names: \"O\")]");
        write("people/p.ron", PEOPLE);
        let registry = open(folder.path()).unwrap().registry;
        (folder, registry)
    }

    fn cell<'a>(
        all: &'a mut [Cell],
        field: &str,
        part: Option<usize>,
        below: Option<&str>,
        lang: Option<&str>,
    ) -> &'a mut Cell {
        all.iter_mut()
            .find(|cell| {
                cell.field == field
                    && cell.part.map(|(number, _)| number) == part
                    && cell.below == below
                    && cell.inner.is_none()
                    && cell.lang.as_deref() == lang
            })
            .unwrap_or_else(|| panic!("no {field} {part:?} {below:?} {lang:?}"))
    }

    #[test]
    fn what_is_typed_into_cells_is_set_and_nothing_else() {
        let (folder, registry) = folder();
        let at = registry.find_id(Kind::People, "ada").unwrap();
        let mut all = cells(&registry, Kind::People, Some(at));
        assert!(
            edit_plan(folder.path(), &registry, at, &all)
                .unwrap()
                .is_empty()
        );
        cell(&mut all, "names", None, None, Some("fr")).typed = "Adá".to_owned();
        cell(&mut all, "posts", Some(0), Some("since"), None).typed = "2021-03".to_owned();
        cell(&mut all, "posts", Some(1), Some("title"), Some("en")).typed = String::new();
        cell(&mut all, "posts", Some(2), Some("title"), Some("fr")).typed = "Ministre".to_owned();
        cell(&mut all, "posts", Some(2), Some("title"), Some("en")).typed = "Minister".to_owned();
        cell(&mut all, "posts", Some(2), Some("at"), None).typed = "o".to_owned();
        let plan = edit_plan(folder.path(), &registry, at, &all).unwrap();
        let (_, change) = plan.files().next().unwrap();
        let wanted = PEOPLE
            .replace("\"ar\": \"…\"", "\"ar\": \"…\", \"fr\": \"Adá\"")
            .replace("since: \"2020\"), (title: {\"en\": \"Aide\"})", "since: \"2021-03\"), (title: {\"en\": \"Minister\", \"fr\": \"Ministre\"}, at: \"o\")");
        assert_eq!(change.after.as_deref(), Some(wanted.as_str()));
        cell(&mut all, "posts", Some(0), Some("since"), None).typed = "soon".to_owned();
        assert!(edit_plan(folder.path(), &registry, at, &all).is_err());
    }

    #[test]
    fn the_sources_of_a_post_are_changed_added_and_taken_out() {
        let (folder, _) = folder();
        let people = PEOPLE.replace(
            "since: \"2020\")",
            "since: \"2020\", sources: [(url: \"https://a.example\", quote: (exact: \"Envoy\", file: \"a.txt\", start: 3, end: 8)), (url: \"https://b.example\")])",
        );
        fs::write(folder.path().join("people/p.ron"), &people).unwrap();
        let registry = open(folder.path()).unwrap().registry;
        let at = registry.find_id(Kind::People, "ada").unwrap();
        let mut all = cells(&registry, Kind::People, Some(at));
        let mut put = |post: usize, source: usize, below: &str, typed: &str| {
            let wanted = |cell: &&mut Cell| {
                let inner = cell.inner.map(|inner| inner.number);
                cell.part.map(|(number, _)| number) == Some(post)
                    && inner == Some(source)
                    && cell.below == Some(below)
            };
            typed.clone_into(&mut all.iter_mut().find(wanted).unwrap().typed);
        };
        put(0, 0, "quote.exact", "The Envoy");
        put(0, 1, "url", "");
        put(0, 2, "url", "https://c.example");
        put(1, 0, "url", "https://d.example");
        let plan = edit_plan(folder.path(), &registry, at, &all).unwrap();
        let (_, change) = plan.files().next().unwrap();
        let after = change.after.clone().unwrap();
        assert!(
            after.contains("quote: (exact: \"The Envoy\", file: \"a.txt\", start: 3, end: 8)"),
            "the place of a quote stays: {after}"
        );
        assert!(!after.contains("b.example"), "{after}");
        assert!(after.contains("https://c.example") && after.contains("https://d.example"));
        assert!(plan.consequences(&[]).unwrap().new_problems.is_empty());
        let read = open(folder.path()).unwrap().registry;
        assert_eq!(
            read.person(at).posts[0].sources.len(),
            2,
            "nothing is written yet"
        );
    }

    #[test]
    fn what_another_changed_meanwhile_is_seen() {
        let (folder, registry) = folder();
        let at = registry.find_id(Kind::People, "ada").unwrap();
        let mut all = cells(&registry, Kind::People, Some(at));
        cell(&mut all, "names", None, None, Some("en")).typed = "Ada T.".to_owned();
        assert_eq!(contested(&registry, at, &all), []);
        fs::write(
            folder.path().join("people/p.ron"),
            PEOPLE.replace("\"Ada\"", "\"Ada Tide\""),
        )
        .unwrap();
        let now = open(folder.path()).unwrap().registry;
        let theirs = contested(&now, now.find_id(Kind::People, "ada").unwrap(), &all);
        assert_eq!(theirs.len(), 1);
        assert_eq!(theirs[0].1, "Ada Tide");
    }

    #[test]
    fn a_new_record_is_made_of_cells() {
        let (folder, registry) = folder();
        let mut all = cells(&registry, Kind::People, None);
        assert!(new_record_plan(folder.path(), &registry, Kind::People, None, &all).is_err());
        cell(&mut all, "names", None, None, Some("en")).typed = "Ben \"B\" Bay".to_owned();
        cell(&mut all, "posts", Some(0), Some("title"), Some("en")).typed = "Envoy".to_owned();
        cell(&mut all, "sources", Some(0), Some("url"), None).typed =
            "https://x.example/".to_owned();
        let (id, plan) =
            new_record_plan(folder.path(), &registry, Kind::People, None, &all).unwrap();
        assert_eq!(id, "ben-b-bay");
        let (_, change) = plan.files().next().unwrap();
        let after = change.after.clone().unwrap();
        assert!(
            after.starts_with(PEOPLE.trim_end_matches("]\n"))
                && after.contains("id: \"ben-b-bay\""),
            "{after}"
        );
        assert!(plan.consequences(&[]).unwrap().new_problems.is_empty());
    }
}
