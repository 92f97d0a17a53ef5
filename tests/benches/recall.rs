//! Which names are found by another spelling: recall at 1 and at 10, and what a query costs.
//!
//! `PARAPH_SHARED_DATA` names the folder with `names/`; the bench is skipped without it. The names
//! searched are all canonical ones of `name_pairs.tsv` and the real ones of `names_scale.tsv.gz`,
//! with `PARAPH_MILLION` a million. A query is a variant; another variant on file of the same
//! name is neither a hit nor a miss. `PARAPH_EVERY=n` asks every n-th variant only. "kept" counts
//! the half of the pairs, by a hash of the id, that the rules were not tuned on. `PARAPH_MISSES`
//! names a stratum whose misses are printed: what was asked, what was meant, its place, and what
//! was found before it; of the kept half none is.

#![expect(clippy::unwrap_used, reason = "a bench fails by panicking")]

use std::collections::{BTreeMap, BTreeSet, HashMap, HashSet};
use std::env;
use std::fs;
use std::path::Path;
use std::process::Command;
use std::time::{Duration, Instant};

use paraph::search::{Class, Document, Field, How, Index, Role, Sounds, compare};

/// The tiers of a search, each with those before it.
const TIERS: [&str; 4] = ["literal", "sounds", "sounds+slips", "all"];

/// How many results count.
const TOP: usize = 10;

fn main() {
    let Some(folder) = env::var_os("PARAPH_SHARED_DATA") else {
        println!("recall: skipped, PARAPH_SHARED_DATA is not set");
        return;
    };
    let folder = Path::new(&folder).join("names");
    let pairs = pairs(&folder);
    let names = names(&folder, &pairs);
    let names: Vec<&str> = names.iter().map(String::as_str).collect();
    let start = Instant::now();
    let sounds = Sounds::build(names.len(), |number| names[number as usize], |_| ());
    let built = start.elapsed();
    let bytes = sounds.bytes() / names.len().max(1);
    println!(
        "{} names; sounds built in {built:.0?}, {bytes} bytes a name",
        names.len()
    );
    let documents: Vec<_> = names.iter().map(|name| document(name)).collect();
    let index = Index::build(&documents, |_| ());
    recall(&pairs, &names, &index, &sounds);
    nonsense(&names, &sounds);
    labelled(&folder);
}

/// A variant of a name, and the name it is a variant of.
struct Pair {
    id: String,
    canonical: String,
    variant: String,
    stratum: String,
}

fn pairs(folder: &Path) -> Vec<Pair> {
    let text = fs::read_to_string(folder.join("name_pairs.tsv")).unwrap();
    let pair = |line: &str| {
        let [id, canonical, variant, script, kind, ..] = line.split('\t').collect::<Vec<_>>()[..]
        else {
            return None;
        };
        let script = script.rsplit('-').next().unwrap_or_default();
        let stratum = if kind == "cross-script" {
            format!("script {script}")
        } else {
            kind.to_owned()
        };
        (kind != "different").then(|| Pair {
            id: id.into(),
            canonical: canonical.into(),
            variant: variant.into(),
            stratum,
        })
    };
    text.lines().skip(1).filter_map(pair).collect()
}

/// Returns the names to search in.
fn names(folder: &Path, pairs: &[Pair]) -> BTreeSet<String> {
    let million = env::var_os("PARAPH_MILLION").is_some();
    let mut names: BTreeSet<String> = pairs.iter().map(|pair| pair.canonical.clone()).collect();
    let scale = folder.join("names_scale.tsv.gz");
    let text = Command::new("gzip")
        .arg("-dc")
        .arg(scale)
        .output()
        .unwrap()
        .stdout;
    for line in String::from_utf8(text).unwrap().lines().skip(1) {
        if let [name, _, origin] = line.split('\t').collect::<Vec<_>>()[..]
            && (origin == "real" || million)
            && names.len() < 1_000_000
        {
            names.insert(name.to_owned());
        }
    }
    names
}

