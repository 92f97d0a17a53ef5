//! `paraph keys`: what every key of the browser does.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::{Format, Output};
use super::sheet::{Column, Fit, Sheet};
use crate::keymap::{ROWS, Row};
use crate::lang::Words;
use serde_json::{Value, json};

/// List the keys of the browser: where, which, and what they do
#[derive(Debug, clap::Args)]
pub(super) struct Args {
    /// The form of the answer
    #[arg(long, value_name = "FORMAT")]
    format: Option<Format>,
}

/// Prints the keys.
pub(super) fn run(args: &Args, globals: &Globals, out: &mut Output) -> Outcome {
    let words = globals.words();
    let rows: Vec<&'static Row> = ROWS.iter().collect();
    let form = out.form(args.format);
    Keys { words: &words }.print(&rows, form, out)?;
    Ok(Answer::Met)
}

/// Keys as rows.
struct Keys<'a> {
    words: &'a Words,
}

impl Sheet for Keys<'_> {
    type Item = &'static Row;

    fn words(&self) -> &Words {
        self.words
    }

    fn columns(&self) -> &[Column] {
        const COLUMNS: &[Column] = &[
            Column::new("where", Fit::Spare(12)),
            Column::new("keys", Fit::Whole),
            Column::new("does", Fit::Cut(24)),
        ];
        COLUMNS
    }

    fn row(&self, row: &&'static Row, words: &Words) -> Vec<String> {
        vec![
            words.say(row.context.heading()).into_owned(),
            shown(row, words),
            words.say(row.help).into_owned(),
        ]
    }

    fn object(&self, row: &&'static Row) -> serde_json::Result<Value> {
        let words = self.words;
        Ok(json!({
            "where": words.say(row.context.heading()),
            "keys": shown(row, words),
            "does": words.say(row.help),
        }))
    }
}

fn shown(row: &Row, words: &Words) -> String {
    let keys: Vec<String> = row.chords().map(|chord| chord.shown(words)).collect();
    keys.join(" ")
}
