//! Reads cards.

use super::{NAME, URN};
use crate::exchange::lines::unfolded;
use crate::exchange::naming::Naming;
use crate::exchange::{Item, Place, Refusal, Sink, decode};
use crate::lang::phrase;
use crate::model::{
    Extra, Kind, Lang, Organisation, OrganisationId, PartialDate, Person, PersonId, Post, Source,
    Text,
};
use crate::registry::Registry;
use calcard::vcard::{
    VCard, VCardEntry, VCardParameterName, VCardProperty as P, VCardValue, VCardVersion,
};
use calcard::{Entry, Parser};
use serde_json::{Map, Value};
use std::io::BufRead;

/// Reads every card of a file.
pub(in crate::exchange) fn read(from: &mut dyn BufRead, registry: &Registry, sink: &mut dyn Sink) {
    let text = match decode::text(from) {
        Ok(text) => text,
        Err(refusal) => return sink.refuse(*refusal),
    };
    let mut naming = Naming::new(registry, NAME);
    let mut parser = Parser::new(&text);
    let mut number = 0;
    let mut has_found = false;
    // Each entry takes at least a byte of the text.
    for _ in 0..=text.len() {
        let refused = match parser.entry() {
            Entry::VCard(card) => {
                number += 1;
                self::card(&mut naming, card, Place::Item("card", number), sink);
                has_found = true;
                None
            }
            Entry::Eof => break,
            Entry::ICalendar(_) => Some((phrase!("refusal-calendar"), String::new())),
            Entry::InvalidLine(line) => Some((phrase!("refusal-card-line"), line)),
            Entry::UnterminatedComponent(name) => {
                Some((phrase!("refusal-unended"), name.into_owned()))
            }
            _ => Some((phrase!("refusal-not-card"), String::new())),
        };
        if let Some((message, value)) = refused {
            has_found = true;
            let place = Place::Item("card", number + 1);
            sink.refuse(Refusal::new(place, message).at("", value.trim()));
        }
        if !sink.goes_on(text.len() as u64) {
            break;
        }
    }
    if !has_found {
        sink.refuse(Refusal::new(Place::Whole, phrase!("refusal-no-card")));
    }
}

/// The properties of a card, taken out one by one.
struct Properties {
    entries: Vec<VCardEntry>,
    is_v4: bool,
}

impl Properties {
    /// Takes all properties of a name out.
    fn take(&mut self, name: &P) -> Vec<VCardEntry> {
        let (found, left) = std::mem::take(&mut self.entries)
            .into_iter()
            .partition(|entry| entry.name == *name);
        self.entries = left;
        found
    }

    fn text(&mut self, name: &P) -> Option<String> {
        let found = self.take(name).into_iter().next()?;
        Some(words(&found)).filter(|text| !text.trim().is_empty())
    }

    /// Takes a text out with its languages; a further one without a language stays.
    fn texts(&mut self, name: &P, group: Option<&str>) -> Option<Text> {
        let mut versions: Vec<(Option<Lang>, String)> = Vec::new();
        self.entries.retain(|entry| {
            if entry.name != *name || (group.is_some() && entry.group.as_deref() != group) {
                return true;
            }
            let text = words(entry);
            let lang = language(entry);
            let is_new = versions.iter().all(|(had, _)| *had != lang);
            if text.trim().is_empty() || !is_new {
                return !text.trim().is_empty();
            }
            versions.push((lang, text));
            false
        });
        match versions.as_slice() {
            [] => None,
            [(None, text)] => Some(Text::plain(text)),
            _ => {
                let und = Lang::new("und")?;
                let all = versions.iter();
                Text::versions_of(all.map(|(lang, text)| {
                    (lang.clone().unwrap_or_else(|| und.clone()), text.as_str())
                }))
            }
        }
    }

    /// Takes a property that is none of the standard's out of a group.
    fn other(&mut self, name: &str, group: Option<&str>) -> Option<String> {
        let is_it = |entry: &VCardEntry| {
            matches!(&entry.name, P::Other(own) if own.eq_ignore_ascii_case(name))
                && entry.group.as_deref() == group
        };
        let at = self.entries.iter().position(is_it)?;
        Some(words(&self.entries.remove(at)))
    }

