//! The keys that a user gives to actions: the table with them, and why some cannot be.

use super::{Binding, Chord, Context, Keymap, ROWS, Row};
use crate::app::{Action, Picking};
use crate::lang::{Words, tell};
use crate::model::clean;
use crate::store::{Fault, GivenKeys};
use strum::IntoEnumIterator as _;

/// What cannot be without a key: nobody should be locked in.
const NEEDED: [Action; 4] = [
    Action::Quit,
    Action::Leave,
    Action::Submit,
    Action::Pick(Picking::Action),
];

/// How many keys an action may have.
const MOST_KEYS: usize = 12;

/// Keys that a user gives, as they were understood.
struct Given<'a> {
    /// The context, where only one is meant.
    context: Option<Context>,
    action: Action,
    /// Each key with the column it is written at, counted from the first letter.
    chords: Vec<(Chord, usize)>,
    from: &'a GivenKeys,
}

impl Given<'_> {
    /// Says whether it is about a row.
    fn is_of(&self, row: &Row) -> bool {
        self.action == row.action && self.context.is_none_or(|context| context == row.context)
    }

    /// Its keys for a row, which the row has in place of its own if there are any: of an action that
    /// is meant wherever it is, a letter counts only where none is typed.
    fn chords(&self, row: &Row) -> Option<Vec<Chord>> {
        let types = row.context.is_typed_in() && self.context.is_none();
        let fits = |chord: &Chord| !types || chord.letter().is_none();
        let all = self.chords.iter().map(|(chord, _)| *chord);
        let kept: Vec<Chord> = all.filter(fits).collect();
        (!kept.is_empty() || self.chords.is_empty()).then_some(kept)
    }
}

/// Two actions on one key.
struct Clash<'a> {
    chord: Chord,
    /// The keys that are given up.
    given_up: usize,
    /// The row that has the key, and the keys given to it if it is not its own.
    other: &'static Row,
    other_from: Option<&'a GivenKeys>,
    place: Context,
}

impl Keymap {
    /// The table with the keys that a user gives to actions. Those that cannot be are told, with
    /// where they stand, and the action keeps the keys it comes with.
    pub fn with(given: &[GivenKeys], words: &Words) -> (Self, Vec<Fault>) {
        let mut faults = Vec::new();
        let mut taken: Vec<Given<'_>> = Vec::new();
        for from in given {
            match understood(from, words) {
                Ok(given) => taken.push(given),
                Err(fault) => faults.push(fault),
            }
        }
        while let Some(clash) = clash(&taken) {
            let given = taken.remove(clash.given_up);
            faults.push(told(&given, &clash, words));
        }
        faults.sort();
        (table(&taken), faults)
    }
}

/// The table with keys that do not clash.
fn table(taken: &[Given<'_>]) -> Keymap {
    let binding = |row: &'static Row| Binding {
        row,
        chords: keys(taken, row).0,
    };
    Keymap {
        bindings: ROWS.iter().map(binding).collect(),
    }
}

/// The keys of a row, and by which of the given ones; what is given in one context goes before what
/// is given wherever the action is.
fn keys(taken: &[Given<'_>], row: &'static Row) -> (Vec<Chord>, Option<usize>) {
    let given = |in_one: bool| {
        let mut all = taken.iter().enumerate();
        let of_row = |given: &Given<'_>| given.context.is_some() == in_one && given.is_of(row);
        let (number, found) = all.find(|(_, given)| of_row(given))?;
        Some((found.chords(row)?, number))
    };
    match given(true).or_else(|| given(false)) {
        Some((chords, number)) => (chords, Some(number)),
        None => (row.chords().collect(), None),
    }
}

/// Reads what is given to one action.
fn understood<'a>(from: &'a GivenKeys, words: &Words) -> Result<Given<'a>, Fault> {
    let (place, name) = match from.action.split_once('.') {
        Some((place, name)) => (Some(place), name),
        None => (None, from.action.as_str()),
    };
    let context = place.map(|place| context(place, from, words)).transpose()?;
    let rows = || {
        ROWS.iter()
            .filter(|row| context.is_none_or(|context| context == row.context))
    };
    let Some(row) = rows().find(|row| row.action.name() == name) else {
        let known: Vec<String> = rows().map(|row| row.action.name()).collect();
        let hint = near(name, &known, words);
        let what = match place {
            Some(place) => tell!(
                words,
                "keys-no-action-there",
                name = clean(name),
                place = place
            ),
            None => tell!(words, "keys-no-action", name = clean(name)),
        };
        return Err(from.action_at.fault(what, Some(hint)));
    };
    let given = Given {
        context,
        action: row.action,
        chords: chords(from, words)?,
        from,
    };
    if given.chords.is_empty() && NEEDED.contains(&row.action) {
        let what = tell!(words, "keys-needed", name = row.action.name());
        return Err(from.keys_at.fault(what, None));
    }
    let typed = given
        .chords
        .iter()
        .find(|(chord, _)| chord.letter().is_some());
    if let (Some((chord, column)), Some(true)) = (typed, context.map(Context::is_typed_in)) {
        let what = tell!(words, "keys-typed", key = chord.to_string());
        let hint = words.say("keys-typed-hint").into_owned();
        return Err(from.keys_at.after(*column).fault(what, Some(hint)));
    }
    Ok(given)
}

