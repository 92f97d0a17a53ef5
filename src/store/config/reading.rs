//! Reads a configuration setting by setting, so that a wrong one takes no other along.

use super::{Config, GivenKeys, SavedView};
use crate::lang::{Words, tell};
use crate::model::clean;
use crate::store::fault::Spot;
use crate::store::spans::{self, Item, Node, Places, Shape};
use crate::store::{Fault, read, ron_error};
use serde::de::{DeserializeOwned, IgnoredAny};
use std::fs;
use std::path::Path;

/// The largest configuration read, in bytes.
const MAX_FILE: u64 = 1024 * 1024;

/// How many settings, keys and themes are read; nobody has more, and each is held against the others.
const MOST: usize = 300;

/// The settings there are.
pub(super) const SETTINGS: [&str; 9] = [
    "views",
    "theme",
    "themes",
    "keys",
    "screen_reader",
    "borders",
    "bidi",
    "clipboard",
    "links",
];

/// The text of a configuration; empty when there is none.
///
/// # Errors
/// A [`Fault`] when the file cannot be read, is too large or is not UTF-8.
pub(super) fn text(path: &Path) -> Result<String, Fault> {
    let fault = |why: String| Fault::of_file(path, format!("cannot be read: {why}"));
    // A link is followed, since people keep such files elsewhere.
    let size = match fs::metadata(path) {
        Ok(there) if there.is_file() => there.len(),
        Ok(_) => return Err(fault("it is not a file".to_owned())),
        Err(error) if error.kind() == std::io::ErrorKind::NotFound => return Ok(String::new()),
        Err(error) => return Err(fault(error.to_string())),
    };
    if size > MAX_FILE {
        return Err(fault("it is larger than 1 MiB".to_owned()));
    }
    let bytes = fs::read(path).map_err(|error| fault(error.to_string()))?;
    let text = String::from_utf8(bytes).map_err(|error| {
        let sound = error.utf8_error().valid_up_to();
        let before = String::from_utf8_lossy(error.as_bytes().get(..sound).unwrap_or_default());
        let place = Places::new(&before).of(before.len());
        Fault::at(path, place, "not UTF-8 text")
    })?;
    // Some editors begin with a byte order mark, which is no part of the text.
    Ok(text.strip_prefix('\u{FEFF}').unwrap_or(&text).to_owned())
}

/// What a text sets, and what is wrong with it.
pub(super) fn config(path: &Path, text: &str, words: &Words) -> (Config, Vec<Fault>) {
    if spans::opening(text).is_none() {
        return (Config::default(), Vec::new());
    }
    let mut reading = Reading {
        path,
        text,
        places: Places::new(text),
        words,
        faults: Vec::new(),
    };
    let whole = read::options().from_str::<IgnoredAny>(text);
    let config = match (whole, spans::tree(text)) {
        (Ok(_), Some(tree)) => reading.settings(&tree),
        (Err(error), _) => {
            let (message, hint) = ron_error::explain(&error);
            let start = error.span.start;
            let fault = Fault::at(path, (start.line, start.col), message);
            reading.faults.push(fault.hinted(hint));
            Config::default()
        }
        (Ok(_), None) => {
            let what = words.say("config-no-settings").into_owned();
            reading.fault(0, what, None);
            Config::default()
        }
    };
    let mut faults = reading.faults;
    faults.sort();
    (config, faults)
}

/// A configuration while it is read.
pub(super) struct Reading<'a> {
    path: &'a Path,
    text: &'a str,
    places: Places<'a>,
    pub(super) words: &'a Words,
    faults: Vec<Fault>,
}

