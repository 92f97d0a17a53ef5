//! The index held against an exhaustive search.

use std::cmp::Reverse;
use std::collections::BTreeSet;

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use proptest::prelude::*;
use rayon::prelude::*;

use super::super::super::fold::fold_words;
use super::*;

#[path = "../../../../tests/support/names.rs"]
mod names;

/// A folded reading of a field: its length, its tier if it holds all words, and the tier and
/// score of each word.
type Reading = (
    usize,
    Option<(Class, Role)>,
    Vec<Option<((Class, Role), i64)>>,
);

fn reading(text: &str, role: Role, whole: &str, words: &[String]) -> Reading {
    let of_word = |word: &String| {
        let score = SkimMatcherV2::default()
            .ignore_case()
            .fuzzy_match(text, word)?;
        let class = if text.split(' ').any(|other| other.starts_with(word)) {
            Class::Words
        } else if text.contains(word) {
            Class::Substring
        } else {
            Class::Fuzzy
        };
        Some(((class, role), score))
    };
    let words: Vec<_> = words.iter().map(of_word).collect();
    let classes: Option<Vec<Class>> = words
        .iter()
        .map(|word| word.map(|((class, _), _)| class))
        .collect();
    let class = classes.map(|classes| {
        if text == whole {
            Class::Exact
        } else if text.starts_with(whole) {
            Class::Prefix
        } else {
            classes.into_iter().max().unwrap()
        }
    });
    (text.len(), class.map(|class| (class, role)), words)
}

/// What [`Index::all`] should find, by its definition and without any short cut.
fn reference(documents: &[Document], query: &str) -> Vec<(u32, Class, i64)> {
    let mut words = fold_words(query);
    let whole = words.join(" ");
    words.sort();
    words.dedup();
    let mut hits = Vec::new();
    for (doc, document) in (0..).zip(documents) {
        let texts = document.fields.iter().flat_map(|field| {
            fold_variants(&field.text)
                .into_iter()
                .map(|folded| (field.role, folded.text().to_owned()))
        });
        let readings: Vec<_> = texts
            .map(|(role, text)| reading(&text, role, &whole, &words))
            .collect();
        let alone = readings.iter().filter_map(|(length, tier, of_words)| {
            Some((
                (*tier)?,
                Reverse(of_words.iter().flatten().map(|word| word.1).sum::<i64>()),
                *length,
            ))
        });
        let picks = (0..words.len()).map(|word| {
            let of_reading = |(at, (length, _, of_words)): (usize, &Reading)| {
                of_words[word].map(|(tier, score)| (tier, Reverse(score), *length, at))
            };
            readings.iter().enumerate().filter_map(of_reading).min()
        });
        let spread = picks.collect::<Option<Vec<_>>>().map(|picks| {
            let class = picks.iter().map(|pick| pick.0.0).max().unwrap();
            let role = picks.iter().map(|pick| pick.0.1).max().unwrap();
            let used: BTreeSet<_> = picks.iter().map(|pick| (pick.3, pick.2)).collect();
            let score: i64 = picks.iter().map(|pick| pick.1.0).sum();
            (
                (class, role),
                Reverse(score),
                used.iter().map(|reading| reading.1).sum(),
            )
        });
        hits.extend(match (alone.min(), spread) {
            (Some(alone), Some(spread)) if spread.0 < alone.0 => Some((spread, doc)),
            (alone, spread) => alone.or(spread).map(|best| (best, doc)),
        });
    }
    hits.sort_unstable();
    hits.into_iter()
        .map(|(((class, _), score, _), doc)| (doc, class, score.0))
        .collect()
}

fn documents() -> impl Strategy<Value = Vec<Document>> {
    let role = prop::sample::select(vec![
        Role::Name,
        Role::Spelling,
        Role::Acronym,
        Role::Related,
    ]);
    let text = prop_oneof![
        "[a-cə]{1,4}([ -][a-c01]{1,4}){0,3}",
        "[ab]{1,3}( [ab]{1,3}){0,2}",
        "\\PC{0,4}"
    ];
    let field = (role, text).prop_map(|(role, text)| field(role, &text));
    let document = prop::collection::vec(field, 0..5).prop_map(|fields| Document { fields });
    prop::collection::vec(document, 0..30)
}

