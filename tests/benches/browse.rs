//! How long a person waits: for the first frame, and from a key to its frame with 20,000 records.
//!
//! `cargo bench` prints each beside what it has to stay under. The peer is what the README of
//! `fuzzy-matcher` suggests: its matcher run over every name on every key.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

use divan::{Bencher, black_box};
use fuzzy_matcher::FuzzyMatcher as _;
use fuzzy_matcher::skim::SkimMatcherV2;
use jiff::civil::date;
use paraph::app::{App, Data, Effect, Message};
use paraph::keymap::Keymap;
use paraph::search::Catalogue;
use paraph::store;
use paraph::view::{self, Theme};
use ratatui::Terminal;
use ratatui::backend::TestBackend;
use std::cell::RefCell;
use std::fmt::Write as _;
use std::fs;
use std::path::Path;
use std::sync::Arc;

fn main() {
    divan::main();
}

const GIVEN: [&str; 20] = [
    "Altynbek",
    "Salim",
    "Aktoty",
    "Anar",
    "Gunay",
    "Sultan",
    "Mehriban",
    "Bakhtiyor",
    "Jeyhun",
    "Nazim",
    "Алтынбек",
    "Султан",
    "سالم",
    "Əli",
    "Şahin",
    "Çingiz",
    "Ömer",
    "José",
    "Zoë",
    "Ürgench",
];
const FAMILY: [&str; 25] = [
    "Maksutov",
    "AlMalik",
    "Raimkulova",
    "Karimov",
    "Afandiyeva",
    "Raev",
    "Aliyeva",
    "Saidov",
    "Bayramov",
    "Samadov",
    "Максутов",
    "Раев",
    "المالك",
    "Əliyev",
    "Mustafayev",
    "Aydarbekov",
    "Doğan",
    "Núñez",
    "O'Brien",
    "Ould Tah",
    "Al-Qubaisi",
    "van der Berg",
    "Mirziyoyev",
    "Nazarbekov",
    "Ormonov",
];

/// Writes a registry of 20,000 records and opens it as the browser does.
fn large() -> App {
    let root = tempfile::tempdir().unwrap();
    let file = |folder: &str, text: &str| {
        fs::create_dir_all(root.path().join(folder)).unwrap();
        fs::write(root.path().join(folder).join("all.ron"), text).unwrap();
    };
    fs::write(root.path().join("registry.ron"), "(title: \"Large\")").unwrap();
    let mut people = String::from("[\n");
    for n in 0..12_000 {
        let (given, family) = (GIVEN[n % 20], FAMILY[(n / 20) % 25]);
        writeln!(people, "(id: \"p{n}\", names: {{\"en\": \"{given} {family} {n}\"}}, also: [\"{family} {given}\"], posts: [(title: \"Minister of Culture\", at: \"o{}\")]),", n % 1000).unwrap();
    }
    file("people", &(people + "]"));
    let mut organisations = String::from("[\n");
    for n in 0..1000 {
        writeln!(organisations, "(id: \"o{n}\", names: {{\"en\": \"Ministry {n} of Culture and Sports\"}}, country: \"KG\"),").unwrap();
    }
    file("organisations", &(organisations + "]"));
    let mut meetings = String::from("[\n");
    for n in 0..2300 {
        writeln!(
            meetings,
            "(id: \"m{n}\", title: \"Talks number {n} on heritage\", date: \"{}-0{}\", participants: [(person: \"p{n}\", represents: \"o{}\"), (person: \"p{}\", represents: \"o{}\")], proposals: [(id: \"a\", title: \"Training {n}\", follow_ups: [(id: \"f\", title: \"Hold training {n}\", owed_by: [\"o{}\"])])]),",
            2015 + n % 11, 1 + n % 9, n % 1000, n + 5000, (n + 7) % 1000, n % 1000
        )
        .unwrap();
    }
    file("meetings", &(meetings + "]"));
    open(root.path())
}

fn open(root: &Path) -> App {
    let opened = store::open(root).unwrap();
    assert_eq!(opened.faults, []);
    App::new(Data::new(opened, [], date(2026, 11, 24), "bench"))
}

fn indexed(mut app: App) -> App {
    let data = &app.data;
    let catalogue = Catalogue::new(&data.registry, &data.langs, data.today);
    app.update(Message::Indexed(Arc::new(catalogue)));
    app
}

fn terminal() -> Terminal<TestBackend> {
    Terminal::new(TestBackend::new(120, 36)).unwrap()
}

