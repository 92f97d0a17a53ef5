//! Reads Popolo documents.

mod document;
mod people;
mod things;

use super::NAME;
use super::fields::Fields;
use crate::exchange::naming::Naming;
use crate::exchange::{Place, Refusal, Sink};
use crate::lang::{Phrase, phrase};
use crate::model::{Kind, Organisation, OrganisationId, Text};
use crate::registry::Registry;
use document::{Document, Listed};
use serde_json::{Map, Value};
use std::collections::HashMap;
use std::io::{BufRead, Read as _};
pub(super) use things::kind_word;

/// The largest document read, in bytes: it is held in memory whole.
const MAX_SIZE: u64 = 1024 * 1024 * 1024;

/// Reads a document of any shape.
pub(in crate::exchange) fn read(from: &mut dyn BufRead, registry: &Registry, sink: &mut dyn Sink) {
    let mut bytes = Vec::new();
    let read = from.take(MAX_SIZE + 1).read_to_end(&mut bytes);
    let refused = match read {
        Ok(size) if size as u64 > MAX_SIZE => Some(phrase!("refusal-large", size = "1 GiB")),
        Ok(_) => None,
        Err(error) => Some(error.to_string().into()),
    };
    if let Some(message) = refused {
        return sink.refuse(Refusal::new(Place::Whole, message));
    }
    if !sink.goes_on(bytes.len() as u64) {
        return;
    }
    let text = bytes.strip_prefix("\u{FEFF}".as_bytes()).unwrap_or(&bytes);
    let document = match serde_json::from_slice::<Value>(text) {
        Ok(value) => Document::of(value, sink),
        Err(error) => {
            let line = Place::Line(error.line().max(1) as u64);
            return sink.refuse(Refusal::new(
                line,
                phrase!("refusal-not-json", why = error.to_string()),
            ));
        }
    };
    drop(bytes);
    Reading::new(registry, sink).document(document);
}

/// A document being read.
struct Reading<'a> {
    naming: Naming<'a>,
    sink: &'a mut dyn Sink,
    /// What the posts of the document are called, by their ids.
    posts: HashMap<String, Post>,
}

/// What a post says of those who hold it.
struct Post {
    label: Text,
    organisation: Option<OrganisationId>,
}

impl<'a> Reading<'a> {
    fn new(registry: &'a Registry, sink: &'a mut dyn Sink) -> Self {
        Self {
            naming: Naming::new(registry, NAME),
            sink,
            posts: HashMap::new(),
        }
    }

    fn document(&mut self, document: Document) {
        let Document {
            areas,
            organizations,
            posts,
            persons,
            memberships,
            events,
            others,
        } = document;
        for (name, count) in others {
            let message = phrase!("refusal-no-such-records", count = count, list = name);
            self.sink.refuse(Refusal::new(Place::Whole, message));
        }
        self.areas(areas);
        let mut organisations = self.organisations(organizations);
        self.posts(posts, &mut organisations);
        for (item, place) in organisations {
            self.sink
                .take(crate::exchange::Item::Organisation(item), place);
        }
        let memberships = self.memberships(memberships, &persons);
        self.people(persons, memberships);
        self.events(events);
    }

    /// Says that an object cannot be taken.
    fn refuse(&mut self, listed: &Listed, message: Phrase) {
        let id = listed.fields.get("id").and_then(Value::as_str);
        let refusal = Refusal::new(listed.place, message).of(id.unwrap_or_default());
        self.sink.refuse(refusal);
    }

    /// The organisation that an id of the document means.
    fn organisation(&self, foreign: &str) -> Option<OrganisationId> {
        let known = self.naming.known(Kind::Organisations, foreign)?;
        OrganisationId::new(known).ok()
    }

    /// The name, other spellings and acronym of an object.
    fn names(fields: &mut Fields) -> Option<Names> {
        let mut names = Names::default();
        let name = fields.words("name");
        let others = fields.objects("other_names");
        let plain = match &name {
            Some(text) => text.versions().next().map(|(_, text)| text.to_owned()),
            None => None,
        };
        let mut versions: Vec<(crate::model::Lang, String)> = Vec::new();
        for (lang, text) in name.iter().flat_map(Text::versions) {
            if let Some(lang) = lang {
                versions.push((lang.clone(), text.to_owned()));
            }
        }
        let is_plain = name.is_some() && versions.is_empty();
        let mut left = Vec::new();
        for other in others {
            names.other(other, &mut versions, &mut left);
        }
        if !left.is_empty() {
            fields.0.insert("other_names".to_owned(), left.into());
        }
        if is_plain && let Some(plain) = &plain {
            // A name that no language is given for stands first, unless one of them is the same.
            match versions.iter().position(|(_, text)| text == plain) {
                Some(same) => versions[..=same].rotate_right(1),
                None if versions.is_empty() => {}
                None => {
                    let none = crate::model::Lang::new("und");
                    versions.splice(0..0, none.map(|lang| (lang, plain.clone())));
                }
            }
        }
        let pairs = versions
            .iter()
            .map(|(lang, text)| (lang.clone(), text.as_str()));
        names.text = match Text::versions_of(pairs) {
            Some(text) => text,
            None => Text::plain(&plain.or_else(|| names.also.pop())?),
        };
        let known: Vec<&str> = names.text.versions().map(|(_, name)| name).collect();
        let mut also: Vec<String> = Vec::new();
        for name in &names.also {
            if !known.contains(&name.as_str()) && !also.contains(name) {
                also.push(name.clone());
            }
        }
        names.also = also;
        Some(names)
    }
}

/// What something is called.
#[derive(Default, Clone)]
struct Names {
    text: Text,
    also: Vec<String>,
    acronym: Option<Text>,
}

impl Names {
    /// Takes another name: into the languages, the acronym or the other spellings. What says more
    /// than that is left as well.
    fn other(
        &mut self,
        fields: Map<String, Value>,
        versions: &mut Vec<(crate::model::Lang, String)>,
        left: &mut Vec<Value>,
    ) {
        let Some(name) = fields.get("name").and_then(super::fields::words) else {
            left.push(Value::Object(fields));
            return;
        };
        let note = fields.get("note").and_then(Value::as_str);
        let lang = fields.get("lang").and_then(Value::as_str);
        let lang = lang.and_then(super::fields::language);
        let is_plain = |field: &String| matches!(field.as_str(), "name" | "lang" | "note");
        let says_more = !fields.keys().all(is_plain)
            || !matches!(note, None | Some("multilingual" | "acronym"))
            || (lang.is_none() && fields.contains_key("lang"));
        for (own, text) in name.versions() {
            let lang = own.cloned().or_else(|| lang.clone());
            if note == Some("acronym") && self.acronym.is_none() {
                self.acronym = Some(match lang {
                    Some(lang) => Text::versions_of([(lang, text)]).unwrap_or_default(),
                    None => Text::plain(text),
                });
            } else {
                match lang {
                    Some(lang) if versions.iter().all(|(had, _)| *had != lang) => {
                        versions.push((lang, text.to_owned()));
                    }
                    _ => self.also.push(text.to_owned()),
                }
            }
        }
        if says_more {
            left.push(Value::Object(fields));
        }
    }
}

/// What becomes of organisations until all that is said of them is known.
type Organisations = Vec<(Organisation, Place)>;
