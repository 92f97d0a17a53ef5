//! Values of Popolo objects as those of the registry.

use crate::model::{Extra, Lang, PartialDate, Source, Text};
use serde_json::{Map, Value};

/// The fields of an object, taken out one by one: what is left is kept.
#[derive(Debug)]
pub(super) struct Fields(pub(super) Map<String, Value>);

impl Fields {
    /// Takes a text out; a number stands for its digits, and one that is blank for none.
    pub(super) fn text(&mut self, name: &str) -> Option<String> {
        let text = match self.0.get(name)? {
            Value::String(text) if !text.trim().is_empty() => text.clone(),
            Value::Number(number) => number.to_string(),
            _ => return None,
        };
        self.0.shift_remove(name);
        Some(text)
    }

    /// Takes out a text that may stand in several languages, `"…"` or `{"lang:fr": "…"}`.
    pub(super) fn words(&mut self, name: &str) -> Option<Text> {
        let text = words(self.0.get(name)?)?;
        self.0.shift_remove(name);
        Some(text)
    }

    /// Takes a date out, if it is one.
    pub(super) fn date(&mut self, name: &str) -> Option<PartialDate> {
        let text = self.0.get(name)?.as_str()?;
        let date = date(text)?;
        // A time of day has no place here: the field stays for what it says beyond the day.
        if text.len() <= 10 {
            self.0.shift_remove(name);
        }
        Some(date)
    }

    /// Takes the objects of a list out; what else is in it stays.
    pub(super) fn objects(&mut self, name: &str) -> Vec<Map<String, Value>> {
        let Some(Value::Array(items)) = self.0.get_mut(name) else {
            return Vec::new();
        };
        let mut found = Vec::new();
        items.retain_mut(|item| match item {
            Value::Object(fields) => {
                found.push(std::mem::take(fields));
                false
            }
            _ => true,
        });
        if items.is_empty() {
            self.0.shift_remove(name);
        }
        found
    }

    /// Takes out an object.
    pub(super) fn object(&mut self, name: &str) -> Option<Map<String, Value>> {
        if !self.0.get(name)?.is_object() {
            return None;
        }
        match self.0.shift_remove(name) {
            Some(Value::Object(fields)) => Some(fields),
            _ => None,
        }
    }

    /// Takes the sources out: those that are an address and a note, as the registry has them.
    pub(super) fn sources(&mut self) -> Vec<Source> {
        let mut found = Vec::new();
        let mut left = Vec::new();
        for fields in self.objects("sources") {
            match source(&fields) {
                Some(source) => {
                    if !found.contains(&source) {
                        found.push(source);
                    }
                }
                None => left.push(Value::Object(fields)),
            }
        }
        if !left.is_empty() {
            self.0.insert("sources".to_owned(), Value::Array(left));
        }
        found
    }

    /// What is left, with the id that it has elsewhere where that is not its own here.
    pub(super) fn extra(mut self, foreign: &str, own: &str) -> Extra {
        self.0
            .retain(|_, value| !value.is_null() && *value != Value::String(String::new()));
        if foreign != own && !foreign.is_empty() {
            self.0
                .shift_insert(0, "id".to_owned(), Value::String(foreign.to_owned()));
        }
        Extra::under(super::NAME, self.0)
    }
}

/// A text of one language or several.
pub(super) fn words(value: &Value) -> Option<Text> {
    match value {
        Value::String(text) if !text.trim().is_empty() => Some(Text::plain(text)),
        Value::Object(versions) => {
            let versions: Vec<(Lang, &str)> = versions
                .iter()
                .filter_map(|(tag, text)| Some((language(tag)?, text.as_str()?)))
                .filter(|(_, text)| !text.trim().is_empty())
                .collect();
            Text::versions_of(versions)
        }
        _ => None,
    }
}

/// A language tag as it is met: `fr`, `lang:fr`, `zh_TW`, `zh-Hant`.
pub(super) fn language(tag: &str) -> Option<Lang> {
    let tag = tag.strip_prefix("lang:").unwrap_or(tag).replace('_', "-");
    let tag = match tag.split_once('-') {
        Some((primary, rest)) => format!("{}-{rest}", primary.to_ascii_lowercase()),
        None => tag.to_ascii_lowercase(),
    };
    Lang::new(&tag)
}

/// A date, of which a time of day is left out: `2024`, `2024-06`, `2024-06-28T10:00:00Z`.
fn date(text: &str) -> Option<PartialDate> {
    let day = text.split(['T', ' ']).next().unwrap_or(text);
    day.parse().ok()
}

fn source(fields: &Map<String, Value>) -> Option<Source> {
    let url = fields.get("url")?.as_str()?;
    let note = fields.get("note").map(|note| note.as_str());
    let known = |name: &String| matches!(name.as_str(), "url" | "note");
    if !fields.keys().all(known) || !is_address(url) || note == Some(None) {
        return None;
    }
    Some(Source {
        publisher: note.flatten().map(Text::plain),
        attributed_to: None,
        url: Some(crate::model::clean(url)),
        language: None,
        published: None,
        retrieved: None,
        quote: None,
    })
}

fn is_address(url: &str) -> bool {
    let rest = url
        .strip_prefix("https://")
        .or_else(|| url.strip_prefix("http://"));
    rest.is_some_and(|rest| {
        rest.starts_with(char::is_alphanumeric) && !rest.contains(char::is_whitespace)
    })
}
