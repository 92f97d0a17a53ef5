//! Laws of the journal: the standing hangs on the set of entries alone.

#![expect(clippy::unwrap_used, reason = "a test fails by panicking")]

use jiff::Timestamp;
use paraph::ledger::{Deed, Entry, EntryId, Ledger, Standing};
use paraph::model::{FollowUpId, Status};
use proptest::prelude::*;

const FOLLOW_UPS: [&str; 3] = ["m/p/a", "m/p/b", "agreement/c"];

fn status() -> impl Strategy<Value = Status> {
    prop_oneof![
        Just(Status::Open),
        Just(Status::InProgress),
        Just(Status::Done),
        Just(Status::Cancelled),
    ]
}

/// Entries as several writers with bad clocks would make them: some in sight of earlier ones,
/// some not, some undoing, all with whatever time their clock gave.
fn entries() -> impl Strategy<Value = Vec<Entry>> {
    let one = (
        0..4u8,
        0..FOLLOW_UPS.len(),
        status(),
        // Clocks that are years off, and often at the same moment.
        prop_oneof![0..50i64, -315_000_000_000..315_000_000_000i64],
        any::<[prop::sample::Index; 2]>(),
        prop::bool::weighted(0.3),
        prop::bool::weighted(0.7),
    );
    prop::collection::vec(one, 0..12).prop_map(|rows| {
        let mut made: Vec<Entry> = Vec::new();
        for (number, (writer, on, status, time, pick, undoes, sees)) in (1..).zip(rows) {
            let earlier = |index: &prop::sample::Index| made[index.index(made.len())].id.clone();
            let deed = if undoes && !made.is_empty() {
                Deed::Undo(vec![earlier(&pick[0])])
            } else {
                let on = FollowUpId::new(FOLLOW_UPS[on]).unwrap();
                Deed::Set {
                    on,
                    status,
                    note: None,
                    evidence: None,
                }
            };
            let after = if sees && !made.is_empty() {
                vec![earlier(&pick[1])]
            } else {
                Vec::new()
            };
            made.push(Entry {
                id: EntryId::new(number),
                at: Timestamp::from_millisecond(time).unwrap(),
                by: format!("writer{writer}"),
                deed,
                after,
                batch: None,
                clock: Timestamp::from_millisecond(time).unwrap(),
                unknown_fields: Vec::new(),
                names_its_past: true,
            });
        }
        made
    })
}

fn standings(ledger: &Ledger) -> Vec<Standing> {
    FOLLOW_UPS
        .iter()
        .map(|id| ledger.standing(&FollowUpId::new(id).unwrap()).clone())
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn any_order_gives_the_same_standing(
        (entries, shuffled) in entries().prop_flat_map(|e| (Just(e.clone()), Just(e).prop_shuffle()))
    ) {
        let (one, other) = (Ledger::new(entries), Ledger::new(shuffled));
        prop_assert_eq!(standings(&one), standings(&other));
        prop_assert_eq!(one.entries(), other.entries());
    }

    #[test]
    fn any_grouping_and_repetition_gives_the_same_standing(
        entries in entries(), cut in any::<prop::sample::Index>(), again in any::<prop::sample::Index>()
    ) {
        let whole = Ledger::new(entries.clone());
        let at = cut.index(entries.len() + 1);
        let (left, right) = entries.split_at(at);
        let merged = Ledger::new(right.to_vec()).with(left.to_vec());
        prop_assert_eq!(standings(&whole), standings(&merged));
        let from = again.index(entries.len() + 1);
        let repeated = merged.with(entries[from..].to_vec());
        prop_assert_eq!(standings(&whole), standings(&repeated));
        prop_assert_eq!(whole.entries().len(), repeated.entries().len());
    }

    #[test]
    fn a_mark_made_in_sight_of_another_wins_whatever_the_clocks_say(
        first in status(), second in status(), early in 0..1000i64, late in 0..1000i64
    ) {
        let on = FollowUpId::new("m/p/a").unwrap();
        let entry = |id, time, status, after| Entry {
            id: EntryId::new(id),
            at: Timestamp::from_millisecond(time).unwrap(),
            by: "desk".to_owned(),
            deed: Deed::Set { on: on.clone(), status, note: None, evidence: None },
            after,
            batch: None,
            clock: Timestamp::from_millisecond(time).unwrap(),
            unknown_fields: Vec::new(),
            names_its_past: true,
        };
        let one = entry(1, early, first, vec![]);
        let two = entry(2, late, second, vec![one.id.clone()]);
        prop_assert_eq!(Ledger::new([one.clone(), two.clone()]).standing(&on).status, second);
        prop_assert_eq!(Ledger::new([two, one]).standing(&on).status, second);
    }

    #[test]
    fn undo_and_redo_are_each_others_reverse_and_touch_only_ones_own(
        entries in entries(), writer in 0..4u8
    ) {
        let writer = format!("writer{writer}");
        let before = Ledger::new(entries);
        let marks = before.next_undo(&writer);
        prop_assert!(marks.iter().all(|mark| mark.by == writer && !before.is_undone(mark)));
        prop_assume!(!marks.is_empty());
        let write = |ledger: &Ledger, id, targets: Vec<EntryId>| {
            let clock = ledger.latest_clock().unwrap() + jiff::SignedDuration::from_millis(1);
            ledger.with([Entry {
                id: EntryId::new(id),
                at: clock,
                clock,
                by: writer.clone(),
                deed: Deed::Undo(targets),
                after: Vec::new(),
                batch: None,
                unknown_fields: Vec::new(),
                names_its_past: true,
            }])
        };
        let targets: Vec<EntryId> = marks.iter().map(|mark| mark.id.clone()).collect();
        let undone = write(&before, 1000, targets.clone());
        let taken_back = |id: &EntryId| undone.entries().iter().any(|e| &e.id == id && undone.is_undone(e));
        prop_assert!(targets.iter().all(taken_back));
        let redo = undone.next_redo(&writer).map(|entry| entry.id.clone());
        prop_assert_eq!(&redo, &Some(EntryId::new(1000)));
        let redone = write(&undone, 1001, redo.into_iter().collect());
        prop_assert_eq!(standings(&before), standings(&redone));
    }

    #[test]
    fn an_entry_survives_the_way_through_ron(entries in entries()) {
        let options = ron::Options::default()
            .with_default_extension(ron::extensions::Extensions::IMPLICIT_SOME);
        for entry in entries {
            let text = options.to_string(&entry).unwrap();
            prop_assert_eq!(options.from_str::<Entry>(&text).unwrap(), entry);
        }
    }
}
