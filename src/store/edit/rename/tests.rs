use super::dependents;
use crate::ledger::{Deed, Entry, EntryId, Ledger};
use crate::model::{FollowUpId, Kind, Status};
use crate::registry::Registry;
use crate::store::edit::{Plan, Undos};
use crate::store::open;
use jiff::Timestamp;
use proptest::prelude::*;
use std::fs;
use std::path::Path;

/// A registry in which everything is named from everywhere.
const FILES: [(&str, &str); 7] = [
    ("registry.ron", "(title: \"t\", home: \"us\") // us"),
    (
        "organisations/o.ron",
        "[(id: \"us\", names: \"Us\"), (id: \"kg\", names: \"us\", part_of: Some(\"us\"))]",
    ),
    (
        "people/p.ron",
        "[(id: \"pat\", names: \"us\", posts: [(title: \"us\", at: \"us\", sources: [(attributed_to: \"us\")])])]",
    ),
    ("places/p.ron", "[(id: \"us\", names: \"us\")]"),
    (
        "meetings/m.ron",
        "(\n    id: \"m\", // the first\n    place: \"us\",\n    participants: [(person: \"pat\", represents: \"us\")],\n    proposals: [\n        (id: \"p\", title: \"P\", by: [\"us\"], follow_ups: [\n            (id: \"f\", title: \"F\", owed_by: [\"us\", /* and */ \"kg\"], blocked_by: [\"a/f\"]),\n            (id: \"g\", title: \"G\", owed_by: [\"kg\"], blocked_by: [\"m/p/f\"]),\n        ]),\n    ],\n)\n",
    ),
    (
        "meetings/n.ron",
        "(id: \"n\", proposals: [(id: \"p\", title: \"P\", follow_ups: [(id: \"f\", title: \"m/p/f\", owed_by: [\"us\"], blocked_by: [\"m/p/f\", \"m/p/g\"])])])",
    ),
    (
        "agreements/a.ron",
        "[(id: \"a\", title: \"m\", parties: [\"us\"], negotiated_at: [\"m\"], follow_ups: [(id: \"f\", title: \"F\", owed_by: [\"us\"])])]",
    ),
];

fn folder() -> tempfile::TempDir {
    let folder = tempfile::tempdir().unwrap();
    for (path, text) in FILES {
        let whole = folder.path().join(path);
        fs::create_dir_all(whole.parent().unwrap()).unwrap();
        fs::write(whole, text).unwrap();
    }
    folder
}

fn rename(root: &Path, kind: Kind, id: &str, new: &str) -> crate::error::Result<()> {
    let opened = open(root).unwrap();
    let at = opened.registry.find_id(kind, id).unwrap();
    let mut plan = Plan::new(root, "renamed");
    plan.rename(&opened.registry, at, new)?;
    assert_eq!(
        plan.consequences(&opened.faults).unwrap().new_problems,
        [],
        "{id} {new}"
    );
    let undos = Undos::in_folder(root, &root.join(".undo"));
    plan.carry_out(&undos, "me", Timestamp::UNIX_EPOCH).unwrap();
    Ok(())
}

/// Takes a record out, with what names it.
fn delete(root: &Path, kind: Kind, id: &str) {
    let opened = open(root).unwrap();
    let at = opened.registry.find_id(kind, id).unwrap();
    let mut plan = Plan::new(root, "taken out");
    plan.delete_everywhere(&opened.registry, at).unwrap();
    for problem in plan.consequences(&opened.faults).unwrap().new_problems {
        assert!(
            problem.message.starts_with("nobody owes"),
            "{id}: {problem}"
        );
    }
    let undos = Undos::in_folder(root, &root.join(".undo"));
    plan.carry_out(&undos, "me", Timestamp::UNIX_EPOCH).unwrap();
}

