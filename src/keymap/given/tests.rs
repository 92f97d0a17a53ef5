use crate::app::Action;
use crate::keymap::{Chord, Context, Keymap};
use crate::lang::Words;
use crate::store::{GivenKeys, Spot};

/// The table with keys, and what is told of them: an action a line, the keys in column 20.
fn with(given: &[(&str, &str)]) -> (Keymap, Vec<String>) {
    let spot = |line: usize, column| Spot {
        file: "c".to_owned(),
        line: line + 1,
        column,
    };
    let given: Vec<GivenKeys> = given
        .iter()
        .enumerate()
        .map(|(line, (action, keys))| GivenKeys {
            action: (*action).to_owned(),
            keys: (*keys).to_owned(),
            action_at: spot(line, 5),
            keys_at: spot(line, 20),
        })
        .collect();
    let (keymap, faults) = Keymap::with(&given, &Words::english());
    let told = faults.iter().map(|fault| {
        let hint = fault.hint.clone().unwrap_or_default();
        format!("{}:{} {} | {hint}", fault.line, fault.column, fault.message)
    });
    (keymap, told.collect())
}

/// What a key does in one context.
fn does(keymap: &Keymap, context: Context, key: &str) -> Option<Action> {
    let chord: Chord = key.parse().unwrap();
    keymap.bound(&[context], chord)
}

#[test]
fn an_action_has_the_keys_it_is_given_and_no_others() {
    let (keymap, told) = with(&[("search", "ctrl-f ctrl-p"), ("cancel", ""), ("retry", "c")]);
    assert_eq!(told, [""; 0]);
    let browse = |key| does(&keymap, Context::Browse, key);
    assert_eq!(browse("ctrl-f"), Some(Action::Search));
    assert_eq!(browse("ctrl-p"), Some(Action::Search));
    assert_eq!(browse("c"), Some(Action::Retry), "set free by `cancel`");
    assert_eq!(browse("r"), None);
}

#[test]
fn an_action_may_have_other_keys_in_one_context() {
    let (keymap, told) = with(&[("switch", "W"), ("timeline.switch", "f")]);
    assert_eq!(
        told, [""; 0],
        "what is asked for in one context may hide what is around"
    );
    assert_eq!(does(&keymap, Context::Timeline, "f"), Some(Action::Switch));
    assert_eq!(does(&keymap, Context::Map, "W"), Some(Action::Switch));
    assert_eq!(does(&keymap, Context::Map, "w"), None);
}

#[test]
fn a_letter_does_not_stop_typing() {
    let (keymap, told) = with(&[("down", "down e"), ("page-down", "z")]);
    assert_eq!(
        told,
        [
            "1:25 `e` would be both `down` and `open-editor` (browse) | `open-editor` comes with it: give it another with `browse.open-editor`"
        ]
    );
    assert_eq!(does(&keymap, Context::Browse, "z"), Some(Action::PageDown));
    assert_eq!(does(&keymap, Context::Text, "z"), None);
    assert_eq!(
        does(&keymap, Context::Text, "pagedown"),
        Some(Action::PageDown)
    );
    let (_, told) = with(&[("text.down", "ctrl-j j")]);
    assert_eq!(
        told,
        ["1:27 `j` is typed as a letter there | give it a key such as `ctrl-t` or `alt-t`"]
    );
}

#[test]
fn clashes_are_named_with_both_actions_and_places() {
    let (keymap, told) = with(&[("search", "ctrl-f"), ("brief", "ctrl-f")]);
    assert_eq!(
        told,
        [
            "2:20 `ctrl-f` would be both `brief` and `search` (browse) | `search` has it at c:1:20: give one of the two another key"
        ]
    );
    assert_eq!(
        does(&keymap, Context::Browse, "ctrl-f"),
        Some(Action::Search)
    );
    assert_eq!(does(&keymap, Context::Browse, "b"), Some(Action::Brief));
    let (keymap, told) = with(&[("search", "l")]);
    assert!(
        told[0].contains("`l` would be both `search` and `to-detail` (list)"),
        "{told:?}"
    );
    assert_eq!(does(&keymap, Context::List, "l"), Some(Action::ToDetail));
    assert_eq!(
        does(&keymap, Context::Browse, "ctrl-p"),
        Some(Action::Search)
    );
}

#[test]
fn two_actions_may_change_keys() {
    let (keymap, told) = with(&[("search", "/"), ("filter", "ctrl-p")]);
    assert_eq!(told, [""; 0]);
    assert_eq!(does(&keymap, Context::Browse, "/"), Some(Action::Search));
}

#[test]
fn what_is_wrong_is_told_where_it_stands() {
    let (_, told) = with(&[
        ("serch", "x"),
        ("timelin.switch", "x"),
        ("timeline.search", "x"),
        ("search", "ctrl-f hyper-x"),
        ("quit", ""),
    ]);
    assert_eq!(
        told,
        [
            "1:5 no action is called `serch` | did you mean `search`?",
            "2:5 no part of the browser is called `timelin` | did you mean `timeline`?",
            "3:5 no action is called `search` in `timeline` | `paraph keys` lists them",
            "4:27 not a key: `hyper-x` | write a letter, or a key such as `enter`, `ctrl-p`, `alt-left`, `f2`",
            "5:20 `quit` cannot be without a key | ",
        ]
    );
}

#[test]
fn the_table_itself_is_what_nothing_given_makes_of_it() {
    let (keymap, told) = with(&[]);
    assert_eq!(told, [""; 0]);
    let bare = Keymap::default();
    for (own, other) in keymap.bindings().iter().zip(bare.bindings()) {
        assert_eq!(own.chords, other.chords);
    }
}
