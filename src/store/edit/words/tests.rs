use super::{Pen, quoted};
use crate::store::edit::{Place, Step};
use crate::store::spans;
use proptest::prelude::*;
use ron::Value;

const ORDER: [&str; 5] = ["id", "names", "also", "posts", "note"];

fn set(text: &str, at: &str, value: &str) -> String {
    let at: Place = at.parse().unwrap();
    Pen::of(text).set(text, &at, value, &ORDER).unwrap()
}

fn remove(text: &str, at: &str) -> String {
    let at: Place = at.parse().unwrap();
    Pen::remove(text, &at).unwrap()
}

const PERSON: &str = r#"(
    // The minister.
    id: "a", // as in the dispatch
    names: {"en": "A"},
    posts: [
        (title: "T", at: "o"),
    ],
)"#;

#[test]
fn a_value_is_replaced_where_it_stands() {
    let after = set(PERSON, "posts.0.at", "\"x\"");
    assert_eq!(after, PERSON.replace("\"o\"", "\"x\""));
    let some = "(id: Some(\"a\"), names: Some({\"en\": \"A\"}))";
    assert_eq!(
        set(some, "id", "\"b\""),
        some.replace("Some(\"a\")", "\"b\"")
    );
    assert!(set(some, "names.fr", "\"F\"").contains(r#"{"en": "A", "fr": "F"}"#));
}

#[test]
fn a_new_field_stands_as_its_neighbours_do_and_takes_no_comment_away() {
    let after = set(PERSON, "also", "[\"B\"]");
    let wanted = PERSON.replace("\"A\"},\n", "\"A\"},\n    also: [\"B\"],\n");
    assert_eq!(after, wanted);
    let after = set("(\n  id: \"a\", // one\n)", "names", "\"N\"");
    assert_eq!(after, "(\n  id: \"a\", // one\n  names: \"N\",\n)");
    let after = set("(\n  id: \"a\" // one\n)", "names", "\"N\"");
    assert_eq!(after, "(\n  id: \"a\", // one\n  names: \"N\"\n)");
    assert_eq!(
        set("(id: \"a\")", "note", "\"N\""),
        "(id: \"a\", note: \"N\")"
    );
    assert_eq!(
        set("(note: \"a\",)", "id", "\"N\""),
        "(id: \"N\", note: \"a\",)"
    );
    assert_eq!(
        set("(\r\n\tid: \"a\",\r\n)", "note", "\"N\""),
        "(\r\n\tid: \"a\",\r\n\tnote: \"N\",\r\n)"
    );
    assert_eq!(set("()", "id", "\"N\""), "(id: \"N\")");
    assert_eq!(
        set("( /* empty */ )", "id", "\"N\""),
        "( /* empty */ id: \"N\" )"
    );
    assert_eq!(
        set("(\n    // nothing\n)", "id", "\"N\""),
        "(\n    // nothing\n    id: \"N\",\n)"
    );
    let after = set(PERSON, "names.fr", "\"F\"");
    assert_eq!(after, PERSON.replace("\"A\"}", "\"A\", \"fr\": \"F\"}"));
}

#[test]
fn what_is_taken_out_takes_its_line_along_and_no_comment() {
    assert_eq!(
        remove(PERSON, "names"),
        PERSON.replace("    names: {\"en\": \"A\"},\n", "")
    );
    assert_eq!(remove(PERSON, "id"), PERSON.replace("id: \"a\", //", "//"));
    assert_eq!(remove("(a: 1, b: 2)", "b"), "(a: 1)");
    assert_eq!(remove("(a: 1, b: 2)", "a"), "(b: 2)");
    assert_eq!(remove("(a: 1, b: 2,)", "b"), "(a: 1,)");
    assert_eq!(remove("[1, 2, /* c */ 3]", "2"), "[1, 2, /* c */ ]");
    assert_eq!(remove("[1]", "0"), "[]");
    assert_eq!(remove("(\n  a: 1,\n  b: 2)", "b"), "(\n  a: 1,\n  )");
}

#[test]
fn a_list_grows_at_its_end() {
    let list = |text: &str| Pen::of(text).add(text, &Place::default(), "9").unwrap();
    assert_eq!(list("[]"), "[9]");
    assert_eq!(list("[1, 2]"), "[1, 2, 9]");
    assert_eq!(
        list("[\n    1,\n    2, // two\n]"),
        "[\n    1,\n    2, // two\n    9,\n]"
    );
    assert_eq!(
        list("[\n    1,\n    2 /* two */\n]"),
        "[\n    1,\n    2,\n    9 /* two */\n]"
    );
    assert_eq!(list("[\n]"), "[\n    9,\n]");
}

#[test]
fn what_cannot_be_followed_is_left_alone() {
    let at = Place::field("a");
    for broken in ["(a: \"", "(a: [", "", "(a 1)", &"(a: ".repeat(100_000)] {
        assert!(Pen::of(broken).set(broken, &at, "1", &[]).is_err());
        assert!(Pen::remove(broken, &at).is_err());
    }
    let plain = "(names: \"A\")";
    let at = "names.fr".parse().unwrap();
    assert!(Pen::of(plain).set(plain, &at, "1", &[]).is_err());
}

/// A value as a model, and the bytes it is written in.
#[derive(Debug, Clone)]
enum Made {
    Words(String),
    Raw(String),
    Number(i32),
    List(Vec<Self>),
    Map(Vec<(String, Self)>),
    Fields(Vec<(String, Self)>),
}

fn made() -> impl Strategy<Value = Made> {
    let words = "[a-zé\"\\\\/(\\[{,:*日 ]{0,6}";
    let leaf = prop_oneof![
        words.prop_map(Made::Words),
        "[a-z\"(,]{0,5}".prop_map(Made::Raw),
        any::<i32>().prop_map(Made::Number),
    ];
    leaf.prop_recursive(3, 24, 4, |inner| {
        let named = |names: &'static str| {
            prop::collection::btree_map(names, inner.clone(), 0..4)
                .prop_map(|map| map.into_iter().collect::<Vec<_>>())
        };
        prop_oneof![
            prop::collection::vec(inner.clone(), 0..4).prop_map(Made::List),
            named("[a-z]{2}").prop_map(Made::Map),
            named("[a-z]{3,5}").prop_map(Made::Fields),
        ]
    })
}

/// What stands between two tokens: drawn from a list of numbers, round and round.
struct Blanks<'a>(std::iter::Cycle<std::slice::Iter<'a, u8>>);

