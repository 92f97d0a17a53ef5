//! A change of files worked out before any is written: what it comes to, and how it differs.

use super::{Lost, Named, Pen, Place, Step, words};
use crate::error::{Error, Result};
use crate::model::{Address, Holds, Kind, fields, path_words, shown};
use crate::registry::{Ref, Registry};
use crate::store::spans::{self, Node, Piece};
use crate::store::{read, record_text};
use similar::TextDiff;
use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};
use std::time::Duration;

const BYTE_ORDER_MARK: char = '\u{FEFF}';

/// What becomes of one file; `None` where it is not there.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct Change {
    /// The text as it was read.
    pub before: Option<String>,
    /// The text as it is to be.
    pub after: Option<String>,
}

/// A change of one or several files of a registry, worked out and not yet made.
#[derive(Debug, Clone)]
pub struct Plan {
    pub(super) root: PathBuf,
    /// What it does, in words.
    pub what: String,
    /// The record that it gives another id, if it does: by its name before and after.
    pub(super) renamed: Option<(Address, Address)>,
    /// By path, relative to the registry.
    pub(super) files: BTreeMap<PathBuf, Change>,
}

impl Plan {
    /// A plan that changes nothing yet.
    pub fn new(root: &Path, what: impl Into<String>) -> Self {
        Self {
            root: root.to_path_buf(),
            what: what.into(),
            renamed: None,
            files: BTreeMap::new(),
        }
    }

    /// Says whether it would leave every file as it is.
    pub fn is_empty(&self) -> bool {
        self.files
            .values()
            .all(|change| change.before == change.after)
    }

    /// The files that it changes, relative to the registry, with what becomes of them.
    pub fn files(&self) -> impl Iterator<Item = (&Path, &Change)> {
        let changed = self
            .files
            .iter()
            .filter(|(_, change)| change.before != change.after);
        changed.map(|(path, change)| (path.as_path(), change))
    }

    /// The difference that it makes, as `diff -u` writes it.
    pub fn diff(&self) -> String {
        let parts = self.files().map(|(path, change)| {
            difference(path, change.before.as_deref(), change.after.as_deref())
        });
        parts.collect()
    }

    /// Sets a value of a record. A field that is not there yet is added.
    ///
    /// # Errors
    /// When the record is no longer where it was read, or the way leads nowhere.
    pub fn set(&mut self, registry: &Registry, at: Ref, place: &Place, value: &str) -> Result<()> {
        self.change_record(registry, at, |pen, text, own| {
            pen.set(text, &joined(own, place), value, &order(at.kind()))
        })
    }

    /// Sets a value that somebody named; a text or a part that it is the first value of is made.
    ///
    /// # Errors
    /// As [`Plan::set`].
    pub fn assign(
        &mut self,
        registry: &Registry,
        at: Ref,
        named: &Named,
        value: &str,
    ) -> Result<()> {
        self.change_record(registry, at, |pen, text, own| {
            let place = joined(own, &named.place);
            assigned(pen, text, &place, named.within, value, &order(at.kind()))
        })
    }

    /// Takes the item of this value out of a list.
    ///
    /// # Errors
    /// As [`Plan::set`]; also when the list has no such item.
    pub fn take_value(
        &mut self,
        registry: &Registry,
        at: Ref,
        list: &Place,
        value: &str,
    ) -> Result<()> {
        self.change_record(registry, at, |_, text, own| {
            let list = joined(own, list);
            let number = words::item_of(text, &list, value)?;
            Pen::remove(text, &list.then(Step::Item(number)))
        })
    }

    /// Adds an item to a list of a record, which is made if it is not there yet.
    ///
    /// # Errors
    /// As [`Plan::set`].
    pub fn add(&mut self, registry: &Registry, at: Ref, list: &Place, value: &str) -> Result<()> {
        self.change_record(registry, at, |pen, text, own| {
            let list = joined(own, list);
            match pen.add(text, &list, value) {
                Err(Lost::NotThere(_)) => pen.set(text, &list, &listed(value), &order(at.kind())),
                other => other,
            }
        })
    }

