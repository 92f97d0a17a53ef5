//! New records: their ids, where they are put, and the template they can be written from.

use super::plan::new_record;
use super::value::slug_of;
use super::{Named, Place, Plan, Step};
use crate::error::{Error, Result};
use crate::lang::Words;
use crate::model::{Field, Holds, Kind, fields};
use crate::registry::{Ref, Registry};
use crate::store::spans::{self, Node};
use crate::store::{Fault, read, ron_error};
use std::borrow::Cow;
use std::path::Path;

/// The plan that puts a new record, written as RON, where it belongs: into the record that it
/// stands in, or into a file of its kind.
///
/// # Errors
/// When its id is taken, or the file is none for it.
pub fn new_plan(
    root: &Path,
    registry: &Registry,
    kind: Kind,
    parent: Option<Ref>,
    record: &str,
    file: Option<&Path>,
) -> Result<Plan> {
    let tree = spans::tree(record);
    let id = tree
        .as_ref()
        .and_then(|tree| tree.field("id"))
        .and_then(Node::quoted);
    let id = id.ok_or_else(|| Error::usage("a record without an id"))?;
    let noun = kind.singular();
    let whole = match parent {
        Some(parent) => format!("{}/{id}", registry.id(parent)),
        None => id.to_owned(),
    };
    if registry.find_id(kind, &whole).is_some() {
        return Err(Error::not_met(format!("another {noun} goes by `{whole}`"))
            .hinted("ids are unique; give it another"));
    }
    let mut plan = Plan::new(root, format!("{noun} {whole} made"));
    if let Some(parent) = parent {
        let list = if kind == Kind::Proposals {
            "proposals"
        } else {
            "follow_ups"
        };
        plan.add(registry, parent, &Place::field(list), record.trim_end())?;
        return Ok(plan);
    }
    let file = match file {
        Some(file) => {
            let file = file.strip_prefix(root).unwrap_or(file);
            let sound = file.starts_with(kind.plural())
                && file.extension().is_some_and(|ending| ending == "ron")
                && file
                    .components()
                    .all(|part| matches!(part, std::path::Component::Normal(_)));
            if !sound {
                let hint = format!("name a file such as {}/more.ron", kind.plural());
                return Err(Error::usage("not a file for records of this kind").hinted(hint));
            }
            file.to_path_buf()
        }
        None => registry.file_for(kind, id),
    };
    plan.put_record(&file, kind, record)?;
    Ok(plan)
}

/// An id that is still free, made of a record's name or title; of a meeting with its date before.
///
/// # Errors
/// When it has neither.
pub fn id_for(
    registry: &Registry,
    kind: Kind,
    parent: Option<Ref>,
    values: &[(Named, String)],
) -> Result<String> {
    let text = |name: &str| {
        let is = |named: &&(Named, String)| {
            named.0.place.0.first() == Some(&Step::Field(name.to_owned()))
        };
        let (_, value) = values.iter().find(is)?;
        let tree = spans::tree(value)?;
        let first = tree
            .quoted()
            .or_else(|| tree.items().first()?.node.quoted())?;
        Some(first.to_owned())
    };
    let name = text("names").or_else(|| text("title"));
    let dated = match (kind, text("date")) {
        (Kind::Meetings, Some(date)) => format!("{date}-"),
        _ => String::new(),
    };
    let slug = name.and_then(|name| slug_of(&name)).ok_or_else(|| {
        let noun = kind.singular();
        Error::usage(format!("no id for the {noun}"))
            .hinted(format!("write it: paraph new {noun} ID"))
    })?;
    let own = format!("{dated}{slug}");
    let prefix = parent.map_or(String::new(), |parent| format!("{}/", registry.id(parent)));
    let is_free = |id: &String| registry.find_id(kind, &format!("{prefix}{id}")).is_none();
    let numbered = (2..).map(|number: u32| format!("{own}-{number}"));
    std::iter::once(own.clone())
        .chain(numbered)
        .find(is_free)
        .ok_or_else(|| Error::usage("no id is free"))
}

/// A record to be filled in, each field with a word on what it holds.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Template {
    /// The text.
    pub text: String,
    /// The line to begin at, from 1.
    pub line: usize,
}

