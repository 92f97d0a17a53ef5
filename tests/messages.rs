//! Holds the messages of all languages together: none missing, none unused, the same variables.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use std::collections::{BTreeMap, BTreeSet};
use std::fs;
use std::path::{Path, PathBuf};

/// The messages whose names are made of values; unit tests beside the code hold each of them.
const FAMILIES: [&str; 8] = [
    "usage-",
    "column-",
    "stage-",
    "topic-",
    "meeting-kind-",
    "proposal-kind-",
    "organisation-kind-",
    "agreement-kind-",
];

/// A language's messages by name, each as it is written.
type Messages = BTreeMap<String, String>;

fn source() -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join("src")
}

fn files(folder: &Path, ending: &str, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            files(&path, ending, into);
        } else if path.extension().is_some_and(|found| found == ending) {
            into.push(path);
        }
    }
}

/// The name that a line begins a message with.
fn begun(line: &str) -> Option<&str> {
    let (name, _) = line.split_once('=')?;
    let name = name.trim_end();
    let is_name = |c: char| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-';
    (!name.is_empty() && name.chars().all(is_name)).then_some(name)
}

fn messages(text: &str) -> Messages {
    let mut found = Messages::new();
    let mut name = None;
    for line in text.lines().filter(|line| !line.starts_with('#')) {
        if let Some(begun) = begun(line) {
            let twice = found.insert(begun.to_owned(), String::new());
            assert!(twice.is_none(), "{begun} stands twice");
            name = Some(begun.to_owned());
        }
        if let Some(message) = name.as_ref().and_then(|name| found.get_mut(name)) {
            message.push_str(line);
            message.push('\n');
        }
    }
    found
}

/// Every language with its messages.
fn languages() -> BTreeMap<String, Messages> {
    let mut paths = Vec::new();
    files(&source().join("lang"), "ftl", &mut paths);
    let tag = |path: &Path| path.file_stem().unwrap().to_str().unwrap().to_owned();
    let read = |path: &PathBuf| (tag(path), messages(&fs::read_to_string(path).unwrap()));
    paths.iter().map(read).collect()
}

/// The variables that a message names.
fn variables(message: &str) -> BTreeSet<&str> {
    let name = |rest: &'_ str| rest.find(|c: char| !c.is_alphanumeric() && c != '_');
    let after = message.split('$').skip(1);
    after
        .map(|rest| rest.split_at(name(rest).unwrap_or(rest.len())).0)
        .collect()
}

/// Every text in quotes in the code, without comments and unit tests.
fn literals() -> BTreeSet<String> {
    let mut paths = Vec::new();
    files(&source(), "rs", &mut paths);
    let mut found = BTreeSet::new();
    for path in paths.iter().filter(|path| !path.ends_with("tests.rs")) {
        let text = fs::read_to_string(path).unwrap();
        for line in text
            .lines()
            .take_while(|line| line.trim() != "#[cfg(test)]")
            .filter(|line| !line.trim_start().starts_with("//"))
        {
            // Where a line has a quote within quotes, one of the pieces is still the text.
            found.extend(line.split('"').skip(1).map(str::to_owned));
        }
    }
    found
}

#[test]
fn every_language_has_the_messages_of_english_with_their_variables() {
    let languages = languages();
    let english = &languages["en"];
    assert!(languages.len() > 1);
    let mut wrong = Vec::new();
    for (tag, own) in &languages {
        for (name, message) in english {
            match own.get(name) {
                None => wrong.push(format!("{tag}: {name} is missing")),
                Some(own) if variables(own) != variables(message) => {
                    wrong.push(format!("{tag}: {name} names other variables"));
                }
                Some(_) => {}
            }
        }
        let more = own.keys().filter(|name| !english.contains_key(*name));
        wrong.extend(more.map(|name| format!("{tag}: {name} is not in English")));
    }
    assert!(wrong.is_empty(), "{}", wrong.join("\n"));
}

