//! Reading queries, and writing them again.

use super::{Clause, Facet, Query, State};
use proptest::prelude::*;

/// A query as it is written again.
fn again(text: &str) -> String {
    Query::parse(text).unwrap().to_string()
}

/// What is wrong with a query, what to write instead, and the part at fault.
fn refused(text: &str) -> (String, String, String) {
    let error = Query::parse(text).unwrap_err();
    let part = text.get(error.span).unwrap().to_owned();
    (error.message, error.hint, part)
}

#[test]
fn words_terms_negation_and_quotes() {
    let text = r#"maks is:open -country:kg org:"ministry of culture" -"draft x" -made"#;
    let query = Query::parse(text).unwrap();
    assert_eq!(query.words, "maks");
    assert_eq!(query.without, ["made"]);
    assert_eq!(query.to_string(), text);
    assert_eq!(Query::parse("\"is:open\"").unwrap().words, "is:open");
    assert_eq!(query.terms().len(), 3);
    assert!(query.asks_names() && !Query::parse("-is:open").unwrap().asks_names());
}

#[test]
fn what_stands_side_by_side_binds_closer_than_or() {
    assert_eq!(again("a b | c OR d"), "a b or c or d");
    assert_eq!(again("(a or b) c"), "(a or b) c");
    assert_eq!(again("((a b) (c))"), "a b c");
    assert_eq!(Query::parse("(a (b)) c").unwrap().words, "a b c");
    assert_eq!(
        again("-(a or b) -(c d) -(-e) -(f)"),
        "-(a or b) -(c d) -(-e) -f"
    );
    assert_eq!(again("a (b or (c (d or e)))"), "a (b or c (d or e))");
    assert_eq!(Query::parse("a or b").unwrap().words, "");
}

#[test]
fn a_choice_of_names_is_a_query_for_each() {
    let alternatives = |text| {
        let found = Query::parse(text).unwrap().alternatives();
        let told = found
            .iter()
            .map(|query| (query.to_string(), query.words.clone()));
        told.collect::<Vec<_>>()
    };
    let pair = |query: &str, words: &str| (query.to_owned(), words.to_owned());
    assert_eq!(
        alternatives("(a b or \"c d\") is:open -e"),
        [
            pair("a b is:open -e", "a b"),
            pair("\"c d\" is:open -e", "c d")
        ]
    );
    assert_eq!(
        alternatives("a is:done or b"),
        [pair("a is:done", "a"), pair("b", "b")]
    );
    // What is not ranked by words everywhere has no ranking of its own.
    for text in [
        "a b",
        "a (b or c)",
        "a or is:open",
        "a or -b",
        "(a or b) (c or d)",
        "is:open or is:done",
        "a or b or c or d or e or f or g or h or i",
    ] {
        assert_eq!(alternatives(text), [], "{text}");
    }
    assert!(Query::parse("a or b").unwrap().is_ranked());
    assert!(!Query::parse("a or is:open").unwrap().is_ranked());
}