impl Blanks<'_> {
    fn next(&mut self) -> &'static str {
        const ALL: [&str; 12] = [
            "",
            "",
            " ",
            "\n    ",
            "\n        ",
            "\r\n\t",
            " // c, ) \"\n",
            "\n  // d ]\n  ",
            "/* e */",
            " /* f /* ( */ \" */ ",
            "\n/*\n*/",
            "\n\n",
        ];
        ALL[usize::from(*self.0.next().unwrap()) % ALL.len()]
    }

    fn flip(&mut self) -> bool {
        self.0.next().unwrap().is_multiple_of(2)
    }
}

fn write(value: &Made, blanks: &mut Blanks<'_>, out: &mut String) {
    match value {
        Made::Words(text) => out.push_str(&quoted(text)),
        Made::Raw(text) => out.extend(["r##\"", text, "\"##"]),
        Made::Number(number) => out.push_str(&number.to_string()),
        Made::List(items) => {
            let items = items.iter().map(|item| (String::new(), item));
            brackets('[', ']', items.collect(), blanks, out);
        }
        Made::Map(items) => {
            let items = items.iter().map(|(key, item)| (quoted(key), item));
            brackets('{', '}', items.collect(), blanks, out);
        }
        Made::Fields(items) => {
            let items = items.iter().map(|(name, item)| (name.clone(), item));
            brackets('(', ')', items.collect(), blanks, out);
        }
    }
}

fn brackets(
    open: char,
    close: char,
    items: Vec<(String, &Made)>,
    blanks: &mut Blanks<'_>,
    out: &mut String,
) {
    out.push(open);
    out.push_str(blanks.next());
    let count = items.len();
    for (number, (name, item)) in items.into_iter().enumerate() {
        if !name.is_empty() {
            out.push_str(&name);
            out.push_str(blanks.next());
            out.push(':');
            out.push_str(blanks.next());
        }
        write(item, blanks, out);
        out.push_str(blanks.next());
        if number + 1 < count || blanks.flip() {
            out.push(',');
            out.push_str(blanks.next());
        }
    }
    out.push(close);
}

