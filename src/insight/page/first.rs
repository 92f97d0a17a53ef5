//! The first of many records, in order.

/// Puts the records with the least keys first and in order, so many as are `shown`; of equal ones
/// that which stands first. What follows is in no order: a home organisation has hundreds of
/// thousands of meetings, of which its page shows a hundred.
pub(super) fn put_first<T: Ord + Copy, K: Ord>(
    records: &mut Vec<T>,
    shown: usize,
    key: impl Fn(T) -> K,
) {
    let numbered = (0usize..).zip(records.iter());
    let mut keyed: Vec<(K, usize, T)> = numbered.map(|(nth, at)| (key(*at), nth, *at)).collect();
    if keyed.len() > shown {
        keyed.select_nth_unstable(shown);
    }
    let first = keyed.len().min(shown);
    keyed[..first].sort_unstable();
    records.clear();
    records.extend(keyed.into_iter().map(|(.., at)| at));
}

#[cfg(test)]
mod tests {
    use super::put_first;

    #[test]
    fn the_first_are_those_of_a_whole_stable_sort() {
        for (length, shown) in [(0, 3), (2, 3), (3, 3), (50, 3), (50, 50), (50, 0)] {
            let records: Vec<u32> = (0..length).map(|n| n * 37 % 101).collect();
            let mut sorted = records.clone();
            sorted.sort_by_key(|n| n % 7);
            let mut first = records.clone();
            put_first(&mut first, shown, |n| n % 7);
            let shown = shown.min(records.len());
            assert_eq!(first[..shown], sorted[..shown], "{length} {shown}");
            first.sort_unstable();
            sorted.sort_unstable();
            assert_eq!(first, sorted, "none is lost");
        }
    }
}
