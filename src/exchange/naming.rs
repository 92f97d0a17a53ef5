//! Ids for what comes from elsewhere: known ones again, new ones readable.

use super::Item;
use crate::model::{Country, Kind, Organisation, OrganisationId, RecordId as _, Slug, Text, shown};
use crate::registry::{Ref, Registry};
use std::collections::{HashMap, HashSet};

/// How long an id made from a name may be, in bytes.
const MOST: usize = 70;

/// Gives ids to what a file brings.
pub(super) struct Naming<'a> {
    registry: &'a Registry,
    /// The ids that records go by in the files of this format, and their own.
    foreign: HashMap<(Kind, Box<str>), Box<str>>,
    /// Ids given out, by kind.
    given: [HashSet<Box<str>>; Kind::COUNT],
    /// The next number to try behind a base.
    next: HashMap<(Kind, Box<str>), u32>,
    /// Organisations by their folded names, read when first asked for.
    by_name: Option<HashMap<Box<str>, Box<str>>>,
}

impl<'a> Naming<'a> {
    /// Knows the records of a registry by the ids they have in files of a format.
    pub(super) fn new(registry: &'a Registry, format: &str) -> Self {
        use strum::IntoEnumIterator as _;
        let mut foreign = HashMap::new();
        for kind in Kind::iter() {
            for at in registry.all(kind) {
                let kept = registry.get(at).extra().fields(format);
                let mut id = kept.filter(|(name, _)| *name == "id");
                if let Some(id) = id.find_map(|(_, value)| value.as_str()) {
                    foreign.insert((kind, id.into()), registry.id(at).into());
                }
            }
        }
        Self {
            registry,
            foreign,
            given: Default::default(),
            next: HashMap::new(),
            by_name: None,
        }
    }

    /// The registry that is imported to.
    pub(super) fn registry(&self) -> &'a Registry {
        self.registry
    }

    /// The id of what a file calls by another, if it is known already.
    pub(super) fn known(&self, kind: Kind, foreign: &str) -> Option<&str> {
        let known = self.foreign.get(&(kind, key(foreign)));
        known.map(|id| &**id).or_else(|| {
            let at = self.registry.find_id(kind, foreign)?;
            Some(self.registry.id(at))
        })
    }

    /// The id of what a file calls by another and by a name: the one it has here, else its own
    /// where that is readable, else one made from the name.
    pub(super) fn id(&mut self, kind: Kind, foreign: &str, name: &str) -> String {
        if let Some(known) = self.known(kind, foreign) {
            let known = known.to_owned();
            self.given[kind as usize].insert(known.as_str().into());
            return known;
        }
        let id = if is_readable(foreign) && !self.given[kind as usize].contains(foreign) {
            foreign.to_owned()
        } else {
            self.fresh(kind, name)
        };
        self.given[kind as usize].insert(id.as_str().into());
        self.foreign
            .insert((kind, key(foreign)), id.as_str().into());
        id
    }

    /// An id from a name that no record has.
    pub(super) fn fresh(&mut self, kind: Kind, name: &str) -> String {
        let base = slug(name, kind);
        loop {
            let next = self.next.entry((kind, base.as_str().into())).or_insert(0);
            *next += 1;
            let id = numbered(&base, *next);
            if !self.given[kind as usize].contains(id.as_str())
                && self.registry.find_id(kind, &id).is_none()
            {
                self.given[kind as usize].insert(id.as_str().into());
                return id;
            }
        }
    }

    /// The id of what has none in its file. Records that the registry has under an id made from
    /// this name are compared: what says the same is the same record.
    pub(super) fn settle(
        &mut self,
        kind: Kind,
        name: &str,
        make: impl Fn(&str) -> Option<Item>,
    ) -> Option<Item> {
        let base = slug(name, kind);
        for number in 1.. {
            let id = numbered(&base, number);
            if self.given[kind as usize].contains(id.as_str()) {
                continue;
            }
            let item = make(&id)?;
            let there = self.registry.find_id(kind, &id);
            if there.is_none_or(|at| super::plan::differences(self.registry, at, &item).is_empty())
            {
                self.given[kind as usize].insert(id.into());
                return Some(item);
            }
        }
        None
    }

    /// The organisation that goes by a name, if the registry or this file has it.
    pub(super) fn organisation_named(&mut self, name: &str) -> Option<OrganisationId> {
        let registry = self.registry;
        let by_name = self.by_name.get_or_insert_with(|| names(registry));
        let id = by_name.get(folded(name).as_str())?;
        OrganisationId::new(id).ok()
    }

    /// Knows an organisation of the file by its names from now on.
    pub(super) fn learn(&mut self, record: &Organisation) {
        let registry = self.registry;
        let by_name = self.by_name.get_or_insert_with(|| names(registry));
        let versions = record.names.versions().map(|(_, name)| name);
        for name in versions.chain(record.also.iter().map(String::as_str)) {
            let known = by_name.entry(folded(name).into());
            known.or_insert_with(|| record.id.as_str().into());
        }
    }

    /// Gives an organisation of this name an id, and knows it by the name from now on.
    pub(super) fn new_organisation(&mut self, name: &str) -> Option<OrganisationId> {
        let id = self.fresh(Kind::Organisations, name);
        self.given[Kind::Organisations as usize].insert(id.as_str().into());
        let registry = self.registry;
        let by_name = self.by_name.get_or_insert_with(|| names(registry));
        by_name.insert(folded(name).into(), id.as_str().into());
        OrganisationId::new(&id).ok()
    }
}