    /// Takes a field, a language or an item of a list out of a record.
    ///
    /// # Errors
    /// As [`Plan::set`]; also when it is not there.
    pub fn take(&mut self, registry: &Registry, at: Ref, place: &Place) -> Result<()> {
        self.change_record(registry, at, |_, text, own| {
            Pen::remove(text, &joined(own, place))
        })
    }

    /// Takes a whole record out; a file that holds nothing else goes with it.
    ///
    /// # Errors
    /// As [`Plan::set`].
    pub fn delete(&mut self, registry: &Registry, at: Ref) -> Result<()> {
        if matches!(at.kind(), Kind::Proposals | Kind::FollowUps) {
            return self.change_record(registry, at, |_, text, own| Pen::remove(text, own));
        }
        let (path, id) = (origin(registry, at), registry.id(at));
        let text = self.text(&path)?;
        let (mark, body) = unmarked(&text);
        if spans::opening(body) != Some(b'[') {
            find(body, id, &path)?;
            self.put(&path, None);
            return Ok(());
        }
        let place = Place(vec![Step::Called(id.to_owned())]);
        let after = Pen::remove(body, &place).map_err(|lost| cannot(&path, id, &lost))?;
        self.put(&path, Some(format!("{mark}{after}")));
        Ok(())
    }

    /// Adds a record, written as RON, to a file of its kind: to the end of its list, or as a file
    /// of its own where there is none.
    ///
    /// # Errors
    /// When the file holds something else than a list.
    pub fn put_record(&mut self, path: &Path, kind: Kind, record: &str) -> Result<()> {
        let record = record.trim_end();
        let (mark, body) = match self.text_if_there(path)? {
            None => {
                let text = if kind == Kind::Meetings {
                    format!("{record}\n")
                } else {
                    format!("[\n    {},\n]\n", record.replace('\n', "\n    "))
                };
                self.put(path, Some(text));
                return Ok(());
            }
            Some(text) => {
                let (mark, body) = unmarked(&text);
                (mark, body.to_owned())
            }
        };
        if spans::opening(&body) != Some(b'[') {
            let why = "it holds a single record, not a list";
            return Err(Error::cannot_write(path, why).hinted("say another with --file"));
        }
        let after = Pen::of(&body)
            .add(&body, &Place::default(), record)
            .map_err(|lost| Error::cannot_write(path, lost))?;
        self.put(path, Some(format!("{mark}{after}")));
        Ok(())
    }

    /// Replaces a whole text, as somebody wrote it.
    pub(crate) fn put(&mut self, path: &Path, after: Option<String>) {
        self.files.entry(path.to_path_buf()).or_default().after = after;
    }

    /// The text of a file as the plan leaves it so far.
    ///
    /// # Errors
    /// When it cannot be read, or is not there.
    pub(crate) fn text(&mut self, path: &Path) -> Result<String> {
        let missing = || Error::cannot_read(path, "it is no longer there");
        self.text_if_there(path)?.ok_or_else(missing)
    }

    pub(super) fn text_if_there(&mut self, path: &Path) -> Result<Option<String>> {
        if let Some(known) = self.files.get(path) {
            return Ok(known.after.clone());
        }
        let before = current(&self.root, path)?;
        let change = Change {
            before: before.clone(),
            after: before.clone(),
        };
        self.files.insert(path.to_path_buf(), change);
        Ok(before)
    }

    /// Has the text of a record changed, and puts it back into its file. What changes it is given
    /// the way from the record of the file down to the one meant: to a follow-up of a meeting.
    pub(super) fn change_record(
        &mut self,
        registry: &Registry,
        at: Ref,
        change: impl FnOnce(Pen, &str, &Place) -> std::result::Result<String, Lost>,
    ) -> Result<()> {
        let path = origin(registry, at);
        let (id, own) = way(registry, at);
        let text = self.text(&path)?;
        let (mark, body) = unmarked(&text);
        let piece = find(body, &id, &path)?;
        let record = body.get(piece.span.clone()).unwrap_or_default();
        let after =
            change(Pen::of(body), record, &own).map_err(|lost| cannot(&path, &id, &lost))?;
        let before = body.get(..piece.span.start).unwrap_or_default();
        let behind = body.get(piece.span.end..).unwrap_or_default();
        self.put(&path, Some(format!("{mark}{before}{after}{behind}")));
        Ok(())
    }
}

