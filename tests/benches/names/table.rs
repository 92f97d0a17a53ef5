//! The table of a bench.

use std::time::Duration;

/// What one search took for some of the queries.
pub(crate) struct Row {
    name: &'static str,
    times: Vec<Option<Duration>>,
}

impl Row {
    pub(crate) fn new(name: &'static str, times: Vec<Option<Duration>>) -> Self {
        Self { name, times }
    }

    /// Times a search for those of the queries whose number is chosen.
    pub(crate) fn some(
        name: &'static str,
        queries: &[String],
        is_chosen: impl Fn(usize) -> bool,
        mut time: impl FnMut(&str) -> Duration,
    ) -> Self {
        let times = queries.iter().enumerate();
        let times = times.map(|(at, query)| is_chosen(at).then(|| time(query)));
        Self::new(name, times.collect())
    }

    /// Returns the time that a share of the queries stays within, of those that another row has.
    fn within(&self, share: usize, other: &Self) -> f64 {
        let times = self.times.iter().zip(&other.times);
        let mut times: Vec<Duration> = times.filter_map(|(time, other)| other.and(*time)).collect();
        times.sort_unstable();
        let last = times.len().saturating_sub(1);
        times
            .get(last * share / 100)
            .map_or(f64::NAN, |time| time.as_secs_f64() * 1e3)
    }
}

/// Prints ours and the others: milliseconds, how much longer the others take for the same queries,
/// and every query for which one of them is faster.
pub(crate) fn print(queries: &[String], ours: &Row, others: &[Row]) {
    println!(
        "{:<32} {:>7} {:>9} {:>9} {:>9} {:>10} {:>10}  slower than it",
        "ms a query", "queries", "median", "p99", "worst", "x median", "x p99"
    );
    for row in std::iter::once(ours).chain(others) {
        let [median, p99, worst] = [50, 99, 100].map(|share| row.within(share, row));
        let ratio = |share| row.within(share, row) / ours.within(share, row);
        let pairs = || ours.times.iter().zip(&row.times);
        let count = row.times.iter().flatten().count();
        let is_slower = |(ours, other): (&Option<Duration>, &Option<Duration>)| {
            ours.zip(*other).is_some_and(|(ours, other)| ours > other)
        };
        let slower: Vec<&str> = queries
            .iter()
            .zip(pairs())
            .filter(|&(_, pair)| is_slower(pair))
            .map(|(query, _)| query.as_str())
            .collect();
        let list = slower
            .iter()
            .take(8)
            .copied()
            .collect::<Vec<_>>()
            .join(", ");
        println!(
            "{:<32} {count:>7} {median:>9.3} {p99:>9.3} {worst:>9.3} {:>10.1} {:>10.1}  {} {list}",
            row.name,
            ratio(50),
            ratio(99),
            slower.len(),
        );
    }
}
