//! How long a search of names takes, beside its peers: a million names, every key of what people
//! type a query.
//!
//! `cargo bench --bench names` prints a table for each size. All hold the same folded names
//! against the same folded query, on as many threads as there are cores, and give the best 100.
//! `PARAPH_BENCH_SIZES=10000,100000` takes other sizes; with `PARAPH_SHARED_DATA`, the folder that
//! holds `names/names_scale.tsv.gz`, the names are the real ones of that list. `PARAPH_BENCH_ALONE=1`
//! leaves the peers out.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

#[path = "names/peers.rs"]
mod peers;
#[path = "names/sessions.rs"]
mod sessions;
#[path = "names/table.rs"]
mod table;

#[path = "../support/names.rs"]
mod names;

use flate2::read::GzDecoder;
use paraph::search::{Document, Field, Index, Role, Sounds, fold::fold};
use peers::{Frizbee, Nucleo, Peer, Skim};
use std::env;
use std::fs::File;
use std::io::{BufRead as _, BufReader};
use std::path::Path;
use std::time::{Duration, Instant};
use table::{Row, print};

/// How many of the best are wanted.
const LIMIT: usize = 100;
/// Ours is timed so often for each query, and the middle counts; the peers take long enough to be
/// timed once.
const RUNS: usize = 3;

fn main() {
    let sizes = env::var("PARAPH_BENCH_SIZES").unwrap_or("10000,100000,1000000".to_owned());
    let sizes: Vec<usize> = sizes
        .split(',')
        .map(|size| size.trim().parse().unwrap())
        .collect();
    let most = sizes.iter().copied().max().unwrap_or_default();
    let (source, names) = list(most);
    println!("names: {source}; {} threads", rayon::current_num_threads());
    for size in sizes {
        measure(&names[..size.min(names.len())]);
    }
}

/// The names, and where they come from.
fn list(count: usize) -> (&'static str, Vec<String>) {
    let real = env::var_os("PARAPH_SHARED_DATA")
        .and_then(|folder| File::open(Path::new(&folder).join("names/names_scale.tsv.gz")).ok());
    let Some(file) = real else {
        return ("generated", names::names(count));
    };
    let lines = BufReader::new(GzDecoder::new(file))
        .lines()
        .skip(1)
        .map(Result::unwrap);
    let name = |line: String| line.split('\t').next().unwrap_or_default().to_owned();
    ("names_scale.tsv.gz", lines.map(name).take(count).collect())
}

fn measure(names: &[String]) {
    let field = |name: &String| Field {
        role: Role::Name,
        label: "name",
        text: name.clone(),
    };
    let documents: Vec<Document> = names
        .iter()
        .map(|name| Document {
            fields: vec![field(name)],
        })
        .collect();
    let start = Instant::now();
    let index = Index::build(&documents, |_| ());
    let built = start.elapsed();
    drop(documents);
    let start = Instant::now();
    let text = |number: u32| names[number as usize].as_str();
    let sounds = Sounds::build(names.len(), text, |_| ());
    let sounded = start.elapsed();
    #[expect(clippy::cast_precision_loss, reason = "shown with two digits")]
    let a_name = |bytes: usize| bytes as f64 / names.len() as f64;
    println!(
        "\n{} names: built in {:.2} s as typed and {:.2} s as spoken, {:.1} and {:.1} bytes a name beyond the names",
        names.len(),
        built.as_secs_f64(),
        sounded.as_secs_f64(),
        a_name(index.bytes()),
        a_name(sounds.bytes()),
    );
    let queries = sessions::queries();
    let folded: Vec<String> = names
        .iter()
        .map(|name| fold(name).text().to_owned())
        .collect();
    let time = |search: &mut dyn FnMut()| {
        let start = Instant::now();
        search();
        start.elapsed()
    };
    let first = |query: &str| {
        let mut runs: Vec<Duration> = (0..RUNS)
            .map(|_| time(&mut || assert!(index.first(query, LIMIT, |_| true).len() <= LIMIT)))
            .collect();
        runs.sort_unstable();
        runs[RUNS / 2]
    };
    let ours = Row::new(
        "paraph",
        queries.iter().map(|query| Some(first(query))).collect(),
    );
    let count =
        |query: &str| time(&mut || assert!(index.all(query, LIMIT, |_| true, &|| false).is_some()));
    let spoken = |query: &str| {
        time(&mut || {
            assert!(index.first(query, LIMIT, |_| true).len() <= LIMIT);
            assert!(sounds.search(query, LIMIT, text, |_| true, &|| false).len() <= LIMIT);
        })
    };
    let every = |step: usize| move |at: usize| at.is_multiple_of(step);
    let mut rows = vec![
        Row::some("paraph, all tiers", &queries, every(1), spoken),
        Row::some("paraph, counting all", &queries, every(5), count),
    ];
    if env::var_os("PARAPH_BENCH_ALONE").is_some() {
        return print(&queries, &ours, &rows);
    }
    let peers: [(Box<dyn Peer>, usize); 3] = [
        (Box::new(Frizbee::new(&folded)), 1),
        (Box::new(Nucleo::new(&folded)), 1),
        // It takes longest: every fifth query will do.
        (Box::new(Skim::new(&folded)), 5),
    ];
    for (mut peer, step) in peers {
        let name = peer.name();
        let search = |query: &str| {
            let query = fold(query).text().to_owned();
            time(&mut || assert!(peer.best(&query, LIMIT).len() <= LIMIT))
        };
        rows.push(Row::some(name, &queries, every(step), search));
    }
    if let Some(mut fzf) = peers::Fzf::new(&folded) {
        let few = every(queries.len() / 6);
        rows.push(Row::some(
            "fzf --filter, the whole process",
            &queries,
            few,
            |query| {
                let query = fold(query).text().to_owned();
                time(&mut || fzf.run(&query))
            },
        ));
    }
    print(&queries, &ours, &rows);
}