/// The comments of a text outside quotation marks, and every other token, in order.
fn tokens(text: &str) -> Vec<String> {
    let mut found = Vec::new();
    let mut rest = text;
    while let Some(letter) = rest.chars().next() {
        let length = if rest.starts_with("//") {
            rest.find('\n').unwrap_or(rest.len())
        } else if rest.starts_with("/*") {
            let (mut depth, mut at) = (0, 0);
            loop {
                let here = rest.get(at..).unwrap();
                if here.starts_with("/*") {
                    (depth, at) = (depth + 1, at + 2);
                } else if here.starts_with("*/") {
                    (depth, at) = (depth - 1, at + 2);
                } else {
                    at += here.chars().next().unwrap().len_utf8();
                }
                if depth == 0 {
                    break at;
                }
            }
        } else if let Some(raw) = rest.strip_prefix("r##\"") {
            raw.find("\"##").unwrap() + 7
        } else if letter == '"' {
            let (mut at, bytes) = (1, rest.as_bytes());
            while bytes[at] != b'"' {
                at += if bytes[at] == b'\\' { 2 } else { 1 };
            }
            at + 1
        } else {
            letter.len_utf8()
        };
        let (token, after) = rest.split_at(length);
        if !token.trim().is_empty() {
            // A comment ends before its line does, whichever way that is written.
            found.push(token.trim_end_matches('\r').to_owned());
        }
        rest = after;
    }
    found
}

/// What two texts have before and behind where they differ, in tokens; commas left out of account.
fn apart(one: &str, other: &str) -> (Vec<String>, Vec<String>) {
    let words = |text| -> Vec<String> {
        tokens(text)
            .into_iter()
            .filter(|token| token != ",")
            .collect()
    };
    let (one, other) = (words(one), words(other));
    let before = one.iter().zip(&other).take_while(|(a, b)| a == b).count();
    let (one, other) = (&one[before..], &other[before..]);
    let behind = one
        .iter()
        .rev()
        .zip(other.iter().rev())
        .take_while(|(a, b)| a == b)
        .count();
    let cut = |all: &[String]| all[..all.len() - behind].to_vec();
    (cut(one), cut(other))
}

fn read(text: &str) -> Value {
    alike(ron::from_str(text).unwrap_or_else(|error| panic!("{error} in {text:?}")))
}

/// A value whose empty parts are alike: without a type in sight, brackets with nothing in them are
/// read as now this, now that.
fn alike(value: Value) -> Value {
    match value {
        Value::Seq(items) if items.is_empty() => Value::Unit,
        Value::Map(items) if items.is_empty() => Value::Unit,
        Value::Seq(items) => Value::Seq(items.into_iter().map(alike).collect()),
        Value::Map(items) => Value::Map(
            items
                .into_iter()
                .map(|(key, item)| (key, alike(item)))
                .collect(),
        ),
        other => other,
    }
}

/// The places of a value that can be set and taken out.
fn places(value: &Made, at: &Place, found: &mut Vec<Place>) {
    let mut down = |step: Step, item: &Made| {
        let place = at.then(step);
        places(item, &place, found);
        found.push(place);
    };
    match value {
        Made::List(items) => (0..)
            .zip(items)
            .for_each(|(n, item)| down(Step::Item(n), item)),
        Made::Map(items) | Made::Fields(items) => {
            for (name, item) in items {
                down(Step::Field(name.clone()), item);
            }
        }
        _ => {}
    }
}

/// The value at a place of the model, replaced or taken out.
fn change(value: &mut Made, way: &[Step], new: Option<&Made>) {
    let (step, rest) = way.split_first().unwrap();
    let items: &mut Vec<(String, Made)> = match (step, value) {
        (Step::Item(number), Made::List(items)) => {
            match (rest, new) {
                ([], Some(new)) => items[*number] = new.clone(),
                ([], None) => drop(items.remove(*number)),
                _ => change(&mut items[*number], rest, new),
            }
            return;
        }
        (_, Made::Map(items) | Made::Fields(items)) => items,
        other => panic!("{other:?}"),
    };
    let name = step.to_string();
    let number = items.iter().position(|(own, _)| *own == name);
    match (number, rest, new) {
        (Some(number), [], Some(new)) => items[number].1 = new.clone(),
        (Some(number), [], None) => drop(items.remove(number)),
        (None, [], Some(new)) => items.push((name, new.clone())),
        (Some(number), ..) => change(&mut items[number].1, rest, new),
        (None, ..) => panic!("no {name}"),
    }
}

/// A record with somebody's layout.
fn record() -> impl Strategy<Value = (Made, String, Vec<u8>)> {
    let fields = prop::collection::btree_map("[a-z]{3,5}", made(), 1..5);
    (fields, prop::collection::vec(any::<u8>(), 1..40)).prop_map(|(fields, blanks)| {
        let made = Made::Fields(fields.into_iter().collect());
        let mut text = String::new();
        write(&made, &mut Blanks(blanks.iter().cycle()), &mut text);
        (made, text, blanks)
    })
}

