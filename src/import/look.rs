//! What is to be seen in a plan before it is carried out.

use crate::exchange::{Added, Format, Plan};
use crate::model::Kind;
use crate::registry::{Contents, Filed, Langs, Origin, Problem, Registry};
use crate::search;
use std::path::PathBuf;

/// A new record that is likely one that is there.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Likely {
    /// What the two are.
    pub kind: Kind,
    /// The id of the new one.
    pub new: String,
    /// The id that the new one has in the file, if its id here is another.
    pub foreign: Option<String>,
    /// What the new one is called.
    pub new_label: String,
    /// The id of the one that is there.
    pub there: String,
    /// What that one is called.
    pub there_label: String,
    /// How the check tells of it.
    pub problem: Problem,
}

/// What is to be seen in a plan: what the check would say of the new records, and which of them
/// are likely records that are there.
#[derive(Debug, Clone, Default)]
pub struct Look {
    /// What the check would say, and which of the new records are likely each other.
    pub problems: Vec<Problem>,
    /// Which are likely records that are there.
    pub likely: Vec<Likely>,
}

impl Look {
    /// Looks at the new records of a plan as if they stood behind those that are there.
    pub fn at(plan: &Plan, format: Format, registry: &Registry, langs: &Langs) -> Self {
        if plan.added.count() == 0 {
            return Self::default();
        }
        let mut contents = registry.contents();
        let file = u32::try_from(contents.files.len().max(1)).unwrap_or(u32::MAX);
        add(&mut contents, &plan.added, file);
        let merged = Registry::new(contents);
        let mut problems = merged.check();
        problems.retain(|problem| problem.origin.file == file);
        let mut likely = Vec::new();
        for double in search::likely_doubles(&merged) {
            if double.problem.origin.file != file {
                continue;
            }
            let (new, there) = (double.second, double.first);
            if merged.origin(there).file == file {
                problems.push(double.problem);
                continue;
            }
            let mut fields = merged.get(new).extra().fields(format.name());
            let foreign =
                fields.find_map(|(name, value)| (name == "id").then(|| value.as_str())?);
            likely.push(Likely {
                kind: there.kind(),
                new: merged.id(new).to_owned(),
                foreign: foreign.map(str::to_owned),
                new_label: merged.label(new, langs).into_owned(),
                there: merged.id(there).to_owned(),
                there_label: merged.label(there, langs).into_owned(),
                problem: double.problem,
            });
        }
        Self { problems, likely }
    }
}

fn add(contents: &mut Contents, added: &Added, file: u32) {
    contents.files.push(PathBuf::from("import"));
    contents.people.extend(filed(&added.people, file));
    contents
        .organisations
        .extend(filed(&added.organisations, file));
    contents.places.extend(filed(&added.places, file));
    contents.events.extend(filed(&added.events, file));
    contents.meetings.extend(filed(&added.meetings, file));
    contents.agreements.extend(filed(&added.agreements, file));
}

fn filed<T: Clone>(records: &[T], file: u32) -> impl Iterator<Item = Filed<T>> {
    (0..)
        .zip(records.iter().cloned())
        .map(move |(item, record)| Filed {
            origin: Origin { file, item },
            record,
        })
}
