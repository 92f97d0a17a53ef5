//! The messages of one language.

use super::{Part, Phrase, Value};
use fluent_bundle::concurrent::FluentBundle;
use fluent_bundle::{FluentArgs, FluentResource};
use include_dir::{Dir, include_dir};
use std::borrow::Cow;
use std::collections::HashMap;
use std::fmt;
use std::sync::{Arc, OnceLock};
use unic_langid::LanguageIdentifier;

/// The files of the languages, as they were when the program was built.
static FILES: Dir<'_> = include_dir!("$CARGO_MANIFEST_DIR/src/lang");
/// The language of every message, which another falls back to.
const ENGLISH: &str = "en";

/// The messages of one language; cheap to clone.
#[derive(Clone)]
pub struct Words(Arc<Bundles>);

struct Bundles {
    tag: &'static str,
    /// What keys are called that messages name, by what they do.
    keys: Arc<HashMap<String, String>>,
    own: FluentBundle<FluentResource>,
    /// Read once something is missing in the language.
    english: OnceLock<FluentBundle<FluentResource>>,
}

impl Words {
    /// The messages in the first of the wanted languages that there are messages in, else in
    /// English. `wanted` are tags such as `fr` or `fr-FR`, the best first; regions are left out of
    /// account.
    pub fn of<'a>(wanted: impl IntoIterator<Item = &'a str>) -> Self {
        let known = |tag: &str| {
            let primary = tag.split(['-', '_']).next().unwrap_or_default();
            Self::tags().find(|known| known.eq_ignore_ascii_case(primary))
        };
        let tag = wanted.into_iter().find_map(known).unwrap_or(ENGLISH);
        Self::with(tag, HashMap::new())
    }

    fn with(tag: &'static str, keys: HashMap<String, String>) -> Self {
        let keys = Arc::new(keys);
        Self(Arc::new(Bundles {
            tag,
            own: bundle(tag, &keys),
            english: OnceLock::new(),
            keys,
        }))
    }

    /// The same messages, which name these keys by what they do: where a message says
    /// `{ KEY("undo", "u") }` it is the one of `undo`, else `u`.
    #[must_use]
    pub fn naming(&self, keys: HashMap<String, String>) -> Self {
        if *self.0.keys == keys {
            return self.clone();
        }
        Self::with(self.0.tag, keys)
    }

    /// The messages in English.
    pub fn english() -> Self {
        Self::of([])
    }

    /// The tags of the languages that there are messages in, in order.
    pub fn tags() -> impl Iterator<Item = &'static str> {
        let mut tags: Vec<_> = FILES
            .files()
            .filter_map(|file| file.path().to_str()?.strip_suffix(".ftl"))
            .collect();
        tags.sort_unstable();
        tags.into_iter()
    }

    /// The tag of the language.
    pub fn tag(&self) -> &'static str {
        self.0.tag
    }

    /// A message without values. One that no language has is told by its name.
    pub fn say<'a>(&'a self, id: &'a str) -> Cow<'a, str> {
        self.write(id, None)
    }

    /// A message without values, where there is one of that name.
    pub fn find(&self, id: &str) -> Option<String> {
        let found = written(&self.0.own, id, None);
        let english = || written(self.fallback(), id, None);
        found.or_else(english).map(Cow::into_owned)
    }

    /// A message with its values; [`tell!`](super::tell) writes them shorter.
    pub fn tell(&self, id: &str, values: &[(&str, Value<'_>)]) -> String {
        let values: FluentArgs<'_> = values.iter().cloned().collect();
        self.write(id, Some(&values)).into_owned()
    }

    /// A phrase in this language.
    pub fn phrase(&self, phrase: &Phrase) -> String {
        match phrase {
            Phrase::Verbatim(text) => text.clone(),
            Phrase::Message(id, values) => {
                let values: Vec<_> = values
                    .iter()
                    .map(|(name, part)| (*name, self.part(part)))
                    .collect();
                self.tell(id, &values)
            }
        }
    }

    /// What is told where the language has no message.
    fn fallback(&self) -> &FluentBundle<FluentResource> {
        let Bundles { english, keys, .. } = &*self.0;
        english.get_or_init(|| bundle(ENGLISH, keys))
    }

    fn part<'a>(&self, part: &'a Part) -> Value<'a> {
        match part {
            Part::Text(text) => Value::from(text.as_str()),
            Part::Number(number) => Value::from(*number),
            Part::Phrase(phrase) => Value::from(self.phrase(phrase)),
        }
    }

    fn write<'a>(&'a self, id: &'a str, values: Option<&FluentArgs<'_>>) -> Cow<'a, str> {
        let found = written(&self.0.own, id, values);
        found
            .or_else(|| written(self.fallback(), id, values))
            .unwrap_or_else(|| {
                debug_assert!(false, "no message is called {id}");
                Cow::Borrowed(id)
            })
    }
}