#[test]
fn a_record_goes_with_what_names_it_and_nothing_else_changes() {
    let all = folder();
    delete(all.path(), Kind::People, "pat");
    let after = fs::read_to_string(all.path().join("meetings/m.ron")).unwrap();
    let before = FILES[4].1;
    let wanted = before.replace(
        "    participants: [(person: \"pat\", represents: \"us\")],\n",
        "    participants: [],\n",
    );
    assert_eq!(after, wanted);

    let all = folder();
    delete(all.path(), Kind::Organisations, "kg");
    let after = fs::read_to_string(all.path().join("meetings/m.ron")).unwrap();
    assert!(
        after.contains("owed_by: [\"us\"") && !after.contains("kg"),
        "{after}"
    );
    assert!(
        after.contains("(id: \"g\", title: \"G\", blocked_by: [\"m/p/f\"])"),
        "{after}"
    );

    let all = folder();
    delete(all.path(), Kind::Meetings, "m");
    assert!(!all.path().join("meetings/m.ron").exists());
    let after = fs::read_to_string(all.path().join("meetings/n.ron")).unwrap();
    assert!(
        after.contains("title: \"m/p/f\"") && !after.contains("blocked_by"),
        "{after}"
    );
    let after = fs::read_to_string(all.path().join("agreements/a.ron")).unwrap();
    assert!(
        after.contains("title: \"m\"") && !after.contains("negotiated_at"),
        "{after}"
    );

    let all = folder();
    delete(all.path(), Kind::Organisations, "us");
    let after = fs::read_to_string(all.path().join("registry.ron")).unwrap();
    assert!(
        !after.contains("home") && after.ends_with("// us"),
        "{after}"
    );
    let places = fs::read_to_string(all.path().join("places/p.ron")).unwrap();
    assert_eq!(places, FILES[3].1, "a place of that id is another record");
}

fn texts(root: &Path) -> Vec<String> {
    FILES
        .map(|(path, _)| fs::read_to_string(root.join(path)).unwrap())
        .to_vec()
}

#[test]
fn a_name_changes_where_it_names_that_record_and_nowhere_else() {
    let folder = folder();
    rename(folder.path(), Kind::Organisations, "us", "icesco").unwrap();
    let after = texts(folder.path());
    assert_eq!(after[0], "(title: \"t\", home: \"icesco\") // us");
    assert_eq!(
        after[1],
        "[(id: \"icesco\", names: \"Us\"), (id: \"kg\", names: \"us\", part_of: Some(\"icesco\"))]"
    );
    assert!(after[2].contains("names: \"us\"") && after[2].contains("attributed_to: \"icesco\""));
    assert_eq!(
        after[3], FILES[3].1,
        "a place of that name is another record"
    );
    let meeting = FILES[4]
        .1
        .replace("\"us\"", "\"icesco\"")
        .replace("place: \"icesco\"", "place: \"us\"");
    assert_eq!(after[4], meeting);
}

#[test]
fn a_renamed_meeting_keeps_the_ids_of_its_follow_ups_in_step() {
    let folder = folder();
    rename(folder.path(), Kind::Meetings, "m", "talks").unwrap();
    let after = texts(folder.path());
    assert!(
        after[4].starts_with("(\n    id: \"talks\", // the first\n    formerly: [\"m\"],\n"),
        "{}",
        after[4]
    );
    assert!(after[4].contains("blocked_by: [\"talks/p/f\"]"));
    assert!(
        after[5].contains("title: \"m/p/f\"")
            && after[5].contains("[\"talks/p/f\", \"talks/p/g\"]")
    );
    assert!(after[6].contains("title: \"m\"") && after[6].contains("negotiated_at: [\"talks\"]"));
    rename(folder.path(), Kind::Meetings, "talks", "m").unwrap();
    assert!(texts(folder.path())[4].contains("formerly: [\"talks\"]"));
    assert!(rename(folder.path(), Kind::Meetings, "m", "n").is_err());
    assert!(rename(folder.path(), Kind::Meetings, "m", "No id").is_err());
}