fn document(name: &str) -> Document {
    let field = Field {
        role: Role::Name,
        label: "",
        text: name.to_owned(),
    };
    Document {
        fields: vec![field],
    }
}

/// What one tier found in one stratum.
#[derive(Default)]
struct Score {
    asked: usize,
    first: usize,
    found: usize,
}

impl Score {
    fn add(&mut self, place: Option<usize>) {
        self.asked += 1;
        self.first += usize::from(place == Some(0));
        self.found += usize::from(place.is_some_and(|place| place < TOP));
    }

    fn percent(&self) -> String {
        #[expect(clippy::cast_precision_loss, reason = "counts are small")]
        let of = |count: usize| 100.0 * count as f64 / self.asked.max(1) as f64;
        format!("{:5.1}/{:5.1}", of(self.first), of(self.found))
    }
}

/// Prints recall by stratum and tier.
fn recall(pairs: &[Pair], names: &[&str], index: &Index, sounds: &Sounds) {
    let every = env::var("PARAPH_EVERY")
        .ok()
        .and_then(|every| every.parse().ok())
        .unwrap_or(1);
    let misses = env::var("PARAPH_MISSES").ok();
    let mut canonicals: HashMap<&str, HashSet<&str>> = HashMap::new();
    let mut others: HashMap<&str, HashSet<&str>> = HashMap::new();
    for pair in pairs {
        canonicals
            .entry(&pair.id)
            .or_default()
            .insert(&pair.canonical);
        others.entry(&pair.id).or_default().insert(&pair.variant);
    }
    let mut scores: BTreeMap<&str, [Score; TIERS.len() + 1]> = BTreeMap::new();
    let mut times: BTreeMap<&str, [Vec<Duration>; 2]> = BTreeMap::new();
    for pair in pairs.iter().step_by(every) {
        let (query, ours) = (pair.variant.as_str(), &canonicals[pair.id.as_str()]);
        let start = Instant::now();
        // Other variants of the name take places that do not count.
        let found = index.first(query, TOP * 2, |_| true);
        let literal_time = start.elapsed();
        let start = Instant::now();
        let kin = sounds.search(
            query,
            TOP * 2,
            |number| names[number as usize],
            |_| true,
            &|| false,
        );
        let sounds_time = start.elapsed();
        let literal: Vec<(Class, u32)> = found.iter().map(|hit| (hit.class, hit.doc)).collect();
        let whole = literal
            .iter()
            .filter(|(class, _)| *class <= Class::Words)
            .map(|(_, doc)| *doc);
        let heard = kin
            .iter()
            .filter(|kin| !matches!(kin.how, How::Slip(_)))
            .map(|kin| kin.text);
        let all_kin = kin.iter().map(|kin| kin.text);
        let tiers: [Vec<u32>; TIERS.len()] = [
            literal.iter().map(|(_, doc)| *doc).collect(),
            heard.collect(),
            all_kin.clone().collect(),
            whole.chain(all_kin).collect(),
        ];
        if misses.as_ref() == Some(&pair.stratum) && !is_kept(&pair.id) {
            tell_miss(query, &tiers[3], names, ours, &others[pair.id.as_str()]);
        }
        let score = scores.entry(&pair.stratum).or_default();
        for (tier, results) in tiers.iter().enumerate() {
            let place = place(results, names, ours, &others[pair.id.as_str()]);
            score[tier].add(place);
            if tier + 1 == TIERS.len() && is_kept(&pair.id) {
                score[TIERS.len()].add(place);
            }
        }
        let times = times.entry(&pair.stratum).or_default();
        times[0].push(literal_time);
        times[1].push(sounds_time);
    }
    print!("{:14} {:>5}", "hit@1/hit@10", "n");
    for tier in TIERS.iter().chain(&["all, kept"]) {
        print!(" {tier:>13}");
    }
    println!("   ms a query, median and p99: literal, sounds");
    for (stratum, score) in &scores {
        print!("{stratum:14} {:5}", score[0].asked);
        for score in score {
            print!(" {:>13}", score.percent());
        }
        for times in times.get_mut(stratum).unwrap() {
            times.sort_unstable();
            let at = |share: usize| times[times.len() * share / 100].as_secs_f64() * 1000.0;
            print!("   {:6.2} {:6.2}", at(50), at(99));
        }
        println!();
    }
}

