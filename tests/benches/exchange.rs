//! How fast files are read and written, in bytes a second, on one thread.
//!
//! 100,000 people of Popolo and 100,000 rows of CSV. `import` reads and maps them: what is read is
//! counted and let go. `import_whole` goes on to what becomes of each and to the text of the new
//! files, all but their being written to a disk. Before that the memory is told that reading from a
//! disk takes, at its highest, for a tenth of the file and for all of it: a program of its own each
//! time, so that nothing else is in it.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

use divan::Bencher;
use divan::counter::BytesCount;
use paraph::exchange::{Batch, Format, Item, Outgoing, Place, Plan, Reading, Refusal, Sink, Table};
use paraph::import::{self, Request};
use paraph::lang::Words;
use paraph::ledger::Ledger;
use paraph::model::{Kind, Text, TitlePage};
use paraph::registry::{Contents, Filed, Langs, Origin, Ref, Registry};
use std::fmt::Write as _;
use std::sync::LazyLock;
use strum::IntoEnumIterator as _;

const MANY: usize = 100_000;

/// In a program started for one measurement: the format and the file.
const MEASURED: &str = "PARAPH_BENCH_READS";

fn main() {
    if let Ok(asked) = std::env::var(MEASURED) {
        read_and_tell_memory(&asked);
        return;
    }
    tell_memory();
    divan::main();
}

/// Prints what memory the reading of each format takes, in MB, for a tenth and for all of it.
fn tell_memory() {
    if !std::path::Path::new("/proc/self/status").exists() {
        return;
    }
    let folder = tempfile::tempdir().unwrap();
    let program = std::env::current_exe().unwrap();
    println!("memory at its highest while a file is read from a disk, what is read let go:");
    let jsonl = |many| String::from_utf8(written(Format::Jsonl, &registry(many))).unwrap();
    for many in [MANY / 10, MANY] {
        let files = [
            ("popolo", popolo(many)),
            ("csv", csv(many)),
            ("jsonl", jsonl(many)),
        ];
        for (format, text) in files {
            let path = folder.path().join(format);
            std::fs::write(&path, &text).unwrap();
            let ran = std::process::Command::new(&program)
                .env(MEASURED, format!("{format} {}", path.display()))
                .output()
                .unwrap();
            let told = String::from_utf8_lossy(&ran.stdout);
            let size = text.len() / 1_000_000;
            println!(
                "  {format:>7} {many:>7} records {size:>4} MB: {}",
                told.trim()
            );
        }
    }
}

/// Reads a file and prints the memory that this program took.
fn read_and_tell_memory(asked: &str) {
    let (format, path) = asked.split_once(' ').unwrap();
    let mut from = paraph::store::open_file(path.as_ref()).unwrap();
    let nothing = empty();
    let how = Reading::new(format.parse().unwrap(), &nothing);
    let mut count = Count::default();
    paraph::exchange::read(&how, &mut *from, &mut count);
    let status = std::fs::read_to_string("/proc/self/status").unwrap();
    let peak = status.lines().find(|line| line.starts_with("VmHWM:"));
    let peak = peak.and_then(|line| line.split_whitespace().nth(1));
    let peak: usize = peak.unwrap().parse().unwrap();
    println!("{} MB, {} items", peak / 1000, count.0);
}

/// Counts what it is given.
#[derive(Default)]
struct Count(usize);

impl Sink for Count {
    fn take(&mut self, _: Item, _: Place) {
        self.0 += 1;
    }

    fn refuse(&mut self, refusal: Refusal) {
        assert_eq!(refusal.to_string(), "", "nothing is refused here");
    }
}

static POPOLO: LazyLock<String> = LazyLock::new(|| popolo(MANY));
static CSV: LazyLock<String> = LazyLock::new(|| csv(MANY));

fn popolo(many: usize) -> String {
    let mut text = "{\"persons\": [\n".to_owned();
    for n in 0..many {
        let comma = if n == 0 { "" } else { ",\n" };
        write!(
            text,
            "{comma}{{\"id\": \"{n:08x}-0000-4000-8000-000000000000\", \"name\": \"Person Number {n}\", \"gender\": \"female\", \"birth_date\": \"1960-01-{:02}\",
  \"other_names\": [{{\"lang\": \"ru\", \"name\": \"Персона Номер {n}\", \"note\": \"multilingual\"}}],
  \"identifiers\": [{{\"scheme\": \"wikidata\", \"identifier\": \"Q{n}\"}}], \"sources\": [{{\"url\": \"https://parliament.example/{n}\"}}]}}",
            n % 28 + 1
        )
        .unwrap();
    }
    text.push_str("],\n\"organizations\": [{\"id\": \"org/1\", \"name\": \"Parliament\"}], \"memberships\": [\n");
    for n in 0..many {
        let comma = if n == 0 { "" } else { ",\n" };
        write!(text, "{comma}{{\"person_id\": \"{n:08x}-0000-4000-8000-000000000000\", \"organization_id\": \"org/1\", \"role\": \"member\", \"start_date\": \"2014-05-11\"}}").unwrap();
    }
    text.push_str("]}\n");
    text
}

