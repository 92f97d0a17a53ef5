//! Arbitrary texts and pages: nothing panics, every span stands in the text, and time grows with
//! the length alone.

use paraph::draft::{Draft, Form, plain, read};
use proptest::prelude::*;

/// Says that every fact stands where it says it does, on whole characters.
fn holds(draft: &Draft) {
    for fact in &draft.facts {
        for span in fact.span.iter().chain(&fact.also) {
            assert!(
                draft.text.get(span.clone()).is_some(),
                "{span:?} of {:?}",
                draft.text
            );
        }
    }
}

/// Words that mean something to the rules, in any order.
fn telling() -> impl Strategy<Value = String> {
    let words = [
        "le",
        "ministre",
        "de",
        "la",
        "Culture",
        "M.",
        "Dr",
        "Karim",
        "Dello",
        ",",
        "et",
        "l'",
        "ambassadeur",
        "du",
        "Maroc",
        "en",
        "France",
        "ont",
        "signé",
        "un",
        "mémorandum",
        "(",
        "OCSA",
        ")",
        "Organisation",
        "pour",
        "les",
        "lors",
        "du",
        "2e",
        "Forum",
        "international",
        "du",
        "27",
        "au",
        "30",
        "juin",
        "2024",
        ".",
        "\n\n",
        "selon",
        "the",
        "Minister",
        "of",
        "Education",
        "and",
        "met",
        "with",
        "University",
        "agreed",
        "to",
        "create",
        "a",
        "committee",
        "notably",
        "'s",
        "’",
        "-",
        "Rabat",
        "hier",
        "MM.",
        "respectivement",
        "a",
        "proposé",
        "invité",
        "S.E.",
        "31",
    ];
    prop::collection::vec(prop::sample::select(words.to_vec()), 0..80)
        .prop_map(|words| words.join(" "))
}

/// Pieces of pages, sound and broken, in any order.
fn page() -> impl Strategy<Value = String> {
    let pieces = [
        "<p>",
        "</p>",
        "<div",
        ">",
        "<div onclick=\"x()\">",
        "</",
        "<!--",
        "-->",
        "<![CDATA[",
        "]]>",
        "<script>alert('M. Karim Dello, ministre')</script>",
        "<script>",
        "<style>p{}</style>",
        "<table><tr><td>",
        "</table>",
        "<ul><li>",
        "<a href=\"javascript:x\">",
        "<img src=x onerror=y>",
        "&amp;",
        "&#x202e;",
        "&#27;",
        "&#0;",
        "&nosuch;",
        "&",
        "<b>",
        "<svg><title>",
        "\u{1b}[31m",
        "\u{202e}",
        "\0",
        "\u{feff}",
        "M. Karim Dello, ministre de la Culture du Maroc, ",
        "a rencontré ",
        "le Dr Otto Neuling ",
        "à Brume. ",
        "The two sides agreed to create a committee. ",
        "12 mars 2026, ",
        "<h1>",
        "</h1>",
        "<br/>",
        "\n\n",
        "日本",
    ];
    prop::collection::vec(prop::sample::select(pieces.to_vec()), 0..60)
        .prop_map(|pieces| pieces.concat())
}

/// Says that nothing of a text could act on a terminal.
fn is_harmless(draft: &Draft) {
    let hostile = |c: char| c != '\n' && paraph::model::is_hostile(c);
    assert!(!draft.text.contains(hostile), "{:?}", draft.text);
}

proptest! {
    #[test]
    fn any_page_is_read_and_nothing_of_it_can_act(text in page()) {
        let draft = read(&plain(&text, Form::Html), None);
        holds(&draft);
        is_harmless(&draft);
        let draft = read(&plain(&text, Form::Markdown), None);
        holds(&draft);
        is_harmless(&draft);
    }

    #[test]
    fn any_bytes_are_read(bytes in prop::collection::vec(any::<u8>(), 0..400)) {
        if let Ok(text) = paraph::draft::text_of(&bytes, None) {
            let draft = read(&text, None);
            holds(&draft);
            is_harmless(&draft);
        }
    }

    #[test]
    fn any_text_is_read(text in "\\PC{0,300}") {
        holds(&read(&plain(&text, Form::Plain), None));
    }

    #[test]
    fn any_order_of_telling_words_is_read(text in telling()) {
        holds(&read(&text, "2024-06-29".parse().ok()));
    }

    #[test]
    fn any_characters_are_read_as_a_page(text in "[<>/a-zàé &;#\"'=!\\-]{0,200}") {
        holds(&read(&plain(&text, Form::Html), None));
        holds(&read(&plain(&text, Form::Markdown), None));
    }
}

#[test]
fn what_is_made_to_be_slow_ends() {
    // Each a fifth of a megabyte: a rule that looks through all of the text for each word of it
    // would not end within the patience of anybody.
    let parts = [
        "a'",
        "M. A B, ",
        "le ministre de la Culture et ",
        "Organisation des A (AB) et ",
        "1 mai, ",
        "a proposé un comité, ",
        "the director of the X Foundation, ",
        "Forum A. ",
        "met before 1 May. ",
        "((((",
        "<div>",
        "S.E.M.",
        "’s ",
        "A",
        "\n- ",
        "avec M. Karim Dello et ",
        "invited X to visit and ",
        "Rabat, 1 May 2024, A\n\n",
        "Minister of Culture, ",
    ];
    for part in parts {
        let text = part.repeat(200_000 / part.len());
        holds(&read(&plain(&text, Form::Plain), None));
        holds(&read(&plain(&text, Form::Html), None));
    }
}
