use super::{Decided, Likely, Look, Request, Said, Watched};
use crate::exchange::Format;
use crate::model::Kind;
use crate::registry::Langs;
use crate::store::edit::{Scribe, Undos, Written};
use crate::store::{self, Opened};
use std::collections::HashSet;
use std::fs;
use std::path::PathBuf;

const FILE: &str = r#"{"persons": [{"id": "q1", "name": "Ada Fictiva"}, {"id": "q2", "name": "Otto Neuling"}],
  "organizations": [{"id": "a", "name": "Assembly of Tides"}],
  "memberships": [{"person_id": "q1", "organization_id": "a", "role": "member"}]}"#;

struct Desk {
    folder: tempfile::TempDir,
}

impl Desk {
    fn new() -> Self {
        let desk = Self {
            folder: tempfile::tempdir().unwrap(),
        };
        fs::create_dir_all(desk.root().join("people")).unwrap();
        fs::write(desk.root().join("registry.ron"), "(title: \"Tides\")").unwrap();
        let people = "[(id: \"ada-fictiva\", names: \"Ada Fictiva\")]";
        fs::write(desk.root().join("people/all.ron"), people).unwrap();
        desk
    }

    fn root(&self) -> PathBuf {
        self.folder.path().join("registry")
    }

    fn undos(&self) -> Undos {
        Undos::in_folder(&self.root(), &self.folder.path().join("edits"))
    }

    fn open(&self) -> Opened {
        store::open(&self.root()).unwrap()
    }

    /// What is to be decided on, with nothing left out and nothing said.
    fn looked(&self) -> (Decided, Vec<Likely>) {
        let request = Request::new(Format::Popolo, PathBuf::from("tides.json"));
        let opened = self.open();
        let mut bytes = FILE.as_bytes();
        let mut from = Watched::new(&mut bytes, &|_| true);
        let plan = request.plan(&mut from, &opened.registry, &opened.ledger);
        let langs = Langs::new([], &[]);
        let look = Look::at(&plan, Format::Popolo, &opened.registry, &langs);
        let decided = Decided {
            digest: from.digest().unwrap(),
            request,
            left: HashSet::new(),
            said: Vec::new(),
            what: "tides.json imported".to_owned(),
        };
        (decided, look.likely)
    }

    fn write(&self, decided: &Decided, text: &str) -> Result<Written, String> {
        let undos = self.undos();
        let scribe = Scribe {
            root: &self.root(),
            undos: &undos,
            by: "desk@laptop",
            now: "2026-11-24T09:30:00Z".parse().unwrap(),
        };
        let last = self.open().registry;
        let written = decided.carry_out(&mut text.as_bytes(), scribe, &last);
        written.map_err(|unwritten| format!("{unwritten:?}"))
    }

    fn text(&self, path: &str) -> String {
        fs::read_to_string(self.root().join(path)).unwrap_or_default()
    }
}

#[test]
fn what_is_the_same_is_learned_and_its_links_lead_to_the_one_that_is_there() {
    let desk = Desk::new();
    let (mut decided, likely) = desk.looked();
    assert_eq!(likely.len(), 1);
    decided.said = vec![(likely[0].clone(), Said::Same)];
    let written = desk.write(&decided, FILE).unwrap();
    let registry = written.opened.registry;
    assert_eq!(registry.count(Kind::People), 2, "Ada is there once");
    assert!(desk.text("people/all.ron").contains("q1"));
    assert!(!desk.text("people/tides.ron").contains("Ada Fictiva"));
    // All of it is one change, and is taken back as one.
    let undos = desk.undos();
    let edit = undos.next_undo("desk@laptop").unwrap();
    let back = undos.plan(&edit, true).unwrap();
    undos.turn(&edit, &back, true, edit.at).unwrap();
    assert!(!desk.root().join("people/tides.ron").exists());
    assert!(!desk.text("people/all.ron").contains("q1"));
}

#[test]
fn what_is_distinct_says_so_and_what_is_left_out_is_not_written() {
    let desk = Desk::new();
    let (mut decided, likely) = desk.looked();
    decided.said = vec![(likely[0].clone(), Said::Distinct)];
    decided.left = HashSet::from([("person", "q2".to_owned())]);
    let written = desk.write(&decided, FILE).unwrap();
    assert!(
        desk.text("people/tides.ron")
            .contains("distinct_from: [\"ada-fictiva\"]")
    );
    assert!(!desk.text("people/tides.ron").contains("Otto"));
    assert!(
        written.new_problems.is_empty(),
        "{:?}",
        written.new_problems
    );
}

#[test]
fn a_file_that_is_another_by_now_is_not_written() {
    let desk = Desk::new();
    let (decided, _) = desk.looked();
    let refused = desk
        .write(&decided, &FILE.replace("Otto", "Ottо"))
        .unwrap_err();
    assert!(refused.contains("import-file-changed"), "{refused}");
    assert!(!desk.root().join("people/tides.ron").exists());
}

#[test]
fn reading_ends_where_it_is_given_up() {
    let long = "x".repeat(1 << 20);
    let mut bytes = long.as_bytes();
    let mut watched = Watched::new(&mut bytes, &|read| read < 1 << 18);
    let mut text = String::new();
    std::io::Read::read_to_string(&mut watched, &mut text).unwrap();
    assert!(text.len() < long.len());
    assert!(watched.digest().is_err());
}
