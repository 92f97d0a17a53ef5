//! Spans: records are found in any text, sound or broken.

use super::{Places, STEP, pieces, tree};

const PEOPLE: &str = "// people\n[\n    (id: \"a\", names: {\"en\": \"A (b)\"}),\n    (\n        id: \"b\", /* ] */\n        posts: [(title: \"x\", at: \"y\")],\n    ),\n]\n";

#[test]
fn finds_where_a_value_stands() {
    let found = tree(PEOPLE).unwrap();
    let at = found
        .item(1)
        .unwrap()
        .field("posts")
        .unwrap()
        .item(0)
        .unwrap()
        .field("at")
        .unwrap();
    assert_eq!(at.quoted(), Some("y"));
    assert_eq!(Places::new(PEOPLE).of(at.span.start), (6, 34));
}

#[test]
fn places_are_the_same_as_counted_from_the_beginning() {
    let text = "é\nlonger line\n日本".repeat(STEP / 4);
    let places = Places::new(&text);
    for (at, _) in text.char_indices().step_by(997) {
        let before = text.get(..at).unwrap();
        let column = before.rsplit('\n').next().unwrap().chars().count() + 1;
        assert_eq!(places.of(at), (before.matches('\n').count() + 1, column));
    }
}

#[test]
fn splits_a_list_and_takes_a_single_record_as_one() {
    assert_eq!(pieces(PEOPLE).count(), 2);
    assert_eq!(pieces("// m\n(id: \"m\")\n").count(), 1);
    assert_eq!(pieces("[]").count(), 0);
    assert_eq!(pieces("").count(), 1);
}

#[test]
fn a_broken_record_does_not_take_its_neighbours_along() {
    let broken = "[\n    (id: \"a\"),\n    (id: \"b\", names: (\"B\"),\n    (id: \"c\"),\n]\n";
    let texts: Vec<_> = pieces(broken)
        .map(|p| broken.get(p.span).unwrap())
        .collect();
    assert_eq!(
        texts,
        ["(id: \"a\")", "(id: \"b\", names: (\"B\"),", "(id: \"c\")"]
    );
}

#[test]
fn nesting_without_end_is_refused() {
    assert!(tree(&"[".repeat(100_000)).is_none());
    assert!(tree(&format!("{}{}", "(".repeat(50), ")".repeat(50))).is_some());
}

#[test]
fn raw_texts_and_nested_comments_are_passed_whole() {
    let text = "/* a /* b */ c */ (x: r#\"say \"hi\" (\"#, y: 'c', z: Some(Other(-1.5)))";
    let found = tree(text).unwrap();
    assert_eq!(found.field("x").unwrap().quoted(), Some("say \"hi\" ("));
    assert!(found.field("z").is_some());
}
