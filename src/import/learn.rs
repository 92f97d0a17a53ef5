//! What a record that is there learns when somebody says that a new one is it.

use super::{Likely, Request};
use crate::error::Result;
use crate::exchange::Format;
use crate::model::{Extra, Kind};
use crate::registry::Registry;
use crate::store::edit::{self, Place};
use crate::store::record_text;
use serde_json::{Map, Value};

/// Has the record that is there learn by what the other goes in such files: its id, or for an
/// organisation that has none its name. Says whether there is anything to know it by.
///
/// # Errors
/// When the record is no longer where it was read.
pub fn learn(
    known: &mut edit::Plan,
    request: &Request,
    registry: &Registry,
    double: &Likely,
) -> Result<bool> {
    let format = request.format;
    let Some(at) = registry.find_id(double.kind, &double.there) else {
        return Ok(false);
    };
    let foreign = double.foreign.as_deref();
    let is_named = foreign.is_none() && double.kind == Kind::Organisations;
    if is_named && matches!(format, Format::Csv | Format::Vcard) {
        let name = record_text(&double.new_label)?;
        known.add(registry, at, &Place::field("also"), name.trim())?;
        return Ok(true);
    }
    // What came with an id that is readable has it here too.
    let foreign = foreign.unwrap_or(&double.new);
    if matches!(format, Format::Json | Format::Jsonl) {
        return Ok(false);
    }
    let mut all = Map::new();
    for (name, value) in registry.get(at).extra().iter() {
        all.insert(name.to_owned(), value.clone());
    }
    let fields = all
        .entry(format.name())
        .or_insert_with(|| Value::Object(Map::new()));
    let Value::Object(fields) = fields else {
        return Ok(false);
    };
    fields.insert("id".to_owned(), Value::String(foreign.to_owned()));
    let text = record_text(&Extra::new(all))?;
    known.set(registry, at, &Place::field("extra"), text.trim())?;
    Ok(true)
}
