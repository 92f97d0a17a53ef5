//! Other searches of a list of names, each as its makers would have it used.

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use neo_frizbee::{Config, Matcher as FrizbeeMatcher};
use nucleo_matcher::pattern::{CaseMatching, Normalization, Pattern};
use nucleo_matcher::{Config as NucleoConfig, Matcher as NucleoMatcher, Utf32String};
use rayon::prelude::*;
use std::cmp::Reverse;
use std::io::Write as _;
use std::process::{Command, Stdio};
use std::thread;

/// A search for the best of some names.
pub(crate) trait Peer {
    fn name(&self) -> &'static str;

    /// Returns the numbers of the best, best first.
    fn best(&mut self, query: &str, limit: usize) -> Vec<u32>;
}

/// Returns the best of all by their scores.
fn best_of(mut all: Vec<(i64, u32)>, limit: usize) -> Vec<u32> {
    let key = |&(score, number): &(i64, u32)| (Reverse(score), number);
    if limit < all.len() {
        all.select_nth_unstable_by_key(limit, key);
        all.truncate(limit);
    }
    all.sort_unstable_by_key(key);
    all.into_iter().map(|(_, number)| number).collect()
}

/// How many names a thread takes at once.
const BATCH: usize = 1 << 14;

/// The matcher that this program uses, over every name.
pub(crate) struct Skim<'a> {
    names: &'a [String],
}

impl<'a> Skim<'a> {
    pub(crate) fn new(names: &'a [String]) -> Self {
        Self { names }
    }
}

impl Peer for Skim<'_> {
    fn name(&self) -> &'static str {
        "SkimMatcherV2, every name"
    }

    fn best(&mut self, query: &str, limit: usize) -> Vec<u32> {
        let words: Vec<&str> = query.split(' ').collect();
        let names: Vec<(u32, &String)> = (0..).zip(self.names).collect();
        let all = names.par_chunks(BATCH).flat_map_iter(|names| {
            let matcher = SkimMatcherV2::default().ignore_case();
            let words = &words;
            names.iter().filter_map(move |&(number, name)| {
                let scores = words.iter().map(|word| matcher.fuzzy_match(name, word));
                Some((scores.sum::<Option<i64>>()?, number))
            })
        });
        best_of(all.collect(), limit)
    }
}

/// The matcher of the Helix editor.
pub(crate) struct Nucleo {
    names: Vec<(u32, Utf32String)>,
}

impl Nucleo {
    pub(crate) fn new(names: &[String]) -> Self {
        let names = names.iter().map(|name| Utf32String::from(name.as_str()));
        Self {
            names: (0..).zip(names).collect(),
        }
    }
}

impl Peer for Nucleo {
    fn name(&self) -> &'static str {
        "nucleo-matcher"
    }

    fn best(&mut self, query: &str, limit: usize) -> Vec<u32> {
        let pattern = Pattern::parse(query, CaseMatching::Ignore, Normalization::Never);
        let all = self.names.par_chunks(BATCH).flat_map_iter(|names| {
            let mut matcher = NucleoMatcher::new(NucleoConfig::DEFAULT);
            let pattern = &pattern;
            names.iter().filter_map(move |(number, name)| {
                let score = pattern.score(name.slice(..), &mut matcher)?;
                Some((i64::from(score), *number))
            })
        });
        best_of(all.collect(), limit)
    }
}

/// The matcher of blink.cmp and television.
pub(crate) struct Frizbee<'a> {
    names: &'a [String],
}

impl<'a> Frizbee<'a> {
    pub(crate) fn new(names: &'a [String]) -> Self {
        Self { names }
    }
}

impl Peer for Frizbee<'_> {
    fn name(&self) -> &'static str {
        "neo_frizbee"
    }

    fn best(&mut self, query: &str, limit: usize) -> Vec<u32> {
        let mut matcher = FrizbeeMatcher::from_query(query, &Config::default());
        let found = matcher.match_list_parallel(self.names, rayon::current_num_threads());
        found.iter().take(limit).map(|found| found.index).collect()
    }
}

/// The program, started anew for each query.
pub(crate) struct Fzf {
    names: String,
}

impl Fzf {
    /// Returns `None` and says so where it is not installed.
    pub(crate) fn new(names: &[String]) -> Option<Self> {
        if Command::new("fzf").arg("--version").output().is_err() {
            println!("fzf: skipped, not installed");
            return None;
        }
        Some(Self {
            names: names.join("\n"),
        })
    }

    pub(crate) fn run(&mut self, query: &str) {
        let mut child = Command::new("fzf")
            .args(["--filter", query])
            .stdin(Stdio::piped())
            .stdout(Stdio::piped())
            .spawn()
            .unwrap();
        let mut input = child.stdin.take().unwrap();
        thread::scope(|scope| {
            // It ends early without reading all if it likes.
            scope.spawn(move || input.write_all(self.names.as_bytes()).is_ok());
            child.wait_with_output().unwrap();
        });
    }
}