    /// What is left, as lines.
    fn extra(&self, foreign: &str, own: &str) -> Extra {
        let mut kept: Vec<Value> = Vec::new();
        for entry in &self.entries {
            if matches!(entry.name, P::Begin | P::End | P::Version | P::Kind) {
                continue;
            }
            let mut text = String::new();
            // Writing to a string cannot fail. The card will be written as one of version 4.
            entry.write_to(&mut text, self.is_v4).unwrap_or_default();
            kept.extend(unfolded(&text).into_iter().map(Value::String));
        }
        let mut fields = Map::new();
        if foreign != own && !foreign.is_empty() {
            fields.insert("id".to_owned(), Value::String(foreign.to_owned()));
        }
        if !kept.is_empty() {
            fields.insert("lines".to_owned(), Value::Array(kept));
        }
        Extra::under(NAME, fields)
    }
}

/// The text of a property, its parts in one.
fn words(entry: &VCardEntry) -> String {
    let mut parts: Vec<&str> = Vec::new();
    for value in &entry.values {
        match value {
            VCardValue::Component(own) => parts.extend(own.iter().map(String::as_str)),
            value => parts.extend(value.as_text()),
        }
    }
    parts.retain(|part| !part.trim().is_empty());
    parts.join(", ")
}

/// Has a text that came in an encoding for bytes be one, even where it was cut within a letter; a
/// picture stays what it is.
fn readable(entry: &mut VCardEntry) {
    if matches!(entry.name, P::Photo | P::Logo | P::Sound | P::Key) {
        return;
    }
    for value in &mut entry.values {
        if let VCardValue::Binary(data) = value
            && data.content_type.is_none()
        {
            *value = VCardValue::Text(String::from_utf8_lossy(&data.data).into_owned());
        }
    }
}

fn language(entry: &VCardEntry) -> Option<Lang> {
    let tag = entry.language()?.replace('_', "-");
    let tag = match tag.split_once('-') {
        Some((primary, rest)) => format!("{}-{rest}", primary.to_ascii_lowercase()),
        None => tag.to_ascii_lowercase(),
    };
    Lang::new(&tag)
}

fn card(naming: &mut Naming<'_>, card: VCard, place: Place, sink: &mut dyn Sink) {
    let mut properties = Properties {
        is_v4: card.version() == Some(VCardVersion::V4_0),
        entries: card.entries,
    };
    // A card of an older version is kept in the words of the newest, in which it is written.
    properties.is_v4 = true;
    properties.entries.iter_mut().for_each(readable);
    let kind = properties.text(&P::Kind).unwrap_or_default();
    let is_organisation = matches!(kind.to_lowercase().as_str(), "org" | "group");
    let uid = properties.text(&P::Uid).unwrap_or_default();
    let own = uid.strip_prefix(URN).and_then(|own| own.split_once(':'));
    let foreign = own.map_or_else(|| uid.clone(), |(_, id)| id.to_owned());
    let names = properties.texts(&P::Fn, None);
    // Where there is no name in one, its parts make it: family, given, further, before, after.
    let parts = || {
        let entry = properties.entries.iter().find(|entry| entry.name == P::N)?;
        let all: Vec<String> = entry
            .values
            .iter()
            .map(|value| match value {
                VCardValue::Component(own) => own.join(" "),
                value => value.as_text().unwrap_or_default().to_owned(),
            })
            .collect();
        let order = [3, 1, 2, 0, 4];
        let present: Vec<&str> = order
            .into_iter()
            .filter_map(|part: usize| all.get(part).map(String::as_str))
            .filter(|part| !part.trim().is_empty())
            .collect();
        (!present.is_empty()).then(|| Text::plain(&present.join(" ")))
    };
    let names = names
        .or_else(parts)
        .or_else(|| properties.texts(&P::Org, None));
    let Some(names) = names.filter(|names| !names.is_blank()) else {
        let refusal = Refusal::new(place, phrase!("refusal-card-unnamed"));
        return sink.refuse(refusal.of(&foreign).at("FN", ""));
    };
    let mut also: Vec<String> = Vec::new();
    for entry in properties.take(&P::Nickname) {
        for value in &entry.values {
            let name = crate::model::clean(value.as_text().unwrap_or_default());
            if !name.is_empty() && !also.contains(&name) {
                also.push(name);
            }
        }
    }
    let note = properties.texts(&P::Note, None);
    let sources = sources(&mut properties);
    let label = names.best(&[]).to_owned();
    if is_organisation {
        // The card of an organisation names it once more.
        properties.take(&P::Org);
        let with = |id: &str| {
            Some(Item::Organisation(Organisation {
                also: also.clone(),
                note: note.clone(),
                sources: sources.clone(),
                extra: properties.extra(&foreign, id),
                ..Organisation::named(OrganisationId::new(id).ok()?, names.clone())
            }))
        };
        return give(
            naming,
            Kind::Organisations,
            &foreign,
            &label,
            place,
            sink,
            with,
        );
    }
    let posts = posts(naming, &mut properties, place, sink);
    let with = |id: &str| {
        Some(Item::Person(Person {
            also: also.clone(),
            posts: posts.clone(),
            note: note.clone(),
            sources: sources.clone(),
            extra: properties.extra(&foreign, id),
            ..Person::named(PersonId::new(id).ok()?, names.clone())
        }))
    };
    give(naming, Kind::People, &foreign, &label, place, sink, with);
}