/// The names of the fields of a kind, in the order of the files.
fn order(kind: Kind) -> Vec<&'static str> {
    fields(kind).iter().map(|field| field.name).collect()
}

/// A text with a value set in it, and what holds that value made where it is not there.
pub(super) fn assigned(
    pen: Pen,
    text: &str,
    place: &Place,
    within: Option<Holds>,
    value: &str,
    order: &[&str],
) -> std::result::Result<String, Lost> {
    let lost = match pen.set(text, place, value, order) {
        Err(lost @ Lost::NotThere(_)) => lost,
        other => return other,
    };
    let (Some((Step::Field(name), way)), Some(within)) = (place.0.split_last(), within) else {
        return Err(lost);
    };
    let whole = match within {
        Holds::Text | Holds::Extra => format!("{{{}: {value}}}", words::quoted(name)),
        Holds::Part(_) => format!("({name}: {value})"),
        _ => return Err(lost),
    };
    let holder = Place(way.to_vec());
    match within {
        // A map of elsewhere may stand in one that is not there yet either.
        Holds::Extra if way.len() > 1 => assigned(pen, text, &holder, Some(within), &whole, order),
        _ => pen.set(text, &holder, &whole, order),
    }
}

/// The text of a new record of a kind, of the values that somebody gave.
///
/// # Errors
/// When they make none: a title is missing, or an item is set that is not there.
pub fn compose(kind: Kind, values: &[(Named, String)]) -> Result<String> {
    let pen = Pen::of("");
    let mut text = "()".to_owned();
    for (named, value) in values {
        text = assigned(pen, &text, &named.place, named.within, value, &order(kind))
            .map_err(|lost| Error::usage(lost.to_string()))?;
    }
    new_record(kind, &text)
}

/// A value as the only one of a list.
fn listed(value: &str) -> String {
    if value.contains('\n') || value.starts_with('(') {
        format!("[\n    {},\n]", value.replace('\n', "\n    "))
    } else {
        format!("[{value}]")
    }
}

fn joined(own: &Place, place: &Place) -> Place {
    Place(own.0.iter().chain(&place.0).cloned().collect())
}

/// The file that a record stands in, relative to the registry.
pub(super) fn origin(registry: &Registry, at: Ref) -> PathBuf {
    registry.file(registry.origin(at).file).to_path_buf()
}

/// The id of the record that a file holds, and the way from it down to one within it, by ids, so
/// that it is found wherever it stands now.
fn way(registry: &Registry, at: Ref) -> (String, Place) {
    let id = registry.id(at);
    let mut parts = id.split('/');
    let holder = parts.next().unwrap_or_default().to_owned();
    let fields: &[&str] = match at.kind() {
        Kind::Proposals => &["proposals"],
        Kind::FollowUps if id.matches('/').count() == 1 => &["follow_ups"],
        Kind::FollowUps => &["proposals", "follow_ups"],
        _ => &[],
    };
    let steps = fields.iter().zip(parts).flat_map(|(field, id)| {
        [
            Step::Field((*field).to_owned()),
            Step::Called(id.to_owned()),
        ]
    });
    (holder, Place(steps.collect()))
}

/// Finds a record of a file by its id.
pub(super) fn find(text: &str, id: &str, path: &Path) -> Result<Piece> {
    let own = |piece: &Piece| {
        piece
            .node
            .as_ref()?
            .field("id")
            .and_then(Node::quoted)
            .map(str::to_owned)
    };
    let found = spans::pieces(text).find(|piece| own(piece).as_deref() == Some(id));
    found.ok_or_else(|| {
        let message = format!("`{id}` no longer stands in {}", path_words(path));
        Error::not_met(message).hinted("the file was changed; read the registry again")
    })
}

