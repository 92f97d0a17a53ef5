//! What a record brought along that the registry has no field for.

use super::shown;
use serde::{Deserialize, Deserializer, Serialize, Serializer};
use serde_json::{Map, Value};

/// What was imported with a record and has no field here, by name: texts, numbers, lists and maps,
/// `{"popolo": {"birth_date": "1960"}}`. It is kept, shown and exported again.
///
/// What an import brings stands under the name of its format. Hostile characters are shown visibly
/// as it is read; line feeds and tabs stay.
#[derive(Debug, Clone, PartialEq, Eq, Default)]
pub struct Extra(Option<Box<Map<String, Value>>>);

impl Extra {
    /// Keeps fields as they are named.
    pub fn new(fields: Map<String, Value>) -> Self {
        let fields: Map<String, Value> = fields
            .into_iter()
            .map(|(name, value)| (cleaned_text(name), cleaned(value)))
            .collect();
        Self((!fields.is_empty()).then(|| Box::new(fields)))
    }

    /// Keeps fields under one name; none of them, and there is nothing to keep.
    pub fn under(name: &str, fields: Map<String, Value>) -> Self {
        let mut outer = Map::new();
        if !fields.is_empty() {
            outer.insert(name.to_owned(), Value::Object(fields));
        }
        Self::new(outer)
    }

    /// Says whether nothing is kept.
    pub fn is_empty(&self) -> bool {
        self.0.is_none()
    }

    /// The value of a name.
    pub fn get(&self, name: &str) -> Option<&Value> {
        self.0.as_ref()?.get(name)
    }

    /// What is kept under a name that fields stand under.
    pub fn fields(&self, name: &str) -> impl Iterator<Item = (&str, &Value)> {
        let fields = self.get(name).and_then(Value::as_object);
        fields
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// Every name with its value, in the file's order.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &Value)> {
        let fields = self.0.as_ref().map(|fields| fields.iter());
        fields
            .into_iter()
            .flatten()
            .map(|(name, value)| (name.as_str(), value))
    }

    /// Every single value with the way to it, such as `popolo · links · 1 · url`, in the file's
    /// order.
    pub fn leaves(&self) -> Vec<(String, String)> {
        let mut found = Vec::new();
        for (name, value) in self.iter() {
            leaves(name.to_owned(), value, &mut found);
        }
        found
    }
}

fn leaves(way: String, value: &Value, found: &mut Vec<(String, String)>) {
    match value {
        Value::Object(fields) => {
            for (name, value) in fields {
                leaves(format!("{way} · {name}"), value, found);
            }
        }
        Value::Array(items) if items.iter().any(|item| item.is_object() || item.is_array()) => {
            for (number, value) in items.iter().enumerate() {
                leaves(format!("{way} · {}", number + 1), value, found);
            }
        }
        Value::Array(items) => {
            let words: Vec<String> = items.iter().map(words).collect();
            found.push((way, words.join(", ")));
        }
        value => found.push((way, words(value))),
    }
}

/// A single value as it is read by people.
fn words(value: &Value) -> String {
    match value {
        Value::String(text) => super::clean(text),
        Value::Null => String::new(),
        other => other.to_string(),
    }
}

fn cleaned(value: Value) -> Value {
    match value {
        Value::String(text) => Value::String(cleaned_text(text)),
        Value::Array(items) => items.into_iter().map(cleaned).collect(),
        Value::Object(fields) => fields
            .into_iter()
            .map(|(name, value)| (cleaned_text(name), cleaned(value)))
            .collect(),
        plain => plain,
    }
}

/// The text with hostile characters made visible, but those that lay it out.
fn cleaned_text(text: String) -> String {
    if text.bytes().all(|byte| matches!(byte, b' '..=b'~')) {
        return text;
    }
    let mut kept = String::with_capacity(text.len());
    for part in text.replace("\r\n", "\n").split_inclusive(['\n', '\t']) {
        let end = part.len() - usize::from(part.ends_with(['\n', '\t']));
        let (words, layout) = part.split_at(end);
        kept.push_str(&shown(words));
        kept.push_str(layout);
    }
    kept
}

impl Serialize for Extra {
    fn serialize<S: Serializer>(&self, to: S) -> Result<S::Ok, S::Error> {
        match &self.0 {
            Some(fields) => fields.serialize(to),
            None => Map::new().serialize(to),
        }
    }
}

impl<'de> Deserialize<'de> for Extra {
    fn deserialize<D: Deserializer<'de>>(from: D) -> Result<Self, D::Error> {
        Ok(Self::new(Map::deserialize(from)?))
    }
}

#[cfg(test)]
mod tests {
    use super::Extra;
    use serde_json::json;

    fn read(text: &str) -> Extra {
        ron::from_str(text).unwrap()
    }

    #[test]
    fn people_write_it_as_the_rest_of_a_file() {
        let extra = read(
            r#"{"popolo": (gender: "female", links: [{"url": "https://x.example"}, {"url": "b"}]), "n": -2, "f": 1.5, "b": true, "none": ()}"#,
        );
        assert_eq!(
            serde_json::to_value(&extra).unwrap(),
            json!({"popolo": {"gender": "female", "links": [{"url": "https://x.example"}, {"url": "b"}]}, "n": -2, "f": 1.5, "b": true, "none": null})
        );
        assert_eq!(read(&ron::to_string(&extra).unwrap()), extra);
        let leaves = extra.leaves();
        assert_eq!(
            leaves[0],
            ("popolo · gender".to_owned(), "female".to_owned())
        );
        assert_eq!(
            leaves[2],
            ("popolo · links · 2 · url".to_owned(), "b".to_owned())
        );
    }

    #[test]
    fn lines_stay_and_what_is_hostile_is_shown() {
        let extra = read(r#"{"a\u{1b}": "one\ntwo\t\u{202e}"}"#);
        let (name, value) = extra.iter().next().unwrap();
        assert_eq!((name, value), ("a␛", &json!("one\ntwo\t<U+202E>")));
        assert!(read("{}").is_empty());
        assert!(ron::from_str::<Extra>("[1]").is_err());
    }
}