#[test]
fn what_depends_on_a_record_is_known_before_it_goes() {
    let folder = folder();
    let registry = open(folder.path()).unwrap().registry;
    let of = |kind, id| -> Vec<String> {
        let at = registry.find_id(kind, id).unwrap();
        dependents(&registry, at)
            .into_iter()
            .map(|at| registry.id(at).to_owned())
            .collect()
    };
    assert_eq!(of(Kind::People, "pat"), ["m"]);
    assert_eq!(of(Kind::Meetings, "m"), ["a", "n/p/f"]);
    assert_eq!(of(Kind::FollowUps, "m/p/f"), ["m/p/g", "n/p/f"]);
    assert_eq!(of(Kind::Meetings, "n"), [] as [&str; 0]);
}

/// What can be renamed, in steps that go on from each other.
const STEPS: [(Kind, &str); 7] = [
    (Kind::Meetings, "m"),
    (Kind::Meetings, "n"),
    (Kind::Agreements, "a"),
    (Kind::Proposals, "p"),
    (Kind::FollowUps, "f"),
    (Kind::FollowUps, "g"),
    (Kind::Organisations, "us"),
];

fn marks(registry: &Registry) -> Vec<Entry> {
    const STATUS: [Status; 3] = [Status::Done, Status::InProgress, Status::Cancelled];
    registry
        .all(Kind::FollowUps)
        .zip(STATUS.into_iter().cycle())
        .zip(1..)
        .map(|((at, status), number)| Entry {
            id: EntryId::new(number),
            at: Timestamp::from_second(i64::try_from(number).unwrap()).unwrap(),
            clock: Timestamp::UNIX_EPOCH,
            by: "me".to_owned(),
            deed: Deed::Set {
                on: registry.follow_up_id(at).clone(),
                status,
                note: Some(number.to_string()),
                evidence: None,
            },
            after: Vec::new(),
            batch: None,
            unknown_fields: Vec::new(),
            names_its_past: true,
        })
        .collect()
}

/// The standing of every follow-up in the order of the files, which renaming leaves alone.
fn standings(registry: &Registry, entries: &[Entry]) -> Vec<(Status, Option<String>)> {
    let ledger = Ledger::new(entries.to_vec()).carried_over(|on| registry.present_id(on));
    let standing = |id: &FollowUpId| {
        let standing = ledger.standing(id);
        (standing.status, standing.note.clone())
    };
    registry
        .all(Kind::FollowUps)
        .map(|at| standing(registry.follow_up_id(at)))
        .collect()
}

proptest! {
    #![proptest_config(ProptestConfig { cases: 24, ..ProptestConfig::default() })]

    #[test]
    fn marks_count_on_through_any_renaming_and_undoing_gives_the_very_files(
        steps in prop::collection::vec((0..STEPS.len(), any::<prop::sample::Index>(), "[a-c]{1,2}"), 1..6),
    ) {
        let folder = folder();
        let root = folder.path();
        let first = open(root).unwrap().registry;
        let (entries, wanted) = (marks(&first), standings(&first, &marks(&first)));
        let mut made = 0;
        for (step, pick, new) in steps {
            let kind = STEPS[step].0;
            let registry = open(root).unwrap().registry;
            let all: Vec<_> = registry.all(kind).collect();
            let id = registry.id(all[pick.index(all.len())]).to_owned();
            // A former id that another bears now would be another's: the check tells of it.
            let bore = registry.all(kind).any(|at| {
                registry.id(at) != id && registry.formerly(at).contains(&new.as_str())
            });
            if bore {
                continue;
            }
            made += usize::from(rename(root, kind, &id, &new).is_ok());
            let now = open(root).unwrap().registry;
            prop_assert_eq!(&standings(&now, &entries), &wanted);
        }
        let undos = Undos::in_folder(root, &root.join(".undo"));
        for _ in 0..made {
            let edit = undos.next_undo("me").unwrap();
            let plan = undos.plan(&edit, true).unwrap();
            undos.turn(&edit, &plan, true, Timestamp::UNIX_EPOCH).unwrap();
        }
        prop_assert_eq!(texts(root), FILES.map(|(_, text)| text.to_owned()).to_vec());
    }
}
