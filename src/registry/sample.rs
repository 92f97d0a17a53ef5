//! Small registries for unit tests, written as their files would be.

use super::{Contents, Filed, Origin, Registry};
use ron::extensions::Extensions;
use serde::de::DeserializeOwned;

/// Reads a registry from its title page and the lists of its folders.
pub(crate) fn registry(title_page: &str, folders: &[(&str, &str)]) -> Registry {
    let mut contents = Contents::empty(read(title_page));
    for (folder, text) in folders {
        match *folder {
            "people" => contents.people.extend(records(text)),
            "organisations" => contents.organisations.extend(records(text)),
            "places" => contents.places.extend(records(text)),
            "events" => contents.events.extend(records(text)),
            "agreements" => contents.agreements.extend(records(text)),
            "meetings" => contents.meetings.extend(records(text)),
            other => panic!("no folder {other}"),
        }
    }
    let registry = Registry::new(contents);
    assert_eq!(registry.check(), [], "the sample has problems");
    registry
}

fn read<T: DeserializeOwned>(text: &str) -> T {
    let options = ron::Options::default().with_default_extension(Extensions::IMPLICIT_SOME);
    options.from_str(text).unwrap()
}

fn records<T: DeserializeOwned>(text: &str) -> Vec<Filed<T>> {
    let numbered = (0..).zip(read::<Vec<T>>(text));
    let filed = numbered.map(|(item, record)| Filed {
        origin: Origin { file: 0, item },
        record,
    });
    filed.collect()
}
