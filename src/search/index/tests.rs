//! The index held against an exhaustive search, and what must be found.

use std::cmp::Reverse;

use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use proptest::prelude::*;

use super::super::fold::fold_words;
use super::*;

fn field(role: Role, text: &str) -> Field {
    Field {
        role,
        label: "",
        text: text.to_owned(),
    }
}

/// Documents of one name each, or of a name and what goes with it after a `|`.
fn index(documents: &[&str]) -> Index {
    let roles = [Role::Name, Role::Spelling, Role::Acronym, Role::Related];
    let document = |texts: &&str| Document {
        fields: texts
            .split('|')
            .zip(roles)
            .map(|(text, role)| field(role, text))
            .collect(),
    };
    Index::build(documents.iter().map(document).collect())
}

fn docs(index: &Index, query: &str) -> Vec<u32> {
    index
        .search(query, 100, |_| true)
        .hits
        .iter()
        .map(|hit| hit.doc)
        .collect()
}

/// The text of a document's name with what matches in brackets.
fn marked(text: &str, query: &str) -> String {
    let index = index(&[text]);
    let hit = index.explain(0, query).unwrap();
    let mut out = String::new();
    let mut open = false;
    for (at, character) in (0..).zip(text.chars()) {
        let covered = hit.matched[0].positions.contains(&at);
        if covered != open {
            out.push(if covered { '[' } else { ']' });
            open = covered;
        }
        out.push(character);
    }
    if open {
        out.push(']');
    }
    out
}

#[test]
fn names_are_found_however_they_are_typed() {
    for (text, queries) in [
        (
            "Altynbek Maksutov",
            &[
                "maksutov",
                "Максутов",
                "altynbek m",
                "m altynbek",
                "MAKSUTOV",
                "mksv",
            ][..],
        ),
        ("Əliyev", &["aliyev", "eliyev", "Əliyev", "əli"]),
        ("Côte d'Ivoire", &["cote", "côte d’ivoire", "divoire"]),
        ("European Union", &["union european", "Eu", "e u"]),
        ("ICESCO", &["ICESCO", "icesco"]),
        (
            "Salim M. AlMalik",
            &["al malik", "almalik", "al-malik", "salim al-malik"],
        ),
        ("Al-Malik", &["al malik", "almalik", "al-malik", "alma"]),
        ("المالك", &["المالك", "lmlk"]),
        ("José Silva", &["silva j", "jose\u{301}"]),
    ] {
        for query in queries {
            assert_eq!(docs(&index(&["Q", text]), query), [1], "{query} in {text}");
        }
    }
}

#[test]
fn better_classes_come_first_then_better_roles() {
    let index = index(&[
        "m a k s",             // 0: its letters only
        "Tamaks",              // 1: inside a word
        "Ivan Maks",           // 2: starts a word
        "Other|Maks",          // 3: the whole of another spelling
        "Maksutov Altynbek",   // 4: the start
        "Maks",                // 5: the whole
        "Maksutov",            // 6: the start, shorter
        "Other||ABC|Ivo Maks", // 7: starts a word of something linked
        "Samk",                // 8: not at all
    ]);
    assert_eq!(docs(&index, "maks"), [5, 3, 6, 4, 2, 7, 1, 0]);
    let found = index.search("maks", 2, |doc| doc != 5);
    assert_eq!((found.total, found.hits.len()), (7, 2));
    assert_eq!(found.hits[0].class, Class::Exact);
    assert_eq!(
        found.hits[0].matched,
        [Matched {
            field: 1,
            positions: vec![0, 1, 2, 3]
        }]
    );
}

#[test]
fn words_may_lie_in_different_fields() {
    let index = index(&[
        "Altynbek|||Bishkek Forum",
        "Someone|Bishkek Altynbek||Bishkek, Altynbek",
        "Altynbek",
    ]);
    let found = index.search("altynbek bishkek", 9, |_| true);
    assert_eq!(found.total, 2);
    let fields = |hit: &Hit| {
        hit.matched
            .iter()
            .map(|matched| matched.field)
            .collect::<Vec<_>>()
    };
    assert_eq!((found.hits[0].doc, fields(&found.hits[0])), (1, vec![1]));
    assert_eq!((found.hits[1].doc, fields(&found.hits[1])), (0, vec![0, 3]));
    assert_eq!(found.hits[1].class, Class::Words);
}

#[test]
fn an_empty_query_finds_all_that_is_admitted_in_order() {
    let index = index(&["b", "a", "c"]);
    let found = index.search(" - ", 1, |doc| doc > 0);
    assert_eq!((found.total, &found.hits[..]), (2, &[unasked(1)][..]));
    assert_eq!(index.explain(3, ""), None);
    assert_eq!(index.search("a", 0, |_| true).total, 1);
    assert!(Index::build(Vec::new()).is_empty());
}

#[test]
fn the_letters_that_match_are_known() {
    assert_eq!(marked("Ömar Mako, Maks", "mak"), "Ömar [Mak]o, Maks");
    assert_eq!(marked("Amak Makh", "mak"), "Amak [Mak]h");
    assert_eq!(marked("Guzal Əliyev", "aliy g"), "[G]uzal [Əliy]ev");
    assert_eq!(marked("Salim Al-Malik", "almal"), "Salim [Al-Mal]ik");
    assert_eq!(marked("Côte d'Ivoire", "te div"), "Cô[te] [d'Iv]oire");
    assert_eq!(marked("Jose\u{301} S.", "jose"), "[Jose\u{301}] S.");
    assert_eq!(marked("Großer", "gos"), "[G]r[oß]er");
}

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

/// What [`Index::search`] should find, by its definition and without any short cut.
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
        let index = Index::build(documents.clone());
        let found = index.search(&query, limit, |doc| doc % 7 != 6);
        let mut expected = reference(&documents, &query);
        let every: BTreeSet<u32> = expected.iter().map(|&(doc, ..)| doc).collect();
        expected.retain(|(doc, ..)| doc % 7 != 6);
        prop_assert_eq!(found.total, expected.len());
        expected.truncate(limit);
        let hits: Vec<_> = found.hits.iter().map(|hit| (hit.doc, hit.class, hit.score)).collect();
        prop_assert_eq!(hits, expected);
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
