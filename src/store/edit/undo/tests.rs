use crate::model::Kind;
use crate::registry::Registry;
use crate::store::edit::{Change, Plan, Undos, Unwritten};
use crate::store::open;
use jiff::Timestamp;
use proptest::prelude::*;
use std::fs;
use std::path::{Path, PathBuf};

const PEOPLE: &str = "// Ours.\n[\n    (id: \"a\", names: \"A\"), // first\n    (\n        id: \"b\",\n        names: {\"en\": \"B\"},\n    ),\n]\n";

struct Desk {
    root: tempfile::TempDir,
    state: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            root: tempfile::tempdir().unwrap(),
            state: tempfile::tempdir().unwrap(),
        };
        desk.write("registry.ron", "(title: \"t\")");
        desk.write("people/p.ron", PEOPLE);
        desk
    }

    fn write(&self, path: &str, text: &str) {
        let whole = self.root.path().join(path);
        fs::create_dir_all(whole.parent().unwrap()).unwrap();
        fs::write(whole, text).unwrap();
    }

    fn read(&self, path: &str) -> String {
        fs::read_to_string(self.root.path().join(path)).unwrap()
    }

    fn undos(&self) -> Undos {
        Undos::in_folder(self.root.path(), self.state.path())
    }

    fn registry(&self) -> Registry {
        open(self.root.path()).unwrap().registry
    }

    fn set(&self, id: &str, at: &str, value: &str) -> Plan {
        let registry = self.registry();
        let mut plan = Plan::new(self.root.path(), format!("{at} of {id}"));
        let record = registry.find_id(Kind::People, id).unwrap();
        plan.set(&registry, record, &at.parse().unwrap(), value)
            .unwrap();
        plan
    }

    fn carry_out(&self, plan: &Plan) -> Result<(), Unwritten> {
        plan.carry_out(&self.undos(), "me", Timestamp::UNIX_EPOCH)
    }

    fn undo(&self) -> bool {
        let undos = self.undos();
        let Some(edit) = undos.next_undo("me") else {
            return false;
        };
        let plan = undos.plan(&edit, true).unwrap();
        undos
            .turn(&edit, &plan, true, Timestamp::UNIX_EPOCH)
            .unwrap();
        true
    }
}

#[test]
fn changes_are_taken_back_one_after_the_other_and_made_again() {
    let desk = Desk::new();
    desk.carry_out(&desk.set("a", "names", "\"Ä\"")).unwrap();
    let first = desk.read("people/p.ron");
    assert_eq!(first, PEOPLE.replace("\"A\"", "\"Ä\""));
    desk.carry_out(&desk.set("b", "names.fr", "\"Bé\""))
        .unwrap();
    let second = desk.read("people/p.ron");
    assert_eq!(
        second,
        first.replace("{\"en\": \"B\"}", "{\"en\": \"B\", \"fr\": \"Bé\"}")
    );
    assert!(desk.undos().next_undo("somebody").is_none());
    assert!(desk.undo());
    assert_eq!(desk.read("people/p.ron"), first);
    assert!(desk.undo());
    assert_eq!(desk.read("people/p.ron"), PEOPLE);
    assert!(!desk.undo());
    let undos = desk.undos();
    let edit = undos.next_redo("me").unwrap();
    let plan = undos.plan(&edit, false).unwrap();
    undos
        .turn(&edit, &plan, false, Timestamp::UNIX_EPOCH)
        .unwrap();
    assert_eq!(desk.read("people/p.ron"), first);
    let edit = undos.next_redo("me").unwrap();
    let plan = undos.plan(&edit, false).unwrap();
    undos
        .turn(&edit, &plan, false, Timestamp::UNIX_EPOCH)
        .unwrap();
    assert_eq!(desk.read("people/p.ron"), second);
    assert!(undos.next_redo("me").is_none());
}

