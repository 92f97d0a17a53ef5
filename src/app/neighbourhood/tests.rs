//! What the tree bears, how it opens and closes, and what of it outlasts a reload.

use super::{DEEPEST, Neighbourhood, Stands};
use crate::insight::{around, links_beside};
use crate::lang::Words;
use crate::model::Kind;
use crate::registry::{Registry, sample};
use strum::IntoEnumIterator as _;

const PEOPLE: &str = r#"[
    (id: "a", names: "A", posts: [(title: "T", at: "us"), (title: "U", at: "us")]),
    (id: "b", names: "B", distinct_from: ["c"]),
    (id: "c", names: "C"),
    (id: "alone", names: "Alone"),
]"#;

/// A met B at eight meetings, C at the last of them.
fn registry() -> Registry {
    let meetings = (1..=8).map(|n| {
        let third = if n == 8 { r#"(person: "c"),"# } else { "" };
        format!(
            r#"(id: "m{n}", date: "202{n}", participants: [(person: "a", represents: "us"), (person: "b"), {third}])"#
        )
    });
    with_meetings(&format!("[{}]", meetings.collect::<Vec<_>>().join(",")))
}

fn with_meetings(meetings: &str) -> Registry {
    sample::registry(
        r#"(title: "T", home: "us")"#,
        &[
            ("organisations", r#"[(id: "us", names: "Us")]"#),
            ("people", PEOPLE),
            ("meetings", meetings),
        ],
    )
}

fn tree(registry: &Registry, root: &str) -> Neighbourhood {
    let root = registry.resolve(root).unwrap();
    Neighbourhood::of(registry, root)
}

/// The rows as an outline; what is open ends in a colon.
fn outline(screen: &Neighbourhood, registry: &Registry) -> Vec<String> {
    let rows = screen.rows(0, usize::MAX).into_iter();
    rows.map(|row| {
        let what = match row.stands {
            Stands::Record { at, .. } => registry.id(at).to_owned(),
            Stands::Relation {
                message,
                kind,
                count,
                ..
            } => format!("{} {count} {kind:?}", Words::english().say(message)),
        };
        let colon = if row.is_open { ":" } else { "" };
        format!("{}{what}{colon}", " ".repeat(row.lasts.len()))
    })
    .collect()
}

fn go_to(screen: &mut Neighbourhood, row: &str, registry: &Registry) {
    let rows = outline(screen, registry);
    let number = rows.iter().position(|shown| shown.trim() == row);
    screen.choose(number.unwrap_or_else(|| panic!("no {row} in {rows:#?}")));
}

#[test]
fn a_relation_of_few_is_open_and_one_of_many_is_counted() {
    let registry = registry();
    let screen = tree(&registry, "a");
    assert_eq!(
        outline(&screen, &registry),
        [
            "a:",
            " holds or held a post at 1 Organisations:",
            "  us",
            " took part in 8 Meetings",
        ]
    );
    let bare = tree(&registry, "alone");
    assert_eq!(outline(&bare, &registry), ["alone:"]);
}

#[test]
fn what_is_opened_never_lists_what_it_was_opened_from() {
    let registry = registry();
    let mut screen = tree(&registry, "a");
    go_to(&mut screen, "took part in 8 Meetings", &registry);
    screen.unfold(&registry).unwrap();
    screen.unfold(&registry).unwrap();
    assert_eq!(screen.row(), 4, "an open row leads to the first below it");
    screen.unfold(&registry).unwrap();
    let rows = outline(&screen, &registry);
    assert_eq!(
        rows.get(3..11).unwrap(),
        [
            " took part in 8 Meetings:",
            "  m8:",
            "   in which took part 2 People:",
            "    b",
            "    c",
            "   at which was represented 1 Organisations:",
            "    us",
            "  m7",
        ]
    );
    // Up to the relation, to the meeting, and the meeting closed.
    screen.choose(6);
    for row in [5, 5, 4] {
        screen.fold();
        assert_eq!(screen.row(), row);
    }
    screen.fold();
    assert_eq!(
        outline(&screen, &registry).get(4..6).unwrap(),
        ["  m8", "  m7"]
    );
    screen.choose(0);
    screen.fold();
    assert_eq!(screen.len(), 12, "the root stays open");
}

#[test]
fn any_rows_are_those_of_the_whole() {
    let registry = registry();
    let mut screen = tree(&registry, "a");
    for row in ["us", "took part in 8 Meetings"] {
        go_to(&mut screen, row, &registry);
        screen.unfold(&registry).unwrap();
    }
    for row in ["m5", "m2", "m8"] {
        let rows = outline(&screen, &registry);
        let last = rows.iter().rposition(|shown| shown.trim() == row);
        screen.choose(last.unwrap());
        screen.unfold(&registry).unwrap();
    }
    let all = screen.rows(0, usize::MAX);
    assert_eq!(all.len(), screen.len());
    for (number, row) in all.iter().enumerate() {
        assert_eq!(row.number, number);
        assert!(row.borne_by < number.max(1));
        screen.choose_path(&row.path);
        assert_eq!(screen.row(), number, "a way leads to its row");
    }
    for from in 0..=all.len() {
        for count in 0..=all.len() + 1 {
            let end = (from + count).min(all.len());
            assert_eq!(screen.rows(from, count), all.get(from..end).unwrap());
        }
    }
}

#[test]
fn links_are_counted_as_they_are_listed() {
    let registry = registry();
    let every = || Kind::iter().flat_map(|kind| registry.all(kind));
    for at in every() {
        for other in every().map(Some).chain([None]) {
            let groups = around(&registry, at).into_iter();
            let listed = groups.flat_map(|group| group.records);
            let listed = listed.filter(|record| Some(*record) != other).count();
            assert_eq!(links_beside(&registry, at, other), listed);
        }
    }
}

#[test]
fn a_reload_keeps_what_is_open_and_drops_what_is_gone() {
    let before = registry();
    let mut screen = tree(&before, "a");
    for row in ["took part in 8 Meetings", "m8", "b", "m7"] {
        go_to(&mut screen, row, &before);
        screen.unfold(&before).unwrap();
    }
    go_to(&mut screen, "in which took part 2 People:", &before);
    screen.fold();
    go_to(&mut screen, "m8:", &before);
    let kept = screen.kept(&before);
    let same = Neighbourhood::again(&kept, &before);
    assert_eq!(same.rows(0, usize::MAX), screen.rows(0, usize::MAX));
    assert_eq!(same.row(), screen.row());
    assert_eq!(same.kept(&before), kept);

    // The seventh meeting is gone, the order of the others is another.
    let after = with_meetings(
        r#"[
            (id: "m9", date: "2028-09", participants: [(person: "a")]),
            (id: "m8", date: "2028", participants: [(person: "a"), (person: "b"), (person: "c")]),
        ]"#,
    );
    let again = Neighbourhood::again(&kept, &after);
    assert_eq!(
        outline(&again, &after),
        [
            "a:",
            " holds or held a post at 1 Organisations:",
            "  us",
            " took part in 2 Meetings:",
            "  m9",
            "  m8:",
            "   in which took part 2 People",
        ]
    );
    assert_eq!(again.row(), 5, "the choice stays on its record");

    // All that was chosen is gone: the choice goes to what is left of the way.
    let none = with_meetings("[]");
    let again = Neighbourhood::again(&kept, &none);
    assert_eq!(again.row(), 0);
}

#[test]
fn a_root_that_is_gone_comes_back_as_it_was() {
    let before = registry();
    let mut screen = tree(&before, "m8");
    go_to(&mut screen, "b", &before);
    screen.unfold(&before).unwrap();
    let kept = screen.kept(&before);
    let without = with_meetings("[]");
    let mut gone = Neighbourhood::again(&kept, &without);
    assert!(gone.is_empty() && gone.record().is_none());
    gone.unfold(&without).unwrap();
    gone.fold();
    gone.step(3);
    let back = Neighbourhood::again(&gone.kept(&without), &before);
    assert_eq!(back.rows(0, usize::MAX), screen.rows(0, usize::MAX));
    assert_eq!(back.row(), screen.row());
}

#[test]
fn the_tree_ends_somewhere() {
    let registry = registry();
    let mut screen = tree(&registry, "a");
    let mut refused = false;
    for _ in 0..DEEPEST * 10 {
        let last = screen.row();
        refused |= screen.unfold(&registry).is_err();
        if refused {
            assert_eq!(screen.row(), last);
        }
    }
    assert!(refused);
    let deepest = screen.chosen().unwrap().path.len();
    assert_eq!(deepest, DEEPEST);
}
