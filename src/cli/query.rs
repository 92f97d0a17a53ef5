//! A query given as several arguments.

use super::answer::{Stop, hint, line, say};
use super::cells::width;
use super::session::Session;
use crate::lang::Words;
use crate::model::shown;
use crate::search::{self, BadQuery, Key, Query};
use std::ffi::OsString;
use std::fmt;
use strum::IntoEnumIterator as _;

/// What `-` at the start of a word is turned into (U+2212, the minus sign), so that clap takes
/// `-country:kg` for a word and `--format` behind it still for an option.
const MINUS: char = '\u{2212}';

/// How many letters before and after what is wrong are shown of a long query.
const AROUND: usize = 30;

/// Makes the negated words of a query such that clap takes them for words.
pub(super) fn guard(arguments: impl IntoIterator<Item = OsString>) -> Vec<OsString> {
    let mut is_query = false;
    let guarded = arguments.into_iter().map(|argument| {
        let Some(text) = argument.to_str() else {
            return argument;
        };
        is_query |= matches!(text, "list" | "search" | "export");
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

/// A query that cannot be read.
#[derive(Debug)]
pub(super) struct Refused {
    pub(super) error: BadQuery,
    text: String,
}

/// Reads a query from its words.
pub(super) fn parse(words: &[String]) -> Result<Query, Stop> {
    let words: Vec<String> = words
        .iter()
        .map(|word| match word.strip_prefix(MINUS) {
            Some(rest) => format!("-{rest}"),
            None => word.clone(),
        })
        .collect();
    let text = words.join(" ");
    Query::parse(&text).map_err(|error| Stop::Query(Refused { error, text }))
}

/// What the help says of the query language.
pub(super) fn help(words: &Words) -> String {
    let mut text = format!("{}\n", words.say("query-about"));
    let rows = Key::iter().map(|key| (key.about().example, key.message()));
    let longest = rows.clone().map(|(example, _)| example.len()).max();
    for (example, id) in rows {
        let width = longest.unwrap_or_default();
        text.extend([&format!("  {example:<width$}  "), &*words.say(id), "\n"]);
    }
    let rest = words.say("query-rest");
    let rest: Vec<String> = rest.lines().map(|line| format!("  {line}")).collect();
    text + &rest.join("\n")
}

/// Says of a query that found nothing which name in it nothing goes by.
pub(super) fn say_unknown(query: &Query, session: &Session) {
    if let Some(error) = search::unknown(query, &session.registry) {
        say(&error.message);
        hint(session.words(), &error.hint);
    }
}

impl Refused {
    pub(super) fn new(error: BadQuery, text: String) -> Self {
        Self { error, text }
    }

    /// Says where in the query it is wrong.
    pub(super) fn say(&self) {
        self.to_string().lines().for_each(line);
    }
}

/// The query, and below it a mark under what is wrong.
impl fmt::Display for Refused {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let span = &self.error.span;
        let part = |range: Option<&str>| shown(range.unwrap_or_default());
        let before = part(self.text.get(..span.start));
        let wrong = part(self.text.get(span.clone()));
        let after = part(self.text.get(span.end..));
        let skipped = before.chars().count().saturating_sub(AROUND);
        let mut head: String = before.chars().skip(skipped).collect();
        if skipped > 0 {
            head.insert(0, '…');
        }
        let mut tail: String = after.chars().take(AROUND).collect();
        if after.chars().nth(AROUND).is_some() {
            tail.push('…');
        }
        let wrong: String = wrong.chars().take(2 * AROUND).collect();
        writeln!(f, "  {head}{wrong}{tail}")?;
        let carets = "^".repeat(width(&wrong).max(1));
        write!(f, "  {}{carets}", " ".repeat(width(&head)))
    }
}

#[cfg(test)]
mod tests {
    use super::{guard, parse};
    use crate::cli::answer::Stop;

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

    #[test]
    fn what_is_wrong_is_marked_below() {
        let marked = |text: &str| match parse(&[text.to_owned()]) {
            Err(Stop::Query(refused)) => refused.to_string(),
            other => panic!("{other:?}"),
        };
        assert_eq!(
            marked("maks is:opened x"),
            "  maks is:opened x\n          ^^^^^^"
        );
        assert_eq!(marked("日本 due:日"), "  日本 due:日\n           ^^");
        let long = format!("{} due:x {}", "a".repeat(50), "b".repeat(50));
        let head = "a".repeat(25);
        let tail = "b".repeat(29);
        assert_eq!(
            marked(&long),
            format!("  …{head} due:x {tail}…\n  {}^", " ".repeat(31))
        );
    }
}
