//! Reads the records of a registry: every sound one, and every fault with its place.

use super::edit::Change;
use super::fault::FileFaults;
use super::spans::{self, Piece, Places};
use super::walk::{self, TITLE_PAGE};
use super::{Fault, hostile, ron_error, threads};
use crate::error::{Error, ErrorKind, Result};
use crate::lang::{Phrase, phrase};
use crate::model::{
    Address, Agreement, Event, FollowUp, Kind, Lang, Meeting, Organisation, Person, Place,
    Proposal, Text, TitlePage, path_words,
};
use crate::registry::{Contents, Filed, Origin, Registry};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;
use std::collections::BTreeMap;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};

/// The largest file read, in bytes: some ten times the largest that people keep by hand.
const MAX_FILE: u64 = 128 * 1024 * 1024;

const BYTE_ORDER_MARK: &[u8] = "\u{FEFF}".as_bytes();

/// How the registry's RON is read: `Some(…)` need not be written.
pub(super) fn options() -> ron::Options {
    ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME)
}

/// A folder to read from, perhaps with some of its files as they are to become.
#[derive(Debug, Clone, Copy)]
pub(super) struct Folder<'a> {
    pub(super) root: &'a Path,
    /// The files that are to become another, relative to the folder.
    pub(super) instead: Option<&'a BTreeMap<PathBuf, Change>>,
}

impl<'a> Folder<'a> {
    /// A folder as it is.
    pub(super) fn of(root: &'a Path) -> Self {
        Self {
            root,
            instead: None,
        }
    }

    /// What a file is to become, if it is one of those.
    fn planned(self, path: &Path) -> Option<&'a str> {
        self.instead?.get(path)?.after.as_deref()
    }

    /// Reads a text file, as [`text`] does.
    pub(super) fn text(self, path: &Path) -> std::result::Result<String, Fault> {
        match self.planned(path) {
            Some(text) => Ok(text.strip_prefix('\u{FEFF}').unwrap_or(text).to_owned()),
            None => text(self.root, path),
        }
    }
}

/// Reads a file of a registry, whatever is in it, without a byte order mark.
///
/// # Errors
/// A [`Fault`] when the file cannot be read or is too large.
pub(super) fn bytes(root: &Path, path: &Path) -> std::result::Result<Vec<u8>, Fault> {
    let mut bytes = all_bytes(root, path)?;
    // Some editors begin UTF-8 with a byte order mark, which is no part of the text.
    if bytes.starts_with(BYTE_ORDER_MARK) {
        bytes.drain(..BYTE_ORDER_MARK.len());
    }
    Ok(bytes)
}

/// Reads a file of a registry to its last byte.
fn all_bytes(root: &Path, path: &Path) -> std::result::Result<Vec<u8>, Fault> {
    let fault = |why: String| Fault::of_file(path, format!("cannot be read: {why}"));
    let failed = |error: std::io::Error| fault(error.to_string());
    let whole = root.join(path);
    // Looked at before it is opened: a pipe that nobody writes to would never open.
    let kind = fs::symlink_metadata(&whole).map_err(failed)?.file_type();
    if kind.is_symlink() {
        return Err(Fault::of_link(path));
    }
    if !kind.is_file() {
        return Err(Fault::of_special(path));
    }
    let file = fs::File::open(whole).map_err(failed)?;
    let size = file.metadata().map_err(failed)?.len();
    let too_large = || {
        let hint = "split it: a folder may hold any number of files".to_owned();
        Fault::of_file(path, "larger than 128 MiB").hinted(Some(hint))
    };
    if size > MAX_FILE {
        return Err(too_large());
    }
    let mut bytes = Vec::with_capacity(usize::try_from(size).unwrap_or_default());
    // A file may grow, and a special one gives no size: the limit holds for what is read.
    let mut limited = file.take(MAX_FILE + 1);
    limited.read_to_end(&mut bytes).map_err(failed)?;
    if bytes.len() as u64 > MAX_FILE {
        return Err(too_large());
    }
    Ok(bytes)
}

/// Reads a text file of a registry, without a byte order mark.
///
/// # Errors
/// A [`Fault`] when the file cannot be read, is too large or is not UTF-8.
pub(super) fn text(root: &Path, path: &Path) -> std::result::Result<String, Fault> {
    utf8(path, bytes(root, path)?)
}

/// Reads a text file of a registry with its byte order mark, if it has one.
///
/// # Errors
/// As [`text`].
pub(super) fn whole_text(root: &Path, path: &Path) -> std::result::Result<String, Fault> {
    utf8(path, all_bytes(root, path)?)
}

fn utf8(path: &Path, bytes: Vec<u8>) -> std::result::Result<String, Fault> {
    String::from_utf8(bytes).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..sound).unwrap_or_default());
        let place = Places::new(&before).of(before.len());
        let hint = "save the file as UTF-8".to_owned();
        Fault::at(path, place, "not UTF-8 text").hinted(Some(hint))
    })
}