pub(super) fn cannot(path: &Path, id: &str, lost: &Lost) -> Error {
    match lost {
        Lost::Broken => Error::cannot_write(path, format!("{lost}: `{id}`"))
            .hinted("`paraph check` tells where; `paraph edit` mends it"),
        Lost::NotThere(_) | Lost::Single(_) => Error::not_met(format!("`{id}`: {lost}")),
    }
}

/// A text without its byte order mark, and that.
pub(super) fn unmarked(text: &str) -> (&'static str, &str) {
    match text.strip_prefix(BYTE_ORDER_MARK) {
        Some(body) => ("\u{FEFF}", body),
        None => ("", text),
    }
}

/// The text of a file as it stands on the disk, byte order mark and all; `None` if it is not there.
pub(super) fn current(root: &Path, path: &Path) -> Result<Option<String>> {
    match fs::symlink_metadata(root.join(path)) {
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(None),
        _ => {}
    }
    let text = read::whole_text(root, path).map_err(|fault| {
        let error = Error::cannot_read(path, fault.message);
        Error {
            hint: fault.hint.map(Into::into),
            ..error
        }
    })?;
    Ok(Some(text))
}

/// How a file differs, as `diff -u` writes it, in lines that a terminal can show.
pub(super) fn difference(path: &Path, before: Option<&str>, after: Option<&str>) -> String {
    // Two texts with nothing in common are told apart in a rougher way.
    const PATIENCE: Duration = Duration::from_millis(500);
    let name = path_words(path);
    let side = |text: Option<&str>| text.map_or("/dev/null".to_owned(), |_| name.clone());
    let (old, new) = (before.unwrap_or_default(), after.unwrap_or_default());
    let diff = TextDiff::configure().timeout(PATIENCE).diff_lines(old, new);
    let text = diff
        .unified_diff()
        .context_radius(3)
        .header(&side(before), &side(after))
        .to_string();
    let lines = text
        .lines()
        .map(|line| shown(line.trim_end_matches('\r')) + "\n");
    lines.collect()
}

/// The text of a new record: read as one of its kind, and written as people keep it.
///
/// # Errors
/// When it cannot be read as one.
pub fn new_record(kind: Kind, ron: &str) -> Result<String> {
    use crate::model::{
        Agreement, Event, FollowUp, Meeting, Organisation, Person, Place, Proposal,
    };
    fn written<T: serde::de::DeserializeOwned + serde::Serialize>(ron: &str) -> Result<String> {
        let read: T = read::options().from_str(ron).map_err(|error| {
            let (message, hint) = crate::store::ron_error::explain(&error);
            let error = Error::usage(message);
            Error {
                hint: hint.map(Into::into),
                ..error
            }
        })?;
        record_text(&read)
    }
    match kind {
        Kind::People => written::<Person>(ron),
        Kind::Organisations => written::<Organisation>(ron),
        Kind::Places => written::<Place>(ron),
        Kind::Events => written::<Event>(ron),
        Kind::Agreements => written::<Agreement>(ron),
        Kind::Meetings => written::<Meeting>(ron),
        Kind::Proposals => written::<Proposal>(ron),
        Kind::FollowUps => written::<FollowUp>(ron),
    }
}

impl Registry {
    /// The file that a new record of a kind goes to where none is said: a meeting has one of its
    /// own, and another kind the one list that there is or, where there are several, a new file.
    pub fn file_for(&self, kind: Kind, id: &str) -> PathBuf {
        let own = Path::new(kind.plural()).join(format!("{id}.ron"));
        if kind == Kind::Meetings {
            return own;
        }
        let mut lists = self.paths().filter(|path| path.starts_with(kind.plural()));
        match (lists.next(), lists.next()) {
            (Some(only), None) => only.to_path_buf(),
            _ => own,
        }
    }
}
