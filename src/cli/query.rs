//! A query given as several arguments.

use crate::error::{Error, Result};
use crate::model::clean;
use crate::search::{BadQuery, Query};
use std::ffi::OsString;

/// What `-` at the start of a word is turned into (U+2212, the minus sign), so that clap takes
/// `-country:kg` for a word and `--format` behind it still for an option.
const MINUS: char = '\u{2212}';

/// Makes the negated words of a query such that clap takes them for words.
pub(super) fn guard(arguments: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut is_query = false;
    let guarded = arguments.into_iter().map(|argument| {
        let Some(text) = argument.to_str() else {
            return argument;
        };
        is_query |= matches!(text, "list" | "search");
        match text.strip_prefix('-') {
            // `-r`, `-h` and `-V` are options, and two dashes always are.
            Some(word) if is_query && word.chars().nth(1).is_some() && !word.starts_with('-') => {
                format!("{MINUS}{word}").into()
            }
            _ => argument,
        }
    });
    guarded.collect()
}

/// Reads a query from its words.
pub(super) fn parse(words: &[String]) -> Result<Query> {
    let words: Vec<String> = words
        .iter()
        .map(|word| match word.strip_prefix(MINUS) {
            Some(rest) => format!("-{rest}"),
            None => word.clone(),
        })
        .collect();
    Query::parse(&words.join(" "))
        .map_err(|BadQuery { message, hint }| Error::usage(clean(&message)).hinted(hint))
}

#[cfg(test)]
mod tests {
    use super::guard;

    #[test]
    fn only_the_words_of_a_query_are_guarded() {
        let guarded = |line: &str| {
            let arguments = guard(line.split(' ').map(Into::into));
            let words: Vec<_> = arguments
                .iter()
                .map(|word| word.to_str().unwrap())
                .collect();
            words.join(" ")
        };
        assert_eq!(
            guarded("paraph -r dir list people -country:kg -x --format csv -h"),
            "paraph -r dir list people \u{2212}country:kg -x --format csv -h"
        );
        assert_eq!(guarded("paraph -rdir show -x1"), "paraph -rdir show -x1");
    }
}
