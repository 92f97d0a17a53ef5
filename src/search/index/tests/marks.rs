//! What is marked in a text is within it, and what is drawn as one letter is marked as one.

use proptest::prelude::*;

use super::*;

/// Any text, leaning towards letters that are drawn together with others.
fn texts() -> impl Strategy<Value = String> {
    let special = "[a-cé가각\u{1100}\u{1161}\u{11a8}हिन्दी\u{301}\u{308}\u{200d}\u{fe0f}\u{1f1e6}\u{1f1e7}\u{1f468}ß. '-]{1,10}";
    prop_oneof![special.prop_map(String::from), "\\PC{1,8}", any::<String>()]
}

proptest! {
    #[test]
    fn whole_letters_of_the_text_are_marked(
        text in texts(), from in 0..10_usize, length in 1..4_usize,
    ) {
        let query: String = text.chars().skip(from).take(length).collect();
        let document = Document { fields: vec![field(Role::Name, &text)] };
        let index = Index::build(&[document], |_| ());
        let matched = index.explain(0, &query).into_iter().flat_map(|hit| hit.matched);
        for positions in matched.map(|matched| matched.positions) {
            let mut start = 0;
            for drawn in text.graphemes(true) {
                let end = start + narrow(drawn.chars().count());
                let marked = (start..end).filter(|at| positions.contains(at)).count();
                prop_assert!(marked == 0 || marked == drawn.chars().count(), "{:?}", drawn);
                start = end;
            }
            prop_assert!(positions.iter().all(|&at| at < start));
        }
    }
}