impl Template {
    /// The template of a kind of record.
    pub fn of(kind: Kind, id: Option<&str>, words: &Words) -> Self {
        let mut text = String::new();
        for line in words.say("template-head").lines() {
            text.extend(["// ", line, "\n"]);
        }
        text.push_str("(\n");
        let line = text.lines().count() + 1;
        for field in fields(kind) {
            let mark = if field.required { "" } else { "// " };
            let value = match (field.holds, id) {
                (Holds::Formerly, _) => continue,
                (Holds::Id, Some(id)) => super::words::quoted(id),
                (Holds::Id, None) => "\"\"".to_owned(),
                (Holds::Records(_), _) => "[]".to_owned(),
                _ => sample(field),
            };
            let help = help(field, words);
            text.extend(["    ", mark, field.name, ": ", &value, ", // ", &help, "\n"]);
        }
        text.push_str(")\n");
        Self { text, line }
    }
}

/// What a field is called, in a word or two.
pub fn label<'a>(name: &'a str, words: &'a Words) -> Cow<'a, str> {
    match name {
        "id" => words.say("fill-id"),
        "names" => words.say("fill-names"),
        "title" => words.say("fill-title"),
        "acronym" => words.say("fill-acronym"),
        "also" => words.say("fill-also"),
        "distinct_from" => words.say("fill-distinct-from"),
        "posts" => words.say("fill-posts"),
        "note" => words.say("fill-note"),
        "sources" => words.say("fill-sources"),
        "source" => words.say("fill-source"),
        "publisher" => words.say("fill-publisher"),
        "attributed_to" => words.say("fill-attributed-to"),
        "url" => words.say("fill-url"),
        "language" => words.say("fill-language"),
        "published" => words.say("fill-published"),
        "retrieved" => words.say("fill-retrieved"),
        "quote" => words.say("fill-quote"),
        "at" => words.say("fill-at"),
        "since" => words.say("fill-since"),
        "until" => words.say("fill-until"),
        "kind" => words.say("fill-kind"),
        "country" => words.say("fill-country"),
        "part_of" => words.say("fill-part-of"),
        "seat" => words.say("fill-seat"),
        "lat" => words.say("fill-lat"),
        "lon" => words.say("fill-lon"),
        "from" => words.say("fill-from"),
        "place" => words.say("fill-place"),
        "organised_by" => words.say("fill-organised-by"),
        "parties" => words.say("fill-parties"),
        "negotiated_at" => words.say("fill-negotiated-at"),
        "signed_at" => words.say("fill-signed-at"),
        "signed" => words.say("fill-signed"),
        "in_force" => words.say("fill-in-force"),
        "expires" => words.say("fill-expires"),
        "derives_from" => words.say("fill-derives-from"),
        "date" => words.say("fill-date"),
        "at_event" => words.say("fill-at-event"),
        "participants" => words.say("fill-participants"),
        "topics" => words.say("fill-topics"),
        "summary" => words.say("fill-summary"),
        "person" => words.say("fill-person"),
        "post" => words.say("fill-post"),
        "represents" => words.say("fill-represents"),
        "stage" => words.say("fill-stage"),
        "by" => words.say("fill-by"),
        "to" => words.say("fill-to"),
        "formalised_by" => words.say("fill-formalised-by"),
        "owed_by" => words.say("fill-owed-by"),
        "owed_to" => words.say("fill-owed-to"),
        "due" => words.say("fill-due"),
        "blocked_by" => words.say("fill-blocked-by"),
        "name" => words.say("fill-name"),
        "organiser" => words.say("fill-organiser"),
        "aside" => words.say("fill-aside"),
        "former" => words.say("fill-former"),
        "presence" => words.say("fill-presence"),
        "known" => words.say("fill-known"),
        "topic" => words.say("fill-topic"),
        other => Cow::Borrowed(other),
    }
}

/// What a field holds, in a few words.
pub fn help(field: &Field, words: &Words) -> String {
    let choices = |words: Vec<crate::model::Choice>| {
        let names: Vec<String> = words.into_iter().map(|word| word.name).collect();
        names.join(", ")
    };
    match field.holds {
        Holds::Id => words.say("holds-id").into_owned(),
        Holds::Text => words.say("holds-text").into_owned(),
        Holds::Line => words.say("holds-line").into_owned(),
        Holds::Lines => words.say("holds-lines").into_owned(),
        Holds::Date => words.say("holds-date").into_owned(),
        Holds::Due => words.say("holds-due").into_owned(),
        Holds::Country => words.say("holds-country").into_owned(),
        Holds::Language => words.say("holds-language").into_owned(),
        Holds::Degrees(_) => words.say("holds-degrees").into_owned(),
        Holds::Choice(list) | Holds::Choices(list) => choices(list()),
        Holds::Link(kind) => crate::lang::tell!(words, "holds-link", kind = kind.singular()),
        Holds::Links(kind) => crate::lang::tell!(words, "holds-links", kind = kind.plural()),
        Holds::Formerly => words.say("holds-formerly").into_owned(),
        Holds::Part(own) | Holds::Parts(own) => {
            let names: Vec<&str> = own.iter().map(|field| field.name).collect();
            names.join(", ")
        }
        Holds::Records(kind) => kind.plural().to_owned(),
        Holds::Extra => words.say("holds-extra").into_owned(),
    }
}