#[test]
fn every_message_is_used_and_every_one_used_is_there() {
    let english = languages().remove("en").unwrap();
    let literals = literals();
    let is_value = |name: &str| FAMILIES.iter().any(|family| name.starts_with(family));
    let unused = english
        .keys()
        .filter(|name| !literals.contains(*name) && !is_value(name));
    let unused: Vec<_> = unused.collect();
    assert!(unused.is_empty(), "unused: {unused:#?}");
    // A name that begins as messages do is taken for one.
    let area = |name: &str| name.split_once('-').map(|(area, _)| area.to_owned());
    let areas: BTreeSet<String> = english.keys().filter_map(|name| area(name)).collect();
    let looks_like_one = |text: &str| {
        area(text).is_some_and(|area| areas.contains(&area))
            && !text.ends_with('-')
            && !FAMILIES.contains(&format!("{text}-").as_str())
            && text
                .chars()
                .all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-')
    };
    let missing = literals
        .iter()
        .filter(|text| looks_like_one(text) && !english.contains_key(*text))
        // The beginning of many names is none.
        .filter(|text| {
            !FAMILIES
                .iter()
                .any(|family| family.trim_end_matches('-') == *text)
        });
    let missing: Vec<_> = missing.collect();
    assert!(missing.is_empty(), "missing: {missing:#?}");
}

#[test]
fn every_message_can_be_read() {
    for (tag, messages) in languages() {
        let words = paraph::lang::Words::of([tag.as_str()]);
        assert_eq!(words.tag(), tag, "build again: the file is new");
        for (name, message) in &messages {
            let names = variables(message);
            let value = || paraph::lang::Value::from(2);
            let values: Vec<_> = names.iter().map(|name| (*name, value())).collect();
            let told = words.tell(name, &values);
            assert!(!told.is_empty() && told != *name, "{tag}: {name}");
            assert!(
                !told.contains("{ $") && !told.contains("{$"),
                "{tag}: {name}: {told}"
            );
        }
    }
}

#[test]
fn french_is_set_as_french_is() {
    for (name, message) in &languages()["fr"] {
        // What stands in braces is no text.
        let text: Vec<&str> = message
            .lines()
            .filter(|line| !line.contains("->"))
            .collect();
        for wrong in [" :", " ;", " !", " ?", " »", "« ", "'"] {
            let found = text.iter().find(|line| line.contains(wrong));
            assert!(found.is_none(), "{name} has `{wrong}`: {found:?}");
        }
    }
}

#[test]
fn the_rules_can_fail() {
    assert_eq!(
        variables("{ $count } of { $all ->"),
        ["all", "count"].into()
    );
    assert_eq!(begun("span-days = { $count }"), Some("span-days"));
    assert_eq!(begun("    [one] a = b"), None);
}

/// The keys that a message names: the action, and what the message itself calls its key.
fn keys(message: &str) -> Vec<(&str, &str)> {
    let calls = message.split("KEY(\"").skip(1);
    let pair = |call: &'_ str| -> Option<(usize, usize)> {
        let action = call.find("\", \"")?;
        Some((action, call.find("\")")?))
    };
    calls
        .map(|call| {
            let (action, end) = pair(call).unwrap();
            (&call[..action], &call[action + 4..end])
        })
        .collect()
}

#[test]
fn messages_call_keys_as_the_keymap_does_and_all_languages_name_the_same() {
    let languages = languages();
    let mut named = 0;
    for (tag, messages) in &languages {
        let words = paraph::lang::Words::of([tag.as_str()]);
        let known = paraph::keymap::Keymap::default().named(&words);
        for (name, message) in messages {
            let own = keys(message);
            for (action, key) in &own {
                let known = known.get(*action).map(String::as_str);
                assert_eq!(known, Some(*key), "{tag}: {name}: {action}");
            }
            let actions = |keys: Vec<(&str, &str)>| -> BTreeSet<String> {
                keys.iter()
                    .map(|(action, _)| (*action).to_owned())
                    .collect()
            };
            named += own.len();
            let english = actions(keys(&languages["en"][name]));
            assert_eq!(actions(own), english, "{tag}: {name}");
        }
    }
    assert!(named > 50);
}
