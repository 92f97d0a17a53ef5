//! What must be found, and how it is shown.

mod exhaustive;
mod marks;

use super::variants::narrow;
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
    let documents: Vec<Document> = documents.iter().map(document).collect();
    Index::build(&documents, |_| ())
}

fn all(index: &Index, query: &str, limit: usize, admits: impl Fn(u32) -> bool + Sync) -> Found {
    index.all(query, limit, admits, &|| false).unwrap()
}

fn docs(index: &Index, query: &str) -> Vec<u32> {
    index
        .first(query, 100, |_| true)
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
    let found = all(&index, "maks", 2, |doc| doc != 5);
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
fn a_word_typed_twice_is_more_than_the_word() {
    let index = index(&["b ba", "Q|b b"]);
    assert_eq!(
        index.first("b b", 1, |_| true)[0].doc,
        1,
        "all of a spelling"
    );
}

#[test]
fn words_may_lie_in_different_fields() {
    let index = index(&[
        "Altynbek|||Bishkek Forum",
        "Someone|Bishkek Altynbek||Bishkek, Altynbek",
        "Altynbek",
    ]);
    let found = all(&index, "altynbek bishkek", 9, |_| true);
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
    let found = all(&index, " - ", 1, |doc| doc > 0);
    assert_eq!((found.total, &found.hits[..]), (2, &[unasked(1)][..]));
    assert_eq!(index.explain(3, ""), None);
    assert_eq!(all(&index, "a", 0, |_| true).total, 1);
    assert!(Index::build(&[], |_| ()).is_empty());
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

#[test]
fn every_text_has_its_place() {
    let index = index(&["a|b", "", "c||d"]);
    let texts: Vec<_> = (0..narrow(index.text_count()))
        .map(|number| {
            (
                index.text(number).text,
                index.place_of_text(number).unwrap(),
            )
        })
        .collect();
    let expected = [
        ("a", (0, 0)),
        ("b", (0, 1)),
        ("", (1, 0)),
        ("c", (2, 0)),
        ("", (2, 1)),
        ("d", (2, 2)),
    ];
    assert_eq!(texts, expected);
    assert_eq!(index.field(2, 2).role, Role::Acronym);
}

#[test]
fn a_search_for_all_stops_when_told_to() {
    let index = index(&["maks", "mak"]);
    assert_eq!(index.all("mak", 9, |_| true, &|| true), None);
}

#[test]
fn progress_is_told_to_the_end() {
    use std::sync::Mutex;
    let told = Mutex::new(Vec::new());
    let document = Document {
        fields: vec![field(Role::Name, "Maks")],
    };
    Index::build(&vec![document; 10_000], |share| {
        told.lock().unwrap().push(share);
    });
    let told = told.into_inner().unwrap();
    assert!(told.len() > 2 && told.iter().all(|share| (0.0..=1.0).contains(share)));
    assert_eq!(told.last(), Some(&1.0));
}

#[test]
fn words_far_into_a_text_are_found() {
    let long = "xy ".repeat(30_000) + "Maks";
    let index = index(&["Omak s", &long, "Umaks"]);
    assert_eq!(docs(&index, "maks"), [1, 2, 0]);
    assert_eq!(index.explain(1, "maks xy").unwrap().class, Class::Words);
    assert_eq!(docs(&index, "maks xy"), [1]);
}