#[test]
fn a_field_takes_several_values() {
    assert_eq!(again("country:kg,UZ|kazakhstan"), "country:kg,uz,kz");
    assert_eq!(again("is:open|done|"), "is:open,done");
    assert_eq!(
        again(r#"org:"culture, sport",icesco"#),
        r#"org:"culture, sport",icesco"#
    );
}

#[test]
fn brackets_and_dashes_within_names_are_letters() {
    assert_eq!(again("foo(bar) :) a - b x)"), "foo(bar) :) a - b x)");
    assert_eq!(again("(a (b foo(c))"), "a b foo(c");
    assert_eq!(again("(- or a-b)"), "- or a-b");
    assert_eq!(again("12:30 a<b c-d:e"), "12:30 a<b c-d:e");
    assert_eq!(again("-(-)"), "-(-)");
}

#[test]
fn words_of_fields_may_be_written_in_any_way() {
    assert_eq!(
        again("IS:Due-Soon topic:artificialintelligence"),
        "is:due-soon topic:artificial-intelligence"
    );
    assert_eq!(
        again("type:UnAgency type:\"action plan\""),
        "type:un-agency type:action-plan"
    );
    assert_eq!(
        again("kind:person organisation:x stage:AGREED"),
        "kind:people org:x stage:agreed"
    );
    assert_eq!(
        again("due<2025 expires>=today"),
        "due:<2025 expires:>=today"
    );
    let query = Query::parse("is:DUE-SOON").unwrap();
    let [Clause::Term(term)] = query.clauses.as_slice() else {
        panic!()
    };
    assert_eq!(term.facets, [Facet::Is(State::DueSoon)]);
}

#[test]
fn a_term_being_typed_asks_for_nothing_yet() {
    for text in [
        "country:",
        "-country:",
        "colour:",
        "is:op",
        "country:kyr",
        "due:<20",
        "since:2024-0",
        "kind:people,",
        "(",
        "-(",
        "a or",
        "or",
        "()",
        "\"",
        "due:",
        "due<",
        "marked:>=-3",
        "type:memo,agr",
        "date:2024..",
    ] {
        let typed = Query::typed(text);
        assert_eq!(typed.error, None, "{text}");
    }
    assert!(Query::typed("is:op -country:").query.is_empty());
    assert!(Query::parse("-").unwrap().terms().is_empty());
    let typed = Query::typed("maks is:xx country:kg");
    assert_eq!(typed.query.to_string(), "maks country:kg");
    assert_eq!(typed.error.unwrap().span, 8..10);
}

#[test]
fn what_means_nothing_is_refused_with_its_place_and_what_would() {
    let pairs = [
        (
            "a due:sometime",
            "`due:` wants a date, got `sometime`",
            "write 2024",
            "sometime",
        ),
        (
            "due:<tommorow",
            "`due:` wants a date, got `tommorow`",
            "did you mean `tomorrow`?",
            "tommorow",
        ),
        (
            "date:2024-6..2025",
            "`date:` wants a date, got `2024-6`",
            "did you mean `2024-06`?",
            "2024-6",
        ),
        (
            "é is:opened",
            "`is:` wants a state, got `opened`",
            "did you mean `open`?",
            "opened",
        ),
        (
            "country:kg,uzbekistn",
            "`country:` wants a country, got `uzbekistn`",
            "did you mean `uz`",
            "uzbekistn",
        ),
        (
            "topic:x",
            "`topic:` wants a topic, got `x`",
            "one of education",
            "x",
        ),
        (
            "contry:kg",
            "no field `contry:`",
            "did you mean `country:`?",
            "contry",
        ),
        (
            "https://x",
            "no field `https:`",
            "the fields are kind:",
            "https",
        ),
        (
            "country:",
            "`country:` wants a country",
            "as in `country:kg`",
            "country:",
        ),
        ("a -due<", "`due:` wants a date, got `<`", "write 2024", "<"),
        (
            "a or",
            "`or` wants something on both sides",
            "to search for the word",
            "or",
        ),
        (
            "(a or ) b",
            "`or` wants something on both sides",
            "to search for the word",
            "or",
        ),
        ("a (b", "this bracket is not closed", "close it", "("),
        (
            "org:\"a b",
            "this quotation mark is not closed",
            "write another",
            "\"",
        ),
    ];
    for (text, message, hint, part) in pairs {
        let found = refused(text);
        assert_eq!(
            (found.0.as_str(), found.2.as_str()),
            (message, part),
            "{text}"
        );
        assert!(found.1.starts_with(hint), "{text}: {}", found.1);
    }
}

#[test]
fn brackets_without_end_are_refused_at_once() {
    let deep = format!("{}a{}", "(".repeat(100_000), ")".repeat(100_000));
    assert_eq!(refused(&deep).0, "more than 64 brackets within each other");
    let typed = Query::typed(&deep);
    assert_eq!(typed.query.words, "a");
    assert!(typed.error.is_some());
    let flat = "(a) -b or ".repeat(20_000) + "c";
    assert!(Query::parse(&flat).is_ok());
    drop(Query::typed(&"-(".repeat(100_000)));
}

/// Texts that lean towards what the language treats in a special way.
fn texts() -> impl Strategy<Value = String> {
    let piece = prop_oneof![
        "[a-c(): \"|,<>=.-]{0,6}",
        "-?(is|due|org|country|type|kind|marked|owed-by|x):[a-z0-9\"<>=.,|-]{0,8}",
        prop::sample::select(vec![
            "or",
            "is:open,done",
            "due:<=2024..",
            "date:-3d..today",
            "country:kg|uz",
            "( ",
            " )",
            "-(",
            "\"a b\"",
            "with:\"é x\",y",
            "no:due",
            "since:last-week",
            "Ə",
            "org:a(b)",
        ])
        .prop_map(str::to_owned),
        "\\PC{0,6}",
    ];
    prop::collection::vec((piece, prop::sample::select(vec![" ", "", "\t"])), 0..12).prop_map(
        |pieces| {
            pieces
                .into_iter()
                .flat_map(|(piece, gap)| [piece, gap.to_owned()])
                .collect()
        },
    )
}

proptest! {
    #[test]
    fn any_text_is_read_and_errors_stand_within_it(text in texts()) {
        for error in [Query::typed(&text).error, Query::parse(&text).err()].into_iter().flatten() {
            prop_assert!(text.get(error.span.clone()).is_some_and(|part| !part.is_empty()), "{:?}", error);
            prop_assert!(!error.message.is_empty() && !error.hint.is_empty());
        }
        for term in Query::typed(&text).query.terms() {
            prop_assert!(text.get(term.place.0.clone()).is_some());
            prop_assert!(!term.facets.is_empty());
        }
    }

    #[test]
    fn a_query_written_again_is_read_the_same(text in texts()) {
        let query = Query::typed(&text).query;
        let written = query.to_string();
        let read = Query::parse(&written);
        prop_assert_eq!(read.as_ref(), Ok(&query), "{}", written);
    }

    #[test]
    fn what_is_sound_is_read_alike_while_it_is_typed(text in texts()) {
        if let Ok(query) = Query::parse(&text) {
            prop_assert_eq!(Query::typed(&text).query, query);
        }
    }
}
