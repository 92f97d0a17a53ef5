//! Reads the tables of a language.

/// The rows of a table: each a key and the words after it.
pub(super) fn rows(table: &'static str) -> impl Iterator<Item = (&'static str, &'static str)> {
    table
        .lines()
        .map(str::trim)
        .filter(|line| !line.is_empty() && !line.starts_with('#'))
        .filter_map(|line| line.split_once(':'))
        .map(|(key, words)| (key.trim(), words.trim()))
}

/// The spellings of an entry: each `(…)` with and without its letters.
pub(super) fn spellings(entry: &str) -> Vec<String> {
    let Some((before, rest)) = entry.split_once('(') else {
        return vec![entry.to_owned()];
    };
    let Some((within, after)) = rest.split_once(')') else {
        return vec![entry.to_owned()];
    };
    spellings(after)
        .into_iter()
        .flat_map(|after| {
            [
                format!("{before}{after}"),
                format!("{before}{within}{after}"),
            ]
        })
        .collect()
}

#[cfg(test)]
mod tests {
    use super::{rows, spellings};

    #[test]
    fn letters_in_brackets_may_be_left_out() {
        assert_eq!(
            spellings("tenu(e)(s)"),
            ["tenu", "tenue", "tenus", "tenues"]
        );
        assert_eq!(spellings("forum"), ["forum"]);
    }

    #[test]
    fn remarks_are_no_rows() {
        let found: Vec<_> = rows("# a\nmonth 1: janvier, janv\n\n").collect();
        assert_eq!(found, [("month 1", "janvier, janv")]);
    }
}
