//! Reads records from JSON objects, whatever is in them.

use super::{MARK, TITLE_PAGE};
use crate::exchange::{Item, Mark, Place, Refusal, Sink};
use crate::lang::{Phrase, phrase};
use crate::ledger::Entry;
use crate::model::{FollowUpId, Kind, Status};
use serde::de::value::MapAccessDeserializer;
use serde::de::{
    DeserializeOwned, DeserializeSeed, Deserializer as _, MapAccess, SeqAccess, Visitor,
};
use serde_json::{Map, Value};
use std::fmt;
use std::io::{BufRead, Read as _};

/// The longest line read, in bytes.
const MAX_LINE: u64 = 64 * 1024 * 1024;

/// What is worked out and no field of a record.
const WORKED_OUT: [&str; 12] = [
    "kind",
    "label",
    "delivery",
    "meeting",
    "proposal",
    "agreement",
    "schedule",
    "since",
    "links",
    "linked_from",
    "found_by",
    "remark",
];

/// Reads an object a line; an empty line says nothing.
pub(in crate::exchange) fn read_lines(from: &mut dyn BufRead, sink: &mut dyn Sink) {
    let mut line = Vec::new();
    let (mut number, mut bytes) = (0, 0);
    loop {
        line.clear();
        number += 1;
        let place = Place::Line(number);
        match from.take(MAX_LINE + 1).read_until(b'\n', &mut line) {
            Ok(0) => return,
            Ok(read) => bytes += read as u64,
            Err(error) => return sink.refuse(Refusal::new(place, error.to_string())),
        }
        if line.len() as u64 > MAX_LINE {
            let message = phrase!("refusal-long-line");
            return sink.refuse(Refusal::new(place, message));
        }
        let text = line.strip_prefix("\u{FEFF}".as_bytes());
        let text = text.filter(|_| number == 1).unwrap_or(&line).trim_ascii();
        if !text.is_empty() {
            match serde_json::from_slice::<Value>(text) {
                Ok(value) => take(value, place, sink),
                Err(error) => sink.refuse(Refusal::new(place, not_json(&error))),
            }
        }
        if !sink.goes_on(bytes) {
            return;
        }
    }
}

/// Reads a list of objects, or a single one.
pub(in crate::exchange) fn read_list(from: &mut dyn BufRead, sink: &mut dyn Sink) {
    let mut reader = serde_json::Deserializer::from_reader(from);
    let read = reader.deserialize_any(List(sink));
    if let Err(error) = read.and_then(|()| reader.end()) {
        let line = error.line().max(1) as u64;
        sink.refuse(Refusal::new(Place::Line(line), not_json(&error)));
    }
}

fn not_json(error: &serde_json::Error) -> Phrase {
    phrase!("refusal-not-json", why = error.to_string())
}

/// Gives each object of a list to a sink.
struct List<'a>(&'a mut dyn Sink);

impl<'de> Visitor<'de> for List<'_> {
    type Value = ();

    fn expecting(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("a list of objects")
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut list: A) -> Result<(), A::Error> {
        let mut number = 0;
        while let Some(value) = list.next_element_seed(Any)? {
            number += 1;
            take(value, Place::Item("object", number), self.0);
            if !self.0.goes_on(number) {
                // What is left is passed over: the list has to end for its reader to.
                while list.next_element::<serde::de::IgnoredAny>()?.is_some() {}
            }
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, map: A) -> Result<(), A::Error> {
        let value = serde::Deserialize::deserialize(MapAccessDeserializer::new(map))?;
        take(value, Place::Item("object", 1), self.0);
        Ok(())
    }
}

/// Reads any value.
struct Any;

impl<'de> DeserializeSeed<'de> for Any {
    type Value = Value;

    fn deserialize<D: serde::Deserializer<'de>>(self, from: D) -> Result<Value, D::Error> {
        serde::Deserialize::deserialize(from)
    }
}

