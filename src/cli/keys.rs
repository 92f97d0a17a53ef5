//! `paraph keys`: what every key of the browser does.

use super::answer::{Answer, Outcome};
use super::globals::Globals;
use super::output::{Format, Output};
use super::sheet::{Column, Fit, Sheet};
use crate::keymap::{Binding, Keymap};
use crate::lang::Words;
use crate::store::Config;
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
    let (config, _) = Config::read(&Config::path()?, &words);
    // What is wrong with it is told by `paraph config check`.
    let (keymap, _) = Keymap::with(&config.keys, &words);
    let rows: Vec<&Binding> = keymap.bindings().iter().collect();
    let form = out.form(args.format);
    Keys { words: &words }.print(&rows, form, out)?;
    Ok(Answer::Met)
}

/// Keys as rows.
struct Keys<'a> {
    words: &'a Words,
}

impl<'a> Sheet for Keys<'a> {
    type Item = &'a Binding;

    fn words(&self) -> &Words {
        self.words
    }

    fn columns(&self) -> &[Column] {
        const COLUMNS: &[Column] = &[
            Column::new("where", Fit::Spare(12)),
            Column::new("keys", Fit::Whole),
            Column::new("action", Fit::Whole),
            Column::new("does", Fit::Cut(24)),
        ];
        COLUMNS
    }

    fn row(&self, binding: &&'a Binding, words: &Words) -> Vec<String> {
        vec![
            words.say(binding.row.context.heading()).into_owned(),
            binding.shown(words),
            action(binding),
            words.say(binding.row.help).into_owned(),
        ]
    }

    fn object(&self, binding: &&'a Binding) -> serde_json::Result<Value> {
        let words = self.words;
        Ok(json!({
            "where": words.say(binding.row.context.heading()),
            "keys": binding.shown(words),
            "action": action(binding),
            "does": words.say(binding.row.help),
        }))
    }
}

/// The action as the configuration names it, in its context.
fn action(binding: &Binding) -> String {
    let context: &str = binding.row.context.into();
    format!("{context}.{}", binding.row.action.name())
}
