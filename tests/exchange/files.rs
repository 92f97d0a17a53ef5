//! Files that others wrote, and what every test does with them.

use paraph::exchange::{Added, Batch, Format, Outgoing, Plan, Reading};
use paraph::lang::Words;
use paraph::ledger::Ledger;
use paraph::model::{Kind, Text, TitlePage};
use paraph::registry::{Contents, Filed, Langs, Origin, Ref, Registry};
use std::env;
use std::fs;
use std::io::Read as _;
use std::path::{Path, PathBuf};
use strum::IntoEnumIterator as _;

/// The folder with the files of others, if it is there.
pub(crate) fn folder(test: &str, name: &str) -> Option<PathBuf> {
    let Some(shared) = env::var_os("PARAPH_SHARED_DATA") else {
        println!("{test}: skipped, PARAPH_SHARED_DATA is not set");
        return None;
    };
    Some(Path::new(&shared).join(name))
}

/// The files below a folder whose names, but for `.gz`, end so.
pub(crate) fn below(folder: &Path, ending: &str) -> Vec<PathBuf> {
    let mut found = Vec::new();
    let mut folders = vec![folder.to_path_buf()];
    while let Some(folder) = folders.pop() {
        for entry in fs::read_dir(&folder).unwrap() {
            let path = entry.unwrap().path();
            let name = path.to_string_lossy().to_lowercase();
            if path.is_dir() {
                folders.push(path);
            } else if name.trim_end_matches(".gz").ends_with(ending) {
                found.push(path);
            }
        }
    }
    found.sort();
    found
}

/// The bytes of a file, unpacked.
pub(crate) fn bytes(path: &Path) -> Vec<u8> {
    let bytes = fs::read(path).unwrap();
    if path.extension().is_some_and(|extension| extension == "gz") {
        let mut whole = Vec::new();
        flate2::read::GzDecoder::new(bytes.as_slice())
            .read_to_end(&mut whole)
            .unwrap();
        return whole;
    }
    bytes
}

/// An empty registry.
pub(crate) fn empty() -> Registry {
    Registry::new(Contents::empty(TitlePage {
        title: Text::plain("empty"),
        home: None,
        languages: Vec::new(),
        about: None,
    }))
}

/// What a file brings to a registry.
pub(crate) fn import(format: Format, bytes: &[u8], registry: &Registry) -> Plan {
    let mut batch = Batch::default();
    paraph::exchange::read(&Reading::new(format, registry), &mut &*bytes, &mut batch);
    Plan::new(batch, registry, &Ledger::default(), None)
}

/// The registry that new records make.
pub(crate) fn registry_of(added: &Added) -> Registry {
    fn filed<T: Clone>(records: &[T]) -> Vec<Filed<T>> {
        let numbered = (0..).zip(records.iter().cloned());
        numbered
            .map(|(item, record)| Filed {
                origin: Origin { file: 0, item },
                record,
            })
            .collect()
    }
    let mut contents = empty().contents();
    contents.files.push("import.ron".into());
    contents.people = filed(&added.people);
    contents.organisations = filed(&added.organisations);
    contents.places = filed(&added.places);
    contents.events = filed(&added.events);
    contents.meetings = filed(&added.meetings);
    contents.agreements = filed(&added.agreements);
    Registry::new(contents)
}

/// Everything in a registry in a format.
pub(crate) fn export(format: Format, registry: &Registry, ledger: &Ledger) -> Vec<u8> {
    let records: Vec<Ref> = Kind::iter().flat_map(|kind| registry.all(kind)).collect();
    let what = Outgoing {
        registry,
        ledger,
        langs: &Langs::default(),
        words: &Words::english(),
        today: jiff::civil::date(2026, 1, 1),
        now: jiff::Timestamp::UNIX_EPOCH,
        records: &records,
        is_whole: true,
        with_mark: false,
    };
    let mut text = Vec::new();
    paraph::exchange::write(format, &what, &mut text).unwrap();
    text
}
