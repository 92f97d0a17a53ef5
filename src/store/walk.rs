//! Finds the files of a registry.

use super::Fault;
use super::edit::Change;
use crate::model::Kind;
use std::collections::BTreeMap;
use std::ffi::OsStr;
use std::path::{Path, PathBuf};
use walkdir::WalkDir;

/// The title page's name.
pub(super) const TITLE_PAGE: &str = "registry.ron";

/// The files of a registry, paths relative to it, sorted.
#[derive(Debug, Default)]
pub(super) struct Files {
    pub(super) records: Vec<(Kind, PathBuf)>,
    pub(super) journals: Vec<PathBuf>,
    /// What was passed over and should not lie there.
    pub(super) faults: Vec<Fault>,
}

impl Files {
    /// The files that there will be once some have changed.
    pub(super) fn become_of(&mut self, instead: Option<&BTreeMap<PathBuf, Change>>) {
        let Some(instead) = instead else { return };
        let is_gone = |path: &PathBuf| instead.get(path).is_some_and(|own| own.after.is_none());
        self.records.retain(|(_, path)| !is_gone(path));
        for (path, change) in instead {
            let is_new = change.before.is_none() && change.after.is_some();
            if let Some(kind) = kind_of_file(path).filter(|_| is_new) {
                self.records.push((kind, path.clone()));
            }
        }
        self.records.sort_by(|(_, one), (_, other)| one.cmp(other));
        self.records.dedup();
    }
}

/// Lists the files of a registry without following links out of it.
pub(super) fn files(root: &Path) -> Files {
    let mut found = Files::default();
    let walk = WalkDir::new(root)
        .min_depth(1)
        .follow_links(false)
        .sort_by_file_name()
        .into_iter()
        .filter_entry(|entry| !is_hidden(entry.file_name()));
    for entry in walk {
        let entry = match entry {
            Ok(entry) => entry,
            Err(error) => {
                let path = error.path().unwrap_or(root);
                let path = path.strip_prefix(root).unwrap_or(path);
                let why = error
                    .io_error()
                    .map_or_else(|| error.to_string(), ToString::to_string);
                let fault = Fault::of_file(path, format!("cannot be read: {why}"));
                found.faults.push(fault);
                continue;
            }
        };
        let path = entry
            .path()
            .strip_prefix(root)
            .unwrap_or(entry.path())
            .to_path_buf();
        if entry.file_type().is_symlink() {
            found.faults.push(Fault::of_link(&path));
        } else if entry.file_type().is_file() {
            if path.extension() == Some(OsStr::new("ron")) {
                file(&mut found, path);
            }
        } else if !entry.file_type().is_dir() {
            found.faults.push(Fault::of_special(&path));
        }
    }
    found
}

/// The kind of the records of a file, by the folder that it lies in.
pub(super) fn kind_of_file(path: &Path) -> Option<Kind> {
    let mut parts = path.iter();
    let folder = parts.next().and_then(OsStr::to_str)?;
    parts.next().and_then(|_| kind_of(folder))
}

fn is_hidden(name: &OsStr) -> bool {
    name.as_encoded_bytes().starts_with(b".")
}

fn file(found: &mut Files, path: PathBuf) {
    let mut parts = path.iter();
    let folder = parts.next().and_then(OsStr::to_str).unwrap_or_default();
    let in_folder = parts.next().is_some();
    match (in_folder, folder) {
        (true, "journal") => found.journals.push(path),
        // The title page is read on its own, and what lies in sources/ only when quoted.
        (false, TITLE_PAGE) | (true, "sources") => {}
        (true, folder) if let Some(kind) = kind_of(folder) => found.records.push((kind, path)),
        _ => {
            let hint = "records lie under people/, organisations/, places/, events/, agreements/ or meetings/";
            let fault =
                Fault::of_file(&path, "not read: it lies in none of the registry's folders");
            found.faults.push(fault.hinted(Some(hint.to_owned())));
        }
    }
}

fn kind_of(folder: &str) -> Option<Kind> {
    Some(match folder {
        "people" => Kind::People,
        "organisations" => Kind::Organisations,
        "places" => Kind::Places,
        "events" => Kind::Events,
        "agreements" => Kind::Agreements,
        "meetings" => Kind::Meetings,
        _ => return None,
    })
}