/// Prints what was asked where what was meant did not come first.
fn tell_miss(
    query: &str,
    results: &[u32],
    names: &[&str],
    canonicals: &HashSet<&str>,
    variants: &HashSet<&str>,
) {
    let place = place(results, names, canonicals, variants);
    if place != Some(0) {
        let place = place.map_or("-".to_owned(), |place| (place + 1).to_string());
        let counted = counted(results, names, canonicals, variants);
        let before = &counted[..counted.len().min(4)];
        println!("{query}\t{canonicals:?}\t{place}\t{before:?}");
    }
}

/// Returns the place of the first hit, each name once, without other variants of the name.
fn place(
    results: &[u32],
    names: &[&str],
    canonicals: &HashSet<&str>,
    variants: &HashSet<&str>,
) -> Option<usize> {
    counted(results, names, canonicals, variants)
        .iter()
        .position(|name| canonicals.contains(name))
}

/// Returns the names found, each once, without other variants of the name that is meant.
fn counted<'a>(
    results: &[u32],
    names: &[&'a str],
    canonicals: &HashSet<&str>,
    variants: &HashSet<&str>,
) -> Vec<&'a str> {
    let mut seen = HashSet::new();
    results
        .iter()
        .map(|number| names[*number as usize])
        .filter(|name| canonicals.contains(name) || !variants.contains(name))
        .filter(|name| seen.insert(*name))
        .collect()
}

/// Returns whether a pair is of the half that the rules were not tuned on.
fn is_kept(id: &str) -> bool {
    id.bytes().map(u32::from).sum::<u32>() % 2 == 1
}

/// Prints how many queries of random letters find something.
fn nonsense(names: &[&str], sounds: &Sounds) {
    let mut state = 1_u64;
    let mut random = |below: u64| {
        state = state
            .wrapping_mul(6_364_136_223_846_793_005)
            .wrapping_add(1_442_695_040_888_963_407);
        (state >> 33) % below
    };
    for words in [1, 2] {
        let mut noisy = 0;
        for _ in 0..500 {
            let mut query = String::new();
            for _ in 0..words {
                for _ in 0..6 + random(4) {
                    query.push(char::from(b'a' + u8::try_from(random(26)).unwrap()));
                }
                query.push(' ');
            }
            let found = sounds.search(
                &query,
                1,
                |number| names[number as usize],
                |_| true,
                &|| false,
            );
            noisy += usize::from(!found.is_empty());
        }
        println!(
            "nonsense of {words} words of 6 to 9 random letters: {noisy} of 500 queries find something"
        );
    }
}

/// Prints how well two names alone are told to be one or two.
fn labelled(folder: &Path) {
    let mut reader =
        csv::Reader::from_path(folder.join("labelled_pairs_nomenklatura.csv")).unwrap();
    let mut counts: BTreeMap<(String, bool), (usize, usize)> = BTreeMap::new();
    for record in reader.records() {
        let record = record.unwrap();
        let is_match = &record[4] == "true";
        let count = counts.entry((record[1].to_owned(), is_match)).or_default();
        count.0 += 1;
        count.1 += usize::from(compare(&record[2], &record[3]).is_some());
    }
    for ((schema, is_match), (all, same)) in counts {
        let truth = if is_match { "one name" } else { "two names" };
        println!("compare, {schema}, {truth}: {same} of {all} taken for one");
    }
}