/// Takes an object for what it says it is.
fn take(value: Value, place: Place, sink: &mut dyn Sink) {
    let Value::Object(mut fields) = value else {
        return sink.refuse(Refusal::new(place, phrase!("refusal-not-object")));
    };
    let Some(Value::String(noun)) = fields.get("kind").cloned() else {
        let message = phrase!("refusal-no-kind");
        return sink.refuse(Refusal::new(place, message));
    };
    let id = fields.get("id").and_then(Value::as_str).unwrap_or_default();
    let id = id.to_owned();
    let read = match (noun.as_str(), Kind::from_name(&noun)) {
        (TITLE_PAGE, _) => {
            fields.remove("kind");
            record(fields, Item::TitlePage)
        }
        (MARK, _) => {
            fields.remove("kind");
            record::<Entry>(fields, Item::Entry)
        }
        (_, Some(Kind::People)) => record(own(fields), Item::Person),
        (_, Some(Kind::Organisations)) => record(own(fields), Item::Organisation),
        (_, Some(Kind::Places)) => record(own(fields), Item::Place),
        (_, Some(Kind::Events)) => record(own(fields), Item::Event),
        (_, Some(Kind::Meetings)) => record(own(fields), Item::Meeting),
        (_, Some(Kind::Agreements)) => record(own(fields), Item::Agreement),
        (_, Some(Kind::FollowUps)) => standing(&fields),
        (_, Some(Kind::Proposals)) => Err(("kind".to_owned(), phrase!("refusal-proposal-alone"))),
        (_, None) => Err(("kind".to_owned(), phrase!("refusal-no-such-kind"))),
    };
    match read {
        Ok(item) => sink.take(item, place),
        Err((field, message)) => {
            let value = if field == "kind" { noun } else { String::new() };
            sink.refuse(Refusal::new(place, message).of(&id).at(&field, &value));
        }
    }
}

/// The fields of a record as its file has them.
fn own(mut fields: Map<String, Value>) -> Map<String, Value> {
    for name in WORKED_OUT {
        fields.shift_remove(name);
    }
    if let Some(kind) = fields.shift_remove("type") {
        fields.insert("kind".to_owned(), kind);
    }
    fields
}

/// Reads a record, what it has no field for into `extra`; else says which field is at fault.
fn record<T: DeserializeOwned>(
    mut fields: Map<String, Value>,
    item: impl Fn(T) -> Item,
) -> Result<Item, (String, Phrase)> {
    // Each round takes out one field, of which there are so many.
    for _ in 0..=fields.len() {
        let error = match T::deserialize(Value::Object(fields.clone())) {
            Ok(record) => return Ok(item(record)),
            Err(error) => error.to_string(),
        };
        let unknown = error.strip_prefix("unknown field `");
        let unknown = unknown.and_then(|rest| rest.split_once('`'));
        let name = unknown.map(|(name, _)| name.to_owned());
        let Some((name, value)) =
            name.and_then(|name| fields.shift_remove(&name).map(|value| (name, value)))
        else {
            return Err((culprit::<T>(&fields, &error), error.into()));
        };
        let extra = fields
            .entry("extra")
            .or_insert_with(|| Value::Object(Map::new()));
        if let Value::Object(extra) = extra {
            extra.entry(name).or_insert(value);
        }
    }
    Err((String::new(), phrase!("refusal-many-fields")))
}

/// The field without which the error would be another, or none.
fn culprit<T: DeserializeOwned>(fields: &Map<String, Value>, error: &str) -> String {
    let at_fault = |name: &&String| {
        let mut others = fields.clone();
        others.shift_remove(*name);
        let read = T::deserialize(Value::Object(others));
        read.err().is_none_or(|other| other.to_string() != error)
    };
    fields.keys().find(at_fault).cloned().unwrap_or_default()
}

/// Reads what a follow-up says of its status: it is itself part of a meeting or an agreement.
fn standing(fields: &Map<String, Value>) -> Result<Item, (String, Phrase)> {
    let text = |name: &str| fields.get(name).and_then(Value::as_str).unwrap_or_default();
    let on =
        FollowUpId::new(text("id")).map_err(|error| ("id".to_owned(), error.to_string().into()))?;
    let status = fields.get("status").cloned().unwrap_or_default();
    let status: Status = serde_json::from_value(status)
        .map_err(|error| ("status".to_owned(), error.to_string().into()))?;
    let note = fields.get("remark").and_then(Value::as_str);
    let note = note.map(crate::model::clean);
    Ok(Item::Mark(Mark { on, status, note }))
}
