//! How fast files are read and written, in bytes a second, on one thread.
//!
//! 100,000 people of Popolo and 100,000 rows of CSV; what is read is counted and let go, so that a
//! reader that keeps nothing needs no more memory for more rows.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

use divan::Bencher;
use divan::counter::BytesCount;
use paraph::exchange::{Batch, Format, Item, Outgoing, Place, Plan, Reading, Refusal, Sink, Table};
use paraph::lang::Words;
use paraph::ledger::Ledger;
use paraph::model::{Kind, Text, TitlePage};
use paraph::registry::{Contents, Filed, Langs, Origin, Ref, Registry};
use std::fmt::Write as _;
use std::sync::LazyLock;
use strum::IntoEnumIterator as _;

const MANY: usize = 100_000;

fn main() {
    divan::main();
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

static POPOLO: LazyLock<String> = LazyLock::new(|| {
    let mut text = "{\"persons\": [\n".to_owned();
    for n in 0..MANY {
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
    for n in 0..MANY {
        let comma = if n == 0 { "" } else { ",\n" };
        write!(text, "{comma}{{\"person_id\": \"{n:08x}-0000-4000-8000-000000000000\", \"organization_id\": \"org/1\", \"role\": \"member\", \"start_date\": \"2014-05-11\"}}").unwrap();
    }
    text.push_str("]}\n");
    text
});

static CSV: LazyLock<String> = LazyLock::new(|| {
    let mut text = "uuid,Title,Parties,Signed,In force,Subject,URL\n".to_owned();
    for n in 0..MANY {
        writeln!(
            text,
            "{n:08x}-aaaa,\"Agreement number {n} between the two on cooperation, culture and science\",FRANCE; ITALY; SPAIN,{:02}/06/1999,{:02}/07/2001,Culture and science,https://treaties.example/{n}.html",
            n % 28 + 1,
            n % 28 + 1
        )
        .unwrap();
    }
    text
});

fn empty() -> Registry {
    Registry::new(Contents::empty(TitlePage {
        title: Text::plain("bench"),
        home: None,
        languages: Vec::new(),
        about: None,
    }))
}

/// The registry that the Popolo file makes.
static REGISTRY: LazyLock<Registry> = LazyLock::new(|| {
    let nothing = empty();
    let mut batch = Batch::default();
    let how = Reading::new(Format::Popolo, &nothing);
    paraph::exchange::read(&how, &mut POPOLO.as_bytes(), &mut batch);
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
});

fn import(bencher: Bencher<'_, '_>, format: Format, text: &'static str) {
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
    import(bencher, Format::Popolo, &POPOLO);
}

#[divan::bench(sample_count = 5)]
fn import_csv(bencher: Bencher<'_, '_>) {
    import(bencher, Format::Csv, &CSV);
}

#[divan::bench(sample_count = 5)]
fn import_jsonl(bencher: Bencher<'_, '_>) {
    let text = String::from_utf8(written(Format::Jsonl)).unwrap();
    import(bencher, Format::Jsonl, text.leak());
}

fn written(format: Format) -> Vec<u8> {
    let records: Vec<Ref> = Kind::iter().flat_map(|kind| REGISTRY.all(kind)).collect();
    let what = Outgoing {
        registry: &REGISTRY,
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
    let size = written(format).len();
    bencher
        .counter(BytesCount::new(size))
        .bench_local(|| written(format).len());
}