#[test]
fn a_file_that_was_changed_meanwhile_is_never_written_over() {
    let desk = Desk::new();
    let plan = desk.set("a", "names", "\"X\"");
    let theirs = PEOPLE.replace("Ours", "Theirs");
    desk.write("people/p.ron", &theirs);
    let Err(Unwritten::Changed { difference, .. }) = desk.carry_out(&plan) else {
        panic!("it was written over")
    };
    assert!(
        difference.contains("-// Ours.") && difference.contains("+// Theirs."),
        "{difference}"
    );
    assert_eq!(desk.read("people/p.ron"), theirs);
    desk.carry_out(&desk.set("a", "names", "\"X\"")).unwrap();
    // Somebody put back by hand what was there: there is nothing to take back any more.
    desk.write("people/p.ron", &theirs);
    assert!(desk.undo());
    assert_eq!(desk.read("people/p.ron"), theirs);
    desk.carry_out(&desk.set("a", "names", "\"X\"")).unwrap();
    desk.write("people/p.ron", &theirs.replace("\"A\"", "\"Y\""));
    let undos = desk.undos();
    let edit = undos.next_undo("me").unwrap();
    assert!(
        undos.plan(&edit, true).is_err(),
        "the same value was changed again"
    );
}

#[test]
fn a_change_is_taken_back_also_where_the_file_was_changed_elsewhere() {
    let desk = Desk::new();
    desk.carry_out(&desk.set("a", "names", "\"X\"")).unwrap();
    let further = desk.read("people/p.ron").replace("Ours", "Ours and theirs") + "// End.\n";
    desk.write("people/p.ron", &further);
    assert!(desk.undo());
    assert_eq!(desk.read("people/p.ron"), further.replace("\"X\"", "\"A\""));
}

#[test]
fn a_record_is_added_and_taken_out_and_its_file_with_it() {
    let desk = Desk::new();
    let mut plan = Plan::new(desk.root.path(), "new");
    plan.put_record(
        Path::new("people/p.ron"),
        Kind::People,
        "(\n    id: \"c\",\n    names: \"C\",\n)",
    )
    .unwrap();
    plan.put_record(Path::new("meetings/m.ron"), Kind::Meetings, "(id: \"m\")")
        .unwrap();
    desk.carry_out(&plan).unwrap();
    let added = "        names: {\"en\": \"B\"},\n    ),\n    (\n        id: \"c\",\n        names: \"C\",\n    ),\n]\n";
    assert!(desk.read("people/p.ron").ends_with(added));
    let registry = desk.registry();
    let mut plan = Plan::new(desk.root.path(), "gone");
    plan.delete(&registry, registry.find_id(Kind::Meetings, "m").unwrap())
        .unwrap();
    plan.delete(&registry, registry.find_id(Kind::People, "c").unwrap())
        .unwrap();
    desk.carry_out(&plan).unwrap();
    assert_eq!(desk.read("people/p.ron"), PEOPLE);
    assert!(!desk.root.path().join("meetings/m.ron").exists());
    assert!(desk.undo());
    assert_eq!(desk.read("meetings/m.ron"), "(id: \"m\")\n");
    assert!(desk.undo());
    assert!(!desk.root.path().join("meetings/m.ron").exists());
}

#[test]
fn what_could_no_longer_be_read_is_refused_and_new_problems_are_told() {
    let desk = Desk::new();
    let error = desk.set("a", "names", "7").consequences(&[]).unwrap_err();
    assert!(
        error.to_string().starts_with("people/p.ron:3:"),
        "{}",
        error.message
    );
    let told = desk
        .set("a", "posts", "[(title: \"T\", at: \"nowhere\")]")
        .consequences(&[])
        .unwrap();
    assert_eq!(told.new_problems.len(), 1);
    assert!(
        desk.set("a", "also", "[\"B\"]")
            .consequences(&[])
            .unwrap()
            .new_problems
            .is_empty()
    );
}

proptest! {
    #[test]
    fn a_part_put_back_gives_the_very_text(old in "[aé日\\n]{0,12}", new in "[aé日\\n]{0,12}") {
        let change = Change { before: Some(old.clone()), after: Some(new.clone()) };
        let splice = super::Splice::of(&PathBuf::from("x"), &change);
        let (before, after) = (splice.before, splice.after);
        prop_assert_eq!(splice.applied(Some(&new), after, before, true), Some(Some(old.clone())));
        prop_assert_eq!(splice.applied(Some(&old), before, after, false), Some(Some(new)));
    }
}