proptest! {
    #[test]
    fn a_search_finds_what_scoring_everything_finds(
        documents in documents(),
        query in "[a-cə1]{1,3}([ -][a-c]{1,3}){0,2}",
        limit in 0..12_usize,
    ) {
        let index = Index::build(&documents, |_| ());
        let found = all(&index, &query, limit, |doc| doc % 7 != 6);
        let mut expected = reference(&documents, &query);
        let every: BTreeSet<u32> = expected.iter().map(|&(doc, ..)| doc).collect();
        expected.retain(|(doc, ..)| doc % 7 != 6);
        prop_assert_eq!(found.total, expected.len());
        let first = index.first(&query, limit, |doc| doc % 7 != 6);
        prop_assert_eq!(&first, &found.hits);
        let beyond = |&(doc, class, _): &(u32, Class, i64)| (doc, class);
        let mut rest: Vec<_> = expected.iter().skip(limit).map(beyond).collect();
        let explained = |&doc: &u32| (doc, index.explain(doc, &query).unwrap().class);
        let mut found_rest: Vec<_> = found.rest.iter().map(explained).collect();
        prop_assert!(found_rest.is_sorted_by_key(|&(_, class)| class));
        rest.sort_unstable();
        found_rest.sort_unstable();
        prop_assert_eq!(found_rest, rest);
        expected.truncate(limit);
        let hits: Vec<_> = found.hits.iter().map(|hit| (hit.doc, hit.class, hit.score)).collect();
        prop_assert_eq!(hits, expected);
        let fewer = index.first(&query, limit / 2, |doc| doc % 7 != 6);
        prop_assert_eq!(&fewer[..], &found.hits[..fewer.len()]);
        for hit in &found.hits {
            prop_assert_eq!(index.explain(hit.doc, &query), Some(hit.clone()));
            for matched in &hit.matched {
                let count = index.field(hit.doc, matched.field).text.chars().count();
                prop_assert!(!matched.positions.is_empty());
                prop_assert!(matched.positions.is_sorted_by(|one, next| one < next));
                prop_assert!(matched.positions.iter().all(|&at| (at as usize) < count));
            }
        }
        for doc in (0..).take(documents.len()) {
            prop_assert_eq!(index.explain(doc, &query).is_some(), every.contains(&doc));
        }
    }
}

/// What people type who look for some of these names, and what they hardly ever do.
fn queries(names: &[String]) -> Vec<String> {
    let mut dice = names::Dice(7);
    let mut queries: Vec<String> = [
        "i i i",
        "a m",
        "al ma",
        "mm",
        "ssss",
        "annna",
        "zzzz",
        "a e i o u",
        "q",
    ]
    .map(String::from)
    .into();
    while queries.len() < 450 {
        let name = &names[dice.below(names.len())];
        let letters: Vec<char> = name.chars().collect();
        let words: Vec<&str> = name.split(' ').collect();
        queries.push(match queries.len() % 6 {
            0 => letters.iter().take(1 + dice.below(letters.len())).collect(),
            1 => words.iter().rev().copied().collect::<Vec<_>>().join(" "),
            2 => words
                .iter()
                .rev()
                .map(|word| word.chars().take(1 + dice.below(4)).collect::<String>())
                .collect::<Vec<_>>()
                .join(" "),
            3 => letters.iter().filter(|_| dice.below(3) > 0).collect(),
            // A letter doubled where it is not.
            4 => letters
                .iter()
                .take(7)
                .flat_map(|&letter| vec![letter; 1 + dice.below(4) / 3])
                .collect(),
            _ => letters
                .iter()
                .skip(dice.below(letters.len()))
                .take(2 + dice.below(3))
                .collect(),
        });
    }
    queries
}

#[test]
fn the_top_100_are_those_of_an_exhaustive_pass() {
    let names = names::names(2500);
    let document = |name: &String| Document {
        fields: vec![field(Role::Name, name)],
    };
    let documents: Vec<Document> = names.iter().map(document).collect();
    let index = Index::build(&documents, |_| ());
    let queries = queries(&names);
    let is_doubled = |query: &&String| {
        fold_words(query)
            .iter()
            .any(|word| word.as_bytes().windows(2).any(|pair| pair[0] == pair[1]))
    };
    assert!(queries.iter().filter(is_doubled).count() > 50);
    assert!(queries.iter().filter(|query| !query.is_ascii()).count() > 100);
    queries.par_iter().for_each(|query| {
        let mut expected = reference(&documents, query);
        if fold_words(query).is_empty() {
            return;
        }
        expected.truncate(100);
        let found = index.first(query, 100, |_| true);
        let found: Vec<_> = found
            .iter()
            .map(|hit| (hit.doc, hit.class, hit.score))
            .collect();
        assert_eq!(found, expected, "{query}");
    });
}
