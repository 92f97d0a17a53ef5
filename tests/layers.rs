//! Holds the direction of the house: what may import what, and who may touch the world.

#![expect(
    clippy::unwrap_used,
    clippy::string_slice,
    reason = "a test fails by panicking"
)]

use std::fs;
use std::path::{Path, PathBuf};

/// The rows of the house from the ground up; a module uses rows before its own only.
const ROWS: &[&[&str]] = &[
    &["model", "lang"],
    &["registry", "ledger"],
    &["error"],
    &["search", "store", "exchange", "insight"],
    &["draft", "import"],
    &["app"],
    &["keymap"],
    &["view"],
    &["tui"],
    &["cli"],
];

/// What only some modules may name, and why it matters: the rest stays pure and testable.
const ONLY_IN: &[(&str, &[&str])] = &[
    ("crossterm", &["tui", "cli"]),
    ("ratatui", &["view", "tui"]),
    ("fuzzy_matcher", &["search"]),
    ("fluent_bundle", &["lang"]),
    ("std::fs", &["store"]),
    ("std::env", &["store", "tui", "cli"]),
    ("std::thread", &["store", "tui"]),
    ("Timestamp::now", &["tui", "cli"]),
    ("Zoned::now", &["cli"]),
    ("println!", &[]),
    ("eprintln!", &[]),
];

fn row_of(module: &str) -> Option<usize> {
    ROWS.iter().position(|row| row.contains(&module))
}

fn sources(folder: &Path, into: &mut Vec<PathBuf>) {
    for entry in fs::read_dir(folder).unwrap() {
        let path = entry.unwrap().path();
        if path.is_dir() {
            sources(&path, into);
        } else if path.extension().is_some_and(|extension| extension == "rs")
            && path.file_name().is_some_and(|name| name != "tests.rs")
        {
            into.push(path);
        }
    }
}

/// Every source file but those of unit tests: its path, the module of the house it belongs to, and its code without
/// comments and without its unit tests.
fn house() -> Vec<(PathBuf, String, String)> {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("src");
    let mut files = Vec::new();
    sources(&root, &mut files);
    files
        .into_iter()
        .map(|path| {
            let below = path.strip_prefix(&root).unwrap().to_path_buf();
            let first = below.iter().next().unwrap().to_str().unwrap();
            let module = first.trim_end_matches(".rs").to_owned();
            let text = fs::read_to_string(&path).unwrap();
            let code: Vec<&str> = text
                .lines()
                .take_while(|line| line.trim() != "#[cfg(test)]")
                .filter(|line| !line.trim_start().starts_with("//"))
                .collect();
            (below, module, code.join("\n"))
        })
        .collect()
}

/// The modules that a file names by `crate::…`, also within `use crate::{…}`.
fn imports(code: &str) -> Vec<String> {
    let name = |text: &str| -> String {
        text.chars()
            .take_while(|c| c.is_alphanumeric() || *c == '_')
            .collect()
    };
    let mut found = Vec::new();
    for (at, _) in code.match_indices("crate::") {
        let rest = &code[at + "crate::".len()..];
        match rest.strip_prefix('{') {
            Some(list) => {
                let list = &list[..list.find('}').unwrap()];
                found.extend(list.split(',').map(|part| name(part.trim_start())));
            }
            None => found.push(name(rest)),
        }
    }
    found
}

#[test]
fn imports_point_to_the_ground() {
    let mut wrong = Vec::new();
    for (path, module, code) in house() {
        if matches!(module.as_str(), "main" | "lib") {
            continue;
        }
        let own = row_of(&module).unwrap_or_else(|| panic!("{} is in no row", path.display()));
        for import in imports(&code) {
            let Some(row) = row_of(&import) else { continue };
            if import != module && row >= own {
                wrong.push(format!("{} uses {import}", path.display()));
            }
        }
    }
    assert!(
        wrong.is_empty(),
        "against the direction:\n{}",
        wrong.join("\n")
    );
}

#[test]
fn only_those_who_should_touch_the_world() {
    let mut wrong = Vec::new();
    for (path, module, code) in house() {
        for (name, allowed) in ONLY_IN {
            if code.contains(name) && !allowed.contains(&module.as_str()) {
                wrong.push(format!("{} uses {name}", path.display()));
            }
        }
    }
    assert!(wrong.is_empty(), "out of place:\n{}", wrong.join("\n"));
}

#[test]
fn the_rule_can_fail() {
    let code = "use crate::{tui::Start, model};\nfn f() { crate::view::draw() }";
    assert_eq!(imports(code), ["tui", "model", "view"]);
    assert!(row_of("tui") > row_of("app"));
}
