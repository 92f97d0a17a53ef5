//! What is said of a key that does nothing here: the nearest one that does something.

use super::{Binding, Chord, Context, Key, Keymap};
use crate::app::{Action, App, Picking};
use crate::lang::tell;

impl Keymap {
    /// What is said of a key that is bound to nothing where one is.
    pub(super) fn unknown(&self, app: &App, chord: Chord) -> String {
        let words = &app.data.words;
        let contexts = Context::active(app);
        let key = chord.shown(words);
        let all = Action::Pick(Picking::Action);
        let all = self.key_of(app, all).map(|chord| chord.shown(words));
        let all = all.unwrap_or_default();
        let does = |binding: &Binding| words.say(binding.row.help).into_owned();
        let near = neighbours(chord).find_map(|near| {
            let mut here = contexts.iter().flat_map(|context| self.of(*context));
            let found = here.find(|binding| binding.chords.contains(&near))?;
            Some((near.shown(words), does(found)))
        });
        if let Some((near, does)) = near {
            return tell!(
                words,
                "key-unknown-near",
                key = key,
                near = near,
                does = does,
                all = all
            );
        }
        let mut elsewhere = self.bindings.iter();
        let elsewhere = elsewhere.find(|binding| binding.chords.contains(&chord));
        match elsewhere {
            Some(binding) => tell!(
                words,
                "key-unknown-elsewhere",
                key = key,
                place = words.say(binding.row.context.heading()),
                does = does(binding),
                all = all
            ),
            None => tell!(words, "key-unknown", key = key, all = all),
        }
    }
}

/// The keys that may have been meant by another: the letter in its other case, with control and
/// without, the key without its modifiers.
fn neighbours(chord: Chord) -> impl Iterator<Item = Chord> {
    let letter = |letter: char| Chord {
        key: Key::Letter(letter),
        ..chord
    };
    let cases = match chord.key {
        Key::Letter(own) => {
            let mut lower = own.to_lowercase();
            let mut upper = own.to_uppercase();
            [lower.next(), upper.next()].map(|case| case.filter(|case| *case != own).map(letter))
        }
        _ => [None, None],
    };
    let bare = Chord::plain(chord.key);
    let ctrl = Chord { ctrl: true, ..bare };
    let others = [bare, ctrl].map(|other| Some(other).filter(|other| *other != chord));
    cases.into_iter().chain(others).flatten()
}
