//! Guards the search against growing slow, without a clock: counts the instructions of two typed
//! sessions over 20,000 names under `valgrind --tool=callgrind`.
//!
//! Left out of a plain `cargo test`, since it takes half a minute:
//! `cargo test --test instructions -- --ignored`. Without valgrind it says "skipped".

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

#[path = "support/names.rs"]
mod names;

use paraph::search::{Document, Field, Index, Role};
use std::env;
use std::process::Command;

/// What is typed, and how many million instructions it took when it was last looked at, in the
/// profile of tests. Lower it when the search gets faster.
const SESSIONS: [(&str, u64); 2] = [("maria makarova", 94), ("al mak qx", 57)];
/// What it may take more, in hundredths: other processors have other ways to find a letter.
const TOLERATED: u64 = 10;
/// Tells the program under valgrind which session it is to type.
const SESSION: &str = "PARAPH_TEST_SESSION";

#[test]
#[ignore = "takes half a minute and valgrind"]
fn typed_sessions_take_no_more_instructions_than_they_did() {
    if let Ok(typed) = env::var(SESSION) {
        type_letters(&index(), &typed);
        return;
    }
    if Command::new("valgrind").arg("--version").output().is_err() {
        println!("skipped: no valgrind");
        return;
    }
    for (typed, millions) in SESSIONS {
        let count = instructions(typed);
        println!("{typed}: {count} instructions");
        let most = millions * 1_000_000 * (100 + TOLERATED) / 100;
        assert!(
            count > 0 && count <= most,
            "{typed}: {count}, at most {most}"
        );
    }
}

fn index() -> Index {
    let document = |name: String| Document {
        fields: vec![Field {
            role: Role::Name,
            label: "name",
            text: name,
        }],
    };
    let documents: Vec<Document> = names::names(20_000).into_iter().map(document).collect();
    Index::build(&documents, |_| ())
}

/// Searches after each letter; callgrind counts within this alone.
#[inline(never)]
fn type_letters(index: &Index, typed: &str) {
    for (end, letter) in typed.char_indices() {
        let query = typed.get(..end + letter.len_utf8()).unwrap();
        assert!(index.first(query, 100, |_| true).len() <= 100);
    }
}

/// Runs this program again under callgrind and returns what it counted.
fn instructions(typed: &str) -> u64 {
    let output = Command::new("valgrind")
        .args(["--tool=callgrind", "--callgrind-out-file=/dev/null"])
        .args(["--collect-atstart=no", "--toggle-collect=*type_letters*"])
        .arg(env::current_exe().unwrap())
        .args(["--ignored", "--exact"])
        .arg("typed_sessions_take_no_more_instructions_than_they_did")
        .env(SESSION, typed)
        .output()
        .unwrap();
    let told = String::from_utf8_lossy(&output.stderr);
    assert!(output.status.success(), "{told}");
    let collected = told.lines().find_map(|line| line.split_once("Collected :"));
    collected.unwrap().1.trim().parse().unwrap()
}