impl Reading<'_> {
    fn settings(&mut self, tree: &Node) -> Config {
        let mut config = Config::default();
        let Shape::Struct(items) = &tree.shape else {
            let what = self.words.say("config-no-settings").into_owned();
            self.fault(tree.span.start, what, None);
            return config;
        };
        let items = self.at_most(items);
        config.themes = self.themes(tree.field("themes"));
        for (number, item) in items.iter().enumerate() {
            let name = item.name.as_deref().unwrap_or_default();
            let before = items.iter().take(number);
            if before.clone().any(|other| other.name == item.name) {
                self.told_twice(item, name);
                continue;
            }
            let node = &item.node;
            match name {
                "views" => config.views = self.views(node),
                "theme" => config.theme = self.wanted(node, &config.themes),
                // They are read before, since `theme` may name one.
                "themes" => {}
                "keys" => config.keys = self.keys(node),
                "screen_reader" => self.set(node, &mut config.screen_reader),
                "borders" => self.set(node, &mut config.borders),
                "bidi" => self.set(node, &mut config.bidi),
                "clipboard" => self.set(node, &mut config.clipboard),
                "links" => self.set(node, &mut config.links),
                unknown => {
                    let what = tell!(self.words, "config-no-setting", name = unknown);
                    let hint = nearest(unknown, SETTINGS, self.words);
                    self.fault(item.start, what, Some(hint));
                }
            }
        }
        config
    }

    /// Each view that is sound.
    fn views(&mut self, node: &Node) -> Vec<SavedView> {
        let Shape::List(items) = &node.shape else {
            return self.value(node).unwrap_or_default();
        };
        let mut views = Vec::new();
        for item in items {
            let Some(mut view) = self.value::<SavedView>(&item.node) else {
                continue;
            };
            let query = item.node.field("query").unwrap_or(&item.node);
            view.at = self.within(query);
            view.name = clean(&view.name);
            views.push(view);
        }
        views
    }

    /// The keys that are given to actions.
    fn keys(&mut self, node: &Node) -> Vec<GivenKeys> {
        let mut given: Vec<GivenKeys> = Vec::new();
        for (name, item) in self.entries(node, "config-keys-wanted") {
            if given.iter().any(|other| other.action == name) {
                self.told_twice(item, &name);
                continue;
            }
            if let Some(keys) = self.value::<String>(&item.node) {
                given.push(GivenKeys {
                    action: name,
                    keys,
                    action_at: self.spot(item.start).after(1),
                    keys_at: self.within(&item.node),
                });
            }
        }
        given
    }

    /// The entries of a map whose keys are texts; `wanted` is told of what is none.
    pub(super) fn entries<'n>(
        &mut self,
        node: &'n Node,
        wanted: &'static str,
    ) -> Vec<(String, &'n Item)> {
        let Shape::Map(items) = &node.shape else {
            let what = self.words.say(wanted).into_owned();
            self.fault(node.span.start, what, None);
            return Vec::new();
        };
        let named = self.at_most(items).iter().map(|item| {
            let name = item.name.as_deref().unwrap_or_default();
            (clean(name), item)
        });
        named.collect()
    }

    /// As many items as are read; that there are more is told.
    fn at_most<'n>(&mut self, items: &'n [Item]) -> &'n [Item] {
        if let Some(item) = items.get(MOST) {
            let what = tell!(self.words, "config-most", most = MOST);
            self.fault(item.start, what, None);
        }
        items.get(..MOST).unwrap_or(items)
    }

    /// Takes a value where it is one.
    fn set<T: DeserializeOwned>(&mut self, node: &Node, to: &mut T) {
        if let Some(value) = self.value(node) {
            *to = value;
        }
    }

    /// A value, unless something is wrong with it, which is told.
    pub(super) fn value<T: DeserializeOwned>(&mut self, node: &Node) -> Option<T> {
        let text = self.text.get(node.span.clone())?;
        match read::options().from_str(text) {
            Ok(value) => Some(value),
            Err(error) => {
                let (message, hint) = ron_error::explain(&error);
                // `ron` counts from the beginning of the value.
                let start = error.span.start;
                let lines = text
                    .split_inclusive('\n')
                    .take(start.line.saturating_sub(1));
                let line: usize = lines.map(str::len).sum();
                let rest = text.get(line..).unwrap_or_default();
                let column = rest.char_indices().nth(start.col.saturating_sub(1));
                let at = line + column.map_or(rest.len(), |(at, _)| at);
                let fault = Fault::at(self.path, self.places.of(node.span.start + at), message);
                self.faults.push(fault.hinted(hint));
                None
            }
        }
    }

    pub(super) fn told_twice(&mut self, item: &Item, name: &str) {
        let what = tell!(self.words, "config-twice", name = clean(name));
        let hint = self.words.say("config-keep-one").into_owned();
        self.fault(item.start, what, Some(hint));
    }

    /// Tells what is wrong at a byte of the text.
    pub(super) fn fault(&mut self, at: usize, message: String, hint: Option<String>) {
        let fault = self.spot(at).fault(message, hint);
        self.faults.push(fault);
    }

    fn spot(&self, at: usize) -> Spot {
        Spot::new(self.path, self.places.of(at))
    }

    /// Where the first letter of a quoted text stands.
    fn within(&self, node: &Node) -> Spot {
        let quoted = self.text.get(node.span.clone()).unwrap_or_default();
        let mark = quoted.find('"').map_or(0, |mark| mark + 1);
        self.spot(node.span.start + mark)
    }
}

/// What to do about a word that is none of the known ones.
pub(super) fn nearest<'a>(
    word: &str,
    known: impl IntoIterator<Item = &'a str> + Clone,
    words: &Words,
) -> String {
    let near = known
        .clone()
        .into_iter()
        .map(|name| (name, strsim::jaro_winkler(name, word)))
        .filter(|(_, likeness)| *likeness > 0.8)
        .max_by(|a, b| a.1.total_cmp(&b.1));
    if let Some((name, _)) = near {
        return tell!(words, "hint-did-you-mean", word = name);
    }
    let known: Vec<&str> = known.into_iter().collect();
    tell!(words, "config-one-of", known = known.join(", "))
}