fn context(place: &str, from: &GivenKeys, words: &Words) -> Result<Context, Fault> {
    let known = || Context::iter().map(<&str>::from);
    let found = Context::iter().find(|context| <&str>::from(*context) == place);
    found.ok_or_else(|| {
        let what = tell!(words, "keys-no-place", name = clean(place));
        let known: Vec<String> = known().map(str::to_owned).collect();
        from.action_at.fault(what, Some(near(place, &known, words)))
    })
}

/// Each key with the column it is written at.
fn chords(from: &GivenKeys, words: &Words) -> Result<Vec<(Chord, usize)>, Fault> {
    let mut found = Vec::new();
    let mut column = 0;
    for key in from.keys.split(' ') {
        if found.len() == MOST_KEYS && !key.is_empty() {
            let what = tell!(words, "keys-most", most = MOST_KEYS);
            return Err(from.keys_at.after(column).fault(what, None));
        }
        if !key.is_empty() {
            let chord: Chord = key.parse().map_err(|_| {
                let what = tell!(words, "keys-no-key", key = clean(key));
                let hint = words.say("keys-no-key-hint").into_owned();
                from.keys_at.after(column).fault(what, Some(hint))
            })?;
            found.push((chord, column));
        }
        column += key.chars().count() + 1;
    }
    Ok(found)
}

/// The first clash of keys that were given: with each other, or with those that actions come with.
fn clash<'a>(taken: &[Given<'a>]) -> Option<Clash<'a>> {
    let rows: Vec<_> = ROWS.iter().map(|row| (row, keys(taken, row))).collect();
    for (at, (one, (chords, number))) in rows.iter().enumerate() {
        for (other, (others, other_number)) in rows.iter().skip(at + 1) {
            let Some(given_up) = (*number).max(*other_number) else {
                continue;
            };
            let shared = chords.iter().find(|chord| {
                let comes_so = one.has(**chord) && other.has(**chord);
                others.contains(chord) && !comes_so
            });
            let (Some(chord), Some(place)) = (
                shared,
                meeting(taken, (one, *number), (other, *other_number)),
            ) else {
                continue;
            };
            let (kept, kept_number) =
                if *number == Some(given_up) && *other_number != Some(given_up) {
                    (*other, *other_number)
                } else {
                    (*one, *number)
                };
            return Some(Clash {
                chord: *chord,
                given_up,
                other: kept,
                other_from: kept_number
                    .and_then(|number| taken.get(number))
                    .map(|given| given.from),
                place,
            });
        }
    }
    None
}

/// Where two rows would meet on a key: in one context, or where one lies within the other and would
/// hide it, unless that is what was asked for.
fn meeting(
    taken: &[Given<'_>],
    one: (&Row, Option<usize>),
    other: (&Row, Option<usize>),
) -> Option<Context> {
    let hides = |(inner, number): (&Row, Option<usize>), outer: &Row| {
        let given = number.and_then(|number| taken.get(number));
        let is_asked = given.is_some_and(|given| given.context.is_some());
        inner.context.around().contains(&outer.context) && inner.action != outer.action && !is_asked
    };
    if one.0.context == other.0.context || hides(one, other.0) {
        Some(one.0.context)
    } else if hides(other, one.0) {
        Some(other.0.context)
    } else {
        None
    }
}

/// What is told of keys that are given up.
fn told(given: &Given<'_>, clash: &Clash<'_>, words: &Words) -> Fault {
    let column = given.chords.iter().find(|(chord, _)| *chord == clash.chord);
    let at = given
        .from
        .keys_at
        .after(column.map_or(0, |(_, column)| *column));
    let key = clash.chord.to_string();
    let place = <&str>::from(clash.place);
    let (own, other) = (given.action.name(), clash.other.action.name());
    let what = tell!(
        words,
        "keys-clash",
        key = key,
        one = own.as_str(),
        other = other.as_str(),
        place = place
    );
    let other = other.as_str();
    let hint = match clash.other_from {
        Some(from) => tell!(
            words,
            "keys-clash-given",
            other = other,
            at = from.keys_at.place()
        ),
        None => tell!(
            words,
            "keys-clash-own",
            other = other,
            place = <&str>::from(clash.other.context)
        ),
    };
    at.fault(what, Some(hint))
}

/// What to do about a name that there is not.
fn near(name: &str, known: &[String], words: &Words) -> String {
    let likeness = |known: &String| (strsim::jaro_winkler(known, name), known.clone());
    let near = known
        .iter()
        .map(likeness)
        .max_by(|a, b| a.0.total_cmp(&b.0));
    match near {
        Some((likeness, name)) if likeness > 0.8 => tell!(words, "hint-did-you-mean", word = name),
        _ => words.say("keys-list").into_owned(),
    }
}

#[cfg(test)]
mod tests;
