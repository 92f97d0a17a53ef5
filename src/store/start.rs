//! Choosing a registry, and making a new one.

use super::{Paths, shipped};
use crate::error::{Error, Result};
use crate::lang::phrase;
use crate::model::path_words;
use std::fs::{self, OpenOptions};
use std::io::Write as _;
use std::path::{Path, PathBuf};

/// Which registry was chosen.
#[derive(Debug, Clone, PartialEq, Eq)]
pub enum Chosen {
    /// One that was there.
    Existing(PathBuf),
    /// The user's own, made just now from the shipped one.
    FirstStart(PathBuf),
}

impl Chosen {
    /// The folder.
    pub fn root(&self) -> &Path {
        match self {
            Self::Existing(root) | Self::FirstStart(root) => root,
        }
    }
}

/// Chooses the registry: the one asked for, else the user's own, made from the shipped one at
/// the first start.
///
/// # Errors
/// When the user's own has to be made and cannot.
pub fn begin(asked: Option<&Path>, paths: impl FnOnce() -> Result<Paths>) -> Result<Chosen> {
    if let Some(root) = asked {
        return Ok(Chosen::Existing(root.to_path_buf()));
    }
    let own = paths()?.registry();
    if own.join("registry.ron").is_file() {
        return Ok(Chosen::Existing(own));
    }
    if own.exists() && fs::read_dir(&own).is_ok_and(|mut inside| inside.next().is_some()) {
        // Something lies there that is no registry; opening it says so, and nothing is touched.
        return Ok(Chosen::Existing(own));
    }
    shipped::copy_to(&own)?;
    Ok(Chosen::FirstStart(own))
}

/// The files of a new registry: each says how it is kept.
const NEW: [(&str, &str); 6] = [
    ("people/people.ron", PEOPLE),
    ("organisations/organisations.ron", ORGANISATIONS),
    ("places/places.ron", PLACES),
    ("events/events.ron", EVENTS),
    ("agreements/agreements.ron", AGREEMENTS),
    ("meetings/README.txt", MEETINGS),
];

const PEOPLE: &str = "// People. Only `id` and `names` are required:
//     (id: \"first-last\", names: {\"en\": \"First Last\"}, also: [\"another spelling\"],
//      posts: [(title: {\"en\": \"Minister of Culture\"}, at: \"an-organisation\", since: \"2024-05\")]),
[
]
";
const ORGANISATIONS: &str = "// Organisations: ministries, embassies, agencies, universities. Only `id` and `names` are required:
//     (id: \"an-organisation\", names: {\"en\": \"…\", \"fr\": \"…\"}, acronym: \"…\", kind: Ministry, country: \"KG\"),
[
]
";
const PLACES: &str = "// Places: (id: \"zaamin\", names: {\"en\": \"Zaamin\"}, country: \"UZ\", lat: 39.96, lon: 68.40),
[
]
";
const EVENTS: &str = "// Conferences and forums on whose side-lines people meet:
//     (id: \"…\", names: {\"en\": \"…\"}, from: \"2024-06-27\", until: \"2024-06-30\", place: \"a-place\"),
[
]
";
const AGREEMENTS: &str = "// Signed or negotiated instruments:
//     (id: \"…\", title: {\"en\": \"…\"}, kind: Memorandum, parties: [\"…\", \"…\"], signed: \"2025-12-09\"),
[
]
";
const MEETINGS: &str =
    "One meeting a file, named by its id, such as 2024-06-28-icesco-kyrgyzstan.ron:

(
    id: \"2024-06-28-icesco-kyrgyzstan\",
    kind: Meeting,
    date: \"2024-06-28\",
    place: \"a-place\",
    participants: [(person: \"a-person\", represents: \"an-organisation\")],
    proposals: [
        (
            id: \"committee\",
            title: {\"en\": \"…\"},
            kind: Committee, stage: Proposed,
            follow_ups: [(id: \"set-up\", title: {\"en\": \"…\"}, owed_by: [\"an-organisation\"])],
        ),
    ],
    sources: [(publisher: \"…\", url: \"https://…\", published: \"2024-06-29\")],
)
";

/// Makes a new, empty registry; files that are already there stay as they are.
///
/// # Errors
/// When the folder already is a registry, or cannot be written.
pub fn init(root: &Path) -> Result<()> {
    let page = root.join(super::walk::TITLE_PAGE);
    if page.exists() {
        return Err(
            Error::not_met(phrase!("error-is-registry", path = path_words(root)))
                .hinted(phrase!("hint-open", path = path_words(root))),
        );
    }
    let failed = |error: std::io::Error| Error::cannot_write(root, error);
    fs::create_dir_all(root).map_err(failed)?;
    let name = fs::canonicalize(root).unwrap_or_else(|_| root.to_path_buf());
    let name = name
        .file_name()
        .map_or("registry".into(), |name| name.to_string_lossy());
    let title = ron::to_string(&crate::model::clean(&name))
        .map_err(|error| failed(std::io::Error::other(error.to_string())))?;
    for (path, text) in NEW {
        write_new(&root.join(path), text).map_err(failed)?;
    }
    // Last, so that a folder half made is not taken for a registry.
    let text = format!(
        "// The title page. `home` is the organisation that \"we\" means.\n(\n    title: {title},\n    languages: [\"en\", \"fr\"],\n    // home: \"an-organisation\",\n)\n"
    );
    write_new(&page, &text).map_err(failed)
}

fn write_new(path: &Path, text: &str) -> std::io::Result<()> {
    if let Some(folder) = path.parent() {
        fs::create_dir_all(folder)?;
    }
    match OpenOptions::new().write(true).create_new(true).open(path) {
        Ok(mut file) => file.write_all(text.as_bytes()),
        Err(error) if error.kind() == std::io::ErrorKind::AlreadyExists => Ok(()),
        Err(error) => Err(error),
    }
}