impl fmt::Debug for Words {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_tuple("Words").field(&self.0.tag).finish()
    }
}

fn written<'a>(
    bundle: &'a FluentBundle<FluentResource>,
    id: &str,
    values: Option<&FluentArgs<'_>>,
) -> Option<Cow<'a, str>> {
    let pattern = bundle.get_message(id)?.value()?;
    let mut errors = Vec::new();
    let text = match values {
        // What is written with values cannot outlive them.
        Some(_) => bundle
            .format_pattern(pattern, values, &mut errors)
            .into_owned()
            .into(),
        None => bundle.format_pattern(pattern, None, &mut errors),
    };
    debug_assert!(errors.is_empty(), "{id}: {errors:?}");
    Some(text)
}

/// Reads the file of a language. What is wrong in it is left out, and `tests/messages.rs` says so.
fn bundle(tag: &str, keys: &Arc<HashMap<String, String>>) -> FluentBundle<FluentResource> {
    let language: LanguageIdentifier = tag.parse().unwrap_or_default();
    let mut bundle = FluentBundle::new_concurrent(vec![language]);
    // Marks that isolate the direction of values would be drawn by terminals.
    bundle.set_use_isolating(false);
    let keys = Arc::clone(keys);
    // It can be added but once, and is.
    let _added = bundle.add_function("KEY", move |values, _| named(&keys, values));
    let file = FILES.get_file(format!("{tag}.ftl"));
    let text = file.and_then(|file| file.contents_utf8());
    let text = text.unwrap_or_default().to_owned();
    let read = FluentResource::try_new(text).unwrap_or_else(|(sound, _)| sound);
    bundle.add_resource_overriding(read);
    bundle
}

/// What the key is called that does something, else what the message itself calls it.
fn named<'a>(keys: &HashMap<String, String>, values: &[Value<'a>]) -> Value<'a> {
    let text = |at: usize| match values.get(at) {
        Some(Value::String(text)) => Some(text),
        _ => None,
    };
    let own = text(0).and_then(|action| keys.get(action.as_ref()));
    match (own, text(1)) {
        (Some(own), _) => Value::from(own.clone()),
        (None, Some(as_it_comes)) => Value::String(as_it_comes.clone()),
        (None, None) => Value::Error,
    }
}

#[cfg(test)]
mod tests {
    use super::Words;
    use crate::lang::{phrase, tell};

    #[test]
    fn the_first_language_there_is_else_english() {
        assert_eq!(Words::of(["fr-FR"]).tag(), "fr");
        assert_eq!(Words::of(["FR"]).tag(), "fr");
        assert_eq!(Words::of(["xx", "fr"]).tag(), "fr");
        assert_eq!(Words::of(["xx"]).tag(), "en");
        assert_eq!(Words::english().tag(), "en");
        assert!(Words::tags().any(|tag| tag == "fr"));
    }

    #[test]
    fn plurals_are_those_of_the_language() {
        let days = |words: &Words, count: i32| tell!(words, "span-days", count = count);
        let (english, french) = (Words::english(), Words::of(["fr"]));
        assert_eq!(days(&english, 0), "0 days");
        assert_eq!(days(&english, 1), "1 day");
        assert_eq!(days(&french, 0), "0 jour");
        assert_eq!(days(&french, 2), "2 jours");
    }

    #[test]
    fn nothing_isolates_a_value_and_a_phrase_is_told_later() {
        let span = phrase!("span-days", count = 3);
        let whole = phrase!("schedule-overdue", span = span);
        assert_eq!(Words::english().phrase(&whole), "overdue by 3 days");
        assert_eq!(whole.to_string(), "overdue by 3 days");
        assert_eq!(Words::of(["fr"]).phrase(&whole), "en retard de 3 jours");
    }

    #[test]
    fn words_are_shared_between_threads() {
        fn shared<T: Send + Sync + Clone>(_: &T) {}
        shared(&Words::english());
    }
}