/// A folder that is no registry, and why.
fn no_registry(root: &Path, why: Phrase) -> Error {
    let message = phrase!("error-cannot-read", path = path_words(root), why = why);
    Error::new(ErrorKind::CannotRead, message)
}

/// Reads the title page.
///
/// # Errors
/// When the folder or its title page is not there at all; a title page that does not parse is a
/// fault, and the registry goes by the name of its folder.
pub(super) fn title_page(
    folder: Folder<'_>,
    last: Option<&Registry>,
    faults: &mut Vec<Fault>,
) -> Result<TitlePage> {
    let path = Path::new(TITLE_PAGE);
    let root = folder.root;
    if !root.is_dir() {
        return Err(no_registry(root, phrase!("error-no-folder"))
            .hinted(phrase!("hint-init-new", path = path_words(root))));
    }
    match fs::symlink_metadata(root.join(path)) {
        Ok(there) if there.is_file() || there.is_symlink() => {}
        Ok(_) => {
            let why = phrase!("error-page-no-file");
            return Err(no_registry(root, why));
        }
        Err(_) => {
            let why = phrase!("error-no-page");
            return Err(
                no_registry(root, why).hinted(phrase!("hint-init", path = path_words(root)))
            );
        }
    }
    let read = folder.text(path).and_then(|text| {
        faults.extend(hostile::scan(path, &text));
        options().from_str(&text).map_err(|error| {
            let (message, hint) = ron_error::explain(&error);
            let start = error.span.start;
            Fault::at(path, (start.line, start.col), message).hinted(hint)
        })
    });
    Ok(read.unwrap_or_else(|fault| {
        faults.push(fault);
        if let Some(last) = last {
            return last.title_page().clone();
        }
        let name = root
            .file_name()
            .map_or("registry".into(), |name| name.to_string_lossy());
        TitlePage {
            title: Text::plain(&name),
            home: None,
            languages: Lang::new("en").into_iter().collect(),
            about: None,
        }
    }))
}

/// Reads the records of every file, in parallel. Of a file that is broken now, those that `last`
/// had are taken: somebody may be halfway through an edit.
pub(super) fn records(
    folder: Folder<'_>,
    title_page: TitlePage,
    files: &[(Kind, PathBuf)],
    last: Option<&Registry>,
    faults: &mut Vec<Fault>,
) -> Contents {
    let mut contents = Contents::empty(title_page);
    contents.files.push(PathBuf::from(TITLE_PAGE));
    contents
        .files
        .extend(files.iter().map(|(_, path)| path.clone()));
    let read = threads::map(files, |number, (kind, path)| {
        // The title page is file 0.
        let file = u32::try_from(number + 1).unwrap_or(u32::MAX);
        let mut part = Contents::empty(contents.title_page.clone());
        let mut faults = Vec::new();
        let mut broken = FileFaults::default();
        match folder.text(path) {
            Ok(text) => {
                faults = hostile::scan(path, &text);
                let into = &mut Reading {
                    path,
                    kind: *kind,
                    file,
                    faults: &mut broken,
                    unreadable: &mut part.unreadable,
                };
                match kind {
                    Kind::People => part.people = into.records(&text),
                    Kind::Organisations => part.organisations = into.records(&text),
                    Kind::Places => part.places = into.records(&text),
                    Kind::Events => part.events = into.records(&text),
                    Kind::Agreements => part.agreements = into.records(&text),
                    Kind::Meetings | Kind::Proposals | Kind::FollowUps => {
                        part.meetings = into.records(&text);
                    }
                }
                if !broken.is_empty() {
                    part = last_sound(last, path).unwrap_or(part);
                }
            }
            Err(fault) => {
                faults.push(fault);
                part = last_sound(last, path).unwrap_or(part);
            }
        }
        faults.extend(broken.of(path));
        (file, part, faults)
    });
    for (file, part, found) in read {
        contents.add(part, file);
        faults.extend(found);
    }
    contents
}

/// Reads a text as one record of a kind.
///
/// # Errors
/// What keeps it from being one.
pub(super) fn of_kind(kind: Kind, text: &str) -> std::result::Result<(), ron::error::SpannedError> {
    let options = options();
    match kind {
        Kind::People => options.from_str::<Person>(text).map(drop),
        Kind::Organisations => options.from_str::<Organisation>(text).map(drop),
        Kind::Places => options.from_str::<Place>(text).map(drop),
        Kind::Events => options.from_str::<Event>(text).map(drop),
        Kind::Agreements => options.from_str::<Agreement>(text).map(drop),
        Kind::Meetings => options.from_str::<Meeting>(text).map(drop),
        Kind::Proposals => options.from_str::<Proposal>(text).map(drop),
        Kind::FollowUps => options.from_str::<FollowUp>(text).map(drop),
    }
}

