//! The palette: every action there is by name, sentence or key, and why not where it cannot be done.

use super::{Binding, Chord, Context, Keymap, why_not};
use crate::app::{Action, App, Picking};
use crate::lang::{Words, tell};
use crate::search::Pattern;

/// What a key that is typed as it is counts, above all words.
const KEY: i64 = 1_000_000;

/// An action that the palette offers.
#[derive(Debug)]
pub struct Offer<'a> {
    /// Its row and keys.
    pub binding: &'a Binding,
    /// Why it cannot be done, if it cannot.
    pub unable: Option<Unable>,
    /// The characters of its sentence that answer what is typed.
    pub places: Vec<u32>,
}

/// Why an action cannot be done just now.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Unable {
    /// Something is lacking: the message of what.
    Lacking(&'static str),
    /// It belongs to another part of the browser.
    Elsewhere(Context),
}

impl Unable {
    /// It in a few words.
    pub fn shown(self, words: &Words) -> String {
        match self {
            Self::Lacking(id) => words.say(id).into_owned(),
            Self::Elsewhere(context) => words.say(context.heading()).into_owned(),
        }
    }

    /// It as the answer to having asked for the action all the same.
    pub fn told(self, words: &Words) -> String {
        match self {
            Self::Lacking(id) => tell!(words, "palette-not-now", why = words.say(id)),
            Self::Elsewhere(context) => {
                tell!(
                    words,
                    "palette-elsewhere",
                    place = words.say(context.heading())
                )
            }
        }
    }
}

impl Keymap {
    /// The actions that answer what is typed, the closest first; of equals those that can be done
    /// first, and what only moves last, else in the order of the table.
    pub fn offers(&self, app: &App, typed: &str) -> Vec<Offer<'_>> {
        let words = &app.data.words;
        let pattern = Pattern::new(typed);
        let mut found: Vec<(i64, Offer<'_>)> = Vec::new();
        for (binding, unable) in self.reach(app) {
            let row = binding.row;
            let (sentence, name) = (words.say(row.help), row.action.name());
            let is_key = |chord: &Chord| chord.to_string() == typed || chord.shown(words) == typed;
            let label = match row.label {
                "" => "".into(),
                label => words.say(label),
            };
            let place = words.say(row.context.heading());
            let key = binding.chords.iter().any(is_key).then_some(KEY);
            let Some(fit) = pattern.fit(&[&sentence, &label, &name, &place]) else {
                if let Some(score) = key {
                    let places = Vec::new();
                    found.push((
                        score,
                        Offer {
                            binding,
                            unable,
                            places,
                        },
                    ));
                }
                continue;
            };
            // A pattern without a word says nothing of a key that is no word: `?`.
            if pattern.is_empty() && !typed.trim().is_empty() && key.is_none() {
                continue;
            }
            let score = key.unwrap_or(0) + fit.score;
            let places = fit.places.into_iter().next().unwrap_or_default();
            found.push((
                score,
                Offer {
                    binding,
                    unable,
                    places,
                },
            ));
        }
        found.sort_by_key(|(score, offer)| {
            let moves = offer.binding.row.action.moves();
            (-score, offer.unable.is_some(), moves)
        });
        found.into_iter().map(|(_, offer)| offer).collect()
    }

    /// Every action once as it stands nearest, then what belongs to other parts of the browser.
    fn reach(&self, app: &App) -> Vec<(&Binding, Option<Unable>)> {
        let mut contexts = Context::active_in(app, app.mode.standing());
        if contexts.contains(&Context::Browse) {
            // What is asked for by a key of its own need not be asked for here.
            contexts.extend([Context::Add, Context::Help]);
        }
        let mut found: Vec<(&Binding, Option<Unable>)> = Vec::new();
        let is_new = |found: &[(&Binding, Option<Unable>)], action: Action| {
            let leaves = action == Action::Pick(Picking::Action);
            !leaves && !found.iter().any(|(known, _)| known.row.action == action)
        };
        for binding in contexts.iter().flat_map(|context| self.of(*context)) {
            let action = binding.row.action;
            let is_leaving = binding.row.context == Context::Add && action == Action::Leave;
            if is_new(&found, action) && !is_leaving {
                found.push((binding, why_not(app, action).map(Unable::Lacking)));
            }
        }
        let here = found.len();
        for binding in &self.bindings {
            let context = binding.row.context;
            let nearer = found.get(..here).unwrap_or_default();
            if !contexts.contains(&context) && is_new(nearer, binding.row.action) {
                found.push((binding, Some(Unable::Elsewhere(context))));
            }
        }
        found
    }
}
