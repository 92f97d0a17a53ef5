//! The dispatches of the corpus with what they say.

use paraph::draft::{Draft, Form, plain, read};
use paraph::model::{PartialDate, ProposalKind, Stage, Topic};
use serde::Deserialize;
use std::fs;
use std::path::Path;

/// What a dispatch says, as its writer noted it.
#[derive(Debug, Default, Deserialize)]
#[serde(default, deny_unknown_fields)]
pub(crate) struct Gold {
    /// The day of publication, where it is known otherwise than from the text.
    pub(crate) published: Option<PartialDate>,
    /// Name, post, organisation or country, and whether they were present.
    pub(crate) people: Vec<(String, String, String, bool)>,
    /// By short form where they have one.
    pub(crate) organisations: Vec<String>,
    pub(crate) countries: Vec<String>,
    pub(crate) date: Option<PartialDate>,
    pub(crate) until: Option<PartialDate>,
    pub(crate) place: Option<String>,
    /// Name, first day, last day, organiser.
    pub(crate) events: Vec<(String, String, String, String)>,
    /// Words of the proposal, kind, stage.
    pub(crate) proposals: Vec<(String, ProposalKind, Stage)>,
    pub(crate) topics: Vec<Topic>,
    pub(crate) agency: Option<String>,
    pub(crate) attributed: Option<String>,
}

/// One dispatch.
pub(crate) struct Dispatch {
    pub(crate) name: String,
    pub(crate) gold: Gold,
    pub(crate) draft: Draft,
}

/// Reads the dispatches of one half, `seen` or `unseen`.
pub(crate) fn half(half: &str) -> Vec<Dispatch> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR"))
        .join("tests/draft/corpus")
        .join(half);
    let mut names: Vec<String> = fs::read_dir(&folder)
        .unwrap()
        .map(|entry| entry.unwrap().file_name().into_string().unwrap())
        .filter(|name| {
            Path::new(name)
                .extension()
                .is_some_and(|extension| extension == "txt")
        })
        .collect();
    names.sort();
    let options =
        ron::Options::default().with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
    names
        .into_iter()
        .map(|name| {
            let text = fs::read_to_string(folder.join(&name)).unwrap();
            let gold = fs::read_to_string(folder.join(name.replace(".txt", ".ron"))).unwrap();
            let gold: Gold = options
                .from_str(&gold)
                .unwrap_or_else(|error| panic!("{name}: {error}"));
            let text = plain(&text, Form::of(None, &text));
            let draft = read(&text, gold.published.map(PartialDate::first_day));
            Dispatch { name, gold, draft }
        })
        .collect()
}
