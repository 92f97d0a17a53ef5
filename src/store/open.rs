//! Opening a registry: everything sound in it, and everything wrong with it.

use super::edit::Change;
use super::fault::FileFaults;
use super::read::Folder;
use super::spans::{self, Node, Piece, Places};
use super::{Fault, disk, journal, read, walk};
use crate::error::Result;
use crate::ledger::Ledger;
use crate::model::{Kind, RecordId as _};
use crate::registry::{Problem, Ref, Registry, Step};
use jiff::civil::Date;
use std::collections::BTreeMap;
use std::fs::FileType;
use std::path::{Path, PathBuf};

/// Whether marks can be recorded.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Access {
    /// They can.
    ReadWrite,
    /// They cannot, and why.
    ReadOnly(String),
}

/// A registry as opened.
#[derive(Debug)]
pub struct Opened {
    /// The folder.
    pub root: PathBuf,
    /// What is sound in it.
    pub registry: Registry,
    /// What was marked.
    pub ledger: Ledger,
    /// What is wrong with it, in order of place.
    pub faults: Vec<Fault>,
    /// Whether marks can be recorded.
    pub access: Access,
}

impl Opened {
    /// What was opened as it stood at the end of a day, where it can only be read: see
    /// [`Registry::as_of`] and [`Ledger::as_of`]. The faults are those of the files as they are.
    #[must_use]
    pub fn as_of(self, day: Date) -> Self {
        Self {
            registry: self.registry.as_of(day),
            ledger: self.ledger.as_of(day),
            access: Access::ReadOnly(format!("shown as of {day}; marks are made as of today")),
            ..self
        }
    }
}

/// Opens a registry folder.
///
/// # Errors
/// When there is no registry there; anything less is told in [`Opened::faults`].
pub fn open(root: &Path) -> Result<Opened> {
    open_in(Folder::of(root), None)
}

/// Opens a registry folder again. Of a file that is broken now, what it last held stays.
///
/// # Errors
/// When the registry is no longer there.
pub fn reopen(root: &Path, last: &Registry) -> Result<Opened> {
    open_in(Folder::of(root), Some(last))
}

/// Reads the journals of a registry again: what was marked, and what is wrong with them.
pub fn journals(root: &Path, registry: &Registry) -> (Ledger, Vec<Fault>) {
    let mut faults = Vec::new();
    let entries = journal::read(root, &walk::files(root), &mut faults);
    let ledger = Ledger::new(entries).carried_over(|on| registry.present_id(on));
    faults.extend(stray_marks(registry, &ledger));
    (ledger, faults)
}

/// Opens a registry as it would be with some of its files changed.
///
/// # Errors
/// As [`open`].
pub(super) fn open_instead(root: &Path, instead: &BTreeMap<PathBuf, Change>) -> Result<Opened> {
    let instead = Some(instead);
    open_in(Folder { root, instead }, None)
}

fn open_in(folder: Folder<'_>, last: Option<&Registry>) -> Result<Opened> {
    let root = folder.root;
    let mut faults = Vec::new();
    let title_page = read::title_page(folder, last, &mut faults)?;
    let mut files = walk::files(root);
    files.become_of(folder.instead);
    faults.append(&mut files.faults);
    let contents = read::records(folder, title_page, &files.records, last, &mut faults);
    let something_lost = !faults.is_empty();
    let registry = Registry::new(contents);
    let entries = journal::read(root, &files, &mut faults);
    let ledger = Ledger::new(entries).carried_over(|on| registry.present_id(on));
    faults.extend(placed_in(folder, &registry, registry.check()));
    if !something_lost {
        faults.extend(stray_marks(&registry, &ledger));
    }
    faults.sort();
    faults.dedup();
    let access = access(root);
    Ok(Opened {
        root: root.to_path_buf(),
        registry,
        ledger,
        faults,
        access,
    })
}

