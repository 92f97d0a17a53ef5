//! The real program, killed at any instant while it marks: what it has said is done, is kept.

use super::dice::{Dice, count};
use super::machine::{FOLLOW_UPS, Machine, PATIENCE, journals};
use paraph::ledger::Deed;
use paraph::model::{FollowUpId, RecordId as _, Status};
use std::collections::HashMap;
use std::fs;
use std::io::{Read as _, Write as _};
use std::path::PathBuf;
use std::process::Stdio;
use std::sync::mpsc::{RecvTimeoutError, channel};
use std::thread;
use std::time::{Duration, Instant};

/// After so many rounds everything is looked at.
const BETWEEN_LOOKS: usize = 25;
/// After so many a new registry is begun, so that the first mark of all is often one that is
/// killed, and a registry does not grow without end.
const BETWEEN_REGISTRIES: usize = 50;

const COMMANDS: [(&str, &str, Status); 4] = [
    ("done", "Done", Status::Done),
    ("start", "Started", Status::InProgress),
    ("reopen", "Reopened", Status::Open),
    ("cancel", "Cancelled", Status::Cancelled),
];

/// A mark that was tried.
struct Mark {
    on: Vec<&'static str>,
    status: Status,
    /// Told from every other by this.
    note: String,
    acknowledged: bool,
}

/// A registry on which marks are made and cut short.
struct Desk {
    machine: Machine,
    root: PathBuf,
    marks: Vec<Mark>,
    /// What was left in a journal as if the power had failed in the middle of a write.
    torn: Vec<Vec<u8>>,
}

impl Desk {
    fn new() -> Self {
        let machine = Machine::new();
        Self {
            root: machine.registry(),
            machine,
            marks: Vec::new(),
            torn: Vec::new(),
        }
    }

    /// Makes a mark, kills the program after a time, and notes what it had said by then.
    /// Returns whether it was killed before it ended.
    fn mark(&mut self, dice: &mut Dice, kill_after: Duration) -> bool {
        let (command, participle, status) = *dice.pick(&COMMANDS);
        let mut on: Vec<&str> = FOLLOW_UPS.to_vec();
        for _ in 0..dice.below(FOLLOW_UPS.len()) {
            on.swap_remove(dice.below(on.len()));
        }
        // Letters of two, three and four bytes: a torn line may end within one.
        let note = format!("round {} – réception 灯 🏮", self.marks.len());
        let mut arguments = vec![command, "--by", "ada", "--note", &note];
        arguments.extend(&on);
        let mut child = self
            .machine
            .paraph(&self.root, &arguments)
            .stdout(Stdio::piped())
            .stderr(Stdio::null())
            .spawn()
            .unwrap();
        let mut stdout = child.stdout.take().unwrap();
        let (sender, printed) = channel();
        let reader = thread::spawn(move || {
            let mut text = String::new();
            stdout.read_to_string(&mut text).unwrap();
            sender.send(text).ok();
        });
        let mut text = printed.recv_timeout(kill_after);
        if text == Err(RecvTimeoutError::Timeout) {
            child.kill().unwrap();
            text = printed.recv_timeout(PATIENCE);
        }
        let text = text.unwrap();
        let status_of_end = child.wait().unwrap();
        reader.join().unwrap();
        let acknowledged = status_of_end.success();
        if acknowledged {
            for id in &on {
                assert!(text.contains(id), "it says what it did: {text}");
            }
            assert!(text.starts_with(participle), "{text}");
        } else {
            assert_eq!(status_of_end.code(), None, "it fails only if killed");
        }
        self.marks.push(Mark {
            on,
            status,
            note,
            acknowledged,
        });
        !acknowledged
    }

    /// Leaves a line in the journal that was cut short, as a failing power supply does.
    fn tear(&mut self, dice: &mut Dice) {
        let journals = journals(&self.root);
        if journals.is_empty() {
            return;
        }
        let journal = dice.pick(&journals);
        let text = fs::read_to_string(journal);
        let whole = text
            .as_deref()
            .ok()
            .and_then(|text| text.lines().rev().find(|line| line.ends_with(')')))
            .unwrap_or("(id: \"00000000000000ff\", note: \"灯🏮\")")
            .as_bytes();
        let mut torn = whole[..=dice.below(whole.len() - 1)].to_vec();
        if dice.below(4) == 0 {
            // Some file systems have nothing but zeros where the data never arrived.
            torn.extend([0; 16]);
        }
        let mut file = fs::OpenOptions::new().append(true).open(journal).unwrap();
        file.write_all(&torn).unwrap();
        self.torn.push(torn);
    }