fn draw(app: &mut App, terminal: &mut Terminal<TestBackend>) {
    let theme = Theme::sixteen();
    let mut shown = None;
    terminal
        .draw(|frame| shown = Some(view::draw(frame, app, &Keymap::default(), &theme)))
        .unwrap();
    app.update(Message::Drawn(shown.unwrap()));
}

fn press(app: &mut App, key: &str) {
    if let Some(message) = Keymap::default().message(app, key.parse().unwrap()) {
        carry_out(app, message);
    }
}

/// Has something happen, and all searches that it asks for carried out.
fn carry_out(app: &mut App, message: Message) {
    if let Effect::Search(searches) = app.update(message) {
        for search in searches {
            let answer = search.request.carry_out(&|| false).unwrap();
            carry_out(app, Message::Found(search.asker, search.number, answer));
        }
    }
}

/// Has to stay under 50 ms.
#[divan::bench]
fn first_frame_of_the_shipped_registry(bencher: Bencher) {
    let data = Path::new(env!("CARGO_MANIFEST_DIR")).join("data");
    bencher.bench_local(|| {
        let mut app = open(&data);
        draw(&mut app, &mut terminal());
        black_box(app);
    });
}

/// Has to stay under 5 ms.
#[divan::bench(sample_size = 1, args = ["down", "pagedown", "tab", "G", "5", "4"])]
fn a_key_to_its_frame(bencher: Bencher, key: &str) {
    let mut app = indexed(large());
    let mut terminal = terminal();
    draw(&mut app, &mut terminal);
    let app = RefCell::new(app);
    bencher
        .with_inputs(|| press(&mut app.borrow_mut(), "3"))
        .bench_local_values(|()| {
            press(&mut app.borrow_mut(), key);
            draw(&mut app.borrow_mut(), &mut terminal);
        });
}

/// The last letter of a text, typed where it narrows the list of people or searches everything.
/// Has to stay under 5 ms.
#[divan::bench(sample_size = 1, args = ["/m", "/ma", "/maks", "/maksutov altynbek", "/country:kg", "^m", "^ma", "^maks", "^i i i", "^zzzz"])]
fn a_letter_to_its_frame(bencher: Bencher, typed: &str) {
    let mut app = indexed(large());
    let mut terminal = terminal();
    draw(&mut app, &mut terminal);
    press(&mut app, "3");
    let (place, text) = typed.split_at(1);
    press(&mut app, if place == "/" { "/" } else { "ctrl-p" });
    for letter in text.chars() {
        app.update(Message::Type(letter));
    }
    draw(&mut app, &mut terminal);
    let last = text.chars().next_back().unwrap();
    let app = RefCell::new(app);
    bencher
        .with_inputs(|| press(&mut app.borrow_mut(), "backspace"))
        .bench_local_values(|()| {
            app.borrow_mut().update(Message::Type(last));
            draw(&mut app.borrow_mut(), &mut terminal);
        });
}

/// The peer: the matcher over every name of every record, on every key.
#[divan::bench(args = ["m", "ma", "maks", "zzzz"])]
fn peer_matcher_over_every_name(bencher: Bencher, query: &str) {
    let app = large();
    let registry = &app.data.registry;
    let names: Vec<String> = [
        paraph::model::Kind::People,
        paraph::model::Kind::Organisations,
        paraph::model::Kind::Meetings,
        paraph::model::Kind::Proposals,
        paraph::model::Kind::FollowUps,
    ]
    .into_iter()
    .flat_map(|kind| registry.all(kind))
    .map(|at| registry.label(at, &app.data.langs).into_owned())
    .collect();
    let matcher = SkimMatcherV2::default();
    bencher.bench_local(|| {
        let mut found: Vec<(i64, usize)> = names
            .iter()
            .enumerate()
            .filter_map(|(n, name)| Some((matcher.fuzzy_match(name, query)?, n)))
            .collect();
        found.sort_unstable_by(|a, b| b.cmp(a));
        black_box(found.len())
    });
}

/// Done beside the loop, while the first frame is already shown.
#[divan::bench(sample_count = 10)]
fn making_20_000_records_ready_for_search(bencher: Bencher) {
    let app = large();
    bencher.bench_local(|| Catalogue::new(&app.data.registry, &app.data.langs, app.data.today));
}

/// Reading, indexing and checking from disk.
#[divan::bench(sample_count = 10)]
fn opening_20_000_records() -> App {
    large()
}