/// Finds the line and column of each problem.
pub fn placed(root: &Path, registry: &Registry, problems: Vec<Problem>) -> Vec<Fault> {
    placed_in(Folder::of(root), registry, problems)
}

fn placed_in(folder: Folder<'_>, registry: &Registry, problems: Vec<Problem>) -> Vec<Fault> {
    let mut in_files: BTreeMap<u32, Vec<Problem>> = BTreeMap::new();
    for problem in problems {
        in_files
            .entry(problem.origin.file)
            .or_default()
            .push(problem);
    }
    let mut faults = Vec::new();
    for (file, problems) in in_files {
        let path = registry.file(file);
        let text = folder.text(path).unwrap_or_default();
        let places = Places::new(&text);
        let records = Records::of(&text);
        let mut found = FileFaults::default();
        for problem in problems {
            found.add(|| {
                let start = records.start_of(&problem);
                let place = start.map_or((0, 0), |start| places.of(start));
                Fault::at(path, place, problem.message).hinted(problem.hint)
            });
        }
        faults.extend(found.of(path));
    }
    faults
}

/// The file that a record stands in, relative to the registry, and the line that it begins at.
pub fn place_of(root: &Path, registry: &Registry, at: Ref) -> (PathBuf, usize) {
    let problem = Problem {
        origin: registry.origin(at),
        path: registry.steps_to(at),
        message: String::new(),
        hint: None,
    };
    let path = registry.file(problem.origin.file).to_path_buf();
    let line = placed(root, registry, vec![problem])
        .first()
        .map_or(0, |fault| fault.line);
    (path, line)
}

/// The records of a file and where they stand.
enum Records {
    Whole(Node),
    /// A file that is broken has no tree, but its pieces have.
    Pieces(Vec<Piece>),
}

impl Records {
    fn of(text: &str) -> Self {
        spans::tree(text).map_or_else(|| Self::Pieces(spans::pieces(text).collect()), Self::Whole)
    }

    /// Where the value at fault begins or, where the way to it is lost, what surrounds it.
    fn start_of(&self, problem: &Problem) -> Option<usize> {
        let record = usize::try_from(problem.origin.item).unwrap_or(usize::MAX);
        let mut node = match self {
            Self::Whole(tree) => tree.item(record).unwrap_or(tree),
            Self::Pieces(pieces) => pieces.get(record)?.node.as_ref()?,
        };
        for step in &problem.path {
            let next = match step {
                Step::Field(name) => node.field(name),
                Step::Item(number) => node.item(usize::try_from(*number).unwrap_or(usize::MAX)),
            };
            match next {
                Some(next) => node = next,
                None => break,
            }
        }
        Some(node.span.start)
    }
}

/// Marks on follow-ups that the registry no longer has: nothing is lost, but nobody sees them.
fn stray_marks(registry: &Registry, ledger: &Ledger) -> Vec<Fault> {
    // Comparing goes over all ids; nobody reads on from there.
    const HINTED: usize = 50;
    ledger
        .marked()
        .filter(|on| registry.follow(*on).is_none())
        .enumerate()
        .map(|(number, on)| {
            let hint = (number < HINTED)
                .then(|| registry.nearest([Kind::FollowUps], on.as_str()))
                .flatten()
                .map(|near| format!("did you mean `{near}`? give the follow-up its id back"));
            let message = format!("marks on a follow-up that is not there: `{on}`");
            Fault::of_file(Path::new("journal"), message).hinted(hint)
        })
        .collect()
}

/// Tries whether the journal could be written, leaving no trace.
fn access(root: &Path) -> Access {
    let journal = root.join("journal");
    let tried = disk::is_ordinary(&journal, FileType::is_dir)
        .and_then(|there| tempfile::tempfile_in(if there { &journal } else { root }));
    match tried {
        Ok(_) => Access::ReadWrite,
        Err(error) => Access::ReadOnly(error.to_string()),
    }
}