fn rendered(value: &Made) -> String {
    let mut text = String::new();
    write(value, &mut Blanks([0u8, 1].iter().cycle()), &mut text);
    text
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 400, ..ProptestConfig::default() })]

    #[test]
    fn the_scan_agrees_with_the_reader((_, text, _) in record()) {
        read(&text);
        prop_assert!(spans::tree(&text).is_some(), "{text}");
    }

    #[test]
    fn setting_changes_the_value_and_nothing_else(
        (model, text, _) in record(), new in made(), pick in any::<prop::sample::Index>(),
    ) {
        let mut all = Vec::new();
        places(&model, &Place::default(), &mut all);
        let at = &all[pick.index(all.len())];
        let value = rendered(&new);
        let after = Pen::of(&text).set(&text, at, &value, &[]).unwrap();
        let mut wanted = model.clone();
        change(&mut wanted, &at.0, Some(&new));
        prop_assert_eq!(read(&after), read(&rendered(&wanted)));
        // Byte for byte: the text before and behind the old value stands around the new one.
        let old = spans::tree(&text).unwrap();
        let old = super::descend(&text, &old, &at.0).unwrap().span.clone();
        let put_back = format!("{}{}{}", text.get(..old.start).unwrap(), value, text.get(old.end..).unwrap());
        prop_assert_eq!(after, put_back);
    }

    #[test]
    fn adding_takes_nothing_away(
        (model, text, _) in record(), new in made(), pick in any::<prop::sample::Index>(),
    ) {
        let mut all = Vec::new();
        places(&model, &Place::default(), &mut all);
        all.push(Place::default());
        let around = &all[pick.index(all.len())];
        let at = around.then(Step::Field("zzzzzz".to_owned()));
        let value = rendered(&new);
        let pen = Pen::of(&text);
        let after = pen.set(&text, &at, &value, &[]).or_else(|_| pen.add(&text, around, &value));
        let Ok(after) = after else {
            return Ok(());
        };
        let mut wanted = model.clone();
        let tree = spans::tree(&text).unwrap();
        let items = super::descend(&text, &tree, &around.0).unwrap().items().len();
        let is_list = pen.add(&text, around, &value).is_ok();
        if is_list {
            let mut list = &mut wanted;
            for step in &around.0 {
                list = match (step, list) {
                    (Step::Item(n), Made::List(items)) => &mut items[*n],
                    (step, Made::Map(items) | Made::Fields(items)) => {
                        &mut items.iter_mut().find(|(own, _)| *own == step.to_string()).unwrap().1
                    }
                    other => panic!("{other:?}"),
                };
            }
            let Made::List(all) = list else { panic!("no list") };
            prop_assert_eq!(all.len(), items);
            all.push(new.clone());
        } else {
            change(&mut wanted, &at.0, Some(&new));
        }
        prop_assert_eq!(read(&after), read(&rendered(&wanted)), "{} {}", text, after);
        let (gone, come) = apart(&text, &after);
        prop_assert!(gone.is_empty(), "{gone:?}");
        prop_assert!(come.len() <= tokens(&value).len() + 9);
    }

    #[test]
    fn taking_out_takes_the_value_and_nothing_else(
        (model, text, _) in record(), pick in any::<prop::sample::Index>(),
    ) {
        let mut all = Vec::new();
        places(&model, &Place::default(), &mut all);
        let at = &all[pick.index(all.len())];
        let after = Pen::remove(&text, at).unwrap();
        let mut wanted = model.clone();
        change(&mut wanted, &at.0, None);
        prop_assert_eq!(read(&after), read(&rendered(&wanted)), "{} {}", text, after);
        let (last, way) = at.0.split_last().unwrap();
        let tree = spans::tree(&text).unwrap();
        let item = super::item(super::descend(&text, &tree, way).unwrap(), last).unwrap();
        let own = text.get(item.start..item.node.span.end).unwrap();
        let (gone, come) = apart(&text, &after);
        prop_assert!(come.is_empty(), "{come:?}");
        prop_assert!(gone.len() <= tokens(own).len(), "{gone:?} of {own}");
    }

    #[test]
    fn any_text_is_changed_soundly_or_not_at_all(text in "[(){}\\[\\],:\"ab/*\\n #r']{0,60}") {
        let at = Place::field("a");
        for after in [
            Pen::of(&text).set(&text, &at, "1", &[]),
            Pen::of(&text).add(&text, &at, "1"),
            Pen::remove(&text, &at),
        ].into_iter().flatten() {
            if ron::from_str::<Value>(&text).is_ok() {
                prop_assert!(ron::from_str::<Value>(&after).is_ok(), "{text:?} {after:?}");
            }
        }
    }
}