    /// Looks at everything: nothing acknowledged is lost, and what is torn hides nothing.
    /// Returns how many entries are there, acknowledged or not.
    fn look(&self) -> usize {
        let opened = paraph::store::open(&self.root).unwrap();
        let mut written: HashMap<(&str, &str), Vec<Status>> = HashMap::new();
        for entry in opened.ledger.entries() {
            if let Deed::Set {
                on,
                status,
                note: Some(note),
                ..
            } = &entry.deed
            {
                let statuses = written.entry((note, on.as_str())).or_default();
                statuses.push(*status);
            }
        }
        let mut last: HashMap<&str, &Mark> = HashMap::new();
        for mark in &self.marks {
            for on in &mark.on {
                match written.remove(&(mark.note.as_str(), *on)).as_deref() {
                    Some([status]) => {
                        assert_eq!(*status, mark.status, "{} on {on}", mark.note);
                        last.insert(on, mark);
                    }
                    None => assert!(!mark.acknowledged, "lost: {} on {on}", mark.note),
                    Some(more) => panic!("{} times on {on}: {}", more.len(), mark.note),
                }
            }
        }
        assert!(written.is_empty(), "never marked: {written:?}");
        for id in FOLLOW_UPS {
            let standing = opened.ledger.standing(&FollowUpId::new(id).unwrap());
            let wanted = last.get(id);
            // The last one written is the last acknowledged one, or later than that.
            let status = wanted.map_or(Status::Open, |mark| mark.status);
            let note = wanted.map(|mark| mark.note.as_str());
            assert_eq!(
                (standing.status, standing.note.as_deref()),
                (status, note),
                "{id}"
            );
        }
        self.look_at_lines();
        opened.ledger.entries().len()
    }

    /// Every line of a journal reads, or is torn and `check` names it; and the torn are kept.
    fn look_at_lines(&self) {
        let mut check = self
            .machine
            .paraph(&self.root, &["check", "--format", "json"]);
        let output = check.output().unwrap();
        let faults: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
        let named: Vec<(&str, u64)> = faults
            .as_array()
            .unwrap()
            .iter()
            .map(|f| (f["file"].as_str().unwrap(), f["line"].as_u64().unwrap()))
            .collect();
        assert!(
            named.iter().all(|(file, _)| file.starts_with("journal/")),
            "nothing but journals is written: {named:?}"
        );
        let mut kept = Vec::new();
        for journal in journals(&self.root) {
            let name = format!("journal/{}", journal.file_name().unwrap().to_str().unwrap());
            let bytes = fs::read(&journal).unwrap();
            for (number, line) in (1..).zip(bytes.split(|byte| *byte == b'\n')) {
                let sound = line.is_empty() || line.starts_with(b"//") || line.ends_with(b")");
                let is_named = named.contains(&(name.as_str(), number));
                let shown = String::from_utf8_lossy(line);
                assert_eq!(is_named, !sound, "{name}:{number}: {shown}; {named:?}");
            }
            kept.extend(bytes);
        }
        for torn in &self.torn {
            let is_kept = kept.windows(torn.len()).any(|window| window == torn);
            assert!(is_kept, "{}", String::from_utf8_lossy(torn));
        }
    }
}

#[test]
fn what_was_acknowledged_survives_a_kill_at_any_instant() {
    let rounds = count("PARAPH_CRASH_ROUNDS", 200);
    let mut dice = Dice::new(3);
    let mut usual = Duration::ZERO;
    let (mut killed, mut acknowledged, mut written) = (0, 0, 0);
    let mut desk = Desk::new();
    for round in 0..rounds {
        if round % BETWEEN_REGISTRIES == 0 {
            desk = Desk::new();
        }
        if round == 0 {
            // How long a mark takes is measured on a registry of its own.
            let mut other = Desk::new();
            let begun = Instant::now();
            for _ in 0..5 {
                other.mark(&mut dice, PATIENCE);
            }
            usual = begun.elapsed() / 5;
            other.look();
        }
        let instant = u32::try_from(dice.below(1500)).unwrap();
        killed += usize::from(desk.mark(&mut dice, usual * instant / 1000));
        if (round + 1) % BETWEEN_LOOKS == 0 || round + 1 == rounds {
            desk.look();
            desk.tear(&mut dice);
            desk.look();
            // Whatever was cut short, the next mark is made.
            let begun = Instant::now();
            let was_killed = desk.mark(&mut dice, PATIENCE);
            assert!(!was_killed, "it ended on its own");
            usual = (usual + begun.elapsed()) / 2;
            desk.look();
        }
        if (round + 1) % BETWEEN_REGISTRIES == 0 || round + 1 == rounds {
            let marked = desk.marks.iter().filter(|mark| mark.acknowledged);
            acknowledged += marked.map(|mark| mark.on.len()).sum::<usize>();
            written += desk.look();
        }
    }
    eprintln!(
        "{rounds} rounds: {killed} killed; {acknowledged} entries acknowledged, {written} written, 0 lost"
    );
    assert!(killed > 0 || rounds == 0, "none was cut short");
}

#[test]
fn a_machine_whose_number_was_cut_short_draws_one_and_keeps_it() {
    let machine = Machine::new();
    let root = machine.registry();
    let kept = machine.home().join("state/paraph/machine");
    fs::create_dir_all(kept.parent().unwrap()).unwrap();
    for cut_short in ["", "1f2e", "\0\0\0\0\0\0\0\0\0"] {
        fs::write(&kept, cut_short).unwrap();
        let before = journals(&root).len();
        for note in ["one", "two", "three"] {
            let arguments = ["done", FOLLOW_UPS[0], "--by", "ada", "--note", note];
            machine.met(&root, &arguments);
        }
        assert_eq!(journals(&root).len() - before, 1, "after {cut_short:?}");
    }
}