fn give(
    naming: &mut Naming<'_>,
    kind: Kind,
    foreign: &str,
    label: &str,
    place: Place,
    sink: &mut dyn Sink,
    with: impl Fn(&str) -> Option<Item>,
) {
    let item = if foreign.is_empty() {
        naming.settle(kind, label, with)
    } else {
        let id = naming.id(kind, foreign, label);
        with(&id)
    };
    if let Some(item) = item {
        sink.take(item, place);
    }
}

/// The posts of a card: what a group holds together is one.
fn posts(
    naming: &mut Naming<'_>,
    properties: &mut Properties,
    place: Place,
    sink: &mut dyn Sink,
) -> Vec<Post> {
    let mut groups: Vec<Option<String>> = Vec::new();
    for entry in &properties.entries {
        let is_post = matches!(entry.name, P::Title | P::Role | P::Org);
        if is_post && !groups.contains(&entry.group) {
            groups.push(entry.group.clone());
        }
    }
    let mut found = Vec::new();
    for group in groups {
        let group = group.as_deref();
        let org = properties
            .entries
            .iter()
            .position(|entry| entry.name == P::Org && entry.group.as_deref() == group);
        let at = org.and_then(|at| {
            let entry = properties.entries.remove(at);
            let id = VCardParameterName::Other("X-PARAPH-ID".to_owned());
            let id = entry.parameters(&id).next().and_then(|id| id.as_text());
            let known = id.and_then(|id| naming.known(Kind::Organisations, id));
            let known = known.and_then(|id| OrganisationId::new(id).ok());
            known.or_else(|| organisation(naming, &words(&entry), place, sink))
        });
        let title = properties.texts(&P::Title, group);
        let title = title.or_else(|| properties.texts(&P::Role, group));
        let date = |text: Option<String>| -> Option<PartialDate> { text?.parse().ok() };
        let since = date(properties.other("X-PARAPH-SINCE", group));
        let until = date(properties.other("X-PARAPH-UNTIL", group));
        if title.is_none() && at.is_none() {
            continue;
        }
        found.push(Post {
            title: title.unwrap_or_else(|| Text::plain("member")),
            at,
            since,
            until,
            sources: Vec::new(),
            extra: Extra::default(),
        });
    }
    found
}

/// The organisation of a name; one that nobody knows is added.
fn organisation(
    naming: &mut Naming<'_>,
    name: &str,
    place: Place,
    sink: &mut dyn Sink,
) -> Option<OrganisationId> {
    if name.trim().is_empty() {
        return None;
    }
    if let Some(known) = naming.organisation_named(name) {
        return Some(known);
    }
    let id = naming.new_organisation(name)?;
    let record = Organisation::named(id.clone(), Text::plain(name));
    sink.take(Item::Organisation(record), place);
    Some(id)
}

/// The sources that are addresses on the web; others stay as lines.
fn sources(properties: &mut Properties) -> Vec<Source> {
    let mut found = Vec::new();
    properties.entries.retain(|entry| {
        if entry.name != P::Source {
            return true;
        }
        match Source::on_web(&words(entry)) {
            Some(source) => {
                found.push(source);
                false
            }
            None => true,
        }
    });
    found
}
