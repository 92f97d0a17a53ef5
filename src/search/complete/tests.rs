//! What is offered at each place of a query.

use super::super::{Catalogue, Query, Scope};
use super::{Completions, Known, complete};
use crate::ledger::Ledger;
use crate::registry::{Langs, Registry};
use crate::store;
use jiff::civil::date;
use proptest::prelude::*;
use std::path::Path;
use std::sync::{Arc, LazyLock};

struct World {
    registry: Arc<Registry>,
    ledger: Ledger,
    langs: Langs,
    catalogue: Catalogue,
}

static WORLD: LazyLock<World> = LazyLock::new(|| {
    let root = Path::new(env!("CARGO_MANIFEST_DIR")).join("tests/fixtures/registry");
    let opened = store::open(&root).unwrap();
    let langs = Langs::new([], &opened.registry.title_page().languages);
    let registry = Arc::new(opened.registry);
    let catalogue = Catalogue::new(&registry, &langs, date(2026, 3, 1));
    World {
        registry,
        ledger: opened.ledger,
        langs,
        catalogue,
    }
});

/// Completes at the `^` of a query, or at its end.
fn at(query: &str) -> Completions {
    let cursor = query.find('^').unwrap_or(query.len());
    let scope = Scope {
        registry: &WORLD.registry,
        ledger: &WORLD.ledger,
        today: date(2026, 3, 1),
    };
    let known = Known {
        scope,
        langs: &WORLD.langs,
        names: Some(&WORLD.catalogue),
    };
    complete(&query.replacen('^', "", 1), cursor, known, 20)
}

fn offered(query: &str) -> Vec<String> {
    at(query).items.into_iter().map(|item| item.text).collect()
}

/// The query once the first completion is taken.
fn taken(query: &str) -> String {
    let found = at(query);
    let mut text = query.replacen('^', "", 1);
    text.replace_range(found.span, &found.items[0].text);
    text
}

#[test]
fn fields_are_offered_by_their_first_letters() {
    assert_eq!(offered("maks pe"), ["person:"]);
    assert_eq!(offered("-ow"), ["owed-by:", "owed-to:"]);
    assert_eq!(offered("or"), ["org:"]);
    assert_eq!(taken("a (-co^ b)"), "a (-country: b)");
    assert_eq!(
        offered("maks ").len(),
        20,
        "before anything is typed, all there are"
    );
    for query in [
        "maks", "\"pe", "pe^\"x\"", "^person", "pe.", "colour:r", "a)",
    ] {
        assert!(offered(query).is_empty(), "{query}");
    }
}

#[test]
fn values_are_offered_with_what_there_is_of_them() {
    let found = at("is:o");
    assert_eq!((found.span.clone(), found.items.len()), (3..4, 2));
    assert_eq!(
        (found.items[0].text.as_str(), found.items[0].note.as_str()),
        ("open", "4 follow-ups")
    );
    assert_eq!(offered("kind:me"), ["meetings"]);
    assert_eq!(offered("kind:")[0], "follow-ups", "the most records first");
    assert_eq!(offered("is:soon"), ["due-soon"]);
    assert_eq!(offered("stage:ag"), ["agreed"]);
    assert_eq!(offered("type:un"), ["university", "un-agency"]);
    assert_eq!(offered("has:e"), ["evidence"]);
    assert_eq!(taken("is:open,do^"), "is:open,done");
    assert_eq!(taken("is:op^,done x"), "is:open,done x");
    assert!(offered("is:open").is_empty(), "it is whole");
}

#[test]
fn countries_of_the_registry_come_first() {
    let found = at("country:");
    assert_eq!(found.items[0].text, "ma");
    assert_eq!(found.items[0].note, "Morocco · 2 organisations and places");
    assert_eq!(taken("country:ouz"), "country:uz");
    assert_eq!(taken("country:\"côte d"), "country:ci");
    assert_eq!(offered("country:k")[0], "kg");
    assert!(offered("country:kg").is_empty(), "it is whole");
}

#[test]
fn names_are_completed_to_ids_in_any_script() {
    assert_eq!(taken("person:fict"), "person:ada-fictiva");
    assert_eq!(taken("org:\"of tides"), "org:ministry-of-tides");
    assert_eq!(taken("with:خيال"), "with:khayal-alwahmi");
    assert_eq!(taken("person:khay"), "person:khayal-alwahmi");
    assert_eq!(offered("org:")[0], "lia", "the most linked first");
    assert_eq!(at("by:").items.len(), 1);
}

#[test]
fn dates_are_completed_behind_comparisons_and_dots() {
    assert_eq!(taken("due:<tod"), "due:<today");
    assert_eq!(taken("date:2024..this-y"), "date:2024..this-year");
    assert_eq!(at("since:last-m").items[0].note, "2026-02-01 to 2026-02-28");
    assert_eq!(taken("due<=yes"), "due<=yesterday");
    assert!(offered("due:2024").is_empty());
}

proptest! {
    #[test]
    fn what_is_taken_stands_within_the_query_and_is_read(
        text in "(-?(is|due|org|country|with|kind|by|x|pe|or)[:<]?[a-zé0-9\"<>.,|-]{0,4}[ ()]{0,2}){0,4}|\\PC{0,8}",
        at_part in 0.0..1.0_f64,
    ) {
        let count = text.chars().count();
        #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, clippy::cast_precision_loss, reason = "a part of a small number")]
        let number = (count as f64 * at_part) as usize;
        let cursor = text.char_indices().nth(number).map_or(text.len(), |(at, _)| at);
        let mut marked = text.clone();
        marked.insert(cursor, '^');
        if text.contains('^') { return Ok(()); }
        let found = at(&marked);
        prop_assert!(text.get(found.span.clone()).is_some());
        for item in found.items {
            let mut taken = text.clone();
            taken.replace_range(found.span.clone(), &item.text);
            let end = found.span.start + item.text.len();
            let error = Query::typed(&taken).error;
            prop_assert!(error.is_none_or(|error| error.span.start >= end || error.span.end <= found.span.start), "{}", taken);
        }
    }
}