/// How a value of a field looks.
fn sample(field: &Field) -> String {
    match field.holds {
        Holds::Text => "{\"en\": \"\", \"fr\": \"\"}".to_owned(),
        Holds::Line | Holds::Date | Holds::Due | Holds::Country | Holds::Language | Holds::Id => {
            "\"\"".to_owned()
        }
        Holds::Link(_) => "\"\"".to_owned(),
        Holds::Lines | Holds::Links(_) | Holds::Formerly => "[\"\"]".to_owned(),
        Holds::Degrees(_) => "0.0".to_owned(),
        Holds::Choice(words) => words()
            .into_iter()
            .next()
            .map_or(String::new(), |word| word.name),
        Holds::Choices(_) | Holds::Records(_) => "[]".to_owned(),
        Holds::Extra => "{}".to_owned(),
        Holds::Part(own) => part(own),
        Holds::Parts(own) => format!("[{}]", part(own)),
    }
}

fn part(own: &[Field]) -> String {
    let few = own
        .iter()
        .filter(|field| !matches!(field.holds, Holds::Parts(_)));
    let fields: Vec<String> = few
        .map(|field| format!("{}: {}", field.name, sample(field)))
        .collect();
    format!("({})", fields.join(", "))
}

/// The id and the text of the record that somebody wrote into a draft.
///
/// # Errors
/// What is wrong, and where in the draft.
pub fn record_of_draft(
    kind: Kind,
    draft: &Path,
    text: &str,
) -> std::result::Result<(String, String), Fault> {
    let places = spans::Places::new(text);
    let at = |at: usize, message: String, hint: Option<String>| {
        Fault::at(draft, places.of(at), message).hinted(hint)
    };
    let record = new_record_or_fault(kind, draft, text)?;
    let tree = spans::tree(text);
    let id = tree
        .as_ref()
        .and_then(|tree| tree.field("id"))
        .and_then(Node::quoted);
    match id {
        Some(id) => Ok((id.to_owned(), record)),
        None => Err(at(0, "a record without an id".to_owned(), None)),
    }
}

fn new_record_or_fault(kind: Kind, draft: &Path, text: &str) -> std::result::Result<String, Fault> {
    if let Err(error) = read::of_kind(kind, text) {
        let (message, hint) = ron_error::explain(&error);
        let start = error.span.start;
        return Err(Fault::at(draft, (start.line, start.col), message).hinted(hint));
    }
    new_record(kind, text).map_err(|error| {
        let hint = error.hint.map(|hint| hint.to_string());
        Fault::of_file(draft, error.message.to_string()).hinted(hint)
    })
}

#[cfg(test)]
mod tests {
    use super::{Template, record_of_draft};
    use crate::lang::Words;
    use crate::model::Kind;
    use std::path::Path;
    use strum::IntoEnumIterator as _;

    #[test]
    fn a_template_filled_in_is_a_record() {
        let words = Words::english();
        for kind in Kind::iter() {
            let template = Template::of(kind, Some("an-id"), &words);
            let draft = Path::new("draft.ron");
            let whole = template.text.replace("    // ", "    ");
            // What is left empty is told: an empty date is none, an empty name would be checked.
            let filled = whole
                .replace("lat: 0.0", "lat: 1.0")
                .lines()
                .filter(|line| {
                    let field = line.trim_start();
                    field.starts_with("id:")
                        || field.starts_with("names:")
                        || field.starts_with("title:")
                        || !field.contains(": ")
                        || field.starts_with("//")
                })
                .collect::<Vec<_>>()
                .join("\n");
            let (id, record) = record_of_draft(kind, draft, &filled)
                .unwrap_or_else(|fault| panic!("{fault}: {filled}"));
            assert_eq!(id, "an-id");
            assert!(record.contains("id: \"an-id\""));
            let fault =
                record_of_draft(kind, draft, &template.text.replace("id: ", "idd: ")).unwrap_err();
            assert!(fault.line > 1 && fault.message.contains("idd"), "{fault}");
        }
    }
}