/// What keeps a text from being read as the records of a kind, or as a title page.
pub(super) fn unreadable(path: &Path, text: &str) -> Vec<Fault> {
    let text = text.strip_prefix('\u{FEFF}').unwrap_or(text);
    let mut faults = FileFaults::default();
    let mut unreadable = Vec::new();
    let into = &mut Reading {
        path,
        kind: Kind::People,
        file: 0,
        faults: &mut faults,
        unreadable: &mut unreadable,
    };
    match walk::kind_of_file(path) {
        Some(Kind::People) => drop(into.records::<Person>(text)),
        Some(Kind::Organisations) => drop(into.records::<Organisation>(text)),
        Some(Kind::Places) => drop(into.records::<Place>(text)),
        Some(Kind::Events) => drop(into.records::<Event>(text)),
        Some(Kind::Agreements) => drop(into.records::<Agreement>(text)),
        Some(_) => drop(into.records::<Meeting>(text)),
        None => {
            if let Err(error) = options().from_str::<TitlePage>(text) {
                let (message, hint) = ron_error::explain(&error);
                let start = error.span.start;
                faults.add(|| Fault::at(path, (start.line, start.col), message).hinted(hint));
            }
        }
    }
    faults.of(path)
}

/// What a file held when it was last sound.
fn last_sound(last: Option<&Registry>, path: &Path) -> Option<Contents> {
    last?.read_from(path)
}

/// The reading of one file.
struct Reading<'a> {
    path: &'a Path,
    kind: Kind,
    file: u32,
    faults: &'a mut FileFaults,
    unreadable: &'a mut Vec<Address>,
}

/// Moves a place that `ron` gives to where the value begins: `ron` counts from within the quotation
/// marks, and from before the blanks.
fn at_value(text: &str, (line, column): (usize, usize), error: &ron::Error) -> (usize, usize) {
    let own = text.lines().nth(line.saturating_sub(1)).unwrap_or_default();
    let before = column.saturating_sub(1);
    let after_mark = before > 0 && own.chars().nth(before - 1) == Some('"');
    if after_mark && matches!(error, ron::Error::Message(_)) {
        return (line, before);
    }
    let rest = own.chars().skip(before);
    let blanks = rest.take_while(|letter| letter.is_whitespace()).count();
    (line, column + blanks)
}

impl Reading<'_> {
    /// Reads a file's records; where it has a fault, piece by piece.
    fn records<T: DeserializeOwned>(&mut self, text: &str) -> Vec<Filed<T>> {
        let whole = match spans::opening(text) {
            Some(b'[') => options().from_str::<Vec<T>>(text),
            None => Ok(Vec::new()),
            Some(_) => options().from_str::<T>(text).map(|one| vec![one]),
        };
        match whole {
            Ok(records) => (0u32..)
                .zip(records)
                .map(|(item, record)| Filed {
                    origin: Origin {
                        file: self.file,
                        item,
                    },
                    record,
                })
                .collect(),
            Err(error) => self.salvage(text, &error),
        }
    }

    fn salvage<T: DeserializeOwned>(
        &mut self,
        text: &str,
        whole: &ron::error::SpannedError,
    ) -> Vec<Filed<T>> {
        let places = Places::new(text);
        let mut sound = Vec::new();
        for (item, piece) in (0u32..).zip(spans::pieces(text)) {
            let own = text.get(piece.span.clone()).unwrap_or_default();
            match options().from_str::<T>(own) {
                Ok(record) => {
                    sound.push(Filed {
                        origin: Origin {
                            file: self.file,
                            item,
                        },
                        record,
                    });
                }
                Err(error) => self.broken(own, &places, &piece, &error),
            }
        }
        if self.faults.is_empty() {
            // Each record is sound and yet the file is not: what is wrong stands between them.
            let (message, hint) = ron_error::explain(whole);
            let start = whole.span.start;
            let place = (start.line, start.col);
            self.faults
                .add(|| Fault::at(self.path, place, message).hinted(hint));
        }
        sound
    }

    fn broken(
        &mut self,
        own: &str,
        places: &Places<'_>,
        piece: &Piece,
        error: &ron::error::SpannedError,
    ) {
        let path = self.path;
        self.faults.add(|| {
            let (line, column) = places.of(piece.span.start);
            let start = error.span.start;
            let place = match error.code {
                // Where a record that is not closed ends, nobody can say; where it begins is known.
                ron::Error::Eof => (line, column),
                _ => match at_value(own, (start.line.max(1), start.col), &error.code) {
                    (1, within) => (line, column + within.saturating_sub(1)),
                    (further, within) => (line + further - 1, within),
                },
            };
            let (message, hint) = ron_error::explain(error);
            Fault::at(path, place, message).hinted(hint)
        });
        let whole = piece.node.as_ref();
        let id = whole
            .and_then(|node| node.field("id")?.quoted())
            .or_else(|| spans::first_id(own));
        self.unreadable
            .extend(id.map(|id| Address::new(self.kind, id)));
    }
}