/// An id from elsewhere as `extra` keeps it, where nothing hostile stays as it is.
fn key(foreign: &str) -> Box<str> {
    if foreign.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return foreign.into();
    }
    shown(foreign).into()
}

/// The organisations of a registry by their folded names; of two with one name the first.
fn names(registry: &Registry) -> HashMap<Box<str>, Box<str>> {
    let mut found = HashMap::new();
    let mut add = |name: &str, at: Ref| {
        let id: Box<str> = registry.id(at).into();
        found.entry(folded(name).into()).or_insert(id);
    };
    for at in registry.all(Kind::Organisations) {
        let record = registry.organisation(at);
        for (_, name) in record.names.versions() {
            add(name, at);
        }
        for name in &record.also {
            add(name, at);
        }
    }
    for at in registry.all(Kind::Organisations) {
        for (_, acronym) in registry
            .organisation(at)
            .acronym
            .iter()
            .flat_map(Text::versions)
        {
            add(acronym, at);
        }
    }
    found
}

/// Letters and digits of a name in Latin and lower case, so that spellings of it compare.
fn folded(name: &str) -> String {
    any_ascii::any_ascii(name)
        .chars()
        .filter(char::is_ascii_alphanumeric)
        .map(|c| c.to_ascii_lowercase())
        .collect()
}

/// A readable id made from a name, without saying whether it is free.
pub(super) fn slug(name: &str, kind: Kind) -> String {
    let mut id = String::new();
    // No name is longer than what is read of it.
    let start: String = name.chars().take(4 * MOST).collect();
    for c in any_ascii::any_ascii(&start).chars() {
        if c.is_ascii_alphanumeric() {
            id.push(c.to_ascii_lowercase());
        } else if c != '\'' && !id.is_empty() && !id.ends_with('-') {
            id.push('-');
        }
    }
    if id.len() > MOST {
        id.truncate(MOST);
        // Words stay whole where there are several.
        if let Some(end) = id.rfind('-').filter(|end| *end > MOST / 2) {
            id.truncate(end);
        }
    }
    let id = id.trim_end_matches('-');
    if id.is_empty() {
        kind.singular().to_owned()
    } else {
        id.to_owned()
    }
}

fn numbered(base: &str, number: u32) -> String {
    match number {
        1 => base.to_owned(),
        number => format!("{base}-{number}"),
    }
}

/// Says whether an id from elsewhere can be used as it is: a slug that is made of words.
fn is_readable(id: &str) -> bool {
    let is_number = |part: &str| part.bytes().all(|b| b.is_ascii_hexdigit());
    Slug::new(id).is_ok() && id.len() <= MOST && !id.split(['-', '_', '.']).all(is_number)
}

/// The country that a name or code means.
pub(super) fn country(text: &str) -> Option<Country> {
    let text = text.trim();
    Country::from_code_or_name(text).or_else(|| {
        let wanted = folded(text);
        (!wanted.is_empty())
            .then(|| {
                Country::all().find(|country| country.names().any(|name| folded(name) == wanted))
            })
            .flatten()
    })
}

#[cfg(test)]
mod tests {
    use super::{Naming, country, is_readable, slug};
    use crate::model::Kind;
    use crate::registry::sample::registry;

    #[test]
    fn an_id_is_made_of_the_words_of_a_name() {
        assert_eq!(slug("Salim M. AlMalik", Kind::People), "salim-m-almalik");
        assert_eq!(slug("Côte d'Ivoire", Kind::Places), "cote-divoire");
        assert_eq!(slug("Максутов", Kind::People), "maksutov");
        assert_eq!(slug("…", Kind::People), "person");
        let long = slug(&"word ".repeat(100), Kind::Agreements);
        assert!(long.len() <= 70 && long.ends_with("word"), "{long}");
    }

    #[test]
    fn an_id_of_words_stays_and_a_number_does_not() {
        assert!(is_readable("john-q-public"));
        assert!(!is_readable("fd8abb07-04bf-4bc3-89ba-33609fa12cdd"));
        assert!(!is_readable("Q1498") && !is_readable("1498"));
    }

    #[test]
    fn what_a_file_calls_by_a_number_is_found_again() {
        let registry = registry(
            r#"(title: "T")"#,
            &[(
                "people",
                r#"[(id: "anna", names: "Anna", extra: {"popolo": {"id": "77"}})]"#,
            )],
        );
        let mut naming = Naming::new(&registry, "popolo");
        assert_eq!(naming.id(Kind::People, "77", "Whoever"), "anna");
        assert_eq!(naming.id(Kind::People, "78", "Anna"), "anna-2");
        assert_eq!(naming.id(Kind::People, "79", "Anna"), "anna-3");
        assert_eq!(naming.id(Kind::People, "78", "Anna"), "anna-2");
    }

    #[test]
    fn a_country_goes_by_its_name_in_any_letters() {
        let code = |name| country(name).map(crate::model::Country::code);
        assert_eq!(code("FRANCE"), Some("FR"));
        assert_eq!(code("Czech Republic"), Some("CZ"));
        assert_eq!(code("Atlantis"), None);
    }
}