fn csv(many: usize) -> String {
    let mut text = "uuid,Title,Parties,Signed,In force,Subject,URL\n".to_owned();
    for n in 0..many {
        writeln!(
            text,
            "{n:08x}-aaaa,\"Agreement number {n} between the two on cooperation, culture and science\",FRANCE; ITALY; SPAIN,{:02}/06/1999,{:02}/07/2001,Culture and science,https://treaties.example/{n}.html",
            n % 28 + 1,
            n % 28 + 1
        )
        .unwrap();
    }
    text
}

fn empty() -> Registry {
    Registry::new(Contents::empty(TitlePage {
        title: Text::plain("bench"),
        home: None,
        languages: Vec::new(),
        about: None,
    }))
}

/// The registry that the Popolo file makes.
static REGISTRY: LazyLock<Registry> = LazyLock::new(|| registry(MANY));

fn registry(many: usize) -> Registry {
    let nothing = empty();
    let mut batch = Batch::default();
    let how = Reading::new(Format::Popolo, &nothing);
    paraph::exchange::read(&how, &mut popolo(many).as_bytes(), &mut batch);
    let plan = Plan::new(batch, &nothing, &Ledger::default(), None);
    let mut contents = nothing.contents();
    contents.files.push("bench.ron".into());
    let filed = |item: usize| Origin {
        file: 0,
        item: u32::try_from(item).unwrap(),
    };
    for (item, record) in plan.added.people.into_iter().enumerate() {
        let origin = filed(item);
        contents.people.push(Filed { origin, record });
    }
    for (item, record) in plan.added.organisations.into_iter().enumerate() {
        let origin = filed(item);
        contents.organisations.push(Filed { origin, record });
    }
    Registry::new(contents)
}

fn read(bencher: Bencher<'_, '_>, format: Format, text: &'static str) {
    let nothing = empty();
    bencher.counter(BytesCount::of_str(text)).bench_local(|| {
        let mut count = Count::default();
        let how = Reading {
            table: Table::default(),
            ..Reading::new(format, &nothing)
        };
        paraph::exchange::read(&how, &mut text.as_bytes(), &mut count);
        assert!(count.0 >= MANY);
        count.0
    });
}

#[divan::bench(sample_count = 5)]
fn import_popolo(bencher: Bencher<'_, '_>) {
    read(bencher, Format::Popolo, &POPOLO);
}

#[divan::bench(sample_count = 5)]
fn import_csv(bencher: Bencher<'_, '_>) {
    read(bencher, Format::Csv, &CSV);
}

#[divan::bench(sample_count = 5)]
fn import_jsonl(bencher: Bencher<'_, '_>) {
    let text = String::from_utf8(written(Format::Jsonl, &REGISTRY)).unwrap();
    read(bencher, Format::Jsonl, text.leak());
}

/// Reads a file, works out what becomes of each, and writes the text of the new files.
#[divan::bench(sample_count = 3, args = ["popolo", "csv"])]
fn import_whole(bencher: Bencher<'_, '_>, name: &str) {
    let format: Format = name.parse().unwrap();
    let text: &str = if format == Format::Csv { &CSV } else { &POPOLO };
    let nothing = empty();
    let ledger = Ledger::default();
    let folder = tempfile::tempdir().unwrap();
    bencher.counter(BytesCount::of_str(text)).bench_local(|| {
        let request = Request::new(format, name.into());
        let plan = request.plan(&mut text.as_bytes(), &nothing, &ledger);
        import::files(&request, folder.path(), &plan).unwrap().len()
    });
}

fn written(format: Format, registry: &Registry) -> Vec<u8> {
    let records: Vec<Ref> = Kind::iter().flat_map(|kind| registry.all(kind)).collect();
    let what = Outgoing {
        registry,
        ledger: &Ledger::default(),
        langs: &Langs::default(),
        words: &Words::english(),
        today: jiff::civil::date(2026, 1, 1),
        now: jiff::Timestamp::UNIX_EPOCH,
        records: &records,
        is_whole: true,
        with_mark: false,
    };
    let mut text = Vec::new();
    paraph::exchange::write(format, &what, &mut text).unwrap();
    text
}

#[divan::bench(sample_count = 5, args = ["popolo", "csv", "jsonl", "vcard", "jsonld", "md", "html"])]
fn export(bencher: Bencher<'_, '_>, name: &str) {
    let format: Format = name.parse().unwrap();
    let size = written(format, &REGISTRY).len();
    bencher
        .counter(BytesCount::new(size))
        .bench_local(|| written(format, &REGISTRY).len());
}
